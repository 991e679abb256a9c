using Noaber.Files.Indelingen;

namespace Noaber.Files.Lezen.Tabellen;

/// <summary>Cells that go over several rows: who steers and when it is done are said once there, for each of those rows.</summary>
internal sealed class MergedCells
{
    private readonly Dictionary<int, (int Left, List<Regel> Lines)> open = [];

    /// <summary>The cells of the next row, with what merged cells say of it. An empty cell of its own stays empty.</summary>
    public List<List<Regel>> Fill(List<List<Regel>> cells, IReadOnlyList<int> rows, IReadOnlyList<Kolom> columns)
    {
        var filled = new List<List<Regel>>(columns.Count);
        for (var column = 0; column < columns.Count; column++)
        {
            var own = column < cells.Count ? cells[column] : [];
            if (own.Count == 0 && open.TryGetValue(column, out var above) && above.Left > 0)
                (open[column], own) = ((above.Left - 1, above.Lines), above.Lines);
            else if (columns[column].Rol is Kolomrol.Regie or Kolomrol.Helpers or Kolomrol.Wanneer && column < rows.Count)
                open[column] = (rows[column] - 1, own);
            filled.Add(own);
        }

        return filled;
    }
}
