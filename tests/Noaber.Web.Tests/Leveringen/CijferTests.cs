using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Leveringen;

/// <summary>A figure is mended on the screen with who, when, old and new; and who takes figures out is written down.</summary>
public sealed class CijferTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private const string Form = "form[action$='/cijfer']";

    [Fact]
    public async Task AFigure_IsMended_AndWhatWasFoundInItIsGone()
    {
        var w = await Leveringswereld.Maak(noaber, "nieuwbouw", "sloop");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        await w.LeesIn(ik, w.Werkboek(("nieuwbouw", -3), ("sloop", 10)));
        var pagina = await ik.Pagina(w.Adres);
        var link = pagina.QuerySelector("section[aria-labelledby=nagekeken] tbody a")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ik.Verstuur(await ik.Pagina(link), Form, ("Waarde", "veel"))).Status);
        Assert.Equal(w.Adres, (await ik.Verstuur(await ik.Pagina(link), Form, ("Waarde", "3"), ("Toelichting", "Typefout"))).Naar);
        Assert.Null((await ik.Pagina(w.Adres)).QuerySelector("section[aria-labelledby=nagekeken]"));
        var blad = (await ik.Pagina(w.Adres)).QuerySelector("section[aria-labelledby=cijfers] tbody")!.TextContent;
        Assert.Matches("gewijzigd in de browser door .+ op .+; in het bestand: blad ‘Voorraad’, cel [A-Z]+[0-9]+", blad);
        Assert.Equal(1, System.Text.RegularExpressions.Regex.Count(blad, "gewijzigd in de browser"));
        Assert.Contains("gewijzigd in de browser", (await ik.Haal($"{w.Adres}/cijfers.csv")).Tekst, StringComparison.Ordinal);
        var versie = (await w.Versies())[^1];
        Assert.Equal(("1.0.1", "Nieuwe woningen, Enschede: -3 werd 3."), ($"{versie.Nummer}", versie.Regel));
        await using var db = noaber.Db();
        var cijfers = await db.Waarnemingen.Where(c => c.VersieId == versie.Id && c.Getal != null).OrderBy(c => c.Indicator).ToListAsync();
        Assert.Equal([("nieuwbouw", 3m, "Typefout"), ("sloop", 10m, null)], cijfers.Select(c => (c.Indicator, c.Getal!.Value, c.Toelichting)));
    }

    /// <summary>The line of a version is read by all at the table once it is accepted; a figure of the own party alone is not in it.</summary>
    [Fact]
    public async Task AFigureOfTheOwnPartyAlone_IsNotInTheLineOfItsVersion()
    {
        var w = await Leveringswereld.Maak(noaber, "huisuitzettingen");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        await w.LeesIn(ik, w.Werkboek(("huisuitzettingen", 17)));
        await ik.Verstuur(await ik.Pagina(w.Eigen("cijfer?indicator=huisuitzettingen&gebied=GM0153")), Form, ("Waarde", "19"));
        var regel = (await w.Versies())[^1].Regel;
        Assert.Contains("ander cijfer", regel, StringComparison.Ordinal);
        Assert.DoesNotContain("17", regel, StringComparison.Ordinal);
        Assert.DoesNotContain("19", regel, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANumberOfAPersonAsFigure_IsRefused()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        await w.LeesIn(ik, w.Werkboek(("sloop", 10)));
        var antwoord = await ik.Verstuur(await ik.Pagina(Waar(w)), Form, ("Waarde", "111222333"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Single(await w.Versies());
    }

    [Fact]
    public async Task AnExplanationWithSomethingPersonal_IsRefused()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        await w.LeesIn(ik, w.Werkboek(("sloop", 10)));
        var antwoord = await ik.Verstuur(await ik.Pagina(Waar(w)), Form, ("Toelichting", "Vraag jan.jansen@voorbeeld.nl"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Single(await w.Versies());
    }

    [Theory]
    [InlineData("El Amrani wilde niet weg", true)]
    [InlineData("jansen betaalde niet, zij is depressief", true)]
    [InlineData("Kok overleden", true)]
    [InlineData("Wim T. heeft hulp gekregen", true)]
    [InlineData("een alleenstaande moeder met verslaving", true)]
    [InlineData("de bewoner van nr. 12 is ziek", true)]
    [InlineData("bewoners van de flat zijn verhuisd door sloop", false)]
    [InlineData("één woning verkocht, na een bewonersavond aan de Parksingel", false)]
    public async Task TheLifeOfOnePerson_IsRefusedHereToo(string toelichting, bool geweigerd)
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        await w.LeesIn(ik, w.Werkboek(("sloop", 10)));
        var antwoord = await ik.Verstuur(await ik.Pagina(Waar(w)), Form, ("Toelichting", toelichting));
        Assert.Equal(geweigerd ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.Found, antwoord.Status);
        Assert.Equal(geweigerd ? 1 : 2, (await w.Versies()).Count);
    }

    [Fact]
    public async Task WhatIsTypedAfterTheSignInEnded_IsGivenBackAndNotKept()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        var wie = await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Corporatie, Rol.Bewerker);
        using var ik = noaber.Als(wie);
        await w.LeesIn(ik, w.Werkboek(("sloop", 10)));
        var pagina = await ik.Pagina(Waar(w));
        await using var db = noaber.Db();
        await db.Sessies.Where(s => s.AccountId == wie.Id).ExecuteDeleteAsync();
        var antwoord = await ik.Verstuur(pagina, Form, ("Toelichting", "Vraag jan.jansen@voorbeeld.nl"));
        Assert.Equal(HttpStatusCode.Unauthorized, antwoord.Status);
        Assert.Contains("jan.jansen", antwoord.Tekst, StringComparison.Ordinal);
        Assert.Equal(0, await db.Opgevangen.CountAsync(o => o.AccountId == wie.Id));
    }

    [Fact]
    public async Task WhoWasOvertaken_SeesBoth()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        await w.LeesIn(ik, w.Werkboek(("sloop", 10)));
        var (een, twee) = (await ik.Pagina(Waar(w)), await ik.Pagina(Waar(w)));
        await ik.Verstuur(een, Form, ("Waarde", "11"));
        var botsing = await ik.Verstuur(twee, Form, ("Waarde", "12"));
        Assert.Equal(HttpStatusCode.Conflict, botsing.Status);
        Assert.Contains("Nu staat er: 11", botsing.Tekst, StringComparison.Ordinal);
        Assert.Equal(w.Adres, (await ik.Verstuur(botsing.Pagina, Form)).Naar);
        Assert.Equal(["1.0.0", "1.0.1", "1.0.2"], (await w.Versies()).Select(v => $"{v.Nummer}"));
    }

    [Fact]
    public async Task WhoTakesFiguresOut_IsWrittenDown()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        await noaber.Wereld.Levering(w.Samenwerking, w.Corporatie, Leveringsstatus.Aanvaard);
        using var huurder = await w.Als(PartijSoort.Huurdersorganisatie, Rol.Lezer);
        var csv = await huurder.Haal($"{w.Adres}/cijfers.csv");
        Assert.Contains("Gesloopte woningen;sloop;Enschede;GM0153;;2026-1;12;", csv.Tekst, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await huurder.Haal($"{w.Adres}/cijfers.xlsx")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await huurder.Haal($"{w.Adres}/cijfers.ods")).Status);
        Assert.Equal(3, (await w.Pagina(PartijSoort.Corporatie, $"{w.Lijst}/downloads")).QuerySelectorAll("tbody tr").Length);
        Assert.Empty((await w.Pagina(PartijSoort.Gemeente, $"{w.Lijst}/downloads")).QuerySelectorAll("tbody tr"));
        await using var db = noaber.Db();
        Assert.Equal(2, await db.Cijferdownloads.CountAsync(d => d.SamenwerkingId == w.Samenwerking.Id && d.DoorId != null));
    }

    [Fact]
    public async Task FiguresThatOneMayNotSee_AreNotTakenOut()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        await noaber.Wereld.Levering(w.Samenwerking, w.Corporatie, Leveringsstatus.Akkoord);
        using var huurder = await w.Als(PartijSoort.Huurdersorganisatie, Rol.Lezer);
        Assert.Equal(w.Adres, (await huurder.Haal($"{w.Adres}/cijfers.csv")).Naar);
        using var raad = await w.Als(PartijSoort.Overig, Rol.Lezer);
        Assert.Equal(HttpStatusCode.Forbidden, (await raad.Haal($"{w.Adres}/cijfers.csv")).Status);
    }

    private static string Waar(Leveringswereld w) => w.Eigen("cijfer?indicator=sloop&gebied=GM0153&deel=");
}
