using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Files.Gebieden;

/// <summary>The figures of public indicators in a table of CBS or RIVM, by the columns that their definitions name.</summary>
public static class Openbarecijfers
{
    private const int MeesteMeldingen = 20;

    /// <summary>The figures, or all that keeps the table from coming in.</summary>
    /// <param name="tabel">The table as it was read.</param>
    /// <param name="nummer">Its number at its publisher, as the definitions call it.</param>
    /// <param name="catalogus">The definitions.</param>
    public static (IReadOnlyList<Waarneming> Cijfers, IReadOnlyList<Gebiedsmelding> Meldingen) Van(Kerncijfertabel tabel, string nummer, Catalogus catalogus)
    {
        ArgumentNullException.ThrowIfNull(tabel);
        ArgumentNullException.ThrowIfNull(catalogus);
        var kolommen = catalogus.Indicatoren.SelectMany(i => Kolommen(i, nummer, catalogus)).Where(k => tabel.Kolommen.Contains(k.Kolom)).ToList();
        List<Gebiedsmelding> meldingen =
        [
            .. kolommen.Count > 0 ? (Gebiedsmelding[])[] :
                [new("geen-kolommen", null, "", $"In dit bestand staat geen kolom die een definitie noemt voor tabel ‘{nummer}’.",
                    $"Er zijn: {string.Join(", ", catalogus.Indicatoren.SelectMany(i => i.Kolommen).Select(k => k.Tabel).Distinct())}.")],
            .. tabel.Rijen.GroupBy(r => r.Gebied).Where(g => g.Count() > 1).Take(MeesteMeldingen).Select(g => new Gebiedsmelding("gebied-dubbel", g.Last().Rij, g.Key,
                $"{g.Key} staat er {g.Count()} keer in.", "Kies rijen met --alleen, zoals --alleen leeftijdsgroep=18+.")),
        ];
        var cijfers = kolommen.SelectMany(k => Cijfers(k, tabel)).ToList();
        meldingen.AddRange(cijfers.Where(c => c.Waarde.Getal is { } getal && !catalogus.Zoek(c.Sleutel.Indicator)!.Eenheid.Kan(getal)).Take(MeesteMeldingen)
            .Select(c => new Gebiedsmelding("getal-kan-niet", c.Plaats!.Rij, c.Sleutel.Gebied,
                $"‘{catalogus.Zoek(c.Sleutel.Indicator)!.Naam}’ kan niet {c.Waarde} zijn.", "Kijk of de goede tabel is gekozen.")));
        return (meldingen.Count > 0 ? [] : cijfers, meldingen);
    }

    /// <summary>Of an indicator that is split each column is one class, in the order of the list.</summary>
    private static IEnumerable<Bron> Kolommen(Indicator indicator, string nummer, Catalogus catalogus)
    {
        var kolommen = indicator.Kolommen.Where(k => k.Tabel.Equals(nummer, StringComparison.OrdinalIgnoreCase)).ToList();
        if (kolommen.Count == 0 || indicator.Dimensies is not [var dimensie, ..])
            return kolommen.Select(k => new Bron(indicator, k.Kolom, default, new(k.Jaar)));
        var codes = dimensie.Codes(catalogus.Lijst(dimensie.Lijst)!, new(kolommen[0].Jaar, 1, 1));
        return kolommen.Zip(codes, (k, code) => new Bron(indicator, k.Kolom, Uitsplitsing.Naar((dimensie.Code, code.Sleutel)), new(k.Jaar)));
    }

    private static IEnumerable<Waarneming> Cijfers(Bron bron, Kerncijfertabel tabel)
    {
        var at = tabel.Kolommen.ToList().IndexOf(bron.Kolom);
        return from rij in tabel.Rijen
               let cijfer = rij.Cijfers[at]
               where cijfer.Reden != Ontbreekt.Leeg && Gebiedsniveaus.Van(rij.Gebied) <= bron.Indicator.LaagsteNiveau
               select new Waarneming
               {
                   Sleutel = new(bron.Indicator.Code, rij.Gebied, bron.Deel), Versie = bron.Indicator.Versie, Periode = bron.Periode, Partij = null,
                   Waarde = cijfer.Getal is { } getal ? Waarde.Van(getal) : Waarde.Onbekend, Toelichting = Waarom(cijfer.Reden),
                   Plaats = new(bron.Kolom, rij.Rij, at + 1, rij.Naam),
               };
    }

    private static string? Waarom(Ontbreekt reden) => reden switch
    {
        Ontbreekt.Geheim => "De bron geeft dit niet: het is geheim, of er is niets.",
        Ontbreekt.Later => "De bron geeft dit later.",
        Ontbreekt.NietMeer => "De bron geeft dit niet meer.",
        Ontbreekt.Streepje => "De bron weet dit niet, of er is niets.",
        _ => null,
    };

    private sealed record Bron(Indicator Indicator, string Kolom, Uitsplitsing Deel, Meetperiode Periode);
}
