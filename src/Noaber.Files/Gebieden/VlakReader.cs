using System.Globalization;
using System.Text.Json;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.Valid;
using Noaber.Kernel.Gebieden;

namespace Noaber.Files.Gebieden;

/// <summary>Reads the shapes of a map one by one, and keeps what is wrong with each.</summary>
internal sealed class VlakReader(int mostPoints)
{
    /// <summary>What CBS and PDOK call things, by year and by file; the smallest level that is there is that of the shape.</summary>
    private static readonly (string[] Code, string[] Naam)[] Velden =
    [
        (["buurtcode", "bu_code"], ["buurtnaam", "bu_naam"]), (["wijkcode", "wk_code"], ["wijknaam", "wk_naam"]),
        (["gemeentecode", "gm_code"], ["gemeentenaam", "gm_naam"]), (["statcode", "code"], ["statnaam", "naam", "name"]),
    ];

    private static readonly string[] Jaren = ["jaar", "year"], Wijziging = ["indelingswijziging_wijken_en_buurten", "indelingswijziging", "ind_wbi"];
    private static readonly GeometryFactory Factory = new(new PrecisionModel(), 4326);
    private readonly List<Gebiedsmelding> findings = [];
    private int number, points;

    public IReadOnlyList<Gebiedsmelding> Meldingen => findings;

    public bool TooMuch => points > mostPoints;

    /// <summary>The shape with its number; null when something is wrong, or when it is a piece of water that belongs to no area.</summary>
    public (Vlak, int)? Read(JsonElement feature)
    {
        number++;
        if (TooMuch)
            return null;
        var words = Words(feature);
        var codes = Velden.Select(v => (Code: Word(words, v.Code), Naam: Word(words, v.Naam))).Where(v => v.Code is not null).ToList();
        // A buurt with a code that is none must not be taken for the municipality that it lies in.
        if (codes.FirstOrDefault().Code is not { } code || Gebiedsniveaus.Van(code) is null)
            return Find("code-ontbreekt", codes.FirstOrDefault().Naam ?? "", "Dit vlak heeft geen CBS-code (GM, WK of BU met cijfers).");
        if (!feature.TryGetProperty("geometry", out var geometry) || geometry.ValueKind != JsonValueKind.Object)
            return Find("vorm-ontbreekt", code, "Dit gebied heeft geen vorm.");
        if (Shape(geometry, code) is not { } shape)
            return null;
        var year = int.TryParse(Word(words, Jaren), NumberStyles.None, CultureInfo.InvariantCulture, out var y) ? y : (int?)null;
        var change = Word(words, Wijziging) is ['1' or '2' or '3'] w ? (Indelingswijziging)(w[0] - '0') : (Indelingswijziging?)null;
        return (new(code, shape, [.. codes.Where(v => v.Naam is not null).Select(v => (v.Code!, v.Naam!))], year, change), number);
    }

    private static Dictionary<string, string> Words(JsonElement feature)
    {
        var words = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (feature.ValueKind == JsonValueKind.Object && feature.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object)
            foreach (var property in properties.EnumerateObject().Where(p => p.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number))
                words[property.Name] = property.Value.ToString().Trim();
        return words;
    }

    private static string? Word(Dictionary<string, string> words, string[] names) =>
        names.Select(words.GetValueOrDefault).FirstOrDefault(word => !string.IsNullOrEmpty(word));

    private Geometry? Shape(JsonElement geometry, string code)
    {
        var type = geometry.TryGetProperty("type", out var t) ? t.ToString() : "";
        if (type is not ("Polygon" or "MultiPolygon") || !geometry.TryGetProperty("coordinates", out var coordinates) || coordinates.ValueKind != JsonValueKind.Array)
        {
            Find("geen-vlak", code, "De vorm is geen vlak.");
            return null;
        }
        try
        {
            Geometry shape = type == "Polygon" ? Polygon(coordinates) : Factory.CreateMultiPolygon([.. coordinates.EnumerateArray().Select(Polygon)]);
            if (shape.IsEmpty)
                Find("vorm-leeg", code, "De vorm heeft geen punten.");
            else if (new IsValidOp(shape).ValidationError is not { } error)
                return shape;
            else if (Mended(shape) is { } mended)
                return mended;
            else
                Find("vorm-onjuist", code, $"De vorm klopt niet: {Reason(error.ErrorType)}, bij {error.Coordinate.X:0.#####} / {error.Coordinate.Y:0.#####}.");
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or FormatException or TopologyException)
        {
            // A ring that is not closed, or what should be a number and is none.
            Find("vorm-onjuist", code, "De vorm klopt niet: een grens is niet gesloten, of een coördinaat is geen getal.");
        }
        return null;
    }

    /// <summary>Coordinates that were rounded can make a border touch itself: then a shape is mended when that moves nothing.</summary>
    private static Geometry? Mended(Geometry shape)
    {
        var mended = GeometryFixer.Fix(shape);
        return mended is NetTopologySuite.Geometries.Polygon or MultiPolygon && Math.Abs(mended.Area - shape.Area) <= shape.Area / 1000 ? mended : null;
    }

    private Polygon Polygon(JsonElement rings)
    {
        var all = rings.EnumerateArray().Select(ring => Factory.CreateLinearRing([.. ring.EnumerateArray().TakeWhile(_ => !TooMuch).Select(Point)])).ToList();
        return all.Count == 0 ? Factory.CreatePolygon() : Factory.CreatePolygon(all[0], [.. all.Skip(1)]);
    }

    private Coordinate Point(JsonElement point)
    {
        points++;
        if (point.ValueKind != JsonValueKind.Array || point.GetArrayLength() < 2)
            throw new FormatException();
        var (x, y) = (point[0].GetDouble(), point[1].GetDouble());
        return double.IsFinite(x) && double.IsFinite(y) ? new(x, y) : throw new FormatException();
    }

    private (Vlak, int)? Find(string code, string area, string text)
    {
        findings.Add(new(code, number, area, text, "Download de kaart opnieuw, of herstel dit vlak in een GIS-programma."));
        return null;
    }

    private static string Reason(TopologyValidationErrors error) => error switch
    {
        TopologyValidationErrors.SelfIntersection or TopologyValidationErrors.RingSelfIntersection => "de grens kruist zichzelf",
        TopologyValidationErrors.HoleOutsideShell or TopologyValidationErrors.NestedHoles => "een gat ligt niet in het vlak",
        TopologyValidationErrors.NestedShells or TopologyValidationErrors.DuplicateRings => "delen liggen over elkaar",
        TopologyValidationErrors.TooFewPoints => "er zijn te weinig punten",
        _ => "de grenzen passen niet op elkaar",
    };
}
