using Noaber.Files.Indelingen;

namespace Noaber.Files.Lezen.Tabellen;

/// <summary>
/// Finds tables that lost their columns on the way through a PDF: the names of the columns on a line each, then each cell on a line of its
/// own. A row begins with its number; the columns behind the agreement take the last lines of the row, one each.
/// </summary>
internal sealed class FlatTables(Brontekst source, Indeling indeling)
{
    private const int MostColumns = 6;

    /// <summary>The name of the first column is short: <c>Nr</c>, <c>Nummer</c>.</summary>
    private const int LongestFirst = 10;

    /// <summary>The table whose header begins on line <paramref name="index"/>: its columns, its rows, and the line after it.</summary>
    public (IReadOnlyList<Kolom> Columns, List<Tabelrij> Rows, int HeaderEnd, int End)? TableAt(int index)
    {
        if (source.Regels[index].Trim() is not { Length: > 0 and < LongestFirst } || HeaderAt(index) is not { } header)
            return null;
        var rows = new List<Tabelrij>();
        var at = header.End;
        for (AgreementNumber? last = null; NumberAt(at) is var (line, number) && (last is { } before ? number.Follows(before) : number.Order == 1);)
        {
            var row = RowAt(line, number, header.Columns);
            rows.Add(row);
            (last, at) = (number, row.Tot + 1);
        }

        return rows.Count == 0 ? null : (header.Columns, rows, header.End, at);
    }

    private (IReadOnlyList<Kolom> Columns, int End)? HeaderAt(int index)
    {
        var names = Filled(index).Take(MostColumns).ToList();
        for (var count = names.Count; count >= 3; count--)
        {
            var columns = Kolom.OfHeader(names.Take(count).Select(line => source.Regels[line].Trim()), indeling.Tabel);
            if (columns is [{ Rol: Kolomrol.Nummer }, ..] && columns.All(column => column.Rol != Kolomrol.Overig))
                return (columns, names[count - 1] + 1);
        }

        return null;
    }

    private (int Line, AgreementNumber Number)? NumberAt(int from)
    {
        foreach (var line in Filled(from).Take(1))
        {
            if (AgreementNumber.Parse(source.Regels[line].Trim().TrimEnd('.', ')')) is { } number)
                return (line, number);
        }

        return null;
    }

    private Tabelrij RowAt(int line, AgreementNumber number, IReadOnlyList<Kolom> columns)
    {
        var lines = Filled(line + 1).TakeWhile(next => !IsNext(next, number)).ToList();
        var wanted = columns.Count - 1;
        // The last row has no number behind it: it ends at the first empty line once each column has its cell.
        if (!Filled(line + 1).Skip(lines.Count).Any())
            lines = [.. lines.TakeWhile((next, i) => i < wanted || next == lines[i - 1] + 1)];
        var text = columns.ToList().FindIndex(column => column.Rol == Kolomrol.Afspraak);
        var tail = Math.Min(columns.Count - 1 - text, Math.Max(0, lines.Count - text));
        var cells = new List<Cel> { CellOf([line]) };
        for (var column = 1; column < columns.Count; column++)
        {
            cells.Add(column < text ? CellOf([.. lines.Skip(column - 1).Take(1)])
                : column == text ? CellOf([.. lines.Skip(text - 1).SkipLast(tail)])
                : CellOf([.. lines.TakeLast(tail).Skip(column - text - 1).Take(1)]));
        }

        return new(line, lines.Count == 0 ? line : lines[^1], cells);
    }

    private bool IsNext(int line, AgreementNumber number) =>
        AgreementNumber.Parse(source.Regels[line].Trim().TrimEnd('.', ')')) is { } next && next.Follows(number);

    private Cel CellOf(IReadOnlyList<int> lines) => new([.. lines.Select(line => (line, source.Regels[line].Trim()))]);

    private IEnumerable<int> Filled(int from)
    {
        for (var i = from; i < source.Regels.Count; i++)
        {
            if (!string.IsNullOrWhiteSpace(source.Regels[i]))
                yield return i;
        }
    }
}
