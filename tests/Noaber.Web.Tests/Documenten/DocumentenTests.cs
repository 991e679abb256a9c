using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Documenten;

/// <summary>The documents that came in, and what is left of a review that is over.</summary>
public sealed class DocumentenTests(Noaberproef noaber) : Inleesproef(noaber), IClassFixture<Noaberproef>
{
    [Fact]
    public async Task DocumentOfWhichAProposalWasMade_StandsInTheListOnceWithWhatIsInForce()
    {
        var (samenwerking, browser) = await Bewerker();
        await Bevestig(browser, await Upload(browser, samenwerking, Document));
        await using var db = Toepassing.Db();
        await db.Kaders.Where(k => k.SamenwerkingId == samenwerking.Id).ExecuteUpdateAsync(k => k.SetProperty(x => x.Status, KaderStatus.Vigerend));
        var kader = await db.Kaders.AsNoTracking().SingleAsync(k => k.SamenwerkingId == samenwerking.Id);
        await Toepassing.Wereld.Bewaar(new KaderRij
        {
            SamenwerkingId = samenwerking.Id, BrondocumentId = kader.BrondocumentId, Titel = "Werk van een voorstel", Status = KaderStatus.Concept, Soort = DocumentSoort.Kader,
            GemaaktOp = kader.GemaaktOp.AddDays(-1), LijnId = kader.LijnId, BasisId = kader.Id,
        });

        var rij = Assert.Single((await browser.Pagina($"/s/{samenwerking.Slug}/documenten")).QuerySelectorAll("tbody tr"));
        Assert.EndsWith($"/afspraken/{kader.Id}", rij.QuerySelector("td a")!.GetAttribute("href"), StringComparison.Ordinal);
        var pagina = await browser.Pagina(rij.QuerySelector("th a")!.GetAttribute("href")!);
        Assert.NotNull(pagina.QuerySelector($"main a[href$='/afspraken/{kader.Id}']"));
        Assert.Equal(4, pagina.QuerySelectorAll(".bronregels__naar").Length);
    }

    [Fact]
    public async Task AgreementWithoutANumber_HasALinkWithWords()
    {
        var (samenwerking, browser) = await Bewerker();
        var nakijken = await Upload(browser, samenwerking, Document);
        await Stap(browser, nakijken, 0, "bewaar", ("nummer", ""));
        await Bevestig(browser, nakijken);
        var lijst = await browser.Pagina($"/s/{samenwerking.Slug}/documenten");
        var links = (await browser.Pagina(lijst.QuerySelector("tbody th a")!.GetAttribute("href")!)).QuerySelectorAll(".bronregels__naar");
        Assert.Equal(["→ zonder nummer", "→ 1.2", "→ 1.4", "→ 2.1"], links.Select(link => link.TextContent));
    }

    [Fact]
    public async Task ReviewThatIsOver_SaysSoAndNotThatNothingWasKept()
    {
        var (samenwerking, browser) = await Bewerker();
        var nakijken = await Upload(browser, samenwerking, Document);
        await Bevestig(browser, nakijken);

        var weer = await Bevestig(browser, nakijken);
        Assert.Equal((HttpStatusCode.Conflict, "Dit nakijken is voorbij"), (weer.Status, weer.Pagina.QuerySelector("h1")!.TextContent));
        Assert.DoesNotContain("niet ingelezen", weer.Tekst, StringComparison.Ordinal);
        var terug = await browser.Haal(nakijken.Adres);
        Assert.Equal((HttpStatusCode.NotFound, "Dit nakijken is voorbij"), (terug.Status, terug.Pagina.QuerySelector("h1")!.TextContent));
    }
}
