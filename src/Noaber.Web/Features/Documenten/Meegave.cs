using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Noaber.Web.Features.Documenten;

/// <summary>
/// Carries an uploaded file inside the review form, sealed, so that nothing is stored before someone confirms and cancelling leaves nothing.
/// The seal names the account and the partnership and lasts a day.
/// </summary>
internal sealed class Meegave(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Houdbaar = TimeSpan.FromHours(24);
    private readonly ITimeLimitedDataProtector zegel = protection.CreateProtector("Noaber.Documenten.Meegave").ToTimeLimitedDataProtector();

    public string Pak(Meegegeven bestand)
    {
        using var klein = new MemoryStream();
        using (var brotli = new BrotliStream(klein, CompressionLevel.Fastest))
            JsonSerializer.Serialize(brotli, bestand);
        return Convert.ToBase64String(zegel.Protect(klein.ToArray(), Houdbaar));
    }

    /// <summary>Null when the seal is broken, too old, or meant for someone else.</summary>
    public Meegegeven? Open(string? pak, Guid account, Guid samenwerking)
    {
        try
        {
            using var klein = new MemoryStream(zegel.Unprotect(Convert.FromBase64String(pak ?? "")));
            using var brotli = new BrotliStream(klein, CompressionMode.Decompress);
            var bestand = JsonSerializer.Deserialize<Meegegeven>(brotli);
            return bestand?.Account == account && bestand.Samenwerking == samenwerking ? bestand : null;
        }
        catch (Exception fout) when (fout is FormatException or CryptographicException or JsonException)
        {
            return null;
        }
    }
}

/// <summary>An uploaded file on its way to being confirmed.</summary>
internal sealed record Meegegeven(string Bestandsnaam, byte[] Inhoud, Guid Account, Guid Samenwerking);
