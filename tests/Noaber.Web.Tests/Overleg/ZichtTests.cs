using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;
using static Noaber.Web.Tests.Overleg.Overlegproef;

namespace Noaber.Web.Tests.Overleg;

/// <summary>Who sees what of a meeting.</summary>
public sealed class ZichtTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task ConfidentialItem_IsSeenByInvitedPartiesOnly()
    {
        var w = await Vertrouwelijk();
        foreach (var (wie, ziet) in new[] { (w.Leider, true), (w.Bestuurder, true), (w.Huurder, false) })
        {
            using var browser = noaber.Als(wie);
            foreach (var plek in new[] { "", "/verslag", "/bladen" })
                Assert.True(ziet == Noemt(await browser.Haal(w.Adres(plek)), "Grondprijs"), $"{plek} {ziet}");
        }
        using var huurder = noaber.Als(w.Huurder);
        var pagina = await huurder.Haal(w.Adres());
        Assert.Contains("Vertrouwelijk punt", pagina.Tekst, StringComparison.Ordinal);
        Assert.Contains("Rondvraag", pagina.Tekst, StringComparison.Ordinal);
        Assert.False(Noemt(await huurder.Haal($"/s/{w.Samenwerking.Slug}/overleg/informatiepositie"), "geheim.pdf"));
    }

    [Fact]
    public async Task ConfidentialWords_StandNotOnTheTrail()
    {
        var w = await Vertrouwelijk();
        await using var db = noaber.Db();
        var regels = await db.Logboek.Where(l => l.SamenwerkingId == w.Samenwerking.Id).ToListAsync(TestContext.Current.CancellationToken);
        var spoor = regels.ConvertAll(l => $"{l.Oud}{l.Nieuw}{l.Omschrijving}");
        Assert.Contains(spoor, regel => regel.Contains("\"vertrouwelijk\": true", StringComparison.Ordinal));
        Assert.DoesNotContain(spoor, regel => regel.Contains("Grondprijs", StringComparison.Ordinal)
            || regel.Contains("geheim", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ReportWithoutWhatIsConfidential_LeavesItOut()
    {
        var w = await Vertrouwelijk();
        using var leider = noaber.Als(w.Leider);
        var zonder = await leider.Haal(w.Adres("/verslag?vertrouwelijk=zonder"));
        Assert.False(Noemt(zonder, "Grondprijs"));
        Assert.True(Noemt(zonder, "Rondvraag"));
    }

    [Fact]
    public async Task PartyThatIsNoLongerInvited_NoLongerSeesWhatIsConfidential()
    {
        var w = await Vertrouwelijk();
        using var leider = noaber.Als(w.Leider);
        Assert.Equal(HttpStatusCode.Found,
            (await leider.Verstuur(await leider.Pagina(w.Adres("/genodigden")), "main form", ("Wie", $"{w.Gemeente}"))).Status);
        using var bestuurder = noaber.Als(w.Bestuurder);
        Assert.False(Noemt(await bestuurder.Haal(w.Adres()), "Grondprijs"));
    }

    [Fact]
    public async Task OrganiserWhosePartyIsNotInvited_ReadsAndChangesNothing()
    {
        var w = await Vertrouwelijk();
        using var ander = noaber.Als(await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Huurdersorganisatie, Rol.Procesleider));
        Assert.False(Noemt(await ander.Haal(w.Adres()), "Grondprijs"));
        Assert.Equal(HttpStatusCode.NotFound, (await ander.Haal(w.Adres("/wijzigen"))).Status);
    }

    [Fact]
    public async Task APartyThatReadsAlong_OpensTheMeetingThatItIsInvitedTo()
    {
        var w = await Overlegwereld.Maak(noaber, OverlegStatus.Verzonden);
        using var raadslid = noaber.Als(await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Overig, Rol.Lezer));
        Assert.Equal(HttpStatusCode.NotFound, (await raadslid.Haal(w.Adres())).Status);
        await noaber.Wereld.Bewaar(Genodigde(w.Overleg, await noaber.Wereld.Partij(w.Samenwerking, PartijSoort.Overig), "Raadslid"));
        Assert.Equal(HttpStatusCode.OK, (await raadslid.Haal(w.Adres())).Status);
    }

    [Theory]
    [InlineData(OverlegSoort.Woondebat, OverlegStatus.Verzonden, HttpStatusCode.OK)]
    [InlineData(OverlegSoort.Woondebat, OverlegStatus.Concept, HttpStatusCode.NotFound)]
    [InlineData(OverlegSoort.BestuurlijkOverleg, OverlegStatus.Verzonden, HttpStatusCode.NotFound)]
    [InlineData(OverlegSoort.Kernteam, OverlegStatus.Gesloten, HttpStatusCode.NotFound)]
    public async Task CouncilMember_ReadsAlongWithWhatIsPublicByItsKind(OverlegSoort soort, OverlegStatus status, HttpStatusCode verwacht)
    {
        var samenwerking = await noaber.Wereld.Samenwerking("Raad");
        var overleg = Rij(samenwerking, await noaber.Wereld.Partij(samenwerking, PartijSoort.Gemeente), soort, status);
        await noaber.Wereld.Bewaar(overleg);
        using var raadslid = noaber.Als(await noaber.Wereld.Iemand(samenwerking, PartijSoort.Overig, Rol.Lezer));
        Assert.Equal(verwacht, (await raadslid.Haal(Adres(samenwerking, overleg))).Status);
        Assert.Equal(verwacht is HttpStatusCode.OK, Noemt(await raadslid.Haal($"/s/{samenwerking.Slug}/overleg"), overleg.Titel));
    }

    [Fact]
    public async Task Concept_IsSeenByOrganisersOnly()
    {
        var w = await Overlegwereld.Maak(noaber);
        using var leider = noaber.Als(w.Leider);
        using var bestuurder = noaber.Als(w.Bestuurder);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound),
            ((await leider.Haal(w.Adres())).Status, (await bestuurder.Haal(w.Adres())).Status));
    }

    [Fact]
    public async Task Paper_IsReadByTheOneItWasSharedWithAndNeverShown()
    {
        Stuk stuk = null!;
        var w = await Overlegwereld.Maak(noaber, OverlegStatus.Verzonden);
        var punt = Punt(w.Overleg, 1, "Rondvraag");
        stuk = Bestand(punt, "pagina.html");
        await noaber.Wereld.Bewaar(punt, stuk, new StukDeling
        {
            SamenwerkingId = w.Samenwerking.Id, StukId = stuk.Id,
            PartijId = w.Corporatie, GedeeldOp = Aanvang.AddDays(-14)
        });
        using var bestuurder = noaber.Als(w.Bestuurder);
        using var huurder = noaber.Als(w.Huurder);
        var bestand = await bestuurder.Haal(w.Adres($"/stukken/{stuk.Id}"));
        Assert.Equal(HttpStatusCode.OK, bestand.Status);
        Assert.Equal("sandbox; default-src 'none'", bestand.Koppen["Content-Security-Policy"]);
        Assert.Equal("nosniff", bestand.Koppen["X-Content-Type-Options"]);
        Assert.Equal(HttpStatusCode.NotFound, (await huurder.Haal(w.Adres($"/stukken/{stuk.Id}"))).Status);
        Assert.Contains("niet met jullie gedeeld", (await huurder.Haal(w.Adres())).Tekst, StringComparison.Ordinal);
    }

    private async Task<Overlegwereld> Vertrouwelijk()
    {
        AgendapuntRij punt = null!;
        var w = await Overlegwereld.Maak(noaber, OverlegStatus.Bezig, o => punt = Punt(o, 1, "Grondprijs", vertrouwelijk: true),
            o => Punt(o, 2, "Rondvraag"));
        await noaber.Wereld.Bewaar(Bestand(punt, "geheim.pdf"), new UitkomstRij
        {
            SamenwerkingId = w.Samenwerking.Id, AgendapuntId = punt.Id, Soort = OverlegUitkomst.Besluit, Tekst = "Grondprijs omlaag.",
            OpgeschrevenOp = Aanvang,
        });
        return w;
    }

    private static bool Noemt(Antwoord antwoord, string woord) => antwoord.Tekst.Contains(woord, StringComparison.Ordinal);
}
