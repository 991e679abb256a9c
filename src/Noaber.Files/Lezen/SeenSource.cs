using Noaber.Files.Indelingen;
using Noaber.Files.Lezen.Tabellen;

namespace Noaber.Files.Lezen;

/// <summary>What layouts that clean lines and know tables alike see of a source; most do, so it is made once.</summary>
/// <param name="Lines">The cleaned lines.</param>
/// <param name="Tables">The tables with agreements.</param>
internal sealed record SeenSource(PageLines Lines, AgreementTables Tables)
{
    /// <summary>What each of the layouts sees, by its name.</summary>
    public static IReadOnlyDictionary<string, SeenSource> Of(Brontekst source, IReadOnlyList<Indeling> layouts, ReadingClock clock)
    {
        var alike = layouts.ToDictionary(layout => layout.Naam, layout => layouts.First(layout.ZietAls), StringComparer.Ordinal);
        var kinds = alike.Values.DistinctBy(layout => layout.Naam, StringComparer.Ordinal).ToList();
        var seen = kinds.Select(kind => kind.Naam).Zip(Together.Each(kinds, kind => By(kind, source, clock)))
            .ToDictionary(StringComparer.Ordinal);
        return alike.ToDictionary(pair => pair.Key, pair => seen[pair.Value.Naam], StringComparer.Ordinal);
    }

    /// <summary>What one layout sees.</summary>
    public static SeenSource By(Indeling layout, Brontekst source, ReadingClock clock) =>
        new(PageLines.Of(LineCleaner.Clean(source.Regels, layout, clock), source, layout), AgreementTables.Find(source, layout, clock));
}

/// <summary>Cleaned lines, with what the pages they were printed on say of them.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Heads">Which of them, from 0, are running heads.</param>
/// <param name="Typography">How they were broken.</param>
internal sealed record PageLines(List<Regel> Lines, HashSet<int> Heads, Typography Typography)
{
    public static PageLines Of(List<Regel> lines, Brontekst source, Indeling layout) =>
        new(lines, RunningHeads.Find(lines, layout), Typography.Measure(lines, source.Alineas));
}
