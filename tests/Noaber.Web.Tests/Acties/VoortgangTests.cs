using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Overleg;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Acties;

/// <summary>Who does what by when, and how each party says that it goes.</summary>
public sealed class VoortgangTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task TheActionOfAnAgreement_StandsUnderWhoDoesIt()
    {
        var w = await Met();
        var gemeente = await w.Pagina(PartijSoort.Gemeente, "?jaar=2026");
        Assert.Equal([$"Van Gemeente {w.Samenwerking.Slug} (1)"], Koppen(gemeente));
        Assert.Contains("voor 1 juli 2026", gemeente.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("over de datum", gemeente.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Van anderen (1)"], Koppen(await w.Pagina(PartijSoort.Corporatie, "?jaar=2026")));
        Assert.Contains("Voor 2025 staan er geen acties", (await w.Pagina(PartijSoort.Gemeente, "?jaar=2025")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsReported_StandsOnTheActionForEveryPartyAtTheTable()
    {
        var w = await Met();
        var antwoord = await w.Meld(PartijSoort.Gemeente, ("Stand", "AandachtNodig"), ("Aantal", "1.250,5"), ("Toelichting", "Wacht op cijfers.\n\nDie komen in mei."), ("Bewijs", "https://cijfers.example/zoektijd"), ("Uitvoerder", "Analist wonen"));
        Assert.Equal((HttpStatusCode.Found, w.Adres()), (antwoord.Status, antwoord.Naar));

        var gezien = await w.Pagina(PartijSoort.Huurdersorganisatie, w.Lijn());
        Assert.All(["aandacht nodig", "1.250,5 tot nu toe", "Die komen in mei.", "Analist wonen"], woord => Assert.Contains(woord, gezien.QuerySelector("#stand")!.TextContent, StringComparison.Ordinal));
        Assert.Equal("https://cijfers.example/zoektijd", gezien.QuerySelector("#stand a")!.GetAttribute("href"));
        Assert.Null(gezien.QuerySelector("#melden"));
        Assert.Equal(["Aandacht nodig (1)"], Koppen(await w.Pagina(PartijSoort.Huurdersorganisatie, "?jaar=2026&per=stand")));
    }

    [Theory]
    [InlineData("", null, null, "Kies hoe het ervoor staat.")]
    [InlineData("LooptNiet", null, " ", "waarom, en wat er nodig is")]
    [InlineData("Vervallen", null, "", "waarom, en wat er nodig is")]
    [InlineData("OpKoers", "7.5", null, "is geen aantal")]
    [InlineData("OpKoers", "-3", null, "is geen aantal")]
    [InlineData("OpKoers", "veel", null, "is geen aantal")]
    public async Task WhatIsNotRight_ComesBackWithWhatWasTyped(string stand, string? aantal, string? toelichting, string fout)
    {
        var w = await Met();
        var antwoord = await w.Meld(PartijSoort.Gemeente, ("Stand", stand), ("Aantal", aantal), ("Toelichting", toelichting), ("Uitvoerder", "Analist"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Contains(fout, antwoord.Pagina.QuerySelector("[data-foutenlijst]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Analist", antwoord.Pagina.QuerySelector("[name=Uitvoerder]")!.GetAttribute("value"));
        Assert.Empty(await w.Gemeld());
    }

    [Fact]
    public async Task ReportingAgain_KeepsWhatWasSaidBefore()
    {
        var w = await Met();
        await w.Meld(PartijSoort.Gemeente, ("Stand", "LooptNiet"), ("Toelichting", "Ziek."));
        await w.Meld(PartijSoort.Gemeente, ("Stand", "OpKoers"), ("Toelichting", ""));

        Assert.Equal([Voortgangstand.LooptNiet, Voortgangstand.OpKoers], (await w.Gemeld()).Select(v => v.Stand));
        var pagina = await w.Pagina(PartijSoort.Gemeente, w.Lijn());
        Assert.Equal(2, pagina.QuerySelectorAll("#stand ol > li").Length);
        Assert.StartsWith("op koers", pagina.QuerySelector("#stand ul .status")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SecondClick_ReportsOnce()
    {
        var w = await Met();
        using var ik = await w.Als(PartijSoort.Gemeente);
        var pagina = await ik.Pagina(w.Adres());
        var keren = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ik.Verstuur(pagina, "#melden form", ("Stand", "OpKoers"))));
        Assert.All(keren, keer => Assert.Equal(HttpStatusCode.Found, keer.Status));
        Assert.Single(await w.Gemeld());
    }

    [Fact]
    public async Task ColleagueWhoWasFirst_IsReadBeforeTheOwnReportStands()
    {
        var w = await Met();
        using var ik = await w.Als(PartijSoort.Gemeente);
        var pagina = await ik.Pagina(w.Adres());
        await w.Meld(PartijSoort.Gemeente, ("Stand", "LooptNiet"), ("Toelichting", "Het systeem is stuk."));

        var botsing = await ik.Verstuur(pagina, "#melden form", ("Stand", "OpKoers"), ("Toelichting", "Gaat goed."));
        Assert.Equal(HttpStatusCode.Conflict, botsing.Status);
        Assert.Contains("Het systeem is stuk.", botsing.Pagina.QuerySelector("#melden")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Gaat goed.", botsing.Pagina.QuerySelector("[name=Toelichting]")!.TextContent);
        Assert.Single(await w.Gemeld());

        Assert.Equal(HttpStatusCode.Found, (await ik.Verstuur(botsing.Pagina, "#melden form")).Status);
        Assert.Equal(2, (await w.Gemeld()).Count);
    }

    [Fact]
    public async Task AnotherParty_DoesNotReportForIt()
    {
        var w = await Met();
        using var ander = await w.Als(PartijSoort.Corporatie);
        Assert.Null((await ander.Pagina(w.Adres())).QuerySelector("#melden"));
        using var ik = await w.Als(PartijSoort.Gemeente);
        var formulier = (await ik.Pagina(w.Adres())).QuerySelector("#melden form")!.OuterHtml;
        var bewijs = (await ander.Pagina("/account")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var partij = (await w.Partij(PartijSoort.Gemeente)).ToString();
        Assert.Contains(partij, formulier, StringComparison.Ordinal);
        using var velden = new FormUrlEncodedContent([new("__RequestVerificationToken", bewijs), new("Partij", partij), new("Stand", "Behaald")]);
        Assert.Equal(HttpStatusCode.Forbidden, (await ander.Stuur(new(HttpMethod.Post, w.Adres()) { Content = velden })).Status);
        Assert.Empty(await w.Gemeld());
    }

    [Fact]
    public async Task WhatNobodyDoes_IsTakenUpByWhoeverReports()
    {
        var w = await Met();
        await using (var db = noaber.Db())
            await db.Acties.Where(a => a.SamenwerkingId == w.Samenwerking.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.Trekkers, ["Onbekend BV"]));
        Assert.Contains("Zonder trekker aan tafel", string.Join('\n', Koppen(await w.Pagina(PartijSoort.Corporatie, "?jaar=2026&per=partij"))), StringComparison.Ordinal);
        await w.Meld(PartijSoort.Corporatie, ("Stand", "OpKoers"));
        Assert.Equal(await w.Partij(PartijSoort.Corporatie), Assert.Single(await w.Gemeld()).PartijId);
        Assert.Equal([$"Van Corporatie {w.Samenwerking.Slug} (1)"], Koppen(await w.Pagina(PartijSoort.Corporatie, "?jaar=2026")));
    }

    [Fact]
    public async Task WhatWasReported_CanBeChangedByNobody()
    {
        var w = await Met();
        await w.Meld(PartijSoort.Gemeente, ("Stand", "OpKoers"));
        await using var db = noaber.Database.AlsApplicatie();
        await using var transactie = await db.BeginAls((await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Gemeente, Rol.Bewerker)).Id, "proef", CancellationToken.None);
        Assert.Equal(1, await db.Voortgang.CountAsync(v => v.SamenwerkingId == w.Samenwerking.Id));
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => db.Database.ExecuteSqlAsync($"update voortgang set stand = 'Behaald'"));
    }

    [Fact]
    public async Task ReportingForAnotherParty_IsRefusedByTheDatabase()
    {
        var w = await Met();
        var ik = await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Overig, Rol.Bewerker);
        foreach (var (partij, mag) in new[] { (await w.Partij(PartijSoort.Gemeente), false), (await w.Partij(PartijSoort.Overig), true) })
        {
            await using var db = noaber.Database.AlsApplicatie();
            await using var transactie = await db.BeginAls(ik.Id, "proef", CancellationToken.None);
            db.Add(new VoortgangRij
            {
                SamenwerkingId = w.Samenwerking.Id, ActieLijnId = w.Actie, PartijId = partij, Stand = Voortgangstand.Behaald, DoorId = ik.Id, Op = DateTimeOffset.UtcNow,
            });
            Assert.Equal(mag, await Record.ExceptionAsync(() => db.SaveChangesAsync()) is null);
        }
    }

    [Fact]
    public async Task ProcessLeader_ReportsForEachPartyThatDoesIt()
    {
        var w = await Met();
        await using (var db = noaber.Db())
            await db.Acties.Where(a => a.SamenwerkingId == w.Samenwerking.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.Trekkers, ["partijen"]));
        await w.Meld(PartijSoort.Corporatie, ("Stand", "LooptNiet"), ("Toelichting", "Van ons."));
        using var leider = noaber.Als(await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Gemeente, Rol.Procesleider));
        var pagina = await leider.Pagina(w.Adres());
        Assert.Equal("", pagina.QuerySelector("[name=Toelichting]")!.TextContent);
        var corporatie = (await w.Partij(PartijSoort.Corporatie)).ToString();
        Assert.Equal(HttpStatusCode.Found, (await leider.Verstuur(pagina, "#melden form", ("Partij", corporatie), ("Stand", "OpKoers"))).Status);
        var stand = (await leider.Pagina(w.Adres())).QuerySelector("#stand ul")!.TextContent;
        Assert.Contains("op koers", stand, StringComparison.Ordinal);
        Assert.Equal(2, stand.Split("nog niets gemeld").Length - 1);
    }

    [Fact]
    public async Task TheActionOfAClosedMeeting_IsThereForWhoMaySeeItsItem()
    {
        var w = await Met();
        var gemeente = await w.Partij(PartijSoort.Gemeente);
        var rijen = Overlegproef.Rijen(w.Samenwerking, gemeente);
        await noaber.Wereld.Bewaar(rijen);
        var punt = rijen.OfType<AgendapuntRij>().Single();
        await using (var db = noaber.Db())
        {
            await db.Uitkomsten.Where(u => u.AgendapuntId == punt.Id).ExecuteUpdateAsync(u => u.SetProperty(x => x.Soort, OverlegUitkomst.Actie).SetProperty(x => x.Tekst, "Nieuwe brief maken.").SetProperty(x => x.PartijId, gemeente));
            await db.Agendapunten.Where(a => a.Id == punt.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.Vertrouwelijk, true));
        }
        var uitkomst = rijen.OfType<UitkomstRij>().Single().Id;
        var jaar = rijen.OfType<OverlegRij>().Single().Begin.Year;
        Assert.DoesNotContain("Nieuwe brief maken.", (await w.Pagina(PartijSoort.Gemeente, $"?jaar={jaar}")).Body!.TextContent, StringComparison.Ordinal);
        await using (var db = noaber.Db())
            await db.Database.ExecuteSqlAsync($"update overleg set status = 'Gesloten' where samenwerking_id = {w.Samenwerking.Id}");

        Assert.Contains("Nieuwe brief maken.", (await w.Pagina(PartijSoort.Gemeente, $"?jaar={jaar}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Nieuwe brief maken.", (await w.Pagina(PartijSoort.Zorgpartij, $"?jaar={jaar}")).Body!.TextContent, StringComparison.Ordinal);
        using (var zorg = await w.Als(PartijSoort.Zorgpartij))
            Assert.Equal(HttpStatusCode.NotFound, (await zorg.Haal($"/s/{w.Samenwerking.Slug}/acties/{uitkomst}")).Status);
        using var ik = await w.Als(PartijSoort.Gemeente);
        var adres = $"/s/{w.Samenwerking.Slug}/acties/{uitkomst}";
        await ik.Verstuur(await ik.Pagina(adres), "#melden form", ("Stand", "Behaald"), ("Toelichting", "Geheime brief ligt er."));
        Assert.Contains("Geheime brief ligt er.", (await ik.Pagina(adres)).Body!.TextContent, StringComparison.Ordinal);
        await using var als = noaber.Database.AlsApplicatie();
        await using var transactie = await als.BeginAls((await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Zorgpartij, Rol.Bewerker)).Id, "proef", CancellationToken.None);
        Assert.Equal(0, await als.Voortgang.CountAsync());
        Assert.Empty(await als.Logboek.FromSql($"select * from logregel where concat(omschrijving, nieuw) like '%Geheime brief%'").ToListAsync());
    }

    [Fact]
    public async Task Board_ShowsTheSameActionsInColumns()
    {
        var w = await Met();
        var bord = await w.Pagina(PartijSoort.Gemeente, "?jaar=2026&toon=bord");
        Assert.Equal(["Nog niets gemeld (1)"], bord.QuerySelectorAll(".bord h2").Select(k => Glad(k.TextContent)));
        Assert.Equal(w.Adres(), bord.QuerySelector(".kaartje a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("partij")]
    [InlineData("kwartaal")]
    [InlineData("thema")]
    public async Task Groups_HoldEveryAction(string per)
    {
        var w = await Met();
        var pagina = await w.Pagina(PartijSoort.Gemeente, $"?jaar=2026&per={per}");
        var verwacht = per switch { "partij" => $"Gemeente {w.Samenwerking.Slug}", "kwartaal" => "2e kwartaal 2026", _ => "1. Wonen" };
        Assert.StartsWith(verwacht, Assert.Single(Koppen(pagina)), StringComparison.Ordinal);
        Assert.Single(pagina.QuerySelectorAll("main tbody tr"));
    }

    private static IEnumerable<string> Koppen(IDocument pagina) => pagina.QuerySelectorAll(".actiegroep h2").Select(k => Glad(k.TextContent.Replace("(gemeente)", "", StringComparison.Ordinal)));

    private static string Glad(string tekst) => string.Join(' ', tekst.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private Task<Actiewereld> Met() => Actiewereld.Maak(noaber);
}
