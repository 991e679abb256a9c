namespace Noaber.Files.Werkboeken;

/// <summary>What a column takes.</summary>
public enum Kolomsoort
{
    /// <summary>Text; it wraps.</summary>
    Tekst,

    /// <summary>A number, or a number in words such as <c>circa 70</c>.</summary>
    Getal,

    /// <summary>An amount in euro.</summary>
    Bedrag,

    /// <summary>Text that is known already: to read by, not to change.</summary>
    Gegeven,

    /// <summary>What Noaber needs to know the row again: hidden, and not to be changed.</summary>
    Sleutel,
}

/// <summary>A column of a sheet that people fill in.</summary>
/// <param name="Code">The name by which it is found back, wherever it is moved.</param>
/// <param name="Kop">Its heading for people.</param>
/// <param name="Soort">What it takes.</param>
/// <param name="Breedte">How wide, in characters.</param>
public sealed record Kolomontwerp(string Code, string Kop, Kolomsoort Soort, double Breedte)
{
    /// <summary>What is asked, shown as a note at the heading.</summary>
    public string? Uitleg { get; init; }

    /// <summary>What can be chosen from a list; empty for anything.</summary>
    public IReadOnlyList<string> Keuzes { get; init; } = [];

    /// <summary>Whether something else than the choices may be typed too.</summary>
    public bool Vrij { get; init; }
}

/// <summary>A sheet to fill in.</summary>
/// <param name="Titel">Above the sheet.</param>
/// <param name="Blad">Its name.</param>
/// <param name="Inleiding">What to do, in a line or two above the headings.</param>
/// <param name="Kolommen">The columns, in order.</param>
/// <param name="Rijen">What is filled in already: a text, a decimal, null, or <see cref="NietGevraagd"/> for each column.</param>
public record Bladontwerp(
    string Titel, string Blad, string Inleiding, IReadOnlyList<Kolomontwerp> Kolommen, IReadOnlyList<IReadOnlyList<object?>> Rijen)
{
    /// <summary>What stands in a cell that nothing is asked of: it is grey, and not to be filled in.</summary>
    public static object NietGevraagd { get; } = new();

    /// <summary>How many empty rows are laid ready under what is filled in.</summary>
    public int LegeRijen { get; init; } = 200;
}

/// <summary>A workbook to write: sheets to fill in, one that explains, and a hidden one that says what it is.</summary>
/// <param name="Titel">Above the first sheet, and the name of the document.</param>
/// <param name="Blad">The name of the first sheet.</param>
/// <param name="Inleiding">What to do, in a line or two above the headings.</param>
/// <param name="Kolommen">The columns, in order.</param>
/// <param name="Rijen">What is filled in already.</param>
public sealed record Werkboekontwerp(
    string Titel, string Blad, string Inleiding, IReadOnlyList<Kolomontwerp> Kolommen, IReadOnlyList<IReadOnlyList<object?>> Rijen)
    : Bladontwerp(Titel, Blad, Inleiding, Kolommen, Rijen)
{
    /// <summary>More sheets to fill in, after the first.</summary>
    public IReadOnlyList<Bladontwerp> Meer { get; init; } = [];

    /// <summary>What the workbook is, by name: each becomes a defined name that points at its value.</summary>
    public IReadOnlyDictionary<string, string> Sleutels { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The sheet that explains: a heading and its text for each.</summary>
    public IReadOnlyList<(string Kop, string Tekst)> Uitleg { get; init; } = [];
}
