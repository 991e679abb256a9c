using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Geheimhouding;
using Noaber.Kernel.Monitor.Vrijgave;
using static Noaber.Kernel.Tests.Monitor.Vrijgave.Vrijgaveproef;

namespace Noaber.Kernel.Tests.Monitor.Vrijgave;

/// <summary>What comes out, with all that came out before, gives nothing away.</summary>
public sealed class VrijgaveTests
{
    private const string Stand = "woningvoorraad", Sloop = "sloop", Schuld = "huishoudens-met-huurachterstand", Aandeel = "aandeel-huurachterstand";

    [Fact]
    public void WhereAllAgree_AllIsShownWithItsTotals()
    {
        var plan = Vrijgaveplan.Maak(Drie().Vraag(Publiek.Openbaar, Stand), []);
        Assert.True(plan.Kan);
        Assert.All(plan.Cijfers, c => Assert.NotNull(c.Waarde));
        // Three parties and their total, in seven areas: the wijken follow from their buurten.
        Assert.Equal((4 * 7, 0m), (plan.Cijfers.Count, plan.Kosten));
        Assert.Equal(Waarde.Van(1_540), plan.Cijfers.Single(c => c.Sleutel.Cijfer.Gebied == "WK015300" && c.Sleutel.Partij is null).Waarde);
    }

    [Fact]
    public void FewHomesThatWereLet_AreFewPeople_ToWhoIsNotAtTheTable()
    {
        var proef = Drie("toewijzingen").Met(A, "toewijzingen", [2, 30, 40, 50]);
        foreach (var publiek in new[] { Publiek.Raad, Publiek.Openbaar })
        {
            var plan = Vrijgaveplan.Maak(proef.Vraag(publiek, "toewijzingen"), []);
            Assert.True(plan.Kan, string.Join('\n', plan.Onveilig));
            var klein = plan.Cijfers.Single(c => c.Sleutel.Cijfer.Gebied == Buurten[0] && c.Sleutel.Partij == A);
            Assert.Equal((null, Geheimreden.KleinAantal), (klein.Waarde, klein.Reden));
        }
    }

    [Fact]
    public void WhoDidNotAgree_IsNotInIt_AndIsNotWhatTheOthersLeave()
    {
        var plan = Vrijgaveplan.Maak(Drie().ZegtNee(C, Stand).Vraag(Publiek.Openbaar, Stand), []);
        Assert.True(plan.Kan, string.Join('\n', plan.Onveilig));
        Assert.DoesNotContain(plan.Cijfers, c => c.Sleutel.Partij == C);
        foreach (var gebied in Buurten.Append("GM0153"))
            Assert.Equal([null], plan.Cijfers.Where(c => c.Sleutel.Cijfer.Gebied == gebied && c.Waarde is null).Select(c => c.Sleutel.Partij));
        Assert.True(plan.Aangevallen > 0);
    }

    [Fact]
    public void WhoRefusesOneTermOfABalance_IsNotWorkedOutByTheOthers()
    {
        var proef = new Vrijgaveproef();
        foreach (var (partij, schaal) in new[] { (A, 1), (B, 2), (C, 3) })
        {
            proef.Met(partij, "woningvoorraad-begin", [400, 300, 200, 100]).Met(partij, Stand, [400 - schaal, 300, 200 - schaal, 100]).Met(partij, Sloop, [10 + schaal, 5, 10 + schaal, 5]);
            foreach (var nul in new[] { "verkoop", "voorraad-overig-af", "aankoop", "voorraad-overig-bij" })
                proef.Met(partij, nul, [0, 0, 0, 0]);
            proef.Met(partij, "nieuwbouw", [10, 5, 10, 5]);
        }
        string[] alle = ["woningvoorraad-begin", Stand, Sloop, "verkoop", "voorraad-overig-af", "aankoop", "voorraad-overig-bij", "nieuwbouw"];
        var uit = Uit(proef.ZegtNee(C, Sloop).Vraag(Publiek.Openbaar, alle));
        Assert.False(Toont(uit, Sloop, "GM0153", C));
        Assert.Contains(alle.Except([Sloop]), i => !Toont(uit, i, "GM0153", C));
    }

    [Fact]
    public void AYes_TakenBack_LeavesItOutNextTime()
    {
        var eerst = Uit(Drie().Vraag(Publiek.Openbaar, Stand));
        Assert.True(Toont(eerst, Stand, Buurten[0], C));
        var dan = Uit(Drie().ZegtNee(C, Stand).Vraag(Publiek.Openbaar, Stand), eerst);
        Assert.False(Toont(dan, Stand, Buurten[0], C));
        // What is out is out: hiding the others for it helps nothing any more.
        Assert.True(Toont(dan, Stand, Buurten[0], A) && Toont(dan, Stand, "GM0153"));
    }

    [Fact]
    public void TwoPeriodsARevisionAndClassesLater_TogetherGiveNothingAway()
    {
        // Few people in arrears at C, and a refusal at B; then the next half-year, a revised figure, and homes by rent class.
        var proef = Drie().Met(A, Schuld, [0, 0, 0, 40]).Met(B, Schuld, [0, 0, 0, 60]).Met(C, Schuld, [0, 0, 0, 4]).ZegtNee(B, Sloop);
        foreach (var (partij, sloop) in new[] { (A, 20m), (B, 30m), (C, 40m) })
            proef.Met(partij, Sloop, [sloop, sloop + 5, sloop + 10, sloop + 15]);
        var een = Uit(proef.Vraag(Publiek.Openbaar, Stand, Sloop, Aandeel));
        var tweede = Eerste.Volgende;
        foreach (var (partij, indicator, erbij) in new[] { (A, Stand, 0m), (B, Stand, 5m), (C, Stand, 0m), (A, Sloop, 3m), (B, Sloop, 1m), (C, Sloop, 0m) })
            proef.Met(partij, indicator, [100 + erbij, 110 + erbij, 120, 130], periode: tweede);
        proef.Met(A, Schuld, [0, 0, 0, 40], periode: tweede).Met(B, Schuld, [0, 0, 0, 61], periode: tweede).Met(C, Schuld, [0, 0, 0, 4], periode: tweede);
        var twee = Uit(proef.Vraag(Publiek.Openbaar, tweede, Stand, Sloop, Aandeel), een);
        proef.Met(A, Schuld, [0, 0, 0, 42]).Met(A, Sloop, [21, 25, 30, 35]);
        var drie = Uit(proef.Vraag(Publiek.Openbaar, Stand, Sloop, Aandeel), een, twee);
        proef.Met(A, Stand, [300, 250, 150, 60], "huurklasse=goedkoop").Met(A, Stand, [100, 50, 50, 40], "huurklasse=duur");
        var vier = Uit(proef.Vraag(Publiek.Openbaar, Stand, Sloop, Aandeel) with { Uitgesplitst = true }, een, twee, drie);

        foreach (var uit in new[] { een, twee, drie, vier })
            Assert.False(Toont(uit, Schuld, "GM0153", C) || Toont(uit, Sloop, Buurten[0], B));
        Aanval.Houdt(een, twee, drie, vier);
    }

    [Fact]
    public void WhatTheCouncilHas_DoesNotGiveAwayWhatEveryoneGets()
    {
        var proef = Drie().ZegtNee(C, Stand);
        var raad = Uit(proef.Vraag(Publiek.Raad, Stand));
        var iedereen = Uit(proef.Vraag(Publiek.Openbaar, Stand), raad);
        Aanval.Houdt(raad, iedereen);
    }

    [Fact]
    public void AShare_IsNeverWithoutWhatItIsAShareOf()
    {
        var proef = Drie().Met(A, Schuld, [0, 0, 0, 40]).Met(B, Schuld, [0, 0, 0, 60]).Met(C, Schuld, [0, 0, 0, 30]);
        var plan = Vrijgaveplan.Maak(proef.Vraag(Publiek.Openbaar, Aandeel), []);
        Assert.Equal([Aandeel, Schuld, Stand], plan.Cijfers.Select(c => c.Sleutel.Cijfer.Indicator).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Waarde.Van(4m), plan.Cijfers.Single(c => c.Sleutel.Cijfer == new Cijfersleutel(Aandeel, "GM0153") && c.Sleutel.Partij == A).Waarde);
    }

    [Fact]
    public void AnAverageOfFew_IsNotShown_AndNoAverageHasASmallerArea()
    {
        var proef = Drie().Met(A, Stand, [5, 5, 5, 0]).Met(A, "streefhuur", [600, 600, 600, 600]).Met(B, "streefhuur", [610, 610, 610, 610]);
        var plan = Vrijgaveplan.Maak(proef.Vraag(Publiek.Raad, "streefhuur"), []);
        Assert.Equal([(A, false), (B, true)], plan.Cijfers.Select(c => (c.Sleutel.Partij!.Value, c.Waarde is not null)));
        Assert.All(plan.Cijfers, c => Assert.Equal("GM0153", c.Sleutel.Cijfer.Gebied));
    }
}
