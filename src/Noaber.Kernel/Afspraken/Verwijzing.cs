namespace Noaber.Kernel.Afspraken;

/// <summary>What kind of thing a text refers to.</summary>
public enum VerwijzingSoort
{
    /// <summary>Another agreement, by number.</summary>
    Afspraak,

    /// <summary>A theme or chapter.</summary>
    Thema,

    /// <summary>An annex.</summary>
    Bijlage,

    /// <summary>A priority of the year.</summary>
    Speerpunt,

    /// <summary>A table.</summary>
    Tabel,
}

/// <summary>A reference within a document: <c>zie ook punt 5</c>, <c>bijlage 3</c>, <c>afspraak 2.7</c>.</summary>
/// <param name="Tekst">The words of the document.</param>
/// <param name="Soort">What kind of thing it points at.</param>
/// <param name="Doel">Number or title of what it points at, as printed.</param>
/// <param name="Gevonden">The document holds what it points at.</param>
/// <param name="Bron">The lines it stands in.</param>
public sealed record Verwijzing(string Tekst, VerwijzingSoort Soort, string Doel, bool Gevonden, Bronplaats Bron);

/// <summary>A footnote.</summary>
/// <param name="Merk">Its mark as printed: <c>1</c>, <c>*</c>, <c>**</c>.</param>
/// <param name="Tekst">What it says.</param>
/// <param name="Bron">The lines it came from.</param>
public sealed record Voetnoot(string Merk, string Tekst, Bronplaats Bron);
