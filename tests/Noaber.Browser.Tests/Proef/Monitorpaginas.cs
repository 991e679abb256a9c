using Microsoft.Playwright;

namespace Noaber.Browser.Tests.Proef;

/// <summary>The pages of the monitor.</summary>
internal static partial class Paginas
{
    private const string Monitor = $"{Hier}/monitor";
    private const string Leveringen = $"{Hier}/monitor/leveringen", Levering = $"{Leveringen}/{{halfjaar}}/{{partij}}";

    /// <summary>The delivery of the party that the analyst is of.</summary>
    private const string Hunne = $"{Leveringen}/{{halfjaar}}/{{monitorpartij}}";
    private const string Definitie = $"{Hier}/monitor/definities/{{code}}";

    private static IReadOnlyList<Pagina> Monitorpaginas =>
    [
        new("monitor", Monitor, "huurder"),
        new("monitor van een raadslid", Monitor, "raadslid"),
        new("zelf een tabel maken", $"{Monitor}/cijfers", "raadslid"),
        new("zelf een tabel maken, met antwoord", $"{Monitor}/cijfers", "adviseur", $"{Monitor}/cijfers?cijfer=woningvoorraad&naar=huurklasse&per=partij"),
        new("zelf een tabel maken, fouten", $"{Monitor}/cijfers", "analist", $"{Monitor}/cijfers?cijfer=inwoners&van=straks&naar=huurklasse"),
        new("herkomst van cijfers", $"{Monitor}/cijfers/herkomst", "adviseur", $"{Monitor}/cijfers/herkomst?cijfer=woningvoorraad&naar=huurklasse&per=partij"),
        new("herkomst van openbare cijfers", $"{Monitor}/cijfers/herkomst", "raadslid", $"{Monitor}/cijfers/herkomst?cijfer=inwoners&niveau=wijk"),
        new("cijfers, openbaar", $"{Monitor}/bord/{{bord}}", "raadslid", $"{Monitor}/bord/openbaar"),
        new("cijfers, energielabels", $"{Monitor}/bord/{{bord}}", "wethouder", $"{Monitor}/bord/energielabels"),
        new("cijfers, voorraad", $"{Monitor}/bord/{{bord}}", "bestuurder", $"{Monitor}/bord/voorraad"),
        new("cijfers van een thema", $"{Monitor}/thema/{{themanummer}}", "adviseur", $"{Monitor}/thema/3"),
        new("cijfers van een partij", $"{Monitor}/partij/{{partij}}", "analist", $"{Monitor}/partij/{{monitorpartij}}"),
        new("cijfers van een buurt", $"{Monitor}/gebied/{{gebied}}", "huurder", $"{Monitor}/gebied/BU01530202"),
        new("vastgezet beeld", $"{Monitor}/beeld/{{beeld}}", "raadslid", $"{Monitor}/cijfers?cijfer=inwoners&niveau=wijk", Daar: ZetVast),
        new("herkomst van een vastgezet beeld", $"{Monitor}/beeld/{{beeld}}/herkomst", "huurder", $"{Monitor}/cijfers?cijfer=woningvoorraad&per=partij", Daar: HerkomstVanBeeld),
        new("cijfers bij een agendapunt of afspraak zetten", $"{Monitor}/bijvoegen", "adviseur", $"{Monitor}/bijvoegen?cijfer=woningvoorraad&vorm=lijn"),
        new("cijfers die er niet bij kunnen", $"{Monitor}/bijvoegen", "adviseur", $"{Monitor}/bijvoegen?cijfer=huisuitzettingen&per=partij"),
        new("afspraak met cijfers", $"{Hier}/afspraak/{{sleutel}}", "adviseur", $"{Monitor}/bijvoegen?cijfer=woningvoorraad&vorm=lijn", Daar: ZetErbij),
        new("overleg met cijfers", Overleg, "adviseur", $"{Monitor}/bijvoegen?cijfer=woningvoorraad&vorm=lijn", Daar: ZetBijPunt),
        new("definities", $"{Hier}/monitor/definities", "huurder"),
        new("definitie", Definitie, "raadslid", $"{Hier}/monitor/definities/zoektijd"),
        new("definitie, met wat is afgesproken", Definitie, "adviseur", $"{Hier}/monitor/definities/woningen-verduurzaamd"),
        new("regels over gegevens", $"{Hier}/monitor/overeenkomst", "huurder"),
        new("regels over gegevens van de bestuurder", $"{Hier}/monitor/overeenkomst", "bestuurder"),
        new("regels over gegevens opzeggen", $"{Hier}/monitor/overeenkomst/opzeggen", "bestuurder"),
        new("meetplan", $"{Hier}/monitor/meetplan", "huurder"),
        new("meetplan, om te wijzigen", $"{Hier}/monitor/meetplan", "analist"),
        new("meetplan, een cijfer", $"{Hier}/monitor/meetplan/{{code}}", "adviseur", $"{Hier}/monitor/meetplan/nieuwbouw"),
        new("gebieden", $"{Hier}/monitor/gebieden", "raadslid"),
        new("leveringen", Leveringen, "huurder"),
        new("leveringen, niets gevraagd", Leveringen, "analist", $"{Leveringen}?halfjaar=2010-1"),
        new("wie nam cijfers mee", $"{Leveringen}/downloads", "analist"),
        new("levering, met wat de regels vonden", Levering, "analist", Hunne),
        new("levering, aan de beurt", Levering, "bestuurder"),
        new("levering die een ander niet ziet", Levering, "huurder", Hunne),
        new("een partij door de tijd", $"{Leveringen}/reeks/{{partij}}", "bestuurder"),
        new("cijfers aanleveren", $"{Levering}/inlezen", "analist", $"{Hunne}/inlezen"),
        new("werkboek waarvan het lezen is onderbroken", $"{Levering}/inlezen/{{beurt}}", "analist", $"{Hunne}/inlezen/{Guid.Empty}"),
        new("het eigen werkboek", $"{Levering}/indeling", "analist", $"{Hunne}/indeling"),
        new("een cijfer wijzigen", $"{Levering}/cijfer", "analist", $"{Hunne}/cijfer?indicator=nieuwbouw&gebied=GM0153"),
        new("meer punten samen uitleggen, fouten", $"{Levering}/uitleg", "analist", $"{Hunne}/cijfer?indicator=nieuwbouw&gebied=GM0153", Daar: LegSamenUit),
        new("wat verandert er", $"{Levering}/vervanging", "analist", $"{Hunne}/vervanging"),
        new("wat verandert er, voor wie meekijkt", $"{Levering}/wijzigingen", "adviseur", $"{Hunne}/wijzigingen"),
        new("meetplan, fouten", $"{Hier}/monitor/meetplan/{{code}}", "analist", $"{Hier}/monitor/meetplan/nieuwbouw", Daar: Leeg),
    ];

    private static Task ZetErbij(IPage pagina) => Kies(pagina, "Afspraak", "Zet bij de afspraak");

    private static Task ZetBijPunt(IPage pagina) => Kies(pagina, "Punt", "Zet bij het agendapunt");

    private static async Task Kies(IPage pagina, string veld, string knop)
    {
        await pagina.Locator($"select[name={veld}]").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await pagina.GetByRole(AriaRole.Button, new() { Name = knop }).ClickAsync();
    }

    private static async Task LegSamenUit(IPage pagina)
    {
        var nieuwbouw = pagina.Url;
        // Once the last day is past, the example has no concept left to explain anything in.
        if (!nieuwbouw.Contains("/cijfer", StringComparison.Ordinal))
            return;
        foreach (var adres in new[] { nieuwbouw, nieuwbouw.Replace("nieuwbouw", "sloop", StringComparison.Ordinal) })
        {
            await pagina.GotoAsync(adres);
            await pagina.Locator("input[name=Waarde]").FillAsync("onbekend");
            await pagina.Locator("textarea[name=Toelichting]").FillAsync("");
            await pagina.GetByRole(AriaRole.Button, new() { Name = "Bewaar" }).ClickAsync();
        }
        var samen = pagina.Locator("details", new() { Has = pagina.Locator("input[name=Regel][value=Volledig] + input[value=GM0153]") });
        await samen.Locator("summary").ClickAsync();
        await samen.Locator("textarea").FillAsync("klopt");
        await samen.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(pagina.Locator("[data-foutenlijst]")).ToContainTextAsync("Dit legt niets uit");
    }

    private static async Task HerkomstVanBeeld(IPage pagina)
    {
        await ZetVast(pagina);
        await pagina.Locator(".figuur__mee a[href$='/herkomst']").ClickAsync();
    }

    private static Task ZetVast(IPage pagina) => pagina.GetByRole(AriaRole.Button, new() { Name = "Zet vast en deel" }).ClickAsync();
}
