using System.Text.RegularExpressions;
using Noaber.Files.Indelingen;

namespace Noaber.Files.Lezen;

/// <summary>The classified lines of a document with what stands around each: enough to tell a heading from a line that looks like one.</summary>
internal sealed partial class Surroundings
{
    [GeneratedRegex(@"(^|\s)\d+\*{1,3}(\s|$)", Pattern.Options, Pattern.Timeout)]
    private static partial Regex MarkedFigure { get; }

    private const int WithinList = 10;

    private readonly Indeling indeling;
    private readonly HashSet<int> tableNotes;
    private readonly int[] previousFilled;
    private readonly int[] nextMarked;
    private readonly int[] textUntilMarked;

    public Surroundings(Indeling indeling, List<GekeurdeRegel> lines, Typography typography)
    {
        (this.indeling, Lines, Typography) = (indeling, lines, typography);
        tableNotes = TableNotes(lines);
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
            if (lines[i].Soort == Regelsoort.Tekst || IsNumberInText(i))
                text++;
            else if (IsFilled(i) && lines[i].Soort != Regelsoort.Noot)
                (marked, text) = (i, 0);
        }
    }

    /// <summary>A list as it is: these lines are looked at more than anything, and each look through an interface costs.</summary>
    public List<GekeurdeRegel> Lines { get; }

    public Typography Typography { get; }

    /// <summary>The line is a note to figures that carry its mark, as in <c>70*</c>: it stands alone, where an item of a list has others beside it.</summary>
    public bool IsTableNote(GekeurdeRegel line) => tableNotes.Contains(line.Regel.Nummer);

    /// <summary>The line before <paramref name="i"/> that is neither empty nor page debris, or null.</summary>
    public GekeurdeRegel? Previous(int i) => previousFilled[i] < 0 ? null : Lines[previousFilled[i]];

    /// <summary>The next line after <paramref name="i"/> that looks like anything but running text, or null.</summary>
    public GekeurdeRegel? NextMarked(int i) => nextMarked[i] < 0 ? null : Lines[nextMarked[i]];

    /// <summary>How many lines of running text stand between <paramref name="i"/> and that next line.</summary>
    public int TextUntilNextMarked(int i) => textUntilMarked[i];

    /// <summary>The next line after <paramref name="i"/> that is neither empty nor page debris nor a note, or null.</summary>
    public int? Next(int i)
    {
        do
            i++;
        while (i < Lines.Count && (!IsFilled(i) || Lines[i].Soort == Regelsoort.Noot));
        return i < Lines.Count ? i : null;
    }

    /// <summary>A list stands below line <paramref name="i"/>, after at most so many lines of running text.</summary>
    public bool ListBelow(int i, int mostText)
    {
        var next = Next(i);
        while (next is { } at && Lines[at].Soort == Regelsoort.Tekst && !indeling.Lijst.IsMatch(Lines[at].Regel.Tekst) && mostText-- > 0)
            next = Next(at);
        return next is { } found && Lines[found].Soort == Regelsoort.Tekst && indeling.Lijst.IsMatch(Lines[found].Regel.Tekst);
    }

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

    /// <summary>A number and a word, in the midst of text, are no heading.</summary>
    private bool IsNumberInText(int i) => Lines[i] is { Soort: Regelsoort.Thema, IsKaalGenummerd: true } && !AfterGap(i);

    /// <summary>The lines of these notes: each from its mark to the end of its sentence, or to an empty line.</summary>
    private static HashSet<int> TableNotes(IReadOnlyList<GekeurdeRegel> lines)
    {
        if (!lines.Any(line => line.Regel.Tekst.Contains('*', StringComparison.Ordinal) && MarkedFigure.IsMatch(line.Regel.Tekst)))
            return [];
        var marked = lines.Where(line => line.Regel.Tekst.StartsWith("* ", StringComparison.Ordinal)).Select(line => line.Regel.Nummer).ToList();
        var notes = marked.Where((line, i) => (i == 0 || line - marked[i - 1] > WithinList) && (i + 1 == marked.Count || marked[i + 1] - line > WithinList)).ToHashSet();
        for (var i = 1; i < lines.Count; i++)
        {
            if (notes.Contains(lines[i - 1].Regel.Nummer) && !lines[i].Regel.IsLeeg && !Sentence.Ends(lines[i - 1].Regel.Tekst))
                notes.Add(lines[i].Regel.Nummer);
        }

        return notes;
    }

    private bool IsFilled(int i) => Lines[i].Soort is not (Regelsoort.Leeg or Regelsoort.Bladvulling);
}
