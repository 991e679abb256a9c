using Noaber.Files.Lezen.Tabellen;

namespace Noaber.Files.Formaten;

/// <summary>
/// Tables in HTML that stand by themselves among the lines of a text, as Markdown has them: each paragraph of a cell becomes a line that knows
/// its cell. What stands within a line, or in the cell of another table, stays there.
/// </summary>
internal static class HtmlCells
{
    private const string Open = "<table";
    private const string Close = "</table>";

    /// <summary>The lines with such tables taken apart, and of each line of a cell which one.</summary>
    public static (List<string> Lines, Dictionary<int, Regelvorm> Forms) Unfold(List<string> lines)
    {
        var (result, forms, tables) = (new List<string>(lines.Count), new Dictionary<int, Regelvorm>(), 0);
        // Behind the last table that is closed there is none; looking for its end at each line would not end.
        var closed = lines.FindLastIndex(IsClosed);
        for (var i = 0; i < lines.Count; i++)
        {
            if (i <= closed && IsOpened(lines[i]))
            {
                var last = lines.FindIndex(i, IsClosed);
                if (Grid(lines[i..(last + 1)]) is { } grid)
                    Put(grid, ++tables, result, forms);
                else
                    result.AddRange(lines[i..(last + 1)]);
                i = last;
            }
            else
            {
                result.Add(lines[i]);
            }
        }

        return tables == 0 ? (lines, forms) : (result, forms);
    }

    private static bool IsOpened(string line) => line.TrimStart(' ').StartsWith(Open, StringComparison.OrdinalIgnoreCase);

    private static bool IsClosed(string line) => line.Contains(Close, StringComparison.OrdinalIgnoreCase);

    /// <summary>Rows of at least two cells, and nothing behind them; a table within a table is not taken apart.</summary>
    private static HtmlGrid? Grid(List<string> lines)
    {
        var html = string.Join('\n', lines).Trim();
        if (!html.EndsWith(Close, StringComparison.OrdinalIgnoreCase) || html.IndexOf(Open, Open.Length, StringComparison.OrdinalIgnoreCase) >= 0)
            return null;
        var grid = HtmlGrid.Of(html);
        return grid.Rows > 1 && grid.Cells.Any(cell => cell.Column > 1) ? grid : null;
    }

    private static void Put(HtmlGrid grid, int table, List<string> lines, Dictionary<int, Regelvorm> forms)
    {
        lines.AddRange(grid.Beside);
        foreach (var cell in grid.Cells)
        {
            foreach (var paragraph in cell.Paragraphs)
            {
                lines.Add(paragraph);
                forms[lines.Count] = new Regelvorm.Cel(table, cell.Row, cell.Column, cell.Columns, cell.Rows);
            }
        }
    }
}
