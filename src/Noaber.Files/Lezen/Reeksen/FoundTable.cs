using Noaber.Kernel.Afspraken;

namespace Noaber.Files.Lezen.Reeksen;

/// <summary>A table with what was odd about it, and where the document repeats it.</summary>
/// <param name="Reeks">The table.</param>
/// <param name="Findings">What a person has to see.</param>
internal sealed record FoundTable(Reeks Reeks, IReadOnlyList<Melding> Findings)
{
    /// <summary>What its head says beside the names of the columns, or as it was broken in print.</summary>
    public string Head { get; init; } = "";

    /// <summary>Where its title stands, when that is not among its lines.</summary>
    public Bronplaats? TitlePlace { get; init; }

    /// <summary>Other places that hold the same table, cell by cell.</summary>
    public IReadOnlyList<Bronplaats> Repeats { get; init; } = [];

    public bool IsSameAs(FoundTable other) =>
        Reeks.Kolommen.SequenceEqual(other.Reeks.Kolommen, StringComparer.OrdinalIgnoreCase)
        && Reeks.Rijen.Count == other.Reeks.Rijen.Count
        && Reeks.Rijen.Zip(other.Reeks.Rijen).All(pair => Same(pair.First, pair.Second));

    private static bool Same(Reeksrij one, Reeksrij other) =>
        string.Equals(one.Naam, other.Naam, StringComparison.OrdinalIgnoreCase) && one.Waarden.SequenceEqual(other.Waarden);
}

/// <summary>A row of a table while it is read: as many cells as the table has columns, or fewer when some were left blank.</summary>
internal sealed record RowDraft(string Name, IReadOnlyList<string> Cells, Bronplaats Place, string? Group = null)
{
    /// <summary>The cells are spread over the columns by guess, from the left.</summary>
    public bool Unsure { get; init; }

    public Reeksrij Build() => new(Name, [.. Cells.Select(CellParser.Parse)], Place) { Groep = Group, Onzeker = Unsure };
}
