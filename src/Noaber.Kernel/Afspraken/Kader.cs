using Noaber.Kernel.Partijen;
using Noaber.Kernel.Streefwaarden;

namespace Noaber.Kernel.Afspraken;

/// <summary>
/// What an agreement is for. Source: the action programme of Almelo 2026 (focus, regulier); the reading guide of Enschede 2024
/// (procesmatig).
/// </summary>
public enum AfspraakSoort
{
    /// <summary>An ordinary agreement.</summary>
    Regulier,

    /// <summary>An agreement with priority in the period.</summary>
    Focus,

    /// <summary>An agreement about how the parties work together, not about homes.</summary>
    Procesmatig,
}

/// <summary>One agreement as a document states it.</summary>
/// <param name="Nummer">The number as printed (<c>2.6</c>, <c>1a</c>, <c>12</c>). Numbers repeat, skip and move in real documents;
/// they are kept.</param>
/// <param name="Kop">The heading, where the document has one.</param>
/// <param name="Tekst">The whole text without page debris: paragraphs parted by an empty line, list items on lines of their own that begin
/// with <c>- </c>.</param>
/// <param name="Soort">Focus, regulier or procesmatig.</param>
/// <param name="Onderdeel">The letter of the part of the theme it stands in, or null.</param>
/// <param name="Bron">The lines it came from.</param>
public sealed record Afspraak(string Nummer, string? Kop, string Tekst, AfspraakSoort Soort, string? Onderdeel, Bronplaats Bron)
{
    /// <summary>Who steers, as the document names them (<c>Gemeente</c>, <c>Alle partijen</c>); empty when it does not say.</summary>
    public IReadOnlyList<string> Regie { get; init; } = [];

    /// <summary>The yearly elaboration beside the multi-year text, by year.</summary>
    public IReadOnlyList<Jaarschijf> Jaarschijven { get; init; } = [];

    /// <summary>The actions that the multi-year text itself holds.</summary>
    public IReadOnlyList<Actie> Acties { get; init; } = [];

    /// <summary>What the text refers to, resolved or not.</summary>
    public IReadOnlyList<Verwijzing> Verwijzingen { get; init; } = [];

    /// <summary>The footnotes of the text.</summary>
    public IReadOnlyList<Voetnoot> Voetnoten { get; init; } = [];

    /// <summary>By what it is measured. A person writes them: a document says no more than its words.</summary>
    public IReadOnlyList<Streefwaarde> Streefwaarden { get; init; } = [];
}

/// <summary>What an agreement means in one year.</summary>
/// <param name="Jaar">The calendar year.</param>
/// <param name="Tekst">The whole text for that year, written as <see cref="Afspraak.Tekst"/>.</param>
/// <param name="Acties">The actions in that text.</param>
/// <param name="Bron">The lines it came from.</param>
public sealed record Jaarschijf(int Jaar, string Tekst, IReadOnlyList<Actie> Acties, Bronplaats Bron)
{
    /// <summary>Who steers in that year, where the document parts it from the agreement's own; else empty.</summary>
    public IReadOnlyList<string> Regie { get; init; } = [];
}

/// <summary>What a theme or a part of it wants, how the parties go about it, and how it is followed. Each may be missing.</summary>
/// <param name="Doel">The purpose; several purposes are list items on lines of their own.</param>
/// <param name="Hoe">The approach (<c>hoe</c>, <c>opgaven en ambitie</c>).</param>
/// <param name="Monitor">How it is followed.</param>
public sealed record Opzet(string? Doel, string? Hoe, string? Monitor)
{
    /// <summary>Nothing was said.</summary>
    public static Opzet Leeg { get; } = new(null, null, null);
}

/// <summary>A part of a theme (<c>A. Algemeen</c>, <c>B. Studenten</c>) with an own purpose.</summary>
public sealed record Onderdeel(string Letter, string Titel, Opzet Opzet, Bronplaats Bron);

/// <summary>A theme in the order of the document, with its parts and its agreements.</summary>
public sealed record Thema(
    string Nummer, string Titel, Opzet Opzet, IReadOnlyList<Onderdeel> Onderdelen, IReadOnlyList<Afspraak> Afspraken, Bronplaats Bron);

/// <summary>The multi-year agreements of one partnership: themes with their agreements.</summary>
/// <param name="Titel">Title of the document, or a description made from what is known.</param>
/// <param name="Looptijd">The period it covers, when the document says so.</param>
/// <param name="Themas">Themes in the order of the document.</param>
public sealed record Kader(string Titel, Periode? Looptijd, IReadOnlyList<Thema> Themas);
