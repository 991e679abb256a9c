using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Leveringen;
using Noaber.Web.Tests.Proef;
using Npgsql;

namespace Noaber.Web.Tests.Beheer;

/// <summary>Parties merge from a day on: people go along, figures are asked of the new one, and what was stays under its own name.</summary>
public sealed partial class SamenvoegenTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private static readonly DateOnly Begin = new(2020, 1, 1), Ooit = new(2199, 1, 1);

    [Fact]
    public async Task AMerger_TakesThePeopleAlong_AndCanBeUndoneBeforeItsDay()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        var mens = await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Corporatie, Rol.Bewerker, Rol.Bestuurder);
        using var leider = await w.Als(PartijSoort.Gemeente, Rol.Procesleider);
        var antwoord = await Voeg(leider, w, [w.Corporatie], null, $"Samen {w.Samenwerking.Slug}");
        Assert.Equal(HttpStatusCode.Found, antwoord.Status);

        Assert.Equal([(w.Corporatie, Begin, Ooit.AddDays(-1)), (await Nieuw(w), Ooit, (DateOnly?)null)], await Deelnames(mens));
        var beheer = await leider.Pagina($"/s/{w.Samenwerking.Slug}/beheer");
        Assert.Contains($"Gaat per 1 januari 2199 op in Samen {w.Samenwerking.Slug}.", beheer.Body!.TextContent, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Found, (await leider.Verstuur(beheer, "form[action$='/samenvoegen/herroepen']")).Status);
        Assert.Equal([(w.Corporatie, Begin, (DateOnly?)null)], await Deelnames(mens));
        await using var db = noaber.Db();
        Assert.Null((await db.Partijen.SingleAsync(p => p.Id == w.Corporatie)).Tot);
        Assert.False(await db.Partijen.AnyAsync(p => p.SamenwerkingId == w.Samenwerking.Id && p.Van == Ooit));
        Assert.Equal(2, await db.Logboek.CountAsync(l => l.SamenwerkingId == w.Samenwerking.Id && (l.Handeling == "samenvoeging herroepen" || l.Handeling == "partijen samengevoegd")));
    }

    [Fact]
    public async Task WhoLeavesByThatDay_IsNotTakenAlong_AndWhoLeavesLaterKeepsTheirLastDay()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        var (weg, later) = (await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Corporatie, Rol.Lezer), await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Corporatie, Rol.Lezer));
        await using (var db = noaber.Db())
        {
            await db.Deelnemers.Where(d => d.AccountId == weg.Id).ExecuteUpdateAsync(d => d.SetProperty(x => x.Tot, Ooit.AddDays(-1)));
            await db.Deelnemers.Where(d => d.AccountId == later.Id).ExecuteUpdateAsync(d => d.SetProperty(x => x.Tot, Ooit.AddDays(30)));
        }
        using var leider = await w.Als(PartijSoort.Gemeente, Rol.Procesleider);
        await Voeg(leider, w, [w.Corporatie], null, $"Samen {w.Samenwerking.Slug}");
        Assert.Equal([(w.Corporatie, Begin, Ooit.AddDays(-1))], await Deelnames(weg));
        Assert.Equal([(w.Corporatie, Begin, Ooit.AddDays(-1)), (await Nieuw(w), Ooit, Ooit.AddDays(30))], await Deelnames(later));

        await leider.Verstuur(await leider.Pagina($"/s/{w.Samenwerking.Slug}/beheer"), "form[action$='/samenvoegen/herroepen']");
        Assert.Equal([(w.Corporatie, Begin, Ooit.AddDays(-1))], await Deelnames(weg));
        Assert.Equal([(w.Corporatie, Begin, Ooit.AddDays(30))], await Deelnames(later));
    }

    [Fact]
    public async Task WhatCannotBe_IsSaidAndStoresNothing()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        var gemeente = await noaber.Wereld.Partij(w.Samenwerking, PartijSoort.Gemeente);
        var ander = await noaber.Wereld.Partij(w.Samenwerking, PartijSoort.Corporatie, $"Tweede {w.Samenwerking.Slug}");
        using var leider = await w.Als(PartijSoort.Gemeente, Rol.Procesleider);
        Assert.Contains("partijen van één soort", (await Voeg(leider, w, [w.Corporatie, gemeente], null, "Alles")).Tekst, StringComparison.Ordinal);
        Assert.Contains("De partij die doorgaat, stopt niet", (await Voeg(leider, w, [w.Corporatie, ander], ander, null)).Tekst, StringComparison.Ordinal);
        Assert.Contains("Eén van de twee", (await Voeg(leider, w, [w.Corporatie], ander, "Ook een naam")).Tekst, StringComparison.Ordinal);
        Assert.Contains("Kies welke partij stopt", (await Voeg(leider, w, [], ander, null)).Tekst, StringComparison.Ordinal);
        Assert.Contains("doet al mee", (await Voeg(leider, w, [w.Corporatie], null, $"Tweede {w.Samenwerking.Slug}")).Tekst, StringComparison.Ordinal);
        Assert.Contains("tekende de regels over gegevens op 1 januari 2026 of daarna", (await Voeg(leider, w, [w.Corporatie], ander, null, "2026-01-01")).Tekst, StringComparison.Ordinal);
        // The database refuses it too, whoever writes.
        await Assert.ThrowsAsync<DbUpdateException>(() => noaber.Wereld.Bewaar(new OpvolgingRij
        {
            SamenwerkingId = w.Samenwerking.Id, VanId = w.Corporatie, NaarId = gemeente, Op = Ooit, Nieuw = false, DoorId = null, GemaaktOp = DateTimeOffset.UtcNow,
        }));
        await using var db = noaber.Db();
        Assert.False(await db.Opvolgingen.AnyAsync(o => o.SamenwerkingId == w.Samenwerking.Id));
    }

    [Fact]
    public async Task AMergerOfBefore_CanBeWrittenDown_WhileNobodyActedForTheOldPartySince()
    {
        var w = await Leveringswereld.ZonderRegels(noaber, "sloop");
        var mens = await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Corporatie, Rol.Bewerker);
        var ander = await noaber.Wereld.Partij(w.Samenwerking, PartijSoort.Corporatie, $"Groot {w.Samenwerking.Slug}");
        using var leider = await w.Als(PartijSoort.Gemeente, Rol.Procesleider);
        Assert.Equal(HttpStatusCode.Found, (await Voeg(leider, w, [w.Corporatie], ander, null, "2026-01-01")).Status);
        Assert.Equal([(w.Corporatie, Begin, new(2025, 12, 31)), (ander, new DateOnly(2026, 1, 1), (DateOnly?)null)], await Deelnames(mens));
        using var ik = noaber.Als(mens);
        Assert.Contains($"Groot {w.Samenwerking.Slug}", (await ik.Pagina(w.Lijst)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMergerOfBefore_IsRefusedWhenTheOldPartyDeliveredSince_AlsoByTheDatabase()
    {
        var w = await Leveringswereld.ZonderRegels(noaber, "sloop");
        var ander = await noaber.Wereld.Partij(w.Samenwerking, PartijSoort.Corporatie, $"Groot {w.Samenwerking.Slug}");
        await noaber.Wereld.Levering(w.Samenwerking, w.Corporatie, Leveringsstatus.Aanvaard, Kernel.Monitor.Definities.Inzage.EigenPartij);
        var wie = await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Gemeente, Rol.Procesleider);
        using var leider = noaber.Als(wie);
        var antwoord = await Voeg(leider, w, [w.Corporatie], ander, null, "2020-02-01");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Contains($"Corporatie {w.Samenwerking.Slug} leverde cijfers aan op 1 februari 2020 of daarna", antwoord.Tekst, StringComparison.Ordinal);
        await using var db = noaber.Database.AlsApplicatie();
        await using var transactie = await db.BeginAls(wie.Id, "proef", CancellationToken.None);
        db.Add(Rij(w, ander, new(2020, 2, 1), wie));
        Assert.Equal("42501", ((await Record.ExceptionAsync(() => db.SaveChangesAsync()))?.InnerException as PostgresException)?.SqlState);
    }

    /// <summary>Who changes something else of the tenants sees, and chooses from, associations as they are now; what was written down stays.</summary>
    [Fact]
    public async Task ChangingTenants_ShowsTheAssociationAsItIsNow()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        var groot = await noaber.Wereld.Partij(w.Samenwerking, PartijSoort.Corporatie, $"Groot {w.Samenwerking.Slug}");
        var derde = await noaber.Wereld.Partij(w.Samenwerking, PartijSoort.Corporatie, $"Derde {w.Samenwerking.Slug}");
        var huurders = await noaber.Wereld.Partij(w.Samenwerking, PartijSoort.Huurdersorganisatie);
        await using var db = noaber.Db();
        await db.Partijen.Where(p => p.Id == huurders).ExecuteUpdateAsync(p => p.SetProperty(x => x.HuurdersVanId, w.Corporatie));
        await Gefuseerd(w, groot, new(2026, 7, 1));
        using var leider = await w.Als(PartijSoort.Gemeente, Rol.Procesleider);
        var adres = $"/s/{w.Samenwerking.Slug}/beheer/partijen/{huurders}";
        var pagina = await leider.Pagina(adres);
        var keuzes = pagina.QuerySelectorAll("select[name=HuurdersVan] option").ToDictionary(o => o.GetAttribute("value")!, o => o.HasAttribute("selected"));
        Assert.True(keuzes[$"{groot}"]);
        Assert.DoesNotContain($"{w.Corporatie}", keuzes.Keys);

        Assert.Equal(HttpStatusCode.Found, (await leider.Verstuur(pagina, "main form", [("Van", "2021-01-01")])).Status);
        Assert.Equal((w.Corporatie, new DateOnly(2021, 1, 1)), await Van());
        Assert.Equal(HttpStatusCode.Found, (await leider.Verstuur(await leider.Pagina(adres), "main form", [("HuurdersVan", $"{derde}")])).Status);
        Assert.Equal(derde, (await Van()).Item1);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await leider.Verstuur(await leider.Pagina(adres), "main form", [("HuurdersVan", $"{w.Corporatie}")])).Status);

        async Task<(Guid?, DateOnly)> Van()
        {
            await using var nu = noaber.Db();
            var partij = await nu.Partijen.SingleAsync(p => p.Id == huurders);
            return (partij.HuurdersVanId, partij.Van);
        }
    }

    /// <summary>A second click, a second window, or a page of before: what was asked is so already, and the page says how it stands.</summary>
    [Fact]
    public async Task UndoingTwice_SaysHowItStands()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        using var leider = await w.Als(PartijSoort.Gemeente, Rol.Procesleider);
        await Voeg(leider, w, [w.Corporatie], null, $"Samen {w.Samenwerking.Slug}");
        var pagina = await leider.Pagina($"/s/{w.Samenwerking.Slug}/beheer");
        Assert.Equal(HttpStatusCode.Found, (await leider.Verstuur(pagina, "form[action$='/samenvoegen/herroepen']")).Status);
        var nogEens = await leider.Verstuur(pagina, "form[action$='/samenvoegen/herroepen']");
        Assert.Equal(HttpStatusCode.Conflict, nogEens.Status);
        Assert.Contains("dat is al herroepen", nogEens.Pagina.QuerySelector("main .utrecht-alert")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(nogEens.Pagina.QuerySelectorAll("main .stapel h2"));

        var ander = await noaber.Wereld.Partij(w.Samenwerking, PartijSoort.Corporatie, $"Groot {w.Samenwerking.Slug}");
        await Gefuseerd(w, ander, new(2026, 7, 1));
        var teLaat = await leider.Verstuur(pagina, "form[action$='/samenvoegen/herroepen']");
        Assert.Equal(HttpStatusCode.Conflict, teLaat.Status);
        Assert.Contains("Herroepen kon tot die dag", teLaat.Pagina.QuerySelector("main .utrecht-alert")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PartijSoort.Gemeente, Rol.Procesleider, null)]
    [InlineData(PartijSoort.Gemeente, Rol.Bewerker, "42501")]
    [InlineData(PartijSoort.Corporatie, Rol.Partijbeheerder, "42501")]
    public async Task WhoDoesNotLead_MergesNothing_WhateverTheApplicationDoes(PartijSoort soort, Rol rol, string? fout)
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        var ander = await noaber.Wereld.Partij(w.Samenwerking, PartijSoort.Corporatie, $"Groot {w.Samenwerking.Slug}");
        var wie = await noaber.Wereld.Iemand(w.Samenwerking, soort, rol);
        await using var db = noaber.Database.AlsApplicatie();
        await using var transactie = await db.BeginAls(wie.Id, "proef", CancellationToken.None);
        db.Add(Rij(w, ander, Ooit, wie));
        Assert.Equal(fout, ((await Record.ExceptionAsync(() => db.SaveChangesAsync()))?.InnerException as PostgresException)?.SqlState);
    }

    [Fact]
    public async Task AfterTheDay_NothingIsUndone()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        var ander = await noaber.Wereld.Partij(w.Samenwerking, PartijSoort.Corporatie, $"Groot {w.Samenwerking.Slug}");
        await Gefuseerd(w, ander, new(2026, 7, 1));
        var leider = await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Gemeente, Rol.Procesleider);
        await using var db = noaber.Database.AlsApplicatie();
        await using var transactie = await db.BeginAls(leider.Id, "proef", CancellationToken.None);
        Assert.Equal(1, await db.Opvolgingen.CountAsync());
        Assert.Equal(0, await db.Opvolgingen.ExecuteDeleteAsync());
    }

    [Fact]
    public async Task APlannedMerger_HoldsForThePlanAndForTheDaysOfItsParties()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        using var leider = await w.Als(PartijSoort.Gemeente, Rol.Procesleider);
        var (oud, samen) = ($"Corporatie {w.Samenwerking.Slug}", $"Samen {w.Samenwerking.Slug}");
        await Voeg(leider, w, [w.Corporatie], null, samen, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(3).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await using var db = noaber.Db();
        var nieuw = (await db.Opvolgingen.SingleAsync(o => o.VanId == w.Corporatie)).NaarId;

        var plan = (await leider.Pagina($"/s/{w.Samenwerking.Slug}/monitor/meetplan")).QuerySelector("section[aria-labelledby=wanneer]")!.TextContent;
        Assert.Contains(samen, plan, StringComparison.Ordinal);
        Assert.DoesNotContain(oud, plan, StringComparison.Ordinal);
        foreach (var (partij, veld) in new[] { (w.Corporatie, "Tot"), (nieuw, "Van") })
        {
            var antwoord = await leider.Verstuur(await leider.Pagina($"/s/{w.Samenwerking.Slug}/beheer/partijen/{partij}"), "main form", [(veld, "2199-06-30")]);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
            Assert.Contains("herroep eerst de samenvoeging", antwoord.Tekst, StringComparison.Ordinal);
        }
    }

    private static OpvolgingRij Rij(Leveringswereld w, Guid naar, DateOnly op, Account? door) => new()
    {
        SamenwerkingId = w.Samenwerking.Id, VanId = w.Corporatie, NaarId = naar, Op = op, Nieuw = false, DoorId = door?.Id, GemaaktOp = DateTimeOffset.UtcNow,
    };

    private Task Gefuseerd(Leveringswereld w, Guid naar, DateOnly op) => noaber.Wereld.Bewaar(Rij(w, naar, op, null));

    private static async Task<Antwoord> Voeg(Browser leider, Leveringswereld w, Guid[] stopt, Guid? naar, string? naam, string op = "2199-01-01") =>
        await leider.Verstuur(await leider.Pagina($"/s/{w.Samenwerking.Slug}/beheer/partijen/samenvoegen"), "main form",
            [("Op", op), ("Naar", $"{naar}"), ("Naam", naam ?? ""), .. stopt.Select(p => ("Stopt", (string?)$"{p}"))]);

    private async Task<Guid> Nieuw(Leveringswereld w)
    {
        await using var db = noaber.Db();
        return (await db.Partijen.SingleAsync(p => p.SamenwerkingId == w.Samenwerking.Id && p.Van == Ooit)).Id;
    }

    private async Task<List<(Guid Partij, DateOnly Van, DateOnly? Tot)>> Deelnames(Account mens)
    {
        await using var db = noaber.Db();
        return (await db.Deelnemers.Where(d => d.AccountId == mens.Id).OrderBy(d => d.Van).ToListAsync()).ConvertAll(d => (d.PartijId, d.Van, d.Tot));
    }
}
