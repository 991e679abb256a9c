using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Noaber.Web.Tests.Proef;

/// <summary>What a browser does without JavaScript: fetch a page, fill in its form, send it, with cookies and the form's own token.</summary>
internal sealed class Browser(HttpClient client, params (string Naam, string Waarde)[] begin) : IDisposable
{
    private readonly Dictionary<string, string> koekjes = begin.ToDictionary(k => k.Naam, k => k.Waarde, StringComparer.Ordinal);

    public string Koekje(string naam) => koekjes[naam];

    public async Task<Antwoord> Haal(string adres) => await Stuur(new HttpRequestMessage(HttpMethod.Get, adres));

    public async Task<IDocument> Pagina(string adres)
    {
        var antwoord = await Haal(adres);
        Assert.True(antwoord.Status == HttpStatusCode.OK, $"{adres}: {antwoord.Status}");
        return antwoord.Pagina;
    }

    /// <summary>Sends a form as it stands in the page, with some fields filled in otherwise; null takes a field away.</summary>
    public async Task<Antwoord> Verstuur(IDocument pagina, string formulier, params (string Naam, string? Waarde)[] anders)
    {
        var form = pagina.QuerySelector(formulier) as IHtmlFormElement ?? throw new InvalidOperationException($"Geen formulier {formulier}.");
        var velden = Velden(form).Where(v => !Array.Exists(anders, a => a.Naam == v.Key)).ToList();
        velden.AddRange(anders.Where(a => a.Waarde is not null).Select(a => KeyValuePair.Create(a.Naam, a.Waarde!)));
        return await Stuur(new HttpRequestMessage(HttpMethod.Post, form.GetAttribute("action")) { Content = Multipart(velden) });
    }

    /// <summary>Sends the upload form with a file.</summary>
    public async Task<Antwoord> Upload(IDocument pagina, string formulier, string veld, string bestandsnaam, byte[] inhoud)
    {
        var form = pagina.QuerySelector(formulier) as IHtmlFormElement ?? throw new InvalidOperationException($"Geen formulier {formulier}.");
        var content = Multipart([.. Velden(form).Where(v => v.Key != veld)]);
        content.Add(new ByteArrayContent(inhoud), veld, bestandsnaam);
        return await Stuur(new HttpRequestMessage(HttpMethod.Post, form.GetAttribute("action")) { Content = content });
    }

    public async Task<Antwoord> Stuur(HttpRequestMessage verzoek)
    {
        if (verzoek.Method == HttpMethod.Post)
            verzoek.Headers.Add("Origin", "http://localhost");
        if (koekjes.Count > 0)
            verzoek.Headers.Add("Cookie", koekjes.Select(k => $"{k.Key}={k.Value}"));
        using var antwoord = await client.SendAsync(verzoek);
        foreach (var koekje in antwoord.Headers.TryGetValues("Set-Cookie", out var gezet) ? gezet : [])
        {
            var deel = koekje.Split(';')[0].Split('=', 2);
            koekjes[deel[0]] = deel[1];
        }
        var inhoud = await antwoord.Content.ReadAsStringAsync();
        return new(antwoord.StatusCode, antwoord.Headers.Location?.OriginalString, inhoud,
            antwoord.Headers.ToDictionary(h => h.Key, h => string.Join(',', h.Value)))
        { Inhoudsoort = $"{antwoord.Content.Headers.ContentType}", Inhoudsplaats = $"{antwoord.Content.Headers.ContentDisposition}", Bytes = await antwoord.Content.ReadAsByteArrayAsync() };
    }

    public void Dispose() => client.Dispose();

    private static MultipartFormDataContent Multipart(IEnumerable<KeyValuePair<string, string>> velden)
    {
        var content = new MultipartFormDataContent();
        foreach (var (naam, waarde) in velden)
            content.Add(new StringContent(waarde), naam);
        return content;
    }

    private static IEnumerable<KeyValuePair<string, string>> Velden(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "submit" or "file" }: break;
                case IHtmlInputElement { Name: { } naam } invoer: yield return new(naam, invoer.Value); break;
                case IHtmlTextAreaElement { Name: { } naam } tekst: yield return new(naam, tekst.Value); break;
                case IHtmlSelectElement { Name: { } naam } keuze: yield return new(naam, keuze.Value ?? ""); break;
            }
        }
    }
}

/// <summary>What came back.</summary>
internal sealed record Antwoord(HttpStatusCode Status, string? Naar, string Html, IReadOnlyDictionary<string, string> Koppen)
{
    public string? Inhoudsoort { get; init; }

    public string Inhoudsplaats { get; init; } = "";

    public byte[] Bytes { get; init; } = [];

    public IDocument Pagina => BrowsingContext.New(Configuration.Default).OpenAsync(r => r.Content(Html)).GetAwaiter().GetResult();

    /// <summary>To which page the sign-in leads, when what was sent is kept until then.</summary>
    public string NaInloggen
    {
        get
        {
            const string voor = "/inloggen?bewaard=true&terug=";
            Assert.StartsWith(voor, Naar, StringComparison.Ordinal);
            return Uri.UnescapeDataString(Naar![voor.Length..]);
        }
    }

    public string Tekst => Pagina.Body?.TextContent ?? "";
}
