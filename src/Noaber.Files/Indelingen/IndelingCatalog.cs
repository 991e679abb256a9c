using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Noaber.Files.Indelingen;

/// <summary>The layouts this assembly carries: every JSON file in this folder, in order of preference.</summary>
internal static class IndelingCatalog
{
    /// <summary>How layouts and forms are written down.</summary>
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new PatternConverter(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>All layouts, the preferred one first.</summary>
    public static IReadOnlyList<Indeling> All { get; } = Load();

    private static Indeling[] Load()
    {
        var assembly = typeof(IndelingCatalog).Assembly;
        var written = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(typeof(Indeling).Namespace + ".", StringComparison.Ordinal))
            .Select(name => ParseObject(assembly, name))
            .ToDictionary(json => json["naam"]!.GetValue<string>(), StringComparer.Ordinal);
        return [.. written.Values.Select(json => Complete(json, written).Deserialize<Indeling>(Options)!).OrderBy(indeling => indeling.Rang)];
    }

    private static JsonObject ParseObject(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        return JsonNode.Parse(stream)!.AsObject();
    }

    /// <summary>A layout may name a <c>basis</c> and say only what differs from it.</summary>
    private static JsonObject Complete(JsonObject json, Dictionary<string, JsonObject> written)
    {
        var complete = json["basis"] is { } basis ? Complete(written[basis.GetValue<string>()], written) : [];
        foreach (var (property, value) in json.Where(pair => !string.Equals(pair.Key, "basis", StringComparison.Ordinal)))
            complete[property] = value?.DeepClone();
        return complete;
    }

    private sealed class PatternConverter : JsonConverter<Regex>
    {
        public override Regex Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Pattern.Create(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Regex value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
