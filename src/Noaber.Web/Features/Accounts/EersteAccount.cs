using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Features.Accounts;

/// <summary>The keeper's account of a new installation: made by whoever can read what the start prints, once.</summary>
internal static class EersteAccount
{
    private const string Sleutel = "eerste-account";

    /// <summary>As the owner of the database. The words to print, or null when there is an account already.</summary>
    public static async Task<string?> Uitnodiging(NoaberDb db, string adres, CancellationToken stop)
    {
        if (await db.Users.AnyAsync(stop))
        {
            await db.Database.ExecuteSqlAsync($"delete from installatie where sleutel = {Sleutel}", stop);
            return null;
        }
        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        var hash = Convert.ToHexStringLower(Uitnodigingen.Hash(token));
        await db.Database.ExecuteSqlAsync($"""
            insert into installatie (sleutel, waarde) values ({Sleutel}, {hash}) on conflict (sleutel) do update set waarde = excluded.waarde
            """, stop);
        return $"Nog niemand kan inloggen. Maak het eerste account: {adres.TrimEnd('/')}/begin/{token}";
    }

    public static async Task<IResult> Vraag(string token, NoaberDb db, Scherm scherm, CancellationToken stop) =>
        await IsOpen(db, token, stop) ? scherm.Toon<BeginScherm, BeginModel>(new(token, new(), [])) : Results.NotFound();

    public static async Task<IResult> Voer(
        string token, [FromForm] Accountformulier form, NoaberDb db, Aanmelding aanmelding, Scherm scherm, TimeProvider klok,
        CancellationToken stop)
    {
        if (!await IsOpen(db, token, stop))
            return Results.NotFound();
        IReadOnlyList<Invoerfout> fouten = form.Controleer();
        var account = form.Account(klok);
        if (fouten.Count == 0)
            fouten = Wachtwoordregels.Fouten(await aanmelding.Maak(account, form.Wachtwoord ?? ""), nameof(form.Wachtwoord));
        if (fouten.Count > 0)
            return scherm.Opnieuw<BeginScherm, BeginModel>(new(token, form, fouten));
        var hash = Uitnodigingen.Hash(token);
        if (!await db.Database.SqlQuery<bool>($"select word_eerste_beheerder({hash}) as \"Value\"").SingleAsync(stop))
        {
            // Someone was faster: this account must not stay.
            await db.Database.RollbackTransactionAsync(stop);
            return Results.NotFound();
        }
        await aanmelding.Noteer(account, "eerste account", $"{account.Naam} heeft het eerste account gemaakt en beheert de installatie.");
        await aanmelding.Voltooi(account, "met het eerste account");
        return Results.LocalRedirect("/beheer");
    }

    private static async Task<bool> IsOpen(NoaberDb db, string token, CancellationToken stop)
    {
        var hash = Convert.ToHexStringLower(Uitnodigingen.Hash(token));
        return await db.Database.SqlQuery<bool>(
            $"select exists (select from installatie where sleutel = {Sleutel} and waarde = {hash}) as \"Value\"").SingleAsync(stop);
    }
}

/// <summary>What the page for the first account shows.</summary>
public sealed record BeginModel(string Token, Accountformulier Form, IReadOnlyList<Invoerfout> Fouten);
