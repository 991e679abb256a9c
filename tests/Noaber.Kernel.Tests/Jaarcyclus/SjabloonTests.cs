using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Noaber.Kernel.Jaarcyclus;
using Noaber.Kernel.Partijen;

namespace Noaber.Kernel.Tests.Jaarcyclus;

public class SjabloonTests
{
    private static readonly Beurt Corporaties = new([PartijSoort.Corporatie]);

    [Theory]
    [InlineData(7, 1, false, 2026, "2026-07-01")]
    [InlineData(12, 15, true, 2026, "2026-12-14")] // before the 15th: the 14th is the last day
    [InlineData(3, 1, true, 2027, "2027-02-28")]
    [InlineData(3, 1, true, 2028, "2028-02-29")] // a leap year
    [InlineData(2, 29, false, 2028, "2028-02-29")]
    [InlineData(2, 29, false, 2027, "2027-02-28")]
    [InlineData(2, 29, false, 2100, "2100-02-28")] // no leap year, though it is divisible by four
    [InlineData(1, 1, true, 2027, "2026-12-31")]
    public void FixedDay_FallsOnItsDay(int month, int day, bool before, int year, string expected) =>
        Assert.Equal(expected, Iso(Plan(year, Milestone("a", new VasteDag(month, day, before))).Single().Datum));

    [Theory]
    [InlineData(1, 3, 2026, "2026-01-01", "2026-03-31")]
    [InlineData(1, 2, 2028, "2028-01-01", "2028-02-29")]
    [InlineData(10, 12, 2026, "2026-10-01", "2026-12-31")]
    public void Stretch_RunsFromItsFirstDayToItsLast(int from, int to, int year, string first, string last)
    {
        var planned = Plan(year, Milestone("a", new Venster(from, to))).Single();
        Assert.Equal((first, last), (Iso(planned.Van!.Value), Iso(planned.Datum)));
    }

    [Fact]
    public void SixMonthsAfterTheBid_AndFourWeeksAndTwelveAfterThat()
    {
        var plan = Plan(2026, Milestone("bod", new VasteDag(7, 1)), Milestone("mogelijk", new NaMijlpaal("bod", Maanden: 6)),
            Milestone("voorleggen", new NaMijlpaal("mogelijk", Weken: 4)), Milestone("besluit", new NaMijlpaal("voorleggen", Weken: 12)));

        Assert.Equal(["2026-07-01", "2027-01-01", "2027-01-29", "2027-04-23"], plan.Select(m => Iso(m.Datum)));
    }

    [Theory]
    [InlineData("2026-08-31", 6, 0, "2027-02-28")]
    [InlineData("2027-08-31", 6, 0, "2028-02-29")]
    [InlineData("2028-02-29", 12, 0, "2029-02-28")]
    [InlineData("2026-03-15", 0, 2, "2026-03-29")] // over the night in which summer time begins: days are days
    [InlineData("2026-10-26", 0, -2, "2026-10-12")]
    [InlineData("2026-01-31", 1, 1, "2026-03-07")] // months first, then weeks
    public void RelativeDate_CountsMonthsThenWeeks(string from, int months, int weeks, string expected) =>
        Assert.Equal(expected, Iso(new NaMijlpaal("x", months, weeks).Na(DateOnly.ParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture))));

    [Fact]
    public void AnyYear_HasEveryFixedDayAndStretchInItself()
    {
        var rule = Gen.Choose(1, 12).SelectMany(month => Gen.Choose(1, 31), (month, day) => (month, day))
            .Where(d => d.day <= DateTime.DaysInMonth(2024, d.month)).ToArbitrary();
        Prop.ForAll(Gen.Choose(2015, 2100).ToArbitrary(), rule, (year, d) =>
            Plan(year, Milestone("a", new VasteDag(d.month, d.day)), Milestone("b", new Venster(d.month, 12)))
                .All(m => m.Datum.Year == year && (m.Van ?? m.Datum) <= m.Datum)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Plan_IsByDateAndHasEachMilestoneOnce()
    {
        var plan = Plan(2026, Milestone("laat", new VasteDag(12, 1)), Milestone("vroeg", new VasteDag(2, 1)), Milestone("na", new NaMijlpaal("vroeg", Weken: 1)));
        Assert.Equal(["vroeg", "na", "laat"], plan.Select(m => m.Mijlpaal.Code));
    }

    [Theory]
    [InlineData(2025, false)]
    [InlineData(2026, true)]
    [InlineData(2028, true)]
    [InlineData(2029, false)]
    public void Template_HoldsForItsYearsOnly(int year, bool holds) =>
        Assert.Equal(holds, (Template() with { GeldigVanaf = 2026, GeldigTot = 2028 }).IsGeldigIn(year));

    [Fact]
    public void WholeTemplate_HasNoFaults() =>
        Assert.Empty(Sjablooncontrole.Fouten(Template(Milestone("a", new VasteDag(2, 29)), Milestone("b", new NaMijlpaal("a", Weken: -2)))));

    [Fact]
    public void EachFault_IsNamedWithItsMilestone()
    {
        var faults = Sjablooncontrole.Fouten(Template(
            Milestone("dag", new VasteDag(2, 30)), Milestone("maand", new Venster(9, 4)), Milestone("zwevend", new NaMijlpaal("weg")),
            Milestone("kip", new NaMijlpaal("ei")), Milestone("ei", new NaMijlpaal("kip")), Milestone("Hoofd Letter", new VasteDag(1, 1)),
            Milestone("niemand", new VasteDag(1, 1)) with { Wie = new([]) }, Milestone("rol", new VasteDag(1, 1)) with { Wie = new([], Rol.Lezer) },
            Milestone("bron", new VasteDag(1, 1)) with { Grond = " " }) with
        { GeldigTot = 2020 });

        Assert.Equal(
        [
            "het geldt tot 2020, dat is voor 2026",
            "mijlpaal ‘dag’: 30-2 is geen dag",
            "mijlpaal ‘maand’: van maand 9 tot en met maand 4 is geen tijdvak in een jaar",
            "mijlpaal ‘zwevend’: de mijlpaal ‘weg’ waarna hij komt, is er niet",
            "mijlpaal ‘kip’: de datum hangt van zichzelf af, via ‘kip’",
            "mijlpaal ‘ei’: de datum hangt van zichzelf af, via ‘ei’",
            "mijlpaal ‘Hoofd Letter’: de code bestaat niet uit kleine letters, cijfers en streepjes",
            "mijlpaal ‘niemand’: er staat niet wie aan de beurt is; een rol kan alleen procesleider of monitorbeheerder zijn",
            "mijlpaal ‘rol’: er staat niet wie aan de beurt is; een rol kan alleen procesleider of monitorbeheerder zijn",
            "mijlpaal ‘bron’: het artikel of de bron ontbreekt",
        ], faults);
    }

    [Fact]
    public void SameCodeTwice_IsAFault() =>
        Assert.Equal(["de code ‘a’ staat er 2 keer in"], Sjablooncontrole.Fouten(Template(Milestone("a", new VasteDag(1, 1)), Milestone("a", new VasteDag(2, 1)))));

    private static IReadOnlyList<GeplandeMijlpaal> Plan(int year, params Sjabloonmijlpaal[] milestones) => Template(milestones).Plan(year);

    private static Sjabloon Template(params Sjabloonmijlpaal[] milestones) => new()
    {
        Code = "proef", Versie = 1, Naam = "Proef", Uitleg = "", Bron = "proef", GeldigVanaf = 2026, Mijlpalen = milestones,
    };

    private static Sjabloonmijlpaal Milestone(string code, Datumregel when) => new() { Code = code, Naam = code, Wie = Corporaties, Datum = when, Grond = "proef" };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
