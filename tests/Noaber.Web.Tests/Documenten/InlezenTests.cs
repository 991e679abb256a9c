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
        Assert.Equal(HttpStatusCode.OK, nakijken.Status);
        Assert.Contains("Nummer 1.3 ontbreekt", nakijken.Tekst, StringComparison.Ordinal);

        var klaar = await browser.Verstuur(nakijken.Pagina, "#nakijken", ("bekeken", "true"), ("titel", "Onze afspraken"), ("van", "2024-01-01"), ("tot", "2028-12-31"),
            ("a1.overnemen", null), ("a0.kop", "Sneller een huis"), ("a3.soort", "Procesmatig"));

        Assert.Equal(HttpStatusCode.Found, klaar.Status);
        await using var db = noaber.Db();
        var kader = await db.Kaders.SingleAsync(k => k.SamenwerkingId == samenwerking.Id);
        Assert.Equal(("Onze afspraken", KaderStatus.Concept, new DateOnly(2024, 1, 1)), (kader.Titel, kader.Status, kader.Van!.Value));
        var afspraken = await db.Afspraken.Where(a => a.KaderId == kader.Id).OrderBy(a => a.Volgorde).ToListAsync();
        Assert.Equal(["1.1 Sneller een huis Regulier 4", "1.4  Regulier 6", "2.1  Procesmatig 11"], afspraken.Select(a => $"{a.Nummer} {a.Kop} {a.Soort} {a.BronVan}"));
        var bron = await db.Brondocumenten.SingleAsync(b => b.SamenwerkingId == samenwerking.Id);
        Assert.Equal(Document, Encoding.UTF8.GetString(bron.Inhoud));
        Assert.Contains("document ingelezen", await db.Logboek.Where(l => l.SamenwerkingId == samenwerking.Id).Select(l => l.Handeling).ToListAsync());
    }

    [Fact]
    public async Task Upload_without_confirming_leaves_nothing()
    {
        var (samenwerking, browser) = await Bewerker();
        var voor = await Alles();
        Assert.Equal(HttpStatusCode.OK, (await Upload(browser, samenwerking, Document)).Status);
        Assert.Equal(voor, await Alles());
    }

    [Fact]
    public async Task Findings_that_were_not_looked_at_hold_back_the_confirmation()
    {
        var (samenwerking, browser) = await Bewerker();
        var nakijken = await Upload(browser, samenwerking, Document);
        var terug = await browser.Verstuur(nakijken.Pagina, "#nakijken", ("a0.kop", "Blijft staan"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, terug.Status);
        Assert.Contains("Vink aan dat je de bevindingen hebt bekeken", terug.Tekst, StringComparison.Ordinal);
        Assert.Equal("Blijft staan", terug.Pagina.QuerySelector("[name='a0.kop']")?.GetAttribute("value"));
        Assert.Equal(0, await Kaders(samenwerking));
    }

    [Theory]
    [InlineData("titel", "", "Geef de set afspraken een titel")]
    [InlineData("van", "31-02-2024", "is geen datum")]
    [InlineData("tot", "2020-01-01", "De einddatum ligt voor de begindatum")]
    [InlineData("a0.nummer", "", "Een nummer heeft 1 tot 20 tekens")]
    [InlineData("a0.tekst", "", "De tekst van 1.1 is leeg")]
    [InlineData("t0.titel", "", "Geef thema 1 een titel")]
    public async Task Wrong_correction_is_told_and_nothing_is_stored(string veld, string waarde, string melding)
    {
        var (samenwerking, browser) = await Bewerker();
        var nakijken = await Upload(browser, samenwerking, Document);
        var terug = await browser.Verstuur(nakijken.Pagina, "#nakijken", [.. new (string, string?)[] { ("bekeken", "true"), ("van", "2024-01-01") }.Where(v => v.Item1 != veld), (veld, waarde)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, terug.Status);
        Assert.Contains(melding, terug.Tekst, StringComparison.Ordinal);
        Assert.Equal(0, await Kaders(samenwerking));
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
        Assert.Contains("5 MB", antwoord.Tekst, StringComparison.Ordinal);
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
    public async Task A_form_sealed_for_someone_else_is_refused()
    {
        var (samenwerking, een) = await Bewerker();
        var (andere, twee) = await Bewerker();
        var pak = (await Upload(een, samenwerking, Document)).Pagina.QuerySelector("[name=pak]")!.GetAttribute("value");
        var eigen = await Upload(twee, andere, Document);
        var antwoord = await twee.Verstuur(eigen.Pagina, "#nakijken", ("pak", pak), ("bekeken", "true"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Contains("Kies het bestand opnieuw", antwoord.Tekst, StringComparison.Ordinal);
        Assert.Equal(0, await Kaders(andere));
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
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.Verstuur(nakijken.Pagina, "#nakijken", ("bekeken", "true"), ("a0.tekst", "a\0b"))).Status);
        Assert.Equal(0, await Kaders(samenwerking));
    }

    private static async Task<Antwoord> Upload(Browser browser, Samenwerking samenwerking, string tekst, string naam = "afspraken.txt") =>
        await browser.Upload(await browser.Pagina($"/s/{samenwerking.Slug}/documenten/inlezen"), "main form", "bestand", naam, Encoding.UTF8.GetBytes(tekst));

    private static Task<Antwoord> Bevestig(Browser browser, Antwoord nakijken) => browser.Verstuur(nakijken.Pagina, "#nakijken", ("bekeken", "true"));

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
