using Microsoft.AspNetCore.Http.HttpResults;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Shell.Design;

internal static class DesignModule
{
    internal static IServiceCollection AddDesign(this IServiceCollection services)
    {
        services.AddRazorComponents();
        return services.AddSingleton<Assets>().AddSingleton<Afdruk>();
    }

    internal static IEndpointRouteBuilder MapDesign(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods($"/{Assets.Map}/{{naam}}", [HttpMethods.Get, HttpMethods.Head], Geef).VoorIedereenGelijk();
        routes.MapPost("/weergave", Weergave.Kies).Openbaar();
        return routes;
    }

    private static Results<FileContentHttpResult, NotFound> Geef(string naam, Assets assets, HttpContext context)
    {
        if (assets.Bestand(naam) is not { } bestand)
            return TypedResults.NotFound();

        var koppen = context.Response.Headers;
        koppen.Vary = "Accept-Encoding";
        // A name holds the hash of its content, so what was fetched once never changes. The licences have no hash.
        koppen.CacheControl = naam.Contains('-', StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
        var (inhoud, codering) = Kies(bestand, context.Request.Headers.AcceptEncoding.ToString());
        if (codering is not null)
            koppen.ContentEncoding = codering;
        return TypedResults.File(inhoud, bestand.Soort);
    }

    private static (byte[] Inhoud, string? Codering) Kies(Assetbestand bestand, string aanvaard) => bestand switch
    {
        { Brotli: { } br } when aanvaard.Contains("br", StringComparison.OrdinalIgnoreCase) => (br, "br"),
        { Gzip: { } gzip } when aanvaard.Contains("gzip", StringComparison.OrdinalIgnoreCase) => (gzip, "gzip"),
        _ => (bestand.Inhoud, null),
    };
}
