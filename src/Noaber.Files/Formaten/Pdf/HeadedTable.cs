using Noaber.Files.Lezen;

namespace Noaber.Files.Formaten.Pdf;

/// <summary>
/// A table under a header: names apart on one line. The names say where to look for the white between the columns, so that also cells
/// full of text stay apart; a line that leaves no white there ends the table. On the next page it may go on without its header.
/// </summary>
internal sealed class HeadedTable
{
    private const int LongestName = 40;
    private const int LeastNames = 3;
    private const int LeastLines = 2;

    /// <summary>A share of the height of the letters: no two words of one name stand so far apart.</summary>
    private const double BetweenNames = 0.5;

    /// <summary>In points: less white than this between two columns is none.</summary>
    private const int Narrowest = 5;

    /// <summary>In points: how far text may stand to the left of the name of its column.</summary>
    private const double Outdent = 1.5;

    /// <summary>Letters this much larger are those of a heading below the table.</summary>
    private const double Larger = 1.1;

    /// <summary>In points: rows stand this much further apart than the lines within a cell.</summary>
    private const double RowSpace = 2;

    /// <summary>The share of a line that the middles of cells may differ.</summary>
    private const double OffCentre = 0.3;

    private readonly PageLine header;
    private readonly List<(int From, int To)> gaps;
    private readonly Spacing spacing;
    private readonly int number;
    private WhiteStrips ink;
    private int rows;
    private bool numbered;
    private double between;

    /// <summary>Where the first column begins: with its name, or to the left of that when the names are centred.</summary>
    private double left;

    public HeadedTable(PageLine header, Spacing spacing, int number)
    {
        (this.header, this.spacing, this.number) = (header, spacing, number);
        (ink, left) = (WhiteStrips.Of(header), header.Left);
        gaps = ink.Gutters(Math.Max(spacing.Gutter, (int)(BetweenNames * header.Height)));
    }

    /// <summary>The same header stood on the page before: when rows have numbers there, they have them here.</summary>
    public HeadedTable After(HeadedTable? before)
    {
        numbered = before is { numbered: true } && before.HasHeader(header);
        return this;
    }

    /// <summary>The line heads a table, here or, at the foot of the page, on the next one.</summary>
    public static bool IsHead(List<PageLine> lines, int at, List<PageLine> nextPage, Spacing spacing)
    {
        if (lines[at].Words.Count < LeastNames)
            return false;
        var table = new HeadedTable(lines[at], spacing, 0);
        return table.gaps.Count + 1 >= LeastNames && BandRow.Cut(lines[at], table.gaps).Cells.All(IsName)
            && (table.Take(lines, at).Count is var here && here > LeastLines
                || (at + here == lines.Count && here + table.Take(nextPage, 0).Count > LeastLines));
    }

    public bool HasHeader(PageLine line) => header.Text == line.Text;

    /// <summary>Where in the head of a page all names stand again: what was taken for a running head is the header of this table. Else -1.</summary>
    public int RepeatedAt(List<PageLine> pageHead) => Enumerable.Range(0, pageHead.Count).LastOrDefault(
        at => header.Words.Select(word => word.Text).Except(pageHead.Skip(at).SelectMany(line => line.Words).Select(word => word.Text), StringComparer.Ordinal).Any() is false, -1);

    /// <summary>
    /// The lines of the table from here on, none when it does not go on here. Below the last line that goes beyond the first column only
    /// what follows at once belongs to it, and whole sentences that stand no further apart than paragraphs in its cells.
    /// </summary>
    public List<PageLine> Take(List<PageLine> lines, int first)
    {
        var (over, end, near, widest) = (ink, first, true, 0.0);
        var i = first;
        for (; i < lines.Count && Fits(lines[i], i == first); i++)
        {
            over = over.With(lines[i]);
            if (!gaps.TrueForAll(gap => Between(gap, over) is not null))
                break;
            var step = i == first ? 0 : lines[i].Middle - lines[i - 1].Middle;
            near &= step <= widest;
            if (Cut(lines[i], over).Cells.Skip(1).Any(cell => cell is not null) || (end == i && GoesOn(lines, i, first))
                || (near && i > first && Sentence.Ends(lines[i].Text)))
                (end, near, widest) = (i + 1, true, Math.Max(widest, step));
        }

        return lines[first..WithNarrow(lines, first, end, i)];
    }

    /// <summary>
    /// Where the table ends with the paragraphs below it that were broken because the first column was full: the rest of a cell that is longer
    /// than those beside it.
    /// </summary>
    private int WithNarrow(List<PageLine> lines, int first, int end, int most)
    {
        if (end == first)
            return end;
        var edge = lines[first..end].Select(line => Cut(line, ink).Cells[0]).OfType<PageLine>().Select(cell => cell.Right).DefaultIfEmpty(0).Max();
        for (var next = end; next < most && lines[next].Right <= edge; end = next)
        {
            next++;
            while (next < most && !spacing.PartsParagraphs(lines[next - 1], lines[next]) && lines[next].Right <= edge)
                next++;
            var (from, to) = (end, next);
            if (to - from < LeastLines || Enumerable.Range(from, to - from - 1).Any(at => Rewrapping.HadRoom(lines[at], lines[at + 1], edge)))
                break;
        }

        return end;
    }

    /// <summary>The cells of these lines, row by row, each line of a cell apart.</summary>
    public IEnumerable<PdfLine> Write(List<PageLine> lines)
    {
        ink = lines.Aggregate(ink, (over, line) => over.With(line));
        var cut = lines.ConvertAll(line => Cut(line, ink));
        var edges = Enumerable.Range(0, gaps.Count + 1).Select(column => cut.Select(line => line.Cells[column]?.Right ?? 0).Max()).ToList();
        foreach (var row in Rows(cut))
        {
            rows++;
            for (var column = 0; column <= gaps.Count; column++)
            {
                PageLine? above = null;
                foreach (var line in row.Select(line => line.Cells[column]).OfType<PageLine>())
                {
                    var goesOn = above is not null && !spacing.PartsParagraphs(above, line) && !BeginsItem(line.Text) && !IsParagraph(above, line, edges[column]);
                    yield return new(line.Text, new Regelvorm.Cel(number, rows, column + 1)) { GoesOn = goesOn };
                    above = line;
                }
            }
        }
    }

    /// <summary>The sentence was over, and there was room for the first word of the next: a paragraph that no white parts.</summary>
    private static bool IsParagraph(PageLine above, PageLine line, double edge) =>
        Sentence.Ends(above.Text) && !Sentence.Continues(line.Text) && Rewrapping.HadRoom(above, line, edge);

    private static bool IsName(PageLine? cell) => cell is { Text: [var letter, ..] text } && text.Length <= LongestName && char.IsUpper(letter);

    /// <summary>It stands within the table, in letters no larger than those of the header, and is not that header again.</summary>
    private bool Fits(PageLine line, bool first) =>
        (line.Left > left - Outdent || WidenTo(line)) && line.Height < header.Height * Larger && (first || line.Text != header.Text);

    /// <summary>
    /// A line that stands out to the left of the first name, by no more than that name is away from the next column: the names are centred, and
    /// the first column begins here.
    /// </summary>
    private bool WidenTo(PageLine line)
    {
        var name = header.Between(0, gaps[0].To - 1)!;
        if (Cut(line, ink.With(line)).Cells is not [{ } cell, ..] cells || cells.Skip(1).OfType<PageLine>().FirstOrDefault() is not { } next
            || header.Left - line.Left > next.Left - name.Right || cell.Right < name.Left)
            return false;
        left = line.Left;
        return true;
    }

    /// <summary>Text in the first column alone goes on with the cell above, or at the top of a page with the sentence on the page before.</summary>
    private bool GoesOn(List<PageLine> lines, int i, int first) =>
        i == first ? Sentence.Continues(lines[i].Text) : !spacing.PartsParagraphs(lines[i - 1], lines[i]);

    private BandRow Cut(PageLine line, WhiteStrips over) => BandRow.Cut(line, gaps.ConvertAll(gap => Between(gap, over) ?? gap));

    /// <summary>
    /// The white between two columns: a strip below the white between their names. Where a column is full, what is left of that strip
    /// stands right before the name of the next column, since its text begins there as well.
    /// </summary>
    private static (int From, int To)? Between((int From, int To) gap, WhiteStrips over) =>
        over.WidestWithin(gap) is not { } white ? null
        : white.To - white.From >= Narrowest ? white
        : over.WidestWithin((gap.To - Narrowest, gap.To)) is { } left && left.To == gap.To ? left
        : null;

    /// <summary>
    /// A row begins below the header, and where the first column begins anew: with a number when rows of several lines have one; else after
    /// white, or without such white where all columns are filled.
    /// </summary>
    private List<List<BandRow>> Rows(List<BandRow> lines)
    {
        var steps = Enumerable.Range(0, gaps.Count + 1).SelectMany(column => Steps(lines, column)).Where(step => step > header.Height / 2).ToList();
        var usual = Math.Min(spacing.Line * header.Height, steps.DefaultIfEmpty(double.MaxValue).Min()) + RowSpace;
        if (CentredRows(lines, usual) is { } centred)
            return centred;
        var spaced = steps.Exists(step => step > usual);
        numbered |= lines.Exists(line => line.Filled <= gaps.Count) && lines.Exists(BeginsWithNumber);
        var groups = new List<List<BandRow>>();
        var last = double.NegativeInfinity;
        foreach (var line in lines)
        {
            var belowHeader = groups.Count == 1 && rows == 0 && line.Middle - groups[0][^1].Middle > usual;
            if (groups.Count == 0 || belowHeader || (line.Cells[0] is not null
                && (BeginsWithNumber(line) || (!numbered && (line.Middle - last > usual || (!spaced && line.Filled > gaps.Count))))))
                groups.Add([]);
            groups[^1].Add(line);
            last = line.Cells[0] is null ? last : line.Middle;
        }

        return groups;
    }

    /// <summary>
    /// Rows whose cells stand half-way down: what no white parts, from the top of the tallest cell. The first row stands as far below the
    /// header as the rows stand apart; paragraphs within a cell may stand nearer. Null when cells begin at the top, or when white parts no numbers.
    /// </summary>
    private List<List<BandRow>>? CentredRows(List<BandRow> lines, double usual)
    {
        if (rows == 0 && lines.Count > 1)
            between = Math.Max(usual, lines[1].Middle - lines[0].Middle - 1);
        var groups = new List<List<BandRow>>();
        foreach (var line in lines)
        {
            if (groups.Count == 0 || line.Middle - groups[^1][^1].Middle > Math.Max(between, usual))
                groups.Add([]);
            groups[^1].Add(line);
        }

        if (groups.Exists(group => group.Count(BeginsWithNumber) > 1))
            return null;
        var uneven = groups.ConvertAll(group => Extents(group).ToList()).Where(cells => cells.Exists(cell => cell.Lines != cells[0].Lines)).ToList();
        return uneven.Count > 0 && uneven.Count(cells => Spread(cells, cell => cell.Middle) < usual * OffCentre && Spread(cells, cell => cell.First) > RowSpace) * 2 > uneven.Count
            ? groups
            : null;
    }

    private static double Spread(List<(int Lines, double First, double Middle)> cells, Func<(int Lines, double First, double Middle), double> place) =>
        cells.Max(place) - cells.Min(place);

    /// <summary>Of each filled cell of a row how many lines it has, and where its first line and its middle are.</summary>
    private IEnumerable<(int Lines, double First, double Middle)> Extents(List<BandRow> row) => Enumerable.Range(0, gaps.Count + 1)
        .Select(column => row.Where(line => line.Cells[column] is not null).ToList()).Where(cell => cell.Count > 0)
        .Select(cell => (cell.Count, cell[0].Middle, (cell[0].Middle + cell[^1].Middle) / 2));

    /// <summary>How far apart the lines of a column stand.</summary>
    private static IEnumerable<double> Steps(List<BandRow> lines, int column)
    {
        var filled = lines.Where(line => line.Cells[column] is not null).ToList();
        return filled.Zip(filled.Skip(1), (above, below) => below.Middle - above.Middle);
    }

    private static bool BeginsItem(string text) => !char.IsLetterOrDigit(text[0]) && (text.Length == 1 || text[1] == ' ');

    /// <summary><c>12)</c>, <c>12.</c> or <c>2.3</c>: a number alone, or with the mark of a number behind or within it.</summary>
    private static bool BeginsWithNumber(BandRow line)
    {
        var text = line.TextOf(0);
        var word = text.Split(' ', 2)[0];
        return word.Length > 0 && char.IsAsciiDigit(word[0]) && (word.Length == text.Length || word.Any(c => c is '.' or ')' or ':')) && word.All(c => char.IsAsciiDigit(c) || c is '.' or ')' or ':');
    }
}
