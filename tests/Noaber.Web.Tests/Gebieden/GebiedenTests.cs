using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Noaber.Files.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Features.Gebieden;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Gebieden;

/// <summary>A map of a year lies beside those of before; an area that got another name or went ends the year before.</summary>
public sealed class GebiedenTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task TheMapOfTheExample_HasTheFourMunicipalitiesWijkByWijk()
    {
        await using var proef = new Noaberproef();
        await proef.InitializeAsync();
        var kaart = Kaartlezer.Lees(await Kaartbestand.Bytes(Path.Combine(Repository.Map, "voorbeeld/gebieden-2021.geojson.gz"), CancellationToken.None)).Kaart!;
        await using (var db = proef.Db())
        {
            Assert.Equal(218 + 34 + 4, await new Gebiedslegger(db, kaart, 2021, "Proef").Leg(null, CancellationToken.None));
            Assert.Equal(0, await new Gebiedslegger(db, kaart, 2021, "Proef").Leg(null, CancellationToken.None));
        }
        var w = new Samenwerking { Naam = "Enschede", Slug = "enschede-kaart", Gemeentecode = "GM0153", AangemaaktOp = DateTimeOffset.UtcNow };
        await proef.Wereld.Bewaar(w);
        using var ik = proef.Als(await proef.Wereld.Iemand(w, PartijSoort.Overig, Rol.Lezer));
        var pagina = await ik.Pagina($"/s/{w.Slug}/monitor/gebieden");
        Assert.Equal(10, pagina.QuerySelectorAll("main tbody tr").Length);
        Assert.Equal(70, pagina.QuerySelectorAll("main tbody li").Length);
        Assert.Contains("Pathmos", pagina.QuerySelector("main tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALaterMap_EndsWhatChanged_AndThePageSaysSo()
    {
        var (eerst, later) = (Kaart(2022, new("BU01410001", "Noord", 6.6), new("BU01410002", "Zuid", 6.7)), Kaart(2024, new("BU01410001", "Noorderhoek", 6.6), new("BU01410003", "Oost", 6.7)));
        await using var db = noaber.Db();
        await new Gebiedslegger(db, eerst, 2022, "Proef").Leg(null, CancellationToken.None);
        Assert.Equal(3, await new Gebiedslegger(db, later, 2024, "Proef").Leg(null, CancellationToken.None));
        Assert.Null(await new Gebiedslegger(db, eerst, 2022, "Proef").Leg(null, CancellationToken.None));
        var rijen = await db.Gebieden.AsNoTracking().Where(g => g.Gemeente == "GM0141" && g.Code.StartsWith("BU")).OrderBy(g => g.Code).ThenBy(g => g.Van).ToListAsync();
        Assert.Equal([("Noord", 2022, 2023), ("Noorderhoek", 2024, null), ("Zuid", 2022, 2023), ("Oost", 2024, (int?)null)], rijen.Select(g => (g.Naam, g.Van, g.Tot)));

        var w = new Samenwerking { Naam = "Almelo", Slug = "almelo-kaart", Gemeentecode = "GM0141", AangemaaktOp = DateTimeOffset.UtcNow };
        await noaber.Wereld.Bewaar(w);
        using var ik = noaber.Als(await noaber.Wereld.Iemand(w, PartijSoort.Gemeente, Rol.Lezer));
        var veranderd = (await ik.Pagina($"/s/{w.Slug}/monitor/gebieden")).QuerySelector("section[aria-labelledby=veranderd]")!.TextContent;
        Assert.Contains("Per 1 januari 2024", veranderd, StringComparison.Ordinal);
        Assert.Contains("Noorderhoek (BU01410001) heette Noord.", veranderd, StringComparison.Ordinal);
        Assert.Contains("Oost (BU01410003) was Zuid (BU01410002), met dezelfde grenzen.", veranderd, StringComparison.Ordinal);
        Assert.Contains("Zuid", (await ik.Pagina($"/s/{w.Slug}/monitor/gebieden?jaar=2023")).QuerySelector("main tbody")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>A map of codes alone says nothing of names: what was known goes on, and nothing is renamed.</summary>
    [Fact]
    public async Task AMapWithoutNames_KeepsThoseThatAreKnown()
    {
        await using var proef = new Noaberproef();
        await proef.InitializeAsync();
        await using var db = proef.Db();
        await new Gebiedslegger(db, Kaart(2022, new("BU08020001", "Hart", 6.0), new("BU08020002", "Rand", 6.1)), 2022, "Proef").Leg(null, CancellationToken.None);
        var kaal = Kaart(2024, new("BU08020001", "", 6.0) { Anders = null }, new("BU08020002", "", 6.1) { Anders = null });
        Assert.Equal(0, await new Gebiedslegger(db, kaal, 2024, "Proef").Leg(null, CancellationToken.None));
        Assert.Equal(0, await new Gebiedslegger(db, kaal, 2024, "Proef").Leg(null, CancellationToken.None));
        var rijen = await db.Gebieden.AsNoTracking().Where(g => g.Gemeente == "GM0802").OrderBy(g => g.Code).Select(g => $"{g.Naam} {g.Van}-{g.Tot}").ToListAsync();
        Assert.Equal(["Hart 2022-", "Rand 2022-", "Gemeente 2022-", "Wijk 2022-"], rijen);
        Assert.Empty(await db.Gebiedsovergangen.AsNoTracking().Where(o => o.Jaar == 2024 && (o.Van ?? o.Naar)!.Contains("0802")).ToListAsync());
    }

    // A map that does not say what changed, as those of PDOK: one area takes in its neighbour, another is divided, and both keep their codes.
    [Fact]
    public async Task AMapThatSaysNothingOfChanges_IsLaidBesideTheOneBefore()
    {
        await using var proef = new Noaberproef();
        await proef.InitializeAsync();
        await using var db = proef.Db();
        await new Gebiedslegger(db, Kaart(2022, new("BU08010001", "Hart", 6.0), new("BU08010002", "Rand", 6.1), new("BU08010003", "Es", 6.2), new("BU08010004", "Veld", 6.3)), 2022, "Proef").Leg(null, CancellationToken.None);
        var later = Kaart(2024, Stil("BU08010001", "Hart", 6.0, .2), Stil("BU08010003", "Es", 6.2, .05), Stil("BU08010005", "Nieuwe Es", 6.25, .05), Stil("BU08010004", "Veld", 6.3, .1));
        await new Gebiedslegger(db, later, 2024, "Proef").Leg(null, CancellationToken.None);
        Assert.Equal(0, await new Gebiedslegger(db, later, 2024, "Proef").Leg(null, CancellationToken.None));
        var buurten = await db.Gebiedsovergangen.AsNoTracking().Where(o => o.Jaar == 2024 && (o.Van ?? o.Naar)!.StartsWith("BU0801")).OrderBy(o => o.Van).ThenBy(o => o.Naar).ToListAsync();
        Assert.Equal(["Samengevoegd BU08010001 BU08010001", "Samengevoegd BU08010002 BU08010001", "Gesplitst BU08010003 BU08010003", "Gesplitst BU08010003 BU08010005"],
            buurten.Select(o => $"{o.Soort} {o.Van} {o.Naar}"));
        var rijen = await db.Gebieden.AsNoTracking().Where(g => g.Code.StartsWith("BU0801")).OrderBy(g => g.Code).ThenBy(g => g.Van).Select(g => $"{g.Naam} {g.Van}-{g.Tot}").ToListAsync();
        Assert.Equal(["Hart 2022-2023", "Hart 2024-", "Rand 2022-2023", "Es 2022-2023", "Es 2024-", "Veld 2022-", "Nieuwe Es 2024-"], rijen);

        static Vlak Stil(string code, string naam, double west, double breed) => new(code, naam, west) { Breed = breed, Anders = null };
    }

    [Fact]
    public async Task AMunicipalityThatMergedAway_Ends_AndItsCountsAreReadWhereTheyWent()
    {
        await using var db = noaber.Db();
        await new Gebiedslegger(db, Kaart(2022, new("BU09010001", "Dorp", 7.0), new("BU09020001", "Stad", 7.1), new("BU09020002", "Rand", 7.2)), 2022, "Proef").Leg(null, CancellationToken.None);
        var later = Kaart(2026, new("BU09020001", "Stad", 7.0) { Breed = .2, Anders = 3 }, new("BU09020002", "Rand", 7.2));
        await new Gebiedslegger(db, later, 2026, "Proef").Leg(null, CancellationToken.None);
        await new Gebiedslegger(db, later, 2026, "Proef").Leg(null, CancellationToken.None);
        var rijen = await db.Gebieden.AsNoTracking().Where(g => g.Gemeente == "GM0901").Select(g => g.Tot).ToListAsync();
        Assert.Equal([2025, 2025, 2025], rijen);
        var codes = new[] { "BU09010001", "BU09020001", "BU09020002" };
        await noaber.Wereld.Bewaar([.. codes.Select((c, at) => new Openbaarcijfer
        {
            Indicator = "inwoners", Gebied = c, Deel = "", Periode = "2025", Definitie = "1.0.0", Soort = Waardesoort.Getal, Getal = 100 * (at + 1), Tabel = "Proef",
        })]);

        var w = new Samenwerking { Naam = "Stad", Slug = "stad-kaart", Gemeentecode = "GM0902", AangemaaktOp = DateTimeOffset.UtcNow };
        await noaber.Wereld.Bewaar(w);
        using var ik = noaber.Als(await noaber.Wereld.Iemand(w, PartijSoort.Overig, Rol.Lezer));
        const string zin = "Dorp (BU09010001) ging op in Stad (BU09020001). Aantallen van daarvoor telt Noaber op";
        var veranderd = (await ik.Pagina($"/s/{w.Slug}/monitor/gebieden")).QuerySelector("section[aria-labelledby=veranderd]")!.TextContent;
        Assert.Contains("Per 1 januari 2026", veranderd, StringComparison.Ordinal);
        Assert.Single(veranderd.Split(zin).Skip(1));
        var cijfers = await ik.Pagina($"/s/{w.Slug}/monitor/definities/inwoners");
        Assert.Equal(["Rand 300", "Stad 300 noot 1"], cijfers.QuerySelectorAll("main tbody tr").Select(r => string.Join(' ', r.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Where(r => r.StartsWith("Stad 3", StringComparison.Ordinal) || r.StartsWith("Rand", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal("Opgeteld uit de gebieden van toen.", cijfers.QuerySelector("#cijfers-noot-1")!.TextContent);
        Assert.Contains(zin, cijfers.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shapes_AreThoseOfTheYear_AndOfTheLevelThatIsAsked()
    {
        await using var proef = new Noaberproef();
        await proef.InitializeAsync();
        await using var db = proef.Db();
        await new Gebiedslegger(db, Kaart(2022, new("BU01470001", "Noord", 6.6), new("BU01470002", "Zuid", 6.7)), 2022, "Proef").Leg(null, CancellationToken.None);
        await new Gebiedslegger(db, Kaart(2024, new("BU01470001", "Noorderhoek", 6.6), new("BU01470003", "Oost", 6.7)), 2024, "Proef").Leg(null, CancellationToken.None);
        var w = new Samenwerking { Naam = "Borne", Slug = "borne-kaart", Gemeentecode = "GM0147", AangemaaktOp = DateTimeOffset.UtcNow };
        await proef.Wereld.Bewaar(w);
        using var ik = proef.Als(await proef.Wereld.Iemand(w, PartijSoort.Overig, Rol.Lezer));

        async Task<List<JsonElement>> Vormen(string wat)
        {
            var antwoord = await ik.Haal($"/s/{w.Slug}/monitor/gebieden/vormen/{wat}");
            Assert.StartsWith("application/geo+json", antwoord.Inhoudsoort, StringComparison.Ordinal);
            return [.. JsonDocument.Parse(antwoord.Bytes).RootElement.GetProperty("features").EnumerateArray()];
        }
        var nu = await Vormen("2024?niveau=buurt");
        Assert.Equal(["Noorderhoek", "Oost"], nu.Select(v => v.GetProperty("properties").GetProperty("naam").GetString()));
        Assert.All(nu, v => Assert.Contains("Polygon", v.GetProperty("geometry").GetProperty("type").GetString(), StringComparison.Ordinal));
        Assert.Equal(["BU01470001", "BU01470002", "GM0147", "WK014700"], (await Vormen("2023")).Select(v => v.GetProperty("properties").GetProperty("code").GetString()));
        Assert.Equal(HttpStatusCode.BadRequest, (await ik.Haal($"/s/{w.Slug}/monitor/gebieden/vormen/2024?niveau=straat")).Status);
    }

    [Fact]
    public async Task WithoutAMap_ThePageSaysSo()
    {
        var w = await noaber.Wereld.Samenwerking("Kaartloos");
        using var ik = noaber.Als(await noaber.Wereld.Iemand(w, PartijSoort.Gemeente, Rol.Lezer));
        Assert.Contains("Er zijn nog geen gebieden", (await ik.Pagina($"/s/{w.Slug}/monitor/gebieden")).Body!.TextContent, StringComparison.Ordinal);
    }

    private static Gebiedskaart Kaart(int jaar, params Vlak[] buurten)
    {
        var kaart = JsonSerializer.SerializeToUtf8Bytes(new
        {
            type = "FeatureCollection",
            features = buurten.Select(b => new
            {
                type = "Feature",
                properties = new
                {
                    buurtcode = b.Code, buurtnaam = b.Naam, wijkcode = $"WK{b.Code[2..8]}", wijknaam = b.Naam.Length > 0 ? "Wijk" : "", gemeentecode = $"GM{b.Code[2..6]}", gemeentenaam = b.Naam.Length > 0 ? "Gemeente" : "",
                    jaar, indelingswijziging_wijken_en_buurten = b.Anders,
                },
                geometry = new { type = "Polygon", coordinates = new[] { Rechthoek(b.West, b.West + b.Breed) } },
            }),
        });
        var uitkomst = Kaartlezer.Lees(kaart);
        Assert.Empty(uitkomst.Meldingen);
        return uitkomst.Kaart!;
    }

    private static double[][] Rechthoek(double west, double oost) => [[west, 52.3], [oost, 52.3], [oost, 52.4], [west, 52.4], [west, 52.3]];

    private sealed record Vlak(string Code, string Naam, double West)
    {
        public double Breed { get; init; } = .1;

        /// <summary>What CBS says: 1 the same, 3 other borders; null for nothing.</summary>
        public int? Anders { get; init; } = 1;
    }
}
