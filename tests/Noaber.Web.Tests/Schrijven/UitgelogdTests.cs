using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Schrijven;

/// <summary>The sign-in ends, or another comes in its place, while someone is writing: no word gets lost, and nobody else gets to see it.</summary>
public sealed class UitgelogdTests(Noaberproef noaber) : Schrijfproef(noaber), IClassFixture<Noaberproef>
{
    private const string Zin = "Dit schreef ik voordat mijn aanmelding afliep, en het is van mij.";

    [Fact]
    public async Task SessionEndedEverywhere_TheSamePersonGoesOnWithTheText()
    {
        var (tafel, stuk, afspraak) = await Stuk();
        var ik = await Collega(tafel);
        using var browser = Toepassing.Als(ik);
        var pagina = await browser.Pagina(stuk);
        await EindigSessies(ik);

        var antwoord = await browser.Verstuur(pagina, Form, ("tekst", Zin));
        Assert.Equal($"/inloggen?bewaard=true&terug={Uri.EscapeDataString($"{stuk}?klad=verder")}", antwoord.Naar);
        Assert.Contains("Wat je schreef is bewaard", (await browser.Pagina(antwoord.Naar!)).Body!.TextContent, StringComparison.Ordinal);
        using var terug = Toepassing.Als(ik);
        var verder = await terug.Pagina($"{stuk}?klad=verder");
        Assert.Equal(Zin, Veld(verder, "tekst"));
        Assert.Equal(afspraak.Tekst, (await Afspraak(afspraak.Id)).Tekst);
        await terug.Verstuur(verder, Form);
        Assert.Equal(Zin, (await Afspraak(afspraak.Id)).Tekst);
    }

    [Fact]
    public async Task CookieExpiredByTheClock_TheTextWaits()
    {
        var (tafel, stuk, _) = await Stuk();
        var ik = await Collega(tafel);
        using var eerst = Toepassing.Als(ik);
        var pagina = await eerst.Pagina(stuk);
        using var verlopen = Met(Toepassing.Als(ik, TimeSpan.FromHours(13)), eerst);

        Assert.Contains("klad%3Dverder", (await verlopen.Verstuur(pagina, Form, ("tekst", Zin))).Naar, StringComparison.Ordinal);
        Assert.Equal(Zin, Veld(await eerst.Pagina($"{stuk}?klad=verder"), "tekst"));
    }

    [Fact]
    public async Task SomeoneElseSignsIn_AndSeesNothingOfIt()
    {
        var (tafel, stuk, _) = await Stuk();
        var ik = await Collega(tafel);
        using var browser = Toepassing.Als(ik);
        var pagina = await browser.Pagina(stuk);
        await EindigSessies(ik);
        await browser.Verstuur(pagina, Form, ("tekst", Zin));

        var ander = await tafel.Leider.Haal($"{stuk}?klad=verder");
        Assert.Equal(HttpStatusCode.OK, ander.Status);
        Assert.DoesNotContain(Zin, ander.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)] // signed out in another tab: the form cookie is still there
    [InlineData(false)] // the browser forgot every cookie
    public async Task WithoutTheSignInCookie_TheSamePersonGoesOnWithTheText(bool metFormulierkoekje)
    {
        var (tafel, stuk, afspraak) = await Stuk();
        var pagina = await tafel.Leider.Pagina(stuk);
        using var zonder = metFormulierkoekje ? Toepassing.Niemand(("noaber-formulier", tafel.Leider.Koekje("noaber-formulier"))) : Toepassing.Niemand();

        var antwoord = await zonder.Verstuur(pagina, Form, ("tekst", Zin));
        Assert.Equal($"/inloggen?bewaard=true&terug={Uri.EscapeDataString($"{stuk}?klad=verder")}", antwoord.Naar);
        var verder = await tafel.Leider.Pagina($"{stuk}?klad=verder");
        Assert.Equal(Zin, Veld(verder, "tekst"));
        Assert.Equal(HttpStatusCode.Found, (await tafel.Leider.Verstuur(verder, Form)).Status);
        Assert.Equal(Zin, (await Afspraak(afspraak.Id)).Tekst);
    }

    [Fact]
    public async Task SignedInAgainElsewhere_TheFormOfBeforeComesBackWithTheTextAndAFreshToken()
    {
        var (tafel, stuk, afspraak) = await Stuk();
        var ik = await Collega(tafel);
        using var eerst = Toepassing.Als(ik);
        var pagina = await eerst.Pagina(stuk);
        using var opnieuw = Toepassing.Als(ik); // with no form cookie, or another

        var antwoord = await opnieuw.Verstuur(pagina, Form, ("tekst", Zin));
        Assert.Equal($"{stuk}?klad=verder", antwoord.Naar);
        var verder = await opnieuw.Pagina(antwoord.Naar!);
        Assert.Equal(Zin, Veld(verder, "tekst"));
        Assert.Equal(afspraak.Tekst, (await Afspraak(afspraak.Id)).Tekst);
        await opnieuw.Verstuur(verder, Form);
        Assert.Equal(Zin, (await Afspraak(afspraak.Id)).Tekst);
    }

    [Theory]
    [InlineData("verzonnen")]
    [InlineData("")]
    [InlineData(null)] // of another piece
    public async Task AMarkThatIsNotOfThisForm_KeepsNothingAndTheWordsAreGivenBack(string? merk)
    {
        var (tafel, stuk, afspraak) = await Stuk();
        var pagina = await tafel.Leider.Pagina(stuk);
        merk ??= (await tafel.Leider.Pagina($"{stuk[..stuk.IndexOf("/afspraak/", StringComparison.Ordinal)]}/definitie/nieuw"))
            .QuerySelector<IHtmlInputElement>("[name=Merk]")!.Value;
        using var zonder = Toepassing.Niemand();

        var antwoord = await zonder.Verstuur(pagina, Form, ("tekst", Zin), ("Merk", merk));
        Assert.Equal(HttpStatusCode.Unauthorized, antwoord.Status);
        Assert.Contains(Zin, antwoord.Pagina.QuerySelectorAll<IHtmlTextAreaElement>("textarea[readonly]").Select(t => t.Value));
        await NietsBewaard(afspraak);
    }

    [Fact]
    public async Task AFormOfSomeoneElse_IsGivenBackAndKeptForNobody()
    {
        var (tafel, stuk, afspraak) = await Stuk();
        var pagina = await tafel.Leider.Pagina(stuk);
        using var ander = Toepassing.Als(await Collega(tafel));
        var ingelogd = await ander.Verstuur(pagina, Form, ("tekst", Zin));
        Assert.Equal(HttpStatusCode.BadRequest, ingelogd.Status);
        Assert.Contains(Zin, ingelogd.Pagina.QuerySelectorAll<IHtmlTextAreaElement>("textarea[readonly]").Select(t => t.Value));

        // And not for the one whose cookie ended, either: the form was not made for that account.
        var derde = await Collega(tafel);
        using var verlopen = Met(Toepassing.Als(derde), tafel.Leider);
        await EindigSessies(derde);
        Assert.Equal(HttpStatusCode.Unauthorized, (await verlopen.Verstuur(pagina, Form, ("tekst", Zin))).Status);
        await NietsBewaard(afspraak);
    }

    [Fact]
    public async Task WhoLeftThePartnership_KeepsNoDraftThere()
    {
        var (tafel, stuk, afspraak) = await Stuk();
        var ik = await Collega(tafel);
        using var browser = Toepassing.Als(ik);
        var pagina = await browser.Pagina(stuk);
        await EindigSessies(ik);
        await using (var db = Toepassing.Db())
            await db.Deelnemers.Where(d => d.AccountId == ik.Id).ExecuteUpdateAsync(d => d.SetProperty(x => x.Tot, new DateOnly(2021, 1, 1)));

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.Verstuur(pagina, Form, ("tekst", Zin))).Status);
        await NietsBewaard(afspraak);
    }

    [Fact]
    public async Task ADoubleClick_SavesOnce()
    {
        var (tafel, stuk, afspraak) = await Stuk();
        var adres = stuk[..stuk.IndexOf("/afspraak/", StringComparison.Ordinal)];
        foreach (var pagina in new[] { await tafel.Leider.Pagina(stuk), await tafel.Leider.Pagina($"{adres}/definitie/nieuw") })
        {
            var antwoorden = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => tafel.Leider.Verstuur(pagina, Form, ("tekst", Zin), ("term", "Dubbel"))));
            Assert.All(antwoorden, antwoord => Assert.Equal(HttpStatusCode.Found, antwoord.Status));
        }
        Assert.Equal(Zin, (await Afspraak(afspraak.Id)).Tekst);
        await using var db = Toepassing.Db();
        Assert.Equal(1, await db.Definities.CountAsync(d => d.KaderId == afspraak.KaderId && d.Term == "Dubbel"));
    }

    [Fact]
    public async Task BackButtonAndSavingAgain_MakesNoSecondPieceAndShowsBoth()
    {
        var (tafel, stuk, afspraak) = await Stuk();
        var pagina = await tafel.Leider.Pagina($"{stuk[..stuk.IndexOf("/afspraak/", StringComparison.Ordinal)]}/definitie/nieuw");
        await tafel.Leider.Verstuur(pagina, Form, ("term", "Terug"), ("tekst", "Eerst."));
        var nogEens = await tafel.Leider.Verstuur(pagina, Form, ("term", "Terug"), ("tekst", "Daarna."));

        Assert.Equal(HttpStatusCode.Conflict, nogEens.Status);
        Assert.Contains("Eerst.", nogEens.Tekst, StringComparison.Ordinal);
        Assert.Equal("Daarna.", Veld(nogEens.Pagina, "tekst"));
        await using var db = Toepassing.Db();
        Assert.Equal(1, await db.Definities.CountAsync(d => d.KaderId == afspraak.KaderId && d.Term == "Terug"));
    }

    private async Task<(Besluitvorming.Tafel Tafel, string Stuk, AfspraakRij Afspraak)> Stuk()
    {
        var (tafel, adres, afspraak) = await Werkversie();
        return (tafel, $"{adres}/afspraak/{afspraak.Id}", afspraak);
    }

    private async Task EindigSessies(Account wie)
    {
        await using var db = Toepassing.Db();
        await db.Sessies.Where(s => s.AccountId == wie.Id).ExecuteDeleteAsync();
    }

    /// <summary>The sign-in cookie of the one, with the form cookie of the other: one browser, later.</summary>
    private Browser Met(Browser aanmelding, Browser formulier)
    {
        using (aanmelding)
            return Toepassing.Niemand(("noaber", aanmelding.Koekje("noaber")), ("noaber-formulier", formulier.Koekje("noaber-formulier")));
    }

    private async Task NietsBewaard(AfspraakRij afspraak)
    {
        Assert.Equal(afspraak.Tekst, (await Afspraak(afspraak.Id)).Tekst);
        await using var db = Toepassing.Db();
        Assert.False(await db.Kladden.AnyAsync(k => k.KaderId == afspraak.KaderId));
    }
}
