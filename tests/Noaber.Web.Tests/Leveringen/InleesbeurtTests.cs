using System.IO.Compression;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Features.Leveringen;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Leveringen;

/// <summary>A workbook that takes longer than people wait: it is read on in the queue, its page says how far it is, and what came of it.</summary>
public sealed class InleesbeurtTests(InleesbeurtTests.Ongeduldig ongeduldig) : IClassFixture<InleesbeurtTests.Ongeduldig>
{
    /// <summary>An application that waits for no upload.</summary>
    public sealed class Ongeduldig : IAsyncLifetime
    {
        internal Noaberproef Noaber { get; } = new() { Diensten = diensten => diensten.AddSingleton(new Inleesgeduld(TimeSpan.Zero)) };

        public ValueTask InitializeAsync() => Noaber.InitializeAsync();

        public ValueTask DisposeAsync() => Noaber.DisposeAsync();
    }

    private Noaberproef Noaber => ongeduldig.Noaber;

    [Fact]
    public async Task TheOnlyOneInTheQueue_IsReadWhileItsPageSaysHowFarItIs_AndOnlyItsOwnPersonSeesIt()
    {
        var w = await Leveringswereld.Maak(Noaber, "nieuwbouw", "sloop");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        using var collega = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        var pagina = await ik.Pagina(w.Eigen("inlezen"));
        var adres = "";
        await Ophouden.Bij(Noaber, "before insert on waarneming for each row", async gewacht =>
        {
            var wacht = await ik.Upload(pagina, "form[enctype]", "bestand", "cijfers.xlsx", w.Werkboek(("nieuwbouw", 1), ("sloop", 2)));
            Assert.StartsWith(w.Eigen("inlezen/"), wacht.Naar, StringComparison.Ordinal);
            await gewacht;
            var bezig = await ik.Haal(adres = wacht.Naar!);
            Assert.Equal((HttpStatusCode.OK, "3"), (bezig.Status, bezig.Koppen["Refresh"]));
            Assert.Contains("Nu: opslaan", bezig.Tekst, StringComparison.Ordinal);
            var ander = await collega.Haal(wacht.Naar!);
            Assert.Contains("weet niet meer hoe het met dit bestand ging", ander.Tekst, StringComparison.Ordinal);
            Assert.False(ander.Koppen.ContainsKey("Refresh"));
            // Of a party that delivers nothing there is no version that could have come in.
            using var huurder = await w.Als(PartijSoort.Huurdersorganisatie, Rol.Bewerker);
            var vreemd = await huurder.Haal($"{wacht.Naar!.Split('?')[0]}?gezien={Guid.NewGuid()}");
            Assert.DoesNotContain("Intussen is versie", vreemd.Tekst, StringComparison.Ordinal);
        });
        Assert.Equal(w.Adres, (await TotKlaar(ik, adres)).Naar);
        Assert.Single(await w.Versies());
    }

    [Fact]
    public async Task WhatIsRefused_SaysWhyOnTheSamePage_AndANotedWorkbookLiesReady()
    {
        var w = await Leveringswereld.Maak(Noaber, "nieuwbouw");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        var wacht = await w.LeesIn(ik, Encoding.UTF8.GetBytes("a;b\n"));
        var uitkomst = await TotKlaar(ik, wacht.Naar!);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, uitkomst.Status);
        Assert.Contains("gewone tekst", uitkomst.Tekst, StringComparison.Ordinal);

        var pagina = await ik.Pagina(w.Eigen("inlezen"));
        pagina.QuerySelector("form[enctype]")!.InnerHtml += $"<input type=hidden name=Doe value={Inleesformulier.GeefTerug}>";
        var terug = await ik.Upload(pagina, "form[enctype]", "bestand", "cijfers.xlsx", w.Werkboek(("nieuwbouw", -3)));
        var klaar = await TotKlaar(ik, terug.Naar!);
        var bestand = await ik.Haal(klaar.Pagina.QuerySelector("a[href*=geef]")!.GetAttribute("href")!);
        Assert.Contains("Nagekeken cijfers.xlsx", bestand.Inhoudsplaats, StringComparison.Ordinal);
        Assert.Contains("weet niet meer", (await ik.Haal(terug.Naar!)).Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ManyAtOnce_AreAllAnswered_AndOneOfEachPartyWins()
    {
        var werelden = new List<Leveringswereld>();
        while (werelden.Count < 4)
            werelden.Add(await Leveringswereld.Maak(Noaber, "nieuwbouw", "sloop"));
        // All have the page before them when the first sends its file.
        var uploads = new List<(Leveringswereld W, Browser Wie, IDocument Pagina, int Nr)>();
        foreach (var (w, nr) in from w in werelden from nr in Enumerable.Range(1, 6) select (w, nr))
        {
            var wie = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
            uploads.Add((w, wie, await wie.Pagina(w.Eigen("inlezen")), nr));
        }
        var uitkomsten = await Task.WhenAll(uploads.Select(async u =>
        {
            using (u.Wie)
                return await TotKlaar(u.Wie, (await u.Wie.Upload(u.Pagina, "form[enctype]", "bestand", "cijfers.xlsx", u.W.Werkboek(("nieuwbouw", u.Nr), ("sloop", 1)))).Naar!);
        }));
        Assert.Equal(4, uitkomsten.Count(u => u.Status == HttpStatusCode.Found));
        Assert.Equal(20, uitkomsten.Count(u => u.Status == HttpStatusCode.Conflict));
        foreach (var w in werelden)
            Assert.Single(await w.Versies());
    }

    [Fact]
    public async Task HalfAGigabyteOfZippedNothing_IsRefused()
    {
        var w = await Leveringswereld.Maak(Noaber, "nieuwbouw");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        var uitkomst = await TotKlaar(ik, (await w.LeesIn(ik, Niets(w.Werkboek(("nieuwbouw", 1)), 500))).Naar!);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, uitkomst.Status);
        Assert.Contains("bij het uitpakken onverwacht groot", uitkomst.Tekst, StringComparison.Ordinal);
        Assert.Empty(await w.Versies());
    }

    [Fact]
    public async Task TheProcessKilledWhileItStores_LeavesNothing_AndItsPageSaysSo()
    {
        var w = await Leveringswereld.Maak(Noaber, "nieuwbouw", "sloop");
        var wie = await Noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Corporatie, Rol.Bewerker);
        string? wacht = null;
        await using (var server = await Serverproces.Start(Noaber.Database.Verbindingen, "--leeg"))
        {
            using var ik = Bij(server, wie);
            var pagina = await ik.Pagina(w.Eigen("inlezen"));
            await Ophouden.Bij(Noaber, "before insert on waarneming for each row", async gewacht =>
            {
                wacht = (await ik.Upload(pagina, "form[enctype]", "bestand", "cijfers.xlsx", w.Werkboek(("nieuwbouw", 1), ("sloop", 2)))).Naar;
                await gewacht;
                await server.Dood();
            });
        }
        Assert.Empty(await w.Versies());

        await using var weer = await Serverproces.Start(Noaber.Database.Verbindingen, "--leeg");
        using var opnieuw = Bij(weer, wie);
        var scherm = await opnieuw.Pagina(wacht!);
        Assert.Contains("Er is sindsdien geen nieuwe versie binnengekomen, en van dit bestand komt ook niets meer. Kies het opnieuw.", scherm.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(w.Adres, (await TotKlaar(opnieuw, (await w.LeesIn(opnieuw, w.Werkboek(("nieuwbouw", 1), ("sloop", 2)))).Naar!)).Naar);
        Assert.Contains("Intussen is versie 1.0.0 binnengekomen", (await opnieuw.Pagina(wacht!)).Body!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Looks until it is done, as the page does by itself; where an upload led at once, that is it.</summary>
    private static async Task<Antwoord> TotKlaar(Browser wie, string adres)
    {
        if (!adres.Contains("/inlezen/", StringComparison.Ordinal))
            return new(HttpStatusCode.Found, adres, "", new Dictionary<string, string>());
        for (var begin = DateTime.UtcNow; DateTime.UtcNow - begin < TimeSpan.FromMinutes(2); await Task.Delay(50))
        {
            var antwoord = await wie.Haal(adres);
            if (!antwoord.Koppen.ContainsKey("Refresh"))
                return antwoord;
        }
        throw new TimeoutException(adres);
    }

    /// <summary>The workbook with as its first sheet so many MB of nothing.</summary>
    private static byte[] Niets(byte[] boek, int megabytes)
    {
        var stroom = new MemoryStream();
        stroom.Write(boek);
        using (var zip = new ZipArchive(stroom, ZipArchiveMode.Update, leaveOpen: true))
        {
            var naam = zip.Entries.First(e => e.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).FullName;
            zip.GetEntry(naam)!.Delete();
            using var blad = zip.CreateEntry(naam, CompressionLevel.Optimal).Open();
            var niets = Encoding.ASCII.GetBytes(new string(' ', 1 << 20));
            blad.Write("<worksheet>"u8);
            for (var at = 0; at < megabytes; at++)
                blad.Write(niets);
            blad.Write("</worksheet>"u8);
        }
        return stroom.ToArray();
    }

    private Browser Bij(Serverproces server, Account wie)
    {
        using var db = Noaber.Db();
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = server.Adres };
        client.DefaultRequestHeaders.Host = "localhost";
        return new(client, ("noaber", Koekje.Voor(wie, Noaber.Services, db, DateTimeOffset.UtcNow)));
    }
}
