using System.Globalization;
using System.Text;

namespace Noaber.Files.Tests.Formaten;

/// <summary>The same text as each of the files in which it may come: as it was typed, and as an office lays it out.</summary>
internal static class Vormen
{
    private const int PageWidth = 150;
    private const int PageHeight = 62;
    private const int Between = 3;

    private const string Nummering = """
        <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
        """;

    /// <summary>Each line a paragraph.</summary>
    public static byte[] Word(string text) => WordBestand.Van(string.Concat(Schoon(text).Split('\n').Select(line => WordBestand.Alinea(line))));

    /// <summary>Each line as many lines as it needs.</summary>
    public static byte[] Pdf(string text, int width = 90) => PdfBestand.Van(PdfBestand.Pagineer(InLetters(text), width));

    /// <summary>With headings, lists and tables of Word.</summary>
    public static byte[] KantoorWord(IReadOnlyList<Blok> blocks) => new WordBestand
    {
        Body = string.Concat(blocks.Select(Word)),
        Deel = { ["numbering"] = Nummering },
    }.Bytes();

    /// <summary>With tables drawn in columns, their header again on each page.</summary>
    public static byte[] KantoorPdf(IReadOnlyList<Blok> blocks)
    {
        var pages = new List<List<string>> { new() };
        // A table that went on on the next page of the source is drawn as it began.
        var drawn = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var block in blocks)
        {
            if (block is Blok.Tabel table)
                Put(pages, table, drawn.TryGetValue(Kop(table), out var columns) ? columns : drawn[Kop(table)] = Breedtes(table, PageWidth));
            else
                Put(pages, Lijnen(block, PageWidth), []);
        }

        return PdfBestand.Van([.. pages.Select(page => InLetters(string.Join('\n', page)))]);
    }

    private static string Schoon(string text) => string.Concat(text.ReplaceLineEndings("\n").Where(c => c is '\n' or '\t' || !char.IsControl(c)));

    /// <summary>The font of these PDFs has no other bullets.</summary>
    private static string InLetters(string text) => string.Concat(Schoon(text).Select(c => c is '▪' or '▬' or '➤' or '\uF0B7' or '\uF0A7' ? '•' : c == '○' ? 'o' : c));

    private static string Word(Blok block) => block switch
    {
        Blok.Alinea { Kop: > 0 } heading => WordBestand.Alinea(heading.Tekst, string.Create(CultureInfo.InvariantCulture, $"<w:outlineLvl w:val=\"{heading.Kop - 1}\"/>")),
        Blok.Alinea { Punt: true } item => WordBestand.Alinea(Schoon(item.Tekst), WordBestand.Lijst(1)),
        Blok.Alinea paragraph => WordBestand.Alinea(Schoon(paragraph.Tekst)),
        Blok.Tabel table => WordBestand.Tabel([.. table.Rijen.Select(row => string.Concat(row.Select(cell => WordBestand.Cel(string.Concat(cell.Select(Word)) + (cell is [.., Blok.Alinea] ? "" : WordBestand.Alinea(""))))))]),
        _ => "",
    };

    private static void Put(List<List<string>> pages, IEnumerable<string> lines, IReadOnlyList<string> header)
    {
        foreach (var line in lines)
        {
            if (pages[^1].Count >= PageHeight)
                pages.Add([.. header]);
            pages[^1].Add(line);
        }
    }

    private static string Kop(Blok.Tabel table) => string.Join('|', table.Rijen[0].SelectMany(cell => cell).OfType<Blok.Alinea>().Select(name => name.Tekst));

    private static void Put(List<List<string>> pages, Blok.Tabel table, int[] widths)
    {
        var header = Rij(table.Rijen[0], widths).Append("").ToList();
        // A header does not stand alone at the foot of a page.
        if (pages[^1].Count + header.Count + 3 > PageHeight)
            pages.Add([]);
        Put(pages, header, []);
        // A form of labels with their text has no header.
        foreach (var row in table.Rijen.Skip(1))
            Put(pages, Rij(row, widths).Append(""), widths.Length > 2 ? header : []);
    }

    private static List<string> Rij(IReadOnlyList<IReadOnlyList<Blok>> row, int[] columns)
    {
        var cells = row.Select((cell, i) => cell.SelectMany(block => Lijnen(block, columns[i])).ToList()).ToList();
        return [.. Enumerable.Range(0, cells.Max(cell => cell.Count)).Select(at => string.Concat(cells.Select((cell, i) => (at < cell.Count ? cell[at] : "").PadRight(columns[i] + Between))).TrimEnd())];
    }

    private static IEnumerable<string> Lijnen(Blok block, int width) => block switch
    {
        Blok.Tabel table => table.Rijen.SelectMany(row => Rij(row, Breedtes(table, width))).Append(""),
        Blok.Alinea { Punt: true } item => Breek(Schoon(item.Tekst), Math.Max(1, width - 2)).Select((line, i) => (i == 0 ? "• " : "  ") + line),
        Blok.Alinea paragraph => Breek(Schoon(paragraph.Tekst).Replace("\t", "    ", StringComparison.Ordinal), width),
        _ => [],
    };

    /// <summary>Wide for much text, and as wide as its longest word where there is room.</summary>
    private static int[] Breedtes(Blok.Tabel table, int width)
    {
        var columns = table.Rijen.Max(row => row.Count);
        var room = width - (Between * (columns - 1));
        var weights = Enumerable.Range(0, columns).Select(i => Math.Sqrt(table.Rijen.Where(row => i < row.Count).Sum(row => row[i].Sum(Tekens)) + 1)).ToList();
        var least = Enumerable.Range(0, columns).Select(i => Math.Clamp(table.Rijen.Where(row => i < row.Count).Max(row => row[i].Select(LongestWord).DefaultIfEmpty(1).Max()), 1, Math.Max(1, room / columns))).ToList();
        var rest = Math.Max(0, room - least.Sum());
        return [.. weights.Select((weight, i) => least[i] + (int)(rest * weight / weights.Sum()))];
    }

    private static int Tekens(Blok block) => block is Blok.Alinea paragraph ? paragraph.Tekst.Length : 60;

    private static int LongestWord(Blok block) => block is Blok.Alinea paragraph ? paragraph.Tekst.Split(' ').Max(word => word.Length) : 20;

    private static IEnumerable<string> Breek(string text, int width)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' ').SelectMany(word => word.Chunk(width)).Select(word => new string(word)))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return line.ToString();
    }
}
