using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Noaber.Kernel.Afspraken;

/// <summary>
/// Numbers written in Dutch words: <c>drie</c>, <c>vijfentwintig</c>, <c>twee derde</c>, <c>de helft</c>, <c>tweemaal</c>.
/// </summary>
public static partial class Telwoorden
{
    private static readonly FrozenDictionary<string, int> Klein = new Dictionary<string, int>
    {
        ["nul"] = 0, ["een"] = 1, ["één"] = 1, ["twee"] = 2, ["drie"] = 3, ["vier"] = 4, ["vijf"] = 5, ["zes"] = 6, ["zeven"] = 7,
        ["acht"] = 8, ["negen"] = 9, ["tien"] = 10, ["elf"] = 11, ["twaalf"] = 12, ["dertien"] = 13, ["veertien"] = 14, ["vijftien"] = 15,
        ["zestien"] = 16, ["zeventien"] = 17, ["achttien"] = 18, ["negentien"] = 19,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Begin = SearchValues.Create(
        ["twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "tig", "honderd", "duizend"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly (string Woord, int Waarde)[] Tientallen =
    [
        ("twintig", 20), ("dertig", 30), ("veertig", 40), ("vijftig", 50), ("zestig", 60), ("zeventig", 70), ("tachtig", 80),
        ("negentig", 90),
    ];

    private static readonly FrozenDictionary<string, decimal> Delen = new Dictionary<string, decimal>
    {
        ["helft"] = 1 / 2m, ["derde"] = 1 / 3m, ["kwart"] = 1 / 4m, ["vierde"] = 1 / 4m, ["vijfde"] = 1 / 5m,
        ["zesde"] = 1 / 6m, ["achtste"] = 1 / 8m, ["tiende"] = 1 / 10m,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The whole number that one word says, from nul up to 999.999; null when it is no number.</summary>
    public static int? Waarde(string woord)
    {
        ArgumentNullException.ThrowIfNull(woord);
        var plek = woord.IndexOf("duizend", StringComparison.OrdinalIgnoreCase);
        if (plek < 0)
            return TotDuizend(woord, hooguit: 99);
        var (ervoor, erna) = (woord[..plek], ZonderEn(woord[(plek + "duizend".Length)..]));
        var duizenden = ervoor.Length == 0 ? 1 : TotDuizend(ervoor, hooguit: 9);
        var rest = erna.Length == 0 ? 0 : TotDuizend(erna, hooguit: 9);
        return duizenden is > 0 && rest is not null ? (duizenden * 1000) + rest : null;
    }

    /// <summary>
    /// The numbers in words that say how many or how often, in the order of the text. The article <c>een</c> is none, nor is one that
    /// merely says which: <c>de drie partijen</c>, <c>in twee stappen</c>, <c>het derde kwartaal</c>.
    /// </summary>
    public static IEnumerable<Telwoord> Vind(string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        foreach (Match deel in Breuk().Matches(tekst))
        {
            var teller = deel.Groups["teller"] is { Success: true } t ? Waarde(t.Value) ?? 1
                : deel.Value.StartsWith("drie", StringComparison.OrdinalIgnoreCase) ? 3 : 1;
            yield return new(deel.Value, teller * Delen[deel.Groups["deel"].Value], "deel");
        }
        foreach (Match heel in Heel().Matches(tekst))
        {
            if (Waarde(heel.Groups["getal"].Value) is { } waarde && Telt(heel, waarde))
                yield return new(heel.Value.Trim(), waarde, heel.Groups["maal"].Success ? "keer" : heel.Groups["wat"].Value);
        }
    }

    /// <summary>
    /// The same text with digits for the numbers in words that count something, from two on, each in as much room as its word took: what
    /// stands elsewhere in it keeps its place.
    /// </summary>
    public static string InCijfers(string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        return tekst.AsSpan().ContainsAny(Begin) ? Geteld().Replace(tekst, Cijfers) : tekst;
    }

    private static string Cijfers(Match geteld)
    {
        var (eerste, tweede) = (geteld.Groups["getal"], geteld.Groups["tweede"]);
        var welke = geteld.Groups["welke"].Success && !geteld.Groups["grens"].Success && !tweede.Success;
        if (welke || NietGeteld().IsMatch(geteld.Groups["wat"].Value))
            return geteld.Value;
        if (InCijfers(eerste) is not { } cijfers || InCijfers(tweede) is not { } hoger)
            return geteld.Value;
        var (begin, tussen) = (eerste.Index - geteld.Index, eerste.Index - geteld.Index + eerste.Length);
        return tweede.Success
            ? string.Concat(geteld.Value[..begin], cijfers, geteld.Value[tussen..(tweede.Index - geteld.Index)], hoger)
            : string.Concat(geteld.Value[..begin], cijfers);
    }

    private static string? InCijfers(Group woord) => !woord.Success ? ""
        : Waarde(woord.Value) is { } waarde and > 1 ? waarde.ToString(CultureInfo.InvariantCulture).PadRight(woord.Length)
        : null;

    private static bool Telt(Match heel, int waarde)
    {
        var begrensd = heel.Groups["grens"].Success;
        if (heel.Groups["maal"].Success)
            return true;
        var wat = heel.Groups["wat"];
        return (wat.Success ? !NietGeteld().IsMatch(wat.Value) : begrensd) && (begrensd || !heel.Groups["welke"].Success)
            && (waarde != 1 || (begrensd && wat.Success) || heel.Groups["getal"].Value.StartsWith('é'));
    }

    private static int? TotDuizend(string woord, int hooguit)
    {
        var plek = woord.IndexOf("honderd", StringComparison.OrdinalIgnoreCase);
        if (plek < 0)
            return TotHonderd(woord);
        var (ervoor, erna) = (woord[..plek], ZonderEn(woord[(plek + "honderd".Length)..]));
        var honderden = ervoor.Length == 0 ? 1 : TotHonderd(ervoor);
        var rest = erna.Length == 0 ? 0 : TotHonderd(erna);
        return honderden is > 0 && honderden <= hooguit && rest is not null ? (honderden * 100) + rest : null;
    }

    private static int? TotHonderd(string woord)
    {
        if (Klein.TryGetValue(woord, out var klein))
            return klein;
        foreach (var (tiental, waarde) in Tientallen)
        {
            if (!woord.EndsWith(tiental, StringComparison.OrdinalIgnoreCase))
                continue;
            var eenheid = woord[..^tiental.Length];
            if (eenheid.Length == 0)
                return waarde;
            return Voegwoord().Match(eenheid) is { Success: true } en && Klein.TryGetValue(eenheid[..en.Index], out var los)
                && los is > 0 and < 10 ? waarde + los : null;
        }
        return null;
    }

    private static string ZonderEn(string woord) =>
        woord.Length > 2 && woord.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? woord[2..] : woord;

    [GeneratedRegex("(en|ën)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Voegwoord();

    // Not "een derde kwartaal" or "een derde partij": those are ordinals.
    [GeneratedRegex(@"\b(de\s+(?<deel>helft)|((een|één|(?<teller>twee|drie|vier))\s+(?<deel>derde|kwart|vierde|vijfde|zesde"
        + @"|achtste|tiende)"
        + @"|drie(?<deel>kwart))(?!\s*(kwartaal|partij|keer|overleg|fase|jaar|jaars)))\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Breuk();

    [GeneratedRegex(@"\b((?<welke>de|deze|die|onze|hun|haar|alle|in|met|tussen|elke|iedere|volgende|afgelopen)\s+)?"
        + @"((?<grens>ten\s?minste|minstens|minimaal|maximaal|hoogstens|hooguit|ten\s?hoogste|circa|ongeveer|gemiddeld"
        + @"|meer\s+dan|tot)\s+)?"
        + @"(?<getal>een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\p{L}*(tien|tig|honderd|duizend)\p{L}*)"
        + @"((?<maal>maal|\s+(keer|maal))\b"
        + @"|(\s+((extra|nieuwe|sociale|betaalbare|geschikte|tijdelijke|kleine|grote|eigen)\s+){0,2}(?<wat>[\p{Ll}-]*(en|s)"
        + @"|procent|euro|miljoen)\b)|\b)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Heel();

    // What is counted stands behind it, with at most three adjectives between: "drie nieuwe sociale huurwoningen".
    [GeneratedRegex(@"\b((?<welke>de|deze|die|onze|hun|haar|alle|in|met|elke|iedere|volgende|afgelopen|eerste|laatste)\s+)?"
        + @"((?<grens>ten\s?minste|minstens|minimaal|maximaal|hoogstens|hooguit|ten\s?hoogste|circa|ongeveer|gemiddeld"
        + @"|meer\s+dan|tot)\s+)?"
        + $"(?<getal>{Getal})((?=\\s+(à|á|a|tot|of|en)\\s+)\\s+\\w+\\s+(?<tweede>{Getal}))?"
        + @"(?=\s+([\p{Ll}-]+e\s+){0,3}(?<wat>[\p{Ll}-]{2,}(en|s)|procent|euro|miljoen|keer(?=\s+per\b))\b)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Geteld();

    private const string Getal = @"\b(twee|drie|vier|vijf|zes|zeven|acht|negen|elf|twaalf|\p{L}*(tien|tig|honderd|duizend)\p{L}*)\b";

    // What one counts to say who and how, not what is promised.
    [GeneratedRegex("^(partijen|corporaties|woningcorporaties|huurdersorganisaties|gemeenten|stappen|thema.?s|fasen|punten|onderwerpen"
        + "|manieren|lijnen|sporen|delen|soorten|vormen|dagen|weken|maanden|jaren|zijn|hebben|worden|gaan|kunnen|willen|moeten|zullen|dus"
        + "|ons)$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NietGeteld();
}

/// <summary>A number in words.</summary>
/// <param name="Tekst">The words that say it.</param>
/// <param name="Waarde">Its value; a fraction for a part.</param>
/// <param name="Eenheid">What is counted: a noun, <c>keer</c>, or <c>deel</c> for a part of something.</param>
public readonly record struct Telwoord(string Tekst, decimal Waarde, string Eenheid);
