using Noaber.Kernel.Besluitvorming;

namespace Noaber.Kernel.Tests.Besluitvorming;

public sealed class SamenvoegingTests
{
    private static readonly Guid[] Lijn = [.. Enumerable.Range(1, 6).Select(n => new Guid(n, 0, 0, new byte[8]))];

    [Fact]
    public void OnlyTheNewerVersionChanged_IsTakenOver()
    {
        var samen = Samenvoeging.Van(Tekst("1a 2a 3a"), Tekst("1a 2b 3a"), Tekst("1c 2a 4a"));
        Assert.Equal([Lijn[0], Lijn[2], Lijn[3]], samen.Over);
        Assert.Empty(samen.Dubbel);
        Assert.Equal([Lijn[0], Lijn[1], Lijn[3]], samen.Volgorde);
    }

    [Fact]
    public void BothChangedTheSamePiece_StaysAsProposedAndIsToBeLookedAt()
    {
        var samen = Samenvoeging.Van(Tekst("1a 2a"), Tekst("1b 2a"), Tekst("1c 2a"));
        Assert.Empty(samen.Over);
        Assert.Equal([Lijn[0]], samen.Dubbel);
        Assert.Equal([Lijn[0], Lijn[1]], samen.Volgorde);
    }

    [Fact]
    public void BothMadeTheSameChange_NothingIsToBeDone()
    {
        var samen = Samenvoeging.Van(Tekst("1a 2a"), Tekst("1b"), Tekst("1b"));
        Assert.Empty(samen.Over);
        Assert.Empty(samen.Dubbel);
        Assert.Equal([Lijn[0]], samen.Volgorde);
    }

    [Fact]
    public void OneTookAwayWhatTheOtherChanged_StaysAsProposedAndIsToBeLookedAt()
    {
        var weg = Samenvoeging.Van(Tekst("1a 2a"), Tekst("1b 2a"), Tekst("2a"));
        Assert.Equal([Lijn[0]], weg.Dubbel);
        Assert.Equal([Lijn[0], Lijn[1]], weg.Volgorde);
        var hier = Samenvoeging.Van(Tekst("1a 2a"), Tekst("2a"), Tekst("1b 2a"));
        Assert.Equal([Lijn[0]], hier.Dubbel);
        Assert.Equal([Lijn[1]], hier.Volgorde);
    }

    [Fact]
    public void TheProposalPutThingsInAnotherOrder_ThatOrderStays()
    {
        Assert.Equal([Lijn[1], Lijn[3], Lijn[0]], Samenvoeging.Van(Tekst("1a 2a"), Tekst("2a 1a"), Tekst("1a 2a 4a")).Volgorde);
        Assert.Equal([Lijn[1], Lijn[0], Lijn[4]], Samenvoeging.Van(Tekst("1a 2a"), Tekst("1a 5a 2a"), Tekst("2a 1a")).Volgorde);
    }

    [Theory]
    [InlineData("a", "a", "a", Samenkeuze.Blijft)]
    [InlineData("a", "b", "a", Samenkeuze.Blijft)]
    [InlineData("a", "a", "b", Samenkeuze.Over)]
    [InlineData("a", "b", "b", Samenkeuze.Blijft)]
    [InlineData("a", "b", "c", Samenkeuze.Dubbel)]
    [InlineData(null, null, "a", Samenkeuze.Over)]
    [InlineData(null, "a", null, Samenkeuze.Blijft)]
    [InlineData(null, "a", "b", Samenkeuze.Dubbel)]
    [InlineData("a", null, "b", Samenkeuze.Dubbel)]
    [InlineData("a", "b", null, Samenkeuze.Dubbel)]
    [InlineData("a", "a", null, Samenkeuze.Over)]
    [InlineData("a", null, null, Samenkeuze.Blijft)]
    public void OneThingInThreeTexts_GoesOnFromTheSideThatChangedIt(string? basis, string? mijn, string? nieuwste, Samenkeuze keuze) =>
        Assert.Equal(keuze, Samenvoeging.Kies(basis, mijn, nieuwste));

    [Fact]
    public void AnotherOrderAlone_IsADifference()
    {
        var verschillen = Versievergelijking.Vergelijk(Tekst("1a 2a 3a"), Tekst("3a 1a 2a"));
        Assert.Equal([Lijn[2]], verschillen.Where(v => !v.Gelijk).Select(v => v.Lijn));
        Assert.DoesNotContain(Versievergelijking.Vergelijk(Tekst("1a 2a 3a"), Tekst("4a 1a 3a")), v => v.Verschoven);
    }

    /// <summary>Each word a piece: its line, and its text.</summary>
    private static Passage[] Tekst(string stukken) =>
        [.. stukken.Split(' ').Select(stuk => new Passage(Lijn[stuk[0] - '1'], $"{stuk[0]}", "1. Thema", stuk[1..]))];
}
