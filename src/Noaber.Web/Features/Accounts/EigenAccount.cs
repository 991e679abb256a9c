using Microsoft.AspNetCore.Identity;
using Noaber.Web.Data;
using Noaber.Web.Features.Demo;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Accounts;

/// <summary>The account of the person who asks, with what every change to it needs.</summary>
internal sealed class EigenAccount(
    UserManager<Account> accounts, SignInManager<Account> aanmelding, NoaberDb db, Aanvrager aanvrager, IConfiguration configuration)
{
    public const string NietJeWachtwoord = "Dit is niet je wachtwoord.";

    public async Task<Account> Haal() =>
        await accounts.FindByIdAsync(aanvrager.AccountId.ToString()) ?? throw new InvalidOperationException("Het account is er niet meer.");

    /// <summary>Someone of the example, whom every visitor may be: in demo mode, and without a password to come in with.</summary>
    public bool IsVoorbeeld(Account account) => configuration.IsDemo() && account.PasswordHash is null;

    public async Task<bool> HeeftPasskey(Account account) => (await accounts.GetPasskeysAsync(account)).Count > 0;

    /// <summary>Whether this is the password; counted, so that someone at an open screen cannot go on guessing.</summary>
    public async Task<bool> WachtwoordKlopt(Account account, string? wachtwoord)
    {
        if (await accounts.IsLockedOutAsync(account))
            return false;
        if (!await accounts.CheckPasswordAsync(account, wachtwoord ?? ""))
        {
            await accounts.AccessFailedAsync(account);
            return false;
        }
        await accounts.ResetAccessFailedCountAsync(account);
        return true;
    }

    /// <summary>This session goes on under the new security stamp; all others end at their next request.</summary>
    public Task HoudDezeSessie(Account account) => aanmelding.RefreshSignInAsync(account);

    public async Task Noteer(string handeling, string omschrijving, CancellationToken stop)
    {
        db.Noteer(handeling, omschrijving, aanvrager.AccountId);
        await db.SaveChangesAsync(stop);
    }
}

/// <summary>People of the example are shared by all visitors: what one changed would lock the next one out.</summary>
internal sealed class GeenVoorbeeldFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var diensten = context.HttpContext.RequestServices;
        var eigen = diensten.GetRequiredService<EigenAccount>();
        return eigen.IsVoorbeeld(await eigen.Haal())
            ? diensten.GetRequiredService<Scherm>().Toon<GeenVoorbeeldScherm, bool>(model: true, StatusCodes.Status403Forbidden)
            : await next(context);
    }
}
