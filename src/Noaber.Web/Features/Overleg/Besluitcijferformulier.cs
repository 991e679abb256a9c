using Noaber.Kernel.Monitor.Definities;
using Noaber.Web.Data;
using Noaber.Web.Features.Leveringen;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Overleg;

/// <summary>Which figures of a delivery are put with a decision.</summary>
/// <param name="Levering">The version that holds.</param>
/// <param name="Indicator">Of which indicator.</param>
public sealed record Besluitcijferformulier(Guid? Levering, string? Indicator)
{
    /// <summary>Null when nothing is ticked.</summary>
    public string[]? Cijfer { get; init; }

    internal int Aantal => Cijfer?.Distinct(StringComparer.Ordinal).Count() ?? 0;

    internal bool Kiest(string waarde) => Cijfer?.Contains(waarde, StringComparer.Ordinal) == true;
}

/// <summary>A figure that a decision rests on, in one line.</summary>
public sealed record Besluitcijferregel(Guid Id, Guid Uitkomst, string Zin, Inzage Inzage);

/// <summary>A figure to choose.</summary>
internal sealed record Cijferkeus(WaarnemingRij Rij, string Gebied, string Partij, Versienummer Nummer)
{
    public string Waarde => $"{Rij.Gebied} {Rij.Periode} {Rij.Deel}";

    public string Zin => Rij.Waarde.Zin(Gebied, Partij, Nummer);
}

/// <summary>What the page shows on which figures are put with a decision.</summary>
public sealed record BesluitcijfersModel(Guid Overleg, string OverlegTitel, Guid Punt, Guid Uitkomst, string Tekst)
{
    public required IReadOnlyList<Optie> Leveringen { get; init; }

    /// <summary>The version that is looked at; null when none was accepted.</summary>
    public string? Levering { get; init; }

    public required IReadOnlyList<Optie> Indicatoren { get; init; }
    public string? Indicator { get; init; }
    internal IReadOnlyList<Cijferkeus> Keuzes { get; init; } = [];

    /// <summary>Those that are with the decision.</summary>
    public required IReadOnlyList<Besluitcijferregel> Erbij { get; init; }

    public IReadOnlyList<Invoerfout> Fouten { get; init; } = [];
}
