using System.Text.RegularExpressions;
using Noaber.Files.Indelingen;

namespace Noaber.Files.Formaten;

/// <summary>What Markdown says of the lines of a text: headings with <c>#</c> or underlined, notes, and the data before a document.</summary>
internal static partial class Markdown
{
    private const int DeepestHeading = 6;
    private const int LongestHeading = 100;
    private const int LongestFront = 30;

    [GeneratedRegex(@"^\[(?<merk>\^\w{1,6})\]:\s", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Note { get; }

    /// <summary>Of each line of which it says something, by number from 1.</summary>
    public static Dictionary<int, Regelvorm> Forms(IReadOnlyList<string> lines)
    {
        var forms = new Dictionary<int, Regelvorm>();
        var front = FrontMatter(lines);
        for (var i = 0; i < lines.Count; i++)
        {
            if (i < front)
                forms[i + 1] = new Regelvorm.Kopvoet();
            else if (HeadingLevel(lines[i]) is { } level)
                forms[i + 1] = new Regelvorm.Kop(level);
            else if (Note.Match(lines[i]) is { Success: true } note)
                forms[i + 1] = new Regelvorm.Noot(note.Groups["merk"].Value);
            else if (i > front && IsUnderlined(lines, i - 1, front))
                (forms[i], forms[i + 1]) = (new Regelvorm.Kop(lines[i][0] == '=' ? 1 : 2), new Regelvorm.Kopvoet());
        }

        return forms;
    }

    private static int? HeadingLevel(string line)
    {
        var level = line.AsSpan().IndexOfAnyExcept('#');
        return level is > 0 and <= DeepestHeading && line.Length > level + 1 && line[level] == ' ' ? level : null;
    }

    /// <summary>How many lines stand between two lines of <c>---</c> at the top, those included: the title and the maker, for programs.</summary>
    private static int FrontMatter(IReadOnlyList<string> lines)
    {
        if (lines.Count == 0 || lines[0].TrimEnd() != "---")
            return 0;
        var end = Enumerable.Range(1, Math.Min(LongestFront, lines.Count - 1)).FirstOrDefault(i => lines[i].TrimEnd() == "---");
        return end > 0 && Enumerable.Range(1, end - 1).All(i => lines[i].Contains(':', StringComparison.Ordinal)) ? end + 1 : 0;
    }

    /// <summary>A short line after an empty one, with a line of nothing but <c>=</c> or <c>-</c> below it that is about as long.</summary>
    private static bool IsUnderlined(IReadOnlyList<string> lines, int i, int front)
    {
        var (words, line) = (lines[i].Trim(), lines[i + 1].TrimEnd());
        return words.Length is > 2 and <= LongestHeading && char.IsLetterOrDigit(words[0]) && (i == front || string.IsNullOrWhiteSpace(lines[i - 1]))
            && line.Length > 2 && (line.AsSpan().IndexOfAnyExcept('=') < 0 || line.AsSpan().IndexOfAnyExcept('-') < 0) && Math.Abs(line.Length - words.Length) <= words.Length / 2;
    }
}
