using Noaber.Files.Lezen;
using Noaber.Files.Lezen.Visies;

namespace Noaber.Files.Formaten.Pdf;

/// <summary>
/// Undoes a second breaking of lines: text with lines of its own, printed on paper that is narrower, has a full line and then the rest of
/// it, time and again. A rest looks like a heading, so the two are made one line again; capitals below the end of a sentence are one.
/// </summary>
internal static class Rewrapping
{
    /// <summary>The share of lines that end early in the middle of a sentence, from which the lines were broken twice.</summary>
    private const double LeastEarly = 0.15;

    /// <summary>The share of full lines with such a line below them.</summary>
    private const double LeastRests = 0.4;
    private const int LeastLines = 20;

    public static void Undo(List<PdfLine> lines)
    {
        var pairs = Enumerable.Range(0, Math.Max(0, lines.Count - 1)).Where(i => AreNeighbours(lines[i], lines[i + 1])).ToList();
        if (pairs.Count < LeastLines)
            return;
        var right = lines.Select(line => line.Letters).OfType<PageLine>().GroupBy(Margin)
            .ToDictionary(same => same.Key, same => same.Select(line => line.Right).Order().ElementAt(same.Count() * 9 / 10));
        var full = pairs.Where(i => !HadRoom(lines[i].Letters!, lines[i + 1].Letters!, right[Margin(lines[i].Letters!)])).ToHashSet();
        var early = pairs.Where(i => !full.Contains(i) && !Sentence.Ends(lines[i].Text) && Sentence.Continues(lines[i + 1].Text)).ToHashSet();
        if (early.Count < LeastEarly * pairs.Count || full.Count(i => early.Contains(i + 1)) < LeastRests * full.Count)
            return;
        var whole = new List<PdfLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0 && full.Contains(i - 1) && !(Sentence.Ends(lines[i - 1].Text) && Headings.IsCapitals(lines[i].Text)))
                whole[^1] = whole[^1] with { Text = $"{whole[^1].Text} {lines[i].Text}" };
            else
                whole.Add(lines[i]);
        }

        lines.Clear();
        lines.AddRange(whole);
    }

    /// <summary>Lines that begin as far from the edge: of one column, and of one indent.</summary>
    private static int Margin(PageLine line) => (int)line.Left / 4;

    private static bool AreNeighbours(PdfLine line, PdfLine next) =>
        line.Letters is { } letters && next.Letters is { } below && !next.BeginsPage && below.Middle > letters.Middle;

    /// <summary>The first word of the next line would have fitted on the line.</summary>
    public static bool HadRoom(PageLine line, PageLine next, double right) =>
        line.Right + ((next.Words[0].Right - next.Left) * (next.Words[0].Text.Length + 1) / next.Words[0].Text.Length) <= right;
}
