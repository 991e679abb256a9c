using FsCheck;
using FsCheck.Fluent;
using Noaber.Kernel.Afspraken;

namespace Noaber.Kernel.Tests.Afspraken;

public class BronplaatsTests
{
    [Fact]
    public void AnyTwoLines_MakeAPlaceOnlyInOrderAndFromOneOrNone() => Prop.ForAll<int, int>((from, to) =>
    {
        if ((from >= 1 && to >= from) || (from, to) is (0, 0))
            return new Bronplaats(from, to) is var place && place.Van == from && place.Tot == to;
        return Record.Exception(() => new Bronplaats(from, to)) is ArgumentOutOfRangeException;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, 3)]
    [InlineData(-1, -1)]
    [InlineData(5, 4)]
    public void ImpossiblePlace_IsRefused(int from, int to) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Bronplaats(from, to));

    [Theory]
    [InlineData(12, 12, "regel 12")]
    [InlineData(12, 18, "regels 12–18")]
    public void Text_ReadsAsPeopleSayIt(int from, int to, string expected) => Assert.Equal(expected, new Bronplaats(from, to).ToString());

    [Fact]
    public void SameLines_AreTheSamePlace() => Assert.Equal(new Bronplaats(3, 9), new Bronplaats(3, 9));
}
