using System.Net;
using System.Text.Json.Nodes;
using Noaber.Web.Data;
using Noaber.Web.Shell.Toegang;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Api;

/// <summary>Reads as a program does: with a token, and without cookies.</summary>
internal static class Apiproef
{
    public const string Basis = "/api/v1/samenwerkingen";

    /// <summary>A token of this person, as the screen would make it; for everything when nothing is said.</summary>
    public static async Task<string> Token(
        this Noaberproef noaber, Account account, Leesgebied[]? gebieden = null, Guid[]? samenwerkingen = null, TimeSpan? geldig = null)
    {
        var geheim = Tokenaanmelding.NieuwGeheim();
        await noaber.Wereld.Bewaar(Rij(account, geheim, gebieden, samenwerkingen, geldig));
        return geheim;
    }

    /// <summary>The same, not yet stored.</summary>
    public static Apitoken Rij(Account account, string geheim, Leesgebied[]? gebieden = null, Guid[]? samenwerkingen = null, TimeSpan? geldig = null)
    {
        var eind = DateTimeOffset.UtcNow + (geldig ?? TimeSpan.FromDays(30));
        return new()
        {
            AccountId = account.Id, Naam = "proef", GeheimHash = Tokenaanmelding.Hash(geheim), Stempel = account.SecurityStamp!, Samenwerkingen = samenwerkingen,
            Gebieden = gebieden ?? Enum.GetValues<Leesgebied>(), GemaaktOp = eind.AddDays(-31), VerlooptOp = eind,
        };
    }

    public static async Task<Antwoord> Lees(this Noaberproef noaber, string adres, string? token, string? accept = "application/json")
    {
        using var niemand = noaber.Niemand();
        var verzoek = new HttpRequestMessage(HttpMethod.Get, adres);
        if (token is not null)
            verzoek.Headers.Authorization = new("Bearer", token);
        if (accept is not null)
            verzoek.Headers.Add("Accept", accept);
        return await niemand.Stuur(verzoek);
    }

    /// <summary>The answer as JSON, which must be there.</summary>
    public static async Task<JsonNode> Json(this Noaberproef noaber, string adres, string token)
    {
        var antwoord = await noaber.Lees(adres, token);
        Assert.True(antwoord.Status == HttpStatusCode.OK, $"{adres}: {antwoord.Status} {antwoord.Html}");
        return JsonNode.Parse(antwoord.Html)!;
    }

    /// <summary>What stands in one field of each result of a list.</summary>
    public static async Task<string[]> Veld(this Noaberproef noaber, string adres, string token, string veld = "id") =>
        [.. (await noaber.Json(adres, token))["resultaten"]!.AsArray().Select(r => $"{r![veld]}")];
}
