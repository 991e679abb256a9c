namespace Noaber.Files.Formaten.Pdf;

/// <summary>A page as lines from top to bottom.</summary>
internal sealed class PageText
{
    /// <summary>Words belong to one line when their middles differ less than this share of the height of their letters.</summary>
    private const double SameLine = 0.4;

    private PageText(List<PageLine> lines) => Lines = lines;

    public List<PageLine> Lines { get; }

    /// <summary>How many lines at the top, and at the bottom, are running heads and page numbers.</summary>
    public int Head { get; set; }

    public int Foot { get; set; }

    public static PageText Of(List<PdfWord> words)
    {
        var lines = new List<PageLine>();
        var line = new List<PdfWord>();
        var tallest = default(PdfWord);
        foreach (var word in words.OrderBy(word => word.Middle))
        {
            if (line.Count > 0 && word.Middle - tallest.Middle > SameLine * Math.Max(word.Height, tallest.Height))
            {
                lines.Add(new(line));
                line = [];
            }

            if (line.Count == 0 || word.Height > tallest.Height)
                tallest = word;
            line.Add(word);
        }

        if (line.Count > 0)
            lines.Add(new(line));
        return new(lines);
    }
}
