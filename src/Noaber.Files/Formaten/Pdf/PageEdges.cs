using System.Globalization;
using System.Text.RegularExpressions;

namespace Noaber.Files.Formaten.Pdf;

/// <summary>
/// Finds what stands above or below the text of every page: the same line, apart from its numbers, on at least three pages.
/// </summary>
internal static partial class PageEdges
{
    private const int Least = 3;

    /// <summary>Running heads are at most this many lines deep.</summary>
    private const int Depth = 3;
    private const int Longest = 160;

    public static void Mark(IReadOnlyList<PageText> pages)
    {
        var heads = Repeated(pages, fromTop: true);
        var feet = Repeated(pages, fromTop: false);
        for (var i = 0; i < pages.Count; i++)
        {
            pages[i].Head = Extent(pages[i].Lines, i, heads, fromTop: true);
            pages[i].Foot = Math.Min(Extent(pages[i].Lines, i, feet, fromTop: false), pages[i].Lines.Count - pages[i].Head);
        }
    }

    private static HashSet<string> Repeated(IReadOnlyList<PageText> pages, bool fromTop)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < pages.Count; i++)
        {
            foreach (var shape in Edge(pages[i].Lines, fromTop).Select(at => Shape(pages[i].Lines[at].Text, i))
                .Distinct(StringComparer.Ordinal))
                counts[shape] = counts.GetValueOrDefault(shape) + 1;
        }

        return [.. counts.Where(pair => pair.Value >= Least).Select(pair => pair.Key)];
    }

    /// <summary>Up to the innermost line that repeats; what stands outside it belongs to the head or foot as well.</summary>
    private static int Extent(List<PageLine> lines, int page, HashSet<string> shapes, bool fromTop)
    {
        var extent = 0;
        foreach (var at in Edge(lines, fromTop))
        {
            if (!shapes.Contains(Shape(lines[at].Text, page)))
                break;
            extent = fromTop ? at + 1 : lines.Count - at;
        }

        return extent;
    }

    private static IEnumerable<int> Edge(List<PageLine> lines, bool fromTop)
    {
        var places = Enumerable.Range(0, lines.Count);
        return (fromTop ? places : places.Reverse()).Take(Depth).Where(i => lines[i].Text.Length <= Longest);
    }

    /// <summary>
    /// The line with its numbers left out; of a bare number, how far it is from the count of pages, so that only a page number repeats.
    /// </summary>
    private static string Shape(string text, int page)
    {
        if (text.Any(char.IsLetter))
            return Number().Replace(text, "#");
        return Number().Match(text) is { Success: true } match
            && int.TryParse(match.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? string.Create(CultureInfo.InvariantCulture, $"{Number().Replace(text, "#", 1)} {number - page}")
            : text;
    }

    [GeneratedRegex("[0-9]{1,6}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}
