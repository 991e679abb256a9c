using Noaber.Files.Lezen;
using Noaber.Files.Lezen.Dekken;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Tests;

/// <summary>The account of every character: a place counts only for the words that its value holds.</summary>
public class DekkingTests
{
    private static Dekking Maak(string source, params (int Van, int Tot, string Tekst)[] claims) => CoverageLedger.Make(
        new Brontekst("a.txt", "", source.Split('\n')),
        claims.Select(claim => new Claim(new Bronplaats(claim.Van, claim.Tot), [claim.Tekst])),
        new HashSet<int> { 9 },
        new ReadingClock(TimeProvider.System, TimeSpan.FromSeconds(5)));

    [Fact]
    public void WordThatTheValueDropped_IsNotPlaced()
    {
        var dekking = Maak("1.1 Wij bouwen veertig huizen.", (1, 1, "1.1 Wij bouwen huizen."));

        Assert.Equal("veertig", Assert.Single(dekking.NietGeplaatst).Tekst);
        Assert.Equal(dekking.Tekens - "veertig".Length, dekking.Geplaatst);
    }

    [Fact]
    public void WordThatTheValueHoldsOnce_IsPlacedOnce() =>
        Assert.Equal("bouwen", Assert.Single(Maak("bouwen en bouwen", (1, 1, "bouwen en")).NietGeplaatst).Tekst);

    [Fact]
    public void LineOfWhichMostWordsAreMissing_IsNotPlacedAtAll() =>
        Assert.Equal("de huizen die wij later nog bouwen", Assert.Single(Maak("de huizen die wij later nog bouwen", (1, 1, "de wij")).NietGeplaatst).Tekst);

    [Fact]
    public void MarkupAndListMarks_GoWithTheirText() => Assert.Empty(Maak("- <p>Wij <b>bouwen</b>.</p>\n1) Samen.", (1, 2, "Wij bouwen. Samen.")).NietGeplaatst);

    [Fact]
    public void LinesOutsideEveryPlace_AreShownTogether() =>
        Assert.Equal([new("los\nook los", new Bronplaats(1, 3))], Maak("los\n\nook los\nWij bouwen.", (4, 4, "Wij bouwen.")).NietGeplaatst);

    [Fact]
    public void PageDebris_IsMarked() => Assert.True(Maak("\n\n\n\n\n\n\n\n12").NietGeplaatst.Single().Bladvulling);

    [Theory]
    [InlineData("regelwijs.txt")]
    [InlineData("met-de-hand.txt")]
    [InlineData("tab-en-opmaak.txt")]
    [InlineData("visie.txt")]
    [InlineData("brief.txt")]
    [InlineData("bundel.txt")]
    [InlineData("begroting.txt")]
    public void OwnDocuments_AreAccountedFor(string name)
    {
        var dekking = Testdocument.Lees(name).Dekking;

        Assert.Equal(dekking.Tekens, dekking.Geplaatst + dekking.NietGeplaatst.Sum(rest => rest.Tekst.Count(c => !char.IsWhiteSpace(c))));
        Assert.True(dekking.Geplaatst * 2 >= dekking.Tekens, string.Join(" | ", dekking.NietGeplaatst));
        Assert.InRange(dekking.Geplaatst, dekking.Tekens / 2, dekking.Tekens);
    }
}
