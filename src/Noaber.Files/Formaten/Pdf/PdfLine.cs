namespace Noaber.Files.Formaten.Pdf;

/// <summary>A line of the text of a PDF, in the order in which it is read.</summary>
internal sealed record PdfLine(string Text, Regelvorm? Form = null)
{
    /// <summary>The first line of a page.</summary>
    public bool BeginsPage { get; init; }

    /// <summary>It goes on with the paragraph of the line before, in the same cell.</summary>
    public bool GoesOn { get; init; }

    /// <summary>How it was set, when it is a line of text rather than a row of a table.</summary>
    public PageLine? Letters { get; init; }

    /// <summary>Where it stands on the page, when it begins with a mark that stands apart from its text.</summary>
    public PageLine? Item { get; init; }
}

/// <summary>A word and its box on the page, in points; down is more.</summary>
internal readonly record struct PdfWord(string Text, double Left, double Top, double Right, double Bottom)
{
    public bool Bold { get; init; }

    public double Middle => (Top + Bottom) / 2;

    public double Height => Bottom - Top;
}
