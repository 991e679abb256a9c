using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Kernel.Monitor.Cijfers;

/// <summary>Why a question cannot be answered.</summary>
/// <param name="Veld">The name of its field, as in <see cref="Vraagvelden"/>.</param>
/// <param name="Tekst">What, and how to mend it.</param>
public sealed record Vraagbezwaar(string Veld, string Tekst);

/// <summary>What came of reading a question.</summary>
/// <param name="Vraag">What could be read of it; what could not is left out.</param>
/// <param name="Bezwaren">What could not be read; empty when all could.</param>
public sealed record Vraaglezing(Cijfervraag Vraag, IReadOnlyList<Vraagbezwaar> Bezwaren)
{
    /// <summary>Whether all could be read, and nothing keeps it from being answered.</summary>
    /// <param name="catalogus">The definitions that it asks by.</param>
    public bool KanGesteld(Catalogus catalogus) => Bezwaren.Count == 0 && Vraag.Bezwaren(catalogus).Count == 0;
}

/// <summary>
/// One question to the figures: which, of where, of whom, of when, and how they are laid out. Dashboards, the table builder, saved views
/// and permalinks all ask by it. Two that are written the same are the same.
/// </summary>
public sealed record Cijfervraag
{
    /// <summary>How many of each may be asked at once.</summary>
    public const int MeesteIndicatoren = 20, MeesteGebieden = 400, MeestePartijen = 50, MeestePerioden = 60;

    /// <summary>How many cells an answer may have.</summary>
    public const int MeesteCellen = 10_000;

    /// <summary>The codes of what is counted, in the order in which they are shown.</summary>
    public IReadOnlyList<string> Indicatoren { get; init; } = [];

    /// <summary>The CBS codes of the areas; with <see cref="Niveau"/> what lies in them, without it these themselves.</summary>
    public IReadOnlyList<string> Gebieden { get; init; } = [];

    /// <summary>The level of the areas; null for the chosen ones alone, or the municipality when none is chosen.</summary>
    public Gebiedsniveau? Niveau { get; init; }

    /// <summary>The parties; empty for all.</summary>
    public IReadOnlyList<Guid> Partijen { get; init; } = [];

    /// <summary>Each party apart; else they are taken together.</summary>
    public bool PerPartij { get; init; }

    /// <summary>These periods alone; empty for all between <see cref="Van"/> and <see cref="Tot"/>.</summary>
    public IReadOnlyList<Meetperiode> Perioden { get; init; } = [];

    /// <summary>The first period; null for as far back as there are figures.</summary>
    public Meetperiode? Van { get; init; }

    /// <summary>The last period; null for as far as there are figures.</summary>
    public Meetperiode? Tot { get; init; }

    /// <summary>Of these periods only so many of the last; null for all.</summary>
    public int? Laatste { get; init; }

    /// <summary>By the year: half-years become one where that can be.</summary>
    public bool PerJaar { get; init; }

    /// <summary>By which dimension figures are split; null for the total.</summary>
    public string? Naar { get; init; }

    /// <summary>What stands in the columns; the rest stands in the rows.</summary>
    public Cijferas Kolom { get; init; } = Cijferas.Periode;

    /// <summary>Rows and columns change places.</summary>
    public bool Gedraaid { get; init; }

    /// <summary>With what figures are compared.</summary>
    public Cijfervergelijking Vergelijking { get; init; }

    /// <summary>The period that is 100; null for the first.</summary>
    public Meetperiode? Basis { get; init; }

    /// <summary>How it is shown.</summary>
    public Cijfervorm Vorm { get; init; }

    /// <summary>Reads what <see cref="Schrijf"/> wrote, or what a form sent; never an exception.</summary>
    public static Vraaglezing Lees(string? vraag) => Vraagtekst.Lees(vraag ?? "");

    /// <summary>As it stands in an address, always in one order, with what is usual left out.</summary>
    public string Schrijf() => Vraagtekst.Schrijf(this);

    /// <summary>What keeps it from being answered; empty when nothing does.</summary>
    public IReadOnlyList<Vraagbezwaar> Bezwaren(Catalogus catalogus)
    {
        ArgumentNullException.ThrowIfNull(catalogus);
        return [.. Vraagtoets.Bezwaren(this, catalogus)];
    }

    /// <inheritdoc/>
    public bool Equals(Cijfervraag? other) => other is not null && Schrijf() == other.Schrijf();

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Schrijf(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Schrijf();
}
