using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen.Reeksen;

/// <summary>Reads the rows below a head, one line or one cell a line, with the names of groups between them, up to the first line that is none.</summary>
internal sealed class RowReader(IReadOnlyList<FlatLine> lines, int columns)
{
    private const int LargestGap = 3;
    private const int MostNames = 8;
    private const int LongestHead = 16;

    private readonly List<FlatLine> names = [];
    private readonly List<(FlatLine Line, string? Group)> rows = [];
    private string? group;

    /// <summary>Where the head of the next table begins, when what was read ran into it.</summary>
    private FlatLine? cut;

    /// <summary>The rows from line <paramref name="start"/>, and the index of the line after the last.</summary>
    public static (IReadOnlyList<(FlatLine Line, string? Group)> Rows, int Next) Read(IReadOnlyList<FlatLine> lines, int start, int columns)
    {
        var reader = new RowReader(lines, columns);
        var next = start;
        for (var i = start; i < lines.Count && reader.Take(ref i); i++)
            next = reader.names.Count == 0 ? i + 1 : next;
        while (reader.cut is { } head && next > start && lines[next - 1].Line.Number >= head.Line.Number)
            next--;
        return (reader.rows, next);
    }

    private bool Take(ref int i)
    {
        var line = lines[i];
        if (line.IsCaption || line.IsNote || line.IsYears || (i > 0 && rows.Count + names.Count > 0 && line.Line.Number - lines[i - 1].Last > LargestGap))
            return false;
        if (line.IsLabel)
            return AddName(line);
        if (line.IsValuesOnly)
            return names.Count == 0 ? rows.Count == 0 && AddRow(line) : AddValues(ref i);
        var headsNext = i + 1 < lines.Count && lines[i + 1] is { IsYears: true, AfterBlank: false };
        if (!line.IsRow || headsNext)
            return false;
        if (rows.Count > 0 && line.Values.Count >= columns && HeadSplitter.NewHead([.. lines.Skip(Math.Max(0, i - LongestHead)).Take(Math.Min(i, LongestHead))], columns) is { } head)
        {
            rows.RemoveAll(row => row.Line.Line.Number >= head.Line.Number);
            cut = head;
            return false;
        }

        NameWhatWentBefore(line);
        return AddRow(line);
    }

    private bool AddName(FlatLine line)
    {
        var continues = names.Count > 0 && (Sentence.Continues(line.Name) || names[^1].Name[^1] is '-' or '/');
        if (continues)
            names[^1] = names[^1].Join(line);
        else
            names.Add(line);
        return names.Count <= MostNames;
    }

    /// <summary>Values on lines of their own belong to the name above them; as many values as names, one to each.</summary>
    private bool AddValues(ref int i)
    {
        var cells = lines.Skip(i).TakeWhile(line => line.IsValuesOnly && !line.IsYears).Take(names.Count * columns).ToList();
        var values = cells.Sum(line => line.Values.Count);
        if (columns == 1 && names.Count > 1 && values == names.Count)
        {
            var parent = names[0].Name.EndsWith(':') ? names[0].Name.TrimEnd(':') : null;
            rows.AddRange(names.Zip(cells, (name, cell) => (name.Join(cell), name == names[0] ? group : parent ?? group)));
            names.Clear();
        }
        else
        {
            var name = names[^1];
            names.RemoveAt(names.Count - 1);
            NameWhatWentBefore(name);
            var own = cells.Aggregate((Line: name, Count: 0), (row, cell) =>
                row.Line.Values.Count + cell.Values.Count <= columns ? (row.Line.Join(cell), row.Count + 1) : row);
            cells = cells[..Math.Max(1, own.Count)];
            if (!AddRow(own.Line))
                return false;
        }

        i += cells.Count - 1;
        return true;
    }

    private bool AddRow(FlatLine line)
    {
        var row = line.Values.Count == columns + 1 && line.Name.Length > 0 && CellParser.IsYear(line.Values[0]) ? line.WithFirstValueInName() : line;
        if (row.Values.Count > columns || row.Values.Count == 0)
            return false;
        rows.Add((row, TotalCheck.IsSum(row.Name) ? null : group));
        return true;
    }

    /// <summary>Names without values are rows that were left blank, unless an empty line sets the last one apart: then it is the name of a group.</summary>
    private void NameWhatWentBefore(FlatLine next)
    {
        for (var i = 0; i < names.Count; i++)
        {
            var below = i + 1 < names.Count ? names[i + 1] : next;
            if (i == names.Count - 1 && (names[i].AfterBlank || below.AfterBlank))
                group = names[i].Name.TrimEnd(':');
            else
                rows.Add((names[i], group));
        }

        names.Clear();
    }

    /// <summary>The row as printed, by the spaces that are left of its blanks: one space before each cell; null when they do not tell.</summary>
    public static IReadOnlyList<string>? BySpaces(FlatLine line, int columns)
    {
        var at = line.Line.Raw.IndexOf(line.Name, StringComparison.Ordinal) + line.Name.Length;
        if (line.Name.Length == 0 || line.Last != line.Line.Number || at >= line.Line.Raw.Length || line.Line.Raw[at] != ' ')
            return null;
        var cells = line.Line.Raw[(at + 1)..].Split(' ');
        return cells.Length >= columns && cells[columns..].All(cell => cell.Length == 0)
            && cells.Where(cell => cell.Length > 0).SequenceEqual(line.Values, StringComparer.Ordinal)
                ? cells[..columns]
                : null;
    }

    public static Bronplaats PlaceOf(FlatLine line) => new(line.Line.Number, line.Last);
}
