namespace Noaber.Web.Shell;

/// <summary>Light, dark, or as the device says; remembered in a cookie, so that it works without JavaScript.</summary>
internal static class Weergave
{
    public const string Cookie = "noaber-weergave";
    private static readonly string[] Keuzes = ["auto", "licht", "donker"];

    public static string Van(HttpContext http) =>
        http.Request.Cookies[Cookie] is { } keuze && Keuzes.Contains(keuze) ? keuze : Keuzes[0];

    public static IResult Kies(HttpContext http, [Microsoft.AspNetCore.Mvc.FromForm] string thema, [Microsoft.AspNetCore.Mvc.FromForm] string? terug)
    {
        if (Keuzes.Contains(thema))
        {
            http.Response.Cookies.Append(Cookie, thema,
                new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromDays(365), IsEssential = true });
        }
        return Results.LocalRedirect(Terug.Veilig(terug));
    }
}

/// <summary>An address to go back to is only followed inside this site.</summary>
internal static class Terug
{
    public static string Veilig(string? adres) =>
        adres is ['/', not ('/' or '\\'), ..] or "/" ? adres : "/";
}
