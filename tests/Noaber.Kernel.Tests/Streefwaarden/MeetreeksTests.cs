using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Streefwaarden;

namespace Noaber.Kernel.Tests.Streefwaarden;

/// <summary>How far a target is, from what was reported.</summary>
public sealed class MeetreeksTests
{
    private static readonly Guid Actie = Guid.NewGuid(), Domijn = Guid.NewGuid(), OnsHuis = Guid.NewGuid();
    private static readonly DateOnly Vandaag = new(2026, 10, 1);

    private static Meting Op(string dag, decimal aantal, Guid? partij = null, int? jaar = null) =>
        new(Actie, partij ?? Domijn, DateOnly.Parse(dag, System.Globalization.CultureInfo.InvariantCulture), aantal, jaar);

    private static Streefstand Stand(Telwijze wijze, int van, int tot, string aantal, params Meting[] metingen) =>
        Streefstand.Van(new(Bodsoort.Nieuwbouw, "huur", "woningen", Getal.Lees(aantal)!, new(van, tot, wijze)), new(metingen), Vandaag);

    [Fact]
    public void AYearWithoutAReport_IsBlankAndNotZero()
    {
        var stand = Stand(Telwijze.ElkJaar, 2026, 2026, "40");
        Assert.Equal((null, null, GeenRaming.TeWeinig), (stand.Gedaan, stand.Verschil, stand.Waarom));
    }

    [Fact]
    public void TheLastReportCounts_AndPartiesAddUp() =>
        Assert.Equal(73, new Meetreeks([Op("2026-03-01", 20, jaar: 2026), Op("2026-06-01", 40, jaar: 2026), Op("2026-05-01", 33, OnsHuis, 2026)]).In(2026));

    [Fact]
    public void WhatGoesOnOverYears_IsCountedByWhatEachYearBrought()
    {
        var reeks = new Meetreeks([Op("2024-12-01", 30), Op("2025-12-01", 90), Op("2026-06-01", 100)]);
        Assert.Equal([(2024, 30m), (2025, 60m), (2026, 10m)], reeks.Binnen(new(2023, 2027)));
    }

    [Fact]
    public void WhatDoesNotAddUp_IsNoSumOfPartiesAndNoRiseOverYears()
    {
        Meting[] maanden = [Op("2025-12-01", 10), Op("2026-06-01", 9.5m)];
        Assert.Equal(9.5m, new Meetreeks(maanden, optelbaar: false).In(2026));
        Assert.Null(new Meetreeks([.. maanden, Op("2026-06-01", 11, OnsHuis)], optelbaar: false).In(2026));
    }

    [Fact]
    public void FiguresOfSeveralActionsThatDoNotAddUp_StandBesideEachOther()
    {
        Meting[] beide = [Op("2025-12-01", 10), Op("2026-06-01", 9.5m), Op("2026-06-01", 11) with { Actie = Guid.NewGuid() }];
        var naast = new Meetreeks(beide, optelbaar: false).Naast(new(2025, 2027))!.Value;
        Assert.Equal((2026, "9.5 11"), (naast.Jaar, string.Join(' ', naast.Aantallen.Select(a => a.ToString(CultureInfo.InvariantCulture)))));
        Assert.Null(new Meetreeks(beide).Naast(new(2025, 2027)));
        Assert.Null(new Meetreeks(beide, optelbaar: false).Naast(Streefjaren.In(2025)));
    }

    // Hengelo: 34 in the first year of an average of 70 is not 36 short.
    [Fact]
    public void OneYear_SaysNothingOfAnAverage()
    {
        var stand = Stand(Telwijze.Gemiddeld, 2024, 2027, "70", Op("2024-12-01", 34, jaar: 2024));
        Assert.Equal((34, 1, null), (stand.Gedaan, stand.Jaren, stand.Verschil));
    }

    [Fact]
    public void AnAverage_IsOverTheYearsThatAreOver()
    {
        var stand = Stand(Telwijze.Gemiddeld, 2024, 2025, "70", Op("2024-12-01", 34, jaar: 2024), Op("2025-12-01", 100, jaar: 2025));
        Assert.Equal((67, new Getalverschil(-3, false), GeenRaming.Voorbij), (stand.Gedaan, stand.Verschil, stand.Waarom));
        Assert.Null(Stand(Telwijze.Gemiddeld, 2026, 2027, "70", Op("2026-09-01", 12, jaar: 2026)).Gedaan);
    }

    [Fact]
    public void TwoDatedFigures_GiveAPaceForTheYear()
    {
        var stand = Stand(Telwijze.ElkJaar, 2026, 2026, "100", Op("2026-01-31", 10, jaar: 2026), Op("2026-05-11", 30, jaar: 2026));
        // 20 in 100 days, and 234 days to go.
        Assert.Equal(((decimal, int)?)(77, 2026), stand.Raming);
    }

    [Fact]
    public void APaceBeginsOnlyWhenAllHaveReported()
    {
        Assert.Null(Stand(Telwijze.ElkJaar, 2026, 2026, "100", Op("2026-02-01", 10, jaar: 2026), Op("2026-06-01", 30, OnsHuis, 2026)).Raming);
        Assert.NotNull(Stand(Telwijze.ElkJaar, 2026, 2026, "100", Op("2026-02-01", 10, jaar: 2026), Op("2026-06-01", 30, OnsHuis, 2026),
            Op("2026-09-01", 20, jaar: 2026)).Raming);
    }

    [Theory]
    [InlineData("woningen", 2020, 2021, GeenRaming.Voorbij)]
    [InlineData("woningen", 2030, 2031, GeenRaming.NogNiet)]
    [InlineData("%", 2026, 2026, GeenRaming.GroeitNiet)]
    [InlineData("woningen", 2026, 2026, GeenRaming.TeWeinig)]
    public void WhereNoPaceCanBeTold_ItIsSaidWhy(string eenheid, int van, int tot, GeenRaming waarom) => Assert.Equal(waarom, Streefstand.Van(
        new(Bodsoort.Nieuwbouw, "huur", eenheid, new(50), new(van, tot)), new([Op("2026-02-01", 10)]), Vandaag).Waarom);

    [Fact]
    public void YearsTogether_AreNeverMoreThanWasReported() => Prop.ForAll(
        Gen.Choose(0, 400).ListOf().ToArbitrary(), sprongen =>
        {
            var (dag, som) = (new DateOnly(2020, 3, 1), 0m);
            var metingen = sprongen.Select(sprong => new Meting(Actie, Domijn, dag = dag.AddDays(50), som += sprong)).ToList();
            var jaren = new Meetreeks(metingen).Binnen(new(2020, 2199));
            return jaren.Sum(j => j.Aantal) == som && jaren.All(j => j.Aantal >= 0);
        }).QuickCheckThrowOnFailure();
}
