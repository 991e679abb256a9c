using System.Text.RegularExpressions;

namespace Noaber.Kernel.Visies;

/// <summary>
/// Finds defined terms in a text, so that a reader can look up what is meant: whole words, in any case, also in the plural. Of terms that
/// begin at the same letter the longest counts. A short form between brackets (<c>Meergezinswoning (MGW)</c>) is a term too.
/// </summary>
public sealed partial class Begrippen
{
    private const int KortsteTerm = 3;
    private readonly Regex? vorm;
    private readonly Dictionary<string, int> plaatsen = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The terms to look for; the first of two that are the same counts.</summary>
    /// <param name="termen">As the document defines them.</param>
    public Begrippen(IReadOnlyList<string> termen)
    {
        ArgumentNullException.ThrowIfNull(termen);
        foreach (var (plaats, term) in termen.Index())
        {
            foreach (var naam in Namen(term))
                plaatsen.TryAdd(naam, plaats);
        }
        if (plaatsen.Count == 0)
            return;
        var een = string.Join('|', plaatsen.Keys.OrderByDescending(n => n.Length).Select(Regex.Escape));
        vorm = new Regex($@"(?<![\p{{L}}\p{{N}}-])(?<term>{een})(en|e|s|n|'s|’s)?(?![\p{{L}}\p{{N}}-])",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
    }

    /// <summary>Where terms stand, in the order of the text.</summary>
    /// <param name="tekst">Any text.</param>
    /// <returns>The first letter, how many letters, and which of the terms.</returns>
    public IEnumerable<(int Begin, int Lengte, int Term)> In(string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        // A letter of another script that folds to the same one is not the term.
        return from gevonden in vorm?.Matches(tekst) ?? Enumerable.Empty<Match>()
               where plaatsen.ContainsKey(gevonden.Groups["term"].Value)
               select (gevonden.Index, gevonden.Length, plaatsen[gevonden.Groups["term"].Value]);
    }

    private static IEnumerable<string> Namen(string term)
    {
        var haakjes = Haakjes().Match(term);
        string[] namen = haakjes.Success ? [term[..haakjes.Index], haakjes.Groups["kort"].Value] : [term];
        return namen.Select(naam => naam.Trim()).Where(naam => naam.Length >= KortsteTerm);
    }

    [GeneratedRegex(@"\((?<kort>[^()]*)\)\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Haakjes();
}
