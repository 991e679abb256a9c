using System.Globalization;
using System.Text;

namespace Noaber.Kernel.Partijen;

/// <summary>Finds a party in a text: by its own name, or as one of its kind ("de corporaties" names each association).</summary>
public static class Partijnaam
{
    /// <summary>Whether <paramref name="tekst"/> speaks of all parties together: <c>wij</c>, <c>partijen</c>, <c>gezamenlijk</c>.</summary>
    public static bool NoemtAllen(string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        var gewoon = Gewoon(tekst);
        return Array.Exists(Allen, woord => Bevat(gewoon, woord));
    }

    /// <summary>Whether <paramref name="tekst"/> names the party: whole words, without regard to case or diacritics.</summary>
    public static bool IsGenoemd(string tekst, PartijSoort soort, string naam)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        ArgumentException.ThrowIfNullOrWhiteSpace(naam);
        var gewoon = Gewoon(tekst);
        return Namen(Gewoon(naam)).Any(eigen => Bevat(gewoon, eigen)) || Array.Exists(Verzamelnamen(soort), woord => Bevat(gewoon, woord));
    }

    /// <summary>As it is written out, and what stands before and between brackets: <c>SJHT (Stichting Jongeren Huisvesting)</c>.</summary>
    private static IEnumerable<string> Namen(string naam)
    {
        yield return naam;
        if (naam.IndexOf('(', StringComparison.Ordinal) is > 0 and var open && naam.IndexOf(')', open) is > 0 and var dicht)
        {
            yield return naam[..open].Trim();
            if (dicht > open + 1)
                yield return naam[(open + 1)..dicht].Trim();
        }
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

    private static bool Bevat(string tekst, string woord)
    {
        for (var plek = tekst.IndexOf(woord, StringComparison.Ordinal); plek >= 0; plek = tekst.IndexOf(woord, plek + 1,
            StringComparison.Ordinal))
        {
            if (IsGrens(tekst, plek - 1) && IsGrens(tekst, plek + woord.Length))
                return true;
        }
        return false;
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
