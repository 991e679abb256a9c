using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Tests.Formaten;

/// <summary>The real documents give as much in every form as from their text.</summary>
public class EchtInAlleVormenTests(ITestOutputHelper output)
{
    /// <summary>With the shares of the agreements and of the actions that the form gives at least.</summary>
    public static IEnumerable<TheoryDataRow<string, string, double, double>> EchteStukken { get; } =
    [
        new("000_fedc81887a679f80.txt", "word", 1, 1),
        new("000_fedc81887a679f80.txt", "pdf", 1, 1),
        new("000_fedc81887a679f80.txt", "kantoor.docx", 1, 1),
        new("000_fedc81887a679f80.txt", "kantoor.pdf", 1, 1),
        new("000_fedc81887a679f80.txt", "browser.pdf", 1, 1),
        new("001_c911101483456dab.txt", "word", 1, 1),
        new("001_c911101483456dab.txt", "pdf", 1, 1),
        new("001_c911101483456dab.txt", "smal.pdf", 1, 1),
        new("001_c911101483456dab.txt", "kantoor.docx", 1, 1),
        new("001_c911101483456dab.txt", "kantoor.pdf", 1, 1),
        new("001_c911101483456dab.txt", "browser.pdf", 1, 0.95),
        new("003_114382b141c2d33a.txt", "word", 1, 1),
        new("003_114382b141c2d33a.txt", "pdf", 1, 0.95),
        new("003_114382b141c2d33a.txt", "kantoor.docx", 1, 1),
        new("003_114382b141c2d33a.txt", "kantoor.pdf", 0.95, 0.95),
        new("003_114382b141c2d33a.txt", "browser.pdf", 0.95, 0.95),
        new("004_32f2742c8076f053.txt", "word", 1, 1),
        new("004_32f2742c8076f053.txt", "pdf", 1, 0.85),
        new("004_32f2742c8076f053.txt", "kantoor.docx", 0.9, 0.9),
        new("004_32f2742c8076f053.txt", "kantoor.pdf", 1, 1),
        new("004_32f2742c8076f053.txt", "browser.pdf", 1, 0.9),
    ];

    /// <summary>The real documents: where a form says less than the text (white that a PDF has not, a tab at the end of a line), within these shares.</summary>
    [Theory]
    [MemberData(nameof(EchteStukken))]
    public void RealDocument_GivesAsMuchInEveryForm(string name, string form, double agreements, double actions)
    {
        var read = Testdocument.LeesBron(name);
        var other = Stukvorm.Lees(File.ReadAllText(Path.Combine(Testdocument.Bronnen()!, name)), form);
        output.WriteLine($"{name} als tekst: {Cijfers(read)}");
        output.WriteLine($"{name} als {form}: {Cijfers(other)}");

        Assert.Equal(read.Kader.Themas.Count, other.Kader.Themas.Count);
        Assert.Equal(read.Speerpunten.Count, other.Speerpunten.Count);
        AssertNear(read.Afspraken().Count(), other.Afspraken().Count(), agreements);
        AssertNear(Acties(read).Count(), Acties(other).Count(), actions);
        Assert.Subset(read.Afspraken().SelectMany(afspraak => afspraak.Regie).ToHashSet(), other.Afspraken().SelectMany(afspraak => afspraak.Regie).ToHashSet());
    }

    [Theory]
    [InlineData("word")]
    [InlineData("pdf")]
    [InlineData("kantoor.docx")]
    [InlineData("kantoor.pdf")]
    [InlineData("browser.pdf")]
    public void Visie_GivesItsStatementsInEveryForm(string form)
    {
        const string woonvisie = "002_db2bb45eb420fb8f.txt";
        var read = Testdocument.LeesBron(woonvisie);
        var other = Stukvorm.Lees(File.ReadAllText(Path.Combine(Testdocument.Bronnen()!, woonvisie)), form);
        output.WriteLine($"als tekst: {Cijfers(read)}");
        output.WriteLine($"als {form}: {Cijfers(other)}");

        Assert.Equal(read.Soort, other.Soort);
        Assert.Equal(read.Beleidsuitspraken.Count, other.Beleidsuitspraken.Count);
        AssertNear(read.Definities.Count, other.Definities.Count, 0.8);
        AssertNear(read.Reeksen.Count, other.Reeksen.Count, 0.8);
    }

    private static void AssertNear(int expected, int actual, double share) => Assert.InRange(actual, (int)Math.Floor(expected * share), (int)Math.Ceiling(expected * (2 - share)));

    private static IEnumerable<Actie> Acties(Lezing lezing) => lezing.Afspraken().SelectMany(afspraak => afspraak.Jaarschijven.SelectMany(jaar => jaar.Acties).Concat(afspraak.Acties))
        .Concat(lezing.Speerpunten.SelectMany(speerpunt => speerpunt.Acties));

    private static string Cijfers(Lezing lezing) =>
        $"{lezing.Kader.Themas.Count} thema's, {lezing.Afspraken().Count()} afspraken, {Acties(lezing).Count()} acties, {lezing.Speerpunten.Count} speerpunten, {lezing.Reeksen.Count} tabellen, "
        + $"{lezing.Beleidsuitspraken.Count} uitspraken, {lezing.Definities.Count} begrippen, regie {lezing.Afspraken().Sum(afspraak => afspraak.Regie.Count)}, "
        + $"{lezing.Afspraken().Sum(afspraak => afspraak.Jaarschijven.Sum(jaar => jaar.Tekst.Length))} tekens per jaar, {100.0 * lezing.Dekking.Geplaatst / lezing.Dekking.Tekens:0.0}% geplaatst";
}
