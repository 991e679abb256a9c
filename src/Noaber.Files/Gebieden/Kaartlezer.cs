using System.Text.Json;
using NetTopologySuite.Geometries;

namespace Noaber.Files.Gebieden;

/// <summary>
/// Reads a map of areas (GeoJSON of CBS or PDOK, in WGS84 or RD) of whom we do not know what it is. All findings come at once, and nothing is
/// mended.
/// </summary>
public static class Kaartlezer
{
    private const string Opnieuw = "Download de wijk- en buurtkaart van CBS of PDOK opnieuw als GeoJSON.";

    /// <summary>Reads a file.</summary>
    public static Kaartuitkomst Lees(ReadOnlyMemory<byte> bytes, Kaartgrenzen? grenzen = null)
    {
        var limits = grenzen ?? Kaartgrenzen.Standaard;
        if (bytes.Length > limits.Bytes)
            return Geweigerd("kaart-te-groot", $"Het bestand is groter dan {limits.Bytes >> 20} MB.", "Kies alleen de gemeenten van jullie samenwerking.");
        try
        {
            using var json = JsonDocument.Parse(bytes, new() { MaxDepth = limits.Diepte });
            return json.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("features", out var features)
                && features.ValueKind == JsonValueKind.Array ? Lees(root, features, limits)
                : Geweigerd("geen-kaart", "Dit is geen kaart met gebieden: er is geen lijst met vlakken.", Opnieuw);
        }
        catch (JsonException fout)
        {
            return Geweigerd("kaart-beschadigd", $"Het bestand is niet heel of geen GeoJSON (regel {(fout.LineNumber ?? 0) + 1}).", Opnieuw);
        }
    }

    private static Kaartuitkomst Lees(JsonElement root, JsonElement features, Kaartgrenzen limits)
    {
        if (features.GetArrayLength() is var aantal && (aantal == 0 || aantal > limits.Vlakken))
            return aantal == 0 ? Geweigerd("kaart-leeg", "Er staan geen gebieden in.", Opnieuw)
                : Geweigerd("kaart-te-veel", $"Er staan meer dan {limits.Vlakken} gebieden in.", "Kies alleen de gemeenten van jullie samenwerking.");
        var crs = root.TryGetProperty("crs", out var c) && c.ValueKind == JsonValueKind.Object ? c.ToString() : "";
        var lezer = new VlakReader(limits.Punten);
        var vlakken = features.EnumerateArray().Select(lezer.Read).OfType<(Vlak, int)>().ToList();
        var meldingen = lezer.Meldingen.ToList();
        if (lezer.TooMuch)
            return Geweigerd("kaart-te-veel-punten", $"De gebieden hebben samen meer dan {limits.Punten} punten.", "Kies alleen de gemeenten van jullie samenwerking.");
        var (recht, stelsel) = Gelegd([.. vlakken.Select(v => v.Item1)], crs);
        meldingen.AddRange(stelsel);
        meldingen.AddRange(vlakken.GroupBy(v => v.Item1.Code, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g =>
            new Gebiedsmelding("gebied-dubbel", g.Last().Item2, g.Key, $"{g.Key} staat er {g.Count()} keer in.", "Haal de dubbele weg.")));
        var jaren = recht.Select(v => v.Jaar).OfType<int>().Distinct().ToList();
        if (jaren.Count > 1)
            meldingen.Add(new("jaren-door-elkaar", null, "", $"Er staan gebieden van {string.Join(" en ", jaren.Order())} in.", "Kies de kaart van één jaar."));
        return meldingen.Count > 0 ? new(null, [.. meldingen.OrderBy(m => m.Vlak)]) : new(new(new(recht, jaren is [var jaar] ? jaar : null)), []);
    }

    /// <summary>All shapes in WGS84, when what the file says of its coordinates and where they lie agree.</summary>
    private static (List<Vlak> Vlakken, IEnumerable<Gebiedsmelding> Meldingen) Gelegd(List<Vlak> vlakken, string crs)
    {
        var omvang = new Envelope();
        foreach (var vlak in vlakken)
            omvang.ExpandToInclude(vlak.Vorm.EnvelopeInternal);
        var (ligt, zegt) = (vlakken.Count == 0 ? Stelsel.Wgs84 : Stelsels.Van(omvang), Stelsels.Van(crs));
        if (ligt == Stelsel.Omgewisseld)
            return (vlakken, [Heel("coordinaten-omgewisseld", "Lengte en breedte zijn omgewisseld.", "Sla de kaart op met eerst de lengte en dan de breedte.")]);
        if (ligt == Stelsel.Onbekend || zegt != Stelsel.Onbekend && zegt != ligt)
            return (vlakken, [Heel("coordinaten-onbekend", "De gebieden liggen niet in Nederland, of het stelsel van de coördinaten klopt niet.",
                "Sla de kaart op in WGS84 (graden) of RD (meters).")]);
        if (ligt == Stelsel.Rd)
            foreach (var vlak in vlakken)
                vlak.Vorm.Apply(new NaarGraden());
        return (vlakken, []);
    }

    private static Kaartuitkomst Geweigerd(string code, string tekst, string herstel) => new(null, [Heel(code, tekst, herstel)]);

    private static Gebiedsmelding Heel(string code, string tekst, string herstel) => new(code, null, "", tekst, herstel);

    private sealed class NaarGraden : ICoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence seq, int i)
        {
            var (lengte, breedte) = Stelsels.Wgs84(seq.GetX(i), seq.GetY(i));
            seq.SetX(i, lengte);
            seq.SetY(i, breedte);
        }
    }
}
