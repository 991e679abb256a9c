using Microsoft.AspNetCore.Identity;
using Noaber.Web.Data;

namespace Noaber.Web.Features.Accounts;

/// <summary>What every way of signing in shares: the same time and answer for who does not exist, and a line on the audit trail.</summary>
internal sealed class Aanmelding(UserManager<Account> accounts, SignInManager<Account> aanmelding, NoaberDb db, IHttpContextAccessor context)
{
    public const string Geweigerd =
        "Dit e-mailadres en wachtwoord horen niet bij elkaar. Weet je zeker dat het klopt? "
        + "Dan is er te vaak een verkeerd wachtwoord geprobeerd. Wacht een kwartier, of maak een nieuw wachtwoord.";

    private static readonly Account Niemand = new() { Naam = "" };
    private static readonly Lazy<string> Namaak = new(() => new PasswordHasher<Account>().HashPassword(Niemand, Guid.NewGuid().ToString()));

    private HttpContext Http => context.HttpContext ?? throw new InvalidOperationException("Geen verzoek.");

    public async Task<SignInResult> MetWachtwoord(string email, string wachtwoord)
    {
        var account = await accounts.FindByEmailAsync(email);
        if (account is not { PasswordHash: not null } || await accounts.IsLockedOutAsync(account))
        {
            // A password is hashed here too, or the time would tell who has an account.
            accounts.PasswordHasher.VerifyHashedPassword(Niemand, Namaak.Value, wachtwoord);
            await NoteerMislukt(account);
            return SignInResult.Failed;
        }
        var uitkomst = await aanmelding.PasswordSignInAsync(account, wachtwoord, isPersistent: false, lockoutOnFailure: true);
        if (uitkomst.Succeeded)
            await Noteer(account, "ingelogd", $"{account.Naam} heeft ingelogd met een wachtwoord.");
        else if (!uitkomst.RequiresTwoFactor)
            await NoteerMislukt(account);
        return uitkomst;
    }

    /// <summary>What follows in this request is done by this account: it has just proved who it is.</summary>
    public Task Als(Guid? account) => db.Als(account, Http.TraceIdentifier, Http.RequestAborted);

    /// <summary>Makes an account; nothing of it stays when the request comes to nothing.</summary>
    public async Task<IdentityResult> Maak(Account account, string wachtwoord)
    {
        await Als(account.Id);
        return await accounts.CreateAsync(account, wachtwoord);
    }

    /// <summary>Signs in who has just proved to be this account in another way.</summary>
    public async Task Voltooi(Account account, string hoe)
    {
        await aanmelding.SignInAsync(account, isPersistent: false);
        await Noteer(account, "ingelogd", $"{account.Naam} heeft ingelogd {hoe}.");
    }

    /// <summary>Writes on the audit trail as an account that has just proved who it is.</summary>
    public async Task Noteer(Account account, string handeling, string omschrijving, Guid? samenwerking = null)
    {
        await Als(account.Id);
        db.Noteer(handeling, omschrijving, account.Id, samenwerking);
        await db.SaveChangesAsync(Http.RequestAborted);
    }

    /// <summary>An attempt that failed: nobody did it, as far as we know, and what was typed is not kept: it may be a password.</summary>
    public async Task NoteerMislukt(Account? account)
    {
        db.ChangeTracker.Clear(); // two attempts at once: the count of one of them may have been refused
        await Als(null);
        var wat = account is null ? "Iemand probeerde in te loggen met een onbekend account." : "Inloggen is mislukt.";
        await db.NoteerVanNiemand("inloggen mislukt", wat, account?.Id, Http.RequestAborted);
    }
}
