using Noaber.Files.Formaten;
using Noaber.Files.Formaten.Pdf;
using Noaber.Files.Lezen;

namespace Noaber.Files.Tests.Formaten;

/// <summary>PDF files become lines in the order in which they are read.</summary>
public class PdfTests
{
    private const string Links = "De gemeente en de corporatie\nspreken af dat er elk jaar\nveertig woningen bij komen in\nde wijken rond het station en\nlangs de oude haven waar nu\nnog bedrijven staan die weg\nwillen naar een andere plek.";
    private const string Rechts = "De huurders praten mee over\nde plannen en krijgen vooraf\nalle stukken die zij nodig\nhebben om een advies uit te\nbrengen waar de gemeente dan\nbinnen een maand op antwoordt\nmet een brief aan de raad.";

    [Fact]
    public void ColumnsOfText_ComeOneAfterAnother() => Assert.Equal(
        $"Een kop boven beide kolommen die over de hele breedte van het papier gaat\n\n{Links}\n{Rechts}",
        Tekst("Een kop boven beide kolommen die over de hele breedte van het papier gaat\n\n" + Naast(Links, Rechts, 40)));

    [Fact]
    public void TableOfFigures_HasItsCellsPartedByTabs() => Assert.Equal(
        "Jaar\t2025\t2026\t2027\nSociale huur\t34\t70\t70\nKoop\t12\t\t8",
        Tekst("Jaar            2025    2026    2027\nSociale huur      34      70      70\nKoop              12               8"));

    [Fact]
    public void TableWithTextInItsCells_KeepsEachCellWhole() => Assert.Equal(
        ["Nr  <cel 1.1.1>", "Afspraak  <cel 1.1.2>", "Wie  <cel 1.1.3>",
            "1.1  <cel 1.2.1>", "Wij bouwen tien woningen aan de Dorpsstraat.  <cel 1.2.2>", "gemeente  <cel 1.2.3>",
            "1.2  <cel 1.3.1>", "Wij houden een lijst bij.  <cel 1.3.2>", "corporatie  <cel 1.3.3>"],
        Bron.Regels(PdfBestand.Van("Nr     Afspraak                       Wie\n1.1    Wij bouwen tien woningen       gemeente\n       aan de Dorpsstraat.\n1.2    Wij houden een lijst bij.      corporatie")));

    [Fact]
    public void TableUnderCentredNames_KeepsItsColumnsApart() => Assert.Equal(
        ["Afspraak  <cel 1.1.1>", "Wie  <cel 1.1.2>", "Wanneer  <cel 1.1.3>",
            "Wij bouwen tien woningen aan de Dorpsstraat.  <cel 1.2.1>", "gemeente en corporatie  <cel 1.2.2>", "voor de zomer van 2027  <cel 1.2.3>"],
        Bron.Regels(PdfBestand.Van("        Afspraak               Wie            Wanneer\n\nWij bouwen tien woningen   gemeente en    voor de zomer\naan de Dorpsstraat.        corporatie     van 2027")));

    /// <summary>Each line could head a table of all lines below it: without a look at the clock that takes minutes.</summary>
    [Fact]
    public void PageWithAHundredThousandWords_IsLeftWhenTimeIsUp()
    {
        var words = Enumerable.Range(0, 100_000).Select(i => new PdfWord("Aa", i % 4 * 100, i / 4 * 12, (i % 4 * 100) + 20, (i / 4 * 12) + 10)).ToList();
        var page = PageText.Of(words);
        var clock = new ReadingClock(TimeProvider.System, TimeSpan.FromSeconds(1));
        var layout = new PageLayout(Spacing.Of([page]), clock);

        var watch = System.Diagnostics.Stopwatch.StartNew();
        var ended = Record.Exception(() => layout.Add(page, null));

        Assert.True(ended is null or TimeoutException, ended?.ToString());
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void PageWithoutText_CountsAsAPage()
    {
        var source = Bron.Lees(PdfBestand.Van("Een.\nTwee.", "", "Drie.", "Vier.")).Source!;

        Assert.Equal([1, 3, 4], ((string[])["Een.", "Drie.", "Vier."]).Select(text => source.Bladzijde(source.Regels.ToList().FindIndex(line => line.Trim() == text) + 1)!.Value));
    }

    [Fact]
    public void LabelBesideItsText_StaysRunningText() => Assert.Equal(
        "Doel\tGenoeg woningen voor wie nu\nte lang moet wachten.\nHoe\tDe gemeente zorgt voor grond.",
        Tekst("Doel      Genoeg woningen voor wie nu\n          te lang moet wachten.\nHoe       De gemeente zorgt voor grond."));

    [Fact]
    public void TextWhoseLinesWereBrokenTwice_HasItsOwnLinesBack()
    {
        var lines = Enumerable.Range(1, 12).Select(i => $"de {Woord(i)} regel van deze tekst is zo lang dat hij niet meer op een\nregel van het papier").ToArray();

        Assert.Equal(string.Join('\n', lines).Replace("een\nregel", "een regel", StringComparison.Ordinal), Tekst(string.Join('\n', lines)));
    }

    [Fact]
    public void BrokenWordsInColumnsOfSpaces_AreMended()
    {
        var left = Links.Replace("elk jaar\nveertig", "elk jaar veer-\ntig", StringComparison.Ordinal);

        var lines = TextColumns.Unfold([.. Naast(left, Rechts, 40).Split('\n')], new ReadingClock(TimeProvider.System, TimeSpan.FromSeconds(5)));
        Assert.Contains("dat er elk jaar veertig", string.Join('\n', lines), StringComparison.Ordinal);
    }

    [Fact]
    public void RunningHeadsAndPageNumbers_StandApart()
    {
        var pages = Enumerable.Range(1, 4).Select(page => $"Afspraken Havendam, blad {page}\n\nTekst van blad {Woord(page)}.\n\n{page + 2}").ToArray();

        Assert.Equal(
            ["Afspraken Havendam, blad 1  <kopvoet>", "Tekst van blad een.", "3  <kopvoet>", "\fAfspraken Havendam, blad 2  <kopvoet>"],
            Bron.Regels(PdfBestand.Van(pages)).Where(line => line.Length > 0).Take(4));
        Assert.Equal([1, 4, 7, 10], Bron.Lees(PdfBestand.Van(pages)).Source!.Bladzijden);
    }

    [Fact]
    public void FigureAtTheFootOfEveryPage_IsNoPageNumber() => Assert.DoesNotContain(
        Bron.Regels(PdfBestand.Van("Een\n\n70", "Twee\n\n34", "Drie\n\n70")), line => line.Contains("kopvoet", StringComparison.Ordinal));

    [Fact]
    public void WordTheDocumentKnows_IsMendedAtItsHyphen() => Assert.Equal(
        "De woningcorporatie bouwt. Een woningcorporatie\nverhuurt ook prestatie-\nafspraken en huur-\nen koopwoningen.",
        Tekst("De woningcorporatie bouwt. Een woning-\ncorporatie verhuurt ook prestatie-\nafspraken en huur-\nen koopwoningen."));

    [Fact]
    public void DocumentThatBreaksItsWords_IsMendedThroughout() => Assert.Equal(
        "Samen werken aan leefbaarheid\nin alle buurten, met bewoners\nvoorop en vol vertrouwen\nverder. Een prestatie-afspraak en een prestatie-\nafspraak.",
        Tekst("Samen werken aan leefbaar-\nheid in alle buurten, met bewo-\nners voorop en vol vertrou-\nwen verder. Een prestatie-afspraak en een prestatie-\nafspraak."));

    [Fact]
    public void PageWithoutText_IsSaidToBeAScan()
    {
        Assert.Equal("pdf-zonder-tekst", Bron.Weigering(PdfBestand.Van("", "")));
        Assert.Equal("bladzijden-zonder-tekst", Assert.Single(Bron.Lees(PdfBestand.Van("Tekst", "")).Findings).Code);
    }

    [Fact]
    public void SmallDigitsAboveTheLine_AreTheMarkOfANote()
    {
        Assert.Equal("wonen² in 2026", new PageLine([new("wonen", 10, 100, 40, 112), new("2", 40, 99, 44, 106), new("in", 48, 100, 55, 112), new("2026", 59, 100, 80, 112)]).Text);
        Assert.Equal("² Zonder drempels", new PageLine([new("2", 10, 99, 14, 106), new("Zonder", 17, 100, 50, 112), new("drempels", 54, 100, 90, 112)]).Text);
    }

    [Fact]
    public void TenThousandPages_HaveAnAnswerInTime()
    {
        var source = Bron.Lees(PdfBestand.Van([.. Enumerable.Range(1, 10_000).Select(page => $"Tekst op blad {page}")])).Source;

        Assert.Equal(10_000, source!.Bladzijden.Count);
    }

    private static string Tekst(string page) => string.Join('\n', Bron.Lees(PdfBestand.Van(page)).Source!.Regels).TrimEnd('\n');

    private static string Naast(string left, string right, int column) =>
        string.Join('\n', left.Split('\n').Zip(right.Split('\n'), (one, other) => one.PadRight(column) + other));

    private static string Woord(int number) => number switch { 1 => "een", 2 => "twee", 3 => "drie", _ => "vier" };
}
