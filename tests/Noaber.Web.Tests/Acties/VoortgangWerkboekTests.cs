using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Files.Werkboeken;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Acties;

/// <summary>All actions of a party go out as a workbook, and what was changed comes in as reports.</summary>
public sealed class VoortgangWerkboekTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task WhatWasFilledIn_BecomesAReportAndWhatWasNotTouchedDoesNot()
    {
        var w = await Actiewereld.Maak(noaber);
        using var ik = await w.Als(PartijSoort.Gemeente);
        var boek = await Download(ik, w);
        Assert.Equal("De gemeente meet de zoektijd en publiceert die.", Assert.Single(Regels(boek)));

        var leeg = await Lees(ik, w, boek);
        Assert.Equal((HttpStatusCode.Found, 0), (leeg.Status, (await w.Gemeld()).Count));

        var ingevuld = await Lees(ik, w, await Ingevuld(w, rij => rij with { Stand = Voortgangstand.LooptNiet, Aantal = 4, Toelichting = "Het systeem is stuk." }));
        Assert.True(ingevuld.Status == HttpStatusCode.Found, ingevuld.Tekst);
        Assert.Contains("1 melding is bewaard", (await ik.Haal(ingevuld.Naar!)).Tekst, StringComparison.Ordinal);
        var gemeld = Assert.Single(await w.Gemeld());
        Assert.Equal((Voortgangstand.LooptNiet, 4m, "Het systeem is stuk."), (gemeld.Stand, gemeld.Aantal, gemeld.Toelichting));

        Assert.Equal(HttpStatusCode.Found, (await Lees(ik, w, await Download(ik, w))).Status);
        Assert.Single(await w.Gemeld());
    }

    [Fact]
    public async Task AColleagueWhoWasFirst_IsNotWrittenOver()
    {
        var w = await Actiewereld.Maak(noaber);
        using var ik = await w.Als(PartijSoort.Gemeente);
        var boek = await Ingevuld(w, rij => rij with { Stand = Voortgangstand.OpKoers });
        await w.Meld(PartijSoort.Gemeente, ("Stand", "LooptNiet"), ("Toelichting", "Ziek."));

        var antwoord = await Lees(ik, w, boek);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Contains("Een collega meldde intussen ‘loopt niet’ bij deze actie: Ziek.", antwoord.Pagina.QuerySelector("main tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Single(await w.Gemeld());
    }

    [Fact]
    public async Task RowsSortedWithoutTheirHiddenColumns_AreNotReportedOfTheWrongAction()
    {
        var w = await Actiewereld.Maak(noaber);
        await using var db = noaber.Db();
        var eerste = await db.Acties.SingleAsync(a => a.LijnId == w.Actie);
        var tweede = new ActieRij
        {
            SamenwerkingId = w.Samenwerking.Id, KaderId = eerste.KaderId, AfspraakId = eerste.AfspraakId, Volgorde = 90, Tekst = "De gemeente belt.", Trekkers = eerste.Trekkers,
            Helpers = [], Doorlopend = false, Hoeveelheden = [],
        };
        await noaber.Wereld.Bewaar(tweede);
        using var ik = await w.Als(PartijSoort.Gemeente);
        var waar = (await ik.Pagina(w.Alle("?jaar=2026"))).QuerySelectorAll("main tbody tr th .klein").Select(e => e.TextContent).First();
        var boek = Voortgangwerkboek.Schrijf(await Sleutel(w),
        [
            new(tweede.LijnId, null) { Gegeven = [eerste.Tekst, waar, "", ""], Stand = Voortgangstand.Behaald },
            new(w.Actie, null) { Gegeven = [tweede.Tekst, waar, "", ""], Stand = Voortgangstand.OpKoers },
        ]);
        var antwoord = await Lees(ik, w, boek);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Contains("gesorteerd of geplakt zonder de verborgen kolommen", antwoord.Tekst, StringComparison.Ordinal);
        Assert.Empty(await w.Gemeld());
    }

    [Fact]
    public async Task TheActionOfAnother_IsRefusedWithItsCell()
    {
        var w = await Actiewereld.Maak(noaber);
        using var ander = await w.Als(PartijSoort.Corporatie);
        var sleutel = new Werkboeksleutel(w.Samenwerking.Id, await w.Partij(PartijSoort.Corporatie), "Corporatie", 2026);
        var antwoord = await Lees(ander, w, Voortgangwerkboek.Schrijf(sleutel, [new(w.Actie, null) { Stand = Voortgangstand.Behaald }]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Contains("blad ‘Voortgang’, cel G5", antwoord.Pagina.QuerySelector("main tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await w.Gemeld());
    }

    [Fact]
    public async Task TheWorkbookOfAnotherParty_IsNamedAndRefused()
    {
        var w = await Actiewereld.Maak(noaber);
        using var ander = await w.Als(PartijSoort.Corporatie);
        var antwoord = await Lees(ander, w, await Ingevuld(w, rij => rij with { Stand = Voortgangstand.Behaald }));
        Assert.Contains("Dit is het werkboek van Gemeente", antwoord.Tekst, StringComparison.Ordinal);
        Assert.Empty(await w.Gemeld());
    }

    [Fact]
    public async Task WhoReadsOnly_ReportsNothing()
    {
        var w = await Actiewereld.Maak(noaber);
        using var lezer = await w.Als(PartijSoort.Gemeente, Rol.Lezer);
        Assert.All(["/werkboek", "/werkboek.xlsx"], adres =>
            Assert.Equal(HttpStatusCode.Forbidden, lezer.Haal(w.Alle(adres)).GetAwaiter().GetResult().Status));
        Assert.Null((await lezer.Pagina(w.Alle("?jaar=2026"))).QuerySelector("a[href*='/werkboek']"));
    }

    private static async Task<byte[]> Download(Browser ik, Actiewereld w) => (await ik.Haal(w.Alle("/werkboek.xlsx?jaar=2026"))).Bytes;

    private static IEnumerable<string> Regels(byte[] boek) =>
        ((Werkboek)Werkboeklezer.Lees(boek)).Bladen[0].Rijen.Where(r => r.Nummer > 4).Select(r => r.Cellen[3].Tekst);

    /// <summary>The workbook of the municipality, with its one row changed.</summary>
    private static async Task<byte[]> Ingevuld(Actiewereld w, Func<Voortgangrij, Voortgangrij> anders)
    {
        var laatste = (await w.Gemeld()).LastOrDefault()?.Id;
        return Voortgangwerkboek.Schrijf(await Sleutel(w), [anders(new(w.Actie, laatste))]);
    }

    private static async Task<Werkboeksleutel> Sleutel(Actiewereld w) =>
        new(w.Samenwerking.Id, await w.Partij(PartijSoort.Gemeente), $"Gemeente {w.Samenwerking.Slug}", 2026);

    private static async Task<Antwoord> Lees(Browser ik, Actiewereld w, byte[] boek) =>
        await ik.Upload(await ik.Pagina(w.Alle("/werkboek?jaar=2026")), "form[enctype]", "bestand", "voortgang.xlsx", boek);
}
