using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;
using static Noaber.Web.Tests.Overleg.Overlegproef;

namespace Noaber.Web.Tests.Overleg;

public sealed class VerloopTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task FromConceptToReport_TheWholeRoad()
    {
        var w = await Overlegwereld.Maak(noaber, OverlegStatus.Concept, o => Punt(o, 1, "Woningen aan de haven"));
        using var leider = noaber.Als(w.Leider);
        Assert.Equal(HttpStatusCode.Found, (await Doe(leider, w, "verzenden")).Status);
        var teVroeg = await Doe(leider, w, "starten");
        Assert.Equal(HttpStatusCode.Conflict, teVroeg.Status);
        Assert.Contains("pas op 20 maart 2031", teVroeg.Tekst, StringComparison.Ordinal);
        await leider.Verstuur(await leider.Pagina(w.Adres("/wijzigen")), "main form", ("Dag", Proefklok.Vandaag.ToString("yyyy-MM-dd", null)), ("Tijd", "00:30"));
        Assert.Equal(HttpStatusCode.Found, (await Doe(leider, w, "starten")).Status);
        var presentie = await leider.Pagina(w.Adres("/aanwezig"));
        var wie = presentie.QuerySelectorAll("select").Select(s => s.GetAttribute("name")!).ToList();
        var fout = await leider.Verstuur(presentie, "main form", (wie[0], "Aanwezig"), (wie[1].Replace("Stand", "Door", StringComparison.Ordinal), new string('n', 201)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, fout.Status);
        Assert.Equal("Aanwezig", fout.Pagina.QuerySelector($"select[name='{wie[0]}'] option[selected]")!.GetAttribute("value"));
        await leider.Verstuur(presentie, "main form", (wie[0], "Aanwezig"), (wie[1], "Vertegenwoordigd"),
            (wie[1].Replace("Stand", "Door", StringComparison.Ordinal), "Een collega"));
        var naarUitkomst = (await leider.Pagina(w.Adres())).QuerySelector("a[href$='/uitkomsten']")!.GetAttribute("href")!;
        var opgeschreven = await leider.Verstuur(await leider.Pagina(naarUitkomst), "main form",
            ("Soort", "Actie"), ("Tekst", "Een plan maken voor de haven."), ("Partij", $"{w.Corporatie}"), ("Uiterlijk", "2031-05-01"));
        Assert.Equal(HttpStatusCode.Found, opgeschreven.Status);
        var anderTabblad = await leider.Pagina(naarUitkomst);
        Assert.Equal(HttpStatusCode.Found, (await Doe(leider, w, "sluiten")).Status);
        var teLaat = await leider.Verstuur(anderTabblad, "main form", ("Soort", "Informatie"), ("Tekst", "De brief gaat nog uit."));
        Assert.Equal(HttpStatusCode.Conflict, teLaat.Status);
        Assert.Contains("De brief gaat nog uit.", teLaat.Tekst, StringComparison.Ordinal);

        var verslag = (await leider.Pagina(w.Adres("/verslag"))).Body!.TextContent;
        Assert.Contains("Een plan maken voor de haven.", verslag, StringComparison.Ordinal);
        Assert.Contains("uiterlijk 1 mei 2031", verslag, StringComparison.Ordinal);
        Assert.Contains("vertegenwoordigd door Een collega", verslag, StringComparison.Ordinal);
        Assert.Empty((await leider.Pagina(w.Adres())).QuerySelectorAll("main form, main a[href$='/wijzigen']"));
    }

    [Fact]
    public async Task SendingWithNobodyInvited_SaysWhatIsMissing()
    {
        var w = await Overlegwereld.Maak(noaber);
        using var leider = noaber.Als(w.Leider);
        var antwoord = await Doe(leider, w, "verzenden");
        Assert.Equal(HttpStatusCode.Conflict, antwoord.Status);
        Assert.Contains("Zet eerst iets op de agenda.", antwoord.Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendPressedTwiceAtOnce_MailsEveryoneOnce()
    {
        var w = await Overlegwereld.Maak(noaber, OverlegStatus.Concept, o => Punt(o, 1, "Woningen aan de haven"));
        using var leider = noaber.Als(w.Leider);
        var pagina = await leider.Pagina(w.Adres());
        var antwoorden = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => leider.Verstuur(pagina, "form[action$=verzenden]")));
        Assert.All(antwoorden, a => Assert.Equal(HttpStatusCode.Found, a.Status));
        await noaber.Postbak.Link(w.Bestuurder.Email!);
        await Task.Delay(1500, TestContext.Current.CancellationToken); // longer than the sender rests between two rounds
        Assert.Single(noaber.Postbak.Berichten(w.Bestuurder.Email!));
        await using var db = noaber.Db();
        Assert.Equal(1, await db.Logboek.CountAsync(l => l.SamenwerkingId == w.Samenwerking.Id && l.Handeling == "overleg verzonden"));
    }

    [Fact]
    public async Task AnotherTimeAfterSending_IsMailedAndHoldsNoTitle()
    {
        var w = await Overlegwereld.Maak(noaber, OverlegStatus.Verzonden, o => Punt(o, 1, "Grondprijs", vertrouwelijk: true));
        using var leider = noaber.Als(w.Leider);
        var klaar = await leider.Verstuur(await leider.Pagina(w.Adres("/wijzigen")), "main form", ("Tijd", "16:30"));
        Assert.Equal(HttpStatusCode.Found, klaar.Status);
        Assert.Contains($"/overleg/{w.Overleg.Id}", await noaber.Postbak.Link(w.Bestuurder.Email!), StringComparison.Ordinal);
        var bericht = Assert.Single(noaber.Postbak.Berichten(w.Bestuurder.Email!));
        Assert.Contains("16.30", bericht, StringComparison.Ordinal);
        Assert.DoesNotContain("Grondprijs", bericht, StringComparison.Ordinal);
        Assert.DoesNotContain(w.Overleg.Titel, bericht, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CallingOff_AsksForAReasonAndTellsWhoWasInvited()
    {
        var w = await Overlegwereld.Maak(noaber, OverlegStatus.Verzonden);
        using var leider = noaber.Als(w.Leider);
        var pagina = await leider.Pagina(w.Adres("/afgelasten"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await leider.Verstuur(pagina, "main form", ("Omdat", " "))).Status);
        Assert.Equal(HttpStatusCode.Found, (await leider.Verstuur(pagina, "main form", ("Omdat", "De wethouder is ziek."))).Status);
        await noaber.Postbak.Link(w.Bestuurder.Email!);
        Assert.DoesNotContain("ziek", noaber.Postbak.Berichten(w.Bestuurder.Email!)[0], StringComparison.Ordinal);
        using var bestuurder = noaber.Als(w.Bestuurder);
        Assert.Contains("De wethouder is ziek.", (await bestuurder.Pagina(w.Adres())).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OverlegStatus.Concept)]
    [InlineData(OverlegStatus.Verzonden)]
    public async Task OutcomeBeforeTheMeetingBegan_IsRefused(OverlegStatus status)
    {
        AgendapuntRij punt = null!;
        var w = await Overlegwereld.Maak(noaber, status, o => punt = Punt(o, 1, "Woningen aan de haven"));
        using var leider = noaber.Als(w.Leider);
        Assert.Equal(HttpStatusCode.Conflict, (await leider.Haal(w.Adres($"/punten/{punt.Id}/uitkomsten"))).Status);
    }

    [Fact]
    public async Task StalePageOfAClosedMeeting_ChangesNothing()
    {
        AgendapuntRij punt = null!;
        var w = await Overlegwereld.Maak(noaber, OverlegStatus.Bezig, o => punt = Punt(o, 1, "Woningen aan de haven"));
        using var leider = noaber.Als(w.Leider);
        var (uitkomst, wijzigen) = (await leider.Pagina(w.Adres($"/punten/{punt.Id}/uitkomsten")),
            await leider.Pagina(w.Adres($"/punten/{punt.Id}")));
        await Doe(leider, w, "sluiten");
        Assert.Equal(HttpStatusCode.Conflict, (await leider.Verstuur(uitkomst, "main form", ("Tekst", "Te laat"))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await leider.Verstuur(wijzigen, "main form", ("Titel", "Te laat"))).Status);
        await using var db = noaber.Db();
        Assert.Equal(("Woningen aan de haven", 0), ((await db.Agendapunten.SingleAsync(a => a.Id == punt.Id)).Titel,
            await db.Uitkomsten.CountAsync(u => u.AgendapuntId == punt.Id)));
    }

    [Fact]
    public async Task ClosingWhileOthersWrite_KeepsEveryWordThatWasAccepted()
    {
        AgendapuntRij punt = null!;
        var w = await Overlegwereld.Maak(noaber, OverlegStatus.Bezig, o => punt = Punt(o, 1, "Woningen aan de haven"));
        using var leider = noaber.Als(w.Leider);
        var (formulier, overleg) = (await leider.Pagina(w.Adres($"/punten/{punt.Id}/uitkomsten")), await leider.Pagina(w.Adres()));
        var schrijven = Enumerable.Range(0, 6).Select(i => leider.Verstuur(formulier, "main form", ("Tekst", $"Uitkomst {i}"))).ToList();
        var sluiten = await leider.Verstuur(overleg, "form[action$=sluiten]");
        var antwoorden = await Task.WhenAll(schrijven);
        Assert.Equal(HttpStatusCode.Found, sluiten.Status);
        Assert.All(antwoorden, a => Assert.True(a.Status is HttpStatusCode.Found or HttpStatusCode.Conflict, $"{a.Status}"));
        await using var db = noaber.Db();
        Assert.Equal(antwoorden.Count(a => a.Status is HttpStatusCode.Found),
            await db.Uitkomsten.CountAsync(u => u.AgendapuntId == punt.Id));
        Assert.Equal(OverlegStatus.Gesloten, (await db.Overleggen.SingleAsync(o => o.Id == w.Overleg.Id)).Status);
    }

    private static async Task<Antwoord> Doe(Browser leider, Overlegwereld w, string stap) =>
        await leider.Verstuur(await leider.Pagina(w.Adres()), $"form[action$={stap}]");
}
