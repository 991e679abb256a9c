using System.Net;
using Noaber.Kernel.Partijen;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Cijfers;

/// <summary>A question is kept under a name, for oneself alone.</summary>
public sealed class WeergaveTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private const string Form = "form[action$='/weergave']";

    [Fact]
    public async Task AQuestion_IsKeptChangedAndThrownAway()
    {
        var w = await Cijferwereld.Maak(noaber);
        using var ik = await w.Als(PartijSoort.Overig);
        Assert.Equal($"{w.Monitor}#weergaven", (await Bewaar(ik, w, "cijfer=inwoners", "Mensen")).Naar);
        await Bewaar(ik, w, "cijfer=inwoners&niveau=buurt", "Mensen");
        var adres = $"{w.Monitor}/cijfers?cijfer=inwoners&niveau=buurt";
        foreach (var waar in new[] { w.Monitor, $"/s/{w.Leveringen.Samenwerking.Slug}" })
            Assert.Equal([adres], (await ik.Pagina(waar)).QuerySelectorAll("#weergaven a, section[aria-labelledby=weergaven] a").Select(a => a.GetAttribute("href"))
                .Where(a => a!.Contains("/cijfers?", StringComparison.Ordinal)));

        using var ander = await w.Als(PartijSoort.Gemeente);
        Assert.DoesNotContain("Mensen", (await ander.Haal(w.Monitor)).Tekst, StringComparison.Ordinal);

        await ik.Verstuur(await ik.Pagina(w.Monitor), "form[action$='/weergave/weg']");
        Assert.Null((await ik.Pagina(w.Monitor)).QuerySelector("section[aria-labelledby=weergaven]"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task WithoutAName_NothingIsKept(string naam)
    {
        var w = await Cijferwereld.Maak(noaber);
        using var ik = await w.Als(PartijSoort.Overig);
        var antwoord = await Bewaar(ik, w, "cijfer=inwoners", naam);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Equal(["#veld-Naam"], antwoord.Pagina.QuerySelectorAll("[data-foutenlijst] a").Select(a => a.GetAttribute("href")));
        Assert.Null((await ik.Pagina(w.Monitor)).QuerySelector("section[aria-labelledby=weergaven]"));
    }

    private static async Task<Antwoord> Bewaar(Browser wie, Cijferwereld w, string vraag, string naam) =>
        await wie.Verstuur(await wie.Pagina($"{w.Monitor}/cijfers?{vraag}"), Form, ("Naam", naam));
}
