using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Noaber.Files.Uitvoer;

namespace Noaber.Web.Shell.Design;

/// <summary>A page as a PDF: the same page that is on the screen, with all that it needs inside it, printed without any network.</summary>
internal sealed partial class Afdruk(Assets bundel)
{
    public const string Mediatype = "application/pdf";

    // In a file there are no headers: that nothing is fetched stands in the page itself.
    private const string Beleid = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'unsafe-inline'; "
        + "style-src 'unsafe-inline'; font-src data:; img-src data:\">";

    /// <summary>Whether this machine can.</summary>
    public static bool Kan => HtmlPdf.Kan;

    /// <summary>The page that a result would have sent, in one piece that can be printed.</summary>
    /// <param name="pagina">What would be sent to the browser.</param>
    /// <param name="http">The request that it is the answer to.</param>
    /// <param name="vormen">The shapes that a map asks for, by their address.</param>
    public async Task<string> InEenStuk(IResult pagina, HttpContext http, Func<string, Task<byte[]>> vormen) =>
        await InEenStuk(await Html(pagina, http), vormen);

    private static async Task<string> Html(IResult pagina, HttpContext http)
    {
        var echt = http.Response.Body;
        using var geheugen = new MemoryStream();
        http.Response.Body = geheugen;
        try
        {
            await pagina.ExecuteAsync(http);
            await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
        }
        finally
        {
            http.Response.Body = echt;
        }
        return Encoding.UTF8.GetString(geheugen.GetBuffer(), 0, (int)geheugen.Length);
    }

    /// <summary>The page with its styles, letters, scripts and shapes inside it.</summary>
    internal async Task<string> InEenStuk(string html, Func<string, Task<byte[]>> vormen)
    {
        var kaarten = new StringBuilder();
        var nummer = 0;
        foreach (var adres in Kaart().Matches(html).Select(m => m.Groups["adres"].Value).Distinct(StringComparer.Ordinal))
        {
            var naam = $"vormen-{nummer++}";
            html = html.Replace($"vormen=\"{adres}\"", $"vormen=\"#{naam}\"", StringComparison.Ordinal);
            kaarten.Append(CultureInfo.InvariantCulture, $"<script type=\"application/json\" id=\"{naam}\">")
                .Append(Veilig(Encoding.UTF8.GetString(await vormen(System.Net.WebUtility.HtmlDecode(adres))))).Append("</script>");
        }
        html = Stijl().Replace(html, m => $"<style>{Stijlen(m.Groups["naam"].Value)}</style>");
        html = Verwijzing().Replace(html, "").Replace("<head>", $"<head>{Beleid}", StringComparison.Ordinal);
        var script = $"<script>{Veilig(Tekst(bundel.Adres("afdruk.js")))}</script>";
        return html.Replace("</body>", $"{kaarten}{script}</body>", StringComparison.Ordinal);
    }

    // A closing tag within a script would end it.
    private static string Veilig(string script) => script.Replace("</", "<\\/", StringComparison.Ordinal);

    private string Stijlen(string naam) => Letter().Replace(Tekst(naam),
        m => $"url(data:font/woff2;base64,{Convert.ToBase64String(Bestand(m.Groups["naam"].Value).Inhoud)})");

    private string Tekst(string adres) => Encoding.UTF8.GetString(Bestand(adres).Inhoud);

    private Assetbestand Bestand(string adres) => bundel.Bestand(adres[(adres.LastIndexOf('/') + 1)..])
        ?? throw new InvalidOperationException($"De bundel heeft geen ‘{adres}’.");

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"(?<naam>/dist/[^\"]+)\" ?/?>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Stijl();

    [GeneratedRegex("<link rel=\"(preload|icon)\"[^>]*>|<script type=\"module\"[^>]*></script>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Verwijzing();

    [GeneratedRegex("url\\(\"?(\\./)?(?<naam>[^\")]+\\.woff2)\"?\\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Letter();

    [GeneratedRegex("vormen=\"(?<adres>/[^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Kaart();
}
