using System.Globalization;
using System.Text.Json.Serialization;

namespace Noaber.Kernel.Monitor.Definities;

/// <summary>How large a change is, from none to one that breaks a series.</summary>
public enum Versiestap
{
    /// <summary>Nothing changed.</summary>
    Geen,

    /// <summary>Other words for the same: the series does not notice.</summary>
    Patch,

    /// <summary>Something was added: the series goes on.</summary>
    Minor,

    /// <summary>It is counted in another way: figures of before and after are not comparable, and the break is drawn as a break.</summary>
    Major,
}

/// <summary>The number of a version of a definition or of a delivery: major, minor and patch.</summary>
public readonly record struct Versienummer : IComparable<Versienummer>
{
    /// <summary>A version.</summary>
    /// <param name="major">From 1: it rises with each <see cref="Versiestap.Major"/>. Only a draft has 0.</param>
    /// <param name="minor">It rises with each addition.</param>
    /// <param name="patch">It rises with each change of words.</param>
    [JsonConstructor]
    public Versienummer(int major, int minor, int patch)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(major);
        ArgumentOutOfRangeException.ThrowIfNegative(minor);
        ArgumentOutOfRangeException.ThrowIfNegative(patch);
        (Major, Minor, Patch) = (major, minor, patch);
    }

    /// <summary>The first that was agreed.</summary>
    public static Versienummer Eerste { get; } = new(1, 0, 0);

    /// <summary>Rises when figures are counted in another way.</summary>
    public int Major { get; }

    /// <summary>Rises when something is added.</summary>
    public int Minor { get; }

    /// <summary>Rises when words change.</summary>
    public int Patch { get; }

    /// <summary>The one after it, a step on; the same when nothing changed.</summary>
    public Versienummer Na(Versiestap stap) => stap switch
    {
        Versiestap.Major => new(Major + 1, 0, 0),
        Versiestap.Minor => new(Major, Minor + 1, 0),
        Versiestap.Patch => new(Major, Minor, Patch + 1),
        _ => this,
    };

    /// <summary>How large the step between the two is, in whichever direction.</summary>
    public Versiestap Stap(Versienummer ander) => Major != ander.Major ? Versiestap.Major
        : Minor != ander.Minor ? Versiestap.Minor
        : Patch != ander.Patch ? Versiestap.Patch
        : Versiestap.Geen;

    /// <summary>Reads <c>1.2.0</c>; null when it is anything else.</summary>
    public static Versienummer? Lees(string? tekst) =>
        tekst?.Trim().Split('.') is [var major, var minor, var patch] && Deel(major) is { } een && Deel(minor) is { } twee
        && Deel(patch) is { } drie ? new(een, twee, drie) : null;

    /// <inheritdoc/>
    public int CompareTo(Versienummer other) => (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));

    /// <summary>Whether it comes before the other.</summary>
    public static bool operator <(Versienummer een, Versienummer ander) => een.CompareTo(ander) < 0;

    /// <summary>Whether it comes after the other.</summary>
    public static bool operator >(Versienummer een, Versienummer ander) => een.CompareTo(ander) > 0;

    /// <summary>Whether it comes before the other or is the same.</summary>
    public static bool operator <=(Versienummer een, Versienummer ander) => een.CompareTo(ander) <= 0;

    /// <summary>Whether it comes after the other or is the same.</summary>
    public static bool operator >=(Versienummer een, Versienummer ander) => een.CompareTo(ander) >= 0;

    /// <summary>As people write it: <c>1.2.0</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}");

    private static int? Deel(string tekst) =>
        int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) ? getal : null;
}
