using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Accounts;

public sealed class TweedeStapTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task PasswordAlone_IsNotEnoughAndACodeOfTheAppCompletesIt()
    {
        var account = await noaber.Wereld.MetWachtwoord();
        var (sleutel, _) = await noaber.Als(account).ZetCodeAppAan();
        using var browser = noaber.Niemand();

        var eerste = await browser.LogIn(account);
        Assert.Equal("/inloggen/tweede-stap?terug=%2Faccount", eerste.Naar);
        Assert.Contains("/inloggen", (await browser.Haal("/account")).Naar, StringComparison.Ordinal);
        var pagina = await browser.Pagina(eerste.Naar!);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Verstuur(pagina, "#code", ("Code", Andere(Inlogger.Code(sleutel))))).Status);
        Assert.DoesNotContain("al gebruikt", (await browser.Verstuur(pagina, "#code", ("Code", Andere(Inlogger.Code(sleutel))))).Tekst,
            StringComparison.Ordinal);
        var code = Inlogger.Code(sleutel);
        Assert.Equal("/account", (await browser.Verstuur(pagina, "#code", ("Code", $"{code[..3]} {code[3..]}"))).Naar);
        Assert.Equal(HttpStatusCode.OK, (await browser.Haal("/account")).Status);
    }

    [Fact]
    public async Task ACodeOfTheApp_WorksOnceAlsoForTwoAtATime()
    {
        var account = await noaber.Wereld.MetWachtwoord();
        var (sleutel, _) = await noaber.Als(account).ZetCodeAppAan();
        var code = Inlogger.Code(sleutel);
        var browsers = Enumerable.Range(0, 3).Select(_ => noaber.Niemand()).ToList();
        foreach (var browser in browsers)
            await browser.LogIn(account);

        var antwoorden = await Task.WhenAll(browsers.Select(browser => MetCode(browser, code)));

        Assert.Single(antwoorden, antwoord => antwoord.Status == HttpStatusCode.Found);
        Assert.Contains("Elke code werkt één keer", antwoorden.First(a => a.Status != HttpStatusCode.Found).Tekst, StringComparison.Ordinal);
        var ander = browsers[Array.FindIndex(antwoorden, a => a.Status != HttpStatusCode.Found)];
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await MetCode(ander, Inlogger.Code(sleutel, -2))).Status);
        Assert.Equal(HttpStatusCode.Found, (await MetCode(ander, Inlogger.Code(sleutel, 1))).Status);
        browsers.ForEach(browser => browser.Dispose());
    }

    private static async Task<Antwoord> MetCode(Browser browser, string code) =>
        await browser.Verstuur(await browser.Pagina("/inloggen/tweede-stap"), "#code", ("Code", code));

    [Fact]
    public async Task RecoveryCode_WorksOnce()
    {
        var account = await noaber.Wereld.MetWachtwoord();
        var (_, codes) = await noaber.Als(account).ZetCodeAppAan();
        Assert.Equal(10, codes.Distinct().Count());

        using var eerste = noaber.Niemand();
        Assert.Equal("/account", (await MetHerstelcode(eerste, account, codes[0].ToLowerInvariant())).Naar);
        Assert.Contains("nog 9 herstelcodes", (await eerste.Pagina("/account")).Body!.TextContent, StringComparison.Ordinal);
        using var tweede = noaber.Niemand();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await MetHerstelcode(tweede, account, codes[0])).Status);
    }

    [Fact]
    public async Task GuessingRecoveryCodes_LocksTheAccount()
    {
        var account = await noaber.Wereld.MetWachtwoord();
        var (_, codes) = await noaber.Als(account).ZetCodeAppAan();
        using var browser = noaber.Niemand();
        await browser.LogIn(account);
        var pagina = await browser.Pagina("/inloggen/tweede-stap");
        for (var poging = 0; poging < 8; poging++)
            await browser.Verstuur(pagina, "form[action='/inloggen/herstelcode']", ("Herstelcode", $"AAAAA-BBBB{poging}"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await browser.Verstuur(pagina, "form[action='/inloggen/herstelcode']", ("Herstelcode", codes[0]))).Status);
    }

    [Fact]
    public async Task NewRecoveryCodes_EndTheOldOnes()
    {
        var account = await noaber.Wereld.MetWachtwoord();
        using var ik = noaber.Niemand();
        await ik.LogIn(account);
        var (_, oud) = await ik.ZetCodeAppAan();
        var nieuw = await ik.Verstuur(await ik.Pagina("/account"), "form[action='/account/herstelcodes']");

        using var browser = noaber.Niemand();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await MetHerstelcode(browser, account, oud[0])).Status);
        Assert.Equal("/account", (await MetHerstelcode(browser, account, nieuw.Pagina.QuerySelector(".herstelcodes code")!.TextContent)).Naar);
    }

    [Fact]
    public async Task TurningOff_AsksForThePasswordAndThenPasswordAloneIsEnough()
    {
        var account = await noaber.Wereld.MetWachtwoord();
        using var ik = noaber.Niemand();
        await ik.LogIn(account);
        await ik.ZetCodeAppAan();
        var pagina = await ik.Pagina("/account/code-app/uit");
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await ik.Verstuur(pagina, "form[action='/account/code-app/uit']", ("Huidig", "een heel ander wachtwoord"))).Status);
        Assert.Equal("/account?gedaan=code-app-uit", (await ik.Verstuur(pagina, "form[action='/account/code-app/uit']", ("Huidig", Wereld.Wachtwoord))).Naar);

        using var browser = noaber.Niemand();
        Assert.Equal("/account", (await browser.LogIn(account)).Naar);
        await using var db = noaber.Db();
        Assert.Equal(["tweede stap aan", "tweede stap uit"], await db.Logboek.Where(l => l.AccountId == account.Id
            && l.Handeling.StartsWith("tweede")).OrderBy(l => l.Id).Select(l => l.Handeling).ToListAsync());
    }

    [Fact]
    public async Task PictureForTheApp_KeepsToTheContentSecurityPolicy()
    {
        var account = await noaber.Wereld.MetWachtwoord();
        using var ik = noaber.Als(account);
        await ik.Verstuur(await ik.Pagina("/account"), "form[action='/account/code-app/begin']");
        var plaatje = (await ik.Pagina("/account/code-app")).QuerySelector(".qr svg")!;

        Assert.True(plaatje.OuterHtml.Length > 1000);
        Assert.Empty(plaatje.QuerySelectorAll("[style], style, script, image"));
        Assert.False(plaatje.HasAttribute("style"));
    }

    [Fact]
    public async Task WithoutAFirstStep_ThereIsNoSecond()
    {
        using var browser = noaber.Niemand();
        Assert.Equal("/inloggen", (await browser.Haal("/inloggen/tweede-stap")).Naar);
    }

    private static async Task<Antwoord> MetHerstelcode(Browser browser, Web.Data.Account account, string code)
    {
        var eerste = await browser.LogIn(account);
        return await browser.Verstuur(await browser.Pagina(eerste.Naar!), "form[action='/inloggen/herstelcode']", ("Herstelcode", code));
    }

    private static string Andere(string code) => string.Concat(code.Select(c => (char)('0' + ((c - '0' + 5) % 10))));
}
