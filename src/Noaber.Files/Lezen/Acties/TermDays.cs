using System.Globalization;
using System.Text.RegularExpressions;
using Noaber.Files.Indelingen;
using Span = Noaber.Files.Lezen.Acties.TermijnReader.Span;

namespace Noaber.Files.Lezen.Acties;

/// <summary>Turns the words of a term into its first and last day.</summary>
internal static partial class TermDays
{
    private static readonly string[] Months =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    private static readonly string[] Ordinals = ["eerste", "tweede", "derde", "vierde"];

    [GeneratedRegex(@"([.:;!?\n]|\b(?i:\p{L}*afspra(ak|ken)|begroting|budget(ten)?|bod|biedingen|programma|\p{L}*plan(nen|ning)?|jaarschij(f|ven)|prognoses?|opgaven?|doel(en|stelling(en)?)?|ambities?|cijfers|verhoging(en)?|beleid|norm(en)?|bedrag(en)?|bijdragen?|agenda|ook|en))\s*[-–]?\s*$", Pattern.Options, Pattern.Timeout)]
    private static partial Regex ForAYear { get; }

    public static Span? OfDay(Match match, int? year) =>
        YearOf(match, year) is { } known ? OfDay(match, known, MonthOf(match), Number(match, "dag")) : default(Span);

    public static Span? OfNumericDay(Match match, int? year) =>
        OfDay(match, Number(match, "jaar"), Number(match, "maand"), Number(match, "dag"));

    public static Span? OfQuarter(Match match, int? year)
    {
        var first = Ordinal(match.Groups["kw"].Value);
        var last = match.Groups["tot"].Success ? Ordinal(match.Groups["tot"].Value) : first;
        return YearOf(match, year) is not { } known ? default(Span)
            : last < first ? null
            : Bound(match, new(known, (first * 3) - 2, 1), new DateOnly(known, last * 3, 1).AddMonths(1).AddDays(-1));
    }

    public static Span? OfHalf(Match match, int? year) => YearOf(match, year) is not { } known ? default(Span)
        : match.Groups["deel"].Value[0] is '1' or 'e' or 'E'
            ? Bound(match, new(known, 1, 1), new(known, 6, 30))
            : Bound(match, new(known, 7, 1), new(known, 12, 31));

    public static Span? OfMonth(Match match, int? year)
    {
        if (YearOf(match, year) is not { } known)
            return default(Span);
        var first = new DateOnly(known, MonthOf(match), 1);
        return Bound(match, first, first.AddMonths(1).AddDays(-1));
    }

    public static Span? OfSeason(Match match, int? year) => YearOf(match, year) is not { } known ? default(Span)
        : match.Groups["seizoen"].Value.StartsWith("v", StringComparison.OrdinalIgnoreCase)
            ? new Span(new(known, 3, 1), new DateOnly(known, 5, 31))
            : new Span(new(known, 9, 1), new DateOnly(known, 11, 30));

    public static Span? OfOngoing(Match match, int? year) =>
        new Span(match.Groups["jaar"].Success ? new DateOnly(Number(match, "jaar"), 1, 1) : null, null, Doorlopend: true);

    public static Span? OfYears(Match match, int? year)
    {
        var first = Number(match, "jaar");
        var last = match.Groups["tot"] is { Success: true } end ? FullYear(end.Value) : first;
        if (last < first || last - first > 30)
            return null;
        var part = PartOf(match);
        var (begin, finish) = Days(part, first, last);
        return Before(match) switch
        {
            var before when before == part => new(begin, finish),
            "voor" when part.Length == 0 && (match.Groups["tot"].Success || !IsDeadline(match, year)) => new(begin, finish),
            "voor" or "vóór" or "vòòr" or "tot" when part is "eind" or "ultimo" => new(null, finish),
            _ => Bound(match, begin, finish),
        };
    }

    private static (DateOnly First, DateOnly Last) Days(string part, int first, int last) => part switch
    {
        "begin" => (new(first, 1, 1), new(first, 3, 31)),
        "half" or "medio" => (new(first, 5, 1), new(first, 8, 31)),
        "eind" => (new(first, 10, 1), new(last, 12, 31)),
        "ultimo" => (new(last, 12, 31), new(last, 12, 31)),
        _ => (new(first, 1, 1), new(last, 12, 31)),
    };

    /// <summary>The part of the year that is meant: the word right before it, perhaps behind another as in <c>uiterlijk begin 2026</c>.</summary>
    private static string PartOf(Match match) => match.Groups["deel"] is { Success: true } part ? part.Value.ToLowerInvariant()
        : Before(match) is "begin" or "half" or "medio" or "eind" or "ultimo" ? Before(match)
        : "";

    /// <summary>
    /// "Voor 2030" behind what is done means before it; at the start of a sentence, behind what is made for a year, or of the year that the
    /// text is about, it means for that year.
    /// </summary>
    private static bool IsDeadline(Match match, int? year) =>
        match.Index > 0 && !(Number(match, "jaar") <= year) && !ForAYear.IsMatch(match.Result("$`"));

    private static Span? OfDay(Match match, int year, int month, int day) =>
        month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) ? null : Bound(match, new(year, month, day), new(year, month, day));

    /// <summary>What the word in front makes of a stretch of days.</summary>
    private static Span Bound(Match match, DateOnly first, DateOnly last) => Before(match) switch
    {
        "uiterlijk" or "op zijn laatst" or "tot en met" or "t/m" => new(null, last),
        not "" when match.Groups["einde"].Success => new(null, last),
        "voor" or "vóór" or "vòòr" or "vóòr" or "vòór" or "tot" => new(null, first.AddDays(-1)),
        "vanaf" or "sinds" or "per" => new(first, null),
        "na" => new(last.AddDays(1), null),
        _ => new(first, last),
    };

    private static string Before(Match match) => match.Groups["voor"].Value.ToLowerInvariant();

    private static int? YearOf(Match match, int? year) => match.Groups["jaar"].Success ? Number(match, "jaar") : year;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static int MonthOf(Match match) => Array.IndexOf(Months, match.Groups["maand"].Value.ToLowerInvariant()) + 1;

    private static int Ordinal(string word) => char.IsDigit(word[0]) ? word[0] - '0' : Array.IndexOf(Ordinals, word.ToLowerInvariant()) + 1;

    private static int FullYear(string digits) => int.Parse(digits.Length == 2 ? "20" + digits : digits, CultureInfo.InvariantCulture);
}
