using System.Globalization;
using System.Text.RegularExpressions;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen.Acties;

/// <summary>The words of one quantity, when they are one.</summary>
/// <param name="Index">Where they begin.</param>
/// <param name="End">Where they end.</param>
/// <param name="Low">The number, or the lower of two.</param>
/// <param name="High">The upper one.</param>
/// <param name="Bound">How it is meant.</param>
/// <param name="Unit">What is counted; empty when the words do not say.</param>
/// <param name="Weak">The bound is a word that means other things too: it makes no quantity of a bare number.</param>
internal sealed partial record QuantityWords(int Index, int End, decimal Low, decimal? High, Grens Bound, string Unit, bool Weak)
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    private const decimal LargestNumber = 1_000_000_000_000m;
    private const int LongestRate = 40;
    private const int LongestReference = 24;

    private static readonly string[] Durations = ["jaar", "jaren", "maanden", "weken", "dagen", "uur"];

    public static QuantityWords? Of(Match match, string text)
    {
        var number = match.Groups["getal"];
        if (IsPartOfSomethingElse(text, number) || Parse(match, "getal") is not { } low)
            return null;
        var high = match.Groups["tot"].Success ? Parse(match, "tot") : null;
        var between = match.Groups["grens"].Value.StartsWith("tussen", StringComparison.OrdinalIgnoreCase) || match.Groups["hoogste"].Success;
        var range = high > low && (between || !Joined().IsMatch(match.Value));
        if (high is not null && !range)
            return null;
        var bound = range ? Grens.Tussen : BoundOf(match.Groups["grens"].Value);
        var (unit, end) = UnitOf(match, text, bound);
        return IsYear(number.Value, match, unit) || (IsDuration(unit) && !IsLimit(match.Groups["grens"].Value))
            ? null
            : new(match.Index, end, low, range ? high : null, bound, unit, WeakBound().IsMatch(match.Groups["grens"].Value));
    }

    /// <summary>Where the number ends, or the second of two.</summary>
    public static int EndOfNumber(Match match) => Last(match).Index + Last(match).Length;

    /// <summary>Words that can be counted: many of something, never a verb, a month or a preposition.</summary>
    public static bool IsNoun(string unit)
    {
        var last = unit[(unit.LastIndexOf(' ') + 1)..];
        return Plural().IsMatch(last) && !NeverCounted().IsMatch(last);
    }

    private static (string Unit, int End) UnitOf(Match match, string text, Grens bound)
    {
        var last = Last(match);
        if (match.Groups["euro"].Success)
            return WithRate("€", AmountEnd(match), text);
        if (match.Groups["pct"].Success && !match.Groups["tot"].Success)
            return WithRate("%", match.Groups["pct"].Index + match.Groups["pct"].Length, text);
        if (match.Groups["eenheid"] is not { Success: true } unit)
            return WithRate("", last.Index + last.Length, text);
        var (words, end) = WithRate(unit.Value, unit.Index + unit.Length, text);
        var counted = unit.Value is "%" or "procent" or "x" or "keer" || Measure().IsMatch(unit.Value) || IsNoun(unit.Value)
            || ((bound != Grens.Precies || words.Length > unit.Length) && !NeverCounted().IsMatch(LastWord(unit.Value)));
        return counted ? (words, end) : WithRate("", last.Index + last.Length, text);
    }

    private static Group Last(Match match) => match.Groups["tot"] is { Success: true } second ? second : match.Groups["getal"];

    /// <summary><c>per jaar</c> right behind it goes with the unit.</summary>
    private static (string Unit, int End) WithRate(string unit, int end, string text) =>
        Rate().Match(text, end, Math.Min(text.Length - end, LongestRate)) is { Success: true } rate && rate.Index == end
            ? ($"{unit} {rate.Value.Trim()}".Trim(), end + rate.Length)
            : (unit, end);

    private static int AmountEnd(Match match)
    {
        var last = Array.Find([match.Groups["maal"], match.Groups["tot"], match.Groups["getal"]], group => group.Success)!;
        var end = last.Index + last.Length;
        var tail = match.Value.AsSpan(end - match.Index);
        return end + (tail.StartsWith(",--", StringComparison.Ordinal) ? 3 : tail.StartsWith(",-", StringComparison.Ordinal) ? 2 : 0);
    }

    private static decimal? Parse(Match match, string group)
    {
        const NumberStyles Style = NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint;
        if (!decimal.TryParse(match.Groups[group].Value, Style, Dutch, out var number) || number > LargestNumber)
            return null;
        return match.Groups["maal"].Value.ToUpperInvariant() switch
        {
            "" => number,
            "DUIZEND" => number * 1_000,
            "MILJARD" => number * 1_000_000_000,
            _ => number * 1_000_000,
        };
    }

    /// <summary>The number of an article or an agreement, a day, part of a code or of a word.</summary>
    private static bool IsPartOfSomethingElse(string text, Group number) =>
        GoesBack(text, number.Index) || GoesOn(text, number.Index + number.Length)
        || Referring().IsMatch(text[Math.Max(0, number.Index - LongestReference)..number.Index]);

    private static bool GoesBack(string text, int start) => start > 0 && text[start - 1] switch
    {
        '.' or '/' or '^' or '#' or '’' or '\'' => true,
        '-' => start > 1 && !char.IsWhiteSpace(text[start - 2]),
        var before => char.IsLetterOrDigit(before),
    };

    private static bool GoesOn(string text, int end)
    {
        if (end >= text.Length)
            return false;
        var next = end + 1 < text.Length ? text[end + 1] : ' ';
        return text[end] switch
        {
            'x' => char.IsLetter(next),
            ')' => !char.IsDigit(next),
            '+' => true,
            '-' => char.IsLetter(next),
            '/' or '.' or ':' => char.IsLetterOrDigit(next),
            var after => char.IsLetter(after),
        };
    }

    private static bool IsYear(string digits, Match match, string unit) =>
        digits.Length == 4 && digits[..2] is "19" or "20" && !match.Groups["euro"].Success
        && !(Strong().IsMatch(match.Groups["grens"].Value) && unit.Length > 0);

    private static bool IsDuration(string unit) => Durations.Contains(unit, StringComparer.Ordinal);

    private static bool IsLimit(string bound) => Limit().IsMatch(bound);

    private static string LastWord(string unit) => unit[(unit.LastIndexOf(' ') + 1)..];

    private static Grens BoundOf(string words) => words.ToUpperInvariant() switch
    {
        "" => Grens.Precies,
        var w when w.StartsWith('<') || w.StartsWith('≤') || Most().IsMatch(words) => Grens.Maximaal,
        var w when w.StartsWith('>') || w.StartsWith('≥') || Least().IsMatch(words) => Grens.Minimaal,
        _ => Grens.Circa,
    };

    [GeneratedRegex("^(maxima|hoogstens|hooguit|ten ?hoogste|niet (meer|hoger)|tot|t/m|binnen)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Most();

    [GeneratedRegex("^(minimaal|ten ?minste|minstens|meer dan|niet (onder|lager|minder))", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Least();

    [GeneratedRegex(@"^(tot|t/m|tot en met|binnen|<|>|≤|≥|rond( de)?|onder de|boven de|tussen( de)?)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WeakBound();

    [GeneratedRegex("^(circa|ca|ongeveer|minimaal|maximaal|ten ?minste|minstens|hoogstens|hooguit|ten ?hoogste)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Strong();

    [GeneratedRegex("^(binnen|minimaal( nog)?|maximaal|ten ?minste|minstens|hoogstens|hooguit|ten ?hoogste|niet meer dan)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Limit();

    [GeneratedRegex(@"\d\s*%?\s*en\s*(€\s*)?\d", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Joined();

    [GeneratedRegex(@"^\s+per\s+[\p{Ll}-]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rate();

    [GeneratedRegex(@"^(kWh(/m[²2])?|m[²2])$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Measure();

    [GeneratedRegex(@"(en|s|jaar|huizen|keer|uur|euro)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Plural();

    [GeneratedRegex(@"^(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|kwartaal|worden|zijn|hebben|kunnen|zullen|moeten|willen|gaan|staan|doen|zien|komen|blijven|werken|maken|door|voor|van|uit|met|met|tot|aan|bij|per|als|dat|die|het|een|waarvan|minder|meer|hoger|lager|binnen|boven|onder|tussen|samen|tegen|vanaf|tijdens|volgens|sinds|naast|alle|eens|steeds|ons|was|wordt|heeft|is|nog|ook|voornemens|punten|stappen|doorlopend|enkel|eventueel|wil|kan|zal)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NeverCounted();

    [GeneratedRegex(@"\b([Aa]rtikel(en)?|[Aa]rt\.|[Pp]unt(en)?|[Bb]ijlagen?|[Aa]fspra(ak|ken)|[Tt]hema|[Hh]oofdstuk|[Hh]fdst\.?|[Pp]aragraaf|[Bb]lz\.?|[Pp]agina|[Ss]peerpunt|[Tt]abel|[Nn]ummer|[Nn]r\.?|[Dd]eel|DEEL|NEN|EPC|[Ss]tap(pen)?|[Rr]egel|[Pp]rijspeil|[Vv]ersie|[Ff]ase|[Oo]ptie|zie(\s+ook)?|Zie(\s+ook)?|[Mm]eetmethodiek|[Oo]nderdeel|bedoeld in|[Jj]aar)\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Referring();
}
