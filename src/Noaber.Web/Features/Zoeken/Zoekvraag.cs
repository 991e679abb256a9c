using System.Globalization;
using System.Text.RegularExpressions;
using Noaber.Kernel.Partijen;

namespace Noaber.Web.Features.Zoeken;

/// <summary>What someone typed, cut into words that can be looked for.</summary>
internal static partial class Zoekvraag
{
    private const int MeesteWoorden = 12;

    // A name or a year stands by itself, and "van" or "in" before it goes with it.
    private const string Ervoor = @"(?<![\p{L}\p{M}\p{Nd}.])(?:(?:van|voor|bij|in|uit)\s+)?", Erna = @"(?![\p{L}\p{M}\p{Nd}]|\.\d)";

    // A question is short and the patterns are simple. This is time by the clock, so it must be more than a busy machine keeps a thread waiting.
    private const int Geduld = 5000;

    /// <summary>The number that someone types to go to what has it, such as 2.7 or afspraak 12; null for anything else.</summary>
    public static string? Nummer(string vraag) => AlleenNummer().Match(vraag) is { Success: true } gevonden ? gevonden.Groups["nummer"].Value : null;

    /// <summary>Letters, digits, and the points of a number like 3.2; nothing that means something in a query.</summary>
    public static IReadOnlyList<string> Woorden(string vraag) => Nummer(vraag) is { } nummer ? [nummer]
        : [.. Woord().Matches(vraag).Select(m => m.Value).Distinct(StringComparer.OrdinalIgnoreCase).Take(MeesteWoorden)];

    /// <summary>What is left without the name of this party; null when it is not named.</summary>
    public static string? Zonder(string vraag, string partij) => Partijnaam.Namen(partij).Select(naam => Zonder(vraag,
        Regex.Match(vraag, $@"{Ervoor}{Regex.Escape(naam)}{Erna}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromMilliseconds(Geduld))))
        .FirstOrDefault(rest => rest is not null);

    /// <summary>The year that is named, and what is left without it; null when there is none.</summary>
    public static (string Vraag, int Jaar)? ZonderJaar(string vraag) => Jaar().Match(vraag) is { Success: true } gevonden
        && int.Parse(gevonden.Groups["jaar"].Value, CultureInfo.InvariantCulture) is >= Zoekfilter.Eerste and <= Zoekfilter.Laatste and var jaar
        ? (Zonder(vraag, gevonden)!, jaar) : null;

    private static string? Zonder(string vraag, Match gevonden) =>
        gevonden.Success ? string.Join(' ', vraag.Remove(gevonden.Index, gevonden.Length).Split(' ', StringSplitOptions.RemoveEmptyEntries)) : null;

    [GeneratedRegex($@"{Ervoor}(?<jaar>\d{{4}}){Erna}",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Geduld)]
    private static partial Regex Jaar();

    [GeneratedRegex(@"\d+(?:\.\d+)*[a-z]?|[\p{L}\p{M}\p{Nd}]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Geduld)]
    private static partial Regex Woord();

    [GeneratedRegex(@"^\s*(?:(?:afspraak|nummer|nr)\.?\s*)?(?<nummer>\d+(?:\.\d+)*[a-z]?)\.?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Geduld)]
    private static partial Regex AlleenNummer();
}
