using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Zoeken;

/// <summary>What comes first, why it is there, and what the page says of what was typed wrongly.</summary>
public sealed class RangTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task AHeading_BeatsAText_AndATextBeatsAKind()
    {
        var (samenwerking, rijen) = await noaber.MetKader(KaderStatus.Vigerend);
        await Zet(rijen, "1.1", "Eisen aan bouw", $"Dit gaat over heel wat anders. {string.Join(' ', Enumerable.Repeat("Nog een zin erover.", 40))}");
        await Zet(rijen, "1.2", "Iets anders", "Wij letten op bouw.");
        await Bod(samenwerking, Bodsoort.Nieuwbouw, "Flats aan de rand");
        using var lezer = await noaber.Lezer(samenwerking);
        var treffers = (await lezer.Pagina($"/s/{samenwerking.Slug}/zoeken?q=bouw")).QuerySelectorAll(".zoekresultaten > li");
        Assert.Equal(["1.1 Eisen aan bouw", "1.2 Iets anders"], treffers.Take(2).Select(t => t.QuerySelector("h2")!.TextContent.Trim()));
        treffers = (await lezer.Pagina($"/s/{samenwerking.Slug}/zoeken?q=nieuwbouw")).QuerySelectorAll(".zoekresultaten > li");
        Assert.Contains("regel van een bod: nieuwbouw", Assert.Single(treffers).TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verduurzming", "verduurzamen")] // another form, and a letter short
    [InlineData("verduurzammen", "verduurzamen")] // a letter too many
    [InlineData("verduruzamen", "verduurzamen")] // two letters swapped
    [InlineData("verduurazming", "verduurzamen")]
    [InlineData("woonwagne", "woonwagen")]
    [InlineData("paardenstallen", null)]
    public async Task AMistake_IsSeenInALongWordToo(string getypt, string? bedoeld)
    {
        var (samenwerking, rijen) = await noaber.MetKader(KaderStatus.Vigerend);
        await Zet(rijen, "1.2", "Woonwagen", "Wij verduurzamen elke flat.");
        using var lezer = await noaber.Lezer(samenwerking);
        var pagina = await lezer.Pagina($"/s/{samenwerking.Slug}/zoeken?q={getypt}");
        Assert.Equal(bedoeld, pagina.QuerySelector("[role=status] b")?.TextContent);
        Assert.Equal(bedoeld is null ? 0 : 1, pagina.QuerySelectorAll(".zoekresultaten > li").Length);
    }

    [Theory]
    [InlineData("abc", true)]
    [InlineData("99999", true)]
    [InlineData("-1", true)]
    [InlineData("2026", false)]
    [InlineData("", false)]
    public async Task WhatIsNoYear_IsSaidAtItsField(string jaar, bool fout)
    {
        var (samenwerking, _) = await noaber.MetKader(KaderStatus.Vigerend);
        using var lezer = await noaber.Lezer(samenwerking);
        var pagina = await lezer.Pagina($"/s/{samenwerking.Slug}/zoeken?q=zoektijd&jaar={jaar}");
        var veld = pagina.QuerySelector("main input[name=jaar]")!;
        Assert.Equal((fout, jaar), (veld.GetAttribute("aria-invalid") == "true", veld.GetAttribute("value") ?? ""));
        Assert.Equal(fout, veld.GetAttribute("aria-describedby") is { } bij && pagina.GetElementById(bij)!.TextContent.Contains("is geen jaar", StringComparison.Ordinal));
        Assert.Single(pagina.QuerySelectorAll(".zoekresultaten > li"));
        Assert.Equal(fout, (await lezer.Pagina($"/s/{samenwerking.Slug}/zoeken?jaar={jaar}")).QuerySelector("main [aria-invalid=true]") is not null);
    }

    private async Task Zet(object[] rijen, string nummer, string kop, string tekst)
    {
        var afspraak = rijen.OfType<AfspraakRij>().Single(a => a.Nummer == nummer).Id;
        await using var db = noaber.Db();
        await db.Afspraken.Where(a => a.Id == afspraak).ExecuteUpdateAsync(a => a.SetProperty(x => x.Kop, kop).SetProperty(x => x.Tekst, tekst));
    }

    private async Task Bod(Samenwerking samenwerking, Bodsoort soort, string wat)
    {
        var van = await noaber.Wereld.Partij(samenwerking, PartijSoort.Corporatie);
        var bod = new BodRij { SamenwerkingId = samenwerking.Id, PartijId = van, Jaar = 2027, Nummer = 1, GemaaktOp = DateTimeOffset.UtcNow };
        await noaber.Wereld.Bewaar(bod, BodregelRij.Van(
            new() { Lijn = Guid.NewGuid(), Soort = soort, Wat = wat, Eenheid = "woningen", Cijfers = [new(2027, new(34))] }, bod, 1));
        await using var db = noaber.Db();
        await db.Biedingen.Where(b => b.Id == bod.Id).ExecuteUpdateAsync(b => b.SetProperty(x => x.IngediendOp, DateTimeOffset.UtcNow));
    }
}
