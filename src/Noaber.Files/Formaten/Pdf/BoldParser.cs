using System.Globalization;
using System.Text;

namespace Noaber.Files.Formaten.Pdf;

/// <summary>
/// Reads what <c>pdftohtml -xml</c> writes, a line for each page and each stretch of text, for the one thing that the boxes of words do not
/// tell: what was set bold.
/// </summary>
internal static class BoldParser
{
    private const string Begin = "<b>";
    private const string End = "</b>";

    /// <summary>No page has more bold lines; each word is sought in those beside it.</summary>
    private const int MostBold = 2_000;

    /// <summary>Where each page has bold text, and nothing else, on a line.</summary>
    public static List<List<PdfBox>> Parse(Stream output)
    {
        var pages = new List<List<PdfBox>>();
        using var reader = new StreamReader(output, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("<page ", StringComparison.Ordinal))
                pages.Add([]);
            else if (pages.Count > 0 && line.StartsWith("<text ", StringComparison.Ordinal) && IsAllBold(line) && ParseBox(line) is { } box)
                pages[^1].Add(box);
        }

        return pages;
    }

    /// <summary>The words of the page, those within bold text as bold.</summary>
    public static List<PdfWord> Mark(List<PdfWord> words, List<PdfBox> bold)
    {
        var rows = bold.SelectMany(box => Enumerable.Range((int)box.Top, Math.Clamp((int)(box.Bottom - box.Top), 0, 1000) + 1), (box, row) => (row, box))
            .ToLookup(at => at.row, at => at.box);
        return bold.Count is 0 or > MostBold ? words : words.ConvertAll(word => word with { Bold = rows[(int)word.Middle].Any(box => box.Holds(word)) });
    }

    private static bool IsAllBold(string line)
    {
        var text = line.IndexOf('>', StringComparison.Ordinal) + 1;
        var end = line.LastIndexOf("</text>", StringComparison.Ordinal);
        if (text == 0 || end < text || !line.AsSpan(text).StartsWith(Begin))
            return false;
        var rest = line.AsSpan(text, end - text);
        while (rest.StartsWith(Begin) && rest.IndexOf(End) is >= 0 and var close)
            rest = rest[(close + End.Length)..].TrimStart();
        return rest.IsEmpty;
    }

    /// <summary>A line such as <c>&lt;text top="62" left="63" width="283" height="14" font="0"&gt;</c>, in points.</summary>
    private static PdfBox? ParseBox(string line)
    {
        Span<double> numbers = stackalloc double[4];
        var rest = line.AsSpan();
        for (var i = 0; i < numbers.Length; i++)
        {
            var open = rest.IndexOf('"') + 1;
            var length = rest[open..].IndexOf('"');
            if (open == 0 || length < 0 || !double.TryParse(rest.Slice(open, length), NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i])
                || Math.Abs(numbers[i]) > PdfBox.Farthest)
                return null;
            rest = rest[(open + length + 1)..];
        }

        return new(numbers[1], numbers[0], numbers[1] + numbers[2], numbers[0] + numbers[3]);
    }
}

/// <summary>A place on the page, in whole points; down is more.</summary>
internal readonly record struct PdfBox(double Left, double Top, double Right, double Bottom)
{
    /// <summary>No page is larger; what stands beyond it is nowhere.</summary>
    public const double Farthest = 100_000;

    private const double Rounding = 2;

    public bool Holds(PdfWord word) => word.Left >= Left - Rounding && word.Right <= Right + Rounding && word.Middle >= Top && word.Middle <= Bottom;
}
