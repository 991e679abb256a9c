using System.Net;
using Noaber.Kernel.Evaluaties;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Evalueren;

/// <summary>Of whom a judgement is asked, and who gives it.</summary>
public sealed class WieMagTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task WhatIsAsked_StandsOnTheOverviewUntilItIsSaid()
    {
        var w = await Evaluatiewereld.Maak(noaber);
        var evaluatie = await w.Begin();
        using var huurders = await w.Als(PartijSoort.Huurdersorganisatie);
        using var lezer = await w.Als(PartijSoort.Huurdersorganisatie, Rol.Lezer);
        Assert.Contains("Jullie oordeel over 3 afspraken.", (await huurders.Pagina(w.Basis)).QuerySelector("#gevraagd")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Evaluatie van", (await lezer.Pagina(w.Basis)).QuerySelector("#gevraagd")?.TextContent ?? "", StringComparison.Ordinal);
        foreach (var punt in await w.Punten(evaluatie))
            await Evaluatiewereld.Oordeel(huurders, punt, "Behaald");
        Assert.DoesNotContain("Evaluatie van", (await huurders.Pagina(w.Basis)).QuerySelector("#gevraagd")?.TextContent ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnyoneReads_AndOnlyTheOwnPartyIsJudgedFor()
    {
        var w = await Evaluatiewereld.Maak(noaber);
        var punt = (await w.Punten(await w.Begin()))[0];
        using var lezer = await w.Als(PartijSoort.Huurdersorganisatie, Rol.Lezer);
        Assert.Empty((await lezer.Pagina(punt)).QuerySelectorAll("main form"));
        using var bestuurder = await w.Als(PartijSoort.Corporatie, Rol.Bestuurder);
        Assert.Equal(["oordeel"], (await bestuurder.Pagina(punt)).QuerySelectorAll("main .blad").Select(b => b.Id));
        using var raadslid = await w.Als(PartijSoort.Overig, Rol.Lezer);
        Assert.Equal(HttpStatusCode.Forbidden, (await raadslid.Haal(punt)).Status);
    }

    [Theory]
    [InlineData(PartijSoort.Huurdersorganisatie, false)]
    [InlineData(PartijSoort.Gemeente, true)]
    public async Task AJudgementForAnotherParty_IsRefusedByTheDatabase(PartijSoort soort, bool mag)
    {
        var w = await Evaluatiewereld.Maak(noaber);
        var punt = Guid.Parse((await w.Punten(await w.Begin()))[0].Split('/')[^1]);
        var ik = await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Gemeente, Rol.Bewerker, Rol.Procesleider);
        await using var db = noaber.Database.AlsApplicatie();
        await using var transactie = await db.BeginAls(ik.Id, "proef", CancellationToken.None);
        db.Add(new EvaluatieoordeelRij
        {
            SamenwerkingId = w.Samenwerking.Id, EvaluatiepuntId = punt, PartijId = await noaber.Wereld.Partij(w.Samenwerking, soort),
            Oordeel = Evaluatieoordeel.Behaald, DoorId = ik.Id, Op = DateTimeOffset.UtcNow,
        });
        Assert.Equal(mag, await Record.ExceptionAsync(() => db.SaveChangesAsync()) is null);
    }
}
