using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Schrijven;

/// <summary>Two people on one text, for every kind of piece: the second sees both versions, and nothing is written over.</summary>
public sealed class BotsingTests(Noaberproef noaber) : Schrijfproef(noaber), IClassFixture<Noaberproef>
{
    [Theory]
    [InlineData("kader", "titel")]
    [InlineData("thema", "doel")]
    [InlineData("onderdeel", "doel")]
    [InlineData("afspraak", "tekst")]
    [InlineData("jaar", "tekst")]
    [InlineData("actie", "tekst")]
    [InlineData("speerpunt", "veld-doel")]
    [InlineData("reeks", "voetnoten")]
    [InlineData("definitie", "tekst")]
    [InlineData("uitspraak", "tekst")]
    [InlineData("tekst", "tekst")]
    public async Task OnOnePiece_TheSecondSeesBoth(string soort, string veld)
    {
        var (tafel, adres, afspraak) = await Werkversie();
        var stuk = $"{adres}/{soort}/{await Een(soort, afspraak)}";
        var (een, twee) = (await tafel.Leider.Pagina(stuk), await tafel.Leider.Pagina(stuk));
        Assert.Equal(HttpStatusCode.Found, (await tafel.Leider.Verstuur(een, Form, (veld, "* Eerst geschreven"))).Status);
        var tweede = await tafel.Leider.Verstuur(twee, Form, (veld, "* Daarna geschreven"));

        Assert.Equal(HttpStatusCode.Conflict, tweede.Status);
        Assert.Contains("Eerst geschreven", tweede.Pagina.QuerySelector(".botsing")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Daarna geschreven", tweede.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await tafel.Leider.Verstuur(tweede.Pagina, Form)).Status);
        Assert.Contains("Daarna geschreven", (await tafel.Leider.Pagina(stuk)).QuerySelector(Form)!.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MovingAPieceAbout_IsNoClash()
    {
        var (tafel, adres, afspraak) = await Werkversie();
        var pagina = await tafel.Leider.Pagina($"{adres}/afspraak/{afspraak.Id}");
        await tafel.Leider.Verstuur(await tafel.Leider.Pagina(adres), $"#s-{afspraak.LijnId} form", ("Doe", "neer"));
        Assert.Equal(HttpStatusCode.Found, (await tafel.Leider.Verstuur(pagina, Form, ("tekst", "Na het verplaatsen."))).Status);
    }

    private async Task<Guid> Een(string soort, AfspraakRij afspraak)
    {
        await using var db = Toepassing.Db();
        var kader = afspraak.KaderId;
        return soort switch
        {
            "kader" => kader,
            "thema" => afspraak.ThemaId,
            "afspraak" => afspraak.Id,
            "onderdeel" => await db.Onderdelen.Where(o => db.Themas.Any(t => t.Id == o.ThemaId && t.KaderId == kader)).Select(o => o.Id).SingleAsync(),
            "jaar" => await db.Jaarschijven.Where(j => j.AfspraakId == afspraak.Id).Select(j => j.Id).SingleAsync(),
            "actie" => await Eerste(db.Acties, kader),
            "speerpunt" => await Eerste(db.Speerpunten, kader),
            "reeks" => await Eerste(db.Reeksen, kader),
            "definitie" => await Eerste(db.Definities, kader),
            "uitspraak" => await Eerste(db.Beleidsuitspraken, kader),
            _ => await Eerste(db.Tekstdelen, kader),
        };
    }

    private static Task<Guid> Eerste<T>(IQueryable<T> delen, Guid kader) where T : Kaderdeel => delen.Where(d => d.KaderId == kader).Select(d => d.Id).FirstAsync();
}
