using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Partijen;
using Noaber.Kernel.Visies;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Documenten;

/// <summary>Everything that will be stored is seen and can be mended: what hangs under agreements, and what stands beside them.</summary>
public sealed class NakijkenVerderTests(Noaberproef noaber) : Inleesproef(noaber), IClassFixture<Noaberproef>
{
    private static readonly string[] Groepen = ["opzet", "speerpunten", "tabellen", "uitspraken", "begrippen", "teksten"];

    [Fact]
    public async Task WhatHangsUnderAnAgreement_StandsInFieldsWithItsPlace()
    {
        var (_, browser, adres) = await Begin();
        var pagina = await browser.Pagina($"{adres}/thema/0");
        string[] velden = ["regie", "jaar2026.tekst", "jaar2026.regie", "actie0-0.tekst", "actie0-0.trekkers", "actie0-0.termijn", "noot0-2", "verwijzing0-1"];
        Assert.Equal(["Gemeente", "In 2026 bouwen wij 40 woningen.", "Domijn", "Domijn en Ons Huis slopen 12 woningen, voor 1 juli 2026.", "Domijn, Ons Huis", "voor 1 juli 2026", "Zonder de wijk Noord.", "9"],
            velden.Select(naam => Waarde(pagina, $"#a0 [name='{naam}']")));
        Assert.Equal(["regels 3–4", "regel 4", "regel 5", "regel 6"], pagina.QuerySelectorAll("#a0 .veldgroep > legend a").Select(a => a.FirstChild!.TextContent));
        Assert.Equal($"{adres}/bron?regel=4#r4", pagina.QuerySelectorAll("#a0 .veldgroep > legend a")[1].GetAttribute("href"));
        Assert.Contains("Hoeveel: 12 woningen", pagina.QuerySelector("#a0")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Dit staat niet in het document", pagina.QuerySelector("#a0")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await browser.Pagina($"{adres}/bron?regel=4")).QuerySelector("#r4"));
    }

    [Fact]
    public async Task WhatIsMendedUnderAnAgreement_IsStoredAndWhatIsMadeEmptyIsNot()
    {
        var (samenwerking, browser, adres) = await Begin();
        await browser.Verstuur(await browser.Pagina($"{adres}/thema/0"), "#form-a0", ("doe", "bewaar"), ("regie", "Alle partijen"), ("jaar2026.tekst", "In 2026 doen wij het anders."),
            ("actie0-0.tekst", "Domijn sloopt 15 woningen."), ("actie0-0.trekkers", "Domijn"), ("actie0-0.termijn", "Q3 2026"), ("noot0-2", ""), ("verwijzing0-1", "1.2"));
        await Klaar(browser, adres);

        await using var db = Toepassing.Db();
        var afspraak = await db.Afspraken.SingleAsync(a => a.SamenwerkingId == samenwerking.Id && a.Nummer == "1.1");
        Assert.Equal(["Alle partijen"], afspraak.Regie);
        Assert.Empty(afspraak.Voetnoten);
        Assert.Equal(("1.2", true), afspraak.Verwijzingen.Select(v => (v.Doel, v.Gevonden)).Single());
        Assert.Equal("In 2026 doen wij het anders.", (await db.Jaarschijven.SingleAsync(j => j.AfspraakId == afspraak.Id)).Tekst);
        var actie = await db.Acties.SingleAsync(a => a.AfspraakId == afspraak.Id);
        Assert.Equal(("Domijn sloopt 15 woningen.", new DateOnly(2026, 9, 30), 15m), (actie.Tekst, actie.TermijnTot!.Value, actie.Hoeveelheden.Single().Waarde));
        Assert.Equal(["Domijn"], actie.Trekkers);
    }

    [Fact]
    public async Task ActionMadeEmpty_IsLeftOut()
    {
        var (samenwerking, browser, adres) = await Begin();
        await browser.Verstuur(await browser.Pagina($"{adres}/thema/0"), "#form-a0", ("doe", "bewaar"), ("actie0-0.tekst", ""));
        Assert.Contains("Deze actie laat je weg", (await browser.Haal($"{adres}/thema/0")).Tekst, StringComparison.Ordinal);
        await Klaar(browser, adres);
        await using var db = Toepassing.Db();
        Assert.False(await db.Acties.AnyAsync(a => a.SamenwerkingId == samenwerking.Id && a.AfspraakId != null));
    }

    [Fact]
    public async Task EveryKindBesideTheAgreements_IsShownWithItsPlace()
    {
        var (_, browser, adres) = await Begin();
        var geheel = await browser.Pagina(adres);
        Assert.Equal(Groepen.Select(groep => $"{adres}/overig/{groep}"), geheel.QuerySelectorAll("#overig a").Select(a => a.GetAttribute("href")));
        foreach (var (groep, veld, tekst, regel) in new[]
        {
            ("opzet", "doel", "Meer huizen.", "regels 1–7"), ("speerpunten", "veld0", "meer tempo.", "regels 12–13"), ("speerpunten", "actie0.trekkers", "Ons Huis", "regels 12–13"),
            ("tabellen", "rijen", "Nieuw | 34 | 70", "regels 10–11"), ("uitspraken", "tekst", "Wij willen groene daken.", "regel 8"), ("begrippen", "term", "Sloop", "regel 9"),
            ("teksten", "tekst", "Een woord vooraf.", "regel 14"),
        })
        {
            var stuk = (await browser.Pagina($"{adres}/overig/{groep}")).QuerySelector("#s0")!;
            Assert.Equal(tekst, Waarde(stuk, $"[name='{veld}']"));
            Assert.Contains(stuk.QuerySelectorAll("a"), a => a.TextContent.StartsWith(regel, StringComparison.Ordinal));
            Assert.NotNull(stuk.QuerySelector(".bronregels li"));
        }
    }

    [Fact]
    public async Task WhatIsMendedBesideTheAgreements_IsStored()
    {
        var (samenwerking, browser, adres) = await Begin();
        await Verbeter(browser, adres, "opzet", 0, "akkoord", ("doel", "Genoeg huizen."), ("deel0.titel", "Voor iedereen"));
        await Verbeter(browser, adres, "speerpunten", 0, "akkoord", ("titel", "Meer tempo"), ("actie0.tekst", ""));
        await Verbeter(browser, adres, "tabellen", 0, "akkoord", ("rijen", "Nieuw | 35 | 70\nSloop | 3 | n.v.t."));
        await Verbeter(browser, adres, "uitspraken", 0, "akkoord", ("aard", "Actiegericht"), ("tekst", "Wij maken groene daken."));
        await Verbeter(browser, adres, "uitspraken", 1, "weg");
        await Verbeter(browser, adres, "begrippen", 0, "weg");
        await Verbeter(browser, adres, "begrippen", 1, "bewaar", ("tekst", "het neerzetten van een huis"));
        await Verbeter(browser, adres, "teksten", 0, "weg");
        await Klaar(browser, adres);

        await using var db = Toepassing.Db();
        var kader = await db.Kaders.SingleAsync(k => k.SamenwerkingId == samenwerking.Id);
        Assert.Equal("Genoeg huizen.", (await db.Themas.SingleAsync(t => t.KaderId == kader.Id)).Doel);
        Assert.Equal("Voor iedereen", (await db.Onderdelen.SingleAsync(o => o.SamenwerkingId == samenwerking.Id)).Titel);
        var speerpunt = await db.Speerpunten.SingleAsync(s => s.KaderId == kader.Id);
        Assert.Equal(("Meer tempo", "meer tempo."), (speerpunt.Titel, speerpunt.Velden.Single().Tekst));
        Assert.False(await db.Acties.AnyAsync(a => a.SpeerpuntId == speerpunt.Id));
        var reeks = await db.Reeksen.SingleAsync(r => r.KaderId == kader.Id);
        Assert.Equal(["Nieuw 35 11", "Sloop 3 0"], reeks.Rijen.Select(r => $"{r.Naam} {r.Waarden[0].Waarde} {r.Bron.Van}"));
        var uitspraak = await db.Beleidsuitspraken.SingleAsync(u => u.KaderId == kader.Id);
        Assert.Equal((Aard.Actiegericht, "Wij maken groene daken."), (uitspraak.Aard, uitspraak.Tekst));
        var begrip = await db.Definities.SingleAsync(d => d.KaderId == kader.Id);
        Assert.Equal(("Bouw", "het neerzetten van een huis"), (begrip.Term, begrip.Tekst));
        Assert.False(await db.Tekstdelen.AnyAsync(t => t.KaderId == kader.Id));
    }

    [Fact]
    public async Task WhatWasLeftOut_IsTakenBack()
    {
        var (_, browser, adres) = await Begin();
        await Verbeter(browser, adres, "begrippen", 0, "weg", ("tekst", "anders"));
        Assert.Contains("laat je weg", (await browser.Pagina($"{adres}/overig/begrippen")).QuerySelector("#s0 legend")!.TextContent, StringComparison.Ordinal);
        await Verbeter(browser, adres, "begrippen", 0, "terug");
        Assert.Equal("anders", Waarde(await browser.Pagina($"{adres}/overig/begrippen"), "#s0 [name=tekst]"));
    }

    [Fact]
    public async Task ColleagueWhoWasFirst_IsShownBesideWhatWasTyped()
    {
        var (_, browser, adres) = await Begin();
        var oud = await browser.Pagina($"{adres}/overig/begrippen");
        await Verbeter(browser, adres, "begrippen", 0, "bewaar", ("tekst", "de eerste"));
        var botsing = await browser.Verstuur(oud, "#form-s0", ("doe", "bewaar"), ("tekst", "de tweede"));
        Assert.Equal(HttpStatusCode.Conflict, botsing.Status);
        Assert.Contains("Intussen gewijzigd: ‘Sloop’", botsing.Tekst, StringComparison.Ordinal);
        Assert.Contains("de eerste", botsing.Pagina.QuerySelector(".botsveld__tekst")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("de tweede", Waarde(botsing.Pagina, "#mijn [name=tekst]"));
        Assert.Equal("de eerste", Waarde(await browser.Pagina($"{adres}/overig/begrippen"), "#s0 [name=tekst]"));

        await browser.Verstuur(botsing.Pagina, "#mijn form", ("kies.tekst", "nu"));
        Assert.Equal("de eerste", Waarde(await browser.Pagina($"{adres}/overig/begrippen"), "#s0 [name=tekst]"));
        Assert.Equal(HttpStatusCode.Found, (await browser.Verstuur(botsing.Pagina, "#mijn form")).Status);
        Assert.Equal("de tweede", Waarde(await browser.Pagina($"{adres}/overig/begrippen"), "#s0 [name=tekst]"));
    }

    [Fact]
    public async Task DecisionOfAColleague_IsNotTurnedByAnOldPage()
    {
        var (_, browser, adres) = await Begin();
        var oud = await browser.Pagina($"{adres}/overig/begrippen");
        await Verbeter(browser, adres, "begrippen", 0, "weg");
        var botsing = await browser.Verstuur(oud, "#form-s0", ("doe", "akkoord"));
        Assert.Equal(HttpStatusCode.Conflict, botsing.Status);
        Assert.Contains("nee, laat weg", botsing.Tekst, StringComparison.Ordinal);
        Assert.Contains("laat je weg", (await browser.Pagina($"{adres}/overig/begrippen")).QuerySelector("#s0 legend")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PieceKeptWithoutAChange_RaisesNoConflictForAColleague()
    {
        var (_, browser, adres) = await Begin();
        var oud = await browser.Pagina($"{adres}/overig/begrippen");
        var bewaard = await Verbeter(browser, adres, "begrippen", 0, "vanzelf");
        Assert.Equal((HttpStatusCode.OK, "0"), (bewaard.Status, bewaard.Koppen["X-Wijziging"]));
        Assert.Equal(HttpStatusCode.Found, (await browser.Verstuur(oud, "#form-s0", ("doe", "bewaar"), ("tekst", "de tweede"))).Status);
    }

    [Theory]
    [InlineData("tabellen", "rijen", "Nieuw | 1 | 2 | 3", "heeft 3 waarden")]
    [InlineData("begrippen", "term", "", "Vul ‘Begrip’ in")]
    public async Task WrongField_IsToldWithWhatWasTyped(string groep, string veld, string waarde, string melding)
    {
        var (_, browser, adres) = await Begin();
        var terug = await Verbeter(browser, adres, groep, 0, "akkoord", (veld, waarde));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, terug.Status);
        Assert.Contains(melding, terug.Tekst, StringComparison.Ordinal);
        Assert.Equal(waarde, Waarde(terug.Pagina, $"#s0 [name={veld}]"));
    }

    [Fact]
    public async Task KindThatDoesNotExist_IsNotFound()
    {
        var (_, browser, adres) = await Begin();
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Haal($"{adres}/overig/onzin")).Status);
    }

    private async Task<(Samenwerking, Browser, string)> Begin()
    {
        var samenwerking = await Toepassing.Wereld.Samenwerking("Verder");
        var account = await Toepassing.Wereld.Iemand(samenwerking, PartijSoort.Gemeente, Rol.Bewerker);
        var inlezing = Wereld.Inlezing(samenwerking, account, Uitgebreid.Lezing());
        await Toepassing.Wereld.Bewaar(inlezing);
        return (samenwerking, Toepassing.Als(account), $"/s/{samenwerking.Slug}/documenten/inlezen/{inlezing.Id}");
    }

    private static async Task<Antwoord> Verbeter(Browser browser, string adres, string groep, int plaats, string doe, params (string, string?)[] velden) =>
        await browser.Verstuur(await browser.Pagina($"{adres}/overig/{groep}"), $"#form-s{plaats}", [("doe", doe), .. velden]);

    private static async Task Klaar(Browser browser, string adres) =>
        Assert.Equal(HttpStatusCode.Found, (await browser.Verstuur(await browser.Pagina(adres), "#nakijken", ("doe", "bevestig"))).Status);

    private static string? Waarde(IParentNode waarin, string veld) => waarin.QuerySelector(veld) switch
    {
        AngleSharp.Html.Dom.IHtmlTextAreaElement tekst => tekst.Value,
        AngleSharp.Html.Dom.IHtmlInputElement invoer => invoer.Value,
        var geen => geen?.TextContent,
    };
}
