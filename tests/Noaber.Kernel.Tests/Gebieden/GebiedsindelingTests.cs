using Noaber.Kernel.Gebieden;

namespace Noaber.Kernel.Tests.Gebieden;

/// <summary>Areas lie in each other, in one year.</summary>
public sealed class GebiedsindelingTests
{
    private static readonly Gebied[] Enschede =
    [
        new("GM0153", "Enschede", 2000), new("WK015300", "Wijk 00 Binnensingelgebied", 2000), new("BU01530000", "City", 2000),
        new("WK015301", "Wijk 01 Hogeland - Velve", 2000), new("BU01530100", "Velve-Lindenhof", 2000, 2023), new("BU01530100", "Velve", 2024),
    ];

    [Theory]
    [InlineData("BU01530100", Gebiedsniveau.Buurt, "WK015301", "GM0153")]
    [InlineData("WK015301", Gebiedsniveau.Wijk, "GM0153", "GM0153")]
    [InlineData("GM0153", Gebiedsniveau.Gemeente, null, "GM0153")]
    public void ItsCode_SaysItsLevelAndWhatItLiesIn(string code, Gebiedsniveau niveau, string? boven, string gemeente)
    {
        var gebied = new Gebied(code, "Naam", 2020);
        Assert.Equal((niveau, boven, gemeente), (gebied.Niveau, gebied.Boven, gebied.Gemeente));
    }

    [Theory]
    [InlineData("7511AB")]
    [InlineData("BU0153010")]
    [InlineData("bu01530100")]
    [InlineData("NL01")]
    public void WhatIsNoCbsCode_IsRefused(string code) => Assert.Throws<ArgumentException>(() => new Gebied(code, "Naam", 2020));

    [Fact]
    public void ADivision_HoldsTheAreasOfItsYear()
    {
        var indeling = Gebiedsindeling.Maak(2024, Enschede).Indeling!;
        Assert.Equal("Velve", indeling.Bij("BU01530100")!.Naam);
        Assert.Equal(["BU01530000", "BU01530100"], indeling.Buurten("GM0153").Select(g => g.Code));
        Assert.Equal("BU01530100", Assert.Single(Gebiedsindeling.Maak(2020, Enschede).Indeling!.MetNaam("velve lindenhof", "GM0153")).Code);
        Assert.Equal("WK015301", Assert.Single(indeling.MetNaam("Hogeland-Velve", "GM0153")).Code);
    }

    [Fact]
    public void AnAreaThatLiesNowhere_OrTwice_IsAFault()
    {
        Assert.Equal("BU01649900", Assert.Single(Gebiedsindeling.Maak(2024, [.. Enschede, new("BU01649900", "Los", 2000)]).Gebreken).Code);
        Assert.Contains("2 keer", Assert.Single(Gebiedsindeling.Maak(2024, [.. Enschede, new("GM0153", "Enschede", 2020)]).Gebreken).Tekst, StringComparison.Ordinal);
    }
}
