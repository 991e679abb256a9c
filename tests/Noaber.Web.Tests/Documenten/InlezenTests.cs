using System.Net;
using System.Text;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Documenten;

/// <summary>Upload, review, confirm; and everything that can be wrong with it.</summary>
public sealed class InlezenTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private const string Document = """
        1. Wonen
        Doel Genoeg woningen.
        Prestatieafspraken
        1.1 Zoektijd: De gemeente en Domijn houden de zoektijd onder een jaar.
        1.2 De corporaties bouwen 40 woningen.
        1.4 De huurders denken mee.

        2. Zorg
        Doel Samen zorgen.
        Prestatieafspraken
        2.1 Wij zorgen voor elkaar.
        """;

    [Fact]
    public async Task Upload_review_confirm_gives_a_concept_kader()
    {
        var (samenwerking, browser) = await Bewerker();
        var nakijken = await Upload(browser, samenwerking, Document);
        Assert.Contains("Nummer 1.3 ontbreekt", nakijken.Tekst, StringComparison.Ordinal);
        await Stap(browser, nakijken, 1, "weg");
        await Stap(browser, nakijken, 0, "akkoord", ("kop", "Sneller een huis"));
        await Stap(browser, nakijken, 3, "bewaar", ("soort", "Procesmatig"));

        var klaar = await Bevestig(browser, nakijken, ("titel", "Onze afspraken"), ("van", "2024-01-01"), ("tot", "2028-12-31"));

        Assert.Equal(HttpStatusCode.Found, klaar.Status);
        await using var db = noaber.Db();
        var kader = await db.Kaders.SingleAsync(k => k.SamenwerkingId == samenwerking.Id);
        Assert.Equal(("Onze afspraken", KaderStatus.Concept, new DateOnly(2024, 1, 1)), (kader.Titel, kader.Status, kader.Van!.Value));
        var afspraken = await db.Afspraken.Where(a => a.KaderId == kader.Id).OrderBy(a => a.Volgorde).ToListAsync();
        Assert.Equal(["1.1 Sneller een huis Regulier 4", "1.4  Regulier 6", "2.1  Procesmatig 11"], afspraken.Select(a => $"{a.Nummer} {a.Kop} {a.Soort} {a.BronVan}"));
        var bron = await db.Brondocumenten.SingleAsync(b => b.SamenwerkingId == samenwerking.Id);
        Assert.Equal(Document, Encoding.UTF8.GetString(bron.Inhoud));
        Assert.Contains("document ingelezen", await db.Logboek.Where(l => l.SamenwerkingId == samenwerking.Id).Select(l => l.Handeling).ToListAsync());
        Assert.Equal(0, await db.Inlezingen.CountAsync(i => i.SamenwerkingId == samenwerking.Id));
    }

    [Fact]
    public async Task Upload_and_cancel_leaves_nothing()
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
    public async Task Review_is_taken_up_again_where_it_was_left()
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
    public async Task Colleague_sees_who_is_busy_and_both_versions_of_the_same_agreement()
    {
        var (samenwerking, een) = await Bewerker();
        using var twee = noaber.Als(await noaber.Wereld.Iemand(samenwerking, PartijSoort.Corporatie, Rol.Bewerker));
        var nakijken = await Upload(een, samenwerking, Document);
        var geopend = await twee.Pagina($"{nakijken.Adres}/thema/0");
        Assert.Contains("is hier ook mee bezig", geopend.Body!.TextContent, StringComparison.Ordinal);
        await Stap(een, nakijken, 0, "bewaar", ("tekst", "De eerste was sneller."));

        var botsing = await twee.Verstuur(geopend, "#form-a0", ("doe", "bewaar"), ("tekst", "De tweede dacht anders."));

        Assert.Equal(HttpStatusCode.Conflict, botsing.Status);
        Assert.Contains("De eerste was sneller.", botsing.Tekst, StringComparison.Ordinal);
        Assert.Contains("De tweede dacht anders.", botsing.Tekst, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await twee.Verstuur(botsing.Pagina, "#mijn form", ("doe", "bewaar"))).Status);
        Assert.Equal("De tweede dacht anders.", (await een.Pagina($"{nakijken.Adres}/thema/0")).QuerySelector("#a0 textarea")!.TextContent);
    }

    [Fact]
    public async Task Findings_that_were_not_looked_at_hold_back_the_confirmation()
    {
        var (samenwerking, browser) = await Bewerker();
        var nakijken = await Upload(browser, samenwerking, Document);
        var terug = await browser.Verstuur(nakijken.Pagina, "#nakijken", ("doe", "bevestig"), ("titel", "Blijft staan"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, terug.Status);
        Assert.Contains("Vink aan dat je de bevindingen hebt bekeken", terug.Tekst, StringComparison.Ordinal);
        Assert.Equal("Blijft staan", terug.Pagina.QuerySelector("[name=titel]")?.GetAttribute("value"));
        Assert.Equal(0, await Kaders(samenwerking));
    }

    [Theory]
    [InlineData("titel", "", "Geef de set afspraken een titel")]
    [InlineData("van", "31-02-2024", "is geen datum")]
    [InlineData("tot", "2020-01-01", "De einddatum ligt voor de begindatum")]
    [InlineData("t0.titel", "", "Geef thema 1 een titel")]
    public async Task Wrong_correction_is_told_and_nothing_is_stored(string veld, string waarde, string melding)
    {
        var (samenwerking, browser) = await Bewerker();
        var nakijken = await Upload(browser, samenwerking, Document);
        var terug = await Bevestig(browser, nakijken, [.. new (string, string?)[] { ("van", "2024-01-01") }.Where(v => v.Item1 != veld), (veld, waarde)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, terug.Status);
        Assert.Contains(melding, terug.Tekst, StringComparison.Ordinal);
        Assert.Equal(0, await Kaders(samenwerking));
    }

    [Theory]
    [InlineData("tekst", "", "De tekst is leeg")]
    [InlineData("nummer", "123456789012345678901", "Een nummer heeft hooguit 20 tekens")]
    public async Task Wrong_field_of_an_agreement_is_told_with_what_was_typed(string veld, string waarde, string melding)
    {
        var (samenwerking, browser) = await Bewerker();
        var terug = await Stap(browser, await Upload(browser, samenwerking, Document), 0, "bewaar", (veld, waarde), ("kop", "Blijft staan"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, terug.Status);
        Assert.Contains(melding, terug.Tekst, StringComparison.Ordinal);
        Assert.Equal("Blijft staan", terug.Pagina.QuerySelector("#a0 [name=kop]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("leeg.txt", "", "leeg")]
    [InlineData("nieuws.txt", "De gemeente opende gisteren een park. Iedereen was blij.\n", "Er is niets bewaard")]
    [InlineData("plaatje.txt", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR", "Er is niets bewaard")]
    public async Task What_is_no_document_with_agreements_gets_a_clear_answer(string naam, string inhoud, string melding)
    {
        var (samenwerking, browser) = await Bewerker();
        var antwoord = await Upload(browser, samenwerking, inhoud, naam);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Contains(melding, antwoord.Tekst, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, await Kaders(samenwerking));
    }

    [Theory]
    [InlineData((5 << 20) + 1, HttpStatusCode.UnprocessableEntity)] // comes in, and is found too large
    [InlineData(200 << 20, HttpStatusCode.RequestEntityTooLarge)] // does not come in
    public async Task Too_large_a_file_gets_a_clear_answer(int bytes, HttpStatusCode status)
    {
        var (samenwerking, browser) = await Bewerker();
        var pagina = await browser.Pagina($"/s/{samenwerking.Slug}/documenten/inlezen");
        var antwoord = await browser.Upload(pagina, "main form", "bestand", "groot.txt", new byte[bytes]);
        Assert.Equal(status, antwoord.Status);
        Assert.Contains("20 MB", antwoord.Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_file_chosen_is_told()
    {
        var (samenwerking, browser) = await Bewerker();
        var antwoord = await browser.Verstuur(await browser.Pagina($"/s/{samenwerking.Slug}/documenten/inlezen"), "main form");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Contains("Je koos nog geen bestand", antwoord.Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_document_twice_is_told_with_where_it_went()
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
    public async Task Two_people_confirming_the_same_document_at_once_give_one_kader()
    {
        var (samenwerking, een) = await Bewerker();
        using var twee = noaber.Als(await noaber.Wereld.Iemand(samenwerking, PartijSoort.Corporatie, Rol.Bewerker));
        var (a, b) = (await Upload(een, samenwerking, Document), await Upload(twee, samenwerking, Document));
        var uitkomsten = await Task.WhenAll(Bevestig(een, a), Bevestig(twee, b));
        Assert.Equal([HttpStatusCode.Found, HttpStatusCode.Conflict], uitkomsten.Select(u => u.Status).Order());
        Assert.Equal(1, await Kaders(samenwerking));
        await using var db = noaber.Db();
        Assert.Equal(4, await db.Afspraken.CountAsync(x => x.SamenwerkingId == samenwerking.Id));
    }

    [Fact]
    public async Task Newer_version_shows_what_changes_and_takes_the_place_of_its_concept()
    {
        var (samenwerking, browser) = await Bewerker();
        await Bevestig(browser, await Upload(browser, samenwerking, Document));
        await using var db = noaber.Db();
        var oud = await db.Kaders.SingleAsync(k => k.SamenwerkingId == samenwerking.Id);
        var sleutel = await db.Afspraken.Where(a => a.KaderId == oud.Id && a.Nummer == "1.2").Select(a => a.Sleutel).SingleAsync();
        var nieuwer = await Upload(browser, samenwerking, Document.Replace("1.2 De corporaties", "1.2 Nieuw: Huurders kiezen zelf de kleur van hun voordeur.\n1.3 De corporaties", StringComparison.Ordinal));
        await browser.Verstuur(nieuwer.Pagina, "#nakijken", ("doe", "bewaar"), ("vervangt", $"{oud.Id}"));

        var verschil = await browser.Pagina($"{nieuwer.Adres}/verschil");
        Assert.Equal(["1.2 nieuw", "1.2 → 1.3 ander nummer"], verschil.QuerySelectorAll("tbody tr").Select(r => $"{r.QuerySelector("th")!.TextContent} {r.QuerySelector("td")!.TextContent}"));
        var klaar = await Bevestig(browser, new(nieuwer.Adres, await browser.Haal(nieuwer.Adres)));

        Assert.Equal(HttpStatusCode.Found, klaar.Status);
        Assert.Equal([KaderStatus.Vervallen, KaderStatus.Concept], await db.Kaders.AsNoTracking().Where(k => k.SamenwerkingId == samenwerking.Id).OrderBy(k => k.GemaaktOp).Select(k => k.Status).ToListAsync());
        Assert.Contains("1.3", (await browser.Pagina($"/s/{samenwerking.Slug}/afspraak/{sleutel}")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kader_in_force_is_not_replaced_by_a_newer_version()
    {
        var (samenwerking, browser) = await Bewerker();
        object[] rijen = [.. Voorbeeldkader.Rijen(samenwerking)];
        await noaber.Wereld.Bewaar(rijen);
        var kader = rijen.OfType<KaderRij>().Single().Id;
        await Bevestig(browser, await Upload(browser, samenwerking, Document), ("vervangt", $"{kader}"));
        await using var db = noaber.Db();
        Assert.Equal(KaderStatus.Vigerend, await db.Kaders.Where(k => k.Id == kader).Select(k => k.Status).SingleAsync());
        Assert.Equal(2, await Kaders(samenwerking));
    }

    [Fact]
    public async Task Review_of_another_partnership_is_not_there()
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
    public async Task Html_in_a_document_is_shown_as_text()
    {
        var (samenwerking, browser) = await Bewerker();
        var nakijken = await Upload(browser, samenwerking, Document.Replace("Wij zorgen", "<script>alert(1)</script> Wij zorgen", StringComparison.Ordinal));
        Assert.DoesNotContain("<script>alert", nakijken.Html, StringComparison.Ordinal);
        var kader = await browser.Pagina((await Bevestig(browser, nakijken)).Naar!);
        Assert.Null(kader.QuerySelector("main script"));
        Assert.Contains("alert(1)", kader.Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task<(Samenwerking, Browser)> Bewerker()
    {
        var samenwerking = await noaber.Wereld.Samenwerking("Inlees");
        return (samenwerking, noaber.Als(await noaber.Wereld.Iemand(samenwerking, PartijSoort.Gemeente, Rol.Bewerker)));
    }

    [Fact]
    public async Task Zero_byte_in_a_correction_is_a_bad_request()
    {
        var (samenwerking, browser) = await Bewerker();
        var nakijken = await Upload(browser, samenwerking, Document);
        Assert.Equal(HttpStatusCode.BadRequest, (await Stap(browser, nakijken, 0, "bewaar", ("tekst", "a\0b"))).Status);
        Assert.Equal(0, await Kaders(samenwerking));
    }

    /// <summary>Uploads, and follows to the review when there is one.</summary>
    private static async Task<Nagekeken> Upload(Browser browser, Samenwerking samenwerking, string tekst, string naam = "afspraken.txt")
    {
        var antwoord = await browser.Upload(await browser.Pagina($"/s/{samenwerking.Slug}/documenten/inlezen"), "main form", "bestand", naam, Encoding.UTF8.GetBytes(tekst));
        return antwoord.Naar is { } adres ? new(adres, await browser.Haal(adres)) : new("", antwoord);
    }

    private static async Task<Antwoord> Stap(Browser browser, Nagekeken nakijken, int afspraak, string doe, params (string, string?)[] velden)
    {
        var thema = afspraak < 3 ? 0 : 1;
        return await browser.Verstuur(await browser.Pagina($"{nakijken.Adres}/thema/{thema}"), $"#form-a{afspraak}", [("doe", doe), .. velden]);
    }

    private static Task<Antwoord> Bevestig(Browser browser, Nagekeken nakijken, params (string, string?)[] velden) =>
        browser.Verstuur(nakijken.Pagina, "#nakijken", [("doe", "bevestig"), ("bekeken", "true"), .. velden]);

    private sealed record Nagekeken(string Adres, Antwoord Antwoord)
    {
        public HttpStatusCode Status => Antwoord.Status;
        public string Tekst => Antwoord.Tekst;
        public string Html => Antwoord.Html;
        public IDocument Pagina => Antwoord.Pagina;
    }

    private async Task<int> Kaders(Samenwerking samenwerking)
    {
        await using var db = noaber.Db();
        return await db.Kaders.CountAsync(k => k.SamenwerkingId == samenwerking.Id);
    }

    private async Task<string> Alles()
    {
        await using var db = noaber.Db();
        return $"{await db.Brondocumenten.CountAsync()} {await db.Kaders.CountAsync()} {await db.Afspraken.CountAsync()} {await db.Logboek.CountAsync()}";
    }
}
