using System.Text.RegularExpressions;

namespace Noaber.Files.Lezen.Acties;

/// <summary>A paragraph or an item of a list in a text as agreements have it.</summary>
/// <param name="Text">Without its list mark.</param>
/// <param name="IsItem">It is an item of a list.</param>
/// <param name="OpensPart">It is a paragraph, or the first item of a list without one above it.</param>
internal sealed partial record TextPiece(string Text, bool IsItem, bool OpensPart)
{
    /// <summary>It announces a list, asks something, merely refers, or is a row of a table.</summary>
    public bool IsNoAction => Text.EndsWith(':') || Text.EndsWith('?') || Text.Contains(" | ", StringComparison.Ordinal) || Reference().IsMatch(Text);

    private const int LongestAbbreviation = 12;

    public static IReadOnlyList<TextPiece> Cut(string text)
    {
        var pieces = new List<TextPiece>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var item = line.StartsWith("- ", StringComparison.Ordinal);
            pieces.Add(new(item ? line[2..] : line, item, !item || pieces.Count == 0));
        }

        return pieces;
    }

    /// <summary>The sentences of a paragraph; an abbreviation or a number ends none.</summary>
    public static IReadOnlyList<string> Sentences(string paragraph)
    {
        var sentences = new List<string>();
        var start = 0;
        for (var i = 0; i + 2 < paragraph.Length; i++)
        {
            if (paragraph[i] is not ('.' or '!' or '?') || paragraph[i + 1] != ' ' || !char.IsUpper(paragraph[i + 2]))
                continue;
            if (!Sentence.Ends(paragraph[Math.Max(start, i - LongestAbbreviation)..(i + 1)]))
                continue;
            sentences.Add(paragraph[start..(i + 1)].Trim());
            start = i + 2;
        }

        sentences.Add(paragraph[start..].Trim());
        return sentences;
    }

    [GeneratedRegex(@"^(Zie|Conform)\s+(ook\s+)?(afspraak\s+|punt\s+)?\d[^.]*\.?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reference();
}
