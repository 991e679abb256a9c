using Noaber.Kernel.Gebieden;

namespace Noaber.Kernel.Monitor.Definities.Indicatoren;

/// <summary>
/// Public figures of RIVM about people of 18 and older: estimates by a model, no counts. Source: RIVM StatLine 50090NED, 2020.
/// </summary>
internal static class Gezondheid
{
    public static IReadOnlyList<Indicator> Alle { get; } =
    [
        Deel("ervaren-gezondheid", "Voelt zich gezond", "ErvarenGezondheidGoedZeerGoed_4", Richting.Hoger,
            "Hoe het met mensen gaat.", "die hun gezondheid goed of zeer goed noemen"),
        Deel("eenzaamheid", "Voelt zich eenzaam", "Eenzaam_28", Richting.Lager, "Waar ontmoeten kan helpen.", "die zich eenzaam voelen"),
        Deel("beperking-in-bewegen", "Beperkt in bewegen", "BeperkingInBewegen_23", Richting.Lager,
            "Waar woningen zonder trap nodig zijn.", "die moeite hebben met bewegen"),
        Deel("mantelzorgers", "Geeft mantelzorg", "Mantelzorger_32", Richting.Geen, "Wie voor een ander zorgt.", "die mantelzorg geven"),
        Deel("geluidhinder-buren", "Last van geluid van buren", "ErnstigeGeluidhinderDoorBuren_37", Richting.Lager,
            "Waar woningen gehorig zijn of buren elkaar hinderen.", "die ernstige hinder hebben van geluid van buren"),
        Deel("moeite-met-rondkomen", "Moeite met rondkomen", "MoeiteMetRondkomen_38", Richting.Lager,
            "Waar woonlasten gaan knellen.", "die moeite hebben om rond te komen"),
    ];

    private static Indicator Deel(string code, string naam, string kolom, Richting richting, string betekenis, string wie) => new()
    {
        Code = code, Onderwerp = Onderwerp.Openbaar, Naam = naam, Betekenis = betekenis, Eenheid = Eenheid.Procent, Richting = richting,
        Telling = $"Het deel van de inwoners van 18 jaar of ouder {wie}. Het is een schatting met een model.",
        Bron = "Gezondheidsmonitor Volwassenen en Ouderen 2020, GGD’en, CBS en RIVM", Moment = Meetmoment.HelePeriode, Ritme = Ritme.Jaar,
        Herkomst = Herkomst.Openbaar, Levert = [], Kolommen = [new(Openbaretabel.Gezondheid, kolom, 2020)], Optelling = Optelwijze.Gewogen,
        Weging = Openbaar.Inwoners, LaagsteNiveau = Gebiedsniveau.Buurt, Inzage = Inzage.Iedereen, Afronding = 0.5m,
        IsSchatting = true,
    };
}
