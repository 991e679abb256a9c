using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Biedingen;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Monitor;

/// <summary>What is measured is chosen figure by figure by who keeps the monitor, and read by all at the table.</summary>
public sealed class MeetplanTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task APlan_BeginsWithAllThatCanBeHandedInOnceAndSaysWhatIsDue()
    {
        var w = await Bodwereld.Maak(noaber);
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Monitorbeheerder);
        var leeg = await ik.Pagina(Adres(w));
        for (var keer = 0; keer < 2; keer++)
            Assert.Equal(Adres(w), (await ik.Verstuur(leeg, "form[action$='/beginnen']")).Naar);

        var plan = await ik.Pagina(Adres(w));
        var verwacht = Catalogus.Standaard.Indicatoren.Where(i => i.Herkomst == Herkomst.Levering).Select(i => i.Naam).Order();
        Assert.Equal(verwacht, plan.QuerySelectorAll("main th[scope=row] a").Select(a => a.TextContent).Order());
        Assert.Contains($"Corporatie {w.Samenwerking.Slug}", plan.QuerySelector("section[aria-labelledby=wanneer]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await Spoor(w));
        Assert.Null((await w.Pagina(PartijSoort.Huurdersorganisatie, Adres(w))).QuerySelector("main a[href$='/meetplan/nieuwbouw']"));
    }

    [Fact]
    public async Task AFigure_IsChosenChangedAndTakenOut()
    {
        var w = await Bodwereld.Maak(noaber);
        using var ik = await w.Als(PartijSoort.Gemeente, Rol.Procesleider);
        var nieuw = await ik.Pagina(Adres(w, "nieuwbouw"));
        Assert.Equal(Adres(w), (await ik.Verstuur(nieuw, Form, ("Niveau", "Wijk"), ("Vanaf", "2027-1"), ("Partijen", $"{w.Corporatie}"))).Naar);
        var regel = Assert.Single(await Regels(w));
        Assert.Equal(("nieuwbouw", Gebiedsniveau.Wijk, new Meetperiode(2027, 1)), (regel.Indicator, regel.Niveau, regel.Vanaf));
        Assert.Equal([w.Corporatie], regel.Partijen);

        await ik.Verstuur(await ik.Pagina(Adres(w, "nieuwbouw")), Form, ("TotEnMet", "2028-2"));
        Assert.Equal(new Meetperiode(2028, 2), Assert.Single(await Regels(w)).TotEnMet);
        await ik.Verstuur(await ik.Pagina(Adres(w, "nieuwbouw")), Form, ("Doe", "weg"));
        Assert.Empty(await Regels(w));
        Assert.Equal(3, await Spoor(w));
    }

    [Theory]
    [InlineData("Niveau", "Straat")]
    [InlineData("Vanaf", "2027")]
    [InlineData("Vanaf", "straks")]
    [InlineData("TotEnMet", "2020-1")]
    [InlineData("Partijen", "00000000-0000-0000-0000-000000000001")]
    public async Task WhatCannotBe_IsSaidAtItsFieldAndNothingIsKept(string veld, string waarde)
    {
        var w = await Bodwereld.Maak(noaber);
        using var ik = await w.Als(PartijSoort.Gemeente, Rol.Procesleider);
        var antwoord = await ik.Verstuur(await ik.Pagina(Adres(w, "nieuwbouw")), Form, (veld, waarde));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Equal([$"#veld-{veld}"], antwoord.Pagina.QuerySelectorAll("[data-foutenlijst] a").Select(a => a.GetAttribute("href")));
        Assert.Empty(await Regels(w));
    }

    [Fact]
    public async Task WhoWasOvertaken_SeesBothBeforeItHolds()
    {
        var w = await Bodwereld.Maak(noaber);
        using var ik = await w.Als(PartijSoort.Gemeente, Rol.Procesleider);
        var (een, twee) = (await ik.Pagina(Adres(w, "nieuwbouw")), await ik.Pagina(Adres(w, "nieuwbouw")));
        await ik.Verstuur(een, Form, ("Niveau", "Gemeente"));
        var botsing = await ik.Verstuur(twee, Form, ("Niveau", "Wijk"));
        Assert.Equal(HttpStatusCode.Conflict, botsing.Status);
        Assert.Contains("tot op gemeente", botsing.Tekst, StringComparison.Ordinal);
        Assert.Equal(Gebiedsniveau.Gemeente, Assert.Single(await Regels(w)).Niveau);
        await ik.Verstuur(botsing.Pagina, Form);
        Assert.Equal(Gebiedsniveau.Wijk, Assert.Single(await Regels(w)).Niveau);
    }

    [Fact]
    public async Task WhatNobodyHandsIn_IsNotMeasured()
    {
        var w = await Bodwereld.Maak(noaber);
        using var ik = await w.Als(PartijSoort.Gemeente, Rol.Procesleider);
        foreach (var code in new[] { "slaagkans", "inwoners", "bestaat-niet" })
            Assert.Equal(HttpStatusCode.NotFound, (await ik.Haal(Adres(w, code))).Status);
    }

    [Fact]
    public async Task WhoDoesNotKeepTheMonitor_ChangesNothing_WhateverTheApplicationDoes()
    {
        var w = await Bodwereld.Maak(noaber);
        foreach (var (rol, mag) in new[] { (Rol.Bewerker, false), (Rol.Bestuurder, false), (Rol.Monitorbeheerder, true) })
        {
            await using var db = noaber.Database.AlsApplicatie();
            var wie = await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Corporatie, rol);
            await using var transactie = await db.BeginAls(wie.Id, "proef", CancellationToken.None);
            db.Add(new MeetplanregelRij { SamenwerkingId = w.Samenwerking.Id, Indicator = "sloop", Niveau = Gebiedsniveau.Buurt, Vanaf = new(2027, 1) });
            var fout = await Record.ExceptionAsync(() => db.SaveChangesAsync());
            Assert.Equal(mag ? null : "42501", (fout?.InnerException as Npgsql.PostgresException)?.SqlState);
        }
    }

    /// <summary>A later catalogue may ask a figure of larger areas than a plan that was made before.</summary>
    [Fact]
    public async Task ALineDeeperThanItsDefinition_IsAskedAsDeepAsThatGoes()
    {
        var w = await Bodwereld.Maak(noaber);
        await noaber.Wereld.Bewaar(new MeetplanregelRij { SamenwerkingId = w.Samenwerking.Id, Indicator = "zoektijd", Niveau = Gebiedsniveau.Buurt, Vanaf = new(2026, 1) });
        var plan = await w.Pagina(PartijSoort.Huurdersorganisatie, Adres(w));
        Assert.Equal("gemeente", plan.QuerySelector("td[data-label='Tot op']")!.TextContent);
    }

    private const string Form = "main form";

    private static string Adres(Bodwereld w, string? code = null) => $"/s/{w.Samenwerking.Slug}/monitor/meetplan{(code is null ? "" : $"/{code}")}";

    private async Task<List<MeetplanregelRij>> Regels(Bodwereld w)
    {
        await using var db = noaber.Db();
        return await db.Meetplanregels.AsNoTracking().Where(r => r.SamenwerkingId == w.Samenwerking.Id).ToListAsync();
    }

    private async Task<int> Spoor(Bodwereld w)
    {
        await using var db = noaber.Db();
        return await db.Logboek.CountAsync(l => l.SamenwerkingId == w.Samenwerking.Id && l.Handeling == "meetplan gewijzigd");
    }
}
