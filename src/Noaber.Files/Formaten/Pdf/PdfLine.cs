using System.Text;

namespace Noaber.Files.Formaten.Pdf;

/// <summary>A line of the text of a PDF, in the order in which it is read.</summary>
internal sealed record PdfLine(string Text, Regelvorm? Form = null)
{
    /// <summary>The first line of a page.</summary>
    public bool BeginsPage { get; init; }
}

/// <summary>A page as it was laid out: lines in which spaces stand for the distance between words.</summary>
internal sealed class PageText
{
    private PageText(List<string> lines) => Lines = lines;

    public List<string> Lines { get; }

    /// <summary>How many lines at the top, and at the bottom, are running heads, page numbers and the white between.</summary>
    public int Head { get; set; }

    public int Foot { get; set; }

    public static PageText Of(string text) => new([.. text.Split('\n').Select(line => Plain(line.TrimEnd()))]);

    /// <summary>Ligatures as their letters, odd spaces as spaces.</summary>
    private static string Plain(string line)
    {
        var odd = line.AsSpan().IndexOfAnyInRange('\u00A0', '\u00A0') >= 0 || line.AsSpan().IndexOfAnyInRange('\uFB00', '\uFB06') >= 0;
        if (!odd)
            return line;
        var plain = new StringBuilder(line.Length);
        foreach (var c in line)
            plain.Append(c switch { '\u00A0' => " ", >= '\uFB00' and <= '\uFB06' => c.ToString().Normalize(NormalizationForm.FormKC), _ => c.ToString() });
        return plain.ToString();
    }
}
