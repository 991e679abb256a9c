using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Noaber.Web.Data;

/// <summary>A list of values that belong to one row and are never asked for apart: kept as JSON beside it.</summary>
internal static class Jsonkolom
{
    public static readonly JsonSerializerOptions Opties = new(JsonSerializerDefaults.Web)
    {
        AllowOutOfOrderMetadataProperties = true, // jsonb keeps no order
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static PropertyBuilder<T> AlsJson<T>(this PropertyBuilder<T> kolom) where T : class? => kolom.HasColumnType("jsonb").HasConversion(
        waarde => JsonSerializer.Serialize(waarde, Opties), json => JsonSerializer.Deserialize<T>(json, Opties)!);

    public static PropertyBuilder<IReadOnlyList<T>> AlsJson<T>(this PropertyBuilder<IReadOnlyList<T>> kolom) => kolom.HasColumnType("jsonb").HasConversion(
        waarden => JsonSerializer.Serialize(waarden, Opties),
        json => JsonSerializer.Deserialize<List<T>>(json, Opties) ?? new List<T>(),
        new ValueComparer<IReadOnlyList<T>>((een, ander) => een!.SequenceEqual(ander!), waarden => waarden.Count, waarden => waarden));
}
