using System.IO.Compression;
using Noaber.Files.Gebieden;

namespace Noaber.Web.Features.Gebieden;

/// <summary>A file with a map on the server's own disk.</summary>
internal static class Kaartbestand
{
    private const int Stuk = 81920;

    /// <summary>Its bytes, unpacked when it is packed. Past what a map may be the rest is left: the reader then refuses it as too large.</summary>
    public static async Task<byte[]> Bytes(string bestand, CancellationToken stop)
    {
        await using var stroom = System.IO.File.OpenRead(bestand);
        await using Stream bron = bestand.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stroom, CompressionMode.Decompress) : stroom;
        using var alles = new MemoryStream();
        var stuk = new byte[Stuk];
        for (int gelezen; alles.Length <= Kaartgrenzen.Standaard.Bytes && (gelezen = await bron.ReadAsync(stuk, stop)) > 0;)
            alles.Write(stuk, 0, gelezen);
        return alles.ToArray();
    }
}
