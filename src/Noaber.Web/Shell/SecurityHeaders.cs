using Noaber.Web.Shell.Design;

namespace Noaber.Web.Shell;

/// <summary>
/// Everything comes from our own origin, but for the pictures under a map where a setting asks for those; nothing runs that is written in a page.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next, IConfiguration configuration)
{
    private readonly string policy = $"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:{Tegels(configuration)}; font-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // Pages show what one person may see; the assets set their own, longer life.
        headers.CacheControl = "no-store";
        if (http.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        return next(http);
    }

    private static string Tegels(IConfiguration configuration) => Achtergrondkaart.Aan(configuration) ? $" {Achtergrondkaart.Herkomst}" : "";
}
