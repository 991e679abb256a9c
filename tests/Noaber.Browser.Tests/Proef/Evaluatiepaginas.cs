using Microsoft.Playwright;

namespace Noaber.Browser.Tests.Proef;

internal static partial class Paginas
{
    private const string Evaluatie = $"{Hier}/evaluaties/{{evaluatie}}";

    /// <summary>Looking back on a year.</summary>
    private static IReadOnlyList<Pagina> Evaluatiepaginas =>
    [
        new("evaluaties", $"{Hier}/evaluaties", "adviseur"),
        new("evaluaties van een huurder", $"{Hier}/evaluaties", "huurder"),
        new("evaluatie beginnen, fouten", $"{Hier}/evaluaties", "adviseur", Daar: OpEenDagDieVoorbijIs),
        new("evaluatie, loopt", Evaluatie, "adviseur"),
        new("evaluatie, een thema van een huurder", Evaluatie, "huurder", $"{Evaluatie}?thema=2"),
        new("evaluatie, gesloten", Evaluatie, "wethouder", $"{Hier}/evaluaties/{{geslotenevaluatie}}"),
        new("evaluatie, het hele blad", $"{Evaluatie}/blad", "bestuurder", $"{Hier}/evaluaties/{{geslotenevaluatie}}/blad"),
        new("evaluatie van een afspraak", $"{Evaluatie}/{{evaluatiepunt}}", "adviseur"),
        new("evaluatie van een afspraak, oordelen met fouten", $"{Evaluatie}/{{evaluatiepunt}}", "bestuurder", Daar: ZonderOordeelOverAfspraak),
        new("evaluatie van een afspraak, gesloten", $"{Evaluatie}/{{evaluatiepunt}}", "huurder", $"{Hier}/evaluaties/{{geslotenevaluatie}}/{{geslotenpunt}}"),
    ];

    private static async Task OpEenDagDieVoorbijIs(IPage pagina)
    {
        await pagina.Locator("[name=Uiterlijk]").FillAsync("2020-01-01");
        await pagina.Locator("[name=Jaar]").SelectOptionAsync(new SelectOptionValue { Index = 3 });
        await Verstuur(pagina, "#begin form");
        await Assertions.Expect(pagina.Locator("[data-foutenlijst]")).ToBeVisibleAsync();
    }

    private static async Task ZonderOordeelOverAfspraak(IPage pagina)
    {
        // As a browser that checks nothing sends it.
        await pagina.EvaluateAsync("document.querySelector('#oordeel form').noValidate = true");
        await pagina.Locator("#oordeel [name=Oordeel]").SelectOptionAsync("");
        await Verstuur(pagina, "#oordeel form");
        await Assertions.Expect(pagina.Locator("[data-foutenlijst]")).ToBeVisibleAsync();
    }
}
