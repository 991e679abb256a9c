using Microsoft.AspNetCore.Hosting;
using Noaber.Kernel.Partijen;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Cijfers;

/// <summary>A server of others is asked for pictures only where a setting says so.</summary>
public sealed class AchtergrondkaartTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private const string Pdok = "https://service.pdok.nl";

    [Fact]
    public async Task WithoutTheSetting_NothingIsAskedElsewhere()
    {
        var w = await Cijferwereld.Maak(noaber);
        using var ik = await w.Als(PartijSoort.Gemeente);
        var antwoord = await ik.Haal($"{w.Monitor}/cijfers?cijfer=inwoners&niveau=buurt&vorm=kaart");
        Assert.Null(antwoord.Pagina.QuerySelector("noaber-kaart")!.GetAttribute("tegels"));
        Assert.DoesNotContain(Pdok, antwoord.Koppen["Content-Security-Policy"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithTheSetting_PicturesOfThatServerAloneAreAllowed()
    {
        await using var metStraten = noaber.WithWebHostBuilder(b => b.UseSetting("Noaber:Achtergrondkaart", "true"));
        using var client = metStraten.CreateClient();
        using var antwoord = await client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains($"img-src 'self' data: {Pdok};", antwoord.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }
}
