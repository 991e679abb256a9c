using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;
using Npgsql;

namespace Noaber.Web.Tests.Biedingen;

/// <summary>An association writes its bid, hands it in, and brings a next version.</summary>
public sealed class BodTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task ALineAsItIsTyped_StandsInTheConceptAndAfterHandingInForAll()
    {
        var w = await Bodwereld.Maak(noaber);
        using var ik = await w.Als(PartijSoort.Corporatie);
        await w.Begin(ik);
        var antwoord = await w.Schrijf(ik, "Hart van Zuid", ["34", "circa 70", "", "60-70", "minimaal 20"], ("Noten[0]", "24 in Hengelo en 10 in Borne"),
            ("Gemiddeld", "true"), ("Plaats", "Hengelo"), ("Doelgroep", "starters"), ("Bedrag", "1.250.000"), ("Toelichting", "Op peil houden."));
        Assert.Equal((HttpStatusCode.Found, w.Adres("/schrijven")), (antwoord.Status, antwoord.Naar));
        Assert.Equal(HttpStatusCode.Found, (await w.DienIn(ik)).Status);

        foreach (var soort in new[] { PartijSoort.Gemeente, PartijSoort.Huurdersorganisatie, PartijSoort.Zorgpartij })
        {
            var blad = (await w.Pagina(soort, w.Leesadres)).QuerySelector("#soort-nieuwbouw-woningen")!;
            Assert.Equal(["34 noot 1", "circa 70", "–niet ingevuld", "60 tot 70", "minimaal 20"], blad.QuerySelectorAll("tbody td").Select(c => c.TextContent));
            Assert.Equal("24 in Hengelo en 10 in Borne", blad.QuerySelector("ol li")!.TextContent);
            Assert.Contains("Hengelo · voor starters · gemiddeld per jaar · € 1.250.000", blad.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Concept_IsSeenByItsOwnPartyAlone()
    {
        var w = await Bodwereld.Maak(noaber);
        using var ik = await w.Als(PartijSoort.Corporatie);
        await w.Begin(ik);
        await w.Schrijf(ik, "Geheim plan", ["34"]);
        using (var leider = await w.Als(PartijSoort.Gemeente, Rol.Procesleider))
        {
            Assert.Contains("nog geen bod ingediend", (await leider.Pagina(w.Leesadres)).Body!.TextContent, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Forbidden, (await leider.Haal(w.Adres("/schrijven"))).Status);
        }
        foreach (var (soort, ziet) in new[] { (PartijSoort.Gemeente, 0), (PartijSoort.Huurdersorganisatie, 0), (PartijSoort.Corporatie, 1) })
        {
            await using var db = noaber.Database.AlsApplicatie();
            await using var transactie = await db.BeginAls((await noaber.Wereld.Iemand(w.Samenwerking, soort, Rol.Procesleider)).Id, "proef", CancellationToken.None);
            Assert.Equal((ziet, ziet), (await db.Biedingen.CountAsync(), await db.Bodregels.CountAsync()));
            Assert.Empty(await db.Logboek.FromSql($"select * from logregel where concat(omschrijving, nieuw) like '%Geheim plan%'").ToListAsync());
        }
    }

    [Fact]
    public async Task WhatIsNotRight_ComesBackWithWhatWasTyped()
    {
        var w = await Bodwereld.Maak(noaber);
        using var ik = await w.Als(PartijSoort.Corporatie);
        await w.Begin(ik);
        var antwoord = await w.Schrijf(ik, "", ["veel", "", "7.5"], ("Soort", ""), ("Noten[1]", "los"), ("Bedrag", "duur"), ("Plaats", "Hier"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        var fouten = antwoord.Pagina.QuerySelector("[data-foutenlijst]")!;
        Assert.Equal(6, fouten.QuerySelectorAll("li").Length);
        Assert.All(["‘veel’ bij 2027", "‘7.5’ bij 2029", "voetnoot zonder aantal", "‘duur’ is geen bedrag"], tekst => Assert.Contains(tekst, fouten.TextContent, StringComparison.Ordinal));
        Assert.All(fouten.QuerySelectorAll("a"), a => Assert.NotNull(antwoord.Pagina.QuerySelector(a.GetAttribute("href")!)));
        Assert.Equal("Hier", antwoord.Pagina.QuerySelector("[name=Plaats]")!.GetAttribute("value"));
        await using var db = noaber.Db();
        Assert.Equal(0, await db.Bodregels.CountAsync(r => r.SamenwerkingId == w.Samenwerking.Id));
    }

    [Theory]
    [InlineData("Nieuwbouw", "45,5", HttpStatusCode.UnprocessableEntity)]
    [InlineData("Huurbeleid", "2,5", HttpStatusCode.Found)]
    public async Task HalfAHome_IsNotCounted(string soort, string aantal, HttpStatusCode status)
    {
        var w = await Bodwereld.Maak(noaber);
        using var ik = await w.Als(PartijSoort.Corporatie);
        await w.Begin(ik);
        var antwoord = await w.Schrijf(ik, "Deels", ["", aantal], ("Soort", soort));
        Assert.Equal(status, antwoord.Status);
        if (status != HttpStatusCode.Found)
            Assert.Contains("‘45,5’ bij 2028 is geen heel aantal woningen", antwoord.Pagina.QuerySelector("[data-foutenlijst]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HandingIn_SaysAllThatIsMissingAndStoresNothing()
    {
        var w = await Bodwereld.Maak(noaber);
        using var ik = await w.Als(PartijSoort.Corporatie);
        await w.Begin(ik);
        await w.Schrijf(ik, "Leeg", []);
        await w.Schrijf(ik, "Gesprekken", ["10"], ("Soort", "Dienstverlening"));
        var antwoord = await w.DienIn(ik);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        var fouten = antwoord.Pagina.QuerySelector("[data-foutenlijst]")!.TextContent;
        Assert.Contains("‘Leeg’ heeft geen cijfer", fouten, StringComparison.Ordinal);
        Assert.Contains("‘Gesprekken’ heeft cijfers zonder eenheid", fouten, StringComparison.Ordinal);
        Assert.Null(Assert.Single(await w.Biedingen()).IngediendOp);
    }

    [Fact]
    public async Task SecondClick_HandsInOnceAndWritesOneLine()
    {
        var w = await Bodwereld.Maak(noaber);
        using var ik = await w.Als(PartijSoort.Corporatie);
        var begin = await ik.Pagina(w.Adres("/schrijven"));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => ik.Verstuur(begin, "form[action$='/beginnen']")));
        var regel = await ik.Pagina(w.Adres("/regels/nieuw"));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => ik.Verstuur(regel, "form[action$='/regels/nieuw']", ("Soort", "Sloop"), ("Wat", "Flat"), ("Aantallen[0]", "8"))));
        var bod = await ik.Pagina(w.Adres("/schrijven"));
        Assert.Single(bod.QuerySelectorAll(".bodtabel tbody tr"));
        var keren = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => ik.Verstuur(bod, "form[action$='/indienen']")));
        Assert.All(keren, keer => Assert.Equal((HttpStatusCode.Found, w.Leesadres), (keer.Status, keer.Naar)));
        Assert.Single(await w.Biedingen());
    }

    [Fact]
    public async Task NextVersion_KeepsTheFirstAndShowsWhatChanged()
    {
        var w = await Bodwereld.Maak(noaber);
        using var ik = await w.Als(PartijSoort.Corporatie);
        await w.Ingediend(ik);
        await w.Begin(ik);
        Assert.Contains("gelijk aan versie 1", (await w.DienIn(ik)).Tekst, StringComparison.Ordinal);
        var concept = await ik.Pagina(w.Adres("/schrijven"));
        var regel = await ik.Pagina(concept.QuerySelector(".bodtabel tbody a")!.GetAttribute("href")!);
        await ik.Verstuur(regel, "main form", ("Aantallen[0]", "24"), ("Noten[0]", "zonder Borne"));
        await w.Schrijf(ik, "Marskant", ["", "20"]);
        Assert.Equal(HttpStatusCode.Found, (await w.DienIn(ik)).Status);

        var nu = await w.Pagina(PartijSoort.Gemeente, w.Leesadres);
        Assert.Contains("versie 2", nu.QuerySelector(".status")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("34", (await w.Pagina(PartijSoort.Gemeente, $"{w.Leesadres}?versie=1")).QuerySelector("tbody td")!.TextContent);
        var verschil = (await w.Pagina(PartijSoort.Gemeente, nu.QuerySelector("a[href*='/verschil']")!.GetAttribute("href")!)).QuerySelector("main")!.TextContent;
        Assert.All(["gewijzigd", "24 (zonder Borne)", "nieuw", "Marskant"], tekst => Assert.Contains(tekst, verschil, StringComparison.Ordinal));
    }

    [Fact]
    public async Task LastYearsOutlook_IsWhereTheNextBidBegins()
    {
        var w = await Bodwereld.Maak(noaber);
        using var ik = await w.Als(PartijSoort.Corporatie);
        await w.Ingediend(ik, "Bouw", "34", "circa 70", "60-70");
        Assert.Contains("vooruitblik van het bod 2027", (await ik.Pagina(w.Adres("/schrijven", 2028))).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await w.Begin(ik, 2028);
        Assert.Equal(["circa 70", "60 tot 70", "–niet ingevuld", "–niet ingevuld", "–niet ingevuld"],
            (await ik.Pagina(w.Adres("/schrijven", 2028))).QuerySelectorAll(".bodtabel tbody td").Select(c => c.TextContent));
    }

    [Fact]
    public async Task ColleagueWhoWasFirst_IsNotWrittenOver()
    {
        var w = await Bodwereld.Maak(noaber);
        using var ik = await w.Als(PartijSoort.Corporatie);
        await w.Begin(ik);
        await w.Schrijf(ik, "Bouw", ["34"]);
        var adres = (await ik.Pagina(w.Adres("/schrijven"))).QuerySelector(".bodtabel tbody a")!.GetAttribute("href")!;
        var pagina = await ik.Pagina(adres);
        using (var collega = await w.Als(PartijSoort.Corporatie))
            await collega.Verstuur(await collega.Pagina(adres), "main form", ("Aantallen[0]", "40"));
        var botsing = await ik.Verstuur(pagina, "main form", ("Aantallen[0]", "50"));
        Assert.Equal(HttpStatusCode.Conflict, botsing.Status);
        Assert.Contains("2027: nu staat er 40, jij typte 50", botsing.Tekst, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await ik.Verstuur(botsing.Pagina, "main form")).Status);
        Assert.Equal("50", (await ik.Pagina(w.Adres("/schrijven"))).QuerySelector("tbody td")!.TextContent);
    }

    [Fact]
    public async Task LineThatAColleagueTookAway_IsKeptAsANewOne()
    {
        var w = await Bodwereld.Maak(noaber);
        using var ik = await w.Als(PartijSoort.Corporatie);
        await w.Begin(ik);
        await w.Schrijf(ik, "Bouw", ["34"]);
        var adres = (await ik.Pagina(w.Adres("/schrijven"))).QuerySelector(".bodtabel tbody a")!.GetAttribute("href")!;
        var weg = await ik.Pagina(adres);
        await ik.Verstuur(weg, "form[action$='/weg']");
        var alsNieuw = await ik.Verstuur(weg, "main form");
        Assert.Contains("haalde deze regel intussen weg", alsNieuw.Tekst, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await ik.Verstuur(alsNieuw.Pagina, "main form")).Status);
    }

    [Theory]
    [InlineData("update bod set toelichting = 'anders'")]
    [InlineData("update bod set ingediend_op = now()")]
    [InlineData("delete from bod")]
    [InlineData("update bodregel set wat = 'anders'")]
    [InlineData("delete from bodregel")]
    [InlineData("insert into bodregel (id, samenwerking_id, bod_id, lijn_id, volgorde, soort, wat, eenheid, cijfers, gemiddeld) select gen_random_uuid(), samenwerking_id, id, gen_random_uuid(), 9, 'Sloop', 'x', '', '[]', false from bod")]
    [InlineData("update bod set jaar = 2030")]
    [InlineData("update bodregel set bod_id = gen_random_uuid()")]
    [InlineData("delete from bodzienswijze")]
    public async Task WhatWasHandedIn_CanBeChangedByNobody(string sql)
    {
        var w = await Bodwereld.Maak(noaber);
        using var ik = await w.Als(PartijSoort.Corporatie);
        await w.Ingediend(ik);
        await using var db = noaber.Database.AlsApplicatie();
        await using var transactie = await db.BeginAls((await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Corporatie, Rol.Bewerker)).Id, "proef", CancellationToken.None);
        var fout = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, fout.SqlState);
    }

    [Theory]
    [InlineData(PartijSoort.Gemeente, Rol.Procesleider, false)]
    [InlineData(PartijSoort.Huurdersorganisatie, Rol.Bewerker, false)]
    [InlineData(PartijSoort.Corporatie, Rol.Lezer, false)]
    [InlineData(PartijSoort.Corporatie, Rol.Bewerker, true)]
    [InlineData(PartijSoort.Corporatie, Rol.Bestuurder, true)]
    public async Task WritingABid_IsForItsOwnPartyAlone(PartijSoort soort, Rol rol, bool mag)
    {
        var w = await Bodwereld.Maak(noaber);
        await using var db = noaber.Database.AlsApplicatie();
        await using var transactie = await db.BeginAls((await noaber.Wereld.Iemand(w.Samenwerking, soort, rol)).Id, "proef", CancellationToken.None);
        var bod = new BodRij { SamenwerkingId = w.Samenwerking.Id, PartijId = w.Corporatie, Jaar = 2027, Nummer = 1, GemaaktOp = DateTimeOffset.UtcNow };
        db.AddRange(bod, BodregelRij.Van(new() { Lijn = Guid.NewGuid(), Soort = Bodsoort.Sloop, Wat = "Flat", Eenheid = "woningen" }, bod, 1));
        Assert.Equal(mag, await Record.ExceptionAsync(() => db.SaveChangesAsync()) is null);
    }

    [Fact]
    public async Task HandingIn_ClosesTheMilestoneThatWaitsForIt()
    {
        var w = await Bodwereld.Maak(noaber);
        var vandaag = Proefklok.Vandaag;
        var jaar = new JaarcyclusRij { SamenwerkingId = w.Samenwerking.Id, Jaar = vandaag.Year, Sjabloon = "proef", SjabloonVersie = 1, GemaaktOp = DateTimeOffset.UtcNow };
        var mijlpaal = new MijlpaalRij
        {
            SamenwerkingId = w.Samenwerking.Id, JaarcyclusId = jaar.Id, Volgorde = 1, Naam = "Bod uitbrengen", Soorten = [PartijSoort.Corporatie],
            Datum = vandaag.AddDays(3), Nodig = "Het bod.", Grond = "Woningwet art. 43", Wettelijk = true, Feit = Feiten.BodIngediend,
        };
        await noaber.Wereld.Bewaar(jaar, mijlpaal);
        using var ik = await w.Als(PartijSoort.Corporatie);
        await w.Ingediend(ik);
        await using var db = noaber.Db();
        var klaar = await db.Afrondingen.SingleAsync(a => a.MijlpaalId == mijlpaal.Id);
        Assert.Equal(w.Corporatie, klaar.PartijId);
        Assert.Contains("diende het bod 2027 in, versie 1", klaar.Bewijs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overview_AddsUpOnlyWhatCountsTheSame()
    {
        var w = await Bodwereld.Maak(noaber);
        using var ik = await w.Als(PartijSoort.Corporatie);
        await w.Begin(ik);
        await w.Schrijf(ik, "Hart van Zuid", ["34", "circa 70", ""], ("Noten[0]", "24 in Hengelo"));
        await w.Schrijf(ik, "Marskant", ["6", "10", ""]);
        await w.Schrijf(ik, "Studenten", ["40"], ("Eenheid", "plekken"));
        await w.Schrijf(ik, "Huurverhoging", ["2,5"], ("Soort", "Huurbeleid"));
        await w.Schrijf(ik, "Inkomensafhankelijk", ["4"], ("Soort", "Huurbeleid"));
        Assert.Equal(HttpStatusCode.Found, (await w.DienIn(ik)).Status);
        var overzicht = await w.Pagina(PartijSoort.Gemeente, w.Adres("/overzicht"));
        Assert.Equal(["Nieuwbouw (woningen)", "Nieuwbouw (plekken)", "Huurbeleid (%)"], overzicht.QuerySelectorAll(".bodtabel h2").Select(k => k.TextContent));
        Assert.Equal(["40", "circa 80", "", "", ""], overzicht.QuerySelectorAll("#soort-nieuwbouw-woningen tfoot td").Select(c => c.TextContent));
        Assert.Contains("24 in Hengelo", overzicht.QuerySelector("#soort-nieuwbouw-woningen ol")!.TextContent, StringComparison.Ordinal);
        Assert.Single(overzicht.QuerySelectorAll("tfoot"));
        var lijst = await w.Pagina(PartijSoort.Gemeente, $"/s/{w.Samenwerking.Slug}/bod?jaar=2027");
        Assert.Contains("ingediend", lijst.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
    }
}
