using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Features.Overleg;
using Noaber.Web.Shell.Mail;

namespace Noaber.Web.Features.Openbaar;

/// <summary>
/// For search engines: the address of all that was released (sitemaps.org, protocol 0.9). One list per partnership, so that none grows
/// beyond the 50,000 that a list may hold. Examples are in none: the parties did not release those.
/// </summary>
internal static class Sitemap
{
    private const int Meest = 49_999;

    private static readonly XNamespace Ruimte = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static async Task<IResult> Index(NoaberDb db, Webadres adres, CancellationToken stop)
    {
        var waar = await OpenbareAfspraken.Samenwerkingen(db).Where(s => !s.Voorbeeld).OrderBy(s => s.Slug).Take(Meest).ToListAsync(stop);
        return Geef("sitemapindex", waar.Select(w => $"{w.Adres}/sitemap.xml").Prepend("/openbaar/sitemap.xml")
            .Select(pad => Regel("sitemap", adres.Van(pad), null)));
    }

    public static IResult Vast(Webadres adres) => Geef("urlset", Robots.Vast.Select(pad => Regel("url", adres.Van(pad), null)));

    public static async Task<IResult> Samenwerking(string gemeente, NoaberDb db, Webadres adres, CancellationToken stop)
    {
        if (await OpenbareAfspraken.Vind(db, gemeente, stop) is not { Voorbeeld: false } waar)
            return Results.NotFound();
        var paden = await db.Database.SqlQuery<Plek>($"""
            select '/' || p.nummer as "Pad", p.op as "Op" from publicatie p where p.samenwerking_id = {waar.Id} and p.ingetrokken_op is null
            union all select '/' || p.nummer || '/' || sleutel, p.op from publicatie p, jsonb_array_elements_text(p.inhoud -> 'sleutels') sleutel
              where p.samenwerking_id = {waar.Id} and p.ingetrokken_op is null
            union all select '/verslag/' || v.nummer, v.op from openbaarverslag v where v.samenwerking_id = {waar.Id} and v.ingetrokken_op is null
            union all select '/cijfers/' || w.nummer, w.vrijgegeven_op from vrijgave w
              where w.samenwerking_id = {waar.Id} and w.publiek = 'Openbaar' and w.vrijgegeven_op is not null
            """).OrderByDescending(p => p.Op).ThenBy(p => p.Pad).Take(Meest).ToListAsync(stop);
        return Geef("urlset", paden.Prepend(new("", null)).Select(p => Regel("url", adres.Van(waar.Adres + p.Pad), p.Op)));
    }

    private static XElement Regel(string naam, string adres, DateTimeOffset? op) => new(Ruimte + naam, new XElement(Ruimte + "loc", adres),
        op is { } moment ? new XElement(Ruimte + "lastmod", $"{Tijdstip.Dag(moment):yyyy-MM-dd}") : null);

    private static IResult Geef(string naam, IEnumerable<XElement> regels) =>
        Results.Text($"""<?xml version="1.0" encoding="UTF-8"?>{'\n'}{new XElement(Ruimte + naam, regels)}""", "application/xml", System.Text.Encoding.UTF8);

    private sealed record Plek(string Pad, DateTimeOffset? Op);
}
