using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Streefwaarden;

namespace Noaber.Kernel.Visies;

/// <summary>How far a policy statement binds. Source: Woonvisie Enschede 2024, which marks each.</summary>
public enum Aard
{
    /// <summary>It gives direction.</summary>
    Richtinggevend,

    /// <summary>It asks for action.</summary>
    Actiegericht,
}

/// <summary>A statement of a visie that agreements and bids answer.</summary>
/// <param name="Hoofdstuk">Number and title of the chapter, as printed.</param>
/// <param name="Paragraaf">Title of the section it stands in, with its number where it has one.</param>
/// <param name="Aard">Direction or action; null when the document does not say.</param>
/// <param name="Tekst">The statement.</param>
/// <param name="Bron">The lines it came from.</param>
public sealed record Beleidsuitspraak(string Hoofdstuk, string Paragraaf, Aard? Aard, string Tekst, Bronplaats Bron)
{
    /// <summary>The figures that it asks for, as a person read them in it; empty when it asks for none.</summary>
    public IReadOnlyList<Streefwaarde> Streefwaarden { get; init; } = [];
}

/// <summary>A term and what the document means by it.</summary>
/// <param name="Term">The term as printed.</param>
/// <param name="Tekst">Its meaning.</param>
/// <param name="Bron">The lines it came from.</param>
public sealed record Definitie(string Term, string Tekst, Bronplaats Bron);
