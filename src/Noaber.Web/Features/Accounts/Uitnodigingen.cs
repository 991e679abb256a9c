using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Shell.Mail;

namespace Noaber.Web.Features.Accounts;

/// <summary>Invitations: a secret goes out by mail, only its hash stays here, and it lasts two weeks.</summary>
internal sealed class Uitnodigingen(NoaberDb db, IMailer mailer, Webadres adres, TimeProvider klok)
{
    public static readonly TimeSpan Geldig = TimeSpan.FromDays(14);

    public static byte[] Hash(string token) => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token));

    /// <summary>Stores the invitation; sends the mail when the caller says that it stays.</summary>
    public Verzending Maak(Guid samenwerking, string naamSamenwerking, Guid partij, string email, Rol[] rollen, Guid door)
    {
        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        var nu = klok.GetUtcNow();
        db.Add(new Uitnodiging
        {
            SamenwerkingId = samenwerking, PartijId = partij, Email = email, Rollen = rollen, TokenHash = Hash(token), VerlooptOp = nu + Geldig, GemaaktDoor = door, GemaaktOp = nu,
        });
        return new(stop => mailer.Verstuur(email, $"Uitnodiging voor de prestatieafspraken {naamSamenwerking}", $"""
            Goedendag,

            U bent uitgenodigd om mee te doen met de prestatieafspraken {naamSamenwerking} in Noaber.
            Open deze link om mee te doen. Hij werkt twee weken, één keer, en alleen voor dit e-mailadres.

            {adres.Van($"/uitnodiging/{token}")}

            Verwacht u deze mail niet? Dan hoeft u niets te doen.
            """, stop));
    }

    /// <summary>The mail, to be sent once the invitation is stored.</summary>
    internal sealed record Verzending(Func<CancellationToken, Task> Stuur);
}
