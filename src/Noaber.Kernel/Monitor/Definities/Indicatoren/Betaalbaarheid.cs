using Noaber.Kernel.Gebieden;

namespace Noaber.Kernel.Monitor.Definities.Indicatoren;

/// <summary>Rents, arrears, evictions. Source: Enschede 2024, 3.7 and chapter 3 part C.</summary>
internal static class Betaalbaarheid
{
    private const string Uitzettingen = "huisuitzettingen", MetKinderen = "huisuitzettingen-met-kinderen", Bedrag = "huurachterstand",
        InAchterstand = "huishoudens-met-huurachterstand", Bron = "Enschede 2024, 3.7";

    public static IReadOnlyList<Indicator> Alle { get; } =
    [
        new()
        {
            Code = Uitzettingen, Onderwerp = Onderwerp.Betaalbaarheid, Naam = "Huisuitzettingen", Bron = Bron,
            Betekenis = "Hoe vaak het niet lukte om iemand in zijn woning te houden. Partijen willen elke uitzetting voorkomen.",
            Telling = "Ontruimingen die in de periode zijn uitgevoerd, om welke reden ook. Een vonnis dat niet is uitgevoerd, telt niet.",
            Eenheid = Eenheid.Uitzettingen, Moment = Meetmoment.HelePeriode, Richting = Richting.Lager, Inzage = Inzage.EigenPartij,
            Controles = [new Vergelijkbaar(Uitzettingen, Voorraad.Woningen, "Het aantal uitzettingen hangt af van het aantal woningen.")],
        },
        new()
        {
            Code = MetKinderen, Onderwerp = Onderwerp.Betaalbaarheid, Naam = "Huisuitzettingen met kinderen", Bron = Bron,
            Betekenis = "Bij hoeveel uitzettingen er kinderen in huis waren. Voor hen is het gevolg het grootst.",
            Telling = "Uitgevoerde ontruimingen van een huishouden met ten minste één kind onder de 18 jaar.",
            Eenheid = Eenheid.Uitzettingen, Moment = Meetmoment.HelePeriode, Richting = Richting.Lager, Inzage = Inzage.EigenPartij,
            Controles = [new Hoogstens(MetKinderen, Uitzettingen, "Dit is een deel van alle uitzettingen.")],
        },
        new()
        {
            Code = Bedrag, Onderwerp = Onderwerp.Betaalbaarheid, Naam = "Huurachterstand", Bron = Bron,
            Betekenis = "Hoeveel huur er nog niet is betaald. Loopt het op, dan komen meer huurders in de knel.",
            Telling = "Wat zittende huurders op de laatste dag van de periode te laat zijn met betalen, in hele euro’s. Zonder wat "
                + "vertrokken huurders nog moeten, en zonder wat in een betaalregeling zit die wordt nagekomen.",
            Eenheid = Eenheid.Euro, Richting = Richting.Lager,
            Controles = [new Vergelijkbaar(Bedrag, Voorraad.Woningen, "De achterstand hangt af van het aantal woningen.")],
        },
        new()
        {
            Code = InAchterstand, Onderwerp = Onderwerp.Betaalbaarheid, Naam = "Huishoudens met huurachterstand", Bron = Bron,
            Betekenis = "Bij hoeveel huishoudens het betalen niet lukt. Hiermee is te zien of vroeg helpen werkt.",
            Telling = "Zittende huurders die op de laatste dag van de periode ten minste één maand huur te laat zijn.",
            // No smaller area: in a wijk there can be so few that it tells who they are.
            Eenheid = Eenheid.Huishoudens, Richting = Richting.Lager,
            Controles =
            [
                new Hoogstens(InAchterstand, Voorraad.Woningen, "Er zijn niet meer huishoudens met een achterstand dan woningen."),
                new Vergelijkbaar(InAchterstand, Voorraad.Woningen, "Het aantal achterstanden hangt af van het aantal woningen."),
            ],
        },
        new()
        {
            Code = "aandeel-huurachterstand", Onderwerp = Onderwerp.Betaalbaarheid, Naam = "Aandeel met huurachterstand", Bron = Bron,
            Betekenis = "Zo zijn corporaties van verschillende grootte te vergelijken.",
            Telling = "Huishoudens met huurachterstand, gedeeld door de woningen.", Eenheid = Eenheid.Procent,
            Optelling = Optelwijze.UitBreuk,
            Herkomst = Herkomst.Berekend, Levert = [], Breuk = Breuk.Procent(InAchterstand, Voorraad.Woningen), Richting = Richting.Lager,
            LaagsteNiveau = Gebiedsniveau.Wijk,
        },
        new()
        {
            Code = "streefhuur", Onderwerp = Onderwerp.Betaalbaarheid, Naam = "Gemiddelde streefhuur",
            Bron = "Enschede 2024, hoofdstuk 3 C",
            Betekenis = "Welke huur een woning krijgt als zij vrijkomt. Zo is te zien of de voorraad betaalbaar blijft.",
            Telling = "Het gemiddelde over alle zelfstandige huurwoningen van de kale huur die de corporatie bij verhuur vraagt.",
            Eenheid = Eenheid.EuroPerMaand, Optelling = Optelwijze.Gewogen, Weging = Voorraad.Woningen, Bereik = new(300, 1200),
            LaagsteNiveau = Gebiedsniveau.Buurt,
            Controles = [new Vergelijkbaar("streefhuur", null, "Corporaties in één gemeente vragen ongeveer dezelfde huur.")],
        },
    ];
}
