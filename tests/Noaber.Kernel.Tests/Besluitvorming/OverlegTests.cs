using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Partijen;

namespace Noaber.Kernel.Tests.Besluitvorming;

public sealed class OverlegTests
{
    [Theory]
    [InlineData(OverlegStatus.Concept, OverlegStatus.Verzonden, true)]
    [InlineData(OverlegStatus.Concept, OverlegStatus.Bezig, false)]
    [InlineData(OverlegStatus.Concept, OverlegStatus.Afgelast, true)]
    [InlineData(OverlegStatus.Verzonden, OverlegStatus.Bezig, true)]
    [InlineData(OverlegStatus.Verzonden, OverlegStatus.Concept, false)]
    [InlineData(OverlegStatus.Verzonden, OverlegStatus.Afgelast, true)]
    [InlineData(OverlegStatus.Bezig, OverlegStatus.Gesloten, true)]
    [InlineData(OverlegStatus.Bezig, OverlegStatus.Afgelast, false)]
    public void Step_IsAllowedOrNot(OverlegStatus van, OverlegStatus naar, bool mag) => Assert.Equal(mag, van.KanNaar(naar));

    [Theory]
    [InlineData(OverlegStatus.Gesloten)]
    [InlineData(OverlegStatus.Afgelast)]
    public void WhatIsOver_GoesNowhere(OverlegStatus voorbij)
    {
        Assert.True(voorbij.IsVoorbij());
        Assert.All(Enum.GetValues<OverlegStatus>(), naar => Assert.False(voorbij.KanNaar(naar)));
    }

    [Theory]
    [InlineData(OverlegSoort.BestuurlijkOverleg, true)]
    [InlineData(OverlegSoort.AmbtelijkOverleg, false)]
    [InlineData(OverlegSoort.Woondebat, false)]
    public void AllThreeInvited_OnlyABestuurlijkOverlegAdopts(OverlegSoort soort, bool kan) => Assert.Equal(kan,
        OverlegRegels.KanVaststellen(soort, [PartijSoort.Gemeente, PartijSoort.Corporatie, PartijSoort.Corporatie,
            PartijSoort.Huurdersorganisatie]));

    [Theory]
    [InlineData(PartijSoort.Gemeente)]
    [InlineData(PartijSoort.Corporatie)]
    [InlineData(PartijSoort.Huurdersorganisatie)]
    public void OneOfTheThreeNotInvited_AdoptsNothing(PartijSoort weg) => Assert.False(
        OverlegRegels.KanVaststellen(OverlegSoort.BestuurlijkOverleg, Enum.GetValues<PartijSoort>().Where(s => s != weg)));
}
