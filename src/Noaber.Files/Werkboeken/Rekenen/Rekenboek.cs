namespace Noaber.Files.Werkboeken.Rekenen;

/// <summary>How a cell looks.</summary>
public enum Rekenstijl
{
    /// <summary>Text or a number of the table.</summary>
    Gewoon,

    /// <summary>The title of a sheet.</summary>
    Titel,

    /// <summary>What is said around the table: source, footnotes.</summary>
    Klein,

    /// <summary>The heading of a column or a row.</summary>
    Kop,
}

/// <summary>A cell to write.</summary>
/// <param name="Waarde">A text, a decimal, or null for nothing.</param>
/// <param name="Stijl">How it looks.</param>
public sealed record Rekencel(object? Waarde, Rekenstijl Stijl = Rekenstijl.Gewoon)
{
    /// <summary>How many decimals of a number are shown, from 0 to 3.</summary>
    public int Decimalen { get; init; }

    /// <summary>How the number is computed; null when it is given.</summary>
    public Formule? Formule { get; init; }
}

/// <summary>A sheet to write.</summary>
/// <param name="Naam">Its name, at most 31 characters.</param>
/// <param name="Breedtes">How wide each column is, in characters.</param>
/// <param name="Rijen">The rows from the first on; an empty one for a blank row.</param>
public sealed record Rekenblad(string Naam, IReadOnlyList<double> Breedtes, IReadOnlyList<IReadOnlyList<Rekencel>> Rijen)
{
    /// <summary>How many rows stay in sight above the rest.</summary>
    public int VasteRijen { get; init; }
}

/// <summary>
/// A workbook to take along: numbers that can be computed with, and formulas where they are computed. No text in it is ever run.
/// </summary>
/// <param name="Titel">The name of the document.</param>
/// <param name="Bladen">The sheets.</param>
public sealed record Rekenboek(string Titel, IReadOnlyList<Rekenblad> Bladen)
{
    /// <summary>By what a browser knows an OpenDocument workbook (IANA).</summary>
    public const string OdsMediatype = "application/vnd.oasis.opendocument.spreadsheet";

    /// <summary>As an Excel workbook (ISO/IEC 29500).</summary>
    public byte[] AlsXlsx() => XlsxSheets.Write(this);

    /// <summary>As an OpenDocument workbook (ISO/IEC 26300).</summary>
    public byte[] AlsOds() => OdsSheets.Write(this);
}
