using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Accounts;

/// <summary>Another password, by who knows the present one.</summary>
internal static class WachtwoordWijzigen
{
    public static async Task<IResult> Vraag(EigenAccount eigen, Scherm scherm) =>
        scherm.Toon<WachtwoordScherm, WachtwoordModel>(new((await eigen.Haal()).Email ?? "", []));

    public static async Task<IResult> Voer(
        [FromForm] Wachtwoordformulier form, EigenAccount eigen, UserManager<Account> accounts, Scherm scherm, CancellationToken stop)
    {
        var account = await eigen.Haal();
        if (!await eigen.WachtwoordKlopt(account, form.Huidig))
            return scherm.Opnieuw<WachtwoordScherm, WachtwoordModel>(
                new(account.Email ?? "", [new(nameof(form.Huidig), "Dit is niet je huidige wachtwoord.")]));
        var uitkomst = await accounts.ChangePasswordAsync(account, form.Huidig ?? "", form.Wachtwoord ?? "");
        if (!uitkomst.Succeeded)
            return scherm.Opnieuw<WachtwoordScherm, WachtwoordModel>(new(account.Email ?? "", Wachtwoordregels.Fouten(uitkomst, nameof(form.Wachtwoord))));
        await eigen.HoudDezeSessie(account);
        await eigen.Noteer("wachtwoord gewijzigd", $"{account.Naam} heeft het eigen wachtwoord gewijzigd.", stop);
        return Results.LocalRedirect("/account?gedaan=wachtwoord");
    }
}

/// <summary>The present password and, where one is asked, the new one.</summary>
public sealed record Wachtwoordformulier
{
    public string? Huidig { get; init; }
    public string? Wachtwoord { get; init; }
}

/// <summary>What the page for another password shows.</summary>
public sealed record WachtwoordModel(string Email, IReadOnlyList<Invoerfout> Fouten);
