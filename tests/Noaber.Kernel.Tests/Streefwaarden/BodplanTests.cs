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
    public void ATotalAnotherTimeAndWhatStandsInALine_MakeNone()
    {
        var bod = Bodplan.Vul(new(2027, []), [Plan("Sloop", "5", 2027, 2027)]);
        var weer = Bodplan.Vul(bod,
            [Plan("Sloop", "9", 2027, 2028), Plan("Koop", "300", 2026, 2030, Telwijze.Samen), Plan("Bouw", "20", 2024, 2026)]);
        Assert.Equal("5", $"{Assert.Single(weer.Regels).Cijfers[0].Getal}");
    }

    private static Bodplan Plan(string wat, string aantal, int van, int tot, Telwijze telwijze = Telwijze.ElkJaar) => new(
        new(Bodsoort.Verkoop, wat, "woningen", Getal.Lees(aantal)!, new(van, tot, telwijze)), Afspraak);
}
