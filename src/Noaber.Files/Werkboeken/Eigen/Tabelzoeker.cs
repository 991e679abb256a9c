namespace Noaber.Files.Werkboeken.Eigen;

/// <summary>
/// Looks for all tables by area on a sheet: under one another in the same columns, and beside each other, with headings in the same row or
/// in another.
/// </summary>
/// <param name="blad">The sheet.</param>
/// <param name="gebieden">Finds the area that a cell names.</param>
/// <param name="isTabel">Whether what follows a table in its columns is another one, and not a subtotal or a note.</param>
internal sealed class Tabelzoeker(Werkblad blad, Gebiedzoeker gebieden, Func<Tabelplek, bool> isTabel)
{
    private const int MinsteGebieden = 2;
    private readonly Kopverdeler verdeler = new(blad, gebieden, []);
    private readonly List<Tabelplek> gevonden = [];

    /// <summary>The tables, from top to bottom and then from left to right.</summary>
    public IReadOnlyList<Tabelplek> Zoek()
    {
        // The column with most areas is that of the table; others in it are a code or what it lies in.
        var kolommen = blad.Rijen.SelectMany(r => r.Cellen.Values).Where(c => gebieden.Zoek(c.Tekst).Count > 0).GroupBy(c => c.Plaats.Kolom)
            .Where(g => g.Select(c => c.Tekst).Distinct().Count() >= MinsteGebieden).OrderByDescending(g => g.Count());
        foreach (var kolom in kolommen)
            Zoek(kolom.Key, [.. kolom.Select(c => c.Plaats.Rij)]);
        return [.. gevonden.OrderBy(p => p.Kop.Nummer).ThenBy(p => p.Gebiedskolom)];
    }

    /// <summary>The headings of each table in a column stand right above its first area, over a figure or text.</summary>
    private void Zoek(int kolom, SortedSet<int> rijen)
    {
        var (kop, vorige) = ((Werkrij?)null, (Tabelplek?)null);
        foreach (var rij in blad.Rijen)
        {
            if (!rijen.Contains(rij.Nummer))
            {
                kop = rij.Cellen.Count > 1 && rij.Cellen.ContainsKey(kolom) ? rij : kop;
                continue;
            }
            if (kop is not null && Plaats(new(kop, rij, kolom), rijen.Max, vorige is not null) is { } plek)
                gevonden.Add(vorige = plek);
            vorige?.Laatste = rij.Nummer;
            kop = null;
        }
    }

    /// <summary>A table within its own columns; null when the column is one of a table that was found already.</summary>
    private Tabelplek? Plaats(Tabelplek plek, int laatste, bool isVolgende)
    {
        plek.Vak = verdeler.Verdeel(plek.Kop).First(v => v.Bevat(plek.Gebiedskolom));
        var rij = plek.Kop.Nummer;
        if (gevonden.Exists(p => p.Kop.Nummer == rij && p.Vak.Bevat(plek.Gebiedskolom)))
            return null;
        var buren = gevonden.Where(p => p.Kop.Nummer < rij ? rij <= p.Laatste : p.Kop.Nummer > rij && p.Kop.Nummer <= laatste).ToList();
        // A table seems to go on over another when the title or a row of that one stands in its row of headings.
        if (buren.Exists(p => p.Beslaat(plek.Gebiedskolom) && !plek.BegintHier))
            return null;
        foreach (var buur in buren)
            plek.Vak = Naast(plek, buur);
        if (plek.Koppen.Count < 2 || (isVolgende && !isTabel(plek)))
            return null;
        foreach (var buur in buren)
            buur.Vak = buur.Vak.Zonder(plek.Rand(-1), plek.Rand(1), plek.Gebiedskolom > buur.Gebiedskolom);
        return plek;
    }

    private static Kolomvak Naast(Tabelplek plek, Tabelplek buur)
    {
        var rechts = buur.Gebiedskolom > plek.Gebiedskolom;
        var begin = buur.Rand(-1) > plek.Gebiedskolom ? buur.Rand(-1) : buur.Gebiedskolom;
        var eind = buur.Rand(1) < plek.Gebiedskolom ? buur.Rand(1) : plek.Rand(-1) - 1;
        return plek.Vak.Zonder(begin, eind, rechts);
    }
}
