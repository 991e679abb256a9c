using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Noaber.Bench;

/// <summary>One visitor at a time, signed in by the one-click door of the example.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpClient client;

    private Visitor(string address) => client = new(new SocketsHttpHandler
    {
        CookieContainer = new CookieContainer(), AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All,
    })
    { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(2) };

    public static async Task<Visitor> SignIn(string address, string person = "adviseur")
    {
        var visitor = new Visitor(address);
        await visitor.Post("/demo/inloggen", await visitor.Token("/"), new() { ["persoon"] = person });
        return visitor;
    }

    /// <summary>How long a page took, to the last byte.</summary>
    public async Task<double> Get(string page)
    {
        var watch = Stopwatch.StartNew();
        using var answer = await client.GetAsync(new Uri(page, UriKind.Relative));
        var body = await answer.Content.ReadAsByteArrayAsync();
        return answer.StatusCode == HttpStatusCode.OK && body.Length > 1000 ? watch.Elapsed.TotalMilliseconds
            : throw new InvalidOperationException($"{page}: {answer.StatusCode}");
    }

    /// <summary>How long a form took; its token is fetched before the watch starts.</summary>
    public async Task<double> Post(string form, string token, Dictionary<string, string> fields)
    {
        fields["__RequestVerificationToken"] = token;
        using var content = new FormUrlEncodedContent(fields);
        using var request = new HttpRequestMessage(HttpMethod.Post, form) { Content = content };
        var watch = Stopwatch.StartNew();
        using var answer = await client.SendAsync(request);
        return answer.StatusCode == HttpStatusCode.Found ? watch.Elapsed.TotalMilliseconds : throw new InvalidOperationException($"{form}: {answer.StatusCode}");
    }

    /// <summary>Sends a workbook; where its answer leads, or the page itself when it leads nowhere.</summary>
    public async Task<string> Upload(string form, string token, byte[] book)
    {
        using var content = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" }, { new StringContent($"{Guid.Empty}"), "Gezien" },
            { new ByteArrayContent(book), "bestand", "cijfers.xlsx" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, form) { Content = content };
        using var answer = await client.SendAsync(request);
        return answer.StatusCode == HttpStatusCode.Found ? $"{answer.Headers.Location}" : throw new InvalidOperationException($"{form}: {answer.StatusCode}");
    }

    /// <summary>Looks once more at a page that leads on when something is done; the page itself while it is not.</summary>
    public async Task<string> Follow(string page)
    {
        using var answer = await client.GetAsync(new Uri(page, UriKind.Relative));
        return answer.StatusCode switch
        {
            HttpStatusCode.Found => $"{answer.Headers.Location}",
            HttpStatusCode.OK => page,
            _ => throw new InvalidOperationException($"{page}: {answer.StatusCode}"),
        };
    }

    public Task<byte[]> Bytes(string file) => client.GetByteArrayAsync(new Uri(file, UriKind.Relative));

    public async Task<string> Token(string page) =>
        Field().Match(await client.GetStringAsync(new Uri(page, UriKind.Relative))).Groups["token"].Value;

    /// <summary>Where a list of deliveries says that a workbook can be offered.</summary>
    public async Task<string> UploadForm(string list) =>
        Offer().Match(await client.GetStringAsync(new Uri(list, UriKind.Relative))).Groups["form"].Value;

    public void Dispose() => client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Field();

    [GeneratedRegex("href=\"(?<form>[^\"]+/inlezen)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Offer();
}
