using System.Text.Json;
using System.Text.Json.Serialization;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Partijen;

namespace Noaber.Web.Features.Overleg;

/// <summary>What a meeting of a kind begins with. Data: see <c>sjablonen.json</c>.</summary>
/// <param name="Partijen">The kinds of party that are invited.</param>
/// <param name="Rollen">Whom of such a party: those with one of these roles, or everyone of a party where nobody has one.</param>
internal sealed record Sjabloon(
    OverlegSoort Soort, string Titel, int Minuten, PartijSoort[] Partijen, Rol[] Rollen, IReadOnlyList<Sjabloonpunt> Agenda)
{
    /// <summary>How many days before it the parties are asked how their actions go; null for not.</summary>
    public int? Voortgang { get; init; }
}

internal sealed record Sjabloonpunt(string Titel, AgendapuntSoort Soort, int? Minuten, string? Vraag);

internal static class Sjablonen
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };
    private static readonly IReadOnlyList<Sjabloon> Alle = Lees();

    public static Sjabloon Van(OverlegSoort soort) => Alle.Single(s => s.Soort == soort);

    private static List<Sjabloon> Lees()
    {
        using var stroom = typeof(Sjablonen).Assembly.GetManifestResourceStream("overlegsjablonen.json")
            ?? throw new InvalidOperationException("De sjablonen van overleggen ontbreken.");
        return JsonSerializer.Deserialize<List<Sjabloon>>(stroom, Json)
            ?? throw new InvalidDataException("De sjablonen van overleggen zijn leeg.");
    }
}
