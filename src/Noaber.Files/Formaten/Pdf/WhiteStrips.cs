namespace Noaber.Files.Formaten.Pdf;

/// <summary>At which positions lines are white, and between which they have text.</summary>
internal sealed class WhiteStrips
{
    private readonly bool[] inked;

    private WhiteStrips(bool[] inked) => this.inked = inked;

    public static WhiteStrips Of(string line) => new WhiteStrips([]).With(line);

    /// <summary>With one more line over it.</summary>
    public WhiteStrips With(string line)
    {
        var over = new bool[Math.Max(inked.Length, line.Length)];
        inked.CopyTo(over, 0);
        for (var i = 0; i < line.Length; i++)
            over[i] |= line[i] != ' ' || IsWordGap(line, i);
        return new(over);
    }

    public bool HasGutter(int narrowest) => Gutters(narrowest).Count > 0;

    /// <summary>The strips that are white all the way down and have text on both sides.</summary>
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

    /// <summary>One space between two words belongs to them.</summary>
    private static bool IsWordGap(string line, int i) => i > 0 && i + 1 < line.Length && line[i - 1] != ' ' && line[i + 1] != ' ';
}
