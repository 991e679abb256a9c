namespace Noaber.Browser.Tests.Proef;

/// <summary>The pages of the monitor.</summary>
internal static partial class Paginas
{
    private const string Definitie = $"{Hier}/monitor/definities/{{code}}";

    private static IReadOnlyList<Pagina> Monitorpaginas =>
    [
        new("definities", $"{Hier}/monitor/definities", "huurder"),
        new("definitie", Definitie, "raadslid", $"{Hier}/monitor/definities/zoektijd"),
        new("definitie, met wat is afgesproken", Definitie, "adviseur", $"{Hier}/monitor/definities/woningen-verduurzaamd"),
        new("regels over gegevens", $"{Hier}/monitor/overeenkomst", "huurder"),
        new("regels over gegevens van de bestuurder", $"{Hier}/monitor/overeenkomst", "bestuurder"),
        new("meetplan", $"{Hier}/monitor/meetplan", "huurder"),
        new("meetplan, om te wijzigen", $"{Hier}/monitor/meetplan", "analist"),
        new("meetplan, een cijfer", $"{Hier}/monitor/meetplan/{{code}}", "adviseur", $"{Hier}/monitor/meetplan/nieuwbouw"),
        new("meetplan, fouten", $"{Hier}/monitor/meetplan/{{code}}", "analist", $"{Hier}/monitor/meetplan/nieuwbouw", Daar: Leeg),
    ];
}
