namespace Noaber.Files.Formaten.Pdf;

/// <summary>
/// Lines of a page with the same white strips running down between their texts: columns of running text, or a table. Which of the two is
/// decided by how wide and how full the columns are.
/// </summary>
internal sealed class Band
{
    /// <summary>Strips in fewer lines than this can be chance.</summary>
    private const int FewLines = 4;
    private const int LeastRows = 2;

    /// <summary>So much white, in heights of a letter, ends what stands together.</summary>
    private const double MostWhite = 4;

    /// <summary>Letters this much larger than those below are those of a heading, which is no part of a table.</summary>
    private const double Larger = 1.12;

    /// <summary>Columns that were made equally long end within so many lines of each other.</summary>
    private const int MostUneven = 2;

    /// <summary>In lines: so much white stands between columns and what is below them.</summary>
    private const double BetweenParts = 1.6;

    private readonly List<BandRow> rows;

    private Band(List<PageLine> lines, List<(int From, int To)> gutters)
    {
        Height = lines.Count;
        Columns = gutters.Count + 1;
        rows = lines.ConvertAll(line => BandRow.Cut(line, gutters));
    }

    /// <summary>How many lines it is deep.</summary>
    public int Height { get; }

    public int Columns { get; }

    public IReadOnlyList<BandRow> Rows => rows;

    /// <summary>Where the fullest line of a column ends.</summary>
    public double RightOf(int column) => rows.Max(row => row.Cells[column]?.Right ?? 0);

    /// <summary>The band that begins at a line, or null when that line is text of its own, such as a heading above a table.</summary>
    public static Band? At(List<PageLine> lines, int first, Spacing spacing)
    {
        var band = Extend(lines, first, spacing);
        if (band is null || band.IsRunningText() || first + 1 == lines.Count)
            return band;
        if (lines[first].Height > lines[first + 1].Height * Larger)
            return null;
        return (Extend(lines, first + 1, spacing)?.Columns ?? 0) <= band.Columns ? band : null;
    }

    /// <summary>Takes lines on as long as they leave white what was white in all lines above.</summary>
    private static Band? Extend(List<PageLine> lines, int first, Spacing spacing)
    {
        var mask = WhiteStrips.Of(lines[first]);
        var (last, crossing, certain) = (first, 0, 0);
        while (last + 1 < lines.Count && lines[last + 1].Middle - lines[last].Middle < MostWhite * lines[last].Height)
        {
            var line = lines[last + 1];
            var next = mask.With(line);
            var gutters = next.Gutters(spacing.Gutter).Count;
            if (gutters == 0 || gutters < certain || (certain > 0 && WhiteStrips.Of(line).Gutters(spacing.BetweenCells).Count > gutters))
                break;
            (mask, last) = (next, last + 1);
            crossing += WhiteStrips.Of(line).Gutters(spacing.CertainGutter).Count > 0 ? 1 : 0;
            if (crossing >= LeastRows)
                certain = Math.Max(certain, mask.Gutters(spacing.CertainGutter).Count);
        }

        var strips = mask.Gutters(last - first + 1 < FewLines ? spacing.CertainGutter : spacing.Gutter);
        if (strips.Count == 0)
            return null;
        var band = new Band(lines[first..(last + 1)], strips).WithoutTail();
        return band.IsRunningText() || band.rows.Count(row => row.Filled > 1) >= LeastRows ? band : null;
    }

    /// <summary>Columns of running text are about as wide, mostly of full lines, and stand beside each other.</summary>
    public bool IsRunningText()
    {
        const double leastWidth = 90;
        const int leastLines = 5;
        var columns = Enumerable.Range(0, Columns)
            .Select(column => rows.Select(row => row.Cells[column]).OfType<PageLine>().ToList()).ToList();
        if (columns.Exists(lines => lines.Count < leastLines))
            return false;
        var widths = columns.ConvertAll(lines => lines.Max(line => line.Right) - lines.Min(line => line.Left));
        var shared = columns.Min(lines => lines[^1].Middle) - columns.Max(lines => lines[0].Middle);
        return widths.Min() >= leastWidth && widths.Min() * 10 >= widths.Max() * 7
            && shared * 2 >= columns.Min(lines => lines[^1].Middle - lines[0].Middle)
            && columns.Zip(widths)
                .All(column => column.First.Count(line => (line.Right - line.Left) * 10 >= column.Second * 7) * 2 >= column.First.Count);
    }

    /// <summary>Lines below the last that goes beyond the first column belong to what follows, unless that column just runs on.</summary>
    private Band WithoutTail()
    {
        if (TailBelowColumns() is > 0 and var tail)
            return new(rows[..tail]);
        var last = rows.FindLastIndex(row => row.Cells[0] is null || row.Filled > 1);
        if (last >= 0 && last < rows.Count - 1 && !IsRunningText())
            rows.RemoveRange(last + 1, rows.Count - last - 1);
        return rows.Count == Height ? this : new(rows);
    }

    /// <summary>The first row below columns of running text that end beside each other, with white between: it runs over the page again. Else 0.</summary>
    private int TailBelowColumns()
    {
        var last = rows.FindLastIndex(row => row.Filled > 1);
        var tail = rows.FindLastIndex(row => row.Cells.Skip(1).Any(cell => cell is not null)) + 1;
        if (last < 0 || tail - last > MostUneven || tail >= rows.Count || rows[tail].Cells[0] is not { } below || !IsRunningText())
            return 0;
        var step = rows.Zip(rows.Skip(1), (above, row) => row.Middle - above.Middle).Where(gap => gap > below.Height / 2).DefaultIfEmpty(0).Min();
        return rows[tail].Middle - rows[tail - 1].Middle > step * BetweenParts ? tail : 0;
    }

    private Band(List<BandRow> rows)
    {
        this.rows = rows;
        (Height, Columns) = (rows.Count, rows[0].Cells.Count);
    }
}

/// <summary>A line of a band, cut at its gutters.</summary>
internal sealed record BandRow(IReadOnlyList<PageLine?> Cells, double Middle)
{
    public int Filled => Cells.Count(cell => cell is not null);

    public static BandRow Cut(PageLine line, List<(int From, int To)> gutters)
    {
        var cells = new PageLine?[gutters.Count + 1];
        for (var i = 0; i <= gutters.Count; i++)
            cells[i] = line.Between(i == 0 ? double.MinValue : gutters[i - 1].To - 1,
                i < gutters.Count ? gutters[i].To - 1 : double.MaxValue);
        return new(cells, line.Middle);
    }

    public string TextOf(int column) => Cells[column]?.Text ?? "";
}
