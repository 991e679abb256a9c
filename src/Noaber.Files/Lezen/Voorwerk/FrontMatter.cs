using System.Globalization;
using System.Text.RegularExpressions;
using Noaber.Files.Indelingen;
using Noaber.Kernel.Partijen;

namespace Noaber.Files.Lezen.Voorwerk;

/// <summary>What the first pages say of the document itself: its version, its date, and from when it holds.</summary>
internal sealed partial record FrontMatter(string? Version, DateOnly? Date, Periode? From, IReadOnlySet<int> Lines)
{
    private const int FilledLines = 60;
    private const int LongestLine = 100;
    private const int SignatureLines = 40;
    private const string Months = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december";

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    [GeneratedRegex(@"\b(?i:versie)\s?:?\s+(?<versie>(\d[\d.]*|\p{L}+)(\s+(20)\d\d)?)", Pattern.Options, Pattern.Timeout)]
    private static partial Regex VersionPattern { get; }

    [GeneratedRegex($@"(?<voor>\b\p{{L}}+:?\s+)?\b(?<dag>\d{{1,2}}\s+(?i:{Months})\s+20\d\d)\b", Pattern.Options, Pattern.Timeout)]
    private static partial Regex DatePattern { get; }

    [GeneratedRegex($@"^(?i:ingangsdatum|geldig vanaf|ingaande( op| per)?|in werking( per| op)?)\s?:?\s+(?<dag>\d{{1,2}}\s+(?i:{Months})\s+20\d\d)", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Begin { get; }

    [GeneratedRegex(@"(?i:\b(getekend|ondertekend|overeengekomen)\b)", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Signature { get; }

    [GeneratedRegex(@"^(?i:per|vanaf|ingangsdatum:?|uiterlijk|medio|op|tot|voor|vóór|sinds|van|t/m|d\.d\.)\s+$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex OtherDate { get; }

    [GeneratedRegex($@"\b(?i:vastgesteld|ondertekend|getekend|overeengekomen|datum)\b\s?:?\s*((te|in)\s+\p{{Lu}}[\p{{L}}-]+\s*,?\s*)?((op|d\.d\.)\s+)?(?<dag>\d{{1,2}}(\s+(?i:{Months})\s+|[-/.]\d{{1,2}}[-/.])20\d\d)\b", Pattern.Options, Pattern.Timeout)]
    private static partial Regex Decided { get; }

    /// <summary>Reads the lines before the first theme, and where the document was signed.</summary>
    public static FrontMatter Read(IReadOnlyList<SourceLine> all, int firstTheme)
    {
        var lines = all.Take(firstTheme - 1).ToList();
        var (version, date, from, used) = ((string?)null, (DateOnly?)null, (Periode?)null, new HashSet<int>());
        foreach (var line in lines.Where(line => !line.IsBlank).Take(FilledLines).Where(line => line.Text.Length <= LongestLine))
        {
            if (version is null && VersionPattern.Match(line.Text) is { Success: true } versioned && used.Add(line.Number))
                version = versioned.Groups["versie"].Value;
            if (from is null && Begin.Match(line.Text) is { Success: true } begin && ToDate(begin.Groups["dag"].Value) is { } first && used.Add(line.Number))
                from = new Periode(first);
            if (date is null && Decided.Match(line.Text) is { Success: true } decided && ToDate(decided.Groups["dag"].Value) is { } on)
                (date, _) = (on, used.Add(line.Number));
            if (date is null && DatePattern.Match(line.Text) is { Success: true } dated && !OtherDate.IsMatch(dated.Groups["voor"].Value)
                && ToDate(dated.Groups["dag"].Value) is { } day)
                (date, _) = (day, used.Add(line.Number));
        }

        if (date is null && Signed(all) is var (signed, at))
            (date, _) = (signed, used.Add(at));
        return new(version, date, from, used);
    }

    private static (DateOnly Date, int Line)? Signed(IReadOnlyList<SourceLine> lines)
    {
        foreach (var line in lines.Where(line => !line.IsBlank).TakeLast(SignatureLines).Where(line => Signature.IsMatch(line.Text)))
        {
            if (Decided.Match(line.Text) is { Success: true } decided && ToDate(decided.Groups["dag"].Value) is { } date)
                return (date, line.Number);
        }

        return null;
    }

    private static DateOnly? ToDate(string printed) =>
        DateOnly.TryParse(printed, Dutch, DateTimeStyles.AllowWhiteSpaces, out var date) ? date : null;
}
