using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Shell.Mail;

namespace Noaber.Web.Features.Accounts;

/// <summary>Invitations: a secret goes out by mail, only its hash stays here, and it lasts two weeks.</summary>
internal sealed class Uitnodigingen(NoaberDb db, Webadres adres, TimeProvider klok)
{
    public static readonly TimeSpan Geldig = TimeSpan.FromDays(14);

    public static byte[] Hash(string token) => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token));

    /// <summary>Adds the invitation and its mail to the running transaction.</summary>
    public void Maak(Guid samenwerking, string naamSamenwerking, Guid partij, string email, Rol[] rollen, Guid door)
    {
        var (token, nu) = (NieuwToken(), klok.GetUtcNow());
        db.Add(new Uitnodiging
        {
            SamenwerkingId = samenwerking,
            PartijId = partij,
            Email = email,
            Rollen = rollen,
            TokenHash = Hash(token),
            VerlooptOp = nu + Geldig,
            GemaaktDoor = door,
            GemaaktOp = nu,
        });
        Mail(email, naamSamenwerking, token);
    }

    /// <summary>Sends it anew with another secret, for another two weeks; the former link works no more.</summary>
    public void Vernieuw(Uitnodiging uitnodiging, string naamSamenwerking)
    {
        var token = NieuwToken();
        (uitnodiging.TokenHash, uitnodiging.VerlooptOp) = (Hash(token), klok.GetUtcNow() + Geldig);
        Mail(uitnodiging.Email, naamSamenwerking, token);
    }

    private static string NieuwToken() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    private void Mail(string email, string naamSamenwerking, string token) => db.Add(new UitgaandeMail
    {
        Aan = email,
        Onderwerp = $"Uitnodiging voor de prestatieafspraken {naamSamenwerking}",
        Tekst = $"""
            Goedendag,

            Je bent uitgenodigd om mee te doen met de prestatieafspraken {naamSamenwerking} in Noaber.
            Open deze link om mee te doen. Hij werkt twee weken, één keer, en alleen voor dit e-mailadres.

            {adres.Van($"/uitnodiging/{token}")}

            Verwacht je deze mail niet? Dan hoef je niets te doen.
            """,
        Vanaf = klok.GetUtcNow(),
    });

    /// <summary>What the invitation with this secret offers, whoever asks; null when there is none.</summary>
    public async Task<Geopend?> Open(string token, CancellationToken stop)
    {
        var hash = Hash(token);
        return await db.Database.SqlQuery<Geopend>($"""
            select samenwerking as "Samenwerking", partij as "Partij", email as "Email", verloopt_op as "VerlooptOp", aanvaard_op as "AanvaardOp",
                   ingetrokken_op as "IngetrokkenOp", door as "Door", doet_al_mee as "DoetAlMee" from open_uitnodiging({hash})
            """).SingleOrDefaultAsync(stop);
    }

    public bool IsVerlopen(Geopend uitnodiging) => uitnodiging.VerlooptOp <= klok.GetUtcNow();

    /// <summary>Makes the asking account a participant; null when the invitation is no longer open, or not for this account.</summary>
    public async Task<Samenwerking?> Aanvaard(string token, CancellationToken stop)
    {
        var hash = Hash(token);
        var slug = (await db.Database.SqlQuery<string?>($"select aanvaard_uitnodiging({hash}) as \"Value\"").ToListAsync(stop))[0];
        return slug is null ? null : await db.Samenwerkingen.AsNoTracking().SingleAsync(s => s.Slug == slug, stop);
    }

    /// <summary>An invitation as its bearer sees it.</summary>
    internal sealed record Geopend(
        string Samenwerking, string Partij, string Email, DateTimeOffset VerlooptOp, DateTimeOffset? AanvaardOp,
        DateTimeOffset? IngetrokkenOp, string? Door, bool DoetAlMee);
}
