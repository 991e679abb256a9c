using System.Text.RegularExpressions;

namespace Noaber.Files.Formaten.Pdf;

/// <summary>
/// Mends words that a typesetter broke at the end of a line. Whether a hyphen belongs to the word, the document itself tells: by the same
/// word elsewhere, or else by how often its lines end in a hyphen at all.
/// </summary>
internal static partial class WordBreaks
{
    private const char SoftHyphen = '\u00AD';

    /// <summary>A document of which more than one line in so many ends in a hyphen was set by a program that breaks words.</summary>
    private const int LinesPerBreak = 50;
    private const int LeastBreaks = 3;

    /// <summary>Mends the words of a text that says itself, by soft hyphens, where they were broken; a text without those stays as it is.</summary>
    public static List<string> MendSoft(List<string> text)
    {
        if (!text.Exists(line => line.Contains(SoftHyphen, StringComparison.Ordinal)))
            return text;
        var lines = text.ConvertAll(line => new PdfLine(line));
        Mend(lines, leastBreaks: int.MaxValue);
        return lines.ConvertAll(line => line.Text);
    }

    /// <summary>Mends all lines; of narrow columns one broken word is enough to tell that words were broken.</summary>
    public static void Mend(List<PdfLine> lines, int leastBreaks = LeastBreaks)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            // A browser prints the hyphen behind the soft one that it stands for.
            if (lines[i].Text is [.., SoftHyphen, '-' or '\u2010'])
                lines[i] = lines[i] with { Text = lines[i].Text[..^1] };
        }

        var breaks = Enumerable.Range(0, Math.Max(0, lines.Count - 1)).Where(i => Joins(lines[i], lines[i + 1])).ToList();
        if (breaks.Count > 0)
            Mend(lines, breaks, leastBreaks);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Text.Contains(SoftHyphen, StringComparison.Ordinal))
                lines[i] = lines[i] with { Text = lines[i].Text.Replace(SoftHyphen.ToString(), "", StringComparison.Ordinal) };
        }
    }

    private static void Mend(List<PdfLine> lines, List<int> breaks, int leastBreaks)
    {
        var words = new HashSet<string>(lines.SelectMany(line => Word().Matches(line.Text)).Select(match => match.Value),
            StringComparer.OrdinalIgnoreCase);
        var typeset = breaks.Count >= leastBreaks && breaks.Count * LinesPerBreak > lines.Count(line => line.Text.Length > 0);
        foreach (var i in breaks)
            (lines[i], lines[i + 1]) = Mend(lines[i], lines[i + 1], words, typeset);
    }

    private static bool Joins(PdfLine line, PdfLine next) =>
        line.Text is [.., var letter, '-' or SoftHyphen or '\u2010'] && char.IsLetter(letter)
            && next.Text.Length > 0 && char.IsLower(next.Text[0])
        && Equals(line.Form, next.Form) && !Ellipsis().IsMatch(next.Text);

    private static (PdfLine Line, PdfLine Next) Mend(PdfLine line, PdfLine next, HashSet<string> words, bool typeset)
    {
        var begin = LastWord().Match(line.Text[..^1]).Value;
        var end = Word().Match(next.Text).Value;
        if (line.Text[^1] != SoftHyphen)
        {
            var whole = words.Contains(begin + end);
            if (!whole && (!typeset || words.Contains($"{begin}-{end}")))
                return (line, next);
        }

        var moved = next.Text.Split(' ', 2);
        return (line with { Text = line.Text[..^1] + moved[0] }, next with { Text = moved.Length > 1 ? moved[1].TrimStart() : "" });
    }

    /// <summary>Huur- en koopwoningen: that hyphen stands for a word that follows.</summary>
    [GeneratedRegex(@"^(en|of|dan|tot|als|noch)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ellipsis();

    [GeneratedRegex(@"\p{L}+(-\p{L}+)*", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"\p{L}+$", RegexOptions.RightToLeft | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LastWord();
}
