using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Noaber.Files.Werkboeken.Rekenen;

namespace Noaber.Files.Tests.Werkboeken.Rekenen;

/// <summary>A workbook to take along computes what is computed, in Excel and in LibreOffice, and runs no text.</summary>
public sealed class RekenboekTests
{
    private const string Evil = "=HYPERLINK(\"http://voorbeeld.nl\")";

    private static readonly Formule Samen = new Formule.Som([Cel(2), Cel(3), Cel(5)]);

    private static readonly Rekenboek Boek = new("Proef",
    [
        new("Tabel van 't jaar", [30, 12], [[new("Titel", Rekenstijl.Titel)], [], [new("Totaal", Rekenstijl.Kop), new(45.5m) { Formule = Samen, Decimalen = 1 }], [new(Evil), new(null)]]) { VasteRijen = 1 },
        new("Gegevens", [12], [[new("Waarde", Rekenstijl.Kop)], [new(10.5m)], [new(20m)], [new("x\u0001y", Rekenstijl.Klein)], [new(15m)]]),
    ]);

    private static Formule.Uit Cel(int rij) => new("Gegevens", rij, 1);

    [Fact]
    public void Excel_GetsLiveFormulasWithTheirOutcome_AndTextThatIsNeverRun()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Boek.AlsXlsx()), false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(f => $"{f.Path?.XPath} {f.Description}"));
        var cellen = document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<Cell>()).ToList();
        var formule = Assert.Single(cellen, c => c.CellFormula is not null);
        Assert.Equal(("SUM('Gegevens'!A2:A3,'Gegevens'!A5)", "45.5"), (formule.CellFormula!.Text, formule.CellValue!.Text));
        Assert.Equal(CellValues.InlineString, Assert.Single(cellen, c => c.InnerText == Evil).DataType!.Value);
        Assert.Contains(cellen, c => c.InnerText == "xy");
    }

    [Fact]
    public void OpenDocument_GetsTheSame()
    {
        using var zip = new ZipArchive(new MemoryStream(Boek.AlsOds()));
        Assert.Equal("mimetype", zip.Entries[0].FullName);
        Assert.Equal(zip.Entries[0].Length, zip.Entries[0].CompressedLength);
        using var stream = zip.GetEntry("content.xml")!.Open();
        var content = XDocument.Load(stream);
        XNamespace table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0", office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
        Assert.Equal(["Tabel van 't jaar", "Gegevens"], content.Descendants(table + "table").Select(t => t.Attribute(table + "name")!.Value));
        var formule = Assert.Single(content.Descendants(table + "table-cell"), c => c.Attribute(table + "formula") is not null);
        Assert.Equal(("of:=SUM([$'Gegevens'.A2:.A3];[$'Gegevens'.A5])", "45.5"), (formule.Attribute(table + "formula")!.Value, formule.Attribute(office + "value")!.Value));
        Assert.Equal("string", Assert.Single(content.Descendants(table + "table-cell"), c => c.Value == Evil).Attribute(office + "value-type")!.Value);
    }

    [Theory]
    [InlineData("een", "'een'!A2/('een'!A3-'een'!A4)*100")]
    [InlineData("d'n", "'d''n'!A2/('d''n'!A3-'d''n'!A4)*100")]
    public void SumsWithinSums_KeepTheirOrder(string blad, string verwacht)
    {
        Formule In(int rij) => new Formule.Uit(blad, rij, 1);
        var procent = new Formule.Maal(new Formule.Gedeeld(In(2), new Formule.Min(In(3), In(4))), new Formule.Vast(100));
        Assert.Equal($"({verwacht[..verwacht.LastIndexOf('*')]})*100", FormulaText.Excel.Write(procent));
    }

    [Fact]
    public void WhatIsTooLong_StandsThereAsItsOutcome() =>
        Assert.Null(FormulaText.Excel.Write(new Formule.Som([.. Enumerable.Range(1, 600).Select(at => Cel(at * 2))])));
}
