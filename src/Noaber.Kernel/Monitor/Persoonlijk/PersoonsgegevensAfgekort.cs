using System.Text.RegularExpressions;

namespace Noaber.Kernel.Monitor.Persoonlijk;

/// <summary>
/// Names that are written shorter or otherwise than usual: only initials, a title with one letter wrong, a surname with its prefix that is
/// another word too.
/// </summary>
internal static partial class PersoonsgegevensAfgekort
{
    private const string Dag =
        @"\d{1,2}\s?[\-./]\s?\d{1,2}\s?[\-./]\s?(19\d\d|200\d|['’]?[3-9]\d)(?!\d)";

    /// <summary>At least two letters: of one nobody can tell what it numbers. BV, NV and the like are no one.</summary>
    private const string Letters =
        @"(?<![\p{L}\d.\-])(?!(B\.\s?V|N\.\s?V|V\.\s?V|P\.\s?M|N\.\s?B|N\.\s?A|T\.\s?a|D\.\s?d)\.)" +
        @"((\p{Lu}\.\s?){2,5}|\p{Lu}\.\s?((v\.?\s?d\.?|v\.|d\.|van|de|der|den)\s?){1,3}\p{Lu}(\.|(?!\p{L})))";

    private static readonly string[] Titels = ["mevrouw", "meneer", "familie", "huurder", "huurster", "bewoner", "bewoonster"];

    // Words of their own, one letter from those.
    private static readonly string[] Gewoon = ["huurders", "huurde", "bewoners", "bewonen", "families"];

    /// <summary>Whether a day of birth stands behind initials.</summary>
    public static bool Geboren(string tekst) => HeeftPunt(tekst) && LettersMetDag().IsMatch(tekst);

    /// <summary>Whether someone is named so.</summary>
    public static bool Naam(string tekst, IReadOnlySet<string> bekend) => tekst.Length > 5
        && (HeeftPunt(tekst) && MetLetters(tekst) || Titel().Matches(tekst).Any(m => IsVertypt(m, bekend))
            || Voorvoegsel().Matches(tekst).Any(m => IsNaam(m, bekend)) && Zinnen().Split(tekst).Any(zin =>
                Zaak().IsMatch(zin) && Voorvoegsel().Matches(zin).Any(m => IsNaam(m, bekend))));

    /// <summary>Most texts have no letter with a dot: none of the patterns for those is tried on them.</summary>
    private static bool HeeftPunt(string tekst)
    {
        for (var at = 1; at < tekst.Length; at++)
        {
            if (tekst[at] == '.' && char.IsUpper(tekst[at - 1]))
                return true;
        }
        return false;
    }

    private static bool MetLetters(string tekst) => LettersMetHerkomst().IsMatch(tekst) || Rol().IsMatch(tekst)
        || LettersAlleen().IsMatch(tekst) && Zinnen().Split(tekst).Any(zin => LettersAlleen().IsMatch(zin) && Zaak().IsMatch(zin));

    private static bool IsNaam(Match gevonden, IReadOnlySet<string> bekend) => gevonden.Groups["naam"].Value is var naam
        && PersoonsgegevensNaamlijst.Achternamen.Contains(naam) && PersoonsgegevensNamen.IsPersoon(naam, bekend)
        && !bekend.Contains(gevonden.Value);

    private static bool IsVertypt(Match titel, IReadOnlySet<string> bekend)
    {
        var woord = char.ToLowerInvariant(titel.Value[0]) + titel.Groups["titel"].Value[1..];
        return !Gewoon.Contains(woord) && Titels.Any(t => Scheelt(t, woord) == 1)
            && PersoonsgegevensNamen.IsPersoon(titel.Groups["naam"].Value, bekend);
    }

    /// <summary>How many letters two words differ: one wrong, missing, too many, or two that changed places.</summary>
    private static int Scheelt(string een, string ander)
    {
        var (begin, eind) = (0, 0);
        while (begin < Math.Min(een.Length, ander.Length) && een[begin] == ander[begin])
            begin++;
        while (eind < Math.Min(een.Length, ander.Length) - begin && een[^(eind + 1)] == ander[^(eind + 1)])
            eind++;
        var (rest, over) = (een[begin..^eind], ander[begin..^eind]);
        return rest.Length == 2 && over.Length == 2 && rest[0] == over[1] && rest[1] == over[0] ? 1 : Math.Max(rest.Length, over.Length);
    }

    [GeneratedRegex(@"[!?;\r\n]+|(?<=\p{L}{3})\.(?=\s|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Zinnen();

    [GeneratedRegex(Letters + @"[\s,(:]{1,3}\*?" + Dag, RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LettersMetDag();

    /// <summary>With a country, an age or a year of birth between brackets.</summary>
    [GeneratedRegex(
        Letters + @"\s?\((" + PersoonsgegevensHerkomst.Landen + @"|(geb\.?\s|\*)?(19\d\d|200\d)\)|(1[5-9]|[2-9]\d)(\s?(jaar|jr?\.?))?\))",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LettersMetHerkomst();

    /// <summary>Initials behind a word for a person.</summary>
    [GeneratedRegex(
        @"(?<!\p{L})([Hh]uurder|[Hh]uurster|[Bb]ewoner|[Bb]ewoonster|[Kk]lant|[Cc]li[eë]nte?|[Ss]tatushouder|[Kk]andidaat|[Bb]uurman|" +
        @"[Bb]uurvrouw|[Mm]oeder|[Vv]ader)\s" + Letters + @"(?!\s?\p{Lu}\p{Ll})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rol();

    /// <summary>What they are, have or do.</summary>
    [GeneratedRegex(
        @"(?<=^|[,:(–]\s?|-\s|(?<!\p{L})(met|van|bij|door|voor|aan|en|dat|omdat)\s)" + Letters +
        @"\s?(\(|:|,|(is|was|werd|wordt|heeft|had|kreeg|krijgt|zit|zat|woont|wil|kan|kon|betaalt|ging|gaat)(?!\p{L}))",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LettersAlleen();

    /// <summary>A prefix that no article is, or an article before a surname that no building is called.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}\-])(?<!(complex|flat|project|gebouw|blok|fase|buurt|wijk|[Aa]annemer|[Ff]irma|[Bb]ureau|[Nn]otaris|[Mm]akelaar)\s)" +
        @"([Vv]an\s(de[rn]?|het|['’]t)\s|[Tt]e[nr]\s|[Vv]\.?\s?d\.?\s)?(" +
        @"(?<=(?<!\p{L})(den|der|ten|ter|v\.?\s?d\.?)\s)(?<naam>\p{Lu}\p{Ll}+)|" +
        @"([Dd]e|[Vv]an)\s(?<naam>Boer|Vries|Jong|Jonge|Groot|Graaf|Wit|Bruin|Bruijn|Haas|Wilde|Vos|Kok|Weerd|Lange|Koning|Dijk|Leeuwen|" +
        @"Vliet|Gelder|Schaik))(?![\p{L}\-])(?!\s(&|en\s\p{Lu}|[Bb]ouw|[Vv]astgoed|BV|B\.V|[Gg]roep|[Ii]nstallatie))",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Voorvoegsel();

    [GeneratedRegex(
        @"(?<!\p{L})(?<titel>[mfhbMFHB]\p{Ll}{4,10})\s(\p{Lu}\.\s?){0,3}" + PersoonsgegevensNamen.Tussen + @"(?<naam>\p{Lu}[\p{L}'’\-]+)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Titel();

    [GeneratedRegex(
        @"(?<!\p{L})(" + PersoonsgegevensWoorden.Zaken + @"|wanbetal|betalingsregeling|schuldhulp|schuldsaner|wsnp(?!\p{L})|bewindvoer|" +
        @"uitkering|bijstand|hennep|huurbetaling|incasso|deurwaarder|vonnis)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Zaak();
}
