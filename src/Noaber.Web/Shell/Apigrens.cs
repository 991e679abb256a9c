using Microsoft.Net.Http.Headers;

namespace Noaber.Web.Shell;

/// <summary>
/// What holds for every address that programs call, also for those that lead nowhere: the version on each answer, one address for one
/// thing, and JSON or nothing (NLGov REST API Design Rules).
/// </summary>
internal sealed class Apigrens(RequestDelegate next)
{
    public const string Pad = "/api/v1";

    /// <summary>The description of the API: open to all.</summary>
    public const string Document = $"{Pad}/openapi.json";

    /// <summary>What the API promises, by Semantic Versioning. Its major number stands in <see cref="Pad"/>.</summary>
    public const string Versie = "1.0.0";

    public const string Versiekop = "API-Version";

    public const string JsonLd = "application/ld+json";

    private const string Opendata = $"{Pad}/openbaar";

    private static readonly MediaTypeHeaderValue[] Geeft = [new("application/json"), new("application/problem+json")];

    /// <summary>What is public comes in forms of its own too: its address says which.</summary>
    private static readonly MediaTypeHeaderValue[] GeeftOpen = [.. Geeft, new("text/csv"), new(JsonLd)];

    public static bool IsApi(HttpContext http) => http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    public async Task InvokeAsync(HttpContext http)
    {
        if (!IsApi(http))
        {
            await next(http);
            return;
        }
        // At the last moment: an error page begins with no headers at all.
        http.Response.OnStarting(() => Koppen(http));
        if (http.Request.Path.Value!.EndsWith('/'))
            await Probleem.Bij(http, StatusCodes.Status404NotFound).ExecuteAsync(http);
        else if (!Aanvaardt(http.Request))
            await Probleem.Bij(http, StatusCodes.Status406NotAcceptable).ExecuteAsync(http);
        else
            await next(http);
    }

    private static Task Koppen(HttpContext http)
    {
        var koppen = http.Response.Headers;
        koppen[Versiekop] = Versie;
        // The document and what is public are the same for everyone, so a page of any site may read them; nothing else.
        if (http.Request.Path.Equals(Document, StringComparison.OrdinalIgnoreCase) || IsOpen(http.Request))
            (koppen.AccessControlAllowOrigin, koppen.AccessControlExposeHeaders) = ("*", Versiekop);
        return Task.CompletedTask;
    }

    private static bool IsOpen(HttpRequest verzoek) => verzoek.Path.StartsWithSegments(Opendata, StringComparison.OrdinalIgnoreCase);

    private static bool Aanvaardt(HttpRequest verzoek) =>
        verzoek.GetTypedHeaders().Accept is not { Count: > 0 } gevraagd
        || gevraagd.Any(soort => soort.Quality is not 0 && Array.Exists(IsOpen(verzoek) ? GeeftOpen : Geeft, geeft => geeft.IsSubsetOf(soort)));
}
