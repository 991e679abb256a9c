using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor.Definities.Lijsten;

namespace Noaber.Kernel.Monitor.Definities.Indicatoren;

/// <summary>
/// The homes: how many there are, come and go. Source: Hengelo 2017 (now, wished, expected per rent class); dPi (balance); Enschede
/// 2024, 4.1.
/// </summary>
internal static class Voorraad
{
    public const string Woningen = "woningvoorraad", Begin = "woningvoorraad-begin";
    private const string Nieuw = "nieuwbouw", Gekocht = "aankoop", Verkocht = "verkoop", Gesloopt = "sloop",
        OverigBij = "voorraad-overig-bij",
        OverigAf = "voorraad-overig-af", Conditie = "verkoop-conditie-4", Hengelo = "Hengelo 2017, betaalbaarheid", Dpi = "dPi, mutaties",
        Afspraak41 = "Enschede 2024, 4.1";

    private static Dimensie Klasse { get; } = new(Huurklassen.Monitor.Lijst.Sleutel);

    public static IReadOnlyList<Indicator> Alle { get; } =
    [
        Stand(Begin, "Woningen aan het begin") with
        {
            Betekenis = "Waar de periode mee begon. Met wat er bij kwam en af ging, volgt hieruit waar zij mee eindigt.", Bron = Dpi,
            Telling = "Zelfstandige huurwoningen op de eerste dag van de periode.", Moment = Meetmoment.BeginVanPeriode,
            Controles = [new Aansluiting(Begin, Woningen, "Een periode begint met wat de vorige had toen zij eindigde.")],
        },
        Stand(Woningen, "Woningen") with
        {
            Betekenis = "Hoeveel huurwoningen er zijn, en voor welke beurs.", Bron = $"{Hengelo}; {Dpi}",
            Telling = "Zelfstandige huurwoningen op de laatste dag van de periode, naar de kale huur en de huurgrenzen van die dag.",
            Dimensies = [Klasse],
            Controles =
            [
                new Balans(Begin, [Verkocht, Gesloopt, OverigAf], [Gekocht, Nieuw, OverigBij], Woningen,
                    "Begin, min wat eraf ging, plus wat erbij kwam, is het eind."),
            ],
        },
        Stand("woningvoorraad-gewenst", "Gewenste woningen") with
        {
            Betekenis = "Welke voorraad partijen willen hebben aan het eind van het kader.", Bron = Hengelo, Ritme = Ritme.Jaar,
            Telling = "Het aantal dat is afgesproken, per huurklasse. Staat er ‘minimaal’ of ‘10% tot 15%’, zet dat dan in de toelichting.",
            Dimensies = [Klasse], LaagsteNiveau = Gebiedsniveau.Gemeente,
        },
        Stand("woningvoorraad-verwacht", "Verwachte woningen") with
        {
            Betekenis = "Welke voorraad er komt als alle plannen doorgaan.", Bron = Hengelo, Ritme = Ritme.Jaar, Dimensies = [Klasse],
            Telling = "De stand nu, met wat de meerjarenbegroting laat komen en gaan.", LaagsteNiveau = Gebiedsniveau.Gemeente,
        },
        Stroom(Nieuw, "Nieuwe woningen") with
        {
            Betekenis = "Hoeveel woningen erbij zijn gebouwd.", Bron = Dpi, Richting = Richting.Hoger,
            Telling = "Woningen die in de periode zijn opgeleverd en voor het eerst te huur zijn, ook in een pand dat iets anders was.",
        },
        Stroom(Gekocht, "Gekochte woningen") with
        {
            Betekenis = "Hoeveel woningen een corporatie van een ander kocht.", Bron = Dpi,
            Telling = "Woningen waarvan de overdracht in de periode bij de notaris was, ook van een andere corporatie.",
        },
        Stroom(Verkocht, "Verkochte woningen") with
        {
            Betekenis = "Hoeveel woningen zijn verkocht, en hoe goed die waren. Label F en G worden in beginsel niet verkocht.",
            Telling = "Woningen waarvan de overdracht in de periode bij de notaris was, met hun label op die dag.", Bron = Afspraak41,
            Dimensies = [new(Energielabels.Labels.Sleutel)],
            Controles =
            [
                new AlleenMetUitleg(Label("F"), "Partijen spraken af om geen woning met label F te verkopen, behalve met uitleg."),
                new AlleenMetUitleg(Label("G"), "Partijen spraken af om geen woning met label G te verkopen, behalve met uitleg."),
            ],
        },
        Stroom(Conditie, "Verkocht in matige staat") with
        {
            Betekenis = "Een woning die wordt verkocht, hoort een conditie beter dan 4 te hebben.", Bron = $"{Afspraak41}; NEN 2767",
            Telling = "Verkochte woningen met een conditiescore van 4, 5 of 6.", Richting = Richting.Lager,
            Controles =
            [
                new Hoogstens(Conditie, Verkocht, "Dit is een deel van de verkochte woningen."),
                new AlleenMetUitleg(Conditie, "Partijen spraken af om te verkopen met een conditie beter dan 4, behalve met uitleg."),
            ],
        },
        Stroom(Gesloopt, "Gesloopte woningen") with
        {
            Betekenis = "Hoeveel woningen er niet meer zijn, en of er genoeg voor terugkomt.", Bron = Dpi,
            Telling = "Woningen die in de periode zijn gesloopt, ook als er nieuwe voor in de plaats komen.",
        },
        Stroom(OverigBij, "Anders erbij") with
        {
            Betekenis = "Wat verder bij de voorraad kwam, zodat begin en eind kloppen.", Bron = Dpi,
            Telling = "Woningen erbij door splitsen, terugkopen of een andere administratie. Zeg in de toelichting wat het is.",
        },
        Stroom(OverigAf, "Anders eraf") with
        {
            Betekenis = "Wat verder van de voorraad af ging, zodat begin en eind kloppen.", Bron = Dpi,
            Telling = "Woningen eraf door samenvoegen, brand of een andere administratie. Zeg in de toelichting wat het is.",
        },
        Stand("studenteneenheden", "Eenheden voor studenten") with
        {
            Betekenis = "Of er genoeg is voor studenten. Er komen er hoogstens 500 per jaar bij.",
            Bron = "Enschede 2024, 2.7; Woonvisie Enschede 2024",
            Telling = "Kamers en studio’s die alleen studenten huren, op de laatste dag van de periode. Zij tellen niet bij de woningen.",
        },
    ];

    private static Indicator Stand(string code, string naam) => new()
    {
        Code = code, Onderwerp = Onderwerp.Voorraad, Naam = naam, Betekenis = "", Telling = "", Bron = "", Eenheid = Eenheid.Woningen,
        LaagsteNiveau = Gebiedsniveau.Buurt,
    };

    private static Indicator Stroom(string code, string naam) => Stand(code, naam) with { Moment = Meetmoment.HelePeriode };

    private static Grootheid Label(string label) => Grootheid.Van(Verkocht, Energielabels.Labels.Sleutel, label);
}
