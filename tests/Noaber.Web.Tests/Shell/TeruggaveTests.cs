using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Overleg;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Shell;

/// <summary>The sign-in ends before a form is sent, whichever form: its words come back in that form, for who wrote them and nobody else.</summary>
public sealed class TeruggaveTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private const string Zin = "Dit schreef ik voordat mijn aanmelding afliep.";

    [Theory]
    [InlineData("/overleg/{overleg}/punten/toevoegen", "Toelichting")]
    [InlineData("/overleg/{overleg}/punten/{punt}", "Toelichting")]
    [InlineData("/overleg/{overleg}/punten/{punt}/uitkomsten", "Tekst")]
    [InlineData("/overleg/nieuw?soort=Kernteam", "Plaats")]
    [InlineData("/voorstellen/nieuw", "Reden")]
    [InlineData("/jaarcyclus/toevoegen?jaar=2026", "Nodig")]
    public async Task SignedOutMeanwhile_ThePersonFindsTheFormWithTheText(string pad, string veld)
    {
        const string form = "form.formulier";
        var (w, adres) = await Wereld(pad);
        using var browser = noaber.Als(w.Leider);
        var pagina = await browser.Pagina(adres);
        using var zonder = noaber.Niemand();
        var antwoord = await zonder.Verstuur(pagina, form, (veld, Zin));
        var terug = antwoord.NaInloggen;
        Assert.StartsWith($"{adres}{(adres.Contains('?', StringComparison.Ordinal) ? '&' : '?')}opgevangen=", terug, StringComparison.Ordinal);
        Assert.Contains("Wat je schreef is bewaard", (await zonder.Pagina(antwoord.Naar!)).Body!.TextContent, StringComparison.Ordinal);
        var verder = await browser.Pagina(terug);
        Assert.Equal(Zin, Waarde(verder, form, veld));
        Assert.NotNull(verder.QuerySelector($"{form} #opgevangen"));
        Assert.DoesNotContain(Zin, (await browser.Haal(adres)).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/overleg/{overleg}/punten/toevoegen", "Titel", "Haven")]
    [InlineData("/overleg/{overleg}/punten/{punt}/stukken", "Naam", "Notitie")]
    [InlineData("/jaarcyclus/toevoegen?jaar=2026", "Naam", "Woondebat")]
    public async Task AWordOrAName_ComesBackLikeASentence(string pad, string veld, string woord)
    {
        var (w, adres) = await Wereld(pad);
        using var browser = noaber.Als(w.Leider);
        using var zonder = noaber.Niemand();

        var terug = (await zonder.Verstuur(await browser.Pagina(adres), "main form", (veld, woord))).NaInloggen;

        Assert.Equal(woord, Waarde(await browser.Pagina(terug), "main form", veld));
    }

    [Fact]
    public async Task AFormInWhichNothingWasTyped_IsNotKept()
    {
        var (w, adres) = await Wereld("/overleg/{overleg}/punten/{punt}/uitkomsten");
        using var browser = noaber.Als(w.Leider);
        using var zonder = noaber.Niemand();

        await zonder.Verstuur(await browser.Pagina(adres), "form.formulier", ("Soort", "Besluit"), ("Uiterlijk", "2031-02-20"));

        await using var db = noaber.Db();
        Assert.False(await db.Opgevangen.AnyAsync(o => o.AccountId == w.Leider.Id));
    }

    [Fact]
    public async Task SentAgain_ItIsDoneOnceAndNothingStaysBehind()
    {
        var (w, adres) = await Wereld("/overleg/{overleg}/punten/toevoegen");
        using var browser = noaber.Als(w.Leider);
        using var zonder = noaber.Niemand();
        var terug = (await zonder.Verstuur(await browser.Pagina(adres), "form.formulier", ("Titel", Zin), ("Vertrouwelijk", "true"), ("Van", $"{w.Corporatie}"))).NaInloggen;
        var verder = await browser.Pagina(terug);

        Assert.Equal(HttpStatusCode.Found, (await browser.Verstuur(verder, "form.formulier")).Status);
        Assert.Equal(HttpStatusCode.Found, (await browser.Verstuur(verder, "form.formulier")).Status);

        await using var db = noaber.Db();
        var punt = await db.Agendapunten.SingleAsync(a => a.OverlegId == w.Overleg.Id && a.Titel == Zin);
        Assert.True(punt.Vertrouwelijk);
        Assert.Equal([w.Corporatie], punt.VraagAan);
        Assert.False(await db.Opgevangen.AnyAsync(o => o.AccountId == w.Leider.Id));
    }

    [Fact]
    public async Task ChangedBySomeoneElseMeanwhile_TheFormThatCameBackShowsBoth()
    {
        var (w, adres) = await Wereld("/overleg/{overleg}/punten/{punt}");
        using var browser = noaber.Als(w.Leider);
        using var zonder = noaber.Niemand();
        var terug = (await zonder.Verstuur(await browser.Pagina(adres), "form.formulier", ("Titel", Zin))).NaInloggen;
        using var collega = noaber.Als(await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Gemeente, Rol.Procesleider));
        await collega.Verstuur(await collega.Pagina(adres), "form.formulier", ("Titel", "De titel van de ander"));

        var botsing = await browser.Verstuur(await browser.Pagina(terug), "form.formulier");

        Assert.Equal(HttpStatusCode.Conflict, botsing.Status);
        Assert.Contains("De titel van de ander", botsing.Pagina.QuerySelector("#nu")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Zin, Waarde(botsing.Pagina, "#mijn form", "Titel"));
    }

    [Fact]
    public async Task SignedInAgainInAnotherTab_TheFormOfBeforeComesBackWithTheText()
    {
        var (w, adres) = await Wereld("/overleg/{overleg}/punten/toevoegen");
        using var eerst = noaber.Als(w.Leider);
        var pagina = await eerst.Pagina(adres);
        using var opnieuw = noaber.Als(w.Leider);

        var antwoord = await opnieuw.Verstuur(pagina, "form.formulier", ("Toelichting", Zin));

        Assert.Equal(Zin, Waarde(await opnieuw.Pagina(antwoord.Naar!), "form.formulier", "Toelichting"));
    }

    [Fact]
    public async Task AFormThatCameBackWithAFault_LeadsToThePageItBeganOn()
    {
        var (w, adres) = await Wereld("/overleg/{overleg}/punten/{punt}/uitkomsten");
        using var browser = noaber.Als(w.Leider);
        var fout = await browser.Verstuur(await browser.Pagina(adres), "form.formulier", ("Soort", "Actie"), ("Tekst", Zin));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, fout.Status);
        using var zonder = noaber.Niemand();

        var terug = (await zonder.Verstuur(fout.Pagina, "form.formulier")).NaInloggen;

        Assert.Equal(Zin, Waarde(await browser.Pagina(terug), "form.formulier", "Tekst"));
    }

    [Fact]
    public async Task SomeoneElse_SeesNothingOfItAndTheWordsOfAStrangersFormAreGivenBack()
    {
        var (w, adres) = await Wereld("/overleg/{overleg}/punten/toevoegen");
        using var browser = noaber.Als(w.Leider);
        var pagina = await browser.Pagina(adres);
        using var zonder = noaber.Niemand();
        var terug = (await zonder.Verstuur(pagina, "form.formulier", ("Toelichting", Zin))).NaInloggen;
        using var ander = noaber.Als(await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Gemeente, Rol.Procesleider));

        Assert.DoesNotContain(Zin, (await ander.Haal(terug)).Html, StringComparison.Ordinal);
        var vreemd = await ander.Verstuur(pagina, "form.formulier", ("Toelichting", "Van een ander, op een andere dag."));
        Assert.Equal(HttpStatusCode.BadRequest, vreemd.Status);
        Assert.Contains("Van een ander, op een andere dag.", vreemd.Tekst, StringComparison.Ordinal);
        await using var db = noaber.Db();
        Assert.Equal(1, await db.Opgevangen.CountAsync(o => o.SamenwerkingId == w.Samenwerking.Id));
    }

    [Theory]
    [InlineData("verzonnen")]
    [InlineData("")]
    public async Task AMarkThatIsNotOurs_KeepsNothingAndTheWordsAreGivenBack(string merk)
    {
        var (w, adres) = await Wereld("/overleg/{overleg}/punten/toevoegen");
        using var browser = noaber.Als(w.Leider);
        using var zonder = noaber.Niemand();

        var antwoord = await zonder.Verstuur(await browser.Pagina(adres), "form.formulier", ("Toelichting", Zin), ("Merk", merk));

        Assert.Equal(HttpStatusCode.Unauthorized, antwoord.Status);
        Assert.Contains(Zin, antwoord.Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoLeftThePartnership_KeepsNothingThereAndGetsTheWordsBack()
    {
        var (w, adres) = await Wereld("/overleg/{overleg}/punten/toevoegen");
        using var browser = noaber.Als(w.Leider);
        var pagina = await browser.Pagina(adres);
        await using var db = noaber.Db();
        await db.Deelnemers.Where(d => d.AccountId == w.Leider.Id).ExecuteUpdateAsync(d => d.SetProperty(x => x.Tot, new DateOnly(2021, 1, 1)));
        using var zonder = noaber.Niemand();

        var antwoord = await zonder.Verstuur(pagina, "form.formulier", ("Toelichting", Zin));

        Assert.Equal(HttpStatusCode.Unauthorized, antwoord.Status);
        Assert.Contains(Zin, antwoord.Tekst, StringComparison.Ordinal);
        Assert.False(await db.Opgevangen.AnyAsync(o => o.AccountId == w.Leider.Id));
    }

    [Fact]
    public async Task ThePageNoLongerHasTheForm_TheWordsStandOnIt()
    {
        var (w, adres) = await Wereld("/overleg/{overleg}/punten/toevoegen");
        using var browser = noaber.Als(w.Leider);
        using var zonder = noaber.Niemand();
        var terug = (await zonder.Verstuur(await browser.Pagina(adres), "form.formulier", ("Toelichting", Zin))).NaInloggen;
        await using var db = noaber.Db();
        await db.Overleggen.Where(o => o.Id == w.Overleg.Id).ExecuteUpdateAsync(o => o.SetProperty(x => x.Status, OverlegStatus.Gesloten));

        Assert.Contains(Zin, (await browser.Haal(terug)).Tekst, StringComparison.Ordinal);
    }

    private async Task<(Overlegwereld Wereld, string Adres)> Wereld(string pad)
    {
        AgendapuntRij? punt = null;
        var w = await Overlegwereld.Maak(noaber, OverlegStatus.Bezig, o => punt = Overlegproef.Punt(o, 1, "Woningen aan de haven"));
        await noaber.Wereld.Bewaar([.. Voorbeeldjaar.Rijen(w.Samenwerking)]);
        return (w, $"/s/{w.Samenwerking.Slug}{pad}".Replace("{overleg}", $"{w.Overleg.Id}", StringComparison.Ordinal)
            .Replace("{punt}", $"{punt!.Id}", StringComparison.Ordinal));
    }

    private static string? Waarde(IDocument pagina, string form, string veld) => pagina.QuerySelector($"{form} [name={veld}]") switch
    {
        IHtmlTextAreaElement tekst => tekst.Value,
        IHtmlInputElement invoer => invoer.Value,
        _ => null,
    };
}
