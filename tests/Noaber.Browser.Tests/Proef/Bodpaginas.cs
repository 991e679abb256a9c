using Microsoft.Playwright;

namespace Noaber.Browser.Tests.Proef;

/// <summary>Bids, and what was asked, offered, agreed and done.</summary>
internal static partial class Paginas
{
    private static IReadOnlyList<Pagina> Bodpaginas =>
    [
        new("biedingen", $"{Hier}/bod", "adviseur"),
        new("biedingen van een corporatie", $"{Hier}/bod", "analist"),
        new("alle biedingen naast elkaar", $"{Bod}/overzicht", "bestuurder"),
        new("alle biedingen, geen", $"{Bod}/overzicht", "huurder", $"{Hier}/bod/2035/overzicht"),
        new("vergelijking", $"{Hier}/bod/vergelijking", "huurder"),
        new("vergelijking, een jaar", $"{Hier}/bod/vergelijking", "bestuurder", $"{Hier}/bod/vergelijking?jaar=2025"),
        new("vergelijking, niets past", $"{Hier}/bod/vergelijking", "adviseur", $"{Hier}/bod/vergelijking?jaar=2199"),
        new("bod", $"{Bod}/van/{{partij}}", "huurder"),
        new("bod van een ander", $"{Bod}/van/{{partij}}", "analist"),
        new("bod, fouten", $"{Bod}/van/{{partij}}", "wethouder", Daar: ZonderOordeel),
        new("bod, nog niet ingediend", $"{Bod}/van/{{partij}}", "adviseur", $"{Hier}/bod/2035/van/{{partij}}"),
        new("bod, geen verschil", $"{Bod}/van/{{partij}}/verschil", "adviseur"),
        new("bod schrijven", $"{Bod}/schrijven", "analist"),
        new("bod schrijven, nog niet begonnen", $"{Bod}/schrijven", "bestuurder", $"{Hier}/bod/2035/schrijven"),
        new("bod schrijven, een regel", $"{Bod}/regels/{{id}}", "analist", $"{Bod}/regels/{{bodregel}}"),
        new("bod schrijven, een nieuwe regel met fouten", $"{Bod}/regels/{{id}}", "analist", $"{Bod}/regels/nieuw", Daar: Leeg),
        new("bod schrijven, waar het antwoord op geeft", $"{Bod}/regels/{{id}}/antwoord", "analist", $"{Bod}/regels/{{bodregel}}/antwoord"),
        new("bod in excel", $"{Bod}/inlezen", "analist"),
        new("bod in excel, fouten", $"{Bod}/inlezen", "analist", Daar: p => LeesIn(p, Testbestand.Plaatje())),
    ];
}
