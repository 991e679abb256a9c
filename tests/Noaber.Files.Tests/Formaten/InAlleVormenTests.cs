using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Tests.Formaten;

/// <summary>What a document says does not hang on the file it comes in: text, Word and PDF, plain and as an office lays it out, give the same.</summary>
public class InAlleVormenTests
{
    public static IEnumerable<TheoryDataRow<string, string>> EigenStukken() =>
        from name in (string[])
        [
            "cijfer-en-letter", "diep-genummerd-met-inhoud", "afspraak-en-nummer", "letter-vooraan", "punten-onder-koppen", "wat-wie-wanneer",
            "tabel-in-een-cel", "formulier-per-afspraak", "cel-per-regel", "paginakoppen", "twee-kolommen",
        ]
        from form in (string[])["word", "pdf", "kantoor.docx", "kantoor.pdf"]
        where (form != "pdf" || name is not ("tabel-in-een-cel" or "wat-wie-wanneer")) && (form == "pdf" || name != "twee-kolommen")
        select new TheoryDataRow<string, string>(name, form);

    /// <summary>What must come out, since the forms are compared with the text; columns in Word are in <see cref="KantoorTests"/>.</summary>
    [Theory]
    [InlineData("formulier-per-afspraak", "1: 1.1 1.2 | 2: 2.1", "vierde kwartaal 2027 / voor 1 april 2027 / doorlopend")]
    [InlineData("cel-per-regel", "1: 1.1 1.2 | 2: 2.1 2.2", "tweede kwartaal 2027 / doorlopend / voor 15 december 2027 / doorlopend")]
    [InlineData("paginakoppen", "1: 1.1 1.2 1.3 | 2: 2.1 2.2 | 3: 3.1 3.2", "per jaar / in 2027 / uiterlijk 1 juli 2027")]
    [InlineData("twee-kolommen", "1: 1.1 1.2 1.3 1.4 | 2: 2.1 2.2 2.3", "in 2027")]
    public void OwnDocument_HoldsItsNumbersAndTerms(string name, string numbers, string terms)
    {
        var lezing = Testdocument.Lees($"vormen/{name}.txt");
        Assert.Equal(numbers, string.Join(" | ", lezing.Kader.Themas.Select(thema => $"{thema.Nummer}: {string.Join(' ', thema.Afspraken.Select(afspraak => afspraak.Nummer))}")));
        Assert.Equal(terms, string.Join(" / ", lezing.Afspraken().SelectMany(afspraak => afspraak.Acties).Select(actie => actie.Termijn?.Tekst).OfType<string>()));
    }

    /// <summary>A heading ends before the name that opens the sentence, and a sentence with a year in it has none.</summary>
    [Theory]
    [InlineData("tabel-in-een-cel", "2", "Verkoop van huizen")]
    [InlineData("cel-per-regel", "2.1", null)]
    public void HeadingWithinACell_IsTheWordsBeforeTheSentence(string name, string number, string? heading) =>
        Assert.Equal(heading, Testdocument.Lees($"vormen/{name}.txt").Afspraak(number).Kop);

    [Fact]
    public void TitleOnTheHeadOfEveryPage_IsTheTitleAndNoPartOfTheText()
    {
        var lezing = Testdocument.Lees("vormen/paginakoppen.txt");
        Assert.Equal("Prestatieafspraken Zilverveen 2027-2028", lezing.Kader.Titel);
        Assert.Equal("Veenwonen schrijft het verslag van dat overleg en stuurt het binnen een week rond, zodat iedereen kan laten weten wat er niet in klopt.", lezing.Afspraak("1.2").Tekst);
    }

    [Theory]
    [MemberData(nameof(EigenStukken))]
    public void OwnDocument_GivesTheSameInEveryForm(string name, string form)
    {
        var text = Testdocument.Tekst($"vormen/{name}.txt");
        var (read, other) = (Testdocument.Lees($"vormen/{name}.txt"), Stukvorm.Lees(text, form));

        Assert.NotEmpty(read.Afspraken());
        Assert.Equal(read.Afspraken().Select(Kern), other.Afspraken().Select(Kern));
        Assert.Equal(read.Kader.Themas.Select(thema => $"{thema.Nummer} {thema.Titel}"), other.Kader.Themas.Select(thema => $"{thema.Nummer} {thema.Titel}"));
        Assert.Equal(read.Partijen.Select(partij => partij.Naam), other.Partijen.Select(partij => partij.Naam));
    }

    /// <summary>Tails that a narrow column broke off, points within points, and a number that opens a line, in a form that goes on over pages.</summary>
    [Theory]
    [InlineData("word")]
    [InlineData("pdf")]
    [InlineData("smal.pdf")]
    [InlineData("kantoor.docx")]
    [InlineData("kantoor.pdf")]
    [InlineData("browser.pdf")]
    public void OwnPriorities_GiveTheSameActionsInEveryForm(string form)
    {
        const string name = "vormen/speerpunten-in-een-formulier.txt";
        var (read, other) = (Testdocument.Lees(name), Stukvorm.Lees(Testdocument.Tekst(name), form));

        Assert.Equal([6, 5], read.Speerpunten.Select(speerpunt => speerpunt.Acties.Count));
        Assert.Equal(read.Speerpunten.SelectMany(speerpunt => speerpunt.Acties).Select(actie => $"{Woorden(actie.Tekst)} | {actie.Termijn?.Tekst}"),
            other.Speerpunten.SelectMany(speerpunt => speerpunt.Acties).Select(actie => $"{Woorden(actie.Tekst)} | {actie.Termijn?.Tekst}"));
        Assert.Equal(read.Speerpunten.SelectMany(speerpunt => speerpunt.Velden).Select(veld => veld.Naam), other.Speerpunten.SelectMany(speerpunt => speerpunt.Velden).Select(veld => veld.Naam));
    }

    /// <summary>What an agreement says, without how its lines were broken.</summary>
    private static string Kern(Afspraak afspraak) =>
        $"{afspraak.Nummer} | {afspraak.Kop} | {Woorden(afspraak.Tekst)} | {string.Join(", ", afspraak.Regie)} | {string.Join(" / ", afspraak.Jaarschijven.SelectMany(jaar => jaar.Acties).Select(actie => Woorden(actie.Tekst)))} | {afspraak.Soort}";

    private static string Woorden(string text) => string.Join(' ', text.Replace("|", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
