using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Besluitvorming;

/// <summary>What happens around a proposal while it is on its way: another one is adopted first, a party leaves, a bestuurder steps down.</summary>
public sealed class IngehaaldTests(Noaberproef noaber) : Voorstelproef(noaber), IClassFixture<Noaberproef>
{
    private const string Tien = "De zoektijd is ten hoogste tien maanden. De gemeente ziet erop toe.";

    [Fact]
    public async Task AnotherProposalIsAdoptedFirst_NobodyConsentsUntilItGoesOnFromThatVersion()
    {
        var tafel = await Tafel();
        var (eerste, tweede) = (await Begin(tafel, "Zoektijd korter"), await Begin(tafel, "Wonen met zorg"));
        await Schrijf(eerste, Tien);
        await InWerkkopie(tweede, async (db, kader) =>
        {
            await db.Afspraken.Where(a => a.KaderId == kader && a.Nummer == "2.1").ExecuteUpdateAsync(a => a.SetProperty(x => x.Tekst, "Elk jaar komen er tien plekken bij."));
            await db.Definities.Where(d => d.KaderId == kader).ExecuteDeleteAsync();
        });
        await LegVoor(tafel, tweede);
        var gemeente = tafel.Bestuurders[PartijSoort.Gemeente];
        var open = await gemeente.Pagina($"{tweede}/instemmen");
        await StelVast(tafel, eerste);

        Assert.Contains("Een ander voorstel was eerder", (await tafel.Leider.Pagina(tweede)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await gemeente.Haal($"{tweede}/instemmen")).Status);
        var geweigerd = await StemIn(gemeente, open);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, geweigerd.Status);
        Assert.Contains("Een ander voorstel was eerder", geweigerd.Tekst, StringComparison.Ordinal);

        await Doe(tafel.Leider, tweede, "overzetten");
        var pagina = await tafel.Leider.Pagina(tweede);
        Assert.Null(pagina.QuerySelector("form[action$='/overzetten']"));
        Assert.Null(pagina.QuerySelector("form[action$='/nagekeken']"));
        Assert.Equal(["2.1 Samen wonen", "Nultreden"], pagina.QuerySelectorAll(".verschil h3").Select(kop => kop.TextContent));

        await StemAllenIn(tafel, tweede);
        await using var db = Toepassing.Db();
        var versies = await db.Versies.Where(v => v.LijnId == tafel.Kader.LijnId).OrderBy(v => v.Nummer).ToListAsync();
        Assert.Equal([1, 2], versies.Select(v => v.Nummer));
        Assert.Equal(versies[0].Hash, versies[1].VorigeHash);
        Assert.Equal(Tien, await db.Afspraken.Where(a => a.KaderId == versies[1].KaderId && a.Nummer == "1.1").Select(a => a.Tekst).SingleAsync());
    }

    [Fact]
    public async Task BothChangedTheSamePiece_ItStaysAsProposedAndIsMarkedUntilSomeoneLooked()
    {
        var tafel = await Tafel();
        var (eerste, tweede) = (await Begin(tafel), await Begin(tafel));
        await Schrijf(eerste, Tien);
        await Schrijf(tweede, "De zoektijd is ten hoogste negen maanden.");
        await StelVast(tafel, eerste);
        await Doe(tafel.Leider, tweede, "overzetten");

        var pagina = await tafel.Leider.Pagina(tweede);
        Assert.Contains("1.1 Zoektijd", pagina.QuerySelector("form[action$='/nagekeken']")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("tien", pagina.QuerySelector(".verschil del")!.TextContent, StringComparison.Ordinal);
        await Doe(tafel.Leider, tweede, "nagekeken");
        Assert.Null((await tafel.Leider.Pagina(tweede)).QuerySelector("form[action$='/nagekeken']"));
    }

    [Fact]
    public async Task BothChangedOneAgreementInOtherPlaces_AllComesTogetherAndNothingIsAsked()
    {
        var tafel = await Tafel();
        var (eerste, tweede) = (await Begin(tafel), await Begin(tafel));
        await EersteWijzigt(tafel, eerste);
        await TweedeWijzigt(tweede);
        await StelVast(tafel, eerste);
        await Doe(tafel.Leider, tweede, "overzetten");

        Assert.Null((await tafel.Leider.Pagina(tweede)).QuerySelector("form[action$='/nagekeken']"));
        await InWerkkopie(tweede, async (db, kader) =>
        {
            var afspraak = await db.Afspraken.SingleAsync(a => a.KaderId == kader && a.Nummer == "1.1");
            Assert.Equal((Tien, "Wachttijd"), (afspraak.Tekst, afspraak.Kop));
            Assert.Equal(["Elke maand.", "In 2027 elke maand."],
                await db.Jaarschijven.Where(j => j.AfspraakId == afspraak.Id).OrderBy(j => j.Jaar).Select(j => j.Tekst).ToListAsync());
            var acties = await db.Acties.Where(a => a.AfspraakId == afspraak.Id).OrderBy(a => a.Volgorde).ToListAsync();
            Assert.Equal(["De gemeente meet de wachttijd.", "Elk kwartaal een overzicht.", "Een dagelijks overzicht."], acties.Select(a => a.Tekst));
            Assert.Equal(["Gemeente", "Domijn"], acties[0].Trekkers);
            var punt = await db.Speerpunten.SingleAsync(s => s.KaderId == kader);
            Assert.Equal(("Ouderen en jongeren", "Ouderen wonen fijn."), (punt.Titel, punt.Velden[0].Tekst));
        });
    }

    [Fact]
    public async Task BothChangedTheSameFieldOfAYear_OnlyThatFieldIsAsked()
    {
        var tafel = await Tafel();
        var (eerste, tweede) = (await Begin(tafel), await Begin(tafel));
        await Jaar(eerste, "Elke maand.", ["Gemeente", "Domijn"], weg: true);
        await Jaar(tweede, "Elke week.", ["Gemeente"], weg: false);
        await StelVast(tafel, eerste);
        await Doe(tafel.Leider, tweede, "overzetten");

        var gevraagd = (await tafel.Leider.Pagina(tweede)).QuerySelector("form[action$='/nagekeken']")!.ParentElement!.QuerySelectorAll("li").Select(li => li.TextContent);
        Assert.Equal(["1.1 Zoektijd: 2026, tekst"], gevraagd);
        await InWerkkopie(tweede, async (db, kader) =>
        {
            var jaar = await db.Jaarschijven.SingleAsync(j => db.Afspraken.Any(a => a.Id == j.AfspraakId && a.KaderId == kader));
            Assert.Equal("Elke week.", jaar.Tekst);
            Assert.Equal(["Gemeente", "Domijn"], jaar.Regie);
            Assert.False(await db.Acties.AnyAsync(a => a.KaderId == kader));
        });

        Task Jaar(string voorstel, string tekst, string[] regie, bool weg) => InWerkkopie(voorstel, async (db, kader) =>
        {
            await db.Jaarschijven.Where(j => db.Afspraken.Any(a => a.Id == j.AfspraakId && a.KaderId == kader))
                .ExecuteUpdateAsync(j => j.SetProperty(x => x.Tekst, tekst).SetProperty(x => x.Regie, regie));
            await db.Acties.Where(a => weg && a.KaderId == kader).ExecuteDeleteAsync();
        });
    }

    [Fact]
    public async Task TheNewerVersionTookAwayWhatTheProposalChanged_ItStaysAndIsAsked()
    {
        var tafel = await Tafel();
        var (eerste, tweede) = (await Begin(tafel), await Begin(tafel));
        await InWerkkopie(eerste, (db, kader) => db.Afspraken.Where(a => a.KaderId == kader && a.Nummer == "1.2").ExecuteDeleteAsync());
        await InWerkkopie(tweede, (db, kader) => db.Afspraken.Where(a => a.KaderId == kader && a.Nummer == "1.2").ExecuteUpdateAsync(a => a.SetProperty(x => x.Tekst, "Verkoop stopt.")));
        await StelVast(tafel, eerste);
        await Doe(tafel.Leider, tweede, "overzetten");

        var gevraagd = (await tafel.Leider.Pagina(tweede)).QuerySelector("form[action$='/nagekeken']")!.ParentElement!.QuerySelectorAll("li").Select(li => li.TextContent);
        Assert.Equal(["1.2: de een haalt het weg, de ander wijzigt het"], gevraagd);
    }

    /// <summary>The text, who does an action, an action and a year more; of the priority its title.</summary>
    private async Task EersteWijzigt(Tafel tafel, string voorstel)
    {
        await Schrijf(voorstel, Tien);
        await InWerkkopie(voorstel, async (db, kader) =>
        {
            var jaar = await db.Jaarschijven.Where(j => db.Afspraken.Any(a => a.Id == j.AfspraakId && a.KaderId == kader)).SingleAsync();
            await db.Acties.Where(a => a.KaderId == kader).ExecuteUpdateAsync(a => a.SetProperty(x => x.Trekkers, ["Gemeente", "Domijn"]));
            db.Add(Actie(tafel, kader, jaar.AfspraakId, jaar.Id, "Elk kwartaal een overzicht."));
            var later = new JaarschijfRij { SamenwerkingId = jaar.SamenwerkingId, AfspraakId = jaar.AfspraakId, Jaar = 2027, Tekst = "In 2027 elke maand.", Regie = [] };
            db.AddRange(later, Actie(tafel, kader, jaar.AfspraakId, later.Id, "Een dagelijks overzicht."));
            await db.SaveChangesAsync();
            await db.Speerpunten.Where(s => s.KaderId == kader).ExecuteUpdateAsync(s => s.SetProperty(x => x.Titel, "Ouderen en jongeren"));
        });
    }

    /// <summary>The heading, the text of the year and of the action; of the priority its goal.</summary>
    private async Task TweedeWijzigt(string voorstel)
    {
        await InWerkkopie(voorstel, async (db, kader) =>
        {
            await db.Afspraken.Where(a => a.KaderId == kader && a.Nummer == "1.1").ExecuteUpdateAsync(a => a.SetProperty(x => x.Kop, "Wachttijd"));
            await db.Jaarschijven.Where(j => db.Afspraken.Any(a => a.Id == j.AfspraakId && a.KaderId == kader)).ExecuteUpdateAsync(j => j.SetProperty(x => x.Tekst, "Elke maand."));
            await db.Acties.Where(a => a.KaderId == kader).ExecuteUpdateAsync(a => a.SetProperty(x => x.Tekst, "De gemeente meet de wachttijd."));
            var punt = await db.Speerpunten.SingleAsync(s => s.KaderId == kader);
            punt.Velden = [punt.Velden[0] with { Tekst = "Ouderen wonen fijn." }];
            await db.SaveChangesAsync();
        });
    }

    private static ActieRij Actie(Tafel tafel, Guid kader, Guid afspraak, Guid jaar, string tekst) => new()
    {
        SamenwerkingId = tafel.Samenwerking.Id, KaderId = kader, AfspraakId = afspraak, JaarschijfId = jaar, Volgorde = Random.Shared.Next(100, 1_000_000), Tekst = tekst,
        Trekkers = [], Helpers = [], Doorlopend = false, Hoeveelheden = [],
    };

    [Fact]
    public async Task TheNewerVersionChangedAllKindsOfPieces_AllOfItComesAlong()
    {
        var tafel = await Tafel();
        var (eerste, tweede) = (await Begin(tafel), await Begin(tafel));
        await InWerkkopie(eerste, async (db, kader) =>
        {
            var samenwerking = tafel.Samenwerking.Id;
            await db.Kaders.Where(k => k.Id == kader).ExecuteUpdateAsync(k => k.SetProperty(x => x.Titel, "Kader met vervolg"));
            await db.Themas.Where(t => t.KaderId == kader && t.Nummer == "1").ExecuteUpdateAsync(t => t.SetProperty(x => x.Doel, "Iedereen woont."));
            await db.Jaarschijven.Where(j => db.Afspraken.Any(a => a.Id == j.AfspraakId && a.KaderId == kader)).ExecuteUpdateAsync(j => j.SetProperty(x => x.Tekst, "Elke maand."));
            await db.Speerpunten.Where(s => s.KaderId == kader).ExecuteUpdateAsync(s => s.SetProperty(x => x.Titel, "Ouderen en jongeren"));
            await db.Tekstdelen.Where(t => t.KaderId == kader).ExecuteDeleteAsync();
            var thema = new ThemaRij { SamenwerkingId = samenwerking, KaderId = kader, Volgorde = 3, Nummer = "3", Titel = "Energie" };
            db.Add(thema);
            db.Add(new AfspraakRij
            {
                SamenwerkingId = samenwerking, KaderId = kader, ThemaId = thema.Id, Volgorde = 4, Nummer = "3.1", Tekst = "Geen labels E, F en G meer.", Sleutel = Guid.NewGuid().ToString("N")[..10],
                Soort = AfspraakSoort.Focus,
            });
            await db.SaveChangesAsync();
        });
        await Schrijf(tweede, Tien);
        await StelVast(tafel, eerste);
        await Doe(tafel.Leider, tweede, "overzetten");

        Assert.Equal(["1.1 Zoektijd"], (await tafel.Leider.Pagina(tweede)).QuerySelectorAll(".verschil h3").Select(kop => kop.TextContent));
        await InWerkkopie(tweede, async (db, kader) =>
        {
            Assert.Equal(["1", "2", "3"], await db.Themas.Where(t => t.KaderId == kader).OrderBy(t => t.Volgorde).Select(t => t.Nummer).ToListAsync());
            Assert.Equal(["1.1", "1.2", "2.1", "3.1"], await db.Afspraken.Where(a => a.KaderId == kader).OrderBy(a => a.Volgorde).Select(a => a.Nummer).ToListAsync());
            Assert.Equal(1, await db.Acties.CountAsync(a => a.KaderId == kader));
        });
    }

    [Fact]
    public async Task ThePartyThatWasWaitedForLeaves_WhoLeadsTheProcessMakesTheVersion()
    {
        var tafel = await Tafel();
        var voorstel = await Begin(tafel);
        await LegVoor(tafel, voorstel);
        await StemIn(tafel.Bestuurders[PartijSoort.Gemeente], voorstel);
        await StemIn(tafel.Bestuurders[PartijSoort.Corporatie], voorstel);
        Assert.Null((await tafel.Leider.Pagina(voorstel)).QuerySelector("form[action$='/vaststellen']"));

        await using (var db = Toepassing.Db())
        {
            await db.Partijen.Where(p => p.SamenwerkingId == tafel.Samenwerking.Id && p.Organisatie.Soort == PartijSoort.Huurdersorganisatie)
                .ExecuteUpdateAsync(p => p.SetProperty(x => x.Van, new DateOnly(2020, 1, 1)).SetProperty(x => x.Tot, Proefklok.Vandaag.AddDays(-2)));
        }
        await Doe(tafel.Leider, voorstel, "vaststellen");

        Assert.Equal(VoorstelStatus.Vastgesteld, (await Stand(voorstel)).Status);
    }

    [Fact]
    public async Task APartyMergesIntoAnotherHalfWay_TheNewPartyIsAskedToo()
    {
        var tafel = await Tafel();
        var voorstel = await Begin(tafel);
        await LegVoor(tafel, voorstel);
        await StemAllenIn(tafel, voorstel, behalve: PartijSoort.Huurdersorganisatie);
        var samen = await Toepassing.Wereld.Partij(tafel.Samenwerking, PartijSoort.Huurdersorganisatie, "Huurders Samen");
        await StemIn(tafel.Bestuurders[PartijSoort.Huurdersorganisatie], voorstel);

        Assert.Equal(VoorstelStatus.Geagendeerd, (await Stand(voorstel)).Status);
        var pagina = await tafel.Leider.Pagina($"{voorstel}/notulen");
        ((IHtmlOptionElement)pagina.QuerySelector($"option[value='{samen}']")!).IsSelected = true;
        await tafel.Leider.Upload(pagina, "main form", "notulen", "verslag.pdf", "%PDF-1.4 getekend"u8.ToArray());
        Assert.Equal(VoorstelStatus.Vastgesteld, (await Stand(voorstel)).Status);
    }

    [Fact]
    public async Task ABestuurderStepsDownAfterConsenting_TheConsentOfThePartyStands()
    {
        var tafel = await Tafel();
        var voorstel = await Begin(tafel);
        await LegVoor(tafel, voorstel);
        await StemIn(tafel.Bestuurders[PartijSoort.Gemeente], voorstel);
        await using (var db = Toepassing.Db())
        {
            await db.Deelnemers.Where(d => d.SamenwerkingId == tafel.Samenwerking.Id && d.Rollen.Contains(Rol.Bestuurder) && d.Partij.Organisatie.Soort == PartijSoort.Gemeente)
                .ExecuteUpdateAsync(d => d.SetProperty(x => x.Rollen, [Rol.Lezer]));
        }
        Assert.Equal(HttpStatusCode.Forbidden, (await tafel.Bestuurders[PartijSoort.Gemeente].Haal($"{voorstel}/instemmen")).Status);

        await StemAllenIn(tafel, voorstel, behalve: PartijSoort.Gemeente);
        Assert.Equal(VoorstelStatus.Vastgesteld, (await Stand(voorstel)).Status);
    }
}
