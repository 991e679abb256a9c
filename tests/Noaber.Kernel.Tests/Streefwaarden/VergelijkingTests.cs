using FsCheck;
using FsCheck.Fluent;
using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Streefwaarden;

namespace Noaber.Kernel.Tests.Streefwaarden;

/// <summary>Asked, offered, agreed and done, side by side.</summary>
public sealed class VergelijkingTests
{
    private static readonly Guid Domijn = Guid.NewGuid(), OnsHuis = Guid.NewGuid();

    private static Vergelijkpost Post(Kant kant, string getal, Guid? partij, Streefjaren jaren, Bodsoort soort = Bodsoort.Nieuwbouw, string eenheid = "woningen") =>
        new(kant, Telsleutel.Van(soort, "huur", eenheid), partij, jaren, Getal.Lees(getal)!, new("bron", "/"));

    private static Streefjaren In(int jaar) => Streefjaren.In(jaar);

    private static Vergelijkgroep Groep(Streefjaren wanneer, params Vergelijkpost[] posten) =>
        Assert.Single(Vergelijking.Van(posten, [Domijn, OnsHuis])).Groepen.Single(g => g.Jaren == wanneer);

    [Fact]
    public void AllFour_StandInOneRowAndTheLastTwoDiffer()
    {
        var rij = Assert.Single(Groep(In(2026), Post(Kant.Gevraagd, "120", Domijn, In(2026)), Post(Kant.Geboden, "110", Domijn, In(2026)),
            Post(Kant.Afgesproken, "110", Domijn, In(2026)), Post(Kant.Gedaan, "73", Domijn, In(2026))).Rijen);
        Assert.Equal(["120", "110", "110", "73"], rij.Cellen.Select(c => c.Waarde!.ToString()));
        Assert.Equal(((Kant, Kant)?)(Kant.Gedaan, Kant.Afgesproken), rij.Tussen);
        Assert.Equal(new(-37, false), rij.Verschil);
    }

    [Fact]
    public void ABlank_IsNotZero()
    {
        var groep = Groep(In(2026), Post(Kant.Afgesproken, "110", Domijn, In(2026)), Post(Kant.Afgesproken, "80", OnsHuis, In(2026)),
            Post(Kant.Gedaan, "73", Domijn, In(2026)));
        Assert.Null(groep.Rijen[1][Kant.Gedaan].Waarde);
        Assert.Equal(GeenVerschil.EenGetal, groep.Rijen[1].Waarom);
        Assert.Equal(("190", "73", 1), (groep.Samen![Kant.Afgesproken].Waarde!.ToString(), groep.Samen[Kant.Gedaan].Waarde!.ToString(), groep.Samen[Kant.Gedaan].Zonder));
        Assert.Equal(GeenVerschil.NietAllePartijen, groep.Samen.Waarom);
    }

    // Hengelo 2017: 34 in the first year of an average of 70.
    [Fact]
    public void AnAverageOverYears_IsComparedOverThoseYears()
    {
        var span = new Streefjaren(2017, 2019, Telwijze.Gemiddeld);
        Vergelijkpost[] posten = [Post(Kant.Afgesproken, "70", Domijn, span), .. new[] { "34", "90", "86" }.Select((n, i) => Post(Kant.Gedaan, n, Domijn, In(2017 + i)))];
        var jaar = Assert.Single(Groep(In(2017), posten).Rijen);
        Assert.Equal((null, GeenVerschil.EenGetal), (jaar.Verschil, jaar.Waarom));
        Assert.Equal(new(0, false), Assert.Single(Groep(span, posten).Rijen).Verschil);
        Assert.Equal(GeenVerschil.NietAlleJaren, Assert.Single(Groep(span, posten[..3]).Rijen).Waarom);
    }

    [Fact]
    public void AnAverageOfABid_IsNotHeldAgainstOneYear() => Assert.Equal(GeenVerschil.Gemiddeld, Assert.Single(Groep(In(2026),
        Post(Kant.Geboden, "70", Domijn, In(2026)) with { Gemiddeld = true }, Post(Kant.Gedaan, "34", Domijn, In(2026))).Rijen).Waarom);

    [Fact]
    public void WhatWasAgreedForAll_IsNotAddedToWhatEachAgreed()
    {
        var groep = Groep(In(2026), Post(Kant.Afgesproken, "200", null, In(2026)), Post(Kant.Afgesproken, "80", Domijn, In(2026)),
            Post(Kant.Gedaan, "150", Domijn, In(2026)), Post(Kant.Gedaan, "60", OnsHuis, In(2026)));
        Assert.Equal(("200", "210", new Getalverschil(10, false)),
            (groep.Samen![Kant.Afgesproken].Waarde!.ToString(), groep.Samen[Kant.Gedaan].Waarde!.ToString(), groep.Samen.Verschil));
    }

    [Fact]
    public void Percentages_AreNotAddedUp()
    {
        var groep = Groep(In(2026), Post(Kant.Geboden, "4", Domijn, In(2026), Bodsoort.Huurbeleid, "%"), Post(Kant.Geboden, "3", OnsHuis, In(2026), Bodsoort.Huurbeleid, "%"));
        Assert.Equal((2, null), (groep.Rijen.Count, groep.Samen));
    }

    // Enschede 2024: all together want a search time of at most 12 months, and one of them told its own.
    [Theory]
    [InlineData("maanden")]
    [InlineData("€ per maand")]
    [InlineData("gemiddelde jaren")]
    public void WhatOnePartyTold_IsNotSaidOfAllTogether(string eenheid)
    {
        var groep = Groep(In(2026), Post(Kant.Afgesproken, "maximaal 12", null, In(2026), Bodsoort.Anders, eenheid),
            Post(Kant.Gedaan, "9,5", Domijn, In(2026), Bodsoort.Anders, eenheid));
        Assert.Equal(("9,5", null, GeenVerschil.TeltNietOp),
            (Assert.Single(groep.Rijen)[Kant.Gedaan].Waarde!.ToString(), groep.Samen![Kant.Gedaan].Waarde, groep.Samen.Waarom));
    }

    [Fact]
    public void AtLeastAndAtMost_DoNotAddUp() => Assert.True(Groep(In(2026), Post(Kant.Geboden, "minimaal 20", Domijn, In(2026)),
        Post(Kant.Geboden, "maximaal 30", OnsHuis, In(2026))).Samen![Kant.Geboden].NietOpTelbaar);

    [Fact]
    public void OneYear_ShowsItAndTheSpansThatHoldIt() => Assert.Equal(["2017", "2017 t/m 2021"], Assert.Single(Vergelijking.Van(
        [Post(Kant.Gedaan, "34", Domijn, In(2017)), Post(Kant.Gedaan, "40", Domijn, In(2018)), Post(Kant.Afgesproken, "70", Domijn, new(2017, 2021, Telwijze.Gemiddeld)),
            Post(Kant.Afgesproken, "70", Domijn, new(2018, 2021, Telwijze.Gemiddeld))], [Domijn], 2017)).Groepen.Select(g => $"{g.Jaren}"));

    [Fact]
    public void WhatIsForEachYear_StandsInTheYearsWithAFigureElseByItself()
    {
        var elk = Post(Kant.Afgesproken, "maximaal 12", null, new(2024, 2028));
        Assert.Equal("maximaal 12", Groep(new(2024, 2028), elk, Post(Kant.Gevraagd, "maximaal 12", null, new(2024, 2032))).Samen![Kant.Gevraagd].Waarde!.ToString());
        Assert.Equal(["2026"], Assert.Single(Vergelijking.Van([elk, Post(Kant.Gedaan, "14", Domijn, In(2026))], [Domijn])).Groepen.Select(g => $"{g.Jaren}"));
    }

    [Fact]
    public void ANumberSinceTheBegin_LeavesNoYearBlank()
    {
        var span = new Streefjaren(2024, 2025, Telwijze.Samen);
        var doel = Post(Kant.Afgesproken, "60", Domijn, span);
        var gedaan = Post(Kant.Gedaan, "48", Domijn, In(2025));
        Assert.Equal(GeenVerschil.NietAlleJaren, Assert.Single(Groep(span, doel, gedaan).Rijen).Waarom);
        Assert.Equal(new(-12, false), Assert.Single(Groep(span, doel, gedaan with { SindsBegin = true }).Rijen).Verschil);
    }

    [Fact]
    public void ATheme_TakesAlongWhatNobodyGaveATheme()
    {
        var wonen = Post(Kant.Afgesproken, "70", Domijn, In(2026)) with { Themas = ["1. Wonen"] };
        var bod = Post(Kant.Geboden, "60", Domijn, In(2026));
        var sloop = Post(Kant.Geboden, "5", Domijn, In(2026), Bodsoort.Sloop);
        Assert.Equal([wonen, bod], Vergelijking.Binnen([wonen, bod, sloop, sloop with { Themas = ["2. Zorg"] }], "1. Wonen"));
    }

    [Fact]
    public void TheTotalOfAYear_IsWhatThePartiesAreTogether() => Prop.ForAll(
        Gen.Choose(0, 500).ListOf().Where(l => l.Count is > 1 and < 20).ToArbitrary(), aantallen =>
        {
            var partijen = aantallen.Select(_ => Guid.NewGuid()).ToList();
            var posten = aantallen.Zip(partijen, (aantal, partij) => new Vergelijkpost(Kant.Gedaan, Telsleutel.Van(Bodsoort.Nieuwbouw, "", "woningen"), partij,
                In(2026), new(aantal), new("bron", "/"))).ToList();
            var groep = Vergelijking.Van(posten, partijen)[0].Groepen[0];
            return groep.Samen![Kant.Gedaan] is { Zonder: 0, Waarde: { } som } && som.Waarde == aantallen.Sum() && groep.Rijen.Count == aantallen.Count;
        }).QuickCheckThrowOnFailure();
}
