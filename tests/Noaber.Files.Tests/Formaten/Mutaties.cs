using System.IO.Compression;
using System.Text;

namespace Noaber.Files.Tests.Formaten;

/// <summary>Files that went wrong in a way that a seed decides: the same number gives the same file.</summary>
internal sealed class Mutaties
{
    private static readonly string[] Getallen = ["-1", "0", "2147483647", "-2147483648", "99999999999", "NaN", "", "%9%9", "\u202E"];
    private static readonly byte[][] Tekens = [[.. "%PDF-1.7\n"u8], [.. "PK\u0003\u0004"u8], [0xD0, 0xCF, 0x11, 0xE0], [0xFF, 0xFE], [.. "<html>"u8], [.. "1.1 "u8], [0]];

    private readonly List<(string Name, byte[] Bytes)> seeds;

    public Mutaties()
    {
        seeds =
        [
            ("rijk.docx", Rijk()),
            ("regels.docx", WordBestand.Van(string.Concat(Testdocument.Tekst("met-de-hand.txt").Split('\n').Select(line => WordBestand.Alinea(line))))),
            ("regels.pdf", PdfBestand.Van(PdfBestand.Pagineer(Testdocument.Tekst("regelwijs.txt")))),
            ("kolommen.pdf", PdfBestand.Van("Nr     Afspraak                  Wie\n1.1    Wij bouwen tien woningen  gemeente\n       aan de Dorpsstraat.\n1.2    Wij houden een lijst bij. corporatie", "Twee", "Drie")),
            .. Testdocument.Namen.Select(name => (name, Encoding.UTF8.GetBytes(Testdocument.Tekst(name)))),
            ("koppen.md", Encoding.UTF8.GetBytes("# Afspraken\n\n## 1. Wonen\n\n1.1 Wij bouwen.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n")),
            .. Echt(),
        ];
    }

    public (string Name, byte[] Bytes) Maak(int number)
    {
        var random = new Random(number);
        if (random.Next(10) == 0)
            return ("willekeurig.bin", Willekeurig(random));
        var (name, bytes) = seeds[random.Next(seeds.Count)];
        if (name.EndsWith(".docx", StringComparison.Ordinal) && random.Next(4) > 0)
            return (name, InEenDeel(bytes, random));
        for (var steps = random.Next(1, 6); steps > 0 && bytes.Length > 1; steps--)
            bytes = Verander(bytes, random);
        return (name, bytes);
    }

    private static byte[] Willekeurig(Random random)
    {
        var bytes = new byte[random.Next(1, 3000)];
        random.NextBytes(bytes);
        return [.. Tekens[random.Next(Tekens.Length)], .. bytes];
    }

    /// <summary>Changes the XML of one part, so that the damage is inside and not only of the packing.</summary>
    private static byte[] InEenDeel(byte[] bytes, Random random)
    {
        using var stream = new MemoryStream();
        stream.Write(bytes);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.Entries[random.Next(zip.Entries.Count)];
            using var content = entry.Open();
            using var text = new StreamReader(content, leaveOpen: true);
            var xml = text.ReadToEnd();
            for (var steps = random.Next(1, 4); steps > 0; steps--)
                xml = VeranderXml(xml, random);
            content.SetLength(0);
            content.Write(Encoding.UTF8.GetBytes(xml));
        }

        return stream.ToArray();
    }

    private static string VeranderXml(string xml, Random random)
    {
        var at = xml.Length == 0 ? -1 : xml.IndexOf(random.Next(2) == 0 ? '<' : '"', random.Next(xml.Length));
        var end = at < 0 ? -1 : xml.IndexOf(xml[at] == '<' ? '>' : '"', at + 1);
        if (end < 0)
            return xml + " ";
        return (xml[at], random.Next(3)) switch
        {
            ('"', _) => xml[..(at + 1)] + Getallen[random.Next(Getallen.Length)] + xml[end..],
            (_, 0) => xml.Remove(at, end + 1 - at),
            (_, 1) => xml.Insert(at, string.Concat(Enumerable.Repeat(xml[at..(end + 1)], random.Next(1, 400)))),
            _ => xml[..at] + xml[(end + 1)..] + xml[at..(end + 1)],
        };
    }

    private static byte[] Verander(byte[] bytes, Random random)
    {
        var (at, length) = (random.Next(bytes.Length), random.Next(1, 200));
        var end = Math.Min(bytes.Length, at + length);
        switch (random.Next(5))
        {
            case 0:
                return bytes[..Math.Max(1, at)];
            case 1:
                return [.. bytes[..at], .. bytes[end..]];
            case 2:
                return [.. bytes[..end], .. bytes[at..]];
            case 3:
                return [.. bytes[..at], .. Tekens[random.Next(Tekens.Length)], .. bytes[at..]];
            default:
                var changed = bytes.ToArray();
                random.NextBytes(changed.AsSpan(at, Math.Min(end - at, 4)));
                return changed;
        }
    }

    /// <summary>Pieces of the real documents, when they are at hand.</summary>
    private static IEnumerable<(string Name, byte[] Bytes)> Echt() => Testdocument.Bronnen() is { } folder
        ? Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), File.ReadAllBytes(path)[..20_000]))
        : [];

    private static byte[] Rijk() => new WordBestand
    {
        Body = WordBestand.Alinea("Samenwerken", WordBestand.Stijl("Kop1")) + WordBestand.Alinea("Overleg: wij praten.", WordBestand.Lijst(1, 1))
            + WordBestand.Tabel(
                WordBestand.Cel(WordBestand.Alinea("Kop"), "<w:gridSpan w:val=\"2\"/>") + WordBestand.Cel(WordBestand.Alinea("Jaar")),
                WordBestand.Cel(WordBestand.Alinea("a"), "<w:vMerge w:val=\"restart\"/>") + WordBestand.Cel(WordBestand.Alinea("1")) + WordBestand.Cel(WordBestand.Tabel(WordBestand.Cel(WordBestand.Alinea("b"))))) // two rows and a table within
            + "<w:p><w:ins w:id=\"1\"><w:r><w:t>in</w:t></w:r></w:ins><w:del w:id=\"2\"><w:r><w:delText>uit</w:delText></w:r></w:del><w:r><w:footnoteReference w:id=\"4\"/></w:r><w:r><w:sym w:font=\"Symbol\" w:char=\"F0B7\"/></w:r></w:p>",
        Deel =
        {
            ["styles"] = "<w:style w:type=\"paragraph\" w:styleId=\"Kop1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Kop1\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>",
            ["numbering"] = "<w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerRoman\"/><w:lvlText w:val=\"%1.%2\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"1\"><w:startOverride w:val=\"3\"/></w:lvlOverride></w:num>",
            ["footnotes"] = "<w:footnote w:id=\"4\">" + WordBestand.Alinea("Noot.") + "</w:footnote>",
            ["header"] = WordBestand.Alinea("Kop van de bladzijde"),
        },
    }.Bytes();
}
