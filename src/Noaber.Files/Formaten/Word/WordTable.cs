using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Noaber.Files.Formaten.Word;

/// <summary>A cell and where it stands; row and column count from 1.</summary>
internal sealed record PlacedCell(TableCell Cell, int Row, int Column, int Columns)
{
    /// <summary>Over how many rows it goes.</summary>
    public int Rows { get; set; } = 1;
}

/// <summary>Places the cells of a table in its grid: cells may go over several columns, and over several rows.</summary>
internal static class WordTable
{
    /// <summary>Word itself allows 63 columns.</summary>
    private const int MostColumns = 200;

    public static List<PlacedCell> Place(Table table)
    {
        var placed = new List<PlacedCell>();
        var open = new Dictionary<int, PlacedCell>();
        foreach (var (row, index) in Inside<TableRow>(table).Select((row, i) => (row, i)))
        {
            var column = 1 + Clamp(row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val.Known() ?? 0);
            foreach (var cell in Inside<TableCell>(row))
            {
                var span = Math.Max(1, Clamp(cell.TableCellProperties?.GridSpan?.Val.Known() ?? 1));
                var merge = cell.TableCellProperties?.VerticalMerge;
                if (merge is not null && merge.Val.Known() != MergedCellValues.Restart && open.TryGetValue(column, out var above))
                {
                    above.Rows = index + 2 - above.Row;
                }
                else
                {
                    var here = new PlacedCell(cell, index + 1, column, span);
                    placed.Add(here);
                    if (merge is null)
                        open.Remove(column);
                    else
                        open[column] = here;
                }

                column = Math.Min(column + span, MostColumns);
            }
        }

        return placed;
    }

    private static int Clamp(int value) => Math.Clamp(value, 0, MostColumns);

    /// <summary>The children of a kind, also those within a content control or a tracked change.</summary>
    private static IEnumerable<T> Inside<T>(OpenXmlElement parent)
        where T : OpenXmlElement
    {
        foreach (var child in parent.ChildElements)
        {
            if (child is T found)
            {
                yield return found;
            }
            else if (child is not (TableProperties or TableRowProperties or TableGrid or SdtProperties))
            {
                foreach (var deeper in Inside<T>(child))
                    yield return deeper;
            }
        }
    }
}
