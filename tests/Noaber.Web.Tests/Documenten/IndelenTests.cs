using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Documenten;

/// <summary>A document of a layout that nobody knows goes in by hand.</summary>
public sealed class IndelenTests(Noaberproef noaber) : Inleesproef(noaber), IClassFixture<Noaberproef>
{
    private const string Onbekend = """
        Woonpact

        Blok bouwen

        * We bouwen samen 40 woningen
          in de wijk.
        * De gemeente zoekt grond.

        Blok leefbaar

        * Domijn ruimt op.
        """;

    [Fact]
    public async Task DocumentWithoutAgreements_SaysWhatItLooksLikeAndOffersTheWayInByHand()
    {
        var (samenwerking, browser) = await Bewerker();
        var nakijken = await Upload(browser, samenwerking, "De gemeente opende gisteren een park.\n\nIedereen was blij.\n", "nieuws.txt");
        Assert.Equal(HttpStatusCode.OK, nakijken.Status);
        Assert.Contains("Noaber vond hier geen afspraken", nakijken.Tekst, StringComparison.Ordinal);
        Assert.Contains("Het lijkt", nakijken.Tekst, StringComparison.Ordinal);
        Assert.NotNull(nakijken.Pagina.QuerySelector($"a[href='{nakijken.Adres}/indelen']"));
        Assert.Null(nakijken.Pagina.QuerySelector("button[value=bevestig]"));

        var toch = await Bevestig(browser, nakijken);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, toch.Status);
        Assert.Contains("Er is geen afspraak om over te nemen", toch.Tekst, StringComparison.Ordinal);
        Assert.Equal(0, await Kaders(samenwerking));
    }

    [Fact]
    public async Task UnknownLayout_GoesInByHandInTheOrderOfTheDocument()
    {
        var (samenwerking, browser) = await Bewerker();
        var nakijken = await Upload(browser, samenwerking, Onbekend, "pact.txt");
        var indelen = await browser.Pagina($"{nakijken.Adres}/indelen");
        Assert.Equal(["Woonpact", "Blok bouwen", "* We bouwen samen 40 woningen in de wijk.", "* De gemeente zoekt grond.", "Blok leefbaar", "* Domijn ruimt op."],
            indelen.QuerySelectorAll(".indelen [id^=tekst-]").Select(p => p.TextContent));
        await Deel(browser, nakijken, ("stuk9-9", "Thema"), ("stuk11-11", "Afspraak"));
        await Deel(browser, nakijken, ("stuk3-3", "Thema"), ("stuk5-6", "Afspraak"), ("stuk7-7", "Erboven"));

        var thema = await browser.Pagina($"{nakijken.Adres}/thema/1");
        Assert.Equal("We bouwen samen 40 woningen in de wijk.\n- De gemeente zoekt grond.", thema.QuerySelector("#form-a1 textarea")!.TextContent);
        Assert.Equal("2.1", thema.QuerySelector("#a1 [name=nummer]")!.GetAttribute("value"));
        Assert.Single((await browser.Pagina($"{nakijken.Adres}/indelen")).QuerySelectorAll(".indelen > li"));
        Assert.Equal(HttpStatusCode.Found, (await Bevestig(browser, new(nakijken.Adres, await browser.Haal(nakijken.Adres)), ("t1.nummer", "I"))).Status);
        await using var db = Toepassing.Db();
        var afspraken = await db.Afspraken.Where(a => a.SamenwerkingId == samenwerking.Id).OrderBy(a => a.Volgorde)
            .Select(a => new { Thema = db.Themas.Single(t => t.Id == a.ThemaId).Nummer + " " + db.Themas.Single(t => t.Id == a.ThemaId).Titel, a.BronVan, a.BronTot }).ToListAsync();
        Assert.Equal([("I Blok bouwen", 5, 7), ("1 Blok leefbaar", 11, 11)], afspraken.Select(a => (a.Thema, a.BronVan, a.BronTot)));
        Assert.Equal("Woonpact", (await db.Kaders.SingleAsync(k => k.SamenwerkingId == samenwerking.Id)).Titel);
        Assert.DoesNotContain("Domijn ruimt op", (await db.Brondocumenten.SingleAsync(b => b.SamenwerkingId == samenwerking.Id)).Dekking, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AgreementWithoutATheme_GetsOneThatCanBeRenamed()
    {
        var (samenwerking, browser) = await Bewerker();
        var nakijken = await Upload(browser, samenwerking, Onbekend, "pact.txt");
        await Deel(browser, nakijken, ("stuk5-6", "Afspraak"));
        Assert.Equal("Zonder thema", (await browser.Pagina(nakijken.Adres)).QuerySelector("[name='t0.titel']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task NothingAboveAPiece_IsToldAndThePieceKeepsItsPlace()
    {
        var (samenwerking, browser) = await Bewerker();
        var nakijken = await Upload(browser, samenwerking, Onbekend, "pact.txt");
        var terug = await Deel(browser, nakijken, ("stuk3-3", "Erboven"), ("stuk9-9", "Thema"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, terug.Status);
        Assert.Contains("Boven het stuk in regel 3 staat nog geen afspraak", terug.Tekst, StringComparison.Ordinal);
        Assert.Equal(5, terug.Pagina.QuerySelectorAll(".indelen > li").Length);
    }

    [Fact]
    public async Task PieceThatAColleaguePlacedFirst_IsToldAndPlacedOnce()
    {
        var (samenwerking, browser) = await Bewerker();
        var nakijken = await Upload(browser, samenwerking, Onbekend, "pact.txt");
        var oud = await browser.Pagina($"{nakijken.Adres}/indelen");
        await Deel(browser, nakijken, ("stuk3-3", "Thema"));
        var terug = await browser.Verstuur(oud, "#indelen", ("stuk3-3", "Thema"), ("stuk9-9", "Thema"));
        Assert.Contains("Iemand anders, of jij in een ander venster, heeft intussen een stuk ingedeeld", terug.Tekst, StringComparison.Ordinal);
        Assert.Equal(["Blok bouwen", "Blok leefbaar"], (await browser.Pagina(nakijken.Adres)).QuerySelectorAll("#themas [name$='.titel']").Select(i => i.GetAttribute("value")));
    }

    [Fact]
    public async Task ThemeMadeByMistake_IsTakenAwayAndItsHeadingIsFreeAgain()
    {
        var (samenwerking, browser) = await Bewerker();
        var nakijken = await Upload(browser, samenwerking, Onbekend, "pact.txt");
        await Deel(browser, nakijken, ("stuk3-3", "Thema"));
        await HaalWeg(browser, nakijken);
        Assert.Null((await browser.Pagina(nakijken.Adres)).QuerySelector("#themas"));
        Assert.Equal(6, (await browser.Pagina($"{nakijken.Adres}/indelen")).QuerySelectorAll(".indelen > li").Length);
    }

    [Fact]
    public async Task TitlesTypedBesideATheme_AreKeptWhenItIsTakenAway()
    {
        var (samenwerking, browser) = await Bewerker();
        var nakijken = await Upload(browser, samenwerking, Onbekend, "pact.txt");
        await Deel(browser, nakijken, ("stuk3-3", "Thema"), ("stuk9-9", "Thema"));
        await HaalWeg(browser, nakijken, ("titel", "Ons woonpact"), ("t1.titel", "Leefbaar"), ("van", "1-1-2027"));
        var na = await browser.Pagina(nakijken.Adres);
        Assert.Equal(["Leefbaar"], na.QuerySelectorAll("#themas [name$='.titel']").Select(i => i.GetAttribute("value")));
        Assert.Equal(("Ons woonpact", "2027-01-01"), (na.QuerySelector("[name=titel]")!.GetAttribute("value"), na.QuerySelector("[name=van]")!.GetAttribute("value")));
    }

    [Fact]
    public async Task ThemeThatGotAnAgreementInTheMeantime_StaysAndThatIsTold()
    {
        var (samenwerking, browser) = await Bewerker();
        var nakijken = await Upload(browser, samenwerking, Onbekend, "pact.txt");
        await Deel(browser, nakijken, ("stuk3-3", "Thema"));
        var oud = await browser.Pagina(nakijken.Adres);
        await Deel(browser, nakijken, ("stuk5-6", "Afspraak"));
        var terug = await browser.Verstuur(oud, "#nakijken", ("doe", "themaweg0"), ("titel", "Ons woonpact"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, terug.Status);
        Assert.Contains("Dit thema blijft staan", terug.Tekst, StringComparison.Ordinal);
        Assert.Equal("Ons woonpact", terug.Pagina.QuerySelector("[name=titel]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task WhatIsLeftOfAKnownLayout_GetsAPlaceBetweenWhatWasRead()
    {
        var (samenwerking, browser) = await Bewerker();
        var nakijken = await Upload(browser, samenwerking, $"Een los begin van de tekst.\n\n{Document}");
        var stuk = (await browser.Pagina($"{nakijken.Adres}/indelen?alles=ja")).QuerySelector(".indelen select")!.GetAttribute("name")!;
        await Deel(browser, nakijken, (stuk, "Afspraak"), ("alles", "ja"));
        var geheel = await browser.Pagina(nakijken.Adres);
        Assert.Equal(["Zonder thema", "Wonen", "Zorg"], geheel.QuerySelectorAll("#themas [name$='.titel']").Select(i => i.GetAttribute("value")));
        Assert.Equal("1.1", (await browser.Pagina($"{nakijken.Adres}/thema/0")).QuerySelector("#a0 [name=nummer]")!.GetAttribute("value"));
    }

    /// <summary>Presses the button that takes the first theme away.</summary>
    private static async Task HaalWeg(Browser browser, Nagekeken nakijken, params (string, string?)[] getypt)
    {
        var geheel = await browser.Pagina(nakijken.Adres);
        var knop = geheel.QuerySelector("#themas button")!;
        Assert.StartsWith("Haal thema", knop.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await browser.Verstuur(geheel, "#nakijken", [("doe", knop.GetAttribute("value")), .. getypt])).Status);
    }

    private static async Task<Antwoord> Deel(Browser browser, Nagekeken nakijken, params (string, string?)[] keuzes) =>
        await browser.Verstuur(await browser.Pagina($"{nakijken.Adres}/indelen"), "#indelen", keuzes);
}
