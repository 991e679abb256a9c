using FsCheck;
using FsCheck.Fluent;
using Noaber.Kernel.Besluitvorming;

namespace Noaber.Kernel.Tests.Besluitvorming;

public sealed class OverlegreeksTests
{
    [Fact]
    public void ThirdThursday_StaysTheThirdThursdayOverTheYear() => Assert.Equal(
        [new(2026, 11, 19), new(2026, 12, 17), new(2027, 1, 21)], Overlegreeks.Dagen(new(2026, 11, 19), Herhaling.Maand, 3));

    [Fact]
    public void FifthMonday_IsTheLastWhereAMonthHasFour() => Assert.Equal(
        [new(2026, 3, 30), new(2026, 6, 29), new(2026, 9, 28)], Overlegreeks.Dagen(new(2026, 3, 30), Herhaling.Kwartaal, 3));

    [Fact]
    public void AnyFirstDay_EachMeetingIsInItsOwnMonthOnThatWeekday() =>
        Prop.ForAll(ArbMap.Default.ArbFor<DateOnly>().Filter(d => d.Year is > 1900 and < 2200), eerste =>
    {
        var dagen = Overlegreeks.Dagen(eerste, Herhaling.Maand, 24);
        return dagen[0] == eerste && dagen.All(d => d.DayOfWeek == eerste.DayOfWeek)
            && dagen.Select((d, i) => (d.Year - eerste.Year) * 12 + d.Month - eerste.Month == i).All(klopt => klopt);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0)]
    [InlineData(25)]
    public void NumberOutOfBounds_IsRefused(int aantal) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Overlegreeks.Dagen(new(2026, 1, 1), Herhaling.Maand, aantal));
}
