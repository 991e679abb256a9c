using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen.Reeksen;

/// <summary>A row of cells as a table has them, each in its own column, with the lines it came from.</summary>
internal sealed record GridRow(IReadOnlyList<string> Cells, Bronplaats Place);

/// <summary>Makes a table of numbers of rows whose cells are known; a table of words gives none.</summary>
internal static class GridReader
{
    /// <summary>A table of numbers is one of which at least half of the filled cells below the head are values.</summary>
    private const double LeastValues = 0.5;

    /// <summary>A table with more columns than this is a form or a picture.</summary>
    public const int MostColumns = 40;

    /// <summary>A text longer than this is no name of a column: the table holds text, though the rows below it hold numbers.</summary>
    private const int LongestName = 150;

    public static FoundTable? Read(IReadOnlyList<GridRow> rows, string title)
    {
        var filled = rows.Where(row => row.Cells.Any(cell => cell.Length > 0)).ToList();
        var width = filled.Select(row => row.Cells.Count).DefaultIfEmpty().Max();
        if (width is < 2 or > MostColumns)
            return null;
        var place = filled.Count == 0 ? default : new Bronplaats(filled[0].Place.Van, filled[^1].Place.Tot);
        while (filled.Count > 2 && SingleText(filled[0]) is { } caption)
        {
            title = caption;
            filled.RemoveAt(0);
        }

        var head = filled.TakeWhile(IsHead).Take(3).ToList();
        var body = filled.Skip(head.Count).ToList();
        if (head.Count == 0 || body.Count == 0 || !IsNumeric(body) || head.Exists(row => row.Cells.Any(cell => cell.Length > LongestName)))
            return null;
        return Build(title, Columns(head, width), body, place);
    }

    private static FoundTable Build(string title, List<string> columns, List<GridRow> body, Bronplaats place)
    {
        var named = !CellParser.IsYear(columns[0]);
        var (rows, group) = (new List<RowDraft>(), (string?)null);
        foreach (var row in body)
        {
            var cells = row.Cells.Concat(Enumerable.Repeat("", columns.Count - row.Cells.Count)).ToList();
            if (named && row.Cells.Count > 1 && SingleText(row) is { } text && !CellParser.IsValue(text) && cells[0].Length > 0 && body[^1] != row)
                group = text;
            else
                rows.Add(new(named ? cells[0] : title, named ? cells[1..] : cells, row.Place, group));
        }

        var names = named ? columns[1..] : columns;
        var reeks = new Reeks(title.Length > 0 ? title : named ? columns[0] : "", names, [.. rows.Select(row => row.Build())], [], place);
        return new(reeks, [.. TotalCheck.Of(reeks)]);
    }

    /// <summary>The names of the columns: what the rows of the head say above each other.</summary>
    private static List<string> Columns(List<GridRow> head, int width) =>
    [
        .. Enumerable.Range(0, width).Select(column => string.Join(
            ' ', head.Select(row => column < row.Cells.Count ? row.Cells[column] : "").Where(cell => cell.Length > 0).Distinct(StringComparer.Ordinal))),
    ];

    private static string? SingleText(GridRow row) =>
        row.Cells.Where(cell => cell.Length > 0).Distinct(StringComparer.Ordinal).ToList() is [var only] && !CellParser.IsValue(only) ? only : null;

    private static bool IsHead(GridRow row) => row.Cells.Skip(1).All(cell => cell.Length == 0 || !CellParser.IsValue(cell) || CellParser.IsYear(cell))
        && row.Cells.Count(cell => cell.Length > 0) > (row.Cells[0].Length > 0 ? 1 : 0);

    private static bool IsNumeric(List<GridRow> body)
    {
        var cells = body.SelectMany(row => row.Cells.Skip(1)).Where(cell => cell.Length > 0).ToList();
        return cells.Count > 0 && cells.Count(CellParser.IsValue) >= LeastValues * cells.Count;
    }
}
