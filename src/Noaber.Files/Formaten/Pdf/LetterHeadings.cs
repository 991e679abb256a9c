using Noaber.Files.Lezen;

namespace Noaber.Files.Formaten.Pdf;

/// <summary>
/// Finds headings by their letters, as a reader does: short lines that are bold or larger than the text. Where most is bold, bold says
/// nothing.
/// </summary>
internal sealed class LetterHeadings
{
    private const double Larger = 1.12;
    private const double MostBold = 0.35;

    /// <summary>A heading of a paragraph is no longer than this.</summary>
    private const int Longest = 100;

    /// <summary>Bold says that it is a heading, not of what level; larger letters say which headings are of one level.</summary>
    private const int Lowest = 9;

    private readonly double usual;
    private readonly List<double> larger;
    private readonly bool boldTells;
    private readonly double right;

    private LetterHeadings(List<PdfLine> lines)
    {
        var sizes = lines.Select(line => line.Letters).OfType<PageLine>().OrderBy(line => line.Height).ToList();
        var (letters, half) = (sizes.Sum(line => (long)line.Text.Length), 0L);
        usual = sizes.Find(line => (half += line.Text.Length) * 2 >= letters)?.Height ?? double.MaxValue;
        boldTells = sizes.Where(line => line.IsBold).Sum(line => (long)line.Text.Length) <= MostBold * letters;
        larger = [.. sizes.Select(line => Math.Round(line.Height)).Where(height => height > usual * Larger).Distinct().OrderDescending()];
        right = sizes.Count == 0 ? 0 : sizes.ConvertAll(line => line.Right).Order().ElementAt(sizes.Count * 9 / 10);
    }

    public static void Mark(List<PdfLine> lines)
    {
        var headings = new LetterHeadings(lines);
        for (var i = 0; i < lines.Count;)
        {
            var next = i + 1;
            while (next < lines.Count && headings.GoesOn(lines[next - 1], lines[next]))
                next++;
            if (headings.StandsOut(lines[i]) && IsHeading(string.Join(' ', lines[i..next].Select(line => line.Text))))
            {
                for (var at = i; at < next; at++)
                    lines[at] = lines[at] with { Form = new Regelvorm.Kop(headings.LevelOf(lines[i].Letters!)), GoesOn = at > i };
            }

            i = next;
        }
    }

    private int LevelOf(PageLine letters) => larger.IndexOf(Math.Round(letters.Height)) is >= 0 and var rank ? Math.Min(rank + 1, Lowest) : Lowest;

    private bool StandsOut(PdfLine line) =>
        line is { Form: null, Letters: { } letters } && ((boldTells && letters.IsBold) || letters.Height > usual * Larger);

    /// <summary>The line above was broken because it was full: its letters are the same, and the next word had no room.</summary>
    private bool GoesOn(PdfLine above, PdfLine line) =>
        StandsOut(above) && StandsOut(line) && above.Letters!.IsBold == line.Letters!.IsBold
            && Math.Abs(above.Letters.Height - line.Letters.Height) < 1 && line.Letters.Middle > above.Letters.Middle
            && above.Letters.Right + line.Letters.Words[0].Right - line.Letters.Left > right;

    private static bool IsHeading(string text) =>
        text.Length <= Longest && !Sentence.Ends(text.TrimEnd(':')) && text.Count(char.IsLetter) * 2 > text.Length && !Sentence.Continues(text);
}
