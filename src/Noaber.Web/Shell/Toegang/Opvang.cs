using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Noaber.Web.Data;

namespace Noaber.Web.Shell.Toegang;

/// <summary>Takes in the words of an account whose sign-in ended while it wrote; answers where to go on after signing in again, or null.</summary>
internal delegate Task<string?> Opvang(HttpContext http, Guid account);

/// <summary>What was sent by someone who is no longer signed in is not lost: kept for that account, or given back as it came.</summary>
internal static class Uitgelogd
{
    private const long Meest = 1 << 20;
    private static readonly TimeSpan Hooguit = TimeSpan.FromDays(30);

    public static async Task Antwoord(HttpContext http, NoaberDb db)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType || http.Request.ContentLength is null or > Meest)
        {
            await http.ChallengeAsync();
            return;
        }
        if (http.GetEndpoint()?.Metadata.GetMetadata<Opvang>() is { } vang && await Van(http) is { } account && await vang(http, account) is { } verder)
        {
            if (db.Database.CurrentTransaction is { } transactie)
                await transactie.CommitAsync(CancellationToken.None);
            http.Response.Redirect($"/inloggen?bewaard=true&terug={Uri.EscapeDataString(verder)}");
            return;
        }
        var woorden = http.GetRouteValue("samenwerking") is null ? [] : Woorden.Uit(await http.Request.ReadFormAsync(http.RequestAborted));
        if (woorden.Count == 0)
            await http.ChallengeAsync();
        else
            await http.RequestServices.GetRequiredService<Scherm>().Toon<WoordenScherm, WoordenModel>(Woorden.NietIngelogd(woorden), StatusCodes.Status401Unauthorized).ExecuteAsync(http);
    }

    /// <summary>
    /// Whose words they are: the account of the cookie, which no longer opens anything, and only on a form that we made for that account.
    /// Someone else's page has no such form, and no such cookie (SameSite).
    /// </summary>
    private static async Task<Guid?> Van(HttpContext http)
    {
        var opties = http.RequestServices.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var nu = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        if (opties.CookieManager.GetRequestCookie(http, opties.Cookie.Name!) is not { } koekje || opties.TicketDataFormat.Unprotect(koekje) is not { } ticket
            || !(ticket.Properties.ExpiresUtc > nu - Hooguit) || !Guid.TryParse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier), out var account))
            return null;
        http.User = ticket.Principal;
        var ons = await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);
        http.User = new ClaimsPrincipal(new ClaimsIdentity());
        return ons ? account : null;
    }
}
