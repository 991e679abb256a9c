using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Features.Leveringen;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Leveringen;

/// <summary>A party that was there takes another over: from that day on it hands in, and mends, what that one still had to.</summary>
public sealed class OpgegaanTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private static readonly DateOnly Dag = new(2026, 7, 1), Ooit = new(2199, 1, 1);
    private static readonly string[] Paden = ["inlezen", "sjabloon.xlsx", "cijfer?indicator=sloop&gebied=GM0153", "indeling", "vervanging", $"inlezen/{Guid.Empty}"];

    [Fact]
    public async Task WhatAPartyHadNotApproved_GoesTheWholeRoad_ByWhoTookItOver()
    {
        var (w, groot) = await Overgenomen(Dag, "sloop");
        await noaber.Wereld.Eerder(w.Samenwerking, groot, w.Periode, "sloop", 5);
        var leden = (Schrijft: await Lid(w, groot, Rol.Bewerker), Beslist: await Lid(w, groot, Rol.Bestuurder));
        using var bewerker = noaber.Als(leden.Schrijft);
        using var bestuurder = noaber.Als(leden.Beslist);
        using var gemeente = await w.Als(PartijSoort.Gemeente, Rol.Bewerker);
        using var beheer = await w.Als(PartijSoort.Huurdersorganisatie, Rol.Monitorbeheerder);
        var (oud, nieuw) = Namen(w);
        Assert.Contains("niet compleet", await Reeks(), StringComparison.Ordinal);

        Assert.Contains($"Cijfers van {oud} over {w.Periode.InZin}", await Taken(w, bewerker), StringComparison.Ordinal);
        var lijst = await bewerker.Pagina($"{w.Lijst}?halfjaar={w.Periode}");
        var rij = lijst.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains(oud, StringComparison.Ordinal));
        Assert.Contains($"opgegaan in {nieuw}", rij.TextContent, StringComparison.Ordinal);
        Assert.Equal(nieuw, rij.QuerySelector("td[data-label='Aan de beurt']")!.TextContent.Trim());
        Assert.Equal(w.Eigen("inlezen"), lijst.QuerySelectorAll("main a").Single(a => a.TextContent.Contains($"Lever de cijfers van {oud} aan", StringComparison.Ordinal)).GetAttribute("href"));

        Assert.Contains($"Dit zijn de cijfers van {oud}, dat opging in {nieuw}. Jullie leveren", (await bewerker.Pagina(w.Eigen("inlezen"))).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(w.Adres, (await w.LeesIn(bewerker, w.Werkboek(("sloop", 10)))).Naar);
        Assert.Equal(w.Adres, (await bewerker.Verstuur(await bewerker.Pagina(w.Eigen("cijfer?indicator=sloop&gebied=GM0153")), "form[action$='/cijfer']", ("Waarde", "11"))).Naar);
        Assert.Contains($"gewijzigd in de browser door {nieuw}", (await bewerker.Pagina(w.Adres)).QuerySelector("#cijfers")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{w.Adres}?gedaan=Indienen", (await w.Zet(bewerker, "Indienen")).Naar);
        Assert.Contains($"Nu is de bestuurder van {nieuw} aan zet.", (await bewerker.Pagina($"{w.Adres}?gedaan=Indienen")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"Keur de cijfers van {oud} (opgegaan in {nieuw}) over", await Taken(w, bestuurder), StringComparison.Ordinal);
        await noaber.Postbak.Link(leden.Beslist.Email!);
        Assert.Contains($"van {oud} (opgegaan in {nieuw}) wachten op akkoord", string.Join(' ', noaber.Postbak.Berichten(leden.Beslist.Email!)[^1].Split()), StringComparison.Ordinal);

        Assert.Equal($"{w.Adres}?gedaan=AkkoordGeven", (await w.Zet(bestuurder, "AkkoordGeven")).Naar);
        await w.Zet(gemeente, "Aanvaarden");
        Assert.Contains("16 samen", await Reeks(), StringComparison.Ordinal);
        await w.Zet(beheer, "Vergrendelen");
        Assert.Equal($"{w.Adres}?gedaan=Heropenen", (await w.Zet(beheer, "Heropenen", "Dubbel geteld.")).Naar);
        Assert.Contains($"Cijfers van {oud} over", await Taken(w, bewerker), StringComparison.Ordinal);
        await w.LeesIn(bewerker, w.Werkboek(("sloop", 12)));
        var plan = await bewerker.Pagina(w.Eigen("vervanging"));
        Assert.Contains($"Wat verandert er aan de cijfers van {oud}", plan.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{w.Adres}?gedaan=Indienen", (await bewerker.Verstuur(plan, "#indienen form")).Naar);
        Assert.Equal([nieuw, nieuw, nieuw], (await bewerker.Pagina(w.Adres)).QuerySelectorAll("#verloop ~ ol li, #verloop ~ details li")
            .Where(l => l.TextContent.StartsWith("Versie", StringComparison.Ordinal)).Select(l => l.QuerySelector(".klein")!.TextContent.Split(", ")[^1]));

        async Task<string> Reeks() => (await bewerker.Pagina($"{w.Lijst}/reeks/{groot}")).QuerySelector("tbody")!.TextContent;
    }

    [Fact]
    public async Task WhatWasSentBack_IsMendedByWhoTookThePartyOver()
    {
        var (w, groot) = await Overgenomen(Dag, "sloop");
        await noaber.Wereld.Levering(w.Samenwerking, w.Corporatie, Leveringsstatus.Akkoord);
        using var gemeente = await w.Als(PartijSoort.Gemeente, Rol.Bewerker);
        Assert.Equal($"{w.Adres}?gedaan=Terugsturen", (await w.Zet(gemeente, "Terugsturen", "Pathmos ontbreekt.")).Naar);
        using var ik = noaber.Als(await Lid(w, groot, Rol.Bewerker));
        Assert.Contains("Pathmos ontbreekt.", (await ik.Pagina(w.Adres)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(w.Adres, (await w.LeesIn(ik, w.Werkboek(("sloop", 10)))).Naar);
        Assert.Equal($"{w.Adres}?gedaan=Indienen", (await w.Zet(ik, "Indienen")).Naar);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task WhoDoesNotActForTheParty_IsRefusedOnEachPage_AndByPost(bool derde, bool voorDeDag)
    {
        var (w, groot) = await Overgenomen(voorDeDag ? Ooit : Dag, "sloop");
        var wie = derde ? await noaber.Wereld.Partij(w.Samenwerking, PartijSoort.Corporatie, $"Derde {w.Samenwerking.Slug}") : groot;
        var mag = !derde && !voorDeDag;
        using var ik = noaber.Als(await Lid(w, wie, Rol.Bewerker, Rol.Bestuurder));
        foreach (var pad in Paden)
            Assert.Equal((pad, mag), (pad, (await ik.Haal(w.Eigen(pad))).Status is HttpStatusCode.OK or HttpStatusCode.Found));
        var eigen = await ik.Pagina($"{w.Lijst}/{w.Periode}/{wie}/indeling");
        var form = eigen.QuerySelector("form[enctype]")!;
        form.SetAttribute("action", w.Eigen("indeling/lezen"));
        var geweigerd = await ik.Upload(eigen, "form[enctype]", "bestand", "ons.csv", "Iets;Aantal\nA;1\n"u8.ToArray());
        Assert.Equal(mag ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.Forbidden, geweigerd.Status);
        form.SetAttribute("action", w.Eigen("inlezen"));
        var gelezen = await ik.Upload(eigen, "form[enctype]", "bestand", "cijfers.xlsx", w.Werkboek(("sloop", 10)));
        Assert.Equal(mag ? HttpStatusCode.Found : HttpStatusCode.Forbidden, gelezen.Status);
        Assert.Equal(mag ? 1 : 0, (await w.Versies()).Count);
        Assert.Equal(mag, (await Taken(w, ik)).Contains("Cijfers van Corporatie", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await ik.Haal($"{w.Lijst}/{w.Periode}/{Guid.NewGuid()}/inlezen")).Status);
        if (!voorDeDag)
            return;
        // Until the day the party itself does what it always did.
        using var zelf = noaber.Als(await Lid(w, w.Corporatie, Rol.Bewerker));
        Assert.Equal(w.Adres, (await w.LeesIn(zelf, w.Werkboek(("sloop", 10)))).Naar);
    }

    [Theory]
    [InlineData(Rol.Bewerker, true)]
    [InlineData(Rol.Bestuurder, true)]
    [InlineData(Rol.Lezer, false)]
    [InlineData(Rol.Partijbeheerder, false)]
    [InlineData(Rol.Procesleider, false)]
    [InlineData(Rol.Monitorbeheerder, false)]
    public async Task OfWhoTookItOver_OnlyThoseWriteWhoWriteItsOwn(Rol rol, bool mag)
    {
        var (w, groot) = await Overgenomen(Dag, "sloop");
        using var ik = noaber.Als(await Lid(w, groot, rol));
        Assert.Equal(mag ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await ik.Haal(w.Eigen("inlezen"))).Status);
        Assert.Equal(mag, (await ik.Pagina($"{w.Lijst}?halfjaar={w.Periode}")).QuerySelector($"a[href='{w.Eigen("inlezen")}']") is not null);
    }

    [Fact]
    public async Task ThePeopleWhoCameAlong_StillDoNotApproveWhatTheyHandedIn()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        var groot = await noaber.Wereld.Partij(w.Samenwerking, PartijSoort.Corporatie, Namen(w).Nieuw);
        var mens = await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Corporatie, Rol.Bewerker, Rol.Bestuurder);
        using var ik = noaber.Als(mens);
        await w.LeesIn(ik, w.Werkboek(("sloop", 10)));
        await w.Zet(ik, "Indienen");
        await noaber.Wereld.Opgegaan(w.Samenwerking, w.Corporatie, groot, Dag);
        using var weer = noaber.Als(mens);
        Assert.Contains("Een ander van je organisatie", (await weer.Pagina(w.Adres)).QuerySelector("#doen")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Keur de cijfers", await Taken(w, weer), StringComparison.Ordinal);
        using var ander = noaber.Als(await Lid(w, groot, Rol.Bestuurder));
        Assert.Equal($"{w.Adres}?gedaan=AkkoordGeven", (await w.Zet(ander, "AkkoordGeven")).Naar);
    }

    /// <summary>Who went on as one that went on as another, is acted for by the last of them.</summary>
    [Fact]
    public async Task ThroughAChain_TheLastOneActs()
    {
        var (w, groot) = await Overgenomen(Dag, "sloop");
        var laatste = await noaber.Wereld.Partij(w.Samenwerking, PartijSoort.Corporatie, $"Laatste {w.Samenwerking.Slug}");
        await noaber.Wereld.Opgegaan(w.Samenwerking, groot, laatste, Dag.AddMonths(2));
        using var ik = noaber.Als(await Lid(w, laatste, Rol.Bewerker));
        Assert.Equal(w.Adres, (await w.LeesIn(ik, w.Werkboek(("sloop", 10)))).Naar);
        Assert.Equal($"{w.Adres}?gedaan=Indienen", (await w.Zet(ik, "Indienen")).Naar);
        Assert.Contains($"de bestuurder van Laatste {w.Samenwerking.Slug}", (await ik.Pagina(w.Adres)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Of the rules on figures those count that the party agreed to, and those of who acts for it.</summary>
    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task TheRulesOnFigures_AreThoseOfEither(bool zelf, bool opvolger)
    {
        var w = await Leveringswereld.ZonderRegels(noaber, "sloop");
        var groot = await noaber.Wereld.Partij(w.Samenwerking, PartijSoort.Corporatie, Namen(w).Nieuw);
        await noaber.Wereld.Opgegaan(w.Samenwerking, w.Corporatie, groot, Dag);
        if (zelf)
            await w.Overeengekomen();
        if (opvolger)
            await (w with { Corporatie = groot }).Overeengekomen();
        var lid = await Lid(w, groot, Rol.Bestuurder);
        using var ik = noaber.Als(lid);
        Assert.Equal(zelf || opvolger, (await ik.Pagina(w.Eigen("inlezen"))).QuerySelector("input[type=file]") is not null);
        if (zelf || opvolger)
        {
            await w.LeesIn(ik, w.Werkboek(("sloop", 10)));
            Assert.Equal($"{w.Adres}?gedaan=Indienen", (await w.Zet(ik, "Indienen")).Naar);
        }
        else
            Assert.Contains("Jij kunt ze aanvaarden", (await ik.Pagina(w.Eigen("inlezen"))).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>The workbook of the party that stopped is read by the layout that it told; who goes on can tell another.</summary>
    [Fact]
    public async Task TheLayoutOfTheWorkbook_GoesAlong()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        var groot = await noaber.Wereld.Partij(w.Samenwerking, PartijSoort.Corporatie, Namen(w).Nieuw);
        var csv = Encoding.UTF8.GetBytes("Wijk/buurt;Gesloopte woningen\nEnschede;10\nPathmos;10\n");
        using (var oud = await w.Als(PartijSoort.Corporatie, Rol.Bewerker))
        {
            var voorstel = (await oud.Upload(await oud.Pagina(w.Eigen("indeling")), "form[enctype]", "bestand", "ons.csv", csv)).Pagina;
            Assert.Equal(w.Eigen("indeling"), (await oud.Verstuur(voorstel, "#kolommen form")).Naar);
        }
        await noaber.Wereld.Opgegaan(w.Samenwerking, w.Corporatie, groot, Dag);
        using var ik = noaber.Als(await Lid(w, groot, Rol.Bewerker));
        Assert.Equal(w.Adres, (await w.LeesIn(ik, csv, "ons.csv")).Naar);
        var pagina = await ik.Pagina(w.Eigen("indeling"));
        Assert.Contains($"het werkboek van {Namen(w).Oud}", pagina.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(w.Eigen("inlezen"), (await ik.Verstuur(pagina, "#nu form")).Naar);
        await using var db = noaber.Db();
        Assert.False(await db.EigenIndelingen.AnyAsync(i => i.SamenwerkingId == w.Samenwerking.Id));
    }

    /// <summary>What is left of a party comes in with that of the new party that began by the merger: not once more under the old name.</summary>
    [Theory]
    [InlineData(Leveringsstatus.Concept)]
    [InlineData(Leveringsstatus.Ingediend)]
    public async Task OfWhatANewPartyHandsIn_NothingIsDoneUnderTheOldName(Leveringsstatus stand)
    {
        var (w, samen) = await Nieuw();
        await noaber.Wereld.Levering(w.Samenwerking, w.Corporatie, stand);
        using var ik = noaber.Als(await Lid(w, samen, Rol.Bewerker, Rol.Bestuurder));
        foreach (var pad in Paden)
            Assert.Equal((pad, HttpStatusCode.Forbidden), (pad, (await ik.Haal(w.Eigen(pad))).Status));
        var pagina = await ik.Pagina(w.Adres);
        Assert.Null(pagina.QuerySelector("input[name=Stap]"));
        Assert.Contains("niemand meer", pagina.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var taken = await Taken(w, ik);
        Assert.Contains($"Cijfers over {w.Periode.InZin}", taken, StringComparison.Ordinal);
        Assert.DoesNotContain(Namen(w).Oud, taken, StringComparison.Ordinal);
        Assert.NotNull((await ik.Pagina($"{w.Lijst}/{w.Periode}/{samen}/inlezen")).QuerySelector("main"));
    }

    /// <summary>What was approved once stays its party's own: sent back or opened again it is mended under its name, also by a new party.</summary>
    [Theory]
    [InlineData(Leveringsstatus.Akkoord, "Terugsturen")]
    [InlineData(Leveringsstatus.Vergrendeld, "Heropenen")]
    public async Task WhatWasApprovedOnce_IsMendedUnderTheOldName_ByTheNewPartyToo(Leveringsstatus stand, string stap)
    {
        var (w, samen) = await Nieuw();
        await noaber.Wereld.Levering(w.Samenwerking, w.Corporatie, stand);
        using var ander = await w.Als(PartijSoort.Gemeente, Rol.Bewerker, Rol.Monitorbeheerder);
        Assert.Equal($"{w.Adres}?gedaan={stap}", (await w.Zet(ander, stap, "Tel nog eens.")).Naar);
        await using var db = noaber.Db();
        var kring = await Leverkring.Van(db, [w.Samenwerking.Id], CancellationToken.None);
        Assert.Empty(kring.Nodig(w.Samenwerking.Id, samen, PartijSoort.Corporatie, w.Periode));
        using var ik = noaber.Als(await Lid(w, samen, Rol.Bewerker));
        Assert.Contains($"Cijfers van {Namen(w).Oud} over", await Taken(w, ik), StringComparison.Ordinal);
        Assert.Equal(w.Adres, (await w.LeesIn(ik, w.Werkboek(("sloop", 14)))).Naar);
    }

    private async Task<(Leveringswereld W, Guid Naar)> Overgenomen(DateOnly op, params string[] indicatoren)
    {
        var w = await Leveringswereld.Maak(noaber, indicatoren);
        var groot = await noaber.Wereld.Partij(w.Samenwerking, PartijSoort.Corporatie, Namen(w).Nieuw);
        await noaber.Wereld.Opgegaan(w.Samenwerking, w.Corporatie, groot, op);
        return (w, groot);
    }

    /// <summary>The new party began by the merger.</summary>
    private async Task<(Leveringswereld W, Guid Naar)> Nieuw()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        var samen = await noaber.Wereld.Partij(w.Samenwerking, PartijSoort.Corporatie, Namen(w).Nieuw);
        await using var db = noaber.Db();
        await db.Partijen.Where(p => p.Id == samen).ExecuteUpdateAsync(p => p.SetProperty(x => x.Van, Dag));
        await noaber.Wereld.Opgegaan(w.Samenwerking, w.Corporatie, samen, Dag);
        return (w, samen);
    }

    private static (string Oud, string Nieuw) Namen(Leveringswereld w) => ($"Corporatie {w.Samenwerking.Slug}", $"Groot {w.Samenwerking.Slug}");

    private Task<Account> Lid(Leveringswereld w, Guid partij, params Rol[] rollen) => noaber.Wereld.Lid(w.Samenwerking, partij, rollen);

    private static async Task<string> Taken(Leveringswereld w, Browser wie) => (await wie.Pagina($"/s/{w.Samenwerking.Slug}")).QuerySelector("main")!.TextContent;
}
