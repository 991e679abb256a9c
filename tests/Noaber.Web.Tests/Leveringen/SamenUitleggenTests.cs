using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Leveringen;

/// <summary>What one rule still asks of one area is explained with one text in one new version.</summary>
public sealed class SamenUitleggenTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private const string Form = "form[action$='/uitleg']", Tekst = "Van de andere huurklassen hebben wij in deze gemeente geen woningen.";

    /// <summary>A delivery of which one class is filled in, so that the others ask why they are not.</summary>
    private async Task<(Leveringswereld, Browser)> Geleverd()
    {
        var w = await Leveringswereld.Maak(noaber, "woningvoorraad", "sloop");
        var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        Assert.Equal(w.Adres, (await w.LeesIn(ik, w.Werkboek(("woningvoorraad|huurklasse=goedkoop", 300), ("sloop", 1)))).Naar);
        return (w, ik);
    }

    [Fact]
    public async Task OneText_ExplainsAllPoints_InOneVersion()
    {
        var (w, ik) = await Geleverd();
        using var browser = ik;
        var pagina = await ik.Pagina(w.Adres);
        Assert.Single(pagina.QuerySelectorAll(Form));
        Assert.Equal("4", pagina.QuerySelector($"{Form} input[name=Aantal]")!.GetAttribute("value"));
        Assert.Contains("Enschede: leg deze 4 punten samen uit", pagina.QuerySelector("section[aria-labelledby=nagekeken] details summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(w.Adres, (await ik.Verstuur(pagina, Form, ("Toelichting", Tekst))).Naar);
        var na = (await ik.Pagina(w.Adres)).QuerySelector("section[aria-labelledby=nagekeken]")!;
        Assert.Contains("Er staat niets meer open", na.TextContent, StringComparison.Ordinal);
        Assert.Null(na.QuerySelector(Form));
        var versies = await w.Versies();
        Assert.Equal(["1.0.0", "1.0.1"], versies.Select(v => $"{v.Nummer}"));
        Assert.Equal("Enschede: 4 punten samen uitgelegd (Is alles er?).", versies[^1].Regel);
        var laatste = versies[^1].Id;
        await using var db = noaber.Db();
        var cijfers = await db.Waarnemingen.Where(c => c.VersieId == laatste && c.Toelichting != null).ToListAsync();
        Assert.All(cijfers, c => Assert.Equal((Tekst, "GM0153", false), (c.Toelichting, c.Gebied, c.Rijtoelichting)));
        Assert.Equal(4, cijfers.Count(c => c.Indicator == "woningvoorraad"));
        Assert.Equal([300m, 1m], await db.Waarnemingen.Where(c => c.VersieId == laatste && c.Getal != null).OrderByDescending(c => c.Getal).Select(c => c.Getal!.Value).ToListAsync());
        Assert.True(await db.Logboek.AnyAsync(l => l.SamenwerkingId == w.Samenwerking.Id && l.Handeling == "levering uitgelegd"));
    }

    [Theory]
    [InlineData("", "Typ de uitleg")]
    [InlineData("klopt", "Dit legt niets uit")]
    [InlineData("Vraag jan.jansen@voorbeeld.nl", "e-mailadres")]
    [InlineData("Kok overleden", "persoon")]
    public async Task WhatCannotBeKept_ComesBack_AndNothingIsKept(string tekst, string fout)
    {
        var (w, ik) = await Geleverd();
        using var browser = ik;
        var antwoord = await ik.Verstuur(await ik.Pagina(w.Adres), Form, ("Toelichting", tekst));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Contains(fout, antwoord.Pagina.QuerySelector("[data-foutenlijst]")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(tekst, antwoord.Pagina.QuerySelector($"{Form} textarea")!.TextContent);
        Assert.Single(await w.Versies());
    }

    [Fact]
    public async Task AllThatIsWrong_IsSaidAtOnce()
    {
        var (w, ik) = await Geleverd();
        using var browser = ik;
        var tekst = $"Vraag jan.jansen@voorbeeld.nl. {string.Join(' ', Enumerable.Repeat("woningen", 250))}";
        var antwoord = await ik.Verstuur(await ik.Pagina(w.Adres), Form, ("Toelichting", tekst));
        var fouten = antwoord.Pagina.QuerySelectorAll("[data-foutenlijst] li").Select(f => f.TextContent.Trim()).ToList();
        Assert.Contains(fouten, f => f.Contains("langer dan 2000 tekens", StringComparison.Ordinal));
        Assert.Contains(fouten, f => f.Contains("e-mailadres", StringComparison.Ordinal));
        Assert.Equal(w.Adres, (await ik.Verstuur(antwoord.Pagina, Form, ("Toelichting", Tekst))).Naar);
    }

    [Fact]
    public async Task WhoWasOvertaken_SeesHowManyThereAreNow()
    {
        var (w, ik) = await Geleverd();
        using var browser = ik;
        var (een, twee) = (await ik.Pagina(w.Adres), await ik.Pagina(w.Adres));
        var link = een.QuerySelector("section[aria-labelledby=nagekeken] tbody a")!.GetAttribute("href")!;
        await ik.Verstuur(await ik.Pagina(link), "form[action$='/cijfer']", ("Waarde", "0"));
        var botsing = await ik.Verstuur(twee, Form, ("Toelichting", Tekst));
        Assert.Equal(HttpStatusCode.Conflict, botsing.Status);
        Assert.Contains("Nu staan er 3 punten open; je zag er 4.", botsing.Tekst, StringComparison.Ordinal);
        Assert.Equal(w.Adres, (await ik.Verstuur(botsing.Pagina, Form)).Naar);
        Assert.Equal(["1.0.0", "1.0.1", "1.0.2"], (await w.Versies()).Select(v => $"{v.Nummer}"));
        var telaat = await ik.Verstuur(twee, Form, ("Toelichting", Tekst));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, telaat.Status);
        Assert.Contains("niet meer samen open", telaat.Tekst, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PartijSoort.Corporatie, Rol.Bewerker, true)]
    [InlineData(PartijSoort.Corporatie, Rol.Bestuurder, true)]
    [InlineData(PartijSoort.Corporatie, Rol.Lezer, false)]
    [InlineData(PartijSoort.Corporatie, Rol.Partijbeheerder, false)]
    [InlineData(PartijSoort.Huurdersorganisatie, Rol.Lezer, false)]
    [InlineData(PartijSoort.Gemeente, Rol.Procesleider, false)]
    [InlineData(PartijSoort.Overig, Rol.Monitorbeheerder, false)]
    public async Task ExplainingTogether_IsOfWhoWritesDeliveries(PartijSoort soort, Rol rol, bool mag)
    {
        var (w, schrijver) = await Geleverd();
        using var _ = schrijver;
        using var ik = await w.Als(soort, rol);
        Assert.Equal(mag ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await ik.Haal(w.Eigen("uitleg?regel=Volledig&gebied=GM0153"))).Status);
        Assert.Equal(mag, (await ik.Haal(w.Adres)).Tekst.Contains("punten samen uit", StringComparison.Ordinal));
        if (mag)
            Assert.Equal(w.Adres, (await ik.Verstuur(await ik.Pagina(w.Adres), Form, ("Toelichting", Tekst))).Naar);
        Assert.Equal(mag ? 2 : 1, (await w.Versies()).Count);
    }

    [Fact]
    public async Task WhereNothingIsOpen_NothingIsAsked()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        await w.LeesIn(ik, w.Werkboek(("sloop", 1)));
        Assert.Equal(w.Adres, (await ik.Haal(w.Eigen("uitleg?regel=Volledig&gebied=GM0153"))).Naar);
        Assert.Equal(w.Adres, (await ik.Haal(w.Eigen("uitleg?regel=x&gebied=y"))).Naar);
    }
}
