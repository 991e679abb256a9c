namespace Noaber.Files.Lezen.Acties;

/// <summary>
/// Knows who is meant in a sentence: the parties of the document by name, and the general words for them (<c>gemeente</c>,
/// <c>alle partijen</c>). A capitalised name counts only in a list with one of those.
/// </summary>
internal sealed class PartyNames
{
    private const int LongestName = 80;

    private readonly HashSet<string> known;
    private readonly PartyScanner scanner;

    private PartyNames(IEnumerable<string> names)
    {
        known = names.Select(name => name.Trim()).Where(name => name.Length is > 1 and < 60).ToHashSet(StringComparer.OrdinalIgnoreCase);
        scanner = new(known);
    }

    public IReadOnlyCollection<string> Known => known;

    public static PartyNames Of(IEnumerable<string> names) => new(names);

    /// <summary>Who stands at the head of a sentence, before its verb; empty when nobody does.</summary>
    public IReadOnlyList<string> AtHead(string sentence)
    {
        var (items, end) = scanner.ReadList(sentence, 0);
        return items.Any(item => item.Sure) && end + 1 < sentence.Length && sentence[end] == ' ' && char.IsLower(sentence[end + 1])
            ? Distinct(items)
            : [];
    }

    /// <summary>The list of parties that a text begins with: what follows <c>samen met</c>.</summary>
    public IReadOnlyList<string> AtStart(string text) => Distinct(scanner.ReadList(text, 0).Items);

    /// <summary>As <see cref="AtStart"/>, but only when the first of them is surely a party.</summary>
    public IReadOnlyList<string> SureAtStart(string text) => scanner.ReadList(text, 0).Items is [{ Sure: true }, ..] items ? Distinct(items) : [];

    /// <summary>The parties named within a text, in order.</summary>
    public IEnumerable<string> Within(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!PartyScanner.IsWordStart(text, i) || scanner.ReadList(text, i) is not { Items: [{ Sure: true }, ..] } found)
                continue;
            foreach (var item in found.Items.TakeWhile(item => item.Sure))
                yield return item.Name;
            i = found.End - 1;
        }
    }

    /// <summary>A text that holds nothing but parties, such as a cell under <c>Wie</c>: cut where one name ends and another begins.</summary>
    public IReadOnlyList<string> Whole(string text)
    {
        var names = Within(text).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var named = Within(text).Sum(Letters);
        if (named * 5 >= Letters(text) * 3 || text.Length > LongestName)
            return names;
        return AtStart(text.Trim()) is { Count: > 0 } listed ? listed : [text.Trim()];
    }

    private static IReadOnlyList<string> Distinct(IReadOnlyList<ScannedParty> items) =>
        [.. items.Select(item => item.Name).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static int Letters(string text) => text.Count(char.IsLetter);
}
