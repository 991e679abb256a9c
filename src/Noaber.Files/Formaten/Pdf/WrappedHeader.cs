using Noaber.Files.Lezen;

namespace Noaber.Files.Formaten.Pdf;

/// <summary>
/// The header of a table in which a name takes two lines: made one line. The others stand half-way down beside it, as an office centres them,
/// and no line would hold all names; or they stand at the top, and the rest of the name would be a row.
/// </summary>
internal static class WrappedHeader
{
    private const int LeastNames = 3;
    private const double OffCentre = 0.2;
    private const double UsualStep = 1.1;

    /// <summary>In points: how far the two lines of a name may be out of line.</summary>
    private const double Aside = 1;

    public static List<PageLine> Join(List<PageLine> lines, List<PageLine> nextPage, Spacing spacing, ReadingClock clock)
    {
        for (var i = 0; i + 2 < lines.Count; i++)
        {
            clock.Check(0);
            if (JoinAt(lines, i, spacing) is { } header && (List<PageLine>)[.. lines[..i], header, .. lines[(i + 3)..]] is var joined && HeadedTable.IsHead(joined, i, nextPage, spacing))
                lines = joined;
        }

        for (var i = 0; i + 2 < lines.Count; i++)
        {
            clock.Check(0);
            if (RestBelow(lines, i, spacing) is { } header && HeadedTable.IsHead(lines, i, nextPage, spacing))
                lines = [.. lines[..i], header, .. lines[(i + 2)..]];
        }

        return lines;
    }

    /// <summary>
    /// A line close below the names that only goes on with some of them: right under these, in small letters, and further from the first row;
    /// or in bold where the rows are not.
    /// </summary>
    private static PageLine? RestBelow(List<PageLine> lines, int at, Spacing spacing)
    {
        var (names, rest) = (lines[at], lines[at + 1]);
        var step = rest.Middle - names.Middle;
        var bold = names.IsBold && rest.IsBold && !lines[at + 2].IsBold;
        if (names.Words.Count < LeastNames || step > UsualStep * spacing.Line * names.Height || (!bold && lines[at + 2].Middle - rest.Middle <= step)
            || rest.IsBold != names.IsBold || rest.Height > names.Height)
            return null;
        var gutters = WhiteStrips.Of(names).Gutters(spacing.BetweenCells);
        var pairs = BandRow.Cut(names, gutters).Cells.Zip(BandRow.Cut(rest, gutters).Cells).ToList();
        return pairs.Exists(pair => pair.Second is { } below && !((char.IsLower(below.Text[0]) || (bold && char.IsAsciiDigit(below.Text[0]))) && Math.Abs(pair.First!.Left - below.Left) <= Aside)) ? null
            : new(pairs.SelectMany(pair => pair.Second is { } below ? Squeeze([.. pair.First!.Words, .. below.Words], pair.First) : pair.First!.Words));
    }

    private static PageLine? JoinAt(List<PageLine> lines, int at, Spacing spacing)
    {
        var (above, beside, below) = (lines[at], lines[at + 1], lines[at + 2]);
        var step = below.Middle - above.Middle;
        if (step > UsualStep * spacing.Line * above.Height || Math.Abs(beside.Middle - above.Middle - (step / 2)) > step * OffCentre
            || Math.Abs(above.Left - below.Left) > Aside || IsWide(above, spacing) || IsWide(below, spacing))
            return null;
        return new([.. Squeeze([.. above.Words, .. below.Words], above), .. beside.Words.Select(word => At(word, above.Middle))]);
    }

    private static bool IsWide(PageLine line, Spacing spacing) => line.Words.Zip(line.Words.Skip(1)).Any(pair => pair.Second.Left - pair.First.Right >= spacing.BetweenCells);

    /// <summary>The words beside each other where the first line of the name stands, so that the white to the next name stays.</summary>
    private static IEnumerable<PdfWord> Squeeze(List<PdfWord> words, PageLine name)
    {
        const double space = 4;
        var scale = (name.Right - name.Left) / (words.Sum(word => word.Right - word.Left) + (space * (words.Count - 1)));
        var left = name.Left;
        foreach (var word in words)
        {
            var right = left + ((word.Right - word.Left) * scale);
            yield return At(word, name.Middle) with { Left = left, Right = right };
            left = right + (space * scale);
        }
    }

    private static PdfWord At(PdfWord word, double middle) => word with { Top = word.Top + middle - word.Middle, Bottom = word.Bottom + middle - word.Middle };
}
