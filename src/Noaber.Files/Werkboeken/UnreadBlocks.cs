using System.Globalization;
using Noaber.Kernel.Gebieden;

namespace Noaber.Files.Werkboeken;

/// <summary>Cells of a sheet that hang together and that no reader read.</summary>
internal sealed class UnreadBlock
{
    private const int FirstYear = 1900, LastYear = 2100, EnoughAreas = 2, EnoughNumbers = 4;
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    private readonly HashSet<string> areas = new(StringComparer.OrdinalIgnoreCase);
    private int numbers;

    public int FirstRow { get; private set; } = int.MaxValue;

    public int LastRow { get; private set; }

    public int FirstColumn { get; private set; } = int.MaxValue;

    public int LastColumn { get; private set; }

    /// <summary>As Excel shows it: <c>N4:P20</c>.</summary>
    public string Range => FirstRow == LastRow && FirstColumn == LastColumn ? $"{Celplaats.Letters(FirstColumn)}{FirstRow}"
        : $"{Celplaats.Letters(FirstColumn)}{FirstRow}:{Celplaats.Letters(LastColumn)}{LastRow}";

    /// <summary>It names areas and has numbers beside them.</summary>
    public bool IsTable => areas.Count >= EnoughAreas && numbers > 0;

    /// <summary>It is a table by area, or has so many numbers that it is no date or page number.</summary>
    public bool HasFigures => IsTable || numbers >= EnoughNumbers;

    public void Add(int row, Celinhoud cell, Func<string, bool> isArea)
    {
        (FirstRow, LastRow) = (Math.Min(FirstRow, row), Math.Max(LastRow, row));
        (FirstColumn, LastColumn) = (Math.Min(FirstColumn, cell.Kolom), Math.Max(LastColumn, cell.Kolom));
        if (cell.Soort == Celsoort.Getal ? !IsYear(cell.Getal)
            : cell.Soort == Celsoort.Tekst && decimal.TryParse(cell.Tekst, NumberStyles.Number, Dutch, out var typed) && !IsYear(typed))
            numbers++;
        else if (areas.Count < EnoughAreas && cell is { Soort: Celsoort.Tekst, Tekst: { } text } && isArea(text))
            areas.Add(text);
    }

    public void Add(UnreadBlock other)
    {
        (FirstRow, LastRow) = (Math.Min(FirstRow, other.FirstRow), Math.Max(LastRow, other.LastRow));
        (FirstColumn, LastColumn) = (Math.Min(FirstColumn, other.FirstColumn), Math.Max(LastColumn, other.LastColumn));
        areas.UnionWith(other.areas);
        numbers += other.numbers;
    }

    public bool Touches(int firstColumn, int lastColumn) => firstColumn <= LastColumn + 1 && lastColumn >= FirstColumn - 1;

    private static bool IsYear(decimal number) => decimal.IsInteger(number) && number is >= FirstYear and <= LastYear;
}

/// <summary>
/// Finds what was passed over on a sheet, in one walk over its rows: cells that touch each other are one block, so that a note in a margin is
/// one thing and not one for each cell.
/// </summary>
internal static class UnreadBlocks
{
    private const int MostNamed = 3;

    /// <summary>The blocks, from top to bottom.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="isRead">Of a row which of its columns were read.</param>
    /// <param name="isArea">Whether a text names an area.</param>
    /// <param name="stop">Nobody waits for it any more.</param>
    public static IReadOnlyList<UnreadBlock> Find(
        Werkblad sheet, Func<Werkrij, Func<int, bool>> isRead, Func<string, bool> isArea, CancellationToken stop)
    {
        var (found, open) = (new List<UnreadBlock>(), new List<UnreadBlock>());
        foreach (var row in sheet.Rijen)
        {
            stop.ThrowIfCancellationRequested();
            found.AddRange(open.Where(b => b.LastRow < row.Nummer - 1));
            open.RemoveAll(b => b.LastRow < row.Nummer - 1);
            foreach (var run in Runs(row, isRead(row), isArea))
            {
                Join(open, run);
            }
        }
        return [.. found.Concat(open).OrderBy(b => b.FirstRow).ThenBy(b => b.FirstColumn)];
    }

    /// <summary>What it touches becomes one with it.</summary>
    private static void Join(List<UnreadBlock> open, UnreadBlock run)
    {
        foreach (var block in open.Where(b => b.Touches(run.FirstColumn, run.LastColumn)).ToList())
        {
            run.Add(block);
            open.Remove(block);
        }
        open.Add(run);
    }

    /// <summary>Whether a text is the name or code of one of these areas; a sheet can have a million texts, so it is looked up and not compared.</summary>
    public static Func<string, bool> NamesOf(Gebiedsindeling areas)
    {
        HashSet<string> names = new(areas.Gebieden.SelectMany(g => (string[])[g.Naam, g.Code]), StringComparer.OrdinalIgnoreCase);
        return text => names.Contains(text.Trim());
    }

    /// <summary>Where blocks are, the first few by name: <c>N4:P20, R2 en nog 3 plekken</c>.</summary>
    public static string Ranges(IReadOnlyCollection<UnreadBlock> blocks)
    {
        var named = string.Join(", ", blocks.Take(MostNamed).Select(b => b.Range));
        return (blocks.Count - MostNamed) switch
        {
            <= 0 => named,
            1 => $"{named} en nog 1 plek",
            var more => $"{named} en nog {more} plekken",
        };
    }

    /// <summary>The cells of a row that touch each other.</summary>
    private static List<UnreadBlock> Runs(Werkrij row, Func<int, bool> isRead, Func<string, bool> isArea)
    {
        var runs = new List<UnreadBlock>();
        foreach (var cell in row.Inhoud)
        {
            if (cell.Soort == Celsoort.Leeg || isRead(cell.Kolom))
                continue;
            if (runs.Count == 0 || !runs[^1].Touches(cell.Kolom, cell.Kolom))
                runs.Add(new());
            runs[^1].Add(row.Nummer, cell, isArea);
        }
        return runs;
    }
}
