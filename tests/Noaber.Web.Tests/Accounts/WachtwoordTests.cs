using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Accounts;

public sealed class WachtwoordTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private const string Nieuw = "drie ganzen bij de sluis";

    [Theory]
    [InlineData("kort", "te kort")]
    [InlineData("elf tekens.", "te kort")]
    [InlineData("123456qwerty", "bekende wachtwoorden")]
    [InlineData("QWERTYUIOP123!", "bekende wachtwoorden")]
    [InlineData("welkom2026!!!", "bekende wachtwoorden")]
    [InlineData("passwordpassword", "bekende wachtwoorden")]
    [InlineData("aaaaaaaaaaaaaaaa", "bekende wachtwoorden")]
    [InlineData("1234567890123", "bekende wachtwoorden")]
    [InlineData("098765432109", "bekende wachtwoorden")]
    public async Task WeakPassword_IsRefusedWithTheReason(string wachtwoord, string reden)
    {
        var antwoord = await Wijzig(noaber.Als(await noaber.Wereld.MetWachtwoord()), Wereld.Wachtwoord, wachtwoord);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Contains(reden, antwoord.Pagina.QuerySelector("#veld-Wachtwoord-fout")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OwnAddress_IsRefusedAsPassword()
    {
        var account = await noaber.Wereld.MetWachtwoord();
        var antwoord = await Wijzig(noaber.Als(account), Wereld.Wachtwoord, account.Email!.ToUpperInvariant());
        Assert.Contains("Gebruik niet je e-mailadres", antwoord.Tekst, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("alleen kleine letters")]
    [InlineData("ééntwintigduizendvier")]
    [InlineData("48151623421081")]
    public async Task LongPassword_NeedsNothingElse(string wachtwoord) =>
        Assert.Equal("/account?gedaan=wachtwoord", (await Wijzig(noaber.Als(await noaber.Wereld.MetWachtwoord()), Wereld.Wachtwoord, wachtwoord)).Naar);

    [Fact]
    public async Task Changing_AsksForThePresentPassword()
    {
        var account = await noaber.Wereld.MetWachtwoord();
        var antwoord = await Wijzig(noaber.Als(account), "een heel ander wachtwoord", Nieuw);
        Assert.Contains("niet je huidige wachtwoord", antwoord.Pagina.QuerySelector("#veld-Huidig-fout")!.TextContent, StringComparison.Ordinal);
        using var browser = noaber.Niemand();
        Assert.Equal("/account", (await browser.LogIn(account)).Naar);
    }

    [Fact]
    public async Task Changing_EndsOtherSessionsAndKeepsThisOne()
    {
        var account = await noaber.Wereld.MetWachtwoord();
        using var hier = noaber.Niemand();
        using var daar = noaber.Niemand();
        await hier.LogIn(account);
        await daar.LogIn(account);

        await Wijzig(hier, Wereld.Wachtwoord, Nieuw);

        Assert.Equal(HttpStatusCode.OK, (await hier.Haal("/account")).Status);
        Assert.Contains("/inloggen", (await daar.Haal("/account")).Naar, StringComparison.Ordinal);
        using var opnieuw = noaber.Niemand();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await opnieuw.LogIn(account)).Status);
        Assert.Equal("/account", (await opnieuw.LogIn(account, Nieuw)).Naar);
    }

    [Fact]
    public async Task MailedLink_MakesANewPasswordOnceAndOpensALockedAccount()
    {
        var account = await noaber.Wereld.MetWachtwoord();
        await using (var db = noaber.Db())
            await db.Users.Where(a => a.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.LockoutEnd, DateTimeOffset.UtcNow.AddMinutes(5)));
        using var browser = noaber.Niemand();
        await VraagMail(browser, account.Email!);
        var link = new Uri(await noaber.Postbak.Link(account.Email!)).PathAndQuery;

        var pagina = await browser.Pagina(link);
        Assert.Contains("te kort", (await browser.Verstuur(pagina, "form[action='/wachtwoord-herstellen']", ("Wachtwoord", "kort"))).Tekst,
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.Verstuur(pagina, "form[action='/wachtwoord-herstellen']", ("Wachtwoord", Nieuw))).Status);

        Assert.Equal("/account", (await browser.LogIn(account, Nieuw)).Naar);
        using var later = noaber.Niemand();
        Assert.Equal(HttpStatusCode.Gone, (await later.Haal(link)).Status);
        Assert.Equal(HttpStatusCode.Gone, (await later.Verstuur(pagina, "form[action='/wachtwoord-herstellen']",
            ("Wachtwoord", "nog een ander wachtwoord"), ("__RequestVerificationToken", await Token(later)))).Status);
    }

    [Fact]
    public async Task MailedLink_Expires()
    {
        await using var proef = await Noaberproef.Start(diensten: services => services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = TimeSpan.FromSeconds(-1)));
        var account = await proef.Wereld.MetWachtwoord();
        using var browser = proef.Niemand();
        await VraagMail(browser, account.Email!);

        var antwoord = await browser.Haal(new Uri(await proef.Postbak.Link(account.Email!)).PathAndQuery);

        Assert.Equal(HttpStatusCode.Gone, antwoord.Status);
        Assert.Contains("Deze link werkt niet meer", antwoord.Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public void MailedLink_LastsTwoHours() =>
        Assert.Equal(TimeSpan.FromHours(2),
            noaber.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<DataProtectionTokenProviderOptions>>().Value.TokenLifespan);

    [Fact]
    public async Task UnknownAddress_GetsTheSameAnswerAndNoMail()
    {
        var account = await noaber.Wereld.MetWachtwoord();
        using var browser = noaber.Niemand();
        var onbekend = await VraagMail(browser, "wie@proef.example");
        var bekend = await VraagMail(browser, account.Email!);
        await noaber.Postbak.Link(account.Email!); // asked for later, so the other would have come by now

        Assert.Equal(Hoofd(bekend).Replace(account.Email!, "", StringComparison.Ordinal), Hoofd(onbekend)
            .Replace("wie@proef.example", "", StringComparison.Ordinal));
        Assert.Empty(noaber.Postbak.Berichten("wie@proef.example"));
    }

    [Fact]
    public async Task AskingAgainAtOnce_SendsNoSecondMail()
    {
        var (vaak, daarna) = (await noaber.Wereld.MetWachtwoord(), await noaber.Wereld.MetWachtwoord());
        using var browser = noaber.Niemand();
        await VraagMail(browser, vaak.Email!);
        await VraagMail(browser, vaak.Email!);
        await VraagMail(browser, daarna.Email!);
        await noaber.Postbak.Link(daarna.Email!);
        Assert.Single(noaber.Postbak.Berichten(vaak.Email!));
    }

    private static string Hoofd(Antwoord antwoord) => antwoord.Pagina.QuerySelector("main")!.TextContent;

    private static async Task<Antwoord> VraagMail(Browser browser, string email) =>
        await browser.Verstuur(await browser.Pagina("/wachtwoord-vergeten"), "form[action='/wachtwoord-vergeten']", ("Email", email));

    private static async Task<string> Token(Browser browser) =>
        (await browser.Pagina("/wachtwoord-vergeten")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private static async Task<Antwoord> Wijzig(Browser browser, string huidig, string nieuw) =>
        await browser.Verstuur(await browser.Pagina("/account/wachtwoord"), "form[action='/account/wachtwoord']", ("Huidig", huidig), ("Wachtwoord", nieuw));
}
