namespace Noaber.Files.Werkboeken;

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
