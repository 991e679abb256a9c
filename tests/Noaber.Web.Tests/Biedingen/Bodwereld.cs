using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Biedingen;

/// <summary>A partnership with one association, municipality, tenants and care, in which bids are written.</summary>
internal sealed record Bodwereld(Noaberproef Noaber, Samenwerking Samenwerking, Guid Corporatie)
{
    public const int Jaar = 2027;

    public static async Task<Bodwereld> Maak(Noaberproef noaber)
    {
        var samenwerking = await noaber.Wereld.Samenwerking("Bod");
        foreach (var soort in Enum.GetValues<PartijSoort>())
            await noaber.Wereld.Partij(samenwerking, soort);
        return new(noaber, samenwerking, await noaber.Wereld.Partij(samenwerking, PartijSoort.Corporatie));
    }

    public string Adres(string verder = "", int jaar = Jaar) => $"/s/{Samenwerking.Slug}/bod/{jaar}{verder}";

    public string Leesadres => Adres($"/van/{Corporatie}");

    public async Task<Browser> Als(PartijSoort soort, Rol rol = Rol.Bewerker) => Noaber.Als(await Noaber.Wereld.Iemand(Samenwerking, soort, rol));

    public async Task<IDocument> Pagina(PartijSoort soort, string adres)
    {
        using var browser = await Als(soort);
        return await browser.Pagina(adres);
    }

    /// <summary>Begins a concept, or goes on with the one that is there.</summary>
    public async Task Begin(Browser browser, int jaar = Jaar)
    {
        var pagina = await browser.Pagina(Adres("/schrijven", jaar));
        if (pagina.QuerySelector("form[action$='/beginnen']") is not null)
            Assert.Equal(HttpStatusCode.Found, (await browser.Verstuur(pagina, "form[action$='/beginnen']")).Status);
    }

    /// <summary>Writes a line as a person does.</summary>
    public Task<Antwoord> Schrijf(Browser browser, string wat, string[] aantallen, params (string, string?)[] anders) =>
        Schrijf(browser, wat, aantallen, Jaar, anders);

    public async Task<Antwoord> Schrijf(Browser browser, string wat, string[] aantallen, int jaar, params (string, string?)[] anders)
    {
        var pagina = await browser.Pagina(Adres("/regels/nieuw", jaar));
        return await browser.Verstuur(pagina, "form[action$='/regels/nieuw']",
            [("Wat", wat), .. aantallen.Select((a, i) => ($"Aantallen[{i}]", (string?)a)),
                .. anders.Any(a => a.Item1 == "Soort") ? anders : [("Soort", "Nieuwbouw"), .. anders]]);
    }

    public async Task<Antwoord> DienIn(Browser browser) => await browser.Verstuur(await browser.Pagina(Adres("/schrijven")), "form[action$='/indienen']");

    /// <summary>A bid of one line, handed in.</summary>
    public async Task Ingediend(Browser browser, string wat = "Hart van Zuid", params string[] aantallen)
    {
        await Begin(browser);
        Assert.Equal(HttpStatusCode.Found, (await Schrijf(browser, wat, aantallen.Length > 0 ? aantallen : ["34", "circa 70"])).Status);
        var antwoord = await DienIn(browser);
        Assert.True(antwoord.Status == HttpStatusCode.Found, antwoord.Tekst);
    }

    public async Task<List<BodRij>> Biedingen()
    {
        await using var db = Noaber.Db();
        return await db.Biedingen.Where(b => b.SamenwerkingId == Samenwerking.Id).OrderBy(b => b.Nummer).ToListAsync();
    }
}
