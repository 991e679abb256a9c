using Noaber.Web.Features.Leveringen;

namespace Noaber.Web.Tests.Leveringen;

/// <summary>Who waits for a workbook to be read waits fairly, and hears at once when there is no room.</summary>
public sealed class InleesrijTests
{
    private static readonly Guid Veel = Guid.NewGuid(), Een = Guid.NewGuid();

    private readonly Inleesrij rij = new(1);

    [Fact]
    public void APartyWithOne_WaitsForNoMoreThanOneOfAPartyWithMany()
    {
        var eerste = rij.Sluit(Veel, 1)!;
        var rest = Enumerable.Range(0, 5).Select(_ => rij.Sluit(Veel, 1)!).ToList();
        var later = rij.Sluit(Een, 1)!;
        Assert.True(eerste.Beurt.IsCompleted);
        Assert.Equal((null, 1, 2), (eerste.Nummer, later.Nummer, rest[0].Nummer));
        eerste.Dispose();
        Assert.True(later.Beurt.IsCompleted);
        Assert.False(rest[0].Beurt.IsCompleted);
        later.Dispose();
        Assert.True(rest[0].Beurt.IsCompleted);
    }

    [Fact]
    public void WhoLeaves_MakesRoomOnce()
    {
        var eerste = rij.Sluit(Veel, 1)!;
        var tweede = rij.Sluit(Veel, 1)!;
        var derde = rij.Sluit(Veel, 1)!;
        tweede.Dispose();
        tweede.Dispose();
        Assert.False(derde.Beurt.IsCompleted);
        eerste.Dispose();
        Assert.True(derde.Beurt.IsCompleted);
    }

    [Fact]
    public void WhatIsHeld_IsBounded_ForAPartyAndForAll()
    {
        var plekken = new List<Inleesrij.Plek>();
        while (rij.Sluit(Veel, 1) is { } plek)
            plekken.Add(plek);
        Assert.InRange(plekken.Count, 2, 51);
        Assert.NotNull(rij.Sluit(Een, 1));
        Assert.Null(rij.Sluit(Een, 1L << 30));
        while (rij.Sluit(Guid.NewGuid(), 1) is { } plek)
            plekken.Add(plek);
        Assert.InRange(plekken.Count, 52, 100);
        plekken.ForEach(p => p.Dispose());
        Assert.NotNull(rij.Sluit(Veel, 1));
    }

    [Fact]
    public void WhoIsNew_ComesFirstOnce_AndThenInTurnWithThoseWhoWait()
    {
        var nu = rij.Sluit(Veel, 1)!;
        var rest = Enumerable.Range(0, 9).Select(_ => rij.Sluit(Veel, 1)!).ToList();
        foreach (var volgende in rest.Take(4))
        {
            nu.Dispose();
            nu = volgende;
        }
        var nieuw = Enumerable.Range(0, 3).Select(_ => rij.Sluit(Een, 1)!).ToList();
        Assert.Equal([1, 3, 5], nieuw.Select(p => p.Nummer!.Value));
        Assert.Equal([2, 4, 6, 7, 8], rest.Skip(4).Select(p => p.Nummer!.Value));
    }

    [Fact]
    public void OneParty_HoldsHalfOfTheMemory_AndWhatLiesReadyCounts()
    {
        var eerste = rij.Sluit(Veel, 100L << 20)!;
        Assert.Null(rij.Sluit(Veel, 100L << 20));
        using var ander = rij.Sluit(Een, 100L << 20);
        Assert.False(ander!.Beurt.IsCompleted);
        eerste.Klaar(60L << 20);
        Assert.True(ander.Beurt.IsCompleted);
        Assert.Null(rij.Sluit(Veel, 100L << 20));
        eerste.Dispose();
        Assert.NotNull(rij.Sluit(Veel, 100L << 20));
    }
}
