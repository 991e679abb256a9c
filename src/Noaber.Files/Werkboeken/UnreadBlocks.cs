using Noaber.Kernel.Gebieden;

namespace Noaber.Files.Werkboeken;

/// <summary>A sheet that nothing was read of, with what stands there.</summary>
internal sealed record UnreadSheet(Werkblad Sheet, IReadOnlyList<UnreadBlock> Blocks)
{
    /// <summary>The first cell with something, to point at.</summary>
    public Celplaats Place => Blocks[0].On(Sheet);
}

/// <summary>
/// Finds what was passed over on a sheet, in one walk over its rows: cells that touch each other are one block, so that a note in a margin
/// is one thing and not one for each cell.
/// </summary>
internal static class UnreadBlocks
{
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
                Join(open, run);
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

    /// <summary>
    /// Whether a text is the name or code of one of these areas; a sheet can have a million texts, so it is looked up and not compared.
    /// </summary>
    public static Func<string, bool> NamesOf(Gebiedsindeling areas)
    {
        HashSet<string> names = new(areas.Gebieden.SelectMany(g => (string[])[g.Naam, g.Code]), StringComparer.OrdinalIgnoreCase);
        return text => names.Contains(text.Trim());
    }

    /// <summary>The sheets that nothing was read of and that have such blocks.</summary>
    /// <param name="book">The workbook.</param>
    /// <param name="read">The names of the sheets that were read.</param>
    /// <param name="isArea">Whether a text names an area.</param>
    /// <param name="counts">Which blocks are looked for.</param>
    /// <param name="stop">Nobody waits for it any more.</param>
    public static IReadOnlyList<UnreadSheet> Sheets(
        Werkboek book, IReadOnlySet<string> read, Func<string, bool> isArea, Func<UnreadBlock, bool> counts, CancellationToken stop) =>
    [
        .. book.Bladen.Where(sheet => !read.Contains(sheet.Naam))
            .Select(sheet => new UnreadSheet(sheet, [.. Find(sheet, _ => _ => false, isArea, stop).Where(counts)]))
            .Where(sheet => sheet.Blocks.Count > 0),
    ];

    /// <summary>Sheets by name, each with where: <c>‘Extra’ (B3:F20)</c>.</summary>
    public static string Named(IReadOnlyList<UnreadSheet> sheets) =>
        ShortList.Of([.. sheets.Select(s => $"‘{s.Sheet.Naam}’ ({Ranges(s.Blocks)})")]);

    /// <summary>Where blocks are: <c>N4:P20, R2, S9 en nog 3 plekken</c>.</summary>
    public static string Ranges(IReadOnlyCollection<UnreadBlock> blocks) =>
        ShortList.Of([.. blocks.Select(b => b.Range)], one: " plek", more: " plekken");

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
