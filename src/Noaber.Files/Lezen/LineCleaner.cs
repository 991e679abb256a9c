using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Noaber.Files.Indelingen;

namespace Noaber.Files.Lezen;

/// <summary>Takes the lines of the source to cleaned lines: no mark-up, cut where the layout says so.</summary>
internal sealed partial class LineCleaner(Indeling indeling)
{
    private readonly List<Regel> lines = [];
    private bool pageBegins;

    public static List<Regel> Clean(IReadOnlyList<string> source, Indeling indeling, ReadingClock clock)
    {
        var cleaner = new LineCleaner(indeling);
        for (var i = 0; i < source.Count; i++)
        {
            clock.Check(i);
            cleaner.Add(i + 1, source[i]);
        }

        return cleaner.lines;
    }

    /// <summary>The cleaned lines of a text that stands on one line of the source, such as a cell.</summary>
    public static List<Regel> CleanPiece(int number, string source, Indeling indeling)
    {
        var cleaner = new LineCleaner(indeling);
        cleaner.Add(number, source);
        return cleaner.lines;
    }

    private void Add(int number, string source)
    {
        var shown = Normalized(source);
        var text = shown.Contains('#', StringComparison.Ordinal) ? HeadingMark().Replace(shown, "") : shown;
        foreach (var step in indeling.Opschonen)
            text = step.In(text);

        var before = lines.Count;
        var start = 0;
        for (var cut = text.AsSpan().IndexOfAny('\f', '\n'); cut >= 0; cut = text.AsSpan(start).IndexOfAny('\f', '\n'))
        {
            AddPiece(number, text.Substring(start, cut), start > 0 && text[start - 1] == '\n');
            pageBegins |= text[start + cut] == '\f';
            start += cut + 1;
        }

        AddPiece(number, text[start..], start > 0 && text[start - 1] == '\n');
        if (lines.Count == before)
            lines.Add(new(number, "", Wit: text.Length > 0 && !text.Contains('\f', StringComparison.Ordinal)));
    }

    /// <summary>Mark-up that parts paragraphs says so, however wide the lines are.</summary>
    private void AddPiece(int number, string piece, bool parted)
    {
        var trimmed = piece.Trim();
        if (trimmed.Length == 0)
            return;
        lines.Add(new(number, trimmed, Bladbegin: pageBegins) { Alinea = parted, Inspringing = piece.Length - piece.TrimStart().Length });
        pageBegins = false;
    }

    private static string Normalized(string text)
    {
        var composed = text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
        var plain = Unescaped(composed);
        return plain.Contains('&', StringComparison.Ordinal) && plain.Contains(';', StringComparison.Ordinal) ? WebUtility.HtmlDecode(plain).Replace('\u00A0', ' ') : plain;
    }

    /// <summary>The text without the strokes of Markdown.</summary>
    public static string Unescaped(string text) => text.Contains('\\', StringComparison.Ordinal) ? Escaped().Replace(text, "") : text;

    /// <summary>The stroke by which Markdown says that a sign is no mark-up.</summary>
    [GeneratedRegex(@"\\(?=[.;:,!()\[\]<>#*_+~|-])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Escaped();

    /// <summary>The mark of a heading in Markdown, which people put in any text: the heading is what follows.</summary>
    [GeneratedRegex(@"(?<=^\f?)[ \t]*#{1,6}[ \t]+(?=\S)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HeadingMark();
}
