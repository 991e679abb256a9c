using Microsoft.Playwright;

namespace Noaber.Browser.Tests.Proef;

internal static partial class Paginas
{
    private const string Vrijgave = $"{Hier}/monitor/vrijgave", OpenbareCijfers = "/openbaar/{gemeente}/cijfers";

    /// <summary>Consent, and what was released.</summary>
    private static IReadOnlyList<Pagina> Vrijgavepaginas =>
    [
        new("vrijgegeven cijfers", Vrijgave, "adviseur"),
        new("vrijgegeven cijfers van een raadslid", Vrijgave, "raadslid"),
        new("vrijgave met protocol", $"{Vrijgave}/{{vrijgave}}", "adviseur"),
        new("vrijgave van een raadslid", $"{Vrijgave}/{{vrijgave}}", "raadslid"),
        new("vrijgave voorbereiden", $"{Vrijgave}/nieuw", "analist"),
        new("vrijgave voorbereiden, fouten", $"{Vrijgave}/nieuw", "analist", Daar: Leeg),
        new("vrijgave, klaar voor een tweede", $"{Vrijgave}/{{vrijgave}}", "analist", $"{Vrijgave}/nieuw", Daar: Bereid),
        new("vrijgave die niet meer bekend is", $"{Vrijgave}/nieuw/{{beurt}}", "analist", $"{Vrijgave}/nieuw/{Guid.Empty}"),
        new("vanaf welke getallen", $"{Vrijgave}/regels", "adviseur", $"{Vrijgave}/regels?indicator=toewijzingen&publiek=Raad"),
        new("vanaf welke getallen, fouten", $"{Vrijgave}/regels", "adviseur", $"{Vrijgave}/regels?indicator=toewijzingen&publiek=Raad", Daar: TeKlein),
        new("toestemming, van allen", $"{Vrijgave}/toestemming", "adviseur"),
        new("toestemming van de bestuurder", $"{Vrijgave}/toestemming", "bestuurder"),
        new("toestemming zonder reden", $"{Vrijgave}/toestemming", "bestuurder", Daar: Leeg),
        new("toestemming vragen", $"{Vrijgave}/toestemming/vragen", "analist"),
        new("toestemming vragen, fouten", $"{Vrijgave}/toestemming/vragen", "analist", Daar: Leeg),
        new("openbare cijfers van een gemeente", OpenbareCijfers, null, "/openbaar/enschede/cijfers"),
        new("openbare cijfers", $"{OpenbareCijfers}/{{nummer}}", null, "/openbaar/enschede/cijfers/1"),
    ];

    private static async Task Bereid(IPage pagina)
    {
        await pagina.Locator("[name=Titel]").FillAsync("Nieuwe woningen");
        await pagina.Locator("[name=Halfjaar]").SelectOptionAsync(new SelectOptionValue { Index = 2 });
        await pagina.Locator("[name=Publiek]").SelectOptionAsync("Openbaar");
        await pagina.Locator("[name=Indicatoren][value=nieuwbouw]").CheckAsync();
        await Verstuur(pagina, "main form");
        await Assertions.Expect(pagina.Locator("h1")).ToHaveTextAsync("Nieuwe woningen");
    }

    private static async Task TeKlein(IPage pagina)
    {
        await pagina.Locator("[name=Minste]").FillAsync("1");
        await Verstuur(pagina, "#regel form");
        await Assertions.Expect(pagina.Locator("[data-foutenlijst]")).ToBeVisibleAsync();
    }
}
