using Noaber.Files.Lezen;

namespace Noaber.Files.Formaten.Pdf;

/// <summary>Where paragraphs and items begin in a column of text that stands beside labels: its own width says where a line was full.</summary>
internal static class BesideLabel
{
    /// <summary>In points: how far lines of one column may be out of line.</summary>
    private const double Aside = 1;

    /// <summary>A paragraph begins below white, or below a line of text that had room for its first word.</summary>
    public static bool BeginsParagraph(Band band, int row, Spacing spacing)
    {
        var (above, line) = (band.Rows[row - 1].Cells, band.Rows[row].Cells);
        return spacing.PartsParagraphs(above.OfType<PageLine>().First(), line.OfType<PageLine>().First())
            || (line is [null, { } text] && above[1] is { } full && !Sentence.Continues(text.Text) && Rewrapping.HadRoom(full, text, band.RightOf(1)));
    }

    /// <summary>A dash right under the text of an item, below a line that is full in the midst of a sentence, is no item of its own.</summary>
    public static bool GoesOnWithItem(Band band, int row)
    {
        if (row == 0 || band.Rows[row].Cells is not [null, { } text] || !ListLevels.IsItem(text) || band.Rows[row - 1].Cells[1] is not { } full
            || Sentence.Ends(full.Text) || Rewrapping.HadRoom(full, text, band.RightOf(1)))
            return false;
        while (row > 0 && band.Rows[row - 1].Cells[1] is { } above && Math.Abs(above.Left - text.Left) < Aside)
            row--;
        return row > 0 && band.Rows[row - 1].Cells[1] is { } item && ListLevels.IsItem(item) && Math.Abs(item.Words[1].Left - text.Left) < Aside;
    }
}
