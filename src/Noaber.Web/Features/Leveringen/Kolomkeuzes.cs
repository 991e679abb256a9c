using Noaber.Files.Werkboeken.Eigen;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Web.Features.Leveringen;

/// <summary>What a column of somebody's own workbook can hold, by the names that people choose from.</summary>
public sealed record Kolomkeuzes
{
    internal const string Gebied = "Gebied", Toelichting = "Toelichting";

    private readonly Dictionary<string, Grootheid> cijfers;
    private readonly Dictionary<string, string> klassen;

    private Kolomkeuzes(Dictionary<string, Grootheid> cijfers, Dictionary<string, string> klassen) =>
        (this.cijfers, this.klassen) = (cijfers, klassen);

    /// <summary>All names, in the order in which people look for them.</summary>
    public IEnumerable<string> Namen => [Gebied, Toelichting, .. klassen.Keys, .. cijfers.Keys];

    /// <summary>Those of all that is asked.</summary>
    public static Kolomkeuzes Van(IReadOnlyList<Leverplicht> plichten)
    {
        var catalogus = Catalogus.Standaard;
        var dimensies = plichten.SelectMany(p => p.Indicator.Dimensies).Select(d => d.Code).Distinct();
        return new(Indelingsvoorstel.Keuzes(plichten, catalogus).DistinctBy(c => c.Naam)
                .ToDictionary(c => c.Naam, c => c.Wat, StringComparer.OrdinalIgnoreCase),
            dimensies.ToDictionary(d => $"Klasse: {catalogus.Lijst(d)!.Naam}", StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Whether a column can hold numbers: those of areas and of explanations cannot.</summary>
    internal static bool IsGetal(string? naam) => naam?.Trim() is not (Gebied or Toelichting);

    /// <summary>The figure that a name stands for; null when it stands for none.</summary>
    public Grootheid? Cijfer(string naam) => cijfers.GetValueOrDefault(naam.Trim());

    /// <summary>The dimension that a name stands for; null when it stands for none.</summary>
    public string? Klasse(string naam) => klassen.GetValueOrDefault(naam.Trim());

    /// <summary>The name of a figure; empty when it is not asked now.</summary>
    public string Naam(string indicator, Uitsplitsing deel) =>
        cijfers.FirstOrDefault(c => c.Value.Indicator == indicator && c.Value.Deel == deel).Key ?? "";
}
