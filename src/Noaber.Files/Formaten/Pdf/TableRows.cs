namespace Noaber.Files.Formaten.Pdf;

/// <summary>Writes the lines of a table: rows of single lines with tabs, rows of several lines as cells.</summary>
internal static class TableRows
{
    /// <summary>A first column without a word of its own holds numbers and dashes of a list, not labels.</summary>
    private const int LongestMark = 6;

    /// <summary>The white, in points, by which rows of a table stand further apart than lines within a cell.</summary>
    private const double RowSpace = 2;

    public static IEnumerable<PdfLine> Write(Band band, TableCount tables)
    {
        if (band.Columns == 2)
            return Pairs(band);
        return HasRowsOfSeveralLines(band) ? Cells(band, tables.Next()) : band.Rows.Select(row => new PdfLine(Tabbed(band, row)));
    }

    /// <summary>A mark or a label with its text: what goes on under it is plain text.</summary>
    private static IEnumerable<PdfLine> Pairs(Band band)
    {
        var marks = band.Rows.All(row => IsMark(row.TextOf(0)));
        return band.Rows.Select(row => new PdfLine(string.Join(marks ? " " : "\t", row.Cells.OfType<PageLine>().Select(cell => cell.Text)))
        {
            Item = marks ? new(row.Cells.OfType<PageLine>().SelectMany(cell => cell.Words)) : null,
        });
    }

    private static bool IsMark(string text) => text.Length <= LongestMark && text.Count(char.IsLetter) <= 1;

    private static string Tabbed(Band band, BandRow row) =>
        string.Join('\t', Enumerable.Range(0, band.Columns).Select(row.TextOf)).TrimEnd('\t');

    /// <summary>After its first row the table has lines that only go on with what stands above: nothing in the first column.</summary>
    private static bool HasRowsOfSeveralLines(Band band) =>
        band.Rows.SkipWhile(row => row.Cells[0] is null).Any(row => row.Cells[0] is null);

    private static IEnumerable<PdfLine> Cells(Band band, int table)
    {
        var row = 0;
        foreach (var lines in Group(band))
        {
            row++;
            for (var column = 0; column < band.Columns; column++)
            {
                foreach (var line in lines.Where(line => line.Cells[column] is not null))
                    yield return new(line.TextOf(column), new Regelvorm.Cel(table, row, column + 1));
            }
        }
    }

    private static List<List<BandRow>> Group(Band band)
    {
        var gaps = band.Rows.Zip(band.Rows.Skip(1), (above, below) => below.Middle - above.Middle).Where(gap => gap > RowSpace).ToList();
        var within = gaps.Count == 0 ? 0 : gaps.Min();
        var spaced = gaps.Exists(gap => gap > within + RowSpace);
        var groups = new List<List<BandRow>>();
        foreach (var row in band.Rows)
        {
            var begins = groups.Count == 0
                || (row.Cells[0] is not null && (!spaced || row.Middle - groups[^1][^1].Middle > within + RowSpace));
            if (begins)
                groups.Add([]);
            groups[^1].Add(row);
        }

        return groups;
    }
}

/// <summary>Counts the tables of a document, so that each has a number of its own.</summary>
internal sealed class TableCount
{
    private int count;

    public int Next() => ++count;
}
