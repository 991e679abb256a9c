using Noaber.Files.Tests.Formaten;
using Noaber.Kernel.Partijen;

namespace Noaber.Files.Tests;

/// <summary>Who acts, what counts as a promise, and what ends the agreements.</summary>
public class WieEnWatTests
{
    private const string SmalleCel = """
        Prestatieafspraken Waterbuurt 2027

        Thema 1: Wonen met woningcorporaties

        Alle woningcorporaties doen mee aan dit overleg.

        Nr     Afspraak                                        Wie

        1      De corporaties bouwen samen dertig huizen       Woningco
               in de wijk achter het station, en de            rporatie
               gemeente helpt daarbij.                         s

        2      De gemeente maakt de straten klaar.             Gemeente
        """;

    [Fact]
    public void PartyNamedOnce_BehindTheWordForItsKind_IsWhoActs()
    {
        var actie = Assert.Single(Lees("1.1 Zorgorganisatie Het Baken plaatst in 2027 twee huismeesters.").Afspraken().Single().Acties);

        Assert.Equal(["Het Baken"], actie.Trekkers);
    }

    [Fact]
    public void PartiesNamedOnce_AreParties()
    {
        var partijen = Lees("1.1 Woningstichting De Steiger bouwt 36 huizen.\n1.2 Huurdersvereniging De Kajuit kijkt mee.").Partijen;

        Assert.Equal([("De Steiger", PartijSoort.Corporatie), ("De Kajuit", PartijSoort.Huurdersorganisatie)], partijen.Select(partij => (partij.Naam, partij.Soort)));
    }

    [Theory]
    [InlineData("1.1 De gemeente zet een coach in voor 200 huishoudens.", 1)]
    [InlineData("1.1 De corporaties zetten 3 wijkbeheerders in.", 1)]
    [InlineData("1.1 De gemeente zet de 3 wijken op de kaart in het plan.", 0)]
    public void ZettenIn_WithANumber_IsAnAction(string agreement, int actions) =>
        Assert.Equal(actions, Lees(agreement).Afspraken().Single().Acties.Count);

    [Fact]
    public void ContributionsPerParty_EndTheLastAgreement()
    {
        var lezing = Lees("1.1 De gemeente plant het overleg.\n1.2 De gemeente schrijft het verslag.\n\nBijdrage per corporatie\nDe Steiger: 36 huizen in de Werfbuurt.");

        Assert.Equal("De gemeente schrijft het verslag.", lezing.Afspraak("1.2").Tekst);
        Assert.Contains("tekst-zonder-plek", lezing.Codes());
    }

    [Fact]
    public void ContributionsPerParty_BetweenThemes_EndOnlyTheirTheme()
    {
        var lezing = Lees("1.1 De gemeente plant het overleg.\n\nInzet van de corporaties\nDe Steiger: een zaal.\n\n2. Bouwen\nDoel Meer huizen.\n\nPrestatieafspraken\n2.1 De Steiger bouwt.");

        Assert.Equal(["1.1", "2.1"], lezing.Afspraken().Select(afspraak => afspraak.Nummer));
        Assert.Equal("De gemeente plant het overleg.", lezing.Afspraak("1.1").Tekst);
        Assert.Contains("tekst-zonder-plek", lezing.Codes());
    }

    /// <summary>Where columns ran into each other, words of an inner table stand under who steers.</summary>
    [Fact]
    public void WordOfATableOfFigures_SteersNothing()
    {
        var lezing = Assert.IsType<Lezing>(Testdocument.LeesTekst(
            "Prestatieafspraken Waterbuurt 2027 t/m 2031\n\nHoofdstuk 1 WONEN\n\nDoelen\n\n- Meer huizen.\n\nFocusafspraken\n\n"
            + "Afspraak 2027 t/m 2031\tAfspraak 2028\tRegie\n1) Ouderen Wie kleiner wil wonen, krijgt hulp.\tDe gemeente zet een coach in.\tGemeente en Nultredenhuizen\n"
            + "2) Jongeren De gemeente zoekt plekken.\tDe gemeente kiest er twee.\tGemeente\n\n"
            + "Bijlage 1 Opgave\n\nOpgave tot 2032\n\tNultredenhuizen\tZorghuizen\nWaterbuurt\t120\t85\nKadebuurt\t60\t40\n"));

        Assert.Equal(["Gemeente"], lezing.Afspraak("1").Regie);
        Assert.Contains(lezing.Meldingen, melding => melding.Code == "regie-geen-partij" && melding.Tekst.Contains("Nultredenhuizen", StringComparison.Ordinal));
        Assert.Contains(lezing.Dekking.NietGeplaatst, rest => rest.Tekst.Contains("Nultredenhuizen", StringComparison.Ordinal));
    }

    [Fact]
    public void HeadingsOfAVisie_AreAccountedFor()
    {
        var lezing = Testdocument.Lees("visie.txt");
        var headings = lezing.Beleidsuitspraken.SelectMany(uitspraak => new[] { uitspraak.Hoofdstuk, uitspraak.Paragraaf }).ToHashSet();

        Assert.DoesNotContain(lezing.Dekking.NietGeplaatst, rest => headings.Contains(rest.Tekst.Trim()));
    }

    /// <summary>Lines that were pasted into Word as they stood in a PDF are one text, also where a line begins with a name.</summary>
    [Fact]
    public void LinesPastedIntoWord_AreOneText()
    {
        const string sentence = "De gemeente en de stichting Samen Wonen spreken elkaar daarover in het tweede kwartaal van 2027 en leggen dan samen\nWaterland en Weideland een plan voor dat past bij wat de mensen in de buurt willen en bij wat er aan geld voor is.";
        var text = "Prestatieafspraken Waterland 2027\n\n1. Samenwerken\nDoel Een goed overleg.\n\nPrestatieafspraken\n"
            + string.Join('\n', Enumerable.Range(1, 14).Select(number => $"1.{number} {sentence.Replace(" daarover ", " daarover\n", StringComparison.Ordinal).Replace(" en bij ", " en\nbij ", StringComparison.Ordinal)}"));
        var word = Assert.IsType<Lezing>(Testdocument.LeesBytes(Vormen.Word(text), "geplakt.docx"));

        Assert.Equal(14, word.Afspraken().Count());
        Assert.All(word.Afspraken(), afspraak => Assert.Equal(sentence.ReplaceLineEndings(" "), afspraak.Tekst));
        Assert.All(word.Afspraken(), afspraak => Assert.Single(afspraak.Acties));
    }

    /// <summary>Text with tags in it, printed on narrow paper, is what it was before.</summary>
    [Fact]
    public void TagsPrintedOnNarrowPaper_AreMarkupAgain()
    {
        var text = Testdocument.Tekst("tab-en-opmaak.txt");
        var printed = Assert.IsType<Lezing>(Testdocument.LeesBytes(Vormen.Pdf(text, width: 60), "afdruk.pdf"));

        Assert.Equal(Testdocument.Lees("tab-en-opmaak.txt").Afspraken().Select(afspraak => afspraak.Nummer), printed.Afspraken().Select(afspraak => afspraak.Nummer));
        Assert.All(printed.Afspraken(), afspraak => Assert.DoesNotContain("</", afspraak.Tekst, StringComparison.Ordinal));
    }

    /// <summary>A cell too narrow for a word breaks it without a hyphen; the document says elsewhere how it is written.</summary>
    [Fact]
    public void WordBrokenInANarrowCell_IsWhole()
    {
        var lezing = Assert.IsType<Lezing>(Testdocument.LeesBytes(PdfBestand.Van(SmalleCel), "smal.pdf"));

        Assert.Equal(["Woningcorporaties"], lezing.Afspraak("1").Regie);
    }

    private static Lezing Lees(string agreements) =>
        Assert.IsType<Lezing>(Testdocument.LeesTekst($"Prestatieafspraken Waterbuurt 2027\n\n1. Samenwerken\nDoel Een goed overleg.\n\nPrestatieafspraken\n{agreements}\n"));
}
