using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Leveringen;

/// <summary>A delivery goes from concept to locked by who is on turn, and back with a reason; what was accepted holds until the next is.</summary>
public sealed class LeveringsgangTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task ADelivery_GoesFromConceptToLocked_ByFourPairsOfEyes()
    {
        var w = await Leveringswereld.Maak(noaber, "nieuwbouw", "sloop");
        using var analist = await w.Als(PartijSoort.Corporatie, Rol.Bewerker, Rol.Bestuurder);
        var bestuurder = await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Corporatie, Rol.Bestuurder);
        using var ander = noaber.Als(bestuurder);
        using var gemeente = await w.Als(PartijSoort.Gemeente, Rol.Bewerker);
        using var beheer = await w.Als(PartijSoort.Corporatie, Rol.Monitorbeheerder);
        await w.LeesIn(analist, w.Werkboek(("nieuwbouw", 24), ("sloop", 10)));

        Assert.DoesNotContain("24", await Cijfers(w, PartijSoort.Gemeente), StringComparison.Ordinal);
        Assert.Equal($"{w.Adres}?gedaan=Indienen", (await w.Zet(analist, "Indienen")).Naar);
        Assert.Contains("Een ander van je organisatie", (await analist.Pagina(w.Adres)).QuerySelector("#doen")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{w.Adres}?gedaan=AkkoordGeven", (await w.Zet(ander, "AkkoordGeven")).Naar);
        Assert.Contains("Nu is de gemeente aan zet.", (await ander.Pagina($"{w.Adres}?gedaan=AkkoordGeven")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("aan zet", (await ander.Pagina($"{w.Adres}?gedaan=Aanvaarden")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("24", await Cijfers(w, PartijSoort.Gemeente), StringComparison.Ordinal);
        Assert.DoesNotContain("24", await Cijfers(w, PartijSoort.Huurdersorganisatie), StringComparison.Ordinal);
        Assert.Equal($"{w.Adres}?gedaan=Aanvaarden", (await w.Zet(gemeente, "Aanvaarden")).Naar);
        Assert.Contains("24", await Cijfers(w, PartijSoort.Huurdersorganisatie), StringComparison.Ordinal);
        Assert.Equal($"{w.Adres}?gedaan=Vergrendelen", (await w.Zet(beheer, "Vergrendelen")).Naar);
        Assert.Equal(Leveringsstatus.Vergrendeld, await Status(w));
        Assert.Contains("vergrendeld", (await w.Pagina(PartijSoort.Huurdersorganisatie, $"{w.Lijst}?halfjaar=2026-1")).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);

        await using var db = noaber.Db();
        Assert.Equal(4, await db.Logboek.CountAsync(l => l.SamenwerkingId == w.Samenwerking.Id && l.Handeling.StartsWith("levering ") && l.Handeling != "levering ingelezen" && l.Omschrijving != null));
        await noaber.Postbak.Link(bestuurder.Email!);
        Assert.Contains("wachten op akkoord", noaber.Postbak.Berichten(bestuurder.Email!)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task HandingIn_AsksForTheRulesAndForWhatIsOpen()
    {
        var w = await Leveringswereld.Maak(noaber, "nieuwbouw", "sloop");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        await w.LeesIn(ik, w.Werkboek(("nieuwbouw", -3), ("sloop", 10)));
        await w.Opgezegd();
        Assert.Contains("regels over gegevens", (await ik.Pagina(w.Adres)).QuerySelector("#doen")!.TextContent, StringComparison.Ordinal);
        await w.Overeengekomen();
        var pagina = await ik.Pagina(w.Adres);
        Assert.Contains("staat nog 1 punt open", pagina.QuerySelector("#doen")!.TextContent, StringComparison.Ordinal);
        Assert.Null(pagina.QuerySelector("input[name=Stap]"));
        await w.LeesIn(ik, w.Werkboek(("nieuwbouw", 3), ("sloop", 10)));
        Assert.DoesNotContain("punt open", (await ik.Pagina(w.Adres)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{w.Adres}?gedaan=Indienen", (await w.Zet(ik, "Indienen")).Naar);
    }

    [Fact]
    public async Task WhoIsNotOnTurn_IsRefusedByPostToo()
    {
        var w = await Leveringswereld.Maak(noaber, "nieuwbouw", "sloop");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        await w.LeesIn(ik, w.Werkboek(("nieuwbouw", 3), ("sloop", 10)));
        var pagina = await ik.Pagina(w.Adres);
        foreach (var (soort, rol) in new[] { (PartijSoort.Gemeente, Rol.Bewerker), (PartijSoort.Huurdersorganisatie, Rol.Bestuurder), (PartijSoort.Corporatie, Rol.Monitorbeheerder) })
        {
            using var ander = await w.Als(soort, rol);
            var eigen = await ander.Pagina(w.Adres);
            Assert.Null(eigen.QuerySelector("input[name=Stap]"));
            var antwoord = await ander.Verstuur(await MetBewijs(ander, w, pagina), "#deze");
            Assert.Equal(HttpStatusCode.Forbidden, antwoord.Status);
        }
        Assert.Equal(Leveringsstatus.Concept, await Status(w));
    }

    [Fact]
    public async Task AStepOnFiguresThatOneDoesNotSee_IsRefused_AndSaysNothingOfThem()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        await w.LeesIn(ik, w.Werkboek(("sloop", 10)));
        var pagina = await ik.Pagina(w.Adres);
        pagina.QuerySelector("input[name=Stap]")!.SetAttribute("value", "Aanvaarden");
        using var gemeente = await w.Als(PartijSoort.Gemeente, Rol.Bewerker);
        Assert.Equal(HttpStatusCode.Forbidden, (await gemeente.Verstuur(await MetBewijs(gemeente, w, pagina), "#deze")).Status);
    }

    [Fact]
    public async Task SendingBack_AsksWhy_AndTheReasonStaysWithTheDelivery()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        await noaber.Wereld.Levering(w.Samenwerking, w.Corporatie, Leveringsstatus.Akkoord);
        using var gemeente = await w.Als(PartijSoort.Gemeente, Rol.Bewerker);
        Assert.Contains("Schrijf op waarom", (await w.Zet(gemeente, "Terugsturen", " ")).Tekst, StringComparison.Ordinal);
        Assert.Contains("Hier staat de naam", await Naam(w, gemeente), StringComparison.Ordinal);
        Assert.Equal($"{w.Adres}?gedaan=Terugsturen", (await w.Zet(gemeente, "Terugsturen", "Sloop in Pathmos ontbreekt.")).Naar);
        Assert.Equal(Leveringsstatus.Concept, await Status(w));
        Assert.Contains("Sloop in Pathmos ontbreekt.", (await w.Pagina(PartijSoort.Corporatie, w.Adres)).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Sloop in Pathmos", (await w.Pagina(PartijSoort.Huurdersorganisatie, w.Adres)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AfterReopening_WhatWasAcceptedHoldsUntilTheNextIs_AndThePlanSaysWhatChanges()
    {
        var w = await Leveringswereld.Maak(noaber, "nieuwbouw", "sloop");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        await noaber.Wereld.Levering(w.Samenwerking, w.Corporatie, Leveringsstatus.Vergrendeld);
        using var beheer = await w.Als(PartijSoort.Corporatie, Rol.Monitorbeheerder);
        Assert.Equal($"{w.Adres}?gedaan=Heropenen", (await w.Zet(beheer, "Heropenen", "Er ontbrak een flat.")).Naar);
        Assert.Equal(w.Adres, (await w.LeesIn(ik, w.Werkboek(("nieuwbouw", 3), ("sloop", 145)))).Naar);

        var plan = await ik.Pagina(w.Eigen("vervanging"));
        var rij = plan.QuerySelectorAll("section[aria-labelledby=wijzigingen] tbody tr").Single(r => r.TextContent.Contains("Gesloopt", StringComparison.Ordinal));
        Assert.Equal(["12", "145"], rij.QuerySelectorAll("td").Skip(1).Take(2).Select(c => c.TextContent.Trim()));
        Assert.Contains("12", await Cijfers(w, PartijSoort.Huurdersorganisatie), StringComparison.Ordinal);
        Assert.DoesNotContain("145", await Cijfers(w, PartijSoort.Huurdersorganisatie), StringComparison.Ordinal);
        Assert.Equal($"{w.Adres}?gedaan=Indienen", (await ik.Verstuur(plan, "#indienen form")).Naar);
        Assert.Equal(Leveringsstatus.Ingediend, await Status(w));
    }

    private static async Task<string> Naam(Leveringswereld w, Browser wie) => (await w.Zet(wie, "Terugsturen", "Bel met Jan de Vries hierover.")).Tekst;

    /// <summary>The form of another, with the token of this person.</summary>
    private static async Task<IDocument> MetBewijs(Browser ander, Leveringswereld w, IDocument pagina)
    {
        var bewijs = (await ander.Pagina($"/s/{w.Samenwerking.Slug}")).QuerySelector("input[name=__RequestVerificationToken]")
            ?? (await ander.Pagina($"/account")).QuerySelector("input[name=__RequestVerificationToken]")!;
        var form = pagina.QuerySelectorAll("form").Single(f => f.QuerySelector("input[name=Stap]") is not null);
        form.Id = "deze";
        form.QuerySelector("input[name=__RequestVerificationToken]")!.SetAttribute("value", bewijs.GetAttribute("value")!);
        return pagina;
    }

    private static async Task<string> Cijfers(Leveringswereld w, PartijSoort soort) =>
        (await w.Pagina(soort, w.Adres)).QuerySelector("section[aria-labelledby=cijfers] tbody")?.TextContent ?? "";

    private async Task<Leveringsstatus> Status(Leveringswereld w)
    {
        await using var db = noaber.Db();
        return (await db.Leveringen.SingleAsync(l => l.SamenwerkingId == w.Samenwerking.Id)).Status;
    }
}
