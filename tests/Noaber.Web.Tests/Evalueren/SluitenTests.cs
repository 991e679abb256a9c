using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Evalueren;

/// <summary>Closing is for good: who cuts something off says to know it.</summary>
public sealed class SluitenTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Theory]
    [InlineData(0, 3, "dat partijen nog tot en met {0} kunnen oordelen")]
    [InlineData(0, 1, "dat partijen nog tot en met {0} kunnen oordelen, en dat er geen uitkomst is bij 2 van 3 afspraken")]
    [InlineData(-1, 1, "dat er geen uitkomst is bij 2 van 3 afspraken")]
    public async Task WhatItCutsOff_IsTickedFirst(int dagen, int uitkomsten, string wat)
    {
        var (w, evaluatie) = await Lopend(dagen, uitkomsten);
        var zonder = await w.Doe(evaluatie, "sluiten");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, zonder.Status);
        var weten = string.Format(CultureInfo.InvariantCulture, wat, Datum.Dag(Vandaag.AddDays(dagen)));
        Assert.Equal($"Ik weet {weten}", zonder.Pagina.QuerySelector("label[for=veld-weet]")!.TextContent);
        Assert.Equal("true", zonder.Pagina.QuerySelector("details[open] #veld-weet")!.GetAttribute("aria-invalid"));
        Assert.False(await IsGesloten(evaluatie));
        Assert.Equal(HttpStatusCode.Found, (await w.Leider.Verstuur(zonder.Pagina, "form[action$='/sluiten']", ("weet", "true"))).Status);
        Assert.True(await IsGesloten(evaluatie));
    }

    [Fact]
    public async Task AfterTheLastDayWithAllOutcomes_NothingIsAsked()
    {
        var (w, evaluatie) = await Lopend(-1, 3);
        var pagina = await w.Leider.Pagina(evaluatie);
        Assert.Null(pagina.QuerySelector("#veld-weet"));
        Assert.Equal(HttpStatusCode.Found, (await w.Leider.Verstuur(pagina, "form[action$='/sluiten']")).Status);
        Assert.True(await IsGesloten(evaluatie));
    }

    private static DateOnly Vandaag => Proefklok.Vandaag;

    /// <summary>An evaluation that can be judged until so many days from now, with so many outcomes for its three agreements.</summary>
    private async Task<(Evaluatiewereld Wereld, string Evaluatie)> Lopend(int dagen, int uitkomsten)
    {
        var w = await Evaluatiewereld.Maak(noaber);
        var evaluatie = await w.Begin();
        foreach (var punt in (await w.Punten(evaluatie)).Take(uitkomsten))
            Assert.Equal(HttpStatusCode.Found, (await w.Uitkomst(punt, "Deels", "Blijft")).Status);
        await using var db = noaber.Db();
        var dag = Vandaag.AddDays(dagen);
        await db.Evaluaties.Where(e => e.SamenwerkingId == w.Samenwerking.Id).ExecuteUpdateAsync(e => e.SetProperty(x => x.Uiterlijk, dag));
        return (w, evaluatie);
    }

    private async Task<bool> IsGesloten(string evaluatie)
    {
        await using var db = noaber.Db();
        var id = Guid.Parse(evaluatie.Split('/')[^1]);
        return await db.Evaluaties.AnyAsync(e => e.Id == id && e.GeslotenOp != null);
    }
}
