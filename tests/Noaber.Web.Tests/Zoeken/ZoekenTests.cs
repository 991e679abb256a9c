using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Zoeken;

/// <summary>What is found, by what, and where it leads.</summary>
public sealed class ZoekenTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Theory]
    [InlineData("zoektijd", "1.1")]
    [InlineData("ZOEKTIJDEN", "1.1")] // stem
    [InlineData("zoekt", "1.1")] // the beginning of a word
    [InlineData("prive", "2.1")] // without the accent
    [InlineData("verkoopt", "")] // another word than verkopen
    [InlineData("verkopen woning", "1.2")] // both words
    [InlineData("2.1", "2.1")] // a number
    [InlineData("kwartaal", "1.1")] // the text of a year
    [InlineData("publiceert", "1.1")] // an action
    [InlineData("zoektjid", "1.1")] // a typing error
    [InlineData("zoektyd", "1.1")] // y for ij
    [InlineData("zóéktjíd", "1.1")] // a typing error with accents
    [InlineData("' | ! ( \" :* & <->", "")] // what means something in a query means nothing here
    [InlineData("twaalf maanden zorg", "")]
    [InlineData("prettig", "Ouderen")] // a field of a priority
    [InlineData("bouwen voor ouderen", "Ouderen")] // a statement of policy, under its paragraph
    [InlineData("prettgi", "Ouderen")] // a typing error
    [InlineData("ektij", "1.1")] // a part of a word
    [InlineData("afspraak 1.2", "1.2")] // a number, as people say it
    [InlineData("nultreden", "Nultreden")] // a term
    [InlineData("leeswijzer", "Leeswijzer")] // a text in between
    public async Task Search_Finds(string vraag, string nummers)
    {
        var (samenwerking, _) = await noaber.MetKader(KaderStatus.Vigerend);
        using var lezer = await noaber.Lezer(samenwerking);
        var pagina = await lezer.Pagina($"/s/{samenwerking.Slug}/zoeken?q={Uri.EscapeDataString(vraag)}");
        Assert.Equal(nummers, string.Join(',', pagina.QuerySelectorAll(".zoekresultaten h2").Select(h => h.TextContent.Trim().Split(' ', '\n')[0])));
    }

    [Theory]
    [InlineData("prettig", "Speerpunten")]
    [InlineData("bouwen", "Beleidsuitspraken")]
    public async Task Search_LeadsToThePlaceInTheKader(string vraag, string lijst)
    {
        var (samenwerking, _) = await noaber.MetKader(KaderStatus.Vigerend);
        using var lezer = await noaber.Lezer(samenwerking);
        var treffer = (await lezer.Pagina($"/s/{samenwerking.Slug}/zoeken?q={vraag}")).QuerySelector(".zoekresultaten > li")!;
        Assert.Contains(lijst, treffer.TextContent, StringComparison.Ordinal);
        var adres = treffer.QuerySelector("a")!.GetAttribute("href")!;
        Assert.NotNull((await lezer.Pagina(adres)).GetElementById(adres.Split('#')[1]));
    }

    [Fact]
    public async Task Search_FindsEachAgreementOnceInALineOfWhichNoneIsInForceAnyMore()
    {
        var (samenwerking, oudste) = await noaber.MetKader(KaderStatus.Vervallen);
        object[] nieuwste = [.. Voorbeeldkader.Rijen(samenwerking, KaderStatus.Vervallen)];
        await noaber.Wereld.Bewaar(nieuwste);
        await using (var db = noaber.Db())
        {
            var lijn = oudste.OfType<KaderRij>().Single().LijnId;
            await db.Kaders.Where(k => k.Id == nieuwste.OfType<KaderRij>().Single().Id).ExecuteUpdateAsync(k => k.SetProperty(x => x.LijnId, lijn));
        }
        using var lezer = await noaber.Lezer(samenwerking);

        var treffer = Assert.Single((await lezer.Pagina($"/s/{samenwerking.Slug}/zoeken?q=zoektijd")).QuerySelectorAll(".zoekresultaten > li"));

        var sleutel = nieuwste.OfType<AfspraakRij>().Single(a => a.Nummer == "1.1").Sleutel;
        Assert.EndsWith(sleutel, treffer.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kwartaal", "Gevonden in de tekst voor 2026: ")]
    [InlineData("publiceert", "Gevonden in een actie voor 2026: ")]
    [InlineData("zoektijd", "zoektijd is ten hoogste")]
    public async Task Search_SaysWhereTheWordStands(string vraag, string gevonden)
    {
        var (samenwerking, _) = await noaber.MetKader(KaderStatus.Vigerend);
        using var lezer = await noaber.Lezer(samenwerking);
        var pagina = await lezer.Pagina($"/s/{samenwerking.Slug}/zoeken?q={vraag}");
        Assert.StartsWith(gevonden, pagina.QuerySelector(".zoekresultaten p")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_FindsAThemeByItsTitleAndItsGoal()
    {
        var (samenwerking, rijen) = await noaber.MetKader(KaderStatus.Vigerend);
        var kader = rijen.OfType<KaderRij>().Single().Id;
        await using (var db = noaber.Db())
            await db.Themas.Where(t => t.KaderId == kader && t.Volgorde == 1)
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.Titel, "Zwanenzang").SetProperty(t => t.Doel, "Ook kikkers hebben een huis."));
        using var lezer = await noaber.Lezer(samenwerking);
        foreach (var vraag in new[] { "zwanenzang", "kikker" })
        {
            var treffer = Assert.Single((await lezer.Pagina($"/s/{samenwerking.Slug}/zoeken?q={vraag}")).QuerySelectorAll(".zoekresultaten > li"));
            Assert.Contains("Zwanenzang", treffer.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
            var adres = treffer.QuerySelector("a")!.GetAttribute("href")!;
            Assert.Equal($"/s/{samenwerking.Slug}/afspraken/{kader}#thema-1", adres);
            Assert.Equal("SECTION", (await lezer.Pagina(adres)).QuerySelector("#thema-1")!.TagName);
        }
    }

    [Fact]
    public async Task PastATypingError_TheNextPageHoldsTheRest()
    {
        var (samenwerking, rijen) = await noaber.MetKader(KaderStatus.Vigerend);
        var kader = rijen.OfType<KaderRij>().Single();
        await noaber.Wereld.Bewaar([.. Enumerable.Range(20, 12).Select(i => new DefinitieRij { SamenwerkingId = samenwerking.Id, KaderId = kader.Id, Volgorde = i, Term = $"Zonnedak {i}", Tekst = "Een dak." })]);
        using var lezer = await noaber.Lezer(samenwerking);
        var eerste = await lezer.Pagina($"/s/{samenwerking.Slug}/zoeken?q=zonnedka");
        Assert.Contains("Bedoelde je zonnedak?", eerste.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var tweede = await lezer.Pagina(eerste.QuerySelector(".bladeren a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(12, new[] { eerste, tweede }.SelectMany(p => p.QuerySelectorAll(".zoekresultaten h2").Select(k => k.TextContent.Trim())).Distinct().Count());
    }

    [Fact]
    public async Task Typing_error_is_also_seen_in_a_word_of_a_theme()
    {
        var (samenwerking, rijen) = await noaber.MetKader(KaderStatus.Vigerend);
        await using (var db = noaber.Db())
            await db.Themas.Where(t => t.KaderId == rijen.OfType<KaderRij>().Single().Id && t.Volgorde == 1).ExecuteUpdateAsync(set => set.SetProperty(t => t.Titel, "Verkoping"));
        using var lezer = await noaber.Lezer(samenwerking);
        var pagina = await lezer.Pagina($"/s/{samenwerking.Slug}/zoeken?q=verkopnig");
        Assert.Contains("Bedoelde je verkoping?", pagina.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["1. Verkoping", "1.2"], pagina.QuerySelectorAll(".zoekresultaten h2").Select(kop => kop.TextContent.Trim()));
    }

    [Theory]
    [InlineData("/zoeken?q=zoektijd&blad=abc")]
    [InlineData("/zoeken?q=zoektijd&blad=-3")]
    [InlineData("/zoeken?q=zoektijd&blad=99999999999999")]
    public async Task NonsenseForAPageNumber_IsTheFirstPage(string adres)
    {
        var (samenwerking, _) = await noaber.MetKader(KaderStatus.Vigerend);
        using var lezer = await noaber.Lezer(samenwerking);
        Assert.Single((await lezer.Pagina($"/s/{samenwerking.Slug}{adres}")).QuerySelectorAll(".zoekresultaten h2"));
    }

    [Fact]
    public async Task Search_MarksTheWordThatWasFound()
    {
        var (samenwerking, _) = await noaber.MetKader(KaderStatus.Vigerend);
        using var lezer = await noaber.Lezer(samenwerking);
        var pagina = await lezer.Pagina($"/s/{samenwerking.Slug}/zoeken?q=zoektijden");
        Assert.Contains(pagina.QuerySelectorAll("mark"), m => m.TextContent.Equals("zoektijd", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task SearchingTooOften_IsPutOffForThatPersonOnly()
    {
        var (samenwerking, _) = await noaber.MetKader(KaderStatus.Vigerend);
        using var druk = await noaber.Lezer(samenwerking);
        using var rustig = await noaber.Lezer(samenwerking);
        for (var keer = 0; keer < 60; keer++)
            Assert.Equal(HttpStatusCode.OK, (await druk.Haal($"/s/{samenwerking.Slug}/zoeken?q=")).Status);

        var geremd = await druk.Haal($"/s/{samenwerking.Slug}/zoeken?q=zoektijd");

        Assert.Equal(HttpStatusCode.TooManyRequests, geremd.Status);
        Assert.Contains("Wacht een minuut en probeer het dan opnieuw", geremd.Tekst, StringComparison.Ordinal);
        Assert.Equal("60", geremd.Koppen["Retry-After"]);
        Assert.Equal(HttpStatusCode.OK, (await rustig.Haal($"/s/{samenwerking.Slug}/zoeken?q=zoektijd")).Status);
    }

    [Fact]
    public async Task HalfASignAtTheEndOfALongWord_IsLeftOut()
    {
        var (samenwerking, _) = await noaber.MetKader(KaderStatus.Vigerend);
        using var lezer = await noaber.Lezer(samenwerking);
        var lang = Uri.EscapeDataString($"{new string('a', 199)}😀");
        foreach (var vraag in new[] { $"q={lang}", $"q=zoektijd&plaats={lang}" })
            Assert.Equal(HttpStatusCode.OK, (await lezer.Haal($"/s/{samenwerking.Slug}/zoeken?{vraag}")).Status);
    }

    [Fact]
    public async Task Search_StaysWithinThePartnership()
    {
        var (_, _) = await noaber.MetKader(KaderStatus.Vigerend);
        var leeg = await noaber.Wereld.Samenwerking("Leeg");
        using var lezer = await noaber.Lezer(leeg);
        Assert.Empty((await lezer.Pagina($"/s/{leeg.Slug}/zoeken?q=zoektijd")).QuerySelectorAll(".zoekresultaten li"));
    }
}
