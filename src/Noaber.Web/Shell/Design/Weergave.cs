using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Noaber.Web.Shell.Design;

/// <summary>The choice between light, dark and what the device prefers; it lives in a cookie, so that it holds without an account.</summary>
internal static class Weergave
{
    internal const string Auto = "auto";
    private const string Koekje = "noaber-weergave";
    private static readonly string[] Keuzes = [Auto, "licht", "donker"];

    /// <summary>What this browser chose, for <see cref="Schil.Thema"/>.</summary>
    internal static string Gekozen(HttpRequest verzoek) =>
        verzoek.Cookies[Koekje] is { } keuze && Keuzes.Contains(keuze, StringComparer.Ordinal) ? keuze : Auto;

    internal static RedirectHttpResult Kies([FromForm] string thema, HttpContext context) // antiforgery comes with [FromForm]
    {
        var keuze = Keuzes.Contains(thema, StringComparer.Ordinal) ? thema : Auto;
        context.Response.Cookies.Append(Koekje, keuze, new()
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        });
        return TypedResults.LocalRedirect(VanwaarJeKwam(context.Request));
    }

    // The page the form stood on; only when it is one of ours, or a stranger could send people elsewhere.
    private static string VanwaarJeKwam(HttpRequest verzoek) =>
        Uri.TryCreate(verzoek.Headers.Referer, UriKind.Absolute, out var adres)
        && string.Equals(adres.Authority, verzoek.Host.Value, StringComparison.OrdinalIgnoreCase)
        && !adres.PathAndQuery.StartsWith("//", StringComparison.Ordinal)
            ? adres.PathAndQuery
            : "/";
}
