using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Leveringen;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Cijfers;

/// <summary>A frozen answer shows for ever what it showed then, to at most those for whom its figures were.</summary>
public sealed class BeeldTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private const string Form = "form[action$='/beeld']";

    [Fact]
    public async Task WhatWasFrozen_StaysAsItWasAndSaysThatThereIsNewer()
    {
        var w = await Cijferwereld.Maak(noaber);
        var versie = await w.Levering(w.Een, Leveringsstatus.Aanvaard, ("sloop", "GM0153", 12));
        using var ik = await w.Als(PartijSoort.Huurdersorganisatie);
        var beeld = await Vast(ik, w, $"cijfer=sloop&partij={w.Een}");
        Assert.Equal(["12"], Cijferwereld.Cellen(await ik.Pagina(beeld)));
        Assert.DoesNotContain("nieuwere cijfers", (await ik.Haal(beeld)).Tekst, StringComparison.Ordinal);
        // The same twice is the same.
        Assert.Equal(beeld, await Vast(ik, w, $"cijfer=sloop&partij={w.Een}"));

        await Heropend(noaber, versie, 15);
        var later = await ik.Pagina(beeld);
        Assert.Equal(["12"], Cijferwereld.Cellen(later));
        var nieuwer = later.QuerySelectorAll("main a").Single(a => a.TextContent == "Bekijk de cijfers van nu").GetAttribute("href")!;
        Assert.Equal(["15"], Cijferwereld.Cellen(await ik.Pagina(nieuwer)));
    }

    [Theory]
    [InlineData("cijfer=inwoners", Cijferpubliek.Iedereen, true, true, true)]
    [InlineData("cijfer=sloop&per=partij", Cijferpubliek.Tafel, true, true, false)]
    [InlineData("cijfer=huisuitzettingen&per=partij", Cijferpubliek.EigenPartij, true, false, false)]
    public async Task WhoMaySeeIt_IsWhoMightSeeTheFigures(string vraag, Cijferpubliek publiek, bool gemeente, bool huurders, bool raadslid)
    {
        var w = await Cijferwereld.Maak(noaber);
        await w.Levering(w.Een, Leveringsstatus.Aanvaard, ("sloop", "GM0153", 12), ("huisuitzettingen", "GM0153", 3));
        using var corporatie = await w.Als(PartijSoort.Corporatie);
        var beeld = await Vast(corporatie, w, vraag);
        await using (var db = noaber.Db())
            Assert.Equal(publiek, (await db.Cijferbeelden.SingleAsync(b => b.SamenwerkingId == w.Leveringen.Samenwerking.Id)).Publiek);
        foreach (var (soort, mag) in new[] { (PartijSoort.Corporatie, true), (PartijSoort.Gemeente, gemeente), (PartijSoort.Huurdersorganisatie, huurders), (PartijSoort.Overig, raadslid) })
        {
            using var wie = await w.Als(soort);
            Assert.Equal(mag ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await wie.Haal(beeld)).Status);
        }
    }

    [Fact]
    public async Task WhatIsOfAllParties_StaysWithWhoLooksAfterThem()
    {
        var w = await Cijferwereld.Maak(noaber);
        await w.Levering(w.Een, Leveringsstatus.Aanvaard, ("huisuitzettingen", "GM0153", 3));
        await w.Levering(w.Twee, Leveringsstatus.Aanvaard, ("huisuitzettingen", "GM0153", 4));
        using var gemeente = await w.Als(PartijSoort.Gemeente);
        var beeld = await Vast(gemeente, w, "cijfer=huisuitzettingen");
        Assert.Equal(["7"], Cijferwereld.Cellen(await gemeente.Pagina(beeld)));
        using var corporatie = await w.Als(PartijSoort.Corporatie);
        Assert.Equal(HttpStatusCode.NotFound, (await corporatie.Haal(beeld)).Status);
    }

    [Fact]
    public async Task NothingIsFrozen_OfWhatOneDoesNotSee()
    {
        var w = await Cijferwereld.Maak(noaber);
        await w.Levering(w.Een, Leveringsstatus.Aanvaard, ("sloop", "GM0153", 12));
        using var raadslid = await w.Als(PartijSoort.Overig);
        var pagina = await raadslid.Pagina($"{w.Monitor}/cijfers?cijfer=inwoners");
        foreach (var vraag in new[] { "cijfer=sloop", "cijfer=bestaat-niet", "" })
            Assert.StartsWith($"{w.Monitor}/cijfers", (await raadslid.Verstuur(pagina, Form, ("Vraag", vraag))).Naar, StringComparison.Ordinal);
        await using var db = noaber.Db();
        Assert.Empty(await db.Cijferbeelden.Where(b => b.SamenwerkingId == w.Leveringen.Samenwerking.Id).ToListAsync());
    }

    [Theory]
    [InlineData("update cijferbeeld set antwoord = 'null'")]
    [InlineData("delete from cijferbeeld")]
    public async Task NobodyChangesIt_WhateverTheApplicationDoes(string sql)
    {
        var w = await Cijferwereld.Maak(noaber);
        await using var db = noaber.Database.AlsApplicatie();
        var wie = await noaber.Wereld.Iemand(w.Leveringen.Samenwerking, PartijSoort.Gemeente, Rol.Procesleider);
        await using var transactie = await db.BeginAls(wie.Id, "proef", CancellationToken.None);
        Assert.Contains("permission denied", (await Record.ExceptionAsync(() => db.Database.ExecuteSqlRawAsync(sql)))!.Message, StringComparison.Ordinal);
    }

    internal static async Task<string> Vast(Browser wie, Cijferwereld w, string vraag)
    {
        var antwoord = await wie.Verstuur(await wie.Pagina($"{w.Monitor}/cijfers?{vraag}"), Form);
        Assert.StartsWith($"{w.Monitor}/beeld/", antwoord.Naar, StringComparison.Ordinal);
        return antwoord.Naar!;
    }

    /// <summary>A new version that was accepted in its turn.</summary>
    internal static async Task<LeveringversieRij> Heropend(Noaberproef noaber, LeveringversieRij eerder, decimal getal, int volgnummer = 2)
    {
        await noaber.Wereld.Bewaar(Leveringsrijen.Stap(eerder, Leveringsstap.Heropenen, van: Leveringsstatus.Aanvaard));
        await using var db = noaber.Db();
        var versie = Leveringsrijen.Versie(await db.Leveringen.SingleAsync(l => l.Id == eerder.LeveringId), volgnummer);
        await noaber.Wereld.Bewaar(versie);
        await noaber.Wereld.Bewaar(Cijferwereld.Cijfer(versie, "sloop", "GM0153", getal));
        foreach (var stap in new[] { Leveringsstap.Indienen, Leveringsstap.AkkoordGeven, Leveringsstap.Aanvaarden })
            await noaber.Wereld.Bewaar(Leveringsrijen.Stap(versie, stap));
        return versie;
    }
}
