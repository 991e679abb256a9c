using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Web.Features.Accounts;
using Noaber.Web.Tests.Proef;
using Npgsql;

namespace Noaber.Web.Tests.Accounts;

public sealed class EersteAccountTests
{
    [Fact]
    public async Task FirstAccount_KeepsTheInstallationAndClosesTheDoorBehindIt()
    {
        await using var noaber = await Noaberproef.Start();
        var deur = await Deur(noaber);
        using var browser = noaber.Niemand();
        using var tweede = noaber.Niemand();
        var pagina = await browser.Pagina(deur!);
        var tweedePagina = await tweede.Pagina(deur!);
        Assert.Contains("te kort", (await Maak(browser, pagina, "kort")).Tekst, StringComparison.Ordinal);

        Assert.Equal("/beheer", (await Maak(browser, pagina, Wereld.Wachtwoord)).Naar);

        Assert.Equal(HttpStatusCode.OK, (await browser.Haal("/beheer")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await tweede.Haal(deur!)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Maak(tweede, tweedePagina, Wereld.Wachtwoord, "tweede@proef.example")).Status);
        Assert.Null(await Deur(noaber));
        await using var db = noaber.Db();
        Assert.Equal([("eerste@proef.example", true)], (await db.Users.Select(a => new { a.Email, a.Beheerder }).ToListAsync())
            .Select(a => (a.Email!, a.Beheerder)));
    }

    [Fact]
    public async Task EveryStart_MakesANewDoorAndOnlyTheLastOpens()
    {
        await using var noaber = await Noaberproef.Start();
        var (oud, nieuw) = (await Deur(noaber), await Deur(noaber));
        using var browser = noaber.Niemand();
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Haal(oud!)).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.Haal(nieuw!)).Status);
    }

    [Fact]
    public async Task WithAnAccount_ThereIsNoDoor()
    {
        await using var noaber = await Noaberproef.Start();
        await noaber.Wereld.MetWachtwoord();
        Assert.Null(await Deur(noaber));
    }

    [Fact]
    public async Task Application_CannotMakeAnyoneKeeper()
    {
        await using var noaber = await Noaberproef.Start();
        var (account, beheerder) = (await noaber.Wereld.MetWachtwoord(), await noaber.Wereld.Beheerder());
        await using var app = NpgsqlDataSource.Create(noaber.Database.Verbindingen.Applicatie);
        async Task<int> Voer(string sql) { await using var opdracht = app.CreateCommand(sql); return await opdracht.ExecuteNonQueryAsync(); }

        Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => Voer($"update account set beheerder = true where id = '{account.Id}'"))).SqlState);
        Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => Voer($"insert into account select gen_random_uuid(), naam, true, aangemaakt_op, 'x', 'X', 'x', 'X', true, null, 'x', 'x', null, false, false, null, true, 0 from account where id = '{account.Id}'"))).SqlState);
        Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => Voer("insert into installatie values ('eerste-account', 'x')"))).SqlState);
        Assert.Equal(1, await Voer($"update account set beheerder = false, naam = 'Anders' where id = '{account.Id}'"));
        Assert.Equal(1, await Voer($"update account set beheerder = true, naam = 'Anders' where id = '{beheerder.Id}'"));
    }

    private static async Task<string?> Deur(Noaberproef noaber)
    {
        await using var db = noaber.Db();
        var tekst = await EersteAccount.Uitnodiging(db, "http://localhost", CancellationToken.None);
        return tekst is null ? null : new Uri(tekst[tekst.IndexOf("http", StringComparison.Ordinal)..]).AbsolutePath;
    }

    private static Task<Antwoord> Maak(
        Browser browser, AngleSharp.Dom.IDocument pagina, string wachtwoord, string email = "eerste@proef.example") =>
        browser.Verstuur(pagina, "main form", ("Naam", "Eerste Beheerder"), ("Email", email), ("Wachtwoord", wachtwoord));
}
