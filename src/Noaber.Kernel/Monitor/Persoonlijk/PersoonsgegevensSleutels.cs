using System.Globalization;
using System.Text.RegularExpressions;

namespace Noaber.Kernel.Monitor.Persoonlijk;

/// <summary>Numbers that lead to one person: of a tenant, a contract, a passport, a car; and names on social media.</summary>
internal static partial class PersoonsgegevensSleutels
{
    private const string GeenAantal = @"(?![\d\p{L}]|[.,/\-]\d|\s?(euro|€|%|woning|huur|m2|m²|jaar|keer|stuks|mensen|huish))";

    /// <summary>Whether such a number stands beside a word that says what it is of.</summary>
    public static bool In(string tekst) => tekst.Length > 7 && tekst.Any(char.IsAsciiDigit)
        && (Mens().Matches(tekst).Any(IsNummer) || Stuk().IsMatch(tekst) || Los().Matches(tekst).Any(IsNummer) || Papier().IsMatch(tekst)
            || Kenteken().Matches(tekst).Any(k => k.Groups["plaat"].Value.Count(char.IsAsciiLetterOrDigit) == 6));

    /// <summary>Whether someone is named as on social media; of a desk or a known organisation it is nobody's own.</summary>
    public static bool Profiel(string tekst, IReadOnlySet<string> bekend) =>
        Netwerk().Matches(tekst).Select(m => m.Groups["naam"].Value).Any(naam => IsEigen(naam, bekend)
            && (Delen().IsMatch(naam) || BegintMetVoornaam(naam)))
        || Ernaast().Matches(tekst).Select(m => m.Groups["naam"].Value).Any(naam => IsEigen(naam, bekend) && IsHandel(naam))
        || tekst.Contains('@', StringComparison.Ordinal)
        && Apenstaart().Matches(tekst).Any(m => IsEigen(m.Groups["naam"].Value, bekend));

    private static bool BegintMetVoornaam(string naam) => PersoonsgegevensNaamlijst.Voornamen
        .Any(voornaam => naam.Length > voornaam.Length + 3 && naam.StartsWith(voornaam, StringComparison.OrdinalIgnoreCase));

    /// <summary>No word of a sentence: an underscore, or a first name with a sign, digits or a surname glued to it.</summary>
    private static bool IsHandel(string naam) => Streep().IsMatch(naam) || BegintMetVoornaam(naam)
        && (Delen().IsMatch(naam) || PersoonsgegevensNaamlijst.Achternamen.Any(achter => achter.Length > 2
            && naam.EndsWith(achter, StringComparison.OrdinalIgnoreCase)));

    private static bool IsEigen(string naam, IReadOnlySet<string> bekend) =>
        !Loket().IsMatch(naam) && !bekend.Any(b => naam.StartsWith(Letters(b), StringComparison.OrdinalIgnoreCase));

    // No year, and no round amount.
    private static bool IsNummer(Match gevonden)
    {
        var nummer = gevonden.Groups["nr"].Value;
        return !nummer.EndsWith("000", StringComparison.Ordinal)
            && !(nummer.Length == 4 && int.Parse(nummer, CultureInfo.InvariantCulture) is >= 1900 and <= 2099);
    }

    // A name of no letters at all begins no word.
    private static string Letters(string naam) => string.Concat(naam.Where(char.IsLetter)) is { Length: > 0 } letters ? letters : " ";

    [GeneratedRegex(
        @"(?<!\p{L})(huurder|huurster|bewoner|bewoonster|klant|cli[eë]nt|kandidaat|woningzoekende|debiteur|statushouder|pati[eë]nt)" +
        @"[\s:#]{1,3}(?<nr>[0-9]{4,10})" + GeenAantal, RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mens();

    /// <summary>The number of a case is nobody's where a council or board decided.</summary>
    [GeneratedRegex(
        @"(?<!\p{L})(huurders?|klant|cli[eë]nt|relatie|debiteuren|contract|huurcontract|huurovereenkomst|overeenkomst|" +
        @"dossier|lening|polis|inschrijf|zaak(?<!(?<!\p{L})(raadsbesluit|collegebesluit|raadsvoorstel|raadsbrief|verordening|" +
        @"besluit\svan\s(de\sraad|het\scollege|[0-9]{1,2}\s\p{L}+\s[0-9]{4}))(?!\p{L})[^.;\n]{0,60})|" +
        @"inschrijvings|registratie|kandidaat)[\s\-]?(nummer|nr|id|code)\.?[\s:#]{1,3}([A-Z]{1,3}-?)?[0-9]{4,12}(?!\d)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Stuk();

    /// <summary>Without nummer a longer one, or one with noughts before it: else it may be an amount.</summary>
    [GeneratedRegex(
        @"(?<!\p{L})(contract|huurcontract|huurovereenkomst|overeenkomst|dossier|lening|polis|zaak|inschrijving)" +
        @"[\s:#]{1,3}((nr|no)\.?\s)?(?<nr>0[0-9]{3,11}|[0-9]{6,12}|(?<=n[ro]\.?\s)[0-9]{4,5})" + GeenAantal,
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Los();

    [GeneratedRegex(
        @"(?<!\p{L})(paspoort|rijbewijs|identiteitskaart|id-?kaart|verblijfsdocument|verblijfsvergunning|vreemdelingen|v-)" +
        @"(nummer|nr\.?)?[\s:#]{1,3}(?=[A-Z]*[0-9])[A-Z0-9]{7,11}(?![\p{L}\d])",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Papier();

    [GeneratedRegex(
        @"(?<!\p{L})(auto|kenteken|bus|busje|bestelbus|camper|caravan|scooter|aanhanger|voertuig|brommer|motor|wagen)" +
        @"[^.;\n0-9]{1,20}?(?<![\p{L}\d\-])(?<plaat>(?=[A-Z\-]*[0-9])(?=[0-9\-]*[A-Z])[A-Z0-9]{1,3}-[A-Z0-9]{2,3}-[A-Z0-9]{1,3})" +
        @"(?![\p{L}\d\-])", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Kenteken();

    /// <summary>No mail address, no formula, and no function.</summary>
    [GeneratedRegex(@"(?<=^|[\s(\[,;:])(?<!=\s?)@(?<naam>\p{L}[\p{L}\d_.]{2,29})(?![(!\p{L}])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Apenstaart();

    /// <summary>What someone is called on a network that is named before it; no address of a page.</summary>
    [GeneratedRegex(
        @"(?<!\p{L})(insta|instagram|facebook|fb|tiktok|snap|snapchat|twitter|telegram|linkedin)\s?[:=]\s?@?(?!www|http)" +
        @"(?<naam>\p{L}[\p{L}\d_.\-]{3,40})(?<!\.(nl|com|org|net|eu))(?![\p{L}\d/])",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Netwerk();

    /// <summary>The same with nothing between them but a space, or that it is an account.</summary>
    [GeneratedRegex(
        @"(?<!\p{L})(insta|instagram|facebook|fb|tiktok|snap|snapchat|twitter|telegram|linkedin)" +
        @"([\s\-]?(account|profiel|naam))?(\s|\s?\()((als|van|is)\s)?(?<naam>\p{L}[\p{L}\d_.\-]{3,40})(?<!\.(nl|com|org|net|eu))" +
        @"(?![\p{L}\d/])", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ernaast();

    [GeneratedRegex(@"\p{L}_+\p{L}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Streep();

    /// <summary>More than one word, or digits: no word of a sentence.</summary>
    [GeneratedRegex(@"\p{L}[_.\-]\p{L}|[0-9]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Delen();

    [GeneratedRegex(
        @"^(info|contact|pers|redactie)|nieuws|gemeente|provincie|corporatie|stichting|vereniging|woon|won(en|ing)|huurder|bewoner|wijk|" +
        @"buurt|politie|ggd|cbs|rivm", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Loket();
}
