using System.Net;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Partijen;
using Noaber.Web.Features.Cijfers;
using Noaber.Web.Tests.Draad;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Cijfers;

/// <summary>The start of the monitor and its dashboards: questions that are declared, and answered for who looks.</summary>
public sealed class BordTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public void WhatDashboardsAsk_CanBeAnswered()
    {
        var vragen = Borden.Alle.Concat([Borden.VanPartij(Guid.NewGuid(), "x"), Borden.VanGebied("BU01530202", "x", "GM0153")])
            .SelectMany(b => b.Vragen.Select(v => v.Vraag).Append(b.Kern ?? b.Vragen[0].Vraag)).ToList();
        Assert.Empty(vragen.SelectMany(v => v.Bezwaren(Catalogus.Standaard)));
        Assert.All(vragen, v => Assert.NotEmpty(v.Indicatoren));
        Assert.Distinct(Borden.Alle.Select(b => b.Code));
    }

    [Fact]
    public async Task TheStart_LeadsToEveryDashboardAndShowsOneFigureOfEach()
    {
        var w = await Cijferwereld.Maak(noaber);
        await w.Levering(w.Een, Leveringsstatus.Aanvaard, ("verkoop", "GM0153", 5));
        using var huurder = await w.Als(PartijSoort.Huurdersorganisatie);
        var begin = await huurder.Pagina(w.Monitor);
        var adressen = begin.QuerySelectorAll(".borden h2 a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(Borden.Alle.Count, adressen.Count);
        foreach (var adres in adressen)
            Assert.Equal(HttpStatusCode.OK, (await huurder.Haal(adres)).Status);
        var cijfers = begin.QuerySelectorAll(".borden__cijfer").Select(p => p.TextContent.Trim()).ToList();
        Assert.Contains("160.000 personen", cijfers);
        Assert.Contains("5 woningen* voorlopig", cijfers);
        Assert.Equal($"{w.Monitor}", begin.QuerySelector("nav [aria-current=page]")!.GetAttribute("href"));

        using var raadslid = await w.Als(PartijSoort.Overig);
        Assert.Equal(["160.000 personen"], (await raadslid.Pagina(w.Monitor)).QuerySelectorAll(".borden__cijfer").Select(p => p.TextContent.Trim()));
        Assert.Equal(HttpStatusCode.NotFound, (await raadslid.Haal($"{w.Monitor}/bord/bestaat-niet")).Status);
    }

    [Fact]
    public async Task APartyAndAnArea_HaveTheirPage()
    {
        var w = await Cijferwereld.Maak(noaber);
        await w.Levering(w.Een, Leveringsstatus.Aanvaard, ("sloop", "GM0153", 5), ("sloop", "BU01530202", 5));
        using var ik = await w.Als(PartijSoort.Huurdersorganisatie);
        Assert.NotNull(Cijferwereld.Cel(await ik.Pagina($"{w.Monitor}/partij/{w.Een}"), "5"));
        Assert.Equal(HttpStatusCode.NotFound, (await ik.Haal($"{w.Monitor}/partij/{Guid.NewGuid()}")).Status);
        var buurt = await ik.Pagina($"{w.Monitor}/gebied/BU01530202");
        Assert.Equal("Pathmos", buurt.QuerySelector("h1")!.TextContent);
        Assert.NotNull(Cijferwereld.Cel(buurt, "5"));
        Assert.NotNull(Cijferwereld.Cel(buurt, "4000"));
        Assert.NotNull((await ik.Pagina($"{w.Monitor}/gebied/WK015302")).QuerySelector($"a[href='{w.Monitor}/gebied/BU01530202']"));
        Assert.Empty((await ik.Pagina($"{w.Monitor}/gebied/BU01410101")).QuerySelectorAll(".figuur"));
        Assert.Equal(HttpStatusCode.NotFound, (await ik.Haal($"{w.Monitor}/gebied/Pathmos")).Status);
    }

    [Fact]
    public async Task ATheme_ShowsItsAgreementsTargetsAndActions()
    {
        var w = await Draadwereld.Maak(noaber);
        using var ik = await w.Als(PartijSoort.Overig, Rol.Lezer);
        var thema = (await ik.Pagina($"{w.Basis}/monitor")).QuerySelector("section[aria-labelledby=themas] a")!.GetAttribute("href")!;
        var pagina = await ik.Pagina(thema);
        Assert.NotNull(pagina.QuerySelector($"section[aria-labelledby=afspraken] a[href='{w.Basis}/afspraak/{w.Sleutel}']"));
        Assert.Equal(HttpStatusCode.NotFound, (await ik.Haal($"{w.Basis}/monitor/thema/99")).Status);
    }
}
