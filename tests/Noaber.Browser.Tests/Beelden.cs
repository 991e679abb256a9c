using System.Diagnostics;
using Microsoft.Playwright;
using Noaber.Browser.Tests.Proef;
using Noaber.Web.Tests.Proef;

namespace Noaber.Browser.Tests;

/// <summary>Takes the pictures of the documentation. Runs only when asked for: ./noaber beelden.</summary>
[Trait("soort", "beelden")]
public sealed class Beelden(Opstelling opstelling)
{
    private const int HoogsteOmvang = 150 * 1024;

    [Theory(Explicit = true)]
    [InlineData("overzicht", "/s/{samenwerking}")]
    [InlineData("kader", "/s/{samenwerking}/afspraken/{kader}?thema=1")]
    [InlineData("afspraak", "/s/{samenwerking}/afspraak/{sleutel}")]
    [InlineData("zoeken", "/s/{samenwerking}/zoeken?q=woningen")]
    [InlineData("nakijken", "/s/{samenwerking}/documenten/inlezen")]
    [InlineData("mensen", "/s/{samenwerking}/beheer")]
    public async Task Picture_IsTakenAndSmall(string naam, string adres)
    {
        await using var venster = await opstelling.Open("adviseur", new Kijk(1280));
        await venster.Ga(opstelling.Invullen(adres));
        if (naam == "nakijken")
        {
            await Paginas.LeesIn(venster.Pagina, Testbestand.Afspraken("afspraken"));
            await venster.Pagina.Locator("a[href$='/thema/0']").First.ClickAsync();
        }
        await venster.Pagina.EvaluateAsync("() => document.fonts.ready");
        var bestand = Path.Combine(Repository.Map, "docs", "beelden", $"{naam}.png");
        await venster.Pagina.ScreenshotAsync(new() { Path = bestand, Animations = ScreenshotAnimations.Disabled, Clip = new() { Width = 1280, Height = 680 } });
        await Pak(bestand);
        Assert.InRange(new FileInfo(bestand).Length, 1, HoogsteOmvang);
    }

    /// <summary>Chromium does not try to keep a picture small.</summary>
    private static async Task Pak(string bestand)
    {
        using var node = Process.Start("node", [Path.Combine(Repository.Map, "src", "Noaber.Web", "assets", "png.mjs"), bestand]);
        await node.WaitForExitAsync();
        Assert.Equal(0, node.ExitCode);
    }
}
