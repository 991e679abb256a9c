using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Noaber.Files.Uitvoer;

/// <summary>Writes a document for Word: headings that the navigation pane knows, real lists, tables with a head that repeats on each page.</summary>
public static class WordWriter
{
    /// <summary>By what a browser knows a Word file (IANA).</summary>
    public const string Mediatype = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const string ListStyle = "Lijstalinea";

    // Of the paper less its margins, in twentieths of a point; the bounds in characters.
    private const int TextWidth = 11906 - 2 * 1247, NarrowColumn = 8, WideColumn = 45;

    /// <summary>The bytes of a .docx.</summary>
    public static byte[] Schrijf(Tekstdocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            package.PackageProperties.Title = document.Titel;
            package.PackageProperties.Language = "nl-NL";
            var main = package.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = Styles();
            var lists = new WordLists();
            main.Document = new(new Body([Paragraph(Clean(document.Titel), "Title"), .. document.Blokken.SelectMany(block => Elements(block, main, lists)), Page()]));
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = lists.Numbering();
        }
        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Elements(Documentblok block, MainDocumentPart main, WordLists lists) => block switch
    {
        Kopblok kop => [Paragraph(kop.Tekst, $"Heading{Math.Clamp(kop.Niveau, 1, 3)}")],
        Alineablok alinea => [new Paragraph(alinea.Lopen.Select(loop => Stretch(loop, main)))],
        Lijstblok lijst => lists.Properties(lijst.Punten).Zip(lijst.Punten, (properties, punt) =>
            new Paragraph([new ParagraphProperties(new ParagraphStyleId { Val = ListStyle }, properties), .. punt.Lopen.Select(loop => Stretch(loop, main))])),
        // A paragraph after a table, since Word joins two tables that touch.
        Tabelblok tabel => [Table(tabel), Paragraph("")],
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static Paragraph Paragraph(string text, string? style = null)
    {
        var paragraph = new Paragraph();
        if (style is not null)
            paragraph.AppendChild(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(Run(text));
        return paragraph;
    }

    private static OpenXmlElement Stretch(Tekstloop loop, MainDocumentPart main)
    {
        var run = Run(loop.Tekst, loop.Vet, loop.Cursief, underlined: loop.Adres is not null);
        return Uri.TryCreate(loop.Adres, UriKind.Absolute, out var uri) ? new Hyperlink(run) { Id = main.AddHyperlinkRelationship(uri, isExternal: true).Id } : run;
    }

    /// <summary>The text with its line breaks; a character that XML does not know would make the file unreadable.</summary>
    private static Run Run(string text, bool bold = false, bool italic = false, bool underlined = false)
    {
        var run = new Run();
        OpenXmlElement[] look = [.. bold ? [new Bold()] : Array.Empty<OpenXmlElement>(), .. italic ? [new Italic()] : Array.Empty<OpenXmlElement>(),
            .. underlined ? [new Underline { Val = UnderlineValues.Single }] : Array.Empty<OpenXmlElement>()];
        if (look.Length > 0)
            run.AppendChild(new RunProperties(look));
        foreach (var (number, line) in Clean(text).Split('\n').Index())
        {
            if (number > 0)
                run.AppendChild(new Break());
            run.AppendChild(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }
        return run;
    }

    private static Table Table(Tabelblok tabel)
    {
        var table = new Table(new TableProperties(
            new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
            new TableBorders(new TopBorder { Val = BorderValues.Single, Size = 4 },
                new BottomBorder { Val = BorderValues.Single, Size = 4 },
                new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }),
            new TableLook { Val = "0020", FirstRow = true }));
        var widths = Widths(tabel);
        table.AppendChild(new TableGrid(widths.Select(width => new GridColumn { Width = width })));
        table.AppendChild(Row(tabel.Koppen, widths, head: true));
        foreach (var rij in tabel.Rijen)
            table.AppendChild(Row(rij, widths, head: false));
        return table;
    }

    /// <summary>The width of the text over the columns, by what stands in them: a column of numbers is narrow.</summary>
    private static List<string> Widths(Tabelblok tabel)
    {
        var weights = tabel.Koppen.Select((kop, i) => Math.Clamp(tabel.Rijen.Select(rij => rij[i].Length).Append(kop.Length).Max(),
            NarrowColumn, WideColumn)).ToList();
        return weights.ConvertAll(weight => (TextWidth * weight / weights.Sum()).ToString(CultureInfo.InvariantCulture));
    }

    private static TableRow Row(IEnumerable<string> cells, IReadOnlyList<string> widths, bool head)
    {
        var row = new TableRow(new TableRowProperties(head ? [new CantSplit(), new TableHeader()] : [new CantSplit()]));
        row.Append(cells.Select((cell, i) =>
            new TableCell(new TableCellProperties(new TableCellWidth { Width = widths[i], Type = TableWidthUnitValues.Dxa }),
            new Paragraph(new ParagraphProperties(new SpacingBetweenLines { Before = "50", After = "50" }), Run(cell, bold: head)))));
        return row;
    }

    private static string Clean(string text) =>
        string.Concat(text.ReplaceLineEndings("\n").Select(c => c is '\n' or '\t' || (!char.IsControl(c) && c is not ('\uFFFE' or '\uFFFF'))
            ? c : ' '));

    private static SectionProperties Page() => new(new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1304, Bottom = 1304, Left = 1247, Right = 1247, Header = 708, Footer = 708, Gutter = 0 });

    private static Styles Styles() => new(
        new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri" }, new FontSize { Val = "22" }, new Languages { Val = "nl-NL" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines
            {
                After = "120", Line = "276",
                LineRule = LineSpacingRuleValues.Auto
            }))),
        new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        Heading("Title", "Title", "44", null), Heading("Heading1", "heading 1", "30", 0), Heading("Heading2", "heading 2", "26", 1),
            Heading("Heading3", "heading 3", "23", 2),
        new Style(new StyleName { Val = "List Paragraph" }, new BasedOn { Val = "Normal" },
            new StyleParagraphProperties(new ContextualSpacing()))
        { Type = StyleValues.Paragraph, StyleId = ListStyle });

    private static Style Heading(string id, string name, string size, int? level)
    {
        var paragraph = new StyleParagraphProperties(new KeepNext(),
            new SpacingBetweenLines { Before = level is null ? "0" : "280", After = "100" });
        if (level is { } outline)
            paragraph.AppendChild(new OutlineLevel { Val = outline });
        return new(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new NextParagraphStyle { Val = "Normal" },
            new PrimaryStyle(), paragraph,
            new StyleRunProperties(new Bold(), new FontSize { Val = size }))
        { Type = StyleValues.Paragraph, StyleId = id };
    }
}
