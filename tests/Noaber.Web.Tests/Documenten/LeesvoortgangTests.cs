using System.Net;
using System.Text;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Noaber.Files;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Features.Documenten;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Documenten;

/// <summary>A document that takes long: nobody waits for it, and its page says how far it is.</summary>
public sealed class LeesvoortgangTests(LeesvoortgangTests.Ongeduldig ongeduldig) : IClassFixture<LeesvoortgangTests.Ongeduldig>
{
    private const string Document = "1. Wonen\n\nPrestatieafspraken\n\n1.1 De gemeente bouwt.\n";

    /// <summary>An application that waits for no upload.</summary>
    public sealed class Ongeduldig : IAsyncLifetime
    {
        internal Noaberproef Toepassing { get; } = new() { Diensten = services => services.AddSingleton(new Leesgeduld(TimeSpan.Zero)) };

        public ValueTask InitializeAsync() => Toepassing.InitializeAsync();

        public ValueTask DisposeAsync() => Toepassing.DisposeAsync();
    }

    [Fact]
    public async Task DocumentThatTakesLong_IsReadWhileNobodyWaits()
    {
        var (samenwerking, browser) = await Bewerker();
        var adres = await Upload(browser, samenwerking, Document);
        Assert.StartsWith($"/s/{samenwerking.Slug}/documenten/inlezen/", adres, StringComparison.Ordinal);
        var klaar = await Wacht(browser, adres);
        Assert.Equal("Kijk na wat er is gelezen", klaar.QuerySelector("h1")!.TextContent);
        Assert.Equal("1.1", (await browser.Pagina($"{adres}/thema/0")).QuerySelector("#a0 [name=nummer]")!.GetAttribute("value"));
        Assert.Equal(adres, await Upload(browser, samenwerking, Document));
    }

    [Fact]
    public async Task DocumentThatCannotBeRead_SaysWhyOnItsOwnPageAndIsTakenAway()
    {
        var (samenwerking, browser) = await Bewerker();
        var adres = await Upload(browser, samenwerking, "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR");
        var pagina = await Wacht(browser, adres);
        Assert.Contains("Dit document is niet ingelezen", pagina.Body!.TextContent, StringComparison.Ordinal);
        await browser.Verstuur(pagina, "#annuleer", ("doe", "annuleer"));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Haal(adres)).Status);
    }

    [Fact]
    public async Task FileThatIsRefused_LeavesTheReasonAloneAndIsTriedAnew()
    {
        const string afbeelding = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR twee";
        var (samenwerking, browser) = await Bewerker();
        var adres = await Upload(browser, samenwerking, afbeelding);
        await Wacht(browser, adres);
        await using var db = ongeduldig.Toepassing.Db();
        Assert.Empty(await db.Inlezingen.Where(i => i.SamenwerkingId == samenwerking.Id).Select(i => i.Inhoud).SingleAsync());

        Assert.NotEqual(adres, await Upload(browser, samenwerking, afbeelding));
        Assert.Equal(1, await db.Inlezingen.CountAsync(i => i.SamenwerkingId == samenwerking.Id));
    }

    [Fact]
    public async Task DocumentThatIsBeingRead_SaysHowFarItIsAndLooksAgain()
    {
        var (samenwerking, browser) = await Bewerker();
        var adres = await Leg(samenwerking, browser, TimeSpan.FromSeconds(6));
        var antwoord = await browser.Haal(adres);
        Assert.Equal((HttpStatusCode.OK, "4"), (antwoord.Status, antwoord.Koppen["Refresh"]));
        Assert.Contains("wordt gelezen of staat in de rij. Het lezen zelf duurt hooguit 20 seconden", antwoord.Tekst, StringComparison.Ordinal);
        Assert.Contains("wordt gelezen", (await Lijst(browser, samenwerking)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Haal($"{adres}/thema/0")).Status);
    }

    [Fact]
    public async Task ReadingThatStoppedWithItsServer_IsBegunAgain()
    {
        var (samenwerking, browser) = await Bewerker();
        var adres = await Leg(samenwerking, browser, TimeSpan.FromMinutes(5));
        var antwoord = await browser.Haal(adres);
        Assert.Contains("Het lezen is onderbroken", antwoord.Tekst, StringComparison.Ordinal);
        Assert.False(antwoord.Koppen.ContainsKey("Refresh"));
        Assert.Equal(adres, (await browser.Verstuur(antwoord.Pagina, "form[action$='/opnieuw']")).Naar);
        Assert.Equal("Kijk na wat er is gelezen", (await Wacht(browser, adres)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task ReadingThatCouldNotBeLaidDown_SaysSoAtOnceAndIsBegunAgain()
    {
        var (samenwerking, browser) = await Bewerker();
        var adres = await Leg(samenwerking, browser, TimeSpan.FromSeconds(6));
        var beurten = ongeduldig.Toepassing.Services.GetRequiredService<Leesbeurten>();
        var mislukt = new Leesbeurt(0) { Uitkomst = Task.FromException<Leesuitkomst>(new InvalidOperationException("De database is weg.")) };
        beurten.Vervolg(mislukt, Guid.Parse(adres.Split('/')[^1]), new());

        var pagina = await Wacht(browser, adres);
        Assert.Contains("Het lezen is onderbroken", pagina.Body!.TextContent, StringComparison.Ordinal);
        await browser.Verstuur(pagina, "form[action$='/opnieuw']");
        Assert.Equal("Kijk na wat er is gelezen", (await Wacht(browser, adres)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task DocumentBehindAFullQueue_IsNotSaidToHaveStopped()
    {
        var (samenwerking, browser) = await Bewerker();
        var adres = await Leg(samenwerking, browser, TimeSpan.FromSeconds(210));
        Assert.True((await browser.Haal(adres)).Koppen.ContainsKey("Refresh"));
        Assert.DoesNotContain("onderbroken", await Lijst(browser, samenwerking), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DocumentsThatDoNotGetOn_StandInTheListAsTheyAre()
    {
        var (samenwerking, browser) = await Bewerker();
        await Leg(samenwerking, browser, TimeSpan.FromMinutes(5));
        Assert.Contains("het lezen is onderbroken; open het om opnieuw te beginnen", await Lijst(browser, samenwerking), StringComparison.Ordinal);

        var (andere, lezer) = await Bewerker();
        await Wacht(lezer, await Upload(lezer, andere, "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR"));
        var lijst = await Lijst(lezer, andere);
        Assert.Contains("geweigerd: ", lijst, StringComparison.Ordinal);
        Assert.DoesNotContain("0 afspraken", lijst, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 3, "in de rij, op plaats 3")]
    [InlineData(4, null, "wordt nu gelezen")]
    public void PlaceInTheQueue_IsSaidInAFewWords(int? seconden, int? plaats, string woord) =>
        Assert.Equal(woord, new Leesstand(seconden is { } s ? TimeSpan.FromSeconds(s) : null, plaats).Kort);

    [Fact]
    public async Task DocumentsThatWait_HaveAPlaceInTheOrderInWhichTheyCame()
    {
        using var beurten = new Leesbeurten(ongeduldig.Toepassing.Services.GetRequiredService<IServiceScopeFactory>(), TimeProvider.System, NullLogger<Leesbeurten>.Instance);
        var zwaar = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, 3000).Select(n => $"{n}. Thema {n}\n\nPrestatieafspraken\n\n{n}.1 De gemeente bouwt {n} woningen.\n\n")));
        var ids = Enumerable.Range(0, 6).Select(_ => Guid.NewGuid()).ToList();
        var gelezen = ids.ConvertAll(id => beurten.Begin("zwaar.txt", zwaar)!);
        foreach (var (id, beurt) in ids.Zip(gelezen))
            beurten.Vervolg(beurt, id, new());
        Assert.InRange(beurten.Stand(ids[^1], DateTimeOffset.UtcNow)!.Plaats!.Value, 2, 6);
        await Task.WhenAll(gelezen.Select(beurt => beurt.Uitkomst));
        Assert.All(gelezen, beurt => Assert.NotNull(beurt.BegonnenOp));
    }

    private static async Task<string> Lijst(Browser browser, Samenwerking samenwerking) =>
        (await browser.Pagina($"/s/{samenwerking.Slug}/documenten/inlezen")).QuerySelector("#bezig")!.TextContent;

    private async Task<(Samenwerking, Browser)> Bewerker()
    {
        var samenwerking = await ongeduldig.Toepassing.Wereld.Samenwerking("Lang");
        return (samenwerking, ongeduldig.Toepassing.Als(await ongeduldig.Toepassing.Wereld.Iemand(samenwerking, PartijSoort.Gemeente, Rol.Bewerker)));
    }

    private static async Task<string> Upload(Browser browser, Samenwerking samenwerking, string tekst) =>
        (await browser.Upload(await browser.Pagina($"/s/{samenwerking.Slug}/documenten/inlezen"), "main form", "bestand", "lang.txt", Encoding.UTF8.GetBytes(tekst))).Naar!;

    /// <summary>A document whose reading began a while ago, on a server that is not there any more.</summary>
    private async Task<string> Leg(Samenwerking samenwerking, Browser browser, TimeSpan geleden)
    {
        await browser.Haal("/");
        var inlezing = Wereld.Inlezing(samenwerking, await ongeduldig.Toepassing.Wereld.Iemand(samenwerking, PartijSoort.Gemeente, Rol.Bewerker));
        inlezing.LeestSinds = DateTimeOffset.UtcNow - geleden;
        await ongeduldig.Toepassing.Wereld.Bewaar(inlezing);
        return $"/s/{samenwerking.Slug}/documenten/inlezen/{inlezing.Id}";
    }

    private static async Task<IDocument> Wacht(Browser browser, string adres)
    {
        for (var keer = 0; keer < 100; keer++)
        {
            var antwoord = await browser.Haal(adres);
            if (antwoord.Status == HttpStatusCode.Found || antwoord.Koppen.ContainsKey("Refresh"))
                await Task.Delay(100);
            else
                return antwoord.Pagina;
        }
        throw new TimeoutException("Het lezen komt niet klaar.");
    }
}
