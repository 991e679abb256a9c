using System.Text.RegularExpressions;

namespace Noaber.Web.Features.Afspraken;

/// <summary>What someone typed, cut into words that can be looked for.</summary>
internal static partial class Zoekvraag
{
    private const int MeesteWoorden = 12;

    /// <summary>Letters, digits, and the points of a number like 3.2; nothing that means something in a query.</summary>
    public static IReadOnlyList<string> Woorden(string vraag) =>
        [.. Woord().Matches(vraag).Select(m => m.Value).Distinct(StringComparer.OrdinalIgnoreCase).Take(MeesteWoorden)];

    [GeneratedRegex(@"\d+(?:\.\d+)*[a-z]?|[\p{L}\p{M}\p{Nd}]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Woord();
}
