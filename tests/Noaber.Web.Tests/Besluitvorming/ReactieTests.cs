using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Partijen;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Besluitvorming;

/// <summary>What someone typed about a proposal and could not be kept as it was: it comes back, it is there once, and nobody's words go.</summary>
public sealed class ReactieTests(Noaberproef noaber) : Voorstelproef(noaber), IClassFixture<Noaberproef>
{
    private const string Vraag = "section#vragen > details form[action$='/vragen']", Notitie = "form[action$='/notitie']", Zienswijze = "form[action$='/zienswijze']";

    [Fact]
    public async Task AQuestionThatIsTooLong_ComesBackWholeWithTheReason()
    {
        var (tafel, voorstel) = await Voorgelegd();
        var huurders = tafel.Bestuurders[PartijSoort.Huurdersorganisatie];
        var lang = new string('w', 20_001);
        var terug = await huurders.Verstuur(await huurders.Pagina(voorstel), Vraag, ("Tekst", lang));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, terug.Status);
        Assert.Equal(lang, terug.Pagina.QuerySelector("textarea")!.TextContent);
        Assert.Equal(HttpStatusCode.Found, (await huurders.Verstuur(terug.Pagina, "main form", ("Tekst", "Korter."))).Status);
        await using var db = Toepassing.Db();
        Assert.Equal(["Korter."], await db.Vragen.Where(v => v.VoorstelId == Id(voorstel)).Select(v => v.Tekst).ToListAsync());
    }

    [Fact]
    public async Task AQuestionSentTwice_IsAskedOnce()
    {
        var (tafel, voorstel) = await Voorgelegd();
        var huurders = tafel.Bestuurders[PartijSoort.Huurdersorganisatie];
        var pagina = await huurders.Pagina(voorstel);
        var beide = await Task.WhenAll(huurders.Verstuur(pagina, Vraag, ("Tekst", "Waarom?")), huurders.Verstuur(pagina, Vraag, ("Tekst", "Waarom?")));
        Assert.All(beide, antwoord => Assert.Equal(HttpStatusCode.Found, antwoord.Status));
        await using var db = Toepassing.Db();
        Assert.Equal(1, await db.Vragen.CountAsync(v => v.VoorstelId == Id(voorstel)));
    }

    [Fact]
    public async Task AQuestionAfterItWasTakenBack_IsGivenBackToWhoTypedIt()
    {
        var (tafel, voorstel) = await Voorgelegd();
        var huurders = tafel.Bestuurders[PartijSoort.Huurdersorganisatie];
        var pagina = await huurders.Pagina(voorstel);
        await Doe(tafel.Leider, voorstel, "intrekken");
        var terug = await huurders.Verstuur(pagina, Vraag, ("Tekst", "Waar komt dit vandaan?"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, terug.Status);
        Assert.Equal("Waar komt dit vandaan?", terug.Pagina.QuerySelector("textarea")!.TextContent);
        Assert.Contains("ligt niet meer voor", terug.Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANoteThatAColleagueChanged_ShowsBothAndOverwritesNeither()
    {
        var (tafel, voorstel) = await Voorgelegd();
        var ik = tafel.Bestuurders[PartijSoort.Corporatie];
        using var collega = Toepassing.Als(await Toepassing.Wereld.Iemand(tafel.Samenwerking, PartijSoort.Corporatie, Rol.Bewerker));
        await Doe(ik, voorstel, "notitie", ("tekst", "Eerst."));
        var (van, mijn) = (await collega.Pagina(voorstel), await ik.Pagina(voorstel));
        await collega.Verstuur(van, Notitie, ("tekst", "Van de collega."));

        var botsing = await ik.Verstuur(mijn, Notitie, ("tekst", "Van mij."));
        Assert.Equal(HttpStatusCode.Conflict, botsing.Status);
        Assert.Contains("Van de collega.", botsing.Tekst, StringComparison.Ordinal);
        Assert.Equal("Van mij.", botsing.Pagina.QuerySelector("textarea")!.TextContent);
        await ik.Verstuur(botsing.Pagina, "main form", ("Tekst", "Van ons samen."));
        Assert.Contains("Van ons samen.", (await collega.Pagina(voorstel)).QuerySelector("#notitie")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AViewThatAColleagueGave_ShowsBothWithWhoItWasAndOverwritesNeither()
    {
        var (tafel, voorstel) = await Voorgelegd();
        var ik = tafel.Bestuurders[PartijSoort.Corporatie];
        var account = await Toepassing.Wereld.Iemand(tafel.Samenwerking, PartijSoort.Corporatie, Rol.Bewerker);
        using var collega = Toepassing.Als(account);
        var (van, mijn) = (await collega.Pagina(voorstel), await ik.Pagina(voorstel));
        await collega.Verstuur(van, Zienswijze, ("Oordeel", "VoorMits"), ("Toelichting", "Mits er geld is."));

        var botsing = await ik.Verstuur(mijn, Zienswijze, ("Oordeel", "Tegen"), ("Toelichting", "Te weinig geld."));
        Assert.Equal(HttpStatusCode.Conflict, botsing.Status);
        Assert.Contains($"{account.Naam} (Corporatie {tafel.Samenwerking.Slug}) heeft dit gewijzigd op ", botsing.Tekst, StringComparison.Ordinal);
        Assert.Contains("Mits er geld is.", botsing.Tekst, StringComparison.Ordinal);
        Assert.Equal("Te weinig geld.", botsing.Pagina.QuerySelector("textarea")!.TextContent);
        await using var db = Toepassing.Db();
        Assert.Equal("Mits er geld is.", await db.Zienswijzen.Where(z => z.VoorstelId == Id(voorstel)).Select(z => z.Toelichting).SingleAsync());

        Assert.Equal(HttpStatusCode.Found, (await ik.Verstuur(botsing.Pagina, "main form", ("Toelichting", "Wij willen eerst geld."))).Status);
        Assert.Equal("Wij willen eerst geld.", await db.Zienswijzen.Where(z => z.VoorstelId == Id(voorstel)).Select(z => z.Toelichting).SingleAsync());
    }

    [Fact]
    public async Task AViewSentTwice_IsNoConflict()
    {
        var (tafel, voorstel) = await Voorgelegd();
        var huurders = tafel.Bestuurders[PartijSoort.Huurdersorganisatie];
        var pagina = await huurders.Pagina(voorstel);
        for (var keer = 0; keer < 2; keer++)
            Assert.Equal(HttpStatusCode.Found, (await huurders.Verstuur(pagina, Zienswijze, ("Oordeel", "Voor"), ("Toelichting", "Goed plan."))).Status);
    }

    [Fact]
    public async Task AProposalBegunTwiceWithOneForm_IsOne()
    {
        var tafel = await Tafel();
        var pagina = await tafel.Leider.Pagina($"{tafel.Adres}/voorstellen/nieuw");
        Task<Antwoord> Klik() => tafel.Leider.Verstuur(pagina, "main form", ("Kader", $"{tafel.Kader.Id}"), ("Titel", "Eén keer"), ("Reden", "Het kan sneller."), ("Ingang", "2031-01-01"));
        var beide = await Task.WhenAll(Klik(), Klik());
        Assert.Equal(beide[0].Naar, beide[1].Naar);
        await using var db = Toepassing.Db();
        Assert.Equal(1, await db.Voorstellen.CountAsync(v => v.SamenwerkingId == tafel.Samenwerking.Id));
    }

    private async Task<(Tafel Tafel, string Voorstel)> Voorgelegd()
    {
        var tafel = await Tafel();
        var voorstel = await Begin(tafel);
        await DienIn(tafel, voorstel);
        return (tafel, voorstel);
    }
}
