using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Schrijven;

public sealed class WeghalenTests(Noaberproef noaber) : Schrijfproef(noaber), IClassFixture<Noaberproef>
{
    private const string Weg = "form[action$='/weg']";

    [Fact]
    public async Task APartOfATheme_LeavesItsAgreementsInTheTheme()
    {
        var (tafel, adres, afspraak) = await Werkversie();
        await using var db = Toepassing.Db();
        var deel = await db.Onderdelen.AsNoTracking().SingleAsync(o => db.Themas.Any(t => t.Id == o.ThemaId && t.KaderId == afspraak.KaderId));
        await db.Afspraken.Where(a => a.KaderId == afspraak.KaderId && a.Nummer == "2.1").ExecuteUpdateAsync(a => a.SetProperty(x => x.OnderdeelId, deel.Id));

        var pagina = await tafel.Leider.Pagina($"{adres}/onderdeel/{deel.Id}");
        Assert.Equal("Haal het onderdeel weg; 1 afspraak blijft in het thema", pagina.QuerySelector($"{Weg} button")!.TextContent);
        Assert.Equal(HttpStatusCode.Found, (await tafel.Leider.Verstuur(pagina, Weg, ("Doe", "alleen"))).Status);

        Assert.False(await db.Onderdelen.AnyAsync(o => o.Id == deel.Id));
        var gebleven = await db.Afspraken.AsNoTracking().SingleAsync(a => a.KaderId == afspraak.KaderId && a.Nummer == "2.1");
        Assert.Equal((deel.ThemaId, (Guid?)null), (gebleven.ThemaId, gebleven.OnderdeelId));
        Assert.Contains("1 afspraak staat nu in het thema zelf.", await Spoor(tafel.Samenwerking));
    }

    [Theory]
    [InlineData("alleen", 1)]
    [InlineData("weg", 0)]
    public async Task AYear_TakesItsActionsAlongOnlyWhenAsked(string hoe, int blijft)
    {
        var (tafel, adres, afspraak) = await Werkversie();
        await using var db = Toepassing.Db();
        var jaar = await db.Jaarschijven.SingleAsync(j => j.AfspraakId == afspraak.Id);
        var pagina = await tafel.Leider.Pagina($"{adres}/jaar/{jaar.Id}");
        Assert.Equal(["Haal het jaar weg; 1 actie blijft bij de afspraak", "Haal het jaar weg, met 1 actie"], pagina.QuerySelectorAll($"{Weg} button").Select(b => b.TextContent));
        await tafel.Leider.Verstuur(pagina, Weg, ("Doe", hoe));

        Assert.False(await db.Jaarschijven.AnyAsync(j => j.Id == jaar.Id));
        Assert.Equal(blijft, await db.Acties.CountAsync(a => a.AfspraakId == afspraak.Id && a.JaarschijfId == null));
        Assert.Contains("in 2026", await Spoor(tafel.Samenwerking));
    }

    [Fact]
    public async Task WhatChangedSinceThePageWasOpened_IsNotTakenAwayUnseen()
    {
        var (tafel, adres, afspraak) = await Werkversie();
        await using var db = Toepassing.Db();
        var jaar = await db.Jaarschijven.AsNoTracking().SingleAsync(j => j.AfspraakId == afspraak.Id);
        var pagina = await tafel.Leider.Pagina($"{adres}/jaar/{jaar.Id}");
        await db.Jaarschijven.Where(j => j.Id == jaar.Id).ExecuteUpdateAsync(j => j.SetProperty(x => x.Tekst, "Iemand schreef dit net."));
        var antwoord = await tafel.Leider.Verstuur(pagina, Weg, ("Doe", "weg"));
        Assert.Equal(HttpStatusCode.Conflict, antwoord.Status);
        Assert.Contains("Er is niets weggehaald", antwoord.Tekst, StringComparison.Ordinal);
        Assert.Contains("Iemand schreef dit net.", antwoord.Html, StringComparison.Ordinal);
        Assert.True(await db.Jaarschijven.AnyAsync(j => j.Id == jaar.Id));
        await tafel.Leider.Verstuur(antwoord.Pagina, Weg, ("Doe", "weg"));
        Assert.False(await db.Jaarschijven.AnyAsync(j => j.Id == jaar.Id));
    }

    [Fact]
    public async Task AThemeWithAgreements_IsNotTakenAway()
    {
        var (tafel, adres, afspraak) = await Werkversie();
        var pagina = await tafel.Leider.Pagina($"{adres}/thema/{afspraak.ThemaId}");
        Assert.Null(pagina.QuerySelector(Weg));
        var form = pagina.QuerySelector<IHtmlFormElement>(Form)!;
        form.SetAttribute("action", $"{adres}/thema/{afspraak.ThemaId}/weg");
        await tafel.Leider.Verstuur(pagina, Form, ("Doe", "weg"));
        await using var db = Toepassing.Db();
        Assert.True(await db.Themas.AnyAsync(t => t.Id == afspraak.ThemaId));
    }

    [Fact]
    public async Task APieceThatSomeoneElseWritesIn_GivesItsWordsBack()
    {
        var (tafel, adres, afspraak) = await Werkversie();
        using var collega = Toepassing.Als(await Collega(tafel));
        var pagina = await collega.Pagina($"{adres}/afspraak/{afspraak.Id}");
        await tafel.Leider.Verstuur(await tafel.Leider.Pagina($"{adres}/afspraak/{afspraak.Id}"), Weg, ("Doe", "weg"));

        const string zin = "Hier was ik nog aan het schrijven, toen iemand de afspraak weghaalde.";
        var antwoord = await collega.Verstuur(pagina, Form, ("tekst", zin));
        Assert.Equal(HttpStatusCode.Conflict, antwoord.Status);
        Assert.Contains(zin, antwoord.Pagina.QuerySelectorAll<IHtmlTextAreaElement>("textarea[readonly]").Select(t => t.Value));
    }

    private async Task<string> Spoor(Samenwerking samenwerking)
    {
        await using var db = Toepassing.Db();
        return string.Join('\n', await db.Logboek.Where(l => l.SamenwerkingId == samenwerking.Id && l.Handeling == "weggehaald").Select(l => l.Omschrijving).ToListAsync());
    }
}
