using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Mail;

namespace Noaber.Web.Features.Openbaar;

/// <summary>Tells search engines where they may look: at what is public, and nowhere else (RFC 9309).</summary>
internal static class Robots
{
    /// <summary>The fixed pages for anyone.</summary>
    public static readonly string[] Vast = ["/", "/over", "/toegankelijkheid", "/privacy", "/broncode", "/openbaar"];

    /// <summary>Exactly the fixed pages, all that is below what was released, and the look of both. The longest rule that fits counts.</summary>
    private static readonly string[] Mag = [.. Vast.Select(pad => $"{pad}$"), "/openbaar/", "/sitemap.xml$", $"/{Assets.Map}/"];

    public static IResult Geef(Webadres adres) => Results.Text(
        string.Join('\n', ["User-agent: *", .. Mag.Select(pad => $"Allow: {pad}"), "Disallow: /", "", $"Sitemap: {adres.Van("/sitemap.xml")}", ""]));
}
