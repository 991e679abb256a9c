using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Documenten;

/// <summary>A review on its way: left and taken up again, with a colleague, of a newer version.</summary>
public sealed class NakijkenTests(Noaberproef noaber) : Inleesproef(noaber), IClassFixture<Noaberproef>
{
    [Fact]
    public async Task ReviewThatWasLeft_IsTakenUpAgain()
    {
        var (samenwerking, browser) = await Bewerker();
        var nakijken = await Upload(browser, samenwerking, Document);
        await Stap(browser, nakijken, 0, "akkoord", ("kop", "Blijft staan"));
        await browser.Verstuur(nakijken.Pagina, "#nakijken", ("doe", "bewaar"), ("titel", "Half klaar"));

        var weer = await Upload(browser, samenwerking, Document, "andere-naam.txt");

        Assert.Equal(nakijken.Adres, weer.Adres);
        Assert.Equal("Half klaar", weer.Pagina.QuerySelector("[name=titel]")!.GetAttribute("value"));
        Assert.Equal("Blijft staan", (await browser.Pagina($"{weer.Adres}/thema/0")).QuerySelector("#a0 [name=kop]")!.GetAttribute("value"));
        Assert.Equal("afspraken.txt", (await browser.Pagina($"/s/{samenwerking.Slug}/documenten/inlezen")).QuerySelector("#bezig a")!.TextContent);
    }

    [Fact]
    public async Task UploadAndCancel_LeavesNothing()
    {
        var (samenwerking, browser) = await Bewerker();
        var voor = await Alles();
        var nakijken = await Upload(browser, samenwerking, Document);
        Assert.Equal(voor, await Alles());
        await browser.Verstuur(nakijken.Pagina, "#nakijken", ("doe", "annuleer"));
        Assert.Equal(voor, await Alles());
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Haal(nakijken.Adres)).Status);
    }

    [Fact]
    public async Task CancellingWhatWasWorkedAt_AsksFirst()
    {
        var (samenwerking, browser) = await Bewerker();
        var nakijken = await Upload(browser, samenwerking, Document);
        await Stap(browser, nakijken, 0, "akkoord");
        var vraag = await browser.Verstuur(nakijken.Pagina, "#nakijken", ("doe", "annuleer"));
        Assert.Equal((HttpStatusCode.OK, "Alles weggooien wat is nagekeken?"), (vraag.Status, vraag.Pagina.QuerySelector("h1")!.TextContent));
        Assert.Equal(HttpStatusCode.OK, (await browser.Haal(nakijken.Adres)).Status);
        await browser.Verstuur(vraag.Pagina, "#weggooien", ("doe", "annuleer"));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Haal(nakijken.Adres)).Status);
    }

    [Fact]
    public async Task ColleagueAtTheSameAgreement_SeesWhoIsBusyAndBothVersions()
    {
        var (samenwerking, een) = await Bewerker();
        using var twee = Toepassing.Als(await Toepassing.Wereld.Iemand(samenwerking, PartijSoort.Corporatie, Rol.Bewerker));
        var nakijken = await Upload(een, samenwerking, Document);
        var geopend = await twee.Pagina($"{nakijken.Adres}/thema/0");
        Assert.Contains("is hier ook mee bezig", geopend.Body!.TextContent, StringComparison.Ordinal);
        await Stap(een, nakijken, 0, "bewaar", ("tekst", "De eerste was sneller."));

        var botsing = await twee.Verstuur(geopend, "#form-a0", ("doe", "bewaar"), ("tekst", "De tweede dacht anders."));

        Assert.Equal(HttpStatusCode.Conflict, botsing.Status);
        Assert.Contains("De eerste was sneller.", botsing.Tekst, StringComparison.Ordinal);
        Assert.Contains("De tweede dacht anders.", botsing.Tekst, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await twee.Verstuur(botsing.Pagina, "#mijn form")).Status);
        Assert.Equal("De tweede dacht anders.", (await een.Pagina($"{nakijken.Adres}/thema/0")).QuerySelector("#a0 textarea")!.TextContent);
    }

    [Fact]
    public async Task ColleagueWhoOnlyLooks_IsSeen()
    {
        var (samenwerking, een) = await Bewerker();
        var collega = await Toepassing.Wereld.Iemand(samenwerking, PartijSoort.Corporatie, Rol.Bewerker);
        using var twee = Toepassing.Als(collega);
        var nakijken = await Upload(een, samenwerking, Document);
        Assert.Equal("", (await een.Haal($"{nakijken.Adres}/aanwezig")).Html);
        await twee.Pagina($"{nakijken.Adres}/thema/0");
        Assert.Contains($"{collega.Naam} heeft dit nakijken nu ook open", (await een.Haal(nakijken.Adres)).Tekst, StringComparison.Ordinal);
        Assert.Equal($"{collega.Naam} heeft dit nakijken nu ook open.", (await een.Haal($"{nakijken.Adres}/aanwezig")).Html);
    }

    [Fact]
    public async Task AskingWhoElseLooks_DoesNotReadTheDocument()
    {
        var (samenwerking, browser) = await Bewerker();
        var nakijken = await Upload(browser, samenwerking, Document);
        await using var db = Toepassing.Db();
        await db.Inlezingen.Where(i => i.SamenwerkingId == samenwerking.Id).ExecuteUpdateAsync(i => i.SetProperty(x => x.Gelezen, Array.Empty<byte>()).SetProperty(x => x.Staat, "[]"));
        var antwoord = await browser.Haal($"{nakijken.Adres}/aanwezig");
        Assert.Equal((HttpStatusCode.OK, ""), (antwoord.Status, antwoord.Html));
    }

    [Theory]
    [InlineData("tekst", "", "De tekst is leeg")]
    [InlineData("nummer", "123456789012345678901", "Een nummer heeft hooguit 20 tekens")]
    public async Task WrongFieldOfAnAgreement_IsToldWithWhatWasTyped(string veld, string waarde, string melding)
    {
        var (samenwerking, browser) = await Bewerker();
        var terug = await Stap(browser, await Upload(browser, samenwerking, Document), 0, "bewaar", (veld, waarde), ("kop", "Blijft staan"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, terug.Status);
        Assert.Contains(melding, terug.Tekst, StringComparison.Ordinal);
        Assert.Equal("Blijft staan", terug.Pagina.QuerySelector("#a0 [name=kop]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task NewerVersion_ShowsWhatChangesAndReplacesItsConcept()
    {
        var (samenwerking, browser) = await Bewerker();
        await Bevestig(browser, await Upload(browser, samenwerking, Document));
        await using var db = Toepassing.Db();
        var oud = await db.Kaders.SingleAsync(k => k.SamenwerkingId == samenwerking.Id);
        var sleutel = await db.Afspraken.Where(a => a.KaderId == oud.Id && a.Nummer == "1.2").Select(a => a.Sleutel).SingleAsync();
        var nieuwer = await Upload(browser, samenwerking, Document.Replace("1.2 De corporaties", "1.2 Nieuw: Huurders kiezen zelf de kleur van hun voordeur.\n1.3 De corporaties", StringComparison.Ordinal));
        await browser.Verstuur(nieuwer.Pagina, "#nakijken", ("doe", "bewaar"), ("vervangt", $"{oud.Id}"));

        var verschil = await browser.Pagina($"{nieuwer.Adres}/verschil");
        Assert.Equal(["1.2 nieuw", "1.2 → 1.3 ander nummer"], verschil.QuerySelectorAll("tbody tr").Select(r => $"{r.QuerySelector("th")!.TextContent} {r.QuerySelector("td")!.TextContent}"));
        var klaar = await Bevestig(browser, new(nieuwer.Adres, await browser.Haal(nieuwer.Adres)));

        Assert.Equal(HttpStatusCode.Found, klaar.Status);
        Assert.Equal([KaderStatus.Vervangen, KaderStatus.Concept], await db.Kaders.AsNoTracking().Where(k => k.SamenwerkingId == samenwerking.Id).OrderBy(k => k.GemaaktOp).Select(k => k.Status).ToListAsync());
        Assert.Contains("1.3", (await browser.Pagina($"/s/{samenwerking.Slug}/afspraak/{sleutel}")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Single((await browser.Pagina($"/s/{samenwerking.Slug}/zoeken?q=zoektijd")).QuerySelectorAll(".zoekresultaten > li"));
        using var raadslid = Toepassing.Als(await Toepassing.Wereld.Iemand(samenwerking, PartijSoort.Overig, Rol.Lezer));
        Assert.Equal(HttpStatusCode.NotFound, (await raadslid.Haal($"/s/{samenwerking.Slug}/afspraken/{oud.Id}")).Status);
    }

    [Fact]
    public async Task TwoPeopleConfirmingAtOnce_GiveOneKader()
    {
        var (samenwerking, een) = await Bewerker();
        using var twee = Toepassing.Als(await Toepassing.Wereld.Iemand(samenwerking, PartijSoort.Corporatie, Rol.Bewerker));
        var (a, b) = (await Upload(een, samenwerking, Document), await Upload(twee, samenwerking, Document));
        var uitkomsten = await Task.WhenAll(Bevestig(een, a), Bevestig(twee, b));
        Assert.Equal([HttpStatusCode.Found, HttpStatusCode.Conflict], uitkomsten.Select(u => u.Status).Order());
        Assert.Equal(1, await Kaders(samenwerking));
        await using var db = Toepassing.Db();
        Assert.Equal(4, await db.Afspraken.CountAsync(x => x.SamenwerkingId == samenwerking.Id));
    }

    [Fact]
    public async Task NewerVersion_DoesNotReplaceAKaderInForce()
    {
        var (samenwerking, browser) = await Bewerker();
        object[] rijen = [.. Voorbeeldkader.Rijen(samenwerking)];
        await Toepassing.Wereld.Bewaar(rijen);
        var kader = rijen.OfType<KaderRij>().Single().Id;
        await Bevestig(browser, await Upload(browser, samenwerking, Document), ("vervangt", $"{kader}"));
        await using var db = Toepassing.Db();
        Assert.Equal(KaderStatus.Vigerend, await db.Kaders.Where(k => k.Id == kader).Select(k => k.Status).SingleAsync());
        Assert.Equal(2, await Kaders(samenwerking));
    }

    [Fact]
    public async Task SameDocumentTwice_IsToldWithWhereItWent()
    {
        var (samenwerking, browser) = await Bewerker();
        await Bevestig(browser, await Upload(browser, samenwerking, Document));
        var weer = await Upload(browser, samenwerking, Document, "andere-naam.txt");
        Assert.Equal(HttpStatusCode.Conflict, weer.Status);
        Assert.Contains("Precies dit bestand is al ingelezen", weer.Tekst, StringComparison.Ordinal);
        Assert.NotNull(weer.Pagina.QuerySelector($"main a[href^='/s/{samenwerking.Slug}/afspraken/']"));
        Assert.Equal(1, await Kaders(samenwerking));
    }

    [Fact]
    public async Task ReviewOfAnotherPartnership_IsNotThere()
    {
        var (samenwerking, een) = await Bewerker();
        var (andere, twee) = await Bewerker();
        var nakijken = await Upload(een, samenwerking, Document);
        var elders = nakijken.Adres.Replace(samenwerking.Slug, andere.Slug, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await twee.Haal(elders)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await twee.Haal($"{elders}/thema/0")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await twee.Haal(nakijken.Adres)).Status);
    }

    [Fact]
    public async Task ZeroByteInACorrection_IsABadRequest()
    {
        var (samenwerking, browser) = await Bewerker();
        var nakijken = await Upload(browser, samenwerking, Document);
        Assert.Equal(HttpStatusCode.BadRequest, (await Stap(browser, nakijken, 0, "bewaar", ("tekst", "a\0b"))).Status);
        Assert.Equal(0, await Kaders(samenwerking));
    }
}
