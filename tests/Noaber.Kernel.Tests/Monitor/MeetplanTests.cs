using FsCheck;
using FsCheck.Fluent;
using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Partijen;

namespace Noaber.Kernel.Tests.Monitor;

public sealed class MeetplanTests
{
    private static readonly Guid Domijn = Guid.NewGuid(), OnsHuis = Guid.NewGuid();
    private static readonly Gen<Meetperiode> Perioden = from jaar in Gen.Choose(2001, 2199) from helft in Gen.Choose(0, 2) select new Meetperiode(jaar, helft);

    [Theory]
    [InlineData("2025-1", "2025-01-01", "2025-06-30", "2024-2", "2025-2")]
    [InlineData("2025-2", "2025-07-01", "2025-12-31", "2025-1", "2026-1")]
    [InlineData("2024", "2024-01-01", "2024-12-31", "2023", "2025")]
    public void APeriod_KnowsItsDaysAndNeighbours(string tekst, string begin, string eind, string vorige, string volgende)
    {
        var periode = Meetperiode.Lees(tekst)!.Value;
        Assert.Equal((Dag(begin), Dag(eind)), (periode.Begin, periode.Eind));
        Assert.Equal((vorige, volgende, tekst), (periode.Vorige.ToString(), periode.Volgende.ToString(), periode.ToString()));
    }

    [Theory]
    [InlineData("2025-3")]
    [InlineData("2025-0")]
    [InlineData("25-1")]
    [InlineData("0999")]
    [InlineData("2025 1")]
    [InlineData("eerste helft")]
    [InlineData(null)]
    public void WhatIsNoPeriod_IsNone(string? tekst) => Assert.Null(Meetperiode.Lees(tekst));

    [Fact]
    public void ThePeriodBeforeTheFirstThatIsRead_IsAPeriodToo()
    {
        Assert.Null(Meetperiode.Lees("1999-2"));
        Assert.Equal("1999-2", Meetperiode.Lees("2000-1")!.Value.Vorige.ToString());
        Assert.Equal("2201", Meetperiode.Lees("2200")!.Value.Volgende.ToString());
    }

    [Fact]
    public void TheNextOfThePrevious_IsTheSame() => Prop.ForAll(Perioden.ToArbitrary(), p =>
        p.Vorige.Volgende == p && p.Vorige < p && p.Vorige.Eind.AddDays(1) == p.Begin && Meetperiode.Lees(p.ToString()) == p
        && p.Bevat(p.Begin) && p.Bevat(p.Eind) && !p.Bevat(p.Eind.AddDays(1))).QuickCheckThrowOnFailure();

    [Fact]
    public void AHalfYear_ComesBeforeTheYearThatItEnds() =>
        Assert.Equal(["2024", "2025-1", "2025-2", "2025", "2026-1"],
            new[] { "2025", "2026-1", "2025-2", "2024", "2025-1" }.Select(t => Meetperiode.Lees(t)!.Value).Order().Select(p => p.ToString()));

    [Fact]
    public void WhatIsAskedEachYear_ComesWithTheSecondHalf()
    {
        var plan = Meetplan.Volledig(Catalogus.Standaard, new(2024, 1));
        Assert.DoesNotContain(plan.Nodig(Domijn, PartijSoort.Corporatie, new(2025, 1)), p => p.Indicator.Ritme == Ritme.Jaar);
        var voorjaar = plan.Nodig(Domijn, PartijSoort.Corporatie, new(2025, 2));
        Assert.Equal(new Meetperiode(2025), Assert.Single(voorjaar, p => p.Indicator.Code == "ouderenwoningen").Periode);
        Assert.Equal(new Meetperiode(2025, 2), Assert.Single(voorjaar, p => p.Indicator.Code == "sloop").Periode);
        Assert.DoesNotContain(voorjaar, p => p.Indicator.Herkomst != Herkomst.Levering);
    }

    // dVi before 1 July, dPi before 15 December.
    [Fact]
    public void AHalfYear_IsDueWithTheStatutoryRounds()
    {
        var plan = Meetplan.Volledig(Catalogus.Standaard, new(2024, 1));
        Assert.Equal((new DateOnly(2025, 12, 14), new DateOnly(2026, 6, 30)), (plan.Uiterlijk(new(2025, 1)), plan.Uiterlijk(new(2025, 2))));
    }

    [Fact]
    public void AParty_HandsInWhatIsAskedOfItAndNoMore()
    {
        var plan = new Meetplan(Catalogus.Standaard,
        [
            new() { Indicator = "studenteneenheden", Niveau = Gebiedsniveau.Wijk, Vanaf = new(2024, 1), Partijen = [Domijn] },
            new() { Indicator = "statushouders-gehuisvest", Niveau = Gebiedsniveau.Gemeente, Vanaf = new(2024, 2), TotEnMet = new(2025, 1) },
        ]);
        Assert.Equal(["studenteneenheden"], Codes(Domijn, PartijSoort.Corporatie, "2024-1"));
        Assert.Equal(["studenteneenheden", "statushouders-gehuisvest"], Codes(Domijn, PartijSoort.Corporatie, "2024-2"));
        Assert.Equal(["statushouders-gehuisvest"], Codes(OnsHuis, PartijSoort.Corporatie, "2025-1"));
        Assert.Equal(["statushouders-gehuisvest"], Codes(OnsHuis, PartijSoort.Gemeente, "2025-1"));
        Assert.Empty(Codes(OnsHuis, PartijSoort.Corporatie, "2025-2"));
        Assert.Empty(Codes(OnsHuis, PartijSoort.Huurdersorganisatie, "2025-1"));

        IEnumerable<string> Codes(Guid partij, PartijSoort soort, string periode) =>
            plan.Nodig(partij, soort, Meetperiode.Lees(periode)!.Value).Select(p => p.Indicator.Code);
    }

    [Theory]
    [InlineData("er-is-geen-indicator", Gebiedsniveau.Gemeente, "2024-1", null)]
    [InlineData("slaagkans", Gebiedsniveau.Gemeente, "2024-1", null)]
    [InlineData("zoektijd", Gebiedsniveau.Buurt, "2024-1", null)]
    [InlineData("zoektijd", Gebiedsniveau.Gemeente, "2024", null)]
    [InlineData("zoektijd", Gebiedsniveau.Gemeente, "2024-1", "2023-2")]
    public void WhatCannotBeMeasured_IsNoPlan(string indicator, Gebiedsniveau niveau, string vanaf, string? tot)
    {
        Meetplanregel regel = new() { Indicator = indicator, Niveau = niveau, Vanaf = Meetperiode.Lees(vanaf)!.Value, TotEnMet = Meetperiode.Lees(tot) };
        Assert.Single(Meetplan.Bezwaren(Catalogus.Standaard, [regel], Levermoment.Wettelijk));
        Assert.Throws<ArgumentException>(() => new Meetplan(Catalogus.Standaard, [regel]));
    }

    private static DateOnly Dag(string tekst) => DateOnly.Parse(tekst, System.Globalization.CultureInfo.InvariantCulture);
}
