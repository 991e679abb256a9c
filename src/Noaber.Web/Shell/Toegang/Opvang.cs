using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Noaber.Web.Data;

namespace Noaber.Web.Shell.Toegang;

/// <summary>
/// Takes in, in a way of its own, what someone wrote in a form that can no longer be done as it came: the sign-in ended, or the form is from
/// before the last one. Every other form goes through <see cref="Teruggaven"/>.
/// </summary>
/// <param name="Pagina">Which page the form stands on, from the address that it is sent to: its mark is made for that.</param>
/// <param name="Bewaar">Keeps the words for an account; answers where to go on, or null.</param>
internal sealed record Opvang(Func<HttpContext, string> Pagina, Func<HttpContext, Guid, Task<string?>> Bewaar);

/// <summary>What was sent by someone who is no longer signed in is not lost: kept for that account, or given back as it came.</summary>
internal static class Uitgelogd
{
    private const long Meest = 1 << 20;
    private static readonly TimeSpan Hooguit = TimeSpan.FromDays(30);

    public static async Task Antwoord(HttpContext http, NoaberDb db)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !IsTeLezen(http))
        {
            await http.ChallengeAsync();
            return;
        }
        var merk = await Gemerkt(http);
        if (await Vang(http, db, await Van(http, merk?.Account), merk?.Pagina) is { } verder)
        {
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
    /// The same person signed in again, and the form is from before that: its words are kept, and the page that is made anew holds them.
    /// </summary>
    public static async Task<string?> VanVoorheen(HttpContext http, NoaberDb db, Guid? account) =>
        account is not null && IsTeLezen(http) && await Gemerkt(http) is { } merk && merk.Account == account
            ? await Vang(http, db, account, merk.Pagina) : null;

    private static bool IsTeLezen(HttpContext http) => http.Request.HasFormContentType && http.Request.ContentLength <= Meest;

    private static async Task<string?> Vang(HttpContext http, NoaberDb db, Guid? account, string? pagina)
    {
        if (account is null)
            return null;
        var verder = http.GetEndpoint()?.Metadata.GetMetadata<Opvang>() is { } opvang ? await opvang.Bewaar(http, account.Value)
            : pagina is null ? null : await Teruggaven.Bewaar(http, db, new(account.Value, pagina));
        if (verder is not null && db.Database.CurrentTransaction is { } transactie)
            await transactie.CommitAsync(CancellationToken.None);
        return verder;
    }

    /// <summary>
    /// Whose words they are: the account that the form was made for, by its mark or by its token. A cookie, which no longer opens anything,
    /// may say that somebody else sat here since: then they are nobody's. Someone else's page has no such form.
    /// </summary>
    private static async Task<Guid?> Van(HttpContext http, Guid? gemerkt)
    {
        var opties = http.RequestServices.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var nu = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        if (opties.CookieManager.GetRequestCookie(http, opties.Cookie.Name!) is not { } koekje || opties.TicketDataFormat.Unprotect(koekje) is not { } ticket
            || !(ticket.Properties.ExpiresUtc > nu - Hooguit) || !Guid.TryParse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier), out var account))
            return gemerkt;
        if (gemerkt is not null)
            return gemerkt == account ? account : null;
        http.User = ticket.Principal;
        var ons = await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);
        http.User = new ClaimsPrincipal(new ClaimsIdentity());
        return ons ? account : null;
    }

    private static async Task<Formulierplek?> Gemerkt(HttpContext http)
    {
        var (merken, merk) = (http.RequestServices.GetRequiredService<Formuliermerk>(),
            (await http.Request.ReadFormAsync(http.RequestAborted))[Formuliermerk.Veld].ToString());
        return http.GetEndpoint()?.Metadata.GetMetadata<Opvang>() is not { } opvang ? merken.LeesPagina(merk)
            : merken.Lees(merk, opvang.Pagina(http)) is { } account ? new(account, opvang.Pagina(http)) : null;
    }
}
