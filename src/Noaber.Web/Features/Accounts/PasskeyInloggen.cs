using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Noaber.Web.Data;
using Noaber.Web.Features.Demo;
using Noaber.Web.Shell;

namespace Noaber.Web.Features.Accounts;

/// <summary>Signing in with a passkey: the device knows who it is, and has already asked for a fingerprint, face or PIN.</summary>
internal static class PasskeyInloggen
{
    // For no one in particular: options for one account would tell whether it exists.
    public static async Task<IResult> Opties(SignInManager<Account> aanmelding) =>
        Results.Text(await aanmelding.MakePasskeyRequestOptionsAsync(null!), "application/json");

    public static async Task<IResult> Voer(
        [FromForm] Passkeyantwoord form, SignInManager<Account> aanmelding, UserManager<Account> accounts, Aanmelding spoor, Scherm scherm,
        IConfiguration configuration)
    {
        var terug = Terug.Veilig(form.Terug);
        if (await form.Toets(aanmelding.PerformPasskeyAssertionAsync) is not { Succeeded: true } bewijs)
        {
            await spoor.NoteerMislukt(null);
            return scherm.Opnieuw<InlogScherm, InlogModel>(
                new("", terug, configuration.IsDemo(),
                    [new("", "Deze passkey kennen we niet, of het duurde te lang. Probeer het opnieuw of log in met je wachtwoord.")]));
        }
        await accounts.AddOrUpdatePasskeyAsync(bewijs.User, bewijs.Passkey);
        await spoor.Voltooi(bewijs.User, "met een passkey");
        return Results.LocalRedirect(terug);
    }
}

/// <summary>What the browser answered for a passkey, as JSON; the name of a new one, or where to go after signing in.</summary>
public sealed record Passkeyantwoord
{
    public string? Antwoord { get; init; }
    public string? Naam { get; init; }
    public string? Terug { get; init; }

    /// <summary>What Identity makes of the answer; null when there is none to judge.</summary>
    internal async Task<T?> Toets<T>(Func<string, Task<T>> toets) where T : class
    {
        try
        {
            return string.IsNullOrEmpty(Antwoord) ? null : await toets(Antwoord);
        }
        catch (InvalidOperationException)
        {
            // Identity says so when it has not asked for a passkey, or longer ago than it remembers.
            return null;
        }
    }
}
