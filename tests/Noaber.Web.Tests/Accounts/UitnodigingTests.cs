using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Accounts;

public sealed class UitnodigingTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task UnknownAddress_MakesAnAccountAndTakesPart()
    {
        var token = await noaber.Wereld.Uitgenodigd("nieuw@proef.example");
        using var browser = noaber.Niemand();
        var pagina = await browser.Pagina($"/uitnodiging/{token}");
        Assert.Matches("Mens .* nodigt je uit .* Gast", pagina.QuerySelector("main")!.TextContent);

        var antwoord = await browser.Verstuur(pagina, "form[action$='/account']", ("Naam", "Nieuwe Gast"), ("Wachtwoord", Wereld.Wachtwoord));
        Assert.StartsWith("/s/gast-", antwoord.Naar, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.Haal(antwoord.Naar!)).Status);
        await using var db = noaber.Db();
        var account = await db.Users.SingleAsync(a => a.Email == "nieuw@proef.example");
        Assert.False(account.Beheerder);
        Assert.Equal(["uitnodiging aanvaard", "ingelogd"], await db.Logboek.Where(l => l.AccountId == account.Id && l.Omschrijving != null)
            .OrderBy(l => l.Id).Select(l => l.Handeling).ToListAsync());
        using var later = noaber.Niemand();
        Assert.Equal("/account", (await later.LogIn(account)).Naar);
    }

    [Fact]
    public async Task WeakPassword_MakesNoAccount()
    {
        var token = await noaber.Wereld.Uitgenodigd("zwak@proef.example");
        using var browser = noaber.Niemand();
        var antwoord = await browser.Verstuur(await browser.Pagina($"/uitnodiging/{token}"), "form[action$='/account']", ("Naam", "Nieuwe Gast"), ("Wachtwoord", "kort"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Equal("Nieuwe Gast", antwoord.Pagina.QuerySelector("#veld-Naam")!.GetAttribute("value"));
        await using var db = noaber.Db();
        Assert.False(await db.Users.AnyAsync(a => a.Email == "zwak@proef.example"));
        Assert.Null((await db.Uitnodigingen.SingleAsync(u => u.Email == "zwak@proef.example")).AanvaardOp);
    }

    [Fact]
    public async Task AddressInTheForm_IsNotTakenOverThatOfTheInvitation()
    {
        var token = await noaber.Wereld.Uitgenodigd("echt@proef.example");
        using var browser = noaber.Niemand();
        await browser.Verstuur(await browser.Pagina($"/uitnodiging/{token}"), "form[action$='/account']", ("Naam", "Gast"),
            ("Wachtwoord", Wereld.Wachtwoord), ("Email", "vals@proef.example"));

        await using var db = noaber.Db();
        Assert.Equal(["echt@proef.example"], await db.Users.Where(a => a.Email == "echt@proef.example" || a.Email == "vals@proef.example")
            .Select(a => a.Email!).ToListAsync());
    }

    [Fact]
    public async Task KnownAddress_SignsInFirstAndAcceptsWithOneClick()
    {
        var account = await noaber.Wereld.MetWachtwoord();
        var token = await noaber.Wereld.Uitgenodigd(account.Email!.ToUpperInvariant());
        using var browser = noaber.Niemand();
        var inloggen = (await browser.Pagina($"/uitnodiging/{token}")).QuerySelector("main a[href^='/inloggen']")!.GetAttribute("href")!;
        var terug = await browser.Verstuur(await browser.Pagina(inloggen), "#wachtwoord", ("Email", account.Email), ("Wachtwoord", Wereld.Wachtwoord));
        Assert.Equal($"/uitnodiging/{token}", terug.Naar);

        var antwoord = await browser.Verstuur(await browser.Pagina(terug.Naar!), "main form");
        Assert.StartsWith("/s/gast-", antwoord.Naar, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.Haal(antwoord.Naar!)).Status);
        Assert.Contains("Je doet al mee", (await browser.Haal($"/uitnodiging/{token}")).Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddressWithALetterThatCapitalsOfTheDatabaseDoNotKnow_IsAccepted()
    {
        var email = $"ı{Guid.NewGuid():N}"[..12] + "@proef.example"; // upper() of some locales makes an I of it
        var token = await noaber.Wereld.Uitgenodigd(email);
        using var browser = noaber.Niemand();
        var antwoord = await browser.Verstuur(await browser.Pagina($"/uitnodiging/{token}"), "form[action$='/account']", ("Naam", "Gast"), ("Wachtwoord", Wereld.Wachtwoord));
        Assert.StartsWith("/s/gast-", antwoord.Naar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SomeoneElse_CannotAccept()
    {
        var (genodigde, ander) = (await noaber.Wereld.MetWachtwoord(), await noaber.Wereld.MetWachtwoord());
        var token = await noaber.Wereld.Uitgenodigd(genodigde.Email!);
        using var browser = noaber.Als(ander);
        var bezwaar = await browser.Haal($"/uitnodiging/{token}");
        Assert.Equal(HttpStatusCode.Forbidden, bezwaar.Status);
        Assert.Contains("voor iemand anders", bezwaar.Tekst, StringComparison.Ordinal);

        var eigenToken = bezwaar.Pagina.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var formulier = new MultipartFormDataContent { { new StringContent(eigenToken), "__RequestVerificationToken" } };
        var post = new HttpRequestMessage(HttpMethod.Post, $"/uitnodiging/{token}") { Content = formulier };
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Stuur(post)).Status);
        await using var db = noaber.Db();
        Assert.False(await db.Deelnemers.AnyAsync(d => d.AccountId == ander.Id));
    }

    [Theory]
    [InlineData("verlopen", "is verlopen")]
    [InlineData("ingetrokken", "is ingetrokken")]
    [InlineData("gebruikt", "al gebruikt")]
    public async Task ClosedInvitation_SaysWhyAndLetsNoOneIn(string hoe, string tekst)
    {
        var email = $"{hoe}@proef.example";
        var token = await noaber.Wereld.Uitgenodigd(email, u =>
        {
            if (hoe == "ingetrokken")
                u.IngetrokkenOp = DateTimeOffset.UtcNow;
            if (hoe == "gebruikt")
                u.AanvaardOp = DateTimeOffset.UtcNow;
        }, hoe == "verlopen" ? DateTimeOffset.UtcNow.AddMinutes(-1) : null);
        using var browser = noaber.Niemand();

        var antwoord = await browser.Haal($"/uitnodiging/{token}");

        Assert.Equal(HttpStatusCode.Gone, antwoord.Status);
        Assert.Contains(tekst, antwoord.Tekst, StringComparison.Ordinal);
        Assert.Null(antwoord.Pagina.QuerySelector("main form"));
        var open = await noaber.Wereld.Uitgenodigd($"open-{email}");
        var pagina = await browser.Pagina($"/uitnodiging/{open}");
        pagina.QuerySelector("main form")!.SetAttribute("action", $"/uitnodiging/{token}/account");
        Assert.Equal(HttpStatusCode.Gone, (await browser.Verstuur(pagina, "main form", ("Naam", "Gast"), ("Wachtwoord", Wereld.Wachtwoord))).Status);
        await using var db = noaber.Db();
        Assert.False(await db.Users.AnyAsync(a => a.Email == email));
    }

    [Fact]
    public async Task SecretOfTheLink_StandsInNoLogLine()
    {
        var logboek = new Logvanger();
        await using var proef = await Noaberproef.Start(diensten: services => services.AddSingleton<ILoggerProvider>(logboek)
            .AddLogging(log => log.AddFilter<Logvanger>("Noaber", LogLevel.Information)));
        var token = await proef.Wereld.Uitgenodigd("geheim@proef.example");
        using var browser = proef.Niemand();
        await browser.Verstuur(await browser.Pagina($"/uitnodiging/{token}"), "main form", ("Naam", "Gast"), ("Wachtwoord", "kort"));

        Assert.Contains(logboek.Regels, r => r.Contains("/uitnodiging/{token}", StringComparison.Ordinal) && r.Contains("RequestId", StringComparison.Ordinal));
        Assert.DoesNotContain(logboek.Regels, r => r.Contains(token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task UnknownSecret_IsNotFound()
    {
        using var browser = noaber.Niemand();
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Haal($"/uitnodiging/{Guid.NewGuid():N}")).Status);
    }
}
