using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Noaber.Browser.Tests.Proef;

/// <summary>Asks axe what is wrong with a page as it stands, by WCAG 2.0 to 2.2 (A and AA) and by good practice.</summary>
internal static class Toegankelijkheid
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // One run in the page itself: the package's own way opens a window for each, and that takes most of the time.
    private const string Alles = """
        async () => (await axe.run({
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
          rules: { "target-size": { enabled: true } }, resultTypes: ["violations"],
        })).violations.map(v => `${v.id}: ${v.help}: ${v.nodes.slice(0, 4).map(n => n.html).join(" | ")}`)
        """;

    // Darkness changes colours, and nothing else.
    private const string Kleuren = """
        async () => (await axe.run({ runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] }, resultTypes: ["violations"] }))
          .violations.map(v => `${v.id}: ${v.nodes.slice(0, 4).map(n => n.html).join(" | ")}`)
        """;

    /// <summary>Everything that is wrong, light and dark.</summary>
    public static async Task<IReadOnlyList<string>> Overtredingen(this IPage pagina)
    {
        if (!await pagina.EvaluateAsync<bool>("() => 'axe' in window"))
            await pagina.EvaluateAsync(Axe);
        var licht = await pagina.EvaluateAsync<string[]>(Alles);
        await pagina.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var donker = await pagina.EvaluateAsync<string[]>(Kleuren);
        await pagina.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        return [.. licht, .. donker.Select(v => $"dark: {v}")];
    }
}
