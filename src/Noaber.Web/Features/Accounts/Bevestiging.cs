using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Accounts;

/// <summary>
/// The password once more, before the ways into an account change: an open screen must not be enough to come in for good. Who has just
/// signed in need not.
/// </summary>
internal static class Bevestiging
{
    private static readonly TimeSpan Vers = TimeSpan.FromMinutes(10);

    public static bool IsVers(this Aanvrager aanvrager, TimeProvider klok) => klok.GetUtcNow() - aanvrager.BevestigdOp < Vers;

    public static IResult Vraag(string? terug, Scherm scherm) => scherm.Toon<BevestigenScherm, BevestigenModel>(new(Terug.Veilig(terug), []));

    public static async Task<IResult> Voer(
        [FromForm] Bevestigformulier form, HttpContext http, EigenAccount eigen, NoaberDb db, Scherm scherm, TimeProvider klok)
    {
        var terug = Terug.Veilig(form.Terug);
        if (!await eigen.WachtwoordKlopt(await eigen.Haal(), form.Huidig))
            return scherm.Opnieuw<BevestigenScherm, BevestigenModel>(new(terug, [new(nameof(form.Huidig), EigenAccount.NietJeWachtwoord)]));
        var (sessie, nu) = (Sessies.Genoemd(http.User), klok.GetUtcNow());
        await db.Sessies.Where(s => s.Id == sessie).ExecuteUpdateAsync(set => set.SetProperty(s => s.BevestigdOp, nu), http.RequestAborted);
        return Results.LocalRedirect(terug);
    }

    internal sealed class Filter : IEndpointFilter
    {
        public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
        {
            var http = context.HttpContext;
            var (diensten, eigen) = (http.RequestServices, http.RequestServices.GetRequiredService<EigenAccount>());
            // People of the example have no password to be asked.
            if (diensten.GetRequiredService<Aanvrager>().IsVers(diensten.GetRequiredService<TimeProvider>()) || eigen.IsVoorbeeld(await eigen.Haal()))
                return await next(context);
            var terug = HttpMethods.IsGet(http.Request.Method) ? http.Request.Path.Value! : "/account";
            return Results.LocalRedirect($"/account/bevestigen?terug={Uri.EscapeDataString(terug)}");
        }
    }
}

/// <summary>The password, and where to go on.</summary>
public sealed record Bevestigformulier
{
    public string? Huidig { get; init; }
    public string? Terug { get; init; }
}

/// <summary>What the page that asks for the password shows.</summary>
public sealed record BevestigenModel(string Terug, IReadOnlyList<Invoerfout> Fouten);
