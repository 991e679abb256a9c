namespace Noaber.Files.Lezen;

/// <summary>Every line of a document, in its place.</summary>
internal sealed class ReadDocument
{
    private LineBlock? loose;

    /// <summary>What stands before the first theme.</summary>
    public LineBlock Before { get; } = new();

    public List<ThemeDraft> Themes { get; } = [];

    public bool HasAgreements => Themes.Exists(theme => theme.Agreements.Count > 0);

    /// <summary>No headings say what the themes are; the numbers of the agreements do.</summary>
    public bool HasImpliedThemes { get; set; }

    /// <summary>Text within themes that belongs to no label and no agreement.</summary>
    public List<LineBlock> Loose { get; } = [];

    /// <summary>The footnotes among the agreements, each with its mark.</summary>
    public List<(string Mark, LineBlock Text)> Notes { get; } = [];

    /// <summary>Page numbers and running heads.</summary>
    public List<Regel> Debris { get; } = [];

    /// <summary>The first heading that ends the agreements, and all that follows.</summary>
    public List<GekeurdeRegel> After { get; } = [];

    public LineBlock OpenLoose()
    {
        if (loose is null)
            Loose.Add(loose = new LineBlock());
        return loose;
    }

    public void CloseLoose() => loose = null;
}
