using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;
using static Noaber.Web.Tests.Overleg.Overlegproef;

namespace Noaber.Web.Tests.Overleg;

public sealed class VoorbereidenTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task BestuurlijkOverleg_BeginsWithItsAgendaAndInvitesThoseWhoDecide()
    {
        var w = await Overlegwereld.Maak(noaber);
        using var leider = noaber.Als(w.Leider);
        var klaar = await leider.Verstuur(await leider.Pagina(Nieuw(w, OverlegSoort.BestuurlijkOverleg)), "main form",
            ("Dag", "2031-06-19"), ("Tijd", "15:00"));
        Assert.Equal(HttpStatusCode.Found, klaar.Status);
        var pagina = await leider.Pagina(klaar.Naar!);
        Assert.Equal("donderdag 19 juni 2031, 15.00–17.00 uur", pagina.QuerySelector("h1 + p")!.TextContent.Trim());
        Assert.Contains(w.Bestuurder.Naam, pagina.QuerySelector("#uitgenodigd")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(w.Huurder.Naam, pagina.QuerySelector("#uitgenodigd")!.TextContent,
            StringComparison.Ordinal); // the tenants have no director
        Assert.DoesNotContain("kan geen afspraken vaststellen", pagina.Body!.TextContent, StringComparison.Ordinal);
        Assert.True(pagina.QuerySelectorAll(".agenda__punt").Length > 3);
    }

    [Fact]
    public async Task Series_IsPlannedOnTheSameWeekdayAcrossSummerTime()
    {
        var w = await Overlegwereld.Maak(noaber);
        using var leider = noaber.Als(w.Leider);
        var klaar = await leider.Verstuur(await leider.Pagina(Nieuw(w, OverlegSoort.Kernteam)), "main form",
            ("Titel", "Kernteam in reeks"), ("Dag", "2031-02-20"), ("Tijd", "09:30"), ("Herhaling", "Maand"), ("Aantal", "3"));
        Assert.Equal(HttpStatusCode.Found, klaar.Status);
        await using var db = noaber.Db();
        var reeks = await db.Overleggen.Where(o => o.SamenwerkingId == w.Samenwerking.Id && o.ReeksId != null).OrderBy(o => o.Begin)
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["2031-02-20T08:30Z", "2031-03-20T08:30Z", "2031-04-17T07:30Z"],
            reeks.Select(o => o.Begin.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", null)));
        Assert.Single(reeks.Select(o => o.ReeksId).Distinct());
    }

    [Theory]
    [InlineData("Titel", "", "Geef het overleg een naam")]
    [InlineData("Dag", "2031-02-30", "Vul de dag van het overleg in")]
    [InlineData("Dag", "1900-01-01", "Het jaar 1900 kan niet kloppen")]
    [InlineData("Dag", "9999-12-31", "Kies een dag van 2001 tot en met 2199")]
    [InlineData("Tijd", "25:00", "Vul in hoe laat het begint")]
    [InlineData("Minuten", "0", "hoeveel minuten")]
    [InlineData("Termijn", "91", "van 0 tot en met 90")]
    [InlineData("Herhaling", "Maand", "van 2 tot en met 24 keer")]
    public async Task WrongValue_IsToldAtItsField(string veld, string waarde, string melding)
    {
        var w = await Overlegwereld.Maak(noaber);
        using var leider = noaber.Als(w.Leider);
        var terug = await leider.Verstuur(await leider.Pagina(Nieuw(w, OverlegSoort.Kernteam)), "main form", (veld, waarde));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, terug.Status);
        Assert.Contains(melding, terug.Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HourThatTheClockSkips_IsRefused()
    {
        var w = await Overlegwereld.Maak(noaber);
        using var leider = noaber.Als(w.Leider);
        var terug = await leider.Verstuur(await leider.Pagina(Nieuw(w, OverlegSoort.Kernteam)), "main form", ("Dag", "2031-03-30"),
            ("Tijd", "02:30"));
        Assert.Contains("zomertijd", terug.Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BestuurlijkOverlegWithoutTenants_SaysThatItCannotAdopt()
    {
        var w = await Overlegwereld.Maak(noaber);
        using var leider = noaber.Als(w.Leider);
        Assert.Contains("kan geen afspraken vaststellen", (await leider.Pagina(w.Adres())).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoIsInvitedAfterSending_GetsThePapersFromThenOn()
    {
        var w = await Overlegwereld.Maak(noaber, OverlegStatus.Verzonden);
        var punt = Punt(w.Overleg, 1, "Woningen");
        var stuk = Bestand(punt, "plan.pdf");
        await noaber.Wereld.Bewaar(punt, stuk, new StukDeling
        {
            SamenwerkingId = w.Samenwerking.Id, StukId = stuk.Id,
            PartijId = w.Corporatie, GedeeldOp = Aanvang.AddDays(-20)
        });
        using var leider = noaber.Als(w.Leider);
        await using var db = noaber.Db();
        var deelnemer = await db.Deelnemers.SingleAsync(d => d.AccountId == w.Huurder.Id, TestContext.Current.CancellationToken);
        var pagina = await leider.Pagina(w.Adres("/genodigden"));
        pagina.GetElementById($"wie-{deelnemer.Id}")!.SetAttribute("checked", "");
        Assert.Equal(HttpStatusCode.Found, (await leider.Verstuur(pagina, "main form", ("Gasten", "Mevrouw De Wit\nDe heer Bos"))).Status);
        Assert.Equal(Aanvang.AddDays(-20),
            (await db.Delingen.SingleAsync(d => d.StukId == stuk.Id && d.PartijId == w.Corporatie, TestContext.Current.CancellationToken))
            .GedeeldOp);
        Assert.True(await db.Delingen.AnyAsync(d => d.StukId == stuk.Id && d.PartijId == w.Huurders,
            TestContext.Current.CancellationToken));
        await noaber.Postbak.Link(w.Huurder.Email!);
        Assert.Empty(noaber.Postbak.Berichten(w.Bestuurder.Email!)); // was told before
        Assert.Equal(2, await db.Genodigden.CountAsync(g => g.OverlegId == w.Overleg.Id && g.PartijId == null,
            TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AnItemThatIsAdded_ComesBeforeTheEndOfTheMeeting()
    {
        var w = await Overlegwereld.Maak(noaber, OverlegStatus.Concept, o => Punt(o, 1, "Opening"), o => Punt(o, 2, "Rondvraag"));
        using var leider = noaber.Als(w.Leider);
        await leider.Verstuur(await leider.Pagina(w.Adres("/punten/toevoegen")), "main form", ("Titel", "De haven"));
        Assert.Equal(["Opening", "De haven", "Rondvraag"],
            (await leider.Pagina(w.Adres())).QuerySelectorAll(".agenda__punt h3").Select(k => k.TextContent));
    }

    [Fact]
    public async Task Items_AreAddedMovedAndRemoved()
    {
        var w = await Overlegwereld.Maak(noaber, OverlegStatus.Concept, o => Punt(o, 1, "Eerst"));
        using var leider = noaber.Als(w.Leider);
        await leider.Verstuur(await leider.Pagina(w.Adres("/punten/toevoegen")), "main form", ("Titel", "Tweede"),
            ("Vraag", "Lees dit vooraf."), ("Van", $"{w.Corporatie}"));
        var tweede = (await leider.Pagina(w.Adres())).QuerySelectorAll("form[action$=verplaatsen]")[1].GetAttribute("action")!;
        await leider.Verstuur(await leider.Pagina(w.Adres()), $"form[action='{tweede}']", ("naar", "1"));
        Assert.Equal(["Tweede", "Eerst"], (await leider.Pagina(w.Adres())).QuerySelectorAll(".agenda__punt h3").Select(k => k.TextContent));

        var blad = (await leider.Pagina(w.Adres("/bladen"))).QuerySelectorAll(".deelnemersblad");
        Assert.Equal((false, true), (blad[0].TextContent.Contains("Lees dit vooraf.", StringComparison.Ordinal),
            blad[1].TextContent.Contains("Lees dit vooraf.", StringComparison.Ordinal)));

        var punt = tweede.Replace("/verplaatsen", "", StringComparison.Ordinal);
        await leider.Verstuur(await leider.Pagina(punt), "form[action$=verwijderen]");
        Assert.Equal(["1"], (await leider.Pagina(w.Adres())).QuerySelectorAll(".agenda__nummer").Select(k => k.TextContent));
    }

    [Fact]
    public async Task ItemWithSharedPapers_StaysOnTheAgenda()
    {
        AgendapuntRij punt = null!;
        var w = await Overlegwereld.Maak(noaber, OverlegStatus.Verzonden, o => punt = Punt(o, 1, "Woningen"));
        var stuk = Bestand(punt, "plan.pdf");
        await noaber.Wereld.Bewaar(stuk, new StukDeling
        {
            SamenwerkingId = w.Samenwerking.Id, StukId = stuk.Id, PartijId = w.Corporatie,
            GedeeldOp = Aanvang.AddDays(-20)
        });
        using var leider = noaber.Als(w.Leider);
        var weg = await leider.Verstuur(await leider.Pagina(w.Adres($"/punten/{punt.Id}")), "form[action$=verwijderen]");
        Assert.Contains("kan niet meer weg", weg.Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoEditorsOfOneItem_TheSecondSeesBothVersions()
    {
        AgendapuntRij punt = null!;
        var w = await Overlegwereld.Maak(noaber, OverlegStatus.Concept, o => punt = Punt(o, 1, "Woningen"));
        using var leider = noaber.Als(w.Leider);
        var (een, twee) = (await leider.Pagina(w.Adres($"/punten/{punt.Id}")), await leider.Pagina(w.Adres($"/punten/{punt.Id}")));
        Assert.Equal(HttpStatusCode.Found, (await leider.Verstuur(een, "main form", ("Titel", "Van de eerste"))).Status);
        var botsing = await leider.Verstuur(twee, "main form", ("Titel", "Van de tweede"));
        Assert.Equal(HttpStatusCode.Conflict, botsing.Status);
        Assert.Contains("Van de eerste", botsing.Pagina.QuerySelector("#nu")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Van de tweede", botsing.Pagina.QuerySelector("#mijn [name=Titel]")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Found, (await leider.Verstuur(botsing.Pagina, "#mijn form")).Status);
        Assert.Contains("Van de tweede", (await leider.Pagina(w.Adres())).QuerySelector(".agenda")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoWritersOfOneOutcome_TheSecondSeesBothVersions()
    {
        var samenwerking = await noaber.Wereld.Samenwerking("Uitkomst");
        using var leider = noaber.Als(await noaber.Wereld.Iemand(samenwerking, PartijSoort.Gemeente, Rol.Procesleider));
        var rijen = Rijen(samenwerking, await noaber.Wereld.Partij(samenwerking, PartijSoort.Gemeente));
        await noaber.Wereld.Bewaar(rijen);
        var adres = Adres(samenwerking, rijen.OfType<OverlegRij>().Single(),
            $"/punten/{rijen.OfType<AgendapuntRij>().Single().Id}/uitkomsten/{rijen.OfType<UitkomstRij>().Single().Id}");
        var (een, twee) = (await leider.Pagina(adres), await leider.Pagina(adres));
        Assert.Equal(HttpStatusCode.Found, (await leider.Verstuur(een, "main form", ("Tekst", "Van de eerste"))).Status);
        var botsing = await leider.Verstuur(twee, "main form", ("Tekst", "Van de tweede"));
        Assert.Equal(HttpStatusCode.Conflict, botsing.Status);
        Assert.Contains("Van de eerste", botsing.Pagina.QuerySelector("#nu")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await leider.Verstuur(botsing.Pagina, "#mijn form")).Status);
    }

    private static string Nieuw(Overlegwereld w, OverlegSoort soort) => $"/s/{w.Samenwerking.Slug}/overleg/nieuw?soort={soort}";
}
