using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Partijen;

namespace Noaber.Kernel.Tests.Monitor;

/// <summary>Of a party that went on as another: that one takes its steps.</summary>
public sealed partial class LeveringTests
{
    [Fact]
    public void OfAPartyThatWentOnAsAnother_ThatOneGoesTheWholeRoad_AndCanMendItAfterwards()
    {
        var levering = Nieuw with { Leverancier = Woonplaats };
        foreach (var (stap, wie) in new[]
        {
            (Leveringsstap.Indienen, Opvolger), (Leveringsstap.Terugsturen, Bestuurslid), (Leveringsstap.Indienen, Opvolger), (Leveringsstap.AkkoordGeven, Bestuurslid),
            (Leveringsstap.Terugsturen, Adviseur), (Leveringsstap.Indienen, Bestuurslid), (Leveringsstap.AkkoordGeven, Opvolger), (Leveringsstap.Aanvaarden, Adviseur),
            (Leveringsstap.Vergrendelen, Beheerder), (Leveringsstap.Heropenen, Beheerder), (Leveringsstap.Indienen, Opvolger),
        })
            levering = levering.Doe(Daad(stap, wie, "Omdat het nodig is."));
        Assert.Equal((Leveringsstatus.Ingediend, Domijn), (levering.Status, levering.Partij));
        // Four eyes stay.
        Assert.Equal("vier-ogen", levering.Bezwaar(Daad(Leveringsstap.AkkoordGeven, Opvolger))!.Code);
        Assert.Null(levering.Bezwaar(Daad(Leveringsstap.AkkoordGeven, Bestuurslid)));
    }

    [Theory]
    [MemberData(nameof(Wie))]
    public void OfAPartyThatWentOnAsAnother_NobodyElseActs_NorThePartyItself(Leveringsstatus van, Leveringsstap stap, string[] wie)
    {
        (string, Betrokkene)[] anderen = [(nameof(Analist), Analist), (nameof(Directeur), Directeur), (nameof(Adviseur), Adviseur), (nameof(Huurder), Huurder)];
        var levering = Tot(van) with { Leverancier = Woonplaats };
        Assert.Equal(wie.Except([nameof(Analist), nameof(Directeur), nameof(Beheerder)]),
            anderen.Where(a => levering.Bezwaar(Daad(stap, a.Item2, "Omdat het nodig is."))?.Code != "niet-jij").Select(a => a.Item1));
    }

    [Fact]
    public void NobodyAccepts_WhatThePartyHandedInThatWentOnAsTheOwn()
    {
        // One municipality went on as another: its figures are accepted by the keeper of the monitor, of another party.
        var levering = Tot(Leveringsstatus.Akkoord) with { Soort = PartijSoort.Gemeente, Leverancier = Woonplaats };
        Assert.Equal("niet-jij", levering.Bezwaar(Daad(Leveringsstap.Aanvaarden, Beheerder))!.Code);
        Assert.Null(levering.Bezwaar(Daad(Leveringsstap.Aanvaarden, Beheerder with { Partij = Enschede })));
    }

    [Fact]
    public void TheRules_AreAgreedToByThePartyOrByWhoActsForIt()
    {
        var (levering, daad) = (Nieuw with { Leverancier = Woonplaats }, Daad(Leveringsstap.Indienen, Opvolger));
        Assert.Null(levering.Bezwaar(daad));
        Assert.Null(levering.Bezwaar(daad with { Overeenkomst = new(Woonplaats, new(2024, 1, 1)) }));
        Assert.Equal("zonder-overeenkomst", levering.Bezwaar(daad with { Overeenkomst = new(Enschede, new(2024, 1, 1)) })!.Code);
        Assert.Equal("zonder-overeenkomst", levering.Bezwaar(daad with { Overeenkomst = null })!.Code);
    }

    [Fact]
    public void WhatComesInUnderTheNameOfANewParty_IsNotHandedInTwice()
    {
        var levering = Nieuw with { Leverancier = Woonplaats, IsElders = true };
        Assert.Equal("elders", levering.Bezwaar(Daad(Leveringsstap.Indienen, Opvolger))!.Code);
        Assert.Equal("niet-jij", levering.Bezwaar(Daad(Leveringsstap.Indienen, Analist))!.Code);
    }
}
