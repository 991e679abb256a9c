using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Biedingen;

/// <summary>Tenants and municipality say what they think of a bid.</summary>
public sealed class BodbeoordelingTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task View_IsReadByAllAndStaysWithItsVersion()
    {
        var (w, ik) = await Ingediend();
        using var huurder = await w.Als(PartijSoort.Huurdersorganisatie);
        var antwoord = await huurder.Verstuur(await huurder.Pagina(w.Leesadres), "#zienswijzen form", ("Oordeel", "VoorMits"), ("Toelichting", "Mits de huren niet stijgen."));
        Assert.Equal((HttpStatusCode.Found, $"{w.Leesadres}#zienswijzen"), (antwoord.Status, antwoord.Naar));
        Assert.Contains("Mits de huren niet stijgen.", (await ik.Pagina(w.Leesadres)).QuerySelector("#zienswijzen")!.TextContent, StringComparison.Ordinal);

        await w.Ingediend(ik, "Marskant", "10");
        var daarna = await huurder.Pagina(w.Leesadres);
        Assert.Contains("over versie 1", daarna.QuerySelector("#zienswijzen")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("", daarna.QuerySelector("[name=Toelichting]")!.TextContent);
        ik.Dispose();
    }

    [Theory]
    [InlineData("", "", "Kies wat jullie")]
    [InlineData("Tegen", " ", "Schrijf op waarom")]
    [InlineData("VoorMits", null, "Schrijf op waarom")]
    public async Task WhatIsNotRight_ComesBack(string oordeel, string? toelichting, string fout)
    {
        var (w, ik) = await Ingediend();
        ik.Dispose();
        using var gemeente = await w.Als(PartijSoort.Gemeente, Rol.Bestuurder);
        var antwoord = await gemeente.Verstuur(await gemeente.Pagina(w.Leesadres), "#zienswijzen form", ("Oordeel", oordeel), ("Toelichting", toelichting));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Contains(fout, antwoord.Pagina.QuerySelector("[data-foutenlijst]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await Gegeven(w));
    }

    [Fact]
    public async Task OldVersion_IsReadAgainFirst()
    {
        var (w, ik) = await Ingediend();
        using var gemeente = await w.Als(PartijSoort.Gemeente);
        var oud = await gemeente.Pagina(w.Leesadres);
        await w.Ingediend(ik, "Marskant", "10");
        var antwoord = await gemeente.Verstuur(oud, "#zienswijzen form", ("Oordeel", "Voor"));
        Assert.Contains("Intussen is versie 2 ingediend", antwoord.Tekst, StringComparison.Ordinal);
        Assert.Empty(await Gegeven(w));
        Assert.Equal(HttpStatusCode.Found, (await gemeente.Verstuur(antwoord.Pagina, "#zienswijzen form")).Status);
        ik.Dispose();
    }

    [Fact]
    public async Task ColleagueWhoWasFirst_IsNotWrittenOver()
    {
        var (w, ik) = await Ingediend();
        ik.Dispose();
        using var een = await w.Als(PartijSoort.Gemeente);
        using var ander = await w.Als(PartijSoort.Gemeente);
        var pagina = await een.Pagina(w.Leesadres);
        await ander.Verstuur(await ander.Pagina(w.Leesadres), "#zienswijzen form", ("Oordeel", "Tegen"), ("Toelichting", "Te weinig."));
        var botsing = await een.Verstuur(pagina, "#zienswijzen form", ("Oordeel", "Voor"));
        Assert.Equal(HttpStatusCode.Conflict, botsing.Status);
        Assert.Contains("Te weinig.", botsing.Pagina.QuerySelector("#zienswijzen")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Oordeel.Tegen, Assert.Single(await Gegeven(w)).Oordeel);
        await een.Verstuur(botsing.Pagina, "#zienswijzen form");
        Assert.Equal(Oordeel.Voor, Assert.Single(await Gegeven(w)).Oordeel);
    }

    [Theory]
    [InlineData(PartijSoort.Corporatie, Rol.Bewerker)]
    [InlineData(PartijSoort.Zorgpartij, Rol.Bewerker)]
    [InlineData(PartijSoort.Gemeente, Rol.Lezer)]
    public async Task OthersGiveNone(PartijSoort soort, Rol rol)
    {
        var (w, ik) = await Ingediend();
        ik.Dispose();
        using var browser = await w.Als(soort, rol);
        Assert.Null((await browser.Pagina(w.Leesadres)).QuerySelector("#zienswijzen form"));
    }

    [Fact]
    public async Task ViewForAnotherParty_IsRefusedByTheDatabase()
    {
        var (w, maker) = await Ingediend();
        maker.Dispose();
        var (bod, ik) = ((await w.Biedingen())[0], await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Gemeente, Rol.Procesleider));
        foreach (var (soort, mag) in new[] { (PartijSoort.Huurdersorganisatie, false), (PartijSoort.Gemeente, true) })
        {
            await using var db = noaber.Database.AlsApplicatie();
            await using var transactie = await db.BeginAls(ik.Id, "proef", CancellationToken.None);
            db.Add(new BodzienswijzeRij
            {
                SamenwerkingId = w.Samenwerking.Id, BodId = bod.Id, PartijId = await noaber.Wereld.Partij(w.Samenwerking, soort), Oordeel = Oordeel.Voor,
                Toelichting = "", DoorId = ik.Id, Op = DateTimeOffset.UtcNow,
            });
            Assert.Equal(mag, await Record.ExceptionAsync(() => db.SaveChangesAsync()) is null);
        }
    }

    private async Task<(Bodwereld, Browser)> Ingediend()
    {
        var w = await Bodwereld.Maak(noaber);
        var ik = await w.Als(PartijSoort.Corporatie);
        await w.Ingediend(ik);
        return (w, ik);
    }

    private async Task<List<BodzienswijzeRij>> Gegeven(Bodwereld w)
    {
        await using var db = noaber.Db();
        return await db.Bodzienswijzen.Where(z => z.SamenwerkingId == w.Samenwerking.Id).ToListAsync();
    }
}
