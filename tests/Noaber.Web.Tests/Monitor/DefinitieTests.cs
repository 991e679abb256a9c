using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Partijen;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Tests.Draad;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Monitor;

/// <summary>What a figure means is read by all, and leads to what was agreed in it and back.</summary>
public sealed class DefinitieTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task EachDefinition_HasItsPage()
    {
        var w = await Draadwereld.Maak(noaber);
        using var raadslid = await w.Als(PartijSoort.Overig, Rol.Lezer);
        var adressen = (await raadslid.Pagina($"{w.Basis}/monitor/definities")).QuerySelectorAll("main tbody a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(Catalogus.Standaard.Indicatoren.Count, adressen.Count);
        foreach (var adres in adressen)
            Assert.Equal(HttpStatusCode.OK, (await raadslid.Haal(adres)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await raadslid.Haal($"{w.Basis}/monitor/definities/bestaat-niet")).Status);
    }

    [Fact]
    public async Task WhatIsAgreedInAFigure_LeadsToItsDefinitionAndBack()
    {
        var w = await Draadwereld.Maak(noaber);
        var indicator = Catalogus.Standaard.Indicatoren.First(i => i.Eenheid == Eenheid.Woningen);
        await using (var db = noaber.Db())
        {
            var doel = new Streefwaarde(Bodsoort.Nieuwbouw, "sociale huur", "woningen", new(70), Streefjaren.In(2027));
            (await db.Afspraken.SingleAsync(a => a.SamenwerkingId == w.Samenwerking.Id && a.Sleutel == w.Sleutel)).Streefwaarden =
                [doel with { Indicator = indicator.Code }, new(Bodsoort.Anders, "praatjes", "keer", new(4), Streefjaren.In(2027))];
            await db.SaveChangesAsync();
        }
        using var ik = await w.Als(PartijSoort.Huurdersorganisatie, Rol.Lezer);

        var afspraak = await ik.Pagina($"{w.Basis}/afspraak/{w.Sleutel}");
        var definitie = await ik.Pagina(afspraak.QuerySelector("[aria-labelledby=streefwaarden] a[href*='/definities/']")!.GetAttribute("href")!);
        Assert.Equal(indicator.Naam, definitie.QuerySelector("h1")!.TextContent);
        Assert.NotNull(definitie.QuerySelector($"main a[href='{w.Basis}/afspraak/{w.Sleutel}']"));

        var gat = (await ik.Pagina($"{w.Basis}/draad")).QuerySelectorAll(".gat").Single(g => g.TextContent.Contains("Cijfers zonder definitie", StringComparison.Ordinal));
        Assert.Contains("praatjes", Assert.Single(gat.QuerySelectorAll("li")).TextContent, StringComparison.Ordinal);
    }
}
