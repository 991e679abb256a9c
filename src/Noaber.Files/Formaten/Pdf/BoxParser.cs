using System.Globalization;
using System.Net;
using System.Text;

namespace Noaber.Files.Formaten.Pdf;

/// <summary>Reads what <c>pdftotext -bbox</c> writes: a line for each page and each word, as XML that strangers' control characters may have broken.</summary>
internal static class BoxParser
{
    private const int FieldsOfWord = 9;

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
            else if (pages.Count > 0 && element.StartsWith("<word ") && ParseWord(line) is { } word)
                pages[^1].Add(word);
        }

        return pages;
    }

    private static PdfWord? ParseWord(string line)
    {
        // <word xMin="56.80" yMin="59.08" xMax="119.12" yMax="75.02">Overleg</word>
        var fields = line.Split('"', FieldsOfWord);
        var end = line.LastIndexOf("</word>", StringComparison.Ordinal);
        if (fields.Length < FieldsOfWord || end < line.Length - fields[^1].Length + 1)
            return null;
        var text = Plain(WebUtility.HtmlDecode(line[(line.Length - fields[^1].Length + 1)..end]));
        return Number(fields[1]) is { } left && Number(fields[3]) is { } top && Number(fields[5]) is { } right && Number(fields[7]) is { } bottom && text.Length > 0
            ? new(text, left, top, Math.Max(left, right), Math.Max(top, bottom))
            : null;
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

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
