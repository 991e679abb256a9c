using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Primitives;
using Noaber.Files;

namespace Noaber.Web.Shell;

/// <summary>
/// Takes out of every form what nobody sees or what turns text round (<see cref="VerborgenTekens"/>), before it is read: a title that
/// reads otherwise than it is misleads all who decide on it. A zero byte stays, since such a form is refused as a whole.
/// </summary>
internal sealed class Formulierzuivering(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        // Only what came from a page of ours is read at all.
        if (http.Request.HasFormContentType && http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: true })
        {
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            if (form.Any(veld => veld.Value.Any(waarde => waarde != Zuiver(waarde))))
                http.Request.Form = new FormCollection(
                    form.ToDictionary(veld => veld.Key, veld => new StringValues([.. veld.Value.Select(Zuiver)])), form.Files);
        }
        await next(http);
    }

    /// <summary>Ends of lines stay as the browser sent them.</summary>
    private static string? Zuiver(string? waarde) => waarde is null || waarde.Contains('\0', StringComparison.Ordinal) ? waarde
        : string.Join('\r', waarde.Split('\r').Select(VerborgenTekens.Zonder));
}
