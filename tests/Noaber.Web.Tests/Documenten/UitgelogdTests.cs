using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Documenten;

/// <summary>The sign-in ends while someone reviews: what was typed stands in the fields again, and nothing of a colleague is written over.</summary>
public sealed class UitgelogdTests(Noaberproef noaber) : Inleesproef(noaber), IClassFixture<Noaberproef>
{
    [Fact]
    public async Task AnAgreement_HasWhatWasTypedInEveryFieldAgain()
    {
        var (ik, browser, nakijken) = await Begonnen();
        using var zonder = Toepassing.Niemand();

        var terug = (await zonder.Verstuur(await browser.Pagina($"{nakijken.Adres}/thema/0"), "#form-a1", ("doe", "bewaar"),
            ("nummer", "1.2b"), ("soort", "Focus"), ("kop", "Bouwen"), ("tekst", "Wij bouwen."), ("regie", "Domijn"))).NaInloggen;

        using var weer = Toepassing.Als(ik);
        var pagina = await weer.Pagina(terug);
        Assert.Equal(["1.2b", "Focus", "Bouwen", "Wij bouwen.", "Domijn"],
            new[] { "nummer", "soort", "kop", "tekst", "regie" }.Select(veld => Waarde(pagina, "#form-a1", veld)));
        Assert.NotEqual("Bouwen", Waarde(pagina, "#form-a0", "kop"));
        Assert.Equal(HttpStatusCode.Found, (await weer.Verstuur(pagina, "#form-a1", ("doe", "bewaar"))).Status);
        Assert.Equal("Bouwen", Waarde(await weer.Pagina($"{nakijken.Adres}/thema/0"), "#form-a1", "kop"));
    }

    [Fact]
    public async Task AChoiceBetweenTwoVersions_ComesBackAndIsAskedAgain()
    {
        var (ik, browser, nakijken) = await Begonnen();
        var oud = await browser.Pagina($"{nakijken.Adres}/thema/0");
        using var ander = Toepassing.Als(await Toepassing.Wereld.Iemand(nakijken.Samenwerking, PartijSoort.Corporatie, Rol.Bewerker));
        await Stap(ander, nakijken.Nagekeken, 1, "bewaar", ("kop", "Van de ander"), ("tekst", "Tekst van de ander."));
        var botsing = await browser.Verstuur(oud, "#form-a1", ("doe", "bewaar"), ("kop", "Mijn"), ("tekst", "Mijn tekst."));
        using var zonder = Toepassing.Niemand();

        var terug = (await zonder.Verstuur(botsing.Pagina, "#mijn form", ("kies.kop", "nu"), ("tekst", "Mijn betere tekst."))).NaInloggen;

        using var weer = Toepassing.Als(ik);
        var pagina = await weer.Pagina(terug);
        Assert.Equal("Mijn betere tekst.", Waarde(pagina, "#form-a1", "tekst"));
        var opnieuw = await weer.Verstuur(pagina, "#form-a1", ("doe", "bewaar"));
        Assert.Equal(HttpStatusCode.Conflict, opnieuw.Status);
        Assert.Contains("Van de ander", opnieuw.Tekst, StringComparison.Ordinal);
        Assert.Equal("Mijn betere tekst.", Waarde(opnieuw.Pagina, "#mijn form", "tekst"));
        await weer.Verstuur(opnieuw.Pagina, "#mijn form", ("kies.kop", "nu"));
        pagina = await weer.Pagina($"{nakijken.Adres}/thema/0");
        Assert.Equal(("Van de ander", "Mijn betere tekst."), (Waarde(pagina, "#form-a1", "kop"), Waarde(pagina, "#form-a1", "tekst")));
    }

    [Fact]
    public async Task AChoiceAboutTheWhole_ComesBackAndIsAskedAgain()
    {
        var (ik, browser, nakijken) = await Begonnen();
        var oud = await browser.Pagina(nakijken.Adres);
        using var ander = Toepassing.Als(await Toepassing.Wereld.Iemand(nakijken.Samenwerking, PartijSoort.Corporatie, Rol.Bewerker));
        await ander.Verstuur(await ander.Pagina(nakijken.Adres), "#nakijken", ("doe", "bewaar"), ("titel", "Van de ander"));
        var botsing = await browser.Verstuur(oud, "#nakijken", ("doe", "bewaar"), ("titel", "Mijn titel"));
        using var zonder = Toepassing.Niemand();

        var terug = (await zonder.Verstuur(botsing.Pagina, "#mijn form", ("kies.titel", "nu"))).NaInloggen;

        using var weer = Toepassing.Als(ik);
        var pagina = await weer.Pagina(terug);
        Assert.Equal("Mijn titel", Waarde(pagina, "#nakijken", "titel"));
        Assert.Equal(HttpStatusCode.Conflict, (await weer.Verstuur(pagina, "#nakijken", ("doe", "bewaar"))).Status);
        Assert.Equal("Van de ander", Waarde(await ander.Pagina(nakijken.Adres), "#nakijken", "titel"));
    }

    private async Task<(Account Ik, Browser Browser, Begin Nakijken)> Begonnen()
    {
        var samenwerking = await Toepassing.Wereld.Samenwerking("Inlees");
        var ik = await Toepassing.Wereld.Iemand(samenwerking, PartijSoort.Gemeente, Rol.Bewerker);
        var browser = Toepassing.Als(ik);
        return (ik, browser, new(samenwerking, await Upload(browser, samenwerking, Document)));
    }

    private static string? Waarde(IDocument pagina, string form, string veld) => pagina.QuerySelector($"{form} [name={veld}]") switch
    {
        IHtmlTextAreaElement tekst => tekst.Value,
        IHtmlSelectElement keuze => keuze.Value,
        IHtmlInputElement invoer => invoer.Value,
        _ => null,
    };

    private sealed record Begin(Samenwerking Samenwerking, Nagekeken Nagekeken)
    {
        public string Adres => Nagekeken.Adres;
    }
}
