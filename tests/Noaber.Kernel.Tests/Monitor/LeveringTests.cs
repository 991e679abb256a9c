using FsCheck;
using FsCheck.Fluent;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Monitor.Nakijken;
using Noaber.Kernel.Partijen;

namespace Noaber.Kernel.Tests.Monitor;

/// <summary>The road of a delivery: which steps there are, who takes them, and what stays of them.</summary>
public sealed partial class LeveringTests
{
    private static readonly Guid Domijn = Guid.NewGuid(), Enschede = Guid.NewGuid(), Woonplaats = Guid.NewGuid();
    private static readonly DateTimeOffset Nu = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Betrokkene Analist = new(Guid.NewGuid(), Domijn, PartijSoort.Corporatie, [Rol.Bewerker]),
        Directeur = new(Guid.NewGuid(), Domijn, PartijSoort.Corporatie, [Rol.Bestuurder]),
        Adviseur = new(Guid.NewGuid(), Enschede, PartijSoort.Gemeente, [Rol.Bewerker]),
        Beheerder = new(Guid.NewGuid(), Woonplaats, PartijSoort.Corporatie, [Rol.Bewerker, Rol.Monitorbeheerder]),
        Huurder = new(Guid.NewGuid(), Guid.NewGuid(), PartijSoort.Huurdersorganisatie, [Rol.Bewerker, Rol.Bestuurder]);

    // Domijn went on as Woonplaats after the half-year.
    private static readonly Betrokkene Opvolger = new(Guid.NewGuid(), Woonplaats, PartijSoort.Corporatie, [Rol.Bewerker, Rol.Bestuurder]),
        Bestuurslid = new(Guid.NewGuid(), Woonplaats, PartijSoort.Corporatie, [Rol.Bestuurder]);

    private static readonly Levering Nieuw = new() { Id = Guid.NewGuid(), Partij = Domijn, Soort = PartijSoort.Corporatie, Halfjaar = new(2025, 2) };

    private static Leveringsdaad Daad(Leveringsstap stap, Betrokkene wie, string reden = "") => new(stap, wie, Nu, DateOnly.FromDateTime(Nu.DateTime))
    {
        Reden = reden, Controle = new([]), Overeenkomst = new(Domijn, new(2024, 1, 1)),
    };

    private static Levering Tot(Leveringsstatus status) => status switch
    {
        Leveringsstatus.Concept => Nieuw,
        Leveringsstatus.Ingediend => Nieuw.Doe(Daad(Leveringsstap.Indienen, Analist)),
        Leveringsstatus.Akkoord => Tot(Leveringsstatus.Ingediend).Doe(Daad(Leveringsstap.AkkoordGeven, Directeur)),
        Leveringsstatus.Aanvaard => Tot(Leveringsstatus.Akkoord).Doe(Daad(Leveringsstap.Aanvaarden, Adviseur)),
        _ => Tot(Leveringsstatus.Aanvaard).Doe(Daad(Leveringsstap.Vergrendelen, Beheerder)),
    };

    [Fact]
    public void ADelivery_GoesItsRoadAndKeepsEachStep()
    {
        var levering = Tot(Leveringsstatus.Vergrendeld);
        Assert.Equal(Leveringsstatus.Vergrendeld, levering.Status);
        Assert.Equal([Analist, Directeur, Adviseur, Beheerder], levering.Spoor.Select(s => s.Wie));
    }

    public static TheoryData<Leveringsstatus, Leveringsstap, string[]> Wie { get; } = new()
    {
        { Leveringsstatus.Concept, Leveringsstap.Indienen, [nameof(Analist), nameof(Directeur)] },
        { Leveringsstatus.Ingediend, Leveringsstap.AkkoordGeven, [nameof(Directeur)] },
        { Leveringsstatus.Ingediend, Leveringsstap.Terugsturen, [nameof(Analist), nameof(Directeur)] },
        { Leveringsstatus.Akkoord, Leveringsstap.Aanvaarden, [nameof(Adviseur)] },
        { Leveringsstatus.Akkoord, Leveringsstap.Terugsturen, [nameof(Adviseur)] },
        { Leveringsstatus.Aanvaard, Leveringsstap.Vergrendelen, [nameof(Beheerder)] },
        { Leveringsstatus.Aanvaard, Leveringsstap.Heropenen, [nameof(Beheerder)] },
        { Leveringsstatus.Vergrendeld, Leveringsstap.Heropenen, [nameof(Beheerder)] },
    };

    [Theory]
    [MemberData(nameof(Wie))]
    public void EachStep_IsOfSomeAndOfNobodyElse(Leveringsstatus van, Leveringsstap stap, string[] wie)
    {
        (string, Betrokkene)[] allen = [(nameof(Analist), Analist), (nameof(Directeur), Directeur), (nameof(Adviseur), Adviseur), (nameof(Beheerder), Beheerder), (nameof(Huurder), Huurder)];
        var levering = Tot(van);
        Assert.Equal(wie, allen.Where(a => levering.Bezwaar(Daad(stap, a.Item2, "Omdat het nodig is.")) is null).Select(a => a.Item1));
    }

    [Fact]
    public void NoOtherSteps_AreThere() => Assert.Equal(
        Wie.Select(rij => (rij.Data.Item1, rij.Data.Item2)).Order(),
        from van in Enum.GetValues<Leveringsstatus>() from stap in Enum.GetValues<Leveringsstap>() where Leveringsgang.Naar(van, stap) is not null select (van, stap));

    [Fact]
    public void WhoHandedItIn_DoesNotApproveIt()
    {
        var levering = Nieuw.Doe(Daad(Leveringsstap.Indienen, Directeur));
        Assert.Equal("vier-ogen", levering.Bezwaar(Daad(Leveringsstap.AkkoordGeven, Directeur))!.Code);
        Assert.Null(levering.Bezwaar(Daad(Leveringsstap.AkkoordGeven, Directeur with { Persoon = Guid.NewGuid() })));
    }

    // The keeper of the monitor is of an association in Enschede, and cannot accept its figures; those of the municipality she can.
    [Fact]
    public void NobodyAccepts_WhatTheOwnPartyHandedIn()
    {
        Assert.False(Leveringsgang.IsAanDeBeurt(Leveringsstap.Aanvaarden, Leveringsstatus.Akkoord, Adviseur, Enschede, PartijSoort.Gemeente));
        Assert.True(Leveringsgang.IsAanDeBeurt(Leveringsstap.Aanvaarden, Leveringsstatus.Akkoord, Beheerder, Enschede, PartijSoort.Gemeente));
        Assert.False(Leveringsgang.IsAanDeBeurt(Leveringsstap.Aanvaarden, Leveringsstatus.Akkoord, Beheerder, Woonplaats, PartijSoort.Corporatie));
    }

    [Fact]
    public void WithoutTheAgreementOrWithOpenPoints_NothingIsHandedIn()
    {
        var daad = Daad(Leveringsstap.Indienen, Analist);
        Assert.Equal("zonder-overeenkomst", Nieuw.Bezwaar(daad with { Overeenkomst = null })!.Code);
        Assert.Equal("zonder-overeenkomst", Nieuw.Bezwaar(daad with { Overeenkomst = new(Enschede, new(2024, 1, 1)) })!.Code);
        Assert.Equal("zonder-overeenkomst", Nieuw.Bezwaar(daad with { Overeenkomst = new(Domijn, new(2026, 6, 2)) })!.Code);
        Assert.Equal("zonder-overeenkomst", Nieuw.Bezwaar(daad with { Overeenkomst = new(Domijn, new(2024, 1, 1), Tot: new(2026, 5, 31)) })!.Code);
        Assert.Equal("niet-nagekeken", Nieuw.Bezwaar(daad with { Controle = null })!.Code);
        var bevinding = new Controlebevinding(Controleregel.Sprong, Bevindingsoort.LegUit, default, "Het is veel.", "Leg het uit.");
        Assert.Equal("niet-klaar", Nieuw.Bezwaar(daad with { Controle = new([bevinding]) })!.Code);
        Assert.Null(Nieuw.Bezwaar(daad with { Controle = new([bevinding with { Toelichting = "Een fusie." }, bevinding with { Soort = Bevindingsoort.LetOp }]) }));
    }

    [Fact]
    public void SendingBackAndOpeningAgain_AskForAReasonAndLeaveTheirTrace()
    {
        var levering = Tot(Leveringsstatus.Vergrendeld);
        Assert.Equal("zonder-reden", levering.Bezwaar(Daad(Leveringsstap.Heropenen, Beheerder, " "))!.Code);
        var heropend = levering.Doe(Daad(Leveringsstap.Heropenen, Beheerder, "De sloop is dubbel geteld."));
        Assert.Equal((Leveringsstatus.Concept, 5), (heropend.Status, heropend.Spoor.Count));
        Assert.Equal("De sloop is dubbel geteld.", heropend.Spoor[^1].Reden);
        Assert.Equal(levering.Spoor, heropend.Spoor.Take(4));
    }

    [Fact]
    public void WhateverIsTried_TheTraceIsAChainAndOnlyGrows() => Prop.ForAll(
        (from stap in Gen.Elements(Enum.GetValues<Leveringsstap>()) from wie in Gen.Elements(Analist, Directeur, Adviseur, Beheerder, Huurder) select Daad(stap, wie, "Ja.")).ListOf().ToArbitrary(),
        daden =>
        {
            var levering = Nieuw;
            foreach (var daad in daden.Where(d => levering.Bezwaar(d) is null))
                levering = levering.Doe(daad);
            return levering.Spoor.Zip(levering.Spoor.Skip(1)).All(p => p.First.Naar == p.Second.Van)
                && levering.Spoor.All(s => Leveringsgang.Naar(s.Van, s.Stap) == s.Naar);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void TheDataAgreement_HasItsEightRules() =>
        Assert.Equal(Enumerable.Range(1, 8), Gegevensovereenkomst.Regels.Select(r => r.Nummer));
}
