using System.Globalization;
using System.Text.Json.Serialization;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Kernel.Monitor;

/// <summary>
/// What a figure is over: a calendar year, or one half of it. They are in order by their last day, and a half comes before the year that
/// ends with it.
/// </summary>
public readonly record struct Meetperiode : IComparable<Meetperiode>
{
    private const int Maanden = 6, Eerste = 2000, Laatste = 2200;

    /// <summary>A period.</summary>
    /// <param name="jaar">The calendar year.</param>
    /// <param name="helft">1 or 2; 0 for the whole year.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such period.</exception>
    [JsonConstructor]
    public Meetperiode(int jaar, int helft = 0)
    {
        // Wider than what is read, so that the one before and after what was read are periods too.
        ArgumentOutOfRangeException.ThrowIfLessThan(jaar, Eerste - 100);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(jaar, Laatste + 100);
        ArgumentOutOfRangeException.ThrowIfNegative(helft);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(helft, 2);
        (Jaar, Helft) = (jaar, helft);
    }

    /// <summary>The calendar year.</summary>
    public int Jaar { get; }

    /// <summary>1 or 2; 0 for the whole year.</summary>
    public int Helft { get; }

    /// <summary>How often such a period comes.</summary>
    [JsonIgnore]
    public Ritme Ritme => Helft == 0 ? Ritme.Jaar : Ritme.Halfjaar;

    /// <summary>The first day.</summary>
    [JsonIgnore]
    public DateOnly Begin => new(Jaar, Helft == 2 ? Maanden + 1 : 1, 1);

    /// <summary>The last day.</summary>
    [JsonIgnore]
    public DateOnly Eind => Begin.AddMonths(Helft == 0 ? 2 * Maanden : Maanden).AddDays(-1);

    /// <summary>The one before, of the same length.</summary>
    [JsonIgnore]
    public Meetperiode Vorige => Helft == 2 ? new(Jaar, 1) : new(Jaar - 1, Helft == 0 ? 0 : 2);

    /// <summary>The one after, of the same length.</summary>
    [JsonIgnore]
    public Meetperiode Volgende => Helft == 1 ? new(Jaar, 2) : new(Jaar + 1, Helft == 0 ? 0 : 1);

    /// <summary>Its name for people: <c>eerste halfjaar van 2025</c>, <c>2025</c>.</summary>
    [JsonIgnore]
    public string Naam => Helft switch
    {
        1 => string.Create(CultureInfo.InvariantCulture, $"eerste halfjaar van {Jaar}"),
        2 => string.Create(CultureInfo.InvariantCulture, $"tweede halfjaar van {Jaar}"),
        _ => ToString(),
    };

    /// <summary>The same where there is little room: <c>1e helft 2026</c>, to be broken before the year.</summary>
    [JsonIgnore]
    public string Kort => Helft == 0 ? ToString() : $"{Helft}e\u00a0helft {Jaar}";

    /// <summary>Its name within a sentence: <c>het eerste halfjaar van 2025</c>, <c>2025</c>.</summary>
    [JsonIgnore]
    public string InZin => Helft == 0 ? Naam : $"het {Naam}";

    /// <summary>The half-year that a day is in.</summary>
    public static Meetperiode Halfjaar(DateOnly dag) => new(dag.Year, dag.Month <= Maanden ? 1 : 2);

    /// <summary>Reads <c>2025-1</c>, <c>2025-2</c> and <c>2025</c>, from 2000 to 2200; null when it is anything else.</summary>
    public static Meetperiode? Lees(string? tekst) => tekst?.Trim() switch
    {
        [.. { Length: 4 } jaar, '-', '1' or '2'] vol => Van(jaar, vol[^1] - '0'),
        { Length: 4 } jaar => Van(jaar, 0),
        _ => null,
    };

    /// <summary>
    /// The period of an indicator that is handed in with this one: itself, or for what is asked each year the year, when this ends it. Null
    /// when it is not the time for it.
    /// </summary>
    public Meetperiode? Voor(Ritme ritme) => ritme == Ritme ? this : ritme == Ritme.Jaar && Helft == 2 ? new(Jaar) : null;

    /// <summary>Whether it has ended before a day: before that nobody can count what is in it.</summary>
    public bool IsVoorbij(DateOnly dag) => Eind < dag;

    /// <summary>Whether a day is in it.</summary>
    public bool Bevat(DateOnly dag) => dag >= Begin && dag <= Eind;

    /// <summary>The day by which codes and rent bounds are read for a figure of this period.</summary>
    public DateOnly Peildag(Meetmoment moment) => moment == Meetmoment.BeginVanPeriode ? Begin : Eind;

    /// <inheritdoc/>
    public int CompareTo(Meetperiode other) => (Eind, other.Begin).CompareTo((other.Eind, Begin));

    /// <summary>Whether it comes before the other.</summary>
    public static bool operator <(Meetperiode een, Meetperiode ander) => een.CompareTo(ander) < 0;

    /// <summary>Whether it comes after the other.</summary>
    public static bool operator >(Meetperiode een, Meetperiode ander) => een.CompareTo(ander) > 0;

    /// <summary>Whether it comes before the other or is the same.</summary>
    public static bool operator <=(Meetperiode een, Meetperiode ander) => een.CompareTo(ander) <= 0;

    /// <summary>Whether it comes after the other or is the same.</summary>
    public static bool operator >=(Meetperiode een, Meetperiode ander) => een.CompareTo(ander) >= 0;

    /// <summary>As it is written in files and addresses: <c>2025-1</c>, <c>2025</c>.</summary>
    public override string ToString() => Helft == 0 ? Jaar.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Jaar}-{Helft}");

    private static Meetperiode? Van(string jaar, int helft) =>
        int.TryParse(jaar, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) && getal is >= Eerste and <= Laatste
            ? new(getal, helft) : null;
}
