using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;
using static Noaber.Web.Tests.Overleg.Overlegproef;

namespace Noaber.Web.Tests.Overleg;

public sealed partial class AgendafeedTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task Feed_HoldsWhatThePersonMaySeeInAllPartnerships()
    {
        var w = await Overlegwereld.Maak(noaber, OverlegStatus.Verzonden, o => Punt(o, 1, "Grondprijs", vertrouwelijk: true));
        var elders = await noaber.Wereld.Samenwerking("Elders");
        await noaber.Wereld.Deelnemer(elders, w.Bestuurder, PartijSoort.Overig, Rol.Lezer);
        var gemeente = await noaber.Wereld.Partij(elders, PartijSoort.Gemeente);
        var (debat, besloten, concept) = (Rij(elders, gemeente, OverlegSoort.Woondebat, OverlegStatus.Verzonden),
            Rij(elders, gemeente, OverlegSoort.Kernteam, OverlegStatus.Verzonden),
            Rij(w.Samenwerking, w.Gemeente, OverlegSoort.Kernteam, OverlegStatus.Concept));
        await noaber.Wereld.Bewaar(debat, besloten, concept);

        var feed = await noaber.Niemand().Haal(await Link(w.Bestuurder));
        Assert.Equal(HttpStatusCode.OK, feed.Status);
        Assert.Equal(new[] { w.Overleg.Id, debat.Id }.Order(), Uid().Matches(feed.Html).Select(m => Guid.Parse(m.Groups["id"].Value))
            .Order());
        Assert.Contains("DTSTART:20310320T130000Z\r\nDTEND:20310320T143000Z\r\n", feed.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Grondprijs", feed.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feed_HoldsTheMilestonesThatWaitForThePartyOnTheirLastDay()
    {
        var w = await Overlegwereld.Maak(noaber);
        await noaber.Wereld.Bewaar([.. Voorbeeldjaar.Rijen(w.Samenwerking)]);

        var corporatie = await noaber.Niemand().Haal(await Link(w.Bestuurder));
        var huurder = await noaber.Niemand().Haal(await Link(w.Huurder));

        Assert.Contains("DTSTART;VALUE=DATE:20260701\r\nDTEND;VALUE=DATE:20260702\r\nSUMMARY:Uiterlijk vandaag: Bod uitbrengen (", corporatie.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Geschil mogelijk", corporatie.Html, StringComparison.Ordinal);
        // Theirs is done.
        Assert.DoesNotContain("BEGIN:VEVENT", huurder.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RevokedOrUnknownLink_IsNotThere()
    {
        var w = await Overlegwereld.Maak(noaber, OverlegStatus.Verzonden);
        var link = await Link(w.Bestuurder);
        using var niemand = noaber.Niemand();
        Assert.Equal(HttpStatusCode.OK, (await niemand.Haal(link)).Status);
        using var ik = noaber.Als(w.Bestuurder);
        var pagina = await ik.Pagina("/account/agenda");
        Assert.Contains("Voor het laatst gebruikt", pagina.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("/agenda/", pagina.QuerySelector("main")!.InnerHtml.Replace("/account/agenda", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
        await ik.Verstuur(pagina, "form[action$=intrekken]");
        Assert.Equal(HttpStatusCode.NotFound, (await niemand.Haal(link)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await niemand.Haal("/agenda/onbekend.ics")).Status);
    }

    [Fact]
    public async Task SignedOutEverywhere_TheLinkIsVoidToo()
    {
        var w = await Overlegwereld.Maak(noaber, OverlegStatus.Verzonden);
        var link = await Link(w.Bestuurder);
        await using (var db = noaber.Db())
            await db.Users.Where(a => a.Id == w.Bestuurder.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.SecurityStamp, "een ander stempel"));
        using var niemand = noaber.Niemand();
        Assert.Equal(HttpStatusCode.NotFound, (await niemand.Haal(link)).Status);
    }

    [Fact]
    public async Task NewLink_EndsTheFormer()
    {
        var w = await Overlegwereld.Maak(noaber);
        var (eerste, tweede) = (await Link(w.Bestuurder), await Link(w.Bestuurder));
        using var niemand = noaber.Niemand();
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK),
            ((await niemand.Haal(eerste)).Status, (await niemand.Haal(tweede)).Status));
    }

    [Fact]
    public async Task ADoubleClick_ShowsTheLinkThatWorks()
    {
        var w = await Overlegwereld.Maak(noaber);
        using var ik = noaber.Als(w.Bestuurder);
        var pagina = await ik.Pagina("/account/agenda");

        var antwoorden = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => ik.Verstuur(pagina, "form[action='/account/agenda']")));

        Assert.All(antwoorden, antwoord => Assert.Equal(HttpStatusCode.OK, antwoord.Status));
        await using var db = noaber.Db();
        Assert.Equal(1, await db.Agendalinks.CountAsync(a => a.AccountId == w.Bestuurder.Id));
    }

    [Fact]
    public async Task WhoNoLongerTakesPart_HasAnEmptyFeed()
    {
        var w = await Overlegwereld.Maak(noaber, OverlegStatus.Verzonden);
        var link = await Link(w.Bestuurder);
        await using var db = noaber.Db();
        await db.Deelnemers.Where(d => d.AccountId == w.Bestuurder.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.Tot, new DateOnly(2021, 1, 1)), TestContext.Current.CancellationToken);
        var feed = await noaber.Niemand().Haal(link);
        Assert.Equal(HttpStatusCode.OK, feed.Status);
        Assert.DoesNotContain("BEGIN:VEVENT", feed.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CalledOffMeeting_StaysInTheFeedAsCancelled()
    {
        var w = await Overlegwereld.Maak(noaber);
        await noaber.Wereld.Bewaar(Rij(w.Samenwerking, w.Gemeente, OverlegSoort.Kernteam, OverlegStatus.Afgelast));
        Assert.Contains("STATUS:CANCELLED", (await noaber.Niemand().Haal(await Link(w.Bestuurder))).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secret_IsNotKept()
    {
        var w = await Overlegwereld.Maak(noaber);
        var geheim = (await Link(w.Bestuurder)).Split('/')[^1].Replace(".ics", "", StringComparison.Ordinal);
        await using var db = noaber.Db();
        var bewaard = await db.Database.SqlQuery<string>($"select a::text as \"Value\" from agendalink a union all select l::text from logregel l").ToListAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(bewaard, rij => rij.Contains(geheim, StringComparison.Ordinal));
    }

    [Fact]
    public async Task GuessingOnAndOn_IsStopped()
    {
        using var niemand = noaber.Niemand();
        var laatste = HttpStatusCode.NotFound;
        for (var poging = 0; poging <= 120 && laatste is HttpStatusCode.NotFound; poging++)
            laatste = (await niemand.Haal($"/agenda/{poging}.ics")).Status;
        Assert.Equal(HttpStatusCode.TooManyRequests, laatste);
    }

    private async Task<string> Link(Account wie)
    {
        using var ik = noaber.Als(wie);
        var gemaakt = await ik.Verstuur(await ik.Pagina("/account/agenda"), "form[action='/account/agenda']");
        return new Uri(gemaakt.Pagina.QuerySelector("code")!.TextContent).AbsolutePath;
    }

    [GeneratedRegex("UID:(?<id>[0-9a-f-]{36})@noaber", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Uid();
}
