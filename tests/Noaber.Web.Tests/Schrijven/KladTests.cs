using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Schrijven;

public sealed class KladTests(Noaberproef noaber) : Schrijfproef(noaber), IClassFixture<Noaberproef>
{
    [Fact]
    public async Task WhatWasTyped_IsOfferedOnReturnAndGoneAfterSaving()
    {
        var (tafel, adres, afspraak) = await Werkversie();
        var stuk = $"{adres}/afspraak/{afspraak.Id}";
        Assert.Equal($"{stuk}?klad=verder", (await Bewaar(tafel.Leider, stuk, "Nog niet af")).Naar);

        var terug = await tafel.Leider.Pagina(stuk);
        Assert.Contains("Je hebt hier nog een klad", terug.Body!.TextContent, StringComparison.Ordinal);
        // First the choice: typing beside it would take its place.
        Assert.Null(terug.QuerySelector(Form));
        Assert.Contains(afspraak.Tekst, terug.Body.TextContent, StringComparison.Ordinal);
        var verder = await tafel.Leider.Pagina(terug.QuerySelector<IHtmlAnchorElement>("a[href$='klad=verder']")!.GetAttribute("href")!);
        Assert.Equal("Nog niet af", Veld(verder, "tekst"));
        Assert.Equal(afspraak.Tekst, (await Afspraak(afspraak.Id)).Tekst);

        await tafel.Leider.Verstuur(verder, Form);
        Assert.Equal("Nog niet af", (await Afspraak(afspraak.Id)).Tekst);
        Assert.Empty(await Kladden(afspraak.KaderId));
    }

    [Fact]
    public async Task ByItself_ItSaysWhenAndWhoElseWrites()
    {
        var (tafel, adres, afspraak) = await Werkversie();
        var stuk = $"{adres}/afspraak/{afspraak.Id}";
        using var collega = Toepassing.Als(await Collega(tafel));
        Assert.Matches(@"^Bewaard als klad om \d\d\.\d\d\.$", (await Bewaar(collega, stuk, "Van de corporatie", "vanzelf")).Html);
        Assert.Matches(@"Hier schrijft nu ook: Mens \d+ \(Corporatie ", (await Bewaar(tafel.Leider, stuk, "Van de leider", "vanzelf")).Html);

        var pagina = await tafel.Leider.Pagina(stuk);
        Assert.Contains("Hier wordt ook aan geschreven", pagina.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("(Corporatie ", pagina.Body.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Van de corporatie", pagina.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("Hier wordt ook aan geschreven", (await collega.Pagina($"{adres}/thema/nieuw")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoHadThePageOpenEarlier_LearnsOfTheOtherByItselfAndOnTheOutline()
    {
        var (tafel, adres, afspraak) = await Werkversie();
        var stuk = $"{adres}/afspraak/{afspraak.Id}";
        var eerder = await tafel.Leider.Pagina(stuk);
        Assert.DoesNotContain("Hier wordt ook aan geschreven", eerder.Body!.TextContent, StringComparison.Ordinal);
        using var collega = Toepassing.Als(await Collega(tafel));
        await Bewaar(collega, stuk, "Van de corporatie", "vanzelf");

        Assert.Matches(@"Hier schrijft nu ook: Mens \d+ \(Corporatie ", (await Vanzelf(tafel.Leider, eerder, "Van de leider")).Html);
        // Without JavaScript: saved, and then on the next page.
        await tafel.Leider.Verstuur(eerder, Form, ("tekst", "Van de leider, af."));
        var opzet = await tafel.Leider.Pagina(adres);
        Assert.Matches(@"Hier wordt nu ook geschreven\s*afspraak 1\.1: Mens \d+ \(Corporatie [^)]*\), sinds \d\d\.\d\d", opzet.Body!.TextContent);
        Assert.DoesNotContain("Hier wordt nu ook geschreven", (await collega.Pagina(adres)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenSomeoneSavedInTheMeantime_ItSaysSoByItself()
    {
        var (tafel, adres, afspraak) = await Werkversie();
        var stuk = $"{adres}/afspraak/{afspraak.Id}";
        var eerder = await tafel.Leider.Pagina(stuk);
        using var collega = Toepassing.Als(await Collega(tafel));
        await collega.Verstuur(await collega.Pagina(stuk), Form, ("tekst", "Van de ander."));

        var antwoord = (await Vanzelf(tafel.Leider, eerder, "Van de leider")).Html;
        Assert.Matches(@"\(Corporatie [^)]*\) heeft dit gewijzigd op [^.]+\.\d\d uur\. Bewaar je, dan zie je beide versies\.", antwoord);
    }

    [Fact]
    public async Task AfterAQuarter_SomeoneIsNotAtWorkAnyMore()
    {
        var (tafel, adres, afspraak) = await Werkversie();
        var stuk = $"{adres}/afspraak/{afspraak.Id}";
        using var collega = Toepassing.Als(await Collega(tafel));
        await Bewaar(collega, stuk, "Van de corporatie");
        await using var db = Toepassing.Db();
        await db.Kladden.Where(k => k.KaderId == afspraak.KaderId).ExecuteUpdateAsync(k => k.SetProperty(x => x.BijgewerktOp, DateTimeOffset.UtcNow.AddMinutes(-16)));

        Assert.DoesNotContain("Hier wordt ook aan geschreven", (await tafel.Leider.Pagina(stuk)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Je hebt hier nog een klad", (await collega.Pagina(stuk)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnATextThatSomeoneChangedSince_BothVersionsAreShown()
    {
        var (tafel, adres, afspraak) = await Werkversie();
        var stuk = $"{adres}/afspraak/{afspraak.Id}";
        await Bewaar(tafel.Leider, stuk, "Mijn klad");
        using var collega = Toepassing.Als(await Collega(tafel));
        await collega.Verstuur(await collega.Pagina(stuk), Form, ("tekst", "Van de ander."));

        var verder = await tafel.Leider.Pagina($"{stuk}?klad=verder");
        Assert.Contains("Dit is net gewijzigd", verder.Body!.TextContent, StringComparison.Ordinal);
        Assert.Matches(@"\(Corporatie [^)]*\) heeft dit gewijzigd op \d+ \w+ \d{4}, \d\d\.\d\d uur", verder.Body!.TextContent);
        Assert.Contains("Van de ander.", verder.QuerySelector(".botsing")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Mijn klad", Veld(verder, "tekst"));
    }

    [Fact]
    public async Task ThrownAway_OrTheSameAsWhatStands_ItIsNotKept()
    {
        var (tafel, adres, afspraak) = await Werkversie();
        var stuk = $"{adres}/afspraak/{afspraak.Id}";
        await Bewaar(tafel.Leider, stuk, afspraak.Tekst);
        Assert.Empty(await Kladden(afspraak.KaderId));
        await Bewaar(tafel.Leider, stuk, "Weg ermee");
        Assert.Equal(stuk, (await tafel.Leider.Verstuur(await tafel.Leider.Pagina(stuk), "form[action$='/klad']", ("Doe", "weg"))).Naar);
        Assert.Empty(await Kladden(afspraak.KaderId));
    }

    [Fact]
    public async Task OfANewPiece_ItIsKeptByWhatItHangsUnder()
    {
        var (tafel, adres, afspraak) = await Werkversie();
        await Bewaar(tafel.Leider, $"{adres}/actie/nieuw?afspraak={afspraak.Id}", "Een actie in wording");

        Assert.Equal("Een actie in wording", Veld(await tafel.Leider.Pagina($"{adres}/actie/nieuw?afspraak={afspraak.Id}&klad=verder"), "tekst"));
        await using var db = Toepassing.Db();
        var ander = await db.Afspraken.Where(a => a.KaderId == afspraak.KaderId && a.Nummer == "1.2").Select(a => a.Id).SingleAsync();
        Assert.Equal("", Veld(await tafel.Leider.Pagina($"{adres}/actie/nieuw?afspraak={ander}&klad=verder"), "tekst"));
    }

    [Fact]
    public async Task TooLong_IsRefusedAndSaysSo()
    {
        var (tafel, adres, afspraak) = await Werkversie();
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await Bewaar(tafel.Leider, $"{adres}/afspraak/{afspraak.Id}", new string('a', 400_001), "vanzelf")).Status);
    }

    [Fact]
    public async Task UntouchedFor90Days_ItIsClearedAway()
    {
        var (tafel, _, afspraak) = await Werkversie();
        var (oud, jong) = (Wereld.Klad(tafel.Samenwerking, afspraak.KaderId, await Collega(tafel)), Wereld.Klad(tafel.Samenwerking, afspraak.KaderId, await Collega(tafel)));
        await Toepassing.Wereld.Bewaar(oud, jong);
        await using (var db = Toepassing.Db())
            await db.Kladden.Where(k => k.Id == oud.Id).ExecuteUpdateAsync(k => k.SetProperty(x => x.BijgewerktOp, DateTimeOffset.UtcNow.AddDays(-91)));

        await using var toepassing = Toepassing.Database.AlsApplicatie();
        await using var transactie = await toepassing.BeginAls(null, "opruimen", default);
        Assert.Equal(1, await toepassing.Kladden.ExecuteDeleteAsync());
        await transactie.CommitAsync();
        Assert.Equal(jong.Id, Assert.Single(await Kladden(afspraak.KaderId)).Id);
    }

    private static async Task<Antwoord> Bewaar(Browser wie, string stuk, string tekst, string hoe = "bewaar")
    {
        var pagina = await wie.Pagina(stuk);
        var form = pagina.QuerySelector(Form)!;
        form.SetAttribute("action", form.GetAttribute("data-schrijven")!);
        return await wie.Verstuur(pagina, Form, ("tekst", tekst), ("Doe", hoe));
    }

    /// <summary>As the browser does it, from a page that stands open.</summary>
    private static Task<Antwoord> Vanzelf(Browser wie, IDocument pagina, string tekst)
    {
        var form = pagina.QuerySelector(Form)!;
        var (adres, klad) = (form.GetAttribute("action")!, form.GetAttribute("data-schrijven")!);
        form.SetAttribute("action", klad);
        var antwoord = wie.Verstuur(pagina, Form, ("tekst", tekst), ("Doe", "vanzelf"));
        form.SetAttribute("action", adres);
        return antwoord;
    }

    private async Task<List<Klad>> Kladden(Guid kader)
    {
        await using var db = Toepassing.Db();
        return await db.Kladden.AsNoTracking().Where(k => k.KaderId == kader).ToListAsync();
    }
}
