using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Noaber.Kernel.Partijen;
using Noaber.Web.Features.Demo;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Accounts;

public sealed class AccountTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task AccountPage_NamesWhereOneTakesPart()
    {
        var (zuid, noord) = (await noaber.Wereld.Samenwerking("Zuid"), await noaber.Wereld.Samenwerking("Noord"));
        var account = await noaber.Wereld.Iemand(zuid, PartijSoort.Gemeente, Rol.Lezer);
        await noaber.Wereld.Deelnemer(noord, account, PartijSoort.Corporatie, Rol.Lezer);
        using var browser = noaber.Als(account);

        var plekken = (await browser.Pagina("/account")).QuerySelectorAll("#deelname li").Select(l => l.TextContent).ToList();

        Assert.Equal(HttpStatusCode.OK, (await browser.Haal("/")).Status);
        Assert.Collection(plekken, p => Assert.StartsWith("Noord", p, StringComparison.Ordinal), p => Assert.StartsWith("Zuid", p, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ChangedName_IsSeenAndOnTheTrail()
    {
        var account = await noaber.Wereld.MetWachtwoord();
        using var browser = noaber.Als(account);
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await browser.Verstuur(await browser.Pagina("/account"), "form[action='/account/naam']", ("Naam", " "))).Status);
        var antwoord = await browser.Verstuur(await browser.Pagina("/account"), "form[action='/account/naam']", ("Naam", "<b>Anders</b>"));

        var pagina = await browser.Pagina(antwoord.Naar!);
        Assert.Equal("<b>Anders</b>", pagina.QuerySelector(".kop__ik b")!.TextContent);
        await using var db = noaber.Db();
        Assert.Equal($"{account.Naam} heet nu <b>Anders</b>.",
            (await db.Logboek.SingleAsync(l => l.AccountId == account.Id && l.Handeling == "naam gewijzigd")).Omschrijving);
    }

    [Fact]
    public async Task SigningOutEverywhere_VoidsEveryCookieAtItsNextRequest()
    {
        var account = await noaber.Wereld.MetWachtwoord();
        using var hier = noaber.Niemand();
        using var daar = noaber.Niemand();
        await hier.LogIn(account);
        await daar.LogIn(account);
        Assert.Equal(HttpStatusCode.OK, (await daar.Haal("/account")).Status);

        await hier.Verstuur(await hier.Pagina("/account"), "form[action='/account/overal-afmelden']");

        Assert.Contains("/inloggen", (await daar.Haal("/account")).Naar, StringComparison.Ordinal);
        Assert.Contains("/inloggen", (await hier.Haal("/account")).Naar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OutsideDemoMode_TheDoorOfTheExampleDoesNotExist()
    {
        Assert.DoesNotContain("/demo/inloggen", Routes(noaber));
        using var browser = noaber.Niemand();
        var pagina = await browser.Pagina("/inloggen");
        pagina.QuerySelector("#wachtwoord")!.SetAttribute("action", "/demo/inloggen");
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Verstuur(pagina, "#wachtwoord", ("persoon", "adviseur"))).Status);
        Assert.DoesNotContain("voorbeeld", pagina.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/s/enschede/schrijven/x?klad=verder", "/s/enschede/schrijven/x?klad=verder")]
    [InlineData("//elders.example", null)]
    public async Task InDemoMode_OneClickLeadsBackToWhereTheSignInEnded(string terug, string? naar)
    {
        await using var demo = await Noaberproef.Start(demo: true);
        var adviseur = Voorbeeld.Mensen().Single(m => m.Sleutel == "adviseur");
        await demo.Wereld.Bewaar(Wereld.Account(adviseur.Email, adviseur.Naam));
        using var browser = demo.Niemand();

        var inloggen = await browser.Pagina($"/inloggen?bewaard=true&terug={Uri.EscapeDataString(terug)}");
        var voorpagina = await browser.Pagina(inloggen.QuerySelector("main a[href^='/']:not([href^='/wachtwoord'])")!.GetAttribute("href")!);
        var antwoord = await browser.Verstuur(voorpagina, "form[action='/demo/inloggen']", ("persoon", "adviseur"));
        Assert.Equal(naar ?? $"/s/{adviseur.Deelnemer[0].Samenwerking}", antwoord.Naar);
    }

    [Fact]
    public async Task InDemoMode_PeopleOfTheExampleComeInWithOneClickAndChangeNothingOfTheirAccount()
    {
        await using var demo = await Noaberproef.Start(demo: true);
        var adviseur = Voorbeeld.Mensen().Single(m => m.Sleutel == "adviseur");
        await demo.Wereld.Bewaar(Wereld.Account(adviseur.Email, adviseur.Naam));
        using var browser = demo.Niemand();
        Assert.Contains("voorpagina", (await browser.Haal("/inloggen")).Tekst, StringComparison.Ordinal);
        Assert.StartsWith("/s/", (await browser.Verstuur(await browser.Pagina("/"), "form[action='/demo/inloggen']",
            ("persoon", "adviseur"))).Naar, StringComparison.Ordinal);

        var pagina = await browser.Pagina("/account");
        Assert.Contains("hoort bij het voorbeeld", pagina.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(pagina.QuerySelector("main form"));
        foreach (var pad in new[] { "/account/naam", "/account/overal-afmelden", "/account/code-app/begin", "/account/passkeys/opties" })
        {
            pagina.QuerySelector("form[action='/afmelden']")!.SetAttribute("action", pad);
            var antwoord = await browser.Verstuur(pagina, $"form[action='{pad}']", ("Naam", "Ik was hier"));
            Assert.True(antwoord.Status == HttpStatusCode.Forbidden
                && antwoord.Tekst.Contains("account van het voorbeeld", StringComparison.Ordinal), $"{pad}: {antwoord.Status}");
            pagina = await browser.Pagina("/account");
        }
    }

    private static IEnumerable<string?> Routes(Noaberproef proef) =>
        proef.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(e => e.RoutePattern.RawText);
}
