using Noaber.Kernel.Partijen;

namespace Noaber.Files.Tests;

/// <summary>Documents as other municipalities write them.</summary>
public class EigenStukkenTests
{
    [Fact]
    public void PartiesInTheTitle_AreThoseWhoAgree()
    {
        var lezing = Lees("""
            Samenwerkingsafspraken 2027 gemeente Molenrand, woningstichting Woonwijk en Huurdersraad De Wiek

            A. Bouwen

            A1 Woonwijk bouwt tien woningen aan de Kerkstraat.
            A2 De gemeente verkoopt de grond.
            """);

        Assert.Equal(
            ["Gemeente Molenrand Gemeente", "Woonwijk Corporatie", "Huurdersraad De Wiek Huurdersorganisatie"],
            lezing.Partijen.Select(partij => $"{partij.Naam} {partij.Soort}"));
        var actie = Assert.Single(lezing.Afspraak("A1").Acties);
        Assert.Equal(["Woonwijk"], actie.Trekkers);
        Assert.Equal(10m, actie.Hoeveelheden.Single().Waarde);
    }

    [Theory]
    [InlineData("Prestatieafspraken 2027 gemeente Molenrand")]
    [InlineData("Prestatieafspraken gemeente Molenrand – Wonen en zorg")]
    [InlineData("Prestatieafspraken gemeente Molenrand, jaarschijf 2027")]
    public void TitleWithoutNames_NamesNoOther(string titel) =>
        Assert.DoesNotContain(Lees($"{titel}\n\n1. Wonen\n\n1.1 Wij bouwen.\n1.2 Wij praten.\n").Partijen, partij => partij.Soort != PartijSoort.Gemeente);

    [Fact]
    public void TheListOfTerms_IsNoPartOfTheLastStatement()
    {
        var lezing = Lees("""
            WOONVISIE VEENKANT 2030

            1. Bouwen

            ACTIEGERICHTE BELEIDSUITSPRAKEN

            ▬ Wij leggen onze plannen elk jaar naast die van de corporaties, voor alle wijken van de gemeente.

            BIJLAGE 1: BEGRIPPEN

            Zoektijd: de tijd tussen de eerste reactie en het tekenen van een huurcontract.

            Nultredenwoning: een woning zonder trap.
            """);

        Assert.EndsWith("van de gemeente.", Assert.Single(lezing.Beleidsuitspraken).Tekst, StringComparison.Ordinal);
        Assert.Equal(["Zoektijd", "Nultredenwoning"], lezing.Definities.Select(d => d.Term));
    }

    [Fact]
    public void TableOfOneAgreementInMarkdown_SaysWhoAndWhen()
    {
        var lezing = Lees("""
            # Prestatieafspraken Veenkant 2027

            ## Thema 1: Nieuwbouw

            ### 1.1 Bouwen in de kom

            | Wat | Veenwonen bouwt 35 huizen |
            |---|---|
            | Wie | Veenwonen, gemeente |
            | Wanneer | uiterlijk medio 2027 |
            """);

        var afspraak = lezing.Afspraak("1.1");
        Assert.Equal(("Bouwen in de kom", "Veenwonen bouwt 35 huizen"), (afspraak.Kop, afspraak.Tekst));
        Assert.Equal(["Veenwonen", "Gemeente"], afspraak.Regie);
        Assert.Equal(new DateOnly(2027, 8, 31), afspraak.Acties.Single().Termijn?.Tot);
    }

    [Fact]
    public void Letter_IsCalledWhatItIsAbout() => Assert.Equal("planning prestatieafspraken 2027", Lees("""
        Gemeente Molenrand
        Postbus 1

        Onderwerp: planning prestatieafspraken 2027

        Geachte directie,

        Hierbij de planning.

        1. In maart is er startoverleg.
        2. In juni levert u een bod.

        Met vriendelijke groet,

        De wethouder wonen
        """).Kader.Titel);

    [Fact]
    public void NumberOfAnIntroduction_IsNotMissed()
    {
        const string Themas = "2. Nieuwbouw\n\n2.1 Wij bouwen.\n2.2 Wij praten.\n\n3. Zorg\n\n3.1 Wij helpen.\n";

        Assert.DoesNotContain("thema-ontbreekt", Lees($"Prestatieafspraken Bosrand 2027\n\n1. Inleiding\n\nDit zijn onze afspraken.\n\n{Themas}").Codes());
        Assert.Contains("thema-ontbreekt", Lees($"Prestatieafspraken Bosrand 2027\n\nDit zijn onze afspraken.\n\n{Themas}").Codes());
    }

    [Fact]
    public void ParagraphWithinAListOfStatements_DoesNotEndIt()
    {
        var lezing = Lees($"Woonvisie Molenrand 2030\n\n1 Wonen\n\nRichtinggevende beleidsuitspraken\n\n▬ Wij bouwen in de kom.\n\nDat doen wij rustig.\n\n▬ Wij sparen het groen.\n\n▬ Wij delen auto's.\n\n{string.Concat(Enumerable.Repeat("Hier volgt een verhaal.\n\n", 6))}▬ Geen uitspraak.\n");

        Assert.Equal(["Wij bouwen in de kom.", "Wij sparen het groen.", "Wij delen auto's."], lezing.Beleidsuitspraken.Select(uitspraak => uitspraak.Tekst));
    }

    private static Lezing Lees(string tekst) => Assert.IsType<Lezing>(Testdocument.LeesTekst(tekst));
}
