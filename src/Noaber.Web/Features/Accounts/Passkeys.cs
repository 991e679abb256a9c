using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Accounts;

/// <summary>The passkeys of an account: add, rename, remove.</summary>
internal static class Passkeys
{
    private const int Meeste = 20;
    private const int LangsteNaam = 100;
    private const string GeenNaam = "Geef de passkey een naam van hooguit 100 tekens, bijvoorbeeld die van je telefoon.";

    public static async Task<IResult> Opties(EigenAccount eigen, SignInManager<Account> aanmelding)
    {
        var account = await eigen.Haal();
        var opties = await aanmelding.MakePasskeyCreationOptionsAsync(
            new() { Id = account.Id.ToString(), Name = account.Email ?? "", DisplayName = account.Naam });
        return Results.Text(opties, "application/json");
    }

    public static async Task<IResult> VoegToe(
        [FromForm] Passkeyantwoord form, EigenAccount eigen, SignInManager<Account> aanmelding, Scherm scherm, CancellationToken stop)
    {
        var (account, accounts) = (await eigen.Haal(), aanmelding.UserManager);
        if ((await accounts.GetPasskeysAsync(account)).Count >= Meeste)
            return Mislukt(scherm, $"Je hebt al {Meeste} passkeys. Verwijder er eerst een.");
        if (await form.Toets(aanmelding.PerformPasskeyAttestationAsync) is not { Succeeded: true } bewijs || bewijs.UserEntity.Id != account.Id.ToString())
            return Mislukt(scherm, "De passkey is niet gelukt, of het duurde te lang. Ga terug en probeer het opnieuw.");
        bewijs.Passkey.Name = form.Naam?.Trim() is { Length: > 0 and <= LangsteNaam } naam ? naam : "Passkey";
        var uitkomst = await accounts.AddOrUpdatePasskeyAsync(account, bewijs.Passkey);
        if (!uitkomst.Succeeded)
            return Mislukt(scherm, uitkomst.Errors.First().Description);
        await eigen.Noteer("passkey toegevoegd", $"{account.Naam} heeft de passkey ‘{bewijs.Passkey.Name}’ toegevoegd.", stop);
        return Results.LocalRedirect("/account?gedaan=passkey");
    }

    public static async Task<IResult> Vraag(string passkey, EigenAccount eigen, UserManager<Account> accounts, Scherm scherm) =>
        await Zoek(passkey, await eigen.Haal(), accounts) is { } gevonden
            ? scherm.Toon<PasskeyScherm, PasskeyModel>(new(Regel(gevonden), []))
            : Results.LocalRedirect("/account");

    public static async Task<IResult> Hernoem(
        string passkey, [FromForm] Naamformulier form, EigenAccount eigen, UserManager<Account> accounts, Scherm scherm,
        CancellationToken stop)
    {
        var account = await eigen.Haal();
        if (await Zoek(passkey, account, accounts) is not { } gevonden)
            return Results.LocalRedirect("/account");
        if (form.Naam?.Trim() is not { Length: > 0 and <= LangsteNaam } naam)
            return scherm.Opnieuw<PasskeyScherm, PasskeyModel>(new(Regel(gevonden), [new(nameof(form.Naam), GeenNaam)]));
        await eigen.Noteer("passkey hernoemd", $"{account.Naam} noemt de passkey ‘{gevonden.Name}’ nu ‘{naam}’.", stop);
        gevonden.Name = naam;
        await accounts.AddOrUpdatePasskeyAsync(account, gevonden);
        return Results.LocalRedirect("/account?gedaan=passkey-naam");
    }

    public static async Task<IResult> Verwijder(string passkey, EigenAccount eigen, UserManager<Account> accounts, CancellationToken stop)
    {
        var account = await eigen.Haal();
        if (await Zoek(passkey, account, accounts) is not { } gevonden)
            return Results.LocalRedirect("/account");
        await accounts.RemovePasskeyAsync(account, gevonden.CredentialId);
        await eigen.Noteer("passkey verwijderd", $"{account.Naam} heeft de passkey ‘{gevonden.Name}’ verwijderd.", stop);
        return Results.LocalRedirect("/account?gedaan=passkey-weg");
    }

    public static Passkeyregel Regel(UserPasskeyInfo passkey) =>
        new(WebEncoders.Base64UrlEncode(passkey.CredentialId), passkey.Name ?? "Passkey", passkey.CreatedAt);

    private static async Task<UserPasskeyInfo?> Zoek(string id, Account account, UserManager<Account> accounts) =>
        (await accounts.GetPasskeysAsync(account)).FirstOrDefault(p => WebEncoders.Base64UrlEncode(p.CredentialId) == id);

    private static IResult Mislukt(Scherm scherm, string waarom) =>
        scherm.Toon<PasskeyMisluktScherm, string>(waarom, StatusCodes.Status422UnprocessableEntity);
}

/// <summary>What the page of one passkey shows.</summary>
public sealed record PasskeyModel(Passkeyregel Passkey, IReadOnlyList<Invoerfout> Fouten);
