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
    public static readonly JsonSerializerOptions Options = Written(Pattern.Options);

    /// <summary>A process that reads so many documents will read more: then making code of the patterns (a second of work) pays.</summary>
    private const int ManyDocuments = 10;
    private const int LinesToTry = 300;

    private static volatile IReadOnlyList<Indeling> all = Load(Options);
    private static int documents;

    /// <summary>All layouts, the preferred one first.</summary>
    public static IReadOnlyList<Indeling> All => all;

    /// <summary>All layouts for a document of these lines; after many documents, beside the reading, the patterns become code.</summary>
    public static IReadOnlyList<Indeling> For(IReadOnlyList<string> lines)
    {
        if (Interlocked.Increment(ref documents) == ManyDocuments)
            _ = Task.Run(() => all = TriedOut(Compiled(), [.. lines.Where(line => line.Length > 0).Take(LinesToTry)]));
        return all;
    }

    /// <summary>The same layouts, their patterns made into code.</summary>
    public static IReadOnlyList<Indeling> Compiled() => Load(Written(Pattern.Options | RegexOptions.Compiled));

    private static IReadOnlyList<Indeling> TriedOut(IReadOnlyList<Indeling> layouts, string[] lines)
    {
        foreach (var layout in layouts)
            _ = layout.Opvallend;
        Pattern.TryOut(lines);
        return layouts;
    }

    private static JsonSerializerOptions Written(RegexOptions patterns) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new PatternConverter(patterns), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static Indeling[] Load(JsonSerializerOptions options)
    {
        var assembly = typeof(IndelingCatalog).Assembly;
        var written = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(typeof(Indeling).Namespace + ".", StringComparison.Ordinal))
            .Select(name => ParseObject(assembly, name))
            .ToDictionary(json => json["naam"]!.GetValue<string>(), StringComparer.Ordinal);
        return [.. written.Values.Select(json => Complete(json, written).Deserialize<Indeling>(options)!).OrderBy(indeling => indeling.Rang)];
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

    private sealed class PatternConverter(RegexOptions patterns) : JsonConverter<Regex>
    {
        public override Regex Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Pattern.Create(reader.GetString()!, patterns);

        public override void Write(Utf8JsonWriter writer, Regex value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
