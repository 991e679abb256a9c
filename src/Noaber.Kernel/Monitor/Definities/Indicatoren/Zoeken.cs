using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor.Definities.Lijsten;

namespace Noaber.Kernel.Monitor.Definities.Indicatoren;

/// <summary>Looking for a home. Source: Enschede 2024, 3.2; Enschede 2020, search times; Hengelo 2017, chances of the young.</summary>
internal static class Zoeken
{
    public const string Woningzoekenden = "actief-woningzoekenden", Langer = "zoekers-langer-dan-12-maanden";
    private const string Bron = "Enschede 2024, afspraak 3.2";

    /// <summary>By rent as far as it is social: a home in the free sector is not let through the system.</summary>
    internal static Dimensie Sociaal { get; } =
        new(Huurklassen.Monitor.Lijst.Sleutel, Alleen: ["goedkoop", "bereikbaar", "betaalbaar", "duur"]);

    internal static Dimensie Leeftijd { get; } = new(Indelingen.Leeftijden.Sleutel, Verplicht: false);

    public static IReadOnlyList<Indicator> Alle { get; } =
    [
        new()
        {
            Code = "zoektijd", Onderwerp = Onderwerp.Zoeken, Naam = "Gemiddelde zoektijd", Bron = Bron,
            Betekenis = "Hoe lang iemand die actief zoekt, moet zoeken voor er een woning is. De partijen streven naar hoogstens 12 "
                + "maanden.",
            Telling = "Van de eerste reactie op een woning tot de dag waarop het huurcontract ingaat. Het gemiddelde over de "
                + "toewijzingen in "
                + "de periode, per klasse van de huur van de woning. Wie rechtstreeks is bemiddeld, telt niet mee.",
            Eenheid = Eenheid.Maanden, Moment = Meetmoment.HelePeriode, Optelling = Optelwijze.Gewogen, Weging = Toewijzen.Totaal,
            Richting = Richting.Lager, Bereik = new(0.5m, 60), Dimensies = [Sociaal, Leeftijd], LaagsteNiveau = Gebiedsniveau.Gemeente,
            Controles = [new Vergelijkbaar("zoektijd", null, "Wie in dezelfde stad zoekt, zoekt bij elke corporatie ongeveer even lang.")],
        },
        new()
        {
            Code = Woningzoekenden, Onderwerp = Onderwerp.Zoeken, Naam = "Actief woningzoekenden", Bron = Bron,
            Betekenis = "Hoeveel huishoudens echt zoeken. Wie alleen staat ingeschreven, telt niet.",
            Telling = "Huishoudens die in de periode ten minste één keer op een woning van de corporatie hebben gereageerd.",
            Eenheid = Eenheid.Huishoudens, Moment = Meetmoment.HelePeriode, Optelling = Optelwijze.Nooit, Dimensies = [Leeftijd],
        },
        new()
        {
            Code = Langer, Onderwerp = Onderwerp.Zoeken, Naam = "Zoekt langer dan 12 maanden", Bron = Bron,
            Betekenis = "Voor wie het streven niet wordt gehaald. Wie hierin zit, kan onder de pechvogelregeling vallen.",
            Telling = "Actief woningzoekenden van wie de eerste reactie op de laatste dag van de periode langer dan 12 maanden geleden is.",
            Eenheid = Eenheid.Huishoudens, Optelling = Optelwijze.Nooit, Richting = Richting.Lager, Dimensies = [Leeftijd],
            Controles = [new Hoogstens(Langer, Woningzoekenden, "Wie langer dan 12 maanden actief zoekt, is een actief woningzoekende.")],
        },
        new()
        {
            Code = "slaagkans", Onderwerp = Onderwerp.Zoeken, Naam = "Slaagkans", Bron = "Hengelo 2017; Woonvisie Enschede 2024",
            Betekenis = "Welk deel van wie zoekt ook een woning krijgt. Onder 20% gaat het niet goed, ook niet voor wie jonger is dan 23.",
            Telling = "Toewijzingen aan actief woningzoekenden, gedeeld door de actief woningzoekenden in dezelfde periode.",
            Eenheid = Eenheid.Procent, Moment = Meetmoment.HelePeriode, Optelling = Optelwijze.UitBreuk, Herkomst = Herkomst.Berekend,
            Levert = [], Breuk = Breuk.Procent(Toewijzen.AanZoekers, Woningzoekenden), Richting = Richting.Hoger, Dimensies = [Leeftijd],
            Normen = [new(20, Grens.Minimaal, "ook voor wie jonger is dan 23", "Woonvisie Enschede 2024")],
        },
    ];
}
