using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Accounts;

/// <summary>An open screen is not enough to change the ways into an account.</summary>
public sealed class BevestigingTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private static readonly TimeSpan Lang = TimeSpan.FromMinutes(11);

    [Theory]
    [InlineData("/account/code-app/begin")]
    [InlineData("/account/code-app")]
    [InlineData("/account/herstelcodes")]
    [InlineData("/account/passkeys/opties")]
    [InlineData("/account/passkeys")]
    [InlineData("/account/passkeys/AAAA/verwijderen")]
    public async Task WaysIn_ChangeOnlyAfterThePasswordWhenSigningInIsLongAgo(string pad)
    {
        using var browser = noaber.Als(await noaber.Wereld.MetWachtwoord(), Lang);
        var pagina = await browser.Pagina("/account");
        pagina.QuerySelector("form[action='/afmelden']")!.SetAttribute("action", pad);
        Assert.Equal("/account/bevestigen?terug=%2Faccount", (await browser.Verstuur(pagina, $"form[action='{pad}']", ("Code", "123456"), ("Naam", "Telefoon"))).Naar);
    }

    [Fact]
    public async Task AfterThePassword_OneGoesOnWhereOneWas()
    {
        using var browser = noaber.Als(await noaber.Wereld.MetWachtwoord(), Lang);
        var pagina = await browser.Pagina("/account");
        Assert.Null(pagina.QuerySelector("#nieuwe-passkey, form[action='/account/code-app/begin']"));
        var vraag = await browser.Pagina(pagina.QuerySelector("a[href^='/account/bevestigen']")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Verstuur(vraag, "main form", ("Huidig", "een heel ander wachtwoord"))).Status);

        Assert.Equal("/account", (await browser.Verstuur(vraag, "main form", ("Huidig", Wereld.Wachtwoord))).Naar);

        Assert.Equal(10, (await browser.ZetCodeAppAan()).Herstelcodes.Length);
        Assert.NotNull((await browser.Pagina("/account")).QuerySelector("#nieuwe-passkey"));
    }

    [Fact]
    public async Task GoingOnWithASession_IsNoProofOfBeingThere()
    {
        var account = await noaber.Wereld.MetWachtwoord();
        using var browser = noaber.Als(account, TimeSpan.FromMinutes(5));
        await browser.Verstuur(await browser.Pagina("/account"), "form[action='/account/code-app/begin']"); // the session gets another cookie
        Assert.Equal(HttpStatusCode.OK, (await browser.Haal("/account/code-app")).Status);
        await using var db = noaber.Db();
        Assert.True((await db.Sessies.SingleAsync(s => s.AccountId == account.Id)).BevestigdOp < DateTimeOffset.UtcNow.AddMinutes(-4));
    }

    [Fact]
    public async Task GuessingThePasswordHere_LocksTheAccountToo()
    {
        var account = await noaber.Wereld.MetWachtwoord();
        using var browser = noaber.Als(account, Lang);
        var vraag = await browser.Pagina("/account/bevestigen");
        for (var poging = 0; poging < 8; poging++)
            await browser.Verstuur(vraag, "main form", ("Huidig", $"een heel ander wachtwoord {poging}"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Verstuur(vraag, "main form", ("Huidig", Wereld.Wachtwoord))).Status);
    }

    [Fact]
    public async Task Device_IsAskedToKeepANewPasskeyAndToKnowItsOwner()
    {
        using var browser = noaber.Als(await noaber.Wereld.MetWachtwoord());
        var pagina = await browser.Pagina("/account");
        pagina.QuerySelector("#nieuwe-passkey")!.SetAttribute("action", "/account/passkeys/opties");
        using var opties = JsonDocument.Parse((await browser.Verstuur(pagina, "#nieuwe-passkey")).Html);
        var keuze = opties.RootElement.GetProperty("authenticatorSelection");
        Assert.Equal(("required", "required"), (keuze.GetProperty("residentKey").GetString(), keuze.GetProperty("userVerification").GetString()));
    }
}
