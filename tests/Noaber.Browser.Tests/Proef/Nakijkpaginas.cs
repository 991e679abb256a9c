using Microsoft.Playwright;

namespace Noaber.Browser.Tests.Proef;

/// <summary>What a person does to come to the pages of a review.</summary>
internal static class Nakijkpaginas
{
    public static async Task MetFouten(IPage pagina)
    {
        await Paginas.LeesIn(pagina, Testbestand.Afspraken("fouten"));
        await pagina.GetByLabel("Titel", new() { Exact = true }).FillAsync("");
        await Paginas.Verstuur(pagina, "#nakijken", "bewaar");
        await Paginas.Verstuur(pagina, "#nakijken", "bevestig");
        await Assertions.Expect(pagina.Locator("[data-foutenlijst]")).ToBeVisibleAsync();
    }

    public static async Task Van(IPage pagina, string naam, string link)
    {
        await Paginas.LeesIn(pagina, Testbestand.Afspraken(naam));
        await pagina.Locator(link).First.ClickAsync();
        await Assertions.Expect(pagina.Locator("#nakijken")).ToHaveCountAsync(0);
    }

    public static async Task IndelenVanOnbekend(IPage pagina)
    {
        await Paginas.LeesIn(pagina, Testbestand.Onbekend("indelen van alles"));
        await pagina.GetByRole(AriaRole.Link, new() { Name = "Deel zelf in" }).ClickAsync();
        await Assertions.Expect(pagina.Locator("#indelen")).ToBeVisibleAsync();
        await pagina.Locator("select").First.SelectOptionAsync("Erboven");
        await Paginas.Verstuur(pagina, "#indelen");
        await Assertions.Expect(pagina.Locator("[data-foutenlijst]")).ToBeVisibleAsync();
    }

    public static async Task VanNieuweVersie(IPage pagina)
    {
        await Paginas.LeesIn(pagina, Testbestand.Afspraken("nieuwe versie"));
        await pagina.Locator("[name=vervangt]").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Paginas.Verstuur(pagina, "#nakijken", "bewaar");
        await pagina.Locator("a[href$='/verschil']").ClickAsync();
        await Assertions.Expect(pagina.Locator("#nakijken")).ToHaveCountAsync(0);
    }

    public static async Task MetFouteAfspraak(IPage pagina)
    {
        await Van(pagina, "foute afspraak", "a[href$='/thema/0']");
        await pagina.Locator("#a0 [name=tekst]").FillAsync("");
        await Paginas.Verstuur(pagina, "#form-a0", "akkoord");
        await Assertions.Expect(pagina.Locator("[data-foutenlijst]")).ToBeVisibleAsync();
    }

    /// <summary>Someone who presses cancel after work was done.</summary>
    public static async Task Annuleren(IPage pagina)
    {
        await Paginas.LeesIn(pagina, Testbestand.Afspraken("annuleren"));
        await pagina.GetByLabel("Titel", new() { Exact = true }).FillAsync("Half nagekeken");
        await Paginas.Verstuur(pagina, "#nakijken", "bewaar");
        await Paginas.Verstuur(pagina, "#nakijken", "annuleer");
        await Assertions.Expect(pagina.Locator("#weggooien")).ToBeVisibleAsync();
    }

    /// <summary>Two people who gave the set a title.</summary>
    public static async Task IntussenGewijzigdeSet(IPage pagina)
    {
        await Paginas.LeesIn(pagina, Testbestand.Afspraken("gewijzigde set"));
        await pagina.Locator("#nakijken [name=gezien]").EvaluateAsync("veld => { veld.value = '{}'; }");
        await pagina.GetByLabel("Titel", new() { Exact = true }).FillAsync("Mijn titel");
        await Paginas.Verstuur(pagina, "#nakijken", "bewaar");
        await Assertions.Expect(pagina.Locator("#mijn")).ToBeVisibleAsync();
    }

    /// <summary>A step that was made on a page that was already old.</summary>
    public static async Task IntussenGewijzigd(IPage pagina)
    {
        await Van(pagina, "gewijzigd", "a[href$='/thema/0']");
        await pagina.Locator("#form-a0 [name=wijziging]").EvaluateAsync("veld => { veld.value = '99'; }");
        await pagina.Locator("#a0 [name=kop]").FillAsync("Wat ik ervan maak");
        await Paginas.Verstuur(pagina, "#form-a0", "akkoord");
        await Assertions.Expect(pagina.Locator("#mijn")).ToBeVisibleAsync();
    }
}
