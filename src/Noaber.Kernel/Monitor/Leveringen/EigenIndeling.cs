using System.Text.Json.Serialization;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Kernel.Monitor.Leveringen;

/// <summary>
/// How the own workbook of a party is laid out. It is told once and kept, so that the party can go on handing in what its own system makes.
/// </summary>
/// <param name="Tabellen">The tables in it that hold figures.</param>
public sealed record EigenIndeling(IReadOnlyList<Tabelindeling> Tabellen)
{
    /// <summary>What cannot be read by it, in plain Dutch; empty when all can.</summary>
    public IReadOnlyList<string> Bezwaren(Catalogus catalogus)
    {
        ArgumentNullException.ThrowIfNull(catalogus);
        return
        [
            .. Tabellen.Count == 0 ? (string[])["Kies ten minste één blad met cijfers."] : [],
            .. Tabellen.SelectMany(t => t.Bezwaren(catalogus)),
            .. Tabellen.SelectMany(t => t.Kolommen.Select(k => (t.Klassekop, k.Wat))).GroupBy(k => k).Where(g => g.Count() > 1)
                .Select(g => $"‘{catalogus.Naam(g.Key.Wat)}’ staat in meer dan één kolom. Kies er een."),
        ];
    }
}

/// <summary>A table in a workbook: found by its sheet and its headings, wherever on the sheet it stands.</summary>
public sealed record Tabelindeling
{
    /// <summary>The name of the sheet.</summary>
    public required string Blad { get; init; }

    /// <summary>The heading above the areas: names or CBS codes.</summary>
    public required string Gebiedskop { get; init; }

    /// <summary>The heading above the classes, when each class has a row of its own; null when each area has one row.</summary>
    public string? Klassekop { get; init; }

    /// <summary>The dimension that those classes are of.</summary>
    public string? Dimensie { get; init; }

    /// <summary>The heading above explanations; null when there are none.</summary>
    public string? Uitlegkop { get; init; }

    /// <summary>The columns with figures.</summary>
    public required IReadOnlyList<Cijferkolom> Kolommen { get; init; }

    /// <summary>All headings of the table as they stood when it was told: what moved since is said at each delivery.</summary>
    public IReadOnlyList<string> Koppen { get; init; } = [];

    /// <summary>
    /// What stood above the table when it was told; null when nothing did. It tells tables with the same headings apart, and nothing more.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Titel { get; init; }

    /// <summary>The headings that it is read by.</summary>
    [JsonIgnore]
    public IEnumerable<string> Gelezen =>
        new[] { Gebiedskop, Klassekop, Uitlegkop }.OfType<string>().Concat(Kolommen.Select(k => k.Kop));

    internal IEnumerable<string> Bezwaren(Catalogus catalogus)
    {
        if (string.IsNullOrWhiteSpace(Gebiedskop))
            yield return $"Kies op blad ‘{Blad}’ de kolom met de gebieden.";
        if (Kolommen.Count == 0)
            yield return $"Kies op blad ‘{Blad}’ ten minste één kolom met cijfers.";
        foreach (var kop in Gelezen.GroupBy(k => k.Trim(), StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
            yield return $"De kolom ‘{kop.Key}’ op blad ‘{Blad}’ heeft twee betekenissen. Kies er een.";
        if (Klassekop is null != Dimensie is null || (Dimensie is { } dimensie && catalogus.Lijst(dimensie) is null))
            yield return $"Zeg op blad ‘{Blad}’ bij de kolom met klassen waarnaar zij zijn verdeeld.";
        foreach (var kolom in Kolommen)
        {
            if (kolom.Bezwaar(catalogus, Dimensie) is { } bezwaar)
                yield return bezwaar;
        }
    }
}

/// <summary>A column with figures.</summary>
/// <param name="Kop">Its heading.</param>
/// <param name="Indicator">The code of what it counts.</param>
/// <param name="Deel">Which part of it.</param>
/// <param name="Maal">By what its numbers are multiplied: 1.000 where they are written in thousands.</param>
public sealed record Cijferkolom(string Kop, string Indicator, Uitsplitsing Deel = default, decimal Maal = 1)
{
    /// <summary>What it counts.</summary>
    [JsonIgnore]
    public Grootheid Wat => new(Indicator, Deel);

    internal string? Bezwaar(Catalogus catalogus, string? dimensie) =>
        catalogus.Zoek(Indicator) is not { Herkomst: Herkomst.Levering } indicator ? $"‘{Kop}’: ‘{Indicator}’ levert niemand aan."
        : Deel.Delen.Any(d => indicator.Dimensie(d.Dimensie)?.Gebruikt(d.Code) != true || catalogus.Lijst(d.Dimensie)?.Kent(d.Code) != true)
            ? $"‘{Kop}’: ‘{indicator.Naam}’ kent die verdeling niet."
        : dimensie is not null && (indicator.Dimensie(dimensie) is null || Deel[dimensie] is not null)
            ? $"‘{Kop}’: ‘{indicator.Naam}’ kent de klassen van dit blad niet."
        : Maal <= 0 ? $"‘{Kop}’: vermenigvuldigen kan alleen met een getal boven 0."
        : null;
}
