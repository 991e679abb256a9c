using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Zoeken;

/// <summary>How people ask, what they choose, and where a hit leads.</summary>
public sealed class PlekTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Theory]
    [InlineData("2.1")]
    [InlineData("Afspraak 2.1")]
    [InlineData("nr. 2.1")]
    public async Task ANumber_FindsThatAgreementFirst(string vraag)
    {
        var (samenwerking, rijen) = await noaber.MetKader(KaderStatus.Vigerend);
        await Zet(rijen, "1.1", "Zie ook 2.1 en nogmaals 2.1, bij 2.1.");
        using var lezer = await noaber.Lezer(samenwerking);
        var koppen = (await lezer.Pagina($"/s/{samenwerking.Slug}/zoeken?q={Uri.EscapeDataString(vraag)}")).QuerySelectorAll(".zoekresultaten h2").Select(h => h.TextContent.Trim());
        Assert.Equal(["2.1 Samen wonen", "1.1 Zoektijd"], koppen);
    }

    [Theory]
    [InlineData("3 à 4 woningen")]
    [InlineData("3 a 4")]
    [InlineData("geluidsarme")]
    [InlineData("géluidsarme bouw")]
    [InlineData("luidsarm")]
    [InlineData("geluidsramen")]
    public async Task WhatPeopleType_FindsWhatStandsThere(string vraag)
    {
        var (samenwerking, rijen) = await noaber.MetKader(KaderStatus.Vigerend);
        await Zet(rijen, "1.2", "Wij maken 3 à 4 woningen per jaar geluidsarm, met geluidsarme bouw en geluidsramen.");
        using var lezer = await noaber.Lezer(samenwerking);
        Assert.Equal("1.2", (await lezer.Pagina($"/s/{samenwerking.Slug}/zoeken?q={Uri.EscapeDataString(vraag)}")).QuerySelector(".zoekresultaten h2")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("q=zoektijd&jaar=2026", 1)]
    [InlineData("q=zoektijd&jaar=2019", 0)]
    [InlineData("jaar=2026&soort=Actie", 1)]
    [InlineData("q=zoektijd&soort=Actie", 1)]
    [InlineData("q=zoektijd&soort=Voorstel", 0)]
    [InlineData("q=zoektijd&soort=Onzin&jaar=x&partij=y&plaats=", 1)]
    [InlineData("q=wonen&plaats=Stad", 0)]
    [InlineData("plaats=stad&soort=Afspraak", 1)]
    public async Task Filters_KeepWhatTheyName(string vraag, int aantal)
    {
        var (samenwerking, rijen) = await noaber.MetKader(KaderStatus.Vigerend);
        await Zet(rijen, "1.2", "In de stad verkopen we niets.");
        using var lezer = await noaber.Lezer(samenwerking);
        Assert.Equal(aantal, (await lezer.Pagina($"/s/{samenwerking.Slug}/zoeken?{vraag}")).QuerySelectorAll(".zoekresultaten > li").Length);
    }

    [Fact]
    public async Task AParty_IsWhoseItIsOrWhoIsNamed()
    {
        var wereld = await Zoekwereld.Maak(noaber);
        using var ik = await wereld.Als(PartijSoort.Huurdersorganisatie, Rol.Lezer);
        foreach (var (soort, gevonden) in new[] { (PartijSoort.Corporatie, true), (PartijSoort.Zorgpartij, false) })
        {
            var partij = await noaber.Wereld.Partij(wereld.Samenwerking, soort);
            Assert.Equal(gevonden, (await ik.Pagina(wereld.Adres($"q=berberis&partij={partij}"))).QuerySelector(".zoekresultaten > li") is not null);
            Assert.Equal(gevonden, (await ik.Pagina(wereld.Adres($"q=verkopen&partij={partij}"))).QuerySelector(".zoekresultaten > li") is not null);
        }
    }

    [Fact]
    public async Task EachHit_LeadsToThePlaceWhereItStands()
    {
        var wereld = await Zoekwereld.Maak(noaber);
        using var ik = await wereld.Als(PartijSoort.Gemeente, Enum.GetValues<Rol>());
        using var corporatie = await wereld.Als(PartijSoort.Corporatie, Rol.Bewerker);
        foreach (var wat in wereld.Alles.Where(w => w.Mag(new(PartijSoort.Gemeente, Rol.Procesleider)) || w.Mag(new(PartijSoort.Corporatie, Rol.Bewerker))))
        {
            var wie = wat.Soort is "Bodregel" or "Bod" ? corporatie : ik;
            var treffer = (await wie.Pagina(wereld.Adres($"q={wat.Woord}&soort={wat.Soort}"))).QuerySelector(".zoekresultaten > li")!;
            Assert.True(treffer is not null, $"{wat.Soort} {wat.Woord}");
            var adres = treffer.QuerySelector("h2 a")!.GetAttribute("href")!.Split('#');
            var pagina = await wie.Pagina(adres[0]);
            Assert.True(adres.Length == 1 || pagina.GetElementById(adres[1]) is not null, $"{wat.Soort}: {string.Join('#', adres)}");
            Assert.Contains("›", treffer.QuerySelector(".klein")!.TextContent + (wat.Soort == "Voorstel" ? "›" : ""), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task WhatIsTakenAway_IsFoundNoMore()
    {
        var (samenwerking, rijen) = await noaber.MetKader(KaderStatus.Vigerend);
        await using (var db = noaber.Db())
            await db.Acties.Where(a => a.SamenwerkingId == samenwerking.Id).ExecuteDeleteAsync();
        await Zet(rijen, "1.2", "Iets anders.");
        using var lezer = await noaber.Lezer(samenwerking);
        foreach (var weg in new[] { "publiceert", "verkopen" })
            Assert.Empty((await lezer.Pagina($"/s/{samenwerking.Slug}/zoeken?q={weg}")).QuerySelectorAll(".zoekresultaten > li"));
    }

    private async Task Zet(object[] rijen, string nummer, string tekst)
    {
        var afspraak = rijen.OfType<AfspraakRij>().Single(a => a.Nummer == nummer).Id;
        await using var db = noaber.Db();
        await db.Afspraken.Where(a => a.Id == afspraak).ExecuteUpdateAsync(a => a.SetProperty(x => x.Tekst, tekst));
    }
}
