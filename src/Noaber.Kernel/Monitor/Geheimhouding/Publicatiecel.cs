using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Kernel.Monitor.Geheimhouding;

/// <summary>By what a figure is found among all that is published.</summary>
/// <param name="Cijfer">Of what, where, and which part.</param>
/// <param name="Periode">Over which period.</param>
/// <param name="Partij">Whose it is; null for all parties together.</param>
/// <param name="Uitgave">The how-manieth publication of it, from 0: a revision is another figure than the one before.</param>
public sealed record Publicatiesleutel(Cijfersleutel Cijfer, Meetperiode Periode, Guid? Partij = null, int Uitgave = 0)
    : IComparable<Publicatiesleutel>
{
    private (string Indicator, Meetperiode Periode, int Uitgave, string Gebied, Guid? Partij, string Deel) Volgorde =>
        (Cijfer.Indicator, Periode, Uitgave, Cijfer.Gebied, Partij, Cijfer.Deel.Sleutel);

    /// <summary>By indicator, period, publication, area, party and part. The same on each machine.</summary>
    public int CompareTo(Publicatiesleutel? other)
    {
        if (other is null)
            return 1;
        var (een, ander) = (Volgorde, other.Volgorde);
        return Eerste(
            string.CompareOrdinal(een.Indicator, ander.Indicator), een.Periode.CompareTo(ander.Periode),
            een.Uitgave.CompareTo(ander.Uitgave), string.CompareOrdinal(een.Gebied, ander.Gebied),
            Nullable.Compare(een.Partij, ander.Partij), string.CompareOrdinal(een.Deel, ander.Deel));
    }

    /// <summary>Whether it comes before the other.</summary>
    public static bool operator <(Publicatiesleutel een, Publicatiesleutel ander) => een?.CompareTo(ander) < 0;

    /// <summary>Whether it comes after the other.</summary>
    public static bool operator >(Publicatiesleutel een, Publicatiesleutel ander) => een?.CompareTo(ander) > 0;

    /// <summary>Whether it comes before the other or is the same.</summary>
    public static bool operator <=(Publicatiesleutel een, Publicatiesleutel ander) => !(een > ander);

    /// <summary>Whether it comes after the other or is the same.</summary>
    public static bool operator >=(Publicatiesleutel een, Publicatiesleutel ander) => !(een < ander);

    private static int Eerste(params ReadOnlySpan<int> verschillen)
    {
        var plek = verschillen.IndexOfAnyExcept(0);
        return plek < 0 ? 0 : verschillen[plek];
    }
}

/// <summary>What already happened to a figure when it is published again, or together with what was published before.</summary>
public enum Celverleden
{
    /// <summary>It was never published.</summary>
    Nieuw,

    /// <summary>It is out: everybody knows it, and hiding it now helps nothing.</summary>
    Openbaar,

    /// <summary>It was hidden when the others of its table came out, and must stay protected.</summary>
    Geheim,

    /// <summary>
    /// It is not shown, and a secret only as far as its own rule says: what was hidden before for the sake of others, or what only ties
    /// others, as both sides of a balance.
    /// </summary>
    Nooit,
}

/// <summary>
/// A figure that is published together with others, or was. It holds the true figure: it never leaves the circle of who may see that.
/// </summary>
public sealed record Publicatiecel
{
    /// <summary>By what it is found.</summary>
    public required Publicatiesleutel Sleutel { get; init; }

    /// <summary>The true figure, in the unit of its indicator; not below zero.</summary>
    public required decimal Waarde { get; init; }

    /// <summary>When it is hidden.</summary>
    public required Geheimhoudingsregel Regel { get; init; }

    /// <summary>
    /// What each party has in it; empty when it is of nobody in particular. A party knows what it has in it itself, also when the others
    /// are hidden from it.
    /// </summary>
    public IReadOnlyDictionary<Guid, decimal> Bijdragen { get; init; } = new Dictionary<Guid, decimal>();

    /// <summary>What it costs to hide it: the plan hides what costs least. Above zero.</summary>
    public decimal Gewicht { get; init; } = 1;

    /// <summary>What happened to it before.</summary>
    public Celverleden Verleden { get; init; }
}
