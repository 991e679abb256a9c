using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Noaber.Kernel.Monitor.Vrijgave;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Features.Vrijgave;
using Noaber.Web.Tests.Leveringen;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Vrijgave;

/// <summary>What people meet on the way to a release: one at a time, one clock, mail that comes once, and what cannot be followed any more.</summary>
public sealed class VrijgavegangTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task WhileSomebodyWorksOut_NobodyWaits_AndNothingComesOut()
    {
        var w = await Vrijgavewereld.Maak(noaber);
        await w.Gevraagd();
        using var beheerder = await w.Als(PartijSoort.Gemeente, Rol.Monitorbeheerder);
        var klaar = (await w.Bereid(beheerder)).Naar!;
        using var leider = await w.Als(PartijSoort.Gemeente, Rol.Procesleider);
        var (blad, regels) = (await leider.Pagina(klaar), await leider.Pagina(w.Adres("/regels?indicator=toewijzingen&publiek=Raad")));
        await using (var db = noaber.Db())
        await using (await db.Database.BeginTransactionAsync())
        {
            await db.NaElkaar($"vrijgave {w.Samenwerking.Id}", CancellationToken.None);
            foreach (var (pagina, formulier) in new[] { (blad, $"form[action='{klaar}/vrijgeven']"), (blad, $"form[action='{klaar}/weg']"), (regels, "#regel form") })
                Assert.Contains("Er wordt nu gerekend", (await leider.Verstuur(pagina, formulier)).Html, StringComparison.Ordinal);
        }
        Assert.Equal(klaar, (await leider.Verstuur(blad, $"form[action='{klaar}/vrijgeven']")).Naar);
    }

    [Fact]
    public async Task WhatLiesReady_IsMailedOnce_AlsoWhenNobodyLooks()
    {
        var w = await Vrijgavewereld.Maak(noaber);
        await w.Gevraagd();
        var leider = await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Gemeente, Rol.Procesleider);
        var beheerder = await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Gemeente, Rol.Monitorbeheerder);
        await using var db = noaber.Db();
        var deelnemer = await db.Deelnemers.SingleAsync(d => d.AccountId == beheerder.Id);
        var beurt = noaber.Services.GetRequiredService<Vrijgavebeurten>().Begin(new(
            new("Woningen", Leveringsrijen.Halfjaar, Publiek.Openbaar, ["woningvoorraad"], false),
            new(w.Samenwerking.Id, "Proef", w.Samenwerking.Slug, false, deelnemer.PartijId, "Gemeente", PartijSoort.Gemeente, [Rol.Monitorbeheerder]),
            beheerder.Id, "proef"));
        var klaar = (await beurt!.Uitkomst).Id;
        var post = await db.Post.Where(p => p.Tekst.Contains($"/monitor/vrijgave/{klaar}")).Select(p => p.Aan).ToListAsync();
        Assert.Single(post, mail => mail == leider.Email);
        Assert.DoesNotContain(beheerder.Email, post);
    }

    [Fact]
    public async Task WhenSomethingCameOut_IsByTheClockOfTheDatabase()
    {
        var w = await Vrijgavewereld.Maak(noaber);
        await w.Gevraagd();
        using var beheerder = await w.Als(PartijSoort.Gemeente, Rol.Monitorbeheerder);
        await w.Bereid(beheerder);
        await using var db = noaber.Db();
        var rij = await db.Vrijgaven.SingleAsync(v => v.SamenwerkingId == w.Samenwerking.Id);
        rij.VrijgegevenOp = rij.Op.AddYears(-1);
        await db.SaveChangesAsync();
        await db.Entry(rij).ReloadAsync();
        Assert.True(rij.VrijgegevenOp > rij.Op);
    }

    [Fact]
    public async Task WhatCameOut_AndDoesNotFollowAnyMore_StopsTheNext()
    {
        var w = await Vrijgavewereld.Maak(noaber);
        await w.Uit();
        await using (var db = noaber.Db())
            await db.Database.ExecuteSqlAsync($"update vrijgavecijfer set gebied = 'BU99999999' where samenwerking_id = {w.Samenwerking.Id} and getal is not null");
        using var beheerder = await w.Als(PartijSoort.Gemeente, Rol.Monitorbeheerder);
        var antwoord = await w.Bereid(beheerder);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Contains("‘Woningen van nu’, over het eerste halfjaar van 2026, voor iedereen, is eerder vrijgegeven en niet meer na te rekenen",
            antwoord.Pagina.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsNotOutYet_DoesNotLeaveWithoutATrace()
    {
        var w = await Vrijgavewereld.Maak(noaber);
        await w.Gevraagd();
        using var beheerder = await w.Als(PartijSoort.Gemeente, Rol.Monitorbeheerder);
        var klaar = (await w.Bereid(beheerder)).Naar!;
        Assert.Equal(HttpStatusCode.OK, (await beheerder.Haal($"{klaar}/cijfers.csv")).Status);
        await using var db = noaber.Db();
        Assert.Contains("Woningen van nu", (await db.Logboek.SingleAsync(l => l.SamenwerkingId == w.Samenwerking.Id && l.Handeling == "cijfers meegenomen")).Omschrijving!,
            StringComparison.Ordinal);
    }
}
