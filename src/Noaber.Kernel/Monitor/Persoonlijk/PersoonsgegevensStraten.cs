using System.Globalization;
using System.Text.RegularExpressions;

namespace Noaber.Kernel.Monitor.Persoonlijk;

/// <summary>
/// Streets whose name ends in no word for one (Oude Markt 5, De Heurne 10): words with a capital before a house number. Areas, years, what
/// is numbered (Fase 2, Wijk 12) and what is counted (Sloop 24 woningen) are none.
/// </summary>
internal static partial class PersoonsgegevensStraten
{
    /// <summary>How most names of streets end.</summary>
    internal const string Einden = "straat|laan|weg|plein|singel|kade|dijk|steeg|gracht|plantsoen|dreef|hof|pad";

    private const string Nummer = @"\s?(?<nr>[1-9]\d{0,3})(?!\d|[.,]\d|\s?%|\s?-\s?\d{4})(\s?(?<letter>[a-zA-Z])(?![\p{L}\d]))?";

    /// <summary>Whether such an address stands in a text.</summary>
    /// <param name="tekst">The text.</param>
    /// <param name="bekend">Names of areas and organisations.</param>
    public static bool In(string tekst, IReadOnlySet<string> bekend) => tekst.Length > 4
        && Mogelijk().Matches(tekst).Any(m => IsAdres(m, tekst, bekend));

    private static bool IsAdres(Match adres, string tekst, IReadOnlySet<string> bekend)
    {
        var (naam, erna) = (adres.Groups["naam"].Value, tekst[(adres.Index + adres.Length)..]);
        return !PersoonsgegevensAdressen.IsRang(adres, tekst) && !IsJaar(adres.Groups["nr"].ValueSpan, adres.Groups["letter"].Success)
            && !Genummerd().IsMatch(naam) && !Geteld().IsMatch(erna) && !IsBekend(naam, bekend)
            && (Uitgang().IsMatch(naam) || Voorzet().IsMatch(naam) || EenWoning().IsMatch(erna));
    }

    private static bool IsJaar(ReadOnlySpan<char> nummer, bool metLetter) =>
        !metLetter && int.Parse(nummer, CultureInfo.InvariantCulture) is >= 1900 and <= 2099;

    // An area under a part of its name is still one: Wesselerbrink for Wesselerbrink Zuid, Nijhofshoek for Anninks-/Nijhofshoek.
    private static bool IsBekend(string naam, IReadOnlySet<string> bekend) =>
        bekend.Contains(naam) || bekend.Any(b => b.StartsWith(naam + ' ', StringComparison.OrdinalIgnoreCase)
            || b.EndsWith(naam, StringComparison.OrdinalIgnoreCase) && !char.IsLetter(b[^(naam.Length + 1)]));

    [GeneratedRegex(@"(?<![\p{L}\d’'\-])(?<naam>((De|Het|['’]t|Den|Oude|Nieuwe|Hoge|Lage|Korte|Lange|Grote|Kleine|Achter|Voor|" +
        @"Aan)\s(de\s|het\s|den\s|['’]t\s)?)?" +
        @"\p{Lu}[\p{Ll}’'\-]{2,}(\s(van|der|de|den|het|ten|ter|te|in|" +
        @"op)){0,3}(\s\p{Lu}[\p{Ll}’'\-]+){0,2})" + Nummer, RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mogelijk();

    /// <summary>How names of streets end, also where a district could: that is a known name.</summary>
    [GeneratedRegex(@"(markt|hagen|\p{L}{4}hoek|\p{L}{4}kamp|akker|gaarde|" +
        @"val|heurne|wal|" + Einden + "|" +
        @"poort|brug|wand|allee|promenade|passage|stede|" +
        @"zeggelt|esplanade)$|^Laan\s(van|der|de)\s", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Uitgang();

    /// <summary>An article or an adjective with a capital inside the name: no plain sentence has that.</summary>
    [GeneratedRegex(@"^(De|Het|['’]t|Den|Oude|Hoge|Lage|Korte|Lange|Achter|Aan)\s(de\s|het\s|den\s|" +
        @"['’]t\s)?\p{Lu}\p{Ll}+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Voorzet();

    /// <summary>What is said of one home.</summary>
    [GeneratedRegex(@"^\s(\p{Ll}+\s)?(is|staat|stond|was|werd|wordt|komt|kwam)\s(\p{Ll}+\s){0,2}(leeg|ontruimd|verkocht|uitgezet|" +
        @"gekraakt|afgebrand|bewoond|onbewoond)(?!\p{L})",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EenWoning();

    /// <summary>What has a number and is no street.</summary>
    [GeneratedRegex(@"(^|\s)(Fase|Blok|Deel|Wijk|Buurt|Complex|Project|Label|Tabel|Bijlage|Blad|Stap|Week|Maand|Kwartaal|Jaar|" +
        @"Gebouw|Toren|Flat|Groep|Klasse|Type|Versie|Ronde|" +
        @"Cluster|Categorie|Artikel|Hoofdstuk|Paragraaf|Kolom|Rij|Regel|Punt|Nummer|Plan|Scenario|Variant|Kavel|Vlek|Zone|Perceel|" +
        @"Pand|Bouw\p{L}*|Woning\p{L}*|Huur\p{L}*|" +
        @"Totaal|Aantal|Boulevard|Rijksweg|Onderweg|(Recht|Drie|Vier|Vijf|Zes|Invals)hoek|" +
        @"Halverwege|Afspraak|Indicator|Thema|Prognose|Raming|Start|Eind|Begin|Voorraad|" +
        @"Sloop|Verkoop|\p{L}+(ing|ingen|heden))$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Genummerd();

    /// <summary>What was counted: then it is no house number.</summary>
    [GeneratedRegex(@"^\s?(%|€|/|\+|x\b|:\s?\d|[-–]\s?\d|(\p{Ll}+e\s){0,2}(woning|won\.|won(?!\p{L})|app(\.|(?!\p{L}))|eg[wm](?!\p{L})|" +
        @"mgw|ehd|st\.|appartement|huur|studio|kamer|eenhe|vhe|huish|" +
        @"bewoner|inwoner|adres|m2|m3|m²|jaar|keer|stuks|" +
        @"portiek|maatreg|project|kandidat|label|melding|plaatsen|gezin|zorg|flat|starter|koop|sociaal|sociale|ouder|plek|euro|mln|" +
        @"miljoen|statushouder|student|" +
        @"januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|procent|mensen|personen|blok|" +
        @"complex|units?|punt))",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Geteld();
}
