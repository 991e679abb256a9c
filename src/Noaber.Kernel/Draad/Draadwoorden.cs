using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Noaber.Kernel.Draad;

/// <summary>
/// The words of a text by which it can be recognised: without small words, each under one form for singular and plural, and the numbers
/// that say something by themselves. A year says when, not what, and a small number stands everywhere.
/// </summary>
internal static partial class Draadwoorden
{
    private const int KortsteWoord = 4, KleinsteGetal = 10;
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    private static readonly FrozenSet<string> Klein = """
        aan aangaande achter afspraak afspraken alle alleen allemaal als andere anders beide bestaande bij binnen
        blijft blijven boven buiten daar daarbij daarin daarmee daarnaast daarom daarvan daarvoor deze dient dienen
        dit doen doet dat door druk echter een eerder eigen elk elkaar elke enkele eventueel extra gaan gaat geeft
        geven geen gebruik gemeente goed goede graag groot grote haar hebben heeft het hier hierbij hierin hiervoor
        hoeveel huidige hun iedere ieder ieders indien inzet inzetten jaar jaarlijks jaren kader kan kunnen komen
        komende komt krijgen laten maar maken maakt mede meer meest mensen met mits moeten moet mogelijk mogelijke
        mogen naar naast nieuw nieuwe niet nodig nog omdat onder ons onze ook opgave over overleg partij partijen per
        plaats plan samen steeds sterk streven streeft tegen ten tijd tijdens toch tot tussen uit uitgangspunt van
        vanuit vanaf veel verder via vinden volgende voor vooral waar waarbij waardoor waarin waarmee wanneer want
        welke werken werkt willen wil wordt worden wij zal ze zelf zich zien zijn zij zoals zodat zonder zorgen zorgt
        zullen onderling gezamenlijk gezamenlijke betreft kunt waarvan hierover minimaal maximaal circa ongeveer ander
        eerste
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Each word under its form, with how it is written where it first stands.</summary>
    public static Dictionary<string, string> Van(string tekst)
    {
        var gevonden = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match woord in Woord().Matches(tekst))
        {
            var klein = woord.Value.ToLowerInvariant();
            if (klein.Length >= KortsteWoord && !Klein.Contains(klein))
                gevonden.TryAdd(Vorm(klein), klein);
        }
        foreach (Match getal in Getal().Matches(tekst))
        {
            if (ZegtIets(getal))
                gevonden.TryAdd(getal.Value.Replace(" ", "", StringComparison.Ordinal), getal.Value);
        }
        return gevonden;
    }

    private static bool ZegtIets(Match getal) => getal.Groups["procent"].Success
        || !decimal.TryParse(getal.Groups["getal"].Value, NumberStyles.Number, Nederlands, out var waarde)
        || (waarde >= KleinsteGetal && !(getal.Groups["getal"].Length == 4 && waarde is >= 1990 and < 2070));

    /// <summary>
    /// One form for a word and its plural or bent form: <c>wijken</c> and <c>wijk</c>, <c>bomen</c> and <c>boom</c>, <c>huizen</c> and
    /// <c>huis</c>. It need not be a word; it need only be the same for both.
    /// </summary>
    private static string Vorm(string woord)
    {
        var stam = ZonderTekens(woord);
        stam = Uitgang().Replace(stam, "");
        stam = Dubbel().Replace(stam, "${letter}");
        return stam[^1] switch { 'z' => $"{stam[..^1]}s", 'v' => $"{stam[..^1]}f", _ => stam };
    }

    private static string ZonderTekens(string woord) => string.Concat(
        woord.Normalize(NormalizationForm.FormD).Where(teken => char.IsAsciiLetterLower(teken)));

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Woord();

    [GeneratedRegex(
        @"(?<![\p{L}\p{N}.,])(?<getal>\p{Nd}{1,3}(\.\p{Nd}{3})+|\p{Nd}+(,\p{Nd}+)?)( ?(?<procent>%))?(?![\p{L}\p{Nd}])",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Getal();

    [GeneratedRegex(@"((?<=[a-z]{3})(en|e)|(?<=[a-z]{4})s)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Uitgang();

    [GeneratedRegex(@"(?<letter>[a-z])\k<letter>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dubbel();
}
