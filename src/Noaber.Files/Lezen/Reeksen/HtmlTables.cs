using Noaber.Files.Lezen.Tabellen;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen.Reeksen;

/// <summary>Tables in HTML, also those that stand within one line.</summary>
internal static class HtmlTables
{
    private const string Open = "<table";
    private const string Close = "</table>";
    private const int LongestTitle = 100;

    /// <summary>A table that goes on over more lines than this was never closed.</summary>
    private const int MostLines = 500;

    public static IEnumerable<FoundTable> Find(IReadOnlyList<SourceLine> lines)
    {
        // Where tables end is looked up once: of many that are never closed each would otherwise read on to the end.
        int[] ends = [.. Enumerable.Range(0, lines.Count).Where(i => lines[i].Raw.Contains(Close, StringComparison.OrdinalIgnoreCase))];
        for (var (i, at) = (0, 0); i < lines.Count && ends.Length > 0;)
        {
            var open = lines[i].Raw.IndexOf(Open, at, StringComparison.OrdinalIgnoreCase);
            if (open >= 0 && End(lines, ends, i, open) is var (last, end))
            {
                if (Parse(Html(lines, (i, open), (last, end)), TitleBefore(lines[i].Raw[..open]), new Bronplaats(i + 1, last + 1)) is { } table)
                    yield return table;
                (i, at) = (last, end);
            }
            else
            {
                (i, at) = (i + 1, 0);
            }
        }
    }

    /// <summary>The line on which a table ends, and where it does there; null when it is not closed.</summary>
    private static (int Line, int At)? End(IReadOnlyList<SourceLine> lines, int[] ends, int first, int open)
    {
        if (lines[first].Raw.IndexOf(Close, open, StringComparison.OrdinalIgnoreCase) is >= 0 and var here)
            return (first, here + Close.Length);
        var next = Array.BinarySearch(ends, first + 1);
        next = next < 0 ? ~next : next;
        return next < ends.Length && ends[next] - first < MostLines
            ? (ends[next], lines[ends[next]].Raw.IndexOf(Close, StringComparison.OrdinalIgnoreCase) + Close.Length)
            : null;
    }

    private static string Html(IReadOnlyList<SourceLine> lines, (int Line, int At) from, (int Line, int At) to) => from.Line == to.Line
        ? lines[from.Line].Raw[from.At..to.At]
        : string.Join('\n', [lines[from.Line].Raw[from.At..], .. lines.Skip(from.Line + 1).Take(to.Line - from.Line - 1).Select(line => line.Raw), lines[to.Line].Raw[..to.At]]);

    private static FoundTable? Parse(string html, string title, Bronplaats place)
    {
        var grid = HtmlGrid.Of(html);
        if (grid.Cells.Any(cell => cell.Column + cell.Columns - 1 > GridReader.MostColumns))
            return null;
        var rows = grid.Cells.GroupBy(cell => cell.Row).ToDictionary(row => row.Key, row => row.ToList());
        return GridReader.Read([.. Enumerable.Range(1, grid.Rows).Select(row => new GridRow(Cells(rows, row), place))], title);
    }

    /// <summary>The cells of a row by column: one that spans columns or rows counts in each.</summary>
    private static List<string> Cells(Dictionary<int, List<HtmlCell>> rows, int row)
    {
        var here = Enumerable.Range(Math.Max(1, row - HtmlGrid.MostSpan + 1), Math.Min(row, HtmlGrid.MostSpan))
            .SelectMany(above => rows.GetValueOrDefault(above) ?? []).Where(cell => cell.Row + cell.Rows > row).ToList();
        var width = here.Select(cell => cell.Column + cell.Columns - 1).DefaultIfEmpty().Max();
        return [.. Enumerable.Range(1, width).Select(column => here.Find(cell => cell.Covers(row, column))?.Text ?? "")];
    }

    /// <summary>The text of the last element before the table, when it is as short as a title.</summary>
    private static string TitleBefore(string before)
    {
        var trimmed = before.TrimEnd();
        var close = trimmed.LastIndexOf("</", StringComparison.Ordinal);
        var open = close > 0 ? trimmed.LastIndexOf('>', close) : -1;
        var title = open >= 0 && trimmed.IndexOf('>', close) == trimmed.Length - 1 ? trimmed[(open + 1)..close].Trim() : "";
        return title.Length <= LongestTitle ? title : "";
    }
}
