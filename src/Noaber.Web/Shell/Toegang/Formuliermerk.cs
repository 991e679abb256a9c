using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Noaber.Web.Shell.Toegang;

/// <summary>
/// A mark in a form by which we know later for whom we made it and for which page, also when every cookie is gone. Whoever sends it back
/// may lay words down for that account, and nothing else.
/// </summary>
internal sealed class Formuliermerk(IDataProtectionProvider bescherming)
{
    /// <summary>The field that carries it.</summary>
    public const string Veld = "Merk";

    private static readonly TimeSpan Houdbaar = TimeSpan.FromDays(30);

    public string Voor(Guid account, string pagina) => WebEncoders.Base64UrlEncode(Zegel(pagina).Protect(account.ToByteArray(), DateTimeOffset.UtcNow + Houdbaar));

    /// <summary>For whom it was made; null when it is none of ours, of another page, or too old.</summary>
    public Guid? Lees(string? merk, string pagina)
    {
        try
        {
            return string.IsNullOrEmpty(merk) ? null : new Guid(Zegel(pagina).Unprotect(WebEncoders.Base64UrlDecode(merk)));
        }
        catch (Exception geenMerk) when (geenMerk is FormatException or CryptographicException or ArgumentException)
        {
            return null;
        }
    }

    private ITimeLimitedDataProtector Zegel(string pagina) => bescherming.CreateProtector("formulier", pagina).ToTimeLimitedDataProtector();
}
