using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen.Reeksen;

/// <summary>Tables in HTML, also those that stand within one line.</summary>
internal static class HtmlTables
{
    private const string Open = "<table";
    private const string Close = "</table>";
    private const int MostSpan = 20;
    private const int LongestTitle = 100;

    /// <summary>A table that goes on over more lines than this was never closed.</summary>
    private const int MostLines = 500;

    private static readonly HtmlParser Parser = new();

    public static IEnumerable<FoundTable> Find(IReadOnlyList<SourceLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            for (var at = lines[i].Raw.IndexOf(Open, StringComparison.OrdinalIgnoreCase); at >= 0; at = lines[i].Raw.IndexOf(Open, at, StringComparison.OrdinalIgnoreCase))
            {
                var (html, last, end) = Cut(lines, i, at);
                if (Parse(html, TitleBefore(lines[i].Raw[..at]), new Bronplaats(i + 1, last + 1)) is { } table)
                    yield return table;
                (i, at) = (last, end);
            }
        }
    }

    private static (string Html, int Last, int End) Cut(IReadOnlyList<SourceLine> lines, int first, int at)
    {
        var html = "";
        for (var i = first; i < lines.Count && i - first < MostLines; i++)
        {
            var line = lines[i].Raw;
            var from = i == first ? at : 0;
            var close = line.IndexOf(Close, from, StringComparison.OrdinalIgnoreCase);
            if (close >= 0)
                return (html + line[from..(close + Close.Length)], i, close + Close.Length);
            html += line[from..] + "\n";
        }

        return ("", first, at + Open.Length);
    }

    private static FoundTable? Parse(string html, string title, Bronplaats place)
    {
        if (html.Length == 0 || Parser.ParseDocument(html).QuerySelector("table") is not IHtmlTableElement table)
            return null;
        var rows = new List<GridRow>();
        var hanging = new Dictionary<int, (int Rows, string Text)>();
        foreach (var row in table.Rows)
            rows.Add(new(Cells(row, hanging), place));
        return GridReader.Read(rows, title);
    }

    /// <summary>The cells of a row by column: one that spans columns or rows counts in each.</summary>
    private static List<string> Cells(IHtmlTableRowElement row, Dictionary<int, (int Rows, string Text)> hanging)
    {
        var cells = new List<string>();
        foreach (var cell in row.Cells)
        {
            TakeHanging(cells, hanging);
            var text = string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            for (var i = 0; i < Math.Clamp(cell.ColumnSpan, 1, MostSpan); i++)
            {
                if (cell.RowSpan is > 1 and var span)
                    hanging[cells.Count] = (Math.Min(span, MostSpan) - 1, text);
                cells.Add(text);
            }
        }

        TakeHanging(cells, hanging);
        return cells;
    }

    private static void TakeHanging(List<string> cells, Dictionary<int, (int Rows, string Text)> hanging)
    {
        while (hanging.Remove(cells.Count, out var above))
        {
            if (above.Rows > 1)
                hanging[cells.Count] = (above.Rows - 1, above.Text);
            cells.Add(above.Text);
        }
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
