using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Noaber.Kernel.Monitor.Vrijgave;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Api;

/// <summary>The API is what its own document says: no more, no less.</summary>
public sealed partial class ContractTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private const string Json = "application/json";
    private const string ProblemJson = "application/problem+json";

    [Fact]
    public async Task Document_NamesEveryEndpointAndNothingElse()
    {
        var document = await Document();
        var echt = noaber.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(e => "/" + e.RoutePattern.RawText!.Trim('/'))
            .Where(r => r.StartsWith("/api/", StringComparison.Ordinal) && r != "/api/v1/openapi.json").Select(r => Beperking().Replace(r["/api/v1".Length..], "}"));
        Assert.Equal(echt.Order(), Paden(document).Select(p => p.Pad).Order());
        Assert.All(Paden(document), p => Assert.Equal("get", Assert.Single(p.Item, m => m.Key != "parameters").Key));
    }

    [Fact]
    public async Task EveryOperation_AnswersWhatItsSchemaSays()
    {
        var wereld = await Apiwereld.Maak(noaber);
        var token = await noaber.Token(await noaber.Wereld.Iemand(wereld.Samenwerking, PartijSoort.Gemeente, Rol.Procesleider));
        var document = await Document();
        var fouten = new List<string>();
        foreach (var (pad, item) in Paden(document))
        {
            var antwoord = await noaber.Lees($"/api/v1{Ingevuld(pad, wereld)}", token, "*/*");
            fouten.AddRange(Vergelijk(document, pad, item["get"]!, antwoord, HttpStatusCode.OK));
            if (antwoord.Inhoudsoort == Json && JsonNode.Parse(antwoord.Html)!["resultaten"] is JsonArray { Count: 0 })
                fouten.Add($"{pad}: een lege lijst bewijst niets");
        }
        Assert.True(fouten.Count == 0, string.Join('\n', fouten));
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, null)]
    [InlineData(HttpStatusCode.NotAcceptable, "text/html")]
    public async Task EveryOperation_RefusesAsItsSchemaSays(HttpStatusCode status, string? accept)
    {
        var document = await Document();
        var wereld = await Apiwereld.Maak(noaber);
        var fouten = new List<string>();
        // What is public refuses nobody for want of a token, and says so.
        foreach (var (pad, item) in Paden(document).Where(p => status != HttpStatusCode.Unauthorized || !IsOpen(p.Item)))
            fouten.AddRange(Vergelijk(document, pad, item["get"]!, await noaber.Lees($"/api/v1{Ingevuld(pad, wereld)}", null, accept), status));
        Assert.True(fouten.Count == 0, string.Join('\n', fouten));
    }

    [Fact]
    public async Task WhatIsPublic_AsksNoToken_AndIsOpenToPagesOfAnySite()
    {
        var document = await Document();
        var wereld = await Apiwereld.Maak(noaber);
        var open = Paden(document).Where(p => IsOpen(p.Item)).ToList();
        Assert.Equal(5, open.Count);
        foreach (var (pad, item) in open)
        {
            Assert.StartsWith("/openbaar/", pad, StringComparison.Ordinal);
            var antwoord = await noaber.Lees($"/api/v1{Ingevuld(pad, wereld)}", null, "*/*");
            Assert.Empty(Vergelijk(document, pad, item["get"]!, antwoord, HttpStatusCode.OK));
            Assert.Equal("*", antwoord.Koppen["Access-Control-Allow-Origin"]);
        }
    }

    [Fact]
    public async Task EveryParameter_IsReadAndRefusedWhenItIsNonsense()
    {
        var document = await Document();
        var wereld = await Apiwereld.Maak(noaber);
        var token = await noaber.Token(await noaber.Wereld.Iemand(wereld.Samenwerking, PartijSoort.Gemeente, Rol.Procesleider));
        var gezien = 0;
        foreach (var (pad, item) in Paden(document))
        {
            foreach (var parameter in (item["get"]!["parameters"]?.AsArray() ?? []).Where(p => $"{p!["in"]}" == "query" && !IsTekst(p)))
            {
                var adres = $"/api/v1{Ingevuld(pad, wereld)}?{parameter!["name"]}=";
                Assert.Empty(Vergelijk(document, adres, item["get"]!, await noaber.Lees($"{adres}onzin", token), HttpStatusCode.BadRequest));
                foreach (var keuze in parameter["schema"]!["enum"]?.AsArray() ?? [])
                    Assert.Empty(Vergelijk(document, adres, item["get"]!, await noaber.Lees($"{adres}{keuze}", token), HttpStatusCode.OK));
                gezien++;
            }
        }
        Assert.True(gezien > 20, $"{gezien}");
    }

    [Fact]
    public async Task EveryFieldAndParameter_SaysWhatItMeans()
    {
        var document = await Document();
        var schemas = document["components"]!["schemas"]!.AsObject();
        var zonder = schemas.Where(s => s.Value!["description"] is null).Select(s => s.Key)
            .Concat(schemas.SelectMany(s => (s.Value!["properties"]?.AsObject() ?? []).Where(v => v.Value!["description"] is null).Select(v => $"{s.Key}.{v.Key}")))
            .Concat(Paden(document).SelectMany(p => (p.Item["parameters"]?.AsArray() ?? []).Concat(p.Item["get"]!["parameters"]?.AsArray() ?? [])
                .Where(x => x!["description"] is null).Select(x => $"{p.Pad}: {x!["name"]}")));
        Assert.Empty(zonder);
    }

    /// <summary>What an answer is otherwise than the document says.</summary>
    private static IEnumerable<string> Vergelijk(JsonNode document, string pad, JsonNode operatie, Antwoord antwoord, HttpStatusCode status)
    {
        var soort = status != HttpStatusCode.OK ? ProblemJson : pad.EndsWith(".csv", StringComparison.Ordinal) ? "text/csv"
            : pad.EndsWith(".jsonld", StringComparison.Ordinal) ? "application/ld+json" : Json;
        if (antwoord.Status != status)
            return [$"{pad}: {antwoord.Status} in plaats van {status}: {antwoord.Html}"];
        if (operatie["responses"]![$"{(int)status}"]?["content"] is not JsonObject inhoud || inhoud.Single().Key != soort || inhoud[soort]!["schema"] is not { } schema)
            return [$"{pad}: het document heeft geen schema voor {(int)status}"];
        if (antwoord.Inhoudsoort?.Split(';')[0] != soort || antwoord.Koppen.GetValueOrDefault("API-Version") != $"{document["info"]!["version"]}")
            return [$"{pad}: {antwoord.Inhoudsoort}, versie {antwoord.Koppen.GetValueOrDefault("API-Version")}"];
        return new Schemacontrole(document).Fouten(soort == "text/csv" ? antwoord.Html : JsonNode.Parse(antwoord.Html), schema).Select(fout => $"{pad} {(int)status}: {fout}");
    }

    private static string Ingevuld(string pad, Apiwereld w) => Naam().Replace(pad, m => m.Groups["naam"].Value switch
    {
        "samenwerking" => w.Samenwerking.Slug,
        "partij" => $"{w.Een<OverlegRij>().PartijId}",
        "kader" => $"{w.Een<KaderRij>().Id}",
        "versie" => $"{w.Een<VersieRij>().Id}",
        "sleutel" => w.Een<AfspraakRij>().Sleutel,
        "actie" => $"{w.Een<ActieRij>().Id}",
        "voorstel" => $"{w.Een<Voorstel>().Id}",
        "overleg" => $"{w.Een<OverlegRij>().Id}",
        "besluit" => $"{w.Een<UitkomstRij>().Id}",
        "evaluatie" => $"{w.Een<EvaluatieRij>().Id}",
        "mijlpaal" => $"{w.Een<MijlpaalRij>().Id}",
        "gemeente" => w.Samenwerking.Slug,
        "nummer" => $"{w.Een<VrijgaveRij>(v => v.Publiek == Publiek.Openbaar).Nummer}",
        var naam => throw new InvalidOperationException(naam),
    });

    private static bool IsOpen(JsonObject item) => item["get"]!["security"] is JsonArray { Count: 0 };

    private static bool IsTekst(JsonNode? parameter) => parameter!["schema"] is { } schema && $"{schema["type"]}" == "string" && schema["format"] is null && schema["enum"] is null;

    private static IEnumerable<(string Pad, JsonObject Item)> Paden(JsonNode document) => document["paths"]!.AsObject().Select(p => (p.Key, p.Value!.AsObject()));

    private async Task<JsonNode> Document() => JsonNode.Parse((await noaber.Lees("/api/v1/openapi.json", null)).Html)!;

    /// <summary>What a value must look like, as in {kader:guid}.</summary>
    [GeneratedRegex(":[^}]*}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Beperking();

    [GeneratedRegex(@"\{(?<naam>\w+)\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Naam();
}
