using System.Text.RegularExpressions;
using Noaber.Files.Indelingen;

namespace Noaber.Files.Formaten.Pdf;

/// <summary>
/// Mends words that a cell was too narrow for: their pieces stand on lines below each other without a hyphen, and together they are a long word
/// that stands whole elsewhere in the document.
/// </summary>
internal static partial class CellWords
{
    private const int MostPieces = 4;
    private const int Longest = 24;

    /// <summary>Shorter words two others make by chance.</summary>
    private const int Least = 9;

    [GeneratedRegex(@"\p{L}{9,}", Pattern.Options, Pattern.Timeout)]
    private static partial Regex LongWord { get; }

    public static void Mend(List<PdfLine> lines)
    {
        HashSet<string>? words = null;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (!MayGoOn(lines[i], lines[i + 1]))
                continue;
            words ??= lines.SelectMany(line => LongWord.Matches(line.Text)).Select(match => match.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
            MendAt(lines, i, words);
        }
    }

    /// <summary>In a narrow cell a piece ends in a letter, and the next begins with a small one.</summary>
    private static bool MayGoOn(PdfLine line, PdfLine next) =>
        next.GoesOn && line.Form is Regelvorm.Cel && line.Text.Length is > 0 and <= Longest && next.Text.Length is > 0 and <= Longest
        && char.IsLetter(line.Text[^1]) && char.IsLower(next.Text[0]);

    private static void MendAt(List<PdfLine> lines, int at, HashSet<string> words)
    {
        var begin = lines[at].Text.LastIndexOf(' ') + 1;
        var whole = lines[at].Text[begin..];
        for (var next = at + 1; next < lines.Count && next - at < MostPieces && MayGoOn(lines[next - 1], lines[next]); next++)
        {
            var piece = lines[next].Text.Split(' ', 2);
            whole += piece[0];
            if (whole.Length >= Least && words.Contains(whole))
            {
                lines[at] = lines[at] with { Text = lines[at].Text[..begin] + whole };
                Empty(lines, at + 1, next, piece.ElementAtOrDefault(1) ?? "");
                return;
            }

            if (piece.Length > 1)
                return;
        }
    }

    /// <summary>The lines that the pieces stood on; behind the last piece something may be left.</summary>
    private static void Empty(List<PdfLine> lines, int from, int last, string left)
    {
        for (var taken = from; taken <= last; taken++)
            lines[taken] = lines[taken] with { Text = taken == last ? left : "" };
    }
}
