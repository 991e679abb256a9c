using System.Buffers;

namespace Noaber.Files.Lezen.Acties;

/// <summary>A name in a text: of a party that is known, a general word for parties, or merely a capitalised name.</summary>
internal readonly record struct ScannedParty(string Name, bool Sure, bool Known);

/// <summary>Reads names of parties, and lists of them, from a place in a text. By hand: a pattern would be made anew for each document.</summary>
internal sealed class PartyScanner(IReadOnlyCollection<string> known)
{
    private const int MostWords = 4;
    private const int MostItems = 20;

    private static readonly HashSet<string> General = new(StringComparer.OrdinalIgnoreCase)
    {
        "gemeente", "gemeenten", "woningcorporatie", "woningcorporaties", "corporatie", "corporaties", "huurdersorganisatie", "huurdersorganisaties",
        "huurdersvereniging", "huurdersverenigingen", "huurdersraad", "huurdersvertegenwoordiging", "partijen", "zorgpartijen", "zorgaanbieders",
        "zorgorganisaties", "zorgorganisatie", "zorgaanbieder", "marktpartijen", "provincie",
        "woningstichting", "woningstichtingen", "woningvereniging", "woningbouwvereniging", "bewonersraad", "huurdersbond", "huurdersplatform",
    };

    /// <summary>Words for one party of a kind, behind which its name may stand.</summary>
    private static readonly HashSet<string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        "woningcorporatie", "corporatie", "woningstichting", "woningvereniging", "woningbouwvereniging", "huurdersorganisatie", "huurdersvereniging",
        "huurdersraad", "huurdersbond", "huurdersplatform", "bewonersraad", "zorgorganisatie", "zorgaanbieder",
    };

    private static readonly HashSet<string> Articles = new(StringComparer.OrdinalIgnoreCase) { "de", "het", "betrokken", "alle", "beide" };
    private static readonly HashSet<string> Connectors = new(StringComparer.Ordinal) { "van", "de", "den", "der", "voor" };
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> GeneralWord = General.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Article = Articles.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly SearchValues<string> AnyGeneral = SearchValues.Create([.. General], StringComparison.OrdinalIgnoreCase);

    private readonly ILookup<char, string> byFirst = known.OrderByDescending(name => name.Length).ToLookup(name => char.ToUpperInvariant(name[0]));

    public static bool IsGeneral(string word) => General.Contains(word);

    public static bool IsKind(string word) => Kinds.Contains(word);

    /// <summary>A look that costs little: without a general word somewhere, nobody of whom the names are not known is surely meant.</summary>
    public static bool MayHoldGeneral(string text) => text.AsSpan().ContainsAny(AnyGeneral);

    /// <summary>The list of names at <paramref name="at"/> and where it ends; empty when there is none.</summary>
    public (IReadOnlyList<ScannedParty> Items, int End) ReadList(string text, int at)
    {
        if (ReadItem(text, at) is not var (first, end))
            return ([], at);
        var items = new List<ScannedParty> { first };
        for (var next = AfterSeparator(text, end); next != end && items.Count < MostItems && ReadItem(text, next) is var (item, after); next = AfterSeparator(text, end))
        {
            items.Add(item);
            end = after;
        }

        return (items, end);
    }

    public static bool IsWordStart(string text, int at) =>
        char.IsLetter(text[at]) && (at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '-' or '’'));

    private (ScannedParty Item, int End)? ReadItem(string text, int at)
    {
        if (at >= text.Length || !char.IsLetter(text[at]))
            return null;
        if (KnownAt(text, at) is { } name)
            return (new(name, Sure: true, Known: true), at + name.Length);
        var word = text.AsSpan(at, LengthAt(text, at));
        if (Article.Contains(word) && at + word.Length + 1 < text.Length && text[at + word.Length] == ' ' && ReadAfterArticle(text, at, word.ToString()) is { } read)
            return read;
        return GeneralWord.Contains(word) ? ReadGeneral(text, at, word.ToString()) : char.IsUpper(text[at]) && word.Length > 1 ? ReadName(text, at) : null;
    }

    private (ScannedParty Item, int End)? ReadAfterArticle(string text, int at, string article)
    {
        var start = at + article.Length + 1;
        if (KnownAt(text, start) is { } name)
            return (new(name, Sure: true, Known: true), start + name.Length);
        var word = WordAt(text, start);
        if (!General.Contains(word))
            return word.Length > 1 && char.IsUpper(word[0]) && article is "de" or "het" ? ReadName(text, start) : null;
        var (item, end) = ReadGeneral(text, start, word);
        return article.ToUpperInvariant() is "ALLE" or "BEIDE" ? (item with { Name = $"{Capital(article)} {word}" }, end) : (item, end);
    }

    /// <summary>A municipality is often named with its place: <c>gemeente Almelo</c>; behind the kind of a party may stand its name.</summary>
    private (ScannedParty Item, int End) ReadGeneral(string text, int at, string word)
    {
        var end = at + word.Length;
        if (Kinds.Contains(word) && end + 1 < text.Length && text[end] == ' ' && KnownAt(text, end + 1) is { } name)
            return (new(name, Sure: true, Known: true), end + 1 + name.Length);
        if (word.Equals("gemeente", StringComparison.OrdinalIgnoreCase) && end + 1 < text.Length && text[end] == ' ' && char.IsUpper(text[end + 1])
            && KnownAt(text, end + 1) is null && WordAt(text, end + 1) is { Length: > 2 } place && !General.Contains(place) && !Articles.Contains(place))
            return (new($"{Capital(word)} {place}", Sure: true, Known: false), end + 1 + place.Length);
        return (new(Capital(word), Sure: true, Known: false), end);
    }

    private (ScannedParty Item, int End) ReadName(string text, int at)
    {
        var end = at + LengthAt(text, at);
        for (var words = 1; words < MostWords && end + 1 < text.Length && text[end] == ' '; words++)
        {
            var next = end + 1;
            var word = WordAt(text, next);
            if (Connectors.Contains(word) && next + word.Length + 1 < text.Length && text[next + word.Length] == ' ')
                word = $"{word} {WordAt(text, next + word.Length + 1)}";
            var first = word.LastIndexOf(' ') + 1;
            if (word.Length == first || !char.IsUpper(word[first]) || General.Contains(word) || KnownAt(text, next) is not null)
                break;
            end = next + word.Length;
        }

        return (new(text[at..end], Sure: false, Known: false), end);
    }

    private string? KnownAt(string text, int at) => at >= text.Length ? null : byFirst[char.ToUpperInvariant(text[at])].FirstOrDefault(name =>
        string.Compare(text, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
        && (at + name.Length == text.Length || !char.IsLetterOrDigit(text[at + name.Length])));

    private static string WordAt(string text, int at) => text.Substring(at, LengthAt(text, at));

    private static int LengthAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || (end > at && JoinsLetters(text, end))))
            end++;
        return end - at;
    }

    private static bool JoinsLetters(string text, int at) =>
        text[at] is '-' or '’' or '\'' or '&' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);

    /// <summary>Past a comma, <c>en</c>, <c>&amp;</c> or a slash; the same place when none stands there.</summary>
    private static int AfterSeparator(string text, int at)
    {
        var (next, separated) = (SkipSpaces(text, at), false);
        if (next < text.Length && text[next] is ',' or '&' or '/')
            (next, separated) = (SkipSpaces(text, next + 1), true);
        if (string.CompareOrdinal(text, next, "en ", 0, 3) == 0)
            (next, separated) = (SkipSpaces(text, next + 3), true);
        return separated ? next : at;
    }

    private static int SkipSpaces(string text, int at) => text.AsSpan(at).IndexOfAnyExcept(' ') is >= 0 and var spaces ? at + spaces : text.Length;

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
