namespace Noaber.Files.Werkboeken.Eigen;

/// <summary>
/// Where a table of somebody's own workbook was read: from its headings on, as far as they stand side by side. What stands under its
/// headings once more is told of by who reads the table.
/// </summary>
internal sealed record Tabelvlak(Tabelkop Kop)
{
    private readonly int first = Tot(Kop, Kop.Kolommen.Values.Min(), -1), last = Tot(Kop, Kop.Kolommen.Values.Max(), 1);

    /// <summary>
    /// Whether a cell is of this table, or was told of with it: also a column that the layout leaves out, since people chose that.
    /// </summary>
    public bool Bevat(int rij, int kolom) => rij >= Kop.Rij.Nummer && kolom >= first && kolom <= last;

    private static int Tot(Tabelkop kop, int van, int stap)
    {
        while (kop.Vak.Bevat(van + stap) && kop.Rij.Cellen.ContainsKey(van + stap))
            van += stap;
        return van;
    }
}

/// <summary>
/// What stands in somebody's own workbook and that its layout reads nothing of: another table on a sheet, and whole sheets.
/// </summary>
internal sealed class OwnMargin(Werkboek boek, Func<string, bool> isArea, CancellationToken stop)
{
    private const string ElsewhereOrOwnSheet = "Horen deze cijfers erbij, zet ze dan in de tabel die gelezen wordt, "
        + "of zet de tabel op een eigen blad en pas jullie indeling aan.";

    /// <summary>A remark for each sheet with another table by area, and one for all sheets that are not read.</summary>
    /// <param name="tables">What was read.</param>
    public IEnumerable<Celmelding> Find(IReadOnlyCollection<Tabelvlak> tables)
    {
        foreach (var here in tables.GroupBy(t => t.Kop.Blad.Naam, StringComparer.Ordinal))
        {
            var sheet = here.First().Kop.Blad;
            bool IsRead(Werkrij row, int column) => here.Any(t => t.Bevat(row.Nummer, column));
            var blocks = UnreadBlocks.Find(sheet, row => column => IsRead(row, column), isArea, stop).Where(b => b.IsTable).ToList();
            if (blocks.Count > 0)
                yield return new("tabel-ongelezen", blocks[0].On(sheet), "",
                    $"Op blad ‘{sheet.Naam}’ staat nog een tabel met cijfers per gebied: {UnreadBlocks.Ranges(blocks)}. "
                        + "Jullie indeling leest die niet.",
                    ElsewhereOrOwnSheet);
        }
        // A sheet that is missed is told of already: which one has its figures now nobody knows.
        var read = tables.Select(t => t.Kop.Blad.Naam).ToHashSet(StringComparer.Ordinal);
        if (UnreadBlocks.Sheets(boek, read, isArea, block => block.HasFigures, stop) is { Count: > 0 } unread)
            yield return new("bladen-ongelezen", unread[0].Place, "",
                $"Jullie indeling leest {(unread.Count == 1 ? "dit blad" : "deze bladen")} met cijfers niet: {UnreadBlocks.Named(unread)}.",
                "Horen deze cijfers erbij, voeg het blad dan toe aan jullie indeling. Anders hoef je niets te doen.");
    }
}
