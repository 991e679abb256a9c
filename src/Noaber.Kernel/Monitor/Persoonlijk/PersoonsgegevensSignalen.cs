using System.Text.RegularExpressions;

namespace Noaber.Kernel.Monitor.Persoonlijk;

/// <summary>
/// Signals that say little alone and together are one person: someone in the singular with an age, a country, a house number or a family, a
/// he or she with an illness, the letter of a surname with an age.
/// </summary>
internal static partial class PersoonsgegevensSignalen
{
    private const string Mens = @"(bewoner|bewoonster|huurder|huurster|moeder|vader|vrouw|man|mevrouw|meneer|heer|dame|jongen|" +
        @"meisje|kind|zoon|dochter|opa|oma|" +
        @"buurman|buurvrouw|gezin|echtpaar|weduwe|weduwnaar|statushouder|asielzoeker|vluchteling|(ex-)?gedetineerde|studente?|" +
        @"klant|cli[eë]nte?|pati[eë]nte?|" +
        @"woningzoekende|dakloze|verslaafde|jongere|jongeman|oudere|bejaarde|persoon|inwoner|inwoonster)";

    // How someone is told apart before it is said who: a lonely mother, a homeless man.
    private const string Hoedanig = @"((dak|thuis)loze|alleenstaande|verslaafde|verwarde|zieke|blinde|dove|demente|zwangere|" +
        @"gescheiden|gehandicapte|invalide|autistische|" +
        @"depressieve|psychotische|agressieve|ontslagen|bejaarde|hoogbejaarde|oude|jonge|werkloze|\d{2}-jarige|\p{L}{3,}(ese|aanse|" +
        @"ische|kse)|turkse|poolse)";

    private const string Begin = @"(?<=^|[.:;,!?(\n–]\s*|-\s)";

    /// <summary>Whether one person is told about, without a name.</summary>
    public static bool Iemand(string tekst) => Nummer().IsMatch(tekst)
        || Zinnen().Split(tekst).Select(PersoonsgegevensBeleid.Zonder).Any(zin => !Algemeen().IsMatch(zin) && InZin(zin));

    /// <summary>Whether someone is named by a first name and a letter with an age, or by the page of a person.</summary>
    public static bool Naam(string tekst) => Pagina().IsMatch(tekst)
        || (LetterMetLeeftijd().Match(tekst) is { Success: true } oud && !GeenNaam().IsMatch(oud.Groups["voor"].ValueSpan))
        || (Letter().Match(tekst) is { Success: true } letter && !GeenNaam().IsMatch(letter.Groups["voor"].ValueSpan)
            && Zaak().IsMatch(tekst));

    /// <summary>Whether a name is followed by a day long ago, between brackets or after a comma.</summary>
    public static bool Geboren(string tekst) => NaamMetDag().IsMatch(tekst);

    private static bool InZin(string zin) => (Een().IsMatch(zin)
            && (Leeftijd().IsMatch(zin) || Herkomst().IsMatch(zin) || Familie().IsMatch(zin) || Zaak().IsMatch(zin)))
        || (Kaal().IsMatch(zin) && (Zaak().IsMatch(zin) || Leeftijd().IsMatch(zin) || Familie().IsMatch(zin)))
        || (Hij().IsMatch(zin) && Zaak().IsMatch(zin)) || IsBlind().IsMatch(zin) || PersoonsgegevensHerkomst.In(zin);

    /// <summary>A dot after a letter or after nr ends no sentence.</summary>
    [GeneratedRegex(@"[!?;\r\n]+|(?<=\p{L}{3})\.(?=\s|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Zinnen();

    /// <summary>What holds for anyone is about nobody.</summary>
    [GeneratedRegex(@"(?<!\p{L})(als|wanneer|indien|zodra|wie|iemand|elke?|iedere?|per|gemiddelde?|regeling|voorrang voor|kosten|" +
        @"meer\sdan)(?!\p{L})",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Algemeen();

    [GeneratedRegex(@"(?<![\p{L}\d.,])(één|eén|een|1|deze|die|'n|zo['’]n)\s+(?!(zittende|vertrekkende|vertrokken|nieuwe|" +
        @"toekomstige|individuele|reguliere)\s)" +
        @"([\p{Ll}\d\-]+(e|end|ig)\s+|(jong|oud|ouder|groot|ziek|zeer|erg|ernstig)\s+){0,3}" + Mens + @"(?![\p{L}\-])",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Een();

    /// <summary>As in a headline, without een.</summary>
    [GeneratedRegex(Begin + @"(" + Hoedanig + @"\s+){1,3}" + Mens + @"(?![\p{L}\-])|" + Begin + @"((ex-)?gedetineerde|dakloze|" +
        @"verslaafde|statushouder|asielzoeker|vluchteling)" +
        @"\s(met|die|kreeg|krijgt|uit|na|geplaatst)(?!\p{L})", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Kaal();

    [GeneratedRegex(@"(?<!\p{L})(hij|zij|ze)\s(is|was|werd|wordt|raakte|ligt|lag|heeft|had|kreeg|krijgt|kampt|lijdt|leed|zit|zat|" +
        @"kan|kon|drinkt)(?!\p{L})",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Hij();

    [GeneratedRegex(Begin + Mens + @"\s(is|was|werd|wordt|raakte|ligt)\s(\p{L}+\s+){0,3}?" +
        PersoonsgegevensWoorden.EigenStaat + @"(?!\p{L})",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex IsBlind();

    /// <summary>Who lives at a number, whatever is told of them.</summary>
    [GeneratedRegex(@"(?<!\p{L})" + Mens + @"\s+((die\s)?(woont|woonde)\s+)?((van|op|uit|naast|boven|onder)\s+)?(nr\.?|no\.|nummer|" +
        @"huisnummer)\s?\d{1,4}(?![\d%])",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Nummer();

    /// <summary>An age, and no bound of one (65 jaar of ouder, 55+).</summary>
    [GeneratedRegex(@"(?<!\p{L})(van\s(1[5-9]|[2-9]\d|10\d)(?![\d.,%+]|\s?(jaar|jr)?\.?\s(of|en|tot|t/m)\s|\s(woning|huish|appart|" +
        @"euro|m2|procent|maanden|weken|dagen))|" +
        @"\d{2}-jarige|\((1[5-9]|[2-9]\d)(\s?(jaar|jr\.?))?\)|" +
        @"\d{2}\sjaar\soud(?!er))", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Leeftijd();

    [GeneratedRegex(@"(?<!\p{L})(uit|in)\s" + PersoonsgegevensHerkomst.Landen + @"(?!\p{L})",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Herkomst();

    [GeneratedRegex(@"(?<!\p{L})(zijn|haar|hun)\s(\p{L}+e\s)?(zoon|zoontje|dochter|dochtertje|kind|kinderen|baby|vrouw|man|moeder|" +
        @"vader|partner|ex|broer|zus|vriend|vriendin)(?!\p{L})",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Familie();

    [GeneratedRegex(@"(?<!\p{L})(" + PersoonsgegevensWoorden.Nood + @"|enkelband|reclassering|kliniek|opgenomen|viel\svan|" +
        @"huur\s(niet|nooit)|niet\sbetalen|hennep|trap\sniet\sop)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Zaak();

    [GeneratedRegex(@"(?<![\p{L}\-])(?<voor>\p{Lu}\p{Ll}+)\s\p{Lu}\.?\s?\((1[5-9]|[2-9]\d)(\s?(jaar|" +
        @"jr\.?))?\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LetterMetLeeftijd();

    [GeneratedRegex(@"(?<![\p{L}\-])(?<voor>\p{Lu}\p{Ll}+)\s\p{Lu}\.(?=\s|,|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Letter();

    [GeneratedRegex(@"^(Fase|Blok|Label|Klasse|Deel|Type|Bijlage|Groep|Complex|Gebouw|Toren|Kavel|Cluster|Categorie|Stap|Optie|" +
        @"Variant|Plan|Ad|Wijk|Vak|Zone)$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex GeenNaam();

    [GeneratedRegex(@"(facebook\.com/(profile|people/|\p{L}+[.\-_]\p{L}+)|linkedin\.com/(in|pub)/|(instagram|tiktok|twitter|" +
        @"x)\.com/@?\p{L}+[.\-_]\p{L}+)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Pagina();

    /// <summary>A year of two digits from 30 on, or one that is too long ago to be of a plan.</summary>
    [GeneratedRegex(@"\p{Lu}\p{Ll}+\s?[,(]\s?\*?\d{1,2}[/.\-]\d{1,2}[/.\-](19\d\d|200\d|" +
        @"[3-9]\d)(?!\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NaamMetDag();
}
