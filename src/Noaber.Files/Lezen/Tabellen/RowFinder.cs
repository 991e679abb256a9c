using System.Text.RegularExpressions;

namespace Noaber.Files.Lezen.Tabellen;

/// <summary>
/// Finds the row of a table that begins on a line: cells of a Word table, cells between tabs, cells between bars (Markdown). It knows
/// nothing of what the table is about.
/// </summary>
internal sealed partial class RowFinder(Brontekst source)
{
    /// <summary>The row that begins on line <paramref name="index"/>, from 0, or null when that line is no part of a table.</summary>
    public Tabelrij? RowAt(int index) =>
        source.Vormen.TryGetValue(index + 1, out var form) && form is Regelvorm.Cel cell ? OfCells(index, cell) : OfText(index);

    private static Tabelrij? OfBars(int index, string line) => Separator().IsMatch(line)
        ? new(index, index, [], Scheiding: true)
        : Tabelrij.OfLine(index, line.Trim().Trim('|').Split('|'));

    private Tabelrij? OfText(int index)
    {
        var line = source.Regels[index];
        if (line.Contains('\t', StringComparison.Ordinal))
            return Tabelrij.OfLine(index, line.Split('\t'));
        return line.TrimStart().StartsWith('|') && line.TrimEnd().EndsWith('|') ? OfBars(index, line) : null;
    }

    private Tabelrij OfCells(int index, Regelvorm.Cel first)
    {
        var cells = new List<List<(int Line, string Text)>>();
        var (rows, last) = (new List<int>(), index);
        for (var i = index; i < source.Regels.Count && Same(i, first) is { } cell; i++)
        {
            for (; cells.Count < cell.Kolom; rows.Add(1))
                cells.Add([]);
            rows[cell.Kolom - 1] = cell.Rijen;
            cells[cell.Kolom - 1].Add((i, source.Regels[i]));
            last = i;
        }

        return new(index, last, [.. cells.Select(pieces => new Cel(pieces))]) { IsOverspannend = cells.Count == 1 && first.Kolommen > 1, Rijen = rows };
    }

    private Regelvorm.Cel? Same(int index, Regelvorm.Cel first) =>
        source.Vormen.TryGetValue(index + 1, out var form) && form is Regelvorm.Cel cell && cell.Tabel == first.Tabel && cell.Rij == first.Rij
            ? cell
            : null;

    [GeneratedRegex(@"^\s*\|[\s|:-]+\|\s*$", RegexOptions.None, 1000)]
    private static partial Regex Separator();
}
