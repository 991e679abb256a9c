using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Overleg;
using Noaber.Web.Tests.Proef;
using Npgsql;

namespace Noaber.Web.Tests.Cijfers;

/// <summary>A figure with an item of an agenda runs until the meeting closes, and shows nobody what that person may not see.</summary>
public sealed class BijlageTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private const string Titel = "Sloop tot nu toe";

    [Fact]
    public async Task WithAnItem_ItRunsUntilTheMeetingCloses_AndStaysAsItWasThen()
    {
        var b = await Begin();
        using var leider = await b.W.Als(PartijSoort.Gemeente, Rol.Procesleider);
        await Zet(leider, b);
        using var huurder = await b.W.Als(PartijSoort.Huurdersorganisatie);
        Assert.Equal(["12"], Cijferwereld.Cellen(await huurder.Pagina(b.Overleg)));
        await BeeldTests.Heropend(noaber, b.Versie, 15);
        Assert.Equal(["15"], Cijferwereld.Cellen(await huurder.Pagina(b.Overleg)));

        Assert.Equal(HttpStatusCode.Found, (await leider.Verstuur(await leider.Pagina(b.Overleg), "form[action$='/sluiten']")).Status);
        var versie = await BeeldTests.Heropend(noaber, await Laatste(), 18, 3);
        Assert.Equal("18", $"{(await Cijfer(versie)).Getal:0}");
        foreach (var adres in new[] { b.Overleg, $"{b.Overleg}/verslag" })
        {
            var pagina = await huurder.Pagina(adres);
            Assert.Equal(["15"], Cijferwereld.Cellen(pagina));
            var nieuwer = pagina.QuerySelectorAll(".bijlage a").Single(a => a.TextContent.StartsWith("Er zijn nieuwere cijfers", StringComparison.Ordinal));
            Assert.Equal(["18"], Cijferwereld.Cellen(await huurder.Pagina(nieuwer.GetAttribute("href")!)));
        }
        Assert.Contains(Titel, await Word(huurder, $"{b.Overleg}/verslag.docx"), StringComparison.Ordinal);
        Assert.Null((await leider.Pagina(b.Overleg)).QuerySelector("form[action$='/weg']"));
    }

    [Fact]
    public async Task WhoMayNotSeeTheFigures_SeesThatTheyAreThereAndNoNumber()
    {
        var b = await Begin();
        using var leider = await b.W.Als(PartijSoort.Gemeente, Rol.Procesleider);
        await Zet(leider, b);
        using var raadslid = await b.W.Als(PartijSoort.Overig);
        foreach (var (waarom, sluit) in new[] { ("Hiervan zijn er nog geen cijfers, of jij mag ze niet zien.", false), ("Deze cijfers mag jij niet zien.", true) })
        {
            if (sluit)
                await leider.Verstuur(await leider.Pagina(b.Overleg), "form[action$='/sluiten']");
            var pagina = await raadslid.Pagina(b.Overleg);
            Assert.Equal((Titel, waarom), (pagina.QuerySelector(".bijlage h4")!.TextContent, pagina.QuerySelector(".bijlage p")!.TextContent));
            Assert.Empty(Cijferwereld.Cellen(pagina));
        }
        // What is passed on has no figure of the table.
        Assert.DoesNotContain(Titel, await Word(leider, $"{b.Overleg}/verslag.docx?vertrouwelijk=zonder"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsForThePartyAlone_IsNotPutThere_AlsoNotByThatParty()
    {
        var b = await Begin();
        using var bewerker = await b.W.Als(PartijSoort.Corporatie, Rol.Bewerker);
        const string Eigen = "cijfer=huisuitzettingen&per=partij";
        foreach (var wie in new[] { bewerker, await b.W.Als(PartijSoort.Gemeente, Rol.Procesleider) })
        {
            var waarom = await wie.Pagina($"{b.W.Monitor}/bijvoegen?{Eigen}");
            Assert.Equal("Deze cijfers kunnen er niet bij", waarom.QuerySelector("h1")!.TextContent);
            Assert.Contains("alleen voor de partij die ze aanleverde", waarom.Body!.TextContent, StringComparison.Ordinal);
            Assert.Empty(waarom.QuerySelectorAll("main form"));
            Assert.Contains(waarom.QuerySelectorAll("main a"), a => a.GetAttribute("href")!.StartsWith($"{b.W.Monitor}/cijfers?", StringComparison.Ordinal));
        }
        // Who may not see them is not told that they are there; and sent from another page they are not put there either.
        using var huurder = await b.W.Als(PartijSoort.Huurdersorganisatie, Rol.Bewerker);
        Assert.Contains("nog geen cijfers, of jij mag ze niet zien", (await huurder.Pagina($"{b.W.Monitor}/bijvoegen?{Eigen}")).Body!.TextContent, StringComparison.Ordinal);
        var gezet = await bewerker.Verstuur(await bewerker.Pagina($"{b.W.Monitor}/bijvoegen?{b.Vraag}"), "form[action$='/afspraak']",
            ("Vraag", Eigen), ("Titel", Titel), ("Afspraak", b.Afspraak));
        Assert.Contains("Deze cijfers kunnen er niet bij", gezet.Tekst, StringComparison.Ordinal);
        await using (var db = noaber.Db())
            Assert.False(await db.Cijferbijlagen.AnyAsync(x => x.SamenwerkingId == b.W.Leveringen.Samenwerking.Id));
        // Who writes in proposals and arranges no meetings, chooses from agreements alone.
        var pagina = await bewerker.Pagina($"{b.W.Monitor}/bijvoegen?{b.Vraag}");
        Assert.Null(pagina.QuerySelector("select[name=Punt]"));
        Assert.NotNull(pagina.QuerySelector("select[name=Afspraak]"));
    }

    [Fact]
    public async Task WithAnAgreement_ItRunsAndIsTakenAwayAgain_AndBothAreOnTheTrail()
    {
        var b = await Begin();
        using var bewerker = await b.W.Als(PartijSoort.Corporatie, Rol.Bewerker);
        var gezet = await bewerker.Verstuur(await bewerker.Pagina($"{b.W.Monitor}/bijvoegen?{b.Vraag}"), "form[action$='/afspraak']", ("Titel", Titel), ("Afspraak", b.Afspraak));
        Assert.Equal($"{b.Hier}/afspraak/{b.Afspraak}#figuren", gezet.Naar);
        Assert.Equal(["12"], Cijferwereld.Cellen(await bewerker.Pagina(gezet.Naar!)));
        // Sent twice it is there once.
        await bewerker.Verstuur(await bewerker.Pagina($"{b.W.Monitor}/bijvoegen?{b.Vraag}"), "form[action$='/afspraak']", ("Titel", Titel), ("Afspraak", b.Afspraak));
        using var lezer = await b.W.Als(PartijSoort.Corporatie);
        Assert.Null((await lezer.Pagina(gezet.Naar!)).QuerySelector("form[action$='/weg']"));
        Assert.Equal(HttpStatusCode.Found, (await bewerker.Verstuur(await bewerker.Pagina(gezet.Naar!), "form[action$='/weg']")).Status);
        Assert.Empty((await bewerker.Pagina(gezet.Naar!)).QuerySelectorAll(".bijlage"));
        await using var db = noaber.Db();
        Assert.Equal(["cijfers bijgevoegd", "cijfers weggehaald"], await db.Logboek.Where(l => l.SamenwerkingId == b.W.Leveringen.Samenwerking.Id
            && l.Handeling.StartsWith("cijfers ")).OrderBy(l => l.Id).Select(l => l.Handeling).ToListAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task BeforeItIsPutThere_ItIsSaidThatNotEveryoneSeesIt(bool verwacht)
    {
        var b = await Begin();
        using var bewerker = await b.W.Als(PartijSoort.Corporatie, Rol.Bewerker);
        var pagina = await bewerker.Pagina($"{b.W.Monitor}/bijvoegen?{(verwacht ? b.Vraag : "cijfer=inwoners")}");
        Assert.Equal(verwacht, pagina.Body!.TextContent.Contains("ziet hiervan alleen wat is vrijgegeven", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WithoutAPlace_ThePageSaysWhatIsMissing()
    {
        var b = await Begin();
        using var leider = await b.W.Als(PartijSoort.Gemeente, Rol.Procesleider);
        var pagina = await leider.Pagina($"{b.W.Monitor}/bijvoegen?{b.Vraag}");
        foreach (var (form, veld, fout) in new[] { ("punt", "Punt", "Kies een agendapunt"), ("afspraak", "Afspraak", "Kies een afspraak") })
            Assert.Contains(fout, (await leider.Verstuur(pagina, $"form[action$='/{form}']", (veld, ""))).Tekst, StringComparison.Ordinal);
        Assert.Contains("Geef een titel", (await leider.Verstuur(pagina, "form[action$='/punt']", ("Titel", " "), ("Punt", $"{b.Punt.Id}"))).Tekst, StringComparison.Ordinal);
    }

    // As the role of the application itself.
    [Theory]
    [InlineData("update cijferbijlage set titel = 'anders'", "42501")]
    [InlineData("update cijferbijlage set vast_op = now()", "23001")]
    [InlineData("delete from cijferbijlage", "23001")]
    [InlineData("insert into cijferbijlage (id, samenwerking_id, agendapunt_id, titel, vraag, door_id, op) select gen_random_uuid(), samenwerking_id, agendapunt_id, titel, vraag, wie(), op from cijferbijlage", "23001")]
    [InlineData("insert into cijferbijlage (id, samenwerking_id, afspraak_id, titel, vraag, door_id, op, vast_op) select gen_random_uuid(), b.samenwerking_id, a.id, b.titel, b.vraag, wie(), b.op, now() from cijferbijlage b join afspraak a using (samenwerking_id)", "23001")]
    [InlineData("insert into cijferbijlage (id, samenwerking_id, afspraak_id, titel, vraag, door_id, op) select gen_random_uuid(), b.samenwerking_id, a.id, b.titel, b.vraag, null, b.op from cijferbijlage b join afspraak a using (samenwerking_id)", "42501")]
    public async Task WhatIsOver_NobodyChanges_WhateverTheApplicationDoes(string sql, string verwacht)
    {
        var b = await Begin();
        using var leider = await b.W.Als(PartijSoort.Gemeente, Rol.Procesleider);
        await Zet(leider, b);
        await leider.Verstuur(await leider.Pagina(b.Overleg), "form[action$='/sluiten']");
        await using var db = noaber.Database.AlsApplicatie();
        var wie = await noaber.Wereld.Iemand(b.W.Leveringen.Samenwerking, PartijSoort.Gemeente, Rol.Procesleider);
        await using var transactie = await db.BeginAls(wie.Id, "proef", CancellationToken.None);
        Assert.Equal(verwacht, (await Record.ExceptionAsync(() => db.Database.ExecuteSqlRawAsync(sql)) as PostgresException)?.SqlState);
    }

    [Fact]
    public async Task WithAConfidentialItem_OnlyTheInvitedKnowThatItIsThere()
    {
        var b = await Begin();
        using var leider = await b.W.Als(PartijSoort.Gemeente, Rol.Procesleider);
        await Zet(leider, b);
        await using (var db = noaber.Db())
            await db.Agendapunten.Where(a => a.Id == b.Punt.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.Vertrouwelijk, true));
        using var huurder = await b.W.Als(PartijSoort.Huurdersorganisatie);
        Assert.DoesNotContain(Titel, (await huurder.Haal(b.Overleg)).Tekst, StringComparison.Ordinal);
        Assert.Contains(Titel, (await leider.Haal(b.Overleg)).Tekst, StringComparison.Ordinal);
        await using var gewoon = noaber.Database.AlsApplicatie();
        var wie = await noaber.Wereld.Iemand(b.W.Leveringen.Samenwerking, PartijSoort.Huurdersorganisatie, Rol.Lezer);
        await using var transactie = await gewoon.BeginAls(wie.Id, "proef", CancellationToken.None);
        Assert.Equal(0, await gewoon.Cijferbijlagen.CountAsync());
    }

    private static async Task Zet(Browser wie, Bijlageproef b)
    {
        var knop = (await wie.Pagina($"{b.W.Monitor}/cijfers?{b.Vraag}")).QuerySelectorAll(".figuur__mee a").Single(a => a.TextContent.StartsWith("Zet bij een agendapunt", StringComparison.Ordinal));
        var antwoord = await wie.Verstuur(await wie.Pagina(knop.GetAttribute("href")!), "form[action$='/punt']", ("Titel", Titel), ("Punt", $"{b.Punt.Id}"));
        Assert.Equal($"{b.Overleg}#p-{b.Punt.Id}", antwoord.Naar);
    }

    private async Task<Bijlageproef> Begin()
    {
        var w = await Cijferwereld.Maak(noaber);
        var versie = await w.Levering(w.Een, Leveringsstatus.Aanvaard, ("sloop", "GM0153", 12), ("huisuitzettingen", "GM0153", 3));
        var rijen = Overlegproef.Rijen(w.Leveringen.Samenwerking, await noaber.Wereld.Partij(w.Leveringen.Samenwerking, PartijSoort.Gemeente));
        var kader = Voorbeeldkader.Rijen(w.Leveringen.Samenwerking, KaderStatus.Vigerend).ToArray();
        await noaber.Wereld.Bewaar([.. rijen, .. kader]);
        return new(w, rijen.OfType<OverlegRij>().Single(), rijen.OfType<AgendapuntRij>().Single(), versie, kader.OfType<AfspraakRij>().First().Sleutel);
    }

    private async Task<LeveringversieRij> Laatste()
    {
        await using var db = noaber.Db();
        return await db.Leveringversies.OrderByDescending(v => v.Id).FirstAsync();
    }

    private async Task<WaarnemingRij> Cijfer(LeveringversieRij versie)
    {
        await using var db = noaber.Db();
        return await db.Waarnemingen.SingleAsync(w => w.VersieId == versie.Id && w.Indicator == "sloop");
    }

    private static async Task<string> Word(Browser wie, string adres)
    {
        using var zip = new ZipArchive(new MemoryStream((await wie.Haal(adres)).Bytes));
        using var lezer = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return await lezer.ReadToEndAsync();
    }

    private sealed record Bijlageproef(Cijferwereld W, OverlegRij Rij, AgendapuntRij Punt, LeveringversieRij Versie, string Afspraak)
    {
        public string Hier => $"/s/{W.Leveringen.Samenwerking.Slug}";

        public string Overleg => Overlegproef.Adres(W.Leveringen.Samenwerking, Rij);

        public string Vraag => $"cijfer=sloop&partij={W.Een}";
    }
}
