using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Draad;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
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
        Assert.Equal(HttpStatusCode.Found, (await ik.Verstuur(kies, "form[method=post][action$='/antwoord']", ("Gekozen", vraag))).Status);
        var daarna = await ik.Pagina(w.Adres("/schrijven"));
        Assert.Equal(voor - 1, daarna.QuerySelectorAll("#onbeantwoord li").Length);
        Assert.Contains("↳", daarna.QuerySelector(".bodtabel tbody th")!.TextContent, StringComparison.Ordinal);

        // A search that finds nothing still shows, and keeps, what is chosen.
        var zoek = await ik.Pagina($"{adres}?zoek=komtnietvoor");
        Assert.Single(zoek.QuerySelectorAll("input[name=Gekozen]"));
        await ik.Verstuur(zoek, "form[method=post][action$='/antwoord']");
        await using var db = noaber.Db();
        Assert.Equal(1, await db.Koppelingen.CountAsync(k => k.SamenwerkingId == w.Samenwerking.Id && k.VanSoort == Draadsoort.Bodregel));
        await w.DienIn(ik);
        Assert.Contains("↳", (await w.Pagina(PartijSoort.Gemeente, w.Leesadres)).QuerySelector(".bodtabel")!.TextContent, StringComparison.Ordinal);
        await w.Begin(ik);
        await ik.Verstuur(await ik.Pagina(adres), "form[method=post][action$='/antwoord']", ("Gekozen", null));
        Assert.Equal(0, await db.Koppelingen.CountAsync(k => k.SamenwerkingId == w.Samenwerking.Id));
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
        await ik.Verstuur(kies, "form[action$='/antwoord'][method=post]", ("Gekozen", vraag.GetAttribute("value")));
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
        await ik.Verstuur(kies, "form[action$='/antwoord'][method=post]",
            ("Gekozen", kies.QuerySelector("input[name=Gekozen]")!.GetAttribute("value")));

        foreach (var (soort, ziet) in new[] { (PartijSoort.Gemeente, 0), (PartijSoort.Huurdersorganisatie, 0), (PartijSoort.Corporatie, 1) })
        {
            await using var db = noaber.Database.AlsApplicatie();
            var wie = await noaber.Wereld.Iemand(w.Samenwerking, soort, Rol.Procesleider);
            await using var transactie = await db.BeginAls(wie.Id, "proef", CancellationToken.None);
            Assert.Equal(ziet, await db.Koppelingen.CountAsync());
        }
    }

    private async Task<Bodwereld> MetAfspraken()
    {
        var w = await Bodwereld.Maak(noaber);
        await noaber.Wereld.Bewaar([.. Voorbeeldkader.Rijen(w.Samenwerking)]);
        return w;
    }
}
