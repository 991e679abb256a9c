using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Shell.Running;

namespace Noaber.Web.Shell.Toegang;

/// <summary>
/// Decides before any handler runs: opens the transaction that says who is asking, finds out who that is here, and checks the
/// permission that the endpoint names. An endpoint that names none is refused.
/// </summary>
internal sealed class ToegangMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, NoaberDb db, Aanvrager aanvrager)
    {
        // Files of the look and the state of the house are the same for everyone: no need to know who asks.
        if (http.GetEndpoint()?.Metadata.GetMetadata<Vereiste>() == Vereiste.ZonderAanvrager)
        {
            await next(http);
            return;
        }
        var account = AccountVan(http.User);
        await using var transactie = account is null ? null : await db.Database.BeginTransactionAsync(http.RequestAborted);
        if (account is not null && !await Herken(http, db, aanvrager, account.Value))
        {
            await db.GaVerderAls(null, http.TraceIdentifier, http.RequestAborted);
            if (!Apigrens.IsApi(http))
                await http.SignOutAsync(IdentityConstants.ApplicationScheme);
            http.User = new ClaimsPrincipal(new ClaimsIdentity());
        }
        if (transactie is not null && http.GetEndpoint()?.Metadata.GetMetadata<EigenTransactie>() is not null)
            await transactie.DisposeAsync();
        // An address that leads nowhere, or a method that is not for it, has no endpoint of ours and ends in an error page.
        switch (http.GetEndpoint() is RouteEndpoint endpoint ? Oordeel(http, endpoint.Metadata.GetMetadata<Vereiste>(), aanvrager) : StatusCodes.Status200OK)
        {
            case StatusCodes.Status200OK: await next(http); break;
            case StatusCodes.Status401Unauthorized: await Uitgelogd.Antwoord(http, db); break;
            case var geweigerd: http.Response.StatusCode = geweigerd; break;
        }
    }

    private static int Oordeel(HttpContext http, Vereiste? vereiste, Aanvrager aanvrager) => vereiste switch
    {
        null => StatusCodes.Status403Forbidden,
        { Handeling: null } => StatusCodes.Status200OK,
        _ when aanvrager.Persoon is null => StatusCodes.Status401Unauthorized,
        // Whether a partnership exists is nobody's business but its participants'.
        _ when http.GetRouteValue("samenwerking") is not null && aanvrager.Deelname is null => StatusCodes.Status404NotFound,
        { Handeling: { } handeling } => aanvrager.Mag(handeling) ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden,
    };

    /// <summary>
    /// One query: is the session that the cookie names still there, is the account still who it was when the cookie was made, and who is
    /// it here? False when the cookie is void.
    /// </summary>
    private static async Task<bool> Herken(HttpContext http, NoaberDb db, Aanvrager aanvrager, Guid account)
    {
        var slug = http.GetRouteValue("samenwerking") as string;
        var klok = http.RequestServices.GetRequiredService<TimeProvider>();
        var gevonden = await db.Herken(new(account, http.TraceIdentifier, Sessies.Genoemd(http.User), slug, klok.GetUtcNow(), klok.Vandaag()), http.RequestAborted);
        aanvrager.Token = Tokenruimte.Uit(http.User);
        // A token was looked up a moment ago, and with it whether it still holds.
        if (gevonden is null || (aanvrager.Token is null && !SessieHoudt(http, gevonden)))
            return false;
        aanvrager.Persoon = new(account, gevonden.Naam, gevonden.Email ?? "", gevonden.Beheerder);
        aanvrager.BevestigdOp = gevonden.BevestigdOp;
        aanvrager.Deelname = gevonden.Deelname is { } deelname && aanvrager.Token?.Omvat(deelname.SamenwerkingId) is not false ? deelname : null;
        return true;
    }

    private static bool SessieHoudt(HttpContext http, Herkende gevonden) => gevonden.BevestigdOp is not null
        && gevonden.Stempel == http.User.FindFirstValue(new ClaimsIdentityOptions().SecurityStampClaimType);

    private static Guid? AccountVan(ClaimsPrincipal wie) =>
        wie.Identity is { IsAuthenticated: true } && Guid.TryParse(wie.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;
}

/// <summary>Commits before the answer is made: what a person reads on the screen has happened, and no connection waits for a view.</summary>
internal sealed class CommitFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = await next(context);
        var db = context.HttpContext.RequestServices.GetRequiredService<NoaberDb>();
        if (db.Database.CurrentTransaction is { } transactie)
            await transactie.CommitAsync(CancellationToken.None); // half-way, no one could tell what happened
        return result;
    }
}
