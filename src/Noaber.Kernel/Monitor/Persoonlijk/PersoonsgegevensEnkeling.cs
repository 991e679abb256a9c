using System.Text.RegularExpressions;

namespace Noaber.Kernel.Monitor.Persoonlijk;

/// <summary>
/// Few people whom only what befell them tells: a first name that moved out, two surnames, the widow at the corner, few families in
/// a street.
/// </summary>
internal static partial class PersoonsgegevensEnkeling
{
    private const string Aantal = @"(één|eén|een|twee|drie|vier|vijf|zes|zeven|acht|negen|[1-9])";

    /// <summary>Whether someone is named, by a first name or with another.</summary>
    public static bool Naam(string tekst, IReadOnlySet<string> bekend) => IsZin(tekst)
        && (Voornaam().Matches(tekst).Any(m => IsVoornaam(m.Groups["naam"].Value, bekend))
            || Twee().Matches(tekst).Any(m => ZijnNamen(m.Groups["een"].Value, m.Groups["ander"].Value, bekend)));

    /// <summary>Whether one person is told about, without a name: by where that one lives or when it was born.</summary>
    public static bool Iemand(string tekst) => IsZin(tekst) && Zinnen(tekst).Any(zin => Zaak().IsMatch(zin) && Ergens().IsMatch(zin));

    /// <summary>Whether so few people are told about, in so small a place, that it tells who they are.</summary>
    public static bool Klein(string tekst, IReadOnlySet<string> bekend) => IsZin(tekst) && Zinnen(tekst).Any(zin => Zaak().IsMatch(zin)
        && Weinig().IsMatch(zin) && (Straat().IsMatch(zin) || Waar().Matches(zin).Any(m => bekend.Contains(m.Groups["naam"].Value))));

    private static bool IsZin(string tekst) => tekst.Length > 10 && tekst.Contains(' ', StringComparison.Ordinal);

    private static bool IsVoornaam(string naam, IReadOnlySet<string> bekend) =>
        PersoonsgegevensNaamlijst.Voornamen.Contains(naam) && PersoonsgegevensNamen.IsPersoon(naam, bekend);

    /// <summary>Of two names that belong together one must be usual, and neither another word.</summary>
    private static bool ZijnNamen(string een, string ander, IReadOnlySet<string> bekend) =>
        (PersoonsgegevensNaamlijst.IsAchternaam(een) || PersoonsgegevensNaamlijst.IsAchternaam(ander)
            || PersoonsgegevensNaamlijst.Voornamen.Contains(een) || PersoonsgegevensNaamlijst.Voornamen.Contains(ander))
        && PersoonsgegevensNamen.IsPersoon(een, bekend) && PersoonsgegevensNamen.IsPersoon(ander, bekend);

    private static string[] Zinnen(string tekst) => PersoonsgegevensLeven.InZinnen(tekst);

    /// <summary>A building or a school can bear a first name, and stands after another word with a capital or after what it is.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}\-])(?<!\p{Lu}[\p{L}\-]*\s)(?<!([Cc]omplex|[Ff]lat|[Pp]roject|[Ss]chool|[Ss]tichting|[Bb]lok|[Dd]e|[Hh]et|[Pp]lan|" +
        @"[Gg]ebouw|[Ff]irma|[Hh]of\svan)\s)(?<naam>\p{Lu}\p{Ll}+)\s(is|was|werd|wordt|heeft|had|gaat|ging|kreeg|krijgt|raakte)\s" +
        PersoonsgegevensWoorden.Lot,
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Voornaam();

    [GeneratedRegex(
        @"(?<![\p{L}\-])(?<een>\p{Lu}[\p{L}'’\-]+)\s(en|&)\s" + PersoonsgegevensNamen.Tussen + @"(?<ander>\p{Lu}[\p{L}'’\-]+)\s" +
        @"(zijn|waren|werden|worden|hebben|hadden|gaan|gingen|kregen|krijgen)\s" + PersoonsgegevensWoorden.Lot,
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Twee();

    /// <summary>Where a sentence begins without an article, or after one.</summary>
    [GeneratedRegex(
        @"((?<=^|[.:;,!?(\n–]\s*|-\s)|(?<!\p{L})(de|het|onze|die|deze)\s)" +
        @"(?!(elke|iedere?|alle|geen|beide|per)\s)" + PersoonsgegevensLeven.Bijvoeglijk +
        PersoonsgegevensLeven.Mens + @"\s+(uit\s(19[0-9]{2}|20[01][0-9])(?!\d)|(die\s(woont|woonde)\s+)?" +
        @"(van|op|aan|uit|naast|boven|onder|in)\s+" + PersoonsgegevensLeven.Plaats + ")",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Ergens();

    [GeneratedRegex(
        @"(?<![\p{L}\d.,\-])(?<![0-9]\s)" + Aantal + @"\s+" + PersoonsgegevensLeven.Bijvoeglijk + @"(gezin(nen)?|huishoudens?|mensen|" +
        @"bewoners|huurders|personen|echtparen|families|kinderen|jongeren|statushouders|vrouwen|mannen|moeders|studenten|ouderen)" +
        @"(?![\p{L}\-])", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Weinig();

    [GeneratedRegex(
        @"(?<!\p{L})([Ii]n|[Uu]it|[Oo]p|[Aa]an|[Vv]an|[Rr]ond)\s((de|het)\s)?(\p{Lu}[\p{L}\-]*(flat|" +
        PersoonsgegevensStraten.Einden + @")|(deze|die|dezelfde|één|een|onze|de)\s(straat|buurt|flat|portiek))(?!\p{L})",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Straat();

    [GeneratedRegex(
        @"(?<!\p{L})([Ii]n|[Uu]it|[Oo]p|[Aa]an|[Vv]an|[Rr]ond)\s(de\s|het\s)?(?<naam>\p{Lu}[\p{L}\-]+(\s\p{Lu}[\p{L}\-]+){0,2})",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Waar();

    /// <summary>What is nobody's business, and what is told of neighbours.</summary>
    [GeneratedRegex(
        @"(?<!\p{L})(" + PersoonsgegevensWoorden.Zaken +
        @"|hennep|wiet|huur\s(niet|nooit)|niet\sbetal|klaagt|klaagde|schreeuw|scheldt|uitkering|bijstand|fraude)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Zaak();
}
