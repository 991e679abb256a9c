using System.Security.Cryptography;
using Noaber.Files;
using Noaber.Web.Shell;

namespace Noaber.Web.Features.Besluitvorming;

/// <summary>The signed minutes that a consent is recorded from.</summary>
internal sealed record Notulenstuk(string Naam, byte[] Inhoud)
{
    public const int MeesteBytes = 10 << 20;

    private const int LangsteNaam = 260;

    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Inhoud));

    /// <summary>Why it cannot be kept; null when it can.</summary>
    public string? Bezwaar => Inhoud.Length is 0 or > MeesteBytes ? "Voeg het ondertekende verslag toe, van hooguit 10 MB."
        : !Invoer.IsNaam(Naam, LangsteNaam) ? "Geef het bestand een kortere naam."
        : Getekendstuk.Bezwaar(Inhoud);

    /// <summary>As it came in; of one that is too large, or that is not there, nothing.</summary>
    public static async Task<Notulenstuk> Lees(IFormFile? bestand, CancellationToken stop) =>
        new(Path.GetFileName(bestand?.FileName ?? ""), bestand is { Length: <= MeesteBytes } ? await bestand.Bytes(stop) : []);
}
