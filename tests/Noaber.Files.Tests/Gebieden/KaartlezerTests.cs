using System.Globalization;
using System.Text;
using System.Text.Json;
using Noaber.Files.Gebieden;
using Noaber.Kernel.Gebieden;

namespace Noaber.Files.Tests.Gebieden;

/// <summary>Maps of areas are read whole or not at all, with what is wrong at which area.</summary>
public sealed class KaartlezerTests(ITestOutputHelper uitvoer)
{
    // Three buurten of two wijken beside each other near Enschede, each some 700 by 1100 metres.
    private static string Kaart(string? extra = null, string crs = "", Func<double, double, string>? punt = null) =>
        $$"""{"type":"FeatureCollection"{{crs}},"features":[{{string.Join(",", Vlak("BU01530000", "City", 6.88, punt), Vlak("BU01530001", "Lasonder", 6.89, punt), Vlak("BU01530100", "Velve", 6.90, punt))}}{{extra}}]}""";

    private static string Vlak(string code, string naam, double links, Func<double, double, string>? punt = null, string soort = "Polygon")
    {
        punt ??= (x, y) => string.Create(CultureInfo.InvariantCulture, $"[{x},{y}]");
        var ring = string.Join(",", punt(links, 52.21), punt(links + .01, 52.21), punt(links + .01, 52.22), punt(links, 52.22), punt(links, 52.21));
        return $$$"""{"type":"Feature","properties":{"buurtcode":"{{{code}}}","buurtnaam":"{{{naam}}}","gemeentecode":"GM0153","gemeentenaam":"Enschede","jaar":2021},"geometry":{"type":"{{{soort}}}","coordinates":[[{{{ring}}}]]}}""";
    }

    private static Kaartuitkomst Lees(string json, Kaartgrenzen? grenzen = null) => Kaartlezer.Lees(Encoding.UTF8.GetBytes(json), grenzen);

    private static string Melding(string json, Kaartgrenzen? grenzen = null) => Assert.Single(Lees(json, grenzen).Meldingen).Code;

    [Fact]
    public void BuurtenInWgs84_GiveWijkenAndGemeente()
    {
        var kaart = Lees(Kaart()).Kaart!;
        Assert.Equal(["BU01530000", "BU01530001", "BU01530100"], kaart.Codes(Gebiedsniveau.Buurt));
        Assert.Equal(["WK015300", "WK015301"], kaart.Codes(Gebiedsniveau.Wijk));
        Assert.Equal(["GM0153"], kaart.Codes(Gebiedsniveau.Gemeente));
        Assert.Equal("Enschede", kaart.Naam("GM0153"));
        Assert.Equal(2021, kaart.Jaar);
        Assert.Equal(3 * kaart.Hectares("BU01530000"), kaart.Hectares("GM0153"), 3);
        Assert.InRange(kaart.Hectares("BU01530000"), 75, 77);
        Assert.Empty(Gebiedsindeling.Maak(2021, kaart.Gebieden(2021)).Gebreken);
    }

    // Points of the Kadaster's own test set for RDNAPTRANS; without its grid, a quarter of a metre is what can be had.
    [Theory]
    [InlineData(155000, 463000, 5.387203658, 52.155172897)]
    [InlineData(117380.12, 575040.34, 4.824761912, 53.160753042)]
    [InlineData(182260.45, 311480.67, 5.773795548, 50.792584916)]
    public void Rd_IsBroughtToWgs84(double x, double y, double lengte, double breedte)
    {
        var (oost, noord) = Stelsels.Wgs84(x, y);
        Assert.Equal(lengte, oost, .000006);
        Assert.Equal(breedte, noord, .000004);
    }

    [Fact]
    public void AMapInRd_LiesWhereTheOneInWgs84Does()
    {
        string Rd(double x, double y) => string.Create(CultureInfo.InvariantCulture, $"[{257000 + (x - 6.88) * 68680:0.###},{470000 + (y - 52.21) * 111270:0.###}]");
        foreach (var crs in new[] { "", ""","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::28992"}}""" })
        {
            var kaart = Lees(Kaart(crs: crs, punt: Rd)).Kaart!;
            Assert.InRange(kaart.Hectares("BU01530000"), 75.5, 77);
            Assert.Contains("6.8", Encoding.UTF8.GetString(kaart.GeoJson(Gebiedsniveau.Gemeente)), StringComparison.Ordinal);
        }
        Assert.Equal("coordinaten-onbekend", Melding(Kaart(crs: ""","crs":{"properties":{"name":"EPSG:28992"}}""")));
        Assert.Equal("coordinaten-omgewisseld", Melding(Kaart(punt: (x, y) => string.Create(CultureInfo.InvariantCulture, $"[{y},{x}]"))));
        Assert.Equal("coordinaten-onbekend", Melding(Kaart(punt: (x, y) => string.Create(CultureInfo.InvariantCulture, $"[{x + 40},{y}]"))));
    }

    [Theory]
    [InlineData("kaart-beschadigd", "{\"features\":[")]
    [InlineData("geen-kaart", "{\"type\":\"Point\"}")]
    [InlineData("geen-kaart", "[1,2]")]
    [InlineData("kaart-leeg", "{\"features\":[]}")]
    public void WhatIsNoMap_IsRefused(string code, string json) => Assert.Equal(code, Melding(json));

    [Fact]
    public void ABadArea_IsNamed()
    {
        void Fout(string code, string vlak)
        {
            var melding = Assert.Single(Lees(Kaart("," + vlak)).Meldingen);
            Assert.Equal((code, 4), (melding.Code, melding.Vlak));
        }
        Fout("code-ontbreekt", Vlak("X1", "Ergens", 6.91));
        Fout("geen-vlak", Vlak("BU01530101", "Lijn", 6.91, soort: "LineString"));
        Fout("vorm-onjuist", Vlak("BU01530101", "Geen getal", 6.91, (_, _) => """["a","b"]"""));
        Fout("vorm-onjuist", """{"properties":{"buurtcode":"BU01530101"},"geometry":{"type":"Polygon","coordinates":[[[6.91,52.21],[6.92,52.22],[6.92,52.21],[6.91,52.22],[6.91,52.21]]]}}""");
        Fout("vorm-onjuist", """{"properties":{"buurtcode":"BU01530101"},"geometry":{"type":"Polygon","coordinates":[[[6.91,52.21],[6.92,52.21],[6.92,52.22],[6.91,52.22]]]}}""");
        Fout("vorm-ontbreekt", """{"properties":{"buurtcode":"BU01530101"},"geometry":null}""");
        Fout("gebied-dubbel", Vlak("BU01530100", "Velve", 6.91));
    }

    [Fact]
    public void PastALimit_AMapIsRefused()
    {
        Assert.Equal("kaart-te-groot", Melding(Kaart(), new() { Bytes = 10 }));
        Assert.Equal("kaart-te-veel", Melding(Kaart(), new() { Vlakken = 2 }));
        Assert.Equal("kaart-te-veel-punten", Melding(Kaart(), new() { Punten = 8 }));
        Assert.Equal("kaart-beschadigd", Melding(new string('[', 50_000)));
        Assert.Equal("kaart-beschadigd", Melding("{\"features\":" + new string('[', 100) + new string(']', 100) + "}"));
    }

    [Fact]
    public void TheRealMap_IsReadAndMadeSmall()
    {
        var bytes = Referentie.Bytes("geo/twente4_buurten_2021.geojson");
        var klok = System.Diagnostics.Stopwatch.StartNew();
        var uitkomst = Kaartlezer.Lees(bytes);
        Assert.Empty(uitkomst.Meldingen);
        var kaart = uitkomst.Kaart!;
        Assert.Equal((218, 4), (kaart.Codes(Gebiedsniveau.Buurt).Count, kaart.Codes(Gebiedsniveau.Gemeente).Count));
        Assert.Empty(Gebiedsindeling.Maak(2021, kaart.Gebieden(2021)).Gebreken);
        var gelezen = klok.ElapsedMilliseconds;
        var (fijn, klein) = (kaart.GeoJson(Gebiedsniveau.Buurt, 0), kaart.GeoJson(Gebiedsniveau.Buurt, 10));
        uitvoer.WriteLine($"{bytes.Length / 1024} KB gelezen in {gelezen} ms; {Punten(fijn)} punten in {fijn.Length / 1024} KB; 10 m: {Punten(klein)} in {klein.Length / 1024} KB; "
            + $"25 m: {kaart.GeoJson(Gebiedsniveau.Buurt, 25).Length / 1024} KB; wijken {kaart.GeoJson(Gebiedsniveau.Wijk, 10).Length / 1024} KB; gemeenten {kaart.GeoJson(Gebiedsniveau.Gemeente, 10).Length / 1024} KB");
        Assert.InRange(klein.Length, 50_000, 250_000);
        // CBS counts land and water of a municipality: 14.272, 6.941, 2.617 and 6.184 hectares.
        Assert.Equal([6941d, 2617, 14272, 6184], kaart.Codes(Gebiedsniveau.Gemeente).Select(c => Math.Round(kaart.Hectares(c))), (a, b) => Math.Abs(a - b) < b * .01);
        Assert.Equal(kaart.Codes(Gebiedsniveau.Buurt).Sum(kaart.Hectares), kaart.Codes(Gebiedsniveau.Gemeente).Sum(kaart.Hectares), 0);
    }

    private static int Punten(byte[] geojson)
    {
        using var json = JsonDocument.Parse(geojson);
        return json.RootElement.GetProperty("features").EnumerateArray().SelectMany(f => f.GetProperty("geometry").GetProperty("coordinates").EnumerateArray())
            .SelectMany(p => p.EnumerateArray()).Sum(ring => ring.GetArrayLength());
    }
}
