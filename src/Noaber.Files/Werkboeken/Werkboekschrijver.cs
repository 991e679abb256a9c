using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Noaber.Files.Werkboeken;

/// <summary>Writes a workbook to fill in: protected headings with notes, lists to choose from, and names by which it is known.</summary>
public static class Werkboekschrijver
{
    /// <summary>By what a browser knows an Excel workbook (IANA).</summary>
    public const string Mediatype = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    internal const string HiddenSheet = "Noaber";

    private const string ExplainSheet = "Uitleg";

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
            List<Bladontwerp> sheets = [ontwerp, .. ontwerp.Meer];
            // Columns that offer the same choices share a list.
            var lists = sheets.SelectMany(sheet => sheet.Kolommen).Where(column => column.Keuzes.Count > 0)
                .Select(column => column.Keuzes).DistinctBy(Key).ToList();
            for (var at = 0; at < sheets.Count; at++)
                FillIn(book.AddNewPart<WorksheetPart>(Part(at)), sheets[at], lists, selected: at == 0);
            book.AddNewPart<WorksheetPart>("uitleg").Worksheet = Explain(ontwerp);
            book.AddNewPart<WorksheetPart>("verborgen").Worksheet = Hidden(ontwerp, lists);
            book.Workbook = new(
                new Sheets(
                [
                    .. sheets.Select((sheet, at) => new Sheet { Name = sheet.Blad, SheetId = (uint)at + 1, Id = Part(at) }),
                    new Sheet { Name = ExplainSheet, SheetId = (uint)sheets.Count + 1, Id = "uitleg" },
                    new Sheet { Name = HiddenSheet, SheetId = (uint)sheets.Count + 2, Id = "verborgen", State = SheetStateValues.Hidden },
                ]),
                new DefinedNames([.. Names(ontwerp, sheets)]));
        }
        return stream.ToArray();
    }

    private static string Part(int sheet) => sheet == 0 ? "invul" : string.Create(CultureInfo.InvariantCulture, $"invul{sheet + 1}");

    private static string Key(IReadOnlyList<string> choices) => string.Join('\n', choices);

    private static IEnumerable<DefinedName> Names(Werkboekontwerp design, List<Bladontwerp> sheets) =>
    [
        .. design.Sleutels.Keys.Select((key, at) => new DefinedName($"{HiddenSheet}!$B${at + 1}") { Name = key }),
        .. sheets.Select((sheet, at) => new DefinedName(
            $"'{sheet.Blad.Replace("'", "''", StringComparison.Ordinal)}'!${SheetParts.HeadingRow}:${SheetParts.HeadingRow}")
        {
            Name = "_xlnm.Print_Titles", LocalSheetId = (uint)at,
        }),
    ];

    private static void FillIn(WorksheetPart part, Bladontwerp design, List<IReadOnlyList<string>> lists, bool selected)
    {
        var last = SheetParts.HeadingRow + design.Rijen.Count + design.LegeRijen;
        var choices = design.Kolommen.Select((column, at) => (column, at)).Where(c => c.column.Keuzes.Count > 0)
            .Select(c => SheetParts.Choice(c.column, c.at + 1, last,
                ListAt(lists.FindIndex(list => Key(list) == Key(c.column.Keuzes)), c.column))).ToList();
        part.Worksheet = new(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(SheetParts.Frozen(SheetParts.HeadingRow),
                new Selection { Pane = PaneValues.BottomLeft, ActiveCell = $"B{SheetParts.HeadingRow + 1}" })
            {
                WorkbookViewId = 0, ShowGridLines = false, TabSelected = selected,
            }),
            new SheetFormatProperties { DefaultRowHeight = 15 },
            SheetParts.Columns(design.Kolommen),
            new SheetData([.. SheetParts.Head(design), .. SheetParts.Body(design)]),
            // Without a password: it keeps a heading from being typed over by accident, and stops nobody who means it. False is allowed.
            new SheetProtection
            {
                Sheet = true, FormatCells = false, FormatColumns = false, FormatRows = false, InsertColumns = false, InsertRows = false,
                DeleteColumns = false, DeleteRows = false, Sort = false, AutoFilter = false,
            },
            new AutoFilter { Reference = Celplaats.Bereik(SheetParts.HeadingRow, 1, last, design.Kolommen.Count) });
        if (choices.Count > 0)
            part.Worksheet.AppendChild(new DataValidations(choices) { Count = (uint)choices.Count });
        part.Worksheet.Append(SheetParts.Margins(), SheetParts.Page());
        CellNotes.Add(part, [.. design.Kolommen.Index().Where(column => column.Item.Uitleg is not null)
            .Select(column => new CellNote(SheetParts.HeadingRow, column.Index + 1, column.Item.Uitleg!))]);
    }

    /// <summary>Where on the hidden sheet the choices of a column are: under each other, a column for each list.</summary>
    private static string ListAt(int list, Kolomontwerp column)
    {
        var letter = Celplaats.Letters(list + 4);
        return $"{HiddenSheet}!${letter}$1:${letter}${column.Keuzes.Count}";
    }

    private static Worksheet Hidden(Werkboekontwerp design, List<IReadOnlyList<string>> lists)
    {
        var rows = Math.Max(design.Sleutels.Count, lists.Count > 0 ? lists.Max(list => list.Count) : 0);
        var keys = design.Sleutels.ToList();
        return new(new SheetData(Enumerable.Range(0, rows).Select(at => new Row(
            [
                .. at < keys.Count ? Pair(keys[at].Key, keys[at].Value, at + 1, (CellLook.Plain, CellLook.Plain)) : [],
                .. lists.Select((list, column) => (list, column)).Where(l => at < l.list.Count)
                    .Select(l => SheetParts.Words(l.list[at], at + 1, l.column + 4, CellLook.Plain)),
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
