using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor.Definities.Lijsten;
using Noaber.Kernel.Partijen;

namespace Noaber.Kernel.Monitor.Definities.Indicatoren;

/// <summary>Homes and places for who needs care or support. Source: Enschede 2024, chapter 8; Woonvisie Enschede 2024.</summary>
internal static class WonenEnZorg
{
    private const string Aanvragen = "woonstap-aanvragen", Geholpen = "woonstap-geholpen", Ouderen = "ouderenwoningen";

    public static IReadOnlyList<Indicator> Alle { get; } =
    [
        new()
        {
            Code = Aanvragen, Onderwerp = Onderwerp.WonenEnZorg, Naam = "Aanvragen bij WoonSTAP", Bron = "Enschede 2024, 8.3",
            Betekenis = "Hoeveel mensen een woning met begeleiding vragen.",
            Telling = "Aanvragen die in de periode binnenkwamen, elke persoon één keer.", Eenheid = Eenheid.Aanvragen,
            Moment = Meetmoment.HelePeriode, Levert = [PartijSoort.Corporatie, PartijSoort.Gemeente],
        },
        new()
        {
            Code = Geholpen, Onderwerp = Onderwerp.WonenEnZorg, Naam = "Geholpen door WoonSTAP", Bron = "Enschede 2024, 8.3",
            Betekenis = "Hoeveel mensen langs deze weg een woning kregen.", Richting = Richting.Hoger,
            Telling = "Mensen die in de periode een woning betrokken na een aanvraag, ook als die van vóór de periode is.",
            Eenheid = Eenheid.Personen, Moment = Meetmoment.HelePeriode, Levert = [PartijSoort.Corporatie, PartijSoort.Gemeente],
        },
        new()
        {
            Code = Ouderen, Onderwerp = Onderwerp.WonenEnZorg, Naam = "Woningen voor ouderen", Bron = "Woonvisie Enschede 2024",
            Betekenis = "Of er genoeg woningen zijn waar mensen oud kunnen worden.", Richting = Richting.Hoger, Ritme = Ritme.Jaar,
            Telling = "Woningen per soort op de laatste dag van de periode. Een zorggeschikte woning telt ook als geclusterd, en een "
                + "geclusterde ook als nultreden.",
            Eenheid = Eenheid.Woningen, LaagsteNiveau = Gebiedsniveau.Buurt,
            Dimensies = [new(Indelingen.Ouderenwoningen.Sleutel, Sluitend: false)],
            Controles =
            [
                new Hoogstens(Soort("zorggeschikt"), Soort("geclusterd"), "Een zorggeschikte woning is altijd geclusterd."),
                new Hoogstens(Soort("geclusterd"), Soort("nultreden"), "Een geclusterde woning is altijd een nultredenwoning."),
                new Hoogstens(Soort("nultreden"), Voorraad.Woningen, "Er zijn niet meer nultredenwoningen dan woningen."),
            ],
        },
        new()
        {
            Code = "plekken-jongeren-lichte-zorg", Onderwerp = Onderwerp.WonenEnZorg,
            Naam = "Plekken voor jongeren met een lichte zorgvraag",
            Betekenis = "Of er genoeg plek is voor jongeren die wat hulp nodig hebben.", Bron = "Enschede 2024, 8.5",
            Richting = Richting.Hoger,
            Telling = "Plekken die op de laatste dag van de periode voor deze jongeren zijn bestemd, ook als zij even leegstaan.",
            Eenheid = Eenheid.Plekken, Levert = [PartijSoort.Corporatie, PartijSoort.Zorgpartij],
        },
    ];

    private static Grootheid Soort(string code) => Grootheid.Van(Ouderen, Indelingen.Ouderenwoningen.Sleutel, code);
}
