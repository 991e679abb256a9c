using Microsoft.Playwright;
using Noaber.Browser.Tests.Proef;

namespace Noaber.Browser.Tests;

/// <summary>A chart or a map is drawn from its table, is read by keyboard and taken along; the table is never far.</summary>
public sealed class FiguurTests(Opstelling opstelling)
{
    private const string Bord = "/s/enschede/monitor/bord/openbaar";

    [Fact]
    public async Task AMap_IsReadByKeyboard_AndItsTableIsOneButtonAway()
    {
        await using var venster = await opstelling.Open("raadslid");
        await venster.Ga(Bord);
        await venster.Figuren();
        var kaart = venster.Pagina.Locator("noaber-kaart").First;
        Assert.True(await kaart.Locator("path.leaflet-interactive").CountAsync() >= 60, "the buurten of Enschede are drawn");
        await Assertions.Expect(kaart.Locator("table")).ToBeHiddenAsync();

        await kaart.Locator(".figuurvlak").FocusAsync();
        await venster.Pagina.Keyboard.PressAsync("ArrowRight");
        var een = await kaart.Locator(".figuurstem").TextContentAsync();
        await venster.Pagina.Keyboard.PressAsync("ArrowDown");
        var ander = await kaart.Locator(".figuurstem").TextContentAsync();
        Assert.Contains(": ", een, StringComparison.Ordinal);
        Assert.NotEqual(een, ander);

        await kaart.GetByRole(AriaRole.Button, new() { Name = "Tabel", Exact = true }).ClickAsync();
        await Assertions.Expect(kaart.Locator("table")).ToBeVisibleAsync();
        await Assertions.Expect(kaart.Locator(".figuurvlak")).ToBeHiddenAsync();
        venster.HeeftGeenKlachten();
    }

    [Fact]
    public async Task AChart_SaysEachPoint_AndIsTakenAlongAsAPicture()
    {
        await using var venster = await opstelling.Open("analist");
        await venster.Ga("/s/enschede/monitor/cijfers?cijfer=inwoners&niveau=wijk&vorm=helling");
        await venster.Figuren();
        var grafiek = venster.Pagina.Locator("noaber-grafiek").First;
        await grafiek.Locator(".figuurvlak").FocusAsync();
        await venster.Pagina.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(grafiek.Locator(".figuurstem")).ToContainTextAsync(":");
        var beeld = await venster.Pagina.RunAndWaitForDownloadAsync(() => grafiek.GetByRole(AriaRole.Button, new() { Name = "SVG" }).ClickAsync());
        var svg = await File.ReadAllTextAsync(await beeld.PathAsync());
        Assert.EndsWith(".svg", beeld.SuggestedFilename, StringComparison.Ordinal);
        Assert.Contains(await grafiek.GetAttributeAsync("titel") ?? "?", System.Net.WebUtility.HtmlDecode(svg), StringComparison.Ordinal);
        Assert.Contains("CBS", svg, StringComparison.Ordinal);
        var foto = await venster.Pagina.RunAndWaitForDownloadAsync(() => grafiek.GetByRole(AriaRole.Button, new() { Name = "PNG" }).ClickAsync());
        Assert.Equal("PNG"u8.ToArray(), (await File.ReadAllBytesAsync(await foto.PathAsync()))[1..4]);
        venster.HeeftGeenKlachten();
    }

    [Theory]
    [InlineData(1400)]
    [InlineData(320)]
    public async Task WhatIsPublic_HasTheSameChartsAndMaps_ForAnyone(int breedte)
    {
        await using var venster = await opstelling.Open(null, new Kijk(breedte));
        await venster.Ga("/openbaar/enschede/cijfers/1?cijfer=woningvoorraad");
        await venster.Figuren();
        Assert.True(await venster.Pagina.Locator("noaber-kaart").Last.Locator("path.leaflet-interactive").CountAsync() > 10, "the areas are drawn");
        Assert.Equal(0, await venster.TeBreed());
        venster.HeeftGeenKlachten();
    }

    [Fact]
    public async Task WithoutScript_TheTablesAreThere()
    {
        await using var venster = await opstelling.Open("raadslid", new Kijk(Script: false));
        await venster.Ga(Bord);
        foreach (var tabel in await venster.Pagina.Locator(".figuur table").AllAsync())
            await Assertions.Expect(tabel).ToBeVisibleAsync();
    }
}
