using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Noaber.Files.Werkboeken;

/// <summary>The pieces of a sheet to fill in: title, introduction, the hidden row of codes, headings, and the rows under them.</summary>
internal static class SheetParts
{
    private const int TitleRow = 1, IntroRow = 2, CodeRow = 3;

    /// <summary>The row of the headings; what is filled in comes under it.</summary>
    public const int HeadingRow = 4;

    public static Columns Columns(IReadOnlyList<Kolomontwerp> columns) => new(columns.Select((column, at) => new Column
    {
        Min = (uint)at + 1, Max = (uint)at + 1, Width = column.Breedte, CustomWidth = true, Hidden = column.Soort == Kolomsoort.Sleutel,
    }));

    /// <summary>The first rows stay in sight.</summary>
    public static Pane Frozen(int rows) => new()
    {
        VerticalSplit = rows, TopLeftCell = $"A{rows + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen,
    };

    public static PageMargins Margins() => new() { Left = .4, Right = .4, Top = .6, Bottom = .6, Header = .3, Footer = .3 };

    /// <summary>A sheet of A4 on its side, as wide as all columns.</summary>
    public static PageSetup Page() => new() { Orientation = OrientationValues.Landscape, PaperSize = 9, FitToWidth = 1, FitToHeight = 0 };

    public static IEnumerable<Row> Head(Bladontwerp design)
    {
        // In the first column that is seen.
        var first = design.Kolommen.TakeWhile(column => column.Soort == Kolomsoort.Sleutel).Count() + 1;
        yield return new(Words(design.Titel, TitleRow, first, CellLook.Title)) { RowIndex = TitleRow, Height = 24, CustomHeight = true };
        yield return new(Words(design.Inleiding, IntroRow, first, CellLook.Intro)) { RowIndex = IntroRow };
        var codes = design.Kolommen.Select((column, at) => Words(Kolommen.InBlad(column.Code), CodeRow, at + 1, CellLook.Code));
        yield return new(codes) { RowIndex = CodeRow, Hidden = true };
        var headings = design.Kolommen.Select((column, at) => Words(column.Kop, HeadingRow, at + 1, CellLook.Heading));
        yield return new(headings) { RowIndex = HeadingRow, Height = 32, CustomHeight = true };
    }

    public static IEnumerable<Row> Body(Bladontwerp design)
    {
        for (var at = 0; at < design.Rijen.Count + design.LegeRijen; at++)
        {
            var row = HeadingRow + 1 + at;
            var filled = at < design.Rijen.Count ? design.Rijen[at] : null;
            var cells = design.Kolommen.Select((column, index) => Filled(filled?[index], column, row, index + 1));
            yield return new(cells) { RowIndex = (uint)row };
        }
    }

    public static DataValidation Choice(Kolomontwerp column, int index, int last, string list) => new(new Formula1(list))
    {
        Type = DataValidationValues.List, AllowBlank = true, ShowErrorMessage = !column.Vrij, ErrorTitle = "Kies uit de lijst",
        Error = "Kies een van de waarden uit de lijst.", ShowInputMessage = true,
        SequenceOfReferences = new([Celplaats.Bereik(HeadingRow + 1, index, last, index)]),
    };

    /// <summary>Text, always as text: no cell of ours is ever a formula.</summary>
    public static Cell Words(string text, int row, int column, CellLook look) => Text(text, row, column, (uint)look);

    /// <summary>The same, in the look of another style sheet.</summary>
    public static Cell Text(string text, int row, int column, uint look) =>
        new(new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            CellReference = Celplaats.AdresVan(row, column), DataType = CellValues.InlineString, StyleIndex = look,
        };

    private static Cell Filled(object? value, Kolomontwerp column, int row, int index)
    {
        var look = column.Soort switch
        {
            _ when ReferenceEquals(value, Bladontwerp.NietGevraagd) => CellLook.Given,
            Kolomsoort.Getal => CellLook.Number,
            Kolomsoort.Bedrag => CellLook.Money,
            Kolomsoort.Sleutel => CellLook.Key,
            Kolomsoort.Gegeven => CellLook.Given,
            _ => CellLook.Text,
        };
        return value switch
        {
            decimal number => new(new CellValue(number.ToString(CultureInfo.InvariantCulture)))
            {
                CellReference = Celplaats.AdresVan(row, index), DataType = CellValues.Number, StyleIndex = (uint)look,
            },
            string { Length: > 0 } text =>
                Words(text, row, index, look == CellLook.Text && Csvschrijver.Dangerous.Contains(text[0]) ? CellLook.QuotedText : look),
            _ => new() { CellReference = Celplaats.AdresVan(row, index), StyleIndex = (uint)look },
        };
    }

    /// <summary>A character that XML does not know would make the file unreadable.</summary>
    public static string Clean(string text)
    {
        if (text.All(XmlConvert.IsXmlChar))
            return text;
        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (XmlConvert.IsXmlChar(text[at]))
                clean.Append(text[at]);
            else if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]))
                clean.Append(text[at]).Append(text[++at]);
        }
        return clean.ToString();
    }
}
