using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Evaluaties;
using Noaber.Kernel.Partijen;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Evalueren;

/// <summary>Begins an evaluation, lets each party say what became of each agreement, and writes the joint outcome down.</summary>
public sealed class EvaluatieTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task BeginningTwice_IsOneEvaluationWithEveryAgreement()
    {
        var w = await Evaluatiewereld.Maak(noaber);
        var eerst = await w.Begin();
        Assert.Equal(eerst, await w.Begin());
        Assert.Equal(3, (await w.Punten(eerst)).Count);
        Assert.NotEqual(eerst, await w.Begin("2024"));
    }

    [Theory]
    [InlineData("2031", "2027-02-01", "Kies over welk jaar")]
    [InlineData("2025", "gisteren", "Kies tot en met welke dag")]
    [InlineData("2025", "2020-02-01", "al voorbij")]
    public async Task WhatIsNotRight_BeginsNothing(string jaar, string dag, string fout)
    {
        var w = await Evaluatiewereld.Maak(noaber);
        var antwoord = await w.Leider.Verstuur(await w.Leider.Pagina(w.Alle), "#begin form", ("Kader", $"{w.Kader.Id}"), ("Jaar", jaar), ("Uiterlijk", dag));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Contains(fout, antwoord.Pagina.QuerySelector("[data-foutenlijst]")!.TextContent, StringComparison.Ordinal);
        await using var db = noaber.Db();
        Assert.False(await db.Evaluaties.AnyAsync(e => e.SamenwerkingId == w.Samenwerking.Id));
    }

    [Fact]
    public async Task WhereAPartyJudgesOtherwise_ItIsAskedWhyAndBothStand()
    {
        var w = await Evaluatiewereld.Maak(noaber);
        var punt = (await w.Punten(await w.Begin()))[0];
        using var corporatie = await w.Als(PartijSoort.Corporatie);
        using var huurders = await w.Als(PartijSoort.Huurdersorganisatie);
        Assert.Equal(HttpStatusCode.Found, (await Evaluatiewereld.Oordeel(corporatie, punt, "Behaald")).Status);
        var anders = await Evaluatiewereld.Oordeel(huurders, punt, "Niet", uitleg: " ");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, anders.Status);
        Assert.Contains("oordeelt anders", anders.Tekst, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await Evaluatiewereld.Oordeel(huurders, punt, "Niet", uitleg: "Wij wachten nog.")).Status);

        var pagina = await corporatie.Pagina(punt);
        Assert.Contains("partijen oordelen verschillend", Evaluatiewereld.Tekst(pagina), StringComparison.Ordinal);
        Assert.Contains("Wij wachten nog.", Evaluatiewereld.Tekst(pagina), StringComparison.Ordinal);
        Assert.Contains("Een andere partij oordeelt anders dan jullie", Evaluatiewereld.Tekst(pagina), StringComparison.Ordinal);
        Assert.Contains("Uitleg bij 1 afspraak", (await corporatie.Pagina(w.Basis)).QuerySelector("#gevraagd")!.TextContent, StringComparison.Ordinal);
        // Who said nothing is named, and nothing is chosen for the outcome.
        var uitkomst = (await w.Leider.Pagina(punt)).QuerySelector("#uitkomst")!;
        Assert.Equal("", uitkomst.QuerySelector("[name=Uitkomst] option[selected]")?.GetAttribute("value") ?? "");
        Assert.Contains("Zei niets: Gemeente", Evaluatiewereld.Tekst(pagina), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatAllSaid_IsTakenOverAndOnlyThat()
    {
        var w = await Evaluatiewereld.Maak(noaber);
        var evaluatie = await w.Begin();
        var punten = await w.Punten(evaluatie);
        foreach (var soort in new[] { PartijSoort.Corporatie, PartijSoort.Huurdersorganisatie, PartijSoort.Zorgpartij })
        {
            using var iemand = await w.Als(soort);
            await Evaluatiewereld.Oordeel(iemand, punten[0], "Deels");
            await Evaluatiewereld.Oordeel(iemand, punten[1], "Deels");
        }
        Assert.Null((await w.Leider.Pagina(evaluatie)).QuerySelector("form[action$='/overnemen']"));
        await Evaluatiewereld.Oordeel(w.Leider, punten[0], "Deels");
        Assert.Equal(HttpStatusCode.Found, (await w.Doe(evaluatie, "overnemen")).Status);
        await using var db = noaber.Db();
        var uitkomsten = await db.Evaluatiepunten.Where(p => p.SamenwerkingId == w.Samenwerking.Id).OrderBy(p => p.Volgorde)
            .Select(p => new { p.Uitkomst, p.Vervolg }).ToListAsync();
        Assert.Equal([(Evaluatieoordeel.Deels, Vervolg.Blijft), (null, null), (null, null)], uitkomsten.Select(u => (u.Uitkomst, u.Vervolg)));
    }

    [Fact]
    public async Task AColleagueWhoWasFirst_IsNotWrittenOver()
    {
        var w = await Evaluatiewereld.Maak(noaber);
        var punt = (await w.Punten(await w.Begin()))[0];
        using var een = await w.Als(PartijSoort.Corporatie);
        using var ander = await w.Als(PartijSoort.Corporatie);
        var (pagina, leider) = (await een.Pagina(punt), await w.Leider.Pagina(punt));
        await Evaluatiewereld.Oordeel(ander, punt, "Niet", uitleg: "Te laat begonnen.");
        var botsing = await een.Verstuur(pagina, "#oordeel form", ("Oordeel", "Behaald"));
        Assert.Equal(HttpStatusCode.Conflict, botsing.Status);
        Assert.Contains("Te laat begonnen.", botsing.Tekst, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await een.Verstuur(botsing.Pagina, "#oordeel form")).Status);

        await w.Uitkomst(punt, "Niet", "Blijft");
        var tweede = await w.Leider.Verstuur(leider, "#uitkomst form", ("Uitkomst", "Deels"), ("Hierna", "Blijft"));
        Assert.Equal(HttpStatusCode.Conflict, tweede.Status);
        Assert.Contains("niet behaald, blijft", tweede.Tekst, StringComparison.Ordinal);
        await using var db = noaber.Db();
        Assert.Equal(Evaluatieoordeel.Behaald, (await db.Evaluatieoordelen.SingleAsync(o => o.SamenwerkingId == w.Samenwerking.Id)).Oordeel);
    }

    [Theory]
    [InlineData("", "", "Kies de gezamenlijke uitkomst")]
    [InlineData("Niet", "Wijzigt", "Het voorstel begint hiermee")]
    public async Task AnOutcomeWithoutWhatItNeeds_ComesBack(string uitkomst, string vervolg, string fout)
    {
        var w = await Evaluatiewereld.Maak(noaber);
        var antwoord = await w.Uitkomst((await w.Punten(await w.Begin()))[0], uitkomst, vervolg);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Contains(fout, antwoord.Tekst, StringComparison.Ordinal);
    }
}
