using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Noaber.Web.Shell.Mail;

namespace Noaber.Web.Features.Jaarcyclus;

/// <summary>
/// The link in a mail by which its receiver stops reminders without signing in. It names the account, sealed, and does nothing else.
/// </summary>
internal sealed class Afmeldlink(IDataProtectionProvider bescherming, Webadres adres)
{
    public const string Pad = "/herinneringen/uit/{token}";

    private readonly IDataProtector zegel = bescherming.CreateProtector("herinneringen");

    public string Voor(Guid account) =>
        adres.Van(Pad.Replace("{token}", WebEncoders.Base64UrlEncode(zegel.Protect(account.ToByteArray())), StringComparison.Ordinal));

    /// <summary>Whose link it is; null when it is none of ours.</summary>
    public Guid? Lees(string token)
    {
        try
        {
            return new Guid(zegel.Unprotect(WebEncoders.Base64UrlDecode(token)));
        }
        catch (Exception geenLink) when (geenLink is FormatException or CryptographicException)
        {
            return null;
        }
    }
}
