using System.Globalization;
using System.Net;
using System.Text;

namespace Noaber.Files.Formaten.Pdf;

/// <summary>
/// Reads what <c>pdftotext -bbox</c> writes: a line for each page and each word, as XML that strangers' control characters may have
/// broken.
/// </summary>
internal static class BoxParser
{
    /// <summary>The words of each page.</summary>
    public static List<List<PdfWord>> Parse(Stream output)
    {
        var pages = new List<List<PdfWord>>();
        using var reader = new StreamReader(output, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            var element = line.AsSpan().TrimStart();
            if (element.StartsWith("<page "))
                pages.Add([]);
            else if (pages.Count > 0 && element.StartsWith("<word ") && ParseWord(element) is { } word)
                pages[^1].Add(word);
        }

        return pages;
    }

    /// <summary>A line such as <c>&lt;word xMin="56.80" yMin="59.08" xMax="119.12" yMax="75.02"&gt;Overleg&lt;/word&gt;</c>.</summary>
    private static PdfWord? ParseWord(ReadOnlySpan<char> element)
    {
        Span<double> box = stackalloc double[4];
        for (var i = 0; i < box.Length; i++)
        {
            var open = element.IndexOf('"') + 1;
            var length = element[open..].IndexOf('"');
            if (open == 0 || length < 0
                || !double.TryParse(element.Slice(open, length), NumberStyles.Float, CultureInfo.InvariantCulture, out box[i])
                || !double.IsFinite(box[i]))
                return null;
            element = element[(open + length + 1)..];
        }

        var end = element.LastIndexOf("</word>");
        if (end < 1 || element[0] != '>')
            return null;
        var text = Plain(Decode(element[1..end].ToString()));
        return text.Length == 0 ? null : new(text, box[0], box[1], Math.Max(box[0], box[2]), Math.Max(box[1], box[3]));
    }

    private static string Decode(string text) => text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;

    /// <summary>Ligatures as their letters; no spaces within a word.</summary>
    private static string Plain(string text)
    {
        if (!text.Any(c => c is >= '\uFB00' and <= '\uFB06' || char.IsWhiteSpace(c)))
            return text;
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Where(c => !char.IsWhiteSpace(c)))
            plain.Append(c is >= '\uFB00' and <= '\uFB06' ? c.ToString().Normalize(NormalizationForm.FormKC) : c);
        return plain.ToString();
    }
}
