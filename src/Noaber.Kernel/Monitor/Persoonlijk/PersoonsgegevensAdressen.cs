using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Noaber.Kernel.Monitor.Persoonlijk;

/// <summary>Places that are smaller than a buurt: whole postcodes, and streets with a number.</summary>
internal static partial class PersoonsgegevensAdressen
{
    // Two letters after a number that are a word or a unit more often than the end of a postcode.
    private static readonly FrozenSet<string> Woorden = new[]
    {
        "al", "af", "bv", "cm", "de", "dm", "en", "er", "et", "ev", "gj", "gw", "ha", "he", "ie", "ik", "in", "is", "ja", "je",
        "kb", "kg", "km", "kv", "kw", "mb", "me", "mg", "ml", "mm", "mw", "na", "nl", "nr", "nu", "of", "om", "op", "or", "pj",
        "pm", "ql", "st", "te", "tj", "to", "tm", "we", "wo", "wp", "ze", "zo",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What kinds of places stand in a text.</summary>
    public static IEnumerable<Persoonsgegeven> In(string tekst)
    {
        if (Voluit().IsMatch(tekst))
            yield return Persoonsgegeven.Adres;
        if (!tekst.Any(char.IsAsciiDigit))
            yield break;
        if (Postcode().Matches(tekst).FirstOrDefault(p => IsPostcode(p, tekst)) is { } postcode)
            yield return Huisnummer().IsMatch(tekst.AsSpan(postcode.Index + postcode.Length))
                ? Persoonsgegeven.PostcodeMetHuisnummer : Persoonsgegeven.Postcode;
        if (Straat().Matches(tekst).Concat(Ervoor().Matches(tekst)).Any(s => IsAdres(s, tekst)) || Bijzonder().IsMatch(tekst)
            || NummerAan().IsMatch(tekst))
            yield return Persoonsgegeven.Adres;
    }

    /// <summary>A name and a house number, and nothing else: an address when a whole column is made of them.</summary>
    public static string? NaamBijNummer(string tekst) =>
        NaamMetNummer().Match(tekst) is { Success: true } gevonden && !Jaar(gevonden.Groups["nr"].ValueSpan)
            ? gevonden.Groups["naam"].Value : null;

    /// <summary>SA, SD and SS are not given out. A year with a small word after it is a postcode only when nothing else is there.</summary>
    private static bool IsPostcode(Match postcode, string tekst)
    {
        var letters = postcode.Groups["letters"].Value;
        var nummer = postcode.Index + postcode.Length;
        // Letters apart, or a sign before them: in capitals only where nothing but the number of a home comes after them, else before one.
        if (postcode.Groups["teken"].Success || postcode.Groups["los"].Success)
        {
            var woning = Huisnummer().IsMatch(tekst.AsSpan(nummer));
            return !Jaar(postcode.Groups["cijfers"].ValueSpan) && (letters.All(teken => teken is ' ' or (>= 'A' and <= 'Z'))
                ? nummer == tekst.Length || woning : woning && !Woorden.Contains(letters));
        }
        if (letters.ToUpperInvariant() is "SA" or "SD" or "SS"
            || (nummer < tekst.Length && char.IsAsciiDigit(tekst[nummer]) && Jaar(postcode.Groups["cijfers"].ValueSpan)))
            return false;
        var alleen = postcode.Length == tekst.Trim().Length;
        var hoofdletters = letters.All(char.IsAsciiLetterUpper);
        return hoofdletters ? alleen || !Woorden.Contains(letters) || !Jaar(postcode.Groups["cijfers"].ValueSpan)
            : letters.All(char.IsAsciiLetterLower) && !Woorden.Contains(letters);
    }

    private static bool IsAdres(Match adres, string tekst)
    {
        // Two years with a dash between them are a period, and no number with what was added to it.
        var toevoeging = adres.Groups["letter"] is { Success: true } letter
            && !(letter.Value.TrimStart('-', '/', ' ') is { Length: 4 } jaar && Jaar(jaar));
        return !IsRang(adres, tekst) && !(Jaar(adres.Groups["nr"].ValueSpan) && !toevoeging)
            && !GeenStraat().IsMatch(adres.Groups["straat"].ValueSpan)
            && !Geteld().IsMatch(tekst.AsSpan(adres.Index + adres.Length))
            && !(adres.Groups["punt"].Success && WoordErna().IsMatch(tekst.AsSpan(adres.Index + adres.Length)));
    }

    /// <summary>The end of a rank, as in the first phase (1e fase), is no letter of a house.</summary>
    internal static bool IsRang(Match adres, string tekst) =>
        adres.Groups["letter"].ValueSpan is "e" && Rang().IsMatch(tekst.AsSpan(adres.Index + adres.Length));

    private static bool Jaar(ReadOnlySpan<char> cijfers) => int.Parse(cijfers, CultureInfo.InvariantCulture) is >= 1900 and <= 2099;

    [GeneratedRegex(
        @"(?<![\p{L}\d.,\-])(?<cijfers>[1-9]\d{3})(\s?|(?<teken>[\-./]))(?<letters>[A-Za-z]{2}|(?<=\s)(?<los>[A-Z]\s[A-Z]))" +
        @"(?=(\d{1,4}[a-zA-Z]?)?(?![\p{L}\d]))",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Postcode();

    /// <summary>After a postcode: only a number, perhaps with a letter.</summary>
    [GeneratedRegex(@"^\s?[,;/\-]?\s*(nr\.?|nummer|huisnummer)?\s*\d{1,5}\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Huisnummer();

    [GeneratedRegex(
        @"(?<![\p{L}])(?<straat>\p{L}[\p{L}'’.\-]+?(str\.?|straatje|boulevard|spoor|(?<=\p{L}{3})(ln|wg|pln|sgl)\.?|" +
        PersoonsgegevensStraten.Einden + @"))((?<punt>\s?:\s?)|\s?,?\s|\s?(?=\()|(?<=straat|laan|weg|plein|singel|kade|dijk|" +
        @"steeg|gracht|plantsoen|dreef|str\.?|(?<=\p{L}{3})(ln|wg|pln|sgl)\.?)(?=\d))\(?" +
        @"((huis)?n[ro]\.?\s?|#\s?|(huis)?nummer:?\s)?(?<nr>\d{1,4})(?!\d|[.,]\d|" +
        @"\s?%)\s?(?<letter>[a-zA-Z](?!\p{L})|[-/]\s?\d{1,4}(?!\d)|\s?(bis|hs|[IV]{1,3})\b)?",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Straat();

    /// <summary>After a colon: a word that says what there are so many of.</summary>
    [GeneratedRegex(@"^\s?\p{Ll}{4,}(?<!staat|leeg|boven|beneden|klaagt|vrij|bewoond)(?!\p{L})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WoordErna();

    /// <summary>A number of a home, and of which street it is.</summary>
    [GeneratedRegex(
        @"(?<!\p{L})(?<!(project|complex|blok|fase|kavel|gebouw|bijlage|tabel|kaart|plan|deel)\s)" +
        @"(nr\.?|no\.?|nummer|huisnummer|huisnr\.?)" +
        @"\s?[1-9][0-9]{0,3}\s?[a-z]?\s((aan|op|in|van|uit)\s((de|het|['’]t)\s)?(\p{Lu}[\p{L}'’\-]*\s){0,3}" +
        @"(\p{Lu}[\p{L}'’\-]*(?i:str\.?|" + PersoonsgegevensStraten.Einden + @")|" +
        @"(?-i:(\p{Lu}\p{L}*m|M)arkt|(\p{Lu}\p{L}*h|H)(agen|eurne)))(?!\p{L})|" +
        @"aan\s(de|het|['’]t)\s(?!(Raad|College|Gemeente\p{L}*|Provincie|Minist\p{L}+|Rijk\p{L}*|Kamer|Tweede|Eerste|Huurders\p{L}*|" +
        @"Bewoners\p{L}*|Commissie|Directie|Bestuur|Stichting|Vereniging|Corporatie\p{L}*)(?!\p{L}))" +
        @"(?-i:\p{Lu}\p{Ll}{2,}))",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NummerAan();

    /// <summary>A number before its street, where a sentence begins or a place is named.</summary>
    [GeneratedRegex(
        @"(?<=^|[,;(\n]\s?|(?<!\p{L})([Oo]p|[Aa]an|[Vv]an|[Nn]ummer|[Nn]r\.?)\s)(?<nr>[1-9][0-9]{0,3})(\s?(?<letter>[a-z]))?\s" +
        @"(?<straat>\p{Lu}\p{L}+(" + PersoonsgegevensStraten.Einden + @"))(?![\p{L}\-])",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ervoor();

    /// <summary>A street with its number in words.</summary>
    [GeneratedRegex(
        @"(?<!\p{L})\p{L}{3,}(" + PersoonsgegevensStraten.Einden + @"),?\s\(?" +
        @"(op\s)?((huis)?nummer|n[ro]\.?)\s(een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|" +
        @"\p{L}*(tien|tig|honderd)\p{L}*)(?!\p{L})", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Voluit();

    [GeneratedRegex(
        @"^\s?(fase|deel|blok|kwartaal|helft|tranche|etappe|bouwstroom|ronde|keer|stap|project|plan)(?!\p{L})",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Rang();

    /// <summary>Streets without an ending that gives them away, when the text says that it is an address.</summary>
    [GeneratedRegex(
        @"\b(woont\s(op|aan)|wonend|adres:?|woning(\saan)?|huisnummer|op\snummer)\s(de\s|het\s|" +
        @"['’]t\s)?(\p{Lu}[\p{L}'’\-]+\s){0,3}\d{1,4}\s?[a-zA-Z]?(?![\d.,%\p{L}])(?!\s(woning|huur|euro|jaar))",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bijzonder();

    [GeneratedRegex(
        @"^(onderweg|halverwege|vanweg|rijksweg|snelweg|omweg|uitweg|provincialeweg)$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex GeenStraat();

    /// <summary>What was counted after the number: then it is no house number.</summary>
    [GeneratedRegex(
        @"^\s?(%|€|(nieuwe?\s|sociale\s|extra\s|tijdelijke\s|duurzame\s|oude\s|grondgebonden\s|verkochte\s|" +
        @"gesloopte\s)*(woningen|won\.|won(?!\p{L})|app(\.|(?!\p{L}))|eg[wm](?!\p{L})|mgw|ehd|st\.|" +
        @"appartement|huurwoning|huurders|studio|kamers|eenhe|vhe|huish|bewoners|inwoners|adressen|m2|m3|" +
        @"m²|jaar|keer|x\b|stuks|lagen|etages|verdieping|portiek|maatreg|project|kandidat|labels|meldingen|plaatsen|gezinnen|" +
        @"zorg|flats|starters|koop|sociaal|ouder|plekken|euro|mln|miljoen))", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Geteld();

    [GeneratedRegex(
        @"^(?<naam>(\p{Lu}|['’])[\p{L}'’.\- ]*?\p{L})\s(?<nr>\d{1,4})\s?([a-zA-Z]|[-/]\s?\d{1,4})?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NaamMetNummer();
}
