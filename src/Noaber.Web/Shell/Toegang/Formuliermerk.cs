using System.Security.Cryptography;
using System.Text;
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

    private const int Guidmaat = 16;

    private static readonly TimeSpan Houdbaar = TimeSpan.FromDays(30);

    /// <summary>For any form of a page: with the address of that page in it, to come back to.</summary>
    public string VoorPagina(Guid account, string pagina) => WebEncoders.Base64UrlEncode(Pagina.Protect(
        [.. account.ToByteArray(), .. Encoding.UTF8.GetBytes(pagina)], DateTimeOffset.UtcNow + Houdbaar));

    /// <summary>For whom it was made and on which page; null when it is none of ours, or too old.</summary>
    public Formulierplek? LeesPagina(string? merk) => Open(merk, Pagina) is { } inhoud
        ? new(new Guid(inhoud[..Guidmaat]), Encoding.UTF8.GetString(inhoud[Guidmaat..])) : null;

    public string Voor(Guid account, string pagina) => WebEncoders.Base64UrlEncode(Zegel(pagina).Protect(account.ToByteArray(), DateTimeOffset.UtcNow + Houdbaar));

    /// <summary>For whom it was made; null when it is none of ours, of another page, or too old.</summary>
    public Guid? Lees(string? merk, string pagina) => Open(merk, Zegel(pagina)) is { } account ? new Guid(account) : null;

    private static byte[]? Open(string? merk, ITimeLimitedDataProtector zegel)
    {
        try
        {
            return string.IsNullOrEmpty(merk) ? null : zegel.Unprotect(WebEncoders.Base64UrlDecode(merk));
        }
        catch (Exception geenMerk) when (geenMerk is FormatException or CryptographicException or ArgumentException)
        {
            return null;
        }
    }

    private ITimeLimitedDataProtector Pagina { get; } = bescherming.CreateProtector("formulier-van-pagina").ToTimeLimitedDataProtector();

    private ITimeLimitedDataProtector Zegel(string pagina) =>
        bescherming.CreateProtector("formulier", pagina).ToTimeLimitedDataProtector();
}

/// <summary>For whom a form was made, and on which page.</summary>
internal sealed record Formulierplek(Guid Account, string Pagina);
