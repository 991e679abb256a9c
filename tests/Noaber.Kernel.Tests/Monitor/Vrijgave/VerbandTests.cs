using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Geheimhouding;
using Noaber.Kernel.Monitor.Vrijgave;
using static Noaber.Kernel.Tests.Monitor.Vrijgave.Vrijgaveproef;

namespace Noaber.Kernel.Tests.Monitor.Vrijgave;

/// <summary>What figures say of each other, also those that came out at another time, for others or in another way.</summary>
public sealed class VerbandTests
{
    private const string Stand = "woningvoorraad", Sloop = "sloop", Schuld = "huishoudens-met-huurachterstand", Daeb = "daeb-woningen";

    [Fact]
    public void WhatTheCouncilHasExactly_IsNotForgotten_WhenEveryoneGetsItRounded()
    {
        var proef = new Vrijgaveproef().Met(A, Schuld, [40, 7, 0, 0]);
        var raad = new EerdereVrijgave(proef.Vraag(Publiek.Raad, Schuld), Sleutels(Schuld, "GM0153"));
        var nu = proef.Vraag(Publiek.Openbaar, Schuld) with { Regel = _ => new() { Afronding = 5 } };
        var getoond = Sleutels(Schuld, [.. Buurten.Except([Buurten[1]]), "WK015300", "WK015301", "GM0153"]);

        // Of 45 and 40, both rounded to 5, the 7 can be 0 to 10; of 47 exactly it can not.
        Assert.All(Resten(), r => Assert.True(r.Houdt));
        Assert.Contains(Resten(raad), r => !r.Houdt && r.Sleutel.Cijfer.Gebied == Buurten[1]);

        IReadOnlyList<Restinterval> Resten(params EerdereVrijgave[] eerder) =>
            Geheimhoudingsplan.Maak(new Vrijgavegeheel(nu.Alle, eerder, nu, getoond).Publicatie).ValAan();
    }

    [Fact]
    public void APartOfNothing_IsNothing_SoTheWholeIsHiddenWithIt()
    {
        const string Verkoop = "verkoop", Matig = "verkoop-conditie-4";
        var proef = Drie(Verkoop).Met(A, Matig, [4, 3, 2, 1]).Met(B, Matig, [2, 1, 3, 4]).Met(C, Verkoop, [0, 0, 0, 0]).Met(C, Matig, [0, 0, 0, 0]);
        Assert.True(Toont(Uit(proef.Vraag(Publiek.Openbaar, Verkoop, Matig)), Verkoop, "GM0153", C));
        var uit = Uit(proef.ZegtNee(C, Matig).Vraag(Publiek.Openbaar, Verkoop, Matig));
        Assert.DoesNotContain(uit.Getoond, s => s.Partij == C && s.Cijfer.Indicator == Verkoop);
        Aanval.Houdt(uit);
    }

    [Theory]
    [InlineData(Daeb, Stand)]
    [InlineData(Stand, Daeb)]
    public void OfTwoThatAreNearlyTheSame_NeitherIsShown_WhenOneIsRefused(string geweigerd, string ander)
    {
        // 990 of 1,000 homes; the part is told over the year, the whole over its second half.
        var (proef, tweede, jaar) = (new Vrijgaveproef(), Eerste.Volgende, Eerste.Volgende.Voor(Ritme.Jaar));
        foreach (var (partij, daeb) in new[] { (A, new[] { 350m, 250, 150, 50 }), (B, [200m, 100, 300, 400]), (C, [248m, 247, 248, 247]) })
            proef.Met(partij, Stand, [.. daeb.Select((d, i) => d + (partij == C ? 2 + (i % 2) : 100))], periode: tweede).Met(partij, Daeb, daeb, periode: jaar);
        var eerst = Uit(proef.Vraag(Publiek.Openbaar, tweede, ander));
        Assert.True(Vrijgaveplan.Maak(proef.Vraag(Publiek.Openbaar, tweede, geweigerd), [eerst]).Kan);
        proef.ZegtNee(C, geweigerd);
        var uit = Uit(proef.Vraag(Publiek.Openbaar, tweede, Stand, Daeb));
        Assert.DoesNotContain(uit.Getoond, s => s.Partij == C && s.Cijfer == new Cijfersleutel(ander, "GM0153"));
        Aanval.Houdt(uit);
        // What came out before cannot be taken back: then the other does not come out beside it.
        Assert.False(Vrijgaveplan.Maak(proef.Vraag(Publiek.Openbaar, tweede, geweigerd), [eerst]).Kan);
    }

    [Fact]
    public void WhatCameOutBefore_AndCannotBeWorkedOutAgain_KeepsTheRestIn()
    {
        var eerst = Uit(Drie().Vraag(Publiek.Openbaar, Stand)) with { Titel = "De woningen" };
        var kleiner = Gebiedsindeling.Maak(2025, [.. eerst.Vraag.Gebieden.Gebieden.Where(g => g.Code != Buurten[0])]).Indeling!;
        var nu = Drie().Vraag(Publiek.Openbaar, Eerste.Volgende, Stand, Sloop);
        Assert.Empty(Vrijgaveplan.Maak(nu, [eerst]).Kwijt);
        var plan = Vrijgaveplan.Maak(nu, [eerst with { Vraag = eerst.Vraag with { Gebieden = kleiner } }]);
        Assert.Equal(("De woningen", false), (Assert.Single(plan.Kwijt).Titel, plan.Kan));
        // So does what nobody knows the meaning of any more, and not what has nothing to do with it.
        var weg = eerst with { Getoond = new HashSet<Publicatiesleutel> { new(new("kamers-van-toen", "GM0153"), Eerste) } };
        Assert.Single(Vrijgaveplan.Maak(nu, [weg]).Kwijt);
        Assert.Empty(Vrijgaveplan.Maak(Drie("toewijzingen").Vraag(Publiek.Openbaar, "toewijzingen"),
            [eerst with { Vraag = eerst.Vraag with { Gebieden = kleiner } }]).Kwijt);
    }

    [Fact]
    public void WhatHasNothingToDoWithIt_IsNotLaidBesideIt()
    {
        var proef = Drie("toewijzingen").Met(A, Sloop, [20, 25, 30, 35]);
        foreach (var partij in new[] { A, B, C })
            proef.Met(partij, "toewijzingen", [50, 60, 70, 80], periode: Eerste.Volgende);
        EerdereVrijgave[] eerder = [Uit(proef.Vraag(Publiek.Openbaar, "toewijzingen")), Uit(proef.Vraag(Publiek.Openbaar, Sloop))];
        var nu = proef.Vraag(Publiek.Openbaar, Eerste.Volgende, "toewijzingen");
        Assert.Equal((4 * 7, 4 * 7), (Vrijgaveplan.Maak(nu, []).Aantal, Vrijgaveplan.Maak(nu, eerder).Aantal));
        Assert.DoesNotContain(Sloop, Vrijgaveplan.Raakt(nu, ["toewijzingen", Sloop]));
    }

    [Fact]
    public void WorkingOut_Stops_WhereverItIs()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var vraag = Drie().ZegtNee(C, Stand).Vraag(Publiek.Openbaar, Stand);
        var geheel = new Vrijgavegeheel(vraag.Alle, [], vraag).Publicatie;
        Assert.ThrowsAny<OperationCanceledException>(() => Vrijgaveplan.Maak(vraag, [], stop.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => Geheimhoudingsplan.Maak(geheel, stop.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => Geheimhoudingsplan.Maak(geheel, CancellationToken.None).ValAan(stop.Token));
    }
}
