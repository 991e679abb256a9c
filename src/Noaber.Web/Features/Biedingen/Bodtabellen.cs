using Noaber.Kernel.Biedingen;
using Noaber.Web.Features.Draad;

namespace Noaber.Web.Features.Biedingen;

/// <summary>A line of a bid in a table; <paramref name="Wie"/> when lines of several associations stand together.</summary>
public sealed record Tabelregel(Bodregel Regel, string? Wie = null, string? Adres = null)
{
    /// <summary>The statements and agreements that it answers.</summary>
    public IReadOnlyList<Draadstuk> Antwoorden { get; init; } = [];

    /// <summary>Where its writer chooses them.</summary>
    public string? Antwoordadres { get; init; }
}

/// <summary>Lines of one kind in one unit, with what they are together: only what counts the same is added up.</summary>
public sealed record Bodtabel(Bodsoort Soort, string Eenheid, IReadOnlyList<int> Jaren, IReadOnlyList<Tabelregel> Regels)
{
    /// <summary>Each kind and unit by itself, in the order of the kinds.</summary>
    public static IReadOnlyList<Bodtabel> Van(int jaar, IEnumerable<Tabelregel> regels) =>
    [
        .. from groep in regels.GroupBy(r => (r.Regel.Soort, Eenheid: Bodsoorten.EenheidVan(r.Regel.Eenheid.Trim(), r.Regel.Wat)))
           orderby groep.Key.Soort
           select new Bodtabel(groep.Key.Soort, groep.Key.Eenheid, Bod.JarenVanaf(jaar), [.. groep]),
    ];

    public string Titel => Eenheid.Length == 0 ? Soort.Naam() : $"{Soort.Naam()} ({Eenheid})";

    public string Id => $"soort-{Soort}-{string.Concat(Eenheid.Where(char.IsAsciiLetterOrDigit))}".ToLowerInvariant();

    /// <summary>Whether there is anything to count at all.</summary>
    public bool HeeftCijfers => Regels.Any(r => r.Regel.Cijfers.Count > 0);

    /// <summary>The footnotes, each once, in the order in which one meets them.</summary>
    public IReadOnlyList<string> Noten { get; } =
        [.. Regels.SelectMany(r => Jaren.Select(j => r.Regel.In(j)?.Noot)).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>What the lines are together in each year; none where they do not add up, or where there is only one.</summary>
    public IReadOnlyList<Jaartotaal> Totalen { get; } =
        Regels.Count > 1 && Regels.Any(r => r.Regel.Cijfers.Count > 0) && Bodsoorten.IsOptelbaar(Eenheid)
            ? [.. Jaren.Select(jaar => Jaartotaal.Van(jaar, Regels))] : [];

    /// <summary>The number of the footnote of a figure.</summary>
    public int? Noot(Bodcijfer cijfer) => cijfer.Noot is { } noot ? Noten.Index().First(n => n.Item == noot).Index + 1 : null;
}

/// <summary>What lines are together in a year, in words. A blank is not zero: how many are blank is said.</summary>
public sealed record Jaartotaal(int Jaar, string Samen, int Leeg)
{
    internal static Jaartotaal Van(int jaar, IReadOnlyList<Tabelregel> regels)
    {
        var gevuld = regels.Select(r => r.Regel.In(jaar)?.Getal).OfType<Getal>().ToList();
        return new(jaar, gevuld.Count == 0 ? "" : Getal.Som(gevuld)?.ToString() ?? "niet op te tellen", regels.Count - gevuld.Count);
    }
}
