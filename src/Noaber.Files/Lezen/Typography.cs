namespace Noaber.Files.Lezen;

/// <summary>How the lines of a document were broken, measured, since that decides where a paragraph ends.</summary>
/// <param name="Width">The length that nine out of ten lines stay within.</param>
/// <param name="Wrapped">Lines were broken at a width; otherwise each line is a paragraph.</param>
/// <param name="LooseLines">Empty lines stand in the middle of sentences too, so an empty line alone says nothing.</param>
internal sealed record Typography(int Width, bool Wrapped, bool LooseLines)
{
    private const int WidestPage = 130;
    private const int CertainlyLoose = 3;

    public static Typography Measure(IReadOnlyList<Regel> lines, bool paragraphs = false)
    {
        var lengths = lines.Where(line => !line.IsLeeg).Select(line => line.Tekst.Length).Order().ToList();
        if (lengths.Count == 0)
            return new(0, Wrapped: false, LooseLines: false);
        var width = lengths[(lengths.Count - 1) * 9 / 10];
        return new(width, !paragraphs && width <= WidestPage, CountBrokenSentences(lines) >= CertainlyLoose);
    }

    private static int CountBrokenSentences(IReadOnlyList<Regel> lines)
    {
        var broken = 0;
        for (var i = 1; i + 1 < lines.Count; i++)
        {
            if (lines[i] is { IsLeeg: true, Wit: false } && lines[i - 1] is { IsLeeg: false } before
                && Sentence.Continues(lines[i + 1].Tekst) && !Sentence.Ends(before.Tekst))
                broken++;
        }

        return broken;
    }
}
