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
    public void AnyDay_IsInThePeriodExactlyFromItsFirstToItsLast() => Prop.ForAll(AnyDay, AnyDay, AnyDay, (a, b, day) =>
    {
        var (from, to) = a <= b ? (a, b) : (b, a);
        var period = new Periode(from, to);
        return period.Omvat(from) && period.Omvat(to) && period.Omvat(day) == (day >= from && day <= to);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void PeriodWithoutEnd_HoldsEveryDayFromItsFirst() => Prop.ForAll(AnyDay, AnyDay, (from, day) =>
        new Periode(from).Omvat(day) == (day >= from)).QuickCheckThrowOnFailure();

    [Fact]
    public void Years_RunFromNewYearToNewYearsEve()
    {
        var period = Periode.Jaren(2022, 2026);

        Assert.Equal(new Periode(new DateOnly(2022, 1, 1), new DateOnly(2026, 12, 31)), period);
        Assert.True(period.Omvat(new DateOnly(2024, 2, 29)));
        Assert.False(period.Omvat(new DateOnly(2027, 1, 1)));
    }

    [Fact]
    public void YearsInReverse_AreRefused() => Assert.Throws<ArgumentException>(() => Periode.Jaren(2026, 2022));
}
