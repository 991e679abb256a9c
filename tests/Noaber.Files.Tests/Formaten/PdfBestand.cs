using System.Globalization;
using System.Text;

namespace Noaber.Files.Tests.Formaten;

/// <summary>Makes a PDF of lines in Courier, so that each character stands where the text says.</summary>
internal static class PdfBestand
{
    private const int Size = 9;
    private const int LineHeight = 11;
    private const int Top = 800;

    /// <summary>One page for each text.</summary>
    public static byte[] Van(params string[] pages)
    {
        var objects = new List<byte[]>
        {
            Ascii("<< /Type /Catalog /Pages 2 0 R >>"),
            Ascii($"<< /Type /Pages /Count {pages.Length} /Kids [{string.Join(' ', pages.Select((_, i) => $"{4 + (2 * i)} 0 R"))}] >>"),
            Ascii("<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>"),
        };
        for (var i = 0; i < pages.Length; i++)
        {
            objects.Add(Ascii($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 900 842] /Resources << /Font << /F 3 0 R >> >> /Contents {5 + (2 * i)} 0 R >>"));
            var content = Content(pages[i]);
            objects.Add([.. Ascii($"<< /Length {content.Length} >>\nstream\n"), .. content, .. Ascii("\nendstream")]);
        }

        return Write(objects);
    }

    /// <summary>Lines of at most <paramref name="width"/> characters, as a word processor breaks them, on as many pages as they take.</summary>
    public static string[] Pagineer(string text, int width = 90, int height = 60)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').SelectMany(line => Wrap(line.TrimEnd().Replace("\t", "    ", StringComparison.Ordinal), width));
        return [.. lines.Chunk(height).Select(page => string.Join('\n', page))];
    }

    private static IEnumerable<string> Wrap(string line, int width)
    {
        while (line.Length > width && line.LastIndexOf(' ', width) is > 0 and var at)
        {
            yield return line[..at];
            line = line[(at + 1)..];
        }

        yield return line;
    }

    private static byte[] Content(string text)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        using var stream = new MemoryStream();
        var y = Top;
        foreach (var line in text.Split('\n'))
        {
            var words = line.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);
            if (line.Trim().Length > 0)
                stream.Write(encoding.GetBytes(string.Create(CultureInfo.InvariantCulture, $"BT /F {Size} Tf 40 {y} Td ({words}) Tj ET\n")));
            y -= LineHeight;
        }

        return stream.ToArray();
    }

    private static byte[] Write(List<byte[]> objects)
    {
        using var stream = new MemoryStream();
        stream.Write("%PDF-1.4\n"u8);
        var places = new List<long>();
        foreach (var (bytes, i) in objects.Select((bytes, i) => (bytes, i)))
        {
            places.Add(stream.Position);
            stream.Write([.. Ascii($"{i + 1} 0 obj\n"), .. bytes, .. Ascii("\nendobj\n")]);
        }

        var start = stream.Position;
        stream.Write(Ascii($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n"));
        foreach (var place in places)
            stream.Write(Ascii(string.Create(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n")));
        stream.Write(Ascii($"trailer << /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"));
        return stream.ToArray();
    }

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
