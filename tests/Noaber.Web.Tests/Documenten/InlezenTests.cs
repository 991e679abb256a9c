using System.Net;
using System.Text;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Documenten;

/// <summary>Upload, review, confirm; and everything that can be wrong with it.</summary>
public sealed class InlezenTests(Noaberproef noaber) : Inleesproef(noaber), IClassFixture<Noaberproef>
{
    [Fact]
    public async Task UploadReviewConfirm_GivesAConceptKader()
    {
        var (samenwerking, browser) = await Bewerker();
        var nakijken = await Upload(browser, samenwerking, Document);
        Assert.Contains("Nummer 1.3 ontbreekt", nakijken.Tekst, StringComparison.Ordinal);
        await Stap(browser, nakijken, 1, "weg");
        await Stap(browser, nakijken, 0, "akkoord", ("kop", "Sneller een huis"));
        await Stap(browser, nakijken, 3, "bewaar", ("soort", "Procesmatig"));

        var klaar = await Bevestig(browser, nakijken, ("titel", "Onze afspraken"), ("van", "2024-01-01"), ("tot", "2028-12-31"));

        Assert.Equal(HttpStatusCode.Found, klaar.Status);
        await using var db = Toepassing.Db();
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
    public async Task FindingsNotLookedAt_HoldBackTheConfirmation()
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
    public async Task WrongCorrection_IsToldAndNothingIsStored(string veld, string waarde, string melding)
    {
        var (samenwerking, browser) = await Bewerker();
        var nakijken = await Upload(browser, samenwerking, Document);
        var terug = await Bevestig(browser, nakijken, [.. new (string, string?)[] { ("van", "2024-01-01") }.Where(v => v.Item1 != veld), (veld, waarde)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, terug.Status);
        Assert.Contains(melding, terug.Tekst, StringComparison.Ordinal);
        Assert.Equal(0, await Kaders(samenwerking));
    }

    [Theory]
    [InlineData("leeg.txt", "", "leeg")]
    [InlineData("plaatje.txt", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR", "Er is niets bewaard")]
    public async Task FileWithoutAgreements_GetsAClearAnswer(string naam, string inhoud, string melding)
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
    public async Task FileTooLarge_GetsAClearAnswer(int bytes, HttpStatusCode status)
    {
        var (samenwerking, browser) = await Bewerker();
        var pagina = await browser.Pagina($"/s/{samenwerking.Slug}/documenten/inlezen");
        var antwoord = await browser.Upload(pagina, "main form", "bestand", "groot.txt", new byte[bytes]);
        Assert.Equal(status, antwoord.Status);
        Assert.Contains("20 MB", antwoord.Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoFileChosen_IsTold()
    {
        var (samenwerking, browser) = await Bewerker();
        var antwoord = await browser.Verstuur(await browser.Pagina($"/s/{samenwerking.Slug}/documenten/inlezen"), "main form");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Contains("Je koos nog geen bestand", antwoord.Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HtmlInADocument_IsShownAsText()
    {
        var (samenwerking, browser) = await Bewerker();
        var nakijken = await Upload(browser, samenwerking, Document.Replace("Wij zorgen", "<script>alert(1)</script> Wij zorgen", StringComparison.Ordinal));
        Assert.DoesNotContain("<script>alert", nakijken.Html, StringComparison.Ordinal);
        var kader = await browser.Pagina((await Bevestig(browser, nakijken)).Naar!);
        Assert.Null(kader.QuerySelector("main script"));
        Assert.Contains("alert(1)", kader.Body!.TextContent, StringComparison.Ordinal);
    }
}
