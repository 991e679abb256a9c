using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Noaber.Browser.Tests.Proef;

namespace Noaber.Browser.Tests;

/// <summary>Every page, light and dark, wide and at 320 pixels: no accessibility violation, nothing outside the window, no complaint of the browser.</summary>
public sealed class PaginasTests(Opstelling opstelling)
{
    private static readonly AxeRunOptions Regels = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        ResultTypes = [ResultType.Violations],
    };

    public static TheoryData<string> Namen => [.. Paginas.Alle.Select(p => p.Naam)];

    [Theory, MemberData(nameof(Namen))]
    public async Task Page_HasNoViolationsAndFits(string naam)
    {
        var pagina = Paginas.Alle.Single(p => p.Naam == naam);
        await using var venster = await opstelling.Open(pagina.Wie);
        Assert.Equal(pagina.Status, await venster.Ga(opstelling.Invullen(pagina.Waar)));
        if (pagina.Daar is { } daar)
            await daar(venster.Pagina);

        foreach (var breedte in new[] { 1400, 320 })
        {
            await venster.Pagina.SetViewportSizeAsync(breedte, 900);
            Assert.True(await venster.TeBreed() == 0, $"{breedte}: {await venster.TeBreed()} pixels too wide");
            foreach (var kleur in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await venster.Pagina.EmulateMediaAsync(new() { ColorScheme = kleur });
                Assert.Empty(await Overtredingen(venster.Pagina, $"{breedte} {kleur}"));
            }
        }
        venster.HeeftGeenKlachten();
    }

    private static async Task<IEnumerable<string>> Overtredingen(IPage pagina, string hoe)
    {
        var uitkomst = await pagina.RunAxe(Regels);
        return uitkomst.Violations.Select(v => $"{hoe}: {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(4).Select(n => n.Html))}");
    }
}
