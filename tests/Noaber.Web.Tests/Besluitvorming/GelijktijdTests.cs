using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;
using Npgsql;

namespace Noaber.Web.Tests.Besluitvorming;

/// <summary>Two proposals and two meetings at the same moment, and what a meeting in progress keeps.</summary>
public sealed class GelijktijdTests(Noaberproef noaber) : Voorstelproef(noaber), IClassFixture<Noaberproef>
{
    [Fact]
    public async Task TwoProposalsSwapMeetingsAtOnce_BothGetThere()
    {
        var tafel = await Tafel();
        var (een, twee) = (await Ingediend(tafel), await Ingediend(tafel));
        var (dit, dat) = (await Overleg(tafel, Drie), await Overleg(tafel, Drie));
        await Doe(tafel.Leider, een, "agenderen", ("overleg", $"{dit}"));
        await Doe(tafel.Leider, twee, "agenderen", ("overleg", $"{dat}"));
        for (var keer = 0; keer < 8; keer++)
        {
            (dit, dat) = (dat, dit);
            var antwoorden = await Task.WhenAll(Agendeer(tafel, een, dit), Agendeer(tafel, twee, dat));
            Assert.All(antwoorden, antwoord => Assert.Equal(HttpStatusCode.Found, antwoord.Status));
            Assert.Equal((dit, dat), ((await Stand(een)).OverlegId, (await Stand(twee)).OverlegId));
        }
        await using var db = Toepassing.Db();
        Assert.Equal(2, await db.Agendapunten.CountAsync(a => a.OverlegId == dit || a.OverlegId == dat));
    }

    [Fact]
    public async Task TwoDecisionsInOneMeetingAtOnce_BothAreRecorded()
    {
        var tafel = await Tafel();
        for (var keer = 0; keer < 5; keer++)
        {
            var (een, twee) = (await Ingediend(tafel), await Ingediend(tafel));
            var overleg = await Overleg(tafel, Drie);
            await Doe(tafel.Leider, een, "agenderen", ("overleg", $"{overleg}"));
            await Doe(tafel.Leider, twee, "agenderen", ("overleg", $"{overleg}"));
            await Begin(overleg);
            var paginas = new[] { await tafel.Leider.Pagina(een), await tafel.Leider.Pagina(twee) };
            var antwoorden = await Task.WhenAll(paginas.Select(pagina =>
                tafel.Leider.Verstuur(pagina, "form[action$='/besluit']", ("Uitkomst", "Ongewijzigd"))));
            Assert.All(antwoorden, antwoord => Assert.Equal(HttpStatusCode.Found, antwoord.Status));
        }
    }

    [Theory]
    [InlineData("agenderen")]
    [InlineData("intrekken")]
    public async Task FromAMeetingInProgress_ItIsTakenBackButNotToAnotherAndItsItemStaysInTheRecord(string stap)
    {
        var tafel = await Tafel();
        var voorstel = await Ingediend(tafel);
        var (bezig, later) = (await Overleg(tafel, Drie), await Overleg(tafel, Drie));
        await Doe(tafel.Leider, voorstel, "agenderen", ("overleg", $"{bezig}"));
        var eerder = await tafel.Leider.Pagina(voorstel);
        await Begin(bezig);

        await tafel.Leider.Verstuur(eerder, $"form[action$='/{stap}']", stap == "agenderen" ? [("overleg", $"{later}")] : []);

        Assert.Equal((stap == "agenderen" ? VoorstelStatus.Geagendeerd : VoorstelStatus.Ingetrokken, (Guid?)bezig),
            ((await Stand(voorstel)).Status, (await Stand(voorstel)).OverlegId));
        await using var db = Toepassing.Db();
        Assert.True(await db.Agendapunten.AnyAsync(a => a.OverlegId == bezig && a.VoorstelId == Id(voorstel)));
    }

    [Fact]
    public async Task AnAction_NeverGoesToAnotherAgreement()
    {
        var tafel = await Tafel();
        var voorstel = await Begin(tafel);
        await using var zoals = Toepassing.Database.AlsApplicatie();
        await using var db = Toepassing.Db();
        var schrijver = await db.Deelnemers.Where(d => d.SamenwerkingId == tafel.Samenwerking.Id).Select(d => d.AccountId).FirstAsync();
        var kader = await db.Voorstellen.Where(v => v.Id == Id(voorstel)).Select(v => v.KaderId).SingleAsync();
        await using var transactie = await zoals.BeginAls(schrijver, "proef", default);
        var fout = await Assert.ThrowsAsync<PostgresException>(() => zoals.Database.ExecuteSqlAsync(
            $"update actie set afspraak_id = (select id from afspraak where kader_id = {kader} and nummer = '1.2') where kader_id = {kader}"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, fout.SqlState);
    }

    [Fact]
    public async Task ChangedByACommandOnTheServer_WhoIsOvertakenReadsThat()
    {
        var tafel = await Tafel();
        var voorstel = await Begin(tafel);
        var pagina = await tafel.Leider.Pagina($"{voorstel}/wijzigen");
        await using var db = Toepassing.Db();
        await db.Voorstellen.Where(v => v.Id == Id(voorstel)).ExecuteUpdateAsync(v => v.SetProperty(x => x.Titel, "Door een opdracht"));
        var botsing = await tafel.Leider.Verstuur(pagina, "main form", ("Titel", "Door mij"));
        Assert.Equal(HttpStatusCode.Conflict, botsing.Status);
        Assert.Contains("Noaber zelf, of de beheerder met een opdracht op de server, heeft dit gewijzigd", botsing.Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AReasonThatSomeViewsNeed_SaysSoAtTheField()
    {
        var tafel = await Tafel();
        var voorstel = await Ingediend(tafel);
        var label = (await tafel.Leider.Pagina(voorstel)).QuerySelector("form[action$='/zienswijze'] textarea")!.ParentElement!
            .QuerySelector("label")!.TextContent;
        Assert.Equal("Waarom, of onder welke voorwaarde? (nodig bij ‘voor, mits’ en ‘tegen’)", label);
    }

    private async Task<string> Ingediend(Tafel tafel)
    {
        var voorstel = await Begin(tafel);
        await DienIn(tafel, voorstel);
        return voorstel;
    }

    private static async Task<Antwoord> Agendeer(Tafel tafel, string voorstel, Guid overleg) =>
        await Doe(tafel.Leider, voorstel, "agenderen", ("overleg", $"{overleg}"));
}
