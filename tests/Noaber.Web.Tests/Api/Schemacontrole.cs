using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Noaber.Web.Tests.Api;

/// <summary>
/// Holds a value against its schema in an OpenAPI 3.0 document, strictly: a field that the schema does not name is wrong, and so is a word
/// of the schema that is not known here.
/// </summary>
internal sealed class Schemacontrole(JsonNode document)
{
    private static readonly HashSet<string> Bekend =
        ["$ref", "allOf", "type", "format", "enum", "items", "properties", "required", "additionalProperties", "description", "minimum", "maximum"];

    /// <summary>What is wrong, each with its place.</summary>
    public IEnumerable<string> Fouten(JsonNode? waarde, JsonNode schema, string plek = "$")
    {
        var s = schema.AsObject();
        if (s.Select(k => k.Key).FirstOrDefault(k => !Bekend.Contains(k)) is { } vreemd)
            return [$"{plek}: het schema zegt ‘{vreemd}’, en dat kent deze controle niet"];
        if (s["$ref"] is { } naar)
            return Fouten(waarde, Zoek($"{naar}"), plek);
        if (s["allOf"] is JsonArray delen)
            return delen.SelectMany(deel => Fouten(waarde, deel!, plek));
        return $"{s["type"]}" switch
        {
            "object" => Object(waarde, s, plek),
            "array" => waarde is JsonArray lijst ? lijst.SelectMany((deel, i) => Fouten(deel, s["items"]!, $"{plek}[{i}]")) : [$"{plek}: geen lijst"],
            "string" => Tekst(waarde, s, plek),
            "boolean" => Soort(waarde) is JsonValueKind.True or JsonValueKind.False ? [] : [$"{plek}: geen ja of nee"],
            "integer" => Soort(waarde) is JsonValueKind.Number && waarde!.AsValue().TryGetValue<int>(out _) ? [] : [$"{plek}: geen geheel getal"],
            "number" => Soort(waarde) is JsonValueKind.Number ? [] : [$"{plek}: geen getal"],
            var soort => [$"{plek}: het schema heeft geen soort, of ‘{soort}’"],
        };
    }

    public JsonNode Zoek(string verwijzing) => verwijzing.Split('/').Skip(1).Aggregate(document, (knoop, naam) =>
        knoop[naam] ?? throw new InvalidOperationException($"{verwijzing} staat niet in het document."));

    private IEnumerable<string> Object(JsonNode? waarde, JsonObject schema, string plek)
    {
        if (waarde is not JsonObject object_)
            return [$"{plek}: geen object"];
        var velden = schema["properties"]?.AsObject() ?? [];
        var rest = schema["additionalProperties"];
        // A document of another standard is free here: its schema says which standard, and that has its own tests.
        if (velden.Count == 0 && rest is JsonObject { Count: 0 })
            return schema["description"] is not null && object_.Count > 0 ? [] : [$"{plek}: vrij, en het schema zegt niet waarom"];
        return
        [
            .. (schema["required"]?.AsArray() ?? []).Where(naam => !object_.ContainsKey($"{naam}")).Select(naam => $"{plek}: ‘{naam}’ ontbreekt"),
            .. object_.Where(v => !velden.ContainsKey(v.Key) && rest is null).Select(v => $"{plek}: ‘{v.Key}’ staat niet in het schema"),
            .. object_.Where(v => velden.ContainsKey(v.Key) || rest is not null).SelectMany(v => Fouten(v.Value, velden[v.Key] ?? rest!, $"{plek}.{v.Key}")),
        ];
    }

    private static IEnumerable<string> Tekst(JsonNode? waarde, JsonObject schema, string plek)
    {
        if (Soort(waarde) is not JsonValueKind.String)
            return [$"{plek}: geen tekst"];
        var tekst = waarde!.GetValue<string>();
        if (schema["enum"] is JsonArray keuzes)
            return keuzes.Any(k => $"{k}" == tekst) ? [] : [$"{plek}: ‘{tekst}’ is geen keuze"];
        var goed = schema["format"]?.GetValue<string>() switch
        {
            null => true,
            "uuid" => Guid.TryParseExact(tekst, "D", out _),
            "date" => DateOnly.TryParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "date-time" => DateTimeOffset.TryParse(tekst, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) && tekst.Contains('T', StringComparison.Ordinal),
            _ => false,
        };
        return goed ? [] : [$"{plek}: ‘{tekst}’ is geen {schema["format"]}"];
    }

    private static JsonValueKind Soort(JsonNode? waarde) => waarde?.GetValueKind() ?? JsonValueKind.Null;
}
