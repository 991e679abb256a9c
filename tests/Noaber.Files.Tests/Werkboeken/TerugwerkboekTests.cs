using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Noaber.Files.Werkboeken;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Nakijken;

namespace Noaber.Files.Tests.Werkboeken;

/// <summary>The workbook that came in goes back with a colour and a note at each cell, and is a sound workbook still.</summary>
public sealed class TerugwerkboekTests
{
    private static readonly byte[] Boek = Werkboekschrijver.Schrijf(new("Proef", "Blad", "Vul in.",
        [new("a", "A", Kolomsoort.Tekst, 10) { Uitleg = "Er staat al een noot bij de kop." }, new("b", "B", Kolomsoort.Getal, 10)], [["een", 1m], ["twee", null]])
    { LegeRijen = 0 });

    [Fact]
    public void Findings_BecomeNotesAtTheirCells_BesideThoseThatAreThere()
    {
        var terug = Terugwerkboek.Maak(Boek, Uitkomst((5, 2, Bevindingsoort.Blokkeert), (6, 2, Bevindingsoort.LegUit), (6, 2, Bevindingsoort.LetOp), (4, 1, Bevindingsoort.LetOp)))!;
        using var document = SpreadsheetDocument.Open(new MemoryStream(terug), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(f => $"{f.Part?.Uri} {f.Description}"));
        var blad = document.WorkbookPart!.WorksheetParts.Single(p => p.WorksheetCommentsPart is not null);
        var noten = blad.WorksheetCommentsPart!.Comments.CommentList!.Elements<Comment>().ToDictionary(c => c.Reference!.Value!, c => c.InnerText);
        Assert.Equal(["A4", "B5", "B6"], noten.Keys.Order(StringComparer.Ordinal));
        Assert.StartsWith("Verbeter: Fout.", noten["B5"], StringComparison.Ordinal);
        Assert.Contains("Leg uit: Fout. Herstel.\nLet op: Fout. Herstel.", noten["B6"], StringComparison.Ordinal);
        Assert.Contains("Er staat al een noot bij de kop.", noten["A4"], StringComparison.Ordinal);
        Assert.IsType<Werkboek>(Werkboeklezer.Lees(terug, stop: TestContext.Current.CancellationToken));
    }

    [Fact]
    public void WhatIsNoWorkbookOrHasNoSuchCell_IsLeftAsItIs()
    {
        Assert.Null(Terugwerkboek.Maak([1, 2, 3], Uitkomst((5, 2, Bevindingsoort.LetOp))));
        Assert.NotNull(Terugwerkboek.Maak(Boek, Uitkomst((500, 2, Bevindingsoort.LetOp))));
    }

    /// <summary>Who made the workbook and wrote its notes goes out; nothing of it comes back.</summary>
    [Fact]
    public void WhoMadeIt_IsNotInIt()
    {
        const string iemand = "Xandra Nijland";
        var boek = Boek.Erbij("docProps/core.xml", $"""
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>{iemand}</dc:creator><cp:lastModifiedBy>{iemand}</cp:lastModifiedBy></cp:coreProperties>
            """).Erbij("docProps/app.xml", $"""<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Manager>{iemand}</Manager></Properties>""")
            .Met("[Content_Types].xml", xml => xml.Replace("</Types>", """
                <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>
                """, StringComparison.Ordinal))
            .Met("_rels/.rels", xml => xml.Replace("</Relationships>", """
                <Relationship Id="c" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>
                """, StringComparison.Ordinal))
            .Met("comments1.xml", xml => xml.Replace("<x:author>Noaber</x:author>", $"<x:author>{iemand}</x:author>", StringComparison.Ordinal));
        Assert.Equal(3, Delen(boek).Count(d => d.Contains(iemand, StringComparison.Ordinal)));
        var terug = Terugwerkboek.Maak(boek, Uitkomst((5, 2, Bevindingsoort.Blokkeert)))!;
        Assert.DoesNotContain(Delen(terug), d => d.Contains(iemand, StringComparison.Ordinal));
        using var document = SpreadsheetDocument.Open(new MemoryStream(terug), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(f => $"{f.Part?.Uri} {f.Description}"));
    }

    private static List<string> Delen(byte[] boek)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(boek));
        return [.. zip.Entries.Select(e =>
        {
            using var lezer = new StreamReader(e.Open());
            return lezer.ReadToEnd();
        })];
    }

    private static Controleuitkomst Uitkomst(params (int Rij, int Kolom, Bevindingsoort Soort)[] cellen) => new(
    [
        .. cellen.Select(c => new Controlebevinding(Controleregel.Getal, c.Soort, default, "Fout.", "Herstel.") { Plaats = new Cijferplaats("Blad", c.Rij, c.Kolom) }),
    ]);
}
