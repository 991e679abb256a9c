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
        // All areas of the level are drawn: also those of which nothing came out, with words of their own.
        var kaart = venster.Pagina.Locator("noaber-kaart").Last;
        Assert.True(await kaart.Locator("path.leaflet-interactive").CountAsync() >= 60, "all buurten are drawn");
        await Assertions.Expect(kaart.Locator(".kaartlegenda")).ToContainTextAsync("geen cijfer");
        Assert.Equal(0, await kaart.Locator("path.leaflet-interactive").EvaluateAllAsync<int>("paden => paden.filter(p => !p.getAttribute('fill') || p.getAttribute('fill') === 'none').length"));
        Assert.Equal(0, await venster.TeBreed());
        venster.HeeftGeenKlachten();
    }

    [Theory]
    [InlineData(1400)]
    [InlineData(320)]
    public async Task ALine_LiesToScaleInTime(int breedte)
    {
        await using var venster = await opstelling.Open("analist", new Kijk(breedte));
        await venster.Ga("/s/enschede/monitor/cijfers?cijfer=zoektijd&vorm=lijn");
        await venster.Figuren();
        // Of each period that is named its time and its place: a half-year on two lines, the one above the other.
        var namen = await venster.Pagina.Locator("noaber-grafiek svg").First.EvaluateAsync<double[][]>("""
            svg => {
              const teksten = [...svg.querySelectorAll("text")].map(t => ({ woord: t.textContent.trim().replace("\u00a0", " "), x: t.getBoundingClientRect().x + t.getBoundingClientRect().width / 2 }));
              return teksten.filter(t => /^\de helft$/.test(t.woord)).map(helft => {
                const jaar = teksten.find(t => /^\d{4}$/.test(t.woord) && Math.abs(t.x - helft.x) < 3);
                return [Number(jaar.woord) + Number(helft.woord[0]) / 2, helft.x];
              }).sort((een, ander) => een[0] - ander[0]);
            }
            """);
        Assert.True(namen.Length >= 3, "the first, the last and one between them are named");
        Assert.True(namen[^1][0] - namen[0][0] > 5, "a target is years away");
        var perJaar = namen.Skip(1).Select((n, at) => (n[1] - namen[at][1]) / (n[0] - namen[at][0])).ToList();
        Assert.All(perJaar, p => Assert.InRange(p, perJaar[0] * .93, perJaar[0] * 1.07));
        venster.HeeftGeenKlachten();
    }

    [Fact]
    public async Task AParty_HasTheSameColour_InEveryChart()
    {
        await using var venster = await opstelling.Open("analist");
        var samen = await Kleuren(venster, "cijfer=zoektijd&per=partij&vorm=staaf");
        Assert.True(samen.Count >= 3);
        Assert.Equal(samen.Count, samen.Values.Distinct().Count());
        // Alone, and in a chart of another kind.
        var partij = await venster.Pagina.Locator("noaber-grafiek tbody th[data-plek='1']").First.GetAttributeAsync("data-sleutel");
        var naam = (await venster.Pagina.Locator("noaber-grafiek tbody th[data-plek='1']").First.GetAttributeAsync("data-naam"))!;
        var alleen = await Kleuren(venster, $"cijfer=zoektijd&per=partij&partij={partij}&partij={await Ander(venster)}&vorm=lijn");
        Assert.Equal(samen[naam], alleen[naam]);
        venster.HeeftGeenKlachten();
    }

    private static Task<string?> Ander(Venster venster) => venster.Pagina.Locator("noaber-grafiek tbody th[data-plek='2']").First.GetAttributeAsync("data-sleutel");

    /// <summary>The colour of each name in the legend of a chart.</summary>
    private static async Task<Dictionary<string, string>> Kleuren(Venster venster, string vraag)
    {
        await venster.Ga($"/s/enschede/monitor/cijfers?{vraag}");
        await venster.Figuren();
        return await venster.Pagina.Locator("noaber-grafiek").First.EvaluateAsync<Dictionary<string, string>>("""
            figuur => {
              const namen = new Set([...figuur.querySelectorAll("tbody th[data-plek]")].map(th => th.dataset.naam));
              const kleur = deel => [deel.getAttribute("stroke"), deel.getAttribute("fill")].find(k => /^(rgb|#)/.test(k ?? "") && !/255, ?255, ?255|#fff/i.test(k));
              const uit = {};
              for (const tekst of figuur.querySelectorAll("svg text")) {
                if (!namen.has(tekst.textContent)) continue;
                let deel = tekst.previousElementSibling;
                while (deel && !kleur(deel)) deel = deel.previousElementSibling;
                uit[tekst.textContent] = deel ? kleur(deel) : "";
              }
              return uit;
            }
            """);
    }

    [Fact]
    public async Task AWideTable_SlidesAlongInside_ByKeyboard_WithItsFirstColumnInPlace()
    {
        await using var venster = await opstelling.Open("analist", new Kijk(320));
        await venster.Ga("/s/enschede/monitor/cijfers?cijfer=zoektijd&per=partij");
        var schuif = venster.Pagina.Locator(".tabel-schuif").First;
        await Assertions.Expect(schuif.Locator(".tabel-wenk")).ToBeVisibleAsync();
        var kop = schuif.Locator("tbody th").First;
        var voor = (await kop.BoundingBoxAsync())!.X;
        await schuif.FocusAsync();
        await venster.Pagina.Keyboard.PressAsync("ArrowRight");
        await venster.Pagina.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(schuif).ToHaveJSPropertyAsync("tabIndex", 0);
        await venster.Pagina.WaitForFunctionAsync("() => document.querySelector('.tabel-schuif').scrollLeft > 30");
        Assert.Equal(voor, (await kop.BoundingBoxAsync())!.X, 1.0);
        Assert.Equal(0, await venster.TeBreed());
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
