namespace Noaber.Files.Tests.Formaten;

/// <summary>A piece of a document as an office lays it out.</summary>
internal abstract record Blok
{
    public sealed record Alinea(string Tekst, int Kop = 0, bool Punt = false) : Blok;

    public sealed record Tabel(IReadOnlyList<IReadOnlyList<IReadOnlyList<Blok>>> Rijen) : Blok;
}

/// <summary>
/// What an office had before someone made text of it: rows between tabs under a header are a table again, tags are paragraphs, items and
/// tables within cells.
/// </summary>
internal static class Opgemaakt
{
    public static IReadOnlyList<Blok> Van(string text)
    {
        var (blocks, lines) = (new List<Blok>(), text.ReplaceLineEndings("\n").Replace('\f', ' ').Split('\n'));
        for (var i = 0; i < lines.Length; i++)
        {
            var header = lines[i].TrimEnd().Split('\t');
            var isForm = header.Length == 2 && header[0].EndsWith(':');
            var end = EndOfTable(lines, i, isForm);
            var isTable = end - i > 1 && (header.Length > 2 || isForm);
            if (isTable)
                blocks.Add(Tabel(isForm ? Rijen(lines[i..end]) : [.. lines[i..end]], header.Length));
            else
                blocks.AddRange(string.IsNullOrWhiteSpace(lines[i]) ? [new Blok.Alinea("")] : HtmlStukken.Van(lines[i]));
            i = isTable ? end - 1 : i;
        }

        return blocks;
    }

    /// <summary>A form goes on past the end of a page.</summary>
    private static int EndOfTable(string[] lines, int begin, bool isForm)
    {
        var end = begin;
        for (var i = begin; i < lines.Length && (lines[i].Contains('\t', StringComparison.Ordinal) || (isForm && i - end < 2 && string.IsNullOrWhiteSpace(lines[i]))); i++)
            end = string.IsNullOrWhiteSpace(lines[i]) ? end : i + 1;
        return end;
    }

    /// <summary>What has no label goes on with the cell above.</summary>
    private static List<string> Rijen(IEnumerable<string> lines)
    {
        var rows = new List<string>();
        foreach (var line in lines.Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            if (line[0] == '\t' && rows.Count > 0)
                rows[^1] += line[1..];
            else
                rows.Add(line);
        }

        return rows;
    }

    /// <summary>What stands within a table in a cell was often written a second time, as cells and rows of the table around it.</summary>
    private static Blok.Tabel Tabel(List<string> rows, int columns)
    {
        var cut = rows.ConvertAll(row => row.TrimEnd().Split('\t'));
        var widest = cut.Max(row => row.Length);
        if (!rows.Exists(row => row.Contains("<table", StringComparison.Ordinal)))
            return new([.. cut.Select(row => Enumerable.Range(0, widest).Select(i => HtmlStukken.Van(i < row.Length ? row[i] : "")).ToList())]);
        var again = 0;
        var own = new List<IReadOnlyList<IReadOnlyList<Blok>>>();
        foreach (var row in cut)
        {
            if (again-- > 0 && !row.Any(cell => cell.Length > 60))
                continue;
            again = row.Any(cell => cell.Contains("<table", StringComparison.Ordinal)) ? 3 : 0;
            var cells = row.Length > columns ? [.. row.Take(columns - 1), row[^1]] : row;
            own.Add([.. Enumerable.Range(0, columns).Select(i => HtmlStukken.Van(i < cells.Length ? cells[i] : ""))]);
        }

        return new(own);
    }
}
