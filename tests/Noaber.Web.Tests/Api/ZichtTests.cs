using System.Net;
using System.Text.Json.Nodes;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;
using static Noaber.Web.Tests.Api.Apiproef;

namespace Noaber.Web.Tests.Api;

/// <summary>What a person may not see is absent: from lists, from counts, and from errors. The whole table of permissions is in EndpointTests.</summary>
public sealed class ZichtTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private static readonly string[] Lijsten =
        ["partijen", "kaders", "versies", "afspraken", "streefwaarden", "acties", "voorstellen", "overleggen", "besluiten", "evaluaties", "mijlpalen"];

    [Fact]
    public async Task NotesAndWhatIsConfidential_NeverComeOut()
    {
        var wereld = await Apiwereld.Maak(noaber);
        // Who sees all of it on the screen: the process leader of the party that organises and was invited.
        var token = await noaber.Token(await noaber.Wereld.Iemand(wereld.Samenwerking, PartijSoort.Gemeente, Enum.GetValues<Rol>()));
        var gelezen = 0;
        foreach (var lijst in Lijsten)
        {
            foreach (var adres in (await noaber.Json($"{wereld.Basis}/{lijst}", token))["resultaten"]!.AsArray().Select(r => new Uri($"{r!["_links"]!["self"]!["href"]}").AbsolutePath))
            {
                Assert.DoesNotContain(Apiwereld.Geheim, (await noaber.Json(adres, token)).ToJsonString(), StringComparison.Ordinal);
                gelezen++;
            }
            Assert.DoesNotContain(Apiwereld.Geheim, (await noaber.Json($"{wereld.Basis}/{lijst}", token)).ToJsonString(), StringComparison.Ordinal);
        }
        Assert.True(gelezen > 15, $"{gelezen}");
        foreach (var verborgen in new[] { $"besluiten/{wereld.Een<UitkomstRij>(u => u.Tekst == Apiwereld.Geheim).Id}", $"overleggen/{wereld.Een<OverlegRij>(o => o.Titel == Apiwereld.Geheim).Id}" })
            Assert.Equal(HttpStatusCode.NotFound, (await noaber.Lees($"{wereld.Basis}/{verborgen}", token)).Status);
    }

    [Fact]
    public async Task WhoReadsAlong_SeesNoConceptsNotEvenInCounts()
    {
        var wereld = await Apiwereld.Maak(noaber);
        var (lid, lezer) = (await noaber.Token(await noaber.Wereld.Iemand(wereld.Samenwerking, PartijSoort.Overig, Rol.Lezer)),
            await noaber.Token(await noaber.Wereld.Iemand(wereld.Samenwerking, PartijSoort.Corporatie, Rol.Lezer)));
        Assert.Equal(["Kader van proef", "Vastgesteld kader"], (await noaber.Veld($"{wereld.Basis}/kaders", lid, "titel")).Order());
        Assert.Equal(["Kader in de maak", "Kader van proef", "Vastgesteld kader"], (await noaber.Veld($"{wereld.Basis}/kaders", lezer, "titel")).Order());
        Assert.Equal((3, 6), (await Totaal($"{wereld.Basis}/afspraken", lid), await Totaal($"{wereld.Basis}/afspraken", lezer)));
        Assert.Equal((1, 2), (await Totaal($"{wereld.Basis}/acties", lid), await Totaal($"{wereld.Basis}/acties", lezer)));
        var concept = wereld.Een<KaderRij>(k => k.Status == KaderStatus.Concept);
        var verborgen = wereld.Een<AfspraakRij>(a => a.KaderId == concept.Id).Sleutel;
        foreach (var (adres, open) in new[] { ($"kaders/{concept.Id}", HttpStatusCode.OK), ($"afspraken/{verborgen}", HttpStatusCode.OK) })
            Assert.Equal((HttpStatusCode.NotFound, open), ((await noaber.Lees($"{wereld.Basis}/{adres}", lid)).Status, (await noaber.Lees($"{wereld.Basis}/{adres}", lezer)).Status));
        Assert.Equal((0, 3), (await Totaal($"{wereld.Basis}/afspraken?kader={concept.Id}", lid), await Totaal($"{wereld.Basis}/afspraken?kader={concept.Id}", lezer)));
        // Of meetings only what is open by its kind.
        Assert.Equal(["woondebat"], await noaber.Veld($"{wereld.Basis}/overleggen", lid, "soort"));
        Assert.Equal(["bestuurlijkOverleg", "woondebat"], (await noaber.Veld($"{wereld.Basis}/overleggen", lezer, "soort")).Order());
    }

    [Fact]
    public async Task AWorkingCopy_IsFoundWithItsProposalOnly()
    {
        var wereld = await Apiwereld.Maak(noaber);
        var basis = wereld.Een<KaderRij>();
        var werk = new KaderRij
        {
            SamenwerkingId = wereld.Samenwerking.Id, Titel = "Werkversie", Status = KaderStatus.Concept, Soort = DocumentSoort.Kader, GemaaktOp = DateTimeOffset.UtcNow,
            LijnId = basis.LijnId, BasisId = basis.Id,
        };
        var voorstel = new Voorstel
        {
            SamenwerkingId = wereld.Samenwerking.Id, KaderId = werk.Id, PartijId = wereld.Een<OverlegRij>().PartijId, AccountId = null, Titel = "Nog in de maak", Reden = "Zomaar.",
            Status = VoorstelStatus.Concept, Ingang = new(2999, 1, 1), GemaaktOp = DateTimeOffset.UtcNow,
        };
        await noaber.Wereld.Bewaar(werk, voorstel);
        var account = await noaber.Wereld.Iemand(wereld.Samenwerking, PartijSoort.Corporatie, Rol.Bewerker);
        var (alles, zonder) = (await noaber.Token(account), await noaber.Token(account, [Leesgebied.Afspraken, Leesgebied.Voorstellen]));
        Assert.DoesNotContain("Werkversie", await noaber.Veld($"{wereld.Basis}/kaders", alles, "titel"));
        Assert.Equal($"{werk.Id}", $"{(await noaber.Json($"{wereld.Basis}/voorstellen/{voorstel.Id}", alles))["kader"]}");
        Assert.Equal("Werkversie", $"{(await noaber.Json($"{wereld.Basis}/kaders/{werk.Id}", alles))["titel"]}");
        // A token without what is being written sees neither.
        foreach (var adres in new[] { $"voorstellen/{voorstel.Id}", $"kaders/{werk.Id}" })
            Assert.Equal(HttpStatusCode.NotFound, (await noaber.Lees($"{wereld.Basis}/{adres}", zonder)).Status);
        Assert.Equal((2, 1), (await Totaal($"{wereld.Basis}/voorstellen", alles), await Totaal($"{wereld.Basis}/voorstellen", zonder)));
    }

    [Fact]
    public async Task AToken_ReadsOnlyTheAreasThatItIsFor()
    {
        var wereld = await Apiwereld.Maak(noaber);
        var account = await noaber.Wereld.Iemand(wereld.Samenwerking, PartijSoort.Gemeente, Enum.GetValues<Rol>());
        Dictionary<Leesgebied, string[]> mag = new()
        {
            [Leesgebied.Afspraken] = ["kaders", "versies", "afspraken", "streefwaarden", "acties"], [Leesgebied.Concepten] = [], [Leesgebied.Voorstellen] = ["voorstellen"],
            [Leesgebied.Overleg] = ["overleggen", "besluiten"], [Leesgebied.Jaarcyclus] = ["mijlpalen"], [Leesgebied.Voortgang] = ["evaluaties"],
            [Leesgebied.Cijfers] = [],
        };
        foreach (var (gebied, open) in mag)
        {
            var token = await noaber.Token(account, [gebied]);
            foreach (var lijst in Lijsten)
            {
                var verwacht = lijst == "partijen" || open.Contains(lijst) ? HttpStatusCode.OK : HttpStatusCode.Forbidden;
                Assert.True(verwacht == (await noaber.Lees($"{wereld.Basis}/{lijst}", token)).Status, $"{gebied}: {lijst}");
            }
        }
        foreach (var (gebied, status) in new[] { (Leesgebied.Cijfers, HttpStatusCode.OK), (Leesgebied.Voortgang, HttpStatusCode.Forbidden) })
            Assert.Equal(status, (await noaber.Lees($"{wereld.Basis}/cijfers", await noaber.Token(account, [gebied]))).Status);
        // What hangs on another area is not named either.
        var alleenOverleg = await noaber.Token(account, [Leesgebied.Overleg]);
        var alleenAfspraken = await noaber.Token(account, [Leesgebied.Afspraken]);
        var versie = $"{wereld.Basis}/versies/{wereld.Een<VersieRij>().Id}";
        Assert.Null((await noaber.Json(versie, alleenAfspraken))["voorstel"]);
        Assert.NotNull((await noaber.Json(versie, await noaber.Token(account)))["voorstel"]);
        Assert.DoesNotContain("\"voorstel\"", (await noaber.Json($"{wereld.Basis}/besluiten", alleenOverleg)).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AToken_ReadsOnlyThePartnershipsThatItIsFor()
    {
        var (hier, daar) = (await noaber.Wereld.Samenwerking("Hier"), await noaber.Wereld.Samenwerking("Daar"));
        var account = await noaber.Wereld.Iemand(hier, PartijSoort.Gemeente, Rol.Lezer);
        await noaber.Wereld.Deelnemer(daar, account, PartijSoort.Gemeente, Rol.Lezer);
        var (alle, een) = (await noaber.Token(account), await noaber.Token(account, samenwerkingen: [hier.Id]));
        Assert.Equal([daar.Slug, hier.Slug], await noaber.Veld(Basis, alle));
        Assert.Equal([hier.Slug], await noaber.Veld(Basis, een));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound),
            ((await noaber.Lees($"{Basis}/{daar.Slug}", alle)).Status, (await noaber.Lees($"{Basis}/{daar.Slug}/kaders", een)).Status));
    }

    [Fact]
    public async Task SomethingOfAnotherPartnership_IsNotThere()
    {
        var (mijn, ander) = (await Apiwereld.Maak(noaber, "Mijn"), await Apiwereld.Maak(noaber, "Ander"));
        var token = await noaber.Token(await noaber.Wereld.Iemand(mijn.Samenwerking, PartijSoort.Gemeente, Enum.GetValues<Rol>()));
        var inAnder = await noaber.Token(await noaber.Wereld.Iemand(ander.Samenwerking, PartijSoort.Gemeente, Enum.GetValues<Rol>()));
        foreach (var lijst in Lijsten)
        {
            var id = (await noaber.Veld($"{ander.Basis}/{lijst}", inAnder))[0];
            var (zonder, onbekend) = (await noaber.Lees($"{mijn.Basis}/{lijst}/{id}", token), await noaber.Lees($"{mijn.Basis}/{lijst}/{Guid.NewGuid()}", token));
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (zonder.Status, onbekend.Status));
            // The same answer as for what never was, but for the number of the request.
            Assert.Equal(ZonderNummer(onbekend), ZonderNummer(zonder));
        }
    }

    [Fact]
    public async Task Paging_IsBoundedAndLinked()
    {
        var wereld = await Apiwereld.Maak(noaber);
        var token = await noaber.Token(await noaber.Wereld.Iemand(wereld.Samenwerking, PartijSoort.Gemeente, Rol.Lezer));
        var eerste = await noaber.Lees($"{wereld.Basis}/afspraken?paginaGrootte=2&soort=regulier", token);
        var namen = new List<string>();
        var adres = $"{wereld.Basis}/afspraken?paginaGrootte=2&soort=regulier";
        for (var blad = await noaber.Json(adres, token); ; blad = await noaber.Json(adres, token))
        {
            namen.AddRange(blad["resultaten"]!.AsArray().Select(r => $"{r!["id"]}"));
            if (blad["_links"]!["next"] is not { } volgende)
                break;
            adres = new Uri($"{volgende["href"]}").PathAndQuery;
        }
        Assert.Equal(wereld.Rijen.OfType<AfspraakRij>().Select(a => a.Sleutel).Order(), namen.Order());
        Assert.Contains("pagina=2>; rel=\"next\"", eerste.Koppen["Link"].Replace("soort=regulier&", "", StringComparison.Ordinal), StringComparison.Ordinal);
        foreach (var fout in new[] { "pagina=0", "pagina=1001", "paginaGrootte=101", "paginaGrootte=0", "pagina=-1" })
            Assert.Equal(HttpStatusCode.BadRequest, (await noaber.Lees($"{wereld.Basis}/afspraken?{fout}", token)).Status);
        Assert.Empty(await noaber.Veld($"{wereld.Basis}/afspraken?pagina=1000", token));
    }

    [Fact]
    public async Task Document_IsOpenToPagesOfAnySiteAndNothingElseIs()
    {
        Assert.Equal("*", (await noaber.Lees("/api/v1/openapi.json", null)).Koppen["Access-Control-Allow-Origin"]);
        var wereld = await Apiwereld.Maak(noaber);
        var token = await noaber.Token(await noaber.Wereld.Iemand(wereld.Samenwerking, PartijSoort.Gemeente, Rol.Lezer));
        Assert.False((await noaber.Lees($"{wereld.Basis}/kaders", token)).Koppen.ContainsKey("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("GET", "/api", 404)]
    [InlineData("GET", "/api/v1/bestaat-niet", 404)]
    [InlineData("GET", "/api/v1/openapi.json/", 404)]
    [InlineData("GET", "/api/v1/samenwerkingen/", 404)]
    [InlineData("POST", "/api/v1/samenwerkingen", 405)]
    [InlineData("DELETE", "/api/v1/samenwerkingen/x/kaders", 405)]
    public async Task WhatLeadsNowhere_IsToldAsAProblem(string methode, string adres, int status)
    {
        using var niemand = noaber.Niemand();
        var antwoord = await niemand.Stuur(new HttpRequestMessage(new(methode), adres));
        Assert.Equal((status, "application/problem+json", "1.0.0"), ((int)antwoord.Status, antwoord.Inhoudsoort, antwoord.Koppen["API-Version"]));
        Assert.Equal(status, (int)JsonNode.Parse(antwoord.Html)!["status"]!);
    }

    private static string ZonderNummer(Antwoord antwoord)
    {
        var probleem = JsonNode.Parse(antwoord.Html)!.AsObject();
        probleem.Remove("verzoek");
        return probleem.ToJsonString();
    }

    private async Task<int> Totaal(string adres, string token) => (int)(await noaber.Json(adres, token))["totaal"]!;
}
