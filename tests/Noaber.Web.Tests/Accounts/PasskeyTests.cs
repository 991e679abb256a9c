using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Accounts;

public sealed class PasskeyTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task AddedPasskey_SignsInWithoutAPasswordOrACode()
    {
        var account = await noaber.Wereld.MetWachtwoord();
        using var ik = noaber.Niemand();
        using var telefoon = new Sleutelapparaat();
        await ik.LogIn(account);
        await ik.ZetCodeAppAan();
        Assert.Equal("/account?gedaan=passkey", (await VoegToe(ik, telefoon, "Telefoon van mij")).Naar);
        Assert.Contains("Telefoon van mij", (await ik.Pagina("/account"))
            .QuerySelector("#passkeys td, #passkeys th[scope=row]")!.TextContent, StringComparison.Ordinal);

        using var browser = noaber.Niemand();
        Assert.Equal("/account", (await LogIn(browser, telefoon)).Naar);

        Assert.Contains(account.Naam, (await browser.Haal("/account")).Tekst, StringComparison.Ordinal);
        await using var db = noaber.Db();
        Assert.Contains($"{account.Naam} heeft ingelogd met een passkey.", await db.Logboek.Where(l => l.AccountId == account.Id)
            .Select(l => l.Omschrijving).ToListAsync());
    }

    [Fact]
    public async Task PasskeyMadeForAnotherSite_IsRefused()
    {
        using var ik = noaber.Als(await noaber.Wereld.MetWachtwoord());
        using var elders = new Sleutelapparaat("https://elders.example", "elders.example");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await VoegToe(ik, elders, "Elders")).Status);
    }

    [Fact]
    public async Task AnswerToAnEarlierQuestion_IsRefused()
    {
        using var ik = noaber.Als(await noaber.Wereld.MetWachtwoord());
        using var telefoon = new Sleutelapparaat();
        await VoegToe(ik, telefoon, "Telefoon");
        using var browser = noaber.Niemand();
        var pagina = await browser.Pagina("/inloggen");
        var oud = telefoon.LogIn((await Opties(browser, pagina, "#passkey", "/inloggen/passkey/opties")).Html);
        await Opties(browser, pagina, "#passkey", "/inloggen/passkey/opties");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Verstuur(await browser.Pagina("/inloggen"), "#passkey", ("Antwoord", oud))).Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("geen json")]
    [InlineData("{}")]
    public async Task Nonsense_IsRefusedInWords(string? antwoord)
    {
        using var browser = noaber.Niemand();
        var pagina = await browser.Pagina("/inloggen");
        var zonderVraag = await browser.Verstuur(pagina, "#passkey", ("Antwoord", antwoord));
        await Opties(browser, pagina, "#passkey", "/inloggen/passkey/opties");
        var metVraag = await browser.Verstuur(await browser.Pagina("/inloggen"), "#passkey", ("Antwoord", antwoord));
        Assert.All([zonderVraag, metVraag], a => Assert.Equal((HttpStatusCode.UnprocessableEntity, true),
            (a.Status, a.Tekst.Contains("Deze passkey kennen we niet", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task RenamedAndRemovedPasskey_IsGoneForGood()
    {
        var account = await noaber.Wereld.MetWachtwoord();
        using var ik = noaber.Als(account);
        using var telefoon = new Sleutelapparaat();
        await VoegToe(ik, telefoon, "Oude naam");
        var adres = (await ik.Pagina("/account")).QuerySelector("#passkeys td a")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ik.Verstuur(await ik.Pagina(adres), $"form[action='{adres}']", ("Naam", ""))).Status);
        await ik.Verstuur(await ik.Pagina(adres), $"form[action='{adres}']", ("Naam", "Nieuwe naam"));
        Assert.Equal("Nieuwe naam", (await ik.Pagina("/account")).QuerySelector("#passkeys th[scope=row]")!.TextContent);

        Assert.Equal("/account?gedaan=passkey-weg", (await ik.Verstuur(await ik.Pagina(adres), "#verwijderen")).Naar);

        using var browser = noaber.Niemand();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await LogIn(browser, telefoon)).Status);
        Assert.Equal("/account", (await ik.Haal(adres)).Naar);
    }

    [Fact]
    public async Task PasskeyOfSomeoneElse_CanNotBeSeenOrRemoved()
    {
        using var ik = noaber.Als(await noaber.Wereld.MetWachtwoord());
        using var ander = noaber.Als(await noaber.Wereld.MetWachtwoord());
        using var telefoon = new Sleutelapparaat();
        await VoegToe(ik, telefoon, "Van mij");
        var adres = (await ik.Pagina("/account")).QuerySelector("#passkeys td a")!.GetAttribute("href")!;
        Assert.Equal("/account", (await ander.Haal(adres)).Naar);

        var pagina = await ander.Pagina("/account");
        pagina.QuerySelector("#nieuwe-passkey")!.SetAttribute("action", $"{adres}/verwijderen");
        await ander.Verstuur(pagina, "#nieuwe-passkey");

        Assert.Contains("Van mij", (await ik.Haal("/account")).Tekst, StringComparison.Ordinal);
    }

    private static async Task<Antwoord> VoegToe(Browser browser, Sleutelapparaat apparaat, string naam)
    {
        var opties = await Opties(browser, await browser.Pagina("/account"), "#nieuwe-passkey", "/account/passkeys/opties");
        return await browser.Verstuur(await browser.Pagina("/account"), "#nieuwe-passkey", ("Antwoord", apparaat.Maak(opties.Html)), ("Naam", naam));
    }

    private static async Task<Antwoord> LogIn(Browser browser, Sleutelapparaat apparaat)
    {
        var opties = await Opties(browser, await browser.Pagina("/inloggen?terug=/account"), "#passkey", "/inloggen/passkey/opties");
        return await browser.Verstuur(await browser.Pagina("/inloggen?terug=/account"), "#passkey", ("Antwoord", apparaat.LogIn(opties.Html)));
    }

    // What the page's script does: it posts the form's own token to the address that gives the options.
    private static async Task<Antwoord> Opties(Browser browser, AngleSharp.Dom.IDocument pagina, string formulier, string adres)
    {
        var form = pagina.QuerySelector(formulier)!;
        form.SetAttribute("action", adres);
        var antwoord = await browser.Verstuur(pagina, formulier);
        Assert.Equal(HttpStatusCode.OK, antwoord.Status);
        return antwoord;
    }
}
