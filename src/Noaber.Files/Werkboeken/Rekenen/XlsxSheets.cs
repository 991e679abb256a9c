using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Noaber.Files.Werkboeken.Rekenen;

/// <summary>Writes a <see cref="Rekenboek"/> for Excel.</summary>
internal static class XlsxSheets
{
    private const uint FirstFormat = 164;
    private static readonly string[] Formats = ["#,##0", "#,##0.0", "#,##0.00", "#,##0.000"];

    public static byte[] Write(Rekenboek book)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            document.PackageProperties.Title = book.Titel;
            var main = document.AddWorkbookPart();
            main.AddNewPart<WorkbookStylesPart>("stijl").Stylesheet = Styles();
            for (var at = 0; at < book.Bladen.Count; at++)
                main.AddNewPart<WorksheetPart>(Part(at)).Worksheet = Sheet(book.Bladen[at], selected: at == 0);
            main.Workbook = new(
                new Sheets(book.Bladen.Select((sheet, at) => new Sheet { Name = sheet.Naam, SheetId = (uint)at + 1, Id = Part(at) })),
                // What is computed is computed again when it is opened, so that it is never older than what it is computed from.
                new CalculationProperties { FullCalculationOnLoad = true });
        }
        return stream.ToArray();
    }

    private static string Part(int at) => string.Create(CultureInfo.InvariantCulture, $"blad{at + 1}");

    private static Worksheet Sheet(Rekenblad sheet, bool selected)
    {
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = false, TabSelected = selected };
        if (sheet.VasteRijen > 0)
            view.Pane = SheetParts.Frozen(sheet.VasteRijen);
        return new(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(view),
            new SheetFormatProperties { DefaultRowHeight = 15 },
            new Columns(sheet.Breedtes.Select((width, at) =>
                new Column { Min = (uint)at + 1, Max = (uint)at + 1, Width = width, CustomWidth = true })),
            new SheetData(sheet.Rijen.Select((row, at) =>
                new Row(row.Select((cell, column) => Cell(cell, at + 1, column + 1))) { RowIndex = (uint)at + 1 })),
            SheetParts.Margins(), SheetParts.Page());
    }

    private static Cell Cell(Rekencel cell, int row, int column)
    {
        var look = Look(cell);
        if (cell.Waarde is string text)
            return SheetParts.Text(text, row, column, look);
        var written = new Cell { CellReference = Celplaats.AdresVan(row, column), StyleIndex = look };
        if (cell.Waarde is not decimal number)
            return written;
        if (cell.Formule is { } formula && FormulaText.Excel.Write(formula) is { } how)
            written.CellFormula = new CellFormula(how);
        written.DataType = CellValues.Number;
        written.CellValue = new(number.ToString(CultureInfo.InvariantCulture));
        return written;
    }

    // The looks of text come first, then those of numbers by their decimals.
    private static uint Look(Rekencel cell) => cell.Waarde is decimal
        ? (uint)(Enum.GetValues<Rekenstijl>().Length + Math.Clamp(cell.Decimalen, 0, Formats.Length - 1)) : (uint)cell.Stijl;

    private static Stylesheet Styles() => new(
        new NumberingFormats(Formats.Select((code, at) =>
            new NumberingFormat { NumberFormatId = FirstFormat + (uint)at, FormatCode = code }))
        { Count = (uint)Formats.Length },
        new Fonts(WorkbookStyles.Font(11, WorkbookStyles.Ink), WorkbookStyles.Font(16, WorkbookStyles.Green, bold: true),
            WorkbookStyles.Font(10, WorkbookStyles.Soft), WorkbookStyles.Font(11, WorkbookStyles.White, bold: true))
        { Count = 4 },
        WorkbookStyles.Fills(WorkbookStyles.Green),
        new Borders(new Border()) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(Enum.GetValues<Rekenstijl>().Select(style => Format((uint)style, style == Rekenstijl.Kop ? 2u : 0, 0))
            .Concat(Formats.Select((_, at) => Format(0, 0, FirstFormat + (uint)at)))));

    private static CellFormat Format(uint font, uint fill, uint number) => new()
    {
        FontId = font, FillId = fill, NumberFormatId = number, BorderId = 0, FormatId = 0, ApplyFont = true, ApplyFill = true,
        ApplyNumberFormat = true, ApplyAlignment = true, QuotePrefix = number == 0,
        Alignment = new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = number == 0 && font != 1 },
    };
}
