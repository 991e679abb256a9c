using System.Text;
using System.Text.RegularExpressions;
using Noaber.Files.Indelingen;
using Noaber.Files.Lezen.Speerpunten;

namespace Noaber.Files.Formaten.Pdf;

/// <summary>
/// Undoes the printing of a text with tags in it: what stood on one line of that text fills many on paper. A full line goes on on the next, also
/// on the next page, and white wider than a space was a tab between cells.
/// </summary>
internal static partial class PrintedMarkup
{
    private const int LeastTags = 8;
    private const int LongestLabel = 40;

    /// <summary>In usual spaces: no space between words is wider.</summary>
    private const double Tab = 1.7;

    /// <summary>The share of lines that stay within the margin: an address that cannot be broken goes beyond.</summary>
    private const double Fullest = 0.97;

    [GeneratedRegex("</?(p|ul|ol|li|td|th|tr|table)( [^<>]*)?>", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Tag { get; }

    [GeneratedRegex(@"^(<p>)?\s*\d{1,2}(\.\d{1,2})?[).]?\s+\p{Lu}", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Numbered { get; }

    [GeneratedRegex(@"(>|[.;:])\s*$|^\P{Ll}*$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Ended { get; }

    /// <summary>True when the lines were such text, and are its own again.</summary>
    public static bool Undo(List<PdfLine> lines)
    {
        var tags = lines.Where(line => line.Text.Contains('<', StringComparison.Ordinal)).Sum(line => Tag.Count(line.Text));
        if (tags < LeastTags || lines.Select(line => line.Letters).OfType<PageLine>().ToList() is not { Count: > 0 } printed)
            return false;
        var whole = Join(lines, printed.Select(line => line.Right).Order().ElementAt((int)(printed.Count * Fullest)), Space(printed) * Tab);
        lines.Clear();
        lines.AddRange(whole);
        return true;
    }

    private static List<PdfLine> Join(List<PdfLine> lines, double right, double tab)
    {
        var whole = new List<(PdfLine First, List<string> Pieces)>(lines.Count);
        PageLine? open = null;
        foreach (var line in lines)
        {
            var text = line.Letters is { } letters ? Tabbed(letters, tab) : line.Text;
            if (open is not null && line.Letters is { } next && !Rewrapping.HadRoom(open, next, right) && !BeginsAnew(whole[^1].Pieces[^1], text))
                whole[^1].Pieces.Add(text);
            else
                whole.Add((line, [text]));
            open = line.Form is Regelvorm.Kopvoet ? open : line.Letters;
        }

        return whole.ConvertAll(line => line.First with { Text = string.Join(' ', line.Pieces), Letters = line.Pieces.Count > 1 ? null : line.First.Letters });
    }

    /// <summary>A new number or the label of a field behind what is over begins a line of its own, however full the one before.</summary>
    private static bool BeginsAnew(string above, string text) => Ended.IsMatch(above) && (Numbered.IsMatch(text)
        || (text.IndexOf('\t', StringComparison.Ordinal) is > 0 and < LongestLabel and var end && Projectformat.Standaard.IsLabel(text[..end])));

    private static double Space(List<PageLine> lines)
    {
        var spaces = lines.SelectMany(line => line.Words.Zip(line.Words.Skip(1), (one, next) => next.Left - one.Right)).Order().ToList();
        return spaces.Count == 0 ? double.MaxValue : spaces[spaces.Count / 2];
    }

    private static string Tabbed(PageLine line, double tab)
    {
        var text = new StringBuilder(line.Words[0].Text);
        foreach (var (one, next) in line.Words.Zip(line.Words.Skip(1)))
            text.Append(next.Left - one.Right > tab ? '\t' : ' ').Append(next.Text);
        return text.ToString();
    }
}
