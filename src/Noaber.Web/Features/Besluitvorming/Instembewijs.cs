using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Noaber.Web.Data;
using Noaber.Web.Features.Accounts;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Besluitvorming;

/// <summary>What is consented to: this text of this proposal, for this party.</summary>
internal sealed record Instemdoel(Guid Voorstel, Guid Partij, string TekstHash);

/// <summary>
/// The second factor of a consent. What a passkey signs is a question of a moment ago, and that question can only be opened again for the
/// same person, party, proposal and text: an answer for one text is none for another, nor is one that was given to sign in.
/// </summary>
internal sealed class Instembewijs(EigenAccount eigen, UserManager<Account> accounts, IPasskeyHandler<Account> passkeys,
    IDataProtectionProvider bescherming)
{
    private const string Koekje = "noaber-instemmen";

    private const string GeenTweedeStap =
        "Om in te stemmen heb je een tweede stap nodig: een passkey of een code-app op je telefoon. Stel die in bij je account.";
    private const string VerkeerdePasskey =
        "Deze passkey hoort niet bij jouw account of niet bij deze tekst, of het duurde te lang. Probeer het opnieuw.";
    private const string VerkeerdeCode = "Deze code klopt niet, of is te oud. Neem de code die nu in de app staat. Elke code werkt "
        + "één keer: had je hem net ook nodig, wacht dan op de volgende.";

    private static readonly TimeSpan Geldig = TimeSpan.FromMinutes(5);

    /// <summary>What the browser asks a passkey of this person with, for this text alone.</summary>
    public async Task<string> Vraag(HttpContext http, Instemdoel doel)
    {
        var account = await eigen.Haal();
        var vraag = await passkeys.MakeRequestOptionsAsync(account, http);
        http.Response.Cookies.Append(Koekje, Zegel(account, doel).Protect(vraag.AssertionState ?? "", Geldig), Opties(http));
        return vraag.RequestOptionsJson;
    }

    /// <summary>What is wrong with the second factor; null when it holds. People of the example have none: anyone may be them.</summary>
    public async Task<Invoerfout?> Bezwaar(HttpContext http, Instemdoel doel, Instemformulier form)
    {
        var account = await eigen.Haal();
        if (eigen.IsVoorbeeld(account))
            return null;
        if (!string.IsNullOrEmpty(form.Antwoord))
            return await PasskeyKlopt(http, doel, form.Antwoord, account) ? null : new("", VerkeerdePasskey
                + (account.TwoFactorEnabled ? " De code van je app mag ook." : ""));
        if (!account.TwoFactorEnabled)
            return new("", await eigen.HeeftPasskey(account) ? "Bevestig met je passkey. Dat kan alleen in een browser met JavaScript aan."
                : GeenTweedeStap);
        if (await accounts.IsLockedOutAsync(account))
            return new(nameof(form.Code), VerkeerdeCode);
        var code = string.Concat((form.Code ?? "").Where(char.IsAsciiDigit));
        if (await accounts.VerifyTwoFactorTokenAsync(account, accounts.Options.Tokens.AuthenticatorTokenProvider, code))
            return null;
        await accounts.AccessFailedAsync(account);
        return new(nameof(form.Code), VerkeerdeCode);
    }

    /// <summary>
    /// The device asked for a finger, a face or a PIN, and signed what was asked here for this text: with a passkey of this account.
    /// </summary>
    private async Task<bool> PasskeyKlopt(HttpContext http, Instemdoel doel, string antwoord, Account account)
    {
        if (Gevraagd(http, doel, account) is not { } vraag)
            return false;
        http.Response.Cookies.Delete(Koekje, Opties(http));
        var bewijs = await passkeys.PerformAssertionAsync(new() { HttpContext = http, CredentialJson = antwoord, AssertionState = vraag });
        return bewijs.Succeeded && bewijs.User.Id == account.Id
            && (await accounts.AddOrUpdatePasskeyAsync(account, bewijs.Passkey)).Succeeded;
    }

    /// <summary>What was asked; null when that was longer ago, of someone else, or about another text.</summary>
    private string? Gevraagd(HttpContext http, Instemdoel doel, Account account)
    {
        try
        {
            return http.Request.Cookies[Koekje] is { } koekje ? Zegel(account, doel).Unprotect(koekje) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private ITimeLimitedDataProtector Zegel(Account account, Instemdoel doel) => bescherming
        .CreateProtector("instemmen", $"{account.Id}", $"{doel.Partij}", $"{doel.Voorstel}", doel.TekstHash).ToTimeLimitedDataProtector();

    private static CookieOptions Opties(HttpContext http) => new()
    {
        HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, MaxAge = Geldig,
    };
}
