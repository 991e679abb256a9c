using System.Net;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Leveringen;

/// <summary>What the pages of deliveries say when there is nothing, when something is refused, and when it went well.</summary>
public sealed class LeveringschermTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task WhoOwesNothing_HasNoDelivery()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        using var ik = await w.Als(PartijSoort.Gemeente, Rol.Bewerker);
        var gemeente = await noaber.Wereld.Partij(w.Samenwerking, PartijSoort.Gemeente);
        Assert.Equal(HttpStatusCode.NotFound, (await ik.Haal($"{w.Lijst}/{Leveringswereld.Halfjaar}/{gemeente}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await ik.Haal(w.Adres)).Status);
    }

    [Theory]
    [InlineData("/leveringen", "/monitor/leveringen")]
    [InlineData("/leveringen/2026-1", "/monitor/leveringen?halfjaar=2026-1")]
    [InlineData("/monitor/leveringen/2026-1", "/monitor/leveringen?halfjaar=2026-1")]
    public async Task AShortenedAddress_LeadsToItsPage(string adres, string pagina)
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Lezer);
        Assert.Equal($"/s/{w.Samenwerking.Slug}{pagina}", (await ik.Haal($"/s/{w.Samenwerking.Slug}{adres}")).Naar);
    }

    [Fact]
    public async Task WhatHappened_IsToldFromLateToEarly_AndTheOldestIsFoldedIn()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        foreach (var sloop in Enumerable.Range(1, 7))
            await w.LeesIn(ik, w.Werkboek(("sloop", sloop)));
        var verloop = (await ik.Pagina(w.Adres)).QuerySelector("section[aria-labelledby=verloop]")!;
        Assert.StartsWith("Versie 1.0.6", verloop.QuerySelector("li")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((5, 2), (verloop.QuerySelectorAll(":scope > ol > li").Length, verloop.QuerySelectorAll("details li").Length));
        Assert.Equal("Eerder (2)", verloop.QuerySelector("summary")!.TextContent);
    }

    [Fact]
    public async Task AHalfYearThatIsNotOver_IsNotOpen()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        var nu = Meetperiode.Halfjaar(DateOnly.FromDateTime(DateTime.UtcNow));
        foreach (var halfjaar in new[] { $"{nu}", "2099-1" })
        {
            foreach (var pad in new[] { "", "/inlezen", "/sjabloon.xlsx", "/indeling" })
                Assert.Equal((halfjaar, pad, HttpStatusCode.NotFound), (halfjaar, pad, (await ik.Haal($"{w.Lijst}/{halfjaar}/{w.Corporatie}{pad}")).Status));
            var lijst = await ik.Pagina($"{w.Lijst}?halfjaar={halfjaar}");
            Assert.Contains(nu.Vorige.Naam, lijst.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
            Assert.Null(lijst.QuerySelector("a[rel=next]"));
        }
    }

    [Fact]
    public async Task ARefusedPost_SaysWhy()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        await w.LeesIn(ik, w.Werkboek(("sloop", 10)));
        var pagina = await ik.Pagina(w.Eigen("cijfer?indicator=sloop&gebied=GM0153"));
        pagina.QuerySelector("input[name=Indicator]")!.SetAttribute("value", "nieuwbouw");
        var antwoord = await ik.Verstuur(pagina, "form[action$='/cijfer']", ("Waarde", "3"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Contains("wordt van jullie niet gevraagd", antwoord.Pagina.QuerySelector("[data-foutenlijst]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("niet verplicht", (await ik.Pagina(w.Eigen("cijfer?indicator=sloop&gebied=GM0153"))).QuerySelector("label[for=veld-Waarde]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnOwnWorkbookWithoutALayout_IsToldWhereToTellIt()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        var antwoord = await w.LeesIn(ik, System.Text.Encoding.UTF8.GetBytes("Buurt;Sloop\nPathmos;3\n"), "ons.csv");
        Assert.Contains("Hebben jullie een eigen werkboek of CSV?", antwoord.Pagina.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindingsOfADeliveryThatOneMayNotSee_AreNotThere()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        await noaber.Wereld.Levering(w.Samenwerking, w.Corporatie, Leveringsstatus.Ingediend);
        using var huurder = await w.Als(PartijSoort.Huurdersorganisatie, Rol.Lezer);
        Assert.Equal(HttpStatusCode.NotFound, (await huurder.Haal($"{w.Adres}/bevindingen.csv")).Status);
    }

    [Fact]
    public async Task TheRegister_HasPages()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        var versie = await noaber.Wereld.Levering(w.Samenwerking, w.Corporatie, Leveringsstatus.Aanvaard);
        await noaber.Wereld.Bewaar([.. Enumerable.Range(0, 120).Select(at => new Cijferdownload
        {
            SamenwerkingId = versie.SamenwerkingId, VersieId = versie.Id, PartijId = versie.PartijId, DoorId = null, DoorPartijId = versie.PartijId, Vorm = "csv", Aantal = at,
            Op = DateTimeOffset.UtcNow.AddMinutes(-at),
        })]);
        var eerste = await w.Pagina(PartijSoort.Corporatie, $"{w.Lijst}/downloads");
        Assert.Equal(100, eerste.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(21, (await w.Pagina(PartijSoort.Corporatie, eerste.QuerySelector("a[rel=next]")!.GetAttribute("href")!)).QuerySelectorAll("tbody tr").Length);
    }

    /// <summary>Before anyone handed it in a version is no more than a step of its maker; after that a changed figure is a major one, once.</summary>
    [Fact]
    public async Task TheNumberOfAVersion_IsMajorWhenFiguresThatWereHandedInChange()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop", "nieuwbouw");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        foreach (var (sloop, nieuw) in new[] { (10, 1), (11, 1), (12, 1) })
            await w.LeesIn(ik, w.Werkboek(("sloop", sloop), ("nieuwbouw", nieuw)));
        await w.Zet(ik, "Indienen");
        await w.Zet(ik, "Terugsturen", "Nog niet goed.");
        await w.LeesIn(ik, w.Werkboek(("sloop", 13), ("nieuwbouw", 1)));
        await w.LeesIn(ik, w.Werkboek(("sloop", 14), ("nieuwbouw", 1)));
        Assert.Equal(["1.0.0", "1.0.1", "1.0.2", "2.0.0", "2.0.1"], (await w.Versies()).Select(v => $"{v.Nummer}"));
    }
}
