using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Noaber.Browser.Tests.Proef;

/// <summary>How someone looks: how wide, light or dark, with or without JavaScript.</summary>
internal sealed record Kijk(int Breedte = 1400, bool Donker = false, bool Script = true);

/// <summary>A window of a browser. It remembers what no page may do: errors in the console, a request to elsewhere, a mistake of the server.</summary>
internal sealed class Venster : IAsyncDisposable
{
    /// <summary>How many milliseconds a page may take over a step. Far more than it needs: on a busy machine slow is not wrong, and speed is for the benchmark.</summary>
    public const int Geduld = 30_000;
    private const int Hoogte = 900;
    private readonly IBrowserContext context;
    private readonly Uri adres;
    private readonly ConcurrentQueue<string> klachten = new();
    private IReadOnlyList<Cookie>? koekjes;

    private Venster(IBrowserContext context, IPage pagina, Uri adres, bool script)
    {
        (this.context, Pagina, this.adres, HeeftScript) = (context, pagina, adres, script);
        pagina.Console += (_, bericht) => Klaag(bericht.Type is "error" or "warning" && !IsEigenAntwoord(bericht.Text), $"console: {bericht.Text}");
        pagina.PageError += (_, fout) => Klaag(true, $"script: {fout}");
        context.Request += (_, verzoek) => Klaag(!IsEigen(verzoek.Url), $"request elsewhere: {verzoek.Url}");
        context.Response += (_, antwoord) => Klaag(antwoord.Status >= 500, $"{antwoord.Status}: {antwoord.Url}");
    }

    public IPage Pagina { get; }

    public bool HeeftScript { get; }

    public static async Task<Venster> Open(IBrowser chromium, Uri adres, Kijk kijk, string? aanmelding)
    {
        var nieuw = await chromium.NewContextAsync(new()
        {
            BaseURL = adres.ToString(), Locale = "nl-NL", ViewportSize = new() { Width = kijk.Breedte, Height = Hoogte }, ReducedMotion = ReducedMotion.Reduce,
            ColorScheme = kijk.Donker ? ColorScheme.Dark : ColorScheme.Light, JavaScriptEnabled = kijk.Script, StorageState = aanmelding,
        });
        nieuw.SetDefaultTimeout(Geduld);
        return new(nieuw, await nieuw.NewPageAsync(), adres, kijk.Script);
    }

    /// <summary>As it was when it was opened, but for what the browser has fetched: on no page, with the first cookies, without complaints.</summary>
    public async Task BeginOpnieuw()
    {
        koekjes ??= await Koekjes();
        await Pagina.GotoAsync("about:blank");
        await context.ClearCookiesAsync();
        await context.AddCookiesAsync(koekjes);
        klachten.Clear();
    }

    public Task Maak(int breedte) => Pagina.SetViewportSizeAsync(breedte, Hoogte);

    /// <summary>Goes to an address and says with which status it answered.</summary>
    public async Task<int> Ga(string naar) =>
        (await Pagina.GotoAsync(naar))?.Status ?? throw new InvalidOperationException($"No answer from {naar}.");

    /// <summary>Through the one-click door, as a visitor does.</summary>
    public async Task AlsDemopersoon(string sleutel)
    {
        await Ga("/");
        await Pagina.Locator($"button[name=persoon][value={sleutel}]").ClickAsync();
        await Assertions.Expect(Pagina).ToHaveURLAsync(new Uri(adres, "/s/enschede").ToString());
    }

    public Task Koekje(string naam, string waarde) => context.AddCookiesAsync([new() { Name = naam, Value = waarde, Url = adres.ToString() }]);

    public Task<string> Aanmelding() => context.StorageStateAsync();

    /// <summary>Looks at each chart and map, so that it is drawn: those that nobody comes near are not fetched.</summary>
    public async Task Figuren()
    {
        foreach (var figuur in await Pagina.Locator("noaber-grafiek, noaber-kaart").AllAsync())
        {
            await figuur.ScrollIntoViewIfNeededAsync();
            await Assertions.Expect(figuur).ToHaveAttributeAsync("data-klaar", "");
        }
        await Pagina.EvaluateAsync("() => scrollTo(0, 0)");
    }

    /// <summary>How many pixels the page is wider than the window.</summary>
    public Task<int> TeBreed() => Pagina.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public void HeeftGeenKlachten() => Assert.Empty(klachten);

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private async Task<IReadOnlyList<Cookie>> Koekjes() =>
    [
        .. from koekje in await context.CookiesAsync()
           select new Cookie
           {
               Name = koekje.Name, Value = koekje.Value, Domain = koekje.Domain, Path = koekje.Path, Expires = koekje.Expires,
               HttpOnly = koekje.HttpOnly, Secure = koekje.Secure, SameSite = koekje.SameSite,
           },
    ];

    private void Klaag(bool terecht, string klacht)
    {
        if (terecht)
            klachten.Enqueue(klacht);
    }

    // A form that is refused, or an address that leads nowhere, is announced in the console too; the page itself then tells it.
    private static bool IsEigenAntwoord(string tekst) =>
        tekst.StartsWith("Failed to load resource: the server responded with a status of 4", StringComparison.Ordinal);

    private bool IsEigen(string url) =>
        url.StartsWith("data:", StringComparison.Ordinal) || url.StartsWith("about:", StringComparison.Ordinal) || adres.IsBaseOf(new Uri(url));
}
