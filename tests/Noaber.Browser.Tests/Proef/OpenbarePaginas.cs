using Microsoft.Playwright;

namespace Noaber.Browser.Tests.Proef;

internal static partial class Paginas
{
    /// <summary>What was released, and where that is done.</summary>
    private static IReadOnlyList<Pagina> OpenbarePaginas =>
    [
        new("openbaar maken", $"{Hier}/openbaar", "adviseur"),
        new("openbaar maken, van een raadslid", $"{Hier}/openbaar", "raadslid"),
        new("openbare samenwerkingen", "/openbaar", null),
        new("openbare afspraken van een gemeente", "/openbaar/{gemeente}", null, "/openbaar/enschede"),
        new("openbare afspraken", "/openbaar/{gemeente}/{nummer}", null, "/openbaar/enschede/1"),
        new("openbare afspraak", "/openbaar/{gemeente}/{nummer}/{sleutel}", null, "/openbaar/enschede/1", Daar: p => p.ClickAsync("main .reactie a")),
        new("openbaar verslag", "/openbaar/{gemeente}/verslag/{nummer}", null, "/openbaar/enschede/verslag/1"),
        new("openbaar verslag, ingetrokken", "/openbaar/{gemeente}/verslag/{nummer}", "adviseur", $"{Hier}/openbaar", Daar: Ingetrokken),
    ];

    /// <summary>Releases the progress of the last quarter, takes it back, and looks at where it was.</summary>
    private static async Task Ingetrokken(IPage pagina)
    {
        await pagina.Locator("#verslagen ~ ul form[action$='/verslag'] button").First.ClickAsync();
        var adres = await pagina.Locator("#verslagen ~ ul li:has-text('Voortgang') a").First.GetAttributeAsync("href");
        await pagina.Locator("#verslagen ~ ul li:has-text('Voortgang') summary").First.ClickAsync();
        await pagina.Locator("#verslagen ~ ul li:has-text('Voortgang') form[action$='/intrekken'] button").First.ClickAsync();
        await pagina.GotoAsync(adres!);
        await Assertions.Expect(pagina.Locator("h1")).ToHaveTextAsync("Niet meer openbaar");
    }
}
