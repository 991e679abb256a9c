using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Kernel.Monitor.Nakijken.Regels;

/// <summary>What one cell says by itself.</summary>
internal static class Celregels
{
    private const string NieuwSjabloon = "Haal het sjabloon van deze periode op en vul dat in.";

    public static IEnumerable<Controlebevinding> Definitie(Leveringsbeeld beeld)
    {
        // Few codes stand in many rows: each is looked up once.
        var vreemd = new Dictionary<(string, Uitsplitsing, Meetperiode), string?>();
        return beeld.Vraag.Regels.Select(Gevraagd).OfType<Controlebevinding>();

        Controlebevinding? Gevraagd(Waarneming cijfer)
        {
            if (beeld.Indicator(cijfer) is not { } indicator)
                return Fout(cijfer, $"‘{cijfer.Sleutel.Indicator}’ staat niet in de definities.", NieuwSjabloon);
            if (Verouderd(indicator, cijfer) is { } verouderd)
                return verouderd;
            var sleutel = (indicator.Code, cijfer.Sleutel.Deel, cijfer.Periode);
            if (!vreemd.TryGetValue(sleutel, out var code))
                vreemd[sleutel] = code = Onbekend(beeld, indicator, cijfer);
            return code is null ? null
                : Fout(cijfer, $"‘{indicator.Naam}’ kent de klasse ‘{code}’ niet in {cijfer.Periode.InZin}.", NieuwSjabloon);
        }
    }

    public static IEnumerable<Controlebevinding> Plek(Leveringsbeeld beeld)
    {
        foreach (var cijfer in beeld.Vraag.Regels)
        {
            if (Buiten(beeld, cijfer) is var (tekst, herstel))
                yield return Leveringsbeeld.Bij(cijfer, Controleregel.Plek, Bevindingsoort.Blokkeert, tekst, herstel);
        }
    }

    public static IEnumerable<Controlebevinding> EenKeer(Leveringsbeeld beeld) =>
        from cijfer in beeld.Dubbel
        let eerste = beeld.Blok(cijfer.Sleutel.Indicator)!.Zoek(cijfer.Sleutel.Gebied, cijfer.Sleutel.Deel)!
        select Leveringsbeeld.Bij(cijfer, Controleregel.EenKeer, Bevindingsoort.Blokkeert,
            $"Dit cijfer staat er ook al op {eerste.Plaats}.", "Haal een van de twee weg.");

    public static IEnumerable<Controlebevinding> Getal(Leveringsbeeld beeld)
    {
        foreach (var blok in beeld.Blokken)
        {
            var fijn = new List<Waarneming>();
            foreach (var cijfer in blok.Cijfers)
            {
                // A word that was read as a dash was told of as it was given.
                if ((cijfer.IsOnleesbaar || cijfer.Waarde.Soort == Waardesoort.Nihil) && beeld.IsGemeld(cijfer))
                    continue;
                if (Onmogelijk(blok.Indicator.Eenheid, cijfer.Waarde) is var (soort, tekst, herstel))
                    yield return Leveringsbeeld.Bij(cijfer, Controleregel.Getal, soort, tekst, herstel);
                else if (cijfer.Waarde.Getal is { } getal && !blok.Indicator.Eenheid.Past(getal))
                    fijn.Add(cijfer);
            }
            if (fijn.Count > 0)
                yield return Fijn(blok.Indicator.Eenheid, fijn);
        }
    }

    /// <summary>One line for all figures of an indicator that have more decimals than are shown.</summary>
    private static Controlebevinding Fijn(Eenheid eenheid, List<Waarneming> cijfers)
    {
        var eerste = cijfers.OrderBy(c => c.Plaats).ThenBy(c => c.Sleutel.Gebied, StringComparer.Ordinal)
            .ThenBy(c => c.Sleutel.Deel.Sleutel, StringComparer.Ordinal).First();
        var getal = eerste.Waarde.Getal!.Value;
        var zo = $"in tabellen en grafieken getoond als {Waarde.Schrijf(eenheid.Rond(getal))} en bewaard als {Waarde.Schrijf(getal)}";
        return Leveringsbeeld.Bij(eerste, Controleregel.Getal, Bevindingsoort.LetOp,
            cijfers.Count == 1 ? $"Dit wordt {zo}."
                : $"{cijfers.Count} cijfers hebben meer decimalen dan er worden getoond. Dit wordt {zo}; zo gaat het bij alle.",
            "Je hoeft niets te doen.");
    }

    // What an association of a whole gemeente usually has says nothing of one buurt, unless it is an average.
    public static IEnumerable<Controlebevinding> Bereik(Leveringsbeeld beeld) =>
        from blok in beeld.Blokken
        where blok.Indicator.Bereik is not null
        from cijfer in blok.Cijfers
        where blok.Indicator.Optelling != Optelwijze.Som || Gebiedsniveaus.Van(cijfer.Sleutel.Gebied) == Gebiedsniveau.Gemeente
        where cijfer.Waarde.Getal is { } getal && blok.Indicator.Eenheid.Kan(getal) && !blok.Indicator.Bereik!.Bevat(getal)
        select Leveringsbeeld.Bij(cijfer, Controleregel.Bereik, Bevindingsoort.LegUit,
            $"Dit is meestal {blok.Indicator.Bereik} {blok.Indicator.Eenheid.Naam}; hier staat {cijfer.Waarde}.",
            "Kijk of het klopt. Klopt het, leg dan uit hoe dat komt.");

    private static Controlebevinding? Verouderd(Indicator indicator, Waarneming cijfer) =>
        indicator.Herkomst != Herkomst.Levering && cijfer.Waarde.Soort != Waardesoort.Leeg
            ? Fout(cijfer, $"‘{indicator.Naam}’ levert niemand aan.", "Maak deze cel leeg.")
        : cijfer.Versie.Major != indicator.Versie.Major
            ? Fout(cijfer, $"Dit telt volgens versie {cijfer.Versie} van ‘{indicator.Naam}’. Versie {indicator.Versie} telt anders.",
                NieuwSjabloon)
        : cijfer.Versie < indicator.Versie
            ? Leveringsbeeld.Bij(cijfer, Controleregel.Definitie, Bevindingsoort.LetOp,
                $"Dit sjabloon heeft versie {cijfer.Versie} van ‘{indicator.Naam}’. Nu geldt {indicator.Versie}; die telt hetzelfde.",
                "Gebruik de volgende keer het nieuwe sjabloon.")
        : null;

    private static Controlebevinding Fout(Waarneming cijfer, string tekst, string herstel) =>
        Leveringsbeeld.Bij(cijfer, Controleregel.Definitie, Bevindingsoort.Blokkeert, tekst, herstel);

    private static string? Onbekend(Leveringsbeeld beeld, Indicator indicator, Waarneming cijfer)
    {
        var dag = cijfer.Periode.Peildag(indicator.Moment);
        return cijfer.Sleutel.Deel.Delen.Where(deel => indicator.Dimensie(deel.Dimensie) is not { } dimensie
            || beeld.Vraag.Catalogus.Lijst(dimensie.Lijst)!.Zoek(deel.Code, dag) is null
            || !dimensie.Gebruikt(deel.Code)).Select(deel => deel.Code).FirstOrDefault();
    }

    private static (string Tekst, string Herstel)? Buiten(Leveringsbeeld beeld, Waarneming cijfer)
    {
        if (cijfer.Partij != beeld.Vraag.Partij)
            return ("Dit cijfer is van een andere partij.", "Lever alleen je eigen cijfers aan.");
        if (beeld.Indicator(cijfer) is not { } indicator)
            return null;
        if (cijfer.Periode != beeld.Vraag.Halfjaar.Voor(indicator.Ritme))
            return ($"Dit cijfer gaat over {cijfer.Periode.InZin}. Deze levering gaat over {beeld.Vraag.Halfjaar.InZin}.", NieuwSjabloon);
        if (!beeld.Vraag.Gebieden.ContainsKey(cijfer.Sleutel.Gebied))
            return ($"Het gebied ‘{cijfer.Sleutel.Gebied}’ hoort niet bij deze gemeente.", "Kies een gebied uit de lijst.");
        return Gebiedsniveaus.Van(cijfer.Sleutel.Gebied) is not { } niveau || niveau > indicator.LaagsteNiveau
            ? ($"‘{indicator.Naam}’ gaat niet dieper dan de {indicator.LaagsteNiveau.Naam()}.", "Lever het totaal van de gebieden aan.")
            : null;
    }

    private static (Bevindingsoort Soort, string Tekst, string Herstel)? Onmogelijk(Eenheid eenheid, Waarde waarde) => waarde switch
    {
        { Soort: Waardesoort.Onleesbaar } => (Bevindingsoort.Blokkeert, $"‘{waarde}’ is geen getal.",
            "Vul een getal in, of onbekend, n.v.t. of -."),
        { Soort: Waardesoort.Nihil } => (Bevindingsoort.LetOp, "Hier staat een streepje. Dat leest als: het is geteld, en er zijn er geen.",
            "Bedoel je iets anders, vul dan onbekend of n.v.t. in."),
        { Getal: { } getal } when getal < eenheid.Laagste => (Bevindingsoort.Blokkeert,
            $"Dit kan niet lager zijn dan {Waarde.Schrijf(eenheid.Laagste.Value)}.", "Verbeter het getal."),
        { Getal: { } getal } when getal > eenheid.Hoogste => (Bevindingsoort.Blokkeert,
            $"Dit kan niet hoger zijn dan {Waarde.Schrijf(eenheid.Hoogste.Value)} {eenheid.Naam}.", "Verbeter het getal."),
        { Getal: { } getal } when eenheid.IsHeel && !decimal.IsInteger(getal) => (Bevindingsoort.Blokkeert,
            $"Hier horen hele {eenheid.Naam}; {waarde} is geen heel getal.", "Vul een heel getal in."),
        _ => null,
    };
}
