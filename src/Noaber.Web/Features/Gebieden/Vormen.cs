using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Gebieden;
using Noaber.Web.Data;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Gebieden;

/// <summary>The shapes of the areas of a year as GeoJSON, for maps: the municipality, or one level within it.</summary>
internal static class Vormen
{
    // The map of a year stays as it is, but for a name that was mended.
    private const string Bewaartijd = "private, max-age=86400";

    public const string Mediatype = "application/geo+json";

    public static async Task<IResult> Geef(int jaar, string? niveau, NoaberDb db, Aanvrager aanvrager, HttpContext http, CancellationToken stop)
    {
        Gebiedsniveau? alleen = Enum.TryParse<Gebiedsniveau>(niveau, ignoreCase: true, out var een) ? een : null;
        if (niveau is not null && alleen is null)
            return Results.BadRequest();
        http.Response.Headers.CacheControl = Bewaartijd;
        return Results.Bytes(await Lees(db, aanvrager.Hier.SamenwerkingId, jaar, alleen, stop), Mediatype);
    }

    /// <summary>All areas of the year, or those of one level; none while there is no map.</summary>
    public static async Task<byte[]> Lees(NoaberDb db, Guid samenwerking, int jaar, Gebiedsniveau? alleen, CancellationToken stop) =>
        await Lees(db, await db.GebiedenVan(samenwerking, stop), jaar, alleen, stop);

    /// <summary>The same, of these areas.</summary>
    public static async Task<byte[]> Lees(
        NoaberDb db, IReadOnlyList<Gebied> gebieden, int jaar, Gebiedsniveau? alleen, CancellationToken stop)
    {
        var indeling = gebieden.Indeling(jaar);
        var gezocht = (indeling?.Gebieden ?? []).Where(g => alleen is null || g.Niveau == alleen).ToDictionary(g => g.Code, g => g.Van, StringComparer.Ordinal);
        var vormen = await db.Gebieden.AsNoTracking().Where(g => gezocht.Keys.Contains(g.Code)).OrderBy(g => g.Code)
            .Select(g => new Vorm(g.Code, g.Van, g.Naam, g.Vorm)).ToListAsync(stop);
        return Schrijf(vormen.Where(v => gezocht[v.Code] == v.Van));
    }

    private static byte[] Schrijf(IEnumerable<Vorm> vormen)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteStartArray("features");
            foreach (var vorm in vormen)
            {
                json.WriteStartObject();
                json.WriteString("type", "Feature");
                json.WriteStartObject("properties");
                json.WriteString("code", vorm.Code);
                json.WriteString("naam", vorm.Naam);
                json.WriteEndObject();
                json.WritePropertyName("geometry");
                json.WriteRawValue(vorm.Geometrie);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }

    private sealed record Vorm(string Code, int Van, string Naam, string Geometrie);
}
