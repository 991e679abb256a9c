using Noaber.Kernel.Partijen;

namespace Noaber.Kernel.Afspraken;

/// <summary>What kind of document, or part of one, this is.</summary>
public enum DocumentSoort
{
    /// <summary>Something else: a news item, a budget.</summary>
    Anders,

    /// <summary>Agreements, for one year or more.</summary>
    Kader,

    /// <summary>Agreements with their elaboration for one year.</summary>
    Actieprogramma,

    /// <summary>The yearly offer of an association.</summary>
    Bod,

    /// <summary>A visie: woonvisie, volkshuisvestingsprogramma.</summary>
    Visie,

    /// <summary>A letter that goes with something.</summary>
    Brief,

    /// <summary>A look back.</summary>
    Evaluatie,

    /// <summary>An annex.</summary>
    Bijlage,
}

/// <summary>A stretch of a document that is a document of its own: the letter, the agreements and the bid in one file.</summary>
/// <param name="Soort">What it is.</param>
/// <param name="Titel">Its title as printed, or a description.</param>
/// <param name="Bron">The lines it takes.</param>
public sealed record Documentdeel(DocumentSoort Soort, string Titel, Bronplaats Bron);

/// <summary>
/// Text under a heading that is no agreement but belongs to the document: preface, reading guide, rules of an annex, signatures.
/// </summary>
/// <param name="Kop">The heading as printed, or null.</param>
/// <param name="Tekst">The text, written as <see cref="Afspraak.Tekst"/>.</param>
/// <param name="Bron">The lines it came from.</param>
public sealed record Tekstdeel(string? Kop, string Tekst, Bronplaats Bron)
{
    /// <summary>The numbered rules it lists (the house rules of the monitor, annex 1 of Enschede 2024); may be empty.</summary>
    public IReadOnlyList<string> Regels { get; init; } = [];
}

/// <summary>A party that a document names as one of those who agree.</summary>
/// <param name="Naam">Its name as printed.</param>
/// <param name="Soort">What kind of organisation it is.</param>
public sealed record GenoemdePartij(string Naam, PartijSoort Soort);
