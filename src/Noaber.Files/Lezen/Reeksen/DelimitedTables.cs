using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen.Reeksen;

/// <summary>Tables whose cells are parted by a tab, or by upright bars as in Markdown.</summary>
internal static class DelimitedTables
{
    private const int LongestCell = 80;
    private const int LongestTitle = 100;

    public static IEnumerable<FoundTable> Find(IReadOnlyList<SourceLine> lines) => Find(lines, Tabbed).Concat(Find(lines, Barred));

    private static IEnumerable<FoundTable> Find(IReadOnlyList<SourceLine> lines, Func<SourceLine, IReadOnlyList<string>?> split)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var rows = new List<GridRow>();
            for (var j = i; j < lines.Count && split(lines[j]) is { } cells; j++)
                rows.Add(new(cells, lines[j].Place));
            if (rows.Count == 0)
                continue;
            var last = i + rows.Count - 1;
            rows.RemoveAll(row => row.Cells.All(cell => cell.Length > 0 && cell.All(c => c is '-' or ':')));
            foreach (var part in Parts(rows))
            {
                if (GridReader.Read(part, TitleAbove(lines, part[0].Place.Van - 1)) is { } table)
                    yield return table;
            }

            i = last;
        }
    }

    /// <summary>A row with one word in it, between others, begins a table of its own.</summary>
    private static IEnumerable<List<GridRow>> Parts(List<GridRow> rows)
    {
        var part = new List<GridRow>();
        foreach (var row in rows)
        {
            if (part.Count > 1 && row.Cells[0].Length == 0 && row.Cells.Skip(1).All(cell => !CellParser.IsValue(cell)))
            {
                yield return part;
                part = [];
            }

            part.Add(row);
        }

        if (part.Count > 0)
            yield return part;
    }

    private static List<string>? Tabbed(SourceLine line)
    {
        var cells = line.Raw.TrimEnd().Split('\t').Select(cell => cell.Trim()).ToList();
        var isTable = cells.Count > 2 || (cells.Count == 2 && cells[0].Length > 0)
            || (cells.Count == 1 && cells[0].Length > 0 && line.Raw.Contains('\t', StringComparison.Ordinal));
        return isTable && cells.TrueForAll(cell => cell.Length <= LongestCell && !cell.Contains('<', StringComparison.Ordinal)) ? cells : null;
    }

    private static List<string>? Barred(SourceLine line)
    {
        if (line.Text.Length < 3 || line.Text[0] != '|')
            return null;
        return [.. line.Text.Trim('|').Split('|').Select(cell => cell.Trim(' ', '*'))];
    }

    /// <summary>The nearest filled line above, when it is as short as a title.</summary>
    private static string TitleAbove(IReadOnlyList<SourceLine> lines, int first)
    {
        for (var i = first - 1; i >= 0 && first - i <= 4; i--)
        {
            if (!lines[i].IsBlank)
                return lines[i].Text.Length <= LongestTitle && !lines[i].Text.Contains('\t', StringComparison.Ordinal) && !Sentence.Ends(lines[i].Text.TrimEnd(':'))
                    ? lines[i].Text.Trim('#', '*', ' ')
                    : "";
        }

        return "";
    }
}
