using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Leveringen;

/// <summary>A party that was there takes another over: from that day on it hands in, and mends, what that one still had to.</summary>
public sealed partial class OpgegaanTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private static readonly DateOnly Dag = new(2026, 7, 1), Ooit = new(2199, 1, 1);

    [Fact]
    public async Task WhatAPartyHadNotApproved_StandsAmongTheWorkOfWhoTookItOver_WithWhoseItIs()
    {
        var (w, groot) = await Overgenomen(Dag, "sloop");
        var (oud, nieuw) = Namen(w);
        using var ik = noaber.Als(await Lid(w, groot, Rol.Bewerker));
        Assert.Contains($"Cijfers van {oud} over {w.Periode.InZin}", await Taken(w, ik), StringComparison.Ordinal);
        var lijst = await ik.Pagina($"{w.Lijst}?halfjaar={w.Periode}");
        var rij = lijst.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains(oud, StringComparison.Ordinal));
        Assert.Contains($"opgegaan in {nieuw}", rij.TextContent, StringComparison.Ordinal);
        Assert.Equal(nieuw, rij.QuerySelector("td[data-label='Aan de beurt']")!.TextContent.Trim());
        Assert.Equal(w.Eigen("inlezen"), lijst.QuerySelectorAll("main a").Single(a => a.TextContent.Contains($"Lever de cijfers van {oud} aan", StringComparison.Ordinal)).GetAttribute("href"));
        Assert.Contains($"Dit zijn de cijfers van {oud}, dat opging in {nieuw}. Jullie leveren", await Tekst(ik, w.Eigen("inlezen")), StringComparison.Ordinal);

        Assert.Equal(w.Adres, (await w.LeesIn(ik, w.Werkboek(("sloop", 10)))).Naar);
        Assert.Equal(w.Adres, (await ik.Verstuur(await ik.Pagina(w.Eigen("cijfer?indicator=sloop&gebied=GM0153")), "form[action$='/cijfer']", ("Waarde", "11"))).Naar);
        var pagina = await ik.Pagina(w.Adres);
        Assert.Contains($"gewijzigd in de browser door {nieuw}", pagina.QuerySelector("section[aria-labelledby=cijfers]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal([nieuw, nieuw], pagina.QuerySelectorAll("section[aria-labelledby=verloop] li .klein").Select(l => l.TextContent.Split(", ")[^1]));
    }

    [Fact]
    public async Task WhatAPartyHadNotApproved_GoesTheWholeRoad_AndIsOpenedAgain()
    {
        var (w, groot) = await Overgenomen(Dag, "sloop");
        await noaber.Wereld.Eerder(w.Samenwerking, groot, w.Periode, "sloop", 5);
        var (beslist, (oud, nieuw)) = (await Lid(w, groot, Rol.Bestuurder), Namen(w));
        using var bewerker = noaber.Als(await Lid(w, groot, Rol.Bewerker));
        using var bestuurder = noaber.Als(beslist);
        using var gemeente = await w.Als(PartijSoort.Gemeente, Rol.Bewerker);
        using var beheer = await w.Als(PartijSoort.Huurdersorganisatie, Rol.Monitorbeheerder);
        Assert.Contains("niet compleet", await Tekst(bewerker, $"{w.Lijst}/reeks/{groot}"), StringComparison.Ordinal);
        await w.LeesIn(bewerker, w.Werkboek(("sloop", 11)));
        Assert.Equal($"{w.Adres}?gedaan=Indienen", (await w.Zet(bewerker, "Indienen")).Naar);
        Assert.Contains($"Nu is de bestuurder van {nieuw} aan zet.", await Tekst(bewerker, $"{w.Adres}?gedaan=Indienen"), StringComparison.Ordinal);
        Assert.Contains($"Keur de cijfers van {oud} (opgegaan in {nieuw}) over", await Taken(w, bestuurder), StringComparison.Ordinal);
        await noaber.Postbak.Link(beslist.Email!);
        Assert.Contains($"van {oud} (opgegaan in {nieuw}) wachten op akkoord", string.Join(' ', noaber.Postbak.Berichten(beslist.Email!)[^1].Split()), StringComparison.Ordinal);

        Assert.Equal($"{w.Adres}?gedaan=AkkoordGeven", (await w.Zet(bestuurder, "AkkoordGeven")).Naar);
        await w.Zet(gemeente, "Aanvaarden");
        Assert.Contains("16 samen", await Tekst(bewerker, $"{w.Lijst}/reeks/{groot}"), StringComparison.Ordinal);
        await w.Zet(beheer, "Vergrendelen");
        Assert.Equal($"{w.Adres}?gedaan=Heropenen", (await w.Zet(beheer, "Heropenen", "Dubbel geteld.")).Naar);
        Assert.Contains($"Cijfers van {oud} over {w.Periode.InZin}", await Taken(w, bewerker), StringComparison.Ordinal);
        await w.LeesIn(bewerker, w.Werkboek(("sloop", 12)));
        var plan = await bewerker.Pagina(w.Eigen("vervanging"));
        Assert.Contains($"Wat verandert er aan de cijfers van {oud}", plan.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{w.Adres}?gedaan=Indienen", (await bewerker.Verstuur(plan, "#indienen form")).Naar);
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

    private async Task<(Leveringswereld W, Guid Naar)> Overgenomen(DateOnly op, params string[] indicatoren)
    {
        var w = await Leveringswereld.Maak(noaber, indicatoren);
        var groot = await noaber.Wereld.Partij(w.Samenwerking, PartijSoort.Corporatie, Namen(w).Nieuw);
        await noaber.Wereld.Opgegaan(w.Samenwerking, w.Corporatie, groot, op);
        return (w, groot);
    }

    private static (string Oud, string Nieuw) Namen(Leveringswereld w) => ($"Corporatie {w.Samenwerking.Slug}", $"Groot {w.Samenwerking.Slug}");

    private Task<Account> Lid(Leveringswereld w, Guid partij, params Rol[] rollen) => noaber.Wereld.Lid(w.Samenwerking, partij, rollen);

    private static async Task<string> Tekst(Browser wie, string adres) => (await wie.Pagina(adres)).QuerySelector("main")!.TextContent;

    private static async Task<string> Taken(Leveringswereld w, Browser wie) => (await wie.Pagina($"/s/{w.Samenwerking.Slug}")).QuerySelector("main")!.TextContent;
}
