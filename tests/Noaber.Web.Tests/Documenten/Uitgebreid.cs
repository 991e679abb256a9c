using Noaber.Files;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Visies;

namespace Noaber.Web.Tests.Documenten;

/// <summary>A reading with everything in it that a document can hold beside the text of its agreements.</summary>
internal static class Uitgebreid
{
    private static readonly string[] Regels =
    [
        "1. Wonen", "1.1 Samen bouwen wij.", "In 2026 bouwen wij 40 woningen.", "Domijn en Ons Huis slopen 12 woningen, voor 1 juli 2026.", "1 Zonder de wijk Noord.", "Zie ook afspraak 9.",
        "1.2 Wij praten.", "Wij willen groene daken.", "Sloop: het weghalen van een huis.", "Woningen 2026 2027", "Nieuw 34 70", "Het projectformat: meer tempo.", "Ons Huis maakt een plan.", "Een woord vooraf.",
    ];

    public static Lezing Lezing()
    {
        var sloop = new Actie(Regels[3], ["Domijn", "Ons Huis"], [], new("voor 1 juli 2026", null, new(2026, 6, 30)), [new(12, null, Grens.Precies, "woningen", null, null, null, "12 woningen")], new(4, 4));
        var eerste = new Afspraak("1.1", "Bouwen", "Samen bouwen wij.", AfspraakSoort.Regulier, "A", new(2, 6))
        {
            Regie = ["Gemeente"], Jaarschijven = [new(2026, Regels[2], [sloop], new(3, 4)) { Regie = ["Domijn"] }],
            Voetnoten = [new("1", "Zonder de wijk Noord.", new(5, 5))], Verwijzingen = [new("afspraak 9", VerwijzingSoort.Afspraak, "9", false, new(6, 6))],
        };
        var tweede = new Afspraak("1.2", null, "Wij praten.", AfspraakSoort.Regulier, "A", new(7, 7));
        var thema = new Thema("1", "Wonen", new("Meer huizen.", null, null), [new("A", "Algemeen", Opzet.Leeg, new(1, 1))], [eerste, tweede], new(1, 7));
        return new(new("alles.txt", "alles", Regels), new("Alles", null, [thema]), [])
        {
            Soort = DocumentSoort.Actieprogramma,
            Beleidsuitspraken = [new("1 Groen", "1.1 Daken", Aard.Richtinggevend, "Wij willen groene daken.", new(8, 8)), new("1 Groen", "1.2 Tuinen", null, "Wij willen tuinen.", new(8, 8))],
            Definities = [new("Sloop", "het weghalen van een huis.", new(9, 9)), new("Bouw", "het maken van een huis.", new(9, 9))],
            Reeksen = [new("Woningen", ["2026", "2027"], [new("Nieuw", [Waarde(34), Waarde(70)], new(11, 11))], [], new(10, 11))],
            Speerpunten = [new("Tempo", "Wonen", [new("doel", "Doel:", "meer tempo.", new(12, 12))], [new("Ons Huis maakt een plan.", ["Ons Huis"], [], null, [], new(13, 13))], new(12, 13))],
            Tekstdelen = [new("Vooraf", "Een woord vooraf.", new(14, 14))],
        };
    }

    private static Reekswaarde Waarde(int getal) => new($"{getal}", getal, null, Grens.Precies, "", null);
}
