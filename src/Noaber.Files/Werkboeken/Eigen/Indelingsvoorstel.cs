using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;

namespace Noaber.Files.Werkboeken.Eigen;

/// <summary>A table that was found in somebody's own workbook, with what its columns seem to be.</summary>
/// <param name="Tabel">As it would be read; columns that nothing is known of are left out.</param>
/// <param name="Voorbeeld">What stands in the first row under each heading, for who must recognise it.</param>
public sealed record Tabelvoorstel(Tabelindeling Tabel, IReadOnlyList<(string Kop, string Voorbeeld)> Voorbeeld);

/// <summary>Looks in somebody's own workbook for tables by area, and proposes what each column counts. A person confirms it.</summary>
public static class Indelingsvoorstel
{
    private const double Genoeg = 0.6;
    private static readonly string[] Uitlegkoppen = ["toelichting", "uitleg", "opmerking", "opmerkingen"];

    /// <summary>The tables with areas, also those that stand under or beside one another on a sheet.</summary>
    public static IReadOnlyList<Tabelvoorstel> Van(Werkboek boek, Leveringsjabloon sjabloon)
    {
        ArgumentNullException.ThrowIfNull(boek);
        ArgumentNullException.ThrowIfNull(sjabloon);
        var gebieden = new Gebiedzoeker(sjabloon.Gebieden);
        var keuzes = Keuzes(sjabloon.Plichten, sjabloon.Catalogus).ToList();
        return [.. boek.Bladen.Where(b => !b.Verborgen).SelectMany(b => Tabellen(b, gebieden, keuzes))];
    }

    /// <summary>All that a column can count, by name: each indicator, and each part of it.</summary>
    public static IEnumerable<(Grootheid Wat, string Naam)> Keuzes(IEnumerable<Leverplicht> plichten, Catalogus catalogus)
    {
        ArgumentNullException.ThrowIfNull(catalogus);
        return from plicht in plichten
               let dag = plicht.Periode.Peildag(plicht.Indicator.Moment)
               from deel in catalogus.Vragen(plicht.Indicator, dag).Select(v => v.Deel).Prepend(default).Distinct()
               let wat = new Grootheid(plicht.Indicator.Code, deel)
               select (wat, catalogus.Naam(wat));
    }

    private static IEnumerable<Tabelvoorstel> Tabellen(Werkblad blad, Gebiedzoeker gebieden, List<(Grootheid Wat, string Naam)> keuzes)
    {
        var plekken = new Tabelzoeker(blad, gebieden, plek => IsTabel(plek, keuzes)).Zoek();
        return plekken.Select(plek => Tabel(blad, plek, plekken.Count > 1, keuzes));
    }

    // Between its rows a table has subtotals and words too: what begins another one has a heading that is known.
    private static bool IsTabel(Tabelplek plek, List<(Grootheid Wat, string Naam)> keuzes) => plek.IsKop
        || Gekozen(plek.Koppen.Where(c => c != plek.Gebiedskop).Select(c => c.Tekst), keuzes).Any();

    private static Tabelvoorstel Tabel(Werkblad blad, Tabelplek plek, bool metTitel, List<(Grootheid Wat, string Naam)> keuzes)
    {
        var koppen = plek.Koppen;
        return new(new()
        {
            Blad = blad.Naam, Gebiedskop = plek.Gebiedskop.Tekst, Koppen = [.. koppen.Select(c => c.Tekst)],
            Titel = metTitel ? plek.Vak.Titel(blad, plek.Kop) : null,
            Uitlegkop = koppen.Select(c => c.Tekst).FirstOrDefault(k => Tabelplek.Woorden(k).Overlaps(Uitlegkoppen)),
            Kolommen = [.. Gekozen(koppen.Where(c => c != plek.Gebiedskop).Select(c => c.Tekst), keuzes)],
        }, [.. koppen.Select(c => (c.Tekst, plek.Eerste.Cellen.GetValueOrDefault(c.Plaats.Kolom)?.Tekst ?? ""))]);
    }

    /// <summary>Each heading with what it is most like; nothing is counted by two columns.</summary>
    private static IEnumerable<Cijferkolom> Gekozen(IEnumerable<string> koppen, List<(Grootheid Wat, string Naam)> keuzes)
    {
        var bezet = new HashSet<Grootheid>();
        var paren = from kop in koppen
                    from keuze in keuzes
                    let lijkt = Lijkt(kop, keuze.Naam)
                    where lijkt >= Genoeg
                    orderby lijkt descending
                    select (kop, keuze.Wat);
        var gekozen = new Dictionary<string, Grootheid>(StringComparer.Ordinal);
        foreach (var (kop, wat) in paren)
        {
            if (!gekozen.ContainsKey(kop) && bezet.Add(wat))
                gekozen[kop] = wat;
        }
        return gekozen.Select(g => new Cijferkolom(g.Key, g.Value.Indicator, g.Value.Deel));
    }

    /// <summary>Which part of the words of both they share: 1 when they say the same.</summary>
    private static double Lijkt(string kop, string naam)
    {
        var (een, ander) = (Tabelplek.Woorden(kop), Tabelplek.Woorden(naam));
        var samen = een.Count(ander.Contains);
        return een.Count + ander.Count == 0 ? 0 : 2.0 * samen / (een.Count + ander.Count);
    }
}
