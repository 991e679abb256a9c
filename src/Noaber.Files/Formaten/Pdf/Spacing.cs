namespace Noaber.Files.Formaten.Pdf;

/// <summary>How far apart the lines and the words of a document stand as a rule, so that more than that means something.</summary>
internal sealed class Spacing
{
    private const double BetweenParagraphs = 1.3;
    private const double UsualLine = 1.2;

    /// <summary>So large a share of the lines stands close, when empty lines stand between the others.</summary>
    private const double NearLines = 0.3;
    private const double Doubled = 1.8;

    /// <summary>Fonts with tall boxes set lines closer than those are high; what stands closer than this is on one line.</summary>
    private const double Overlapping = 0.6;

    /// <summary>In points: the space between two words in the letters of a letter.</summary>
    private const double UsualWord = 3;
    private const int MostWordsMeasured = 20_000;

    private readonly double word;

    private Spacing(double line, double word) => (Line, this.word) = (line, word);

    /// <summary>How far apart two lines stand, in heights of their letters.</summary>
    public double Line { get; }

    /// <summary>Wider than the space between two words: a strip of white, when it goes on over many lines.</summary>
    public int Gutter => (int)Math.Ceiling(1.6 * word);

    /// <summary>A few lines can have wider gaps in the same place by chance.</summary>
    public int CertainGutter => (int)Math.Ceiling(2.3 * word);

    /// <summary>No justified line has a gap this wide between its words.</summary>
    public int BetweenCells => (int)Math.Ceiling(4.7 * word);

    public static Spacing Of(IReadOnlyList<PageText> pages)
    {
        var lines = pages.SelectMany(page => page.Lines.Zip(page.Lines.Skip(1), Share)).Where(share => share is > Overlapping and < 3);
        var words = pages.SelectMany(page => page.Lines)
            .SelectMany(line => line.Words.Zip(line.Words.Skip(1), (one, next) => (Gap: next.Left - one.Right, one.Height)))
            .Where(at => at.Gap > 0.5 && at.Gap < at.Height).Take(MostWordsMeasured).Select(at => at.Gap);
        return new(UsualOf([.. lines.Order()]), Math.Max(UsualWord, Median(words, UsualWord)));
    }

    /// <summary>There is white between two lines of one text; going up, to the next column, there is none.</summary>
    public bool PartsParagraphs(PageLine above, PageLine below) => Share(above, below) > Line * BetweenParagraphs;

    private static double Share(PageLine above, PageLine below) =>
        (below.Middle - above.Middle) / Math.Max(1, Math.Min(above.Height, below.Height));

    /// <summary>The median; but where empty lines are as many as lines of text, as in a page of headings and lists, that is twice a line.</summary>
    private static double UsualOf(List<double> ordered)
    {
        if (ordered.Count == 0)
            return UsualLine;
        var (median, near) = (ordered[ordered.Count / 2], ordered[(int)(ordered.Count * NearLines)]);
        return median > near * Doubled ? near : median;
    }

    private static double Median(IEnumerable<double> values, double otherwise)
    {
        var ordered = values.Order().ToList();
        return ordered.Count == 0 ? otherwise : ordered[ordered.Count / 2];
    }
}
