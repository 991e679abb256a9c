using System.Text.RegularExpressions;

namespace Noaber.Kernel.Afspraken;

/// <summary>Gives the agreements of a kader numbers in their order, theme by theme, and lets what refers to them follow.</summary>
public static partial class Hernummering
{
    /// <summary>The new number of each agreement of a theme: <c>2.1</c>, <c>2.2</c> …</summary>
    public static string Nummer(string thema, int plaats) => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"{thema}.{plaats}");

    /// <summary>
    /// A text in which the numbers of agreements that it refers to are the new ones. A number counts as a reference when the words before
    /// it say so (<c>afspraak 2.7</c>, <c>zie ook punt 5.1 en 5.3</c>): a percentage, an age, an amount and an article of a law are left
    /// alone.
    /// </summary>
    /// <param name="tekst">The text.</param>
    /// <param name="nieuw">The new number by the old one, for numbers that stood once.</param>
    public static string Volg(string tekst, IReadOnlyDictionary<string, string> nieuw)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        ArgumentNullException.ThrowIfNull(nieuw);
        return Verwijzing().Replace(tekst, verwijzing => verwijzing.Groups["woord"].Value
            + Getal().Replace(verwijzing.Groups["nummers"].Value, getal => nieuw.GetValueOrDefault(getal.Value, getal.Value)));
    }

    // "Onder 23" is an age as often as a number: it refers only with a part after the point.
    [GeneratedRegex(@"(?<woord>\b((afspra(ak|ken)|punt(en)?|(?<artikel>artikel(en)?)|nummers?)\s+|onder\s+(?=\d+[a-z]?\.\d)))"
        + @"(?>(?<nummers>\d+[a-z]?(\.\d+)*[a-z]?((\s*(,|en|of|t/m|-|–)\s*)\d+[a-z]?(\.\d+)*[a-z]?)*))"
        + @"(?!\s*(%|procent\b|jaar\b|jaren\b|maand|euro\b|woning))"
        + @"(?(artikel)(?!(,?\s*(\w+\s+)?lid(\s+\d+)?)?,?\s*(van\s+)?((de|het)\s+)?\p{L}*(wet|besluit|wetboek|regeling|verordening)\b)|)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Verwijzing();

    [GeneratedRegex(@"\d+[a-z]?(\.\d+)*[a-z]?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Getal();
}
