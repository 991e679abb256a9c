using System.Net;
using AngleSharp.Dom;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Partijen;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Data;
using Noaber.Web.Tests.Overleg;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Acties;

/// <summary>How all actions went in a quarter, beside the quarter before.</summary>
public sealed class RapportageTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task WhatWasSaidInAQuarter_IsToldAsItStoodAtItsEnd()
    {
        var w = await Actiewereld.Maak(noaber);
        await Zei(w, "2026-02-10", Voortgangstand.OpKoers, 3);
        await Zei(w, "2026-05-20", Voortgangstand.LooptNiet, 4, "Het systeem is stuk.");
        await Zei(w, "2026-08-01", Voortgangstand.Behaald, 9);

        var tweede = await w.Pagina(PartijSoort.Huurdersorganisatie, "/rapportage?jaar=2026&kwartaal=2");
        Assert.Contains("Voortgang, 2e kwartaal 2026", tweede.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["op koers 0 1", "loopt niet 1 0"], Rijen(tweede, "#kort"));
        Assert.Contains("Het systeem is stuk.", tweede.QuerySelector("#aandacht")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["De gemeente meet de zoektijd en publiceert die. op koers3 loopt niet4"], Rijen(tweede, "#veranderd"));

        var derde = await w.Pagina(PartijSoort.Gemeente, "/rapportage?jaar=2026&kwartaal=3");
        Assert.Equal(["loopt niet 0 1", "behaald 1 0"], Rijen(derde, "#kort"));
        Assert.Contains("Niets: geen actie", derde.QuerySelector("#aandacht")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1. Wonen", derde.QuerySelector(".actiegroep h2")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatTheNextMeetingDecides_IsThereForWhoSeesThatMeeting()
    {
        var w = await Actiewereld.Maak(noaber);
        var gemeente = await w.Partij(PartijSoort.Gemeente);
        var (over, straks) = (Overleg(w, gemeente, OverlegStatus.Bezig, 0), Overleg(w, gemeente, OverlegStatus.Verzonden, 10));
        await noaber.Wereld.Bewaar(over, straks, Punt(over, 1, AgendapuntSoort.TerBesluitvorming, "Al besloten"),
            Punt(straks, 1, AgendapuntSoort.TerInformatie, "Mededelingen"), Punt(straks, 2, AgendapuntSoort.TerBesluitvorming, "Zoektijd bijstellen"));

        await using (var db = noaber.Db())
            await db.Database.ExecuteSqlAsync($"update overleg set status = 'Gesloten' where id = {over.Id}");

        foreach (var kwartaal in new[] { "", "?jaar=2026&kwartaal=3" })
        {
            var gezien = await w.Pagina(PartijSoort.Gemeente, $"/rapportage{kwartaal}");
            Assert.Equal("Zoektijd bijstellen: Stemmen we in?", Assert.Single(gezien.QuerySelectorAll("#gevraagd li")).TextContent);
        }
    }

    [Fact]
    public async Task TargetsOfThatYear_StandBesideWhatWasReportedByThen()
    {
        var w = await Actiewereld.Maak(noaber);
        await using (var db = noaber.Db())
        {
            var actie = await db.Acties.SingleAsync(a => a.LijnId == w.Actie);
            actie.Hoeveelheden = [new(40, null, Grens.Precies, "woningen", null, null, null, "40 woningen")];
            (await db.Afspraken.SingleAsync(a => a.Id == actie.AfspraakId)).Streefwaarden =
            [
                new(Bodsoort.Nieuwbouw, "sociale huur", "woningen", Getal.Lees("40")!, Streefjaren.In(2026)),
                new(Bodsoort.Nieuwbouw, "sociale huur", "woningen", Getal.Lees("60")!, Streefjaren.In(2031)),
            ];
            await db.SaveChangesAsync();
        }
        await Zei(w, "2026-02-10", Voortgangstand.OpKoers, 3);
        await Zei(w, "2026-05-20", Voortgangstand.OpKoers, 12);

        var eerste = await w.Pagina(PartijSoort.Huurdersorganisatie, "/rapportage?jaar=2026&kwartaal=1");
        var stand = Assert.Single(eerste.QuerySelectorAll("#streefwaarden tbody tr"));
        Assert.Equal("3", stand.QuerySelector("[data-label='Tot nu toe']")!.TextContent);
        Assert.Equal("12", (await w.Pagina(PartijSoort.Gemeente, "/rapportage?jaar=2026&kwartaal=2")).QuerySelector("#streefwaarden [data-label='Tot nu toe']")!.TextContent);
        Assert.Null((await w.Pagina(PartijSoort.Gemeente, "/rapportage?jaar=2025&kwartaal=2")).QuerySelector("#streefwaarden"));
        using var ik = await w.Als(PartijSoort.Gemeente);
        using var document = WordprocessingDocument.Open(new MemoryStream((await ik.Haal(w.Alle("/rapportage.docx?jaar=2026&kwartaal=2"))).Bytes), isEditable: false);
        Assert.Contains("Hoe ver zijn de streefwaarden?", document.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheReport_IsTakenAlongInWord()
    {
        var w = await Actiewereld.Maak(noaber);
        await Zei(w, "2026-05-20", Voortgangstand.LooptNiet, 4, "Het systeem is stuk.");
        using var ik = await w.Als(PartijSoort.Zorgpartij);
        var word = await ik.Haal(w.Alle("/rapportage.docx?jaar=2026&kwartaal=2"));
        Assert.Contains("wordprocessingml", word.Inhoudsoort, StringComparison.Ordinal);
        Assert.Contains("Voortgang 2e kwartaal 2026", word.Inhoudsplaats, StringComparison.Ordinal);
        using var document = WordprocessingDocument.Open(new MemoryStream(word.Bytes), isEditable: false);
        Assert.Contains("Het systeem is stuk.", document.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoReadsOnly_GetsNoReport()
    {
        var w = await Actiewereld.Maak(noaber);
        using var raadslid = await w.Als(PartijSoort.Overig, Rol.Lezer);
        Assert.All(["", ".docx", ".pdf"], soort =>
            Assert.Equal(HttpStatusCode.Forbidden, raadslid.Haal(w.Alle($"/rapportage{soort}")).GetAwaiter().GetResult().Status));
    }

    [Theory]
    [InlineData("?kwartaal=9")]
    [InlineData("?jaar=veel&kwartaal=-1")]
    public async Task AnImpossibleQuarter_IsThatOfToday(string vraag)
    {
        var w = await Actiewereld.Maak(noaber);
        Assert.Contains("e kwartaal 20", (await w.Pagina(PartijSoort.Gemeente, $"/rapportage{vraag}")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AQuarterToCome_IsNotOfferedAndShowsThatOfToday()
    {
        var w = await Actiewereld.Maak(noaber);
        var nu = await w.Pagina(PartijSoort.Gemeente, "/rapportage");
        Assert.Null(nu.QuerySelector("a[rel=next]"));
        var toen = await w.Pagina(PartijSoort.Gemeente, nu.QuerySelector("a[rel=prev]")!.GetAttribute("href")!.Split("/acties")[^1]);
        Assert.NotNull(toen.QuerySelector("a[rel=next]"));
        Assert.Equal(nu.QuerySelector("h1")!.TextContent, (await w.Pagina(PartijSoort.Gemeente, "/rapportage?jaar=2099&kwartaal=1")).QuerySelector("h1")!.TextContent);
    }

    private static OverlegRij Overleg(Actiewereld w, Guid van, OverlegStatus status, int overDagen)
    {
        var overleg = Overlegproef.Rij(w.Samenwerking, van, OverlegSoort.BestuurlijkOverleg, status);
        overleg.Begin = DateTimeOffset.UtcNow.AddDays(overDagen);
        return overleg;
    }

    private static IEnumerable<string> Rijen(IDocument pagina, string waar) => pagina.QuerySelectorAll($"{waar} tbody tr")
        .Select(rij => string.Join(' ', rij.Children.Select(cel => string.Join(' ', cel.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))));

    private static AgendapuntRij Punt(OverlegRij overleg, int volgorde, AgendapuntSoort soort, string titel) => new()
    {
        SamenwerkingId = overleg.SamenwerkingId, OverlegId = overleg.Id, Volgorde = volgorde, Titel = titel, Soort = soort, Vraag = "Stemmen we in?",
    };

    private async Task Zei(Actiewereld w, string dag, Voortgangstand stand, decimal aantal, string? toelichting = null) =>
        await noaber.Wereld.Bewaar(new VoortgangRij
        {
            SamenwerkingId = w.Samenwerking.Id, ActieLijnId = w.Actie, PartijId = await w.Partij(PartijSoort.Gemeente), Stand = stand, Aantal = aantal,
            Toelichting = toelichting, DoorId = null, Op = DateTimeOffset.Parse($"{dag}T10:00:00Z", System.Globalization.CultureInfo.InvariantCulture),
        });
}
