namespace Noaber.Files.Formaten.Pdf;

/// <summary>
/// Raises the labels of a table in which they stand half-way down beside their text, as an office centres what is in a cell: each to the
/// first line of its text, where labels stand as a rule. The white between rows tells which text a label is the middle of.
/// </summary>
internal static class CentredLabels
{
    private const int LongestLabel = 20;

    /// <summary>In points: how far lines of one column may be out of line.</summary>
    private const double Aside = 1.5;

    public static List<PageLine> Raise(List<PageLine> lines, Spacing spacing)
    {
        var result = new List<PageLine>(lines.Count);
        for (var i = 0; i < lines.Count;)
        {
            var part = LabelledLines.At(lines, i, spacing);
            var count = part?.Count ?? 1;
            result.AddRange(part?.Raised() ?? lines.Skip(i).Take(count));
            i += count;
        }

        return result;
    }

    /// <summary>A line as a label and a text beside it; either may be missing. Null when it is no such line for a text that begins there.</summary>
    public static (PageLine? Label, PageLine? Text)? Split(PageLine line, double left)
    {
        if (Math.Abs(line.Left - left) < Aside)
            return (null, line);
        var (label, text) = (line.Between(0, left - Aside), line.Between(left - Aside, double.MaxValue));
        return label is null || label.Text.Length > LongestLabel || label.Right >= left || (text is not null && text.Left - left >= Aside) ? null : (label, text);
    }
}
