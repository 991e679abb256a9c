using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Biedingen;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Monitor;

/// <summary>Before figures come in, a party agrees to the rules on them: by its director, for itself alone.</summary>
public sealed class OvereenkomstTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task TheRules_AreAgreedToOnceAndSeenByAllAndEnd()
    {
        var w = await Bodwereld.Maak(noaber);
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bestuurder);
        var vooraf = await ik.Pagina(Adres(w));
        Assert.Equal(8, vooraf.QuerySelectorAll("main ol:not([class]) li").Length);
        for (var keer = 0; keer < 2; keer++)
            Assert.Equal(Adres(w), (await ik.Verstuur(vooraf, $"form[action='{Adres(w)}']")).Naar);
        Assert.Contains("sinds", await Stand(w), StringComparison.Ordinal);
        Assert.Single(await Rijen(w));

        Assert.Null((await ik.Pagina(Adres(w))).QuerySelector("form[action$='/opzeggen']"));
        var vraag = await ik.Pagina($"{Adres(w)}/opzeggen");
        Assert.Contains("neemt Noaber geen cijfers van jullie meer aan", vraag.QuerySelector("main ul")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("sinds", await Stand(w), StringComparison.Ordinal);
        await ik.Verstuur(vraag, "form[action$='/opzeggen']");
        Assert.Contains("gold tot en met", await Stand(w), StringComparison.Ordinal);
        await ik.Verstuur(await ik.Pagina(Adres(w)), $"form[action='{Adres(w)}']");
        Assert.Contains("sinds", await Stand(w), StringComparison.Ordinal);
        Assert.Equal(2, (await Rijen(w)).Count);
        // The page of before asks to end the agreement of before: the new one holds.
        await ik.Verstuur(vraag, "form[action$='/opzeggen']");
        Assert.Single(await Rijen(w), r => r.Tot is null);
    }

    [Fact]
    public async Task WhoHasNothingToEnd_SeesHowItStands()
    {
        var w = await Bodwereld.Maak(noaber);
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bestuurder);
        Assert.Equal(Adres(w), (await ik.Haal($"{Adres(w)}/opzeggen")).Naar);
    }

    [Theory]
    [InlineData(PartijSoort.Corporatie, Rol.Bewerker)]
    [InlineData(PartijSoort.Gemeente, Rol.Procesleider)]
    public async Task WhoIsNoDirector_AgreesToNothing(PartijSoort soort, Rol rol)
    {
        var w = await Bodwereld.Maak(noaber);
        using var ik = await w.Als(soort, rol);
        Assert.Null((await ik.Pagina(Adres(w))).QuerySelector("main form"));
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await ik.Haal($"{Adres(w)}/opzeggen")).Status);
        Assert.Empty(await Rijen(w));
    }

    [Fact]
    public async Task AgreeingForAnother_IsRefusedByTheDatabase()
    {
        var w = await Bodwereld.Maak(noaber);
        var ander = await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Gemeente, Rol.Bestuurder);
        await using var db = noaber.Database.AlsApplicatie();
        await using var transactie = await db.BeginAls(ander.Id, "proef", CancellationToken.None);
        db.Add(new GegevensovereenkomstRij
        {
            SamenwerkingId = w.Samenwerking.Id, PartijId = w.Corporatie, Regelversie = 1, Vanaf = new(2026, 1, 1), DoorId = ander.Id, Op = DateTimeOffset.UtcNow,
        });
        var fout = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        Assert.Equal("42501", Assert.IsType<Npgsql.PostgresException>(fout.InnerException).SqlState);
    }

    [Fact]
    public async Task WhatWasAgreed_IsChangedByNobodyAndEndedByItsOwnParty()
    {
        var w = await Bodwereld.Maak(noaber);
        await noaber.Wereld.Bewaar(new GegevensovereenkomstRij
        {
            SamenwerkingId = w.Samenwerking.Id, PartijId = w.Corporatie, Regelversie = 1, Vanaf = new(2026, 1, 1), DoorId = null, Op = DateTimeOffset.UtcNow,
        });
        foreach (var (soort, geraakt) in new[] { (PartijSoort.Gemeente, 0), (PartijSoort.Corporatie, 1) })
        {
            await using var db = noaber.Database.AlsApplicatie();
            var wie = await noaber.Wereld.Iemand(w.Samenwerking, soort, Rol.Bestuurder);
            await using var transactie = await db.BeginAls(wie.Id, "proef", CancellationToken.None);
            Assert.Equal(geraakt, await db.Gegevensovereenkomsten.ExecuteUpdateAsync(o => o.SetProperty(x => x.Tot, new DateOnly(2026, 12, 31))));
            var fout = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => db.Database.ExecuteSqlAsync($"update gegevensovereenkomst set vanaf = '2020-01-01'"));
            Assert.Equal("42501", fout.SqlState);
        }
    }

    private static string Adres(Bodwereld w) => $"/s/{w.Samenwerking.Slug}/monitor/overeenkomst";

    /// <summary>How it stands with the association, as the tenants read it.</summary>
    private static async Task<string> Stand(Bodwereld w) => (await w.Pagina(PartijSoort.Huurdersorganisatie, Adres(w)))
        .QuerySelectorAll("main tbody tr").Single(rij => rij.TextContent.Contains("Corporatie", StringComparison.Ordinal)).TextContent;

    private async Task<List<GegevensovereenkomstRij>> Rijen(Bodwereld w)
    {
        await using var db = noaber.Db();
        return await db.Gegevensovereenkomsten.Where(o => o.SamenwerkingId == w.Samenwerking.Id).ToListAsync();
    }
}
