using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Noaber.Files.Werkboeken;

/// <summary>Writes a workbook to fill in: protected headings with notes, lists to choose from, and names by which it is known.</summary>
public static class Werkboekschrijver
{
    /// <summary>By what a browser knows an Excel workbook (IANA).</summary>
    public const string Mediatype = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string HiddenSheet = "Noaber", ExplainSheet = "Uitleg";

    /// <summary>The bytes of an .xlsx.</summary>
    public static byte[] Schrijf(Werkboekontwerp ontwerp)
    {
        ArgumentNullException.ThrowIfNull(ontwerp);
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            document.PackageProperties.Title = ontwerp.Titel;
            document.PackageProperties.Language = "nl-NL";
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>("stijlen").Stylesheet = WorkbookStyles.Make();
            var lists = ontwerp.Kolommen.Where(column => column.Keuzes.Count > 0).ToList();
            FillIn(book.AddNewPart<WorksheetPart>("invul"), ontwerp, lists);
            book.AddNewPart<WorksheetPart>("uitleg").Worksheet = Explain(ontwerp);
            book.AddNewPart<WorksheetPart>("verborgen").Worksheet = Hidden(ontwerp, lists);
            book.Workbook = new(
                new Sheets(
                    new Sheet { Name = ontwerp.Blad, SheetId = 1, Id = "invul" },
                    new Sheet { Name = ExplainSheet, SheetId = 2, Id = "uitleg" },
                    new Sheet { Name = HiddenSheet, SheetId = 3, Id = "verborgen", State = SheetStateValues.Hidden }),
                new DefinedNames(
                [
                    .. ontwerp.Sleutels.Keys.Select((key, at) => new DefinedName($"{HiddenSheet}!$B${at + 1}") { Name = key }),
                    new DefinedName($"'{ontwerp.Blad}'!${SheetParts.HeadingRow}:${SheetParts.HeadingRow}")
                    {
                        Name = "_xlnm.Print_Titles", LocalSheetId = 0,
                    },
                ]));
        }
        return stream.ToArray();
    }

    private static void FillIn(WorksheetPart part, Werkboekontwerp design, List<Kolomontwerp> lists)
    {
        var last = SheetParts.HeadingRow + design.Rijen.Count + design.LegeRijen;
        var choices = design.Kolommen.Select((column, at) => (column, at)).Where(c => c.column.Keuzes.Count > 0)
            .Select(c => SheetParts.Choice(c.column, c.at + 1, last, ListAt(lists.IndexOf(c.column), c.column))).ToList();
        part.Worksheet = new(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(SheetParts.Frozen(),
                new Selection { Pane = PaneValues.BottomLeft, ActiveCell = $"B{SheetParts.HeadingRow + 1}" })
            {
                WorkbookViewId = 0, ShowGridLines = false, TabSelected = true,
            }),
            new SheetFormatProperties { DefaultRowHeight = 15 },
            SheetParts.Columns(design.Kolommen),
            new SheetData([.. SheetParts.Head(design), .. SheetParts.Body(design)]),
            // Without a password: it keeps a heading from being typed over by accident, and stops nobody who means it.
            new SheetProtection
            {
                Sheet = true, FormatColumns = false, FormatRows = false, InsertRows = false, DeleteRows = false, Sort = false,
                AutoFilter = false,
            },
            new AutoFilter { Reference = $"A{SheetParts.HeadingRow}:{Celplaats.Letters(design.Kolommen.Count)}{last}" });
        if (choices.Count > 0)
            part.Worksheet.AppendChild(new DataValidations(choices) { Count = (uint)choices.Count });
        part.Worksheet.Append(new PageMargins { Left = .4, Right = .4, Top = .6, Bottom = .6, Header = .3, Footer = .3 },
            new PageSetup { Orientation = OrientationValues.Landscape, PaperSize = 9, FitToWidth = 1, FitToHeight = 0 });
        WorkbookNotes.Add(part, SheetParts.HeadingRow,
            [.. design.Kolommen.Select((column, at) => (at + 1, column.Uitleg)).Where(n => n.Uitleg is not null)
                .Select(n => (n.Item1, n.Uitleg!))]);
    }

    /// <summary>Where on the hidden sheet the choices of a column are: under each other, a column for each list.</summary>
    private static string ListAt(int list, Kolomontwerp column)
    {
        var letter = Celplaats.Letters(list + 4);
        return $"{HiddenSheet}!${letter}$1:${letter}${column.Keuzes.Count}";
    }

    private static Worksheet Hidden(Werkboekontwerp design, List<Kolomontwerp> lists)
    {
        var rows = Math.Max(design.Sleutels.Count, lists.Count > 0 ? lists.Max(l => l.Keuzes.Count) : 0);
        var keys = design.Sleutels.ToList();
        return new(new SheetData(Enumerable.Range(0, rows).Select(at => new Row(
            [
                .. at < keys.Count ? Pair(keys[at].Key, keys[at].Value, at + 1, (CellLook.Plain, CellLook.Plain)) : [],
                .. lists.Select((list, column) => (list, column)).Where(l => at < l.list.Keuzes.Count)
                    .Select(l => SheetParts.Words(l.list.Keuzes[at], at + 1, l.column + 4, CellLook.Plain)),
            ])
        { RowIndex = (uint)at + 1 })), new SheetProtection { Sheet = true });
    }

    private static Worksheet Explain(Werkboekontwerp design) => new(
        new SheetViews(new SheetView { WorkbookViewId = 0, ShowGridLines = false }),
        new Columns(new Column { Min = 1, Max = 1, Width = 34, CustomWidth = true },
            new Column { Min = 2, Max = 2, Width = 90, CustomWidth = true }),
        new SheetData(
        [
            new Row(SheetParts.Words(design.Titel, 1, 1, CellLook.Title)) { RowIndex = 1 },
            .. design.Uitleg.Select((line, at) =>
                new Row(Pair(line.Kop, line.Tekst, at + 3, (CellLook.ExplainHeading, CellLook.ExplainText))) { RowIndex = (uint)at + 3 }),
        ]),
        new SheetProtection { Sheet = true });

    private static Cell[] Pair(string left, string right, int row, (CellLook Left, CellLook Right) looks) =>
        [SheetParts.Words(left, row, 1, looks.Left), SheetParts.Words(right, row, 2, looks.Right)];
}
