using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Noaber.Browser.Tests.Proef;
using static Microsoft.Playwright.Assertions;

namespace Noaber.Browser.Tests;

/// <summary>The review with a keyboard and a script: nothing that was typed or chosen is lost, and the focus stays with the work.</summary>
public sealed partial class NakijkTests(Opstelling opstelling)
{
    [Fact]
    public async Task WhatIsTyped_IsKeptWhenALinkLeadsAway()
    {
        await using var venster = await opstelling.Open("adviseur");
        var (pagina, adres) = (venster.Pagina, await NaarThema(venster, "weglopen"));
        await pagina.Locator("#a0 [name=kop]").FillAsync("Half getypt");
        await pagina.Locator("#a1 [name=kop]").FillAsync("Ook half");
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Overzicht", Exact = true }).Last.ClickAsync();
        await Expect(pagina.Locator("#nakijken")).ToBeVisibleAsync();
        await pagina.GotoAsync(adres);
        await Expect(pagina.Locator("#a0 [name=kop]")).ToHaveValueAsync("Half getypt");
        await Expect(pagina.Locator("#a1 [name=kop]")).ToHaveValueAsync("Ook half");
        venster.HeeftGeenKlachten();
    }

    [Fact]
    public async Task WhatIsTypedInOnePiece_IsKeptByTheButtonOfAnother()
    {
        await using var venster = await opstelling.Open("adviseur");
        var pagina = venster.Pagina;
        await NaarThema(venster, "andere knop");
        await pagina.Locator("#a1 [name=kop]").FillAsync("Niet kwijt");
        await pagina.Locator("#a0 button[value=akkoord]").ClickAsync();
        await Expect(pagina.Locator("#a0 legend").First).ToContainTextAsync("akkoord");
        await Expect(pagina.Locator("#a1 [name=kop]")).ToHaveValueAsync("Niet kwijt");
        venster.HeeftGeenKlachten();
    }

    [Fact]
    public async Task ChoiceWithAKey_IsKept()
    {
        await using var venster = await opstelling.Open("adviseur");
        var (pagina, adres) = (venster.Pagina, await NaarThema(venster, "sneltoets"));
        await pagina.Locator("#a0").FocusAsync();
        await pagina.Keyboard.PressAsync("2");
        await Expect(pagina.Locator("#a0 [data-stand]")).ToContainTextAsync("Bewaard om");
        await pagina.GotoAsync(adres);
        await Expect(pagina.Locator("#a0 [name=soort]")).ToHaveValueAsync("Focus");
    }

    [Fact]
    public async Task JoiningAndCutting_KeepTheFocusAndSayWhatHappened()
    {
        await using var venster = await opstelling.Open("adviseur");
        var pagina = venster.Pagina;
        await NaarThema(venster, "toetsen");
        await pagina.Locator("#a0").FocusAsync();
        await pagina.Keyboard.PressAsync("m");
        await Expect(pagina.Locator("#melding-a0")).ToContainTextAsync("eerste afspraak");
        await Klaar(pagina);
        await Expect(pagina.Locator("#a0")).ToBeFocusedAsync();
        await pagina.Keyboard.PressAsync("s");
        await Expect(pagina.Locator("#melding-a0")).ToContainTextAsync("niets gesplitst");
        await Klaar(pagina);
        await pagina.Keyboard.PressAsync("j");
        await pagina.Keyboard.PressAsync("m");
        await Expect(pagina.Locator("#melding-a0")).ToContainTextAsync("Samengevoegd");
        await Expect(pagina.Locator("#a0")).ToBeFocusedAsync();
        await Expect(pagina.Locator("#a1")).ToHaveCountAsync(0);
        await Klaar(pagina);
        await pagina.Locator("#a0 [name=tekst]").EvaluateAsync("veld => { veld.focus(); veld.setSelectionRange(20, 20); }");
        await pagina.Keyboard.PressAsync("Escape");
        await Expect(pagina.Locator("#a0")).ToBeFocusedAsync();
        await pagina.Keyboard.PressAsync("s");
        var deel = pagina.Locator("li:focus");
        await Expect(deel).ToContainTextAsync("afgesplitst");
        await Expect(deel.Locator("[name=nummer]")).ToHaveValueAsync("1.1b");
        venster.HeeftGeenKlachten();
    }

    [Theory]
    [InlineData(1400, true)]
    [InlineData(320, false)]
    public async Task UnknownLayout_GoesInByHand(int breedte, bool script)
    {
        await using var venster = await opstelling.Open("adviseur", new Kijk(breedte, Script: script));
        var pagina = venster.Pagina;
        await venster.Ga("/s/enschede/documenten/inlezen");
        await Paginas.LeesIn(pagina, Testbestand.Onbekend($"met de hand {breedte}"));
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Deel zelf in" }).ClickAsync();
        await pagina.Locator("select").Nth(1).SelectOptionAsync("Thema");
        await pagina.Locator("select").Nth(2).SelectOptionAsync("Afspraak");
        await pagina.Locator("select").Nth(3).SelectOptionAsync("Afspraak");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Deel in" }).ClickAsync();
        await Expect(pagina.Locator("main")).ToContainTextAsync("1 thema en 2 afspraken");
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Terug naar het overzicht" }).ClickAsync();
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Bewaar als concept" }).ClickAsync();
        await Expect(pagina).ToHaveURLAsync(Kader());
        await Expect(pagina.Locator("main")).ToContainTextAsync("De gemeente zoekt grond.");
        venster.HeeftGeenKlachten();
    }

    [Fact]
    public async Task RealDocument_IsReviewedByKeysAloneWithoutScript()
    {
        await using var venster = await opstelling.Open("adviseur", new Kijk(Script: false));
        var pagina = venster.Pagina;
        await venster.Ga("/s/enschede/documenten/inlezen");
        await pagina.Locator("input[type=file]").SetInputFilesAsync(Testbestand.Echt("004_32f2742c8076f053.txt"));
        await Kies(pagina, "main form button", "Enter");
        await Kies(pagina, "a[href$='/thema/0']", "Enter");
        await Kies(pagina, "#a0 [name=kop]");
        await pagina.Keyboard.PressAsync("Control+A");
        await pagina.Keyboard.TypeAsync("Met de toetsen");
        await pagina.Keyboard.PressAsync("Enter");
        await Expect(pagina.Locator("#a0 [name=kop]")).ToHaveValueAsync("Met de toetsen");
        await Expect(pagina.Locator("#a0 legend").First).Not.ToContainTextAsync("akkoord");
        await Kies(pagina, "#a0 button[value=akkoord]", "Enter");
        await Expect(pagina.Locator("#a0 legend").First).ToContainTextAsync("akkoord");
        await Kies(pagina, "#a1 button[value=weg]", "Space");
        await Expect(pagina.Locator("#a1 legend").First).ToContainTextAsync("geen afspraak");
        await Kies(pagina, "#a3 button[value=samen]", "Enter");
        await Expect(pagina.Locator("#a3")).ToHaveCountAsync(0);
        await Kies(pagina, "#a2 details[data-verplaats] summary", "Enter");
        await Kies(pagina, "#a2 [name=plaats]");
        await pagina.Keyboard.PressAsync("End");
        await Kies(pagina, "#a2 button[value=verplaats]", "Enter");
        await Expect(pagina.Locator("#a2")).ToHaveCountAsync(0);
        await venster.Ga(new Uri(pagina.Url).AbsolutePath.Split("/thema/")[0]);
        await Kies(pagina, "[name=bekeken]", "Space");
        await Kies(pagina, "#nakijken button[value=bevestig]", "Enter");
        await Expect(pagina).ToHaveURLAsync(Kader());
        await Expect(pagina.Locator("main")).ToContainTextAsync("Met de toetsen");
        venster.HeeftGeenKlachten();
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("pdf")]
    public async Task OfficeDocument_IsCutAndGivenAnotherKindByKeysAloneWithoutScript(string soort)
    {
        const string achter = "in 2027 gaat het om 120 gesprekken.";
        await using var venster = await opstelling.Open("adviseur", new Kijk(Script: false));
        var pagina = venster.Pagina;
        await venster.Ga("/s/enschede/documenten/inlezen");
        await pagina.Locator("input[type=file]").SetInputFilesAsync(Testbestand.Kantoor($"twee-kolommen.{soort}"));
        await Kies(pagina, "main form button", "Enter");
        await Kies(pagina, "a[href$='/thema/0']", "Enter");
        await Kies(pagina, "#a1 [name=tekst]");
        await pagina.Keyboard.PressAsync("Control+End");
        foreach (var _ in achter)
            await pagina.Keyboard.PressAsync("ArrowLeft");
        await pagina.Keyboard.TypeAsync("\n===\n");
        await Kies(pagina, "#a1 button[value=splits]", "Enter");
        const string deel = "li:has([name=nummer][value='1.2b'])";
        await Expect(pagina.Locator($"{deel} [name=tekst]")).ToHaveValueAsync(achter);
        await Expect(pagina.Locator(deel)).ToContainTextAsync("afgesplitst");
        await Kies(pagina, $"{deel} [name=soort]", "f");
        await Kies(pagina, $"{deel} button[value=akkoord]", "Enter");
        await Expect(pagina.Locator($"{deel} legend").First).ToContainTextAsync("akkoord");
        await Expect(pagina.Locator($"{deel} [name=soort]")).ToHaveValueAsync("Focus");
        await Expect(pagina.Locator("#a1 [name=soort]")).ToHaveValueAsync("Regulier");
        venster.HeeftGeenKlachten();
    }

    /// <summary>Goes to something with Tab, as often as it takes, and presses a key there.</summary>
    private static async Task Kies(IPage pagina, string wat, string? toets = null)
    {
        const int meesteStappen = 250;
        for (var stap = 0; stap < meesteStappen && await pagina.Locator(wat).And(pagina.Locator(":focus")).CountAsync() == 0; stap++)
            await pagina.Keyboard.PressAsync("Tab");
        await Expect(pagina.Locator(wat).And(pagina.Locator(":focus"))).ToHaveCountAsync(1);
        if (toets is not null)
            await pagina.Keyboard.PressAsync(toets);
    }

    /// <summary>Reads a document in, and opens its first theme; answers the address of that.</summary>
    private static async Task<string> NaarThema(Venster venster, string naam)
    {
        await venster.Ga("/s/enschede/documenten/inlezen");
        await Paginas.LeesIn(venster.Pagina, Testbestand.Afspraken($"nakijken {naam}"));
        await venster.Pagina.Locator("a[href$='/thema/0']").First.ClickAsync();
        await Klaar(venster.Pagina);
        return venster.Pagina.Url;
    }

    /// <summary>Waits until the script listens to the keys.</summary>
    private static Task Klaar(IPage pagina) => Expect(pagina.Locator("[data-nakijken=klaar]")).ToBeVisibleAsync();

    [GeneratedRegex("/s/enschede/afspraken/[0-9a-f-]{36}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Kader();
}
