using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Cijfers;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Monitor.Vrijgave;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Leveringen;
using Noaber.Web.Tests.Proef;
using Noaber.Web.Tests.Vrijgave;

namespace Noaber.Web.Tests.Cijfers;

/// <summary>From every table it is one click to the cell of the delivery that a figure is from, for who may see that figure.</summary>
public sealed class HerkomstTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private const string Blad = "Voorraadblad", BeslotenBlad = "Uitzetblad";

    private const string Alles = "cijfer=sloop&cijfer=huisuitzettingen&per=partij";

    /// <summary>One accepted delivery: a figure for the table and one for the own party, each on its own sheet; and one that was typed over.</summary>
    private async Task<Cijferwereld> Wereld()
    {
        var w = await Cijferwereld.Maak(noaber);
        var rij = new LeveringRij { SamenwerkingId = w.Leveringen.Samenwerking.Id, PartijId = w.Een, Halfjaar = Leveringsrijen.Halfjaar };
        await noaber.Wereld.Bewaar(rij);
        var versie = Leveringsrijen.Versie(rij, 1);
        await noaber.Wereld.Bewaar(versie);
        await noaber.Wereld.Bewaar(
            Cijfer(versie, "sloop", "GM0153", 7391, new(Blad, 12, 4)), Cijfer(versie, "huisuitzettingen", "GM0153", 8463, new(BeslotenBlad, 9, 27)),
            Cijfer(versie, "sloop", "BU01530202", 17, new(Blad, 14, 4), DateTimeOffset.UtcNow));
        foreach (var stap in Enum.GetValues<Leveringsstap>().Take((int)Leveringsstatus.Aanvaard))
            await noaber.Wereld.Bewaar(Leveringsrijen.Stap(versie, stap));
        return w;
    }

    private static WaarnemingRij Cijfer(LeveringversieRij versie, string indicator, string gebied, decimal getal, Cijferplaats plaats, DateTimeOffset? gewijzigd = null) =>
        WaarnemingRij.Van(new()
        {
            Sleutel = new(indicator, gebied), Versie = Versienummer.Eerste, Periode = Leveringsrijen.Halfjaar, Partij = versie.PartijId,
            Waarde = Waarde.Van(getal), Plaats = plaats, Toelichting = $"Uitleg van {indicator}.", Gewijzigd = gewijzigd,
        }, versie);

    private static string Herkomst(Cijferwereld w, string vraag) => $"{w.Monitor}/cijfers/herkomst?{vraag}";

    [Theory]
    [InlineData(PartijSoort.Gemeente, Rol.Lezer, true, true)]
    [InlineData(PartijSoort.Gemeente, Rol.Bestuurder, true, true)]
    [InlineData(PartijSoort.Corporatie, Rol.Bewerker, true, true)]
    [InlineData(PartijSoort.Huurdersorganisatie, Rol.Bestuurder, true, false)]
    [InlineData(PartijSoort.Zorgpartij, Rol.Lezer, true, false)]
    [InlineData(PartijSoort.Overig, Rol.Procesleider, true, false)]
    [InlineData(PartijSoort.Overig, Rol.Monitorbeheerder, true, true)]
    [InlineData(PartijSoort.Overig, Rol.Lezer, false, false)]
    [InlineData(PartijSoort.Overig, Rol.Bestuurder, false, false)]
    public async Task EachReader_SeesTheCellsOfTheFiguresThatTheySee_AndOfNoOthers(PartijSoort soort, Rol rol, bool tafel, bool besloten)
    {
        var w = await Wereld();
        using var ik = await w.Als(soort, rol);
        var antwoord = await ik.Haal(Herkomst(w, Alles));
        // Where there is no figure at all there is no table either.
        var tekst = antwoord.Status == HttpStatusCode.OK ? antwoord.Html : "";
        foreach (var (staat, woord) in new[]
        {
            (tafel, Blad), (tafel, "cel D12"), (tafel, "7.391"), (tafel, "Uitleg van sloop."),
            (besloten, BeslotenBlad), (besloten, "cel AA9"), (besloten, "8.463"), (besloten, "Uitleg van huisuitzettingen."),
        })
            Assert.Equal(staat, tekst.Contains(woord, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnotherAssociation_SeesNotTheCellsThatAreOfThePartyAlone()
    {
        var w = await Wereld();
        var account = await noaber.Wereld.Iemand(w.Leveringen.Samenwerking, PartijSoort.Corporatie, Rol.Bestuurder);
        await using (var db = noaber.Db())
            await db.Deelnemers.Where(d => d.AccountId == account.Id).ExecuteUpdateAsync(d => d.SetProperty(x => x.PartijId, w.Twee));
        using var ik = noaber.Als(account);
        var pagina = await ik.Pagina(Herkomst(w, Alles));
        Assert.Contains(Blad, pagina.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(BeslotenBlad, pagina.Body!.TextContent, StringComparison.Ordinal);
        // Nothing tells how many there are besides.
        Assert.Single(pagina.QuerySelectorAll("tbody tr"));
        Assert.DoesNotContain("huisuitzettingen", pagina.QuerySelector("select[name=wat]")?.InnerHtml ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALine_SaysWhoseDeliveryWhichVersionAndWhen_AndLeadsThere()
    {
        var w = await Wereld();
        using var ik = await w.Als(PartijSoort.Huurdersorganisatie);
        var rij = (await ik.Pagina(Herkomst(w, "cijfer=sloop"))).QuerySelector("tbody tr")!;
        var tekst = rij.TextContent;
        Assert.Contains("eerste halfjaar van 2026, versie 1.0.0, aanvaard op ", tekst, StringComparison.Ordinal);
        Assert.Contains($"blad ‘{Blad}’, cel D12", tekst, StringComparison.Ordinal);
        Assert.Contains("definitie v1.0.0", tekst, StringComparison.Ordinal);
        var levering = rij.QuerySelector("td[data-label=Bron] a")!.GetAttribute("href")!;
        Assert.StartsWith($"{w.Monitor}/leveringen/{Leveringsrijen.Halfjaar}/{w.Een}?", levering, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await ik.Haal(levering)).Status);
        Assert.Equal(HttpStatusCode.OK, (await ik.Haal(rij.QuerySelector("th a")!.GetAttribute("href")!)).Status);
    }

    [Fact]
    public async Task WhatWasTypedOver_SaysSo_AndATotalNamesAllThatItIsOf()
    {
        var w = await Wereld();
        await w.Levering(w.Twee, Leveringsstatus.Aanvaard, ("sloop", "GM0153", 4000));
        using var ik = await w.Als(PartijSoort.Gemeente);
        var buurt = (await ik.Pagina(Herkomst(w, "cijfer=sloop&gebied=BU01530202&per=partij"))).QuerySelector("tbody")!.TextContent;
        Assert.Contains("gewijzigd in de browser door ", buurt, StringComparison.Ordinal);
        Assert.Equal("11391", Assert.Single(await w.Cellen(PartijSoort.Gemeente, "cijfer=sloop")));
        var samen = (await ik.Pagina(Herkomst(w, "cijfer=sloop"))).QuerySelectorAll("tbody tr");
        Assert.Equal(["4.000", "7.391"], samen.Select(r => r.QuerySelector("td[data-label=Waarde]")!.TextContent.Trim().Split(' ')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task EveryFigure_LeadsToItsOrigin_WithItsOwnQuestion()
    {
        var w = await Wereld();
        using var ik = await w.Als(PartijSoort.Gemeente);
        foreach (var adres in new[] { $"{w.Monitor}/cijfers?cijfer=sloop", $"{w.Monitor}/bord/voorraad", $"{w.Monitor}/partij/{w.Een}", $"{w.Monitor}/gebied/GM0153", $"{w.Monitor}/definities/inwoners" })
        {
            var links = (await ik.Pagina(adres)).QuerySelectorAll(".figuur__mee a").Where(a => a.TextContent.StartsWith("Herkomst", StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(links);
            foreach (var link in links)
                Assert.Equal(HttpStatusCode.OK, (await ik.Haal(link.GetAttribute("href")!)).Status);
        }
    }

    [Fact]
    public async Task APublicFigure_NamesItsTableItsLicenceAndTheDayOfItsFile()
    {
        var w = await Wereld();
        await using (var db = noaber.Db())
            await db.Openbarecijfers.Where(c => c.Gebied == "GM0153").ExecuteUpdateAsync(c => c.SetProperty(x => x.Bestandsdag, new DateOnly(2025, 3, 31)));
        using var ik = await w.Als(PartijSoort.Overig);
        var pagina = await ik.Pagina(Herkomst(w, "cijfer=inwoners"));
        var tekst = pagina.QuerySelector("tbody")!.TextContent;
        foreach (var woord in new[] { "CBS", "licentie: CC BY 4.0", "tabel 85984NED", "bestand van 31 maart 2025" })
            Assert.Contains(woord, tekst, StringComparison.Ordinal);
        Assert.Contains("dag van het bestand niet bekend", (await ik.Pagina(Herkomst(w, "cijfer=inwoners&gebied=BU01530203"))).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatWasReleased_NamesItsRelease_AndNoSheetOrCell()
    {
        var v = await Vrijgavewereld.Maak(noaber, Vrijgavewereld.Woningvoorraad, Inzage.Tafel);
        await v.Uit(Publiek.Raad, doorAllen: true);
        using var raadslid = await v.Als(PartijSoort.Overig, Rol.Lezer);
        var pagina = await raadslid.Pagina($"/s/{v.Samenwerking.Slug}/monitor/cijfers/herkomst?cijfer={v.Indicator}&per=partij");
        Assert.NotEmpty(pagina.QuerySelectorAll("tbody tr"));
        Assert.All(pagina.QuerySelectorAll("tbody tr"), r =>
        {
            Assert.Contains("vrijgave 1 van ", r.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain("cel ", r.QuerySelector("td[data-label=Plaats]")!.TextContent.Replace("blad en cel", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.Null(r.QuerySelector("td[data-label=Bron] a"));
        });
    }

    [Fact]
    public async Task AFrozenPicture_LeadsToTheDeliveryThatHeldThen_AlsoAfterANextOne()
    {
        var w = await Wereld();
        using var ik = await w.Als(PartijSoort.Huurdersorganisatie);
        var beeld = (await ik.Verstuur(await ik.Pagina($"{w.Monitor}/cijfers?cijfer=sloop&per=partij"), "form[action$='/beeld']")).Naar!;
        await using (var db = noaber.Db())
            await BeeldTests.Heropend(noaber, await db.Leveringversies.SingleAsync(v => v.SamenwerkingId == w.Leveringen.Samenwerking.Id), 15);
        var link = (await ik.Pagina(beeld)).QuerySelectorAll(".figuur__mee a").Single(a => a.TextContent.StartsWith("Herkomst", StringComparison.Ordinal)).GetAttribute("href")!;
        var pagina = await ik.Pagina(link);
        Assert.Equal("7.391", Assert.Single(pagina.QuerySelectorAll("tbody tr")).QuerySelector("td[data-label=Waarde]")!.TextContent.Trim().Split(' ')[0]);
        Assert.Contains("versie 1.0.0", pagina.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("niet alles", pagina.Body!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("15", (await ik.Pagina(Herkomst(w, "cijfer=sloop&per=partij"))).QuerySelector("td[data-label=Waarde]")!.TextContent, StringComparison.Ordinal);
        // Who may not open the picture, finds its origin neither.
        using var raadslid = await w.Als(PartijSoort.Overig);
        Assert.Equal(HttpStatusCode.NotFound, (await raadslid.Haal(link)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ik.Haal($"{w.Monitor}/beeld/{new string('a', 64)}/herkomst")).Status);
    }

    [Fact]
    public async Task ManyFigures_AreToldAPageAtATime_AndOneIndicatorOrAreaAlone()
    {
        var w = await Cijferwereld.Maak(noaber);
        foreach (var partij in new[] { w.Een, w.Twee })
            await Jaren(w, partij);
        using var ik = await w.Als(PartijSoort.Gemeente);
        const string vraag = "cijfer=sloop&cijfer=inwoners&per=partij&laatste=60";
        var (eerste, tweede) = (await ik.Pagina(Herkomst(w, vraag)), await ik.Pagina(Herkomst(w, $"{vraag}&blad=2")));
        Assert.Equal(100, eerste.QuerySelectorAll("tbody tr").Length);
        Assert.InRange(tweede.QuerySelectorAll("tbody tr").Length, 10, 60);
        Assert.Empty(Regels(eerste).Intersect(Regels(tweede)));
        Assert.EndsWith("blad=2", eerste.QuerySelector(".bladeren a[rel=next]")!.GetAttribute("href"), StringComparison.Ordinal);
        var inwoners = await ik.Pagina(Herkomst(w, $"{vraag}&wat=inwoners"));
        Assert.All(Regels(inwoners), r => Assert.StartsWith("Inwoners", r, StringComparison.Ordinal));
        Assert.Empty(Regels(await ik.Pagina(Herkomst(w, $"{vraag}&waar=BU01530202"))));
        // Nonsense in the address is no fault: the last page is the last page.
        Assert.Equal(Regels(tweede), Regels(await ik.Pagina(Herkomst(w, $"{vraag}&blad=99999"))));
        Assert.Equal(Regels(eerste), Regels(await ik.Pagina(Herkomst(w, $"{vraag}&blad=-3"))));
    }

    private static List<string> Regels(IDocument pagina) => [.. pagina.QuerySelectorAll("tbody tr").Select(r => r.TextContent.Trim())];

    /// <summary>One figure for each of sixty half-years.</summary>
    private async Task Jaren(Cijferwereld w, Guid partij)
    {
        var rij = new LeveringRij { SamenwerkingId = w.Leveringen.Samenwerking.Id, PartijId = partij, Halfjaar = Leveringsrijen.Halfjaar };
        await noaber.Wereld.Bewaar(rij);
        var versie = Leveringsrijen.Versie(rij, 1);
        await noaber.Wereld.Bewaar(versie);
        await noaber.Wereld.Bewaar([.. Enumerable.Range(0, 60).Select(at => WaarnemingRij.Van(new()
        {
            Sleutel = new("sloop", "GM0153"), Versie = Versienummer.Eerste, Periode = new(2000 + (at / 2), 1 + (at % 2)), Partij = partij, Waarde = Waarde.Van(at + 1),
        }, versie))]);
        foreach (var stap in Enum.GetValues<Leveringsstap>().Take((int)Leveringsstatus.Aanvaard))
            await noaber.Wereld.Bewaar(Leveringsrijen.Stap(versie, stap));
    }

    [Fact]
    public async Task WhoIsNotHere_OrAsksNonsense_SeesNothing()
    {
        var w = await Wereld();
        using var niemand = noaber.Niemand();
        Assert.Equal(HttpStatusCode.Found, (await niemand.Haal(Herkomst(w, Alles))).Status);
        var daar = await noaber.Wereld.Samenwerking("Daar");
        using var ander = noaber.Als(await noaber.Wereld.Iemand(daar, PartijSoort.Gemeente, Rol.Procesleider));
        Assert.Equal(HttpStatusCode.NotFound, (await ander.Haal(Herkomst(w, Alles))).Status);
        Assert.DoesNotContain("7.391", (await ander.Haal($"/s/{daar.Slug}/monitor/cijfers/herkomst?{Alles}")).Html, StringComparison.Ordinal);
        using var ik = await w.Als(PartijSoort.Gemeente);
        foreach (var vraag in new[] { "", "cijfer=bestaatniet", "cijfer=sloop&van=straks" })
            Assert.StartsWith($"{w.Monitor}/cijfers?", (await ik.Haal(Herkomst(w, vraag))).Naar, StringComparison.Ordinal);
    }
}
