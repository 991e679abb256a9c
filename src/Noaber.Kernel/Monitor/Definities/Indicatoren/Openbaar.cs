using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor.Definities.Lijsten;
using static Noaber.Kernel.Monitor.Definities.Openbaretabel;

namespace Noaber.Kernel.Monitor.Definities.Indicatoren;

/// <summary>
/// Public figures of CBS: the picture around what parties do. CBS rounds counts to fives at random, so parts need not add up. Source: the
/// tables in <c>reference/kwb</c>.
/// </summary>
internal static class Openbaar
{
    public const string Inwoners = "inwoners", Huishoudens = "huishoudens";
    private const string Woningen = "woningen-alle-eigenaren", OpLeeftijd = "inwoners-leeftijd";

    public static IReadOnlyList<Indicator> Alle { get; } =
    [
        Aantal(Inwoners, "Inwoners", Eenheid.Personen, "Hoeveel mensen er wonen.",
            "Iedereen die op 1 januari in de gemeente staat ingeschreven.") with
        {
            Kolommen =
            [
                new(Etlocal, "number_of_inhabitants", 2015), new(Kwb2017, "AantalInwoners_5", 2017), new(Kwb2021, "aantal_inwoners", 2021),
                new(Kwb2022, "population", 2022), new(Kwb2024, "AantalInwoners_5", 2024),
            ],
        },
        Aantal(OpLeeftijd, "Inwoners naar leeftijd", Eenheid.Personen, "Of een buurt jong of oud is.",
            "Inwoners op 1 januari, in vijf groepen.") with
        {
            Dimensies = [new(Indelingen.Leeftijdsgroepen.Sleutel)],
            // One column for each group, in the order of the list.
            Kolommen =
            [
                new(Kwb2024, "k_0Tot15Jaar_8", 2024), new(Kwb2024, "k_15Tot25Jaar_9", 2024), new(Kwb2024, "k_25Tot45Jaar_10", 2024),
                new(Kwb2024, "k_45Tot65Jaar_11", 2024), new(Kwb2024, "k_65JaarOfOuder_12", 2024),
            ],
            Controles = [new Telsom(Inwoners, [OpLeeftijd], "De groepen zijn samen alle inwoners.")],
        },
        Aantal("inwoners-65-plus", "Inwoners van 65 jaar of ouder", Eenheid.Personen, "Hoeveel mensen misschien anders willen wonen.",
            "Inwoners die op 1 januari 65 jaar of ouder zijn.") with
        {
            Kolommen = [new(Kwb2017, "k_65JaarOfOuder_12", 2017), new(Kwb2024, "k_65JaarOfOuder_12", 2024)],
            Controles = [new Hoogstens("inwoners-65-plus", Inwoners, "Dit is een deel van de inwoners.")],
        },
        Aantal(Huishoudens, "Huishoudens", Eenheid.Huishoudens, "Hoeveel woningen er nodig zijn.",
            "Particuliere huishoudens op 1 januari.") with
        {
            Kolommen =
            [
                new(Kwb2017, "HuishoudensTotaal_28", 2017), new(Kwb2021, "aantal_huishoudens", 2021),
                new(Kwb2024, "HuishoudensTotaal_29", 2024),
            ],
        },
        Aantal("huishoudens-met-kinderen", "Huishoudens met kinderen", Eenheid.Huishoudens, "Hoeveel gezinnen er wonen.",
            "Particuliere huishoudens met ten minste één thuiswonend kind.") with
        {
            Kolommen = [new(Kwb2017, "HuishoudensMetKinderen_31", 2017), new(Kwb2024, "HuishoudensMetKinderen_32", 2024)],
            Controles = [new Hoogstens("huishoudens-met-kinderen", Huishoudens, "Dit is een deel van de huishoudens.")],
        },
        Gemiddelde("huishoudensgrootte", "Mensen per huishouden", new("personen per huishouden", 1), Huishoudens,
            "Hoe groot woningen moeten zijn.", "Inwoners in huishoudens, gedeeld door de huishoudens.") with
        {
            Kolommen =
            [
                new(Kwb2017, "GemiddeldeHuishoudensgrootte_32", 2017), new(Kwb2021, "gemiddelde_huishoudsgrootte", 2021),
                new(Kwb2024, "GemiddeldeHuishoudensgrootte_33", 2024),
            ],
        },
        Aantal(Woningen, "Woningen van alle eigenaren", Eenheid.Woningen, "Welk deel van de woningen van corporaties is.",
            "Woningen op 1 januari, van wie dan ook.") with
        {
            Kolommen = [new(Etlocal, "number_of_residences", 2015), new(Kwb2022, "dwelling_total", 2022)],
        },
        Gemiddelde("woz-waarde", "Gemiddelde WOZ-waarde", Eenheid.DuizendEuro, Woningen, "Wat woningen waard zijn.",
            "Het gemiddelde van de WOZ-waarde van woningen, in duizenden euro’s.") with
        {
            Kolommen = [new(Kwb2017, "GemiddeldeWoningwaarde_35", 2017), new(Kwb2022, "dwelling_value", 2022)],
        },
        Gemiddelde("koopwoningen", "Koopwoningen", Eenheid.Procent, Woningen, "Of er koop en huur door elkaar is.",
            "Het deel van de woningen waar de eigenaar zelf woont.") with { Kolommen = [new(Kwb2022, "dwelling_ownership", 2022)] },
        Gemiddelde("inkomen-per-inwoner", "Inkomen per inwoner", Eenheid.DuizendEuro, Inwoners, "Wat mensen te besteden hebben.",
            "Het gemiddelde inkomen over alle inwoners, in duizenden euro’s.") with
        {
            Kolommen = [new(Kwb2017, "GemiddeldInkomenPerInwoner_66", 2017)],
        },
        Gemiddelde("laag-inkomen", "Huishoudens met een laag inkomen", Eenheid.Procent, Huishoudens, "Waar geld zorgen geeft.",
            "Het deel van de huishoudens onder de grens voor een laag inkomen.") with
        {
            Kolommen = [new(Kwb2017, "HuishoudensMetEenLaagInkomen_72", 2017)],
        },
        Gemiddelde("sociaal-minimum", "Rond het sociaal minimum", Eenheid.Procent, Huishoudens, "Wie van het minste rondkomt.",
            "Het deel van de huishoudens onder of rond het sociaal minimum.") with
        {
            Kolommen = [new(Kwb2017, "HuishOnderOfRondSociaalMinimum_73", 2017)],
        },
        Gemiddelde("aardgasverbruik", "Verbruik van aardgas", new("m³ per woning"), Woningen, "Waar isoleren het meest oplevert.",
            "Het gemiddelde verbruik per woning in een jaar.") with
        {
            Kolommen = [new(Etlocal, "gas_consumption", 2015)], Afronding = 50,
        },
        Gemiddelde("elektriciteitsverbruik", "Verbruik van elektriciteit", new("kWh per woning"), Woningen, "Wat huishoudens gebruiken.",
            "Het gemiddelde verbruik per woning in een jaar.") with
        {
            Kolommen = [new(Etlocal, "electricity_consumption", 2015)], Afronding = 50,
        },
    ];

    private static Indicator Aantal(string code, string naam, Eenheid eenheid, string betekenis, string telling) => new()
    {
        Code = code, Onderwerp = Onderwerp.Openbaar, Naam = naam, Betekenis = betekenis, Telling = telling, Eenheid = eenheid,
        Bron = "CBS, Kerncijfers wijken en buurten", Moment = Meetmoment.BeginVanPeriode, Ritme = Ritme.Jaar, Herkomst = Herkomst.Openbaar,
        Levert = [], LaagsteNiveau = Gebiedsniveau.Buurt, Inzage = Inzage.Iedereen, Afronding = 5,
    };

    private static Indicator Gemiddelde(string code, string naam, Eenheid eenheid, string gewicht, string betekenis, string telling) =>
        Aantal(code, naam, eenheid, betekenis, telling) with { Optelling = Optelwijze.Gewogen, Weging = gewicht, Afronding = 1 };
}
