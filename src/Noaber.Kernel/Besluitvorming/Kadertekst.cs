using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Visies;

namespace Noaber.Kernel.Besluitvorming;

/// <summary>All that a kader says: what the parties consent to, and what a version keeps.</summary>
/// <param name="Soort">What kind of document it is.</param>
/// <param name="Kader">Title, period, themes and agreements.</param>
public sealed record Kadertekst(DocumentSoort Soort, Kader Kader)
{
    /// <summary>The priorities, in order.</summary>
    public IReadOnlyList<Speerpunt> Speerpunten { get; init; } = [];

    /// <summary>The tables, in order.</summary>
    public IReadOnlyList<Reeks> Reeksen { get; init; } = [];

    /// <summary>The policy statements, in order.</summary>
    public IReadOnlyList<Beleidsuitspraak> Uitspraken { get; init; } = [];

    /// <summary>The terms, in order.</summary>
    public IReadOnlyList<Definitie> Definities { get; init; } = [];

    /// <summary>The text between and after the agreements, in order.</summary>
    public IReadOnlyList<Tekstdeel> Teksten { get; init; } = [];
}
