using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Openbaar;

/// <summary>Whoever reads a released text learns whether it holds today, and where that which does can be read.</summary>
public sealed class GeldigheidTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private static readonly DateOnly Vandaag = Proefklok.Vandaag;

    [Fact]
    public async Task AnOlderText_SaysThatItWasReplacedAndLeadsToTheOneInForce()
    {
        var (samenwerking, oud) = await Met();
        using var leider = noaber.Als(await noaber.Wereld.Iemand(samenwerking, PartijSoort.Gemeente, Rol.Procesleider));
        using var niemand = noaber.Niemand();
        await Maak(leider, samenwerking, oud.Id);
        var adres = $"/openbaar/{samenwerking.Slug}";
        Assert.Contains("geldt nu", await Lees(niemand, $"{adres}/1"), StringComparison.Ordinal);
        var afspraak = (await niemand.Pagina($"{adres}/1")).QuerySelector("main .reactie a")!.GetAttribute("href")!;

        var nieuw = await Opvolger(samenwerking, oud, Vandaag.AddDays(-5));
        Assert.Contains("Deze tekst geldt niet meer", await Lees(niemand, $"{adres}/1"), StringComparison.Ordinal);
        Assert.Contains("Wat nu geldt, is niet openbaar.", await Lees(niemand, $"{adres}/1"), StringComparison.Ordinal);
        await Maak(leider, samenwerking, nieuw);
        var pagina = await niemand.Pagina($"{adres}/1");
        Assert.Equal("Vastgesteld kader, versie 1", pagina.QuerySelector($"main a[href='{adres}/2']")!.TextContent);
        Assert.Contains("geldt nu", await Lees(niemand, $"{adres}/2"), StringComparison.Ordinal);
        // The new text is empty: this agreement is no longer there.
        Assert.Contains("Deze afspraak staat daar niet meer in.", await Lees(niemand, afspraak), StringComparison.Ordinal);
        Assert.Equal(["geldt nu", "vervangen"], (await niemand.Pagina(adres)).QuerySelectorAll("main .reactie .status").Select(s => s.TextContent.Trim()));
    }

    [Fact]
    public async Task ATextThatHoldsLater_SaysFromWhenAndWhatHoldsUntilThen()
    {
        var (samenwerking, oud) = await Met();
        using var leider = noaber.Als(await noaber.Wereld.Iemand(samenwerking, PartijSoort.Gemeente, Rol.Procesleider));
        using var niemand = noaber.Niemand();
        await Maak(leider, samenwerking, oud.Id);
        await Maak(leider, samenwerking, await Opvolger(samenwerking, oud, Vandaag.AddDays(40)));
        var adres = $"/openbaar/{samenwerking.Slug}";
        Assert.Contains("geldt nu", await Lees(niemand, $"{adres}/1"), StringComparison.Ordinal);
        Assert.Contains("Deze tekst geldt nog niet", await Lees(niemand, $"{adres}/2"), StringComparison.Ordinal);
        Assert.NotNull((await niemand.Pagina($"{adres}/2")).QuerySelector($"main .utrecht-alert a[href='{adres}/1']"));
    }

    [Fact]
    public async Task ATextWhoseTermEnded_HoldsNoMore()
    {
        var (samenwerking, oud) = await Met();
        await using (var db = noaber.Db())
            await db.Kaders.Where(k => k.Id == oud.Id).ExecuteUpdateAsync(
                k => k.SetProperty(x => x.Van, new DateOnly(2017, 1, 1)).SetProperty(x => x.Tot, new DateOnly(2017, 12, 31)));
        using var leider = noaber.Als(await noaber.Wereld.Iemand(samenwerking, PartijSoort.Gemeente, Rol.Procesleider));
        using var niemand = noaber.Niemand();
        await Maak(leider, samenwerking, oud.Id);
        var adres = $"/openbaar/{samenwerking.Slug}";
        Assert.Contains("liep tot en met 31 december 2017", await Lees(niemand, $"{adres}/1"), StringComparison.Ordinal);
        Assert.Equal("looptijd voorbij", (await niemand.Pagina(adres)).QuerySelector("main .reactie .status")!.TextContent.Trim());
    }

    private static async Task Maak(Browser leider, Samenwerking samenwerking, Guid kader) =>
        await leider.Verstuur(await leider.Pagina($"/s/{samenwerking.Slug}/openbaar"), $"#k{kader} form[action$='/openbaar']");

    private static async Task<string> Lees(Browser niemand, string adres) => (await niemand.Pagina(adres)).QuerySelector("main")!.TextContent;

    private async Task<(Samenwerking, KaderRij)> Met()
    {
        var samenwerking = await noaber.Wereld.Samenwerking("Geldig");
        object[] rijen = [.. Voorbeeldkader.Rijen(samenwerking)];
        await noaber.Wereld.Bewaar(rijen);
        return (samenwerking, rijen.OfType<KaderRij>().Single());
    }

    /// <summary>A version of the same, adopted ten days ago.</summary>
    private async Task<Guid> Opvolger(Samenwerking samenwerking, KaderRij oud, DateOnly ingang)
    {
        object[] rijen = [.. Voorbeeldvoorstel.Rijen(samenwerking, DateTimeOffset.UtcNow.AddDays(-10), ingang, [await noaber.Wereld.Partij(samenwerking, PartijSoort.Gemeente)])];
        var nieuw = rijen.OfType<KaderRij>().Single();
        await using var db = noaber.Db();
        await db.Kaders.Where(k => k.Id == oud.Id).ExecuteUpdateAsync(k => k.SetProperty(x => x.LijnId, nieuw.LijnId));
        await db.Publicaties.Where(p => p.KaderId == oud.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.LijnId, nieuw.LijnId));
        await noaber.Wereld.Bewaar(rijen);
        return nieuw.Id;
    }
}
