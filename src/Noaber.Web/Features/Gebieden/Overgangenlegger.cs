using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Noaber.Files.Gebieden;
using Noaber.Kernel.Gebieden;
using Noaber.Web.Data;

namespace Noaber.Web.Features.Gebieden;

/// <summary>Lays down what became of the areas of the map before, now that a map came in. The same map again lays down the same.</summary>
internal sealed class Overgangenlegger(NoaberDb db, Gebiedskaart kaart, int jaar)
{
    /// <summary>What became of areas. Of the first map there is nothing before it.</summary>
    /// <param name="was">The areas of the year before, with their shapes.</param>
    /// <param name="komen">Those of the map.</param>
    public IReadOnlyList<Overgang> Van(IReadOnlyList<GebiedRij> was, IReadOnlyList<Gebied> komen)
    {
        if (was.Count == 0)
            return [];
        var oud = Kaart([.. was.Where(g => g.Niveau == Gebiedsniveau.Buurt)]);
        return
        [
            .. Enum.GetValues<Gebiedsniveau>().SelectMany(niveau => Kaartovergangen.Van(was.Where(g => g.Niveau == niveau).Select(g => g.Waarde),
                komen.Where(g => g.Niveau == niveau), kaart.Wijzigingen, oud is null ? [] : kaart.Over(oud, niveau))),
        ];
    }

    /// <summary>In the place of what was laid down of these areas and this year before.</summary>
    public async Task Leg(IReadOnlyList<GebiedRij> was, IReadOnlyList<Gebied> komen, IReadOnlyList<Overgang> overgangen, CancellationToken stop)
    {
        var codes = was.Select(g => g.Code).Concat(komen.Select(g => g.Code)).ToHashSet(StringComparer.Ordinal);
        var eerder = await db.Gebiedsovergangen.Where(o => o.Jaar == jaar).ToListAsync(stop);
        db.RemoveRange(eerder.Where(o => codes.Contains(o.Van ?? o.Naar!)));
        db.AddRange(overgangen.Select(o => new Gebiedsovergang { Jaar = jaar, Soort = o.Soort, Van = o.Van, Naar = o.Naar, Heel = o.Aandeel == 1 }));
    }

    /// <summary>The shapes that are kept as a map again; null when there are none that can be read.</summary>
    public static Gebiedskaart? Kaart(IReadOnlyList<GebiedRij> rijen) => rijen.Count == 0 ? null
        : Kaartlezer.Lees(JsonSerializer.SerializeToUtf8Bytes(new JsonObject
        {
            ["type"] = "FeatureCollection",
            ["features"] = new JsonArray([.. rijen.Select(r => new JsonObject
            {
                ["type"] = "Feature", ["properties"] = new JsonObject { ["statcode"] = r.Code, ["statnaam"] = r.Naam },
                ["geometry"] = JsonNode.Parse(r.Vorm),
            })]),
        })).Kaart;
}
