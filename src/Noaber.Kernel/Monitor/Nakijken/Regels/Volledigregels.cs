using System.Globalization;
using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Kernel.Monitor.Nakijken.Regels;

/// <summary>Whether all that is due is there, and in time.</summary>
internal static class Volledigregels
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>So many figures of a row are named; of the others how many there are.</summary>
    private const int Genoemd = 3;

    public static IEnumerable<Controlebevinding> Volledig(Leveringsbeeld beeld)
    {
        var gebruikt = beeld.Vraag.Regels.Concat(beeld.Vraag.Eerder).Where(w => w.IsGevuld)
            .Select(w => w.Sleutel.Gebied).ToHashSet(StringComparer.Ordinal);
        var leeg = new List<Waarneming>();
        var bevindingen = beeld.Vraag.Nodig.SelectMany(plicht =>
            beeld.Blok(plicht.Indicator.Code) is { } blok && blok.Cijfers.Any(w => !w.IsLeeg)
            ? In(beeld, plicht, blok, Gebieden(beeld, plicht, gebruikt), leeg)
            : [Zonder(plicht, default, Bevindingsoort.Blokkeert, $"‘{plicht.Indicator.Naam}’ is nergens ingevuld.",
                "Vul het in. Weet je het niet, vul dan onbekend in en zeg waarom.")]).ToList();
        return bevindingen.Concat(LegeRijen(leeg, beeld.Vraag.Catalogus));
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
        Leveringsbeeld beeld, Leverplicht plicht, Cijferblok blok, IEnumerable<string> gebieden, List<Waarneming> leeg)
    {
        var delen = beeld.Vraag.Catalogus.Vragen(plicht.Indicator, plicht.Periode.Peildag(plicht.Indicator.Moment))
            .Where(v => v.Verplicht).Select(v => v.Deel).ToList();
        foreach (var gebied in gebieden)
        {
            foreach (var cijfer in delen.Select(deel => blok.Zoek(gebied, deel)).OfType<Waarneming>())
            {
                if (cijfer.IsLeeg)
                    leeg.Add(cijfer);
                else if (Zonder(beeld, cijfer) is { } bevinding)
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

    /// <summary>What is blank in one row is one question, with one answer: also of a row that a single stray figure brought in.</summary>
    private static IEnumerable<Controlebevinding> LegeRijen(List<Waarneming> leeg, Catalogus catalogus) =>
        from rij in leeg.GroupBy(w => (w.Plaats?.Blad, w.Plaats?.Rij, w.Toelichting, Los: w.Plaats is null ? w.Sleutel : default))
        let eerste = rij.MinBy(w => w.Plaats)!
        let namen = rij.Select(w => $"‘{catalogus.Naam(new Grootheid(w.Sleutel.Indicator))}’").Distinct().ToList()
        select Leveringsbeeld.Bij(eerste, Controleregel.Volledig, Bevindingsoort.LegUit,
            rij.Skip(1).Any() ? $"In deze rij zijn {rij.Count()} cijfers niet ingevuld: {Rijtje(namen)}." : "Hier is niets ingevuld.",
            "Vul iets in: 0 als er geen zijn, n.v.t. als het niet kan, onbekend als je het niet weet. Of leg het uit"
            + (rij.Skip(1).Any() ? ", één keer voor de hele rij. Hoort in deze rij niets te staan, haal dan weg wat er wel staat." : "."));

    private static string Rijtje(List<string> namen) => namen.Count <= Genoemd ? string.Join(", ", namen)
        : $"{string.Join(", ", namen.Take(Genoemd))} en nog {namen.Count - Genoemd}";

    private static Controlebevinding? Zonder(Leveringsbeeld beeld, Waarneming cijfer) => cijfer.Waarde.Soort switch
    {
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
