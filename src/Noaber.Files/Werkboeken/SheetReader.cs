using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Noaber.Files.Lezen;

namespace Noaber.Files.Werkboeken;

/// <summary>Reads the sheets of one workbook, cell by cell: what is empty costs nothing, so a ghost cell far below neither.</summary>
internal sealed class SheetReader(WorkbookPart book, ReadingClock clock)
{
    private readonly List<string> texts = [.. book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>()
        .Select(Text) ?? []];
    private readonly SheetFormats formats = new(book.WorkbookStylesPart?.Stylesheet);
    private int step;

    /// <summary>A sheet held more than we read.</summary>
    public bool TooMuch { get; private set; }

    public Werkblad Read(WorksheetPart part, string name, bool hidden)
    {
        var rows = new List<Werkrij>();
        var merged = new List<Samenvoeging>();
        var beside = SheetTexts.Read(part).ToList();
        var (number, invisible, column) = (0, false, 0);
        Dictionary<int, Cel> cells = [];
        using var reader = OpenXmlReader.Create(part);
        while (!TooMuch && reader.Read())
        {
            clock.Check(step++);
            if (reader.ElementType == typeof(Row))
            {
                if (reader.IsStartElement)
                    (number, invisible, column, cells) = (
                        Attribute(reader, "r") is { } r ? int.Parse(r, CultureInfo.InvariantCulture) : number + 1,
                        Attribute(reader, "hidden") is "1" or "true", 0, []);
                // An empty row may be one element, that begins and ends at once.
                if (cells.Count > 0 && reader.IsEndElement)
                    rows.Add(new(number, invisible, cells));
            }
            else if (reader.ElementType == typeof(Cell) && reader.IsStartElement && reader.LoadCurrentElement() is Cell cell)
            {
                column = cell.CellReference?.Value is { } reference ? Werkboeklezer.Column(reference.TrimEnd([.. "0123456789"]))
                    : column + 1;
                if (Value(cell, new(name, number, column)) is { Soort: not Celsoort.Leeg } value)
                    cells[column] = value;
            }
            else if (reader.IsStartElement)
            {
                ReadBeside(reader, name, merged, beside);
            }
            TooMuch = rows.Count > Werkboeklezer.MeesteRijen || cells.Count > Werkboeklezer.MeesteKolommen;
        }
        return new(name, hidden, rows, merged) { Ernaast = beside };
    }

    /// <summary>What belongs to the sheet and to no cell of it.</summary>
    private static void ReadBeside(OpenXmlReader reader, string name, List<Samenvoeging> merged, List<Bladtekst> beside)
    {
        if (reader.ElementType == typeof(MergeCell) && reader.LoadCurrentElement() is MergeCell { Reference.Value: { } range })
            merged.Add(Range(name, range));
        else if (reader.ElementType == typeof(HeaderFooter) && reader.LoadCurrentElement() is HeaderFooter edges)
            beside.AddRange(SheetTexts.Read(edges));
    }

    private Cel Value(Cell cell, Celplaats place)
    {
        var raw = cell.CellValue?.Text;
        if (cell.CellFormula is not null && string.IsNullOrEmpty(raw) && cell.InlineString is null)
            return new(place, Celsoort.ZonderUitkomst, $"={cell.CellFormula.Text}");
        var type = cell.DataType?.Value ?? CellValues.Number;
        return type switch
        {
            CellValues.SharedString => Words(place, Shared(raw)),
            CellValues.InlineString => Words(place, cell.InlineString is { } inline ? Text(inline) : ""),
            CellValues.String => Words(place, raw ?? ""),
            CellValues.Error => new(place, Celsoort.Fout, raw ?? ""),
            CellValues.Boolean => new(place, Celsoort.JaNee, raw is "1" or "true" ? "waar" : "onwaar"),
            CellValues.Date => new(place, Celsoort.Datum, raw ?? ""),
            _ => Number(place, raw, cell.StyleIndex?.Value),
        };
    }

    private string Shared(string? raw) =>
        int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < texts.Count ? texts[at] : "";

    private Cel Number(Celplaats place, string? raw, uint? style)
    {
        if (string.IsNullOrEmpty(raw))
            return new(place, Celsoort.Leeg, "");
        if (!double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || Math.Abs(number) > 1e15)
            return new(place, Celsoort.Tekst, raw);
        if (formats.IsDate(style) && number is >= 0 and < 2_958_466)
            return new(place, Celsoort.Datum, DateTime.FromOADate(number).ToString("d-M-yyyy", CultureInfo.InvariantCulture));
        // Excel keeps 2,5% as 0.025, with sixteen digits of which the last ones are noise.
        var value = Math.Round((decimal)number * (formats.IsPercent(style) ? 100 : 1), 6);
        return new(place, Celsoort.Getal, value.ToString("0.######", CultureInfo.InvariantCulture), value);
    }

    private static Cel Words(Celplaats place, string text) => text.Trim().ReplaceLineEndings("\n") is { Length: > 0 } words
        ? new(place, Celsoort.Tekst, words) : new(place, Celsoort.Leeg, "");

    // Not what is told about the pronunciation, which is text in the cell too.
    private static string Text(OpenXmlElement item) => string.Concat(item.Elements<Text>().Select(t => t.Text)
        .Concat(item.Elements<Run>().Select(r => r.Text?.Text ?? "")));

    private static string? Attribute(OpenXmlReader reader, string name) => reader.Attributes.FirstOrDefault(a => a.LocalName == name).Value;

    private static Samenvoeging Range(string sheet, string range)
    {
        var ends = range.Split(':');
        var (from, to) = (Place(ends[0]), Place(ends[^1]));
        return new(from, to.Rij, to.Kolom);

        Celplaats Place(string cell)
        {
            var letters = cell.TrimEnd([.. "0123456789"]);
            return new(sheet, int.Parse(cell.AsSpan(letters.Length), CultureInfo.InvariantCulture), Werkboeklezer.Column(letters));
        }
    }
}

/// <summary>Which styles of a workbook show a number as a day or as a percentage.</summary>
internal sealed partial class SheetFormats(Stylesheet? styles)
{
    // Day and year, in English and Dutch.
    private static readonly SearchValues<char> DayLetters = SearchValues.Create("dDyYjJ");

    private readonly List<uint> formats = [.. styles?.CellFormats?.Elements<CellFormat>().Select(f => f.NumberFormatId?.Value ?? 0) ?? []];
    private readonly Dictionary<uint, string> custom = styles?.NumberingFormats?.Elements<NumberingFormat>()
        .Where(f => f.NumberFormatId is not null).GroupBy(f => f.NumberFormatId!.Value)
            .ToDictionary(g => g.Key, g => Bare(g.First().FormatCode?.Value ?? "")) ?? [];

    public bool IsPercent(uint? style) => Format(style) is 9 or 10 || Code(style).Contains('%', StringComparison.Ordinal);

    public bool IsDate(uint? style) =>
        Format(style) is (>= 14 and <= 22) or (>= 45 and <= 47) || Code(style).AsSpan().ContainsAny(DayLetters);

    private uint Format(uint? style) => style is { } index && index < formats.Count ? formats[(int)index] : 0;

    private string Code(uint? style) => custom.GetValueOrDefault(Format(style), "");

    /// <summary>Without what is only shown: text between quotes, colours and currencies between brackets.</summary>
    private static string Bare(string code) => OnlyShown().Replace(code, "");

    [GeneratedRegex(@"""[^""]*""|\[[^\]]*\]|\\.", RegexOptions.None, 1000)]
    private static partial Regex OnlyShown();
}
