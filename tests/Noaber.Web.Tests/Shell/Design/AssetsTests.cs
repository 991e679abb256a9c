using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Noaber.Web.Shell.Design;

namespace Noaber.Web.Tests.Shell.Design;

public sealed class AssetsTests : IDisposable
{
    private readonly DirectoryInfo _wortel = Directory.CreateTempSubdirectory("noaber-assets-");

    public void Dispose() => _wortel.Delete(recursive: true);

    [Fact]
    public async Task BundleIsMissing_SaysHowToMakeIt()
    {
        await using var app = App();

        var fout = Assert.Throws<InvalidOperationException>(() => app.Services.GetRequiredService<Assets>());

        Assert.Contains("npm run build", fout.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip, br", "br", "br!")]
    [InlineData("gzip", "gzip", "gzip!")]
    [InlineData("", null, "body{}")]
    public async Task BrowserAccepts_TheBestCompressionOfThatIsSent(string aanvaard, string? codering, string inhoud)
    {
        Schrijf(("manifest.json", """{"noaber.css":"noaber-ABC.css"}"""), ("licenties.txt", "OFL"),
            ("noaber-ABC.css", "body{}"), ("noaber-ABC.css.br", "br!"), ("noaber-ABC.css.gz", "gzip!"));
        await using var app = App();
        await app.StartAsync(TestContext.Current.CancellationToken);

        using var vraag = new HttpRequestMessage(HttpMethod.Get, app.Services.GetRequiredService<Assets>().Adres("noaber.css"));
        vraag.Headers.TryAddWithoutValidation("Accept-Encoding", aanvaard);
        using var antwoord = await app.GetTestClient().SendAsync(vraag, TestContext.Current.CancellationToken);

        Assert.Equal(codering, antwoord.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal(inhoud, await antwoord.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("text/css", antwoord.Content.Headers.ContentType!.MediaType);
        Assert.Contains("immutable", antwoord.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/dist/manifest.json")]
    [InlineData("/dist/..%2Fgeheim.txt")]
    public async Task FileOutsideTheBundle_IsNotGiven(string adres)
    {
        Schrijf(("manifest.json", "{}"), ("licenties.txt", "OFL"));
        await File.WriteAllTextAsync(Path.Combine(_wortel.FullName, "geheim.txt"), "geheim", TestContext.Current.CancellationToken);
        await using var app = App();
        await app.StartAsync(TestContext.Current.CancellationToken);

        using var antwoord = await app.GetTestClient().GetAsync(new Uri(adres, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, antwoord.StatusCode);
    }

    private void Schrijf(params (string Naam, string Inhoud)[] bestanden)
    {
        var map = _wortel.CreateSubdirectory(Assets.Map).FullName;
        foreach (var (naam, inhoud) in bestanden)
            File.WriteAllText(Path.Combine(map, naam), inhoud);
    }

    private WebApplication App()
    {
        var bouwer = WebApplication.CreateBuilder(new WebApplicationOptions { WebRootPath = _wortel.FullName });
        bouwer.WebHost.UseTestServer();
        bouwer.Logging.ClearProviders();
        bouwer.Services.AddAuthorization().AddAntiforgery().AddDesign();
        var app = bouwer.Build();
        app.UseAntiforgery();
        app.MapDesign();
        return app;
    }
}
