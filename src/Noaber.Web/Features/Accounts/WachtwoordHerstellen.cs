using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Accounts;

/// <summary>A new password, by who holds the link that we mailed.</summary>
internal static class WachtwoordHerstellen
{
    public static async Task<IResult> Vraag(Guid account, string? token, UserManager<Account> accounts, Scherm scherm) =>
        await Zoek(account, token, accounts) is { } gevonden
            ? scherm.Toon<HerstellenScherm, HerstellenModel>(new(account, token!, gevonden.Email ?? "", []))
            : scherm.Toon<LinkVerlopenScherm, bool>(model: true, StatusCodes.Status410Gone);

    public static async Task<IResult> Voer([FromForm] Herstelformulier form, UserManager<Account> accounts, Aanmelding spoor, Scherm scherm)
    {
        if (await Zoek(form.Account, form.Token, accounts) is not { } account)
            return scherm.Toon<LinkVerlopenScherm, bool>(model: true, StatusCodes.Status410Gone);
        await spoor.Als(account.Id);
        var uitkomst = await accounts.ResetPasswordAsync(account, form.Token!, form.Wachtwoord ?? "");
        if (!uitkomst.Succeeded)
            return scherm.Opnieuw<HerstellenScherm, HerstellenModel>(
                new(form.Account, form.Token!, account.Email ?? "", Wachtwoordregels.Fouten(uitkomst, nameof(form.Wachtwoord))));
        // Who reads the mail of this account is its owner: wrong guesses by others no longer keep it locked.
        await accounts.SetLockoutEndDateAsync(account, null);
        await accounts.ResetAccessFailedCountAsync(account);
        await spoor.Noteer(account, "wachtwoord hersteld", $"{account.Naam} heeft via een mail een nieuw wachtwoord gemaakt.");
        return scherm.Toon<HersteldScherm, bool>(model: true);
    }

    private static async Task<Account?> Zoek(Guid id, string? token, UserManager<Account> accounts) =>
        await accounts.FindByIdAsync(id.ToString()) is { } account
        && await accounts.VerifyUserTokenAsync(account, accounts.Options.Tokens.PasswordResetTokenProvider,
            UserManager<Account>.ResetPasswordTokenPurpose, token ?? "")
            ? account
            : null;
}

/// <summary>The new password, with what the link held.</summary>
public sealed record Herstelformulier(Guid Account, string? Token, string? Wachtwoord);

/// <summary>What the page for a new password shows.</summary>
public sealed record HerstellenModel(Guid Account, string Token, string Email, IReadOnlyList<Invoerfout> Fouten);
