using System.Text.Json;
using NetTopologySuite.Coverage;
using NetTopologySuite.Geometries;
using Noaber.Kernel.Gebieden;

namespace Noaber.Files.Gebieden;

/// <summary>Writes shapes for a page: simplified together, so that no gaps come between neighbours, and no finer than a metre.</summary>
internal static class GeoJsonWriter
{
    private const int Decimals = 5;

    public static byte[] Write(Vormen vormen, Gebiedsniveau niveau, double meters, IReadOnlySet<string>? only)
    {
        var shapes = vormen.Bij(niveau).Where(v => only?.Contains(v.Key) != false).ToList();
        Geometry[] simple = [.. shapes.Select(s => s.Value)];
        if (meters > 0 && simple.Length > 0)
            simple = CoverageSimplifier.Simplify(simple, Vormen.Graden(meters));
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteStartArray("features");
            for (var at = 0; at < simple.Length; at++)
                Feature(json, shapes[at].Key, vormen.Namen.GetValueOrDefault(shapes[at].Key), simple[at]);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return stream.ToArray();
    }

    private static void Feature(Utf8JsonWriter json, string code, string? name, Geometry shape)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("properties");
        json.WriteString("code", code);
        json.WriteString("naam", name ?? code);
        json.WriteEndObject();
        json.WriteStartObject("geometry");
        json.WriteString("type", "MultiPolygon");
        json.WriteStartArray("coordinates");
        for (var at = 0; at < shape.NumGeometries; at++)
            Polygon(json, (Polygon)shape.GetGeometryN(at));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Polygon(Utf8JsonWriter json, Polygon polygon)
    {
        json.WriteStartArray();
        foreach (var ring in polygon.InteriorRings.Prepend(polygon.ExteriorRing))
        {
            json.WriteStartArray();
            var before = (double.NaN, double.NaN);
            foreach (var point in ring.Coordinates)
            {
                var rounded = (Math.Round(point.X, Decimals), Math.Round(point.Y, Decimals));
                if (rounded == before)
                    continue;
                before = rounded;
                json.WriteStartArray();
                json.WriteNumberValue(rounded.Item1);
                json.WriteNumberValue(rounded.Item2);
                json.WriteEndArray();
            }
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }
}
