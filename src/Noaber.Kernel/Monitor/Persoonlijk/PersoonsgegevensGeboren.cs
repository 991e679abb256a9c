using System.Globalization;
using System.Text.RegularExpressions;

namespace Noaber.Kernel.Monitor.Persoonlijk;

/// <summary>A surname and a day that can be of a birth: <c>Jansen 12-3-61</c>, <c>Jansen, 12 mrt '61</c>.</summary>
internal static partial class PersoonsgegevensGeboren
{
    private const string Maand = @"(january|february|march|may|june|july|october|" +
        @"jan(uari)?|feb(ruari)?|mrt|maart|apr(il)?|mei|juni?|juli?|aug(ustus)?|sept?(ember)?|okt(ober)?|" +
        @"nov(ember)?|dec(ember)?)\.?";

    /// <summary>Whether such a day stands behind a name.</summary>
    public static bool In(string tekst, IReadOnlySet<string> bekend) => tekst.Length > 8 && tekst.Any(char.IsAsciiDigit)
        && (NaamMetDag().Matches(tekst).Concat(Andersom().Matches(tekst)).Any(m => IsGeboren(m, bekend))
            || NaamMetJaar().Matches(tekst).Any(m => IsBekend(m) && PersoonsgegevensNamen.IsPersoon(m.Groups["naam"].Value, bekend)));

    /// <summary>
    /// A usual surname; one that is another word too only behind what belongs to it (Van Dijk). De Heer is as often how a firm writes
    /// itself or how someone is addressed, and says nothing of whom.
    /// </summary>
    private static bool IsBekend(Match gevonden) => gevonden.Groups["naam"].Value is var naam
        && (PersoonsgegevensNaamlijst.IsAchternaam(naam)
            || gevonden.Groups["voor"].Length > 0 && gevonden.Groups["voor"].Value + naam is not ("De Heer" or "de Heer")
                && PersoonsgegevensNaamlijst.Achternamen.Contains(naam));

    private static bool IsGeboren(Match gevonden, IReadOnlySet<string> bekend)
    {
        var (naam, jaar) = (gevonden.Groups["naam"].Value, gevonden.Groups["jaar"].Value);
        if (Getal(gevonden.Groups["dag"]) is < 1 or > 31
            || gevonden.Groups["maand"] is { Success: true } maand && Getal(maand) is < 1 or > 12
            || !PersoonsgegevensNamen.IsPersoon(naam, bekend))
            return false;
        // A plan can end in 30: of a name that is not known, the year must be one that no plan has.
        var vroegste = PersoonsgegevensNaamlijst.IsAchternaam(naam) || PersoonsgegevensNaamlijst.Voornamen.Contains(naam) ? 31 : 41;
        return (jaar.Length == 4 || Getal(gevonden.Groups["jaar"]) >= vroegste)
            && (vroegste == 31 || !Geen().IsMatch(naam) && !PersoonsgegevensLeven.IsGewoon(naam));
    }

    private static int Getal(Group cijfers) => int.Parse(cijfers.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<![\p{L}\-])(?<naam>\p{Lu}[\p{L}'’\-]+)\s?[,(:\-]?\s?\(?\*?\s?(?<dag>[0-9]{1,2})(\s?[/.\-]\s?(?<maand>[0-9]{1,2})" +
        @"\s?[/.\-]\s?|[\s\-/]" + Maand + @"[\s\-/])['’]?(?<jaar>19[0-9]{2}|200[0-9]|[0-9]{2})(?![0-9]|[/.\-][0-9])",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NaamMetDag();

    /// <summary>The year or the month first, a month in Roman numbers or in English, or nothing between day and month.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}\-])(?<naam>\p{Lu}[\p{L}'’\-]+)\s?[,(:\-]?\s?\(?\*?\s?(" +
        @"(?<jaar>19[0-9]{2}|200[0-9])\s?[/.\-]\s?(?<maand>[0-9]{1,2})\s?[/.\-]\s?(?<dag>[0-9]{1,2})|" +
        @"(?<dag>[0-9]{1,2})\s?[\s/.\-]\s?(I{1,3}|I?V|VI{1,3}|I?X|XI{1,2})\s?[\s/.\-]\s?(?<jaar>19[0-9]{2}|200[0-9])|" +
        @"(?<dag>[0-9]{1,2})(st|nd|rd|th|e)\s(of\s)?" + Maand + @",?\s(?<jaar>19[0-9]{2}|200[0-9])|" +
        Maand + @"\s(?<dag>[0-9]{1,2})(st|nd|rd|th)?,?\s(?<jaar>19[0-9]{2}|200[0-9])|" +
        @"(?<dag>[0-3][0-9])(?<maand>[01][0-9])(?<jaar>19[0-9]{2}|200[0-9])|" +
        @"(?<jaar>19[0-9]{2}|200[0-9])(?<maand>[01][0-9])(?<dag>[0-3][0-9]))(?![0-9]|[/.\-][0-9])",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Andersom();

    /// <summary>Only a year, between brackets or with the star of a birth; a building can be called after someone.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}\-])(?<!([Cc]omplex|[Ff]lat|[Gg]ebouw|[Pp]roject|[Bb]lok|[Pp]lan|[Ss]chool|[Aa]annemer|[Bb]ureau|[Nn]aar|" +
        @"[Aa]rchitect|[Aa]rch\.|[Ff]irma|[Bb]ouwer|[Bb]ouwbedrijf|[Oo]ntwerp(er)?|[Oo]ntworpen\sdoor|[Gg]ebouwd\sdoor|" +
        @"[Oo]ntwikkelaar|[Mm]akelaar):?\s((van|Van|de|De|der|den)\s){0,2})" +
        @"(?<voor>" + PersoonsgegevensNamen.Tussen +
        @")(?<naam>\p{Lu}[\p{L}'’\-]+),?\s?(\(\s?\*?\s?|\*\s?)(19[2-9][0-9]|200[0-9])\s?(\)|$)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NaamMetJaar();

    /// <summary>What is said of a day, and is no name.</summary>
    [GeneratedRegex(
        @"^(\p{Ll}.*|\p{Lu}+|Ge\p{L}+(d|t|en)|Ver\p{L}+(d|t|en)|Op.*|Bouw.*|\p{L}*datum|\p{L}*wet|\p{L}+dag|Per|Van|Tot|Sinds|Vanaf|" +
        @"Voor|Na|Om|Rond|Uit|Bij|Zie|In|Stand|Versie|Start|Eind.*|Begin|Week|Jaar|Fase|Blok|Besluit|Brief|Nota|Raad|Tabel|Blad|" +
        @"Complex|Klaar|Gereed|Sloop|Akkoord|Bron|Art.*|Staatsblad|Stb|Koop|Akte|Datum|Peil.*|Erfpacht)$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Geen();
}
