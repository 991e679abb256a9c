using FsCheck;
using FsCheck.Fluent;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Cijfers;
using Noaber.Kernel.Monitor.Definities;
using static Noaber.Kernel.Tests.Monitor.Cijfers.Cijferproef;

namespace Noaber.Kernel.Tests.Monitor.Cijfers;

/// <summary>Figures become one by their definition alone, and never without one of their parts.</summary>
public sealed class SamennemerTests
{
    [Fact]
    public void Counts_AddUpOverPartiesAndAreasAndHalves()
    {
        Assert.Equal(300, Cel($"cijfer={Woningen}", Cijfer(Woningen, Domijn, 100), Cijfer(Woningen, Huis, 200)).Getal);
        Assert.Equal(30, Cel($"cijfer={Woningen}&gebied={Wijk}&partij={Domijn}",
            Cijfer(Woningen, Domijn, 10, Een), Cijfer(Woningen, Domijn, 20, Twee)).Getal);
        Assert.Equal(5, Cel($"cijfer=sloop&periode=2025&partij={Domijn}", Cijfer("sloop", Domijn, 2, periode: Eerder), Cijfer("sloop", Domijn, 3)).Getal);
        // How many there are at the end of the year is how many there are after its second half.
        Assert.Equal(3, Cel($"cijfer=studenteneenheden&periode=2025&partij={Domijn}",
            Cijfer("studenteneenheden", Domijn, 2, periode: Eerder), Cijfer("studenteneenheden", Domijn, 3)).Getal);
    }

    [Fact]
    public void Averages_AreWeighed()
    {
        Leescijfer[] tijden = [Cijfer(Zoektijd, Domijn, 10), Cijfer(Zoektijd, Huis, 20)];
        Assert.Equal(12.5m, Cel($"cijfer={Zoektijd}", [.. tijden, Cijfer(Toewijzingen, Domijn, 30), Cijfer(Toewijzingen, Huis, 10)]).Getal);
        var zonder = Cel($"cijfer={Zoektijd}", [.. tijden, Cijfer(Toewijzingen, Domijn, 30)]);
        Assert.Null(zonder.Getal);
        Assert.True(zonder.Tekens.HasFlag(Cijferteken.Leeg));
    }

    [Fact]
    public void AShare_IsComputedAnewAndStandsBesideItsDenominator()
    {
        const string Deel = "toewijzingen-bijzondere-groepen";
        var cel = Cel("cijfer=aandeel-bijzondere-groepen", Cijfer(Deel, Domijn, 3), Cijfer(Deel, Huis, 0), Cijfer(Toewijzingen, Domijn, 20), Cijfer(Toewijzingen, Huis, 20));
        Assert.Equal((7.5m, "40"), (cel.Getal, cel.Noemer));
        Assert.True(Cel("cijfer=aandeel-bijzondere-groepen", Cijfer(Deel, Domijn, 0), Cijfer(Deel, Huis, 0), Cijfer(Toewijzingen, Domijn, 0),
            Cijfer(Toewijzingen, Huis, 0)).Tekens.HasFlag(Cijferteken.NietVanToepassing));
    }

    [Fact]
    public void WhatNeverBecomesOne_DoesNot()
    {
        var cel = Cel("cijfer=actief-woningzoekenden", Cijfer("actief-woningzoekenden", Domijn, 10), Cijfer("actief-woningzoekenden", Huis, 10));
        Assert.Null(cel.Getal);
        Assert.True(cel.Tekens.HasFlag(Cijferteken.NietVanToepassing | Cijferteken.Toegelicht));
    }

    [Fact]
    public void ATotal_IsTheSumOfItsClassesWhenAllAreThere()
    {
        Leescijfer[] klassen = [.. new[] { "goedkoop", "bereikbaar", "betaalbaar", "duur", "vrije-sector" }.Select(k => Cijfer(Voorraad, Domijn, 10).Naar("huurklasse", k))];
        Assert.Equal(50, Cel($"cijfer={Voorraad}&partij={Domijn}", klassen).Getal);
        Assert.Null(Cel($"cijfer={Voorraad}&partij={Domijn}", klassen[1..]).Getal);
        Assert.Equal(5, Assert.Single(Vraag($"cijfer={Voorraad}&partij={Domijn}&naar=huurklasse&kolom=deel", Bron(klassen)).Rijen).Cellen.Count(c => c.Getal == 10));
    }

    [Fact]
    public void OfWhomAFigureIsAskedAndNotThere_NothingIsLeftOut()
    {
        var cel = Cel($"cijfer={Woningen}", Cijfer(Woningen, Domijn, 100));
        Assert.Null(cel.Getal);
        Assert.True(cel.Tekens.HasFlag(Cijferteken.Leeg | Cijferteken.Toegelicht));
        // Who handed in and says nothing of a buurt has nothing there.
        Assert.Equal(10, Cel($"cijfer={Woningen}&gebied={Een}", Cijfer(Woningen, Domijn, 10, Een), Cijfer(Woningen, Huis, 20, Twee)).Getal);
    }

    [Fact]
    public void ATotalThatTheSourceGives_StandsThoughItsPartsAreHidden()
    {
        Leescijfer[] delen = [Cijfer(Woningen, Domijn, 100), Cijfer(Woningen, Huis, 4) with { Stand = Cijferstand.Verborgen }];
        Assert.Equal(Cijferteken.Verborgen, Cel($"cijfer={Woningen}", delen).Tekens);
        Assert.Equal(104, Cel($"cijfer={Woningen}", [.. delen, Cijfer(Woningen, null, 104)]).Getal);
    }

    /// <summary>Whatever is hidden or missing: there is a total only when each part of it is seen, and then it is their sum.</summary>
    [Fact]
    public void ATotal_IsNeverAFalseSum() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(Gen.Choose(0, 5).ArrayOf(4).ToArbitrary(), soorten =>
        {
            Leescijfer[] cijfers = [.. soorten.Select((soort, at) => Deel(soort, at)).OfType<Leescijfer>()];
            var tabel = Vraag($"cijfer={Woningen}&periode=2025-2", Bron(cijfers));
            var cel = tabel.Rijen.Count == 0 ? new(null, Cijferteken.Leeg, "") : tabel.Rijen[0].Cellen[0];
            var gezien = cijfers.Where(c => c.Stand != Cijferstand.Verborgen).Sum(c => c.Cijfer.Waarde.Telt ?? 0);
            var heel = Enumerable.Range(0, 2).All(p => soorten[(p * 2)..((p * 2) + 2)] is var twee && twee.Any(s => s != 4) && !twee.Any(s => s is 2 or 3));
            Assert.Equal(heel && cijfers.Any(c => c.Cijfer.Waarde.Soort != Waardesoort.NietVanToepassing) ? gezien : null, cel.Getal);
        }));

    /// <summary>A figure of one of two associations in one of two buurten: there, a dash, unknown, hidden, not there, or impossible.</summary>
    private static Leescijfer? Deel(int soort, int at)
    {
        var cijfer = Cijfer(Woningen, at < 2 ? Domijn : Huis, 10 + at, at % 2 == 0 ? Een : Twee);
        return soort switch
        {
            0 => cijfer,
            1 => cijfer.Met(c => c with { Waarde = Waarde.Nihil }),
            2 => cijfer.Met(c => c with { Waarde = Waarde.Onbekend }),
            3 => cijfer with { Stand = Cijferstand.Verborgen },
            4 => null,
            _ => cijfer.Met(c => c with { Waarde = Waarde.NietVanToepassing }),
        };
    }
}
