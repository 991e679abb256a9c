using Noaber.Files.Lezen;

namespace Noaber.Files.Formaten.Pdf;

/// <summary>
/// Raises the labels of a table in which they stand half-way down beside their text, as an office centres what is in a cell: each to the
/// first line of its text, where labels stand as a rule. The white between rows tells which text a label is the middle of.
/// </summary>
internal static class CentredLabels
{
    public static List<PageLine> Raise(List<PageLine> lines, Spacing spacing, ReadingClock clock)
    {
        var result = new List<PageLine>(lines.Count);
        for (var i = 0; i < lines.Count;)
        {
            clock.Check(0);
            var part = LabelledLines.At(lines, i, spacing);
            var count = part?.Count ?? 1;
            result.AddRange(part?.Raised() ?? lines.Skip(i).Take(count));
            i += count;
        }

        return result;
    }
}
