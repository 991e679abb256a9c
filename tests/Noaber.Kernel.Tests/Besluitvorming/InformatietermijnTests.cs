using FsCheck;
using FsCheck.Fluent;
using Noaber.Kernel.Besluitvorming;

namespace Noaber.Kernel.Tests.Besluitvorming;

public sealed class InformatietermijnTests
{
    private static readonly DateOnly Overleg = new(2028, 3, 14);

    [Theory]
    [InlineData("2028-02-29", 14, true)] // over the leap day
    [InlineData("2028-03-01", 13, false)]
    [InlineData("2028-03-14", 0, false)]
    [InlineData("2028-03-16", -2, false)]
    public void SharedPaper_IsWeighedAgainstTwoWeeks(string gedeeld, int vooraf, bool opTijd) =>
        Assert.Equal(new Informatiepositie(vooraf, opTijd),
            new Informatietermijn(Informatietermijn.Gebruikelijk)
                .Weeg(Overleg, DateOnly.Parse(gedeeld, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void PaperThatWasNotShared_DidNotKeepTheTerm() =>
        Assert.Equal(new Informatiepositie(null, OpTijd: false), new Informatietermijn(0).Weeg(Overleg, null));

    [Theory]
    [InlineData(-1)]
    [InlineData(91)]
    public void TermOutOfBounds_CannotExist(int dagen) => Assert.Throws<ArgumentOutOfRangeException>(() => new Informatietermijn(dagen));

    [Fact]
    public void LastDay_IsTheLastThatKeepsTheTerm() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>().Filter(d => d is >= 0 and <= Informatietermijn.Langst), dagen =>
    {
        var termijn = new Informatietermijn(dagen);
        var uiterlijk = termijn.UiterlijkVoor(Overleg);
        return termijn.Weeg(Overleg, uiterlijk).OpTijd && !termijn.Weeg(Overleg, uiterlijk.AddDays(1)).OpTijd;
    }).QuickCheckThrowOnFailure();
}
