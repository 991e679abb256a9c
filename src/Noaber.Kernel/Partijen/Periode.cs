using System.Text.Json.Serialization;

namespace Noaber.Kernel.Partijen;

/// <summary>
/// A span of days, from <see cref="Van"/> up to and including <see cref="Tot"/>; without <see cref="Tot"/> it has no end yet.
/// </summary>
public readonly record struct Periode
{
    /// <summary>Makes a period; throws <see cref="ArgumentException"/> when it ends before it begins.</summary>
    [JsonConstructor]
    public Periode(DateOnly van, DateOnly? tot = null)
    {
        if (tot < van)
            throw new ArgumentException($"Een periode kan niet eindigen ({tot:d}) voor zij begint ({van:d}).", nameof(tot));
        (Van, Tot) = (van, tot);
    }

    /// <summary>First day.</summary>
    public DateOnly Van { get; }

    /// <summary>Last day, or null while it runs.</summary>
    public DateOnly? Tot { get; }

    /// <summary>The whole calendar years <paramref name="eerste"/> up to and including <paramref name="laatste"/>.</summary>
    public static Periode Jaren(int eerste, int laatste) => new(new DateOnly(eerste, 1, 1), new DateOnly(laatste, 12, 31));
}
