using Noaber.Kernel.Monitor.Leveringen;

namespace Noaber.Files.Werkboeken.Eigen;

/// <summary>The row of headings of a table in somebody's own workbook, and which column stands under which heading.</summary>
internal sealed record Tabelkop(Werkblad Blad, Werkrij Rij, IReadOnlyDictionary<string, int> Kolommen)
{
    private int Tot { get; init; } = int.MaxValue;

    /// <summary>What stands under the headings, up to where another table of the layout begins.</summary>
    public IEnumerable<Werkrij> Onder => Blad.Rijen.Where(r => IsOnder(r.Nummer));

    /// <summary>Whether a row is one of those.</summary>
    public bool IsOnder(int rij) => rij > Rij.Nummer && rij < Tot;

    /// <summary>The headings of a table on a sheet on which others may stand below it; null when they are not found.</summary>
    public static Tabelkop? Zoek(Werkblad blad, Tabelindeling tabel, EigenIndeling indeling)
    {
        if (Zoek(blad, tabel) is not { } kop)
            return null;
        var volgende = indeling.Tabellen.Where(t => t.Blad == tabel.Blad).Select(t => Zoek(blad, t)?.Rij.Nummer ?? 0)
            .Where(rij => rij > kop.Rij.Nummer).DefaultIfEmpty(int.MaxValue).Min();
        return kop with { Tot = volgende };
    }

    /// <summary>The row in which most of the headings stand; null when the heading of the areas stands in none.</summary>
    private static Tabelkop? Zoek(Werkblad blad, Tabelindeling tabel)
    {
        var gezocht = tabel.Gelezen.Select(Kaal).ToHashSet(StringComparer.Ordinal);
        var gebied = Kaal(tabel.Gebiedskop);
        var beste = (from rij in blad.Rijen
                     let koppen = rij.Cellen.Values.Select(c => Kaal(c.Tekst)).Where(gezocht.Contains).ToList()
                     where koppen.Contains(gebied)
                     orderby koppen.Count descending
                     select rij).FirstOrDefault();
        return beste is null ? null : new(blad, beste, beste.Cellen.Values.Where(c => gezocht.Contains(Kaal(c.Tekst)))
            .GroupBy(c => Kaal(c.Tekst), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Plaats.Kolom, StringComparer.Ordinal));
    }

    /// <summary>The column under a heading; 0 when it is not there.</summary>
    public int Kolom(string? kop) => kop is null ? 0 : Kolommen.GetValueOrDefault(Kaal(kop));

    /// <summary>Whether a heading stands there more than once: then nobody can tell which column is meant.</summary>
    public bool IsDubbel(string kop) => Rijkoppen.Count(c => Kaal(c.Tekst) == Kaal(kop)) > 1;

    /// <summary>What keeps the table from being read: headings that are gone or stand there twice.</summary>
    public IEnumerable<Celmelding> Fouten(Tabelindeling tabel)
    {
        foreach (var kop in tabel.Gelezen.Where(k => Kolom(k) == 0))
            yield return new("kop-weg", new(Blad.Naam, Rij.Nummer, 1), kop, $"De kolom ‘{kop}’ staat niet meer op blad ‘{Blad.Naam}’.",
                "Zet de kop terug zoals hij was, of pas jullie indeling aan.");
        foreach (var dubbel in Rijkoppen.GroupBy(c => Kaal(c.Tekst), StringComparer.Ordinal)
            .Where(g => g.Count() > 1 && Kolommen.ContainsKey(g.Key)))
            yield return new("kop-dubbel", dubbel.Last().Plaats, dubbel.Last().Tekst,
                $"De kop ‘{dubbel.Last().Tekst}’ staat {dubbel.Count()} keer op blad ‘{Blad.Naam}’.", "Geef elke kolom een eigen naam.");
    }

    /// <summary>What is otherwise than when the layout was told; it is read by its headings all the same.</summary>
    public Celmelding? Verschoven(Tabelindeling tabel)
    {
        var (toen, nu) = (tabel.Koppen.Select(Kaal).ToList(), Rijkoppen.Select(c => Kaal(c.Tekst)).ToList());
        if (toen.Count == 0 || toen.SequenceEqual(nu))
            return null;
        var erbij = Rijkoppen.Where(c => !toen.Contains(Kaal(c.Tekst))).Select(c => $"‘{c.Tekst}’").ToList();
        var weg = tabel.Koppen.Where(k => !nu.Contains(Kaal(k))).Select(k => $"‘{k}’").ToList();
        var wat = erbij.Count + weg.Count == 0 ? "De kolommen staan in een andere volgorde dan eerst."
            : string.Join(' ', new[] { Zin("Nieuw", erbij), Zin("Weg", weg) }.Where(z => z.Length > 0));
        return new("indeling-verschoven", new(Blad.Naam, Rij.Nummer, 1), "",
            $"Blad ‘{Blad.Naam}’ ziet er anders uit dan toen jullie de indeling maakten. {wat}",
            "Kijk of de cijfers goed zijn gelezen. Hoort een nieuwe kolom erbij, pas dan jullie indeling aan.");
    }

    /// <summary>A heading without what people change without noticing: capitals, and spaces or line breaks between its words.</summary>
    public static string Kaal(string kop) =>
        string.Join(' ', kop.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    private IEnumerable<Cel> Rijkoppen => Rij.Cellen.OrderBy(c => c.Key).Select(c => c.Value);

    private static string Zin(string woord, List<string> koppen) => koppen.Count == 0 ? "" : $"{woord}: {string.Join(", ", koppen)}.";
}
