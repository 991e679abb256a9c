using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen.Reeksen;

/// <summary>Tables of which the format of the file says where each cell stands.</summary>
internal static class CellTables
{
    public static IEnumerable<FoundTable> Find(Brontekst source, IReadOnlyList<SourceLine> lines) => source.Vormen
        .Where(form => form.Value is Regelvorm.Cel && form.Key <= lines.Count)
        .Select(form => (Line: lines[form.Key - 1], Cell: (Regelvorm.Cel)form.Value))
        .GroupBy(at => at.Cell.Tabel)
        .Select(table => GridReader.Read(Rows([.. table.OrderBy(at => at.Line.Number)]), TitleAbove(lines, table.Min(at => at.Line.Number), source.Vormen)))
        .OfType<FoundTable>();

    private static List<GridRow> Rows(List<(SourceLine Line, Regelvorm.Cel Cell)> cells)
    {
        var width = Math.Min(cells.Max(at => at.Cell.Kolom + at.Cell.Kolommen - 1), 100);
        return
        [
            .. cells.GroupBy(at => at.Cell.Rij).OrderBy(row => row.Key).Select(row => new GridRow(
                [.. Enumerable.Range(1, width).Select(column => Text(column == 1 ? NamesOf(cells, row.Key) : row, column))],
                new Bronplaats(row.Min(at => at.Line.Number), row.Max(at => at.Line.Number)))),
        ];
    }

    private static string Text(IEnumerable<(SourceLine Line, Regelvorm.Cel Cell)> cells, int column) => string.Join(
        ' ', cells.Where(at => at.Cell.Kolom <= column && column < at.Cell.Kolom + at.Cell.Kolommen).Select(at => at.Line.Text));

    /// <summary>What a row is called, also where that is said once for several rows. A number said once is of the first one only.</summary>
    private static IEnumerable<(SourceLine Line, Regelvorm.Cel Cell)> NamesOf(List<(SourceLine Line, Regelvorm.Cel Cell)> cells, int row) =>
        cells.Where(at => at.Cell.Rij == row || (at.Cell.Kolom == 1 && at.Cell.Rij < row && row < at.Cell.Rij + at.Cell.Rijen));

    private static string TitleAbove(IReadOnlyList<SourceLine> lines, int first, IReadOnlyDictionary<int, Regelvorm> forms)
    {
        for (var number = first - 1; number > 0 && number >= first - 4; number--)
        {
            var line = lines[number - 1];
            if (!line.IsBlank)
                return forms.GetValueOrDefault(number) is Regelvorm.Cel || line.Text.Length > 100 || Sentence.Ends(line.Text.TrimEnd(':')) ? "" : line.Text;
        }

        return "";
    }
}
