using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor.Vrijgave;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Vrijgave;

/// <summary>One table over everyone and all places: who may not see a figure, finds it nowhere.</summary>
public sealed partial class WieZietWatTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private const PartijSoort Raad = PartijSoort.Overig, Tafel = PartijSoort.Huurdersorganisatie, Eigen = PartijSoort.Corporatie;

    /// <summary>What the first association agreed with, what the last one did not, and what was hidden: the total of the three.</summary>
    private static readonly string[] Vrij = ["4.212", "4212"], Dicht = [Vrijgavewereld.Geheim, "7351"], Samen = ["17.497", "17497"];

    [Theory]
    [InlineData(Publiek.Raad, Raad, true)]
    [InlineData(Publiek.Raad, Tafel, true)]
    [InlineData(Publiek.Raad, Eigen, true)]
    [InlineData(Publiek.Raad, null, false)]
    [InlineData(Publiek.Openbaar, Raad, true)]
    [InlineData(Publiek.Openbaar, Tafel, true)]
    [InlineData(Publiek.Openbaar, null, true)]
    public async Task WhatIsReleased_IsFoundByItsAudience_AndNothingElseByAnyone(Publiek publiek, PartijSoort? wie, bool ziet)
    {
        var w = await Vrijgavewereld.Maak(noaber);
        var uit = await w.Uit(publiek);
        using var browser = wie is { } soort ? await w.Als(soort, Rol.Lezer) : noaber.Niemand();
        var gezien = new List<string>();
        foreach (var adres in Plekken(w, uit))
        {
            var antwoord = await browser.Haal(adres);
            if (antwoord.Status == HttpStatusCode.OK)
                gezien.Add(Toeval().Replace(antwoord.Html, ""));
        }
        Assert.NotEmpty(gezien);
        Assert.Equal(ziet, gezien.Exists(g => Array.Exists(Vrij, getal => g.Contains(getal, StringComparison.Ordinal))));
        Assert.DoesNotContain(gezien, g => Dicht.Concat(Samen).Any(getal => g.Contains(getal, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(Publiek.Raad)]
    [InlineData(Publiek.Openbaar)]
    public async Task WhatLiesReady_IsFoundByNobodyButWhoReleases(Publiek publiek)
    {
        var w = await Vrijgavewereld.Maak(noaber);
        await w.Gevraagd(publiek);
        using var beheerder = await w.Als(PartijSoort.Gemeente, Rol.Monitorbeheerder);
        var klaar = (await w.Bereid(beheerder, publiek)).Naar!;
        Assert.Equal(HttpStatusCode.OK, (await beheerder.Haal(klaar)).Status);
        foreach (var soort in new PartijSoort?[] { Raad, Tafel, Eigen, null })
        {
            using var browser = soort is { } s ? await w.Als(s, Rol.Lezer, Rol.Bewerker, Rol.Bestuurder) : noaber.Niemand();
            Assert.NotEqual(HttpStatusCode.OK, (await browser.Haal(klaar)).Status);
            Assert.NotEqual(HttpStatusCode.OK, (await browser.Haal($"{klaar}/cijfers.csv")).Status);
            Assert.NotEqual(HttpStatusCode.OK, (await browser.Haal($"/openbaar/{w.Samenwerking.Slug}/cijfers/1")).Status);
        }
    }

    [Fact]
    public async Task TheFiguresThemselves_StayClosedToTheCouncilAndToNobody_WhateverWasReleased()
    {
        var w = await Vrijgavewereld.Maak(noaber);
        await w.Uit();
        foreach (var wie in new[] { (Guid?)(await noaber.Wereld.Iemand(w.Samenwerking, Raad, Rol.Lezer)).Id, null })
        {
            await using var db = noaber.Database.AlsApplicatie();
            await using var transactie = await db.BeginAls(wie, "proef", CancellationToken.None);
            Assert.Equal((0, 0, 0), (await db.Waarnemingen.CountAsync(), await db.Toestemmingen.CountAsync(), await db.Vrijgaveprotocollen.CountAsync()));
            Assert.Equal(0, await db.Leveringversies.CountAsync());
            Assert.NotEqual(0, await db.Vrijgavecijfers.CountAsync(c => c.SamenwerkingId == w.Samenwerking.Id));
        }
    }

    [Fact]
    public async Task MailAndTrail_HoldNoFigureAndNoAnswer()
    {
        var w = await Vrijgavewereld.Maak(noaber);
        await noaber.Wereld.Bestuurder(w.Samenwerking, Eigen);
        await w.Uit();
        await using var db = noaber.Db();
        string[] tekst =
        [
            .. (await db.Post.ToListAsync()).Select(p => $"{p.Onderwerp} {p.Tekst}"),
            .. await db.Database.SqlQuery<string>($"select coalesce(nieuw::text, '') || coalesce(omschrijving, '') as \"Value\" from logregel where samenwerking_id = {w.Samenwerking.Id}").ToListAsync(),
        ];
        Assert.NotEmpty(tekst);
        // Names of rows and moments are numbers too.
        Assert.DoesNotContain(tekst.Select(t => Toeval().Replace(t, "")), t => Vrij.Concat(Dicht).Concat(Samen).Any(getal => t.Contains(getal, StringComparison.Ordinal)));
    }

    [GeneratedRegex("[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}|CfDJ8[A-Za-z0-9_-]+|T[0-9]{2}:[0-9]{2}:[0-9.]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Toeval();

    /// <summary>Every place where a figure could turn up: lists, search, exports, the public pages and the API.</summary>
    private static IEnumerable<string> Plekken(Vrijgavewereld w, string uit)
    {
        var (hier, openbaar) = ($"/s/{w.Samenwerking.Slug}", $"/openbaar/{w.Samenwerking.Slug}");
        return
        [
            hier, $"{hier}/monitor/vrijgave", uit, $"{uit}?cijfer=woningvoorraad", $"{uit}/cijfers.csv", $"{hier}/monitor/vrijgave/toestemming",
            $"{hier}/monitor/vrijgave/regels", $"{hier}/monitor/definities", $"{hier}/monitor/definities/woningvoorraad", $"{hier}/monitor/leveringen",
            .. w.Corporaties.SelectMany(c => new[] { $"{hier}/monitor/leveringen/2026-1/{c}", $"{hier}/monitor/leveringen/2026-1/{c}/cijfers.csv", $"{hier}/monitor/leveringen/reeks/{c}" }
                .Where(_ => c != w.Corporaties[0])),
            $"{hier}/monitor/gebieden", $"{hier}/zoeken?q=woningvoorraad", $"{hier}/zoeken?q=Zwijger", $"{hier}/beheer/logboek?alles=true", "/openbaar", openbaar,
            $"{openbaar}/cijfers", $"{openbaar}/cijfers/1", $"/api/v1{openbaar}/cijfers", $"/api/v1{openbaar}/cijfers/1/cijfers.csv", $"/api/v1{openbaar}/cijfers/1/cijfers.json",
            $"/api/v1{openbaar}/cijfers/1/cijfers.jsonstat.json", $"/api/v1{openbaar}/cijfers/catalogus.jsonld", $"{openbaar}/sitemap.xml",
        ];
    }
}
