using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Noaber.Kernel.Partijen;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Documenten;

/// <summary>Two people at one review: what the one wrote never goes without a word of the other.</summary>
public sealed class BotsingTests(Noaberproef noaber) : Inleesproef(noaber), IClassFixture<Noaberproef>
{
    [Fact]
    public async Task TitleThatAColleagueChangedToo_IsShownBesideMine()
    {
        var (een, twee, nakijken) = await MetTweeen();
        var oud = await twee.Pagina(nakijken.Adres);
        await Bewaar(een, nakijken.Adres, ("titel", "De titel van een"));

        var botsing = await twee.Verstuur(oud, "#nakijken", ("doe", "bewaar"), ("titel", "De titel van twee"), ("t1.titel", "Zorg en welzijn"));

        Assert.Equal(HttpStatusCode.Conflict, botsing.Status);
        Assert.Equal(["Titel"], botsing.Pagina.QuerySelectorAll(".botsveld > legend").Select(l => l.TextContent));
        Assert.Contains("De titel van een", botsing.Tekst, StringComparison.Ordinal);
        Assert.Equal("De titel van twee", botsing.Pagina.QuerySelector("#mijn [name=titel]")!.GetAttribute("value"));
        Assert.Equal(("De titel van een", "Zorg"), await Titels(een, nakijken.Adres));
        Assert.Equal(HttpStatusCode.Found, (await twee.Verstuur(botsing.Pagina, "#mijn form")).Status);
        Assert.Equal(("De titel van twee", "Zorg en welzijn"), await Titels(een, nakijken.Adres));
    }

    [Fact]
    public async Task VersionOfTheColleague_IsKeptWithTheRestOfMine()
    {
        var (een, twee, nakijken) = await MetTweeen();
        var oud = await twee.Pagina(nakijken.Adres);
        await Bewaar(een, nakijken.Adres, ("titel", "De titel van een"), ("bekeken", "true"));
        var botsing = await twee.Verstuur(oud, "#nakijken", ("doe", "bewaar"), ("titel", "De titel van twee"), ("t1.titel", "Zorg en welzijn"));
        await twee.Verstuur(botsing.Pagina, "#mijn form", ("kies.titel", "nu"));
        Assert.Equal(("De titel van een", "Zorg en welzijn"), await Titels(een, nakijken.Adres));
        Assert.True(((IHtmlInputElement)(await een.Pagina(nakijken.Adres)).QuerySelector("#nakijken [name=bekeken]")!).IsChecked);
    }

    [Fact]
    public async Task OtherFieldsThanMine_StayAsAColleagueMadeThem()
    {
        var (een, twee, nakijken) = await MetTweeen();
        var oud = await twee.Pagina(nakijken.Adres);
        await Bewaar(een, nakijken.Adres, ("titel", "De titel van een"), ("van", "2027-01-01"));
        Assert.Equal(HttpStatusCode.Found, (await twee.Verstuur(oud, "#nakijken", ("doe", "bewaar"), ("t1.titel", "Zorg en welzijn"), ("tot", "2030-12-31"))).Status);
        Assert.Equal(("De titel van een", "Zorg en welzijn"), await Titels(een, nakijken.Adres));
        var na = await een.Pagina(nakijken.Adres);
        Assert.Equal(["2027-01-01", "2030-12-31"], na.QuerySelectorAll("#set [type=date]").Select(i => i.GetAttribute("value")));
    }

    [Fact]
    public async Task ConfirmingWhatAColleagueJustChanged_AsksFirst()
    {
        var (een, twee, nakijken) = await MetTweeen();
        var oud = await twee.Pagina(nakijken.Adres);
        await Bewaar(een, nakijken.Adres, ("titel", "De titel van een"));
        var botsing = await twee.Verstuur(oud, "#nakijken", ("doe", "bevestig"), ("bekeken", "true"));
        Assert.Equal(HttpStatusCode.Conflict, botsing.Status);
        Assert.Contains("De titel van een", botsing.Tekst, StringComparison.Ordinal);
        var kader = await een.Pagina((await twee.Verstuur(botsing.Pagina, "#mijn form")).Naar!);
        Assert.Equal("De titel van een", kader.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task WhatIsTypedInAFieldWithoutChoosingIt_IsNotLost()
    {
        var (een, twee, nakijken) = await MetTweeen();
        var oud = await twee.Pagina(nakijken.Adres);
        await Bewaar(een, nakijken.Adres, ("titel", "De titel van een"), ("t1.titel", "Zorg en welzijn"));
        var botsing = await twee.Verstuur(oud, "#nakijken", ("doe", "bevestig"), ("bekeken", "true"));
        Assert.Equal(["Titel", "Titel van thema 2"], botsing.Pagina.QuerySelectorAll(".botsveld > legend").Select(l => l.TextContent));
        await twee.Verstuur(botsing.Pagina, "#mijn form", ("doe", "bewaar"), ("titel", "Hier pas getypt"));
        Assert.Equal(("Hier pas getypt", "Zorg en welzijn"), await Titels(een, nakijken.Adres));
    }

    [Fact]
    public async Task PageOnAnAgreementThatWasJoined_DoesNotWriteOverOneThatWasCutOffLater()
    {
        var (een, twee, nakijken) = await MetTweeen();
        await Stap(een, nakijken, 0, "splits", ("tekst", "Eerst dit.\n===\nDan dat."));
        var oud = await twee.Pagina($"{nakijken.Adres}/thema/0");
        await een.Verstuur(await een.Pagina($"{nakijken.Adres}/thema/0"), "#form-a4", ("doe", "samen"));
        await Stap(een, nakijken, 1, "splits", ("tekst", "Wij bouwen.\n===\nWij slopen."));

        await twee.Verstuur(oud, "#form-a4", ("doe", "bewaar"), ("tekst", "Dan dat, en meer."));

        var teksten = (await een.Pagina($"{nakijken.Adres}/thema/0")).QuerySelectorAll("textarea[name=tekst]").Select(veld => veld.TextContent).ToList();
        Assert.Contains("Wij slopen.", teksten);
        Assert.DoesNotContain("Dan dat, en meer.", teksten);
    }

    [Fact]
    public async Task StepOnAnAgreementThatAColleagueTookAway_IsNotDone()
    {
        var (een, twee, nakijken) = await MetTweeen();
        var oud = await twee.Pagina($"{nakijken.Adres}/thema/0");
        await Stap(een, nakijken, 0, "weg");
        var na = await twee.Verstuur(oud, "#form-a0", ("doe", "akkoord"));
        var stuk = (await twee.Pagina(na.Naar!)).QuerySelector("#a0")!;
        Assert.Contains("geen afspraak", stuk.QuerySelector("legend")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Er is nog niets gedaan", stuk.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsKeptWithoutAChange_MakesNoConflictForAColleague()
    {
        var (een, twee, nakijken) = await MetTweeen();
        var oud = await twee.Pagina($"{nakijken.Adres}/thema/0");
        var bewaard = await Stap(een, nakijken, 0, "vanzelf");
        Assert.Equal((HttpStatusCode.OK, "0"), (bewaard.Status, bewaard.Koppen["X-Wijziging"]));
        await Stap(een, nakijken, 0, "bewaar");
        Assert.Equal(HttpStatusCode.Found, (await twee.Verstuur(oud, "#form-a0", ("doe", "bewaar"), ("kop", "Van twee"))).Status);
    }

    [Fact]
    public async Task ActionsOfACutAgreement_AreMatchedByWhatTheyAre()
    {
        var (een, twee, adres) = await MetActies();
        var oud = await twee.Pagina($"{adres}/thema/0");
        var velden = oud.QuerySelectorAll("#a0 textarea[name^=actie]").Select(v => v.GetAttribute("name")!).ToList();
        await een.Verstuur(await een.Pagina($"{adres}/thema/0"), "#form-a0", ("doe", "splits"), ("tekst", "Domijn sloopt voor 1 juli 2026 12 woningen.\n===\nOns Huis bouwt voor 1 juli 2027 40 woningen."));

        var botsing = await twee.Verstuur(oud, "#form-a0", ("doe", "bewaar"), (velden[1], "Ons Huis bouwt voor 1 juli 2027 45 woningen."));

        Assert.Equal(HttpStatusCode.Conflict, botsing.Status);
        Assert.Contains("45 woningen", botsing.Pagina.QuerySelector("#los")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(botsing.Pagina.QuerySelectorAll(".botsveld > legend"), l => l.TextContent.Contains("Actie", StringComparison.Ordinal));
        await twee.Verstuur(botsing.Pagina, "#mijn form", ("kies.tekst", "nu"));
        var na = (await een.Pagina($"{adres}/thema/0")).QuerySelectorAll("#a0 textarea[name^=actie]");
        Assert.Equal(["Domijn sloopt voor 1 juli 2026 12 woningen."], na.Select(v => v.TextContent));
    }

    private async Task<(Browser, Browser, Nagekeken)> MetTweeen()
    {
        var (samenwerking, een) = await Bewerker();
        var twee = Toepassing.Als(await Toepassing.Wereld.Iemand(samenwerking, PartijSoort.Corporatie, Rol.Bewerker));
        return (een, twee, await Upload(een, samenwerking, Document));
    }

    private async Task<(Browser, Browser, string)> MetActies()
    {
        var (samenwerking, een) = await Bewerker();
        var twee = Toepassing.Als(await Toepassing.Wereld.Iemand(samenwerking, PartijSoort.Corporatie, Rol.Bewerker));
        var nakijken = await Upload(een, samenwerking, """
            1. Wonen

            Prestatieafspraken

            1.1 Domijn sloopt voor 1 juli 2026 12 woningen. Ons Huis bouwt voor 1 juli 2027 40 woningen.
            """);
        return (een, twee, nakijken.Adres);
    }

    private static async Task Bewaar(Browser browser, string adres, params (string, string?)[] velden) =>
        Assert.Equal(HttpStatusCode.Found, (await browser.Verstuur(await browser.Pagina(adres), "#nakijken", [("doe", "bewaar"), .. velden])).Status);

    private static async Task<(string?, string?)> Titels(Browser browser, string adres)
    {
        var pagina = await browser.Pagina(adres);
        return (pagina.QuerySelector("#nakijken [name=titel]")!.GetAttribute("value"), pagina.QuerySelector("[name='t1.titel']")!.GetAttribute("value"));
    }
}
