using Noaber.Kernel.Monitor.Leveringen;

namespace Noaber.Files.Werkboeken.Eigen;

/// <summary>
/// Divides a row of headings over the tables that stand side by side. Another begins where the heading of the areas comes back, and after
/// an empty column where other areas stand than in the rows so far. An empty column alone says nothing: many keep one within a table.
/// </summary>
/// <param name="blad">The sheet.</param>
/// <param name="gebieden">Finds the areas that stand under a heading.</param>
/// <param name="tabellen">The tables of the layout on this sheet; none when it is not told yet.</param>
internal sealed class Kopverdeler(Werkblad blad, Gebiedzoeker gebieden, IReadOnlyList<Tabelindeling> tabellen)
{
    private const int EersteRijen = 3, MeesteRijen = 200;

    private readonly IReadOnlyList<(string Gebied, HashSet<string> Koppen)> bekend =
        [.. tabellen.Select(t => (Tabelkop.Kaal(t.Gebiedskop), Tabelkop.Eigen(t)))];

    /// <summary>The columns of each table, from left to right; all of them when nothing stands beside it.</summary>
    public IReadOnlyList<Kolomvak> Verdeel(Werkrij rij)
    {
        var koppen = rij.Cellen.Values.Where(c => !string.IsNullOrWhiteSpace(c.Tekst)).ToList();
        var gebied = koppen.ConvertAll(IsGebied);
        List<int> begin = [0];
        for (var at = 1; at < koppen.Count; at++)
        {
            if (IsRij(koppen, at))
                begin.Add(at);
            else if (Begin(koppen, gebied, begin[^1], at) is { } van)
                begin.Add(van);
        }
        var kolommen = begin.Skip(1).Select(i => koppen[i].Plaats.Kolom).ToList();
        return [.. kolommen.Prepend(1).Zip(kolommen.Select(k => k - 1).Append(int.MaxValue), (van, tot) => new Kolomvak(van, tot))];
    }

    /// <summary>Where the table begins of which a heading is that of the areas; null when that is where the one before began.</summary>
    private int? Begin(List<Cel> koppen, List<bool> gebied, int van, int at)
    {
        var deel = koppen[van..at];
        var ervoor = deel.Where((_, i) => gebied[van + i]).ToList();
        gebied[at] = gebied[at] || ervoor.Exists(k => Kaal(k) == Kaal(koppen[at]));
        var naRij = IsRij(koppen, van);
        if (!gebied[at] || !(naRij || (ervoor.Count > 0 && ervoor.Count < deel.Count && IsAnder(koppen[at], deel, ervoor))))
            return null;
        var begin = Eerste(koppen, van, at);
        // Areas once more and nothing after them are no table.
        return naRij || begin < at || gebied.Skip(at + 1).Any(g => !g) ? begin : null;
    }

    /// <summary>Whether a row of another table begins here: one that began higher, or that has its headings lower.</summary>
    private bool IsRij(List<Cel> koppen, int at) => (at == 0 || koppen[at - 1].Plaats.Kolom < koppen[at].Plaats.Kolom - 1)
        && gebieden.Zoek(koppen[at].Tekst).Count > 0 && !bekend.Any(t => t.Koppen.Contains(Kaal(koppen[at])))
        && koppen.Skip(at + 1).TakeWhile((k, i) => k.Plaats.Kolom == koppen[at].Plaats.Kolom + i + 1).Any(k => !k.Tekst.Any(char.IsLetter));

    private static string Kaal(Cel cel) => Tabelkop.Kaal(cel.Tekst);

    private bool IsAnder(Cel kop, List<Cel> deel, List<Cel> ervoor)
    {
        var kaal = Kaal(kop);
        var eerder = ervoor.ConvertAll(Kaal);
        if (eerder.Contains(kaal))
            return true;
        var isErvan = bekend.Any(t => eerder.Contains(t.Gebied) && t.Koppen.Contains(kaal));
        return (!isErvan && bekend.Any(t => t.Gebied == kaal && !eerder.Exists(t.Koppen.Contains)))
            || (deel[^1].Plaats.Kolom < kop.Plaats.Kolom - 1 && deel.SkipWhile(k => k != ervoor[0]).Any(k => !ervoor.Contains(k))
                && !HoortBij(ervoor[0].Plaats, kop.Plaats.Kolom));
    }

    /// <summary>
    /// What stands right before the heading of the areas is of its table when it comes back too, such as a number of the row, when it
    /// names areas, or when the layout knows it of another table than the one before.
    /// </summary>
    private int Eerste(List<Cel> koppen, int van, int at)
    {
        var vorige = koppen.Skip(van).Take(at - van).Select(Van).FirstOrDefault(t => t >= 0, -1);
        while (at - 1 > van && koppen[at - 1].Plaats.Kolom == koppen[at].Plaats.Kolom - 1 && IsErvan(koppen[at - 1]))
            at--;
        return at;

        bool IsErvan(Cel kop) => koppen.Skip(van).TakeWhile(k => k != kop).Any(k => Kaal(k) == Kaal(kop))
            || HeeftGebieden(kop.Plaats) || (Van(kop) is >= 0 and var tabel && tabel != vorige);
    }

    /// <summary>Which table of the layout has a heading; -1 when none or more than one does.</summary>
    private int Van(Cel kop)
    {
        var van = bekend.Index().Where(t => t.Item.Koppen.Contains(Kaal(kop))).Select(t => t.Index).ToList();
        return van is [var enige] ? enige : -1;
    }

    private bool IsGebied(Cel kop) => gebieden.Zoek(kop.Tekst).Count == 0
        && (bekend.Any(t => t.Gebied == Kaal(kop)) || HeeftGebieden(kop.Plaats));

    /// <summary>Whether areas begin under a heading: further down another table may stand.</summary>
    private bool HeeftGebieden(Celplaats kop)
    {
        var onder = Onder(kop.Rij).Select(r => Tekst(r, kop.Kolom)).Where(t => t.Length > 0).Take(EersteRijen).ToList();
        return onder.TrueForAll(t => t.Any(char.IsLetter)) && onder.Exists(t => gebieden.Zoek(t).Count > 0);
    }

    /// <summary>
    /// Whether two columns of areas can be of one table: a name and its code, or a buurt and its wijk. Where the one has areas and the
    /// other none, or others, they have rows of their own.
    /// </summary>
    private bool HoortBij(Celplaats een, int ander)
    {
        var rijen = Onder(een.Rij).Select(r => (Een: Tekst(r, een.Kolom), Ander: Tekst(r, ander)))
            .Select(r => (r.Een, r.Ander, Heeft: gebieden.Zoek(r.Ander).Count > 0, Ergens: gebieden.Zoek(r.Een).Count > 0));
        return rijen.SkipWhile(r => !r.Heeft && !r.Ergens).TakeWhile(r => r.Heeft || r.Ergens)
            .All(r => !r.Heeft || gebieden.HorenBijElkaar(r.Een, r.Ander));
    }

    private static string Tekst(Werkrij rij, int kolom) => rij.Cellen.GetValueOrDefault(kolom)?.Tekst ?? "";

    /// <summary>The first rows under one: a sheet can have many, and many rows that look like headings.</summary>
    private IEnumerable<Werkrij> Onder(int rij)
    {
        var (van, tot) = (0, blad.Rijen.Count);
        while (van < tot)
        {
            var midden = (van + tot) / 2;
            (van, tot) = blad.Rijen[midden].Nummer > rij ? (van, midden) : (midden + 1, tot);
        }
        for (var at = van; at < Math.Min(blad.Rijen.Count, van + MeesteRijen); at++)
            yield return blad.Rijen[at];
    }
}
