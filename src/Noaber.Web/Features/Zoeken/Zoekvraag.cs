using System.Text.RegularExpressions;

namespace Noaber.Web.Features.Zoeken;

/// <summary>What someone typed, cut into words that can be looked for.</summary>
internal static partial class Zoekvraag
{
    private const int MeesteWoorden = 12;

    /// <summary>The number that someone types to go to what has it, such as 2.7 or afspraak 12; null for anything else.</summary>
    public static string? Nummer(string vraag) => AlleenNummer().Match(vraag) is { Success: true } gevonden ? gevonden.Groups["nummer"].Value : null;

    /// <summary>Letters, digits, and the points of a number like 3.2; nothing that means something in a query.</summary>
    public static IReadOnlyList<string> Woorden(string vraag) => Nummer(vraag) is { } nummer ? [nummer]
        : [.. Woord().Matches(vraag).Select(m => m.Value).Distinct(StringComparer.OrdinalIgnoreCase).Take(MeesteWoorden)];

    [GeneratedRegex(@"\d+(?:\.\d+)*[a-z]?|[\p{L}\p{M}\p{Nd}]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Woord();

    [GeneratedRegex(@"^\s*(?:(?:afspraak|nummer|nr)\.?\s*)?(?<nummer>\d+(?:\.\d+)*[a-z]?)\.?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex AlleenNummer();
}
