namespace Noaber.Files.Formaten.Pdf;

/// <summary>Where lines have ink, point by point across the page, and so which strips stay white all the way down.</summary>
internal sealed class WhiteStrips
{
    /// <summary>Wider than any sheet that is printed on; what stands beyond it counts as its edge.</summary>
    private const int Widest = 4000;

    private readonly bool[] inked;

    private WhiteStrips(bool[] inked) => this.inked = inked;

    public static WhiteStrips Of(PageLine line) => new WhiteStrips([]).With(line);

    /// <summary>With one more line over it.</summary>
    public WhiteStrips With(PageLine line)
    {
        var over = new bool[Math.Max(inked.Length, At(line.Right) + 1)];
        inked.CopyTo(over, 0);
        foreach (var word in line.Words)
            over.AsSpan(At(word.Left), At(word.Right) - At(word.Left) + 1).Fill(true);
        return new(over);
    }

    /// <summary>The strips that are at least so wide and have text on both sides.</summary>
    public List<(int From, int To)> Gutters(int narrowest)
    {
        var gutters = new List<(int From, int To)>();
        var from = -1;
        for (var i = 0; i < inked.Length; i++)
        {
            if (!inked[i])
                continue;
            if (from >= 0 && i - from >= narrowest)
                gutters.Add((from, i));
            from = i + 1;
        }

        return gutters;
    }

    /// <summary>The widest strip of white within a stretch of the page; of two, the one to the right. Null when all is ink.</summary>
    public (int From, int To)? WidestWithin((int From, int To) stretch)
    {
        (int From, int To)? widest = null;
        for (var i = stretch.From; i < stretch.To; i++)
        {
            var from = i;
            while (i < stretch.To && !(i < inked.Length && inked[i]))
                i++;
            if (i > from && (widest is not { } best || i - from >= best.To - best.From))
                widest = (from, i);
        }

        return widest;
    }

    private static int At(double position) => (int)Math.Clamp(position, 0, Widest);
}
