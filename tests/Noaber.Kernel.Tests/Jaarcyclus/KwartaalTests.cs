using Noaber.Kernel.Jaarcyclus;

namespace Noaber.Kernel.Tests.Jaarcyclus;

public sealed class KwartaalTests
{
    [Theory]
    [InlineData("2026-01-01", 1, "2026-01-01", "2026-03-31")]
    [InlineData("2028-02-29", 1, "2028-01-01", "2028-03-31")]
    [InlineData("2026-06-30", 2, "2026-04-01", "2026-06-30")]
    [InlineData("2026-12-31", 4, "2026-10-01", "2026-12-31")]
    public void ADay_IsInOneQuarter(string dag, int nummer, string begin, string eind)
    {
        var kwartaal = Kwartaal.Met(Dag(dag));
        Assert.Equal((nummer, Dag(begin), Dag(eind)), (kwartaal.Nummer, kwartaal.Begin, kwartaal.Eind));
        Assert.Equal(kwartaal, kwartaal.Vorige.Volgende);
    }

    [Fact]
    public void TheQuarterBeforeTheFirst_IsTheFourthOfTheYearBefore() => Assert.Equal(new(2025, 4), new Kwartaal(2026, 1).Vorige);

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void AFifth_IsNotThere(int nummer) => Assert.Throws<ArgumentOutOfRangeException>(() => new Kwartaal(2026, nummer));

    [Fact]
    public void Name_IsWhatPeopleSay() => Assert.Equal("3e kwartaal 2026", $"{new Kwartaal(2026, 3)}");

    private static DateOnly Dag(string dag) => DateOnly.Parse(dag, System.Globalization.CultureInfo.InvariantCulture);
}
