using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Noaber.Web.Tests.Proef;

/// <summary>The folder that mail goes to, read as its receiver does.</summary>
internal sealed partial class Postbak(string data)
{
    public string Data { get; } = data;

    /// <summary>The links in the newest mail for this address; waits a while, since mail goes beside the request.</summary>
    public async Task<string> Link(string aan)
    {
        for (var poging = 0; poging < 100; poging++)
        {
            if (Berichten(aan) is [.., var bericht])
                return WebUtility.HtmlDecode(Adres().Match(bericht).Value);
            await Task.Delay(50);
        }
        throw new TimeoutException($"No mail for {aan}.");
    }

    public IReadOnlyList<string> Berichten(string aan)
    {
        var map = new DirectoryInfo(Path.Combine(Data, "mail"));
        return !map.Exists ? [] : [.. map.EnumerateFiles("*.eml").OrderBy(b => b.LastWriteTimeUtc).Select(b => Lees(b.FullName))
            .Where(b => b.Contains(aan, StringComparison.OrdinalIgnoreCase))];
    }

    private static string Lees(string bestand)
    {
        try
        {
            var tekst = File.ReadAllText(bestand);
            var (kop, inhoud) = tekst.Split("\r\n\r\n", 2) is [var k, var i] ? (k, i) : (tekst, "");
            return kop.Contains("base64", StringComparison.OrdinalIgnoreCase)
                ? kop + Encoding.UTF8.GetString(Convert.FromBase64String(inhoud))
                : kop + Code().Replace(inhoud.Replace("=\r\n", "", StringComparison.Ordinal),
                    m => ((char)Convert.ToByte(m.Groups["hex"].Value, 16)).ToString());
        }
        catch (IOException)
        {
            return ""; // still being written
        }
    }

    [GeneratedRegex(@"http://\S+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Adres();

    [GeneratedRegex("=(?<hex>[0-9A-F]{2})", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
