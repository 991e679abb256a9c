using Noaber.Files.Formaten.Pdf;
using Noaber.Files.Lezen;

namespace Noaber.Files.Formaten;

/// <summary>
/// Text that stands in columns by spaces alone, as programs write it that keep the look of a page: the columns one after another. What is
/// a column is decided as on a page, with each character as wide as the next.
/// </summary>
internal static class TextColumns
{
    private const int Wide = 5;
    private const int High = 10;
    private const int Step = 12;

    /// <summary>So many spaces within a line may part columns; fewer lines with those are no columns.</summary>
    private const string Gap = "   ";
    private const int LeastLines = 5;

    public static List<string> Unfold(List<string> lines, ReadingClock clock)
    {
        if (lines.Count(line => line.TrimStart().Contains(Gap, StringComparison.Ordinal)) < LeastLines)
            return lines;
        var result = new List<string>(lines.Count);
        for (var from = 0; from < lines.Count;)
        {
            var to = from + 1;
            while (to < lines.Count && IsPlain(lines[to]))
                to++;
            result.AddRange(IsPlain(lines[from]) ? UnfoldPage(lines[from..to], clock) : [lines[from], .. UnfoldPage(lines[(from + 1)..to], clock)]);
            from = to;
        }

        return result;
    }

    /// <summary>A tab stands anywhere, and on a new page the columns begin anew.</summary>
    private static bool IsPlain(string line) => line.AsSpan().IndexOfAny('\t', '\f') < 0;

    private static List<string> UnfoldPage(List<string> lines, ReadingClock clock)
    {
        var page = PageText.Of([.. lines.SelectMany(Words)]);
        var (spacing, result, next) = (Spacing.Of([page]), new List<string>(lines.Count), 0);
        for (var i = 0; i < page.Lines.Count;)
        {
            clock.Check(0);
            var band = Band.At(page.Lines, i, spacing);
            if (band is null || !band.IsRunningText())
            {
                i += 1;
                continue;
            }

            result.AddRange(lines[next..At(band.Rows[0])]);
            for (var column = 0; column < band.Columns; column++)
                result.AddRange(Column(band, column));
            next = At(band.Rows[^1]) + 1;
            i += band.Rows.Count;
        }

        result.AddRange(lines[next..]);
        return result;
    }

    /// <summary>The lines of one column, with the white between them, its broken words mended, and an empty line below.</summary>
    private static IEnumerable<string> Column(Band band, int column)
    {
        var lines = new List<PdfLine>();
        var last = At(band.Rows[0]);
        foreach (var row in band.Rows)
        {
            if (At(row) > last + 1)
                lines.Add(new(""));
            lines.Add(new(row.TextOf(column)));
            last = At(row);
        }

        WordBreaks.Mend(lines, leastBreaks: 1);
        return lines.Append(new("")).Select(line => line.Text);
    }

    private static int At(BandRow row) => (int)row.Middle / Step;

    private static IEnumerable<PdfWord> Words(string line, int number)
    {
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == ' ')
                continue;
            var begin = at;
            while (at < line.Length && line[at] != ' ')
                at++;
            yield return new(line[begin..at], begin * Wide, number * Step, at * Wide, (number * Step) + High);
        }
    }
}
