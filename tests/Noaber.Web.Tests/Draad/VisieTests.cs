using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Draad;

/// <summary>The council adopts a vision; the parties do not.</summary>
public sealed class VisieTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task AVision_IsAdoptedOnceAndTakesThePlaceOfAnother()
    {
        var w = await Draadwereld.Maak(noaber);
        var nieuw = await w.NieuweVisie(KaderStatus.Concept);
        using var ik = await w.Als(PartijSoort.Gemeente, Rol.Bewerker);
        var pagina = await ik.Pagina($"{w.Basis}/visie/{nieuw}");

        var fout = await ik.Verstuur(pagina, "#vaststellen form", ("Van", ""), ("Besluit", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, fout.Status);
        Assert.Equal(2, fout.Pagina.QuerySelectorAll("[data-foutenlijst] li").Length);

        var goed = await ik.Verstuur(pagina, "#vaststellen form", ("Van", "2026-01-01"), ("Besluit", "raadsvergadering van 12 december"), ("Vervangt", $"{w.Visie}"));
        Assert.Equal((HttpStatusCode.Found, $"{w.Basis}/visie/{nieuw}"), (goed.Status, goed.Naar));
        await using var db = noaber.Db();
        var visies = await db.Kaders.Where(k => k.SamenwerkingId == w.Samenwerking.Id && k.Soort == DocumentSoort.Visie).OrderBy(k => k.GemaaktOp).ToListAsync();
        Assert.Equal([(KaderStatus.Vervallen, new DateOnly(2025, 12, 31)), (KaderStatus.Vigerend, null)], visies.Select(v => (v.Status, v.Tot)));
        Assert.Equal("raadsvergadering van 12 december", visies[1].Besluit);
        Assert.Null((await ik.Pagina($"{w.Basis}/visie/{nieuw}")).QuerySelector("#vaststellen"));
        foreach (var (van, naar) in new[] { (nieuw, w.Visie), (w.Visie, nieuw) })
            Assert.NotNull((await ik.Pagina($"{w.Basis}/visie/{van}")).QuerySelector($"main p > a[href='{w.Basis}/visie/{naar}']"));
    }

    [Fact]
    public async Task AVision_IsReadWithItsFiguresAndWithItsTermsLitUp_AndATermIsExplainedOnce()
    {
        var w = await Draadwereld.Maak(noaber);
        var nieuw = await w.NieuweVisie(KaderStatus.Concept);
        using var ik = await w.Als(PartijSoort.Gemeente, Rol.Bewerker);
        var schrijven = $"{w.Basis}/schrijven/{nieuw}";
        Assert.Equal(HttpStatusCode.Found, (await ik.Verstuur(await ik.Pagina($"{schrijven}/definitie/nieuw"), "form[data-schrijven]", ("term", "Flexwoning"), ("tekst", "Een woning die er tijdelijk staat."))).Status);
        var nogeens = await ik.Verstuur(await ik.Pagina($"{schrijven}/definitie/nieuw"), "form[data-schrijven]", ("term", "flexwoning"), ("tekst", "Iets anders."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nogeens.Status);
        Assert.Contains("‘Flexwoning’ is hier al uitgelegd.", nogeens.Tekst, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await ik.Verstuur(await ik.Pagina($"{schrijven}/uitspraak/nieuw"), "form[data-schrijven]", ("paragraaf", "Bouwen"), ("tekst", "Er komen flexwoningen bij."),
            ("streef-1-soort", "Nieuwbouw"), ("streef-1-wat", "flexwoningen"), ("streef-1-aantal", "150"), ("streef-1-van", "2027"))).Status);

        var uitspraak = (await ik.Pagina($"{w.Basis}/visie/{nieuw}")).QuerySelectorAll("main .draadlijst li").Single(li => li.TextContent.Contains("flexwoningen bij", StringComparison.Ordinal));
        Assert.Equal("flexwoningen", uitspraak.QuerySelector("a.begrip")!.TextContent);
        Assert.Contains("flexwoningen: 150 woningen in 2027", uitspraak.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await ik.Haal(uitspraak.QuerySelector("a[href*='/uitspraak/']")!.GetAttribute("href")!)).Status);
    }

    [Fact]
    public async Task WhatWasAdoptedByMistake_IsTakenBackUntilItHolds()
    {
        var w = await Draadwereld.Maak(noaber);
        var nieuw = await w.NieuweVisie(KaderStatus.Concept);
        using var ik = await w.Als(PartijSoort.Gemeente, Rol.Bewerker);
        await ik.Verstuur(await ik.Pagina($"{w.Basis}/visie/{nieuw}"), "#vaststellen form",
            ("Van", $"{Proefklok.Vandaag.AddDays(2):yyyy-MM-dd}"), ("Besluit", "raadsvergadering"), ("Vervangt", $"{w.Visie}"));
        using var ander = await w.Als(PartijSoort.Huurdersorganisatie, Rol.Bewerker);
        var daar = await ik.Pagina($"{w.Basis}/visie/{nieuw}");
        Assert.Null((await ander.Pagina($"{w.Basis}/visie/{nieuw}")).QuerySelector("#herroepen"));
        Assert.Equal(HttpStatusCode.Forbidden, (await ander.Verstuur(daar, "#herroepen form")).Status);
        for (var keer = 0; keer < 2; keer++)
            Assert.Equal($"{w.Basis}/visie/{nieuw}", (await ik.Verstuur(daar, "#herroepen form")).Naar);
        await using var db = noaber.Db();
        var visies = await db.Kaders.Where(k => k.SamenwerkingId == w.Samenwerking.Id && k.Soort == DocumentSoort.Visie).OrderBy(k => k.GemaaktOp).ToListAsync();
        Assert.Equal([(KaderStatus.Vigerend, null, null), (KaderStatus.Concept, null, null)], visies.Select(v => (v.Status, v.Tot, v.VervangtId)));
        Assert.Equal(1, await db.Logboek.CountAsync(l => l.SamenwerkingId == w.Samenwerking.Id && l.Handeling == "vaststelling teruggenomen"));
    }

    [Theory]
    [InlineData("0001-01-01", false, "Het jaar 1 kan niet kloppen.")]
    [InlineData("9999-12-31", false, "kan niet kloppen.")]
    [InlineData("2199-01-01", false, "Deze dag ligt meer dan 5 jaar vooruit.")]
    [InlineData("2026-06-01", false, "Deze visie loopt tot en met")]
    [InlineData("2001-01-01", true, "Die visie begon zelf pas op")]
    public async Task ADayThatCannotBe_IsSaidAtItsFieldAndNothingChanges(string dag, bool vervangt, string melding)
    {
        var w = await Draadwereld.Maak(noaber);
        var nieuw = await w.NieuweVisie(KaderStatus.Concept);
        await using var db = noaber.Db();
        await db.Kaders.Where(k => k.Id == nieuw).ExecuteUpdateAsync(k => k.SetProperty(x => x.Tot, new DateOnly(2026, 3, 31)));
        await db.Kaders.Where(k => k.Id == w.Visie).ExecuteUpdateAsync(k => k.SetProperty(x => x.Van, new DateOnly(2020, 1, 1)));
        using var ik = await w.Als(PartijSoort.Gemeente, Rol.Bewerker);
        var fout = await ik.Verstuur(await ik.Pagina($"{w.Basis}/visie/{nieuw}"), "#vaststellen form",
            ("Van", dag), ("Besluit", "raadsvergadering"), ("Vervangt", vervangt ? $"{w.Visie}" : ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, fout.Status);
        Assert.Contains(melding, fout.Tekst, StringComparison.Ordinal);
        Assert.Equal(KaderStatus.Concept, await db.Kaders.Where(k => k.Id == nieuw).Select(k => k.Status).SingleAsync());
    }
}
