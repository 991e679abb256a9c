using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;

namespace Noaber.Kernel.Tests.Afspraken;

/// <summary>Each question is asked where the kind of promise has an answer to it and the text gives none, and nowhere else.</summary>
public sealed class SmarttoetsTests
{
    private const Smartvraag Wie = Smartvraag.Wie, Hoeveel = Smartvraag.Hoeveel, Wanneer = Smartvraag.Wanneer, Waaraan = Smartvraag.WaaraanGemeten;

    [Theory]
    [InlineData("Corporaties bouwen woningen voor ouderen.", Hoeveel, Wanneer)]
    [InlineData("Corporaties verduurzamen de woningvoorraad.", Hoeveel, Wanneer)]
    [InlineData("De corporaties blijven investeren in leefbaarheid.", Hoeveel)]
    [InlineData("Partijen verkennen of de wijk op een warmtenet kan worden aangesloten.", Wanneer)]
    [InlineData("De gemeente stelt een plan op.", Wanneer)]
    [InlineData("Partijen werken de visie uit.", Wanneer)]
    [InlineData("De gemeente brengt de zorgvraag in beeld.", Wanneer)]
    [InlineData("Corporaties zetten zich in om huisuitzettingen te voorkomen.", Waaraan)]
    [InlineData("Partijen streven naar een gevarieerde wijk.", Waaraan)]
    [InlineData("De corporatie zorgt voor voldoende betaalbare woningen.", Waaraan)]
    [InlineData("Partijen stimuleren duurzaam gedrag.", Waaraan)]
    [InlineData("De gemeente versterkt de leefbaarheid in de wijk.", Waaraan)]
    [InlineData("Corporaties houden de huren betaalbaar.", Waaraan)]
    [InlineData("Corporaties versnellen de bouw van sociale huurwoningen.", Hoeveel, Wanneer, Waaraan)]
    [InlineData("Partijen doen hun best.", Hoeveel, Wanneer, Waaraan)]
    // A rent is no day.
    [InlineData("Corporaties bouwen 40 woningen met een huur van € 1.000 per maand.", Wanneer)]
    public void WhatIsMissing_IsAsked(string tekst, params Smartvraag[] open) => Assert.Equal(open, Open(tekst));

    [Theory]
    // A number, in whatever form.
    [InlineData("Corporaties bouwen ten minste drie woningen in 2027.")]
    [InlineData("Een derde van de nieuwe woningen die corporaties vóór 2028 bouwen is sociaal.")]
    [InlineData("De helft van de woningen wordt in 2026 door corporaties verduurzaamd.")]
    [InlineData("Corporaties wijzen tien procent van de woningen met voorrang toe.")]
    [InlineData("Corporaties bouwen vijfentwintig appartementen, uiterlijk in maart.")]
    [InlineData("Corporaties verkopen jaarlijks hoogstens 20 woningen.")]
    [InlineData("De aantallen te bouwen woningen staan in bijlage 3.")]
    // A rule has no amount and no end.
    [InlineData("Corporaties verkopen geen woningen met label F.")]
    [InlineData("Een woning gaat alleen in de verkoop als zij goed is onderhouden.")]
    [InlineData("De huur van een woning volgt uit de kwaliteit ervan.")]
    [InlineData("Een corporatie mag een woning met voorrang toewijzen.")]
    [InlineData("Als een corporatie woningen sloopt, laat zij dat de gemeente weten.")]
    [InlineData("Bij nieuwbouw realiseren corporaties woningen die gasloos zijn.")]
    // What comes back has its time.
    [InlineData("Partijen overleggen twee keer per jaar.")]
    [InlineData("De gemeente actualiseert elk jaar het overzicht.")]
    [InlineData("Ten minste eens in de twee jaar onderzoeken partijen wat huurders nodig hebben.")]
    [InlineData("Corporaties en gemeente rapporteren aan het begin van het jaar.")]
    // A plan with a date is there or not: nothing to measure.
    [InlineData("De gemeente geeft uiterlijk in maart advies over een werkwijze die schulden voorkomt.", true)]
    [InlineData("De gemeente onderzoekt in 2026 hoe de wijk aantrekkelijker wordt.", true)]
    // Homes in a side clause are not promised there.
    [InlineData("Partijen praten over de woningen die corporaties willen verkopen.")]
    [InlineData("Partijen wisselen informatie uit.")]
    public void WhatIsSaidOrMakesNoSense_IsNotAsked(string tekst, bool metTermijn = false) => Assert.Empty(Open(tekst, metTermijn));

    [Fact]
    public void WithAYear_ItIsNotAskedWhen()
    {
        var afspraak = Afspraak("De gemeente stelt een plan op.");
        Assert.Equal([Wanneer], Smarttoets.Open(afspraak, Actie(afspraak.Tekst), partijInTekst: true));
        Assert.Empty(Smarttoets.Open(afspraak with { Jaarschijven = [new(2026, "De gemeente begint.", [], default)] }, Actie(afspraak.Tekst), partijInTekst: true));
    }

    [Fact]
    public void WhenItsThemeSaysHowItIsFollowed_ItIsNotAskedByWhat()
    {
        var afspraak = Afspraak("Partijen streven naar een gevarieerde wijk.");
        Assert.Empty(Smarttoets.Open(afspraak, Actie(afspraak.Tekst), partijInTekst: true, monitor: "Elk jaar in het jaarverslag."));
    }

    [Fact]
    public void AboutWorkingTogether_ItNeedNotBeCounted()
    {
        var afspraak = Afspraak("Partijen streven naar voldoende overleg.") with { Soort = AfspraakSoort.Procesmatig };
        Assert.Empty(Smarttoets.Open(afspraak, Actie(afspraak.Tekst), partijInTekst: true));
    }

    [Theory]
    [InlineData("Er komen 30 woningen in 2026.", true)]
    [InlineData("Er wordt een plan uitgewerkt.", true)]
    [InlineData("Resultaten van de woonruimteverdeling", false)]
    public void WhoIsAsked_OnlyWhereSomethingIsPromised(string tekst, bool gevraagd)
    {
        var afspraak = Afspraak(tekst);
        Assert.Equal(gevraagd, Smarttoets.Open(afspraak, Actie(tekst), partijInTekst: false).Contains(Wie));
        Assert.DoesNotContain(Wie, Smarttoets.Open(afspraak with { Regie = ["Gemeente"] }, Actie(tekst), partijInTekst: false));
    }

    [Theory]
    [InlineData("Wij bouwen.", true)]
    [InlineData("Partijen spreken af.", true)]
    [InlineData("Dat doen zij gezamenlijk.", true)]
    [InlineData("De gemeente bouwt.", false)]
    [InlineData("De samenwerking gaat door.", false)]
    public void AllTogether_AreNamedByTheirWords(string tekst, bool allen) => Assert.Equal(allen, Partijnaam.NoemtAllen(tekst));

    [Theory]
    [InlineData("SJHT helpt mee.", "SJHT (Stichting Jongeren Huisvesting Twente)", true)]
    [InlineData("De HAR geeft advies.", "Huurdersadviesraad (HAR)", true)]
    [InlineData("De haren staan overeind.", "Huurdersadviesraad (HAR)", false)]
    public void APartyWithAShortName_IsNamedByEither(string tekst, string naam, bool genoemd) =>
        Assert.Equal(genoemd, Partijnaam.IsGenoemd(tekst, PartijSoort.Overig, naam));

    [Theory]
    [InlineData("Elke corporatie vraagt haar huurdersorganisatie om advies.", false)]
    [InlineData("Gemeente en corporaties geven informatie aan de huurdersorganisaties.", false)]
    [InlineData("De gemeente informeert corporaties en huurdersorganisaties.", false)]
    [InlineData("Huurdersorganisaties signaleren problemen.", true)]
    [InlineData("Gemeente en huurdersorganisaties bezoeken de wijk.", true)]
    [InlineData("Met de huurdersorganisaties brengt de gemeente dat onder de aandacht.", true)]
    [InlineData("De corporatie vraagt de huurdersorganisatie om advies. De huurdersorganisatie geeft dat binnen zes weken.", true)]
    public void WhoIsOnlySpokenTo_PromisesNothing(string tekst, bool belooft) =>
        Assert.Equal(belooft, Partijnaam.Belooft(tekst, PartijSoort.Huurdersorganisatie, "Bewonersraad"));

    private static IReadOnlyList<Smartvraag> Open(string tekst, bool metTermijn = false) =>
        Smarttoets.Open(Afspraak(tekst), Actie(tekst) with { Termijn = metTermijn ? new("in 2026", new(2026, 1, 1), new(2026, 12, 31)) : null }, partijInTekst: true);

    private static Afspraak Afspraak(string tekst) => new("1", null, tekst, AfspraakSoort.Regulier, null, default);

    private static Actie Actie(string tekst) => new(tekst, [], [], null, [], default);
}
