using System.Text;
using System.Text.RegularExpressions;

namespace Noaber.Files.Lezen;

/// <summary>
/// Makes whole text of lines: joins what was wrapped, keeps paragraphs apart with an empty line, puts list items on lines of their own.
/// It adds and drops no letters; only white space and list marks change.
/// </summary>
internal sealed partial class ParagraphJoiner(Typography typography, Regex listItem)
{
    /// <summary>A line this full was broken because it was full, not because a paragraph ended.</summary>
    public const double Full = 0.87;

    private enum Gap
    {
        None,
        Empty,
        White,
    }

    public string Join(IEnumerable<GekeurdeRegel> lines)
    {
        var text = new StringBuilder();
        Regel? previous = null;
        var gap = Gap.None;
        foreach (var line in lines)
        {
            if (line.Soort == Regelsoort.Bladvulling)
                continue;
            if (line.Regel.IsLeeg)
            {
                gap = line.Regel.Wit ? Gap.White : gap == Gap.White ? Gap.White : Gap.Empty;
                continue;
            }

            if (line.Rest.Length == 0)
                continue;
            if (listItem.IsMatch(line.Rest))
                text.Append(text.Length == 0 ? "" : "\n").Append("- ").Append(Tidy(listItem.Match(line.Rest).Groups["tekst"].Value));
            else if (previous is not null && !StartsParagraph(previous, line.Regel, gap))
                text.Append(Glue(previous.Tekst, line.Rest)).Append(Tidy(line.Rest));
            else
                text.Append(text.Length == 0 ? "" : "\n\n").Append(Tidy(line.Rest));
            (previous, gap) = (line.Regel, Gap.None);
        }

        return text.ToString();
    }

    private bool StartsParagraph(Regel previous, Regel next, Gap gap)
    {
        var ended = Sentence.Ends(previous.Tekst);
        var continues = Sentence.Continues(next.Tekst);
        if (continues && !ended)
            return false;
        if (next.Alinea || !typography.Wrapped || gap == Gap.White)
            return true;
        if (gap == Gap.Empty)
            return !typography.LooseLines || (ended && !continues);
        return ended && !continues && WouldHaveFitted(previous.Tekst, next.Tekst);
    }

    private bool WouldHaveFitted(string previous, string next)
    {
        var space = next.IndexOf(' ', StringComparison.Ordinal);
        return previous.Length + 1 + (space < 0 ? next.Length : space) <= typography.Width * Full;
    }

    /// <summary>A word broken at its hyphen goes on without a space; the hyphen stays, since nobody can tell whether it belongs.</summary>
    private static string Glue(string previous, string next) =>
        previous is [.., var letter, '-'] && char.IsLetter(letter) && Sentence.Continues(next)
        && !next.StartsWith("en ", StringComparison.Ordinal) && !next.StartsWith("of ", StringComparison.Ordinal)
            ? ""
            : " ";

    private static string Tidy(string text) => IsTidy(text) ? text : Spaces().Replace(text, " ").Trim();

    /// <summary>There is no white space but single spaces between words, as on most lines.</summary>
    private static bool IsTidy(string text)
    {
        var space = true;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) && (space || c != ' '))
                return false;
            space = c == ' ';
        }

        return !space;
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
