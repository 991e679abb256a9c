using Noaber.Kernel.Afspraken;
using Noaber.Web.Data;

namespace Noaber.Web.Tests.Proef;

/// <summary>A small kader with two themes, written out, for tests that read.</summary>
internal static class Voorbeeldkader
{
    public static IEnumerable<object> Rijen(Samenwerking samenwerking, KaderStatus status = KaderStatus.Vigerend, string titel = "Kader van proef")
    {
        var bron = new Brondocument
        {
            SamenwerkingId = samenwerking.Id, Bestandsnaam = "proef.txt", Sha256 = Guid.NewGuid().ToString("N") + Guid.NewGuid().ToString("N"), Inhoud = [1], Meldingen = "[]",
            Tekst = "1. Wonen\n1.1 Zoektijd: De zoektijd is ten hoogste twaalf maanden.\n1.2 De corporaties verkopen weinig.\n2. Zorg\n2.1 Privé wonen met zorg.",
            IngelezenDoor = null, IngelezenOp = DateTimeOffset.UtcNow,
        };
        var kader = new KaderRij { SamenwerkingId = samenwerking.Id, BrondocumentId = bron.Id, Titel = titel, Status = status, GemaaktOp = DateTimeOffset.UtcNow };
        var wonen = Thema(kader, 1, "Wonen");
        var zorg = Thema(kader, 2, "Zorg");
        return
        [
            bron, kader, wonen, zorg,
            new OnderdeelRij { SamenwerkingId = samenwerking.Id, ThemaId = zorg.Id, Volgorde = 1, Letter = "A", Titel = "Algemeen", BronVan = 4, BronTot = 4 },
            Afspraak(wonen, 1, "1.1", "Zoektijd", "De zoektijd is ten hoogste twaalf maanden. De gemeente ziet erop toe.", 2),
            Afspraak(wonen, 2, "1.2", null, "De corporaties verkopen weinig woningen.", 3),
            Afspraak(zorg, 3, "2.1", "Samen wonen", "Privé wonen met zorg. Domijn maakt plannen met zorgaanbieders.", 5),
        ];
    }

    private static ThemaRij Thema(KaderRij kader, int nummer, string titel) => new()
    {
        SamenwerkingId = kader.SamenwerkingId, KaderId = kader.Id, Volgorde = nummer, Nummer = $"{nummer}", Titel = titel, Doel = $"Doel van {titel}", BronVan = 1, BronTot = 1,
    };

    private static AfspraakRij Afspraak(ThemaRij thema, int volgorde, string nummer, string? kop, string tekst, int regel) => new()
    {
        SamenwerkingId = thema.SamenwerkingId, KaderId = thema.KaderId, ThemaId = thema.Id, Volgorde = volgorde, Nummer = nummer, Kop = kop, Tekst = tekst,
        Sleutel = Guid.NewGuid().ToString("N")[..10], Soort = AfspraakSoort.Regulier, BronVan = regel, BronTot = regel,
    };
}
