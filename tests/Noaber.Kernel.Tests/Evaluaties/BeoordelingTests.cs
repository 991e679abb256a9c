using FsCheck;
using FsCheck.Fluent;
using Noaber.Kernel.Evaluaties;

namespace Noaber.Kernel.Tests.Evaluaties;

/// <summary>What the parties made of an agreement, side by side.</summary>
public sealed class BeoordelingTests
{
    private static readonly Guid Gemeente = Guid.NewGuid(), Domijn = Guid.NewGuid(), Huurders = Guid.NewGuid();

    private static Partijoordeel Van(Guid partij, Evaluatieoordeel oordeel, Vervolg? vervolg = Vervolg.Blijft, string? uitleg = null) =>
        new(partij, oordeel, vervolg, uitleg);

    [Fact]
    public void AllSayTheSame_ThatIsTheBeginningOfTheOutcome()
    {
        var samen = new Beoordeling([Gemeente, Domijn], [Van(Gemeente, Evaluatieoordeel.Deels), Van(Domijn, Evaluatieoordeel.Deels)]);
        Assert.Equal((Evaluatieoordeel.Deels, Vervolg.Blijft, false), (samen.Eens, samen.EensOverVervolg, samen.Verschilt));
        Assert.Empty(samen.UitlegGevraagd);
    }

    [Fact]
    public void OneSaysNothing_NothingIsFilledInForIt()
    {
        var samen = new Beoordeling([Gemeente, Domijn, Huurders], [Van(Gemeente, Evaluatieoordeel.Deels), Van(Domijn, Evaluatieoordeel.Deels)]);
        Assert.Equal((null, null), (samen.Eens, samen.EensOverVervolg));
        Assert.Equal([Huurders], samen.Zwijgt);
    }

    [Fact]
    public void TheyDiffer_WhoDidNotExplainIsAskedTo()
    {
        var samen = new Beoordeling([Gemeente, Domijn, Huurders],
            [Van(Gemeente, Evaluatieoordeel.Behaald), Van(Domijn, Evaluatieoordeel.Niet, uitleg: "De helft viel af."), Van(Huurders, Evaluatieoordeel.Niet, uitleg: " ")]);
        Assert.True(samen.Verschilt);
        Assert.Null(samen.Eens);
        Assert.Equal([Gemeente, Huurders], samen.UitlegGevraagd);
    }

    [Fact]
    public void TheyAgreeOnTheYearAndNotOnTheNext_OnlyTheFirstIsAgreed()
    {
        var samen = new Beoordeling([Gemeente, Domijn],
            [Van(Gemeente, Evaluatieoordeel.Behaald, Vervolg.Stopt), Van(Domijn, Evaluatieoordeel.Behaald, null)]);
        Assert.Equal((Evaluatieoordeel.Behaald, null), (samen.Eens, samen.EensOverVervolg));
    }

    [Theory]
    [InlineData(Vervolg.Blijft, false, false)]
    [InlineData(Vervolg.Blijft, true, true)]
    [InlineData(Vervolg.Wijzigt, false, true)]
    [InlineData(Vervolg.Stopt, false, true)]
    public void AReason_IsAskedWhereSomethingChangesOrSomeoneIsNotFollowed(Vervolg vervolg, bool verschilt, bool reden) =>
        Assert.Equal(reden, new Beoordeling([], [Van(Gemeente, Evaluatieoordeel.Behaald),
            Van(Domijn, verschilt ? Evaluatieoordeel.Niet : Evaluatieoordeel.Behaald)]).VraagtReden(vervolg));

    [Fact]
    public void WhatAllSaid_IsWhatEachOfThemSaid() => Prop.ForAll(ArbMap.Default.ArbFor<Evaluatieoordeel[]>(), oordelen =>
    {
        var gezegd = oordelen.Select(o => Van(Guid.NewGuid(), o)).ToList();
        var samen = new Beoordeling([.. gezegd.Select(g => g.Partij)], gezegd);
        var stil = samen with { Gevraagd = [.. samen.Gevraagd, Gemeente] };
        return (samen.Eens is { } eens ? Array.TrueForAll(oordelen, o => o == eens) : oordelen.Length == 0 || samen.Verschilt)
            && stil.Eens is null && samen.Eens == (samen with { Gezegd = [.. gezegd.AsEnumerable().Reverse()] }).Eens
            && samen.UitlegGevraagd.Count == (samen.Verschilt ? oordelen.Length : 0);
    }).QuickCheckThrowOnFailure();
}
