using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Noaber.Kernel.Partijen;

/// <summary>Finds a party in a text: by its own name, or as one of its kind ("de corporaties" names each association).</summary>
public static partial class Partijnaam
{
    /// <summary>Whether <paramref name="tekst"/> speaks of all parties together: <c>wij</c>, <c>partijen</c>, <c>gezamenlijk</c>.</summary>
    public static bool NoemtAllen(string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        var gewoon = Gewoon(tekst);
        return Array.Exists(Allen, woord => Plekken(gewoon, woord).Any());
    }

    /// <summary>Whether <paramref name="tekst"/> names the party: whole words, without regard to case or diacritics.</summary>
    public static bool IsGenoemd(string tekst, PartijSoort soort, string naam)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        ArgumentException.ThrowIfNullOrWhiteSpace(naam);
        return Plekken(Gewoon(tekst), soort, naam).Any();
    }

    /// <summary>
    /// Whether the text names the party as one that does something, not only as one to whom it is done: <c>de corporatie vraagt de
    /// huurdersorganisatie om advies</c> promises nothing of the tenants.
    /// </summary>
    public static bool Belooft(string tekst, PartijSoort soort, string naam)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        ArgumentException.ThrowIfNullOrWhiteSpace(naam);
        var gewoon = Gewoon(tekst);
        return Plekken(gewoon, soort, naam)
            .Any(plek => !Ontvangt().IsMatch(gewoon.AsSpan(Math.Max(0, plek - Vooraf), Math.Min(plek, Vooraf))));
    }

    private const int Vooraf = 60;

    [GeneratedRegex(@"\b(aan|voor|vraagt|vragen|informeert|informeren|betrekt|betrekken|advies\s+van)\s+"
        + @"((de|het|haar|hun|zijn|onze|elke|alle|eigen)\s+){0,2}"
        + @"(([\p{L}-]+,\s+)*[\p{L}-]+\s+en\s+((de|het)\s+)?)?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ontvangt();

    /// <summary>By what a text names the party: its own name, and those by which texts name all of its kind.</summary>
    public static IEnumerable<string> Namen(PartijSoort soort, string naam)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(naam);
        return Namen(naam).Concat(Verzamelnamen(soort));
    }

    private static IEnumerable<int> Plekken(string gewoon, PartijSoort soort, string naam) =>
        Namen(soort, Gewoon(naam)).SelectMany(woord => Plekken(gewoon, woord));

    /// <summary>As it is written out, and what stands before and between brackets: <c>SJHT (Stichting Jongeren Huisvesting)</c>.</summary>
    public static IEnumerable<string> Namen(string naam)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(naam);
        string[] namen = naam.IndexOf('(', StringComparison.Ordinal) is > 0 and var open && naam.IndexOf(')', open) is > 0 and var dicht
            ? [naam, naam[..open].Trim(), naam[(open + 1)..dicht].Trim()] : [naam];
        return namen.Where(woord => woord.Length > 0);
    }

    private static readonly string[] Allen = ["we", "wij", "partijen", "gezamenlijk", "gezamenlijke", "tripartiet"];

    /// <summary>The words by which texts name all parties of a kind together.</summary>
    private static string[] Verzamelnamen(PartijSoort soort) => soort switch
    {
        PartijSoort.Gemeente => ["gemeente", "partijen"],
        PartijSoort.Corporatie => ["corporaties", "corporatie", "woningcorporaties", "woningcorporatie", "partijen"],
        PartijSoort.Huurdersorganisatie =>
            ["huurdersorganisaties", "huurdersorganisatie", "huurdersvertegenwoordiging", "huurdersverenigingen", "huurdersvereniging",
                "huurdersraad", "huurdersplatform", "partijen"],
        PartijSoort.Zorgpartij => ["zorgpartijen", "zorgaanbieders", "zorgorganisaties", "zorgorganisatie"],
        _ => [],
    };

    private static IEnumerable<int> Plekken(string tekst, string woord)
    {
        for (var plek = tekst.IndexOf(woord, StringComparison.Ordinal); plek >= 0; plek = tekst.IndexOf(woord, plek + 1,
            StringComparison.Ordinal))
        {
            if (IsGrens(tekst, plek - 1) && IsGrens(tekst, plek + woord.Length))
                yield return plek;
        }
    }

    private static bool IsGrens(string tekst, int plek) => plek < 0 || plek >= tekst.Length || !char.IsLetterOrDigit(tekst[plek]);

    /// <summary>In lower case and without diacritics, however they were typed.</summary>
    private static string Gewoon(string tekst)
    {
        var los = tekst.Normalize(NormalizationForm.FormD).ToLowerInvariant();
        return los.Any(IsMerk) ? string.Concat(los.Where(teken => !IsMerk(teken))) : los;
    }

    private static bool IsMerk(char teken) => teken > '\u02ff'
        && CharUnicodeInfo.GetUnicodeCategory(teken) == UnicodeCategory.NonSpacingMark;
}
