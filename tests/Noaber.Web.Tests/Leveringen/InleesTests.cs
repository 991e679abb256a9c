using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Noaber.Files.Werkboeken;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Features.Leveringen;
using Noaber.Web.Tests.Proef;
using Npgsql;

namespace Noaber.Web.Tests.Leveringen;

/// <summary>A workbook comes in whole with all that was found in it, or is refused as a whole and leaves nothing behind.</summary>
public sealed class InleesTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task AWorkbook_BecomesAVersionWithItsFigures_AndTheSameAgainChangesNothing()
    {
        var w = await Leveringswereld.Maak(noaber, "nieuwbouw", "sloop");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        var sjabloon = await ik.Haal(w.Eigen("sjabloon.xlsx"));
        Assert.IsType<Werkboek>(Werkboeklezer.Lees(sjabloon.Bytes));
        var boek = w.Werkboek("Volgens plan", ("nieuwbouw", 24), ("sloop", 10));
        Assert.Equal(w.Adres, (await w.LeesIn(ik, boek)).Naar);
        Assert.Equal($"{w.Adres}?gelijk=ja", (await w.LeesIn(ik, boek)).Naar);
        Assert.Equal(w.Adres, (await w.LeesIn(ik, w.Werkboek("Volgens plan", ("nieuwbouw", 25), ("sloop", 10)))).Naar);
        Assert.Equal(["1.0.0", "1.0.1"], (await w.Versies()).Select(v => $"{v.Nummer}"));

        var pagina = await ik.Pagina(w.Adres);
        var rij = pagina.QuerySelector("section[aria-labelledby=cijfers]")!.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("Nieuwe woningen", StringComparison.Ordinal));
        Assert.Contains("25", rij.TextContent, StringComparison.Ordinal);
        Assert.Contains("Volgens plan", rij.TextContent, StringComparison.Ordinal);
        await using var db = noaber.Db();
        var cijfer = await db.Waarnemingen.SingleAsync(c => c.SamenwerkingId == w.Samenwerking.Id && c.Indicator == "sloop" && c.Gebied == "GM0153"
            && db.Leveringversies.Any(v => v.Id == c.VersieId && v.Volgnummer == 2));
        Assert.Equal((10m, "1.0.0", "2026-1", "Enschede"), (cijfer.Getal, cijfer.Definitie, cijfer.Periode, cijfer.Rijnaam));
        Assert.Equal(2, await db.Logboek.CountAsync(l => l.SamenwerkingId == w.Samenwerking.Id && l.Handeling == "levering ingelezen"));
    }

    [Fact]
    public async Task WhatDoesNotAddUp_IsSaidAtItsCell_AsAListAndInTheWorkbookItself()
    {
        var w = await Leveringswereld.Maak(noaber, "woningvoorraad-begin", "woningvoorraad", "verkoop", "aankoop", "nieuwbouw", "sloop", "voorraad-overig-bij", "voorraad-overig-af");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        var boek = w.Werkboek(("woningvoorraad-begin", 1433), ("verkoop", 10), ("aankoop", 10), ("nieuwbouw", 24), ("sloop", 0), ("voorraad-overig-bij", 0), ("voorraad-overig-af", 0), ("woningvoorraad", 1458));
        var pagina = await ik.Pagina(w.Eigen("inlezen"));
        var terug = await ik.Upload(pagina, "form[enctype]", "bestand", "cijfers.xlsx", boek);
        Assert.Equal(w.Adres, terug.Naar);

        var gevonden = (await ik.Pagina(w.Adres)).QuerySelector("section[aria-labelledby=nagekeken]")!.TextContent;
        Assert.Contains("1.457", gevonden, StringComparison.Ordinal);
        var csv = await ik.Haal($"{w.Adres}/bevindingen.csv");
        Assert.Contains("1.458", csv.Tekst, StringComparison.Ordinal);
        var lijst = Assert.IsType<Werkboek>(Werkboeklezer.Lees((await ik.Haal($"{w.Adres}/bevindingen.xlsx")).Bytes));
        Assert.Contains(lijst.Bladen[0].Rijen, r => r.Cellen.Values.Any(c => c.Tekst.Contains("1.457", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task TheWorkbook_IsGivenBackWithNotesAtItsCells_AndStillReads()
    {
        var w = await Leveringswereld.Maak(noaber, "nieuwbouw", "sloop");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        var boek = w.Werkboek(("nieuwbouw", -3), ("sloop", 10));
        var terug = await GeefTerug(w, ik, boek);
        Assert.Equal(HttpStatusCode.OK, terug.Status);
        Assert.Contains("Nagekeken cijfers.xlsx", terug.Inhoudsplaats, StringComparison.Ordinal);
        using var document = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(new MemoryStream(terug.Bytes), isEditable: false);
        var noten = document.WorkbookPart!.WorksheetParts.SelectMany(p => p.WorksheetCommentsPart?.Comments.CommentList?.ChildElements.Select(c => c.InnerText) ?? []);
        Assert.Contains(noten, n => n.StartsWith("Verbeter: ", StringComparison.Ordinal));
        Assert.Equal($"{w.Adres}?gelijk=ja", (await w.LeesIn(ik, terug.Bytes)).Naar);
        // What lies there already is given back as well: there is no other road to it.
        var weer = await GeefTerug(w, ik, boek);
        Assert.Equal((HttpStatusCode.OK, terug.Inhoudsplaats), (weer.Status, weer.Inhoudsplaats));
        using var opnieuw = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(new MemoryStream(weer.Bytes), isEditable: false);
        Assert.Contains(opnieuw.WorkbookPart!.WorksheetParts, p => p.WorksheetCommentsPart?.Comments.InnerText.Contains("Verbeter: ", StringComparison.Ordinal) == true);
        Assert.Single(await w.Versies());
    }

    /// <summary>Offers a workbook with the button that gives it back.</summary>
    private static async Task<Antwoord> GeefTerug(Leveringswereld w, Browser ik, byte[] boek)
    {
        var pagina = await ik.Pagina(w.Eigen("inlezen"));
        var knop = pagina.QuerySelector("button[name=Doe]")!;
        var verborgen = pagina.CreateElement("input");
        verborgen.SetAttribute("type", "hidden");
        verborgen.SetAttribute("name", "Doe");
        verborgen.SetAttribute("value", knop.GetAttribute("value")!);
        pagina.QuerySelector("form[enctype]")!.AppendChild(verborgen);
        return await ik.Upload(pagina, "form[enctype]", "bestand", "cijfers.xlsx", boek);
    }

    [Theory]
    [InlineData("Gebeld met jan.jansen@voorbeeld.nl hierover", "cijfers.xlsx")]
    [InlineData("BSN 111222333 van de huurder", "cijfers.xlsx")]
    [InlineData("Volgens plan", "cijfers van jan.jansen@voorbeeld.nl.xlsx")]
    [InlineData("Volgens plan", "cijfers. (bsn 111222333)")]
    public async Task AnythingPersonal_IsRefusedAsAWhole_AndNothingOfItRemains(string toelichting, string naam)
    {
        var vanger = new Logvanger();
        await using var proef = new Noaberproef { Diensten = d => d.AddSingleton<ILoggerProvider>(vanger).AddLogging(log => log.AddFilter<Logvanger>("", LogLevel.Information)) };
        await proef.InitializeAsync();
        var w = await Leveringswereld.Maak(proef, "nieuwbouw", "sloop");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        var antwoord = await w.LeesIn(ik, w.Werkboek(toelichting, ("nieuwbouw", 24), ("sloop", 10)), naam);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.Status);
        Assert.Empty(await w.Versies());
        foreach (var spoor in new[] { "jan.jansen", "111222333" })
        {
            Assert.DoesNotContain(spoor, antwoord.Tekst, StringComparison.Ordinal);
            Assert.Empty(await InDatabase(proef, spoor));
            Assert.DoesNotContain(vanger.Regels, r => r.Contains(spoor, StringComparison.Ordinal));
            Assert.DoesNotContain(Directory.EnumerateFiles(proef.Postbak.Data, "*", SearchOption.AllDirectories), b => File.ReadAllText(b).Contains(spoor, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(60)]
    public async Task WhatGoesWrong_IsAnAnswer_AndNothingOfTheFileIsLogged(int geduld)
    {
        var vanger = new Logvanger();
        await using var proef = new Noaberproef
        {
            Diensten = d => d.AddSingleton(new Inleesgeduld(TimeSpan.FromSeconds(geduld))).AddSingleton<ILoggerProvider>(vanger),
        };
        await proef.InitializeAsync();
        var w = await Leveringswereld.Maak(proef, "nieuwbouw");
        await using (var db = proef.Db())
        {
            await db.Database.ExecuteSqlRawAsync("""
                create function proef_stuk() returns trigger language plpgsql as $$ begin raise exception 'stuk bij %', new.toelichting; end $$;
                create trigger proef_stuk before insert on waarneming for each row execute function proef_stuk()
                """);
        }
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        var antwoord = await w.LeesIn(ik, w.Werkboek("Geheim plan", ("nieuwbouw", 24)));
        if (antwoord.Naar is { } wacht)
        {
            do
                antwoord = await ik.Haal(wacht);
            while (antwoord.Koppen.ContainsKey("Refresh"));
        }
        Assert.Equal(HttpStatusCode.InternalServerError, antwoord.Status);
        Assert.Contains("Er is niets van je bestand opgeslagen.", antwoord.Tekst, StringComparison.Ordinal);
        Assert.NotNull(antwoord.Pagina.QuerySelector("input[type=file]"));
        Assert.Contains(vanger.Regels, r => r.Contains("could not be taken in", StringComparison.Ordinal));
        Assert.DoesNotContain(vanger.Regels, r => r.Contains("Geheim plan", StringComparison.Ordinal));
        Assert.Empty(await w.Versies());
    }

    [Fact]
    public async Task AColleagueWhoWasFirst_IsNamed_AndNothingIsOverwritten()
    {
        var w = await Leveringswereld.Maak(noaber, "nieuwbouw", "sloop");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        using var collega = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        var mijn = await ik.Pagina(w.Eigen("inlezen"));
        Assert.Equal(w.Adres, (await w.LeesIn(collega, w.Werkboek(("nieuwbouw", 1), ("sloop", 1)))).Naar);
        var botsing = await ik.Upload(mijn, "form[enctype]", "bestand", "cijfers.xlsx", w.Werkboek(("nieuwbouw", 2), ("sloop", 2)));
        Assert.Equal(HttpStatusCode.Conflict, botsing.Status);
        Assert.Contains("Intussen kwam versie 1.0.0 binnen", botsing.Tekst, StringComparison.Ordinal);
        Assert.Single(await w.Versies());
        Assert.Equal(w.Adres, (await ik.Upload(botsing.Pagina, "form[enctype]", "bestand", "cijfers.xlsx", w.Werkboek(("nieuwbouw", 2), ("sloop", 2)))).Naar);
    }

    [Fact]
    public async Task TwoAtOnce_OneWinsAndTheOtherSeesSo()
    {
        var w = await Leveringswereld.Maak(noaber, "nieuwbouw", "sloop");
        using var een = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        using var twee = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        var (a, b) = (await een.Pagina(w.Eigen("inlezen")), await twee.Pagina(w.Eigen("inlezen")));
        var samen = await Task.WhenAll(
            een.Upload(a, "form[enctype]", "bestand", "a.xlsx", w.Werkboek(("nieuwbouw", 1), ("sloop", 1))),
            twee.Upload(b, "form[enctype]", "bestand", "b.xlsx", w.Werkboek(("nieuwbouw", 2), ("sloop", 2))));
        Assert.Equal([HttpStatusCode.Found, HttpStatusCode.Conflict], samen.Select(s => s.Status).Order());
        Assert.Single(await w.Versies());
    }

    [Fact]
    public async Task AWrongFile_SaysWhyAndStoresNothing()
    {
        var w = await Leveringswereld.Maak(noaber, "nieuwbouw");
        var ander = await Leveringswereld.Maak(noaber, "nieuwbouw");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        Assert.Contains("een andere samenwerking", (await w.LeesIn(ik, ander.Werkboek(("nieuwbouw", 1)))).Tekst, StringComparison.Ordinal);
        Assert.Contains("gewone tekst", (await w.LeesIn(ik, Encoding.UTF8.GetBytes("a;b\n"))).Tekst, StringComparison.Ordinal);
        Assert.Contains("geen enkel cijfer", (await w.LeesIn(ik, w.Werkboek())).Tekst, StringComparison.Ordinal);
        Assert.Contains("koos nog geen bestand", (await ik.Verstuur(await ik.Pagina(w.Eigen("inlezen")), "form[enctype]")).Tekst, StringComparison.Ordinal);
        Assert.Empty(await w.Versies());
        await using var db = noaber.Db();
        Assert.False(await db.Leveringen.AnyAsync(l => l.SamenwerkingId == w.Samenwerking.Id));
    }

    [Fact]
    public async Task WhatWasHandedIn_TakesNoWorkbook()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        var pagina = await ik.Pagina(w.Eigen("inlezen"));
        await noaber.Wereld.Levering(w.Samenwerking, w.Corporatie, Leveringsstatus.Ingediend);
        var antwoord = await ik.Upload(pagina, "form[enctype]", "bestand", "cijfers.xlsx", w.Werkboek(("sloop", 3)));
        Assert.Equal(HttpStatusCode.Conflict, antwoord.Status);
        Assert.Single(await w.Versies());
        Assert.Null((await ik.Pagina(w.Eigen("inlezen"))).QuerySelector("form[enctype]"));
    }

    [Fact]
    public async Task WhatBreaksOffHalfway_LeavesNothing()
    {
        await using var proef = await Noaberproef.Start();
        var w = await Leveringswereld.Maak(proef, "nieuwbouw", "sloop");
        await using var db = proef.Db();
        await db.Database.ExecuteSqlRawAsync("""
            create function breek_af() returns trigger language plpgsql as $$ begin raise exception 'afgebroken'; end $$;
            create trigger breek_af before insert on bevinding for each row execute function breek_af();
            """);
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Bewerker);
        Assert.Equal(HttpStatusCode.InternalServerError, (await w.LeesIn(ik, w.Werkboek(("nieuwbouw", -3), ("sloop", 10)))).Status);
        Assert.Empty(await w.Versies());
        Assert.False(await db.Leveringen.AnyAsync());
        Assert.False(await db.Waarnemingen.AnyAsync());
        await db.Database.ExecuteSqlRawAsync("drop trigger breek_af on bevinding");
        Assert.Equal(w.Adres, (await w.LeesIn(ik, w.Werkboek(("nieuwbouw", -3), ("sloop", 10)))).Naar);
    }

    [Theory]
    [InlineData("inlezen")]
    [InlineData("indeling/lezen")]
    public void AFile_IsNeverLaidOnDiskWhileItComesIn(string waar)
    {
        var adres = noaber.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Single(e =>
            e.RoutePattern.RawText!.EndsWith($"/leveringen/{{halfjaar}}/{{partij:guid}}/{waar}", StringComparison.Ordinal) && e.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is not null);
        Assert.Equal(adres.Metadata.GetMetadata<IRequestSizeLimitMetadata>()!.MaxRequestBodySize, adres.Metadata.GetMetadata<IFormOptionsMetadata>()!.MemoryBufferThreshold);
    }

    /// <summary>The tables in which a text stands in any column.</summary>
    private static async Task<List<string>> InDatabase(Noaberproef proef, string tekst)
    {
        await using var bron = NpgsqlDataSource.Create(proef.Database.Verbindingen.Beheer);
        await using var tabellen = bron.CreateCommand("select quote_ident(relname) from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace");
        var namen = new List<string>();
        await using (var lezer = await tabellen.ExecuteReaderAsync())
        {
            while (await lezer.ReadAsync())
                namen.Add(lezer.GetString(0));
        }
        var gevonden = new List<string>();
        foreach (var naam in namen)
        {
            await using var zoek = bron.CreateCommand($"select exists (select from {naam} r where r::text like '%' || $1 || '%')");
            zoek.Parameters.Add(new() { Value = tekst });
            if (await zoek.ExecuteScalarAsync() is true)
                gevonden.Add(naam);
        }
        return gevonden;
    }
}
