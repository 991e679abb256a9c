namespace Noaber.Files.Formaten.Word;

/// <summary>How large the letters of a document are, so that a short paragraph of larger letters shows to be a heading.</summary>
internal sealed class LetterSizes
{
    private const double Larger = 1.12;

    private readonly Dictionary<int, long> letters = [];
    private readonly List<(int Line, int Size)> candidates = [];

    /// <summary>A paragraph of letters of this size, in half points; a candidate is as short as a heading.</summary>
    public void Count(int size, string text, int? candidate)
    {
        letters[size] = letters.GetValueOrDefault(size) + text.Length;
        if (candidate is { } line)
            candidates.Add((line, size));
    }

    /// <summary>The lines that stand out from the size that half of all letters have at most.</summary>
    public IEnumerable<int> Headings()
    {
        var (all, below) = (letters.Values.Sum(), 0L);
        var usual = letters.OrderBy(pair => pair.Key).FirstOrDefault(pair => (below += pair.Value) * 2 >= all).Key;
        return candidates.Where(at => at.Size > usual * Larger).Select(at => at.Line);
    }
}
