using FsCheck.Fluent;
using Noaber.Kernel.Jaarcyclus;
using Noaber.Kernel.Partijen;
using static Noaber.Kernel.Jaarcyclus.Mijlpaalstatus;

namespace Noaber.Kernel.Tests.Jaarcyclus;

public class MijlpaalstandTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Theory]
    [InlineData(-1, TeLaat)]
    [InlineData(0, Binnenkort)] // its last day is still in time
    [InlineData(14, Binnenkort)]
    [InlineData(15, Open)]
    public void DaysLeft_DecideWhatIsStillToBeDone(int days, Mijlpaalstatus status) =>
        Assert.Equal(new(status, days), Mijlpaalstand.Bepaal(new(Today.AddDays(days), Gereed: false, Vervallen: false, Voorwaardelijk: false), Today));

    [Theory]
    [InlineData(true, false, false, Gereed)]
    [InlineData(true, true, false, Vervallen)]
    [InlineData(false, true, true, Vervallen)]
    [InlineData(true, false, true, Gereed)]
    [InlineData(false, false, true, AlsNodig)]
    public void WhatWasDroppedOrDoneOrOnlyMayComeUp_IsNeverLate(bool done, bool dropped, bool conditional, Mijlpaalstatus status) =>
        FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(-400, 400).ToArbitrary(), days =>
            Mijlpaalstand.Bepaal(new(Today.AddDays(days), done, dropped, conditional), Today) is var found && found.Status == status && !found.IsOpen));

    [Fact]
    public void TheMostPressing_ComesFirst() => Assert.Equal([TeLaat, Binnenkort, Open, AlsNodig, Gereed, Vervallen], Enum.GetValues<Mijlpaalstatus>().Order());

    [Fact]
    public void Turn_IsOfAKindOrOfARole()
    {
        Assert.True(new Beurt([PartijSoort.Gemeente, PartijSoort.Corporatie]).IsVan(PartijSoort.Corporatie, [Rol.Lezer]));
        Assert.False(new Beurt([PartijSoort.Gemeente]).IsVan(PartijSoort.Corporatie, [Rol.Procesleider]));
        Assert.True(new Beurt([], Rol.Procesleider).IsVan(PartijSoort.Gemeente, [Rol.Bewerker, Rol.Procesleider]));
        Assert.False(new Beurt([], Buiten: "de minister").IsVan(PartijSoort.Gemeente, [Rol.Procesleider]));
    }
}
