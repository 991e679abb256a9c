using Noaber.Kernel.Monitor.Persoonlijk;

namespace Noaber.Files.Werkboeken;

/// <summary>A row with something in it.</summary>
/// <param name="Nummer">Its number, from 1.</param>
/// <param name="Verborgen">Nobody sees it: hidden by hand or by a filter.</param>
/// <param name="Cellen">What is in it, by column.</param>
public sealed record Werkrij(int Nummer, bool Verborgen, IReadOnlyDictionary<int, Cel> Cellen)
{
    /// <summary>The same cells from left to right, without telling of each where it is.</summary>
    internal ReadOnlySpan<Celinhoud> Inhoud => ((Rijcellen)Cellen).Inhoud;

    /// <summary>Whether one of these columns holds something.</summary>
    internal bool Heeft(IReadOnlySet<int> kolommen)
    {
        foreach (var cel in Inhoud)
        {
            if (kolommen.Contains(cel.Kolom))
                return true;
        }
        return false;
    }
}

/// <summary>Cells that were made one.</summary>
/// <param name="Van">The cell at the left top, where the value is.</param>
/// <param name="TotRij">The last row.</param>
/// <param name="TotKolom">The last column.</param>
public sealed record Samenvoeging(Celplaats Van, int TotRij, int TotKolom)
{
    /// <summary>As Excel shows it: <c>B4:C6</c>.</summary>
    public string Bereik => Celplaats.Bereik(Van.Rij, Van.Kolom, TotRij, TotKolom);
}

/// <summary>A sheet.</summary>
/// <param name="Naam">Its name.</param>
/// <param name="Verborgen">Nobody sees it.</param>
/// <param name="Rijen">The rows with something in them, in order.</param>
/// <param name="Samengevoegd">Cells that were made one.</param>
public sealed record Werkblad(string Naam, bool Verborgen, IReadOnlyList<Werkrij> Rijen, IReadOnlyList<Samenvoeging> Samengevoegd)
{
    /// <summary>What stands beside the cells: notes, text boxes, and what is printed above and below the pages.</summary>
    public IReadOnlyList<Bladtekst> Ernaast { get; init; } = [];

    /// <summary>The columns that nobody sees, as far as anything stands on the sheet.</summary>
    public IReadOnlySet<int> VerborgenKolommen { get; init; } = new HashSet<int>();

    /// <summary>Whether a cell was made one with others.</summary>
    public bool IsSamengevoegd(Celplaats plaats)
    {
        ArgumentNullException.ThrowIfNull(plaats);
        return Samengevoegd.Any(s => s.Van.Rij <= plaats.Rij && plaats.Rij <= s.TotRij
            && s.Van.Kolom <= plaats.Kolom && plaats.Kolom <= s.TotKolom);
    }
}

/// <summary>A text that stands on a sheet and in no cell.</summary>
/// <param name="Rij">The row of its cell, from 1; 0 when it belongs to the sheet as a whole.</param>
/// <param name="Kolom">The column of its cell, from 1; 0 when it belongs to the sheet as a whole.</param>
/// <param name="Tekst">What it says.</param>
/// <param name="Wat">What it is called, for people: <c>de notitie</c>, <c>het tekstvak</c>.</param>
public sealed record Bladtekst(int Rij, int Kolom, string Tekst, string Wat);

/// <summary>What a file holds besides its sheets: a property, a defined name, what a pivot table keeps.</summary>
/// <param name="Wat">What it is called, for people: <c>de eigenschap Titel</c>.</param>
/// <param name="Rijen">What it says, as rows of a table; of a text alone one row with one cell.</param>
public sealed record Boekdeel(string Wat, IReadOnlyList<IReadOnlyList<Persoonscel>> Rijen);

/// <summary>What came of reading a workbook: a <see cref="Werkboek"/> or <see cref="OnleesbaarWerkboek"/>.</summary>
public abstract record Werkboekuitkomst;

/// <summary>It could not be read; the findings say why.</summary>
/// <param name="Meldingen">Why, and what to do.</param>
public sealed record OnleesbaarWerkboek(IReadOnlyList<Celmelding> Meldingen) : Werkboekuitkomst;

/// <summary>A workbook that was read. Nothing in it was run or mended.</summary>
/// <param name="Bladen">Its sheets, in order.</param>
/// <param name="Namen">Where each defined name points to, when that is one cell.</param>
public sealed record Werkboek(IReadOnlyList<Werkblad> Bladen, IReadOnlyDictionary<string, Celplaats> Namen) : Werkboekuitkomst
{
    /// <summary>
    /// What is in the file besides its sheets. Who made and saved it is left out: Excel writes that, and nobody keeps it.
    /// </summary>
    public IReadOnlyList<Boekdeel> Delen { get; init; } = [];

    /// <summary>Sheets that are in the file and that no tab leads to.</summary>
    public IReadOnlyList<Werkblad> ZonderTab { get; init; } = [];

    /// <summary>What the file holds that cannot be looked at, such as another file; of each what it is called, for people.</summary>
    public IReadOnlyList<string> Ongezien { get; init; } = [];

    /// <summary>The text of the cell that a name points to; null when there is no such name or nothing in it.</summary>
    public string? Bij(string naam) => Namen.GetValueOrDefault(naam) is { } plaats
        ? Bladen.FirstOrDefault(b => b.Naam == plaats.Blad)?.Rijen.FirstOrDefault(r =>
            r.Nummer == plaats.Rij)?.Cellen.GetValueOrDefault(plaats.Kolom)?.Tekst
        : null;
}
