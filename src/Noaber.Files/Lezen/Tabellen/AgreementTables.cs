using Noaber.Files.Indelingen;

namespace Noaber.Files.Lezen.Tabellen;

/// <summary>A row of a table with agreements, with the columns it stands under and its cells as cleaned lines.</summary>
/// <param name="Kolommen">The columns, from the left.</param>
/// <param name="Cellen">For each column the lines of its cell.</param>
/// <param name="Buiten">Text that fits no column.</param>
internal sealed record Afspraakrij(IReadOnlyList<Kolom> Kolommen, IReadOnlyList<IReadOnlyList<Regel>> Cellen, IReadOnlyList<Regel> Buiten)
{
    /// <summary>The words that stand over all columns, above the rows that they head; null in a row of cells.</summary>
    public string? Kop { get; init; }

    /// <summary>Its cells ran together in the first column.</summary>
    public bool IsSamengelopen { get; init; }
}

/// <summary>
/// Finds the tables with agreements in a source, from their header row on, and gives their rows by line. The header is repeated on
/// each page; a table ends at the first filled line that is no row.
/// </summary>
internal sealed class AgreementTables
{
    private const int LongestHeading = 120;

    private readonly Brontekst source;
    private readonly Indeling indeling;
    private readonly RowFinder finder;
    private readonly FlatTables flat;
    private readonly Dictionary<int, Afspraakrij> rows = [];
    private MergedCells merged = new();
    private readonly HashSet<int> heads = [];
    private readonly HashSet<int> taken = [];
    private readonly Dictionary<int, IReadOnlyList<Kolom>> open = [];
    private string lastRow = "";
    private (IReadOnlyList<Kolom> Columns, AgreementNumber Number)? latest;

    private AgreementTables(Brontekst source, Indeling indeling)
    {
        (this.source, this.indeling) = (source, indeling);
        finder = new(source);
        flat = new(source, indeling);
    }

    /// <summary>The rows, by the number of the line each begins on.</summary>
    public IReadOnlyDictionary<int, Afspraakrij> Rows => rows;

    /// <summary>Numbers of the lines of header rows, and of lines drawn between rows.</summary>
    public IReadOnlySet<int> Heads => heads;

    /// <summary>Numbers of the second and later lines of a row.</summary>
    public IReadOnlySet<int> Taken => taken;

    public static AgreementTables Find(Brontekst source, Indeling indeling, ReadingClock clock)
    {
        var tables = new AgreementTables(source, indeling);
        for (var i = 0; i < source.Regels.Count;)
        {
            clock.Check(i);
            i = tables.finder.RowAt(i) is not { } row ? tables.ReadFlatTable(i) ?? i + 1
                : tables.HeaderOf(row) is { } columns ? tables.ReadTable(row, columns)
                : tables.ReadRest(i) ?? i + 1;
        }

        return tables;
    }

    private IReadOnlyList<Kolom>? HeaderOf(Tabelrij row) => row.Cellen.Count is < Kolom.Least or > Kolom.Most ? null
        : Kolom.OfHeader(row.Cellen.Select(cell => Clean(cell) is { Count: 1 } lines ? lines[0].Tekst : cell.Tekst), indeling.Tabel);

    /// <summary>Reads on from a header row; returns the index of the first line after the table.</summary>
    private int ReadTable(Tabelrij header, IReadOnlyList<Kolom> columns)
    {
        for (var i = header.Van; i <= header.Tot; i++)
            heads.Add(i + 1);
        (lastRow, merged) = ("", new());
        if (CellAt(header.Van) is { } cell)
            open[cell.Tabel] = columns;
        return ReadRows(header.Tot + 1, columns, source.Regels[header.Van].Contains('\t', StringComparison.Ordinal) ? header.Tot + 1 : null);
    }

    /// <summary>Reads rows up to the first filled line that is none.</summary>
    /// <param name="next">Index of the first line.</param>
    /// <param name="columns">What the cells hold.</param>
    /// <param name="belowTabs">Index of the line below a header with tabs; null when the table is drawn otherwise.</param>
    private int ReadRows(int next, IReadOnlyList<Kolom> columns, int? belowTabs = null)
    {
        for (var i = next; i < source.Regels.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(source.Regels[i]))
                continue;
            if ((finder.RowAt(i) ?? RunTogether(i, belowTabs)) is not { } row || HeaderOf(row) is not null)
                break;
            Add(row, columns);
            i = row.Tot;
            next = i + 1;
        }

        return next;
    }

    /// <summary>A row without its tabs, which print takes at the end of a line: it stands right below the header, or has the next number.</summary>
    private Tabelrij? RunTogether(int index, int? belowTabs) => belowTabs is { } first && CellAt(index) is null
        && (index == first || (latest is var (_, last) && NumberOf(Clean(new([(index, source.Regels[index])]))) is { } number && number.Follows(last)))
            ? Tabelrij.OfLine(index, [source.Regels[index]]) with { IsSamengelopen = true }
            : null;

    /// <summary>A footnote stood between rows of one table; in text something else, and the next number says that it goes on.</summary>
    private int? ReadRest(int index) =>
        CellAt(index) is { } cell ? (open.GetValueOrDefault(cell.Tabel) is { } columns ? ReadRows(index, columns) : null)
        : latest is var (before, last) && finder.RowAt(index) is { Cellen: [var first, _, ..] } && NumberOf(Clean(first)) is { } number && number.Follows(last) ? ReadRows(index, before)
        : null;

    private AgreementNumber? NumberOf(List<Regel> cell) =>
        cell is [var line, ..] && indeling.Tabel.Nummer.Match(line.Tekst) is { Success: true } match ? AgreementNumber.Parse(match.Groups["nummer"].Value) : null;

    private Regelvorm.Cel? CellAt(int index) => source.Vormen.GetValueOrDefault(index + 1) as Regelvorm.Cel;

    private int? ReadFlatTable(int index)
    {
        if (flat.TableAt(index) is not var (columns, found, headerEnd, end))
            return null;
        for (var i = index; i < headerEnd; i++)
            heads.Add(i + 1);
        foreach (var row in found)
            Add(row, columns, drawn: false);
        return end;
    }

    private void Add(Tabelrij row, IReadOnlyList<Kolom> columns, bool drawn = true)
    {
        if (row.Scheiding || row.IsLeeg)
        {
            heads.Add(row.Van + 1);
            return;
        }

        for (var i = row.Van + 1; i <= row.Tot; i++)
            taken.Add(i + 1);
        var cells = row.Cellen.Select(cell => Clean(cell).ConvertAll(line => line with { Alinea = drawn })).ToList();
        if (CellAt(row.Van) is null && IsWrittenAgain(cells, lastRow))
            rows[row.Van + 1] = new(columns, [], []);
        else if (row.IsOverspannend && cells is [[{ Tekst: { Length: <= LongestHeading } heading }]] && !Sentence.Ends(heading))
            rows[row.Van + 1] = new(columns, [], []) { Kop = heading };
        else
            AddCells(row, columns, cells);
    }

    private void AddCells(Tabelrij row, IReadOnlyList<Kolom> columns, List<List<Regel>> cells)
    {
        var inner = InnerTable(row);
        cells = WithoutInnerTable(cells, columns.Count, inner);
        var own = merged.Fill([.. cells.Take(columns.Count)], row.Rijen, columns);
        var text = string.Join('\n', own.SelectMany(lines => lines).Select(line => line.Tekst));
        var beyond = cells.Skip(columns.Count).ToList();
        var left = IsWrittenAgain(beyond, text) ? [] : beyond.SelectMany(lines => lines).ToList();
        rows[row.Van + 1] = new(columns, [.. columns.Select((_, i) => i < own.Count ? own[i] : [])], left) { IsSamengelopen = row.IsSamengelopen };
        lastRow = string.Join('\n', inner.Prepend(text));
        if (own.Count > 0 && CellAt(row.Van) is null && NumberOf(own[0]) is { } number)
            latest = (columns, number);
    }

    /// <summary>What a table says that stands within a cell of this row: the file puts it after the row, and goes on with the outer table.</summary>
    private List<string> InnerTable(Tabelrij row)
    {
        var inner = new List<string>();
        if (CellAt(row.Van) is not { } own)
            return inner;
        var i = row.Tot + 1;
        for (; CellAt(i) is { } cell && cell.Tabel != own.Tabel; i++)
            inner.Add((source.Opzij.GetValueOrDefault(i + 1) ?? source.Regels[i]).Trim());
        return CellAt(i)?.Tabel == own.Tabel ? inner : [];
    }

    /// <summary>Leaves out the cells of an inner table that the file put between those of the row, as far as the row is too long.</summary>
    private static List<List<Regel>> WithoutInnerTable(List<List<Regel>> cells, int columns, List<string> inner)
    {
        var kept = new List<List<Regel>>();
        var surplus = cells.Count - columns;
        foreach (var cell in cells)
        {
            if (surplus > 0 && kept.Count > 0 && cell.TrueForAll(line => inner.Contains(line.Tekst, StringComparer.Ordinal) || kept.Exists(other => other.Exists(piece => Holds(piece.Tekst, line.Tekst)))))
                surplus--;
            else
                kept.Add(cell);
        }

        return kept;
    }

    /// <summary>A line of an inner table, its cells parted by bars, holds this cell.</summary>
    private static bool Holds(string line, string cell) =>
        line.Equals(cell, StringComparison.Ordinal)
        || (line.Contains('|', StringComparison.Ordinal) && line.Split('|', StringSplitOptions.TrimEntries).Contains(cell, StringComparer.Ordinal));

    /// <summary>An inner table is written in its cell, and by some files a second time as cells and rows of the outer one.</summary>
    private static bool IsWrittenAgain(List<List<Regel>> cells, string text) =>
        text.Length > 0 && cells.SelectMany(lines => lines).All(line => line.Tekst.Length < 60 && text.Contains(line.Tekst, StringComparison.Ordinal));

    private List<Regel> Clean(Cel cell) =>
        [.. cell.Stukken.SelectMany(piece => LineCleaner.CleanPiece(piece.Line + 1, piece.Text, indeling)).Where(line => !line.IsLeeg)];
}
