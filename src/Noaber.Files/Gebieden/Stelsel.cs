using NetTopologySuite.Geometries;
using ProjNet.CoordinateSystems;
using ProjNet.CoordinateSystems.Transformations;

namespace Noaber.Files.Gebieden;

/// <summary>In which coordinates a map is drawn.</summary>
internal enum Stelsel
{
    Onbekend,

    /// <summary>Degrees of longitude and latitude; ETRS89 too, which differs less than a metre.</summary>
    Wgs84,

    /// <summary>Degrees, with latitude first: a common mistake.</summary>
    Omgewisseld,

    /// <summary>Rijksdriehoekstelsel, in metres (EPSG:28992).</summary>
    Rd,
}

/// <summary>Tells coordinates apart by where they are, and brings them to WGS84.</summary>
internal static class Stelsels
{
    // Amersfoort / RD New; the parameters towards WGS84 are those of the Kadaster, good to a quarter of a metre.
    private const string RdNew = """
        PROJCS["Amersfoort / RD New", GEOGCS["Amersfoort", DATUM["Amersfoort", SPHEROID["Bessel 1841",6377397.155,299.1528128],
        TOWGS84[565.4171,50.3319,465.5524,-0.398957,0.343988,-1.87740,4.0725]], PRIMEM["Greenwich",0], UNIT["degree",0.0174532925199433]],
        PROJECTION["Oblique_Stereographic"], PARAMETER["latitude_of_origin",52.15616055555555], PARAMETER["central_meridian",5.38763888888889],
        PARAMETER["scale_factor",0.9999079], PARAMETER["false_easting",155000], PARAMETER["false_northing",463000], UNIT["metre",1]]
        """;

    private static readonly Envelope Nederland = new(3.0, 7.4, 50.6, 53.8), NederlandRd = new(-7_000, 300_000, 289_000, 640_000);

    private static readonly Lazy<MathTransform> NaarWgs84 = new(() => new CoordinateTransformationFactory()
        .CreateFromCoordinateSystems(new CoordinateSystemFactory().CreateFromWkt(RdNew), GeographicCoordinateSystem.WGS84).MathTransform);

    /// <summary>By where all coordinates lie.</summary>
    public static Stelsel Van(Envelope omvang) => Nederland.Contains(omvang) ? Stelsel.Wgs84 : NederlandRd.Contains(omvang) ? Stelsel.Rd
        : Nederland.Contains(new Envelope(omvang.MinY, omvang.MaxY, omvang.MinX, omvang.MaxX)) ? Stelsel.Omgewisseld : Stelsel.Onbekend;

    /// <summary>What a file says; unknown when it says nothing, or something else.</summary>
    public static Stelsel Van(string crs) => crs.Contains("28992", StringComparison.Ordinal) ? Stelsel.Rd
        : crs.Contains("4326", StringComparison.Ordinal) || crs.Contains("CRS84", StringComparison.OrdinalIgnoreCase)
            || crs.Contains("4258", StringComparison.Ordinal) ? Stelsel.Wgs84 : Stelsel.Onbekend;

    /// <summary>A point of RD in WGS84.</summary>
    public static (double Lengte, double Breedte) Wgs84(double x, double y)
    {
        var punt = NaarWgs84.Value.Transform([x, y]);
        return (punt[0], punt[1]);
    }
}
