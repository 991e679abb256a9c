using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Noaber.Browser.Tests.Proef;
using static Microsoft.Playwright.Assertions;

namespace Noaber.Browser.Tests;

/// <summary>With Tab, Enter and Space alone.</summary>
public sealed class ToetsenbordTests(Opstelling opstelling)
{
    private const int MeesteStappen = 80;

    [Fact]
    public async Task OneClickSignIn_WorksWithTheKeyboard()
    {
        await using var venster = await opstelling.Open(null);
        await venster.Ga("/");
        await TabNaar(venster.Pagina, "Roos Hagedoorn");
        await venster.Pagina.Keyboard.PressAsync("Space");
        await Expect(venster.Pagina.GetByRole(AriaRole.Heading, new() { Name = "Prestatieafspraken Enschede", Level = 1 })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task TheFirstTab_LeadsPastTheHeadToTheContent()
    {
        await using var venster = await opstelling.Open("wethouder");
        var pagina = venster.Pagina;
        await venster.Ga("/s/enschede");
        await pagina.Keyboard.PressAsync("Tab");
        var overslaan = pagina.GetByRole(AriaRole.Link, new() { Name = "Naar de inhoud" });
        await Expect(overslaan).ToBeFocusedAsync();
        await Expect(overslaan).ToBeInViewportAsync();

        await pagina.Keyboard.PressAsync("Enter");
        await pagina.Keyboard.PressAsync("Tab");
        Assert.True(await pagina.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"));
    }

    [Fact]
    public async Task MenuFilterAndSearch_WorkWithTheKeyboard()
    {
        await using var venster = await opstelling.Open("huurder");
        var pagina = venster.Pagina;
        await venster.Ga("/s/enschede");
        await TabNaar(pagina, "Afspraken");
        await pagina.Keyboard.PressAsync("Enter");
        await Expect(pagina).ToHaveURLAsync(new Regex("/afspraken(?:/[0-9a-f-]{36})?$", RegexOptions.None, TimeSpan.FromSeconds(1)));

        await venster.Ga(opstelling.Invullen("/s/enschede/afspraken/{kader}"));
        await TabNaar(pagina, "Thema");
        await pagina.Keyboard.PressAsync("ArrowDown");
        await TabNaar(pagina, "Filter");
        await pagina.Keyboard.PressAsync("Enter");
        await Expect(pagina).ToHaveURLAsync(new Regex("thema=1", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Expect(pagina.GetByRole(AriaRole.Status)).ToContainTextAsync("bij je keuze");

        await TabNaar(pagina, "Zoek in alles");
        await pagina.Keyboard.TypeAsync("woningen");
        await pagina.Keyboard.PressAsync("Enter");
        await Expect(pagina.GetByRole(AriaRole.Heading, new() { Name = "Zoeken", Level = 1 })).ToBeVisibleAsync();
        await Expect(pagina.Locator(".zoekresultaten li").First).ToBeVisibleAsync();
        venster.HeeftGeenKlachten();
    }

    [Fact]
    public async Task TheMenuOfASmallWindow_OpensAndClosesWithTheKeyboard()
    {
        await using var venster = await opstelling.Open("huurder", new Kijk(320));
        var pagina = venster.Pagina;
        await venster.Ga("/s/enschede");
        var documenten = pagina.GetByRole(AriaRole.Link, new() { Name = "Documenten", Exact = true });
        await Expect(documenten).Not.ToBeVisibleAsync();
        await TabNaar(pagina, "Menu");
        await pagina.Keyboard.PressAsync("Enter");
        await Expect(documenten).ToBeVisibleAsync();

        await pagina.Keyboard.PressAsync("Escape");
        await Expect(documenten).Not.ToBeVisibleAsync();
        Assert.Equal("Menu", await Gericht(pagina));
    }

    /// <summary>Presses Tab until the thing with this name has the focus; each stop on the way must show where it is.</summary>
    private static async Task TabNaar(IPage pagina, string naam)
    {
        for (var stap = 0; stap < MeesteStappen; stap++)
        {
            await pagina.Keyboard.PressAsync("Tab");
            Assert.True(await pagina.EvaluateAsync<bool>(ZichtbaarGericht), $"The focus does not show on: {await Gericht(pagina)}");
            if ((await Gericht(pagina)).StartsWith(naam, StringComparison.Ordinal))
                return;
        }
        Assert.Fail($"Tab does not reach ‘{naam}’ in {MeesteStappen} steps.");
    }

    private static Task<string> Gericht(IPage pagina) => pagina.EvaluateAsync<string>(
        "() => { const e = document.activeElement; return (e.getAttribute('aria-label') ?? e.labels?.[0]?.textContent ?? e.textContent ?? '').trim(); }");

    private const string ZichtbaarGericht = """
        () => {
          const e = document.activeElement, s = getComputedStyle(e);
          return e === document.body || s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2 || s.boxShadow !== "none";
        }
        """;
}
