using System.Globalization;

namespace Noaber.Kernel.Streefwaarden;

/// <summary>What a target says of a span of years.</summary>
public enum Telwijze
{
    /// <summary>The same in each of the years.</summary>
    ElkJaar,

    /// <summary>On average over the years: single years may differ. Source: Hengelo 2017, 70 homes a year and 34 in the first.</summary>
    Gemiddeld,

    /// <summary>All the years together. Source: Woonvisie Enschede 2024, 9.300 homes up to and including 2032.</summary>
    Samen,
}

/// <summary>The years that a figure is for: one, or a span with both ends included.</summary>
public sealed record Streefjaren
{
    /// <summary>The first and the last year that can be.</summary>
    public const int Eerste = 2000, Laatste = 2200;

    /// <summary>A span of years.</summary>
    /// <param name="van">The first year.</param>
    /// <param name="tot">The last year, included.</param>
    /// <param name="telwijze">What the figure says of these years; of a single year that is always the same.</param>
    /// <exception cref="ArgumentOutOfRangeException">The last comes before the first, or they are no years of ours.</exception>
    public Streefjaren(int van, int tot, Telwijze telwijze = Telwijze.ElkJaar)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(van, Eerste);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(tot, Laatste);
        ArgumentOutOfRangeException.ThrowIfLessThan(tot, van);
        (Van, Tot, Telwijze) = (van, tot, van == tot ? Telwijze.ElkJaar : telwijze);
    }

    /// <summary>The first year.</summary>
    public int Van { get; }

    /// <summary>The last year, included.</summary>
    public int Tot { get; }

    /// <summary>What a figure says of them.</summary>
    public Telwijze Telwijze { get; }

    /// <summary>One year by itself.</summary>
    public static Streefjaren In(int jaar) => new(jaar, jaar);

    /// <summary>How many years.</summary>
    public int Aantal() => Tot - Van + 1;

    /// <summary>Whether this year is one of them.</summary>
    public bool Bevat(int jaar) => jaar >= Van && jaar <= Tot;

    /// <summary>Each of them, in order.</summary>
    public IEnumerable<int> Alle() => Enumerable.Range(Van, Aantal());

    /// <summary>As people read it: <c>2026</c>, <c>2018 t/m 2021</c>.</summary>
    public override string ToString() => Van == Tot ? Van.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Van} t/m {Tot}");
}
