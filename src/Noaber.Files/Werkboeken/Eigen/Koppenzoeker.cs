using Noaber.Kernel.Monitor.Leveringen;

namespace Noaber.Files.Werkboeken.Eigen;

/// <summary>
/// Finds the tables of a layout in a workbook, each by its headings. Others may stand beside and below it, also of another length and
/// with other rows of headings; tables with the same headings are told apart by the title above them, or else stand in the order told.
/// </summary>
internal sealed class Koppenzoeker
{
    private readonly Werkboek boek;
    private readonly IReadOnlyList<Tabelindeling> tabellen;
    private readonly IReadOnlyList<Werkblad?> bladen;
    private readonly Tabelkop?[] gevonden;

    public Koppenzoeker(Werkboek boek, EigenIndeling indeling, Gebiedzoeker gebieden)
    {
        (this.boek, tabellen) = (boek, indeling.Tabellen);
        bladen = [.. tabellen.Select(Blad)];
        gevonden = new Tabelkop?[tabellen.Count];
        foreach (var samen in tabellen.Index().Where(t => bladen[t.Index] is not null).GroupBy(t => bladen[t.Index]!))
        {
            var verdeler = new Kopverdeler(samen.Key, gebieden, [.. samen.Select(t => t.Item)]);
            // Who has most headings chooses first: of who has fewer, more rows seem to be.
            foreach (var (nummer, tabel) in samen.OrderByDescending(t => t.Item.Gelezen.Count()))
                gevonden[nummer] = Kies(tabel, samen.Key, verdeler);
        }
        gevonden = [.. gevonden.Select((kop, nummer) => kop is null ? null : Begrens(kop, nummer))];
    }

    /// <summary>A table of the layout with its headings, or with why they are not there.</summary>
    public (Tabelindeling Tabel, Tabelkop? Kop, Celmelding? Fout) Bij(int nummer)
    {
        var (tabel, blad) = (tabellen[nummer], bladen[nummer]);
        if (blad is null)
            return (tabel, null, WorkbookFindings.Whole("blad-weg",
                $"Er is geen blad ‘{tabel.Blad}’. Er zijn: {string.Join(", ", boek.Bladen.Select(b => $"‘{b.Naam}’"))}.",
                "Geef het blad zijn oude naam terug, of pas jullie indeling aan."));
        return (tabel, gevonden[nummer], new("koppen-weg", new(blad.Naam, 1, 1), tabel.Gebiedskop,
            tabellen.Any(t => !ReferenceEquals(t, tabel) && t.Blad == tabel.Blad && Deelt(t, tabel))
                ? $"Op blad ‘{blad.Naam}’ staan minder tabellen met de koppen {Opsomming(tabel)} dan in jullie indeling."
                : $"Op blad ‘{blad.Naam}’ staat geen kolom ‘{tabel.Gebiedskop}’.",
            "Zet de koppen terug zoals ze waren, of pas jullie indeling aan."));
    }

    // A CSV has one sheet, and its name says nothing.
    private Werkblad? Blad(Tabelindeling tabel) =>
        boek.Bladen.FirstOrDefault(b => b.Naam.Trim().Equals(tabel.Blad.Trim(), StringComparison.OrdinalIgnoreCase))
            ?? (boek.Bladen is [{ Naam: Csvwerkboek.Bladnaam } enige] ? enige : null);

    /// <summary>Where most of the headings stand: of places that are as good the first that is no other table's.</summary>
    private Tabelkop? Kies(Tabelindeling tabel, Werkblad blad, Kopverdeler verdeler)
    {
        var (plekken, meeste) = (new List<Tabelkop>(), 0);
        foreach (var kop in Rijen(tabel, blad))
        {
            // The parts of a row have no more of the headings than the row.
            if (kop.Kolommen.Count < meeste)
                break;
            plekken.AddRange(verdeler.Verdeel(kop.Rij).Select(vak => Tabelkop.In(blad, kop.Rij, vak, tabel)).OfType<Tabelkop>());
            meeste = plekken.Select(k => k.Kolommen.Count).Append(meeste).Max();
        }
        var beste = plekken.Where(k => k.Kolommen.Count == meeste).OrderByDescending(k => HeeftTitel(k, tabel))
            .ThenBy(k => k.Rij.Nummer).ToList();
        return beste.Find(k => !IsBezet(k)) ?? beste.Find(k => !IsBezet(k, tabel));
    }

    /// <summary>The rows with the heading of the areas, those with most headings first.</summary>
    private static IOrderedEnumerable<Tabelkop> Rijen(Tabelindeling tabel, Werkblad blad)
    {
        var gebied = Tabelkop.Kaal(tabel.Gebiedskop);
        return blad.Rijen.Where(r => r.Cellen.Values.Any(c => Tabelkop.Kaal(c.Tekst) == gebied))
            .Select(r => Tabelkop.In(blad, r, Kolomvak.Alles, tabel)).OfType<Tabelkop>().OrderByDescending(k => k.Kolommen.Count);
    }

    /// <summary>Whether another table has all of its headings there; of one table whether it has a column of figures in common.</summary>
    private bool IsBezet(Tabelkop kop, Tabelindeling? tabel = null) => gevonden.Index().Any(g => g.Item is { } k
        && k.Blad == kop.Blad && k.Rij == kop.Rij && k.Vak == kop.Vak && IsHeel(k, tabellen[g.Index])
        && (tabel is null || Deelt(tabel, tabellen[g.Index])));

    private static bool Deelt(Tabelindeling een, Tabelindeling ander) =>
        een.Kolommen.Select(k => Tabelkop.Kaal(k.Kop)).Intersect(ander.Kolommen.Select(k => Tabelkop.Kaal(k.Kop))).Any();

    private static bool IsHeel(Tabelkop kop, Tabelindeling tabel) =>
        kop.Kolommen.Count == tabel.Gelezen.Select(Tabelkop.Kaal).Distinct().Count();

    // A title often names a period: it tells tables apart that nothing else does, and nothing more.
    private bool HeeftTitel(Tabelkop kop, Tabelindeling tabel) => tabel.Titel is { } titel && Gelijke(tabel)
        && kop.Vak.Titel(kop.Blad, kop.Rij) is { } staat && Tabelkop.Kaal(staat) == Tabelkop.Kaal(titel);

    private bool Gelijke(Tabelindeling tabel) => tabellen.Any(t => !ReferenceEquals(t, tabel) && t.Blad == tabel.Blad
        && t.Gelezen.Select(Tabelkop.Kaal).ToHashSet().SetEquals(tabel.Gelezen.Select(Tabelkop.Kaal)));

    /// <summary>A table up to where others of the layout stand: below it, or beside it with headings in another row.</summary>
    private Tabelkop Begrens(Tabelkop kop, int nummer)
    {
        var (van, tot) = Spanne(kop, nummer);
        foreach (var (ander, k) in gevonden.Index().Where(g => g.Index != nummer && g.Item?.Blad == kop.Blad))
        {
            var (begin, eind) = Spanne(k!, ander);
            var lager = k!.Rij.Nummer > kop.Rij.Nummer;
            if (k.Rij.Nummer == kop.Rij.Nummer)
                continue;
            var ernaast = (begin > tot || eind < van)
                && (lager ? LooptDoor(kop, (van, tot), k.Rij.Nummer) : LooptDoor(k, (begin, eind), kop.Rij.Nummer));
            if (ernaast)
                kop = kop with { Vak = kop.Vak.Zonder(begin, eind, begin > tot) };
            else if (lager)
                kop = kop with { TotRij = Math.Min(kop.TotRij, k.Rij.Nummer) };
        }
        return kop;
    }

    /// <summary>The columns from the first to the last heading that the layout knows.</summary>
    private (int Van, int Tot) Spanne(Tabelkop kop, int nummer)
    {
        var eigen = Tabelkop.Eigen(tabellen[nummer]);
        var kolommen = kop.Koppen.Where(c => eigen.Contains(Tabelkop.Kaal(c.Tekst))).Select(c => c.Plaats.Kolom).ToList();
        return (kolommen[0], kolommen[^1]);
    }

    private static bool LooptDoor(Tabelkop kop, (int Van, int Tot) spanne, int rij) => kop.Blad.Rijen.Any(r =>
        r.Nummer >= rij && r.Cellen.Keys.Any(k => k >= spanne.Van && k <= spanne.Tot));

    private static string Opsomming(Tabelindeling tabel) => string.Join(", ", tabel.Gelezen.Select(k => $"‘{k}’"));
}
