namespace Noaber.Files.Lezen.Reeksen;

/// <summary>
/// Decides under which columns the values of a row stand when some were left blank: by the spaces that are left of the blanks, or because
/// the totals add up best in one way only. Otherwise it says that it does not know.
/// </summary>
internal static class ColumnResolver
{
    private const int MostWays = 5_000;
    private const int MostColumns = 10;

    /// <summary>The rows, each with as many cells as there are columns, and the names of those that the totals decided.</summary>
    public static (IReadOnlyList<RowDraft> Rows, IReadOnlyList<RowDraft> Derived) Resolve(IReadOnlyList<RowDraft> rows, int columns)
    {
        var spread = rows.Select(row => row with { Cells = Pad(row.Cells, columns), Unsure = row.Cells.Count > 0 && row.Cells.Count < columns }).ToList();
        var open = rows.Index().Where(row => row.Item.Cells.Count > 0 && row.Item.Cells.Count < columns).Select(row => row.Index).ToList();
        if (open.Count == 0 || columns > MostColumns || !rows.Any(row => TotalCheck.IsTotal(row.Name)))
            return (spread, []);
        var ways = open.ConvertAll(i => Placements(rows[i].Cells, columns));
        var count = ways.Aggregate(1L, (product, way) => Math.Min(product * way.Count, MostWays + 1));
        if (count > MostWays)
            return (spread, []);
        var best = Product(ways).Select(way => Put(spread, open, way)).Select(filled => (Rows: filled, Wrong: CountWrong(filled, columns)))
            .GroupBy(way => way.Wrong).MinBy(same => same.Key)!.Take(2).ToList();
        return best is [var only] ? (only.Rows, [.. open.Select(i => only.Rows[i])]) : (spread, []);
    }

    private static List<RowDraft> Put(List<RowDraft> rows, List<int> open, List<string>[] way)
    {
        var filled = rows.ToList();
        for (var i = 0; i < open.Count; i++)
            filled[open[i]] = rows[open[i]] with { Cells = way[i], Unsure = false };
        return filled;
    }

    private static List<string> Pad(IReadOnlyList<string> cells, int columns) => [.. cells, .. Enumerable.Repeat("", Math.Max(0, columns - cells.Count))];

    /// <summary>Totals that do not add up: the document may hold one that does not, wherever the blanks are.</summary>
    private static int CountWrong(List<RowDraft> rows, int columns) => Enumerable.Range(0, columns).Sum(column =>
        TotalCheck.Wrong(rows.Select(row => (TotalCheck.IsTotal(row.Name), CellParser.Parse(row.Cells[column]).Waarde))).Count());

    /// <summary>Every way to put the cells, in order, in the columns.</summary>
    private static List<List<string>> Placements(IReadOnlyList<string> cells, int columns)
    {
        if (cells.Count == 0)
            return [[.. Enumerable.Repeat("", columns)]];
        if (cells.Count > columns)
            return [];
        var first = Placements([.. cells.Skip(1)], columns - 1).Select(rest => (List<string>)[cells[0], .. rest]);
        var later = Placements(cells, columns - 1).Select(rest => (List<string>)["", .. rest]);
        return [.. first, .. later];
    }

    private static IEnumerable<List<string>[]> Product(List<List<List<string>>> ways)
    {
        var at = new int[ways.Count];
        for (var done = false; !done;)
        {
            yield return [.. at.Select((choice, i) => ways[i][choice])];
            done = true;
            for (var i = 0; i < at.Length && done; i++)
            {
                at[i] = (at[i] + 1) % ways[i].Count;
                done = at[i] == 0;
            }
        }
    }
}
