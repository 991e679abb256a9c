using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Openbaar;

/// <summary>What the parties released is there for anyone, at an address that lasts; nothing else is.</summary>
public sealed class OpenbareAfsprakenTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task WhatIsReleased_IsReadWithoutSigningInAndGoneWhenTakenBack()
    {
        var samenwerking = await Met();
        using var leider = await Leider(samenwerking);
        using var niemand = noaber.Niemand();
        Assert.Equal(HttpStatusCode.NotFound, (await niemand.Haal($"/openbaar/{samenwerking.Slug}")).Status);
        Assert.DoesNotContain(samenwerking.Slug, (await niemand.Haal("/openbaar")).Tekst, StringComparison.Ordinal);

        var pagina = await leider.Pagina($"/s/{samenwerking.Slug}/openbaar");
        var keren = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => leider.Verstuur(pagina, "form[action$='/openbaar']")));
        Assert.All(keren, keer => Assert.Equal(HttpStatusCode.Found, keer.Status));

        var tekst = await niemand.Pagina($"/openbaar/{samenwerking.Slug}/1");
        Assert.Contains("De corporaties verkopen weinig woningen.", tekst.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var adres = tekst.QuerySelectorAll("main a").Single(a => a.TextContent.Contains("Zoektijd", StringComparison.Ordinal)).GetAttribute("href")!;
        var afspraak = await niemand.Pagina(adres);
        Assert.Equal("1.1 Zoektijd", afspraak.QuerySelector("h1")!.TextContent);
        Assert.Contains("De gemeente meet de zoektijd", afspraak.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await niemand.Haal($"/openbaar/{samenwerking.Slug}/2")).Status);

        await leider.Verstuur(await leider.Pagina($"/s/{samenwerking.Slug}/openbaar"), "form[action$='/intrekken']");
        string[] eens = [adres, $"/openbaar/{samenwerking.Slug}/1", $"/openbaar/{samenwerking.Slug}"];
        foreach (var weg in eens)
            await Ingetrokken(niemand, weg, "Van deze samenwerking is nu niets openbaar.");
        Assert.Equal(HttpStatusCode.NotFound, (await niemand.Haal($"/openbaar/{samenwerking.Slug}/1/{new string('0', 12)}")).Status);
        await leider.Verstuur(await leider.Pagina($"/s/{samenwerking.Slug}/openbaar"), "form[action$='/openbaar']");
        Assert.Equal(HttpStatusCode.OK, (await niemand.Haal($"/openbaar/{samenwerking.Slug}/2")).Status);
        foreach (var weg in eens[..2])
        {
            var pagina2 = await Ingetrokken(niemand, weg, "Hiervan is nu wel iets openbaar");
            Assert.NotNull(pagina2.QuerySelector($"main a[href='/openbaar/{samenwerking.Slug}/2']"));
        }
    }

    /// <summary>Gone, and said so: when, and without a word of what stood there.</summary>
    private static async Task<IDocument> Ingetrokken(Browser niemand, string adres, string verder)
    {
        var antwoord = await niemand.Haal(adres);
        Assert.Equal(HttpStatusCode.Gone, antwoord.Status);
        Assert.Contains("De procesleider trok het in op", antwoord.Tekst, StringComparison.Ordinal);
        Assert.Contains(verder, antwoord.Tekst, StringComparison.Ordinal);
        Assert.All(["Kader van proef", "Zoektijd", "/s/"], woord => Assert.DoesNotContain(woord, antwoord.Html, StringComparison.Ordinal));
        return antwoord.Pagina;
    }

    [Fact]
    public async Task EveryLinkFromThere_EndsAtWhatIsPublic()
    {
        var samenwerking = await Met();
        await noaber.Wereld.Bewaar([.. Voorbeeldkader.Rijen(samenwerking, KaderStatus.Concept, "Geheim concept")]);
        using (var leider = await Leider(samenwerking))
            await leider.Verstuur(await leider.Pagina($"/s/{samenwerking.Slug}/openbaar"), "form[action$='/openbaar']");
        using var niemand = noaber.Niemand();
        var (gezien, teGaan) = (new HashSet<string>(StringComparer.Ordinal), new Queue<string>(["/openbaar", "/", "/inloggen", "/robots.txt", "/sitemap.xml", $"/openbaar/{samenwerking.Slug}"]));
        while (teGaan.TryDequeue(out var adres))
        {
            if (!gezien.Add(adres) || gezien.Count > 300)
                continue;
            var antwoord = await niemand.Haal(adres);
            Assert.True(antwoord.Status is HttpStatusCode.OK, $"{adres}: {antwoord.Status}");
            Assert.All(["Geheim concept", "proef.txt", $"/s/{samenwerking.Slug}"], geheim => Assert.DoesNotContain(geheim, antwoord.Tekst, StringComparison.Ordinal));
            Assert.All(["Geheim concept", "proef.txt"], geheim => Assert.DoesNotContain(geheim, antwoord.Html, StringComparison.Ordinal));
            foreach (var verder in antwoord.Pagina.QuerySelectorAll("a[href^='/'], link[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0])
                .Concat(Plaatsen(antwoord.Html)))
                teGaan.Enqueue(verder);
        }
        Assert.Contains(gezien, adres => adres.StartsWith($"/openbaar/{samenwerking.Slug}/1/", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Unauthorized, (await niemand.Haal("/api/v1/samenwerkingen")).Status);
    }

    /// <summary>Where a sitemap leads.</summary>
    private static IEnumerable<string> Plaatsen(string xml) => Regex.Matches(xml, "<loc>http://[^/<]+(?<pad>[^<]*)</loc>", RegexOptions.None, TimeSpan.FromSeconds(1))
        .Select(m => m.Groups["pad"].Value);

    [Fact]
    public async Task WhoDoesNotLead_ReleasesNothing()
    {
        var samenwerking = await Met();
        using var ik = noaber.Als(await noaber.Wereld.Iemand(samenwerking, PartijSoort.Corporatie, Rol.Bestuurder));
        var pagina = await ik.Pagina($"/s/{samenwerking.Slug}/openbaar");
        Assert.Empty(pagina.QuerySelectorAll("main form"));
        Assert.Contains("Niet openbaar", pagina.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AConcept_IsReleasedByNobody_WhateverTheApplicationDoes()
    {
        var samenwerking = await noaber.Wereld.Samenwerking("Openbaar");
        var rijen = Voorbeeldkader.Rijen(samenwerking, KaderStatus.Concept).ToArray();
        await noaber.Wereld.Bewaar(rijen);
        var kader = rijen.OfType<KaderRij>().Single();
        var leider = await noaber.Wereld.Iemand(samenwerking, PartijSoort.Gemeente, Rol.Procesleider);
        var bewerker = await noaber.Wereld.Iemand(samenwerking, PartijSoort.Corporatie, Rol.Bewerker);
        Assert.Contains("vastgesteld", await Fout(samenwerking, kader, leider), StringComparison.Ordinal);
        await using (var db = noaber.Db())
            await db.Kaders.Where(k => k.Id == kader.Id).ExecuteUpdateAsync(set => set.SetProperty(k => k.Status, KaderStatus.Vigerend));
        Assert.Contains("row-level security", await Fout(samenwerking, kader, bewerker), StringComparison.Ordinal);
    }

    private async Task<string> Fout(Samenwerking samenwerking, KaderRij kader, Account wie)
    {
        await using var db = noaber.Database.AlsApplicatie();
        await using var transactie = await db.BeginAls(wie.Id, "proef", CancellationToken.None);
        db.Add(new Publicatie
        {
            SamenwerkingId = samenwerking.Id, KaderId = kader.Id, LijnId = kader.LijnId, Nummer = 1, Titel = "Stiekem", DoorId = wie.Id, Op = DateTimeOffset.UtcNow,
            Inhoud = new(new(DocumentSoort.Kader, new("Stiekem", null, [])), []),
        });
        return (await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync())).InnerException!.Message;
    }

    private async Task<Samenwerking> Met()
    {
        var samenwerking = await noaber.Wereld.Samenwerking("Openbaar");
        await noaber.Wereld.Bewaar([.. Voorbeeldkader.Rijen(samenwerking)]);
        return samenwerking;
    }

    private async Task<Browser> Leider(Samenwerking samenwerking) => noaber.Als(await noaber.Wereld.Iemand(samenwerking, PartijSoort.Gemeente, Rol.Procesleider));
}
