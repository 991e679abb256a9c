using System.Net;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Leveringen;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Cijfers;

/// <summary>What someone asks of the figures is answered from what that reader may see, and from nothing else.</summary>
public sealed class CijferlezenTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private static readonly PartijSoort[] AanTafel = [PartijSoort.Gemeente, PartijSoort.Corporatie, PartijSoort.Huurdersorganisatie, PartijSoort.Zorgpartij];

    [Fact]
    public async Task PublicFigures_EveryoneSees()
    {
        var w = await Cijferwereld.Maak(noaber);
        foreach (var soort in Enum.GetValues<PartijSoort>())
            Assert.Equal(["160000"], await w.Cellen(soort, "cijfer=inwoners"));
    }

    [Fact]
    public async Task WhatWasAccepted_TheTableSeesAndNobodyElse()
    {
        var w = await Cijferwereld.Maak(noaber);
        await w.Levering(w.Een, Leveringsstatus.Aanvaard, ("sloop", "GM0153", 12));
        foreach (var soort in AanTafel)
            Assert.Equal(["12"], await w.Cellen(soort, $"cijfer=sloop&per=partij&partij={w.Een}"));
        Assert.Empty(await w.Cellen(PartijSoort.Overig, $"cijfer=sloop&partij={w.Een}"));
        using var raadslid = await w.Als(PartijSoort.Overig);
        var pagina = await raadslid.Pagina($"{w.Monitor}/cijfers?cijfer=sloop&partij={w.Een}");
        Assert.Contains("geen cijfers die jij hiervan mag zien", pagina.QuerySelector(".figuur")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Leveringsstatus.Concept)]
    [InlineData(Leveringsstatus.Ingediend)]
    [InlineData(Leveringsstatus.Akkoord)]
    public async Task WhatWasNotAccepted_IsNotHereForTheOwnPartyEither(Leveringsstatus status)
    {
        var w = await Cijferwereld.Maak(noaber);
        await w.Levering(w.Een, status, ("sloop", "GM0153", 12));
        foreach (var soort in new[] { PartijSoort.Corporatie, PartijSoort.Gemeente })
            Assert.Empty(await w.Cellen(soort, $"cijfer=sloop&partij={w.Een}"));
    }

    [Fact]
    public async Task FiguresForTheOwnPartyAlone_AreNotSeenNorAddedUpForAnother()
    {
        var w = await Cijferwereld.Maak(noaber);
        await w.Levering(w.Een, Leveringsstatus.Vergrendeld, ("huisuitzettingen", "GM0153", 3));
        await w.Levering(w.Twee, Leveringsstatus.Vergrendeld, ("huisuitzettingen", "GM0153", 4));
        const string samen = "cijfer=huisuitzettingen&periode=2026-1", apart = $"{samen}&per=partij";
        Assert.Equal(["7"], await w.Cellen(PartijSoort.Gemeente, samen));
        // Of the own figures alone no total is made, with a plan of what is measured or without one.
        Assert.All(await w.Cellen(PartijSoort.Corporatie, samen), cel => Assert.Equal("(toegelicht achtergehouden)", cel));
        Assert.Equal(["3"], await w.Cellen(PartijSoort.Corporatie, apart));
        Assert.DoesNotContain("7", await w.Cellen(PartijSoort.Huurdersorganisatie, samen));
        Assert.All(await w.Cellen(PartijSoort.Huurdersorganisatie, apart), cel => Assert.Equal("(nietvrijgegeven)", cel));
    }

    [Fact]
    public async Task WhatIsNotLocked_IsProvisionalAndATotalWantsAllOfIt()
    {
        var w = await Cijferwereld.Maak(noaber);
        await w.Levering(w.Een, Leveringsstatus.Aanvaard, ("woningvoorraad-begin", "GM0153", 100));
        using var ik = await w.Als(PartijSoort.Huurdersorganisatie);
        var adres = $"{w.Monitor}/cijfers?cijfer=woningvoorraad-begin&per=partij";
        Assert.Equal("voorlopig", Cijferwereld.Cel(await ik.Pagina(adres), "100")!.GetAttribute("data-teken"));
        await using (var db = noaber.Db())
        {
            var versie = db.Leveringversies.Single(v => v.PartijId == w.Een);
            await noaber.Wereld.Bewaar(Leveringsrijen.Stap(versie, Leveringsstap.Vergrendelen));
        }
        Assert.Null(Cijferwereld.Cel(await ik.Pagina(adres), "100")!.GetAttribute("data-teken"));
        await w.Levering(w.Twee, Leveringsstatus.Vergrendeld, ("woningvoorraad-begin", "BU01530202", 30), ("woningvoorraad-begin", "BU01530203", 20));
        Assert.Equal(["150"], await w.Cellen(PartijSoort.Huurdersorganisatie, "cijfer=woningvoorraad-begin"));
        Assert.Equal(["50"], await w.Cellen(PartijSoort.Huurdersorganisatie, "cijfer=woningvoorraad-begin&gebied=WK015302"));
    }

    [Fact]
    public async Task APartThatIsGivenOfBuurtenAlone_IsInItsTotal()
    {
        var w = await Cijferwereld.Maak(noaber);
        foreach (var (partij, waar) in new[] { (w.Een, new[] { "BU01530202" }), (w.Twee, ["BU01530202", "GM0153"]) })
        {
            var versie = await w.Levering(partij, Leveringsstatus.Vergrendeld, ("woningvoorraad", "GM0153", 100));
            await noaber.Wereld.Bewaar([.. waar.Select(g => Cijferwereld.Cijfer(versie, "woningvoorraad", g, 40, "huurklasse=goedkoop"))]);
        }
        Assert.Contains("80", await w.Cellen(PartijSoort.Huurdersorganisatie, "cijfer=woningvoorraad&naar=huurklasse"));
    }

    [Fact]
    public async Task AnAnswer_IsAPlainTableWithItsSourceAndDefinition()
    {
        var w = await Cijferwereld.Maak(noaber);
        using var ik = await w.Als(PartijSoort.Overig);
        var pagina = await ik.Pagina($"{w.Monitor}/cijfers?cijfer=inwoners&niveau=buurt&vergelijk=aandeel&vorm=kaart");
        var kaart = pagina.QuerySelector("noaber-kaart")!;
        Assert.Equal($"{w.Monitor}/gebieden/vormen/2024", kaart.GetAttribute("vormen"));
        Assert.Equal(["BU01530202", "BU01530203"], kaart.QuerySelectorAll("tbody th[scope=row]").Select(th => th.GetAttribute("data-gebied")));
        Assert.Equal("2,5 van 160.000", kaart.QuerySelector("td[data-waarde]")!.TextContent.Trim());
        Assert.Equal("2.5", kaart.QuerySelector("td[data-waarde]")!.GetAttribute("data-waarde"));
        Assert.Equal("2024", kaart.QuerySelector("thead th[scope=col]")!.GetAttribute("data-sleutel"));
        Assert.NotNull(kaart.QuerySelector("caption"));
        Assert.Contains("tabel 85984NED. Periode: 2024. Definitie: Inwoners v1.0.0", pagina.QuerySelector(".figuur")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await ik.Pagina($"{w.Monitor}/cijfers?cijfer=inwoners&niveau=buurt&vorm=staaf")).QuerySelector("noaber-grafiek[soort=staaf] table th[data-sleutel=BU01530202]"));
    }

    [Theory]
    [InlineData("cijfer=bestaat-niet", "veld-cijfer")]
    [InlineData("cijfer=inwoners&van=straks", "veld-van")]
    [InlineData("cijfer=inwoners&naar=huurklasse", "veld-naar")]
    [InlineData("cijfer=inwoners&niveau=straat", "veld-niveau")]
    public async Task WhatCannotBeAsked_IsSaidAtItsField(string vraag, string veld)
    {
        var w = await Cijferwereld.Maak(noaber);
        using var ik = await w.Als(PartijSoort.Overig);
        var pagina = await ik.Pagina($"{w.Monitor}/cijfers?{vraag}");
        Assert.Equal([$"#{veld}"], pagina.QuerySelectorAll("[data-foutenlijst] a").Select(a => a.GetAttribute("href")));
        Assert.NotNull(pagina.GetElementById(veld));
        Assert.Null(pagina.QuerySelector(".figuur"));
    }

    [Fact]
    public async Task TheForm_AsksWhatItShows()
    {
        var w = await Cijferwereld.Maak(noaber);
        using var ik = await w.Als(PartijSoort.Overig);
        var pagina = await ik.Pagina($"{w.Monitor}/cijfers?cijfer=inwoners&niveau=buurt&vorm=staaf&kolom=gebied&zoek=huishoudens");
        Assert.Equal(["inwoners"], pagina.QuerySelectorAll("input[name=cijfer][checked]").Select(i => i.GetAttribute("value")));
        Assert.NotNull(pagina.QuerySelector("input[name=cijfer][value=huishoudens]"));
        Assert.Null(pagina.QuerySelector("input[name=cijfer][value=sloop]"));
        Assert.Equal(["buurt", "gebied", "geen", "staaf"], pagina.QuerySelectorAll("select option[selected]").Select(o => o.GetAttribute("value")));
        Assert.Equal(HttpStatusCode.OK, (await ik.Haal($"{w.Monitor}/cijfers")).Status);
    }
}
