using System.Net;
using Noaber.Kernel.Partijen;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Leveringen;

/// <summary>Before a party agreed to the rules on figures, nothing of it comes in: the page says so first, and a file that is sent is not read.</summary>
public sealed class RegelsVoorafTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task ThePage_SaysWhatIsNeededAndWhoCanDoIt_BeforeItOffersAForm()
    {
        var w = await Leveringswereld.ZonderRegels(noaber, "sloop");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        Assert.Contains("Doet er nog geen bestuurder mee", await Vak(ik, w), StringComparison.Ordinal);
        var bestuurder = await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Corporatie, Rol.Bestuurder);
        Assert.Contains($"kan dat doen: {bestuurder.Naam}", await Vak(ik, w), StringComparison.Ordinal);
        var pagina = await ik.Pagina(w.Eigen("inlezen"));
        Assert.Null(pagina.QuerySelector("input[type=file]"));
        Assert.NotNull(pagina.QuerySelector("a[href$='/sjabloon.xlsx']"));

        using var zelf = noaber.Als(bestuurder);
        Assert.Contains("Jij kunt ze aanvaarden", await Vak(zelf, w), StringComparison.Ordinal);
        var regels = (await zelf.Pagina(w.Eigen("inlezen"))).QuerySelector("main .utrecht-alert a")!.GetAttribute("href")!;
        await zelf.Verstuur(await zelf.Pagina(regels), $"form[action='{regels}']");
        pagina = await ik.Pagina(w.Eigen("inlezen"));
        Assert.NotNull(pagina.QuerySelector("input[type=file]"));
        Assert.Equal(w.Adres, (await w.LeesIn(ik, w.Werkboek(("sloop", 10)))).Naar);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AFileThatIsSentAllTheSame_IsNotReadAndNotKept(bool opgezegd)
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        var vooraf = await ik.Pagina(w.Eigen("inlezen"));
        await (opgezegd ? w.Opgezegd() : w.Ongedaan());
        var antwoord = await ik.Upload(vooraf, "form[enctype]", "bestand", "cijfers.xlsx", w.Werkboek(("sloop", 10)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Contains("niet gelezen en nergens bewaard", antwoord.Pagina.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(opgezegd ? "niet meer aanvaard" : "nog niet aanvaard", antwoord.Pagina.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(antwoord.Pagina.QuerySelector("input[type=file]"));
        Assert.Empty(await w.Versies());
        await w.Overeengekomen();
        Assert.Equal(w.Adres, (await ik.Upload(vooraf, "form[enctype]", "bestand", "cijfers.xlsx", w.Werkboek(("sloop", 10)))).Naar);
    }

    [Fact]
    public async Task AFigureIsNotMendedEither_OnceTheRulesEnded()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        await w.LeesIn(ik, w.Werkboek(("sloop", 10)));
        var cijfer = await ik.Pagina(w.Eigen("cijfer?indicator=sloop&gebied=GM0153"));
        await w.Opgezegd();
        var antwoord = await ik.Verstuur(cijfer, "form[action$='/cijfer']", ("Waarde", "11"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Contains("niet meer aanvaard", antwoord.Pagina.QuerySelector("[data-foutenlijst]")!.TextContent, StringComparison.Ordinal);
        Assert.Single(await w.Versies());
        Assert.Null((await ik.Pagina(w.Adres)).QuerySelector("a[href*='/cijfer?']"));
    }

    /// <summary>A second click is no error; and who comes after another reads what was done, and whose turn it is.</summary>
    [Fact]
    public async Task AStepThatWasTaken_IsAnsweredPlainly()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        using var analist = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        using var een = await w.Als(PartijSoort.Corporatie, Rol.Bestuurder);
        using var twee = await w.Als(PartijSoort.Corporatie, Rol.Bestuurder);
        await w.LeesIn(analist, w.Werkboek(("sloop", 10)));
        var indienen = await analist.Pagina(w.Adres);
        await w.Zet(analist, "Indienen");
        var (mijn, ander) = (await een.Pagina(w.Adres), await twee.Pagina(w.Adres));
        for (var keer = 0; keer < 2; keer++)
            Assert.Equal($"{w.Adres}?gedaan=AkkoordGeven", (await Geef(een, mijn)).Naar);
        var antwoord = await Geef(twee, ander);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        var fout = antwoord.Pagina.QuerySelector("[data-foutenlijst]")!.TextContent;
        Assert.Matches("Corporatie .+ gaf akkoord op .+ Nu is de gemeente aan zet.", fout);
        // By now it is no longer theirs to send back: that is said, too, and not refused as if it never had been.
        var terug = indienen.QuerySelectorAll("form").Single(f => f.QuerySelector("input[name=Stap]") is not null);
        terug.Id = "deze";
        terug.QuerySelector("input[name=Stap]")!.SetAttribute("value", "Terugsturen");
        terug.QuerySelector("input[name=Stand]")!.SetAttribute("value", "Ingediend");
        antwoord = await analist.Verstuur(indienen, "#deze", ("Reden", "Er ontbreekt iets."));
        Assert.Contains("Nu is de gemeente aan zet.", antwoord.Pagina.QuerySelector("[data-foutenlijst]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, await w.Stappen());

        static Task<Antwoord> Geef(Browser wie, AngleSharp.Dom.IDocument pagina)
        {
            var form = pagina.QuerySelectorAll("form").Single(f => f.QuerySelector("input[name=Stap][value=AkkoordGeven]") is not null);
            form.Id = "deze";
            return wie.Verstuur(pagina, "#deze");
        }
    }

    private static async Task<string> Vak(Browser wie, Leveringswereld w) =>
        (await wie.Pagina(w.Eigen("inlezen"))).QuerySelector("main .utrecht-alert")!.TextContent;
}
