using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Mail;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Overleg;

/// <summary>The link by which another calendar reads one's own meetings: made, shown once, and revoked.</summary>
internal static class Agendalinks
{
    public static byte[] Hash(string geheim) => SHA256.HashData(Encoding.UTF8.GetBytes(geheim));

    public static async Task<IResult> Toon(NoaberDb db, Aanvrager aanvrager, Scherm scherm, CancellationToken stop) =>
        scherm.Toon<AgendalinkScherm, AgendalinkModel>(await Huidige(db, aanvrager, stop) is { } link
            ? new(link.GemaaktOp, link.LaatstGebruiktOp, null) : new(null, null, null));

    /// <summary>A new secret; a former one works no more.</summary>
    public static async Task<IResult> Maak(NoaberDb db, Aanvrager aanvrager, Scherm scherm, Webadres adres, TimeProvider klok,
        CancellationToken stop)
    {
        var (geheim, nu) = (WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32)), klok.GetUtcNow());
        // Of two clicks the last one is shown, and works.
        await db.NaElkaar(aanvrager.AccountId, stop);
        await db.Agendalinks.Where(a => a.AccountId == aanvrager.AccountId).ExecuteDeleteAsync(stop);
        var stempel = await Stempel(db, aanvrager, stop);
        db.Add(new Agendalink { AccountId = aanvrager.AccountId, GeheimHash = Hash(geheim), Stempel = stempel, GemaaktOp = nu });
        db.Noteer("agendalink gemaakt", "Een link naar de eigen agenda is gemaakt.", aanvrager.AccountId);
        await db.SaveChangesAsync(stop);
        return scherm.Toon<AgendalinkScherm, AgendalinkModel>(new(nu, null, adres.Van($"/agenda/{geheim}.ics")));
    }

    public static async Task<IResult> TrekIn(NoaberDb db, Aanvrager aanvrager, CancellationToken stop)
    {
        await db.Agendalinks.Where(a => a.AccountId == aanvrager.AccountId).ExecuteDeleteAsync(stop);
        db.Noteer("agendalink ingetrokken", "De link naar de eigen agenda is ingetrokken.", aanvrager.AccountId);
        await db.SaveChangesAsync(stop);
        return Results.LocalRedirect("/account/agenda");
    }

    /// <summary>The link that works; one from before a sign-out everywhere is as good as none.</summary>
    private static async Task<Agendalink?> Huidige(NoaberDb db, Aanvrager aanvrager, CancellationToken stop)
    {
        var stempel = await Stempel(db, aanvrager, stop);
        return await db.Agendalinks.AsNoTracking()
            .SingleOrDefaultAsync(a => a.AccountId == aanvrager.AccountId && a.Stempel == stempel, stop);
    }

    private static Task<string> Stempel(NoaberDb db, Aanvrager aanvrager, CancellationToken stop) =>
        db.Users.Where(a => a.Id == aanvrager.AccountId).Select(a => a.SecurityStamp!).SingleAsync(stop);
}

/// <summary>What the page of the own calendar link shows; <paramref name="Adres"/> only right after it was made.</summary>
public sealed record AgendalinkModel(DateTimeOffset? GemaaktOp, DateTimeOffset? LaatstGebruiktOp, string? Adres);
