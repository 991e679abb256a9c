namespace Noaber.Files.Tests;

public class AndereGemeenteTests
{
    private const string Document = "Prestatieafspraken\n\nDe gemeente Havendam en De Sluis spreken dit af.\n\n1. Wonen\n\n1.1 De gemeente Havendam bouwt tien woningen.\n";

    [Theory]
    [InlineData("Havendam", false)]
    [InlineData("Samenwerking Havendam en omstreken", false)]
    [InlineData("Lindeveen", true)]
    public void MunicipalityOfTheDocument_IsSoughtInThePartnership(string samenwerking, bool gemeld)
    {
        var lezing = AndereGemeente.Meld(Assert.IsType<Lezing>(Testdocument.LeesTekst(Document)), [samenwerking]);
        Assert.Equal(gemeld, lezing.Codes().Contains("andere-gemeente"));
    }

    [Fact]
    public void DocumentWithoutMunicipality_IsNotAsked() => Assert.DoesNotContain("andere-gemeente",
        AndereGemeente.Meld(Assert.IsType<Lezing>(Testdocument.LeesTekst("1. Wonen\n\n1.1 Wij bouwen tien woningen.\n")), ["Lindeveen"]).Codes());
}
