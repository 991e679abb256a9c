using Noaber.Kernel.Gebieden;

namespace Noaber.Kernel.Tests.Gebieden;

/// <summary>Figures are carried over to a new division only where it is known which part went where.</summary>
public sealed class HercoderingTests
{
    private static readonly Gebiedsindeling Oud = Maak(2020, ("BU01530000", "City"), ("BU01530001", "Lasonder"), ("BU01530002", "De Laares"),
        ("BU01530003", "De Bothoven"), ("BU01530004", "Hogeland-Noord"), ("BU01530005", "Getfert"), ("BU01530006", "Veldkamp"));

    private static readonly Gebiedsindeling Nieuw = Maak(2021, ("BU01530000", "City"), ("BU01530001", "Lasonder, Zeggelt"), ("BU01530010", "De Laares"),
        ("BU01530003", "De Bothoven"), ("BU01530011", "Hogeland West"), ("BU01530012", "Hogeland Oost"), ("BU01530013", "Getfert-Veldkamp"), ("BU01530014", "Nieuw Zuid"));

    private static readonly Hercodering Samen = Hercodering.Vergelijk(Oud, Nieuw,
        new Dictionary<string, Indelingswijziging> { ["BU01530010"] = Indelingswijziging.Hercodeerd, ["BU01530003"] = Indelingswijziging.GrensGewijzigd },
        [new("BU01530004", "BU01530011", .25m), new("BU01530004", "BU01530012", .75m), new("BU01530005", "BU01530013", 1), new("BU01530006", "BU01530013", 1)]);

    private static readonly Dictionary<string, decimal> Cijfers = new()
    {
        ["BU01530000"] = 10, ["BU01530001"] = 20, ["BU01530002"] = 30, ["BU01530003"] = 40, ["BU01530004"] = 80, ["BU01530005"] = 6, ["BU01530006"] = 2,
    };

    [Theory]
    [InlineData("BU01530000", Overgangsoort.Gelijk)]
    [InlineData("BU01530001", Overgangsoort.Hernoemd)]
    [InlineData("BU01530010", Overgangsoort.Hercodeerd)]
    [InlineData("BU01530003", Overgangsoort.Hertekend)]
    [InlineData("BU01530011", Overgangsoort.Gesplitst)]
    [InlineData("BU01530013", Overgangsoort.Samengevoegd)]
    [InlineData("BU01530014", Overgangsoort.Nieuw)]
    public void WhatBecameOfAnArea_IsSaid(string naar, Overgangsoort soort) =>
        Assert.All(Samen.Overgangen.Where(o => o.Naar == naar), o => Assert.Equal(soort, o.Soort));

    [Theory]
    [InlineData("BU01530000", "10", Reeksgevolg.LooptDoor)]
    [InlineData("BU01530001", "20", Reeksgevolg.LooptDoor)]
    [InlineData("BU01530010", "30", Reeksgevolg.LooptDoor)]
    [InlineData("BU01530003", null, Reeksgevolg.Breuk)]
    [InlineData("BU01530011", "20", Reeksgevolg.Omgerekend)]
    [InlineData("BU01530012", "60", Reeksgevolg.Omgerekend)]
    [InlineData("BU01530013", "8", Reeksgevolg.Omgerekend)]
    [InlineData("BU01530014", null, Reeksgevolg.Begint)]
    public void Counts_AreCarriedOverByKnownShares(string naar, string? waarde, Reeksgevolg gevolg)
    {
        var gevonden = Samen.Reken(Cijfers, telbaar: true).Single(h => h.Gebied == naar);
        Assert.Equal(waarde is null ? null : decimal.Parse(waarde, System.Globalization.CultureInfo.InvariantCulture), gevonden.Waarde);
        Assert.Equal(gevolg, gevonden.Gevolg);
    }

    [Fact]
    public void Averages_NeedTheirWeight_AndAreNeverSplit()
    {
        var gewicht = new Dictionary<string, decimal> { ["BU01530005"] = 300, ["BU01530006"] = 100, ["BU01530004"] = 1 };
        Assert.Equal(5, Samen.Reken(Cijfers, telbaar: false, gewicht).Single(h => h.Gebied == "BU01530013").Waarde);
        Assert.Equal(Reeksgevolg.Breuk, Samen.Reken(Cijfers, telbaar: false, gewicht).Single(h => h.Gebied == "BU01530011").Gevolg);
        Assert.Equal(Reeksgevolg.Breuk, Samen.Reken(Cijfers, telbaar: false).Single(h => h.Gebied == "BU01530013").Gevolg);
        Assert.Equal(10, Samen.Reken(Cijfers, telbaar: false).Single(h => h.Gebied == "BU01530000").Waarde);
    }

    [Fact]
    public void AMissingFigure_StaysUnknown()
    {
        var zonder = Cijfers.Where(c => c.Key != "BU01530006").ToDictionary();
        var gevonden = Samen.Reken(zonder, telbaar: true).Single(h => h.Gebied == "BU01530013");
        Assert.Null(gevonden.Waarde);
    }

    [Fact]
    public void WhatIsCounted_StaysTheSameInTotal_WhereNothingBroke()
    {
        var zonderBreuk = Cijfers.Where(c => c.Key != "BU01530003").Sum(c => c.Value);
        Assert.Equal(zonderBreuk, Samen.Reken(Cijfers, telbaar: true).Sum(h => h.Waarde ?? 0));
    }

    [Fact]
    public void SharesThatAreNotOneTogether_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => Hercodering.Vergelijk(Oud, Nieuw, delen: [new("BU01530004", "BU01530011", .25m)]));
        Assert.Throws<ArgumentException>(() => Hercodering.Vergelijk(Oud, Nieuw, delen: [new("BU01539999", "BU01530011", 1)]));
    }

    private static Gebiedsindeling Maak(int jaar, params (string Code, string Naam)[] buurten) => Assert.IsType<Gebiedsindeling>(Gebiedsindeling.Maak(jaar,
        [new("GM0153", "Enschede", 2000), new("WK015300", "Wijk 00 Binnensingelgebied", 2000), .. buurten.Select(b => new Gebied(b.Code, b.Naam, jaar))]).Indeling);
}
