using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Jaarcyclus;

/// <summary>A year from its template to its last milestone, through HTTP, on 21 November 2026.</summary>
public sealed class JaarTests(JaarTests.OpDieDag noaber) : IClassFixture<JaarTests.OpDieDag>
{
    /// <summary>The application with its clock on that day.</summary>
    public sealed class OpDieDag : IAsyncLifetime
    {
        internal Noaberproef Proef { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Proef = await Noaberproef.Start(diensten: services =>
            services.AddSingleton<TimeProvider>(new Proefklok(new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero))));

        public ValueTask DisposeAsync() => Proef.DisposeAsync();
    }

    private readonly Noaberproef proef = noaber.Proef;

    [Fact]
    public async Task ProcessLeader_BeginsAYearFromATemplateAndDropsWhatIsOver()
    {
        var (samenwerking, leider) = await Begin();
        var vraag = await leider.Pagina($"/s/{samenwerking.Slug}/jaarcyclus/beginnen?jaar=2026&sjabloon=wettelijk");
        Assert.Contains("5 mijlpalen zijn al voorbij", vraag.Body!.TextContent, StringComparison.Ordinal);

        var antwoord = await leider.Verstuur(vraag, "#plan form");

        var jaar = await leider.Pagina(antwoord.Naar!);
        Assert.Equal(["dPi en verklaring van het bestuur indienen", "Afspraken openbaar maken"], Namen(jaar, "#komend"));
        Assert.Equal(5, Namen(jaar, "#voorbij").Count);
        Assert.Null(jaar.QuerySelector("#te-laat"));
    }

    [Fact]
    public async Task WhatIsOver_StaysOpenAsLateWhenTheLeaderWants()
    {
        var (samenwerking, leider) = await Begin();
        var vraag = await leider.Pagina($"/s/{samenwerking.Slug}/jaarcyclus/beginnen?jaar=2026&sjabloon=wettelijk");

        var antwoord = await leider.Verstuur(vraag, "#plan form", ("Vervallen", null));

        Assert.Equal("Overleg vragen aan de gemeente", Namen(await leider.Pagina(antwoord.Naar!), "#te-laat")[0]);
    }

    [Fact]
    public async Task SameYearTwice_IsRefused()
    {
        var (samenwerking, leider) = await Begin();
        var vraag = await leider.Pagina($"/s/{samenwerking.Slug}/jaarcyclus/beginnen?jaar=2027&sjabloon=enschede");
        Assert.Equal(HttpStatusCode.Found, (await leider.Verstuur(vraag, "#plan form")).Status);

        var weer = await leider.Verstuur(vraag, "#plan form");

        Assert.Equal(HttpStatusCode.Conflict, weer.Status);
        Assert.Contains("Het jaar 2027 is al begonnen", weer.Tekst, StringComparison.Ordinal);
        await using var db = proef.Db();
        Assert.Equal(1, await db.Jaarcycli.CountAsync(j => j.SamenwerkingId == samenwerking.Id));
    }

    [Fact]
    public async Task TemplateThatDoesNotHoldForTheYear_IsRefused()
    {
        var (samenwerking, leider) = await Begin();
        var vraag = await leider.Pagina($"/s/{samenwerking.Slug}/jaarcyclus/beginnen?jaar=2027&sjabloon=enschede");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await leider.Verstuur(vraag, "#plan form", ("sjabloon", "hengelo-2017"))).Status);
    }

    [Fact]
    public async Task ListOfAYear_HasLateFirstThenByDate()
    {
        var (samenwerking, leider) = await MetJaar();

        var jaar = await leider.Pagina($"/s/{samenwerking.Slug}/jaarcyclus");

        Assert.Equal(["Bod uitbrengen"], Namen(jaar, "#te-laat"));
        Assert.Equal("143 dagen te laat", jaar.QuerySelector("#te-laat b")!.TextContent);
        Assert.Equal(["Bestuurlijk overleg", "Geschil mogelijk"], Namen(jaar, "#komend"));
        Assert.Equal(["Zienswijze"], Namen(jaar, "#voorbij"));
        Assert.Equal("Het jaar 2026 als cirkel met 3 mijlpalen, waarvan 1 gereed en 1 te laat. Vandaag is 21 november 2026. De eerstvolgende is 1 december 2026: Bestuurlijk overleg.",
            jaar.QuerySelector("svg.jaarcirkel")!.GetAttribute("aria-label"));
    }

    [Theory]
    [InlineData(PartijSoort.Corporatie, Rol.Lezer, "Bod uitbrengen")]
    [InlineData(PartijSoort.Huurdersorganisatie, Rol.Bewerker, "Zienswijze")]
    [InlineData(PartijSoort.Zorgpartij, Rol.Procesleider, "Bestuurlijk overleg")]
    [InlineData(PartijSoort.Overig, Rol.Lezer)]
    public async Task OnlyOurs_ShowsWhatIsAskedOfThePartyOrTheRole(PartijSoort soort, Rol rol, params string[] namen)
    {
        var (samenwerking, _) = await MetJaar();
        using var browser = proef.Als(await proef.Wereld.Iemand(samenwerking, soort, rol));

        var jaar = await browser.Pagina($"/s/{samenwerking.Slug}/jaarcyclus?jaar=2026&wie=ons");

        Assert.Equal(namen, jaar.QuerySelectorAll(".taken a").Select(a => a.TextContent));
    }

    [Fact]
    public async Task Overview_ShowsWhatIsAskedOfTheReadersParty()
    {
        var (samenwerking, _) = await MetJaar();
        using var corporatie = proef.Als(await proef.Wereld.Iemand(samenwerking, PartijSoort.Corporatie, Rol.Lezer));
        using var raadslid = proef.Als(await proef.Wereld.Iemand(samenwerking, PartijSoort.Overig, Rol.Lezer));

        var gevraagd = (await corporatie.Pagina($"/s/{samenwerking.Slug}")).QuerySelector("#gevraagd")!;

        Assert.Contains("143 dagen te laat", gevraagd.TextContent, StringComparison.Ordinal);
        Assert.Contains("Bod uitbrengen", gevraagd.TextContent, StringComparison.Ordinal);
        Assert.Null((await raadslid.Pagina($"/s/{samenwerking.Slug}")).QuerySelector("#gevraagd"));
    }

    [Fact]
    public async Task NonsenseForAYear_GivesThisYear()
    {
        var (samenwerking, leider) = await MetJaar();
        foreach (var onzin in new[] { "abc", "0", "99999", "-2026" })
            Assert.Equal("Jaarcyclus 2026", (await leider.Pagina($"/s/{samenwerking.Slug}/jaarcyclus?jaar={onzin}")).QuerySelector("h1")!.TextContent);
    }

    private async Task<(Samenwerking, Browser)> Begin()
    {
        var samenwerking = await proef.Wereld.Samenwerking("Jaar");
        return (samenwerking, proef.Als(await proef.Wereld.Iemand(samenwerking, PartijSoort.Gemeente, Rol.Procesleider)));
    }

    private async Task<(Samenwerking, Browser)> MetJaar()
    {
        var begin = await Begin();
        await proef.Wereld.Bewaar([.. Voorbeeldjaar.Rijen(begin.Item1)]);
        return begin;
    }

    private static List<string> Namen(AngleSharp.Dom.IDocument jaar, string blad) => [.. jaar.QuerySelectorAll($"{blad} .taken a").Select(a => a.TextContent)];
}
