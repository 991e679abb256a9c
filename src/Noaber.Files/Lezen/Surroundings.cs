using Noaber.Files.Indelingen;

namespace Noaber.Files.Lezen;

/// <summary>The classified lines of a document with what stands around each: enough to tell a heading from a line that looks like one.</summary>
internal sealed class Surroundings
{
    private readonly Indeling indeling;
    private readonly int[] previousFilled;
    private readonly int[] nextMarked;
    private readonly int[] textUntilMarked;

    public Surroundings(Indeling indeling, IReadOnlyList<GekeurdeRegel> lines, Typography typography)
    {
        (this.indeling, Lines, Typography) = (indeling, lines, typography);
        previousFilled = new int[lines.Count];
        nextMarked = new int[lines.Count];
        textUntilMarked = new int[lines.Count];
        for (int i = 0, filled = -1; i < lines.Count; i++)
        {
            previousFilled[i] = filled;
            filled = IsFilled(i) ? i : filled;
        }

        for (int i = lines.Count - 1, marked = -1, text = 0; i >= 0; i--)
        {
            (nextMarked[i], textUntilMarked[i]) = (marked, text);
            if (lines[i].Soort == Regelsoort.Tekst)
                text++;
            else if (IsFilled(i))
                (marked, text) = (i, 0);
        }
    }

    public IReadOnlyList<GekeurdeRegel> Lines { get; }

    public Typography Typography { get; }

    /// <summary>The line before <paramref name="i"/> that is neither empty nor page debris, or null.</summary>
    public GekeurdeRegel? Previous(int i) => previousFilled[i] < 0 ? null : Lines[previousFilled[i]];

    /// <summary>The next line after <paramref name="i"/> that looks like anything but running text, or null.</summary>
    public GekeurdeRegel? NextMarked(int i) => nextMarked[i] < 0 ? null : Lines[nextMarked[i]];

    /// <summary>How many lines of running text stand between <paramref name="i"/> and that next line.</summary>
    public int TextUntilNextMarked(int i) => textUntilMarked[i];

    /// <summary>Something empty stands right before line <paramref name="i"/>, or the format says that it is a heading.</summary>
    public bool AfterGap(int i) => i == 0 || previousFilled[i] != i - 1 || Lines[i].Kop;

    /// <summary>Something new can begin at line <paramref name="i"/>: the sentence before it is over.</summary>
    public bool MayBegin(int i) =>
        !Typography.Wrapped || AfterGap(i) || Previous(i) is not { Soort: Regelsoort.Tekst or Regelsoort.Nummer or Regelsoort.Label } before
        || Sentence.Ends(before.Regel.Tekst);

    /// <summary>The line before <paramref name="i"/> had room for the first word of this one: it was not broken because it was full.</summary>
    public bool AfterShortLine(int i) => Previous(i) is { } before
        && before.Regel.Tekst.Length + 1 + Lines[i].Regel.Tekst.Split(' ', 2)[0].Length <= Typography.Width * ParagraphJoiner.Full;

    /// <summary>The line before <paramref name="i"/> ends in a word that asks for a number: <c>zie afspraak</c>.</summary>
    public bool AfterReference(int i) => Previous(i) is { Soort: not Regelsoort.Blok } before && indeling.Verwijswoord.IsMatch(Sentence.Tail(before.Regel.Tekst));

    private bool IsFilled(int i) => Lines[i].Soort is not (Regelsoort.Leeg or Regelsoort.Bladvulling);
}
