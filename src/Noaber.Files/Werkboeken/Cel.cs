using Noaber.Kernel.Monitor;

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

    /// <summary>
    /// A formula whose outcome is not in the file: nobody opened it in Excel after it was made. Formulas are never run here.
    /// </summary>
    ZonderUitkomst,

    /// <summary>
    /// A sum whose outcome in the file is not what its cells come to: the file was changed outside Excel, or Excel did not compute.
    /// </summary>
    Verouderd,
}

/// <summary>A cell that holds something.</summary>
/// <param name="Plaats">Where.</param>
/// <param name="Soort">What.</param>
/// <param name="Tekst">The text without spaces at its ends; of another kind as Excel keeps it.</param>
/// <param name="Getal">The number; of a percentage as people read it (2,5% is 2.5).</param>
public sealed record Cel(Celplaats Plaats, Celsoort Soort, string Tekst, decimal? Getal = null)
{
    /// <summary>Whether it shows its number as a percentage.</summary>
    public bool IsProcent { get; init; }
}
