namespace Noaber.Browser.Tests.Proef;

internal static partial class Paginas
{
    /// <summary>Who does what, how it goes, and the reports of it.</summary>
    private static IReadOnlyList<Pagina> Actiepaginas =>
    [
        new("acties", $"{Hier}/acties", "adviseur", $"{Hier}/acties?jaar={{actiejaar}}"),
        new("acties van een huurder, per kwartaal", $"{Hier}/acties", "huurder", $"{Hier}/acties?jaar={{actiejaar}}&per=kwartaal"),
        new("acties, bord", $"{Hier}/acties", "analist", $"{Hier}/acties?jaar={{actiejaar}}&toon=bord"),
        new("acties, niets past", $"{Hier}/acties", "bestuurder", $"{Hier}/acties?jaar={{actiejaar}}&stand=LooptNiet&thema=x"),
        new("acties, geen", $"{Hier}/acties", "wethouder", $"{Hier}/acties?jaar=2016"),
        new("actie", $"{Hier}/acties/{{lijn}}", "adviseur"),
        new("actie, fouten", $"{Hier}/acties/{{lijn}}", "adviseur", Daar: ZonderUitleg),
        new("acties, rapportage", $"{Hier}/acties/rapportage", "wethouder", $"{Hier}/acties/rapportage?jaar={{actiejaar}}"),
        new("acties, rapportage van niets", $"{Hier}/acties/rapportage", "huurder", $"{Hier}/acties/rapportage?jaar=2016&kwartaal=1"),
        new("acties, werkboek", $"{Hier}/acties/werkboek", "analist", $"{Hier}/acties/werkboek?jaar={{actiejaar}}"),
    ];
}
