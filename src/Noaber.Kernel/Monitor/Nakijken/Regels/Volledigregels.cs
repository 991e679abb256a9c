using System.Globalization;
using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Kernel.Monitor.Nakijken.Regels;

/// <summary>Whether all that is due is there, and in time.</summary>
internal static class Volledigregels
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    public static IEnumerable<Controlebevinding> Volledig(Leveringsbeeld beeld)
    {
        var gebruikt = beeld.Vraag.Regels.Concat(beeld.Vraag.Eerder).Where(w => w.IsGevuld)
            .Select(w => w.Sleutel.Gebied).ToHashSet(StringComparer.Ordinal);
        return beeld.Vraag.Nodig.SelectMany(plicht => beeld.Blok(plicht.Indicator.Code) is { } blok && blok.Cijfers.Any(w => !w.IsLeeg)
            ? In(beeld, plicht, blok, Gebieden(beeld, plicht, gebruikt))
            : [Zonder(plicht, default, Bevindingsoort.Blokkeert, $"‘{plicht.Indicator.Naam}’ is nergens ingevuld.",
                "Vul het in. Weet je het niet, vul dan onbekend in en zeg waarom.")]);
    }

    public static IEnumerable<Controlebevinding> OpTijd(Leveringsbeeld beeld)
    {
        var voorbij = beeld.Vraag.Nodig.Select(n => n.Uiterlijk).Where(uiterlijk => beeld.Vraag.Geleverd > uiterlijk).ToList();
        if (voorbij.Count > 0)
            yield return new(Controleregel.OpTijd, Bevindingsoort.LetOp, default,
                $"De cijfers van {beeld.Vraag.Halfjaar.InZin} hoorden er op {voorbij.Min().ToString("d MMMM yyyy", Nederlands)} te zijn.",
                "Spreek met wie de monitor beheert af wanneer ze er wel kunnen zijn.");
    }

    /// <summary>The gemeente, and each smaller area that is asked where the party has or had something: elsewhere it has none.</summary>
    private static IEnumerable<string> Gebieden(Leveringsbeeld beeld, Leverplicht plicht, HashSet<string> gebruikt) =>
        from gebied in beeld.Vraag.Gebieden.Keys
        let niveau = Gebiedsniveaus.Van(gebied)
        where niveau is not null && plicht.Vraagt(niveau.Value)
        where niveau == Gebiedsniveau.Gemeente || gebruikt.Contains(gebied)
        select gebied;

    private static IEnumerable<Controlebevinding> In(
        Leveringsbeeld beeld, Leverplicht plicht, Cijferblok blok, IEnumerable<string> gebieden)
    {
        var delen = beeld.Vraag.Catalogus.Vragen(plicht.Indicator, plicht.Periode.Peildag(plicht.Indicator.Moment))
            .Where(v => v.Verplicht).Select(v => v.Deel).ToList();
        foreach (var gebied in gebieden)
        {
            foreach (var cijfer in delen.Select(deel => blok.Zoek(gebied, deel)).OfType<Waarneming>())
            {
                if (Leeg(beeld, cijfer) is { } bevinding)
                    yield return bevinding;
            }
            var weg = delen.Count(deel => blok.Zoek(gebied, deel) is null);
            if (weg > 0)
                yield return Zonder(plicht, new(plicht.Indicator.Code, gebied), Bevindingsoort.LegUit,
                    delen.Count == 1 ? $"‘{plicht.Indicator.Naam}’ ontbreekt voor {gebied}."
                        : $"Bij ‘{plicht.Indicator.Naam}’ ontbreken voor {gebied} {weg} van de {delen.Count} klassen.",
                    "Zet de rij of de kolom terug en vul haar in.");
        }
    }

    private static Controlebevinding? Leeg(Leveringsbeeld beeld, Waarneming cijfer) => cijfer.Waarde.Soort switch
    {
        Waardesoort.Leeg => Leveringsbeeld.Bij(cijfer, Controleregel.Volledig, Bevindingsoort.LegUit, "Hier is niets ingevuld.",
            "Vul iets in: 0 als er geen zijn, n.v.t. als het niet kan, onbekend als je het niet weet. Of leg het uit."),
        Waardesoort.Onbekend => Leveringsbeeld.Bij(cijfer, Controleregel.Volledig, Bevindingsoort.LegUit, "Hier staat onbekend.",
            "Leg uit waarom, en wanneer het wel bekend is."),
        Waardesoort.NietVanToepassing when beeld.Eerder(cijfer).LastOrDefault()?.Waarde.Getal is { } toen =>
            Leveringsbeeld.Bij(cijfer, Controleregel.Volledig, Bevindingsoort.LegUit,
                $"Hier staat n.v.t. Eerder stond er {Waarde.Schrijf(toen)}.", "Zijn er geen meer, vul dan 0 in. Leg het anders uit."),
        _ => null,
    };

    private static Controlebevinding Zonder(Leverplicht plicht, Cijfersleutel wat, Bevindingsoort soort, string tekst, string herstel) =>
        new(Controleregel.Volledig, soort, wat.Indicator is null ? new(plicht.Indicator.Code, "") : wat, tekst, herstel);
}
