using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen.Reeksen;

/// <summary>
/// Tables that a conversion left as lines of words and figures. They begin at a head: years, names of parties, or names above rows that
/// have as many figures each. Running text with figures in it has no such head and gives no table.
/// </summary>
internal sealed class FlattenedTables(IReadOnlyList<FlatLine> lines, IReadOnlyList<string> parties)
{
    private const int LeastRows = 2;
    private const int LeastRowsUnderCaption = 3;
    private const int CaptionReach = 60;
    private const int TitleReach = 5;
    private const int CaptionWindow = 25;
    private const int TitleWindow = 60;

    /// <summary>A heading with this much empty space below it stood above something that the conversion put elsewhere.</summary>
    private const int EmptyBelow = 8;

    private readonly PartyColumns partyColumns = new(parties);
    private readonly Queue<FlatLine> captions = new();

    public static IEnumerable<FoundTable> Find(IReadOnlyList<SourceLine> source, IReadOnlySet<int> taken, IReadOnlyList<string> parties, ReadingClock clock)
    {
        var lines = new List<FlatLine>();
        for (var i = 0; i < source.Count; i++)
        {
            clock.Check(i);
            if (!source[i].IsBlank && !taken.Contains(source[i].Number))
                lines.Add(FlatLine.Of(source[i], i == 0 || source[i - 1].IsBlank));
        }

        return new FlattenedTables(lines, parties).Find();
    }

    private List<FoundTable> Find()
    {
        var found = new List<FoundTable>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsCaption)
                captions.Enqueue(lines[i]);
            if ((UnderHead(i) ?? AboveRows(i) ?? UnderCaption(i)) is not { } read)
                continue;
            found.Add(new FlatTableBuilder(read.Head, Title(read.Head)).Build(read.Rows));
            i = read.Next - 1;
        }

        return found;
    }

    /// <summary>A line of years or of parties, and the rows below it.</summary>
    private (TableHead Head, IReadOnlyList<(FlatLine Line, string? Group)> Rows, int Next)? UnderHead(int i)
    {
        var (columns, length) = lines[i].IsYears ? (lines[i].Values, 1) : YearsBelowEachOther(i) is { Count: > 1 } years ? (years, years.Count)
            : (partyColumns.Split(lines[i]), 1);
        if (columns is null || i + length >= lines.Count)
            return null;
        var (rows, next) = RowReader.Read(lines, i + length, columns.Count);
        if (!rows.Any(row => row.Line.Values.Count == columns.Count || (row.Line.HasValues && rows.Count >= LeastRows)))
            return null;
        var before = i > 0 && lines[i - 1].IsRow && !lines[i].AfterBlank && lines[i - 1].Values.Count <= columns.Count ? lines[i - 1] : null;
        var corner = lines[i].HasValues ? lines[i].Name.TrimEnd(':') : "";
        return (new(columns, corner, before ?? lines[i]), before is null ? rows : [(before, null), .. rows], next);
    }

    private List<string> YearsBelowEachOther(int i)
    {
        var years = new List<string>();
        while (i < lines.Count && lines[i] is { IsValuesOnly: true, Values: [var year] } && CellParser.IsYear(year)
            && (years.Count == 0 || string.CompareOrdinal(years[^1], year) < 0))
        {
            years.Add(year);
            i++;
        }

        return years;
    }

    /// <summary>Rows with as many figures each, and the names of the columns in the lines above.</summary>
    private (TableHead Head, IReadOnlyList<(FlatLine Line, string? Group)> Rows, int Next)? AboveRows(int i)
    {
        if (!lines[i].IsRow || lines[i].Values.Count < 2)
            return null;
        var count = lines[i].Values.Count;
        foreach (var columns in CellParser.IsYear(lines[i].Values[0]) && count > 2 ? [count - 1, count] : new[] { count })
        {
            var (rows, next) = RowReader.Read(lines, i, columns);
            if (rows.Count(row => row.Line.Values.Count == columns) >= LeastRows && HeadSplitter.Find(Above(i), columns) is { } head)
                return (head, rows, next);
        }

        return null;
    }

    /// <summary>A caption that says so makes a table of names with one figure each.</summary>
    private (TableHead Head, IReadOnlyList<(FlatLine Line, string? Group)> Rows, int Next)? UnderCaption(int i)
    {
        if (i == 0 || lines[i] is not { IsRow: true, Values.Count: 1 } || !lines[i - 1].IsLabel
            || !captions.Any(caption => lines[i].Line.Number - caption.Line.Number <= CaptionWindow * 2 && caption.Name.StartsWith("Tabel", StringComparison.OrdinalIgnoreCase)))
            return null;
        var (rows, next) = RowReader.Read(lines, i, 1);
        return rows.Count >= LeastRowsUnderCaption && HeadSplitter.Find(Above(i), 1) is { } head ? (head, rows, next) : null;
    }

    private List<FlatLine> Above(int i) => [.. lines.Skip(Math.Max(0, i - CaptionWindow)).Take(Math.Min(i, CaptionWindow))];

    /// <summary>
    /// The caption that was announced first and is still near, or else the short line right above the head; null leaves it to the corner of
    /// the table, and without a corner it is the nearest heading above that has nothing below it.
    /// </summary>
    private FlatLine? Title(TableHead head)
    {
        while (captions.TryDequeue(out var caption))
        {
            if (head.First.Line.Number - caption.Line.Number <= CaptionReach)
                return caption;
        }

        var at = lines.Index().First(line => line.Item.Line == head.First.Line).Index;
        if (at > 0 && lines[at - 1] is { IsTitle: true } above && head.First.Line.Number - above.Last <= TitleReach)
            return above;
        return head.Corner.Length > 0 ? null : Enumerable.Range(1, Math.Min(at, TitleWindow))
            .Where(back => lines[at - back].IsTitle && lines[at - back + 1].Line.Number - lines[at - back].Last >= EmptyBelow)
            .Select(back => lines[at - back]).FirstOrDefault();
    }
}
