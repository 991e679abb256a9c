using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Persoonlijk;

namespace Noaber.Files.Werkboeken;

/// <summary>Where a cell is, as Excel names it.</summary>
/// <param name="Blad">The name of the sheet.</param>
/// <param name="Rij">The row, from 1.</param>
/// <param name="Kolom">The column, from 1.</param>
public sealed record Celplaats(string Blad, int Rij, int Kolom)
{
    /// <summary>As Excel shows it: <c>C5</c>.</summary>
    public string Adres => AdresVan(Rij, Kolom);

    /// <summary>The letters of a column: 1 is <c>A</c>, 27 is <c>AA</c>.</summary>
    public static string Letters(int kolom) => Cijferplaats.Kolomletters(kolom);

    /// <summary>The address of a cell, on whatever sheet.</summary>
    internal static string AdresVan(int rij, int kolom) => $"{Letters(kolom)}{rij}";

    /// <summary>The address of cells that hang together: <c>C5:D8</c>.</summary>
    internal static string Bereik(int rij, int kolom, int totRij, int totKolom) => $"{AdresVan(rij, kolom)}:{AdresVan(totRij, totKolom)}";

    /// <summary>For people.</summary>
    public override string ToString() => $"blad ‘{Blad}’, cel {Adres}";
}

/// <summary>What is in a cell.</summary>
public enum Celsoort
{
    /// <summary>Nothing, or nothing but spaces.</summary>
    Leeg,

    /// <summary>A number.</summary>
    Getal,

    /// <summary>Text; also text that looks like a number.</summary>
    Tekst,

    /// <summary>A day: Excel makes one of what looks like it, such as 3-4.</summary>
    Datum,

    /// <summary>True or false.</summary>
    JaNee,

    /// <summary>An error of Excel, such as <c>#DEEL/0!</c>.</summary>
    Fout,

    /// <summary>A formula whose outcome is not in the file: nobody opened it in Excel after it was made. Formulas are never run here.</summary>
    ZonderUitkomst,

    /// <summary>A sum whose outcome in the file is not what its cells come to: the file was changed outside Excel, or Excel did not compute.</summary>
    Verouderd,
}

/// <summary>A cell that holds something.</summary>
/// <param name="Plaats">Where.</param>
/// <param name="Soort">What.</param>
/// <param name="Tekst">The text without spaces at its ends; of another kind as Excel keeps it.</param>
/// <param name="Getal">The number; of a percentage as people read it (2,5% is 2.5).</param>
public sealed record Cel(Celplaats Plaats, Celsoort Soort, string Tekst, decimal? Getal = null);

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

    /// <summary>Whether a cell was made one with others.</summary>
    public bool IsSamengevoegd(Celplaats plaats)
    {
        ArgumentNullException.ThrowIfNull(plaats);
        return Samengevoegd.Any(s => s.Van.Rij <= plaats.Rij && plaats.Rij <= s.TotRij && s.Van.Kolom <= plaats.Kolom && plaats.Kolom <= s.TotKolom);
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
    /// <summary>What is in the file besides its sheets. Who made and saved it is left out: Excel writes that, and nobody keeps it.</summary>
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

/// <summary>A finding about a workbook: what, where, with which value, and how to mend it, in plain Dutch.</summary>
/// <param name="Code">Stable code in kebab-case.</param>
/// <param name="Plaats">Where; null for the workbook as a whole.</param>
/// <param name="Waarde">What stands there; empty when nothing does.</param>
/// <param name="Tekst">What is wrong with it.</param>
/// <param name="Herstel">How to mend it.</param>
public sealed record Celmelding(string Code, Celplaats? Plaats, string Waarde, string Tekst, string Herstel)
{
    /// <summary>Where, in words, when that is no cell: <c>het tekstvak op blad ‘Voorraad’</c>.</summary>
    public string? Onderdeel { get; init; }

    /// <summary>Where, for people.</summary>
    public string Waar => Onderdeel ?? Plaats?.ToString() ?? "het hele bestand";
}
