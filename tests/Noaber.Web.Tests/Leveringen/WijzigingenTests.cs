using System.Net;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Features.Leveringen;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Leveringen;

/// <summary>Who must accept a next version sees what it changes in the one that holds, and what rests on that; nobody sees more of it than they may.</summary>
public sealed class WijzigingenTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private sealed record Proef(Leveringswereld W, LeveringversieRij Een, LeveringversieRij Twee)
    {
        public string Wijzigingen => $"{W.Adres}/wijzigingen";
    }

    /// <summary>A version that was accepted, and a next one that came so far: one figure becomes more, and one that is for the own party alone.</summary>
    private async Task<Proef> Maak(Leveringsstatus status, int meer = 0)
    {
        var w = await Leveringswereld.Maak(noaber, "sloop", "huisuitzettingen");
        var rij = new LeveringRij { SamenwerkingId = w.Samenwerking.Id, PartijId = w.Corporatie, Halfjaar = Leveringswereld.Halfjaar };
        await noaber.Wereld.Bewaar(rij);
        var een = Leveringsrijen.Versie(rij, 1);
        await noaber.Wereld.Bewaar(een);
        await noaber.Wereld.Bewaar(Cijfer(een, "sloop", 12), Cijfer(een, "huisuitzettingen", 8463), Cijfer(een, "nieuwbouw", 5));
        foreach (var stap in Enum.GetValues<Leveringsstap>().Take((int)Leveringsstatus.Aanvaard))
            await noaber.Wereld.Bewaar(Leveringsrijen.Stap(een, stap));
        await noaber.Wereld.Bewaar(Leveringsrijen.Stap(een, Leveringsstap.Heropenen, van: Leveringsstatus.Aanvaard));
        var twee = new LeveringversieRij
        {
            SamenwerkingId = rij.SamenwerkingId, LeveringId = rij.Id, PartijId = rij.PartijId, Volgnummer = 2, Nummer = new(2, 0, 0),
            Regel = "2 cijfers anders.", DoorId = null, Op = DateTimeOffset.UtcNow,
        };
        await noaber.Wereld.Bewaar(twee);
        await noaber.Wereld.Bewaar([Cijfer(twee, "sloop", 145), Cijfer(twee, "huisuitzettingen", 7291), Cijfer(twee, "nieuwbouw", 5),
            .. Enumerable.Range(0, meer).Select(at => Cijfer(twee, "verkoop", at + 1, new(2000 + at, 1)))]);
        foreach (var stap in Enum.GetValues<Leveringsstap>().Take((int)status))
            await noaber.Wereld.Bewaar(Leveringsrijen.Stap(twee, stap));
        return new(w, een, twee);
    }

    private static WaarnemingRij Cijfer(LeveringversieRij versie, string indicator, decimal getal, Meetperiode? periode = null) => WaarnemingRij.Van(new()
    {
        Sleutel = new(indicator, "GM0153"), Versie = Versienummer.Eerste, Periode = periode ?? Leveringswereld.Halfjaar, Partij = versie.PartijId, Waarde = Waarde.Van(getal),
    }, versie);

    [Fact]
    public async Task AnotherExplanation_IsShownAsItWasAndWillBe()
    {
        var p = await Maak(Leveringsstatus.Akkoord);
        await noaber.Wereld.Bewaar(Verteld(p.Een, "Nog zonder de flat."), Verteld(p.Twee, "Met de flat."));
        using var gemeente = await p.W.Als(PartijSoort.Gemeente, Rol.Bewerker);
        var rij = (await gemeente.Pagina(p.Wijzigingen)).QuerySelectorAll("section[aria-labelledby=wijzigingen] tbody tr")
            .Single(r => r.TextContent.Contains("Met de flat.", StringComparison.Ordinal));
        Assert.Contains("Toelichting: Nog zonder de flat.", rij.QuerySelector("td[data-label=Was]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Toelichting: Met de flat.", rij.QuerySelector("td[data-label=Wordt]")!.TextContent, StringComparison.Ordinal);

        static WaarnemingRij Verteld(LeveringversieRij versie, string toelichting) => WaarnemingRij.Van(new()
        {
            Sleutel = new("aankoop", "GM0153"), Versie = Versienummer.Eerste, Periode = Leveringswereld.Halfjaar, Partij = versie.PartijId,
            Waarde = Waarde.Van(4), Toelichting = toelichting,
        }, versie);
    }

    /// <summary>It was in and accepted by the last day: whoever opens it again makes nobody late.</summary>
    [Fact]
    public async Task WhoWasInTime_IsNotLateWhenItIsOpenedAgain()
    {
        var p = await Maak(Leveringsstatus.Concept);
        await using var db = noaber.Db();
        var kring = await Leverkring.Van(db, [p.W.Samenwerking.Id], CancellationToken.None);
        Assert.True(kring.WasOpTijd(p.W.Samenwerking.Id, p.W.Corporatie, Leveringswereld.Halfjaar));
        Assert.False(kring.WasOpTijd(p.W.Samenwerking.Id, p.W.Corporatie, Leveringswereld.Halfjaar.Vorige));
        var regel = new Leveringsregel(new(p.W.Corporatie, "Domijn", PartijSoort.Corporatie), Leveringsstatus.Concept, 2) { WasOpTijd = true };
        var model = new LeveringenModel(Leveringswereld.Halfjaar, [regel]) { Uiterlijk = new(2026, 12, 14), Vandaag = new(2027, 3, 1) };
        Assert.False(model.IsTeLaat(regel));
        Assert.True(model.IsTeLaat(regel with { WasOpTijd = false }));
        // Of a party that went on as another it is late as it would be; not what the new party hands in under its own name.
        var samen = new PartijAanTafel(Guid.NewGuid(), "Samen Wonen", PartijSoort.Corporatie);
        Assert.False(model.IsTeLaat(regel with { WasOpTijd = false, Opgegaan = new(samen, IsElders: true) }));
        Assert.True(model.IsTeLaat(regel with { WasOpTijd = false, Opgegaan = new(samen, IsElders: false) }));
    }

    [Fact]
    public async Task WhoMustAccept_SeesOnTheDeliveryWhatTheVersionChanges_WithItsNumberAndWhy()
    {
        var p = await Maak(Leveringsstatus.Akkoord);
        using var gemeente = await p.W.Als(PartijSoort.Gemeente, Rol.Bewerker);
        var pagina = await gemeente.Pagina(p.W.Adres);
        var deel = pagina.QuerySelector("section[aria-labelledby=verschil]")!;
        Assert.Contains("versie 2.0.0", deel.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2 cijfers anders, 0 erbij, 0 weg", deel.TextContent, StringComparison.Ordinal);
        Assert.Contains("zijn anders of weg", deel.TextContent, StringComparison.Ordinal);
        // Before the button, so that it is read first.
        Assert.NotNull(pagina.QuerySelector("#doen input[value=Aanvaarden]"));
        Assert.True(pagina.Body!.InnerHtml.IndexOf("id=\"verschil\"", StringComparison.Ordinal) < pagina.Body!.InnerHtml.IndexOf("id=\"doen\"", StringComparison.Ordinal));

        var cijfers = await gemeente.Pagina(deel.QuerySelector("a")!.GetAttribute("href")!);
        var rij = cijfers.QuerySelectorAll("section[aria-labelledby=wijzigingen] tbody tr").Single(r => r.TextContent.Contains("Gesloopt", StringComparison.Ordinal));
        Assert.Equal(["Enschede", "12", "145", "+133", "het cijfer"], rij.QuerySelectorAll("td").Select(c => c.TextContent.Trim()));
        Assert.DoesNotContain(cijfers.QuerySelectorAll("tbody tr"), r => r.TextContent.Contains("Nieuwe woningen", StringComparison.Ordinal));
        Assert.Contains("Versie 2.0.0: 2 cijfers anders.", cijfers.Body!.TextContent, StringComparison.Ordinal);
        // It is there to read: nothing is handed in or accepted on it.
        Assert.Empty(cijfers.QuerySelectorAll("main form"));
    }

    [Theory]
    [InlineData(PartijSoort.Gemeente, Rol.Lezer, Leveringsstatus.Akkoord, true, true)]
    [InlineData(PartijSoort.Overig, Rol.Monitorbeheerder, Leveringsstatus.Akkoord, true, true)]
    [InlineData(PartijSoort.Corporatie, Rol.Lezer, Leveringsstatus.Ingediend, true, true)]
    [InlineData(PartijSoort.Gemeente, Rol.Bestuurder, Leveringsstatus.Ingediend, false, false)]
    [InlineData(PartijSoort.Huurdersorganisatie, Rol.Bestuurder, Leveringsstatus.Akkoord, false, false)]
    [InlineData(PartijSoort.Zorgpartij, Rol.Lezer, Leveringsstatus.Akkoord, false, false)]
    [InlineData(PartijSoort.Overig, Rol.Procesleider, Leveringsstatus.Akkoord, false, false)]
    [InlineData(PartijSoort.Huurdersorganisatie, Rol.Lezer, Leveringsstatus.Aanvaard, true, false)]
    [InlineData(PartijSoort.Overig, Rol.Procesleider, Leveringsstatus.Aanvaard, true, false)]
    [InlineData(PartijSoort.Gemeente, Rol.Lezer, Leveringsstatus.Aanvaard, true, true)]
    public async Task EachReader_SeesTheChangesOfVersionsAndFiguresThatTheyMaySee(PartijSoort soort, Rol rol, Leveringsstatus status, bool tafel, bool besloten)
    {
        var p = await Maak(status);
        using var ik = await p.W.Als(soort, rol);
        foreach (var adres in new[] { p.Wijzigingen, $"{p.Wijzigingen}?versie=2.0.0", p.W.Adres })
        {
            var antwoord = await ik.Haal(adres);
            var tekst = antwoord.Status == HttpStatusCode.OK ? antwoord.Pagina.Body!.TextContent : "";
            if (adres != p.W.Adres)
                Assert.Equal((adres, tafel), (adres, tekst.Contains("+133", StringComparison.Ordinal)));
            if (!besloten || adres != p.W.Adres)
                Assert.Equal((adres, besloten), (adres, tekst.Contains("7.291", StringComparison.Ordinal)));
            if (!tafel)
                Assert.DoesNotContain("2.0.0", antwoord.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task TheCouncil_AnotherPartnership_AndWhoIsNobody_SeeNothing()
    {
        var p = await Maak(Leveringsstatus.Aanvaard);
        using var raadslid = await p.W.Als(PartijSoort.Overig, Rol.Lezer);
        Assert.Equal(HttpStatusCode.Forbidden, (await raadslid.Haal(p.Wijzigingen)).Status);
        using var niemand = noaber.Niemand();
        Assert.Equal(HttpStatusCode.Found, (await niemand.Haal(p.Wijzigingen)).Status);
        var daar = await Maak(Leveringsstatus.Akkoord);
        using var ander = await daar.W.Als(PartijSoort.Gemeente, Rol.Bestuurder);
        Assert.Equal(HttpStatusCode.NotFound, (await ander.Haal(p.Wijzigingen)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ander.Haal($"{daar.W.Lijst}/{Leveringswereld.Halfjaar}/{p.W.Corporatie}/wijzigingen")).Status);
    }

    [Fact]
    public async Task AFirstVersion_ChangesNothing_AndAVersionThatIsNotThere_IsNotFound()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        await noaber.Wereld.Levering(w.Samenwerking, w.Corporatie, Leveringsstatus.Akkoord);
        using var gemeente = await w.Als(PartijSoort.Gemeente, Rol.Bewerker);
        Assert.Equal(w.Adres, (await gemeente.Haal($"{w.Adres}/wijzigingen")).Naar);
        Assert.Null((await gemeente.Pagina(w.Adres)).QuerySelector("section[aria-labelledby=verschil]"));
        Assert.Equal(HttpStatusCode.NotFound, (await gemeente.Haal($"{w.Adres}/wijzigingen?versie=9.9.9")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await gemeente.Haal($"{w.Lijst}/2026-1/{Guid.NewGuid()}/wijzigingen")).Status);
    }

    [Fact]
    public async Task AfterAccepting_TheChangesStayToRead()
    {
        var p = await Maak(Leveringsstatus.Akkoord);
        using var gemeente = await p.W.Als(PartijSoort.Gemeente, Rol.Bewerker);
        Assert.Equal($"{p.W.Adres}?gedaan=Aanvaarden", (await p.W.Zet(gemeente, "Aanvaarden")).Naar);
        var pagina = await p.W.Pagina(PartijSoort.Huurdersorganisatie, p.W.Adres);
        Assert.Null(pagina.QuerySelector("section[aria-labelledby=verschil]"));
        var link = pagina.QuerySelectorAll("a").Single(a => a.TextContent == "Wat veranderde er sinds versie 1.0.0?").GetAttribute("href")!;
        var wijzigingen = (await p.W.Pagina(PartijSoort.Huurdersorganisatie, link)).Body!.TextContent;
        Assert.Contains("Versie 2.0.0 is aanvaard, en kwam in de plaats van versie 1.0.0.", wijzigingen, StringComparison.Ordinal);
        Assert.Contains("1 cijfer anders", wijzigingen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ManyChanges_AreToldAPageAtATime()
    {
        var p = await Maak(Leveringsstatus.Akkoord, meer: 150);
        using var gemeente = await p.W.Als(PartijSoort.Gemeente, Rol.Lezer);
        var eerste = await gemeente.Pagina(p.Wijzigingen);
        Assert.Equal(100, eerste.QuerySelectorAll("section[aria-labelledby=wijzigingen] tbody tr").Length);
        var tweede = await gemeente.Pagina(eerste.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(52, tweede.QuerySelectorAll("section[aria-labelledby=wijzigingen] tbody tr").Length);
        Assert.Null(tweede.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task AFrozenPicture_RestsOnTheFigureThatItShows_ForWhoMayOpenIt()
    {
        var p = await Maak(Leveringsstatus.Akkoord);
        var monitor = $"/s/{p.W.Samenwerking.Slug}/monitor";
        using var gemeente = await p.W.Als(PartijSoort.Gemeente, Rol.Bewerker);
        using var eigen = await p.W.Als(PartijSoort.Corporatie, Rol.Bewerker);
        foreach (var vraag in new[] { "cijfer=sloop&per=partij", "cijfer=nieuwbouw&per=partij", "cijfer=huisuitzettingen&per=partij" })
            await eigen.Verstuur(await eigen.Pagina($"{monitor}/cijfers?{vraag}"), "form[action$='/beeld']");
        var geraakt = (await gemeente.Pagina(p.Wijzigingen)).QuerySelector("section[aria-labelledby=geraakt]")!;
        var beelden = geraakt.QuerySelectorAll("a").Where(a => a.GetAttribute("href")!.Contains("/beeld/", StringComparison.Ordinal)).ToList();
        // What does not change is not named, though it was frozen.
        Assert.Equal(2, beelden.Count);
        Assert.All(beelden, b => Assert.Contains("vastgezet op", b.TextContent, StringComparison.Ordinal));
        foreach (var beeld in beelden)
            Assert.Equal(HttpStatusCode.OK, (await gemeente.Haal(beeld.GetAttribute("href")!)).Status);
        Assert.Contains("2 vastgezette beelden", (await gemeente.Pagina(p.W.Adres)).QuerySelector("section[aria-labelledby=verschil]")!.TextContent, StringComparison.Ordinal);
        // Once it is accepted those at the table read of the picture that they may open, and not of the other.
        await p.W.Zet(gemeente, "Aanvaarden");
        using var huurder = await p.W.Als(PartijSoort.Huurdersorganisatie, Rol.Lezer);
        Assert.Single((await huurder.Pagina(p.Wijzigingen)).QuerySelectorAll("section[aria-labelledby=geraakt] a[href*='/beeld/']"));
    }
}
