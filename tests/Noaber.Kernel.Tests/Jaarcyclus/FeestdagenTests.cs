using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Noaber.Kernel.Jaarcyclus;

namespace Noaber.Kernel.Tests.Jaarcyclus;

public class FeestdagenTests
{
    private static readonly Arbitrary<DateOnly> AnyDay =
        Gen.Choose(new DateOnly(2014, 1, 1).DayNumber, new DateOnly(2100, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();

    // As church calendars print them: the earliest and the latest that occur in our time among them.
    [Theory]
    [InlineData("2008-03-23")]
    [InlineData("2016-03-27")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2028-04-16")]
    [InlineData("2038-04-25")]
    [InlineData("1981-04-19")]
    [InlineData("2049-04-18")]
    public void Easter_FallsOnItsSunday(string easter) => Assert.Equal(Day(easter), Feestdagen.Pasen(Day(easter).Year));

    [Fact]
    public void Easter_IsASundayInItsFiveWeeks() => Assert.All(Enumerable.Range(1900, 300), year =>
    {
        var easter = Feestdagen.Pasen(year);
        Assert.Equal(DayOfWeek.Sunday, easter.DayOfWeek);
        Assert.InRange(easter, new DateOnly(year, 3, 22), new DateOnly(year, 4, 25));
    });

    [Theory]
    [InlineData("2026-01-01", "Nieuwjaarsdag")]
    [InlineData("2026-04-03", "Goede Vrijdag")]
    [InlineData("2026-04-06", "Tweede Paasdag")]
    [InlineData("2026-04-27", "Koningsdag")]
    [InlineData("2025-04-26", "Koningsdag")] // the 27th is a Sunday
    [InlineData("2025-04-27", null)]
    [InlineData("2026-05-05", "Bevrijdingsdag")]
    [InlineData("2026-05-14", "Hemelvaartsdag")]
    [InlineData("2026-05-24", "Eerste Pinksterdag")]
    [InlineData("2026-05-25", "Tweede Pinksterdag")]
    [InlineData("2026-12-25", "Eerste Kerstdag")]
    [InlineData("2026-12-26", "Tweede Kerstdag")]
    [InlineData("2026-12-31", null)]
    [InlineData("2024-02-29", null)]
    public void Holiday_HasItsName(string day, string? name) => Assert.Equal(name, Feestdagen.Naam(Day(day)));

    [Theory]
    [InlineData("2026-07-01", "2026-07-01", "2026-07-01")] // a Wednesday
    [InlineData("2028-07-01", "2028-06-30", "2028-07-03")] // a Saturday
    [InlineData("2027-01-01", "2026-12-31", "2027-01-04")] // a holiday on a Friday
    [InlineData("2026-04-04", "2026-04-02", "2026-04-07")] // the Saturday between Good Friday and Easter
    [InlineData("2027-12-26", "2027-12-24", "2027-12-27")]
    [InlineData("2038-04-24", "2038-04-22", "2038-04-28")] // Koningsdag is the Tuesday after Easter: the longest there is
    public void DayThatIsNoWorkingDay_HasOneBeforeAndAfter(string day, string before, string after)
    {
        Assert.Equal(Day(before), Feestdagen.LaatsteWerkdagTot(Day(day)));
        Assert.Equal(Day(after), Feestdagen.EersteWerkdagVanaf(Day(day)));
    }

    [Fact]
    public void WorkingDaysAroundAnyDay_AreTheNearest() => Prop.ForAll(AnyDay, day =>
    {
        var (before, after) = (Feestdagen.LaatsteWerkdagTot(day), Feestdagen.EersteWerkdagVanaf(day));
        return before <= day && day <= after && Feestdagen.IsWerkdag(before) && Feestdagen.IsWerkdag(after)
            && after.DayNumber - before.DayNumber <= 6
            && (Feestdagen.IsWerkdag(day) ? before == day && after == day
                : Enumerable.Range(before.DayNumber + 1, after.DayNumber - before.DayNumber - 1).All(d => !Feestdagen.IsWerkdag(DateOnly.FromDayNumber(d))));
    }).QuickCheckThrowOnFailure();

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
