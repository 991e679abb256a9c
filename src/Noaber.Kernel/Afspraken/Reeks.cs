namespace Noaber.Kernel.Afspraken;

/// <summary>A table of numbers in a document: years or parties as columns, measures as rows.</summary>
/// <param name="Titel">Its title as printed, or the nearest heading above it.</param>
/// <param name="Kolommen">The names of the columns, without the one of the row names.</param>
/// <param name="Rijen">The rows in order; each has as many values as there are columns.</param>
/// <param name="Voetnoten">The notes below it.</param>
/// <param name="Bron">The lines it came from.</param>
public sealed record Reeks(
    string Titel, IReadOnlyList<string> Kolommen, IReadOnlyList<Reeksrij> Rijen, IReadOnlyList<Voetnoot> Voetnoten, Bronplaats Bron);

/// <summary>A row of a <see cref="Reeks"/>.</summary>
/// <param name="Naam">What it counts.</param>
/// <param name="Waarden">One for each column; blanks are kept.</param>
/// <param name="Bron">The lines it came from.</param>
public sealed record Reeksrij(string Naam, IReadOnlyList<Reekswaarde> Waarden, Bronplaats Bron)
{
    /// <summary>The group that the row stands under (<c>Harde plannen</c>), or null.</summary>
    public string? Groep { get; init; }

    /// <summary>
    /// The row has fewer values than columns and the document does not say which are missing: the values stand from the left.
    /// </summary>
    public bool Onzeker { get; init; }
}

/// <summary>
/// One cell: <c>34*</c>, <c>10% - 15%</c>, <c>Minimaal 10.500</c>, <c>n.v.t.</c>, <c>p.m.</c> or nothing. A blank is not zero.
/// </summary>
/// <param name="Tekst">The cell as printed, without its footnote mark; empty for a blank.</param>
/// <param name="Waarde">The number, or the lower one of two; null when the cell holds none.</param>
/// <param name="Tot">The upper number of a range, else null.</param>
/// <param name="Grens">How the number is meant.</param>
/// <param name="Eenheid"><c>%</c>, <c>€</c> or empty.</param>
/// <param name="Noot">The mark of its footnote, or null.</param>
public sealed record Reekswaarde(string Tekst, decimal? Waarde, decimal? Tot, Grens Grens, string Eenheid, string? Noot)
{
    /// <summary>A cell with nothing in it.</summary>
    public static Reekswaarde Leeg { get; } = new("", null, null, Grens.Precies, "", null);
}
