using NetTopologySuite.Coverage;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.Union;
using Noaber.Kernel.Gebieden;
using OverlayNGRobust = NetTopologySuite.Operation.OverlayNG.OverlayNGRobust;

namespace Noaber.Files.Gebieden;

/// <summary>The shapes of areas by level; what the file has no shapes of is joined from what lies in it, once it is asked for.</summary>
internal sealed class Vormen
{
    // The length of a degree on the ellipsoid at 52 degrees north.
    private const double MetersNoord = 111_270, MetersOost = 68_680;

    private readonly Dictionary<Gebiedsniveau, SortedDictionary<string, Geometry>> opNiveau;
    private readonly Lock slot = new();

    public Vormen(IEnumerable<Vlak> vlakken, int? jaar)
    {
        Jaar = jaar;
        opNiveau = vlakken.GroupBy(v => Gebiedsniveaus.Van(v.Code)!.Value).ToDictionary(g => g.Key,
            g => new SortedDictionary<string, Geometry>(g.ToDictionary(v => v.Code, v => v.Vorm), StringComparer.Ordinal));
        foreach (var (code, naam) in vlakken.SelectMany(v => v.Namen))
            Namen.TryAdd(code, naam);
        foreach (var vlak in vlakken)
            if (vlak.Wijziging is { } wijziging)
                Wijzigingen[vlak.Code] = wijziging;
    }

    public int? Jaar { get; }

    public Dictionary<string, string> Namen { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Indelingswijziging> Wijzigingen { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, Geometry> Bij(Gebiedsniveau niveau)
    {
        lock (slot)
        {
            if (!opNiveau.TryGetValue(niveau, out var vormen))
                opNiveau[niveau] = vormen = niveau == Gebiedsniveau.Buurt ? [] : Samen(Bij(niveau + 1));
            return vormen;
        }
    }

    public double Hectares(string code) => Gebiedsniveaus.Van(code) is { } niveau && Bij(niveau).TryGetValue(code, out var vorm)
        ? vorm.Area * MetersNoord * MetersOost / 10_000 : 0;

    /// <summary>How the areas of an older map lie over these, by surface.</summary>
    public IEnumerable<Gebiedsligging> Over(Vormen oud, Gebiedsniveau niveau)
    {
        var boom = new STRtree<(string Code, Geometry Vorm)>();
        foreach (var (code, vorm) in Bij(niveau))
            boom.Insert(vorm.EnvelopeInternal, (code, vorm));
        foreach (var (van, was) in oud.Bij(niveau))
            foreach (var (naar, wordt) in boom.Query(was.EnvelopeInternal))
                if (OverlayNGRobust.Overlay(was, wordt, SpatialFunction.Intersection).Area is > 0 and var samen)
                    yield return new(van, naar, samen / was.Area, samen / wordt.Area);
    }

    /// <summary>How many degrees a distance is, in the direction in which a degree is longest.</summary>
    public static double Graden(double meters) => meters / MetersNoord;

    private static SortedDictionary<string, Geometry> Samen(SortedDictionary<string, Geometry> delen) => new(
        delen.GroupBy(d => Gebied.BovenVan(d.Key)!, d => d.Value).ToDictionary(g => g.Key, g => Samen([.. g])), StringComparer.Ordinal);

    /// <summary>Where borders touch exactly, the inner ones are left out; else they are laid over each other, which is slower.</summary>
    private static Geometry Samen(Geometry[] delen) => delen.Length == 1 ? delen[0]
        : CoverageValidator.IsValid(delen) ? CoverageUnion.Union(delen) : UnaryUnionOp.Union(delen);
}

/// <summary>An area in a file.</summary>
/// <param name="Code">Its CBS code.</param>
/// <param name="Vorm">Its shape, in WGS84.</param>
/// <param name="Namen">What the file calls it and what it lies in, by code.</param>
/// <param name="Jaar">The year that the file says.</param>
/// <param name="Wijziging">What CBS says of it against the year before.</param>
internal sealed record Vlak(string Code, Geometry Vorm, IReadOnlyList<(string Code, string Naam)> Namen, int? Jaar, Indelingswijziging? Wijziging);
