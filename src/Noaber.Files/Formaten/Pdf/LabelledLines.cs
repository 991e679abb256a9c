namespace Noaber.Files.Formaten.Pdf;

/// <summary>Lines of text that begin under each other, with labels to the left of them.</summary>
internal sealed class LabelledLines
{
    /// <summary>In points: rows stand this much further apart than the lines within a cell.</summary>
    private const double RowSpace = 2;

    /// <summary>The share of a line that the middle of a label may be off the middle of its text.</summary>
    private const double OffCentre = 0.3;

    /// <summary>So much white, in heights of a letter, ends what stands together.</summary>
    private const double MostWhite = 4;
    private const int LeastLines = 3;
    private const int LongestLabel = 20;

    /// <summary>In points: how far lines of one column may be out of line.</summary>
    private const double Aside = 1;

    private readonly List<(PageLine? Label, PageLine? Text)> lines;
    private readonly List<PageLine> texts;
    private readonly List<List<PageLine>> labels = [];
    private readonly List<(int From, int To)> blocks = [];
    private readonly double step;

    private LabelledLines(List<(PageLine? Label, PageLine? Text)> lines)
    {
        this.lines = lines;
        texts = [.. lines.Select(line => line.Text).OfType<PageLine>()];
        step = texts.Zip(texts.Skip(1), (above, below) => below.Middle - above.Middle).Where(gap => gap > RowSpace).DefaultIfEmpty(double.MaxValue).Min();
        foreach (var label in lines.Select(line => line.Label).OfType<PageLine>())
        {
            if (labels.Count > 0 && label.Middle - labels[^1][^1].Middle <= step + RowSpace)
                labels[^1].Add(label);
            else
                labels.Add([label]);
        }

        for (var i = 0; i < texts.Count; i++)
        {
            if (i > 0 && texts[i].Middle - texts[i - 1].Middle <= step + RowSpace)
                blocks[^1] = (blocks[^1].From, i);
            else
                blocks.Add((i, i));
        }
    }

    /// <summary>How many lines of the page they are.</summary>
    public int Count => lines.Count;

    /// <summary>The labelled lines that begin with this line of text; null when it begins none.</summary>
    public static LabelledLines? At(List<PageLine> page, int first, Spacing spacing)
    {
        var left = Left(page, first, spacing);
        var found = new List<(PageLine? Label, PageLine? Text)>();
        var edge = 0.0;
        for (var i = first; i < page.Count && Split(page[i], left, spacing.Gutter) is { } line; i++)
        {
            if ((i > first && page[i].Middle - page[i - 1].Middle > MostWhite * page[i].Height) || line.Label?.Left < edge)
                break;
            edge = edge == 0 ? line.Label?.Left - Aside ?? 0 : edge;
            found.Add(line);
        }

        return found.Count >= LeastLines && found.Exists(line => line.Label is not null) ? new(found) : null;
    }

    /// <summary>The lines with their labels raised; null when these do not stand half-way down. A label in the white is a row of its own.</summary>
    public IEnumerable<PageLine>? Raised()
    {
        var beside = new PageLine?[texts.Count];
        var alone = new List<PageLine>();
        var (next, centred, unsure) = (0, 0, 0);
        foreach (var label in labels)
        {
            if (PlaceOf(label, next) is not var (from, to, surely))
            {
                alone.AddRange(label);
                continue;
            }

            if (label.Count > blocks[to].To - blocks[from].From + 1)
                return null;
            for (var i = 0; i < label.Count; i++)
                beside[blocks[from].From + i] = label[i];
            centred += surely && Math.Abs(texts[blocks[from].From].Middle - label[0].Middle) > RowSpace ? 1 : 0;
            unsure += surely ? 0 : 1;
            next = to + 1;
        }

        return centred <= unsure ? null
            : texts.Select((text, i) => beside[i] is { } label ? Beside(label, text) : text).Concat(alone).OrderBy(line => line.Middle);
    }

    /// <summary>Where the text begins: beside a label on this line, or on the lines around a label that stands alone.</summary>
    private static double Left(List<PageLine> page, int at, Spacing spacing)
    {
        var words = page[at].Words;
        var gap = Enumerable.Range(1, words.Count - 1).FirstOrDefault(i => words[i].Left - words[i - 1].Right >= spacing.CertainGutter);
        return gap > 0 && words[gap - 1].Right - words[0].Left < words[^1].Right - words[gap].Left ? words[gap].Left : page[at].Left;
    }

    /// <summary>A line as a label and a text beside it; either may be missing. Null when it is no such line for a text that begins there.</summary>
    private static (PageLine? Label, PageLine? Text)? Split(PageLine line, double left, int gutter)
    {
        if (Math.Abs(line.Left - left) < Aside)
            return (null, line);
        var (label, text) = (line.Between(0, left - Aside), line.Between(left - Aside, double.MaxValue));
        return label is null || label.Text.Length > LongestLabel || label.Right > left - gutter || text?.Left - left >= Aside ? null : (label, text);
    }

    /// <summary>The blocks of text that a label is the middle of, as few as do; else the block that it stands within.</summary>
    private (int From, int To, bool Surely)? PlaceOf(List<PageLine> label, int next)
    {
        var middle = (label[0].Middle + label[^1].Middle) / 2;
        var top = blocks.FindIndex(next, block => block.To > block.From && Math.Abs(texts[block.From].Middle - label[0].Middle) < Aside);
        if (top >= 0)
            return (top, top, false);
        for (var more = 0; next + more < blocks.Count; more++)
        {
            for (var from = next; from + more < blocks.Count; from++)
            {
                var centre = (texts[blocks[from].From].Middle + texts[blocks[from + more].To].Middle) / 2;
                if (Math.Abs(centre - middle) <= step * OffCentre)
                    return (from, from + more, true);
            }
        }

        var within = blocks.FindIndex(next, block => texts[block.From].Middle <= middle + RowSpace && texts[block.To].Middle >= middle - RowSpace);
        return within < 0 ? null : (within, within, false);
    }

    private static PageLine Beside(PageLine label, PageLine text) => new(
        [.. label.Words.Select(word => word with { Top = word.Top + text.Middle - label.Middle, Bottom = word.Bottom + text.Middle - label.Middle }), .. text.Words]);
}
