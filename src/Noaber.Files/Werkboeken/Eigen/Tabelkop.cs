using Noaber.Kernel.Monitor.Leveringen;

namespace Noaber.Files.Werkboeken.Eigen;

/// <summary>The row of headings of a table in somebody's own workbook, and which column stands under which heading.</summary>
internal sealed record Tabelkop(Werkblad Blad, Werkrij Rij, Kolomvak Vak, IReadOnlyDictionary<string, int> Kolommen)
{
    /// <summary>The row in which another table of the layout begins below this one.</summary>
    public int TotRij { get; init; } = int.MaxValue;

    /// <summary>What stands under the headings, up to where another table of the layout begins.</summary>
    public IEnumerable<Werkrij> Onder => Blad.Rijen.Where(r => IsOnder(r.Nummer) && r.Cellen.Keys.Any(Vak.Bevat));

    /// <summary>The headings from left to right.</summary>
    public IEnumerable<Cel> Koppen => Vak.Cellen(Rij);

    /// <summary>The column to point at for what is of no one column.</summary>
    public int Begin => Vak.Van == 1 ? 1 : Koppen.First().Plaats.Kolom;

    /// <summary>Whether a row is one of those under the headings.</summary>
    public bool IsOnder(int rij) => rij > Rij.Nummer && rij < TotRij;

    /// <summary>The headings of a table where they stand in a row; null when the heading of the areas is not among them.</summary>
    public static Tabelkop? In(Werkblad blad, Werkrij rij, Kolomvak vak, Tabelindeling tabel)
    {
        var gezocht = tabel.Gelezen.Select(Kaal).ToHashSet(StringComparer.Ordinal);
        var kolommen = vak.Cellen(rij).Where(c => gezocht.Contains(Kaal(c.Tekst))).GroupBy(c => Kaal(c.Tekst), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Plaats.Kolom, StringComparer.Ordinal);
        return kolommen.ContainsKey(Kaal(tabel.Gebiedskop)) ? new(blad, rij, vak, kolommen) : null;
    }

    /// <summary>All headings that a table is known by, also those of columns that are not read.</summary>
    public static HashSet<string> Eigen(Tabelindeling tabel) => [.. tabel.Gelezen.Concat(tabel.Koppen).Select(Kaal)];

    /// <summary>The column under a heading; 0 when it is not there.</summary>
    public int Kolom(string? kop) => kop is null ? 0 : Kolommen.GetValueOrDefault(Kaal(kop));

    /// <summary>Whether a heading stands there more than once: then nobody can tell which column is meant.</summary>
    public bool IsDubbel(string kop) => Koppen.Count(c => Kaal(c.Tekst) == Kaal(kop)) > 1;

    /// <summary>What keeps the table from being read: headings that are gone or stand there twice.</summary>
    public IEnumerable<Celmelding> Fouten(Tabelindeling tabel)
    {
        foreach (var kop in tabel.Gelezen.Where(k => Kolom(k) == 0))
            yield return new("kop-weg", new(Blad.Naam, Rij.Nummer, Begin), kop, $"De kolom ‘{kop}’ staat niet meer op blad ‘{Blad.Naam}’.",
                "Zet de kop terug zoals hij was, of pas jullie indeling aan.");
        foreach (var dubbel in Koppen.GroupBy(c => Kaal(c.Tekst), StringComparer.Ordinal)
            .Where(g => g.Count() > 1 && Kolommen.ContainsKey(g.Key)))
            yield return new("kop-dubbel", dubbel.Last().Plaats, dubbel.Last().Tekst,
                $"De kop ‘{dubbel.Last().Tekst}’ staat {dubbel.Count()} keer op blad ‘{Blad.Naam}’.", "Geef elke kolom een eigen naam.");
    }

    /// <summary>What is otherwise than when the layout was told; it is read by its headings all the same.</summary>
    public Celmelding? Verschoven(Tabelindeling tabel)
    {
        var (toen, nu) = (tabel.Koppen.Select(Kaal).ToList(), Koppen.Select(c => Kaal(c.Tekst)).ToList());
        if (toen.Count == 0 || toen.SequenceEqual(nu))
            return null;
        var erbij = Koppen.Where(c => !toen.Contains(Kaal(c.Tekst))).Select(c => $"‘{c.Tekst}’").ToList();
        var weg = tabel.Koppen.Where(k => !nu.Contains(Kaal(k))).Select(k => $"‘{k}’").ToList();
        var wat = erbij.Count + weg.Count == 0 ? "De kolommen staan in een andere volgorde dan eerst."
            : string.Join(' ', new[] { Zin("Nieuw", erbij), Zin("Weg", weg) }.Where(z => z.Length > 0));
        return new("indeling-verschoven", new(Blad.Naam, Rij.Nummer, Begin), "",
            $"Blad ‘{Blad.Naam}’ ziet er anders uit dan toen jullie de indeling maakten. {wat}",
            "Kijk of de cijfers goed zijn gelezen. Hoort een nieuwe kolom erbij, pas dan jullie indeling aan.");
    }

    /// <summary>A heading without what people change without noticing: capitals, and spaces or line breaks between its words.</summary>
    public static string Kaal(string kop) =>
        string.Join(' ', kop.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    private static string Zin(string woord, List<string> koppen) => koppen.Count == 0 ? "" : $"{woord}: {string.Join(", ", koppen)}.";
}
