using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Noaber.Browser.Tests.Proef;
using static Microsoft.Playwright.Assertions;

namespace Noaber.Browser.Tests;

/// <summary>A document on its way from a file to agreements that can be found, as an adviser walks it.</summary>
public sealed partial class ReisTests(Opstelling opstelling)
{
    [Theory]
    [InlineData("met script", 1400, true)]
    [InlineData("zonder script", 1400, false)]
    [InlineData("smal", 320, true)]
    [InlineData("smal zonder script", 320, false)]
    public async Task UploadReviewConfirm_GivesAConceptThatCanBeReadAndFound(string naam, int breedte, bool script)
    {
        await using var venster = await opstelling.Open(null, new Kijk(breedte, Script: script));
        var pagina = venster.Pagina;
        var kop = $"Verkoop bij proef {naam}";
        await venster.AlsDemopersoon("adviseur");
        await NaarNakijken(pagina, breedte, Testbestand.Afspraken(naam));

        await pagina.Locator("[name='titel']").FillAsync($"Proef {naam}");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Ga later verder" }).ClickAsync();
        await pagina.GetByRole(AriaRole.Link, new() { NameRegex = EersteThema() }).First.ClickAsync();
        await pagina.Locator("#a0 [name='kop']").FillAsync(kop);
        await pagina.Locator("#a0 button[value='akkoord']").ClickAsync();
        await Expect(pagina.Locator("#a0 legend").First).ToContainTextAsync("akkoord");
        await pagina.Locator("#a1 button[value='weg']").ClickAsync();
        await Expect(pagina.Locator("#a1 legend").First).ToContainTextAsync("geen afspraak");
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Terug naar het overzicht" }).ClickAsync();
        await Bevestig(pagina);

        await Expect(pagina.GetByRole(AriaRole.Heading, new() { Name = $"Proef {naam}", Level = 1 })).ToBeVisibleAsync();
        await Expect(pagina.GetByText("Dit is een concept.")).ToBeVisibleAsync();
        await Expect(pagina.GetByRole(AriaRole.Link, new() { Name = "Afspraak 1.2: Nieuwbouw in 2017" })).ToHaveCountAsync(0);
        await pagina.GetByRole(AriaRole.Link, new() { Name = kop, Exact = true }).ClickAsync();
        await Expect(pagina.GetByRole(AriaRole.Heading, new() { Name = $"1.1 {kop}", Level = 1 })).ToBeVisibleAsync();
        await Expect(pagina.Locator("main")).ToContainTextAsync("70 woningen");

        await OpenMenu(pagina, breedte);
        var zoek = pagina.GetByRole(AriaRole.Searchbox, new() { Name = "Zoek in alles" });
        await zoek.FillAsync($"proef {naam}");
        await zoek.PressAsync("Enter");
        await Expect(pagina.Locator(".zoekresultaten").GetByRole(AriaRole.Link, new() { Name = $"1.1 {kop}", Exact = true })).ToBeVisibleAsync();
        venster.HeeftGeenKlachten();
    }

    [Fact]
    public async Task UploadThatTakesLong_SaysSoAndIsSentOnce()
    {
        await using var venster = await opstelling.Open("adviseur");
        var pagina = venster.Pagina;
        await venster.Ga("/s/enschede/documenten/inlezen");
        await pagina.RouteAsync("**/documenten/inlezen", route => route.FulfillAsync(new() { Status = 204 }));
        await pagina.Locator("[name='bestand']").SetInputFilesAsync(new FilePayload { Name = "lang.txt", MimeType = "text/plain", Buffer = [65] });

        // A page that is leaving answers no locators: what it shows is asked in the same breath.
        var (zin, geweigerd) = (await pagina.EvaluateAsync<string>(Verstuur), await pagina.EvaluateAsync<bool>(
            "() => !document.querySelector('form[data-bezig]').dispatchEvent(new SubmitEvent('submit', { cancelable: true }))"));

        Assert.StartsWith("Noaber leest het document.", zin, StringComparison.Ordinal);
        Assert.True(geweigerd);
    }

    private const string Verstuur = "() => { const f = document.querySelector('form[data-bezig]'); f.requestSubmit(); return f.querySelector('[role=status]').textContent; }";

    [Fact]
    public async Task TheRealDocument_GoesInThroughTheBrowser()
    {
        var document = Testbestand.Echt();
        await using var venster = await opstelling.Open("analist");
        var pagina = venster.Pagina;
        await venster.Ga("/s/enschede/documenten");
        await NaarNakijken(pagina, 1400, document);
        await Expect(pagina.Locator("main")).ToContainTextAsync(new Regex(@"9 thema’s en 53 afspraken", RegexOptions.None, TimeSpan.FromSeconds(1)));

        await Bevestig(pagina);
        await Expect(pagina.Locator("main")).ToContainTextAsync("53 afspraken");
        await Expect(pagina.Locator("section.thema[id^='thema-']")).ToHaveCountAsync(9);
        venster.HeeftGeenKlachten();
    }

    [Fact]
    public async Task CancellingTheReview_LeavesNothing()
    {
        await using var venster = await opstelling.Open("adviseur");
        await venster.Ga("/s/enschede/documenten");
        await NaarNakijken(venster.Pagina, 1400, Testbestand.Afspraken("geannuleerd"));
        await venster.Pagina.GetByRole(AriaRole.Button, new() { Name = "Annuleer: bewaar niets" }).ClickAsync();

        await Expect(venster.Pagina).ToHaveURLAsync(Documenten());
        await Expect(venster.Pagina.Locator("main")).Not.ToContainTextAsync("geannuleerd");
        await using var db = opstelling.Db();
        Assert.False(await db.Brondocumenten.AnyAsync(b => b.Bestandsnaam == "geannuleerd.txt"));
        Assert.False(await db.Inlezingen.AnyAsync(i => i.Bestandsnaam == "geannuleerd.txt"));
    }

    [Fact]
    public async Task ACouncilMember_SeesNoConceptAndNoSource()
    {
        await using (var adviseur = await opstelling.Open("adviseur"))
        {
            await adviseur.Ga("/s/enschede/documenten");
            await NaarNakijken(adviseur.Pagina, 1400, Testbestand.Afspraken("geheim"));
            await adviseur.Pagina.Locator("[name='titel']").FillAsync("Geheim concept");
            await Bevestig(adviseur.Pagina);
        }
        await using var venster = await opstelling.Open("raadslid");
        var main = venster.Pagina.Locator("main");
        foreach (var adres in new[] { "/s/enschede", "/s/enschede/afspraken", "/s/enschede/zoeken?q=Ookbions" })
        {
            Assert.Equal(200, await venster.Ga(adres));
            await Expect(main).Not.ToContainTextAsync("oncept");
            await Expect(venster.Pagina.GetByRole(AriaRole.Link, new() { Name = "Documenten" })).ToHaveCountAsync(0);
        }
        Assert.Equal(200, await venster.Ga(opstelling.Invullen("/s/enschede/afspraak/{sleutel}")));
        await Expect(main.GetByText("Bron:")).ToHaveCountAsync(0);
        Assert.Equal(403, await venster.Ga(opstelling.Invullen("/s/enschede/documenten/{document}")));
        Assert.Equal(403, await venster.Ga(opstelling.Invullen("/s/enschede/documenten/{document}/bestand")));
    }

    private static async Task NaarNakijken(IPage pagina, int breedte, FilePayload bestand)
    {
        await OpenMenu(pagina, breedte);
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Documenten", Exact = true }).First.ClickAsync();
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Lees een document in" }).ClickAsync();
        await pagina.GetByLabel("Bestand").SetInputFilesAsync(bestand);
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Lees in" }).ClickAsync();
        await Expect(pagina.GetByRole(AriaRole.Heading, new() { Name = "Kijk na wat er is gelezen" })).ToBeVisibleAsync();
    }

    private static async Task OpenMenu(IPage pagina, int breedte)
    {
        if (breedte < 600)
            await pagina.GetByText("Menu", new() { Exact = true }).ClickAsync();
    }

    private static async Task Bevestig(IPage pagina)
    {
        if (await pagina.Locator("[name='bekeken']").IsVisibleAsync())
            await pagina.Locator("[name='bekeken']").CheckAsync();
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Bewaar als concept" }).ClickAsync();
        await Expect(pagina).ToHaveURLAsync(Kader());
    }

    [GeneratedRegex("^Kijk .* na$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EersteThema();

    [GeneratedRegex("/s/enschede/documenten$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Documenten();

    [GeneratedRegex("/s/enschede/afspraken/[0-9a-f-]{36}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Kader();
}
