using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Partijen;
using Noaber.Web.Commands;
using Noaber.Web.Tests.Proef;
using Npgsql;

namespace Noaber.Web.Tests.Evalueren;

/// <summary>What is closed stays as it was.</summary>
public sealed class GeslotenTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task Figures_StayAsTheyStoodThatDay()
    {
        var w = await Evaluatiewereld.Maak(noaber);
        await w.Meld(14, "De eerste meting.");
        var evaluatie = await w.Gesloten();
        var punt = (await w.Punten(evaluatie))[0];
        var toen = Evaluatiewereld.Tekst(await w.Leider.Pagina(punt));
        Assert.Contains("De eerste meting.", toen, StringComparison.Ordinal);
        Assert.Contains("maximaal 12", toen, StringComparison.Ordinal);

        await w.Meld(9, "Later ging het beter.");
        await using (var db = noaber.Db())
            await db.Afspraken.Where(a => a.SamenwerkingId == w.Samenwerking.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.Streefwaarden, []));
        Assert.Equal(toen, Evaluatiewereld.Tekst(await w.Leider.Pagina(punt)));
        Assert.Contains("Later ging het beter.", Evaluatiewereld.Tekst(await w.Leider.Pagina((await w.Punten(await w.Begin("2024")))[0])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AStatusOfSomeParties_SaysOfHowMany_AlsoAfterClosing()
    {
        var w = await Evaluatiewereld.Maak(noaber);
        await using (var db = noaber.Db())
        {
            (await db.Acties.SingleAsync(a => a.Id == w.Actie.Id)).Trekkers = ["partijen"];
            await db.SaveChangesAsync();
        }
        await w.Meld(14, "Wij zijn begonnen.");
        var punt = await w.Leider.Pagina((await w.Punten(await w.Gesloten()))[0]);
        Assert.Matches(@"op koers\s*1 van \d partijen", Evaluatiewereld.Tekst(punt));
    }

    [Fact]
    public async Task TheFiguresThatAreKept_LeadToWhereTheyAreFrom()
    {
        var w = await Evaluatiewereld.Maak(noaber);
        await w.Meld(14, "De eerste meting.");
        using var ik = await w.Als(PartijSoort.Huurdersorganisatie);
        var bron = (await ik.Pagina((await w.Punten(await w.Gesloten()))[0])).QuerySelector("th .beeld__onder a[href*='/afspraak/']")!;
        Assert.Equal("afspraak 1.1", bron.TextContent);
        Assert.Equal(HttpStatusCode.OK, (await ik.Haal(bron.GetAttribute("href")!)).Status);
    }

    [Fact]
    public async Task AfterClosing_NothingIsWritten_WhoeverAsks()
    {
        var w = await Evaluatiewereld.Maak(noaber);
        var evaluatie = await w.Begin();
        var punten = await w.Punten(evaluatie);
        using var corporatie = await w.Als(PartijSoort.Corporatie);
        var (pagina, leider) = (await corporatie.Pagina(punten[0]), await w.Leider.Pagina(punten[0]));
        await w.Uitkomst(punten[0], "Deels", "Blijft");
        await w.Sluit(evaluatie);

        var laat = await corporatie.Verstuur(pagina, "#oordeel form", ("Oordeel", "Niet"), ("Toelichting", "Nog iets."));
        Assert.Equal(HttpStatusCode.Conflict, laat.Status);
        Assert.Contains("Nog iets.", laat.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await w.Leider.Verstuur(leider, "#uitkomst form", ("Uitkomst", "Niet"), ("Hierna", "Blijft"))).Status);
        await Geweigerd(evaluatie.Split('/')[^1]);
        await using var db = noaber.Db();
        Assert.DoesNotContain(await VerifyCommand.Fouten(db, CancellationToken.None), fout => fout.Contains("evaluatie", StringComparison.Ordinal));
        Assert.True(await db.Logboek.AnyAsync(l => l.SamenwerkingId == w.Samenwerking.Id && l.Handeling == "evaluatie gesloten"));
    }

    /// <summary>Not even the owner of the database changes it.</summary>
    private async Task Geweigerd(string id)
    {
        await using var bron = NpgsqlDataSource.Create(noaber.Database.Verbindingen.Beheer);
        foreach (var sql in new[]
        {
            $"update evaluatie set jaar = 2020 where id = '{id}'", $"update evaluatie set gesloten_op = null where id = '{id}'",
            $"update evaluatiepunt set uitkomst = 'Behaald' where evaluatie_id = '{id}'", $"delete from evaluatie where id = '{id}'",
            $"update evaluatiepunt set beeld = '{{}}' where evaluatie_id = '{id}'",
        })
        {
            await using var opdracht = bron.CreateCommand(sql);
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => opdracht.ExecuteNonQueryAsync())).SqlState);
        }
    }

    [Fact]
    public async Task ANewVersionMeanwhile_WhatWasReportedOfTheSameAgreementIsStillThere()
    {
        var w = await Evaluatiewereld.Maak(noaber);
        await w.Meld(14, "De eerste meting.");
        var punt = (await w.Punten(await w.Begin()))[0];
        var nieuw = Guid.NewGuid();
        await using (var db = noaber.Db())
        {
            await db.Database.ExecuteSqlAsync($"select kopieer_kader({w.Kader.Id}, {nieuw})");
            await db.Database.ExecuteSqlAsync($"update kader set status = 'Vervallen' where id = {w.Kader.Id}");
            await db.Database.ExecuteSqlAsync($"update kader set status = 'Vigerend' where id = {nieuw}");
        }
        Assert.Contains("De eerste meting.", Evaluatiewereld.Tekst(await w.Leider.Pagina(punt)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAnyOutcome_ItDoesNotClose()
    {
        var w = await Evaluatiewereld.Maak(noaber);
        var antwoord = await w.Doe(await w.Begin(), "sluiten");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Contains("nog geen enkele uitkomst", antwoord.Tekst, StringComparison.Ordinal);
    }
}
