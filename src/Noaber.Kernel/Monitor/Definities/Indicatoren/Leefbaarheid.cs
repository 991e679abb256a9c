namespace Noaber.Kernel.Monitor.Definities.Indicatoren;

/// <summary>The neighbourhood. Source: Enschede 2024, chapter 6; Woningwet art. 45; Hengelo 2017 (spending per DAEB home).</summary>
internal static class Leefbaarheid
{
    private const string Uitgaven = "leefbaarheid-uitgaven", Daeb = "daeb-woningen", Overlast = "overlastmeldingen";

    public static IReadOnlyList<Indicator> Alle { get; } =
    [
        new()
        {
            Code = Uitgaven, Onderwerp = Onderwerp.Leefbaarheid, Naam = "Uitgaven aan leefbaarheid",
            Bron = "Woningwet art. 45; Hengelo 2017",
            Betekenis = "Wat corporaties doen voor een prettige buurt, in geld.",
            Telling = "Wat in het jaar is uitgegeven aan leefbaarheid zoals de wet die bedoelt, met eigen uren, in hele euro’s.",
            Eenheid = Eenheid.Euro, Moment = Meetmoment.HelePeriode, Ritme = Ritme.Jaar,
            Controles = [new Vergelijkbaar(Uitgaven, Daeb, "Wat een corporatie uitgeeft, hangt af van het aantal woningen.")],
        },
        new()
        {
            Code = Daeb, Onderwerp = Onderwerp.Leefbaarheid, Naam = "DAEB-woningen", Bron = "BTIV; dVi",
            Betekenis = "De woningen waar de regels voor sociale huur over gaan.", Ritme = Ritme.Jaar,
            Telling = "Zelfstandige huurwoningen in de DAEB-tak op de laatste dag van de periode.", Eenheid = Eenheid.Woningen,
            Controles = [new Hoogstens(Daeb, Voorraad.Woningen, "Er zijn niet meer DAEB-woningen dan woningen.")],
        },
        new()
        {
            Code = "leefbaarheid-per-woning", Onderwerp = Onderwerp.Leefbaarheid, Naam = "Leefbaarheid per DAEB-woning",
            Bron = "Hengelo 2017",
            Betekenis = "Zo zijn corporaties van verschillende grootte te vergelijken.", Ritme = Ritme.Jaar,
            Telling = "Uitgaven aan leefbaarheid, gedeeld door de DAEB-woningen.", Eenheid = Eenheid.EuroPerDaebWoning,
            Moment = Meetmoment.HelePeriode, Optelling = Optelwijze.UitBreuk, Herkomst = Herkomst.Berekend, Levert = [],
            Breuk = new(Uitgaven, Daeb),
        },
        new()
        {
            Code = Overlast, Onderwerp = Onderwerp.Leefbaarheid, Naam = "Meldingen van overlast", Bron = "Enschede 2024, hoofdstuk 6",
            Betekenis = "Waar huurders last van elkaar of van de buurt hebben. Meer meldingen kan ook zijn dat mensen makkelijker melden.",
            Telling = "Meldingen van overlast die in de periode bij de corporatie kwamen. Meer meldingen over één voorval tellen als één. "
                + "Een melding gaat over mensen: tel ze voor de hele gemeente, want enkele in een buurt laten zien om wie het gaat.",
            Eenheid = Eenheid.Meldingen, Moment = Meetmoment.HelePeriode,
            Controles = [new Vergelijkbaar(Overlast, Voorraad.Woningen, "Het aantal meldingen hangt af van het aantal woningen.")],
        },
    ];
}
