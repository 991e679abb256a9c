using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Definities.Lijsten;

namespace Noaber.Kernel.Tests.Monitor;

public sealed class CodelijstTests
{
    // VERA has VER twice: for people with a mental disability in October 2023, and for addicts.
    [Fact]
    public void OneCode_MayMeanTwoThingsInTwoTimesAndNotInOne()
    {
        Code toen = new("VER", "verstandelijk", new(2023, 10, 6), new(2023, 10, 20)), nu = new("VER", "verslaafd", new(2023, 10, 21));
        var lijst = new Codelijst("groep", "Groep", "VERA", [toen, nu]);
        Assert.Same(toen, lijst.Zoek("VER", new(2023, 10, 20)));
        Assert.Same(nu, lijst.Zoek("VER", new(2023, 10, 21)));
        Assert.Null(lijst.Zoek("VER", new(2023, 10, 5)));
        Assert.Throws<ArgumentException>(() => new Codelijst("groep", "Groep", "VERA", [toen, nu with { Van = new(2023, 10, 20) }]));
        Assert.Throws<ArgumentException>(() => new Codelijst("groep", "Groep", "VERA", [nu with { Tot = new(2023, 1, 1) }]));
    }

    [Theory]
    [InlineData("2026-12-31", "932.93", "duur", "BOV")]
    [InlineData("2026-12-31", "932.94", "vrije-sector", "BOV")]
    [InlineData("2026-01-01", "498.20", "goedkoop", "BET")]
    [InlineData("2025-12-31", "498.20", "bereikbaar", "BET")]
    [InlineData("2025-06-30", "682.97", "betaalbaar", "BET")]
    [InlineData("2015-01-01", "618.25", "duur", "DUU")]
    public void ARentOnABound_GoesByTheConventionOfItsSeries(string dag, string huur, string monitor, string vera)
    {
        var (op, bedrag) = (Dag(dag), decimal.Parse(huur, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(monitor, Huurklassen.Monitor.Klasse(bedrag, op)!.Sleutel);
        Assert.Equal(vera, Huurklassen.Standaard.Klasse(bedrag, op)!.Sleutel);
    }

    [Fact]
    public void BoundsThatAreNotKnown_GiveNoClass()
    {
        Assert.Null(Huurklassen.Monitor.Klasse(500, new(2014, 12, 31)));
        Assert.Null(Huurklassen.Monitor.Klasse(500, new(2027, 1, 1)));
        Assert.Null(Huurklassen.Dpi.Klasse(500, new(2023, 12, 31)));
        Assert.Equal("Duur", Huurklassen.Monitor.Omschrijf(Huurklassen.Monitor.Lijst.Codes[3], new(2027, 1, 1)));
    }

    [Fact]
    public void WhatBelongsToAClass_IsToldWithTheAmountsOfTheYear()
    {
        var lijst = Huurklassen.Monitor.Lijst;
        Assert.Equal("Tot en met € 498,20 (2026). Tot en met de kwaliteitskortingsgrens.", Huurklassen.Uitleg(lijst, lijst.Codes[0], new(2026, 6, 30)));
        Assert.Equal("Tot en met € 477,20 (2025). Tot en met de kwaliteitskortingsgrens.", Huurklassen.Uitleg(lijst, lijst.Codes[0], new(2025, 6, 30)));
        // A bound is of the class above it in VERA.
        Assert.Equal("Tot € 498,20 (2026).", Huurklassen.Uitleg(Huurklassen.Standaard.Lijst, Huurklassen.Standaard.Lijst.Codes[0], new(2026, 6, 30)));
        Assert.StartsWith("Goedkoop: tot en met € 498,20 (2026). Bereikbaar: boven € 498,20 tot en met € 713,02 (2026).",
            Huurklassen.Bedragen(lijst, new(2026, 6, 30)), StringComparison.Ordinal);
        Assert.Null(Huurklassen.Bedragen(lijst, new(2027, 1, 1)));
        Assert.Null(Huurklassen.Bedragen(Catalogus.Standaard.Codelijsten.First(l => l.OverMensen), new(2026, 6, 30)));
        Assert.Equal(lijst.Codes[0].Uitleg, Huurklassen.Uitleg(lijst, lijst.Codes[0], new(2027, 1, 1)));
    }

    // Wet betaalbare huur: another bound in the middle of the year.
    [Fact]
    public void MiddenhuurRoseInTheMiddleOf2024()
    {
        Assert.Equal("hoog", Huurklassen.Dpi.Klasse(1150, new(2024, 6, 30))!.Sleutel);
        Assert.Equal("middenhuur", Huurklassen.Dpi.Klasse(1150, new(2024, 7, 1))!.Sleutel);
    }

    [Theory]
    [InlineData(0, "Goedkoop (tot en met € 477,20)")]
    [InlineData(2, "Betaalbaar (boven € 682,96 tot en met € 731,93)")]
    [InlineData(4, "Vrije sector (boven € 900,07)")]
    public void AClass_SaysItsAmounts(int plek, string tekst) =>
        Assert.Equal(tekst, Huurklassen.Monitor.Omschrijf(Huurklassen.Monitor.Lijst.Codes[plek], new(2025, 12, 31)));

    [Theory]
    [InlineData(Energielabels.Nta8800, "160", "A")]
    [InlineData(Energielabels.Nta8800, "160.01", "B")]
    [InlineData(Energielabels.Nta8800, "-12", "A++++")]
    [InlineData(Energielabels.Energieindex, "2.41", "F")]
    [InlineData(Energielabels.OudeIndex, "2.41", "F")]
    [InlineData(Energielabels.OudeIndex, "2.71", "F")]
    [InlineData(Energielabels.Energieindex, "2.71", "G")]
    [InlineData("voorlopig", "2.71", null)]
    public void ALabel_GoesByTheMethodOfItsTime(string methode, string waarde, string? label) =>
        Assert.Equal(label, Energielabels.Label(methode, decimal.Parse(waarde, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void EachList_HasItsOwnName() =>
        Assert.Equal(Indelingen.Alle.Count, Indelingen.Alle.Select(l => l.Sleutel).Distinct().Count());

    private static DateOnly Dag(string tekst) => DateOnly.Parse(tekst, System.Globalization.CultureInfo.InvariantCulture);
}
