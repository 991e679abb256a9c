using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Jaarcyclus;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Evalueren;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Openbaar;

/// <summary>A closed evaluation and the progress of a quarter are there for anyone once they are released; what one party said is not.</summary>
public sealed class OpenbareVerslagenTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private static readonly string[] Geheim = ["Alleen tussen ons", "Intern cijfer", "proef.txt", "/s/"];

    [Fact]
    public async Task AReleasedEvaluation_TellsTheOutcomeAndNothingOfOneParty()
    {
        var w = await Evaluatiewereld.Maak(noaber);
        var evaluatie = await MetOordeel(w);
        using var niemand = noaber.Niemand();
        Assert.Equal(HttpStatusCode.NotFound, (await niemand.Haal($"/openbaar/{w.Samenwerking.Slug}")).Status);
        var pagina = await w.Leider.Pagina($"{w.Basis}/openbaar");
        var form = $"#v{evaluatie.Split('/')[^1]} form";
        for (var keer = 0; keer < 2; keer++)
            Assert.Equal(HttpStatusCode.Found, (await w.Leider.Verstuur(pagina, form)).Status);
        var openbaar = await niemand.Pagina($"/openbaar/{w.Samenwerking.Slug}/verslag/1");
        Assert.Contains("niet behaald", Evaluatiewereld.Tekst(openbaar), StringComparison.Ordinal);
        Assert.Contains("Wijzigt. Er staat geen aantal bij.", Evaluatiewereld.Tekst(openbaar), StringComparison.Ordinal);
        Assert.All(Geheim, geheim => Assert.DoesNotContain(geheim, openbaar.DocumentElement.OuterHtml, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await niemand.Haal($"/openbaar/{w.Samenwerking.Slug}/verslag/2")).Status);

        await w.Leider.Verstuur(await w.Leider.Pagina($"{w.Basis}/openbaar"), "form[action$='/verslag/intrekken']");
        Assert.Equal(HttpStatusCode.Gone, (await niemand.Haal($"/openbaar/{w.Samenwerking.Slug}/verslag/1")).Status);
        Assert.Equal(HttpStatusCode.Gone, (await niemand.Haal($"/openbaar/{w.Samenwerking.Slug}")).Status);
        await w.Leider.Verstuur(await w.Leider.Pagina($"{w.Basis}/openbaar"), form);
        var weg = await niemand.Haal($"/openbaar/{w.Samenwerking.Slug}/verslag/1");
        Assert.NotNull(weg.Pagina.QuerySelector($"main a[href='/openbaar/{w.Samenwerking.Slug}/verslag/2']"));
        Assert.DoesNotContain("Evaluatie van", weg.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheLinesOfAReport_StandInTheOrderOfThemeAndNumber()
    {
        var w = await Evaluatiewereld.Maak(noaber);
        (string Thema, string Afspraak)[] volgorde = [("2. Zorg", "2.1 Zorg"), ("10. Slot", "10.1 Slot"), ("2. Zorg", "2.10 Later"), ("2. Zorg", "2.2 Eerst")];
        await noaber.Wereld.Bewaar(new Openbaarverslag
        {
            SamenwerkingId = w.Samenwerking.Id, Soort = Verslagsoort.Voortgang, Jaar = 2026, Kwartaal = 1, Nummer = 1, Titel = "Voortgang", Peildag = new(2026, 3, 31),
            Inhoud = [.. volgorde.Select(r => new Verslagregel("sleutel", r.Afspraak, r.Thema, "Doet iets", "OpKoers", "op koers", ""))], DoorId = null, Op = DateTimeOffset.UtcNow,
        });
        using var niemand = noaber.Niemand();
        var pagina = await niemand.Pagina($"/openbaar/{w.Samenwerking.Slug}/verslag/1");
        Assert.Equal(["2. Zorg", "2.1 Zorg", "2.2 Eerst", "2.10 Later", "10. Slot", "10.1 Slot"], pagina.QuerySelectorAll("main h2, main li b").Select(e => e.TextContent));
    }

    [Fact]
    public async Task ThePublicPageOfAnAgreement_NamesBothAndEveryLinkEndsAtWhatIsPublic()
    {
        var w = await Evaluatiewereld.Maak(noaber);
        var kwartaal = Kwartaal.Met(Proefklok.Vandaag).Vorige;
        await noaber.Wereld.Bewaar(new VoortgangRij
        {
            SamenwerkingId = w.Samenwerking.Id, ActieLijnId = w.Actie.LijnId, PartijId = await noaber.Wereld.Partij(w.Samenwerking, PartijSoort.Gemeente),
            Stand = Voortgangstand.AandachtNodig, Aantal = 14, Toelichting = "Intern cijfer", DoorId = null,
            Op = new DateTimeOffset(kwartaal.Eind.AddDays(-3), new TimeOnly(12, 0), TimeSpan.Zero),
        });
        var evaluatie = await MetOordeel(w);
        var pagina = await w.Leider.Pagina($"{w.Basis}/openbaar");
        foreach (var form in new[] { $"#k{w.Kader.Id} form", $"#v{evaluatie.Split('/')[^1]} form", $"#v{kwartaal.Jaar}-{kwartaal.Nummer} form" })
            Assert.Equal(HttpStatusCode.Found, (await w.Leider.Verstuur(pagina, form)).Status);

        using var niemand = noaber.Niemand();
        var gezien = await Loop(niemand, $"/openbaar/{w.Samenwerking.Slug}");
        Assert.Equal(2, gezien.Keys.Count(adres => adres.Contains("/verslag/", StringComparison.Ordinal)));
        var zoektijd = gezien.Values.Single(pagina => pagina.QuerySelector("h1")!.TextContent == "1.1 Zoektijd");
        Assert.All([$"Voortgang {kwartaal}", "aandacht nodig", "Evaluatie van 2025", "deels behaald"],
            tekst => Assert.Contains(tekst, Evaluatiewereld.Tekst(zoektijd), StringComparison.Ordinal));
    }

    /// <summary>Every public page from here on; none tells what is not for everyone.</summary>
    private static async Task<Dictionary<string, IDocument>> Loop(Browser niemand, string begin)
    {
        var (gezien, teGaan) = (new Dictionary<string, IDocument>(StringComparer.Ordinal), new Queue<string>([begin]));
        while (teGaan.TryDequeue(out var adres))
        {
            if (gezien.ContainsKey(adres) || gezien.Count > 100)
                continue;
            var antwoord = await niemand.Haal(adres);
            Assert.True(antwoord.Status is HttpStatusCode.OK, $"{adres}: {antwoord.Status}");
            Assert.All(Geheim, geheim => Assert.DoesNotContain(geheim, antwoord.Html, StringComparison.Ordinal));
            gezien[adres] = antwoord.Pagina;
            foreach (var verder in antwoord.Pagina.QuerySelectorAll("main a[href^='/openbaar/']").Select(a => a.GetAttribute("href")!.Split('#')[0]))
                teGaan.Enqueue(verder);
        }
        return gezien;
    }

    [Fact]
    public async Task WhoDoesNotLead_ReleasesNoReport()
    {
        var w = await Evaluatiewereld.Maak(noaber);
        await w.Gesloten();
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bestuurder);
        Assert.Empty((await ik.Pagina($"{w.Basis}/openbaar")).QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task AnOpenEvaluation_IsReleasedByNobody_WhateverTheApplicationDoes()
    {
        var w = await Evaluatiewereld.Maak(noaber);
        var id = Guid.Parse((await w.Begin()).Split('/')[^1]);
        var leider = await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Gemeente, Rol.Procesleider);
        await using var db = noaber.Database.AlsApplicatie();
        await using var transactie = await db.BeginAls(leider.Id, "proef", CancellationToken.None);
        db.Add(new Openbaarverslag
        {
            SamenwerkingId = w.Samenwerking.Id, Soort = Verslagsoort.Evaluatie, EvaluatieId = id, Jaar = 2025, Nummer = 1, Titel = "Stiekem",
            Peildag = new(2026, 1, 1), Inhoud = [], DoorId = leider.Id, Op = DateTimeOffset.UtcNow,
        });
        Assert.Contains("gesloten evaluatie", (await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync())).InnerException!.Message, StringComparison.Ordinal);
    }

    /// <summary>Closed, after an association said why it judged so.</summary>
    private static async Task<string> MetOordeel(Evaluatiewereld w)
    {
        var evaluatie = await w.Begin();
        using (var corporatie = await w.Als(PartijSoort.Corporatie))
            await Evaluatiewereld.Oordeel(corporatie, (await w.Punten(evaluatie))[0], "Niet", uitleg: "Alleen tussen ons");
        Assert.Equal(evaluatie, await w.Gesloten());
        return evaluatie;
    }
}
