using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Draad;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Draad;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Biedingen;

/// <summary>A line of a bid says which agreements and statements it answers.</summary>
public sealed class AntwoordTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task WhatALineAnswers_IsChosenAndWhatNoLineAnswersIsShown()
    {
        var w = await MetAfspraken();
        using var ik = await w.Als(PartijSoort.Corporatie);
        await w.Begin(ik);
        await w.Schrijf(ik, "Hart van Zuid", ["34"]);
        var schrijf = await ik.Pagina(w.Adres("/schrijven"));
        Assert.Contains("zegt jullie bod niets", schrijf.QuerySelector("#onbeantwoord")!.TextContent, StringComparison.Ordinal);
        var voor = schrijf.QuerySelectorAll("#onbeantwoord li").Length;
        var adres = schrijf.QuerySelector("a[href$='/antwoord']")!.GetAttribute("href")!;
        var kies = await ik.Pagina(adres);
        var vraag = kies.QuerySelector("input[name=Gekozen]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.Found, (await ik.Verstuur(kies, Formulier, ("Gekozen", vraag))).Status);
        var daarna = await ik.Pagina(w.Adres("/schrijven"));
        Assert.Equal(voor - 1, daarna.QuerySelectorAll("#onbeantwoord li").Length);
        Assert.Contains("↳", daarna.QuerySelector(".bodtabel tbody th")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await ik.Haal(daarna.QuerySelector(".bodtabel__onder a")!.GetAttribute("href")!)).Status);

        await using var db = noaber.Db();
        Assert.Equal(1, await db.Koppelingen.CountAsync(k => k.SamenwerkingId == w.Samenwerking.Id && k.VanSoort == Draadsoort.Bodregel));
        await ik.Verstuur(await ik.Pagina(adres), Formulier, ("Gekozen", null));
        Assert.Equal(0, await db.Koppelingen.CountAsync(k => k.SamenwerkingId == w.Samenwerking.Id));
        Assert.Equal(2, await db.Logboek.CountAsync(l => l.SamenwerkingId == w.Samenwerking.Id && l.Handeling == "bod bewerkt"));
    }

    [Fact]
    public async Task WhatWasTicked_StaysWhenOneSearchesOn()
    {
        var (w, ik, adres) = await MetRegel();
        var kies = await ik.Pagina(adres);
        var vraag = kies.QuerySelector("input[name=Gekozen]")!.GetAttribute("value");
        var zoek = await ik.Verstuur(kies, Formulier, ("Gekozen", vraag), ("Zoek", "komtnietvoor"), ("Doe", "zoek"));
        Assert.True(zoek.Status == HttpStatusCode.OK, $"{zoek.Status} {zoek.Naar}");
        var gekozen = Assert.Single(zoek.Pagina.QuerySelectorAll("input[name=Gekozen]"));
        Assert.True(gekozen.HasAttribute("checked"));
        await using var db = noaber.Db();
        Assert.False(await db.Koppelingen.AnyAsync(k => k.SamenwerkingId == w.Samenwerking.Id)); // nothing was saved yet
        await ik.Verstuur(zoek.Pagina, Formulier);
        Assert.Equal($"{vraag}", $"{(await db.Koppelingen.SingleAsync(k => k.SamenwerkingId == w.Samenwerking.Id)).NaarId}");
    }

    [Fact]
    public async Task WhatAColleagueTickedMeanwhile_Stays()
    {
        var (w, ik, adres) = await MetRegel();
        var oud = await ik.Pagina(adres);
        var vragen = oud.QuerySelectorAll("input[name=Gekozen]").Select(v => v.GetAttribute("value")!).ToList();
        await ik.Verstuur(await ik.Pagina(adres), Formulier, ("Gekozen", vragen[0]));
        await ik.Verstuur(oud, Formulier, ("Gekozen", vragen[1]));
        await using var db = noaber.Db();
        Assert.Equal(vragen.Take(2).Order(), (await db.Koppelingen.Where(k => k.SamenwerkingId == w.Samenwerking.Id).ToListAsync())
            .Select(k => $"{k.NaarId}").Order());
    }

    [Fact]
    public async Task WhatWasHandedIn_KeepsItsAnswersWhateverIsWrittenInADraft()
    {
        var (w, ik, adres, vragen) = await Ingediend();
        var eerst = Assert.Single(Antwoorden(await w.Pagina(PartijSoort.Gemeente, w.Leesadres)));
        await w.Begin(ik); // the next version begins with the same answers
        Assert.Equal([eerst], Antwoorden(await ik.Pagina(w.Adres("/schrijven"))));
        Assert.Contains("gelijk aan versie 1", (await w.DienIn(ik)).Tekst, StringComparison.Ordinal);
        await ik.Verstuur(await ik.Pagina(adres), Formulier, ("Gekozen", vragen[1]));
        Assert.NotEqual([eerst], Antwoorden(await ik.Pagina(w.Adres("/schrijven"))));
        Assert.Equal([eerst], Antwoorden(await w.Pagina(PartijSoort.Gemeente, w.Leesadres)));

        await ik.Verstuur(await ik.Pagina(w.Adres("/schrijven")), "form[action$='/weggooien']");
        Assert.Equal([eerst], Antwoorden(await w.Pagina(PartijSoort.Gemeente, w.Leesadres)));
        await using var db = noaber.Db();
        Assert.Equal(1, await db.Koppelingen.CountAsync(k => k.SamenwerkingId == w.Samenwerking.Id)); // and none of the draft is left
    }

    [Fact]
    public async Task OtherAnswersAlone_MakeAnotherVersionThatNamesThem()
    {
        var (w, ik, adres, vragen) = await Ingediend();
        var eerst = Antwoorden(await w.Pagina(PartijSoort.Gemeente, w.Leesadres));
        await w.Begin(ik);
        await ik.Verstuur(await ik.Pagina(adres), Formulier, ("Gekozen", vragen[1]));
        var anders = Antwoorden(await ik.Pagina(w.Adres("/schrijven")));
        Assert.Equal(HttpStatusCode.Found, (await w.DienIn(ik)).Status);
        Assert.Equal(anders, Antwoorden(await w.Pagina(PartijSoort.Gemeente, w.Leesadres)));
        Assert.Equal(eerst, Antwoorden(await w.Pagina(PartijSoort.Gemeente, $"{w.Leesadres}?versie=1")));
        var verschil = await w.Pagina(PartijSoort.Gemeente, $"{w.Leesadres}/verschil");
        Assert.Equal("Hart van Zuid", verschil.QuerySelector(".bodtabel h2")!.TextContent);
        Assert.Contains("Geeft antwoord op", verschil.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AWorkbook_KeepsWhatItsLinesAnswer()
    {
        var (w, ik, adres) = await MetRegel();
        var kies = await ik.Pagina(adres);
        await ik.Verstuur(kies, Formulier, ("Gekozen", kies.QuerySelector("input[name=Gekozen]")!.GetAttribute("value")));
        var werkboek = (await ik.Haal(w.Adres("/werkboek.xlsx"))).Bytes;
        Assert.Equal(HttpStatusCode.Found, (await ik.Upload(
            await ik.Pagina(w.Adres("/inlezen")), "form[enctype]", "bestand", "Bod.xlsx", werkboek)).Status);
        Assert.Single(Antwoorden(await ik.Pagina(w.Adres("/schrijven"))));
    }

    [Fact]
    public async Task TheDatabase_LetsNobodyElseSayWhatABidAnswers()
    {
        var (w, _, _, _) = await Ingediend();
        foreach (var (soort, rol) in new[] { (PartijSoort.Gemeente, Rol.Procesleider), (PartijSoort.Corporatie, Rol.Bewerker) })
        {
            await using var db = noaber.Database.AlsApplicatie();
            var wie = await noaber.Wereld.Iemand(w.Samenwerking, soort, rol);
            await using var transactie = await db.BeginAls(wie.Id, "proef", CancellationToken.None);
            var er = await db.Koppelingen.SingleAsync();
            db.Add(new Koppeling
            {
                SamenwerkingId = er.SamenwerkingId, VanSoort = er.VanSoort, VanId = er.VanId, NaarSoort = Draadsoort.Afspraak,
                NaarId = (await db.Afspraken.FirstAsync(a => a.LijnId != er.NaarId)).LijnId, Aard = er.Aard, Oordeel = er.Oordeel,
                DoorId = wie.Id, Op = er.Op,
            });
            var fout = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
            Assert.Equal("42501", Assert.IsType<Npgsql.PostgresException>(fout.InnerException).SqlState);
        }
    }

    [Fact]
    public async Task WhatALineSeemsToAnswer_StandsFirstWithWhyAndIsChosenByItsWriter()
    {
        var w = await MetAfspraken();
        using var ik = await w.Als(PartijSoort.Corporatie);
        await w.Begin(ik);
        await w.Schrijf(ik, "Een zoektijd van twaalf maanden", ["34"]);
        var kies = await ik.Pagina((await ik.Pagina(w.Adres("/schrijven"))).QuerySelector("a[href$='/antwoord']")!.GetAttribute("href")!);
        Assert.Contains("‘zoektijd’", kies.QuerySelector("#lijkt")!.TextContent, StringComparison.Ordinal);
        var vraag = kies.QuerySelector("#lijkt input[name=Gekozen]")!;
        Assert.False(vraag.HasAttribute("checked"));
        await ik.Verstuur(kies, Formulier, ("Gekozen", vraag.GetAttribute("value")));
        await using var db = noaber.Db();
        Assert.Contains("‘zoektijd’", (await db.Koppelingen.SingleAsync(k => k.SamenwerkingId == w.Samenwerking.Id)).Reden, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatAConceptAnswers_IsSeenByItsOwnPartyAlone()
    {
        var w = await MetAfspraken();
        using var ik = await w.Als(PartijSoort.Corporatie);
        await w.Begin(ik);
        await w.Schrijf(ik, "Geheim plan", ["34"]);
        var kies = await ik.Pagina((await ik.Pagina(w.Adres("/schrijven"))).QuerySelector("a[href$='/antwoord']")!.GetAttribute("href")!);
        await ik.Verstuur(kies, Formulier,
            ("Gekozen", kies.QuerySelector("input[name=Gekozen]")!.GetAttribute("value")));

        foreach (var (soort, ziet) in new[] { (PartijSoort.Gemeente, 0), (PartijSoort.Huurdersorganisatie, 0), (PartijSoort.Corporatie, 1) })
        {
            await using var db = noaber.Database.AlsApplicatie();
            var wie = await noaber.Wereld.Iemand(w.Samenwerking, soort, Rol.Procesleider);
            await using var transactie = await db.BeginAls(wie.Id, "proef", CancellationToken.None);
            Assert.Equal(ziet, await db.Koppelingen.CountAsync());
        }
    }

    [Theory]
    [InlineData(2026, false)]
    [InlineData(2027, true)]
    public async Task ABid_AnswersTheVisionThatHoldsInItsYear(int jaar, bool nieuwe)
    {
        var draad = await Draadwereld.Maak(noaber);
        var nieuw = await draad.NieuweVisie(KaderStatus.Concept);
        await using var db = noaber.Db();
        await db.Kaders.Where(k => k.Id == nieuw).ExecuteUpdateAsync(set => set.SetProperty(k => k.Status, KaderStatus.Vastgesteld)
            .SetProperty(k => k.Van, new DateOnly(2027, 1, 1)).SetProperty(k => k.VervangtId, draad.Visie).SetProperty(k => k.Besluit, "raad"));
        var w = new Bodwereld(noaber, draad.Samenwerking, await noaber.Wereld.Partij(draad.Samenwerking, PartijSoort.Corporatie));
        using var ik = await w.Als(PartijSoort.Corporatie);
        await w.Begin(ik, jaar);
        await w.Schrijf(ik, "Hart van Zuid", ["34"], jaar);

        var kies = await ik.Pagina((await ik.Pagina(w.Adres("/schrijven", jaar))).QuerySelector("a[href$='/antwoord']")!.GetAttribute("href")!);

        var gevraagd = kies.QuerySelectorAll("input[name=Gekozen]").Select(v => Guid.Parse(v.GetAttribute("value")!)).ToHashSet();
        foreach (var (visie, verwacht) in new[] { (draad.Visie, !nieuwe), (nieuw, nieuwe) })
            Assert.Equal(verwacht, await db.Beleidsuitspraken.Where(u => u.KaderId == visie).AllAsync(u => gevraagd.Contains(u.LijnId)));
    }

    private const string Formulier = "form[method=post][action$='/antwoord']";

    /// <summary>What the lines say that they answer.</summary>
    private static List<string> Antwoorden(IDocument pagina) =>
        [.. pagina.QuerySelectorAll(".bodtabel__onder").Select(e => e.TextContent).Where(t => t.StartsWith('↳'))];

    /// <summary>A concept of one line, and where one chooses what it answers.</summary>
    private async Task<(Bodwereld W, Browser Ik, string Adres)> MetRegel()
    {
        var w = await MetAfspraken();
        var ik = await w.Als(PartijSoort.Corporatie);
        await w.Begin(ik);
        await w.Schrijf(ik, "Hart van Zuid", ["34"]);
        return (w, ik, (await ik.Pagina(w.Adres("/schrijven"))).QuerySelector("a[href$='/antwoord']")!.GetAttribute("href")!);
    }

    /// <summary>A bid of one line that answers the first of these.</summary>
    private async Task<(Bodwereld W, Browser Ik, string Adres, IReadOnlyList<string> Vragen)> Ingediend()
    {
        var (w, ik, adres) = await MetRegel();
        var kies = await ik.Pagina(adres);
        string[] vragen = [.. kies.QuerySelectorAll("input[name=Gekozen]").Select(v => v.GetAttribute("value")!)];
        await ik.Verstuur(kies, Formulier, ("Gekozen", vragen[0]));
        await w.DienIn(ik);
        return (w, ik, adres, vragen);
    }

    private async Task<Bodwereld> MetAfspraken()
    {
        var w = await Bodwereld.Maak(noaber);
        await noaber.Wereld.Bewaar([.. Voorbeeldkader.Rijen(w.Samenwerking)]);
        return w;
    }
}
