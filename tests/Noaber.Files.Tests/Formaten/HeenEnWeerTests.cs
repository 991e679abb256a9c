using Noaber.Kernel.Afspraken;
using static Noaber.Files.Tests.Formaten.WordBestand;

namespace Noaber.Files.Tests.Formaten;

/// <summary>The same document as text, as Word and as PDF gives the same agreements.</summary>
public class HeenEnWeerTests
{
    private const string Nummering = """
        <w:abstractNum w:abstractNumId="1">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Kop1"/><w:lvlText w:val="Thema %1:"/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
        </w:abstractNum>
        <w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
        """;

    private const string Stijlen = """
        <w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        """;

    public static TheoryData<string> Documenten() => [.. Testdocument.Namen];

    [Theory]
    [MemberData(nameof(Documenten))]
    public void AsWord_GivesTheSameAgreements(string name) => AssertSame(
        name, new WordBestand { Body = string.Concat(Testdocument.Tekst(name).ReplaceLineEndings("\n").Split('\n').Select(line => Alinea(line))) }.Bytes());

    [Theory]
    [MemberData(nameof(Documenten))]
    public void AsPdf_GivesTheSameAgreements(string name) => AssertSame(name, PdfBestand.Van(PdfBestand.Pagineer(Testdocument.Tekst(name), width: 110)));

    [Fact]
    public void NumberedByWordItself_GivesTheSameAgreements()
    {
        var blocks = Testdocument.Tekst("met-de-hand.txt").ReplaceLineEndings("\n").Split('\n').Select(Genummerd);

        AssertSame("met-de-hand.txt", new WordBestand { Body = string.Concat(blocks), Deel = { ["styles"] = Stijlen, ["numbering"] = Nummering } }.Bytes());
    }

    /// <summary>In Word no empty line stands between the enclosures of a letter and the document that follows.</summary>
    [Fact]
    public void DocumentsInOneWordFile_AreToldApartByTheirHeadings()
    {
        var lines = Testdocument.Tekst("bundel.txt").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var bytes = WordBestand.Van(string.Concat(lines.Select(line =>
            Alinea(line, line is "Prestatieafspraken Voorbeeldstad 2026" or "Bod 2026" ? "<w:outlineLvl w:val=\"0\"/>" : ""))));

        var lezing = Assert.IsType<Lezing>(Testdocument.LeesBytes(bytes, "bundel.docx"));

        Assert.Equal(Testdocument.Lees("bundel.txt").Delen.Select(deel => $"{deel.Soort} {deel.Titel}"), lezing.Delen.Select(deel => $"{deel.Soort} {deel.Titel}"));
        Assert.Equal(["1.1"], lezing.Afspraken().Select(afspraak => afspraak.Nummer));
    }

    /// <summary>The number that stands in the text is left to Word.</summary>
    private static string Genummerd(string line)
    {
        if (line.StartsWith("Thema ", StringComparison.Ordinal))
            return Alinea(line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..], Stijl("Kop1"));
        if (line.Length > 4 && char.IsAsciiDigit(line[0]) && line[1] == '.')
            return Alinea(line[4..], Lijst(1, 1));
        return line.StartsWith("- ", StringComparison.Ordinal) ? Alinea(line[2..], Lijst(2)) : Alinea(line);
    }

    private static void AssertSame(string name, byte[] bytes)
    {
        var expected = Testdocument.Lees(name).Afspraken().Select(Kern).ToList();
        var outcome = Assert.IsType<Lezing>(Testdocument.LeesBytes(bytes, name));

        Assert.Equal(expected, outcome.Afspraken().Select(Kern));
    }

    private static string Kern(Afspraak afspraak) =>
        $"{afspraak.Nummer} | {afspraak.Onderdeel} | {afspraak.Kop} | {string.Join(' ', afspraak.Tekst.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}";
}
