using System.Globalization;
using System.Text.RegularExpressions;
using Noaber.Files.Indelingen;

namespace Noaber.Files.Lezen;

/// <summary>
/// Finds the running heads: the same short line, apart from its digits, at least three times, each time at the turn of a page or with its number.
/// A line that merely repeats within the text stays.
/// </summary>
internal static class RunningHeads
{
    private const int Least = 3;
    private const int Longest = 100;

    public static HashSet<int> Find(IReadOnlyList<Regel> lines, Indeling indeling)
    {
        var numbered = Numbered(lines, indeling);
        var filled = Enumerable.Range(0, lines.Count).Where(i => !lines[i].IsLeeg).ToList();
        var pageNumbers = filled.Where(i => indeling.IsBladvulling.IsMatch(lines[i].Tekst)).ToHashSet();
        if (pageNumbers.Count == 0 && !lines.Any(line => line.Bladbegin))
            return numbered;

        var repeated = filled
            .Select((line, position) => (line, position))
            .Where(at => lines[at.line].Tekst.Length <= Longest && !pageNumbers.Contains(at.line))
            .GroupBy(at => Shape(lines[at.line].Tekst), StringComparer.Ordinal)
            .Where(group => group.Key.Any(char.IsLetter) && group.Count() >= Least
                && group.All(at => IsAtPageTurn(at.position, filled, pageNumbers, lines)));
        // The first line of all is the title, which the heads of the other pages repeat.
        return [.. numbered, .. repeated.SelectMany(group => group.Where(at => at.position > 0).Select(at => at.line))];
    }

    /// <summary>Where no page turns are known: the same line with the number of its page, each time a higher one.</summary>
    private static HashSet<int> Numbered(IReadOnlyList<Regel> lines, Indeling indeling)
    {
        var heads = lines.Select((line, i) => (Line: i, Blad: MayEndInPage(line.Tekst) ? indeling.Kopregel.Match(line.Tekst).Groups["blad"] : Match.Empty))
            .Where(at => at.Blad.Success)
            .Select(at => (at.Line, Words: lines[at.Line].Tekst[..at.Blad.Index], Page: int.Parse(at.Blad.ValueSpan, CultureInfo.InvariantCulture)));
        return
        [
            .. heads.GroupBy(head => head.Words, StringComparer.Ordinal)
                .Where(group => group.Count() >= Least && group.Zip(group.Skip(1)).All(pair => pair.Second.Page > pair.First.Page))
                .SelectMany(group => group.Select(head => head.Line)),
        ];
    }

    /// <summary>A look at its last character saves trying the pattern on most lines.</summary>
    private static bool MayEndInPage(string text) => text.Length is > 0 and <= Longest && char.IsDigit(text[^1]);

    private static bool IsAtPageTurn(int position, List<int> filled, HashSet<int> pageNumbers, IReadOnlyList<Regel> lines) =>
        position == 0 || lines[filled[position]].Bladbegin
        || (position > 0 && pageNumbers.Contains(filled[position - 1]))
        || (position + 1 < filled.Count && (pageNumbers.Contains(filled[position + 1]) || lines[filled[position + 1]].Bladbegin));

    /// <summary>The line with each digit alike.</summary>
    public static string Shape(string text) => string.Create(text.Length, text, static (shape, line) =>
    {
        for (var i = 0; i < line.Length; i++)
            shape[i] = char.IsDigit(line[i]) ? '#' : line[i];
    });
}
