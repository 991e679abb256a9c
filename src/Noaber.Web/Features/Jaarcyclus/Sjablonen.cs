using System.Text.Json;
using System.Text.Json.Serialization;
using Noaber.Kernel.Jaarcyclus;
using Noaber.Web.Data;

namespace Noaber.Web.Features.Jaarcyclus;

/// <summary>The templates that come with the application: every JSON file of this folder's <c>Sjablonen</c>, whole and checked.</summary>
internal static class Sjablonen
{
    private const string Map = "Noaber.Web.Features.Jaarcyclus.Sjablonen.";

    private static readonly JsonSerializerOptions Opties = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly Lazy<IReadOnlyList<Sjabloon>> Geladen = new(() => Lees(Bestanden()));

    /// <summary>All templates, those of the latest law first.</summary>
    public static IReadOnlyList<Sjabloon> Alle => Geladen.Value;

    public static Sjabloon? Met(string? code) => Alle.FirstOrDefault(s => s.Code == code);

    /// <summary>Those that hold for a year.</summary>
    public static IReadOnlyList<Sjabloon> Voor(int jaar) => [.. Alle.Where(s => s.IsGeldigIn(jaar))];

    /// <summary>Reads templates; throws <see cref="InvalidDataException"/> with every file's faults.</summary>
    internal static IReadOnlyList<Sjabloon> Lees(IEnumerable<(string Bestand, string Json)> bestanden)
    {
        var gelezen = bestanden.Select(b => (b.Bestand, Sjabloon: Lees(b.Bestand, b.Json))).ToList();
        var opCode = gelezen.ToLookup(s => s.Sjabloon.Code, s => s.Sjabloon, StringComparer.Ordinal);
        var geheel = gelezen.ConvertAll(s => s with { Sjabloon = VulAan(s.Bestand, s.Sjabloon, opCode) });
        var fouten = geheel.SelectMany(s => Fouten(s.Sjabloon).Select(fout => $"{s.Bestand}: {fout}"))
            .Concat(opCode.Where(g => g.Count() > 1).Select(g => $"de code ‘{g.Key}’ hoort bij meer dan één sjabloon")).ToList();
        return fouten.Count > 0
            ? throw new InvalidDataException(string.Join('\n', fouten))
            : [.. geheel.Select(s => s.Sjabloon).OrderByDescending(s => s.GeldigVanaf).ThenBy(s => s.Naam, StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Fouten(Sjabloon sjabloon) =>
    [
        .. Sjablooncontrole.Fouten(sjabloon),
        .. from mijlpaal in sjabloon.Mijlpalen
           where mijlpaal.Feit is { } feit && !Feiten.Alle.Contains(feit)
           select $"mijlpaal ‘{mijlpaal.Code}’: het feit ‘{mijlpaal.Feit}’ bestaat niet",
    ];

    private static Sjabloon VulAan(string bestand, Sjabloon sjabloon, ILookup<string, Sjabloon> alle) => sjabloon.NeemtOver switch
    {
        null => sjabloon,
        var ander when alle[ander].FirstOrDefault() is { NeemtOver: null } basis => sjabloon.Met(basis),
        var ander => throw new InvalidDataException($"{bestand}: het sjabloon ‘{ander}’ dat het overneemt, is er niet of neemt zelf een "
            + "ander over"),
    };

    private static Sjabloon Lees(string bestand, string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Sjabloon>(json, Opties) ?? throw new InvalidDataException($"{bestand}: leeg");
        }
        catch (JsonException fout)
        {
            throw new InvalidDataException($"{bestand}, regel {fout.LineNumber + 1}, bij {fout.Path}: {fout.Message}", fout);
        }
    }

    private static IEnumerable<(string, string)> Bestanden()
    {
        var assembly = typeof(Sjablonen).Assembly;
        foreach (var naam in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Map, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal))
        {
            using var lezer = new StreamReader(assembly.GetManifestResourceStream(naam)!);
            yield return (naam[Map.Length..], lezer.ReadToEnd());
        }
    }
}
