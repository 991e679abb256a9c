using System.Globalization;
using System.Text.RegularExpressions;

namespace Noaber.Kernel.Monitor.Persoonlijk;

/// <summary>A surname and a day that can be of a birth: <c>Jansen 12-3-61</c>, <c>Jansen, 12 mrt '61</c>.</summary>
internal static partial class PersoonsgegevensGeboren
{
    private const string Maand = @"(jan(uari)?|feb(ruari)?|mrt|maart|apr(il)?|mei|juni?|juli?|aug(ustus)?|sept?(ember)?|okt(ober)?|" +
        @"nov(ember)?|dec(ember)?)\.?";

    /// <summary>Whether such a day stands behind a name.</summary>
    public static bool In(string tekst, IReadOnlySet<string> bekend) => tekst.Length > 8 && tekst.Any(char.IsAsciiDigit)
        && NaamMetDag().Matches(tekst).Any(m => IsGeboren(m, bekend));

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

    /// <summary>What is said of a day, and is no name.</summary>
    [GeneratedRegex(
        @"^(\p{Ll}.*|\p{Lu}+|Ge\p{L}+(d|t|en)|Ver\p{L}+(d|t|en)|Op.*|Bouw.*|\p{L}*datum|\p{L}*wet|\p{L}+dag|Per|Van|Tot|Sinds|Vanaf|" +
        @"Voor|Na|Om|Rond|Uit|Bij|Zie|In|Stand|Versie|Start|Eind.*|Begin|Week|Jaar|Fase|Blok|Besluit|Brief|Nota|Raad|Tabel|Blad|" +
        @"Complex|Klaar|Gereed|Sloop|Akkoord|Bron|Art.*|Staatsblad|Stb|Koop|Akte|Datum|Peil.*|Erfpacht)$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Geen();
}
