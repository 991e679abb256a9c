using System.Net;
using AngleSharp.Dom;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Draad;
using Noaber.Kernel.Partijen;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Data;
using Noaber.Web.Tests.Biedingen;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Vergelijken;

/// <summary>What was asked, offered, agreed and done stands side by side, and how far a target is at its agreement.</summary>
public sealed class VergelijkingTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private const string Nieuwbouw = "#soort-nieuwbouw-woningen";

    [Fact]
    public async Task TheComparison_FillsItself()
    {
        var w = await Gevuld();
        var rij = Rijen(await w.Pagina(PartijSoort.Huurdersorganisatie, Adres(w)), Nieuwbouw)[0];
        Assert.Equal([$"Corporatie {w.Samenwerking.Slug}", "1. Wonen", "2027"],
            [rij.Children[0].FirstChild!.TextContent.Trim(), rij.Children[0].QuerySelector("span")!.TextContent, rij.Children[1].TextContent]);
        Assert.Equal(["50Woonvisie", "34bod 2027", "40afspraak 1.1"], rij.Children.Skip(2).Take(3).Select(c => c.TextContent.Trim()));
        Assert.StartsWith("25gemeld", rij.Children[5].TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("−15", rij.Children[6].TextContent, StringComparison.Ordinal);
        Assert.Contains("gedaan tegenover afgesproken", rij.Children[6].TextContent, StringComparison.Ordinal);

        using var ik = await w.Als(PartijSoort.Huurdersorganisatie);
        foreach (var bron in rij.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!))
        {
            var doel = await ik.Pagina(bron.Split('#')[0]);
            Assert.True(!bron.Contains('#', StringComparison.Ordinal) || doel.GetElementById(bron.Split('#')[1]) is not null, bron);
        }
    }

    [Theory]
    [InlineData(PartijSoort.Gemeente, Rol.Lezer, true)]
    [InlineData(PartijSoort.Corporatie, Rol.Lezer, true)]
    [InlineData(PartijSoort.Huurdersorganisatie, Rol.Lezer, true)]
    [InlineData(PartijSoort.Zorgpartij, Rol.Lezer, true)]
    [InlineData(PartijSoort.Gemeente, Rol.Bestuurder, true)]
    [InlineData(PartijSoort.Corporatie, Rol.Bewerker, true)]
    [InlineData(PartijSoort.Overig, Rol.Lezer, false)]
    [InlineData(PartijSoort.Overig, Rol.Bestuurder, false)]
    [InlineData(PartijSoort.Overig, Rol.Procesleider, true)]
    public async Task WhoMayReadBids_MayCompare(PartijSoort soort, Rol rol, bool mag)
    {
        var w = await Bodwereld.Maak(noaber);
        using var ik = await w.Als(soort, rol);
        foreach (var adres in new[] { Adres(w), $"{Adres(w)}.xlsx" })
            Assert.Equal(mag ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await ik.Haal(adres)).Status);
    }

    [Theory]
    [InlineData(PartijSoort.Corporatie)]
    [InlineData(PartijSoort.Gemeente)]
    public async Task AConceptOfABid_IsNobodysFigure(PartijSoort soort)
    {
        var w = await Bodwereld.Maak(noaber);
        using var ik = await w.Als(PartijSoort.Corporatie);
        await w.Begin(ik);
        await w.Schrijf(ik, "Geheim plan", ["34"]);
        var pagina = await w.Pagina(soort, Adres(w));
        Assert.Contains("nog niets te vergelijken", pagina.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Geheim", pagina.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatOneChooses_IsWhatOneSees()
    {
        var w = await Gevuld();
        using var ik = await w.Als(PartijSoort.Gemeente);
        Assert.Equal(["2027"], Rijen(await ik.Pagina($"{Adres(w)}?soort=Nieuwbouw&jaar=2027&partij={w.Corporatie}&thema=1.+Wonen"), Nieuwbouw).Select(r => r.Children[1].TextContent));
        foreach (var keuze in new[] { "jaar=2030", "soort=Sloop", $"partij={Guid.NewGuid()}", "thema=2.+Zorg" })
            Assert.Contains("Niets past bij deze keuze", (await ik.Pagina($"{Adres(w)}?{keuze}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(Rijen(await ik.Pagina($"{Adres(w)}?jaar=straks&soort=onzin&partij=niemand"), Nieuwbouw));
    }

    [Fact]
    public async Task TheWorkbook_SaysTheSameAndHoldsNoFormula()
    {
        var w = await Gevuld("=1+1");
        using var ik = await w.Als(PartijSoort.Zorgpartij);
        var antwoord = await ik.Haal($"{Adres(w)}.xlsx?soort=Nieuwbouw");
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", antwoord.Inhoudsoort);
        using var boek = SpreadsheetDocument.Open(new MemoryStream(antwoord.Bytes), false);
        var tekst = string.Join('|', boek.WorkbookPart!.WorksheetParts.Select(p => p.Worksheet!.InnerText));
        Assert.All(["Nieuwbouw", "−15", "gedaan tegenover afgesproken", "afspraak 1.1"], woord => Assert.Contains(woord, tekst, StringComparison.Ordinal));
        Assert.DoesNotContain(boek.WorkbookPart.WorksheetParts, p => p.Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellFormula>().Any());
    }

    [Fact]
    public async Task ManyRows_StandOnPages_AndEachRowOnOneOfThem()
    {
        var w = await Gevuld();
        using (var ik = await w.Als(PartijSoort.Gemeente))
        {
            await using var db = noaber.Db();
            var visie = await db.Kaders.SingleAsync(k => k.SamenwerkingId == w.Samenwerking.Id && k.Soort == DocumentSoort.Visie);
            db.AddRange(Enumerable.Range(0, 3).Select(soort => new BeleidsuitspraakRij
            {
                SamenwerkingId = w.Samenwerking.Id, KaderId = visie.Id, Volgorde = 2 + soort, Hoofdstuk = "1", Paragraaf = "", Tekst = $"Uitspraak {soort}.",
                Streefwaarden = [.. Enumerable.Range(2030, 40).Select(jaar => new Streefwaarde((Bodsoort)(1 + soort), "huizen", "woningen", new(5), Streefjaren.In(jaar)))],
            }));
            await db.SaveChangesAsync();
            var (adres, gezien) = (Adres(w), new List<string>());
            for (var blad = 1; adres is not null; blad++)
            {
                var pagina = await ik.Pagina(adres);
                Assert.Contains($"Pagina {blad} van 3", pagina.Body!.TextContent, StringComparison.Ordinal);
                Assert.InRange(pagina.QuerySelectorAll(".vergelijking tbody tr").Length, 1, 50);
                gezien.AddRange(pagina.QuerySelectorAll(".vergelijking").SelectMany(t => t.QuerySelectorAll("tbody tr").Select(r => $"{t.Id}{t.QuerySelector("h2")!.Id} {r.TextContent}")));
                adres = pagina.QuerySelector(".bladeren a[rel=next]")?.GetAttribute("href");
            }
            Assert.Equal(121, gezien.Count);
            Assert.Equal(gezien.Count, gezien.Distinct().Count());
            var sloop = (await ik.Pagina(Adres(w))).QuerySelectorAll("nav a").Single(a => a.TextContent.StartsWith("Sloop", StringComparison.Ordinal)).GetAttribute("href")!.Split('#');
            Assert.NotNull((await ik.Pagina(sloop[0])).GetElementById(sloop[1]));
        }
    }

    [Fact]
    public async Task AtTheAgreement_OneSeesHowFarItIsAndWhereThePaceLeads()
    {
        var w = await Gevuld(jaar: Vandaag.Year);
        await using var db = noaber.Db();
        var sleutel = await db.Afspraken.Where(a => a.SamenwerkingId == w.Samenwerking.Id && a.Nummer == "1.1").Select(a => a.Sleutel).SingleAsync();
        var blok = (await w.Pagina(PartijSoort.Huurdersorganisatie, $"/s/{w.Samenwerking.Slug}/afspraak/{sleutel}")).QuerySelector("[aria-labelledby=streefwaarden]")!.TextContent;
        Assert.All([$"40 woningen in {Vandaag.Year}", "25", "−15"], woord => Assert.Contains(woord, blok, StringComparison.Ordinal));
        Assert.Contains(Vandaag.DayOfYear > 40 ? "in dit tempo:" : "Vooruitblik", blok, StringComparison.Ordinal);

        using var raad = await w.Als(PartijSoort.Overig, Rol.Lezer);
        var zonder = (await raad.Pagina($"/s/{w.Samenwerking.Slug}/afspraak/{sleutel}")).QuerySelector("[aria-labelledby=streefwaarden]")!.TextContent;
        Assert.Contains("40 woningen", zonder, StringComparison.Ordinal);
        Assert.DoesNotContain("25", zonder.Replace(w.Samenwerking.Slug, "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhereTheThreadBreaks_AgreementsWithoutATargetAreNamed()
    {
        var w = await Gevuld();
        var draad = await w.Pagina(PartijSoort.Gemeente, $"/s/{w.Samenwerking.Slug}/draad");
        var gaten = draad.QuerySelectorAll(".gat").ToDictionary(g => g.QuerySelector("summary")!.TextContent.Trim().Split(' ', 2)[1].Trim());
        Assert.Equal(2, gaten["Afspraken zonder streefwaarde"].QuerySelectorAll("li").Length);
        Assert.Empty(gaten["Streefwaarden zonder cijfer"].QuerySelectorAll("li"));
        Assert.DoesNotContain("Streefwaarden zonder cijfer", (await w.Pagina(PartijSoort.Overig, $"/s/{w.Samenwerking.Slug}/draad")).Body!.TextContent, StringComparison.Ordinal);
    }

    private static DateOnly Vandaag => Proefklok.Vandaag;

    private static string Adres(Bodwereld w) => $"/s/{w.Samenwerking.Slug}/bod/vergelijking";

    private static IReadOnlyList<IElement> Rijen(IDocument pagina, string kop) => [.. pagina.QuerySelector($"section[aria-labelledby='{kop[1..]}']")!.QuerySelectorAll("tbody tr")];

    /// <summary>Asked 50, offered 34, agreed 40 and done 25 homes in one year by the association.</summary>
    private async Task<Bodwereld> Gevuld(string wat = "sociale huur", int jaar = Bodwereld.Jaar)
    {
        var w = await Bodwereld.Maak(noaber);
        var naam = $"Corporatie {w.Samenwerking.Slug}";
        using (var ik = await w.Als(PartijSoort.Corporatie))
            await w.Ingediend(ik, wat, "34");
        await noaber.Wereld.Bewaar([.. Voorbeeldkader.Rijen(w.Samenwerking)]);
        var visie = new KaderRij { SamenwerkingId = w.Samenwerking.Id, Titel = "Woonvisie", Status = KaderStatus.Vigerend, Soort = DocumentSoort.Visie, GemaaktOp = DateTimeOffset.UtcNow };
        var uitspraak = new BeleidsuitspraakRij
        {
            SamenwerkingId = w.Samenwerking.Id, KaderId = visie.Id, Volgorde = 1, Hoofdstuk = "1", Paragraaf = "", Tekst = "Er komen woningen bij.", Streefwaarden = [Doel("50")],
        };
        await using var db = noaber.Db();
        var afspraak = await db.Afspraken.SingleAsync(a => a.SamenwerkingId == w.Samenwerking.Id && a.Nummer == "1.1");
        afspraak.Streefwaarden = [Doel("40")];
        var actie = new ActieRij
        {
            SamenwerkingId = w.Samenwerking.Id, KaderId = afspraak.KaderId, AfspraakId = afspraak.Id, Volgorde = 90, Tekst = $"De corporatie bouwt 40 woningen in {jaar}.", Trekkers = [naam], Helpers = [],
            Doorlopend = false, Hoeveelheden = [new(40, null, Grens.Precies, "woningen", null, null, null, "40 woningen")], TermijnVan = new(jaar, 1, 1), TermijnTot = new(jaar, 12, 31), Termijn = $"{jaar}",
        };
        db.AddRange(visie, uitspraak, actie, Gemeld(actie, 10, 40), Gemeld(actie, 25, 5));
        await db.SaveChangesAsync();
        db.Add(new Koppeling
        {
            SamenwerkingId = w.Samenwerking.Id, VanSoort = Draadsoort.Afspraak, VanId = afspraak.LijnId, NaarSoort = Draadsoort.Beleidsuitspraak, NaarId = uitspraak.LijnId,
            Aard = Koppelaard.Beantwoordt, Oordeel = Koppeloordeel.Bevestigd, Op = DateTimeOffset.UtcNow,
        });
        await db.SaveChangesAsync();
        return w;

        Streefwaarde Doel(string aantal) => new(Bodsoort.Nieuwbouw, wat, "woningen", Getal.Lees(aantal)!, Streefjaren.In(jaar)) { Partij = naam };
        VoortgangRij Gemeld(ActieRij bij, decimal aantal, int geleden) => new()
        {
            SamenwerkingId = w.Samenwerking.Id, ActieLijnId = bij.LijnId, PartijId = w.Corporatie, Stand = Voortgangstand.OpKoers, Aantal = aantal, DoorId = null,
            Op = DateTimeOffset.UtcNow.AddDays(-geleden),
        };
    }
}
