using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Noaber.Files.Gebieden;
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
        var (eerst, later) = (Kaart(2022, ("BU01410001", "Noord"), ("BU01410002", "Zuid")), Kaart(2024, ("BU01410001", "Noorderhoek"), ("BU01410003", "Oost")));
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
        Assert.Contains("Noorderhoek (BU01410001): heette Noord", veranderd, StringComparison.Ordinal);
        Assert.Contains("Zuid (BU01410002): is er niet meer", veranderd, StringComparison.Ordinal);
        Assert.Contains("Zuid", (await ik.Pagina($"/s/{w.Slug}/monitor/gebieden?jaar=2023")).QuerySelector("main tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAMap_ThePageSaysSo()
    {
        var w = await noaber.Wereld.Samenwerking("Kaartloos");
        using var ik = noaber.Als(await noaber.Wereld.Iemand(w, PartijSoort.Gemeente, Rol.Lezer));
        Assert.Contains("Er zijn nog geen gebieden", (await ik.Pagina($"/s/{w.Slug}/monitor/gebieden")).Body!.TextContent, StringComparison.Ordinal);
    }

    private static Gebiedskaart Kaart(int jaar, params (string Code, string Naam)[] buurten)
    {
        var kaart = JsonSerializer.SerializeToUtf8Bytes(new
        {
            type = "FeatureCollection",
            features = buurten.Select((b, at) => new
            {
                type = "Feature",
                properties = new { buurtcode = b.Code, buurtnaam = b.Naam, wijkcode = "WK014100", wijknaam = "Wijk", gemeentecode = "GM0141", gemeentenaam = "Almelo", jaar },
                geometry = new { type = "Polygon", coordinates = new[] { Vierkant(6.6 + (at * .1)) } },
            }),
        });
        var uitkomst = Kaartlezer.Lees(kaart);
        Assert.Empty(uitkomst.Meldingen);
        return uitkomst.Kaart!;
    }

    private static double[][] Vierkant(double west) => [[west, 52.3], [west + .1, 52.3], [west + .1, 52.4], [west, 52.4], [west, 52.3]];
}
