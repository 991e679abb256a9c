using System.Text.Json.Serialization;

namespace Noaber.Kernel.Afspraken;

/// <summary>
/// Where a value stands in its source document: first and last line, counted from 1, both included. The default value stands for what was
/// written here and has no source.
/// </summary>
public readonly record struct Bronplaats
{
    /// <summary>
    /// Makes a place, or none of 0 and 0; throws <see cref="ArgumentOutOfRangeException"/> when <paramref name="van"/> is below 1 or past
    /// <paramref name="tot"/>.
    /// </summary>
    [JsonConstructor]
    public Bronplaats(int van, int tot)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(van, tot == 0 ? 0 : 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(tot, van);
        (Van, Tot) = (van, tot);
    }

    /// <summary>It was written here: there is no source document.</summary>
    [JsonIgnore]
    public bool IsLeeg => Tot == 0;

    /// <summary>First line, from 1.</summary>
    public int Van { get; }

    /// <summary>Last line, included.</summary>
    public int Tot { get; }

    /// <summary>The place as people read it: <c>regel 12</c> or <c>regels 12–18</c>.</summary>
    public override string ToString() => Van == Tot ? $"regel {Van}" : $"regels {Van}–{Tot}";
}
