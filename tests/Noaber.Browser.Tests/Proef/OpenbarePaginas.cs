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
    ];
}
