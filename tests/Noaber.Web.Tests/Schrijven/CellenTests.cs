using Noaber.Files;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Features.Schrijven;

namespace Noaber.Web.Tests.Schrijven;

/// <summary>The cells of a table on one line: what is in them comes back, a bar too.</summary>
public sealed class CellenTests
{
    [Fact]
    public void WhatACellHolds_ComesBackWhateverItIs()
    {
        string[] tekens = ["|", "\\", "a", ""];
        string[] cellen = [.. from een in tekens from twee in tekens from drie in tekens select een + twee + drie];
        foreach (var cel in cellen)
            Assert.Equal([cel, "b", cel], Cellen.Lees(Cellen.Schrijf([cel, "b", cel])));
    }

    [Theory]
    [InlineData("2027 | 2028", new[] { "2027", "2028" })]
    [InlineData("Totaal | 34 |", new[] { "Totaal", "34", "" })]
    [InlineData("D:\\kaart | a\\|b", new[] { "D:\\kaart", "a|b" })]
    public void WhatSomeoneTypes_IsReadAsMeant(string regel, string[] cellen) => Assert.Equal(cellen, Cellen.Lees(regel));

    [Fact]
    public void ATableWithABarInACell_IsTheSameAfterSavingItAsItStands()
    {
        var reeks = new Reeks("Labels", ["A|B", "C"], [new("huur|koop", [Tekstlezer.Waarde("1|2"), Tekstlezer.Waarde("n.v.t.")], default)], [], default);
        var velden = ReeksSchrijven.Velden(reeks).ToDictionary(veld => veld.Naam, veld => veld.Waarde);
        Assert.Null(ReeksSchrijven.TeVeel(velden));
        var terug = ReeksSchrijven.Lees(reeks, velden);
        Assert.Equal(reeks.Kolommen, terug.Kolommen);
        Assert.Equal("huur|koop", terug.Rijen[0].Naam);
        Assert.Equal(["1|2", "n.v.t."], terug.Rijen[0].Waarden.Select(w => w.Tekst));
    }
}
