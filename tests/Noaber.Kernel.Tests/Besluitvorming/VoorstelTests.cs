using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Partijen;

namespace Noaber.Kernel.Tests.Besluitvorming;

public sealed class VoorstelTests
{
    private static readonly Guid A = Guid.NewGuid(), B = Guid.NewGuid(), C = Guid.NewGuid();

    [Theory]
    [InlineData(VoorstelStatus.Concept, VoorstelStatus.Ingediend, true)]
    [InlineData(VoorstelStatus.Concept, VoorstelStatus.Vastgesteld, false)]
    [InlineData(VoorstelStatus.Ingediend, VoorstelStatus.Vastgesteld, false)]
    [InlineData(VoorstelStatus.Geagendeerd, VoorstelStatus.Vastgesteld, true)]
    [InlineData(VoorstelStatus.Geagendeerd, VoorstelStatus.Ingetrokken, true)]
    [InlineData(VoorstelStatus.Geagendeerd, VoorstelStatus.Ingediend, true)]
    [InlineData(VoorstelStatus.Ingediend, VoorstelStatus.Concept, false)]
    [InlineData(VoorstelStatus.Vastgesteld, VoorstelStatus.Ingetrokken, false)]
    public void Steps_ForwardOrOffTheAgenda(VoorstelStatus van, VoorstelStatus naar, bool mag) => Assert.Equal(mag, Voorstelgang.Mag(van, naar));

    [Fact]
    public void AConsent_HoldsForItsTextAloneAndAllMustConsent()
    {
        Assert.Equal(Instemmingstand.Gegeven, Instemmingsregel.Stand(instemmingsrecht: true, ["oud", "nu"], "nu"));
        Assert.Equal(Instemmingstand.Vervallen, Instemmingsregel.Stand(instemmingsrecht: true, ["oud"], "nu"));
        Assert.Equal(Instemmingstand.Gevraagd, Instemmingsregel.Stand(instemmingsrecht: true, [], "nu"));
        Assert.Equal(Instemmingstand.NietNodig, Instemmingsregel.Stand(instemmingsrecht: false, ["nu"], "nu"));
        Assert.True(Instemmingsregel.IsCompleet([Instemmingstand.Gegeven, Instemmingstand.NietNodig]));
        Assert.False(Instemmingsregel.IsCompleet([Instemmingstand.Gegeven, Instemmingstand.Vervallen]));
        Assert.False(Instemmingsregel.IsCompleet([Instemmingstand.NietNodig]));
    }

    [Fact]
    public void TwoVersions_AreComparedByTheirLinesAndWhatIsGoneStandsInItsPlace()
    {
        Passage a = new(A, "1.1", "Wonen", "een"), b = new(B, "1.2", "Wonen", "twee"), c = new(C, "1.3", "Wonen", "drie");
        var verschil = Versievergelijking.Vergelijk([a, b, c], [a, c with { Naam = "1.2", Plek = "Zorg", Tekst = "drie en een half" }]);

        Assert.Equal([A, B, C], verschil.Select(v => v.Lijn));
        Assert.True(verschil[0].Gelijk);
        Assert.Null(verschil[1].Nieuw);
        Assert.True(verschil[2] is { AndereTekst: true, AndereNaam: true, Verplaatst: true, Gelijk: false });
    }

    [Fact]
    public void Renumbering_ChangesReferencesAndNoOtherNumbers() => Assert.Equal(
        "Zie afspraak 2.1 en punten 3.4, 5.1; 2.7 procent en € 2.7 blijven.",
        Hernummering.Volg("Zie afspraak 2.7 en punten 3.4, 5.3; 2.7 procent en € 2.7 blijven.", new Dictionary<string, string> { ["2.7"] = "2.1", ["5.3"] = "5.1" }));

    [Fact]
    public void AnAgreementThatSaysWhoHowMuchWhenAndMeasure_LeavesNothingOpen()
    {
        Hoeveelheid veertig = new(40, null, Grens.Precies, "woningen", null, null, null, "40 woningen");
        var open = new Afspraak("1", null, "Wij doen ons best.", AfspraakSoort.Regulier, null, default);
        Assert.Equal(Enum.GetValues<Smartvraag>(), Smarttoets.Open(open, new(open.Tekst, [], [], null, [], default), partijInTekst: false));

        var dicht = open with { Tekst = "Domijn bouwt 40 woningen voor 2028, gemeten in de monitor." };
        Assert.Empty(Smarttoets.Open(dicht, new(dicht.Tekst, ["Domijn"], [], new("voor 2028", null, new(2027, 12, 31)), [veertig], default), partijInTekst: true));
    }

    [Fact]
    public void AThemeInWhichOnePartyPromisesNothing_SaysWhich() => Assert.Equal([PartijSoort.Huurdersorganisatie], Wederkerigheidstoets.Ontbreekt(
        [PartijSoort.Gemeente, PartijSoort.Corporatie, PartijSoort.Huurdersorganisatie, PartijSoort.Zorgpartij], [[PartijSoort.Gemeente], [PartijSoort.Corporatie, PartijSoort.Zorgpartij]]));
}
