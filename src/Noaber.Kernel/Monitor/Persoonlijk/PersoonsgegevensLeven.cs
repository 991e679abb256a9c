using System.Text.RegularExpressions;

namespace Noaber.Kernel.Monitor.Persoonlijk;

/// <summary>
/// What is told about one person whom no title and no full name gives away: somebody without a name (een bewoner met een verslaving), or a
/// surname that may be any word. A word for a person says nothing alone, and an illness neither; together they are someone.
/// </summary>
internal static partial class PersoonsgegevensLeven
{
    private const string Achternaam =
        @"(?<voor>" + PersoonsgegevensNamen.Tussen + @")((?<eerst>\p{Lu}[\p{L}'’\-]+)\s)?(?<naam>\p{Lu}[\p{L}'’\-]+)";

    private const string Woorden = @"(\p{L}+\s+){0,3}?";

    /// <summary>Where someone can live: a number, a street, a floor.</summary>
    internal const string Plaats =
        @"(nr|no\.|nummer|huisnummer|\d|(de|het)\s+([\p{L}…]*(straat|laan|weg|plein|singel|kade|dijk|steeg|gracht|hof|flat|hoek|" +
        @"verdieping|etage)(?!\p{L})|[1-9]e\s|eerste|tweede|derde|vierde|vijfde|begane|bovenste))";

    /// <summary>What only a person does.</summary>
    private const string Daad =
        @"(overleed|stierf|drinkt|dronk|bedreigt|bedreigde|mishandelt|mishandelde|sloeg|stalkt|stalkte|(kan|kon)\sde\s(huur|rekening|" +
        @"schuld)|(wil|wilde|wou|kan|kon|mag|mocht|durft|durfde)\s" + Woorden + @"niet\s" + Woorden +
        @"(weg|eruit|verhuizen|vertrekken|alleen|betalen)|weiger(t|de)\s" + Woorden + @"(verhuizen|vertrekken|hulp)|betaal(t|" +
        @"de)\s" + Woorden + @"(niet|nooit|geen\s(huur|cent))|(zit|zat)\s" + Woorden + @"(vast|gevangen|in\s(de\scel|detentie))|" +
        @"gebruikt(e)?\s" + Woorden + @"(drugs|coca[iï]ne|heroïne)|(maakt|maakte|heeft|had|kreeg|krijgt|zoekt|zocht)\s" + Woorden +
        @"(buren)?ruzie|(pleegde|deed)\s" + Woorden + @"(zelfmoord|su[iï]cide|zelfmoordpoging)|(gaat|ging|wil|wilde)\sscheiden|(is|" +
        @"was|werd|wordt|raakte|ligt|lag)\s" +
        Woorden + @"(" + PersoonsgegevensWoorden.Staat +
        @"|uit\shuis|gescheiden|uitgezet|in\sde\swar)|(heeft|had|kreeg|krijgt|kampt\smet|lijdt\saan|" +
        @"leed\saan)\s" + Woorden +
        @"(hartinfarct|herseninfarct|beroerte|burn-out|kanker|verslaving|schulden|huurschuld|psychoses?|depressie))(?!\p{L})";

    internal const string Mens =
        @"(bewoner|bewoonster|huurder|huurster|moeder|vader|vrouw|man|dame|jongen|meisje|kind|kleuter|peuter|baby|tiener|zoon|" +
        @"dochter|broer|zus|opa|oma|buurman|buurvrouw|gezin|echtpaar|weduwe|weduwnaar|statushouder|asielzoeker|vluchteling|studente?|" +
        @"gepensioneerde|klant|cli[eë]nte?|pati[eë]nte?|woningzoekende|dakloze|zwerver|verslaafde|jongere|jongeman|" +
        @"persoon|inwoner|inwoonster|echtgeno(ot|te)|huishouden|ouder|(oudere|bejaarde|alleenstaande)(?=\s*[,.:;)]|$|\s(met|die|is|" +
        @"was|heeft|had|kreeg|aan|in|uit|van|op|kan|kon|wil|wilde|werd|wordt)\s))" +
        @"(?![\p{L}\-])";

    // What may stand between een and the word for a person: een jong gezin, een 84-jarige alleenstaande huurder.
    internal const string Bijvoeglijk = @"([\p{Ll}\d\-]+(e|end|ig)\s+|(jong|oud|ouder|groot|arm|ziek|heel|zeer|erg)\s+){0,3}";

    /// <summary>Whether one person is told about, without a name.</summary>
    public static bool Iemand(string tekst) => IsZin(tekst)
        && Zinnen().Split(tekst).Select(PersoonsgegevensBeleid.Zonder).Any(zin =>
            Zaak().IsMatch(zin) && (Een().IsMatch(zin) || Bepaald().IsMatch(zin)) || Hij().IsMatch(zin));

    /// <summary>Whether someone is named by a surname, or by a first name and a letter, that only what is told shows to be one.</summary>
    public static bool Naam(string tekst, IReadOnlySet<string> bekend) => IsZin(tekst)
        && (Letter().Matches(tekst).Any(m =>
                m.Groups["naam"] is not { Success: true } voornaam || PersoonsgegevensNaamlijst.Voornamen.Contains(voornaam.Value))
            || Handelt().Matches(tekst).Any(m => IsEigennaam(m, bekend)) || Bijzin().Matches(tekst).Any(m => IsEigennaam(m, bekend)));

    /// <summary>Whether a word is a common noun, and no name.</summary>
    internal static bool IsGewoon(string woord) => Gewoon().IsMatch(woord);

    /// <summary>The sentences of a text.</summary>
    internal static string[] InZinnen(string tekst) => Zinnen().Split(tekst);

    /// <summary>Most cells are a word or a code: nothing is told in those.</summary>
    private static bool IsZin(string tekst) => tekst.Length > 8 && tekst.Contains(' ', StringComparison.Ordinal);

    /// <summary>After a prefix, and as a usual surname, it is one; else it must not be built as a common noun is.</summary>
    private static bool IsEigennaam(Match gevonden, IReadOnlySet<string> bekend)
    {
        var naam = gevonden.Groups["naam"].Value;
        var eerst = gevonden.Groups["eerst"];
        return PersoonsgegevensNamen.IsPersoon(naam, bekend) && !(eerst.Success && (Gewoon().IsMatch(eerst.Value)
            || !PersoonsgegevensNamen.IsPersoon(eerst.Value, bekend))) && (PersoonsgegevensNaamlijst.Achternamen.Contains(naam)
            || gevonden.Groups["voor"].Value.Trim() is { Length: > 0 } voor && !Lidwoord().IsMatch(voor) || !Gewoon().IsMatch(naam));
    }

    /// <summary>A dot after a letter or after nr ends no sentence.</summary>
    [GeneratedRegex(@"[!?;\r\n]+|(?<=\p{L}{3})\.(?=\s|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Zinnen();

    [GeneratedRegex(@"(?<!\p{L})(" + PersoonsgegevensWoorden.Zaken + ")", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Zaak();

    /// <summary>
    /// One of many, whoever it is; what holds for anyone (als een huurder schulden heeft) and what names a kind of tenant or household, as
    /// definitions do (een zittende huurder met een achterstand), is about nobody.
    /// </summary>
    [GeneratedRegex(
        @"(?<![\p{L}\d.,])(?<!(als|wanneer|indien|zodra|waar|waarbij|waarin|waarvan|tenzij|mits|minstens|minimaal|minste|hoogstens|" +
        @"meer\sdan)\s)" +
        @"(een\s+(?!huishouden|(zittende|vertrekkende|vertrokken|nieuwe|toekomstige|gemiddelde|individuele|reguliere)\s)|" +
        @"(één|eén|1|deze|die|'n|zo['’]n)\s+)(" + Bijvoeglijk + Mens + @"|van\s(de|onze|deze)\s" + Bijvoeglijk +
        @"(bewoners|huurders|gezinnen|klanten|cliënten|kinderen|studenten|buren|inwoners|statushouders))(?![\p{L}\-])",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Een();

    /// <summary>Who is told apart by a place: the tenant of number 12, the family above the shop in a street.</summary>
    [GeneratedRegex(
        @"(?<!\p{L})(de|het|onze)\s+" + Bijvoeglijk + Mens + @"\s+(die\s(woont|woonde)\s+)?(van|op|aan|uit|naast|boven|onder|in)\s+" +
        Plaats,
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Bepaald();

    /// <summary>He, she or the tenant is what only one person is. That a tenant died may be said of all: then a home comes free.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}\-])(?<!(als|wanneer|indien|zodra|wie|iemand)\s)(hij|zij|ze|(de|het)\s" + Bijvoeglijk + Mens + @")\s(is|was|werd|" +
        @"wordt|raakte|ligt)\s" + Woorden + PersoonsgegevensWoorden.EigenStaat + @"(?!\p{L})",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Hij();

    /// <summary>A first name and the letter of a surname, or a title and a letter: as newspapers hide who it is.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}\-])(([Mm]eneer|[Mm]evrouw|[Mm]evr\.?|[Mm]vr\.?|[Mm]nr\.?|[Hh]r\.|[Mm]w\.|" +
        @"[Dd]hr\.?|[Dd]e\sheer|[Ff]amilie|[Ff]am\.|[Gg]ezin)\s" +
        @"((van|de|der|den|ten|ter|Van|De)\s){0,2}\p{Lu}\.?(?![\p{L}.])|(?<naam>\p{Lu}\p{Ll}+)\s\p{Lu}\.(?=\s|,|" +
        @"$))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Letter();

    /// <summary>A surname where a sentence begins, with what only a person does or undergoes.</summary>
    [GeneratedRegex(
        @"(?<=^|[.:;,!?(–\n\-]\s*|(?<!\p{L})(en|want|maar)\s)" + Achternaam + @"\s+(" + Daad + @"|(\p{L}+\s)?(overleden|verslaafd|" +
        @"dement|depressief|gedetineerd)" +
        @"(?!\p{L}))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Handelt();

    /// <summary>The same behind omdat or nadat, where the verb comes last.</summary>
    [GeneratedRegex(
        @"(?<!\p{L})([Oo]mdat|[Dd]oordat|[Nn]adat|[Tt]oen|[Ss]inds|[Zz]olang|" +
        @"[Tt]otdat)\s" + Achternaam + @"\s(\p{L}+\s){0,6}?(" + PersoonsgegevensWoorden.Staat +
        @"|(weg|eruit|verhuizen|vertrekken|scheiden)\s(wil|wilde)|" +
        @"huur\sniet|niet\sbetaal(t|de)|overleed|stierf|schulden|ruzie|vast\s?(zit|zat))(?!\p{L})",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bijzin();

    [GeneratedRegex(@"^(De|Het|Een|de|het|een|In|in|Op|op|Van|van|Al|al|Te|te)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Lidwoord();

    /// <summary>Nouns of the field, by how they end or by themselves; also those for nobody in particular, and for more than one.</summary>
    [GeneratedRegex(
        @"(er|aar|eur|ing|heid|tie|schap|teit|isme|nis|ij|ment|aat|ant|ent|ist|bedrijf)$|^(Iemand|Niemand|Hij|Zij|Ze|Wie|Die|Dat|Dit|" +
        @"Deze|Er|Het|De|Een|Eén|Men|Wij|We|Jij|Je|U|Ook|Nu|Dan|Daar|Hier|Toch|Vaak|Soms|Meer|Niet|Alles|Veel|Allen|Allemaal|Ieder.*|" +
        @"Elke?|Geen|Als|Wat|Waar|Twee|Drie|Vier|Vijf|Mensen|Ouderen|Jongeren|Moeder|Vader|Kind.*|Man|Vrouw|Zoon|Echtpaar|Gezin.*|" +
        @"Collega|Oudere|Jongere|Alleenstaande|Bank|Rijk|Provincie|Woonbond|Koop.*|Verkoop|Markt|Bouw|Sloop|Blok|Post|Wijk|Winter|" +
        @"Veel|Groot|Klein|Nieuw|Oud)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Gewoon();
}
