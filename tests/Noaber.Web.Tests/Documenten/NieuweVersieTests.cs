using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Documenten;

/// <summary>A newer version of a document: changes to review, all or nothing.</summary>
public sealed class NieuweVersieTests(Noaberproef noaber) : Inleesproef(noaber), IClassFixture<Noaberproef>
{
    private static readonly string Eerder = Document
        .Replace("1.2 De corporaties bouwen 40 woningen.", "1.2 De corporaties bouwen in 2027 samen 40 woningen aan de rand van de stad.", StringComparison.Ordinal);

    private static readonly string Nieuwer = Eerder
        .Replace("1.2 De corporaties bouwen in 2027 samen 40", "1.2 Deur: Huurders kiezen zelf de kleur van hun voordeur.\n1.3 De corporaties bouwen in 2027 samen 45", StringComparison.Ordinal)
        .Replace("1.4 De huurders denken mee.\n", "", StringComparison.Ordinal);

    /// <summary>The partnership and its editor, with the first document in as a kader of this status.</summary>
    private async Task<(Samenwerking, Browser, KaderRij)> Met(KaderStatus status)
    {
        var (samenwerking, browser) = await Bewerker();
        await Bevestig(browser, await Upload(browser, samenwerking, Eerder));
        await using var db = Toepassing.Db();
        await db.Kaders.Where(k => k.SamenwerkingId == samenwerking.Id).ExecuteUpdateAsync(k => k.SetProperty(x => x.Status, status));
        return (samenwerking, browser, await db.Kaders.AsNoTracking().SingleAsync(k => k.SamenwerkingId == samenwerking.Id));
    }

    [Fact]
    public async Task DocumentThatLooksLikeWhatIsThere_IsTakenForItsNewerVersion()
    {
        var (samenwerking, browser, kader) = await Met(KaderStatus.Vigerend);
        var nakijken = await Upload(browser, samenwerking, Nieuwer);
        Assert.Equal($"{kader.Id}", nakijken.Pagina.QuerySelector("[name=vervangt] option[selected]")!.GetAttribute("value"));
        Assert.Contains("komt er een voorstel om die te wijzigen", nakijken.Tekst, StringComparison.Ordinal);

        var anders = await Upload(browser, samenwerking, "1. Groen\nDoel Meer bomen.\nPrestatieafspraken\n1.1 De gemeente plant bomen langs de weg.\n1.2 Bewoners geven water.");
        Assert.Null(anders.Pagina.QuerySelector("[name=vervangt] option[selected]:not([value=''])"));
    }

    [Fact]
    public async Task OtherTitleOrPeriod_IsShownToo()
    {
        var (samenwerking, browser, _) = await Met(KaderStatus.Concept);
        var nakijken = await Upload(browser, samenwerking, Nieuwer);
        Assert.Null((await browser.Pagina($"{nakijken.Adres}/verschil")).QuerySelector("#geheel"));

        await browser.Verstuur(nakijken.Pagina, "#nakijken", ("doe", "bewaar"), ("titel", "Samen wonen"), ("van", "2027-01-01"), ("tot", "2028-12-31"));
        var geheel = (await browser.Pagina($"{nakijken.Adres}/verschil")).QuerySelector("#geheel")!.TextContent;
        Assert.Contains("Samen wonen", geheel, StringComparison.Ordinal);
        Assert.Contains("niet bepaald", geheel, StringComparison.Ordinal);
        Assert.Contains("2028", geheel, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewerVersionOfWhatIsInForce_BecomesAProposalLineByLine()
    {
        var (samenwerking, browser, kader) = await Met(KaderStatus.Vigerend);
        var klaar = await Bevestig(browser, await Upload(browser, samenwerking, Nieuwer));

        Assert.StartsWith($"/s/{samenwerking.Slug}/voorstellen/", klaar.Naar, StringComparison.Ordinal);
        var verschil = (await browser.Pagina(klaar.Naar!)).QuerySelector("main")!.TextContent;
        Assert.Contains("kleur van hun voordeur", verschil, StringComparison.Ordinal);
        Assert.Contains("45", verschil, StringComparison.Ordinal);
        await using var db = Toepassing.Db();
        Assert.Equal(KaderStatus.Vigerend, await db.Kaders.Where(k => k.Id == kader.Id).Select(k => k.Status).SingleAsync());
        var voorstel = await db.Voorstellen.AsNoTracking().SingleAsync(v => v.SamenwerkingId == samenwerking.Id);
        var werk = await db.Kaders.AsNoTracking().SingleAsync(k => k.Id == voorstel.KaderId);
        Assert.Equal((VoorstelStatus.Concept, kader.LijnId, kader.Id), (voorstel.Status, werk.LijnId, werk.BasisId));
        Assert.Equal(await Lijnen(db, kader.Id, "1.1", "1.2", "2.1"), await Lijnen(db, werk.Id, "1.1", "1.3", "2.1"));
        Assert.DoesNotContain((await Lijnen(db, werk.Id, "1.2")).Single(), await Lijnen(db, kader.Id, "1.1", "1.2", "1.4", "2.1"));
        Assert.Equal(await Themas(db, kader.Id), await Themas(db, werk.Id));
    }

    [Fact]
    public async Task WhatHangsUnderAnAgreementOrStandsBesideIt_IsNotChangedUnseen()
    {
        var (samenwerking, browser) = await Bewerker();
        var account = await Toepassing.Wereld.Iemand(samenwerking, PartijSoort.Gemeente, Rol.Bewerker);
        var eerste = Wereld.Inlezing(samenwerking, account, Uitgebreid.Lezing());
        await Toepassing.Wereld.Bewaar(eerste);
        var basis = $"/s/{samenwerking.Slug}/documenten/inlezen/";
        Assert.Equal(HttpStatusCode.Found, (await browser.Verstuur(await browser.Pagina($"{basis}{eerste.Id}"), "#nakijken", ("doe", "bevestig"))).Status);
        await using var db = Toepassing.Db();
        var kader = await db.Kaders.Where(k => k.SamenwerkingId == samenwerking.Id).Select(k => k.Id).SingleAsync();
        var lezing = Uitgebreid.Lezing();
        var tweede = Wereld.Inlezing(samenwerking, account, lezing with { Bron = lezing.Bron with { Sha256 = "tweede" } });
        await Toepassing.Wereld.Bewaar(tweede);
        var adres = $"{basis}{tweede.Id}";
        await browser.Verstuur(await browser.Pagina(adres), "#nakijken", ("doe", "bewaar"), ("vervangt", $"{kader}"));
        var zelfde = await browser.Pagina($"{adres}/verschil");
        Assert.Empty(zelfde.QuerySelectorAll("tbody tr"));
        Assert.Null(zelfde.QuerySelector("#overig"));

        await browser.Verstuur(await browser.Pagina($"{adres}/thema/0"), "#form-a0", ("doe", "bewaar"), ("actie0-0.trekkers", "Ons Huis"));
        await browser.Verstuur(await browser.Pagina($"{adres}/overig/begrippen"), "#form-s0", ("doe", "bewaar"), ("tekst", "het slopen van een huis"));
        await browser.Verstuur(await browser.Pagina($"{adres}/overig/uitspraken"), "#form-s1", ("doe", "weg"));

        var verschil = await browser.Pagina($"{adres}/verschil");
        Assert.Equal(["1.1 andere uitwerking"], verschil.QuerySelectorAll("tbody tr").Select(r => $"{r.QuerySelector("th")!.TextContent} {r.QuerySelector("td")!.TextContent}"));
        Assert.Contains("trekker:", verschil.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Beleidsuitspraken: 1 vervallen (‘1.2 Tuinen’).", "Begrippen: 1 anders (‘Sloop’)."], verschil.QuerySelectorAll("#overig li").Select(li => li.TextContent));
    }

    [Fact]
    public async Task PredecessorThatIsGone_LeavesNothingBehind()
    {
        var (samenwerking, browser, kader) = await Met(KaderStatus.Concept);
        var nakijken = await Upload(browser, samenwerking, Nieuwer);
        await using (var db = Toepassing.Db())
            await db.Kaders.Where(k => k.Id == kader.Id).ExecuteUpdateAsync(k => k.SetProperty(x => x.Status, KaderStatus.Vervangen));
        var voor = await Stand(samenwerking);

        var antwoord = await Bevestig(browser, nakijken);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Contains("is intussen vervangen", antwoord.Tekst, StringComparison.Ordinal);
        Assert.Equal(voor, await Stand(samenwerking));
    }

    [Fact]
    public async Task TwoNewerVersionsOfOneConceptAtOnce_GiveOneInItsPlace()
    {
        var (samenwerking, een, kader) = await Met(KaderStatus.Concept);
        using var twee = Toepassing.Als(await Toepassing.Wereld.Iemand(samenwerking, PartijSoort.Corporatie, Rol.Bewerker));
        var (a, b) = (await Upload(een, samenwerking, Nieuwer), await Upload(twee, samenwerking, Nieuwer + "\n2.2 Wij eten samen."));

        var uitkomsten = await Task.WhenAll(Bevestig(een, a), Bevestig(twee, b));

        Assert.Equal([HttpStatusCode.Found, HttpStatusCode.UnprocessableEntity], uitkomsten.Select(u => u.Status).Order());
        await using var db = Toepassing.Db();
        var nieuw = await db.Kaders.AsNoTracking().SingleAsync(k => k.SamenwerkingId == samenwerking.Id && k.Status == KaderStatus.Concept);
        Assert.Equal(kader.LijnId, nieuw.LijnId);
        Assert.Equal(2, await Kaders(samenwerking));
    }

    [Fact]
    public async Task ConceptUnderAProposal_IsNotReplaced()
    {
        var (samenwerking, browser, kader) = await Met(KaderStatus.Concept);
        await Toepassing.Wereld.Bewaar(new Voorstel
        {
            SamenwerkingId = samenwerking.Id, KaderId = kader.Id, PartijId = await Toepassing.Wereld.Partij(samenwerking, PartijSoort.Gemeente), AccountId = null,
            Titel = "Vaststellen", Reden = "Het is klaar.", Status = VoorstelStatus.Concept, Ingang = new(2027, 1, 1), GemaaktOp = DateTimeOffset.UtcNow,
        });
        var nakijken = await Upload(browser, samenwerking, Nieuwer);
        Assert.Null(nakijken.Pagina.QuerySelector($"[name=vervangt] option[value='{kader.Id}']"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Bevestig(browser, nakijken, ("vervangt", $"{kader.Id}"))).Status);
        Assert.Equal(1, await Kaders(samenwerking));
    }

    [Fact]
    public async Task Reader_MayNotConfirm()
    {
        var (samenwerking, browser, _) = await Met(KaderStatus.Vigerend);
        var nakijken = await Upload(browser, samenwerking, Nieuwer);
        using var lezer = Toepassing.Als(await Toepassing.Wereld.Iemand(samenwerking, PartijSoort.Gemeente, Rol.Lezer));
        var antwoord = await lezer.Haal(nakijken.Adres);
        Assert.Contains(antwoord.Status, new[] { HttpStatusCode.Forbidden, HttpStatusCode.NotFound });
        Assert.Equal(1, await Kaders(samenwerking));
    }

    private static async Task<IReadOnlyList<Guid>> Lijnen(NoaberDb db, Guid kader, params string[] nummers) => await db.Afspraken.AsNoTracking()
        .Where(a => a.KaderId == kader && nummers.Contains(a.Nummer)).OrderBy(a => a.Volgorde).Select(a => a.LijnId).ToListAsync();

    private static async Task<IReadOnlyList<Guid>> Themas(NoaberDb db, Guid kader) =>
        await db.Themas.AsNoTracking().Where(t => t.KaderId == kader).OrderBy(t => t.Volgorde).Select(t => t.LijnId).ToListAsync();

    private async Task<string> Stand(Samenwerking samenwerking)
    {
        await using var db = Toepassing.Db();
        return $"{await db.Brondocumenten.CountAsync(b => b.SamenwerkingId == samenwerking.Id)} {await Kaders(samenwerking)} "
            + $"{await db.Afspraken.CountAsync(a => a.SamenwerkingId == samenwerking.Id)} {await db.Voorstellen.CountAsync(v => v.SamenwerkingId == samenwerking.Id)}";
    }
}
