using System.Text.RegularExpressions;
using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen.Acties;

/// <summary>
/// Finds the quantities in a text: a number with what it counts. Years, days, numbers of articles and agreements, and ages are none.
/// </summary>
internal sealed partial class HoeveelheidReader(PartyNames parties)
{
    private const string Bounds =
        @"(?<grens>\b(circa|ca\.?|ongeveer|ong\.|zo['’]n|rond(\s+de)?|gemiddeld|minimaal(\s+nog)?|ten\s?minste|minstens|meer\s+dan|niet\s+(onder|lager\s+dan|minder\s+dan)(\s+de)?|maximaal|maximale|hoogstens|hooguit|ten\s?hoogste|niet\s+(meer|hoger)\s+dan|tot\s+maximaal|tot\s+circa|tot(\s+en\s+met)?|t/m|binnen|tussen(\s+de)?)|[<>≤≥±])";

    /// <summary>Whose it is and where stands right behind the number.</summary>
    private const int LongestAfter = 120;

    private const string Number = @"(\d{1,3}(\.\d{3})+|\d+)(,\d+)?";
    private const string UpTo = @"(\s*(-|–|à|á|a|tot|of|en)\s*|\s*,?\s*(en|tot|maar|of)?\s*(?<hoogste>maximaal|hoogstens|hooguit|ten\s?hoogste|niet\s+meer\s+dan)\s+)";
    private const string Tail = @"(,-{1,2}|,–)?(\s*(?<maal>miljoen|mln\.?|miljard|duizend))?";
    private const string Unit = @"(?<eenheid>%|procent|kWh(/m[²2])?|m[²2]\b|x\b|((\p{Ll}+-\s+(en|of)\s+)|(\([^()]{1,40}\)\s+)|(\p{Lu}{2,4}\s+)|([\p{Ll}-]{2,}e\s+)|(extra|sociaal|eigen|tiny)\s+){0,3}\p{Ll}[\p{Ll}-]{2,})";

    /// <summary>All quantities in the order of the text; <paramref name="whose"/> is who acts when the words name nobody.</summary>
    public IReadOnlyList<Hoeveelheid> Find(string printed, string? whose, IReadOnlyList<FoundTerm> terms)
    {
        // As long as what is printed: each place in the one is that place in the other.
        var text = Telwoorden.InCijfers(printed);
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
            return [];
        var (found, last) = (new List<Hoeveelheid>(), 0);
        for (var match = Quantity().Match(text); match.Success;)
        {
            var next = QuantityWords.EndOfNumber(match);
            if (QuantityWords.Of(match, text) is { } words && UnitOf(words, text, found.LastOrDefault(), last) is { } unit)
            {
                found.Add(Complete(words, unit, text, (whose, terms)) with { Tekst = printed[words.Index..words.End].Trim() });
                last = next = words.End;
            }

            // What follows a number that counts nothing may count: "in 2026 circa 40 woningen".
            match = Quantity().Match(text, next);
        }

        return found;
    }

    /// <summary>The unit in the words, or the one that is meant: that of the whole, or of the quantity before. A bare number needs a bound.</summary>
    private string? UnitOf(QuantityWords words, string text, Hoeveelheid? previous, int endOfPrevious)
    {
        if (words.Unit.Length > 0)
            return words.Unit;
        var after = After(text, words);
        if (OfWhole().Match(after).Groups["eenheid"] is { Success: true } whole && QuantityWords.IsNoun(whole.Value))
            return whole.Value;
        var bounded = words.Bound is not (Grens.Precies or Grens.Tussen) && !words.Weak;
        return previous is not null && (PartyAfter(after) is not null || GoesOn(words, text[endOfPrevious..words.Index], after, bounded)) ? previous.Eenheid
            : bounded ? ""
            : null;
    }

    /// <summary>It counts what the number before it counted: its share in a place (<c>waarvan 10 in Zuid en 5 in Noord</c>), or its other bound.</summary>
    private static bool GoesOn(QuantityWords words, string between, string after, bool bounded) =>
        (Where().IsMatch(after) && (Share().IsMatch(between) || And().IsMatch(between) || InPlaceAnd().IsMatch(between))) || (bounded && (And().IsMatch(between) || Share().IsMatch(between)));

    private Hoeveelheid Complete(QuantityWords words, string unit, string text, (string? Whose, IReadOnlyList<FoundTerm> Terms) context) => new(
        words.Low, words.High, words.Bound, unit, PartyAfter(After(text, words)) ?? context.Whose, PlaceAfter(After(text, words)),
        TermOf(words, text, context.Terms), "");

    private static string After(string text, QuantityWords words) => text.Substring(words.End, Math.Min(LongestAfter, text.Length - words.End));

    /// <summary><c>250 door X</c>, <c>17 woningen van X</c>.</summary>
    private string? PartyAfter(string after) =>
        ByWhom().Match(after) is { Success: true } match && parties.SureAtStart(after[match.Length..]) is { Count: > 0 } names
            ? string.Join(" en ", names)
            : null;

    private string? PlaceAfter(string after) =>
        Where().Match(after).Groups["plaats"] is { Success: true } place && !parties.Known.Contains(place.Value) ? place.Value : null;

    /// <summary>The term right behind an amount (<c>prijspeil 2023</c>), the last one before the number in the sentence, or the first after it.</summary>
    private static Termijn? TermOf(QuantityWords words, string text, IReadOnlyList<FoundTerm> terms)
    {
        var from = text.LastIndexOf(". ", words.Index, StringComparison.Ordinal);
        var to = text.IndexOf(". ", words.End, StringComparison.Ordinal);
        var own = terms.Where(term => term.Index > from && (to < 0 || term.Index < to) && !term.Termijn.Doorlopend).ToList();
        return (own.Find(term => term.Termijn.Tekst.StartsWith("prijspeil", StringComparison.OrdinalIgnoreCase))
            ?? own.FindLast(term => term.End <= words.Index) ?? own.Find(term => term.Index >= words.End))?.Termijn;
    }

    [GeneratedRegex(@"(" + Bounds + @"\s*)?(?<euro>€\s*)?(?<getal>" + Number + @")(?<pct>\s?%)?" + @"(" + UpTo + @"(€\s*)?(?<tot>" + Number + @"))?" + Tail + @"(\s*" + Unit + ")?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quantity();

    [GeneratedRegex(@"^\s*(door|van|bij)\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ByWhom();

    [GeneratedRegex(@"^\s*(in\s+20\d\d\s+)?(in|aan|op)\s+((de|het)\s+)?(?<plaats>((wijk|buurt|kern|plan|stadsdeel)\s+)?\p{Lu}[\p{L}’'-]+(\s+\p{Lu}[\p{L}’'-]+){0,2})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Where();

    [GeneratedRegex(@"^[^.;]{0,60}\b(waarvan|te\s+weten|namelijk|verdeeld\s+over)(\s+er)?\s*:?\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Share();

    [GeneratedRegex(@"^\s*,?\s*(en|maar|of|tot)?\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex And();

    [GeneratedRegex(@"^\s*(in|aan|op)\s+[^.;\d]{2,60}?(,|\s+en)\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InPlaceAnd();

    [GeneratedRegex(@"^\s*van\s+de\s+\d+\s+" + Unit, RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OfWhole();
}
