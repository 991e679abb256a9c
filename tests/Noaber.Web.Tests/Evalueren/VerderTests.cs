using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Files.Werkboeken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Overleg;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Evalueren;

/// <summary>What was chosen goes on: as proposals, on an agenda, in the thread, on paper, and in the year.</summary>
public sealed class VerderTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task WhatChangesAndWhatEnds_BecomesAProposalOnce()
    {
        var w = await Evaluatiewereld.Maak(noaber);
        var evaluatie = await w.Gesloten();
        var pagina = await w.Leider.Pagina(evaluatie);
        var keren = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => w.Leider.Verstuur(pagina, "form[action$='/voorstellen']")));
        Assert.All(keren, keer => Assert.Equal(HttpStatusCode.Found, keer.Status));

        await using var db = noaber.Db();
        var voorstellen = await db.Voorstellen.Where(v => v.SamenwerkingId == w.Samenwerking.Id).OrderBy(v => v.Titel).ToListAsync();
        Assert.Equal(["Stop met afspraak 2.1 Samen wonen", "Wijzig afspraak 1.2 De corporaties verkopen weinig woningen."], voorstellen.Select(v => v.Titel));
        Assert.All(voorstellen, v => Assert.Equal(VoorstelStatus.Concept, v.Status));
        Assert.Contains("Er staat geen aantal bij.", voorstellen[1].Reden, StringComparison.Ordinal);
        Assert.Equal(2, await db.Afspraken.CountAsync(a => a.KaderId == voorstellen[0].KaderId));
        Assert.Equal(3, await db.Afspraken.CountAsync(a => a.KaderId == voorstellen[1].KaderId));

        var links = (await w.Leider.Pagina(evaluatie)).QuerySelectorAll("#voorstellen a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(voorstellen.Select(v => $"{w.Basis}/voorstellen/{v.Id}").Order(), links.Order());
        Assert.Null((await w.Leider.Pagina(evaluatie)).QuerySelector("form[action$='/voorstellen']"));
        var terug = (await w.Leider.Pagina(links[0])).QuerySelectorAll("main a").Single(a => a.TextContent == "evaluatie van 2025").GetAttribute("href")!;
        Assert.Contains(terug, await w.Punten(evaluatie));
    }

    [Fact]
    public async Task TheThread_RunsBothWays()
    {
        var w = await Evaluatiewereld.Maak(noaber);
        var punt = (await w.Punten(await w.Gesloten()))[1];
        var afspraak = (await w.Leider.Pagina(punt)).QuerySelectorAll("main a").Single(a => a.TextContent.Contains("de afspraak zelf", StringComparison.Ordinal)).GetAttribute("href")!;
        var pagina = await w.Leider.Pagina(afspraak);
        Assert.Equal(punt, pagina.QuerySelectorAll("main a").Single(a => a.TextContent == "Evaluatie van 2025").GetAttribute("href"));
        Assert.Contains("niet behaald", Evaluatiewereld.Tekst(pagina), StringComparison.Ordinal);
        Assert.Contains("Er staat geen aantal bij.", Evaluatiewereld.Tekst(pagina), StringComparison.Ordinal);
        using var raadslid = await w.Als(PartijSoort.Overig, Rol.Lezer);
        Assert.DoesNotContain("Evaluatie van", Evaluatiewereld.Tekst(await raadslid.Pagina(afspraak)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnTheAgenda_ItStandsOnceAndIsFoundFromThere()
    {
        var w = await Evaluatiewereld.Maak(noaber);
        var evaluatie = await w.Begin();
        var gemeente = await noaber.Wereld.Partij(w.Samenwerking, PartijSoort.Gemeente);
        var overleg = Overlegproef.Rij(w.Samenwerking, gemeente, OverlegSoort.BeeldvormendeBijeenkomst, OverlegStatus.Concept);
        await noaber.Wereld.Bewaar(overleg);
        var pagina = await w.Leider.Pagina(evaluatie);
        for (var keer = 0; keer < 2; keer++)
            Assert.Equal(HttpStatusCode.Found, (await w.Leider.Verstuur(pagina, "form[action$='/agenderen']", ("overleg", $"{overleg.Id}"))).Status);
        var agenda = await w.Leider.Pagina($"{w.Basis}/overleg/{overleg.Id}");
        Assert.Equal(evaluatie, Assert.Single(agenda.QuerySelectorAll("main a"), a => a.TextContent == "Lees de evaluatie").GetAttribute("href"));
        Assert.Contains("Overleg van de proef", (await w.Leider.Pagina(evaluatie)).QuerySelector("#agenda")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closing_ClosesTheMilestoneThatWaitsForIt()
    {
        var w = await Evaluatiewereld.Maak(noaber);
        var vandaag = Proefklok.Vandaag;
        var cyclus = new JaarcyclusRij { SamenwerkingId = w.Samenwerking.Id, Jaar = vandaag.Year, Sjabloon = "enschede", SjabloonVersie = 1, GemaaktOp = DateTimeOffset.UtcNow };
        var mijlpaal = new MijlpaalRij
        {
            SamenwerkingId = w.Samenwerking.Id, JaarcyclusId = cyclus.Id, Volgorde = 1, Naam = "Evaluatie", Soorten = [], Rol = Rol.Procesleider, Datum = vandaag.AddDays(20),
            Nodig = "", Grond = "", Wettelijk = false, Feit = Feiten.EvaluatieGesloten,
        };
        await noaber.Wereld.Bewaar(cyclus, mijlpaal);
        await w.Gesloten();
        await using var db = noaber.Db();
        Assert.Contains("gesloten", (await db.Afrondingen.SingleAsync(a => a.MijlpaalId == mijlpaal.Id)).Bewijs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnPaperAndInExcel_ItIsAllThere()
    {
        var w = await Evaluatiewereld.Maak(noaber);
        var evaluatie = await w.Begin();
        var punten = await w.Punten(evaluatie);
        using var corporatie = await w.Als(PartijSoort.Corporatie);
        await Evaluatiewereld.Oordeel(corporatie, punten[0], "Niet", uitleg: "=HYPERLINK(\"http://kwaad\")");
        var blad = Evaluatiewereld.Tekst(await corporatie.Pagina($"{evaluatie}/blad"));
        Assert.All(["1.1 Zoektijd", "2.1 Samen wonen", "=HYPERLINK", "maximaal 12"], tekst => Assert.Contains(tekst, blad, StringComparison.Ordinal));
        var bestand = await corporatie.Haal($"{evaluatie}/werkboek.xlsx");
        var boek = Assert.IsType<Werkboek>(Werkboeklezer.Lees(bestand.Bytes, stop: CancellationToken.None));
        Assert.NotNull(boek);
    }
}
