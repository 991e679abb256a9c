using System.Text.RegularExpressions;

namespace Noaber.Kernel.Monitor.Persoonlijk;

/// <summary>Names of people in a text: after a title or a role, with initials, or a first name that is often given.</summary>
internal static partial class PersoonsgegevensNamen
{
    /// <summary>What stands before a surname and belongs to it.</summary>
    internal const string Tussen =
        @"((van|de|der|den|het|['’]t|ten|ter|te|in|op|el|al|von|ben|bin|da|dos|la|le|oude|olde|groot|klein|grote|kleine|Van|De|" +
        @"Der|Den|Ten|Ter|Te|El|Al|Oude|Olde|Groot|Klein|[vV]\.\s?d\.?|[vVd]\.|[vV]/?d)\s+){0,3}";

    private const string Achternaam = @"(?<naam>\p{Lu}[\p{L}'’\-]+)";

    /// <summary>Whether a text names a person. A letter before a single word (A. Algemeen) is left to <see cref="Letter"/>.</summary>
    public static bool In(string tekst, IReadOnlySet<string> bekend)
    {
        if (tekst.Length < 4)
            return false;
        var gevonden = Aanspreking().Matches(tekst).Concat(Rol().Matches(tekst)).Concat(Omgekeerd().Matches(tekst))
            .Concat(Voorletter().Matches(tekst)).Concat(Voorletters().Matches(tekst).Where(v => Letter(tekst) is null || v.Index > 0));
        return gevonden.Any(n => IsPersoon(n.Groups["naam"].Value, bekend)) || Bekende(tekst, bekend)
            || PersoonsgegevensVerhaal.In(tekst, bekend) || PersoonsgegevensLeven.Naam(tekst, bekend);
    }

    /// <summary>The letter of what can be an item of a list: one capital, a dot, and a word that is no usual surname.</summary>
    public static char? Letter(string tekst) =>
        Lijstletter().Match(tekst) is { Success: true } letter
            && !PersoonsgegevensNaamlijst.Achternamen.Contains(letter.Groups["naam"].Value) ? tekst[0] : null;

    /// <summary>Whether a whole cell can be a name: one to five words with capitals, and nothing else.</summary>
    public static bool Naamachtig(string tekst, IReadOnlySet<string> bekend) =>
        tekst.Length is > 2 and < 60 && Woorden().IsMatch(tekst) && !bekend.Contains(tekst);

    /// <summary>Whether a word that stands where a surname does can be one.</summary>
    internal static bool IsPersoon(string naam, IReadOnlySet<string> bekend) =>
        naam.Length > 1 && !Geen().IsMatch(naam) && !bekend.Contains(naam) && !bekend.Any(b => b.Contains(' ', StringComparison.Ordinal)
            && b.Split(' ').Contains(naam, StringComparer.OrdinalIgnoreCase));

    private static bool Bekende(string tekst, IReadOnlySet<string> bekend)
    {
        foreach (Match paar in Paar().Matches(tekst))
        {
            var (voor, naam) = (paar.Groups["voor"].Value, paar.Groups["naam"].Value);
            var na = paar.Groups["naam"].Index + naam.Length;
            if (IsOmgekeerd(voor, naam, tekst.AsSpan(na)) && IsPersoon(voor, bekend))
                return true;
            if (paar.Groups["komma"].Success || !PersoonsgegevensNaamlijst.Voornamen.Contains(voor) || Geen().IsMatch(naam)
                || bekend.Contains(paar.Value) || Gebouw().IsMatch(tekst.AsSpan(na)))
                continue;
            if (char.IsUpper(naam[0]) && char.IsUpper(voor[0]) || PersoonsgegevensNaamlijst.Achternamen.Contains(naam))
                return true;
        }
        return false;
    }

    /// <summary>The surname first, both usual and written alike (jansen pieter); jan before a number or a dot is a month.</summary>
    private static bool IsOmgekeerd(string achter, string voor, ReadOnlySpan<char> erna) =>
        PersoonsgegevensNaamlijst.IsAchternaam(achter) && PersoonsgegevensNaamlijst.Voornamen.Contains(voor)
        && char.IsUpper(achter[0]) == char.IsUpper(voor[0]) && !PersoonsgegevensNaamlijst.Woorden.Contains(voor)
        && (char.IsUpper(achter[0]) || !PersoonsgegevensNaamlijst.Beroepen.Contains(achter))
        && !(voor.Length == 3 && erna.TrimStart(" '’") is ['.' or (>= '0' and <= '9'), ..]);

    [GeneratedRegex(
        @"(?<!\p{L})([Mm]eneer|MENEER|[Mm]evrouw|MEVROUW|[Mm]evr\.?|MEVR\.?|[Mm]vrw?\.?|MVR\.?|[Mm]w\.?|MW\.?|[Dd]hr\.?|DHR\.?|" +
        @"[Mm]nr\.?|[Hh]r\.|HR\.|([Dd]e\s)?[Hh]eer|[Ww]ed\.|[Ff]amilie|FAMILIE|[Ff]am\.|[Ff]am|FAM\.?|[Mm]ej\.|" +
        @"[Jj]uffrouw|[Dd]rs?\.|[Ii]r\.|[Mm]r\.|[Pp]rof\.|[Ii]ng\.)\s*" +
        @"(\p{Lu}\.?\s?){0,4}\s*" + Tussen + Achternaam, RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Aanspreking();

    [GeneratedRegex(
        @"(?<!\p{L})([Hh]uurder|[Hh]uurster|[Bb]ewoner|[Bb]ewoonster|[Kk]lant|[Cc]li[eë]nt|[Kk]andidaat|[Ww]oningzoekende|" +
        @"[Bb]uurman|[Bb]uurvrouw|[Ee]igenaar|[Cc]ontactpersoon|[Ss]tatushouder|[Aa]anvrager|[Mm]edewerker|[Cc]onsulent|" +
        @"[Cc]ollega|[Ii]ngevuld\sdoor|[Oo]pgesteld\sdoor|[Aa]chternaam|t\.a\.v\.)\s*[:\-–]?\s+(\p{Lu}\.\s?){0,4}" + Tussen + Achternaam,
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rol();

    [GeneratedRegex(
        @"(?<![\p{L}\d.])(?<!([Ff]ase|[Bb]lok|[Dd]eel|[Ll]abel|[Kk]lasse|[Tt]ype)\s)(\p{Lu}\.\s?){1,5}" +
        Tussen + @"(?<naam>\p{Lu}[\p{L}'’\-]{2,})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Voorletters();

    /// <summary>Initials without dots, before a surname with a prefix.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}\d.])(?<!([Ll]abel|[Kk]lasse|[Tt]ype|[Gg]roep|[Bb]ijlage|[Cc]ategorie)\s)\p{Lu}\s(van|de|der|den|ten|" +
        @"ter)\s((de|der|den|het|['’]t)\s)?(?<naam>\p{Lu}\p{Ll}{2,})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Voorletter();

    /// <summary>The surname first: Vries, J. de.</summary>
    [GeneratedRegex(@"(?<!\p{L})(?<naam>\p{Lu}[\p{L}'’\-]{2,}),\s*(\p{Lu}\.\s?){1,5}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Omgekeerd();

    [GeneratedRegex(@"^\p{Lu}\.\s+(?<naam>\p{Lu}[\p{L}'’\-]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Lijstletter();

    [GeneratedRegex(
        @"(?<!\p{L})(?<voor>\p{L}[\p{L}\-]+)(?<komma>,)?\s+" + Tussen + @"(?=(?<naam>\p{L}[\p{L}'’\-]{2,}))",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Paar();

    /// <summary>What bears a name: then it is no person's.</summary>
    [GeneratedRegex(
        @"^[\s\-]?(complex|flat|gebouw|toren|school|park|plein|hof|terrein|straat|laan)(?!\p{L}|\s?\d)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Gebouw();

    [GeneratedRegex(@"^" + Tussen + @"\p{Lu}[\p{L}'’.\-]*(\s" + Tussen + @"\p{Lu}[\p{L}'’.\-]*){0,4}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Woorden();

    /// <summary>Streets, schools and parks bear names of people, and words of the field follow a role in a heading.</summary>
    [GeneratedRegex(
        @"(straat|laan|weg|plein|singel|kade|plantsoen|steeg|gracht|pad|school|kwartier|flat|complex|woningen|park|hoek|" +
        @"gebouw|buurt|wijk|" +
        @"project|fonds|stichting|vereniging)$|^(Contact.*|Participatie.*|Sociaal|Sociale|Woning.*|Wonen|Tevreden.*|Gemiddeld.*|" +
        @"Totaal.*|Aantal.*|Nieuwe?|DAEB|Huur.*|Bewoner.*|Mevrouw|Meneer|Klant.*|Gemeente|Corporatie.*|Wijk.*|Buurt.*|Zorg.*|" +
        @"Jaar|Nee|Ja|Onbekend|Overig.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Geen();
}
