using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Leveringen;
using Noaber.Web.Tests.Proef;
using Npgsql;

namespace Noaber.Web.Tests.Overleg;

/// <summary>A decision names the figures that it rests on, and keeps them as they stood.</summary>
public sealed class BesluitcijferTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task FiguresWithADecision_StandAtTheMeetingAndInItsRecord_AndNotInWhatIsPassedOn()
    {
        var b = await Begin();
        using var leider = await b.W.Als(PartijSoort.Gemeente, Rol.Procesleider);
        Assert.Contains($"{b.Cijfers}\"", (await leider.Haal(b.Overleg)).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await leider.Verstuur(await leider.Pagina(b.Cijfers), "#kiezen form[method=post]", ("Cijfer", "GM0153 2026-1 "))).Status);

        foreach (var adres in new[] { b.Overleg, $"{b.Overleg}/verslag" })
            Assert.Contains(Zin(b), await Tekst(b, PartijSoort.Huurdersorganisatie, adres), StringComparison.Ordinal);
        Assert.DoesNotContain(Zin(b), await Tekst(b, PartijSoort.Huurdersorganisatie, $"{b.Overleg}/verslag?vertrouwelijk=zonder"), StringComparison.Ordinal);
        // Who reads along sees the decision of an open meeting, and no figure of the table.
        var raadslid = await Tekst(b, PartijSoort.Overig, b.Overleg);
        Assert.Contains("We gaan bouwen.", raadslid, StringComparison.Ordinal);
        Assert.DoesNotContain(Zin(b), raadslid, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AfterANextDelivery_TheDecisionKeepsItsFigure_AndThePlanNamesIt()
    {
        var b = await Begin();
        await noaber.Wereld.Bewaar(Leveringsrijen.BijBesluit(b.Versie, b.Besluit));
        using var ik = await b.W.Als(PartijSoort.Corporatie, Rol.Bewerker, Rol.Monitorbeheerder);
        await b.W.Zet(ik, "Heropenen", "Er ontbrak een flat.");
        await b.W.LeesIn(ik, b.W.Werkboek(("nieuwbouw", 3), ("sloop", 145)));

        var plan = await ik.Pagina(b.W.Eigen("vervanging"));
        Assert.Contains("Overleg van de proef, punt 1", plan.QuerySelector("section[aria-labelledby=geraakt]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 besluit rust erop", plan.QuerySelector("section[aria-labelledby=wijzigingen]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Zin(b), await Tekst(b, PartijSoort.Huurdersorganisatie, b.Overleg), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Leveringsstatus.Akkoord, Inzage.Tafel)]
    [InlineData(Leveringsstatus.Aanvaard, Inzage.EigenPartij)]
    public async Task WhatIsNotAcceptedOrForTheOwnPartyAlone_CannotBeChosen(Leveringsstatus status, Inzage inzage)
    {
        var b = await Begin(status, inzage);
        using var leider = await b.W.Als(PartijSoort.Gemeente, Rol.Procesleider);
        var pagina = await leider.Pagina(b.Cijfers);
        Assert.Null(pagina.QuerySelector("input[name=Cijfer]"));
        var formulier = await leider.Pagina(b.Uitkomst);
        formulier.QuerySelector("main form")!.SetAttribute("action", b.Cijfers);
        var antwoord = await leider.Verstuur(formulier, "main form", ("Levering", $"{b.Versie.Id}"), ("Indicator", "sloop"), ("Cijfer", "GM0153 2026-1 "));
        Assert.Contains("Deze cijfers kun je niet kiezen", antwoord.Tekst, StringComparison.Ordinal);
        await using var db = noaber.Db();
        Assert.False(await db.Besluitcijfers.AnyAsync(c => c.UitkomstId == b.Besluit.Id));
    }

    [Fact]
    public async Task AFigureIsTakenAwayWhileTheMeetingRuns_AndNotAfter()
    {
        var b = await Begin();
        var rij = Leveringsrijen.BijBesluit(b.Versie, b.Besluit);
        await noaber.Wereld.Bewaar(rij);
        using var leider = await b.W.Als(PartijSoort.Gemeente, Rol.Procesleider);
        Assert.Equal(HttpStatusCode.Found, (await leider.Verstuur(await leider.Pagina(b.Cijfers), "#erbij form")).Status);
        await noaber.Wereld.Bewaar(Leveringsrijen.BijBesluit(b.Versie, b.Besluit));
        await using (var db = noaber.Db())
            await db.Overleggen.Where(o => o.Id == b.Rij.Id).ExecuteUpdateAsync(o => o.SetProperty(x => x.Status, OverlegStatus.Gesloten));
        Assert.Equal(HttpStatusCode.Conflict, (await leider.Haal(b.Cijfers)).Status);
        Assert.Equal("23001", await Schrijf(b, PartijSoort.Gemeente, db => db.Database.ExecuteSqlRawAsync("delete from besluitcijfer")));
    }

    // As the role of the application itself.
    [Theory]
    [InlineData("update besluitcijfer set getal = 1", "42501")]
    [InlineData("insert into besluitcijfer select gen_random_uuid(), samenwerking_id, uitkomst_id, versie_id, nummer, partij_id, indicator, gebied, gebiednaam, deel, '2025-2', definitie, inzage, soort, getal, toelichting from besluitcijfer", "42501")]
    [InlineData("insert into besluitcijfer select gen_random_uuid(), samenwerking_id, uitkomst_id, versie_id, nummer, partij_id, indicator, gebied, gebiednaam, deel, periode, definitie, 'Iedereen', soort, getal, toelichting from besluitcijfer", "42501")]
    public async Task WhatWasNeverHandedIn_IsNoFigureOfADecision(string sql, string verwacht)
    {
        var b = await Begin();
        await noaber.Wereld.Bewaar(Leveringsrijen.BijBesluit(b.Versie, b.Besluit));
        Assert.Equal(verwacht, await Schrijf(b, PartijSoort.Gemeente, db => db.Database.ExecuteSqlRawAsync(sql)));
    }

    private static string Zin(Besluitproef b) => $"Gesloopte woningen, Enschede, eerste halfjaar van 2026: 12 woningen (Corporatie {b.W.Samenwerking.Slug}, versie 1.0.0)";

    private async Task<Besluitproef> Begin(Leveringsstatus status = Leveringsstatus.Aanvaard, Inzage inzage = Inzage.Tafel)
    {
        var w = await Leveringswereld.Maak(noaber, "nieuwbouw", "sloop");
        var rijen = Overlegproef.Rijen(w.Samenwerking, await noaber.Wereld.Partij(w.Samenwerking, PartijSoort.Gemeente));
        await noaber.Wereld.Bewaar(rijen);
        return new(w, rijen.OfType<OverlegRij>().Single(), rijen.OfType<UitkomstRij>().Single(),
            await noaber.Wereld.Levering(w.Samenwerking, w.Corporatie, status, inzage));
    }

    private static async Task<string> Tekst(Besluitproef b, PartijSoort soort, string adres)
    {
        var tekst = (await b.W.Pagina(soort, adres)).Body!.TextContent;
        return string.Join(' ', tekst.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private async Task<string?> Schrijf(Besluitproef b, PartijSoort soort, Func<NoaberDb, Task> doe)
    {
        await using var db = noaber.Database.AlsApplicatie();
        await using var transactie = await db.BeginAls((await noaber.Wereld.Iemand(b.W.Samenwerking, soort, Rol.Procesleider)).Id, "proef", CancellationToken.None);
        return (await Record.ExceptionAsync(() => doe(db)) as PostgresException)?.SqlState;
    }

    private sealed record Besluitproef(Leveringswereld W, OverlegRij Rij, UitkomstRij Besluit, LeveringversieRij Versie)
    {
        public string Overleg => Overlegproef.Adres(W.Samenwerking, Rij);

        public string Uitkomst => $"{Overleg}/punten/{Besluit.AgendapuntId}/uitkomsten/{Besluit.Id}";

        public string Cijfers => $"{Uitkomst}/cijfers";
    }
}
