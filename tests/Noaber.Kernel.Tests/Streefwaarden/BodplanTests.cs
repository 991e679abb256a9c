using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Draad;
using Noaber.Kernel.Streefwaarden;

namespace Noaber.Kernel.Tests.Streefwaarden;

/// <summary>What an association agreed to do is what its bid begins with.</summary>
public sealed class BodplanTests
{
    private static readonly Draadpunt Afspraak = new(Draadsoort.Afspraak, Guid.NewGuid());

    [Fact]
    public void WhatWasAgreedForTheYearsOfTheBid_BecomesALineThatAnswersIt()
    {
        var bod = Bodplan.Vul(new(2027, []), [Plan("Verkoop", "70", 2024, 2028), Plan("Verkoop", "60", 2029, 2029)]);
        var regel = Assert.Single(bod.Regels);
        Assert.Equal([(2027, "70"), (2028, "70"), (2029, "60")], regel.Cijfers.Select(c => (c.Jaar, $"{c.Getal}")));
        Assert.Equal(Afspraak, Assert.Single(regel.Antwoorden).Naar);
        Assert.False(regel.Gemiddeld);
    }

    [Fact]
    public void AnAverage_StaysOne() =>
        Assert.True(Assert.Single(Bodplan.Vul(new(2027, []), [Plan("Verkoop", "70", 2026, 2030, Telwijze.Gemiddeld)]).Regels).Gemiddeld);

    [Fact]
    public void ATotalOverYears_AndOtherYears_MakeNoLine()
    {
        Assert.Empty(Bodplan.Vul(new(2027, []), [Plan("Koop", "300", 2026, 2030, Telwijze.Samen)]).Regels);
        Assert.Empty(Bodplan.Vul(new(2027, []), [Plan("Bouw", "20", 2024, 2026)]).Regels);
    }

    [Fact]
    public void WhatStandsInALine_IsNotAddedOnceMore()
    {
        var bod = Bodplan.Vul(new(2027, []), [Plan("Sloop", "5", 2027, 2027)]);
        Assert.Equal("5", $"{Assert.Single(Bodplan.Vul(bod, [Plan("Sloop", "9", 2027, 2028)]).Regels).Cijfers[0].Getal}");
    }

    [Fact]
    public void TwoActivitiesOfOneKind_AreTwoLinesAndOneNamedTwiceIsOne()
    {
        var (ander, derde) = (new Draadpunt(Draadsoort.Afspraak, Guid.NewGuid()), new Draadpunt(Draadsoort.Afspraak, Guid.NewGuid()));
        var bod = Bodplan.Vul(new(2027, []),
        [
            Plan("Hart van Zuid", "34", 2027, 2028), Plan("Berflo", "20", 2027, 2027) with { Bij = ander },
            Plan("hart van zuid", "70", 2028, 2029) with { Bij = derde }, Plan("Berflo", "25", 2027, 2031, Telwijze.Gemiddeld),
        ]);
        Assert.Equal(["Hart van Zuid", "Berflo"], bod.Regels.Select(r => r.Wat));
        // Of 2028 two figures were agreed, so that year is for the writer; both agreements are answered by the other years.
        Assert.Equal([(2027, "34"), (2029, "70")], bod.Regels[0].Cijfers.Select(c => (c.Jaar, $"{c.Getal}")));
        Assert.Equal([Afspraak, derde], bod.Regels[0].Antwoorden.Select(a => a.Naar));
        Assert.Equal([ander], bod.Regels[1].Antwoorden.Select(a => a.Naar));
        Assert.False(bod.Regels[1].Gemiddeld);
        Assert.Empty(bod.Controleer());
    }

    private static Bodplan Plan(string wat, string aantal, int van, int tot, Telwijze telwijze = Telwijze.ElkJaar) => new(
        new(Bodsoort.Verkoop, wat, "woningen", Getal.Lees(aantal)!, new(van, tot, telwijze)), Afspraak);
}
