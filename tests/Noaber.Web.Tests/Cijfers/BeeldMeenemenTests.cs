using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Partijen;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Cijfers;

/// <summary>A frozen answer is taken along as it stood, by who may see it, and of whom it is gets written down.</summary>
public sealed class BeeldMeenemenTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private static readonly string[] Vormen = ["csv", "ods", "xlsx"];

    [Fact]
    public async Task TheFile_HoldsWhatStoodThere_AlsoWhenThereIsNewer()
    {
        var w = await Cijferwereld.Maak(noaber);
        var versie = await w.Levering(w.Een, Leveringsstatus.Aanvaard, ("sloop", "GM0153", 7391));
        using var ik = await w.Als(PartijSoort.Huurdersorganisatie);
        var beeld = await BeeldTests.Vast(ik, w, "cijfer=sloop&per=partij");
        var adressen = (await ik.Pagina(beeld)).QuerySelectorAll(".figuur__mee a[download]").Select(a => a.GetAttribute("href")!).Order();
        Assert.Equal(Vormen.Select(v => $"{beeld}/bestand.{v}"), adressen);

        await BeeldTests.Heropend(noaber, versie, 8463);
        foreach (var vorm in Vormen)
        {
            var tekst = await MeenemenTests.Tekst(ik, $"{beeld}/bestand.{vorm}");
            Assert.Contains("7391", tekst, StringComparison.Ordinal);
            Assert.DoesNotContain("8463", tekst, StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await ik.Haal($"{beeld}/bestand.pdf")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ik.Haal($"{beeld[..^1]}/bestand.csv")).Status);
    }

    [Theory]
    [InlineData("cijfer=inwoners", true, true, true)]
    [InlineData("cijfer=sloop&per=partij", true, true, false)]
    [InlineData("cijfer=huisuitzettingen&per=partij", true, false, false)]
    public async Task WhoMayNotSeeIt_TakesNoneOfIt(string vraag, bool gemeente, bool huurders, bool raadslid)
    {
        var w = await Cijferwereld.Maak(noaber);
        await w.Levering(w.Een, Leveringsstatus.Aanvaard, ("sloop", "GM0153", 7391), ("huisuitzettingen", "GM0153", 3));
        using var corporatie = await w.Als(PartijSoort.Corporatie);
        var beeld = await BeeldTests.Vast(corporatie, w, vraag);
        foreach (var (soort, mag) in new[] { (PartijSoort.Corporatie, true), (PartijSoort.Gemeente, gemeente), (PartijSoort.Huurdersorganisatie, huurders), (PartijSoort.Overig, raadslid) })
        {
            using var wie = await w.Als(soort);
            foreach (var vorm in Vormen)
                Assert.Equal(mag ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await wie.Haal($"{beeld}/bestand.{vorm}")).Status);
        }
        var ander = await Cijferwereld.Maak(noaber);
        using var elders = await ander.Als(PartijSoort.Gemeente);
        Assert.Equal(HttpStatusCode.NotFound, (await elders.Haal($"{ander.Monitor}/beeld/{beeld.Split('/')[^1]}/bestand.csv")).Status);
    }

    [Fact]
    public async Task WhoTookWhich_IsWrittenDown_AlsoOfATotal()
    {
        var w = await Cijferwereld.Maak(noaber);
        await w.Levering(w.Een, Leveringsstatus.Vergrendeld, ("sloop", "GM0153", 5));
        await w.Levering(w.Twee, Leveringsstatus.Vergrendeld, ("sloop", "GM0153", 6));
        using var ik = await w.Als(PartijSoort.Gemeente);
        var totaal = await BeeldTests.Vast(ik, w, "cijfer=sloop");
        var openbaar = await BeeldTests.Vast(ik, w, "cijfer=inwoners");
        await ik.Haal($"{totaal}/bestand.xlsx");
        await ik.Haal($"{openbaar}/bestand.csv");
        await using var db = noaber.Db();
        var regels = await db.Cijferdownloads.Where(d => d.SamenwerkingId == w.Leveringen.Samenwerking.Id).ToListAsync();
        Assert.Equal(new[] { (w.Een, "xlsx", 1), (w.Twee, "xlsx", 1) }.Order(), regels.Select(r => (r.PartijId, r.Vorm, r.Aantal)).Order());
    }

    [Fact]
    public async Task AFigure_SaysOfWhichPeriodItIs_AndThatThereIsANewerOne()
    {
        var w = await Cijferwereld.Maak(noaber);
        await w.Levering(w.Een, Leveringsstatus.Vergrendeld, ("sloop", "GM0153", 5));
        using var ik = await w.Als(PartijSoort.Gemeente);
        var pagina = await ik.Pagina($"{w.Monitor}/cijfers?cijfer=sloop&per=partij&vorm=stip");
        Assert.Equal("2026-1", pagina.QuerySelector("noaber-grafiek")!.GetAttribute("data-nu"));
        Assert.Contains("Dit is het eerste halfjaar van 2026.", pagina.QuerySelector(".figuur")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(pagina.QuerySelector("noaber-grafiek tbody th[data-plek]"));
        // The table slides along inside, by keyboard too, and says so.
        var schuif = pagina.QuerySelector(".tabel-schuif[role=region][tabindex='0']")!;
        Assert.Equal(schuif.QuerySelector("caption")!.TextContent, schuif.GetAttribute("aria-label"));
        Assert.NotNull(schuif.QuerySelector(".tabel-wenk"));
    }
}
