using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Streefwaarden;

namespace Noaber.Web.Data;

/// <summary>
/// What was known of an agreement on a day, as people read it then: its text, its targets, its actions and the comparison. It is computed
/// until the evaluation closes, and from then on kept as it was.
/// </summary>
/// <param name="Peildag">The day.</param>
/// <param name="Tekst">The words of the agreement.</param>
public sealed record Evaluatiebeeld(DateOnly Peildag, string Tekst)
{
    public IReadOnlyList<Doelbeeld> Doelen { get; init; } = [];
    public IReadOnlyList<Actiebeeld> Acties { get; init; } = [];
    public IReadOnlyList<Vergelijkbeeld> Vergelijking { get; init; } = [];
}

/// <summary>A target with how far it was.</summary>
/// <param name="Doel">How many, and when.</param>
/// <param name="Wat">Of what.</param>
/// <param name="Wie">Of which party.</param>
/// <param name="Gedaan">How many there were, in words.</param>
/// <param name="Verschil">How far that was from the target, in words.</param>
/// <param name="Teken">The name of its sign.</param>
public sealed record Doelbeeld(string Doel, string Wat, string Wie, string Gedaan, string Verschil, string Teken);

/// <summary>An action with what was reported of it last.</summary>
/// <param name="Lijn">Which action.</param>
/// <param name="Tekst">What was to be done.</param>
/// <param name="Wie">By whom.</param>
/// <param name="Hoeveel">How many of how many.</param>
/// <param name="Stand">How it went as a whole; null when nobody said.</param>
/// <param name="Gezegd">What the parties said with it, each under its name.</param>
public sealed record Actiebeeld(
    Guid Lijn, string Tekst, string Wie, string Hoeveel, Voortgangstand? Stand, IReadOnlyList<string> Gezegd)
{
    /// <summary>Of how many parties <see cref="Stand"/> is, in words, when some said nothing; null when all did, or nobody.</summary>
    public string? Deels { get; init; }
}

/// <summary>A row of the comparison for what this agreement counts, in words.</summary>
public sealed record Vergelijkbeeld(
    string Wat, string Wie, string Jaren, string Gevraagd, string Geboden, string Afgesproken, string Gedaan, string Verschil)
{
    /// <summary>Where its figures are from: the statement, the line of the bid, the agreement, the action.</summary>
    public IReadOnlyList<Cijferbron> Bronnen { get; init; } = [];
}
