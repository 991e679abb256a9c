using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Overleg;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Evalueren;

/// <summary>What was begun by mistake is refused, or can be thrown away until someone said something in it.</summary>
public sealed class WeggooienTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task AYearBeforeTheAgreements_IsRefusedWithWhatToChoose()
    {
        var w = await Evaluatiewereld.Maak(noaber);
        await using var db = noaber.Db();
        await db.Kaders.Where(k => k.Id == w.Kader.Id).ExecuteUpdateAsync(k => k.SetProperty(x => x.Van, new DateOnly(2025, 7, 1)));
        var antwoord = await w.Leider.Verstuur(await w.Leider.Pagina(w.Alle), "#begin form", ("Kader", $"{w.Kader.Id}"), ("Jaar", "2024"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Contains("gelden sinds 1 juli 2025. In 2024 waren zij er nog niet", antwoord.Tekst, StringComparison.Ordinal);
        Assert.Contains("Kies 2025 of later", antwoord.Tekst, StringComparison.Ordinal);
        Assert.False(await db.Evaluaties.AnyAsync(e => e.SamenwerkingId == w.Samenwerking.Id));
        await w.Begin("2025");
    }

    [Fact]
    public async Task WhatNobodyJudged_IsThrownAwayOnceWithATrail()
    {
        var w = await Evaluatiewereld.Maak(noaber);
        var evaluatie = await w.Begin();
        var pagina = await w.Leider.Pagina(evaluatie);
        for (var keer = 0; keer < 2; keer++)
            Assert.Equal(w.Alle, (await w.Leider.Verstuur(pagina, "form[action$='/weggooien']")).Naar);
        Assert.Equal(HttpStatusCode.NotFound, (await w.Leider.Haal(evaluatie)).Status);
        await using var db = noaber.Db();
        Assert.False(await db.Evaluatiepunten.AnyAsync(p => p.SamenwerkingId == w.Samenwerking.Id));
        Assert.Equal(1, await db.Logboek.CountAsync(l => l.SamenwerkingId == w.Samenwerking.Id && l.Handeling == "evaluatie weggegooid"));
        Assert.NotEqual(evaluatie, await w.Begin());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WhereSomethingWasSaid_ItStays(bool oordeel)
    {
        var w = await Evaluatiewereld.Maak(noaber);
        var evaluatie = await w.Begin();
        var pagina = await w.Leider.Pagina(evaluatie);
        var punt = (await w.Punten(evaluatie))[0];
        Assert.Equal(HttpStatusCode.Found, (oordeel ? await Evaluatiewereld.Oordeel(w.Leider, punt, "Deels") : await w.Uitkomst(punt, "Deels", "Blijft")).Status);
        Assert.Null((await w.Leider.Pagina(evaluatie)).QuerySelector("form[action$='/weggooien']"));
        var antwoord = await w.Leider.Verstuur(pagina, "form[action$='/weggooien']");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Contains("Er is al geoordeeld", antwoord.Tekst, StringComparison.Ordinal);
        Assert.Equal(0, await Weg(evaluatie, await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Gemeente, Rol.Procesleider)));
    }

    [Fact]
    public async Task OnAnAgenda_ItStaysUntilItIsTakenOff()
    {
        var w = await Evaluatiewereld.Maak(noaber);
        var evaluatie = await w.Begin();
        var overleg = Overlegproef.Rij(w.Samenwerking, await noaber.Wereld.Partij(w.Samenwerking, PartijSoort.Gemeente), OverlegSoort.Woondebat, OverlegStatus.Verzonden);
        var punt = Overlegproef.Punt(overleg, 1, "Terugkijken");
        punt.EvaluatieId = Guid.Parse(evaluatie.Split('/')[^1]);
        await noaber.Wereld.Bewaar(overleg, punt);
        var antwoord = await w.Doe(evaluatie, "weggooien");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Contains("staat op de agenda van een overleg", antwoord.Tekst, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PartijSoort.Gemeente, Rol.Procesleider, 1)]
    [InlineData(PartijSoort.Gemeente, Rol.Bewerker, 0)]
    [InlineData(PartijSoort.Corporatie, Rol.Bestuurder, 0)]
    public async Task WhoDoesNotLead_ThrowsNothingAway_WhateverTheApplicationDoes(PartijSoort soort, Rol rol, int weg)
    {
        var w = await Evaluatiewereld.Maak(noaber);
        var evaluatie = await w.Begin();
        Assert.Equal(weg, await Weg(evaluatie, await noaber.Wereld.Iemand(w.Samenwerking, soort, rol)));
    }

    private async Task<int> Weg(string evaluatie, Account wie)
    {
        var id = Guid.Parse(evaluatie.Split('/')[^1]);
        await using var db = noaber.Database.AlsApplicatie();
        await using var transactie = await db.BeginAls(wie.Id, "proef", CancellationToken.None);
        return await db.Evaluaties.Where(e => e.Id == id).ExecuteDeleteAsync();
    }
}
