using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Cijfers;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Besluitvorming;

/// <summary>A figure with an agreement runs until the parties adopt a version, and goes with the text into the next one.</summary>
public sealed class VastecijferTests(Noaberproef noaber) : Voorstelproef(noaber), IClassFixture<Noaberproef>
{
    private const string Gemeente = "GM0160";

    [Fact]
    public async Task WhenAVersionIsAdopted_FiguresOfTheOldAndTheNewTextAreFrozen()
    {
        var tafel = await Tafel();
        await Openbaar(tafel, 60_000);
        var sleutel = await ZetErbij(tafel);
        var voorstel = await Begin(tafel);
        await InWerkkopie(voorstel, async (db, kader) =>
            Assert.Equal("Inwoners", (await db.Cijferbijlagen.SingleAsync(b => db.Afspraken.Any(a => a.Id == b.AfspraakId && a.KaderId == kader))).Titel));

        await StelVast(tafel, voorstel);
        await using var db = Toepassing.Db();
        await db.Openbarecijfers.Where(c => c.Gebied == Gemeente).ExecuteUpdateAsync(c => c.SetProperty(x => x.Getal, 61_000));
        var bijlagen = await db.Cijferbijlagen.AsNoTracking().Where(b => b.SamenwerkingId == tafel.Samenwerking.Id).ToListAsync();
        Assert.Equal(2, bijlagen.Count);
        Assert.All(bijlagen, b => Assert.NotNull(b.VastOp));
        Assert.Single(bijlagen.Select(b => b.BeeldId).Distinct());
        var pagina = await tafel.Bestuurders[PartijSoort.Huurdersorganisatie].Pagina($"{tafel.Adres}/afspraak/{sleutel}");
        Assert.Equal(["60000"], Cijferwereld.Cellen(pagina));
        Assert.Contains("Er zijn nieuwere cijfers", pagina.QuerySelector(".bijlage")!.TextContent, StringComparison.Ordinal);
        // What was frozen is taken away by nobody, and to what was superseded nothing is added.
        Assert.Null(pagina.QuerySelector("form[action$='/weg']"));
    }

    [Fact]
    public async Task AmongAgreements_EachWorkingCopySaysOfWhichProposalItIs()
    {
        var tafel = await Tafel();
        await Openbaar(tafel, 60_000, "GM0163");
        foreach (var titel in new[] { "Zoektijd korter", "Zoektijd langer" })
            await Begin(tafel, titel);
        var groepen = (await tafel.Leider.Pagina($"{tafel.Adres}/monitor/bijvoegen?cijfer=inwoners")).QuerySelectorAll("select[name=Afspraak] optgroup")
            .Select(g => g.GetAttribute("label")!).ToList();
        Assert.Equal(3, groepen.Distinct().Count());
        Assert.Equal(["Zoektijd korter", "Zoektijd langer"], groepen.Where(g => g.Contains("voorstel ‘", StringComparison.Ordinal))
            .Select(g => g.Split('‘', '’')[1]).Order(StringComparer.Ordinal));
    }

    private async Task Openbaar(Tafel tafel, decimal getal, string gemeente = Gemeente)
    {
        await Toepassing.Wereld.Bewaar(new Openbaarcijfer
        {
            Indicator = "inwoners", Gebied = gemeente, Deel = "", Periode = "2024", Definitie = "1.0.0", Soort = Waardesoort.Getal, Getal = getal, Tabel = "85984NED",
        });
        await Toepassing.Wereld.Bewaar(new GebiedRij
        {
            Code = gemeente, Van = 2021, Niveau = Kernel.Gebieden.Gebiedsniveau.Gemeente, Naam = "Hardenberg", Gemeente = gemeente, Bron = "Proef",
            Vorm = """{"type":"MultiPolygon","coordinates":[]}""",
        });
        await using var db = Toepassing.Db();
        await db.Samenwerkingen.Where(s => s.Id == tafel.Samenwerking.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.Gemeentecode, gemeente));
    }

    private static async Task<string> ZetErbij(Tafel tafel)
    {
        var pagina = await tafel.Leider.Pagina($"{tafel.Adres}/monitor/bijvoegen?cijfer=inwoners");
        var sleutel = pagina.QuerySelectorAll("select[name=Afspraak] option").First(o => o.TextContent.StartsWith("1.1", StringComparison.Ordinal)).GetAttribute("value")!;
        await tafel.Leider.Verstuur(pagina, "form[action$='/afspraak']", ("Titel", "Inwoners"), ("Afspraak", sleutel));
        return sleutel;
    }
}
