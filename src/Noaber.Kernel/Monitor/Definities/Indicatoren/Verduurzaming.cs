using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor.Definities.Lijsten;

namespace Noaber.Kernel.Monitor.Definities.Indicatoren;

/// <summary>Energy and sustainability. Source: Enschede 2024, chapters 3 and 5 and annex 2.</summary>
internal static class Verduurzaming
{
    public const string Labels = "woningen-energielabel", Efg = "woningen-efg";
    private const string Verduurzaamd = "woningen-verduurzaamd", EfgVerduurzaamd = "woningen-efg-verduurzaamd",
        Aardgas = "woningen-van-het-aardgas", Bijlage2 = "Enschede 2024, bijlage 2", Hoofdstuk5 = "Enschede 2024, hoofdstuk 5";

    private static Dimensie Maatregel { get; } = new(Indelingen.Maatregelen.Sleutel);

    public static IReadOnlyList<Indicator> Alle { get; } =
    [
        Woningen(Labels, "Woningen per energielabel") with
        {
            Betekenis = "Hoe zuinig de woningen zijn, en welke nog aan de beurt zijn.", Bron = "Enschede 2024, hoofdstuk 5 en bijlage 2",
            Telling = "Alle zelfstandige huurwoningen met hun geldige label op de laatste dag van de periode. Zeg in de toelichting als "
                + "het om pre-labels gaat. Zonder geldig label telt een woning bij ‘Geen label’.",
            Moment = Meetmoment.EindVanPeriode,
            Dimensies = [new(Energielabels.Labels.Sleutel), new(Energielabels.Methoden.Sleutel, Sluitend: false, Verplicht: false)],
            Controles = [new Telsom(Voorraad.Woningen, [Labels], "Elke woning heeft een label of telt bij ‘Geen label’.")],
        },
        Woningen(Efg, "Woningen met label E, F of G") with
        {
            Betekenis = "Hoeveel woningen de slechtste labels hebben. In 2028 moeten het er geen meer zijn.", Bron = Bijlage2,
            Telling = "Zelfstandige huurwoningen met label E, F of G op de laatste dag van de periode, ook met een pre-label.",
            Moment = Meetmoment.EindVanPeriode, Richting = Richting.Lager,
            Controles =
            [
                new Hoogstens(Efg, Voorraad.Woningen, "Er zijn niet meer woningen met label E, F of G dan woningen."),
                new Telsom(Efg, [Label("E"), Label("F"), Label("G")], "Het is de som van de drie labels."),
            ],
        },
        Woningen(Verduurzaamd, "Verduurzaamde woningen") with
        {
            Betekenis = "Hoeveel woningen beter werden, en waardoor. Dit staat naast wat partijen per jaar afspraken.", Bron = Bijlage2,
            Telling = "Woningen waar het werk in de periode klaar kwam. Een woning telt één keer, bij de grootste maatregel.",
            Richting = Richting.Hoger, Dimensies = [Maatregel],
            Controles = [new Hoogstens(Verduurzaamd, Voorraad.Woningen, "Er zijn niet meer woningen verduurzaamd dan er woningen zijn.")],
        },
        Woningen(EfgVerduurzaamd, "Verduurzaamd met label E, F of G") with
        {
            Betekenis = "Hoeveel van de verduurzaamde woningen een van de slechtste labels hadden.", Bron = Bijlage2,
            Telling = "Verduurzaamde woningen die vóór het werk label E, F of G hadden.", Richting = Richting.Hoger,
            Dimensies = [Maatregel],
            Controles = [new Hoogstens(EfgVerduurzaamd, Verduurzaamd, "Dit is een deel van de verduurzaamde woningen.")],
        },
        Woningen(Aardgas, "Woningen van het aardgas af") with
        {
            Betekenis = "Hoeveel woningen geen aardgas meer nodig hebben. Partijen spraken per jaar een aantal af.", Bron = Hoofdstuk5,
            Telling = "Bestaande woningen waarvan de aansluiting op aardgas in de periode is weggehaald. Wie kookt op gas, heeft er nog "
                + "een.",
            Richting = Richting.Hoger,
            Controles = [new Hoogstens(Aardgas, Voorraad.Woningen, "Er gaan niet meer woningen van het gas af dan er woningen zijn.")],
        },
        Woningen("energie-index", "Gemiddelde energie-index") with
        {
            Betekenis = "Hoe zuinig de woningen samen zijn, in één getal. Lager is beter.", Bron = "Enschede 2024, hoofdstukken 3 C en 5",
            Telling = "Het gemiddelde over alle zelfstandige huurwoningen. Corporaties die met NTA 8800 meten, rekenen om en zeggen dat.",
            Eenheid = Eenheid.Index, Moment = Meetmoment.EindVanPeriode, Optelling = Optelwijze.Gewogen, Weging = Voorraad.Woningen,
            Richting = Richting.Lager, Bereik = new(0.4m, 3),
            Controles = [new Vergelijkbaar("energie-index", null, "Woningen van corporaties in één gemeente lijken op elkaar.")],
        },
    ];

    private static Indicator Woningen(string code, string naam) => new()
    {
        Code = code, Onderwerp = Onderwerp.Verduurzaming, Naam = naam, Betekenis = "", Telling = "", Bron = "", Eenheid = Eenheid.Woningen,
        Moment = Meetmoment.HelePeriode, LaagsteNiveau = Gebiedsniveau.Buurt,
    };

    private static Grootheid Label(string label) => Grootheid.Van(Labels, Energielabels.Labels.Sleutel, label);
}
