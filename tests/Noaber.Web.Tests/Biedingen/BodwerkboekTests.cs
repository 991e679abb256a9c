using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Noaber.Files.Werkboeken;
using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Partijen;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Biedingen;

/// <summary>The bid goes out as a workbook and comes in whole or not at all.</summary>
public sealed class BodwerkboekTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task WorkbookOfTheConcept_ComesBackAsTheSameLines()
    {
        var w = await Bodwereld.Maak(noaber);
        using var ik = await w.Als(PartijSoort.Corporatie);
        await w.Begin(ik);
        await w.Schrijf(ik, "Hart van Zuid", ["34", "circa 70"], ("Noten[0]", "24 in Hengelo"));
        var boek = await ik.Haal(w.Adres("/werkboek.xlsx"));
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", boek.Inhoudsoort);
        var voor = await Regels(w);
        var antwoord = await Lees(ik, w, boek.Bytes);
        Assert.True(antwoord.Status == HttpStatusCode.Found, antwoord.Tekst);
        Assert.Empty(Bodverschil.Tussen(new(2027, voor), new(2027, await Regels(w))));
    }

    [Fact]
    public async Task WithoutAConcept_TheWorkbookBeginsOne()
    {
        var w = await Bodwereld.Maak(noaber);
        using var ik = await w.Als(PartijSoort.Corporatie);
        var bod = new Bod(2027, [new() { Lijn = Guid.NewGuid(), Soort = Bodsoort.Sloop, Wat = "Flat", Eenheid = "woningen", Cijfers = [new(2028, new(145))] }]);
        Assert.Equal(HttpStatusCode.Found, (await Lees(ik, w, Bodwerkboek.Schrijf(Sleutel(w), bod))).Status);
        Assert.Equal("Flat", Assert.Single(await Regels(w)).Wat);
        Assert.Null(Assert.Single(await w.Biedingen()).IngediendOp);
    }

    [Fact]
    public async Task OldWorkbook_DoesNotUndoWhatAColleagueDid()
    {
        var w = await Bodwereld.Maak(noaber);
        using var ik = await w.Als(PartijSoort.Corporatie);
        await w.Begin(ik);
        await w.Schrijf(ik, "Hart van Zuid", ["34"]);
        var boek = (await ik.Haal(w.Adres("/werkboek.xlsx"))).Bytes;
        using (var collega = await w.Als(PartijSoort.Corporatie))
            await w.Schrijf(collega, "Van een collega", ["8"]);
        await Geweigerd();
        Assert.Equal(HttpStatusCode.Found, (await w.DienIn(ik)).Status);
        await Geweigerd();
        Assert.Single(await w.Biedingen());

        async Task Geweigerd()
        {
            var antwoord = await Lees(ik, w, boek);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
            Assert.Contains("Nieuw of gewijzigd: ‘Van een collega’.", antwoord.Tekst, StringComparison.Ordinal);
            Assert.Equal(["Hart van Zuid", "Van een collega"], (await Regels(w)).Select(r => r.Wat));
        }
    }

    [Fact]
    public async Task SameWorkbookAgain_AfterAChangeInTheBrowser_IsReadByWhoSaysSo()
    {
        var w = await Bodwereld.Maak(noaber);
        using var ik = await w.Als(PartijSoort.Corporatie);
        await w.Begin(ik);
        await w.Schrijf(ik, "Hart van Zuid", ["34"]);
        var boek = (await ik.Haal(w.Adres("/werkboek.xlsx"))).Bytes;
        await w.Schrijf(ik, "In de browser", ["8"]);
        var geweigerd = await Lees(ik, w, boek);
        await w.Schrijf(ik, "Daarna nog", ["9"]);
        var weer = await ik.Upload(Aangekruist(geweigerd.Pagina), "form[enctype]", "bestand", "bod.xlsx", boek);
        Assert.Contains("‘Daarna nog’", weer.Tekst, StringComparison.Ordinal);
        Assert.Equal(3, (await Regels(w)).Count);
        Assert.Equal(HttpStatusCode.Found, (await ik.Upload(Aangekruist(weer.Pagina), "form[enctype]", "bestand", "bod.xlsx", boek)).Status);
        Assert.Equal("Hart van Zuid", Assert.Single(await Regels(w)).Wat);

        static IDocument Aangekruist(IDocument pagina)
        {
            Assert.IsAssignableFrom<IHtmlInputElement>(pagina.QuerySelector("#toch")).IsChecked = true;
            return pagina;
        }
    }

    [Fact]
    public async Task SecondClick_ReadsTheSameAgain()
    {
        var w = await Bodwereld.Maak(noaber);
        using var ik = await w.Als(PartijSoort.Corporatie);
        await w.Ingediend(ik, "Bouw", "34", "circa 70");
        // Out of the outlook of the year before, that begins with lines of its own each time.
        var boek = (await ik.Haal(w.Adres("/werkboek.xlsx", 2028))).Bytes;
        for (var keer = 0; keer < 2; keer++)
        {
            var antwoord = await ik.Upload(await ik.Pagina(w.Adres("/inlezen", 2028)), "form[enctype]", "bestand", "bod.xlsx", boek);
            Assert.True(antwoord.Status == HttpStatusCode.Found, antwoord.Tekst);
        }
        Assert.Equal(2, (await Regels(w)).Count);
    }

    [Fact]
    public async Task WrongWorkbook_SaysWhyAndStoresNothing()
    {
        var w = await Bodwereld.Maak(noaber);
        using var ik = await w.Als(PartijSoort.Corporatie);
        await w.Begin(ik);
        await w.Schrijf(ik, "Blijft", ["1"]);
        var bod = new Bod(2027, [new() { Lijn = Guid.NewGuid(), Soort = Bodsoort.Sloop, Wat = "Flat", Eenheid = "woningen", Cijfers = [new(2028, new(145))] }]);
        var ander = await Lees(ik, w, Bodwerkboek.Schrijf(Sleutel(w) with { Partij = Guid.NewGuid(), Naam = "Domijn" }, bod));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, ander.Status);
        Assert.Contains("Dit is het werkboek van Domijn", ander.Tekst, StringComparison.Ordinal);
        Assert.Contains("gewone tekst", (await Lees(ik, w, [.. "a;b\n"u8])).Tekst, StringComparison.Ordinal);
        var leeg = await ik.Verstuur(await ik.Pagina(w.Adres("/inlezen")), "main form");
        Assert.Contains("koos nog geen bestand", leeg.Tekst, StringComparison.Ordinal);
        Assert.Equal("Blijft", Assert.Single(await Regels(w)).Wat);
    }

    private static Werkboeksleutel Sleutel(Bodwereld w) => new(w.Samenwerking.Id, w.Corporatie, "Welbions", 2027);

    private static async Task<Antwoord> Lees(Browser ik, Bodwereld w, byte[] boek) =>
        await ik.Upload(await ik.Pagina(w.Adres("/inlezen")), "form[enctype]", "bestand", "bod.xlsx", boek);

    private async Task<List<Bodregel>> Regels(Bodwereld w)
    {
        await using var db = noaber.Db();
        return [.. (await db.Bodregels.Where(r => r.SamenwerkingId == w.Samenwerking.Id).OrderBy(r => r.Volgorde).ToListAsync()).Select(r => r.Waarde)];
    }
}
