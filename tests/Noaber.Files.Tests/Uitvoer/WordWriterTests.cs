using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Noaber.Files.Uitvoer;

namespace Noaber.Files.Tests.Uitvoer;

public sealed class WordWriterTests
{
    private static readonly Tekstdocument Verslag = new("Verslag & meer",
    [
        new Kopblok(1, "Besluiten"), new Alineablok("Eerste regel\nTweede regel \u0001 <b>"), new Lijstblok(["een", "twee"]),
        new Tabelblok(["Punt", "Tekst"], [["1", "Bouwen"], ["2", "Slopen"]]), new Kopblok(2, "Onder"),
    ]);

    [Fact]
    public void Document_IsValidToTheWordItIsFor()
    {
        using var word = Open();
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016).Validate(word)
            .Select(f => $"{f.Path?.XPath}: {f.Description}"));
    }

    [Fact]
    public void Headings_ListAndTable_AreRealOnes()
    {
        using var word = Open();
        var inhoud = word.MainDocumentPart!.Document.Body!;
        Assert.Equal(["Title", "Heading1", "Heading2"], inhoud.Elements<Paragraph>()
            .Select(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value)
            .Where(stijl => stijl is not null && stijl.StartsWith('H') || stijl == "Title"));
        Assert.Equal(2, inhoud.Descendants<NumberingProperties>().Count());
        Assert.Single(inhoud.Descendants<TableHeader>());
        Assert.Equal("Verslag & meer", word.PackageProperties.Title);
    }

    [Fact]
    public async Task Pdf_IsMadeWhereLibreOfficeIs()
    {
        var pdf = await PdfWriter.Schrijf(WordWriter.Schrijf(Verslag), TestContext.Current.CancellationToken);
        Assert.Equal(PdfWriter.Kan, pdf is not null);
        Assert.True(pdf is null || Encoding.Latin1.GetString(pdf).Contains("/StructTreeRoot", StringComparison.Ordinal));
    }

    private static WordprocessingDocument Open() => WordprocessingDocument.Open(new MemoryStream(WordWriter.Schrijf(Verslag)),
        isEditable: false);
}
