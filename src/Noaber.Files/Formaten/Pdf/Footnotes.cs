namespace Noaber.Files.Formaten.Pdf;

/// <summary>Finds the footnotes of a page whose numbers were set as large as their text: below white, with the number of a mark above.</summary>
internal static class Footnotes
{
    private const int MostLines = 20;

    public static List<PageLine> Raise(List<PageLine> lines, Spacing spacing)
    {
        var marks = lines.SelectMany(line => line.Text).Where(PageLine.IsMark).ToHashSet();
        if (marks.Count == 0)
            return lines;
        var (raised, below) = (lines.ToList(), false);
        for (var i = Math.Max(1, lines.Count - MostLines); i < lines.Count; i++)
        {
            below |= spacing.PartsParagraphs(lines[i - 1], lines[i]);
            if (below && lines[i].Words is [{ Text: [>= '1' and <= '9'] }, _, ..] && lines[i].AsNote() is var note && marks.Contains(note.Text[0]))
                raised[i] = note;
        }

        return raised;
    }
}
