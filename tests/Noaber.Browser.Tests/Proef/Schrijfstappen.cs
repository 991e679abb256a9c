using Microsoft.Playwright;

namespace Noaber.Browser.Tests.Proef;

/// <summary>What someone does first on a page to write on, to see it as it then is.</summary>
internal static class Schrijfstappen
{
    public static async Task MetFouten(IPage pagina)
    {
        await Bewaar(pagina, "Bewaar");
        await Assertions.Expect(pagina.Locator("[data-foutenlijst]")).ToBeVisibleAsync();
    }

    public static async Task MetKlad(IPage pagina)
    {
        await pagina.Locator("[name=titel]").FillAsync("Half af");
        await Bewaar(pagina, "Bewaar als klad");
        await Assertions.Expect(pagina.Locator("main")).ToContainTextAsync("Dit is je klad");
        Assert.Empty(await pagina.Overtredingen());
        await pagina.GotoAsync(pagina.Url.Split('?')[0]);
        await Assertions.Expect(pagina.Locator("main")).ToContainTextAsync("Je hebt hier nog een klad");
    }

    public static async Task Weggooien(IPage pagina)
    {
        await pagina.Locator("[name=Soort]").SelectOptionAsync("Visie");
        await pagina.Locator("[name=Titel]").FillAsync("Een visie die er niet komt");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Begin", Exact = true }).ClickAsync();
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Gooi dit concept weg" }).ClickAsync();
        await Assertions.Expect(pagina.Locator("main")).ToContainTextAsync("staat nog niets");
    }

    public static async Task IntussenGewijzigd(IPage pagina)
    {
        await pagina.Locator("[name=Stand]").EvaluateAsync("veld => { veld.value = 'anders'; }");
        await pagina.Locator("[name=titel]").FillAsync("Een andere titel");
        await Bewaar(pagina, "Bewaar");
        await Assertions.Expect(pagina.Locator(".botsing")).ToBeVisibleAsync();
    }

    private static async Task Bewaar(IPage pagina, string knop)
    {
        await pagina.Locator("form[data-schrijven]").EvaluateAsync("f => f.noValidate = true");
        await pagina.GetByRole(AriaRole.Button, new() { Name = knop, Exact = true }).ClickAsync();
    }
}
