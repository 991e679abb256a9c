namespace Noaber.Files.Werkboeken.Eigen;

/// <summary>Where a table by area seems to stand on a sheet of which nobody told anything yet.</summary>
/// <param name="Kop">Its row of headings.</param>
/// <param name="Eerste">The first row with an area.</param>
/// <param name="Gebiedskolom">The column with the areas.</param>
internal sealed record Tabelplek(Werkrij Kop, Werkrij Eerste, int Gebiedskolom)
{
    private static readonly string[] Gebiedskoppen =
        ["buurt", "buurten", "buurtnaam", "buurtcode", "wijk", "wijken", "gebied", "gebieden", "gemeente", "cbs", "plaats"];

    /// <summary>The columns that it may take up.</summary>
    public Kolomvak Vak { get; set; } = Kolomvak.Alles;

    /// <summary>The last row with an area.</summary>
    public int Laatste { get; set; } = Eerste.Nummer;

    /// <summary>Its headings, from left to right.</summary>
    public IReadOnlyList<Cel> Koppen => [.. Vak.Cellen(Kop)];

    /// <summary>The heading of the areas.</summary>
    public Cel Gebiedskop => Kop.Cellen[Gebiedskolom];

    /// <summary>Whether all of these headings are words, with one of areas among them.</summary>
    public bool IsKop => HeeftGebiedskop && Koppen.All(c => c.Tekst.Any(char.IsLetter));

    /// <summary>Whether the headings right around that of the areas are words that begin a table.</summary>
    public bool BegintHier => HeeftGebiedskop && Rand(1) - Rand(-1) > 0
        && Koppen.Where(c => c.Plaats.Kolom >= Rand(-1) && c.Plaats.Kolom <= Rand(1)).All(c => c.Tekst.Any(char.IsLetter));

    private bool HeeftGebiedskop => Woorden(Gebiedskop.Tekst).Overlaps(Gebiedskoppen);

    /// <summary>The last column with a heading before an empty one, at the left (-1) or right (1) of the areas.</summary>
    public int Rand(int stap)
    {
        var kolom = Gebiedskolom;
        while (Vak.Bevat(kolom + stap) && Kop.Cellen.ContainsKey(kolom + stap))
            kolom += stap;
        return kolom;
    }

    /// <summary>Whether a column lies between its first and last heading.</summary>
    public bool Beslaat(int kolom) => Koppen is [var eerste, .., var laatste]
        && kolom >= eerste.Plaats.Kolom && kolom <= laatste.Plaats.Kolom;

    /// <summary>The words of a heading.</summary>
    public static HashSet<string> Woorden(string tekst) =>
        [.. tekst.ToLowerInvariant().Split([' ', '\n', '\t', '(', ')', ',', '/', '-', '.', ':'], StringSplitOptions.RemoveEmptyEntries)];
}
