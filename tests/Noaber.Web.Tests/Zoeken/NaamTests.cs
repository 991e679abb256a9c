using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Features.Zoeken;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Zoeken;

/// <summary>A party or a year among the words, that what is of them does not say itself.</summary>
public sealed class NaamTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    // The name of an organisation stands once in a database, so all look in the same partnership.
    private static Samenwerking? gemaakt;

    [Theory]
    [InlineData("flats Ons Huis", "op ‘flats’ van Ons Huis: 1 plek")]
    [InlineData("flats 2028 ons huis", "op ‘flats’ van Ons Huis in 2028: 1 plek")]
    [InlineData("flats van Ons Huis in 2028", "op ‘flats’ van Ons Huis in 2028: 1 plek")]
    [InlineData("flats 2028", "op ‘flats’ in 2028: 1 plek")]
    [InlineData("Ons Huis 2028", "op alles van Ons Huis in 2028: 2 plekken")] // the bid, and its line
    [InlineData("flats Ons Huis 2027", null)]
    [InlineData("flats Huis", null)]
    [InlineData("flats Ons Huisje", null)]
    public async Task APartyOrAYear_IsChosenWhenTheWordsFindNothing(string vraag, string? gezocht)
    {
        var samenwerking = gemaakt ??= await MetBod();
        using var lezer = await noaber.Lezer(samenwerking);
        var pagina = await lezer.Pagina($"/s/{samenwerking.Slug}/zoeken?q={Uri.EscapeDataString(vraag)}");
        var status = pagina.QuerySelector("main [role=status]")!.TextContent;
        Assert.StartsWith($"Niets gevonden met ‘{vraag}’.", status, StringComparison.Ordinal);
        Assert.Equal(gezocht is null ? "" : $" Gezocht {gezocht} gevonden.", status.Split('.', 2)[1]);
        Assert.Equal(gezocht is null ? 0 : gezocht.Contains("2 plekken", StringComparison.Ordinal) ? 2 : 1, pagina.QuerySelectorAll(".zoekresultaten > li").Length);
    }

    [Fact]
    public async Task WhatTheWordsFindThemselves_IsFoundByThem()
    {
        var samenwerking = gemaakt ??= await MetBod();
        using var lezer = await noaber.Lezer(samenwerking);
        var pagina = await lezer.Pagina($"/s/{samenwerking.Slug}/zoeken?q=flats&jaar=2028");
        Assert.Equal("1 plek gevonden met ‘flats’.", pagina.QuerySelector("main [role=status]")!.TextContent);
    }

    [Theory]
    [InlineData("sloop SJHT", "SJHT (Stichting Jongeren)", "sloop")]
    [InlineData("sloop van de woonplaats", "De Woonplaats", "sloop")]
    [InlineData("sloop Domijns", "Domijn", null)]
    public void ANameOfAParty_IsTakenOutWhole(string vraag, string naam, string? rest) => Assert.Equal(rest, Zoekvraag.Zonder(vraag, naam));

    [Theory]
    [InlineData("bouw 2026 Zuid", "bouw Zuid", 2026)]
    [InlineData("in 2026", "", 2026)]
    [InlineData("bouw 20260", null, null)]
    [InlineData("bouw 2026.1", null, null)]
    [InlineData("bouw 9999", null, null)]
    public void AYear_IsTakenOut(string vraag, string? rest, int? jaar) =>
        Assert.Equal((rest, jaar), Zoekvraag.ZonderJaar(vraag) is { } met ? (met.Vraag, met.Jaar) : (null, (int?)null));

    /// <summary>A partnership with the bid of one party for 2028, of one line.</summary>
    private async Task<Samenwerking> MetBod()
    {
        var samenwerking = await noaber.Wereld.Samenwerking("Naam");
        var van = await noaber.Wereld.Partij(samenwerking, PartijSoort.Corporatie, "Ons Huis");
        var bod = new BodRij { SamenwerkingId = samenwerking.Id, PartijId = van, Jaar = 2028, Nummer = 1, GemaaktOp = DateTimeOffset.UtcNow };
        await noaber.Wereld.Bewaar(bod, BodregelRij.Van(
            new() { Lijn = Guid.NewGuid(), Soort = Bodsoort.Nieuwbouw, Wat = "Flats aan de rand", Eenheid = "woningen", Cijfers = [new(2028, new(34))] }, bod, 1));
        await using var db = noaber.Db();
        await db.Biedingen.Where(b => b.Id == bod.Id).ExecuteUpdateAsync(b => b.SetProperty(x => x.IngediendOp, DateTimeOffset.UtcNow));
        return samenwerking;
    }
}
