namespace Noaber.Files.Lezen.Tabellen;

/// <summary>A row of a table, however the file draws it: raw text by column, each piece with the line it stands on.</summary>
/// <param name="Van">Index of its first line, from 0.</param>
/// <param name="Tot">Index of its last line.</param>
/// <param name="Cellen">The cells, from the left; empty ones at the end are left out.</param>
/// <param name="Scheiding">It draws a line and holds no text.</param>
internal sealed record Tabelrij(int Van, int Tot, IReadOnlyList<Cel> Cellen, bool Scheiding = false)
{
    public bool IsLeeg => Cellen.All(cel => cel.IsLeeg);

    /// <summary>One cell over all columns: what it says is about the rows below it.</summary>
    public bool IsOverspannend { get; init; }

    /// <summary>Its cells ran together: which text stood in which column is not to be seen.</summary>
    public bool IsSamengelopen { get; init; }

    /// <summary>Over how many rows each cell goes, when the file says so.</summary>
    public IReadOnlyList<int> Rijen { get; init; } = [];

    /// <summary>A row on one line.</summary>
    public static Tabelrij OfLine(int index, IEnumerable<string> cells)
    {
        var filled = cells.Select(text => text.Trim()).ToList();
        while (filled.Count > 0 && filled[^1].Length == 0)
            filled.RemoveAt(filled.Count - 1);
        return new(index, index, [.. filled.Select(text => new Cel([(index, text)]))]);
    }
}

/// <summary>A cell: its pieces of text, each with the index of its line.</summary>
internal sealed record Cel(IReadOnlyList<(int Line, string Text)> Stukken)
{
    public static Cel Leeg { get; } = new([]);

    public bool IsLeeg => Stukken.All(stuk => string.IsNullOrWhiteSpace(stuk.Text));

    public string Tekst => string.Join(' ', Stukken.Select(stuk => stuk.Text)).Trim();
}
