using Microsoft.Playwright;

namespace Noaber.Browser.Tests.Proef;

internal static partial class Paginas
{
    /// <summary>From the vision to the agreement that answers it, and back.</summary>
    private static IReadOnlyList<Pagina> Draadpaginas =>
    [
        new("draad", $"{Hier}/draad", "wethouder"),
        new("draad van een raadslid, een thema", $"{Hier}/draad", "raadslid", $"{Hier}/draad?thema=2"),
        new("suggesties voor de draad", $"{Hier}/draad/suggesties", "adviseur"),
        new("draad van een afspraak", $"{Hier}/afspraak/{{sleutel}}/draad", "adviseur"),
        new("draad van een uitspraak, gezocht", $"{Hier}/uitspraak/{{uitspraak}}/draad", "analist", $"{Hier}/uitspraak/{{uitspraak}}/draad?zoek=woning"),
        new("uitspraak", $"{Hier}/uitspraak/{{uitspraak}}", "huurder"),
        new("streefwaarden van een uitspraak", $"{Hier}/uitspraak/{{uitspraak}}/streefwaarden", "adviseur"),
        new("streefwaarden van een uitspraak, fouten", $"{Hier}/uitspraak/{{uitspraak}}/streefwaarden", "adviseur", Daar: ZonderJaar),
        new("afspraak met streefwaarden", $"{Hier}/afspraak/{{sleutel}}", "huurder", $"{Hier}/afspraak/{{meetbaar}}"),
        new("visie", $"{Hier}/visie/{{kader}}", "raadslid", $"{Hier}/visie/{{visie}}"),
    ];

    private static async Task ZonderJaar(IPage pagina)
    {
        await pagina.Locator("[name=streef-1-van]").FillAsync("ooit");
        await Verstuur(pagina, "main form");
        await Assertions.Expect(pagina.Locator("[data-foutenlijst]")).ToBeVisibleAsync();
    }
}
