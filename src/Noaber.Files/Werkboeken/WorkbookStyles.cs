using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Noaber.Files.Werkboeken;

/// <summary>How a cell of our workbooks looks; the number is its place in the style sheet.</summary>
internal enum CellLook : uint
{
    Plain,
    Title,
    Intro,
    Code,
    Heading,
    Text,

    /// <summary>Text that a program could take for a formula: it stays text, also after editing.</summary>
    QuotedText,
    Number,
    Money,
    Key,

    /// <summary>What is known already: grey, and not to be typed over.</summary>
    Given,
    ExplainHeading,
    ExplainText,
}

/// <summary>The style sheet: calm, readable in print, headings that cannot be typed over.</summary>
internal static class WorkbookStyles
{
    public const string Green = "FF1F5A45", Ink = "FF1B2420", Soft = "FF5A665F", White = "FFFFFFFF";
    private const string Line = "FFCBD5D0", Grey = "FFF1F3F2";
    private const uint NumberFormat = 164, MoneyFormat = 165;

    public static Stylesheet Make() => new(
        // A code with optional decimals leaves a comma behind a whole number.
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = NumberFormat, FormatCode = "General" },
            new NumberingFormat { NumberFormatId = MoneyFormat, FormatCode = "\"€\" #,##0.00" })
        { Count = 2 },
        new Fonts(Font(11, Ink), Font(16, Green, bold: true), Font(10, Soft), Font(11, White, bold: true),
            Font(12, Green, bold: true))
        { Count = 5 },
        Fills(Green, Grey),
        new Borders(new Border(), new Border(new LeftBorder(), new RightBorder(), new TopBorder(),
            new BottomBorder(new Color { Rgb = Line }) { Style = BorderStyleValues.Thin }))
        { Count = 2 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(Enum.GetValues<CellLook>().Select(Format)) { Count = (uint)Enum.GetValues<CellLook>().Length });

    private static CellFormat Format(CellLook look) => look switch
    {
        CellLook.Title => Cell(font: 1),
        CellLook.Intro => Cell(font: 2),
        CellLook.Code => Cell(font: 2),
        CellLook.Heading => Cell(font: 3, fill: 2, wraps: true),
        CellLook.Text => Cell(border: 1, wraps: true, open: true),
        CellLook.QuotedText => Cell(border: 1, wraps: true, open: true, quoted: true),
        CellLook.Number => Cell(border: 1, open: true, format: NumberFormat, right: true),
        CellLook.Money => Cell(border: 1, open: true, format: MoneyFormat, right: true),
        CellLook.Key => Cell(font: 2),
        CellLook.Given => Cell(font: 2, fill: 3, border: 1, wraps: true),
        CellLook.ExplainHeading => Cell(font: 4, wraps: true),
        CellLook.ExplainText => Cell(wraps: true),
        _ => Cell(),
    };

    private static CellFormat Cell(uint font = 0, uint fill = 0, uint border = 0, uint format = 0, bool wraps = false, bool open = false,
        bool quoted = false, bool right = false)
    {
        var cell = new CellFormat
        {
            FontId = font, FillId = fill, BorderId = border, NumberFormatId = format, FormatId = 0, ApplyFont = true, ApplyFill = true,
            ApplyBorder = true, ApplyNumberFormat = true, ApplyAlignment = true, ApplyProtection = true,
            Alignment = new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = wraps },
            Protection = new Protection { Locked = !open },
        };
        if (right)
            cell.Alignment.Horizontal = HorizontalAlignmentValues.Right;
        if (quoted)
            cell.QuotePrefix = true;
        return cell;
    }

    /// <summary>Behind cells: first the two that Excel keeps for itself.</summary>
    public static Fills Fills(params IReadOnlyList<string> colours) => new(
    [
        new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
        .. colours.Select(Fill),
    ])
    { Count = (uint)colours.Count + 2 };

    public static Fill Fill(string colour) =>
        new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });

    public static Font Font(double size, string colour, bool bold = false)
    {
        var font = new Font();
        if (bold)
            font.AppendChild(new Bold());
        font.Append(new FontSize { Val = size }, new Color { Rgb = colour }, new FontName { Val = "Calibri" });
        return font;
    }
}
