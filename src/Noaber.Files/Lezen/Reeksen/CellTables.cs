using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen.Reeksen;

/// <summary>Tables of which the format of the file says where each cell stands.</summary>
internal static class CellTables
{
    public static IEnumerable<FoundTable> Find(Brontekst source, IReadOnlyList<SourceLine> lines) => source.Vormen
        .Where(form => form.Value is Regelvorm.Cel && form.Key <= lines.Count)
        .Select(form => (Line: lines[form.Key - 1], Cell: (Regelvorm.Cel)form.Value))
        .GroupBy(at => at.Cell.Tabel)
        .Select(table => Read([.. table.OrderBy(at => at.Line.Number)], lines, source.Vormen))
        .OfType<FoundTable>();

    private static FoundTable? Read(List<(SourceLine Line, Regelvorm.Cel Cell)> cells, IReadOnlyList<SourceLine> lines, IReadOnlyDictionary<int, Regelvorm> forms)
    {
        var width = cells.Max(at => at.Cell.Kolom + at.Cell.Kolommen - 1);
        if (width > GridReader.MostColumns)
            return null;
        var title = TitleAbove(lines, cells[0].Line.Number, forms);
        return GridReader.Read(Rows(cells, width), title?.Text ?? "") is not { } table ? null
            : table.Reeks.Titel == title?.Text ? table with { TitlePlace = title.Place } : table;
    }

    private static List<GridRow> Rows(List<(SourceLine Line, Regelvorm.Cel Cell)> cells, int width)
    {
        var (rows, names) = (new List<GridRow>(), new List<(SourceLine Line, Regelvorm.Cel Cell)>());
        foreach (var row in cells.GroupBy(at => at.Cell.Rij).OrderBy(row => row.Key))
        {
            // What a row is called may be said once for several rows. A number said once is of the first one only.
            names.RemoveAll(at => at.Cell.Rij + at.Cell.Rijen <= row.Key);
            rows.Add(new(
                [.. Enumerable.Range(1, width).Select(column => Text(column == 1 ? names.Concat(row) : row, column))],
                new Bronplaats(row.Min(at => at.Line.Number), row.Max(at => at.Line.Number))));
            names.AddRange(row.Where(at => at.Cell is { Kolom: 1, Rijen: > 1 }));
        }

        return rows;
    }

    private static string Text(IEnumerable<(SourceLine Line, Regelvorm.Cel Cell)> cells, int column) => string.Join(
        ' ', cells.Where(at => at.Cell.Kolom <= column && column < at.Cell.Kolom + at.Cell.Kolommen).Select(at => at.Line.Text));

    private static SourceLine? TitleAbove(IReadOnlyList<SourceLine> lines, int first, IReadOnlyDictionary<int, Regelvorm> forms)
    {
        for (var number = first - 1; number > 0 && number >= first - 4; number--)
        {
            var line = lines[number - 1];
            if (!line.IsBlank)
                return forms.GetValueOrDefault(number) is Regelvorm.Cel || line.Text.Length > 100 || Sentence.Ends(line.Text.TrimEnd(':')) ? null : line;
        }

        return null;
    }
}
