using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Draad;
using Noaber.Kernel.Partijen;
using Noaber.Kernel.Visies;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Draad;

/// <summary>What hangs on what, from the vision to the agreement and back.</summary>
public sealed class DraadTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private const string Zoektijd = "De zoektijd is hoogstens twaalf maanden voor wie een sociale woning zoekt.";

    [Fact]
    public async Task ASuggestion_SaysWhyAndIsConfirmed()
    {
        var w = await Met();
        using var ik = await w.Als(PartijSoort.Gemeente, Rol.Bewerker);
        var pagina = await ik.Pagina($"{w.Basis}/draad/suggesties");
        var eerste = pagina.QuerySelector("main .reactie")!;
        Assert.Contains("‘twaalf’", eerste.TextContent, StringComparison.Ordinal);
        Assert.Contains("‘zoektijd’", eerste.TextContent, StringComparison.Ordinal);

        var antwoord = await ik.Verstuur(pagina, "main .reactie form");

        Assert.Equal((HttpStatusCode.Found, $"{w.Basis}/draad/suggesties"), (antwoord.Status, antwoord.Naar));
        var koppeling = Assert.Single(await w.Koppelingen());
        Assert.Equal((w.Afspraak, w.Uitspraak, Koppeloordeel.Bevestigd), (koppeling.VanId, koppeling.NaarId, koppeling.Oordeel));
        Assert.Contains("twaalf", koppeling.Reden, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheThread_IsFollowedInBothDirections()
    {
        var w = await Met();
        await w.Bevestig();
        using var huurder = await w.Als(PartijSoort.Huurdersorganisatie, Rol.Lezer);

        var afspraak = await huurder.Pagina($"{w.Basis}/afspraak/{w.Sleutel}");
        var naarUitspraak = afspraak.QuerySelector("[aria-labelledby=waarom] .draadlijst a")!;
        Assert.Equal(Zoektijd, naarUitspraak.TextContent);

        var uitspraak = await huurder.Pagina(naarUitspraak.GetAttribute("href")!);
        Assert.Equal($"{w.Basis}/afspraak/{w.Sleutel}", uitspraak.QuerySelector("main .draadlijst a")!.GetAttribute("href"));
        Assert.Null(uitspraak.QuerySelector($"a[href='{w.Basis}/uitspraak/{w.Uitspraak}/draad']"));
    }

    [Fact]
    public async Task WhatWasRefused_IsNotSuggestedAgain()
    {
        var w = await Met();
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        var pagina = await ik.Pagina($"{w.Basis}/draad/suggesties");
        var aantal = pagina.QuerySelectorAll("main .reactie").Length;
        await ik.Verstuur(pagina, "main .reactie form:nth-of-type(2)");

        Assert.Equal(Koppeloordeel.Afgewezen, Assert.Single(await w.Koppelingen()).Oordeel);
        Assert.Equal(aantal - 1, (await ik.Pagina($"{w.Basis}/draad/suggesties")).QuerySelectorAll("main .reactie").Length);
        Assert.Null((await ik.Pagina($"{w.Basis}/afspraak/{w.Sleutel}")).QuerySelector("[aria-labelledby=waarom] .draadlijst"));
    }

    [Fact]
    public async Task ByHand_IsFoundByItsWordsAndTakenAwayAgain()
    {
        var w = await Met();
        using var ik = await w.Als(PartijSoort.Huurdersorganisatie, Rol.Bewerker);
        var adres = $"{w.Basis}/afspraak/{w.Sleutel}/draad";
        var gevonden = await ik.Pagina($"{adres}?zoek=bouwen+ouderen");
        Assert.Equal("Wij bouwen voor ouderen.", gevonden.QuerySelector("#zoek .reactie a")!.TextContent);

        Assert.Equal(adres, (await ik.Verstuur(gevonden, "#zoek .reactie form")).Naar);
        var daarna = await ik.Pagina(adres);
        Assert.Equal("Wij bouwen voor ouderen.", daarna.QuerySelector("#buren .reactie a")!.TextContent);

        await ik.Verstuur(daarna, "#buren .reactie form");
        Assert.Empty(await w.Koppelingen());
        await using var db = noaber.Db();
        Assert.Equal(2, await db.Logboek.CountAsync(l => l.SamenwerkingId == w.Samenwerking.Id && l.Tabel == "koppeling"));
    }

    [Fact]
    public async Task TwoWhoConfirmAtOnce_MakeOneLink()
    {
        var w = await Met();
        using var ik = await w.Als(PartijSoort.Gemeente, Rol.Bewerker);
        using var ander = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        var paginas = new[] { (ik, await ik.Pagina($"{w.Basis}/draad/suggesties")), (ander, await ander.Pagina($"{w.Basis}/draad/suggesties")) };

        var antwoorden = await Task.WhenAll(paginas.Select(p => p.Item1.Verstuur(p.Item2, "main .reactie form")));

        Assert.All(antwoorden, a => Assert.Equal(HttpStatusCode.Found, a.Status));
        Assert.Single(await w.Koppelingen());
    }

    [Fact]
    public async Task WhereTheThreadBreaks_IsSaidFirst()
    {
        var w = await Met();
        await w.Bevestig();
        using var wethouder = await w.Als(PartijSoort.Gemeente, Rol.Bestuurder);

        var pagina = await wethouder.Pagina($"{w.Basis}/draad");

        var gaten = pagina.QuerySelectorAll("details.gat > summary").Select(s => string.Join(' ', s.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.Equal(["2 Uitspraken zonder afspraak", "2 Afspraken zonder antwoord op de visie", "2 Afspraken zonder actie", "0 Acties zonder trekker"], gaten);
        Assert.Equal(4, pagina.QuerySelectorAll(".draadkaart rect").Length);
        Assert.Equal(2, pagina.QuerySelectorAll(".draadkaart__lijn").Length);
        var boom = pagina.QuerySelector(".draadlijst--boom")!.TextContent;
        Assert.All(["1.1 Zoektijd", Zoektijd, "De gemeente meet de zoektijd"], woord => Assert.Contains(woord, boom, StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhoReadsOnly_SeesNoConceptAndLinksNothing()
    {
        var w = await Met(KaderStatus.Concept);
        await w.Bevestig();
        using var raadslid = await w.Als(PartijSoort.Overig, Rol.Lezer);

        Assert.Equal(HttpStatusCode.NotFound, (await raadslid.Haal($"{w.Basis}/uitspraak/{w.Uitspraak}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await raadslid.Haal($"{w.Basis}/visie/{w.Visie}")).Status);
        Assert.DoesNotContain(Zoektijd, (await raadslid.Haal($"{w.Basis}/afspraak/{w.Sleutel}")).Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain(Zoektijd, (await raadslid.Haal($"{w.Basis}/draad")).Tekst, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await raadslid.Haal($"{w.Basis}/draad/suggesties")).Status);
    }

    [Fact]
    public async Task AVision_IsAdoptedOnceAndTakesThePlaceOfAnother()
    {
        var w = await Met();
        var nieuw = await w.NieuweVisie(KaderStatus.Concept);
        using var ik = await w.Als(PartijSoort.Gemeente, Rol.Bewerker);
        var pagina = await ik.Pagina($"{w.Basis}/visie/{nieuw}");

        var fout = await ik.Verstuur(pagina, "#vaststellen form", ("Van", ""), ("Besluit", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, fout.Status);
        Assert.Equal(2, fout.Pagina.QuerySelectorAll("[data-foutenlijst] li").Length);

        var goed = await ik.Verstuur(pagina, "#vaststellen form", ("Van", "2026-01-01"), ("Besluit", "raadsvergadering van 12 december"), ("Vervangt", $"{w.Visie}"));
        Assert.Equal((HttpStatusCode.Found, $"{w.Basis}/visie/{nieuw}"), (goed.Status, goed.Naar));
        await using var db = noaber.Db();
        var visies = await db.Kaders.Where(k => k.SamenwerkingId == w.Samenwerking.Id && k.Soort == DocumentSoort.Visie).OrderBy(k => k.GemaaktOp).ToListAsync();
        Assert.Equal([(KaderStatus.Vervallen, new DateOnly(2025, 12, 31)), (KaderStatus.Vigerend, null)], visies.Select(v => (v.Status, v.Tot)));
        Assert.Equal("raadsvergadering van 12 december", visies[1].Besluit);
        Assert.Null((await ik.Pagina($"{w.Basis}/visie/{nieuw}")).QuerySelector("#vaststellen"));
    }

    [Fact]
    public async Task ALinkToAnotherPartnership_IsRefusedByTheDatabase()
    {
        var (w, vreemd) = (await Met(), await Met());
        var ik = await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Gemeente, Rol.Bewerker);
        await using var db = noaber.Database.AlsApplicatie();
        await using var transactie = await db.BeginAls(ik.Id, "proef", CancellationToken.None);
        db.Add(Koppel(w, vreemd.Uitspraak, ik.Id));
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task ALinkInTheNameOfAnother_IsRefusedByTheDatabase()
    {
        var w = await Met();
        var ik = await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Gemeente, Rol.Bewerker);
        var ander = await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Corporatie, Rol.Bewerker);
        await using var db = noaber.Database.AlsApplicatie();
        await using var transactie = await db.BeginAls(ik.Id, "proef", CancellationToken.None);
        db.Add(Koppel(w, w.Uitspraak, ander.Id));
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    private static Koppeling Koppel(Draadwereld w, Guid naar, Guid? door) => new()
    {
        SamenwerkingId = w.Samenwerking.Id, VanSoort = Draadsoort.Afspraak, VanId = w.Afspraak, NaarSoort = Draadsoort.Beleidsuitspraak, NaarId = naar,
        Aard = Koppelaard.Beantwoordt, Oordeel = Koppeloordeel.Bevestigd, DoorId = door, Op = DateTimeOffset.UtcNow,
    };

    private async Task<Draadwereld> Met(KaderStatus visie = KaderStatus.Vigerend)
    {
        var samenwerking = await noaber.Wereld.Samenwerking("Draad");
        await noaber.Wereld.Bewaar([.. Voorbeeldkader.Rijen(samenwerking)]);
        await using var db = noaber.Db();
        var afspraak = await db.Afspraken.SingleAsync(a => a.SamenwerkingId == samenwerking.Id && a.Nummer == "1.1");
        var w = new Draadwereld(noaber, samenwerking, afspraak.LijnId, afspraak.Sleutel);
        w.Visie = await w.NieuweVisie(visie);
        w.Uitspraak = await db.Beleidsuitspraken.Where(u => u.KaderId == w.Visie && u.Tekst == Zoektijd).Select(u => u.LijnId).SingleAsync();
        return w;
    }

    private sealed class Draadwereld(Noaberproef noaber, Samenwerking samenwerking, Guid afspraak, string sleutel)
    {
        public Samenwerking Samenwerking { get; } = samenwerking;
        public Guid Afspraak { get; } = afspraak;
        public string Sleutel { get; } = sleutel;
        public Guid Visie { get; set; }
        public Guid Uitspraak { get; set; }
        public string Basis => $"/s/{Samenwerking.Slug}";

        public async Task<Browser> Als(PartijSoort soort, Rol rol) => noaber.Als(await noaber.Wereld.Iemand(Samenwerking, soort, rol));

        public async Task Bevestig() => await noaber.Wereld.Bewaar(Koppel(this, Uitspraak, null));

        public async Task<List<Koppeling>> Koppelingen()
        {
            await using var db = noaber.Db();
            return await db.Koppelingen.Where(k => k.SamenwerkingId == Samenwerking.Id).ToListAsync();
        }

        public async Task<Guid> NieuweVisie(KaderStatus status)
        {
            var visie = new KaderRij { SamenwerkingId = Samenwerking.Id, Titel = "Woonvisie", Status = status, Soort = DocumentSoort.Visie, GemaaktOp = DateTimeOffset.UtcNow };
            await noaber.Wereld.Bewaar(visie, Uitspraakrij(visie, 1, Zoektijd), Uitspraakrij(visie, 2, "Woningen hebben geen label E, F of G."));
            return visie.Id;
        }

        private static BeleidsuitspraakRij Uitspraakrij(KaderRij visie, int volgorde, string tekst) => new()
        {
            SamenwerkingId = visie.SamenwerkingId, KaderId = visie.Id, Volgorde = volgorde, Hoofdstuk = "1 Wonen", Paragraaf = "1.1 Zoeken", Aard = Aard.Richtinggevend,
            Tekst = tekst, BronVan = 1, BronTot = 1,
        };
    }
}
