namespace Noaber.Files.Formaten.Pdf;

/// <summary>
/// Lines of a page with the same white strips running down between their texts: columns of running text, or a table. Which of the two is
/// decided by how full the columns are; a single line with a gap is just that.
/// </summary>
internal sealed class Band
{
    /// <summary>A gap between words is no strip; justified text has gaps of two.</summary>
    private const int NarrowestGutter = 3;
    private const int LeastRows = 2;

    /// <summary>So much white below a line ends what stands together.</summary>
    private const int MostWhite = 4;

    private readonly List<string[]> rows;
    private readonly int columns;

    private Band(List<string> lines, List<(int From, int To)> gutters)
    {
        Height = lines.Count;
        columns = gutters.Count + 1;
        rows = lines.ConvertAll(line => Cut(line, gutters));
    }

    /// <summary>How many lines it is deep.</summary>
    public int Height { get; }

    /// <summary>The band that begins at a line, or null when that line is text of its own.</summary>
    public static Band? At(List<string> lines, int first)
    {
        var mask = WhiteStrips.Of(lines[first]);
        if (!mask.HasGutter(NarrowestGutter))
            return null;
        var (last, white) = (first, 0);
        for (var i = first + 1; i < lines.Count && white < MostWhite; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]))
            {
                white++;
                continue;
            }

            var next = mask.With(lines[i]);
            if (!next.HasGutter(NarrowestGutter))
                break;
            (mask, last, white) = (next, i, 0);
        }

        while (last > first && WhiteStrips.Of(lines[last]) is var own && !own.HasGutter(NarrowestGutter) && !StartsPastGutter(lines[last], mask))
            last--;
        var band = new Band(lines[first..(last + 1)], mask.Gutters(NarrowestGutter));
        return band.rows.Count(row => row.Count(cell => cell.Length > 0) > 1) < LeastRows ? null : band;
    }

    public IEnumerable<PdfLine> Read(TableCount tables)
    {
        if (IsRunningText())
            return Enumerable.Range(0, columns).SelectMany(column => rows.Select(row => new PdfLine(row[column])).Append(new("")));
        return HasRowsOfSeveralLines() ? Cells(tables.Next()) : rows.Select(row => new PdfLine(Tabbed(row)));
    }

    private static bool StartsPastGutter(string line, WhiteStrips mask) =>
        mask.Gutters(NarrowestGutter) is [var first, ..] && line.Length - line.TrimStart().Length >= first.To;

    private static string[] Cut(string line, List<(int From, int To)> gutters)
    {
        var cells = new string[gutters.Count + 1];
        for (int i = 0, from = 0; i <= gutters.Count; i++)
        {
            var to = i < gutters.Count ? gutters[i].To : line.Length;
            cells[i] = from >= line.Length ? "" : line[from..Math.Min(to, line.Length)].Trim();
            from = to;
        }

        return cells;
    }

    /// <summary>Columns of running text are about as wide, mostly full lines, and stand beside each other most of the way.</summary>
    private bool IsRunningText()
    {
        const int leastWidth = 20;
        const int leastLines = 5;
        var widths = Enumerable.Range(0, columns).Select(column => rows.Max(row => row[column].Length)).ToList();
        var filled = rows.Where(row => row.Any(cell => cell.Length > 0)).ToList();
        var beside = filled.Count(row => row.All(cell => cell.Length > 0));
        return widths.Min() >= leastWidth && widths.Min() * 10 >= widths.Max() * 7 && beside >= leastLines && beside * 2 >= filled.Count
            && Enumerable.Range(0, columns).All(column => IsMostlyFull(filled.Select(row => row[column].Length).Where(length => length > 0), widths[column]));
    }

    private static bool IsMostlyFull(IEnumerable<int> lengths, int width)
    {
        var all = lengths.ToList();
        return all.Count(length => length * 10 >= width * 7) * 2 >= all.Count;
    }

    /// <summary>After its first row the table has lines that only go on with what stands above: nothing in the first column.</summary>
    private bool HasRowsOfSeveralLines() =>
        columns > 2 && rows.SkipWhile(row => row[0].Length == 0).Any(row => row[0].Length == 0 && row.Any(cell => cell.Length > 0));

    private IEnumerable<PdfLine> Cells(int table)
    {
        var row = 0;
        var group = new List<string[]>();
        foreach (var line in rows.Where(line => line.Any(cell => cell.Length > 0)))
        {
            if (line[0].Length > 0 && group.Count > 0)
            {
                foreach (var cell in Row(table, ++row, group))
                    yield return cell;
                group.Clear();
            }

            group.Add(line);
        }

        foreach (var cell in Row(table, ++row, group))
            yield return cell;
        yield return new("");
    }

    private IEnumerable<PdfLine> Row(int table, int row, List<string[]> lines) =>
        [.. Enumerable.Range(0, columns).SelectMany(column => lines.Where(line => line[column].Length > 0)
            .Select(line => new PdfLine(line[column], new Regelvorm.Cel(table, row, column + 1))))];

    /// <summary>Cells parted by tabs; what goes on under a label in a table of two columns is plain text.</summary>
    private string Tabbed(string[] row) =>
        columns == 2 && row[0].Length == 0 ? row[1] : string.Join('\t', row).TrimEnd('\t');
}
