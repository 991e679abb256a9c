using System.Security.Cryptography;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Visies;
using Noaber.Web.Data;

namespace Noaber.Web.Tests.Proef;

/// <summary>A small kader with two themes, written out, for tests that read.</summary>
internal static class Voorbeeldkader
{
    public static IEnumerable<object> Rijen(Samenwerking samenwerking, KaderStatus status = KaderStatus.Vigerend, string titel = "Kader van proef")
    {
        // A file of its own each time: a partnership takes the same one in once.
        var inhoud = Guid.NewGuid().ToByteArray();
        var bron = new Brondocument
        {
            SamenwerkingId = samenwerking.Id, Bestandsnaam = "proef.txt", Sha256 = Convert.ToHexStringLower(SHA256.HashData(inhoud)), Inhoud = inhoud, Meldingen = "[]", Dekking = "{}",
            Tekst = "1. Wonen\n1.1 Zoektijd: De zoektijd is ten hoogste twaalf maanden.\n1.2 De corporaties verkopen weinig.\n2. Zorg\n2.1 Privé wonen met zorg.",
            IngelezenDoor = null, IngelezenOp = DateTimeOffset.UtcNow,
        };
        var kader = new KaderRij { SamenwerkingId = samenwerking.Id, BrondocumentId = bron.Id, Titel = titel, Status = status, Soort = DocumentSoort.Kader, GemaaktOp = DateTimeOffset.UtcNow };
        var wonen = Thema(kader, 1, "Wonen");
        var zorg = Thema(kader, 2, "Zorg");
        var zoektijd = Afspraak(wonen, 1, "1.1", "Zoektijd", "De zoektijd is ten hoogste twaalf maanden. De gemeente ziet erop toe.", 2);
        return
        [
            bron, kader, wonen, zorg, zoektijd, .. Meer(kader, zoektijd),
            new OnderdeelRij { SamenwerkingId = samenwerking.Id, ThemaId = zorg.Id, Volgorde = 1, Letter = "A", Titel = "Algemeen", BronVan = 4, BronTot = 4 },
            Afspraak(wonen, 2, "1.2", null, "De corporaties verkopen weinig woningen.", 3),
            Afspraak(zorg, 3, "2.1", "Samen wonen", "Privé wonen met zorg. Domijn maakt plannen met zorgaanbieders.", 5),
        ];
    }

    /// <summary>One of everything else that a kader can hold, and a document that is being reviewed.</summary>
    private static object[] Meer(KaderRij kader, AfspraakRij afspraak)
    {
        var (samenwerking, bron) = (kader.SamenwerkingId, new Bronplaats(3, 3));
        var jaar = new JaarschijfRij { SamenwerkingId = samenwerking, AfspraakId = afspraak.Id, Jaar = 2026, Tekst = "In 2026 meten we elk kwartaal.", Regie = ["Gemeente"], BronVan = 3, BronTot = 3 };
        var speerpunt = new SpeerpuntRij
        {
            SamenwerkingId = samenwerking, KaderId = kader.Id, Volgorde = 1, Titel = "Ouderen", Hoofdthema = "Zorg", BronVan = 3, BronTot = 3,
            Velden = [new("doel", "Doel", "Ouderen wonen prettig.", bron)],
        };
        return
        [
            jaar, speerpunt,
            new ActieRij
            {
                SamenwerkingId = samenwerking, KaderId = kader.Id, AfspraakId = afspraak.Id, JaarschijfId = jaar.Id, Volgorde = 1, Tekst = "De gemeente meet de zoektijd en publiceert die.",
                Trekkers = ["Gemeente"], Helpers = ["Domijn"], Termijn = "voor 1 juli 2026", TermijnTot = new(2026, 6, 30), Doorlopend = false,
                Hoeveelheden = [new(12, null, Grens.Maximaal, "maanden", null, null, null, "ten hoogste 12 maanden")], BronVan = 3, BronTot = 3,
            },
            new ReeksRij
            {
                SamenwerkingId = samenwerking, KaderId = kader.Id, Volgorde = 1, Titel = "Nieuwe woningen", Kolommen = ["2026", "2027"], BronVan = 3, BronTot = 3,
                Rijen = [new("Domijn", [new("34", 34, null, Grens.Precies, "", "*"), Reekswaarde.Leeg], bron)], Voetnoten = [new("*", "Ook buiten de stad.", bron)],
            },
            new BeleidsuitspraakRij
            {
                SamenwerkingId = samenwerking, KaderId = kader.Id, Volgorde = 1, Hoofdstuk = "1. Wonen", Paragraaf = "Ouderen", Aard = Aard.Actiegericht,
                Tekst = "Wij bouwen voor ouderen.", BronVan = 3, BronTot = 3,
            },
            new DefinitieRij { SamenwerkingId = samenwerking, KaderId = kader.Id, Volgorde = 1, Term = "Nultreden", Tekst = "Zonder trap.", BronVan = 3, BronTot = 3 },
            new TekstdeelRij { SamenwerkingId = samenwerking, KaderId = kader.Id, Volgorde = 1, Kop = "Leeswijzer", Tekst = "Zo leest u dit.", Regels = [], BronVan = 3, BronTot = 3 },
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
