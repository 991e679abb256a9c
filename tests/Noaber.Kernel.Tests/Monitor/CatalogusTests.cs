using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Kernel.Tests.Monitor;

/// <summary>The definitions: all that the field asks for is there, and each of them is whole.</summary>
public sealed class CatalogusTests
{
    private static readonly DateOnly Nu = new(2025, 12, 31);

    /// <summary>What the agreements ask to be measured, with where the catalogue has it.</summary>
    public static TheoryData<string, string, string> Gevraagd { get; } = new()
    {
        { "mean search time", "zoektijd", "" }, { "seekers over 12 months", "zoekers-langer-dan-12-maanden", "" },
        { "search time under the kwaliteitskortingsgrens", "zoektijd", "huurklasse=goedkoop" },
        { "search time 1e aftoppingsgrens", "zoektijd", "huurklasse=bereikbaar" },
        { "search time 2e aftoppingsgrens", "zoektijd", "huurklasse=betaalbaar" },
        { "search time liberalisatiegrens", "zoektijd", "huurklasse=duur" },
        { "slaagkans", "slaagkans", "" }, { "slaagkans under 23", "slaagkans", "leeftijd=tot-23" },
        { "allocations to special groups", "toewijzingen-bijzondere-groepen", "" }, { "directly mediated", "toewijzingen-rechtstreeks", "" },
        { "norm 15%", "aandeel-bijzondere-groepen", "" }, { "free allocation room", "aandeel-vrije-ruimte", "" },
        { "evictions", "huisuitzettingen", "" }, { "evictions with children", "huisuitzettingen-met-kinderen", "" },
        { "rent arrears in euro", "huurachterstand", "" }, { "rent arrears in households", "huishoudens-met-huurachterstand", "" },
        { "mean target rent", "streefhuur", "" }, { "mean energy index", "energie-index", "" },
        { "homes per label", "woningen-energielabel", "energielabel=A" }, { "E/F/G left", "woningen-efg", "" },
        { "homes made sustainable per measure", "woningen-verduurzaamd", "maatregel=hybride" },
        { "homes off gas", "woningen-van-het-aardgas", "" }, { "sold homes and their label", "verkoop", "energielabel=G" },
        { "new homes", "nieuwbouw", "" }, { "demolished", "sloop", "" }, { "bought", "aankoop", "" },
        { "stock per rent class now", "woningvoorraad", "huurklasse=vrije-sector" },
        { "stock wished", "woningvoorraad-gewenst", "huurklasse=duur" }, { "stock expected", "woningvoorraad-verwacht", "huurklasse=duur" },
        { "statushouders housed", "statushouders-gehuisvest", "" }, { "WoonSTAP requests", "woonstap-aanvragen", "" },
        { "WoonSTAP helped", "woonstap-geholpen", "" }, { "liveability spending per DAEB home", "leefbaarheid-per-woning", "" },
        { "nuisance reports per buurt", "overlastmeldingen", "" }, { "student units", "studenteneenheden", "" },
        { "homes for the elderly: nultreden", "ouderenwoningen", "ouderenwoning=nultreden" },
        { "homes for the elderly: geclusterd", "ouderenwoningen", "ouderenwoning=geclusterd" },
        { "homes for the elderly: zorggeschikt", "ouderenwoningen", "ouderenwoning=zorggeschikt" },
        { "places for young people", "plekken-jongeren-lichte-zorg", "" },
    };

    [Theory]
    [MemberData(nameof(Gevraagd))]
    public void WhatTheFieldAsksFor_IsThere(string wat, string code, string deel)
    {
        Assert.NotEmpty(wat);
        var indicator = Catalogus.Standaard.Zoek(code);
        Assert.NotNull(indicator);
        Assert.All(new Uitsplitsing(deel).Delen, d => Assert.Contains(
            indicator.Dimensie(d.Dimensie)!.Codes(Catalogus.Standaard.Lijst(d.Dimensie)!, Nu), c => c.Sleutel == d.Code));
    }

    [Fact]
    public void TheCatalogue_HoldsAllThatIsAskedAndThePublicFigures() => Assert.Equal(
        (39, 5, 20), (Tel(Herkomst.Levering), Tel(Herkomst.Berekend), Tel(Herkomst.Openbaar)));

    [Fact]
    public void OfNoIndicator_IsAnythingAskedUnderTheBuurt() =>
        Assert.All(Catalogus.Standaard.Indicatoren, i => Assert.InRange(i.LaagsteNiveau, Gebiedsniveau.Gemeente, Gebiedsniveau.Buurt));

    [Fact]
    public void EachRuleThatADefinitionNames_SpeaksOfItself() => Assert.All(
        Catalogus.Standaard.Indicatoren.SelectMany(i => i.Controles.Select(c => (i, c))),
        p => Assert.Contains(p.c.Grootheden, g => g.Indicator == p.i.Code));

    [Theory]
    [InlineData(nameof(Indicator.Code))]
    [InlineData(nameof(Indicator.Betekenis))]
    [InlineData(nameof(Indicator.Weging))]
    [InlineData(nameof(Indicator.Breuk))]
    [InlineData(nameof(Indicator.Levert))]
    [InlineData(nameof(Indicator.Bereik))]
    [InlineData(nameof(Indicator.Normen))]
    [InlineData(nameof(Indicator.Dimensies))]
    [InlineData(nameof(Indicator.Controles))]
    public void ADefinitionThatIsNotWhole_DoesNotGetIn(string veld)
    {
        var heel = Catalogus.Standaard.Zoek("woningvoorraad")!;
        var stuk = veld switch
        {
            nameof(Indicator.Code) => heel with { Code = "Woning voorraad" },
            nameof(Indicator.Betekenis) => heel with { Betekenis = " " },
            nameof(Indicator.Weging) => heel with { Optelling = Optelwijze.Gewogen },
            nameof(Indicator.Breuk) => heel with { Optelling = Optelwijze.UitBreuk },
            nameof(Indicator.Levert) => heel with { Levert = [] },
            nameof(Indicator.Bereik) => heel with { Bereik = new(10, 5) },
            nameof(Indicator.Normen) => heel with { Normen = [new(10, Kernel.Afspraken.Grens.Circa, "ongeveer", "Proef")] },
            nameof(Indicator.Dimensies) => heel with { Dimensies = [new("er-is-geen-lijst")] },
            _ => heel with { Controles = [new Hoogstens(heel.Code, "er-is-geen-indicator", "Omdat het zo is.")] },
        };
        Assert.Contains(Catalogus.Standaard.BezwarenMet(stuk), b => b.Veld == veld);
        Assert.Throws<ArgumentException>(() => Catalogus.Standaard.Met(stuk));
    }

    [Fact]
    public void ADefinitionThatIsWhole_TakesThePlaceOfTheOneOfItsCode()
    {
        var nieuw = Catalogus.Standaard.Zoek("sloop")! with { Naam = "Gesloopt" };
        var met = Catalogus.Standaard.Met(nieuw);
        Assert.Equal(Catalogus.Standaard.Indicatoren.Count, met.Indicatoren.Count);
        Assert.Same(nieuw, met.Zoek("sloop"));
        Assert.Equal(Catalogus.Standaard.Indicatoren.Count + 1, met.Met(nieuw with { Code = "sloop-van-schuren" }).Indicatoren.Count);
    }

    [Fact]
    public void WhatIsAsked_IsTheTotalOrEachCombination()
    {
        Assert.Equal([default], Catalogus.Standaard.Vragen(Catalogus.Standaard.Zoek("sloop")!, Nu).Select(v => v.Deel));
        var labels = Catalogus.Standaard.Vragen(Catalogus.Standaard.Zoek("woningen-energielabel")!, Nu);
        Assert.Equal(12, labels.Count(v => v.Verplicht));
        // Labels of before 2015 ended in 2024.
        Assert.Equal(["labelmethode=nta", "labelmethode=ei", "labelmethode=voorlopig"], labels.Where(v => !v.Verplicht).Select(v => v.Deel.Sleutel));
    }

    private static int Tel(Herkomst herkomst) => Catalogus.Standaard.Indicatoren.Count(i => i.Herkomst == herkomst);

    [Fact]
    public void EachTableThatADefinitionNames_IsToldWithItsPublisherAndLicence()
    {
        var genoemd = Catalogus.Standaard.Indicatoren.SelectMany(i => i.Kolommen).Select(k => k.Tabel).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(genoemd.Order(StringComparer.Ordinal), Openbaretabel.Alle.Select(t => t.Nummer).Order(StringComparer.Ordinal));
        Assert.Equal("CBS", Openbaretabel.Zoek("85984ned")!.Uitgever);
        Assert.Null(Openbaretabel.Zoek("onbekend"));
    }
}
