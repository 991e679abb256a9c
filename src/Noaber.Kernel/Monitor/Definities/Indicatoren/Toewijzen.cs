using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor.Definities.Lijsten;
using Noaber.Kernel.Partijen;

namespace Noaber.Kernel.Monitor.Definities.Indicatoren;

/// <summary>
/// Who gets a home. Source: Enschede 2024, 3.2 and 9.1; Almelo 2026, 11 (at most 15% mediated); BTIV art. 54 (free room).
/// </summary>
internal static class Toewijzen
{
    public const string Totaal = "toewijzingen", AanZoekers = "toewijzingen-aan-zoekers";
    private const string Bijzonder = "toewijzingen-bijzondere-groepen", Direct = "toewijzingen-rechtstreeks",
        Vrij = "toewijzingen-vrije-ruimte", Statushouders = "statushouders-gehuisvest";

    private static Dimensie Groep { get; } = new(Indelingen.Doelgroepen.Sleutel, Verplicht: false);

    public static IReadOnlyList<Indicator> Alle { get; } =
    [
        Aantal(Totaal, "Toewijzingen") with
        {
            Betekenis = "Hoeveel sociale huurwoningen een nieuwe huurder kregen. De andere cijfers over toewijzen zijn hier een deel van.",
            Telling = "Sociale huurwoningen waarvan in de periode een huurcontract ingaat, per klasse van de huur. Dit telt woningen: wie "
                + "er kwam wonen, wordt alleen voor de hele gemeente gevraagd.",
            Bron = "Enschede 2024, 3.1",
            Dimensies = [Zoeken.Sociaal, Zoeken.Leeftijd], LaagsteNiveau = Gebiedsniveau.Buurt,
            Controles = [new Vergelijkbaar(Totaal, Voorraad.Woningen,
                "Van de woningen komt bij elke corporatie ongeveer een even groot deel vrij.")],
        },
        Aantal(AanZoekers, "Toewijzingen aan actief woningzoekenden") with
        {
            Betekenis = "Wie zelf zocht en een woning kreeg. Hieruit volgt de slaagkans.",
            Telling = "Toewijzingen na een reactie in het aanbod, dus zonder rechtstreekse bemiddeling.", Bron = "Enschede 2024, 3.2",
            Dimensies = [Zoeken.Leeftijd], Controles = [Deel(AanZoekers)],
        },
        Aantal(Bijzonder, "Toewijzingen aan bijzondere groepen") with
        {
            Betekenis = "Hoeveel woningen gaan naar wie voorrang heeft of wordt bemiddeld, en of er genoeg over is voor wie zelf zoekt.",
            Telling = "Toewijzingen met voorrang of door rechtstreekse bemiddeling. Wie verhuist voor sloop of renovatie, telt niet.",
            Bron = "Enschede 2024, 3.2 en 9.1; Almelo 2026, 11", Dimensies = [Groep], Controles = [Deel(Bijzonder)],
        },
        Aantal(Direct, "Rechtstreeks bemiddeld") with
        {
            Betekenis = "Hoeveel woningen iemand kreeg zonder dat anderen konden reageren.",
            Telling = "Toewijzingen van een woning die niet in het aanbod stond.", Bron = "Almelo 2026, 11", Dimensies = [Groep],
            Controles = [Deel(Direct), new Hoogstens(Direct, Bijzonder, "Wie rechtstreeks is bemiddeld, hoort bij de bijzondere groepen.")],
        },
        Aandeel("aandeel-bijzondere-groepen", "Aandeel bijzondere groepen", Bijzonder) with
        {
            Betekenis = "Partijen spraken af dat dit hoogstens 15% is, zodat er genoeg over is voor wie zelf zoekt.",
            Telling = "Toewijzingen aan bijzondere groepen, gedeeld door alle toewijzingen.", Bron = "Almelo 2026, 11",
            Richting = Richting.Lager, Normen = [new(15, Grens.Maximaal, "zoals partijen afspraken", "Almelo 2026, 11")],
        },
        Aantal(Vrij, "Vrij toegewezen") with
        {
            Betekenis = "Hoeveel woningen gingen naar wie meer verdient dan de inkomensgrens.",
            Telling = "Toewijzingen van DAEB-woningen aan huishoudens boven de inkomensgrens van dat jaar.",
            Bron = "BTIV; Enschede 2024, 3.2",
            Controles = [Deel(Vrij)],
        },
        Aandeel("aandeel-vrije-ruimte", "Gebruikte vrije ruimte", Vrij) with
        {
            Betekenis = "De wet laat 7,5% toe, en 15% als partijen dat afspreken.",
            Telling = "Vrij toegewezen, gedeeld door alle toewijzingen.",
            Bron = "BTIV; Enschede 2024, 3.2",
            Normen =
            [
                new(7.5m, Grens.Maximaal, "in de wet", "BTIV", 2022),
                new(15, Grens.Maximaal, "als partijen dat afspreken", "BTIV; Enschede 2024, 3.2", 2022),
            ],
        },
        Aantal(Statushouders, "Gehuisveste statushouders") with
        {
            Betekenis = "De gemeente heeft een taak van het Rijk om statushouders te huisvesten; corporaties helpen daarbij.",
            Telling = "Statushouders, ook kinderen, die in de periode een woning betrokken. Het zijn personen, geen huishoudens.",
            Eenheid = Eenheid.Personen, Bron = "Enschede 2024, 3.2 en 9.1", Levert = [PartijSoort.Corporatie, PartijSoort.Gemeente],
        },
    ];

    private static Indicator Aantal(string code, string naam) => new()
    {
        Code = code, Onderwerp = Onderwerp.Toewijzen, Naam = naam, Betekenis = "", Telling = "", Bron = "", Eenheid = Eenheid.Toewijzingen,
        Moment = Meetmoment.HelePeriode,
    };

    private static Indicator Aandeel(string code, string naam, string teller) => Aantal(code, naam) with
    {
        Eenheid = Eenheid.Procent,
        Optelling = Optelwijze.UitBreuk,
        Herkomst = Herkomst.Berekend,
        Levert = [],
        Breuk = Breuk.Procent(teller, Totaal),
    };

    private static Hoogstens Deel(string deel) => new(deel, Totaal, "Dit is een deel van alle toewijzingen.");
}
