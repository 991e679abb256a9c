using Noaber.Kernel.Biedingen;

namespace Noaber.Web.Features.Biedingen;

/// <summary>A line of a bid in a table; <paramref name="Wie"/> when lines of several associations stand together.</summary>
public sealed record Tabelregel(Bodregel Regel, string? Wie = null, string? Adres = null)
{
    /// <summary>The statements and agreements that it answers.</summary>
    public IReadOnlyList<string> Antwoorden { get; init; } = [];

    /// <summary>Where its writer chooses them.</summary>
    public string? Antwoordadres { get; init; }
}

/// <summary>Lines of one kind in one unit, with what they are together: only what counts the same is added up.</summary>
public sealed record Bodtabel(Bodsoort Soort, string Eenheid, IReadOnlyList<int> Jaren, IReadOnlyList<Tabelregel> Regels)
{
    /// <summary>Each kind and unit by itself, in the order of the kinds.</summary>
    public static IReadOnlyList<Bodtabel> Van(int jaar, IEnumerable<Tabelregel> regels) =>
    [
        .. from groep in regels.GroupBy(r => (r.Regel.Soort, Eenheid: r.Regel.Eenheid.Trim()))
           orderby groep.Key.Soort
           select new Bodtabel(groep.Key.Soort, groep.Key.Eenheid, Bod.JarenVanaf(jaar), [.. groep]),
    ];

    public string Titel => Eenheid.Length == 0 ? Soort.Naam() : $"{Soort.Naam()} ({Eenheid})";

    public string Id => $"soort-{Soort}-{string.Concat(Eenheid.Where(char.IsAsciiLetterOrDigit))}".ToLowerInvariant();

    /// <summary>Whether there is anything to count at all.</summary>
    public bool HeeftCijfers => Regels.Any(r => r.Regel.Cijfers.Count > 0);

    public bool HeeftTotaal => Regels.Count > 1 && HeeftCijfers && Bodsoorten.IsOptelbaar(Eenheid);

    /// <summary>The footnotes, each once, in the order in which one meets them.</summary>
    public IReadOnlyList<string> Noten =>
        [.. Regels.SelectMany(r => Jaren.Select(j => r.Regel.In(j)?.Noot)).OfType<string>().Distinct(StringComparer.Ordinal)];

    public int? Noot(Bodcijfer cijfer) => cijfer.Noot is { } noot ? Noten.ToList().IndexOf(noot) + 1 : null;

    /// <summary>What the lines are together in a year, in words. A blank is not zero: that some are blank is said.</summary>
    public string Totaal(int jaar)
    {
        var gevuld = Regels.Select(r => r.Regel.In(jaar)?.Getal).OfType<Getal>().ToList();
        return gevuld.Count == 0 ? "" : Getal.Som(gevuld)?.ToString() ?? "niet op te tellen";
    }

    /// <summary>How many lines say nothing of a year.</summary>
    public int Leeg(int jaar) => Regels.Count(r => r.Regel.In(jaar) is null);
}
