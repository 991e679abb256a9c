using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Jaarcyclus;

/// <summary>What people do with one milestone.</summary>
public sealed class MijlpaalTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task MovedBid_TakesWhatComesAfterItAlong()
    {
        var (samenwerking, leider, mijlpalen) = await MetJaar();
        var adres = Adres(samenwerking, mijlpalen["bod"]);

        await leider.Verstuur(await leider.Pagina($"{adres}/wijzigen"), "form.formulier", ("Datum", "2026-09-15"));

        await using var db = noaber.Db();
        Assert.Equal(new DateOnly(2027, 3, 15), (await db.Mijlpalen.SingleAsync(m => m.Id == mijlpalen["geschil-mogelijk"])).Datum);
        Assert.Contains(await db.Logboek.Where(l => l.SamenwerkingId == samenwerking.Id).Select(l => l.Omschrijving).ToListAsync(),
            regel => regel == "‘Bod uitbrengen’ is verzet van 1 juli 2026 naar 15 september 2026.");
    }

    [Fact]
    public async Task StaleEdit_ShowsBothVersionsAndKeepsTheFirstUntilChosen()
    {
        var (samenwerking, leider, mijlpalen) = await MetJaar();
        var adres = Adres(samenwerking, mijlpalen["bod"]);
        var oud = await leider.Pagina($"{adres}/wijzigen");
        await leider.Verstuur(oud, "form.formulier", ("Naam", "Bod van allen"));

        var botsing = await leider.Verstuur(oud, "form.formulier", ("Naam", "Bod van mij"), ("Datum", "2026-08-01"));

        Assert.Equal(HttpStatusCode.Conflict, botsing.Status);
        Assert.Contains("Bod van allen", botsing.Pagina.QuerySelector("#nu")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Bod van mij", botsing.Pagina.QuerySelector("#mijn")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Bod van allen", await Naam(mijlpalen["bod"]));
        Assert.Equal(HttpStatusCode.Found, (await leider.Verstuur(botsing.Pagina, "#mijn form")).Status);
        Assert.Equal("Bod van mij", await Naam(mijlpalen["bod"]));
    }

    [Fact]
    public async Task FormThatIsNotRight_ComesBackWithWhatWasTyped()
    {
        var (samenwerking, leider, _) = await MetJaar();

        var antwoord = await leider.Verstuur(await leider.Pagina($"/s/{samenwerking.Slug}/jaarcyclus/toevoegen?jaar=2026"), "form.formulier",
            ("Naam", "Themasessie"), ("Wie", "rol:Lezer"), ("Datum", "2026-06-01"), ("Van", "2026-07-01"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Equal(2, antwoord.Pagina.QuerySelectorAll("[data-foutenlijst] li").Length);
        Assert.Equal("Themasessie", antwoord.Pagina.QuerySelector("[name=Naam]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task SentTwice_ThereIsOneMilestoneAndOtherWordsShowBoth()
    {
        var (samenwerking, leider, _) = await MetJaar();
        var pagina = await leider.Pagina($"/s/{samenwerking.Slug}/jaarcyclus/toevoegen?jaar=2026");
        (string, string?)[] velden = [("Wie", "buiten:de minister"), ("Datum", "2026-12-25")];

        var antwoorden = await Task.WhenAll(Enumerable.Range(0, 4)
            .Select(_ => leider.Verstuur(pagina, "form.formulier", [("Naam", "Themasessie"), .. velden])));
        var anders = await leider.Verstuur(pagina, "form.formulier", [("Naam", "Themadag"), .. velden]);

        Assert.All(antwoorden, a => Assert.Equal(HttpStatusCode.Found, a.Status));
        Assert.Single(antwoorden.Select(a => a.Naar).Distinct());
        Assert.Equal(HttpStatusCode.Conflict, anders.Status);
        Assert.Contains("Themadag", anders.Pagina.QuerySelector("#mijn")!.TextContent, StringComparison.Ordinal);
        await using var db = noaber.Db();
        Assert.Equal(["Themasessie"], await db.Mijlpalen.Where(m => m.SamenwerkingId == samenwerking.Id && m.Naam.StartsWith("Thema"))
            .Select(m => m.Naam).ToListAsync());
    }

    [Theory]
    [InlineData("soorten:Gemeente,Corporatie", "gemeente en corporaties")]
    [InlineData("rol:Monitorbeheerder", "de monitorbeheerder")]
    [InlineData("buiten:de minister", "de minister")]
    public async Task OwnMilestone_IsAddedForWhomeverItIs(string wie, string tekst)
    {
        var (samenwerking, leider, _) = await MetJaar();

        var antwoord = await leider.Verstuur(await leider.Pagina($"/s/{samenwerking.Slug}/jaarcyclus/toevoegen?jaar=2026"), "form.formulier",
            ("Naam", "<b>Themasessie</b>"), ("Wie", wie), ("Datum", "2026-12-25"), ("Van", ""));

        var pagina = await leider.Pagina(antwoord.Naar!);
        Assert.Equal("<b>Themasessie</b>", pagina.QuerySelector("h1")!.TextContent);
        Assert.Contains(pagina.QuerySelectorAll(".mijlpaal dd"), dd => dd.TextContent == tekst);
        Assert.Contains("Dit is Eerste Kerstdag", pagina.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EachPartyDoesItsPart_AndThenItIsDone()
    {
        var (samenwerking, leider, mijlpalen) = await MetJaar();
        var (eerste, tweede) = (await Corporatie(samenwerking, "Noord"), await Corporatie(samenwerking, "Zuid"));
        var adres = Adres(samenwerking, mijlpalen["bod"]);

        await eerste.Verstuur(await eerste.Pagina(adres), "#afronden form", ("Bewijs", "Bod van Noord"));
        Assert.Contains("te laat", Stand(await leider.Pagina(adres)), StringComparison.Ordinal);
        Assert.Null((await eerste.Pagina($"/s/{samenwerking.Slug}")).QuerySelector("#gevraagd"));
        Assert.NotNull((await tweede.Pagina($"/s/{samenwerking.Slug}")).QuerySelector("#gevraagd"));
        await tweede.Verstuur(await tweede.Pagina(adres), "#afronden form");

        var klaar = await leider.Pagina(adres);
        Assert.Contains("gereed", Stand(klaar), StringComparison.Ordinal);
        Assert.Contains("Bod van Noord", klaar.QuerySelector("#stand")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DoneTwice_IsSaidOnce()
    {
        var (samenwerking, _, mijlpalen) = await MetJaar();
        var corporatie = await Corporatie(samenwerking, "Noord");
        var pagina = await corporatie.Pagina(Adres(samenwerking, mijlpalen["bod"]));
        await corporatie.Verstuur(pagina, "#afronden form");

        Assert.Equal(HttpStatusCode.Conflict, (await corporatie.Verstuur(pagina, "#afronden form")).Status);

        await using var db = noaber.Db();
        Assert.Equal(1, await db.Afrondingen.CountAsync(a => a.MijlpaalId == mijlpalen["bod"]));
    }

    [Fact]
    public async Task PartyWhoseTurnItIsNot_CannotSayThatItIsDone()
    {
        var (samenwerking, leider, mijlpalen) = await MetJaar();
        using var huurder = noaber.Als(await noaber.Wereld.Iemand(samenwerking, PartijSoort.Huurdersorganisatie, Rol.Bewerker));
        var pagina = await huurder.Pagina(Adres(samenwerking, mijlpalen["bod"]));
        Assert.Null(pagina.QuerySelector("#afronden"));

        // The form that another person has, sent with this person's own token.
        var token = pagina.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value");
        pagina.Body!.InnerHtml += (await leider.Pagina(Adres(samenwerking, mijlpalen["bod"]))).QuerySelector("#afronden")!.OuterHtml;
        var antwoord = await huurder.Verstuur(pagina, "#afronden form", ("Partij", ""), ("__RequestVerificationToken", token));

        Assert.Equal(HttpStatusCode.Conflict, antwoord.Status);
        await using var db = noaber.Db();
        Assert.False(await db.Afrondingen.AnyAsync(a => a.MijlpaalId == mijlpalen["bod"]));
    }

    [Fact]
    public async Task DroppedWithAReason_AndTakenBack()
    {
        var (samenwerking, leider, mijlpalen) = await MetJaar();
        var adres = Adres(samenwerking, mijlpalen["bod"]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await leider.Verstuur(await leider.Pagina(adres), "#vervallen form", ("omdat", " "))).Status);

        await leider.Verstuur(await leider.Pagina(adres), "#vervallen form", ("omdat", "Het bod valt samen met dat van vorig jaar."));
        var vervallen = await leider.Pagina(adres);
        await leider.Verstuur(vervallen, "#herstellen form");

        Assert.Contains("Het bod valt samen", vervallen.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(vervallen.QuerySelector("#afronden"));
        Assert.Contains("te laat", Stand(await leider.Pagina(adres)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DroppedByTwo_KeepsTheReasonOfTheFirstAndGivesTheOtherBack()
    {
        var (samenwerking, leider, mijlpalen) = await MetJaar();
        var adres = Adres(samenwerking, mijlpalen["bod"]);
        var pagina = await leider.Pagina(adres);
        await leider.Verstuur(pagina, "#vervallen form", ("omdat", "Het bod komt later."));

        Assert.Equal(HttpStatusCode.Found, (await leider.Verstuur(pagina, "#vervallen form", ("omdat", "Het bod komt later."))).Status);
        var ander = await leider.Verstuur(pagina, "#vervallen form", ("omdat", "Iets anders."));

        Assert.Equal(HttpStatusCode.Conflict, ander.Status);
        Assert.Contains("Het bod komt later.", ander.Tekst, StringComparison.Ordinal);
        Assert.Contains("Iets anders.", ander.Tekst, StringComparison.Ordinal);
        await using var db = noaber.Db();
        Assert.Equal("Het bod komt later.", await db.Mijlpalen.Where(m => m.Id == mijlpalen["bod"]).Select(m => m.VervallenOmdat).SingleAsync());
        Assert.Equal(1, await db.Logboek.CountAsync(l => l.SamenwerkingId == samenwerking.Id && l.Handeling == "mijlpaal vervallen"));
    }

    [Fact]
    public async Task FactThatHappened_ClosesTheMilestoneThatWaitsForIt()
    {
        var (samenwerking, leider, mijlpalen) = await MetJaar();
        var partij = await noaber.Wereld.Partij(samenwerking, PartijSoort.Corporatie);
        await using var db = noaber.Db();

        foreach (var _ in new[] { 1, 2 }) // the second time nothing waits for it any more
        {
            await db.Meld(new(samenwerking.Id, Feiten.BodIngediend, partij, new(2026, 6, 20), "Bod 2027"), TestContext.Current.CancellationToken);
            await db.SaveChangesAsync();
        }

        var pagina = await leider.Pagina(Adres(samenwerking, mijlpalen["bod"]));
        Assert.Contains("gereed", Stand(pagina), StringComparison.Ordinal);
        Assert.Contains("20 juni 2026 · Bod 2027", pagina.QuerySelector("#stand")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<(Samenwerking, Browser, Dictionary<string, Guid>)> MetJaar()
    {
        var samenwerking = await noaber.Wereld.Samenwerking("Mijlpaal");
        var rijen = Voorbeeldjaar.Rijen(samenwerking);
        await noaber.Wereld.Bewaar([.. rijen]);
        return (samenwerking, noaber.Als(await noaber.Wereld.Iemand(samenwerking, PartijSoort.Gemeente, Rol.Procesleider)),
            rijen.OfType<MijlpaalRij>().Where(m => m.Code is not null).ToDictionary(m => m.Code!, m => m.Id));
    }

    private async Task<Browser> Corporatie(Samenwerking samenwerking, string naam)
    {
        var account = Wereld.Account();
        await noaber.Wereld.Bewaar(account);
        await noaber.Wereld.Bewaar(new Deelnemer
        {
            SamenwerkingId = samenwerking.Id, AccountId = account.Id, Rollen = [Rol.Bewerker], Van = new(2020, 1, 1),
            PartijId = await noaber.Wereld.Partij(samenwerking, PartijSoort.Corporatie, $"{naam} {samenwerking.Slug}"),
        });
        return noaber.Als(account);
    }

    private async Task<string> Naam(Guid mijlpaal)
    {
        await using var db = noaber.Db();
        return (await db.Mijlpalen.SingleAsync(m => m.Id == mijlpaal)).Naam;
    }

    private static string Adres(Samenwerking samenwerking, Guid mijlpaal) => $"/s/{samenwerking.Slug}/jaarcyclus/{mijlpaal}";

    private static string Stand(AngleSharp.Dom.IDocument pagina) => pagina.QuerySelector("main .status")!.TextContent;
}
