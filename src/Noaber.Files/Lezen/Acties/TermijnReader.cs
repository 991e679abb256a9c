using System.Buffers;
using System.Text.RegularExpressions;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen.Acties;

/// <summary>A term with the place of its words in the text.</summary>
internal sealed record FoundTerm(Termijn Termijn, int Index, int Length)
{
    public int End => Index + Length;
}

/// <summary>
/// Finds when something is to be done. A year that the words leave out comes from the context. <c>Voor</c> a day is the day before it at
/// the latest; <c>begin</c>, <c>medio</c> and <c>eind</c> of a year are its first three, middle four and last three months.
/// </summary>
internal static partial class TermijnReader
{
    private const string Year = @"(?<jaar>(19|20)\d\d)";
    private const string Before = @"((?<voor>uiterlijk|op zijn laatst|voor|v[óòo]{2}r|tot en met|t/m|tot|per|vanaf|na|sinds|op|in|begin|half|medio|eind|ultimo|concept gereed|gereed)\s+)?((in|op|het|de|voor|van|begin|half|medio|eind|(?<einde>einde))\s+){0,4}";
    private const string Month = "(?<maand>januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)";

    // "€ 1.000 per maand" is what a home costs, and not when something is done.
    private const string NotRent = @"(?<!(€\s*\d[\d.,]*(-|–)?|\d\s*euro)(\s+(kale\s+)?huur)?\s+per\s+maand)";

    private static readonly string[] Months =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    /// <summary>Each kind of term, with the words of which it needs one: a look at those is much cheaper than a pattern over all text.</summary>
    private static readonly (SearchValues<string> Words, Func<Regex> Pattern, Func<Match, int?, Span?> Days)[] Readers =
    [
        (AnyOf(Months), DayPattern, TermDays.OfDay),
        (AnyOf(["/", "-"]), NumericDay, TermDays.OfNumericDay),
        (AnyOf(["kwartaal", "Q"]), Quarter, TermDays.OfQuarter),
        (AnyOf(["helft", "halfjaar"]), HalfYear, TermDays.OfHalf),
        (AnyOf(Months), MonthPattern, TermDays.OfMonth),
        (AnyOf(["voorjaar", "najaar"]), Season, TermDays.OfSeason),
        (AnyOf(["jaar", "doorlopend", "maand", "continu", "structureel", "kwartaal"]), Ongoing, TermDays.OfOngoing),
        (AnyOf(["19", "20"]), Years, TermDays.OfYears),
    ];

    /// <summary>All terms in the order of the text; where two overlap, the more exact one.</summary>
    public static IReadOnlyList<FoundTerm> Find(string text, int? contextYear)
    {
        if (!Hint().IsMatch(text))
            return [];
        var found = new List<FoundTerm>();
        foreach (var (words, pattern, days) in Readers)
        {
            for (var match = text.AsSpan().ContainsAny(words) ? pattern().Match(text) : Match.Empty; match.Success; match = match.NextMatch())
            {
                if (found.TrueForAll(other => match.Index + match.Length <= other.Index || other.End <= match.Index) && days(match, contextYear) is { } span)
                    found.Add(new(new(match.Value.Trim(), span.Van, span.Tot, span.Doorlopend), match.Index, match.Length));
            }
        }

        return [.. found.OrderBy(term => term.Index)];
    }

    /// <summary>The term of the whole text, such as a cell under <c>Wanneer</c>; words that say no date are kept.</summary>
    public static Termijn Whole(string text, int? contextYear)
    {
        var terms = Find(text, contextYear);
        return terms.Count == 1 ? terms[0].Termijn with { Tekst = text } : BareYear().Match(text) is { Success: true } match
            ? Of(match, TermDays.OfYears(match, contextYear), text)
            : new(text, null, null);
    }

    private static Termijn Of(Match match, Span? span, string text) => new(text, span?.Van, span?.Tot, span?.Doorlopend ?? false);

    private static SearchValues<string> AnyOf(ReadOnlySpan<string> words) => SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);

    /// <summary>First and last day that the words leave open.</summary>
    internal readonly record struct Span(DateOnly? Van, DateOnly? Tot, bool Doorlopend = false);

    // One look at the many sentences that say no time at all.
    [GeneratedRegex(@"(19|20)\d\d|kwartaal|\bQ[1-4]|\d\s+(jan|feb|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec)|(in|eind|begin|medio)\s+(jan|feb|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec)|jaar|doorlopend|continu|maand|structureel|helft", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hint();

    [GeneratedRegex(@"\b" + Before + @"(?<dag>\d{1,2})\s+" + Month + @"(\s+" + Year + @")?\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DayPattern();

    [GeneratedRegex(@"\b" + Before + @"(?<dag>\d{1,2})[-/](?<maand>\d{1,2})[-/]" + Year + @"\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumericDay();

    // The PDF of Hengelo gives "2P de P kwartaal": a raised "de" with marks of the converter around it.
    [GeneratedRegex(@"\b" + Before + @"(Q\s?(?<kw>[1-4])(\s*(/|-|–|en|of|\(of)\s*Q\s?(?<tot>[1-4])\)?)?|((?<kw>[1-4])\s*P?\s*(\^?(e|de|ste|ᵉ))?(\s*P)?|(?<kw>eerste|tweede|derde|vierde))(\s+en\s+((?<tot>[1-4])\s?(e|de)|(?<tot>eerste|tweede|derde|vierde)))?\s+kwartaal)((\s+van)?(\s+het\s+jaar)?\s+" + Year + @")?\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quarter();

    [GeneratedRegex(@"\b" + Before + @"(?<deel>eerste|tweede|1\s?\^?e|2\s?\^?e)\s+(helft|halfjaar)(\s+van)?(\s+het\s+jaar)?(\s+" + Year + @")?\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HalfYear();

    [GeneratedRegex(@"\b(" + Before + Month + @"\s+" + Year + @"|(?<voor>uiterlijk|voor|v[óò]{2}r|per|vanaf|in|begin|half|medio|eind)\s+((in|begin|half|medio|eind)\s+)?" + Month + @")\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MonthPattern();

    [GeneratedRegex(@"\b((in|uiterlijk|voor)\s+)?(het\s+)?(?<seizoen>voorjaar|najaar)(\s+(van\s+)?" + Year + @")?\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Season();

    [GeneratedRegex(@"\b(((in\s+)?" + Year + @"\s+)?doorlopend(\s+in\s+" + Year + @")?(\s+en\s+daarna)?|jaarlijkse?|maandelijks|continu|structureel|(elk|ieder|per|één keer per|twee keer per|(minimaal )?tweemaal per|\d+x per) (jaar|kwartaal|maand))\b" + NotRent, RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ongoing();

    [GeneratedRegex(@"\b(?<voor>uiterlijk|op zijn laatst|voor|v[óò]{2}r|tot en met|t/m|tot|per|vanaf|na|sinds|in|begin|half|medio|eind|ultimo|prijspeil|periode)\s+((in|het|jaar|de|periode|(?<deel>begin|half|medio|eind|ultimo))\s+){0,2}" + Year + @"(\s*(-|–|/|t/m|tot en met|en)\s*(?<tot>(20)?\d\d))?\b|^\s*\(?" + Year + @"(\s*(-|–|/|t/m|en)\s*(?<tot>(20)?\d\d))?\)?\s*$|[(]" + Year + @"(\s*(-|–|/|t/m|en)\s*(?<tot>20\d\d))?[)]", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Years();

    [GeneratedRegex(Year + @"(\s*(-|–|/|t/m|en)\s*(?<tot>20\d\d))?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BareYear();
}
