using System.Net;
using System.Xml.Linq;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Shell.Toegang;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Openbaar;

/// <summary>Search engines find what was released, under one address each, and nothing that is private.</summary>
public sealed class VindbaarTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task TheSitemap_HasAllThatWasReleasedAndNoExample()
    {
        var (samenwerking, voorbeeld) = (await Openbaar(), await Openbaar());
        await using (var db = noaber.Db())
            await db.Samenwerkingen.Where(s => s.Id == voorbeeld.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.Voorbeeld, true));
        using var niemand = noaber.Niemand();
        var adressen = new List<string>();
        foreach (var lijst in await Plaatsen(niemand, "/sitemap.xml"))
            adressen.AddRange(await Plaatsen(niemand, lijst));
        Assert.Contains("/over", adressen);
        Assert.Equal(5, adressen.Count(a => a.StartsWith($"/openbaar/{samenwerking.Slug}", StringComparison.Ordinal))); // itself, a text, three agreements
        Assert.DoesNotContain(adressen, a => a.Contains(voorbeeld.Slug, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await niemand.Haal($"/openbaar/{voorbeeld.Slug}/sitemap.xml")).Status);
        var mag = await Toegestaan(niemand);
        foreach (var adres in adressen)
        {
            Assert.True(mag(adres), adres);
            var kop = (await niemand.Pagina(adres)).Head!;
            Assert.EndsWith(adres, kop.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
            Assert.InRange(kop.QuerySelector("meta[name=description]")!.GetAttribute("content")!.Length, 20, 200);
            Assert.Null(kop.QuerySelector("meta[name=robots]"));
        }
        Assert.Equal("noindex", Robots(await niemand.Pagina($"/openbaar/{voorbeeld.Slug}/1")));
    }

    [Fact]
    public async Task WhatAsksForASignIn_IsClosedToSearchEngines()
    {
        using var niemand = noaber.Niemand();
        var mag = await Toegestaan(niemand);
        var prive = noaber.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<Vereiste>() is { Handeling: not null }).Select(e => e.RoutePattern.RawText!.Replace("{samenwerking}", "enschede", StringComparison.Ordinal));
        Assert.NotEmpty(prive);
        Assert.DoesNotContain(prive, adres => mag(adres.StartsWith('/') ? adres : $"/{adres}"));
        Assert.False(mag("/inloggen"));
        Assert.Equal("noindex", Robots(await niemand.Pagina("/inloggen")));
        var samenwerking = await Openbaar();
        using var ik = noaber.Als(await noaber.Wereld.Iemand(samenwerking, PartijSoort.Gemeente, Rol.Procesleider));
        Assert.Equal("noindex", Robots(await ik.Pagina($"/s/{samenwerking.Slug}/openbaar")));
    }

    private static string? Robots(AngleSharp.Dom.IDocument pagina) => pagina.QuerySelector("meta[name=robots]")?.GetAttribute("content");

    /// <summary>What robots.txt allows: of the rules that fit an address, the longest counts (RFC 9309).</summary>
    private static async Task<Func<string, bool>> Toegestaan(Browser niemand)
    {
        var regels = (await niemand.Haal("/robots.txt")).Html.Split('\n').Select(r => r.Split(": ", 2)).Where(r => r is ["Allow" or "Disallow", _]).ToList();
        Assert.Contains(regels, r => r is ["Disallow", "/"]);
        return adres => regels.Where(r => r[1].EndsWith('$') ? r[1][..^1] == adres : adres.StartsWith(r[1], StringComparison.Ordinal))
            .MaxBy(r => r[1].Length)![0] == "Allow";
    }

    private static async Task<List<string>> Plaatsen(Browser niemand, string adres)
    {
        var antwoord = await niemand.Haal(adres);
        Assert.Equal("application/xml; charset=utf-8", antwoord.Inhoudsoort);
        return [.. XDocument.Parse(antwoord.Html).Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value).AbsolutePath)];
    }

    private async Task<Samenwerking> Openbaar()
    {
        var samenwerking = await noaber.Wereld.Samenwerking("Vindbaar");
        await noaber.Wereld.Bewaar([.. Voorbeeldkader.Rijen(samenwerking)]);
        using var leider = noaber.Als(await noaber.Wereld.Iemand(samenwerking, PartijSoort.Gemeente, Rol.Procesleider));
        await leider.Verstuur(await leider.Pagina($"/s/{samenwerking.Slug}/openbaar"), "form[action$='/openbaar']");
        return samenwerking;
    }
}
