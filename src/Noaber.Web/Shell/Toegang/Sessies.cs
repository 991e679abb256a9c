using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Shell.Running;

namespace Noaber.Web.Shell.Toegang;

/// <summary>Sessions on the server: begun where a cookie is given, ended where it is taken back.</summary>
internal static class Sessies
{
    /// <summary>What the cookie names; an empty id for a cookie that names none.</summary>
    public static Guid Genoemd(ClaimsPrincipal wie) => Guid.TryParse(wie.FindFirstValue(Sessie.Claim), out var id) ? id : Guid.Empty;

    public static async Task Begin(CookieSigningInContext context)
    {
        var (http, wie, eigenschappen) = (context.HttpContext, context.Principal!, context.Properties);
        var (db, aanvrager) = (http.RequestServices.GetRequiredService<NoaberDb>(), http.RequestServices.GetRequiredService<Aanvrager>());
        var account = Guid.Parse(wie.FindFirstValue(ClaimTypes.NameIdentifier)!);
        await db.Als(account, http.TraceIdentifier, http.RequestAborted);
        // A session that goes on under another security stamp gets another cookie; the former is void.
        await Verwijder(http, db);
        var sessie = new Sessie
        {
            AccountId = account, VerlooptOp = eigenschappen.ExpiresUtc!.Value,
            // Going on proves nothing new; signing in does.
            BevestigdOp = aanvrager.BevestigdOp > eigenschappen.IssuedUtc ? aanvrager.BevestigdOp.Value : eigenschappen.IssuedUtc!.Value,
        };
        db.Add(sessie);
        await db.SaveChangesAsync(http.RequestAborted);
        ((ClaimsIdentity)wie.Identity!).AddClaim(new(Sessie.Claim, sessie.Id.ToString()));
    }

    public static Task Eindig(CookieSigningOutContext context) =>
        Verwijder(context.HttpContext, context.HttpContext.RequestServices.GetRequiredService<NoaberDb>());

    private static Task Verwijder(HttpContext http, NoaberDb db)
    {
        var id = Genoemd(http.User);
        return db.Sessies.Where(s => s.Id == id).ExecuteDeleteAsync(http.RequestAborted);
    }

    /// <summary>Clears away what has expired.</summary>
    internal sealed class Opruimer(
        IServiceScopeFactory scopes, TimeProvider klok, ILogger<Opruimer> log) : PeriodicService(TimeSpan.FromHours(1), klok, log)
    {
        protected override async Task Run(CancellationToken stop)
        {
            await using var scope = scopes.CreateAsyncScope();
            var nu = Clock.GetUtcNow();
            await scope.ServiceProvider.GetRequiredService<NoaberDb>().Sessies.Where(s => s.VerlooptOp < nu).ExecuteDeleteAsync(stop);
        }
    }
}
