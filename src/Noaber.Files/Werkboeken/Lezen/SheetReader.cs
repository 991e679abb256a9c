using System.Globalization;

namespace Noaber.Files.Werkboeken.Lezen;

/// <summary>Reads the sheets of one workbook, cell by cell: what is empty costs nothing, so a ghost cell far below neither.</summary>
internal sealed class SheetReader(WorkbookPackage package, CellReader cells, int mostRows)
{
    public const int LastRow = 1_048_576, LastColumn = 16_384;

    /// <summary>Most cells with something in them in the workbook as a whole.</summary>
    private const int MostCells = 3_000_000;

    /// <summary>Most formulas of a sheet that are added up again.</summary>
    private const int MostFormulas = 50_000;

    private readonly List<Celinhoud> row = [];
    private readonly List<(int Row, int Column, string Formula)> formulas = [];
    private SheetMarks? marks;
    private int read;

    /// <summary>A sheet held more than we read.</summary>
    public bool TooMuch { get; private set; }

    public Werkblad Read(string part, string name, bool hidden)
    {
        var (rows, merged, beside) = (new List<Werkrij>(), new List<Samenvoeging>(), SheetTexts.Beside(package, part));
        var (number, hiddenColumns) = (0, new HashSet<int>());
        marks = new(package.Links(part), beside);
        formulas.Clear();
        using var reader = package.Read(part) ?? throw new InvalidDataException("A sheet is not there.");
        while (!TooMuch && reader.Read())
        {
            if (reader.Opens("row"))
            {
                number = Whole(reader.Attribute("r"), LastRow) ?? number + 1;
                if (Row(reader, name, number) is { } filled)
                    rows.Add(filled);
            }
            else if (reader.Opens("col") && IsHidden(reader))
                hiddenColumns.UnionWith(Span(reader.Attribute("min"), reader.Attribute("max")));
            else if (reader.Opens("mergeCell") && reader.Attribute("ref") is { } range)
                merged.AddWithin(Range(name, range), WorkbookPackage.MostParts);
            else
                marks.Look(reader);
            TooMuch |= rows.Count > mostRows || read > MostCells || cells.TooMuch;
        }
        if (formulas.Count > 0)
        {
            var check = new FormulaCheck(rows);
            formulas.ForEach(f => check.Look(f.Row, f.Column, f.Formula));
        }
        return new(name, hidden, rows, merged) { Ernaast = beside, VerborgenKolommen = hiddenColumns };
    }

    /// <summary>Where a cell is by its address; column 0 for none.</summary>
    public static (int Row, int Column) Place(ReadOnlySpan<char> address)
    {
        var letters = address.IndexOfAnyInRange('0', '9') is >= 0 and var digits ? address[..digits] : address;
        return (Whole(address[letters.Length..], LastRow) ?? 0, Werkboeklezer.Column(letters));
    }

    private Werkrij? Row(PartReader reader, string sheet, int number)
    {
        var (depth, hidden, column, seen) = (reader.Depth, IsHidden(reader), 0, 0);
        // An empty row may be one element, that begins and ends at once.
        if (reader.IsEmpty)
            return null;
        row.Clear();
        while (reader.ReadWithin(depth))
        {
            if (!reader.Opens("c"))
                continue;
            var (place, style, type) = reader.CellAttributes();
            column = place is null ? column + 1 : Place(place).Column;
            if (column is < 1 or > LastColumn)
                throw new InvalidDataException("No such column.");
            if (cells.Read(reader, (ushort)column, style, type) is { Soort: not Celsoort.Leeg } filled)
                row.Add(filled);
            if (cells.Formula is { Length: > 0 } formula)
            {
                marks!.Formula(number, column, formula);
                if (formulas.Count < MostFormulas)
                    formulas.Add((number, column, formula));
            }
            TooMuch = ++seen > LastColumn || row.Count > Werkboeklezer.MeesteKolommen || cells.TooMuch;
            if (TooMuch)
                return null;
        }
        read += row.Count;
        return row.Count == 0 ? null : new(number, hidden, new Rijcellen(sheet, number, row));
    }

    private static bool IsHidden(PartReader reader) => reader.Attribute("hidden") is "1" or "true";

    /// <summary>Columns from one to another; past the last that can hold anything it is of no note.</summary>
    private static IEnumerable<int> Span(string? first, string? last)
    {
        var (from, to) = (Whole(first, LastColumn) ?? 1, Whole(last, LastColumn) ?? 0);
        return from > to ? [] : Enumerable.Range(from, to - from + 1);
    }

    private static Samenvoeging Range(string sheet, string range)
    {
        var ends = range.Split(':');
        var (from, to) = (Place(ends[0]), Place(ends[^1]));
        return new(new(sheet, from.Row, from.Column), to.Row, to.Column);
    }

    private static int? Whole(ReadOnlySpan<char> text, int most) => text.IsEmpty ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number
        : throw new InvalidDataException("No such row.");
}
