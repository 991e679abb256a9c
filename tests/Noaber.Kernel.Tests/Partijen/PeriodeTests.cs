using FsCheck;
using FsCheck.Fluent;
using Noaber.Kernel.Partijen;

namespace Noaber.Kernel.Tests.Partijen;

public class PeriodeTests
{
    private static readonly Arbitrary<DateOnly> AnyDay =
        Gen.Choose(DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();

    [Fact]
    public void AnyTwoDays_MakeAPeriodOnlyInOrder() => Prop.ForAll(AnyDay, AnyDay, (from, to) => to >= from
        ? new Periode(from, to) is var period && period.Van == from && period.Tot == to
        : Record.Exception(() => new Periode(from, to)) is ArgumentException).QuickCheckThrowOnFailure();

    [Fact]
    public void Years_RunFromNewYearToNewYearsEve() =>
        Assert.Equal(new Periode(new DateOnly(2022, 1, 1), new DateOnly(2026, 12, 31)), Periode.Jaren(2022, 2026));

    [Fact]
    public void YearsInReverse_AreRefused() => Assert.Throws<ArgumentException>(() => Periode.Jaren(2026, 2022));
}
