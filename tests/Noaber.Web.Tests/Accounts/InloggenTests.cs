using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Accounts;

public sealed class InloggenTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private const string Geweigerd = "horen niet bij elkaar";

    [Fact]
    public async Task RightPassword_SignsInAndGoesBackToWhereOneWas()
    {
        var account = await noaber.Wereld.MetWachtwoord();
        using var browser = noaber.Niemand();
        Assert.Contains("/inloggen?terug=%2Faccount%2Fwachtwoord", (await browser.Haal("/account/wachtwoord")).Naar, StringComparison.Ordinal);

        var antwoord = await browser.LogIn(account, terug: "/account/wachtwoord");

        Assert.Equal((HttpStatusCode.Found, "/account/wachtwoord"), (antwoord.Status, antwoord.Naar));
        Assert.Contains(account.Naam, (await browser.Pagina("/account")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["ingelogd"], await Spoor(account.Id));
    }

    [Fact]
    public async Task WrongPasswordUnknownAddressAndLockedAccount_GetTheSameAnswer()
    {
        var (bekend, opSlot) = (await noaber.Wereld.MetWachtwoord(), await noaber.Wereld.MetWachtwoord());
        await ZetOpSlot(noaber, opSlot);
        using var browser = noaber.Niemand();

        Antwoord[] antwoorden = [await browser.LogIn(bekend, "een heel ander wachtwoord"),
            await browser.LogIn("niemand@proef.example", Wereld.Wachtwoord), await browser.LogIn(opSlot)];

        Assert.All(antwoorden, a => Assert.Equal(HttpStatusCode.UnprocessableEntity, a.Status));
        Assert.Single(antwoorden.Select(a => a.Pagina.QuerySelector("[data-foutenlijst]")!.TextContent).Distinct());
        Assert.Contains(Geweigerd, antwoorden[0].Tekst, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await browser.Haal("/account")).Status);
    }

    /// <summary>The work is compared, not the time: what else the machine does would decide.</summary>
    [Fact]
    public async Task UnknownAddress_TakesTheSameWorkAsAWrongPassword()
    {
        var telling = new Tellend();
        await using var proef = await Noaberproef.Start(diensten: d => d.AddScoped<IPasswordHasher<Account>>(_ => telling));
        var (bekend, opSlot) = (await proef.Wereld.MetWachtwoord(), await proef.Wereld.MetWachtwoord());
        await ZetOpSlot(proef, opSlot);
        using var browser = proef.Niemand();

        var werk = new List<string>();
        foreach (var email in new[] { bekend.Email!, "niemand@proef.example", opSlot.Email! })
        {
            await browser.LogIn(email, "een heel ander wachtwoord");
            werk.Add(telling.Werk());
        }

        Assert.NotEmpty(werk[0]);
        Assert.Single(werk.Distinct());
    }

    [Fact]
    public async Task EightWrongPasswords_LockTheAccountAlsoForTheRightOne()
    {
        var account = await noaber.Wereld.MetWachtwoord();
        using var browser = noaber.Niemand();
        for (var poging = 0; poging < 8; poging++)
            await browser.LogIn(account, $"een heel ander wachtwoord {poging}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.LogIn(account)).Status);
        await using var db = noaber.Db();
        Assert.True((await db.Users.SingleAsync(a => a.Id == account.Id)).LockoutEnd > DateTimeOffset.UtcNow);
    }

    [Theory]
    [InlineData("https://elders.example/")]
    [InlineData("//elders.example")]
    [InlineData("/\\elders.example")]
    [InlineData("/\t/elders.example")]
    [InlineData("javascript:alert(1)")]
    public async Task AddressOutsideTheSite_IsNotGoneBackTo(string terug)
    {
        var account = await noaber.Wereld.MetWachtwoord();
        using var browser = noaber.Niemand();
        var pagina = await browser.Pagina("/inloggen");
        Assert.Equal("/", (await browser.Verstuur(pagina, "#wachtwoord", ("Email", account.Email), ("Wachtwoord", Wereld.Wachtwoord), ("Terug", terug))).Naar);
    }

    [Fact]
    public async Task WayToSignIn_DoesNotFollowTheHostThatARequestNames()
    {
        using var browser = noaber.Niemand();
        var antwoord = await browser.Stuur(new HttpRequestMessage(HttpMethod.Get, "/account?x=1") { Headers = { Host = "elders.example" } });
        Assert.Equal((HttpStatusCode.Found, "/inloggen?terug=%2Faccount%3Fx%3D1"), (antwoord.Status, antwoord.Naar));
    }

    [Fact]
    public async Task TooManyAttemptsFromOneAddress_ArePutOff()
    {
        using var browser = noaber.Niemand();
        var pagina = await browser.Pagina("/inloggen");
        var statussen = new List<HttpStatusCode>();
        for (var poging = 0; poging < 21; poging++)
            statussen.Add((await browser.Verstuur(pagina, "#wachtwoord", ("Email", "niemand@proef.example"), ("Wachtwoord", "x"))).Status);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, statussen[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, statussen[^1]);
    }

    [Fact]
    public async Task WhatWasTyped_StandsNowhereOnTheTrail()
    {
        var typfout = $"geheim{Guid.NewGuid():N}";
        using var browser = noaber.Niemand();
        await browser.LogIn($"{typfout}@proef.example", typfout);

        await using var db = noaber.Db();
        var regels = await db.Logboek.Where(l => l.Handeling == "inloggen mislukt").ToListAsync();
        Assert.NotEmpty(regels);
        Assert.DoesNotContain(regels, r => $"{r.Omschrijving}{r.Sleutel}{r.Nieuw}".Contains(typfout, StringComparison.Ordinal));
    }

    [Fact]
    public async Task CopyOfTheCookie_DoesNotWorkAfterSigningOut()
    {
        var account = await noaber.Wereld.MetWachtwoord();
        using var browser = noaber.Niemand();
        await browser.LogIn(account);
        using var kopie = noaber.Niemand(("noaber", browser.Koekje("noaber")));
        Assert.Equal(HttpStatusCode.OK, (await kopie.Haal("/account")).Status);

        await browser.Verstuur(await browser.Pagina("/account"), "form[action='/afmelden']");

        Assert.Contains("/inloggen", (await kopie.Haal("/account")).Naar, StringComparison.Ordinal);
        await using var db = noaber.Db();
        Assert.False(await db.Sessies.AnyAsync(s => s.AccountId == account.Id));
    }

    [Fact]
    public async Task Cookies_AreKeptFromScriptsAndFromOtherSites()
    {
        var account = await noaber.Wereld.MetWachtwoord();
        using var browser = noaber.Niemand();
        var formulier = (await browser.Haal("/inloggen")).Koppen["Set-Cookie"];
        var sessie = (await browser.LogIn(account)).Koppen["Set-Cookie"];
        Assert.Matches("^noaber-formulier=[^;]+; path=/; samesite=strict; httponly$", formulier);
        Assert.Matches("^noaber=[^;]+; path=/; samesite=lax; httponly$", sessie);
    }

    [Fact]
    public async Task SigningOutOnOneDevice_LeavesAnotherSignedIn()
    {
        var account = await noaber.Wereld.MetWachtwoord();
        using var hier = noaber.Niemand();
        using var daar = noaber.Niemand();
        await hier.LogIn(account);
        await daar.LogIn(account);
        await hier.Verstuur(await hier.Pagina("/account"), "form[action='/afmelden']");
        Assert.Equal(HttpStatusCode.OK, (await daar.Haal("/account")).Status);
    }

    [Fact]
    public async Task Session_LastsTwelveHoursAndIsThenClearedAway()
    {
        var account = await noaber.Wereld.MetWachtwoord();
        using var net = noaber.Als(account, TimeSpan.FromHours(11.9));
        using var voorbij = noaber.Als(account, TimeSpan.FromHours(12.1));
        Assert.Equal(HttpStatusCode.OK, (await net.Haal("/account")).Status);
        Assert.Contains("/inloggen", (await voorbij.Haal("/account")).Naar, StringComparison.Ordinal);

        await using var nieuw = await Noaberproef.OpDezelfdeDatabase(noaber);
        await using var db = noaber.Db();
        for (var poging = 0; poging < 100 && await db.Sessies.CountAsync(s => s.AccountId == account.Id) > 1; poging++)
            await Task.Delay(50);
        Assert.Equal(1, await db.Sessies.CountAsync(s => s.AccountId == account.Id));
    }

    [Fact]
    public async Task SigningOut_EndsTheSessionAndIsOnTheTrail()
    {
        var account = await noaber.Wereld.MetWachtwoord();
        using var browser = noaber.Niemand();
        await browser.LogIn(account);
        await browser.Verstuur(await browser.Pagina("/account"), "form[action='/afmelden']");

        Assert.Contains("/inloggen", (await browser.Haal("/account")).Naar, StringComparison.Ordinal);
        Assert.Equal(["ingelogd", "uitgelogd"], await Spoor(account.Id));
    }

    private async Task<List<string>> Spoor(Guid account)
    {
        await using var db = noaber.Db();
        return await db.Logboek.Where(l => l.AccountId == account && l.Omschrijving != null).OrderBy(l => l.Id).Select(l => l.Handeling).ToListAsync();
    }

    private static async Task ZetOpSlot(Noaberproef proef, Account account)
    {
        await using var db = proef.Db();
        await db.Users.Where(a => a.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.LockoutEnd, DateTimeOffset.UtcNow.AddMinutes(5)));
    }

    private sealed class Tellend : PasswordHasher<Account>
    {
        private readonly List<string> gedaan = [];

        /// <summary>Of each password tried since: the algorithm, the number of rounds and the length of the salt, the first bytes of a hash.</summary>
        public string Werk()
        {
            var werk = string.Join(' ', gedaan);
            gedaan.Clear();
            return werk;
        }

        public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            gedaan.Add(Convert.ToHexString(Convert.FromBase64String(hashedPassword).AsSpan(0, 13)));
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
