using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.Extensions.FileProviders;

namespace Noaber.Web.Shell.Design;

/// <summary>One file of the bundle, with its compressed copies where the bundler made them.</summary>
internal sealed record Assetbestand(byte[] Inhoud, byte[]? Brotli, byte[]? Gzip, string Soort);

/// <summary>The bundle of styles, scripts and fonts: which hashed name goes with which file, and the files themselves.</summary>
internal sealed class Assets
{
    internal const string Map = "dist";

    private readonly FrozenDictionary<string, string> namen;
    private readonly FrozenDictionary<string, Assetbestand> bestanden;

    public Assets(IWebHostEnvironment omgeving)
    {
        var webroot = omgeving.WebRootFileProvider;
        var manifest = webroot.GetFileInfo($"{Map}/manifest.json");
        if (!manifest.Exists)
            throw new InvalidOperationException(
                "De bundel met stijlen en lettertypen ontbreekt. Maak haar met `npm ci` en `npm run build` in src/Noaber.Web/assets.");

        namen = JsonSerializer.Deserialize<Dictionary<string, string>>(Lees(manifest)!)!.ToFrozenDictionary(StringComparer.Ordinal);
        bestanden = namen.Values.Append("licenties.txt").ToFrozenDictionary(
            naam => naam, naam => Bestand(webroot, naam), StringComparer.Ordinal);
    }

    /// <summary>The address of a bundled file by the name it has in assets/, such as "noaber.css".</summary>
    internal string Adres(string naam) =>
        namen.TryGetValue(naam, out var echt)
            ? $"/{Map}/{echt}"
            : throw new InvalidOperationException($"De bundel heeft geen '{naam}'. Maak haar opnieuw met `npm run build` in src/Noaber.Web/assets.");

    internal Assetbestand? Bestand(string naam) => bestanden.GetValueOrDefault(naam);

    private static Assetbestand Bestand(IFileProvider webroot, string naam)
    {
        byte[]? Inhoud(string pad) => Lees(webroot.GetFileInfo($"{Map}/{pad}"));
        var inhoud = Inhoud(naam) ?? throw new InvalidOperationException($"De bundel noemt '{naam}', maar het bestand is er niet.");
        return new(inhoud, Inhoud($"{naam}.br"), Inhoud($"{naam}.gz"), Soort(naam));
    }

    private static byte[]? Lees(IFileInfo bestand)
    {
        if (!bestand.Exists)
            return null;
        using var bron = bestand.CreateReadStream();
        using var geheugen = new MemoryStream();
        bron.CopyTo(geheugen);
        return geheugen.ToArray();
    }

    private static string Soort(string naam) => Path.GetExtension(naam) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".woff2" => "font/woff2",
        _ => "text/plain; charset=utf-8",
    };
}
