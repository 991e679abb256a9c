using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Noaber.Files.Indelingen;

namespace Noaber.Files.Lezen.Tabellen;

/// <summary>A cell of a table in HTML, with its place in the grid (from 1) and how far it goes on over columns and rows.</summary>
internal sealed record HtmlCell(int Row, int Column, int Columns, int Rows)
{
    /// <summary>What it says, a paragraph or an item of a list each.</summary>
    public List<string> Paragraphs { get; } = [];

    public string Text => string.Join(' ', Paragraphs);

    public bool Covers(int row, int column) => row >= Row && row < Row + Rows && column >= Column && column < Column + Columns;
}

/// <summary>
/// The cells of a table in HTML. It looks at the tags of tables and paragraphs alone, in one pass: the mending that browsers do is what a
/// hostile file would keep a computer busy with.
/// </summary>
internal sealed partial class HtmlGrid
{
    /// <summary>A cell goes on over no more columns or rows.</summary>
    public const int MostSpan = 20;

    private const int MostColumns = 100;
    private const int LongestNumber = 4;

    private readonly List<HtmlCell> cells = [];
    private readonly List<string> beside = [];
    private readonly StringBuilder text = new();
    private readonly int[] hanging = new int[MostColumns + MostSpan + 1];
    private HtmlCell? cell;
    private int row;
    private int column = 1;
    private bool item;

    private HtmlGrid()
    {
    }

    public IReadOnlyList<HtmlCell> Cells => cells;

    /// <summary>Text that stands in no cell, such as a caption.</summary>
    public IReadOnlyList<string> Beside => beside;

    public int Rows => row;

    [GeneratedRegex(@"<(?<end>/)?(?<name>table|caption|tr|td|th|p|br|div|li)\b(?<rest>[^<>]*)>", Pattern.Options | RegexOptions.IgnoreCase, Pattern.Timeout)]
    private static partial Regex Tag { get; }

    [GeneratedRegex("<[a-zA-Z/!][^<>]*>", Pattern.Options, Pattern.Timeout)]
    private static partial Regex OtherTag { get; }

    [GeneratedRegex(@"\b(?<name>colspan|rowspan)\s*=\s*[""']?(?<span>\d{1,9})", Pattern.Options | RegexOptions.IgnoreCase, Pattern.Timeout)]
    private static partial Regex Span { get; }

    public static HtmlGrid Of(string html)
    {
        var (grid, at) = (new HtmlGrid(), 0);
        for (var tag = Tag.Match(html); tag.Success; tag = tag.NextMatch())
        {
            grid.text.Append(html, at, tag.Index - at);
            grid.Meet(tag.Groups["name"].Value.ToUpperInvariant(), tag.Groups["end"].Success, tag.Groups["rest"].Value);
            at = tag.Index + tag.Length;
        }

        grid.text.Append(html, at, html.Length - at);
        grid.EndParagraph();
        return grid;
    }

    private void Meet(string name, bool ends, string rest)
    {
        EndParagraph();
        item = name == "LI" && !ends;
        if (name is "TD" or "TH")
            cell = ends ? null : Open(rest);
        else if (name is "TR" or "TABLE")
            cell = null;
        if (name == "TR" && !ends)
            NextRow();
    }

    private HtmlCell Open(string rest)
    {
        if (row == 0)
            NextRow();
        while (column < MostColumns && hanging[column] > 0)
            column++;
        if (column == MostColumns && cells.Count > 0)
            return cells[^1];
        var spans = Span.Matches(rest);
        var opened = new HtmlCell(row, column, Size(spans, "colspan"), Size(spans, "rowspan"));
        for (var i = 0; i < opened.Columns; i++)
            hanging[column + i] = opened.Rows;
        column = Math.Min(column + opened.Columns, MostColumns);
        cells.Add(opened);
        return opened;
    }

    /// <summary>A cell that goes on over rows has one fewer to go.</summary>
    private void NextRow()
    {
        for (var i = 0; i < hanging.Length; i++)
            hanging[i] = Math.Max(0, hanging[i] - 1);
        (row, column) = (row + 1, 1);
    }

    private void EndParagraph()
    {
        var words = text.Length == 0 ? "" : string.Join(' ', WebUtility.HtmlDecode(OtherTag.Replace(text.ToString(), "")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        text.Clear();
        if (words.Length > 0)
            (cell?.Paragraphs ?? beside).Add(item ? $"- {words}" : words);
    }

    private static int Size(MatchCollection spans, string name) =>
        spans.FirstOrDefault(span => string.Equals(span.Groups["name"].Value, name, StringComparison.OrdinalIgnoreCase)) is { } found
            ? Math.Clamp(found.Groups["span"].Length > LongestNumber ? MostSpan : int.Parse(found.Groups["span"].Value, CultureInfo.InvariantCulture), 1, MostSpan)
            : 1;
}
