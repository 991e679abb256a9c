using Noaber.Kernel.Partijen;

namespace Noaber.Kernel.Tests.Partijen;

public class PartijnaamTests
{
    [Theory]
    [InlineData("Domijn bouwt 40 woningen.", true)]
    [InlineData("De corporaties bouwen 40 woningen.", true)]
    [InlineData("DOMIJN bouwt.", true)]
    [InlineData("Wij vragen dômijn.", true)]
    [InlineData("Domijnen zijn er niet.", false)]
    [InlineData("De gemeente bouwt.", false)]
    [InlineData("", false)]
    public void Association_IsNamedByItsNameOrItsKind(string tekst, bool genoemd) =>
        Assert.Equal(genoemd, Partijnaam.IsGenoemd(tekst, PartijSoort.Corporatie, "Domijn"));

    [Fact]
    public void NameWithDiacritics_IsFoundHoweverItWasTyped()
    {
        Assert.True(Partijnaam.IsGenoemd("Met Privé Wonen is afgesproken", PartijSoort.Overig, "Prive\u0301 wonen"));
        Assert.True(Partijnaam.IsGenoemd("met prive wonen", PartijSoort.Overig, "Privé Wonen"));
    }

    [Fact]
    public void NameAfterAWordThatHoldsIt_IsStillFound() =>
        Assert.True(Partijnaam.IsGenoemd("Domijnse plannen van Domijn", PartijSoort.Corporatie, "Domijn"));
}
