using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Kernel.Monitor.Nakijken;

/// <summary>All that the rules look at. Rows may stand in any order; what is not known may be left out.</summary>
public sealed record Controlevraag
{
    /// <summary>The definitions.</summary>
    public required Catalogus Catalogus { get; init; }

    /// <summary>Who hands it in.</summary>
    public required Guid Partij { get; init; }

    /// <summary>With which half-year.</summary>
    public required Meetperiode Halfjaar { get; init; }

    /// <summary>What was handed in.</summary>
    public required IReadOnlyCollection<Waarneming> Regels { get; init; }

    /// <summary>What reading found, to be told with all else. What could not be read stands unreadable among the rows.</summary>
    public IReadOnlyCollection<Controlebevinding> Gelezen { get; init; } = [];

    /// <summary>The areas, each with the one that it is a part of; null for a gemeente.</summary>
    public required IReadOnlyDictionary<string, string?> Gebieden { get; init; }

    /// <summary>What is due.</summary>
    public IReadOnlyList<Leverplicht> Nodig { get; init; } = [];

    /// <summary>What the party handed in before and was accepted.</summary>
    public IReadOnlyCollection<Waarneming> Eerder { get; init; } = [];

    /// <summary>What other parties handed in for the same periods and was accepted.</summary>
    public IReadOnlyCollection<Waarneming> Anderen { get; init; } = [];

    /// <summary>The day that it was handed in; null while nobody did.</summary>
    public DateOnly? Geleverd { get; init; }
}
