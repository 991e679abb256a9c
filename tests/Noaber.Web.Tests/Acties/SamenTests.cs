using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Partijen;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Acties;

/// <summary>What several parties say of one action: nothing is said of all that only some said.</summary>
public sealed class SamenTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task Prices_StandUnderTheNameOfEachPartyAndAreNeverAdded()
    {
        var w = await Met("partijen", new(1000, null, Grens.Circa, "€ per maand", null, null, null, "ongeveer € 1.000 per maand"));
        await w.Meld(PartijSoort.Corporatie, ("Stand", "OpKoers"), ("Aantal", "950"));
        await w.Meld(PartijSoort.Gemeente, ("Stand", "OpKoers"), ("Aantal", "1.010"));
        var verwacht = $"Gemeente {w.Samenwerking.Slug}: 1.010; Corporatie {w.Samenwerking.Slug}: 950 (afgesproken: ongeveer € 1.000 per maand)";
        foreach (var waar in new[] { w.Lijn(), "?jaar=2026" })
        {
            var tekst = (await w.Pagina(PartijSoort.Huurdersorganisatie, waar)).QuerySelector("main")!.TextContent;
            Assert.Contains(verwacht, tekst, StringComparison.Ordinal);
            Assert.DoesNotContain("1.960", tekst, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("€ per maand", "€ 700 per maand", "Wat is het nu, in € per maand?")]
    [InlineData("€", "€ 700", "Hoeveel euro tot nu toe?")]
    [InlineData("woningen per jaar", "700 woningen per jaar", "Hoeveel woningen tot nu toe?")]
    public async Task TheFormAsksForWhatItCounts(string eenheid, string woorden, string vraag)
    {
        var w = await Met("partijen", new(700, null, Grens.Precies, eenheid, null, null, null, woorden));
        Assert.Equal(vraag, (await w.Pagina(PartijSoort.Gemeente, w.Lijn())).QuerySelector("label[for=veld-Aantal]")!.TextContent.Trim().Split('?')[0] + "?");
    }

    [Fact]
    public async Task WhatSomeReported_IsNotAmongWhatNobodyReported()
    {
        var w = await Met("partijen");
        Assert.Equal((1, 0), (await Gevonden(Stil), await Gevonden(Deels)));
        await w.Meld(PartijSoort.Corporatie, ("Stand", "Behaald"));
        Assert.Equal((0, 1), (await Gevonden(Stil), await Gevonden(Deels)));
        var kolom = (await w.Pagina(PartijSoort.Gemeente, "?jaar=2026&toon=bord")).QuerySelector(".bord__kolom")!;
        Assert.Equal("Nog niet door allen gemeld", kolom.GetAttribute("aria-label"));

        async Task<int> Gevonden(string stand) => (await w.Pagina(PartijSoort.Gemeente, $"?jaar=2026&stand={stand}")).QuerySelectorAll("main tbody tr").Length;
    }

    private const string Stil = "NietGemeld", Deels = "NietDoorAllen";

    [Fact]
    public async Task Homes_AreAddedUp()
    {
        var w = await Met("partijen", new(40, null, Grens.Precies, "woningen per jaar", null, null, null, "40 woningen per jaar"));
        await w.Meld(PartijSoort.Corporatie, ("Stand", "OpKoers"), ("Aantal", "10"));
        await w.Meld(PartijSoort.Gemeente, ("Stand", "OpKoers"), ("Aantal", "2"));
        Assert.Contains("12 van 40 woningen per jaar", (await w.Pagina(PartijSoort.Gemeente, "?jaar=2026")).QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABound_IsNotReadAsOneOfSoMany()
    {
        var w = await Actiewereld.Maak(noaber);
        await w.Meld(PartijSoort.Gemeente, ("Stand", "OpKoers"), ("Aantal", "9,5"));
        Assert.Contains("9,5 (afgesproken: ten hoogste 12 maanden)", (await w.Pagina(PartijSoort.Gemeente, w.Lijn())).QuerySelector("#afgesproken")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenNotAllReported_TheStatusSaysHowManyDid()
    {
        var w = await Met("partijen");
        await w.Meld(PartijSoort.Corporatie, ("Stand", "OpKoers"));
        var partijen = (await w.Pagina(PartijSoort.Corporatie, w.Lijn())).QuerySelectorAll("#stand ul > li").Length;
        foreach (var waar in new[] { w.Lijn(), "?jaar=2026", "?jaar=2026&toon=bord" })
            Assert.Contains($"1 van {partijen} partijen", Merk(await w.Pagina(PartijSoort.Gemeente, waar)), StringComparison.Ordinal);

        await w.Meld(PartijSoort.Corporatie, ("Stand", "Behaald"));
        Assert.StartsWith("nog niet door allen gemeld", Merk(await w.Pagina(PartijSoort.Gemeente, w.Lijn())), StringComparison.Ordinal);
        foreach (var soort in new[] { PartijSoort.Gemeente, PartijSoort.Huurdersorganisatie, PartijSoort.Zorgpartij }.Take(partijen - 1))
            await w.Meld(soort, ("Stand", "OpKoers"));
        var merk = Merk(await w.Pagina(PartijSoort.Gemeente, w.Lijn()));
        Assert.StartsWith("op koers", merk, StringComparison.Ordinal);
        Assert.DoesNotContain("partijen", merk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatNobodyIsNamedFor_IsTakenUpByOthersToo()
    {
        var w = await Met("Onbekend BV");
        await w.Meld(PartijSoort.Corporatie, ("Stand", "OpKoers"), ("Toelichting", "Van ons."));
        using (var ander = await w.Als(PartijSoort.Huurdersorganisatie))
        {
            var pagina = await ander.Pagina(w.Adres());
            Assert.Equal("", pagina.QuerySelector("[name=Toelichting]")!.TextContent);
            Assert.Equal(HttpStatusCode.Found, (await ander.Verstuur(pagina, "#melden form", ("Stand", "LooptNiet"), ("Toelichting", "Wij wachten."))).Status);
        }
        Assert.Equal([await w.Partij(PartijSoort.Corporatie), await w.Partij(PartijSoort.Huurdersorganisatie)], (await w.Gemeld()).Select(v => v.PartijId));
        Assert.Equal(2, (await w.Pagina(PartijSoort.Gemeente, w.Lijn())).QuerySelectorAll("#stand ul > li").Length);
        using var leider = noaber.Als(await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Gemeente, Rol.Procesleider));
        Assert.Equal(3, (await leider.Pagina(w.Adres())).QuerySelectorAll("#melden select[name=Partij] option:not([value=''])").Length);
        Assert.Null((await w.Pagina(PartijSoort.Zorgpartij, w.Lijn())).QuerySelector($"#melden [value='{await w.Partij(PartijSoort.Corporatie)}']"));
    }

    [Fact]
    public async Task ATargetOfAllInMonths_IsToldOfWhoReportedItAndWithoutADifference()
    {
        var w = await Actiewereld.Maak(noaber);
        string sleutel;
        await using (var db = noaber.Db())
        {
            var afspraak = await db.Afspraken.SingleAsync(a => a.SamenwerkingId == w.Samenwerking.Id && a.Nummer == "1.1");
            afspraak.Streefwaarden = [new(Bodsoort.Anders, "zoektijd", "maanden", Getal.Lees("maximaal 12")!, new(2024, 2028))];
            sleutel = afspraak.Sleutel;
            await db.SaveChangesAsync();
        }
        await w.Meld(PartijSoort.Gemeente, ("Stand", "OpKoers"), ("Aantal", "9,5"));

        using var ik = await w.Als(PartijSoort.Huurdersorganisatie);
        var blok = (await ik.Pagina($"/s/{w.Samenwerking.Slug}/afspraak/{sleutel}")).QuerySelector("[aria-labelledby=streefwaarden]")!;
        Assert.Equal($"Gemeente {w.Samenwerking.Slug}: 9,5 in 2026", blok.QuerySelector("[data-label='Tot nu toe']")!.TextContent);
        Assert.Equal($"niet te zeggen: alleen Gemeente {w.Samenwerking.Slug} meldde een cijfer", blok.QuerySelector("[data-label=Verschil]")!.TextContent);

        var rijen = (await ik.Pagina($"/s/{w.Samenwerking.Slug}/bod/vergelijking")).QuerySelectorAll("section[aria-labelledby^=soort-anders] tbody tr");
        Assert.Equal(2, rijen.Length);
        Assert.StartsWith("Samen", rijen[1].QuerySelector("th")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.StartsWith("9,5", rijen[0].QuerySelector("[data-label=Gedaan]")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.StartsWith("zie per partij", rijen[1].QuerySelector("[data-label=Gedaan]")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.StartsWith("niet te zeggen: de cijfers tellen niet op", rijen[1].QuerySelector("[data-label=Verschil]")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoActionsOfOneParty_ThatDoNotAddUp_StandBesideEachOther()
    {
        var w = await Actiewereld.Maak(noaber);
        string sleutel;
        await using (var db = noaber.Db())
        {
            var afspraak = await db.Afspraken.SingleAsync(a => a.SamenwerkingId == w.Samenwerking.Id && a.Nummer == "1.1");
            afspraak.Streefwaarden = [new(Bodsoort.Anders, "zoektijd", "maanden", Getal.Lees("maximaal 12")!, new(2024, 2028))];
            sleutel = afspraak.Sleutel;
            var eerste = await db.Acties.SingleAsync(a => a.LijnId == w.Actie);
            var tweede = new ActieRij
            {
                SamenwerkingId = w.Samenwerking.Id, KaderId = afspraak.KaderId, AfspraakId = afspraak.Id, Volgorde = 90, Tekst = "Ouderen zoeken hoogstens 12 maanden.", Trekkers = eerste.Trekkers,
                Helpers = [], Doorlopend = false, Hoeveelheden = [new(12, null, Grens.Maximaal, "maanden", null, null, null, "hoogstens 12 maanden")],
            };
            var gemeente = await w.Partij(PartijSoort.Gemeente);
            db.AddRange(tweede, Gemeld(eerste, 9.5m), Gemeld(tweede, 11));
            await db.SaveChangesAsync();

            VoortgangRij Gemeld(ActieRij bij, decimal aantal) => new()
            {
                SamenwerkingId = w.Samenwerking.Id, ActieLijnId = bij.LijnId, PartijId = gemeente, Stand = Voortgangstand.OpKoers, Aantal = aantal, DoorId = null, Op = DateTimeOffset.UtcNow,
            };
        }
        using var ik = await w.Als(PartijSoort.Huurdersorganisatie);
        var blok = (await ik.Pagina($"/s/{w.Samenwerking.Slug}/afspraak/{sleutel}")).QuerySelector("[aria-labelledby=streefwaarden]")!;
        Assert.Equal($"Gemeente {w.Samenwerking.Slug}: 9,5 en 11 in {Proefklok.Vandaag.Year}", blok.QuerySelector("[data-label='Tot nu toe']")!.TextContent);
    }

    private static string Merk(IDocument pagina) => pagina.QuerySelector("main .standen")!.TextContent.Trim();

    /// <summary>The action is of these, and counts this.</summary>
    private async Task<Actiewereld> Met(string trekker, Hoeveelheid? hoeveel = null)
    {
        var w = await Actiewereld.Maak(noaber);
        await using var db = noaber.Db();
        var actie = await db.Acties.SingleAsync(a => a.LijnId == w.Actie);
        actie.Trekkers = [trekker];
        actie.Hoeveelheden = hoeveel is null ? actie.Hoeveelheden : [hoeveel];
        await db.SaveChangesAsync();
        return w;
    }
}
