using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Besluitvorming;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Schrijven;

public sealed class SchrijvenTests(Noaberproef noaber) : Schrijfproef(noaber), IClassFixture<Noaberproef>
{
    [Fact]
    public async Task AnAgreement_IsWrittenInTheWorkingCopyOnly()
    {
        var (tafel, adres, afspraak) = await Werkversie();
        var pagina = await tafel.Leider.Pagina($"{adres}/afspraak/{afspraak.Id}");
        Assert.Equal(HttpStatusCode.Found, (await tafel.Leider.Verstuur(pagina, Form, ("tekst", "De zoektijd is ten hoogste negen maanden."))).Status);

        Assert.Contains("negen maanden", (await Afspraak(afspraak.Id)).Tekst, StringComparison.Ordinal);
        Assert.Contains("twaalf maanden", (await tafel.Leider.Pagina($"{tafel.Adres}/afspraken/{tafel.Kader.Id}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoPeopleOnOneText_TheSecondSeesBothAndNothingIsWrittenOver()
    {
        var (tafel, adres, afspraak) = await Werkversie();
        var (een, twee) = (await tafel.Leider.Pagina($"{adres}/afspraak/{afspraak.Id}"), await tafel.Leider.Pagina($"{adres}/afspraak/{afspraak.Id}"));
        await tafel.Leider.Verstuur(een, Form, ("tekst", "Eerst geschreven."));
        var tweede = await tafel.Leider.Verstuur(twee, Form, ("tekst", "Daarna geschreven."));

        Assert.Equal(HttpStatusCode.Conflict, tweede.Status);
        Assert.Contains("Eerst geschreven.", tweede.Tekst, StringComparison.Ordinal);
        Assert.Contains("Daarna geschreven.", tweede.Tekst, StringComparison.Ordinal);
        Assert.Equal("Eerst geschreven.", (await Afspraak(afspraak.Id)).Tekst);

        await tafel.Leider.Verstuur(tweede.Pagina, Form);
        Assert.Equal("Daarna geschreven.", (await Afspraak(afspraak.Id)).Tekst);
    }

    [Fact]
    public async Task WrongInput_IsToldAllAtOnceAndNothingIsStored()
    {
        var (tafel, adres, afspraak) = await Werkversie();
        var antwoord = await tafel.Leider.Verstuur(await tafel.Leider.Pagina($"{adres}/afspraak/{afspraak.Id}"), Form,
            ("tekst", " "), ("nummer", new string('9', 30)), ("plaats", $"{Guid.NewGuid()}"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        foreach (var melding in new[] { "Vul ‘Tekst voor de hele looptijd’ in.", "‘Nummer’ heeft hooguit 20 tekens; je hebt er 30.", "Kies ‘Thema’ uit de lijst." })
            Assert.Contains(melding, antwoord.Tekst, StringComparison.Ordinal);
        Assert.Contains("twaalf maanden", (await Afspraak(afspraak.Id)).Tekst, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("thema/nieuw", "nummer=3", "titel=Verduurzamen", "doel=Minder stoken.")]
    [InlineData("speerpunt/nieuw", "titel=Jongeren", "veld-doel=Plek voor jongeren.")]
    [InlineData("definitie/nieuw", "term=Middenhuur", "titel=Middenhuur", "tekst=Tussen sociaal en duur.")]
    [InlineData("uitspraak/nieuw", "titel=Wij bouwen voor jongeren.", "hoofdstuk=1. Wonen", "paragraaf=Jongeren", "tekst=Wij bouwen **voor** jongeren.", "aard=Richtinggevend")]
    [InlineData("tekst/nieuw", "titel=Slotwoord", "kop=Slotwoord", "tekst=Tot slot.", "regels=Eerst dit.\nDan dat.")]
    [InlineData("reeks/nieuw", "titel=Nieuwbouw", "kolommen=2027 | 2028", "rijen=Domijn | 34* | n.v.t.\nTotaal | 34 |", "voetnoten=* ook buiten de stad")]
    public async Task ANewPiece_StandsInTheConcept(string pad, params string[] velden)
    {
        var (tafel, adres, _) = await Werkversie();
        var antwoord = await tafel.Leider.Verstuur(await tafel.Leider.Pagina($"{adres}/{pad}"), Form,
            [.. velden.Select(v => v.Split('=', 2)).Select(v => (v[0], (string?)v[1]))]);

        Assert.Equal(HttpStatusCode.Found, antwoord.Status);
        var opzet = await tafel.Leider.Pagina(adres);
        Assert.Contains(velden.First(v => v.StartsWith("titel=", StringComparison.Ordinal))[6..], opzet.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APriority_IsWrittenWithItsSubthemeAndItsActions()
    {
        var (tafel, adres, afspraak) = await Werkversie();
        var pagina = await tafel.Leider.Pagina($"{adres}/speerpunt/nieuw");
        for (var keer = 0; keer < 2; keer++)
        {
            await tafel.Leider.Verstuur(pagina, Form, ("titel", "Jongeren"), ("veld-subthema", "Studenten"),
                ("acties", "- Domijn bouwt 40 kamers voor 1 juli 2027.\n\nDe gemeente zoekt grond."));
        }
        await using var db = Toepassing.Db();
        var punt = await db.Speerpunten.SingleAsync(s => s.KaderId == afspraak.KaderId && s.Titel == "Jongeren");
        Assert.Equal("Studenten", punt.Velden.Single(v => v.Naam == "subthema").Tekst);
        var acties = await db.Acties.Where(a => a.SpeerpuntId == punt.Id).OrderBy(a => a.Volgorde).ToListAsync();
        Assert.Equal(["Domijn bouwt 40 kamers voor 1 juli 2027.", "De gemeente zoekt grond."], acties.Select(a => a.Tekst));
        Assert.Equal((40m, new DateOnly(2027, 6, 30)), (acties[0].Hoeveelheden.Single().Waarde, acties[0].TermijnTot));
        Assert.NotNull((await tafel.Leider.Pagina($"{adres}/speerpunt/{punt.Id}")).QuerySelector($"#eronder a[href$='/actie/{acties[0].Id}']"));
    }

    [Fact]
    public async Task ANewYear_IsTheNextOneAndElseThisOne()
    {
        var (tafel, adres, afspraak) = await Werkversie();
        async Task<string?> Jaar(Guid bij) => (await tafel.Leider.Pagina($"{adres}/jaar/nieuw?afspraak={bij}")).QuerySelector("[name=jaar]")!.GetAttribute("value");
        await using var db = Toepassing.Db();
        var zonder = await db.Afspraken.Where(a => a.KaderId == afspraak.KaderId && a.Nummer == "1.2").Select(a => a.Id).SingleAsync();

        Assert.Equal("2027", await Jaar(afspraak.Id));
        Assert.Equal($"{Proefklok.Vandaag.Year}", await Jaar(zonder));
        await db.Kaders.Where(k => k.Id == afspraak.KaderId)
            .ExecuteUpdateAsync(k => k.SetProperty(x => x.Van, new DateOnly(2020, 1, 1)).SetProperty(x => x.Tot, new DateOnly(2021, 12, 31)));
        Assert.Equal("2021", await Jaar(zonder));
    }

    [Fact]
    public async Task AnActionAndAYear_AreWrittenAndCarriedForward()
    {
        var (tafel, adres, afspraak) = await Werkversie();
        await tafel.Leider.Verstuur(await tafel.Leider.Pagina($"{adres}/actie/nieuw?afspraak={afspraak.Id}"), Form,
            ("tekst", "De gemeente bouwt circa 40 woningen."), ("trekkers", "Gemeente, Domijn"), ("termijn", "voor 1 juli 2027"));
        await tafel.Leider.Verstuur(await tafel.Leider.Pagina(adres), "form[action$='/jaar-meenemen']");

        await using var db = Toepassing.Db();
        var actie = await db.Acties.SingleAsync(a => a.KaderId == afspraak.KaderId && a.JaarschijfId == null && a.AfspraakId == afspraak.Id);
        Assert.Equal((40m, new DateOnly(2027, 6, 30), "Gemeente|Domijn"), (actie.Hoeveelheden.Single().Waarde, actie.TermijnTot, string.Join('|', actie.Trekkers)));
        Assert.Equal([2026, 2027], await db.Jaarschijven.Where(j => j.AfspraakId == afspraak.Id).OrderBy(j => j.Jaar).Select(j => j.Jaar).ToListAsync());
        var meegenomen = await db.Acties.SingleAsync(a => a.KaderId == afspraak.KaderId && db.Jaarschijven.Any(j => j.Id == a.JaarschijfId && j.Jaar == 2027));
        Assert.EndsWith("(nog niet afgemeld in 2026)", meegenomen.Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnActionThatWasReportedDoneOrDropped_StaysBehindWithTheYear()
    {
        var (tafel, adres, afspraak) = await Werkversie();
        await using var db = Toepassing.Db();
        var jaar = await db.Jaarschijven.SingleAsync(j => j.AfspraakId == afspraak.Id);
        foreach (var (tekst, stand) in new (string, Voortgangstand?)[] { ("Dit is klaar.", Voortgangstand.Behaald), ("Dit doen we niet meer.", Voortgangstand.Vervallen),
            ("Hier is meer nodig.", Voortgangstand.AandachtNodig), ("Dit moet nog (nog niet afgemeld in 2025)", null) })
        {
            Assert.Equal(HttpStatusCode.Found, (await tafel.Leider.Verstuur(await tafel.Leider.Pagina($"{adres}/actie/nieuw?jaar={jaar.Id}"), Form, ("tekst", tekst))).Status);
            if (stand is { } gemeld)
                await Toepassing.Wereld.Bewaar(new VoortgangRij
                {
                    SamenwerkingId = afspraak.SamenwerkingId, PartijId = (await db.Partijen.FirstAsync(p => p.SamenwerkingId == afspraak.SamenwerkingId)).Id,
                    ActieLijnId = (await db.Acties.SingleAsync(a => a.KaderId == afspraak.KaderId && a.Tekst == tekst)).LijnId, Stand = gemeld,
                    Toelichting = "Zo staat het.", DoorId = null, Op = DateTimeOffset.UtcNow,
                });
        }
        await tafel.Leider.Verstuur(await tafel.Leider.Pagina(adres), "form[action$='/jaar-meenemen']");

        Assert.Equal(["De gemeente meet de zoektijd en publiceert die. (nog niet afgemeld in 2026)", "Hier is meer nodig. (nog niet afgemeld in 2026)", "Dit moet nog (nog niet afgemeld in 2026)"],
            await db.Acties.Where(a => db.Jaarschijven.Any(j => j.Id == a.JaarschijfId && j.Jaar == 2027 && j.AfspraakId == afspraak.Id)).OrderBy(a => a.Volgorde).Select(a => a.Tekst).ToListAsync());
    }

    [Fact]
    public async Task OrderAndNumbers_FollowAndSoDoReferences()
    {
        var (tafel, adres, afspraak) = await Werkversie();
        await tafel.Leider.Verstuur(await tafel.Leider.Pagina($"{adres}/afspraak/{afspraak.Id}"), Form, ("tekst", "Zie ook afspraak 1.2 over 1.2 miljoen."));
        await tafel.Leider.Verstuur(await tafel.Leider.Pagina($"{adres}/definitie/nieuw"), Form, ("term", "Sociale huur"), ("tekst", "Als in afspraak 1.2."));
        await tafel.Leider.Verstuur(await tafel.Leider.Pagina(adres), $"#s-{afspraak.LijnId} form", ("Doe", "neer"));
        await tafel.Leider.Verstuur(await tafel.Leider.Pagina(adres), "form[action$='/hernummer']");

        var nu = await Afspraak(afspraak.Id);
        await using var db = Toepassing.Db();
        Assert.Equal("Als in afspraak 1.1.", await db.Definities.Where(d => d.KaderId == nu.KaderId && d.Term == "Sociale huur").Select(d => d.Tekst).SingleAsync());
        Assert.Equal(("1.2", "Zie ook afspraak 1.1 over 1.2 miljoen."), (nu.Nummer, nu.Tekst));
    }

    [Fact]
    public async Task Parts_ChangePlacesWithinTheirTheme()
    {
        var (tafel, adres, afspraak) = await Werkversie();
        await using var db = Toepassing.Db();
        var deel = await db.Onderdelen.SingleAsync(o => db.Themas.Any(t => t.Id == o.ThemaId && t.KaderId == afspraak.KaderId));
        await tafel.Leider.Verstuur(await tafel.Leider.Pagina($"{adres}/onderdeel/nieuw?thema={deel.ThemaId}"), Form, ("letter", "B"), ("titel", "Bijzonder"));

        for (var keer = 0; keer < 2; keer++) // the second time it is at the end already
            await tafel.Leider.Verstuur(await tafel.Leider.Pagina(adres), $"#s-{deel.LijnId} form", ("Doe", "neer"));

        Assert.Equal(["B", "A"], await db.Onderdelen.Where(o => o.ThemaId == deel.ThemaId).OrderBy(o => o.Volgorde).Select(o => o.Letter).ToListAsync());
    }

    [Fact]
    public async Task Actions_ChangePlacesOnThePageTheyStandOn()
    {
        var (tafel, adres, afspraak) = await Werkversie();
        await using var db = Toepassing.Db();
        await db.Acties.Where(a => a.AfspraakId == afspraak.Id).ExecuteDeleteAsync();
        foreach (var tekst in new[] { "Eerst dit.", "Dan dat." })
            await tafel.Leider.Verstuur(await tafel.Leider.Pagina($"{adres}/actie/nieuw?afspraak={afspraak.Id}"), Form, ("tekst", tekst));

        var antwoord = await tafel.Leider.Verstuur(await tafel.Leider.Pagina($"{adres}/afspraak/{afspraak.Id}"), "#eronder form", ("Doe", "neer"));

        Assert.Equal($"{adres}/afspraak/{afspraak.Id}#eronder", antwoord.Naar);
        Assert.Equal(["Dan dat.", "Eerst dit."], await db.Acties.Where(a => a.AfspraakId == afspraak.Id).OrderBy(a => a.Volgorde).Select(a => a.Tekst).ToListAsync());
    }

    [Fact]
    public async Task WhatIsInForce_IsNotWrittenIn()
    {
        var tafel = await Tafel();
        var antwoord = await tafel.Leider.Haal($"{tafel.Adres}/schrijven/{tafel.Kader.Id}");
        Assert.Equal($"{tafel.Adres}/afspraken/{tafel.Kader.Id}", antwoord.Naar);
        using var ander = Toepassing.Als(await Toepassing.Wereld.Iemand(tafel.Samenwerking, PartijSoort.Gemeente, Rol.Lezer));
        Assert.Equal(HttpStatusCode.Forbidden, (await ander.Haal($"{tafel.Adres}/schrijven/{tafel.Kader.Id}")).Status);
    }

}
