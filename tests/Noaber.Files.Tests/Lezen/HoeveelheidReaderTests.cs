using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Noaber.Files.Lezen.Acties;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Tests.Lezen;

public class HoeveelheidReaderTests
{
    private static readonly HoeveelheidReader Reader = new(PartyNames.Of(["Sint Joseph", "Beter Wonen"]));

    [Theory]
    [InlineData("8 flexwoningen", "8 Precies flexwoningen")]
    [InlineData("60 plekken voor jongeren", "60 Precies plekken")]
    [InlineData("maximaal 500 per jaar", "500 Maximaal per jaar")]
    [InlineData("maximaal 500 wooneenheden per jaar", "500 Maximaal wooneenheden per jaar")]
    [InlineData("gemiddeld 25 woningen per jaar", "25 Circa woningen per jaar")]
    [InlineData("2 à 3 panden", "2-3 Tussen panden")]
    [InlineData("145 verouderde woningen in Rumerslanden", "145 Precies verouderde woningen")]
    [InlineData("50%", "50 Precies %")]
    [InlineData("10% - 15%", "10-15 Tussen %")]
    [InlineData("niet onder de 20%", "20 Minimaal %")]
    [InlineData("€ 400.000,-", "400000 Precies €")]
    [InlineData("tot maximaal € 200.000 per woningcorporatie", "200000 Maximaal € per woningcorporatie")]
    [InlineData("€ 1,5 miljoen", "1500000 Precies €")]
    [InlineData("minimaal 10.500", "10500 Minimaal ")]
    [InlineData("binnen 12 maanden", "12 Maximaal maanden")]
    [InlineData("ca. 50-80 jongeren", "50-80 Tussen jongeren")]
    [InlineData("<160 kWh/m²", "160 Maximaal kWh/m²")]
    [InlineData("in 2025 222 woningen", "222 Precies woningen")]
    [InlineData("16,6%", "16.6 Precies %")]
    [InlineData("in 2026 circa 40 woningen", "40 Circa woningen")]
    [InlineData("minimaal 120 en maximaal 150 woningen", "120-150 Tussen woningen")]
    [InlineData("ten minste 20, ten hoogste 30 woningen", "20-30 Tussen woningen")]
    [InlineData("hooguit 10 woningen", "10 Maximaal woningen")]
    [InlineData("15 tiny houses", "15 Precies tiny houses")]
    [InlineData("bouwt tien woningen", "10 Precies woningen")]
    [InlineData("koopt twee panden aan", "2 Precies panden")]
    [InlineData("twee of drie panden", "2-3 Tussen panden")]
    [InlineData("ten minste vijfentwintig levensloopbestendige woningen", "25 Minimaal levensloopbestendige woningen")]
    [InlineData("tussen de tien en vijftien woningen per jaar", "10-15 Tussen woningen per jaar")]
    [InlineData("vier keer per jaar", "4 Precies keer per jaar")]
    [InlineData("hoogstens tien procent", "10 Maximaal procent")]
    public void Words_BecomeANumberWithItsUnit(string words, string expected) => Assert.Equal(expected, Shape(Assert.Single(Find(words))));

    [Theory]
    [InlineData("in 2026 starten wij")]
    [InlineData("Zie artikel 44 van de Woningwet")]
    [InlineData("zie ook punt 5 en afspraak 2.7")]
    [InlineData("voor 15 december 2026")]
    [InlineData("jongeren tot 23 jaar")]
    [InlineData("inwoners van 65 jaar en ouder")]
    [InlineData("Q1 2020 en 2e kwartaal 2017")]
    [InlineData("CO2 en EPC 0, BENG en NEN 2767-1")]
    [InlineData("artikel 5.1.2. onder b.2.")]
    [InlineData("het principe van 1-op-1-terugbouwen")]
    [InlineData("1) Bouwen en 2) verkopen")]
    [InlineData("bijlage 3, thema 6, tabel 2, hoofdstuk 4")]
    [InlineData("per 01/01/2024")]
    [InlineData("In 2026 wordt dit voornemens genoemd")]
    [InlineData("een van de partijen")]
    [InlineData("er komt één loket")]
    [InlineData("de drie corporaties bouwen samen")]
    [InlineData("in twee stappen en op vier manieren")]
    [InlineData("de tien woningen aan de Dorpsstraat")]
    [InlineData("een van de vijf gebouwen")]
    [InlineData("de eerste twee jaren")]
    [InlineData("honderden prestigieuze plannen")]
    public void WhatOnlyLooksLikeANumber_IsNone(string words) => Assert.Empty(Find(words));

    [Fact]
    public void SharesOfParties_AreQuantitiesOfTheirOwn()
    {
        var found = Find("circa 610 woningen, waarvan circa 250 door Sint Joseph en circa 360 door Beter Wonen");

        Assert.Equal(["610 Circa woningen", "250 Circa woningen", "360 Circa woningen"], found.Select(Shape));
        Assert.Equal([null, "Sint Joseph", "Beter Wonen"], found.Select(quantity => quantity.Partij));
    }

    [Fact]
    public void SharesInPlaces_CountWhatTheWholeCounts()
    {
        var found = Find("bouwt 15 woningen, waarvan 10 in Zuidhoek en 5 in de wijk Noord");

        Assert.Equal(["15 Precies woningen", "10 Precies woningen", "5 Precies woningen"], found.Select(Shape));
        Assert.Equal([null, "Zuidhoek", "wijk Noord"], found.Select(quantity => quantity.Plaats));
    }

    [Fact]
    public void BoundsOfOneThing_HaveItsUnit() => Assert.Equal(
        ["20 Minimaal woningen", "30 Maximaal woningen"], Find("ten minste 20 woningen en ten hoogste 30").Select(Shape));

    [Fact]
    public void PartAndWhole_AreBothCounted() => Assert.Equal(
        ["650 Precies koop- en huurwoningen", "800 Precies koop- en huurwoningen"], Find("650 van de 800 koop- en huurwoningen").Select(Shape));

    [Fact]
    public void PlaceAndTime_GoWithTheNumberTheyStandBy()
    {
        var found = Find("in 2024 17 woningen van Sint Joseph en in 2025 222 woningen van Beter Wonen; daarna 60 woningen in Hengelo");

        Assert.Equal(["Sint Joseph", "Beter Wonen", null], found.Select(quantity => quantity.Partij));
        Assert.Equal([2024, 2025, 2025], found.Select(quantity => quantity.Wanneer?.Van?.Year ?? 0));
        Assert.Equal("Hengelo", found[2].Plaats);
    }

    [Fact]
    public void PriceLevel_IsTheTimeOfAnAmount()
    {
        var found = Assert.Single(Find("huurprijs t/m € 808,06 – prijspeil 2023"));

        Assert.Equal(("808.06 Maximaal €", "prijspeil 2023"), (Shape(found), found.Wanneer?.Tekst));
    }

    [Fact]
    public void AnyCountOfHomes_IsReadBack() => Prop.ForAll(
        Gen.Choose(1, 1_800_000).Where(count => count is < 1900 or >= 10_000).ToArbitrary(),
        count => Assert.Single(Find($"Wij bouwen {count.ToString("N0", CultureInfo.GetCultureInfo("nl-NL"))} woningen.")).Waarde == count).QuickCheckThrowOnFailure();

    [Fact]
    public void AnyText_GivesWordsOfThatText() => Prop.ForAll<string[]>(words =>
    {
        var text = string.Join(" 12 ", words.Select(word => word ?? ""));
        return Find(text).All(quantity => text.Contains(quantity.Tekst, StringComparison.Ordinal) && (quantity.Tot is null || quantity.Tot > quantity.Waarde));
    }).QuickCheckThrowOnFailure();

    private static IReadOnlyList<Hoeveelheid> Find(string text) => Reader.Find(text, null, TermijnReader.Find(text, null));

    private static string Shape(Hoeveelheid quantity) => string.Create(
        CultureInfo.InvariantCulture, $"{quantity.Waarde:0.##}{(quantity.Tot is { } to ? $"-{to:0.##}" : "")} {quantity.Grens} {quantity.Eenheid}");
}
