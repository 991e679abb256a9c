namespace Noaber.Files.Lezen.Dekken;

/// <summary>Short lines that come back on page after page with at most another number: page debris, when no value holds them.</summary>
internal static class RepeatedLines
{
    private const int Least = 5;
    private const int Longest = 80;
    private const int LongestNumber = 8;

    /// <summary>Fewer lines make no page: what comes back sooner belongs to the text.</summary>
    private const int ShortestPage = 20;

    public static HashSet<int> Find(IReadOnlyList<SourceLine> lines)
    {
        var repeated = lines.Where(line => line.Text.Length is > 0 and <= Longest && !Sentence.Ends(line.Text))
            .GroupBy(line => RunningHeads.Shape(line.Text), StringComparer.Ordinal)
            .Where(same => same.Count() >= Least && same.Key.Any(c => char.IsLetter(c) || c == '#'))
            .Select(same => same.Select(line => line.Number).ToList())
            .Where(same => same.Zip(same.Skip(1)).All(pair => pair.Second - pair.First >= ShortestPage))
            .SelectMany(same => same);
        var numbers = lines.Where(line => line.Text.Length is > 0 and <= LongestNumber && !line.Text.Any(char.IsLetter) && line.Text.Any(char.IsDigit)).Select(line => line.Number);
        return [.. repeated, .. numbers];
    }
}
