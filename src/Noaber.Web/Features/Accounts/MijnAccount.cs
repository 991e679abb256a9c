using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Accounts;

/// <summary>The own account: who you are, where you take part, and the ways in.</summary>
internal static class MijnAccount
{
    public static async Task<IResult> Toon(
        string? gedaan, EigenAccount eigen, UserManager<Account> accounts, NoaberDb db, Aanvrager aanvrager, Scherm scherm,
        TimeProvider klok, CancellationToken stop) =>
        scherm.Toon<AccountScherm, AccountModel>(
            await Model(eigen, accounts, db, klok, stop) with { Gedaan = Gelukt(gedaan), Bevestigd = aanvrager.IsVers(klok) });

    public static async Task<IResult> WijzigNaam(
        [FromForm] Naamformulier form, EigenAccount eigen, UserManager<Account> accounts, NoaberDb db, Scherm scherm, TimeProvider klok,
        CancellationToken stop)
    {
        var naam = form.Naam?.Trim() ?? "";
        if (!Invoer.IsNaam(naam, Naamformulier.Langst))
            return scherm.Opnieuw<AccountScherm, AccountModel>(
                await Model(eigen, accounts, db, klok, stop) with { Naam = naam, Fouten = [new(nameof(form.Naam), Naamformulier.Fout)] });
        var account = await eigen.Haal();
        var was = account.Naam;
        account.Naam = naam;
        await accounts.UpdateAsync(account);
        await eigen.Noteer("naam gewijzigd", $"{was} heet nu {naam}.", stop);
        return Results.LocalRedirect("/account?gedaan=naam");
    }

    public static async Task<IResult> KiesHerinneringen([FromForm] Herinneringskeuze keuze, EigenAccount eigen, UserManager<Account> accounts)
    {
        if (!Enum.IsDefined(keuze))
            return Results.BadRequest();
        var account = await eigen.Haal();
        account.Herinneringen = keuze;
        await accounts.UpdateAsync(account);
        return Results.LocalRedirect("/account?gedaan=herinneringen");
    }

    public static async Task<IResult> MeldOveralAf(
        EigenAccount eigen, UserManager<Account> accounts, SignInManager<Account> aanmelding, CancellationToken stop)
    {
        var account = await eigen.Haal();
        await accounts.UpdateSecurityStampAsync(account);
        await eigen.Noteer("overal afgemeld", $"{account.Naam} heeft op alle apparaten uitgelogd.", stop);
        await aanmelding.SignOutAsync();
        return Results.LocalRedirect("/inloggen");
    }

    private static async Task<AccountModel> Model(
        EigenAccount eigen, UserManager<Account> accounts, NoaberDb db, TimeProvider klok, CancellationToken stop)
    {
        var account = await eigen.Haal();
        var deelnames = await db.Deelnemers.AsNoTracking().Where(d => d.AccountId == account.Id).DieMeedoen(klok.Vandaag())
            .Join(db.Samenwerkingen, d => d.SamenwerkingId, s => s.Id,
                (d, s) => new { s.Naam, s.Slug, Partij = d.Partij.Organisatie.Naam, d.Partij.Organisatie.Soort })
            .OrderBy(d => d.Naam).Select(d => new MijnDeelname(d.Naam, d.Slug, d.Partij, d.Soort)).ToListAsync(stop);
        var passkeys = await accounts.GetPasskeysAsync(account);
        return new(account.Naam, account.Email ?? "", account.Beheerder, eigen.IsVoorbeeld(account), deelnames, account.TwoFactorEnabled,
            account.TwoFactorEnabled ? await accounts.CountRecoveryCodesAsync(account) : 0,
            [.. passkeys.OrderBy(p => p.CreatedAt).Select(Passkeys.Regel)], null, [])
        {
            Herinneringen = account.Herinneringen,
        };
    }

    private static string? Gelukt(string? gedaan) => gedaan switch
    {
        "naam" => "Je naam is gewijzigd.",
        "herinneringen" => "Je keuze voor herinneringen is bewaard.",
        "wachtwoord" => "Je wachtwoord is gewijzigd. Op andere apparaten ben je uitgelogd.",
        "code-app-uit" => "De code-app is uitgezet.",
        "passkey" => "De passkey is toegevoegd.",
        "passkey-naam" => "De passkey heeft een andere naam.",
        "passkey-weg" => "De passkey is verwijderd.",
        _ => null,
    };
}

/// <summary>Another name.</summary>
public sealed record Naamformulier(string? Naam)
{
    internal const int Langst = 200;
    internal const string Fout = "Vul je naam in, met hooguit 200 tekens.";
}

/// <summary>A partnership that the person takes part in.</summary>
public sealed record MijnDeelname(string Samenwerking, string Slug, string Partij, PartijSoort Soort);

/// <summary>A passkey as its owner knows it.</summary>
public sealed record Passkeyregel(string Id, string Naam, DateTimeOffset Gemaakt);

/// <summary>What the page of the own account shows.</summary>
public sealed record AccountModel(
    string Naam, string Email, bool Beheerder, bool Voorbeeld, IReadOnlyList<MijnDeelname> Deelnames, bool CodeApp, int Herstelcodes,
    IReadOnlyList<Passkeyregel> Passkeys, string? Gedaan, IReadOnlyList<Invoerfout> Fouten)
{
    /// <summary>How often the person wants mail about what is asked.</summary>
    public Herinneringskeuze Herinneringen { get; init; }

    /// <summary>Whether the person proved to be there just now: otherwise the password is asked before the ways in change.</summary>
    public bool Bevestigd { get; init; }
}
