namespace Noaber.Web.Features.Documenten;

/// <summary>Something that someone else changed after it was opened: what differs, each with both versions.</summary>
/// <param name="Wat">What it is, as people call it: <c>deze afspraak</c>.</param>
/// <param name="Door">Who changed it; null when that is not known, or this person in another window.</param>
public sealed record BotsingModel(Guid Id, string Wat, string? Door, IReadOnlyList<Botsveld> Velden)
{
    /// <summary>Where the choice is sent to.</summary>
    public required string Verstuur { get; init; }

    /// <summary>Where it stands as it is now.</summary>
    public required string Houd { get; init; }

    /// <summary>What goes along as it was sent, with the mark of what is shown here.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Mee { get; init; }

    /// <summary>What was typed in what is not there any more: it cannot be kept there, but it can be read here.</summary>
    public IReadOnlyList<string> Los { get; init; } = [];
}

/// <summary>A field of which both versions are shown.</summary>
public sealed record Botsveld(string Naam, string Label, string Nu, string Mijn)
{
    /// <summary>Mended by typing, and not by a choice alone.</summary>
    public bool Typbaar { get; init; } = true;

    /// <summary>More than a line.</summary>
    public bool Lang { get; init; }

    /// <summary>This person did not touch it; the other version is the one to begin with.</summary>
    public bool Onaangeraakt { get; init; }

    /// <summary>How a value is said to people.</summary>
    public Func<string, string> Woord { get; init; } = waarde => waarde;
}

/// <summary>What is sent by a form of the review, and what was chosen when two people wrote the same.</summary>
internal static class Botsing
{
    public const string Kies = "kies.", Nu = "nu", Mijn = "mijn";

    /// <summary>What was sent, without the fields of which the version that stands was chosen.</summary>
    public static Dictionary<string, string> Waarden(IFormCollection form) => form
        .Where(veld => form[$"{Kies}{veld.Key}"] != Nu)
        .ToDictionary(veld => veld.Key, veld => Schrijven.Schrijfveld.Zuiver(veld.Value), StringComparer.Ordinal);

    /// <summary>What goes along with the choice: all that was sent but for the fields that are shown, and the mark.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Mee(
        IReadOnlyDictionary<string, string> waarden, IReadOnlyList<Botsveld> velden, string naam, string merk) =>
        [new(naam, merk), .. waarden.Where(veld => veld.Key != naam && !veld.Key.StartsWith("__", StringComparison.Ordinal)
            && !veld.Key.StartsWith(Kies, StringComparison.Ordinal) && velden.All(v => v.Naam != veld.Key))];
}
