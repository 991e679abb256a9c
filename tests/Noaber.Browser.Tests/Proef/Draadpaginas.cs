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
        new("visie", $"{Hier}/visie/{{kader}}", "raadslid", $"{Hier}/visie/{{visie}}"),
    ];
}
