using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Afspraken;

/// <summary>What is kept of a kader is never older than the kader, and never shown to who may not see it.</summary>
public sealed class KaderkastTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Theory]
    [InlineData("update afspraak set tekst = 'Nu anders.' where nummer = '1.2' and kader_id = {0}", "Nu anders.")]
    [InlineData("update thema set titel = 'Nu anders' where nummer = '2' and kader_id = {0}", "2. Nu anders")]
    [InlineData("update onderdeel set titel = 'Nu anders' where thema_id in (select id from thema where kader_id = {0})", "A. Nu anders")]
    [InlineData("delete from afspraak where nummer = '1.2' and kader_id = {0}", "2 afspraken")]
    public async Task ChangeInAKader_IsSeenAtOnce(string wijziging, string tekst)
    {
        var (adres, kader, lezer) = await Kader(KaderStatus.Vigerend);
        using (lezer)
        {
            Assert.DoesNotContain(tekst, (await lezer.Pagina(adres)).Body!.TextContent, StringComparison.Ordinal);
            await using (var db = noaber.Db())
                Assert.Equal(1, await db.Database.ExecuteSqlRawAsync(wijziging, kader));
            Assert.Contains(tekst, (await lezer.Pagina(adres)).Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ChangeOfManyAgreements_LeavesNoLineAboutTheKaderItself()
    {
        var (_, kader, lezer) = await Kader(KaderStatus.Vigerend);
        lezer.Dispose();
        await using var db = noaber.Db();
        var versie = await db.Kaders.Where(k => k.Id == kader).Select(k => k.Versie).SingleAsync();
        Assert.Equal(3, await db.Database.ExecuteSqlAsync($"update afspraak set soort = 'Focus' where kader_id = {kader}"));
        Assert.NotEqual(versie, await db.Kaders.Where(k => k.Id == kader).Select(k => k.Versie).SingleAsync());
        Assert.Equal(["toegevoegd"], await db.Logboek.Where(l => l.Sleutel == kader.ToString()).Select(l => l.Handeling).ToListAsync());
    }

    [Fact]
    public async Task KaderThatSomeoneHasRead_StaysHiddenFromWhoMayNotSeeIt()
    {
        var (adres, kader, lezer) = await Kader(KaderStatus.Concept);
        using (lezer)
            Assert.Contains("twaalf maanden", (await lezer.Pagina(adres)).Body!.TextContent, StringComparison.Ordinal);
        await using var db = noaber.Db();
        var samenwerking = await db.Samenwerkingen.SingleAsync(s => db.Kaders.Any(k => k.Id == kader && k.SamenwerkingId == s.Id));
        using var raadslid = noaber.Als(await noaber.Wereld.Iemand(samenwerking, PartijSoort.Overig, Rol.Lezer));
        Assert.Equal(HttpStatusCode.NotFound, (await raadslid.Haal(adres)).Status);
        using var buur = noaber.Als(await noaber.Wereld.Iemand(await noaber.Wereld.Samenwerking("Buur"), PartijSoort.Gemeente, Rol.Procesleider));
        Assert.Equal(HttpStatusCode.NotFound, (await buur.Haal(adres)).Status);
    }

    private async Task<(string Adres, Guid Kader, Browser Lezer)> Kader(KaderStatus status)
    {
        var samenwerking = await noaber.Wereld.Samenwerking("Kast");
        object[] rijen = [.. Voorbeeldkader.Rijen(samenwerking, status)];
        await noaber.Wereld.Bewaar(rijen);
        var kader = rijen.OfType<KaderRij>().Single().Id;
        return ($"/s/{samenwerking.Slug}/afspraken/{kader}", kader,
            noaber.Als(await noaber.Wereld.Iemand(samenwerking, PartijSoort.Gemeente, Rol.Procesleider)));
    }
}
