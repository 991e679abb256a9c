using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Evaluaties;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Partijen;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Leveringen;

/// <summary>A figure shows the outcome of the evaluation of its year, of an agreement whose target counts with it.</summary>
public sealed class CijferoordeelTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task AFigure_LeadsToTheOutcomeOfItsAgreement_OfItsOwnYear()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        await noaber.Wereld.Levering(w.Samenwerking, w.Corporatie, Leveringsstatus.Aanvaard);
        object[] rijen = [.. Voorbeeldkader.Rijen(w.Samenwerking)];
        var (kader, afspraak) = (rijen.OfType<KaderRij>().Single(), rijen.OfType<AfspraakRij>().First());
        afspraak.Streefwaarden = [new Streefwaarde(Bodsoort.Sloop, "huizen", "woningen", new(5), Streefjaren.In(2026)) { Indicator = "sloop" }];
        var dit = Evaluatie(kader, afspraak, 2026);
        await noaber.Wereld.Bewaar([.. rijen, .. dit, .. Evaluatie(kader, afspraak, 2025)]);
        var link = Assert.Single((await w.Pagina(PartijSoort.Huurdersorganisatie, w.Adres)).QuerySelectorAll("section[aria-labelledby=cijfers] tbody a[href*='/evaluaties/']"));
        Assert.Equal($"Evaluatie 2026, afspraak {afspraak.Nummer}: {Evaluatieoordeel.Deels.Naam()}", link.TextContent);
        Assert.EndsWith($"/{((EvaluatiepuntRij)dit[1]).Id}", link.GetAttribute("href")!, StringComparison.Ordinal);
    }

    private static object[] Evaluatie(KaderRij kader, AfspraakRij afspraak, int jaar)
    {
        var evaluatie = new EvaluatieRij
        {
            SamenwerkingId = kader.SamenwerkingId, LijnId = kader.LijnId, KaderId = kader.Id, Jaar = jaar, TekstHash = new('a', 64),
            Uiterlijk = new(2026, 12, 31), BegonnenOp = DateTimeOffset.UtcNow, BegonnenDoorId = null,
        };
        return
        [
            evaluatie, new EvaluatiepuntRij
            {
                SamenwerkingId = kader.SamenwerkingId, EvaluatieId = evaluatie.Id, LijnId = afspraak.LijnId, Volgorde = 1, Sleutel = afspraak.Sleutel,
                Nummer = afspraak.Nummer, Naam = "Sloop", Thema = "1. Wonen", Uitkomst = Evaluatieoordeel.Deels, Vervolg = Vervolg.Blijft,
            },
        ];
    }
}
