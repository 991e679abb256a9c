using Noaber.Kernel.Partijen;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Tests.Shell.Design;

public class OnderdelenTests
{
    [Fact]
    public async Task FieldWithError_PointsToItsHelpAndErrorAndKeepsWhatWasTyped()
    {
        var pagina = await Weergever.Toon<Veld>(
            ("Naam", "Invoer.Email"), ("Label", "E-mailadres"), ("Uitleg", "Het adres van je uitnodiging."), ("Waarde", "hanna@"),
            ("Verplicht", true), ("Fouten", new Invoerfout[] { new("Invoer.Email", "Vul een heel adres in.") }));

        var invoer = pagina.QuerySelector("input")!;
        Assert.Equal("hanna@", invoer.GetAttribute("value"));
        Assert.Equal("true", invoer.GetAttribute("aria-invalid"));
        Assert.True(invoer.HasAttribute("required"));
        Assert.Equal(
            "Vul een heel adres in. | Het adres van je uitnodiging.",
            string.Join(" | ", invoer.GetAttribute("aria-describedby")!.Split(' ').Select(id => pagina.GetElementById(id)!.TextContent)));
        Assert.Equal(invoer.Id, pagina.QuerySelector("label")!.GetAttribute("for"));
    }

    [Fact]
    public async Task FieldWithoutError_SaysThatItNeedNotBeFilledInAndNothingElse()
    {
        var pagina = await Weergever.Toon<Veld>(("Naam", "Kop"), ("Label", "Kop"));

        var invoer = pagina.QuerySelector("input")!;
        Assert.Equal("Kop (niet verplicht)", pagina.QuerySelector("label")!.TextContent);
        Assert.False(invoer.HasAttribute("aria-invalid") || invoer.HasAttribute("aria-describedby") || invoer.HasAttribute("required"));
    }

    [Fact]
    public async Task PasswordField_NeverRepeatsWhatWasTyped()
    {
        var pagina = await Weergever.Toon<Veld>(("Naam", "Wachtwoord"), ("Label", "Wachtwoord"), ("Type", "password"), ("Waarde", "geheim"));

        Assert.DoesNotContain("geheim", pagina.Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ErrorSummary_LeadsToTheFieldItIsAbout()
    {
        Invoerfout[] fouten = [new("Invoer.Rol", "Kies een rol."), new("", "Je sessie is verlopen.")];
        var lijst = await Weergever.Toon<Foutenlijst>(("Fouten", fouten));
        var veld = await Weergever.Toon<Keuze>(("Naam", "Invoer.Rol"), ("Label", "Rol"), ("Opties", Array.Empty<Optie>()), ("Fouten", fouten));

        var link = Assert.Single(lijst.QuerySelectorAll("[role=alert] a"));
        Assert.Equal("#" + veld.QuerySelector("select")!.Id, link.GetAttribute("href"));
        Assert.Contains("Je sessie is verlopen.", lijst.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DifferenceOfTexts_ReadsAloudWhatGoesAndWhatComes()
    {
        var pagina = await Weergever.Toon<Tekstverschil>(("Oud", "Zij\nbouwen veertig woningen."), ("Nieuw", "Zij bouwen zestig woningen."));
        Assert.Equal("Zij bouwen(vervalt:  veertig)(nieuw:  zestig) woningen.", pagina.QuerySelector(".tekstverschil")!.TextContent);
        Assert.Equal(["DEL", "INS"], pagina.QuerySelectorAll(".tekstverschil > *").Select(e => e.TagName));
    }

    [Fact]
    public async Task DifferenceOfTextsWithMarkUp_ShowsWordsAndNoMarks()
    {
        var pagina = await Weergever.Toon<Tekstverschil>(
            ("Oud", "# Doel\n\nWij **bouwen** veel.\n\n- een\n- twee\n\n[Bron](https://oud.example)"),
            ("Nieuw", "# Doel\n\nWij **slopen** veel.\n\n- een\n- *drie*\n\n[Bron](https://nieuw.example)"));
        var verschil = pagina.QuerySelector(".tekstverschil")!;
        Assert.DoesNotContain("*", verschil.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("#", verschil.TextContent, StringComparison.Ordinal);
        Assert.Contains("\n• een\n•", verschil.TextContent, StringComparison.Ordinal);
        Assert.Equal(["bouwen", "slopen"], verschil.QuerySelectorAll(":is(del, ins) strong").Select(e => e.TextContent.Trim()));
        Assert.Equal("drie", verschil.QuerySelector("ins em")!.TextContent.Trim());
        Assert.Contains("nieuw", verschil.QuerySelectorAll("ins")[^1].TextContent, StringComparison.Ordinal);
        Assert.Null(pagina.QuerySelector("p"));
    }

    [Fact]
    public async Task DifferenceOfLooksAlone_IsSaidInWords()
    {
        var pagina = await Weergever.Toon<Tekstverschil>(("Oud", "Wij bouwen."), ("Nieuw", "Wij **bouwen**."));
        Assert.Null(pagina.QuerySelector("del, ins"));
        Assert.Contains("Alleen de opmaak is anders", pagina.QuerySelector("p")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Select_ShowsTheChosenOptionInItsGroup()
    {
        var pagina = await Weergever.Toon<Keuze>(
            ("Naam", "partij"), ("Label", "Partij"), ("Leeg", "alle partijen"), ("Waarde", "domijn"),
            ("Opties", new Optie[] { new("domijn", "Domijn", "Corporaties"), new("gemeente", "Gemeente") }));

        Assert.Equal("Domijn", Assert.Single(pagina.QuerySelectorAll("option[selected]")).TextContent);
        Assert.Equal("Corporaties", pagina.QuerySelector("option[selected]")!.ParentElement!.GetAttribute("label"));
        Assert.Equal("alle partijen", pagina.QuerySelector("option[value='']")!.TextContent);
    }

    [Fact]
    public async Task HtmlInAnAgreement_IsShownAsText()
    {
        var pagina = await Weergever.Toon<Lopendetekst>(("Tekst", "Voor <script>alert(1)</script> & huurders\n\n- <b>een</b>"));

        Assert.Empty(pagina.QuerySelectorAll("script, b"));
        Assert.Equal("Voor <script>alert(1)</script> & huurders", pagina.QuerySelector("p")!.TextContent);
        Assert.Equal("<b>een</b>", pagina.QuerySelector("li")!.TextContent);
    }

    [Fact]
    public async Task FoundWords_AreMarkedWithoutAddingSpace()
    {
        var pagina = await Weergever.Toon<Fragment>(("Tekst", "De (\u0002zoektijd\u0003) van \u0002zoekers\u0003, <i>kort</i>."));

        Assert.Equal("De (zoektijd) van zoekers, <i>kort</i>.", pagina.Body!.TextContent);
        Assert.Equal("zoektijd, zoekers", string.Join(", ", pagina.QuerySelectorAll("mark").Select(m => m.TextContent)));
    }

    [Fact]
    public async Task EveryKindOfParty_HasAShapeAndAWordOfItsOwn()
    {
        var merken = await Task.WhenAll(Enum.GetValues<PartijSoort>().Select(soort => Weergever.Toon<Partijmerk>(("Soort", soort))));

        Assert.Equal(merken.Length, merken.Select(m => m.QuerySelector("path")!.GetAttribute("d")).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(merken.Length, merken.Select(m => m.Body!.TextContent.Trim()).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task EveryStatus_HasASignAndAWordOfItsOwn()
    {
        var standen = await Task.WhenAll(Enum.GetValues<Statussoort>().Select(soort => Weergever.Toon<Status>(("Soort", soort))));

        Assert.Equal(standen.Length, standen.Select(s => s.QuerySelector("path")!.GetAttribute("d")).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(standen.Length, standen.Select(s => s.Body!.TextContent.Trim()).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData(1, "Volgende →")]
    [InlineData(2, "← Vorige, Volgende →")]
    [InlineData(3, "← Vorige")]
    public async Task Paging_OffersOnlyPagesThatExist(int huidige, string links)
    {
        var pagina = await Weergever.Toon<Bladeren>(("Huidige", huidige), ("Aantal", 3), ("Adres", (Func<int, string>)(n => $"?pagina={n}")));

        Assert.Equal(links, string.Join(", ", pagina.QuerySelectorAll("a").Select(a => a.TextContent)));
        Assert.Contains($"Pagina {huidige} van 3", pagina.Body!.TextContent, StringComparison.Ordinal);
    }
}
