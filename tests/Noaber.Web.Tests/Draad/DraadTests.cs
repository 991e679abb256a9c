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
    [Fact]
    public async Task ASuggestion_SaysWhyAndIsConfirmed()
    {
        var w = await Draadwereld.Maak(noaber);
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
        var w = await Draadwereld.Maak(noaber);
        await w.Bevestig();
        using var huurder = await w.Als(PartijSoort.Huurdersorganisatie, Rol.Lezer);

        var afspraak = await huurder.Pagina($"{w.Basis}/afspraak/{w.Sleutel}");
        var naarUitspraak = afspraak.QuerySelector("[aria-labelledby=waarom] .draadlijst a")!;
        Assert.Equal(Draadwereld.Zoektijd, naarUitspraak.TextContent);

        var uitspraak = await huurder.Pagina(naarUitspraak.GetAttribute("href")!);
        Assert.Equal($"{w.Basis}/afspraak/{w.Sleutel}", uitspraak.QuerySelector("main .draadlijst a")!.GetAttribute("href"));
        Assert.Null(uitspraak.QuerySelector($"a[href='{w.Basis}/uitspraak/{w.Uitspraak}/draad']"));
    }

    [Fact]
    public async Task WhatWasRefused_IsNotSuggestedAgain()
    {
        var w = await Draadwereld.Maak(noaber);
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
        var w = await Draadwereld.Maak(noaber);
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
        var w = await Draadwereld.Maak(noaber);
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
        var w = await Draadwereld.Maak(noaber);
        await w.Bevestig();
        using var wethouder = await w.Als(PartijSoort.Gemeente, Rol.Bestuurder);

        var pagina = await wethouder.Pagina($"{w.Basis}/draad");

        var gaten = pagina.QuerySelectorAll("details.gat > summary").Select(s => string.Join(' ', s.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.Equal(["2 Uitspraken zonder afspraak", "2 Afspraken zonder antwoord op de visie", "2 Afspraken zonder actie", "0 Acties zonder trekker",
            "3 Afspraken zonder streefwaarde", "0 Streefwaarden zonder cijfer", "0 Cijfers zonder definitie"], gaten);
        Assert.Equal(4, pagina.QuerySelectorAll(".draadkaart rect").Length);
        Assert.Equal(2, pagina.QuerySelectorAll(".draadkaart__lijn").Length);
        var boom = pagina.QuerySelector(".draadlijst--boom")!.TextContent;
        Assert.All(["1.1 Zoektijd", Draadwereld.Zoektijd, "De gemeente meet de zoektijd"], woord => Assert.Contains(woord, boom, StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhoReadsOnly_SeesNoConceptAndLinksNothing()
    {
        var w = await Draadwereld.Maak(noaber, KaderStatus.Concept);
        await w.Bevestig();
        using var raadslid = await w.Als(PartijSoort.Overig, Rol.Lezer);

        Assert.Equal(HttpStatusCode.NotFound, (await raadslid.Haal($"{w.Basis}/uitspraak/{w.Uitspraak}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await raadslid.Haal($"{w.Basis}/visie/{w.Visie}")).Status);
        Assert.DoesNotContain(Draadwereld.Zoektijd, (await raadslid.Haal($"{w.Basis}/afspraak/{w.Sleutel}")).Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain(Draadwereld.Zoektijd, (await raadslid.Haal($"{w.Basis}/draad")).Tekst, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await raadslid.Haal($"{w.Basis}/draad/suggesties")).Status);
    }

    [Fact]
    public async Task WhatIsNotInForce_IsNoGapAndNotSuggestedButStaysToBeFollowed()
    {
        var w = await Draadwereld.Maak(noaber, KaderStatus.Vervallen);
        await w.Bevestig();
        using var ik = await w.Als(PartijSoort.Gemeente, Rol.Bewerker);

        Assert.DoesNotContain("label E, F of G", (await ik.Haal($"{w.Basis}/draad")).Tekst, StringComparison.Ordinal);
        Assert.Empty((await ik.Pagina($"{w.Basis}/draad/suggesties")).QuerySelectorAll("main .reactie"));
        Assert.Contains(Draadwereld.Zoektijd, (await ik.Haal($"{w.Basis}/afspraak/{w.Sleutel}")).Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATermOfTheVision_LightsUpOnceInATextWithWhatIsMeant()
    {
        var w = await Draadwereld.Maak(noaber);
        var term = new DefinitieRij
        {
            SamenwerkingId = w.Samenwerking.Id, KaderId = w.Visie, Volgorde = 9, Term = "Zoektijd", Tekst = "Van de eerste reactie tot de sleutel.", BronVan = 1, BronTot = 1,
        };
        await noaber.Wereld.Bewaar(term);
        using var ik = await w.Als(PartijSoort.Overig, Rol.Lezer);
        foreach (var adres in new[] { $"{w.Basis}/afspraak/{w.Sleutel}", $"{w.Basis}/uitspraak/{w.Uitspraak}" })
        {
            var link = Assert.Single((await ik.Pagina(adres)).QuerySelectorAll(".afspraaktekst a.begrip"), a => a.TextContent == "zoektijd");
            Assert.Equal("Van de eerste reactie tot de sleutel.", link.GetAttribute("title"));
            var (pagina, anker) = (link.GetAttribute("href")!.Split('#')[0], link.GetAttribute("href")!.Split('#')[1]);
            Assert.Equal("Zoektijd", (await ik.Pagina(pagina)).GetElementById(anker)!.QuerySelector("dt")!.TextContent);
        }
    }

    [Fact]
    public async Task AVisionInPreparation_CanBeLinkedFromItsOwnStatement()
    {
        var w = await Draadwereld.Maak(noaber, KaderStatus.Concept);
        using var ik = await w.Als(PartijSoort.Gemeente, Rol.Bewerker);

        Assert.Empty((await ik.Pagina($"{w.Basis}/draad/suggesties")).QuerySelectorAll("main .reactie"));
        var bij = await ik.Pagina($"{w.Basis}/uitspraak/{w.Uitspraak}/draad");
        Assert.Equal($"{w.Basis}/afspraak/{w.Sleutel}", bij.QuerySelector("#suggesties .reactie a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task ALinkToAnotherPartnership_IsRefusedByTheDatabase()
    {
        var (w, vreemd) = (await Draadwereld.Maak(noaber), await Draadwereld.Maak(noaber));
        var ik = await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Gemeente, Rol.Bewerker);
        await using var db = noaber.Database.AlsApplicatie();
        await using var transactie = await db.BeginAls(ik.Id, "proef", CancellationToken.None);
        db.Add(Draadwereld.Koppel(w, vreemd.Uitspraak, ik.Id));
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task ALinkInTheNameOfAnother_IsRefusedByTheDatabase()
    {
        var w = await Draadwereld.Maak(noaber);
        var ik = await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Gemeente, Rol.Bewerker);
        var ander = await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Corporatie, Rol.Bewerker);
        await using var db = noaber.Database.AlsApplicatie();
        await using var transactie = await db.BeginAls(ik.Id, "proef", CancellationToken.None);
        db.Add(Draadwereld.Koppel(w, w.Uitspraak, ander.Id));
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }
}
