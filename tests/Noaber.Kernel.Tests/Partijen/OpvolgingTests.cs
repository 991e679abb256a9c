using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Partijen;

namespace Noaber.Kernel.Tests.Partijen;

/// <summary>Parties that merge: who hands in what, and how a series stays readable.</summary>
public sealed class OpvolgingTests
{
    private static readonly Guid Domijn = Guid.NewGuid(), Veste = Guid.NewGuid(), Nieuw = Guid.NewGuid(), Later = Guid.NewGuid();
    private static readonly DateOnly Op = new(2027, 1, 1);
    private static readonly Opvolgingen Fusie = new([new(Domijn, Nieuw, Op), new(Veste, Nieuw, Op), new(Nieuw, Later, new(2029, 7, 1))]);

    private static Waarneming Cijfer(Guid partij, Meetperiode periode, decimal? getal) => new()
    {
        Sleutel = new("sloop", "GM0153"), Versie = new(1, 0, 0), Periode = periode, Partij = partij,
        Waarde = getal is { } telt ? Waarde.Van(telt) : Waarde.Onbekend,
    };

    [Fact]
    public void WhoWentIntoAParty_IsFoundByWayOfAnother()
    {
        Assert.Equal([Later, Nieuw, Domijn, Veste], Fusie.MetVoorgangers(Later));
        Assert.Equal([Veste], Fusie.MetVoorgangers(Veste));
        Assert.Equal([Veste, Nieuw, Later], Fusie.MetOpvolgers([Veste]));
    }

    [Fact]
    public void AsWhichAPartyGoesOn_DependsOnTheDay()
    {
        Assert.Equal(Domijn, Fusie.Op(Domijn, Op.AddDays(-1)));
        Assert.Equal(Nieuw, Fusie.Op(Domijn, Op));
        Assert.Equal(Later, Fusie.Op(Domijn, new(2029, 7, 1)));
        Assert.Equal(Later, Fusie.Op(Later, Op));
    }

    [Fact]
    public void TheHistoryOfASuccessor_IsThatOfAllThatWentIntoIt_WhenNoneIsMissing()
    {
        var (toen, nu) = (new Meetperiode(2026, 2), new Meetperiode(2027, 1));
        Assert.Equal([(Nieuw, 7m)], Een(Nieuw, Cijfer(Domijn, toen, 3), Cijfer(Veste, toen, 4)));
        Assert.Equal([(Later, 7m)], Een(Later, Cijfer(Domijn, toen, 3), Cijfer(Veste, toen, 4)));
        Assert.Empty(Een(Nieuw, Cijfer(Domijn, toen, 3)));
        Assert.Empty(Een(Nieuw, Cijfer(Domijn, toen, 3), Cijfer(Veste, toen, null)));
        Assert.Equal([(Later, 9m)], Een(Later, Cijfer(Nieuw, nu, 9)));
        // An average of two is no sum; of a party that only changed its name it is its own.
        Assert.Empty(Een(Nieuw, Cijfer(Domijn, toen, 600) with { Sleutel = new("streefhuur", "GM0153") }, Cijfer(Veste, toen, 650) with { Sleutel = new("streefhuur", "GM0153") }));
        Assert.Equal([(Domijn, 3m)], Een(Domijn, Cijfer(Domijn, toen, 3), Cijfer(Veste, toen, 4)));

        static IEnumerable<(Guid, decimal)> Een(Guid partij, params Waarneming[] cijfers) =>
            Partijreeks.AlsEen(cijfers, partij, Fusie, Catalogus.Standaard).Select(c => (c.Partij!.Value, c.Waarde.Getal!.Value));
    }

    [Fact]
    public void OfWhomAFigureIsMissing_DependsOnWhoThereWasByThen()
    {
        var eind = new DateOnly(2026, 12, 31);
        Assert.Equal([Veste], Fusie.Ontbreekt(Nieuw, eind, p => p == Domijn));
        Assert.Equal([Veste], Fusie.Ontbreekt(Later, eind, p => p == Domijn));
        Assert.Empty(Fusie.Ontbreekt(Nieuw, eind, p => p == Domijn || p == Veste));
        // What is left the new party hands in; from its first day its own is all.
        Assert.Empty(Fusie.Ontbreekt(Nieuw, eind, p => p == Nieuw));
        Assert.Equal([Nieuw], Fusie.Ontbreekt(Nieuw, new(2027, 6, 30), p => p == Domijn));
        // One that took over another was there: its own is not that of the other.
        var overname = new Opvolgingen([new Opvolging(Veste, Domijn, Op) { Sinds = new(2020, 1, 1) }]);
        Assert.Equal([Veste], overname.Ontbreekt(Domijn, eind, p => p == Domijn));
        Assert.Equal([Domijn], overname.Ontbreekt(Domijn, eind, p => p == Veste));
        Assert.Equal([Domijn], Fusie.Zonder(eind, p => p == Veste).In(Nieuw).Select(o => o.Van));
    }

    // The second half of 2026 is due by the summer of 2027; the first half was due before the merger.
    [Theory]
    [InlineData(2027, 1, false, true)]
    [InlineData(2026, 2, false, true)]
    [InlineData(2026, 2, true, false)]
    [InlineData(2026, 1, false, false)]
    public void TheNewParty_HandsInFromTheMerger_AndWhatWasLeft(int jaar, int helft, bool diendenIn, bool levert)
    {
        var halfjaar = new Meetperiode(jaar, helft);
        var uiterlijk = Meetplan.Volledig(Catalogus.Standaard, new(2020, 1)).Uiterlijk(halfjaar);
        Assert.Equal(levert, Fusie.Levert(Nieuw, Op, halfjaar.Eind, uiterlijk, _ => diendenIn));
    }

    /// <summary>What is left of a party comes in under the name of who began by its merger; else it stays its own delivery.</summary>
    [Fact]
    public void WhatIsNotHandedIn_GoesAlongWithWhoBeganByTheMerger_AndNotWithWhoWasThere()
    {
        var (halfjaar, uiterlijk) = (new DateOnly(2026, 12, 31), new DateOnly(2027, 6, 30));
        Assert.True(Fusie.GaatMee(Domijn, halfjaar, uiterlijk, _ => false));
        Assert.False(Fusie.GaatMee(Domijn, halfjaar, uiterlijk, p => p == Domijn));
        // When it was due before the merger nobody else is asked: it is late itself.
        Assert.False(Fusie.GaatMee(Domijn, new(2026, 6, 30), new(2026, 12, 14), _ => false));
        Assert.False(Fusie.GaatMee(Nieuw, halfjaar, uiterlijk, _ => false));
        // Who was there before, or began by an earlier merger, hands in its own alone.
        var (jan, mrt) = (new DateOnly(2027, 1, 1), new DateOnly(2027, 3, 1));
        var overname = new Opvolgingen([new(Domijn, Nieuw, jan) { Sinds = jan }, new(Veste, Nieuw, mrt) { Sinds = jan }]);
        Assert.Equal((true, false), (overname.GaatMee(Domijn, halfjaar, uiterlijk, _ => false), overname.GaatMee(Veste, halfjaar, uiterlijk, _ => false)));
        Assert.False(overname.Levert(Nieuw, jan, halfjaar, uiterlijk, p => p == Domijn));
        Assert.Equal([Veste], overname.Ontbreekt(Nieuw, halfjaar, p => p == Nieuw));
        Assert.Empty(overname.Ontbreekt(Nieuw, halfjaar, p => p == Nieuw || p == Veste));
        // Also when it was taken over by one of which that party began.
        var langs = new Opvolgingen([new(Veste, Domijn, jan) { Sinds = new(2020, 1, 1) }, new(Domijn, Nieuw, mrt) { Sinds = mrt }]);
        Assert.Equal([Veste], langs.Ontbreekt(Nieuw, halfjaar, p => p == Nieuw));
    }

    [Fact]
    public void WhoSimplyJoins_HandsInNothingOfBefore()
    {
        Assert.False(Fusie.Levert(Guid.NewGuid(), Op, new(2026, 12, 31), new(2027, 6, 30), _ => false));
        Assert.True(Fusie.Levert(Domijn, new(2020, 1, 1), new(2026, 12, 31), new(2027, 6, 30), _ => false));
    }

    [Fact]
    public void ThePlan_AsksTheNewPartyWhatItAskedTheOld()
    {
        var plan = new Meetplan(Catalogus.Standaard,
            [new() { Indicator = "sloop", Niveau = Gebiedsniveau.Gemeente, Vanaf = new(2025, 1), Partijen = [Domijn] }]);
        Assert.Empty(plan.Nodig(Nieuw, PartijSoort.Corporatie, new(2027, 1)));
        Assert.Single(plan.Met(Fusie).Nodig(Nieuw, PartijSoort.Corporatie, new(2027, 1)));
        Assert.Single(plan.Met(Fusie).Nodig(Domijn, PartijSoort.Corporatie, new(2026, 1)));
        Assert.Empty(plan.Met(Fusie).Nodig(Veste, PartijSoort.Corporatie, new(2026, 1)));
    }

    [Fact]
    public void TheSeries_ShowsWhoSaidWhat_AndAddsUpWhereNothingIsMissing()
    {
        var reeks = Partijreeks.Maak(
            [Cijfer(Nieuw, new(2027, 1), 9), Cijfer(Domijn, new(2026, 2), 10), Cijfer(Veste, new(2026, 2), 4), Cijfer(Domijn, new(2026, 1), 8)],
            Nieuw, Fusie, telbaar: true);
        Assert.Equal([(new Meetperiode(2027, 1), 1, (decimal?)null), (new Meetperiode(2026, 2), 2, 14m), (new Meetperiode(2026, 1), 1, null)],
            reeks.Punten.Select(p => (p.Periode, p.Cijfers.Count, p.Samen)));
        Assert.Equal([0, 0, 1], reeks.Punten.Select(p => p.Ontbreekt.Count));
        Assert.Equal([Veste], reeks.Punten[2].Ontbreekt);
        Assert.Equal([Domijn, Veste], Assert.Single(reeks.Breuken).Select(o => o.Van));
        Assert.Equal(2, Partijreeks.Maak([], Later, Fusie, telbaar: true).Breuken.Count);
    }

    [Fact]
    public void WhatDoesNotAddUpOrIsNotKnown_HasNoSum()
    {
        Waarneming[] twee = [Cijfer(Domijn, new(2026, 2), 10), Cijfer(Veste, new(2026, 2), 4)];
        Assert.Null(Partijreeks.Maak(twee, Nieuw, Fusie, telbaar: false).Punten[0].Samen);
        Assert.Null(Partijreeks.Maak([twee[0], Cijfer(Veste, new(2026, 2), null)], Nieuw, Fusie, telbaar: true).Punten[0].Samen);
        // One of three is missing.
        var drie = new Opvolgingen([new(Domijn, Nieuw, Op), new(Veste, Nieuw, Op), new(Later, Nieuw, Op)]);
        Assert.Null(Partijreeks.Maak(twee, Nieuw, drie, telbaar: true).Punten[0].Samen);
    }
}
