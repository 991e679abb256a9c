using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Besluitvorming;

/// <summary>A proposal and the meeting where it is decided: who must be there, and that agenda and proposal say the same.</summary>
public sealed class AgendaTests(Noaberproef noaber) : Voorstelproef(noaber), IClassFixture<Noaberproef>
{
    [Fact]
    public async Task WithNobodyOfTheTenantsThere_NothingIsDecided()
    {
        var tafel = await Tafel();
        var (voorstel, overleg) = await Geagendeerd(tafel);
        await Begin(overleg);
        await using var db = Toepassing.Db();
        var huurders = await Toepassing.Wereld.Partij(tafel.Samenwerking, PartijSoort.Huurdersorganisatie);
        await db.Genodigden.Where(g => g.PartijId == huurders).ExecuteUpdateAsync(g => g.SetProperty(x => x.Aanwezigheid, Aanwezigheid.Afwezig));

        var zonder = await Doe(tafel.Leider, voorstel, "besluit", ("Uitkomst", "Ongewijzigd"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, zonder.Status);
        Assert.Contains("namens de huurders", zonder.Tekst, StringComparison.Ordinal);
        Assert.Null((await Stand(voorstel)).Uitkomst);

        await db.Genodigden.Where(g => g.PartijId == huurders).ExecuteUpdateAsync(g => g.SetProperty(x => x.Aanwezigheid, Aanwezigheid.Vertegenwoordigd));
        Assert.Equal(HttpStatusCode.Found, (await Doe(tafel.Leider, voorstel, "besluit", ("Uitkomst", "Ongewijzigd"))).Status);
    }

    [Fact]
    public async Task OnAnAgendaThatHasAnEnd_TheProposalComesBeforeIt()
    {
        var tafel = await Tafel();
        var voorstel = await Begin(tafel);
        await Schrijf(voorstel, "De zoektijd is ten hoogste tien maanden.");
        await DienIn(tafel, voorstel);
        var overleg = await Overleg(tafel, Drie);
        await Toepassing.Wereld.Bewaar([.. new[] { "Opening", "De haven", "Rondvraag en volgende keer" }.Select((titel, i) => new AgendapuntRij
        {
            SamenwerkingId = tafel.Samenwerking.Id, OverlegId = overleg, Volgorde = i + 1, Titel = titel, Soort = AgendapuntSoort.TerBespreking,
        })]);

        await Doe(tafel.Leider, voorstel, "agenderen", ("overleg", $"{overleg}"));

        await using var db = Toepassing.Db();
        Assert.Equal([(1, "Opening"), (2, "De haven"), (3, "Zoektijd korter"), (4, "Rondvraag en volgende keer")],
            (await db.Agendapunten.Where(a => a.OverlegId == overleg).OrderBy(a => a.Volgorde).Select(a => new { a.Volgorde, a.Titel }).ToListAsync())
                .Select(a => (a.Volgorde, a.Titel)));
    }

    [Fact]
    public async Task ToAnotherMeeting_TheItemMovesAlong()
    {
        var tafel = await Tafel();
        var (voorstel, eerst) = await Geagendeerd(tafel);
        var later = await Overleg(tafel, Drie);
        await Doe(tafel.Leider, voorstel, "agenderen", ("overleg", $"{later}"));
        await using var db = Toepassing.Db();
        Assert.Equal([later], await db.Agendapunten.Where(a => a.VoorstelId == Id(voorstel)).Select(a => a.OverlegId).ToListAsync());
        Assert.Equal(later, (await Stand(voorstel)).OverlegId);
        Assert.NotEqual(eerst, later);
    }

    [Theory]
    [InlineData("agenderen")]
    [InlineData("intrekken")]
    public async Task FromAConfidentialMeetingOfOthers_TheItemGoesAlongAndNothingIsToldOfIt(string stap)
    {
        var tafel = await Tafel();
        var voorstel = await Begin(tafel);
        await DienIn(tafel, voorstel);
        var besloten = await Overleg(tafel, [PartijSoort.Corporatie, PartijSoort.Huurdersorganisatie, PartijSoort.Zorgpartij]);
        var corporatie = await Toepassing.Wereld.Partij(tafel.Samenwerking, PartijSoort.Corporatie);
        await using var db = Toepassing.Db();
        await db.Overleggen.Where(o => o.Id == besloten).ExecuteUpdateAsync(o => o.SetProperty(x => x.PartijId, corporatie).SetProperty(x => x.Titel, "Achter gesloten deuren"));
        await db.Voorstellen.Where(v => v.Id == Id(voorstel))
            .ExecuteUpdateAsync(v => v.SetProperty(x => x.OverlegId, besloten).SetProperty(x => x.Status, VoorstelStatus.Geagendeerd));
        foreach (var (volgorde, over) in new[] { (1, (Guid?)Id(voorstel)), (2, null) })
        {
            await Toepassing.Wereld.Bewaar(new AgendapuntRij
            {
                SamenwerkingId = tafel.Samenwerking.Id, OverlegId = besloten, Volgorde = volgorde, VoorstelId = over, Titel = $"Geheim {volgorde}",
                Soort = AgendapuntSoort.TerBesluitvorming, Vertrouwelijk = true,
            });
        }
        var later = await Overleg(tafel, Drie);

        var antwoord = await Doe(tafel.Leider, voorstel, stap, stap == "agenderen" ? [("overleg", $"{later}")] : []);
        Assert.Equal([("Geheim 2", 1)], (await db.Agendapunten.Where(a => a.OverlegId == besloten).Select(a => new { a.Titel, a.Volgorde }).ToListAsync())
            .Select(a => (a.Titel, a.Volgorde)));
        Assert.DoesNotContain("Geheim", antwoord.Html + (await tafel.Leider.Haal(voorstel)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoDoesNotLeadTheProcessNorProposes_TakesNothingOffAnAgenda()
    {
        var tafel = await Tafel();
        var (voorstel, overleg) = await Geagendeerd(tafel);
        var ander = await Toepassing.Wereld.Iemand(tafel.Samenwerking, PartijSoort.Corporatie, Rol.Bewerker);
        var elders = await Tafel();
        var vreemde = await Toepassing.Wereld.Iemand(elders.Samenwerking, PartijSoort.Gemeente, Rol.Procesleider);
        foreach (var wie in new[] { ander, vreemde })
        {
            await using var zoals = Toepassing.Database.AlsApplicatie();
            await using var transactie = await zoals.BeginAls(wie.Id, "proef", default);
            await zoals.Database.ExecuteSqlAsync($"select haal_van_agenda({Id(voorstel)})");
            await transactie.CommitAsync();
        }
        await using var db = Toepassing.Db();
        Assert.True(await db.Agendapunten.AnyAsync(a => a.OverlegId == overleg && a.VoorstelId == Id(voorstel)));
    }

    [Fact]
    public async Task TheItemTakenOffTheAgenda_TheProposalWaitsForAnother()
    {
        var tafel = await Tafel();
        var (voorstel, overleg) = await Geagendeerd(tafel);
        await using var db = Toepassing.Db();
        var punt = await db.Agendapunten.Where(a => a.VoorstelId == Id(voorstel)).Select(a => a.Id).SingleAsync();
        await tafel.Leider.Verstuur(await tafel.Leider.Pagina($"{tafel.Adres}/overleg/{overleg}/punten/{punt}"), "form[action$='/verwijderen']");
        Assert.Equal((VoorstelStatus.Ingediend, (Guid?)null), ((await Stand(voorstel)).Status, (await Stand(voorstel)).OverlegId));
        Assert.NotNull((await tafel.Leider.Pagina(voorstel)).QuerySelector("form[action$='/agenderen']"));
    }

    [Theory]
    [InlineData("afgelasten")]
    [InlineData("sluiten")]
    public async Task TheMeetingEndsWithoutADecision_TheProposalWaitsForAnother(string hoe)
    {
        var tafel = await Tafel();
        var (voorstel, overleg) = await Geagendeerd(tafel);
        var adres = $"{tafel.Adres}/overleg/{overleg}";
        if (hoe == "sluiten")
        {
            await Begin(overleg);
            await tafel.Leider.Verstuur(await tafel.Leider.Pagina(adres), "form[action$='/sluiten']");
        }
        else
        {
            await tafel.Leider.Verstuur(await tafel.Leider.Pagina($"{adres}/afgelasten"), "main form", ("Omdat", "De zaal is bezet."));
        }
        Assert.Equal((VoorstelStatus.Ingediend, (Guid?)null), ((await Stand(voorstel)).Status, (await Stand(voorstel)).OverlegId));
    }

    [Fact]
    public async Task AnotherParty_WritesAlongButDoesNotHandItIn()
    {
        var tafel = await Tafel();
        var voorstel = await Begin(tafel);
        using var ander = Toepassing.Als(await Toepassing.Wereld.Iemand(tafel.Samenwerking, PartijSoort.Corporatie, Rol.Bewerker));
        var pagina = await ander.Pagina(voorstel);
        Assert.NotNull(pagina.QuerySelector("a[href*='/schrijven/']"));
        Assert.Null(pagina.QuerySelector("form[action$='/indienen']"));
        var elders = await ander.Pagina($"{tafel.Adres}/voorstellen/nieuw");
        elders.QuerySelector("main form")!.SetAttribute("action", $"{voorstel}/indienen");
        await ander.Verstuur(elders, "main form");
        Assert.Equal(VoorstelStatus.Concept, (await Stand(voorstel)).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await ander.Haal($"{voorstel}/wijzigen")).Status);
    }

    [Fact]
    public async Task AfterTheDecision_TheLastOneOfAKindStaysOnTheListAsPresent()
    {
        var tafel = await Tafel();
        var (voorstel, overleg) = await Geagendeerd(tafel);
        await Begin(overleg);
        var adres = $"{tafel.Adres}/overleg/{overleg}";
        var huurders = await Huurders(overleg);
        Assert.Equal(HttpStatusCode.Found, (await Zet(tafel, adres, huurders, "Afwezig")).Status);
        Assert.Equal(HttpStatusCode.Found, (await Zet(tafel, adres, huurders, "Aanwezig")).Status);
        Assert.Equal(HttpStatusCode.Found, (await Doe(tafel.Leider, voorstel, "besluit", ("Uitkomst", "Ongewijzigd"))).Status);

        foreach (var stand in new[] { "Afwezig", "Uitgenodigd" })
        {
            var geweigerd = await Zet(tafel, adres, huurders, stand);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, geweigerd.Status);
            Assert.Contains("namens de huurders iemand als aanwezig", geweigerd.Tekst, StringComparison.Ordinal);
            Assert.Equal(Aanwezigheid.Aanwezig, (await Huurders(overleg)).Aanwezigheid);
        }
        Assert.Equal(HttpStatusCode.Found, (await Zet(tafel, adres, huurders, "Vertegenwoordigd")).Status);
    }

    [Fact]
    public async Task AfterTheDecision_TheLastOneOfAKindIsNotTakenOffTheInvitations()
    {
        var tafel = await Tafel();
        var (voorstel, overleg) = await Geagendeerd(tafel);
        await Begin(overleg);
        Assert.Equal(HttpStatusCode.Found, (await Doe(tafel.Leider, voorstel, "besluit", ("Uitkomst", "Ongewijzigd"))).Status);
        var uitnodigen = await tafel.Leider.Pagina($"{tafel.Adres}/overleg/{overleg}/genodigden");
        var geweigerd = await tafel.Leider.Verstuur(uitnodigen, "main form",
            ("Wie", $"{await Toepassing.Wereld.Partij(tafel.Samenwerking, PartijSoort.Gemeente)}"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, geweigerd.Status);
        Assert.Contains("namens de corporaties en de huurders iemand", geweigerd.Tekst, StringComparison.Ordinal);
        Assert.Equal(Aanwezigheid.Aanwezig, (await Huurders(overleg)).Aanwezigheid);
    }

    private static async Task<Antwoord> Zet(Tafel tafel, string overleg, OverlegGenodigde wie, string stand) =>
        await tafel.Leider.Verstuur(await tafel.Leider.Pagina($"{overleg}/aanwezig"), "main form", ($"Stand.{wie.Id}", stand));

    private async Task<OverlegGenodigde> Huurders(Guid overleg)
    {
        await using var db = Toepassing.Db();
        return await db.Genodigden.AsNoTracking()
            .SingleAsync(g => g.OverlegId == overleg && g.Naam == nameof(PartijSoort.Huurdersorganisatie));
    }

    private async Task<(string Voorstel, Guid Overleg)> Geagendeerd(Tafel tafel)
    {
        var voorstel = await Begin(tafel);
        await DienIn(tafel, voorstel);
        var overleg = await Overleg(tafel, Drie);
        await Doe(tafel.Leider, voorstel, "agenderen", ("overleg", $"{overleg}"));
        return (voorstel, overleg);
    }
}
