using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Tests;

/// <summary>Documenten/regelwijs.txt: text as it comes out of a PDF, with everything odd that real ones have.</summary>
public class RegelwijsTests
{
    private readonly Lezing lezing = Testdocument.Lees("regelwijs.txt");

    [Fact]
    public void Themes_ComeInTheOrderOfTheDocument() => Assert.Equal(
        ["1 Overleg", "2 Bouwen en verbouwen", "3 Verduurzamen van woningen en van de woonomgeving (VWW) in alle wijken", "5 Vinger aan de pols", "4 Buurten"],
        lezing.Kader.Themas.Select(thema => $"{thema.Nummer} {thema.Titel}"));

    [Fact]
    public void Agreements_KeepNumberHeadingKindPartAndLines() => Assert.Equal(
        [
            "1.1 | Vaste kalender | Procesmatig |  | regels 37–41",
            "1.2 |  | Procesmatig |  | regels 43–49",
            "1.4 | Scholing | Procesmatig |  | regels 51–52",
            "2.1 |  | Regulier | A | regels 74–82",
            "2.2 |  | Regulier | A | regels 84–87",
            "2.2 | Doorstromen met korting | Regulier | B | regels 102–105",
            "2.3 |  | Regulier | B | regels 107–109",
            "2.4 | Drempels weg | Regulier | B | regel 110",
            "3.1 |  | Regulier |  | regels 130–131",
            "5.1 |  | Procesmatig |  | regels 144–146",
            "4.1 |  | Regulier |  | regel 160",
            "4.2 |  | Regulier |  | regels 162–163",
        ],
        lezing.Afspraken().Select(a => $"{a.Nummer} | {a.Kop} | {a.Soort} | {a.Onderdeel} | {a.Bron}"));

    [Theory]
    [InlineData("1.1", "In januari ligt er een kalender met alle overleggen van dat jaar. Wie een overleg wil verzetten, meldt dat ten minste een maand eerder bij de secretaris van het overleg.\n\nEen overleg zonder stukken gaat niet door.")]
    [InlineData("1.2", "Op verzoek van de Huurdersraad staat er een onderwerp op de agenda. De Huurdersraad geeft dat uiterlijk drie weken eerder door aan de secretaris en krijgt binnen een week antwoord.")]
    [InlineData("1.4", "De Huurdersraad krijgt elk jaar een budget voor scholing (zie ook afspraak 2.1 en afspraak 7.3). De corporatie betaalt dat budget.")]
    [InlineData("2.1", "Het Baken levert 120 sociale huurwoningen op voor eind 2027. De woningen komen in elk geval in deze wijken:\n- de wijk Waterkant, waar nu vooral koopwoningen staan, met een accent op appartementen;\n- het gebied rond het station;\n- de oude haven;\n\nDe verdeling over de wijken staat in de projectenlijst.")]
    [InlineData("2.2", "Niet alle plannen halen de eindstreep. Daarom houden de partijen 30% meer plannen aan dan er nodig zijn.\n\nDe gemeente schrapt een plan pas na overleg in de werkgroep, omdat een geschrapt plan niet snel terugkomt.")]
    [InlineData("2.3", "De partijen onderzoeken welke gebouwen geschikt zijn voor:\n- kleine woningen rond een binnentuin;\n- woningen met zorg in de buurt.")]
    [InlineData("4.2", "Overlast melden kan op een plek.\n\nDat kan ook 's avonds.")]
    public void Text_IsWholeAndWithoutPageDebris(string number, string expected) =>
        Assert.Equal(expected, lezing.Afspraak(number).Tekst);

    [Fact]
    public void NoteWithAnAsterisk_IsAParagraphOfItsOwn() => Assert.Equal(
        "Wie van een eengezinswoning naar een appartement gaat, houdt de oude huurprijs. Dit geldt voor huurders van 65 jaar en ouder.*\n\n* De korting geldt niet voor woningen boven de liberalisatiegrens.",
        lezing.Afspraken().Last(a => a.Nummer == "2.2").Tekst);

    [Fact]
    public void ThemeWithoutParts_HasItsOwnPurpose() => Assert.Equal(
        new Opzet(
            "Elkaar op tijd spreken, zodat niemand wordt verrast door een besluit dat al genomen is.",
            "Drie keer per jaar komen de bestuurders bij elkaar. De ambtenaren bereiden dat voor en sturen de stukken twee weken van tevoren rond.",
            null),
        lezing.Kader.Themas[0].Opzet);

    [Fact]
    public void ThemeWithParts_LeavesThePurposeToThem()
    {
        var thema = lezing.Kader.Themas[1];

        Assert.Equal(Opzet.Leeg, thema.Opzet);
        Assert.Equal(["A Nieuwbouw", "B Ouderen"], thema.Onderdelen.Select(deel => $"{deel.Letter} {deel.Titel}"));
        Assert.Equal(
            "Twee keer per jaar verschijnt de lijst met projecten. Daarin staat ook de stand van de Monitor Woningbouw van de provincie.",
            thema.Onderdelen[0].Opzet.Monitor);
        Assert.Null(thema.Onderdelen[1].Opzet.Hoe);
    }

    [Fact]
    public void NumberAfterAReference_IsNoAgreement() =>
        Assert.EndsWith("zoals afgesproken in afspraak 3.1", lezing.Kader.Themas[2].Opzet.Monitor, StringComparison.Ordinal);

    [Fact]
    public void Oddities_AreFindingsWithTheirPlace() => Assert.Equal(
        [
            "Bevestigen nummer-ontbreekt regels 51–52",
            "Bevestigen nummer-dubbel regels 102–105",
            "Attentie indeling-gekozen ",
            "Attentie titel-afgeleid ",
            "Attentie looptijd-onbekend ",
            "Attentie inleiding-niet-overgenomen regels 1–23",
            "Attentie monitor-ontbreekt regel 24",
            "Attentie bladvulling-weggelaten regel 46",
            "Attentie verwijzing-zonder-doel regels 51–52",
            "Attentie hoe-ontbreekt regel 92",
            "Attentie thema-volgorde regel 151",
            "Attentie monitor-ontbreekt regel 151",
            "Attentie slot-niet-overgenomen regels 164–175",
        ],
        lezing.Meldingen.Select(melding => $"{melding.Ernst} {melding.Code} {melding.Bron}"));

    [Fact]
    public void RepeatedNumber_NamesBothPlaces() => Assert.Contains(
        "regels 84–87 en regels 102–105",
        lezing.Meldingen.Single(melding => melding.Code == "nummer-dubbel").Tekst,
        StringComparison.Ordinal);

    [Fact]
    public void WhatFollowsTheAgreements_IsNamed() => Assert.Contains(
        "bijlagen en speerpunten",
        lezing.Meldingen.Single(melding => melding.Code == "slot-niet-overgenomen").Tekst,
        StringComparison.Ordinal);

    [Fact]
    public void Title_IsDerivedFromTheMunicipalityAndSaysSo()
    {
        Assert.Equal("Prestatieafspraken Voorbeeldstad", lezing.Kader.Titel);
        Assert.Null(lezing.Kader.Looptijd);
    }
}
