using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor.Vrijgave;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;
using Npgsql;

namespace Noaber.Web.Tests.Vrijgave;

/// <summary>From a question to a release, by the pages; and what the database refuses whatever they do.</summary>
public sealed class VrijgaveTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task AQuestion_ReachesTheDirector_WhoseAnswerTheOthersDoNotRead()
    {
        var w = await Vrijgavewereld.Maak(noaber);
        using var beheerder = await w.Als(PartijSoort.Gemeente, Rol.Monitorbeheerder);
        var bestuurder = await noaber.Wereld.Bestuurder(w.Samenwerking, PartijSoort.Corporatie);
        var gevraagd = await beheerder.Verstuur(await beheerder.Pagina(w.Adres("/toestemming/vragen")), "main form.formulier",
            ("Halfjaar", "2026-1"), ("Publiek", "Openbaar"), ("Indicatoren", "woningvoorraad"), ("Reden", "Voor de bewoners."));
        Assert.Equal(HttpStatusCode.Found, gevraagd.Status);
        await using var db = noaber.Db();
        Assert.Contains("naar buiten mogen", (await db.Post.SingleAsync(p => p.Aan == bestuurder.Email)).Tekst, StringComparison.Ordinal);

        using var directeur = noaber.Als(bestuurder);
        Assert.Contains("Mogen jullie cijfers naar buiten?", (await directeur.Pagina($"/s/{w.Samenwerking.Slug}")).Body!.TextContent, StringComparison.Ordinal);
        var pagina = await directeur.Pagina(w.Adres("/toestemming"));
        // Nothing ticked is no, and no needs a reason.
        var zonder = await directeur.Verstuur(pagina, "main form.formulier");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, zonder.Status);
        await directeur.Verstuur(pagina, "main form.formulier", ("Reden", "Eerst nakijken."));
        await directeur.Verstuur(await directeur.Pagina(w.Adres("/toestemming")), "main form.formulier", ("Ja", "woningvoorraad"));
        Assert.Equal([false, true], await db.Toestemmingen.Where(t => t.PartijId == w.Corporaties[0]).OrderBy(t => t.Op).Select(t => t.Ja).ToListAsync());

        using var ander = await w.Als(PartijSoort.Huurdersorganisatie, Rol.Bestuurder);
        Assert.DoesNotContain("Eerst nakijken", (await ander.Pagina(w.Adres("/toestemming"))).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Woningen", (await beheerder.Pagina(w.Adres("/toestemming"))).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAnswer_ThatAColleagueOvertook_IsAskedAgain()
    {
        var w = await Vrijgavewereld.Maak(noaber);
        await w.Gevraagd(beantwoord: false);
        using var een = await w.Als(PartijSoort.Corporatie, Rol.Bestuurder);
        using var twee = await w.Als(PartijSoort.Corporatie, Rol.Bestuurder);
        var (hier, daar) = (await een.Pagina(w.Adres("/toestemming")), await twee.Pagina(w.Adres("/toestemming")));
        await een.Verstuur(hier, "main form.formulier", ("Ja", "woningvoorraad"));
        Assert.Equal(HttpStatusCode.Conflict, (await twee.Verstuur(daar, "main form.formulier", ("Reden", "Nee."))).Status);
    }

    [Fact]
    public async Task WhoSaidNothing_IsInNoRow_AndNotWhatTheTotalLeaves()
    {
        var w = await Vrijgavewereld.Maak(noaber);
        await w.Uit();
        var cijfers = await w.Cijfers();
        Assert.DoesNotContain(cijfers, c => c.PartijId == w.Corporaties[2]);
        Assert.Equal([Vrijgavesoort.Verborgen], cijfers.Where(c => c.PartijId is null).Select(c => c.Soort).Distinct());
        Assert.All(cijfers, c => Assert.Equal(c.Soort == Vrijgavesoort.Getal, c.Getal is not null));
        Assert.Contains(cijfers, c => c.Getal == 4_212);
    }

    [Fact]
    public async Task WhoPrepares_DoesNotRelease_AlsoNotPastThePages()
    {
        var w = await Vrijgavewereld.Maak(noaber);
        await w.Gevraagd();
        var account = await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Gemeente, Rol.Monitorbeheerder, Rol.Procesleider);
        using var beheerder = noaber.Als(account);
        var adres = (await w.Bereid(beheerder)).Naar!;
        Assert.DoesNotContain("Geef vrij", (await beheerder.Pagina(adres)).Body!.TextContent, StringComparison.Ordinal);
        await using var db = noaber.Database.AlsApplicatie();
        await using var transactie = await db.BeginAls(account.Id, "proef", CancellationToken.None);
        var fout = await Assert.ThrowsAsync<PostgresException>(() =>
            db.Database.ExecuteSqlAsync($"update vrijgave set vrijgegeven_op = now(), vrijgegeven_door_id = wie() where samenwerking_id = {w.Samenwerking.Id}"));
        Assert.Equal("42501", fout.SqlState);
    }

    [Fact]
    public async Task WhoDoesNotSeeAllFigures_WorksNothingOut()
    {
        var w = await Vrijgavewereld.Maak(noaber);
        await w.Uit();
        await using (var eigenaar = noaber.Db())
            Assert.True(await eigenaar.Vrijgaveprotocollen.AnyAsync(p => p.SamenwerkingId == w.Samenwerking.Id));
        var account = await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Huurdersorganisatie, Rol.Procesleider);
        using var leider = noaber.Als(account);
        Assert.Equal(HttpStatusCode.Forbidden, (await leider.Haal(w.Adres("/nieuw"))).Status);
        await using var db = noaber.Database.AlsApplicatie();
        await using var transactie = await db.BeginAls(account.Id, "proef", CancellationToken.None);
        // Nor reads why something is hidden, and what others answered.
        Assert.Empty(await db.Vrijgaveprotocollen.ToListAsync());
        Assert.Empty(await db.Toestemmingen.ToListAsync());
        db.Add(new VrijgaveRij
        {
            SamenwerkingId = w.Samenwerking.Id, Nummer = 9, Publiek = Publiek.Raad, Halfjaar = new(2026, 1), Titel = "Buitenom", Indicatoren = ["sloop"],
            Uitgesplitst = false, DoorId = account.Id, Op = DateTimeOffset.UtcNow,
        });
        var fout = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        Assert.Equal("42501", ((PostgresException)fout.InnerException!).SqlState);
    }

    [Fact]
    public async Task AnotherRule_StopsWhatLiesReady()
    {
        var w = await Vrijgavewereld.Maak(noaber);
        await w.Gevraagd();
        using var beheerder = await w.Als(PartijSoort.Gemeente, Rol.Monitorbeheerder);
        var adres = (await w.Bereid(beheerder)).Naar!;
        await noaber.Wereld.Bewaar(new VrijgaveregelRij
        {
            SamenwerkingId = w.Samenwerking.Id, Indicator = "woningvoorraad", Publiek = Publiek.Openbaar, Minste = 20, MinsteNoemer = 20, Marge = 10, Afronding = 0,
        });
        using var leider = await w.Als(PartijSoort.Gemeente, Rol.Procesleider);
        var pagina = await leider.Pagina(adres);
        Assert.Contains("anders gekozen vanaf welke getallen", pagina.Body!.TextContent, StringComparison.Ordinal);
        await using var db = noaber.Db();
        Assert.Null((await db.Vrijgaven.SingleAsync(v => v.SamenwerkingId == w.Samenwerking.Id)).VrijgegevenOp);
    }

    [Fact]
    public async Task AYesTakenBack_StopsWhatLiesReady_AndLeavesWhatIsOut()
    {
        var w = await Vrijgavewereld.Maak(noaber);
        var uit = await w.Uit();
        using var beheerder = await w.Als(PartijSoort.Gemeente, Rol.Monitorbeheerder);
        var klaar = (await w.Bereid(beheerder)).Naar!;
        await using (var db = noaber.Db())
            await noaber.Wereld.Bewaar(Vrijgavewereld.Antwoord(await db.Toestemmingsverzoeken.SingleAsync(v => v.SamenwerkingId == w.Samenwerking.Id), w.Corporaties[0], ja: false));
        using var leider = await w.Als(PartijSoort.Gemeente, Rol.Procesleider);
        Assert.Contains("nam haar toestemming terug", (await leider.Pagina(klaar)).Body!.TextContent, StringComparison.Ordinal);
        await using var past = noaber.Db();
        var fout = await Assert.ThrowsAsync<DbUpdateException>(async () =>
        {
            (await past.Vrijgaven.SingleAsync(v => v.SamenwerkingId == w.Samenwerking.Id && v.VrijgegevenOp == null)).VrijgegevenOp = DateTimeOffset.UtcNow;
            await past.SaveChangesAsync();
        });
        Assert.Equal("23514", ((PostgresException)fout.InnerException!).SqlState);
        Assert.Contains("4.212", (await leider.Pagina(uit)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatWasPreparedBeforeAnotherRelease_IsPreparedAnew()
    {
        var w = await Vrijgavewereld.Maak(noaber);
        await w.Gevraagd();
        using var beheerder = await w.Als(PartijSoort.Gemeente, Rol.Monitorbeheerder);
        var (een, twee) = ((await w.Bereid(beheerder)).Naar!, (await w.Bereid(beheerder)).Naar!);
        using var leider = await w.Als(PartijSoort.Gemeente, Rol.Procesleider);
        var pagina = await leider.Pagina(twee);
        await leider.Verstuur(await leider.Pagina(een), $"form[action='{een}/vrijgeven']");
        Assert.Equal(HttpStatusCode.Conflict, (await leider.Verstuur(pagina, $"form[action='{twee}/vrijgeven']")).Status);
        await leider.Verstuur(await leider.Pagina(twee), $"form[action='{twee}/weg']");
        Assert.Equal(HttpStatusCode.NotFound, (await leider.Haal(twee)).Status);
    }

    [Fact]
    public async Task OneQuestion_GivesEachAudienceWhatHolds()
    {
        var w = await Vrijgavewereld.Maak(noaber);
        await w.Uit(Publiek.Raad);
        await using var db = noaber.Db();
        Assert.Empty(await db.Vrijgegeven(w.Samenwerking.Id, Publiek.Openbaar).ToListAsync());
        var raad = await db.Vrijgegeven(w.Samenwerking.Id, Publiek.Raad).ToListAsync();
        Assert.Contains(raad, c => c.Cijfer.Getal == 4_212);
        await w.Uit(Publiek.Raad);
        Assert.Equal([2], await db.Vrijgegeven(w.Samenwerking.Id, Publiek.Raad).Select(c => c.Vrijgave.Nummer).Distinct().ToListAsync());
        // What is newer holds for the council too, also when it is for everyone.
        await w.Uit();
        Assert.Equal([3], await db.Vrijgegeven(w.Samenwerking.Id, Publiek.Raad).Select(c => c.Vrijgave.Nummer).Distinct().ToListAsync());
    }

    [Fact]
    public async Task TheRules_AreForWhoReleases_AndNoWeakerThanTheyMayBe()
    {
        var w = await Vrijgavewereld.Maak(noaber);
        using var beheerder = await w.Als(PartijSoort.Gemeente, Rol.Monitorbeheerder);
        var pagina = await beheerder.Pagina(w.Adres("/regels?indicator=toewijzingen&publiek=Raad"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await beheerder.Verstuur(pagina, "#regel form", ("Minste", "2"))).Status);
        Assert.Equal(HttpStatusCode.Found, (await beheerder.Verstuur(pagina, "#regel form", ("Minste", "15"))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await beheerder.Verstuur(pagina, "#regel form", ("Minste", "20"))).Status);
        foreach (var (soort, rol) in new[] { (PartijSoort.Corporatie, Rol.Bestuurder), (PartijSoort.Overig, Rol.Lezer), (PartijSoort.Gemeente, Rol.Bewerker) })
        {
            await using var db = noaber.Database.AlsApplicatie();
            await using var transactie = await db.BeginAls((await noaber.Wereld.Iemand(w.Samenwerking, soort, rol)).Id, "proef", CancellationToken.None);
            Assert.Empty(await db.Vrijgaveregels.ToListAsync());
            Assert.Empty(await db.Vrijgaveprotocollen.ToListAsync());
        }
    }
}
