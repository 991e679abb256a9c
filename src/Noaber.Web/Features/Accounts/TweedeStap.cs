using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace Noaber.Web.Features.Accounts;

/// <summary>The second step of signing in: a code of the app, or one of the recovery codes.</summary>
internal static class TweedeStap
{
    private const string CodeGeweigerd =
        "Deze code klopt niet, of is te oud. Neem de code die nu in de app staat. Elke code werkt één keer: had je hem net ook nodig, wacht dan op "
        + "de volgende. Na te veel pogingen moet je een kwartier wachten.";
    private const string HerstelcodeGeweigerd = "Deze herstelcode klopt niet, of is al gebruikt. Na te veel pogingen moet je een kwartier wachten.";

    public static async Task<IResult> Vraag(string? terug, SignInManager<Account> aanmelding, Scherm scherm) =>
        await aanmelding.GetTwoFactorAuthenticationUserAsync() is null
            ? Results.LocalRedirect("/inloggen")
            : scherm.Toon<TweedeStapScherm, TweedeStapModel>(new(Terug.Veilig(terug), []));

    public static Task<IResult> Code([FromForm] Codeformulier form, SignInManager<Account> aanmelding, Aanmelding spoor, Scherm scherm) =>
        Probeer(form, nameof(form.Code), aanmelding, spoor, scherm,
            async _ => await aanmelding.TwoFactorAuthenticatorSignInAsync(form.Cijfers, isPersistent: false, rememberClient: false),
            "met een wachtwoord en een code");

    public static Task<IResult> Herstelcode(
        [FromForm] Codeformulier form, SignInManager<Account> aanmelding, UserManager<Account> accounts, Aanmelding spoor, Scherm scherm) =>
        Probeer(form, nameof(form.Herstelcode), aanmelding, spoor, scherm, async account =>
        {
            // Identity holds a code of the app to the lockout, but not a recovery code.
            if (await accounts.IsLockedOutAsync(account))
                return SignInResult.LockedOut;
            var uitkomst = await aanmelding.TwoFactorRecoveryCodeSignInAsync(form.Herstelcode?.Trim().ToUpperInvariant() ?? "");
            if (uitkomst == SignInResult.Failed)
                await accounts.AccessFailedAsync(account);
            return uitkomst;
        }, "met een wachtwoord en een herstelcode");

    private static async Task<IResult> Probeer(
        Codeformulier form, string veld, SignInManager<Account> aanmelding, Aanmelding spoor, Scherm scherm,
        Func<Account, Task<SignInResult>> probeer, string hoe)
    {
        if (await aanmelding.GetTwoFactorAuthenticationUserAsync() is not { } account)
            return Results.LocalRedirect("/inloggen");
        var terug = Terug.Veilig(form.Terug);
        if ((await probeer(account)).Succeeded)
        {
            await spoor.Noteer(account, "ingelogd", $"{account.Naam} heeft ingelogd {hoe}.");
            return Results.LocalRedirect(terug);
        }
        await spoor.NoteerMislukt(account);
        return scherm.Opnieuw<TweedeStapScherm, TweedeStapModel>(new(terug, [new(veld, veld == nameof(form.Code) ? CodeGeweigerd : HerstelcodeGeweigerd)]));
    }
}

/// <summary>A code of the app, or a recovery code.</summary>
public sealed record Codeformulier
{
    public string? Code { get; init; }
    public string? Herstelcode { get; init; }
    public string? Terug { get; init; }

    // Apps show the code as 123 456.
    internal string Cijfers => string.Concat((Code ?? "").Where(char.IsAsciiDigit));
}

/// <summary>What the second step shows.</summary>
public sealed record TweedeStapModel(string Terug, IReadOnlyList<Invoerfout> Fouten);
