using System.Globalization;
using System.Text.RegularExpressions;
using Noaber.Files.Indelingen;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen.Reeksen;

/// <summary>What stands in one cell of a table: a number with its bounds, unit and footnote mark, or words that stand for one.</summary>
internal static partial class CellParser
{
    private const string Number = @"[+\-−]?(€\s?)?\d+([.,]\d+)*(,-{1,2})?(\s?%)?";
    private const string Bound = @"[Mm]inimaal|[Tt]en minste|[Mm]in\.|[Mm]aximaal|[Tt]en hoogste|[Mm]ax\.|[Cc]irca|[Cc]a\.|[Oo]ngeveer|[<>≥≤±]";
    private const string Mark = @"\*{1,4}|[¹²³⁴⁵⁶⁷⁸⁹]|\[\d{1,2}\]";

    /// <summary>Words that fill a cell without a number. A dash alone is one too.</summary>
    private const string Word = @"[Nn]\.?v\.?t\.?|NVT|NTB|n\.t\.b\.|[Pp]\.?m\.?|PM|NB|n\.b\.|[Oo]nbekend|-|–";

    /// <summary>A value, without anything before or after it; part of other patterns.</summary>
    public const string Value = $@"((({Bound})\s*)?{Number}((\s(-|–|tot|à|t/m)\s|-|–|/){Number})?|{Word})({Mark})?";

    [GeneratedRegex($@"^(?<tekst>.*?)\s*(?<noot>{Mark})$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Marked { get; }

    [GeneratedRegex($@"^((?<grens>{Bound})\s*)?(?<een>{Number})((\s?(-|–|tot|à|t/m)\s?|/)(?<twee>{Number}))?$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Numeric { get; }

    [GeneratedRegex($"^{Value}$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Whole { get; }

    [GeneratedRegex(@"^\d{1,3}(\.\d{3})+$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Thousands { get; }

    [GeneratedRegex(@"^(19|20)\d\d(\s?[-–/]\s?((19|20)\d\d|\d\d))?\*{0,3}$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Year { get; }

    /// <summary>Whether the text is a value of a table and nothing else.</summary>
    public static bool IsValue(string text) => Whole.IsMatch(text);

    /// <summary>Whether the text is a year or a span of years.</summary>
    public static bool IsYear(string text) => Year.IsMatch(text);

    public static Reekswaarde Parse(string cell)
    {
        var text = cell.Trim();
        if (text.Length == 0)
            return Reekswaarde.Leeg;
        var marked = Marked.Match(text);
        var (bare, mark) = marked is { Success: true } && marked.Groups["tekst"].Length > 0
            ? (marked.Groups["tekst"].Value, marked.Groups["noot"].Value)
            : (text, null);
        var match = Numeric.Match(bare);
        if (!match.Success || ToNumber(match.Groups["een"].Value) is not { } first)
            return new(bare, null, null, Grens.Precies, "", mark);
        var second = match.Groups["twee"].Success ? ToNumber(match.Groups["twee"].Value) : null;
        var bound = second is null ? BoundOf(match.Groups["grens"].Value) : Grens.Tussen;
        return new(bare, first, second, bound, UnitOf(bare), mark);
    }

    private static string UnitOf(string text) =>
        text.Contains('%', StringComparison.Ordinal) ? "%" : text.Contains('€', StringComparison.Ordinal) ? "€" : "";

    private static Grens BoundOf(string word) => word.Length == 0 ? Grens.Precies : char.ToLowerInvariant(word[0]) switch
    {
        'm' when word[1] is 'i' => Grens.Minimaal,
        'm' or '<' or '≤' => Grens.Maximaal,
        't' => word.EndsWith("minste", StringComparison.Ordinal) ? Grens.Minimaal : Grens.Maximaal,
        '>' or '≥' => Grens.Minimaal,
        _ => Grens.Circa,
    };

    private static decimal? ToNumber(string printed)
    {
        var digits = printed.Replace('−', '-').TrimEnd('-', '%', ' ', ',');
        digits = string.Concat(digits.Where(c => c is not ('€' or ' ')));
        var sign = digits.StartsWith('-') ? -1 : 1;
        digits = digits.TrimStart('+', '-');
        digits = digits.Contains(',', StringComparison.Ordinal)
            ? digits.Replace(".", "", StringComparison.Ordinal).Replace(',', '.')
            : Thousands.IsMatch(digits) ? digits.Replace(".", "", StringComparison.Ordinal) : digits;
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? sign * number : null;
    }
}
