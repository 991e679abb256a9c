using System.Net;
using System.Text.Json.Nodes;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Vrijgave;

/// <summary>What programs get of what was released to everyone, and how a catalogue of open data finds it.</summary>
public sealed class OpendataTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    /// <summary>What DCAT-AP-NL 3.0 asks at least, of each kind, and recommends. Source: its SHACL shapes, those with a minCount.</summary>
    private static readonly Dictionary<string, string[]> Verplicht = new()
    {
        ["dcat:Catalog"] = ["dct:title", "dct:description", "dct:publisher", "dcat:contactPoint", "dcat:dataset", "dct:creator"],
        ["dcat:Dataset"] = ["dct:title", "dct:description", "dct:accessRights", "dcat:contactPoint", "dct:creator", "dct:identifier", "dct:publisher", "dcat:theme", "dct:language", "dcat:landingPage", "foaf:page"],
        ["dcat:Distribution"] = ["dcat:accessURL", "dct:license", "dcat:downloadURL", "dct:language"],
        ["foaf:Agent"] = ["foaf:name"],
    };

    /// <summary>Of which it allows one. Source: the same shapes, those with a maxCount.</summary>
    private static readonly string[] Hoogstens = ["dcat:contactPoint", "dct:identifier", "dcat:version", "dcat:accessURL", "dcat:downloadURL"];

    [Fact]
    public async Task ARelease_AsJson_HasNoNumberWhereItIsHidden_AndItsChangeLog()
    {
        var w = await Vrijgavewereld.Maak(noaber);
        await w.Uit();
        await w.Uit();
        var json = JsonNode.Parse((await Haal(w, "/2/cijfers.json")).Html)!;
        Assert.Equal([2, 1], json["versies"]!.AsArray().Select(v => (int)v!["versie"]!));
        Assert.All(json["cijfers"]!.AsArray(), c => Assert.NotEqual(c!["waarde"] is null, c["reden"] is null));
        Assert.Contains(json["cijfers"]!.AsArray(), c => $"{c!["reden"]}" == "verborgen");
        Assert.Contains(json["cijfers"]!.AsArray(), c => (decimal?)c!["waarde"] == 4_212);
        Assert.Equal("*", (await Haal(w, "/1/cijfers.json")).Koppen["Access-Control-Allow-Origin"]);
    }

    [Fact]
    public async Task ARelease_AsJsonstat_IsACubeForEachFigure()
    {
        var w = await Vrijgavewereld.Maak(noaber);
        await w.Uit();
        var bundel = JsonNode.Parse((await Haal(w, "/1/cijfers.jsonstat.json")).Html)!;
        Assert.Equal(("2.0", "collection"), ($"{bundel["version"]}", $"{bundel["class"]}"));
        var kubus = Assert.Single(bundel["link"]!["item"]!.AsArray())!;
        var assen = kubus["id"]!.AsArray().Select(a => $"{a}").ToList();
        Assert.Equal(assen.Select(a => kubus["dimension"]![a]!["category"]!["index"]!.AsArray().Count), kubus["size"]!.AsArray().Select(s => (int)s!));
        var plekken = kubus["size"]!.AsArray().Aggregate(1, (tot, s) => tot * (int)s!);
        Assert.All(kubus["value"]!.AsObject().Concat(kubus["status"]!.AsObject()), v => Assert.InRange(int.Parse(v.Key, null), 0, plekken - 1));
        Assert.Empty(kubus["value"]!.AsObject().Select(v => v.Key).Intersect(kubus["status"]!.AsObject().Select(s => s.Key)));
        // Each place says what it has, or why it has none.
        Assert.Equal(plekken, kubus["value"]!.AsObject().Count + kubus["status"]!.AsObject().Count);
    }

    [Fact]
    public async Task TheList_HasEachReleaseWithTheAddressOfItsFigures()
    {
        var w = await Vrijgavewereld.Maak(noaber);
        await w.Uit(Kernel.Monitor.Vrijgave.Publiek.Raad);
        await w.Uit();
        using var niemand = noaber.Niemand();
        var regel = Assert.Single(JsonNode.Parse((await Haal(w, "")).Html)!["resultaten"]!.AsArray())!;
        var cijfers = await niemand.Haal(new Uri($"{regel["cijfers"]}").PathAndQuery);
        Assert.Equal((2, 2), ((int)regel["versie"]!, (int)JsonNode.Parse(cijfers.Html)!["versie"]!));
        Assert.Equal(HttpStatusCode.OK, (await niemand.Haal(new Uri($"{regel["adres"]}").PathAndQuery)).Status);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("jsonstat.json")]
    public async Task WhatAProgramHasAlready_IsNotMadeAgain_UntilThereIsMoreToTell(string vorm)
    {
        var w = await Vrijgavewereld.Maak(noaber);
        await w.Uit();
        using var niemand = noaber.Niemand();
        var eerst = await Haal(w, $"/1/cijfers.{vorm}");
        Assert.Equal("public, max-age=3600", eerst.Koppen["Cache-Control"]);
        Assert.Equal(HttpStatusCode.NotModified, (await Weer()).Status);
        await w.Uit();
        Assert.Equal(HttpStatusCode.OK, (await Weer()).Status);

        Task<Antwoord> Weer() => niemand.Stuur(new(HttpMethod.Get, $"/api/v1/openbaar/{w.Samenwerking.Slug}/cijfers/1/cijfers.{vorm}")
        {
            Headers = { { "If-None-Match", eerst.Koppen["ETag"] } },
        });
    }

    [Fact]
    public async Task TheCatalogue_HasAllThatDcatApNlAsksFor()
    {
        var w = await Vrijgavewereld.Maak(noaber);
        await w.Uit();
        await w.Uit();
        var antwoord = await Haal(w, "/catalogus.jsonld");
        Assert.StartsWith("application/ld+json", antwoord.Inhoudsoort, StringComparison.Ordinal);
        var catalogus = JsonNode.Parse(antwoord.Html)!;
        var gezien = new HashSet<string>();
        Loop(catalogus, gezien);
        Assert.Superset(Verplicht.Keys.ToHashSet(), gezien);
        Assert.EndsWith("/1", $"{catalogus["dcat:dataset"]![1]!["dcat:previousVersion"]!["@id"]}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThePage_HasItsTablesAndTheShapesOfItsMaps()
    {
        var w = await Vrijgavewereld.Maak(noaber);
        await w.Uit();
        using var niemand = noaber.Niemand();
        var figuur = (await niemand.Pagina($"/openbaar/{w.Samenwerking.Slug}/cijfers/1")).QuerySelector("noaber-grafiek")!;
        Assert.NotNull(figuur.QuerySelector("td[data-waarde='4212']"));
        Assert.NotNull(figuur.QuerySelector("td[data-teken='verborgen']"));
        // A party looks as it does within, where its place is known; who does not take part sees the place of who released alone.
        Assert.Equal("0", figuur.QuerySelector("thead th[data-plek]")!.GetAttribute("data-plek"));
        Assert.DoesNotContain("/monitor/", figuur.Closest("main")!.InnerHtml, StringComparison.Ordinal);
        var vormen = await niemand.Haal($"/openbaar/{w.Samenwerking.Slug}/cijfers/1/vormen");
        Assert.Contains("GM0153", vormen.Html, StringComparison.Ordinal);
        Assert.Equal("public, max-age=3600", vormen.Koppen["Cache-Control"]);
    }

    [Fact]
    public async Task WhatIsNotThere_IsNotThereForProgramsEither()
    {
        var w = await Vrijgavewereld.Maak(noaber);
        await w.Uit(Kernel.Monitor.Vrijgave.Publiek.Raad);
        foreach (var waar in new[] { "", "/1/cijfers.json", "/1/cijfers.jsonstat.json", "/1/cijfers.csv", "/catalogus.jsonld" })
            Assert.Equal(HttpStatusCode.NotFound, (await Haal(w, waar)).Status);
        using var niemand = noaber.Niemand();
        foreach (var waar in new[] { "", "/1", "/1/vormen" })
            Assert.Equal(HttpStatusCode.NotFound, (await niemand.Haal($"/openbaar/{w.Samenwerking.Slug}/cijfers{waar}")).Status);
        await w.Uit();
        Assert.Equal(HttpStatusCode.NotFound, (await Haal(w, "/2/cijfers.exe")).Status);
    }

    private async Task<Antwoord> Haal(Vrijgavewereld w, string waar)
    {
        using var niemand = noaber.Niemand();
        return await niemand.Haal($"/api/v1/openbaar/{w.Samenwerking.Slug}/cijfers{waar}");
    }

    private static void Loop(JsonNode? knoop, HashSet<string> gezien)
    {
        if (knoop is JsonArray lijst)
            lijst.ToList().ForEach(k => Loop(k, gezien));
        if (knoop is not JsonObject ding)
            return;
        var soort = $"{ding["@type"]}";
        gezien.Add(soort);
        Assert.All(Verplicht.GetValueOrDefault(soort, []), naam => Assert.True(ding.ContainsKey(naam), $"{soort} zonder {naam}"));
        Assert.All(Hoogstens, naam => Assert.False(ding[naam] is JsonArray { Count: > 1 }, $"{soort} met meer dan één {naam}"));
        ding.ToList().ForEach(d => Loop(d.Value, gezien));
    }
}
