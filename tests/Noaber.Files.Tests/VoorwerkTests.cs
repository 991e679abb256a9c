using Noaber.Files.Tests.Formaten;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;
using static Noaber.Files.Tests.Formaten.WordBestand;

namespace Noaber.Files.Tests;

/// <summary>What the first lines say of a document, whatever its municipality: title, period, date, and who agree.</summary>
public class VoorwerkTests
{
    private const string Afspraken = "\n\nThema 1: Huizen\n\n1.1 De Dijk bouwt dertig huizen.\n1.2 Uiterlijk 1 oktober 2027 ligt er een plan.\n";

    [Theory]
    [InlineData("Partijen: gemeente Oeverland, woningstichting De Dijk en huurdersorganisatie De Stem")]
    [InlineData("Tussen de gemeente Oeverland, woningcorporatie De Dijk en huurdersorganisatie De Stem")]
    [InlineData("Gemeente Oeverland, woningcorporatie De Dijk en huurdersorganisatie De Stem")]
    [InlineData("Gemeente Oeverland – Woningcorporatie De Dijk – Huurdersorganisatie De Stem")]
    [InlineData("De ondergetekenden:\n1. de gemeente Oeverland, vertegenwoordigd door wethouder mevrouw B. Maas, hierna te noemen: de gemeente;\n2. woningstichting De Dijk, gevestigd te Oeverland, hierna te noemen: De Dijk;\n3. huurdersorganisatie De Stem (hierna: De Stem).")]
    public void PartiesOfAnUnknownMunicipality_HaveTheirKind(string lijst) => Assert.Equal(
        ["Gemeente Oeverland Gemeente", "De Dijk Corporatie", "De Stem Huurdersorganisatie"],
        Lees($"Prestatieafspraken 2027\n\n{lijst}{Afspraken}").Partijen.Select(partij => $"{partij.Naam} {partij.Soort}"));

    [Theory]
    [InlineData("gemeente Oeverland, De Dijk, Kade 9 en huurdersorganisatie De Stem", "De Dijk en Kade 9")]
    [InlineData("gemeente Oeverland, De Dijk en huurdersorganisatie De Stem", "De Dijk ")]
    public void PartyWithoutAWordForItsKind_IsToBeConfirmed(string lijst, string namen)
    {
        var melding = Lees($"Prestatieafspraken 2027\n\nPartijen: {lijst}{Afspraken}").Meldingen.Single(melding => melding.Code == "partij-soort-aangenomen");

        Assert.Equal((Ernst.Bevestigen, 3, 3), (melding.Ernst, melding.Bron!.Value.Van, melding.Bron!.Value.Tot));
        Assert.Contains(namen, melding.Tekst, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gemeente Oeverland, woningstichting De Dijk en huurdersorganisatie De Stem")]
    [InlineData("gemeente Oeverland, woningcorporaties De Dijk en Kade 9 en huurdersorganisatie De Stem")]
    [InlineData("gemeente Oeverland, Oeverwonen en Huurdersraad Oeverwonen")]
    public void PartyWithAWordForItsKind_IsNoGuess(string lijst) =>
        Assert.DoesNotContain("partij-soort-aangenomen", Lees($"Prestatieafspraken 2027\n\nPartijen: {lijst}{Afspraken}").Codes());

    [Theory]
    [InlineData("Partijen: gemeente Oeverland, woningstichting De Dijk en huurdersraad De Stem", "1. Huizen")]
    [InlineData("Partijen: gemeente Oeverland, woningstichtingen De Dijk en huurdersraad De Stem", "1. Huizen")]
    [InlineData("Partijen: gemeente Oeverland, woningstichting De", "Dijk en huurdersraad De Stem")]
    public void LineBelowTheParties_IsReadOnOnlyWhenTheListIsUnfinished(string lijst, string daaronder) => Assert.Equal(
        ["Gemeente Oeverland Gemeente", "De Dijk Corporatie", "De Stem Huurdersorganisatie"],
        LeesWord("Prestatieafspraken 2027", lijst, daaronder, "1.1 De Dijk bouwt dertig huizen.").Partijen.Select(partij => $"{partij.Naam} {partij.Soort}"));

    [Fact]
    public void WordForSeveralParties_HoldsForEachOfThem() => Assert.Equal(
        ["Gemeente Oeverland Gemeente", "De Dijk Corporatie", "Ons Erf Corporatie", "Huurdersraad De Dijk Huurdersorganisatie"],
        Lees($"Prestatieafspraken 2027\n\nPartijen: gemeente Oeverland, woningstichtingen De Dijk en Ons Erf en Huurdersraad De Dijk{Afspraken}").Partijen.Select(partij => $"{partij.Naam} {partij.Soort}"));

    [Fact]
    public void WordWithACapital_BelongsToTheName() => Assert.Equal(
        [("Gemeente Dorp aan de Oever", PartijSoort.Gemeente), ("Stichting Oeverwonen", PartijSoort.Corporatie), ("Huurdersraad Oeverwonen", PartijSoort.Huurdersorganisatie)],
        Lees($"Prestatieafspraken 2027\n\nPartijen: gemeente Dorp aan de Oever, Stichting Oeverwonen en Huurdersraad Oeverwonen{Afspraken}").Partijen.Select(partij => (partij.Naam, partij.Soort)));

    [Fact]
    public void TermsAboveTheirHeading_AreReadWhereTheyGoOnInTheAlphabet() => Assert.Equal(
        ["HUISJE", "KADE", "OEVER", "APPARTEMENT", "FLAT"],
        LeesWord("Woonvisie Oeverland", "5.1 Slot", "EN VERDER", "Zo gaan wij door.", "HUISJE", "Een klein huis.", "KADE", "Een straat aan het water.", "OEVER", "Waar het land ophoudt.",
            "6. BIJLAGEN", "6.1 BIJLAGE DEFINITIES", "WONINGEN", "APPARTEMENT", "Een huis op een verdieping.", "FLAT", "Veel huizen op elkaar.").Definities.Select(begrip => begrip.Term));

    [Fact]
    public void CapitalsAboveADefinitionList_OutOfTheAlphabet_AreNoTerms() => Assert.Equal(
        ["APPARTEMENT", "FLAT"],
        LeesWord("Woonvisie Oeverland", "5.1 Slot", "HUISJE", "Een klein huis.", "ALGEMEEN", "Zo gaan wij door.", "OEVER", "Waar het land ophoudt.",
            "6.1 BIJLAGE DEFINITIES", "APPARTEMENT", "Een huis op een verdieping.", "FLAT", "Veel huizen op elkaar.").Definities.Select(begrip => begrip.Term));

    private static Lezing LeesWord(params string[] alineas) => Assert.IsType<Lezing>(Testdocument.LeesBytes(
        WordBestand.Van(string.Concat(alineas.Select(tekst => Alinea(tekst)))), "document.docx"));

    [Fact]
    public void ListedParty_IsKnownInTheAgreements() => Assert.Equal(
        ["De Dijk"], Lees($"Prestatieafspraken 2027\n\nPartijen: gemeente Oeverland, woningstichting De Dijk en huurdersraad De Stem{Afspraken}1.3 De Dijk verkoopt voor 1 juli 2027 twee huizen.\n").Afspraak("1.3").Acties.Single().Trekkers);

    [Theory]
    [InlineData("Prestatieafspraken 2027-2030\nGemeente Oeverland, woningcorporatie De Dijk en Huurdersraad De Dijk", "Prestatieafspraken 2027-2030", "2027 2030")]
    [InlineData("Meerjarige prestatieafspraken\nGemeente Oeverland\n\nIn dit document staan de afspraken over de periode 2027, met een doorkijk naar de periode 2028 t/m 2031.", "Meerjarige prestatieafspraken Gemeente Oeverland", "2027 2027")]
    [InlineData("Afspraken Oeverland\n\nDe prestatieafspraken 2027 zijn in overleg gemaakt.", "Afspraken Oeverland", "2027 2027")]
    public void TitleAndPeriod_AreRead(string front, string titel, string periode)
    {
        var kader = Lees(front + Afspraken).Kader;
        Assert.Equal((titel, periode), (kader.Titel, $"{kader.Looptijd?.Van.Year} {kader.Looptijd?.Tot?.Year}"));
    }

    [Theory]
    [InlineData("Vastgesteld op 12 november 2026, versie 2.1", "", "2026-11-12")]
    [InlineData("", "\nOndertekening\n\nAldus overeengekomen en ondertekend te Oeverland op 9 december 2026.\n", "2026-12-09")]
    [InlineData("", "", "")]
    public void DateOfTheDocument_IsNotThatOfAnAgreement(string front, string slot, string datum) =>
        Assert.Equal(datum, $"{Lees($"Prestatieafspraken 2027\n\n{front}{Afspraken}{slot}").Datum:yyyy-MM-dd}");

    [Theory]
    [InlineData("<w:pStyle w:val=\"Title\"/>", "Prestatieafspraken Oeverland 2027-2028", "Prestatieafspraken Oeverland 2027-2028")]
    [InlineData("", "Prestatieafspraken", "Prestatieafspraken 2027 - 2028")]
    public void TitleInWord_IsOneParagraphWithItsPeriod(string eigenschappen, string eerste, string titel)
    {
        var onder = eerste == titel ? "" : Alinea("2027 - 2028");
        var lezing = Assert.IsType<Lezing>(Testdocument.LeesBytes(Van(
            Alinea("Raadsstuk 12") + Alinea(eerste, eigenschappen) + onder + Alinea("Partijen: gemeente Oeverland, Stichting De Dijk en Huurdersraad De Dijk") + Alinea("Thema 1: Huizen") + Alinea("1.1 De Dijk bouwt dertig huizen.")), "stuk.docx"));

        Assert.Equal((titel, Periode.Jaren(2027, 2028)), (lezing.Kader.Titel, lezing.Kader.Looptijd));
        Assert.Equal(3, lezing.Partijen.Count);
    }

    [Fact]
    public void StrayNul_IsLeftOutAndReported()
    {
        var lezing = Lees($"Prestatieafspraken Oever\0land 2027{Afspraken}");
        Assert.Equal("Prestatieafspraken Oeverland 2027", lezing.Kader.Titel);
        Assert.Contains("verborgen-tekens", lezing.Codes());
        Assert.DoesNotContain(lezing.Bron.Regels, regel => regel.Contains('\0', StringComparison.Ordinal));
    }

    [Fact]
    public void TrackedDeletion_IsShownAndIsNoPageNumber()
    {
        var lezing = Assert.IsType<Lezing>(Testdocument.LeesBytes(Van(
            Alinea("Prestatieafspraken Oeverland 2027") + Alinea("Thema 1: Huizen") + Alinea("1.1 De Dijk bouwt dertig huizen.")
            + "<w:p><w:r><w:t>De gemeente betaalt mee.</w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>Een ton</w:delText></w:r></w:del></w:p>"), "afspraken.docx"));

        Assert.False(lezing.Dekking.NietGeplaatst.Single(rest => rest.Tekst == "Een ton").Bladvulling);
        Assert.DoesNotContain("bladvulling-weggelaten", lezing.Codes());
        Assert.EndsWith("De gemeente betaalt mee.", lezing.Afspraak("1.1").Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public void TermInCapitalsBeforeAColon_EndsBeforeTheNext() => Assert.Equal(
        ["EGW", "MGW", "Huisje"], Lees("Woonvisie Oeverland\n\nBegrippen\n\nEGW: een huis met een tuin.\nMGW: een flat.\nHuisje: klein.\n").Definities.Select(begrip => begrip.Term));

    [Fact]
    public void NoteUnderATable_IsNoAgreement() => Assert.Equal(["Bouw", "Buurt"], Lees("""
        Prestatieafspraken Oeverland 2027

        Thema 1: Huizen

        Bouw

        De Dijk bouwt dertig huizen.

        Verkoop

        Huizen 2027 2028
        Verkocht 12* 10*
        Gebouwd 30 25

        Prijzen

        * Zonder de hoekwoningen.

        Thema 2: Samen wonen

        Buurt

        De gemeente opent een buurthuis.
        """).Afspraken().Where(afspraak => afspraak.Nummer.Length == 0).Select(afspraak => afspraak.Kop));

    private static Lezing Lees(string text) => Assert.IsType<Lezing>(Testdocument.LeesTekst(text));
}
