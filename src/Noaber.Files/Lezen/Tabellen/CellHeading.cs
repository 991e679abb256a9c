using Noaber.Files.Indelingen;

namespace Noaber.Files.Lezen.Tabellen;

/// <summary>
/// Parts heading and text in a cell that opens with a heading: on a line of its own, or run together with the text. Where nothing
/// tells the two apart, or a party opens the sentence, there is no heading.
/// </summary>
internal sealed class CellHeading(Celkop pattern, Acties.PartyNames parties)
{
    public (string? Heading, string Text) Split(string text)
    {
        if (parties.AtHead(text).Count > 0)
            return (null, text);
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var first = end < 0 ? text : text[..end];
        if (end >= 0 && !Sentence.Ends(first) && IsHeading(first))
            return (first, text[end..].TrimStart('\n'));
        return SplitWords(first) is { } at && IsHeading(text[..at].Trim()) ? (text[..at].Trim(), text[at..]) : (null, text);
    }

    /// <summary>
    /// Where the text begins: at a word that opens sentences with a heading before it, else at the first capital or digit of the first sentence.
    /// </summary>
    private int? SplitWords(string line)
    {
        var sentence = Acties.TextPiece.Sentences(line)[0];
        if (!sentence.EndsWith('.') && !sentence.EndsWith(':') && sentence.Length == line.Length)
            return null;
        int? fallback = null;
        for (int at = sentence.IndexOf(' ', StringComparison.Ordinal), words = 1; at > 0 && words <= pattern.MaxWoorden; at = sentence.IndexOf(' ', at + 1), words++)
        {
            var word = sentence[(at + 1)..];
            word = word[..(word.IndexOf(' ', StringComparison.Ordinal) is var cut and >= 0 ? cut : word.Length)];
            if (word.Length == 0 || !(char.IsUpper(word[0]) || char.IsDigit(word[0])))
                continue;
            if (pattern.Zinbegin.IsMatch(word) && IsHeading(sentence[..at]))
                return at + 1;
            fallback ??= at + 1;
        }

        return fallback;
    }

    private bool IsHeading(string text) => text.Length > 0 && text.Count(c => c == ' ') < pattern.MaxWoorden && !pattern.Niet.IsMatch(text);
}
