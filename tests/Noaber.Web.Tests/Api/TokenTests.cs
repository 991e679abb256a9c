using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;
using static Noaber.Web.Tests.Api.Apiproef;

namespace Noaber.Web.Tests.Api;

/// <summary>A token: made on the screen, shown once, used by a program, and over when it should be.</summary>
public sealed class TokenTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task MadeOnTheScreen_IsShownOnceAndReads()
    {
        var (samenwerking, account) = await Iemand();
        using var ik = noaber.Als(account);
        var gemaakt = await Maak(ik, ("Gebieden", "Afspraken"), ("Samenwerkingen", $"{samenwerking.Id}"));
        var geheim = gemaakt.Pagina.QuerySelector("code.sleutel")!.TextContent;
        Assert.StartsWith("noaber_", geheim, StringComparison.Ordinal);
        Assert.Equal([samenwerking.Slug], await noaber.Veld(Basis, geheim));

        var daarna = await ik.Pagina("/account/tokens");
        Assert.DoesNotContain(geheim, daarna.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Contains("Voor het laatst gebruikt", daarna.Body.TextContent, StringComparison.Ordinal);
        await using var db = noaber.Db();
        Assert.DoesNotContain(await db.Database.SqlQuery<string>($"select t::text as \"Value\" from api_token t union all select l::text from logregel l")
            .ToListAsync(TestContext.Current.CancellationToken), rij => rij.Contains(geheim, StringComparison.Ordinal));
        Assert.Single(await Spoor(account), "token gemaakt");
    }

    [Fact]
    public async Task ADoubleClick_LeavesTheTokenThatWasShownLastAndNoOther()
    {
        var (_, account) = await Iemand();
        using var ik = noaber.Als(account);
        var pagina = await ik.Pagina("/account/tokens");
        Task<Antwoord> Klik() => ik.Verstuur(pagina, "form[action='/account/tokens']", ("Naam", "Dubbel"), ("Gebieden", "Afspraken"), ("Overal", "true"));

        await Task.WhenAll(Klik(), Klik());
        var geheim = (await Klik()).Pagina.QuerySelector("code.sleutel")!.TextContent;

        await using var db = noaber.Db();
        Assert.Equal(1, await db.Apitokens.CountAsync(t => t.AccountId == account.Id, TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.OK, (await noaber.Lees(Basis, geheim)).Status);

        // Back, and another name: that is another token, and the one that is in use stays.
        await ik.Verstuur(pagina, "form[action='/account/tokens']", ("Naam", "Anders"), ("Gebieden", "Afspraken"), ("Overal", "true"));
        Assert.Equal(HttpStatusCode.OK, (await noaber.Lees(Basis, geheim)).Status);
        Assert.Equal(2, await db.Apitokens.CountAsync(t => t.AccountId == account.Id, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("Naam", "")]
    [InlineData("Gebieden", null)]
    [InlineData("Gebieden", "99")]
    [InlineData("Overal", null)]
    [InlineData("Tot", "2020-01-01")]
    [InlineData("Tot", "2999-01-01")]
    [InlineData("Tot", "morgen")]
    public async Task AFormThatIsWrong_MakesNothing(string veld, string? waarde)
    {
        var (_, account) = await Iemand();
        using var ik = noaber.Als(account);
        (string, string?)[] goed = [("Gebieden", "Afspraken"), ("Overal", "true")];
        var antwoord = await Maak(ik, [.. goed.Where(g => g.Item1 != veld), (veld, waarde)]);
        Assert.NotEqual(HttpStatusCode.OK, antwoord.Status);
        await using var db = noaber.Db();
        Assert.False(await db.Apitokens.AnyAsync(t => t.AccountId == account.Id, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task APartnershipOfOthers_CannotBeChosen()
    {
        var (_, account) = await Iemand();
        var ander = await noaber.Wereld.Samenwerking("Elders");
        using var ik = noaber.Als(account);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Maak(ik, ("Gebieden", "Afspraken"), ("Samenwerkingen", $"{ander.Id}"))).Status);
    }

    [Fact]
    public async Task WhoSignedInLongAgo_IsAskedForThePasswordFirst()
    {
        var (_, account) = await Iemand();
        using var ik = noaber.Als(account, TimeSpan.FromHours(1));
        var pagina = await ik.Pagina("/account/tokens");
        Assert.Null(pagina.QuerySelector("form[action='/account/tokens']"));
        Assert.NotNull(pagina.QuerySelector("a[href^='/account/bevestigen']"));
    }

    [Fact]
    public async Task Revoked_WorksNoMoreAndLeavesALine()
    {
        var (_, account) = await Iemand();
        var token = await noaber.Token(account);
        Assert.Equal(HttpStatusCode.OK, (await noaber.Lees(Basis, token)).Status);
        using var ik = noaber.Als(account);
        await ik.Verstuur(await ik.Pagina("/account/tokens"), "form[action$=intrekken]");
        Assert.Equal(HttpStatusCode.Unauthorized, (await noaber.Lees(Basis, token)).Status);
        Assert.Single(await Spoor(account), "token ingetrokken");
    }

    [Fact]
    public async Task SomeoneElse_CannotRevokeIt()
    {
        var ((_, eigenaar), (_, ander)) = (await Iemand(), await Iemand());
        var (token, vanAnder) = (await noaber.Token(eigenaar), await noaber.Token(ander));
        await using var db = noaber.Db();
        var id = await db.Apitokens.Where(t => t.AccountId == eigenaar.Id).Select(t => t.Id).SingleAsync(TestContext.Current.CancellationToken);
        using var ik = noaber.Als(ander);
        var pagina = await ik.Pagina("/account/tokens");
        pagina.QuerySelector("form[action$=intrekken]")!.SetAttribute("action", $"/account/tokens/{id}/intrekken");
        await ik.Verstuur(pagina, "form[action$=intrekken]");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), ((await noaber.Lees(Basis, token)).Status, (await noaber.Lees(Basis, vanAnder)).Status));
    }

    [Fact]
    public async Task SignedOutEverywhere_EndsAllTokens()
    {
        var (_, account) = await Iemand();
        var token = await noaber.Token(account);
        using var ik = noaber.Als(account);
        await ik.Verstuur(await ik.Pagina("/account"), "form[action='/account/overal-afmelden']");
        Assert.Equal(HttpStatusCode.Unauthorized, (await noaber.Lees(Basis, token)).Status);
    }

    [Fact]
    public async Task BlockedAccount_ReadsNothing()
    {
        var (_, account) = await Iemand();
        var token = await noaber.Token(account);
        await using var db = noaber.Db();
        await db.Users.Where(a => a.Id == account.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.LockoutEnd, DateTimeOffset.UtcNow.AddYears(1)), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, (await noaber.Lees(Basis, token)).Status);
    }

    [Fact]
    public async Task LostRole_IsLostForTheTokenAtOnce()
    {
        var (samenwerking, account) = await Iemand(PartijSoort.Overig, Rol.Procesleider);
        var token = await noaber.Token(account);
        var adres = $"{Basis}/{samenwerking.Slug}/voorstellen";
        Assert.Equal(HttpStatusCode.OK, (await noaber.Lees(adres, token)).Status);
        await using var db = noaber.Db();
        await db.Deelnemers.Where(d => d.AccountId == account.Id).ExecuteUpdateAsync(d => d.SetProperty(x => x.Rollen, [Rol.Lezer]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, (await noaber.Lees(adres, token)).Status);
        await db.Deelnemers.Where(d => d.AccountId == account.Id).ExecuteUpdateAsync(d => d.SetProperty(x => x.Tot, new DateOnly(2021, 1, 1)), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, (await noaber.Lees(adres, token)).Status);
        Assert.Empty(await noaber.Veld(Basis, token));
    }

    [Fact]
    public async Task Expired_WorksNoMore()
    {
        var (_, account) = await Iemand();
        var antwoord = await noaber.Lees(Basis, await noaber.Token(account, geldig: TimeSpan.FromSeconds(-1)));
        Assert.Equal(HttpStatusCode.Unauthorized, antwoord.Status);
        Assert.Contains("invalid_token", antwoord.Koppen["WWW-Authenticate"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("noaber_")]
    [InlineData("noaber_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("onzin met spaties")]
    public async Task AGuess_IsRefused(string token) => Assert.Equal(HttpStatusCode.Unauthorized, (await noaber.Lees(Basis, token)).Status);

    [Fact]
    public async Task TheCookieOfABrowser_IsNotTakenByTheApi()
    {
        using var ik = noaber.Als((await Iemand()).Account);
        Assert.Equal(HttpStatusCode.OK, (await ik.Haal("/account")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await ik.Haal(Basis)).Status);
    }

    [Fact]
    public async Task AToken_IsNotTakenByTheScreens()
    {
        var (samenwerking, account) = await Iemand();
        var token = await noaber.Token(account);
        foreach (var adres in new[] { "/account", "/account/tokens", $"/s/{samenwerking.Slug}" })
            Assert.Contains("/inloggen", (await noaber.Lees(adres, token, accept: null)).Naar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TooManyRequests_AreStoppedForThatTokenAlone()
    {
        await using var zuinig = noaber.WithWebHostBuilder(b => b.UseSetting("Noaber:ApiPerMinuut", "3"));
        var (_, account) = await Iemand();
        var (druk, rustig) = (await noaber.Token(account), await noaber.Token(account));
        using var client = zuinig.CreateClient();
        var laatste = HttpStatusCode.OK;
        for (var keer = 0; keer < 4; keer++)
            laatste = (await Stuur(client, druk)).StatusCode;
        using var geremd = await Stuur(client, druk);
        Assert.Equal((HttpStatusCode.TooManyRequests, "60", "application/problem+json"),
            (laatste, geremd.Headers.GetValues("Retry-After").Single(), geremd.Content.Headers.ContentType!.MediaType));
        Assert.Equal(HttpStatusCode.OK, (await Stuur(client, rustig)).StatusCode);
    }

    [Fact]
    public async Task SomeoneOfTheExample_MakesATokenToo()
    {
        await using var demo = await Noaberproef.Start(demo: true);
        var samenwerking = await demo.Wereld.Samenwerking("Voorbeeld");
        var account = await demo.Wereld.Iemand(samenwerking, PartijSoort.Gemeente, Rol.Lezer);
        using var ik = demo.Als(account, TimeSpan.FromHours(1));
        var gemaakt = await Maak(ik, ("Gebieden", "Jaarcyclus"), ("Overal", "true"));
        Assert.Equal([samenwerking.Slug], await demo.Veld(Basis, gemaakt.Pagina.QuerySelector("code.sleutel")!.TextContent));
    }

    private static async Task<HttpResponseMessage> Stuur(HttpClient client, string token)
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Get, Basis);
        verzoek.Headers.Authorization = new("Bearer", token);
        return await client.SendAsync(verzoek, TestContext.Current.CancellationToken);
    }

    private static async Task<Antwoord> Maak(Browser ik, params (string, string?)[] velden) =>
        await ik.Verstuur(await ik.Pagina("/account/tokens"), "form[action='/account/tokens']", velden.Any(v => v.Item1 == "Naam") ? velden : [("Naam", "Dashboard"), .. velden]);

    private async Task<(Samenwerking Samenwerking, Account Account)> Iemand(PartijSoort soort = PartijSoort.Gemeente, Rol rol = Rol.Lezer)
    {
        var samenwerking = await noaber.Wereld.Samenwerking("Token");
        return (samenwerking, await noaber.Wereld.Iemand(samenwerking, soort, rol));
    }

    private async Task<List<string>> Spoor(Account account)
    {
        await using var db = noaber.Db();
        return await db.Logboek.Where(l => l.AccountId == account.Id && l.Omschrijving != null).Select(l => l.Handeling).ToListAsync(TestContext.Current.CancellationToken);
    }
}
