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
    private const int MinsteGebieden = 2;
    private const double Genoeg = 0.6;

    private static readonly string[] Gebiedskoppen =
        ["buurt", "buurten", "buurtnaam", "buurtcode", "wijk", "wijken", "gebied", "gebieden", "gemeente", "cbs", "plaats"];

    /// <summary>The tables with areas, also those that stand under one another on a sheet.</summary>
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

    /// <summary>The headings of each stand right above its first area, over a figure or text.</summary>
    private static IEnumerable<Tabelvoorstel> Tabellen(Werkblad blad, Gebiedzoeker gebieden, List<(Grootheid Wat, string Naam)> keuzes)
    {
        if (Gebiedskolom(blad, gebieden) is not { } kolom)
            yield break;
        var (gebied, begonnen, kop) = (kolom.Select(c => c.Plaats.Rij).ToHashSet(), false, (Werkrij?)null);
        foreach (var rij in blad.Rijen)
        {
            if (!gebied.Contains(rij.Nummer))
                kop = rij.Cellen.Count > 1 && rij.Cellen.ContainsKey(kolom.Key) ? rij : kop;
            else if (kop is not null)
            {
                // Between its rows a table has subtotals and words too: what begins another one has a heading that is known.
                var tabel = Tabel(blad, kop, rij, kolom.Key, keuzes);
                if (!begonnen || tabel.Tabel.Kolommen.Count > 0 || IsKop(kop, kolom.Key))
                    yield return tabel;
                (begonnen, kop) = (true, null);
            }
        }
    }

    private static bool IsKop(Werkrij rij, int gebiedskolom) =>
        Woorden(rij.Cellen[gebiedskolom].Tekst).Overlaps(Gebiedskoppen) && rij.Cellen.Values.All(c => c.Tekst.Any(char.IsLetter));

    private static IGrouping<int, Cel>? Gebiedskolom(Werkblad blad, Gebiedzoeker gebieden) =>
        blad.Rijen.SelectMany(r => r.Cellen.Values).Where(c => gebieden.Zoek(c.Tekst).Count > 0).GroupBy(c => c.Plaats.Kolom)
            .Where(g => g.Select(c => c.Tekst).Distinct().Count() >= MinsteGebieden).MaxBy(g => g.Count());

    private static Tabelvoorstel Tabel(
        Werkblad blad, Werkrij kop, Werkrij eerste, int gebiedskolom, List<(Grootheid Wat, string Naam)> keuzes)
    {
        var koppen = kop.Cellen.OrderBy(c => c.Key).Select(c => c.Value).ToList();
        return new(new()
        {
            Blad = blad.Naam, Gebiedskop = kop.Cellen[gebiedskolom].Tekst, Koppen = [.. koppen.Select(c => c.Tekst)],
            Uitlegkop = koppen.Find(c => Woorden(c.Tekst).Overlaps(["toelichting", "uitleg", "opmerking", "opmerkingen"]))?.Tekst,
            Kolommen = [.. Gekozen(koppen.Where(c => c.Plaats.Kolom != gebiedskolom).Select(c => c.Tekst), keuzes)],
        }, [.. koppen.Select(c => (c.Tekst, eerste.Cellen.GetValueOrDefault(c.Plaats.Kolom)?.Tekst ?? ""))]);
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
        var (een, ander) = (Woorden(kop), Woorden(naam));
        var samen = een.Count(ander.Contains);
        return een.Count + ander.Count == 0 ? 0 : 2.0 * samen / (een.Count + ander.Count);
    }

    private static HashSet<string> Woorden(string tekst) =>
        [.. tekst.ToLowerInvariant().Split([' ', '\n', '\t', '(', ')', ',', '/', '-', '.', ':'], StringSplitOptions.RemoveEmptyEntries)];
}
