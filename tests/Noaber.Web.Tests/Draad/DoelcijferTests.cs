using System.Collections.Concurrent;
using AngleSharp.Dom;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Vrijgave;
using Noaber.Kernel.Partijen;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Data;
using Noaber.Web.Tests.Cijfers;
using Noaber.Web.Tests.Leveringen;
using Noaber.Web.Tests.Proef;
using Noaber.Web.Tests.Vrijgave;
using static Noaber.Kernel.Monitor.Definities.Inzage;
using static Noaber.Kernel.Partijen.PartijSoort;
using static Noaber.Kernel.Partijen.Rol;

namespace Noaber.Web.Tests.Draad;

/// <summary>A target that names a definition shows what the monitor says of it, to each reader as in the monitor itself.</summary>
public sealed class DoelcijferTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    private static readonly ConcurrentDictionary<(Noaberproef, Inzage, bool), Lazy<Task<(Vrijgavewereld, string)>>> Werelden = new();

    /// <summary>The figure is 7.351, of the association Zwijger: who sees it before it was released to the council, and after.</summary>
    public static TheoryData<PartijSoort, Rol, bool, Inzage, bool> Lezers => new()
    {
        { Gemeente, Lezer, false, Tafel, true },
        { Corporatie, Bestuurder, true, Tafel, true },
        { Corporatie, Bewerker, false, Tafel, true },
        { Huurdersorganisatie, Lezer, false, Tafel, true },
        { Zorgpartij, Bewerker, false, Tafel, true },
        { Overig, Procesleider, false, Tafel, true },
        { Overig, Lezer, false, Tafel, false },
        { Gemeente, Lezer, false, EigenPartij, true },
        { Overig, Monitorbeheerder, false, EigenPartij, true },
        { Corporatie, Lezer, true, EigenPartij, true },
        { Corporatie, Bestuurder, false, EigenPartij, false },
        { Huurdersorganisatie, Lezer, false, EigenPartij, false },
        { Overig, Procesleider, false, EigenPartij, false },
        { Overig, Lezer, false, EigenPartij, false },
    };

    [Theory]
    [MemberData(nameof(Lezers))]
    public async Task TheFigureOfTheMonitor_StandsBesideTheTarget_ForWhoMaySeeIt(PartijSoort soort, Rol rol, bool eigen, Inzage inzage, bool zonderVrijgave)
    {
        foreach (var vrijgegeven in new[] { false, true })
        {
            var (w, adres) = await Wereld(inzage, vrijgegeven);
            using var lezer = await Als(w, soort, rol, eigen);
            var blok = (await lezer.Pagina(adres)).QuerySelector(".doelcijfer")!;
            var ziet = zonderVrijgave || vrijgegeven;
            Assert.Equal(ziet ? ["2026-1 7351"] : [], Jaren(blok));
            Assert.Equal(ziet, blok.OuterHtml.Contains("7.351", StringComparison.Ordinal) || blok.OuterHtml.Contains("7351", StringComparison.Ordinal));
            if (ziet)
                Assert.Contains(zonderVrijgave ? "Bron: levering van Zwijger" : "Bron: vrijgave 1 van", blok.TextContent, StringComparison.Ordinal);
            else
                Assert.Contains("nog geen cijfers, of jij mag ze niet zien", blok.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task WhatWasReportedAndWhatWasMeasured_AreToldApart_AndSoIsThatTheyDiffer()
    {
        var w = await Cijferwereld.Maak(noaber);
        foreach (var (helft, getal) in new[] { (1, 5), (2, 7) })
            await noaber.Wereld.Eerder(w.Leveringen.Samenwerking, w.Een, new(2025, helft), "sloop", getal);
        var afspraak = await Afspraak(w.Leveringen.Samenwerking, Doel("sloop", Bodsoort.Sloop, "woningen", "10", 2025, await Naam(w.Een)));
        await Meld(w, afspraak, 9);
        using var huurder = await w.Als(Huurdersorganisatie);
        var pagina = await huurder.Pagina($"/s/{w.Leveringen.Samenwerking.Slug}/afspraak/{afspraak.Sleutel}");
        Assert.Equal("9", pagina.QuerySelector("[data-label='Tot nu toe']")!.TextContent);
        var blok = pagina.QuerySelector(".doelcijfer")!;
        Assert.Equal(["2025 12"], Jaren(blok));
        Assert.Equal("Anders dan gemeld: in 2025 gemeld 9, in de monitor 12.", blok.QuerySelector("[data-rol=anders]")!.TextContent);
        Assert.Contains("Verschil met de streefwaarde: +2.", blok.TextContent, StringComparison.Ordinal);
        Assert.Contains("* voorlopig", blok.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheReport_ShowsItOnTheScreen_AndWhatIsTakenAlongDoesNot()
    {
        var (w, _) = await Wereld(Tafel, vrijgegeven: false);
        using var gemeente = await w.Als(Gemeente, Lezer);
        var rapportage = $"/s/{w.Samenwerking.Slug}/acties/rapportage";
        Assert.Equal(["2026-1 7351"], Jaren((await gemeente.Pagina($"{rapportage}?jaar=2026&kwartaal=3")).QuerySelector(".doelcijfer")!));
        // At the end of the first quarter the half-year was not over.
        Assert.Empty(Jaren((await gemeente.Pagina($"{rapportage}?jaar=2026&kwartaal=1")).QuerySelector(".doelcijfer")!));
        using var word = WordprocessingDocument.Open(new MemoryStream((await gemeente.Haal($"{rapportage}.docx?jaar=2026&kwartaal=3")).Bytes), isEditable: false);
        var tekst = word.MainDocumentPart!.Document!.InnerText;
        Assert.Contains("9.000", tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("7.351", tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("7351", tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATargetOfANameThatIsNobodys_GetsNoFigureOfAllTogether()
    {
        var w = await Cijferwereld.Maak(noaber);
        await noaber.Wereld.Eerder(w.Leveringen.Samenwerking, w.Een, new(2025, 2), "sloop", 7);
        var afspraak = await Afspraak(w.Leveringen.Samenwerking, Doel("sloop", Bodsoort.Sloop, "woningen", "10", 2025, "de corporaties"));
        using var gemeente = await w.Als(Gemeente);
        Assert.Null((await gemeente.Pagina($"/s/{w.Leveringen.Samenwerking.Slug}/afspraak/{afspraak.Sleutel}")).QuerySelector(".doelcijfer"));
    }

    private Task<(Vrijgavewereld, string)> Wereld(Inzage inzage, bool vrijgegeven) =>
        Werelden.GetOrAdd((noaber, inzage, vrijgegeven), _ => new(() => Maak(inzage, vrijgegeven))).Value;

    private async Task<(Vrijgavewereld, string)> Maak(Inzage inzage, bool vrijgegeven)
    {
        var indicator = inzage == Tafel ? Vrijgavewereld.Woningvoorraad : "huisuitzettingen";
        var w = await Vrijgavewereld.Maak(noaber, indicator, inzage);
        if (vrijgegeven)
            await w.Uit(Publiek.Raad, doorAllen: true);
        var eenheid = Catalogus.Standaard.Zoek(indicator)!.Eenheid.Naam;
        var afspraak = await Afspraak(w.Samenwerking, Doel(indicator, Bodsoort.Anders, eenheid, "9000", 2026, await Naam(w.Corporaties[^1])));
        return (w, $"/s/{w.Samenwerking.Slug}/afspraak/{afspraak.Sleutel}");
    }

    private static Streefwaarde Doel(string indicator, Bodsoort soort, string eenheid, string getal, int jaar, string partij) =>
        new(soort, "wat er is", eenheid, Getal.Lees(getal)!, Streefjaren.In(jaar)) { Indicator = indicator, Partij = partij };

    /// <summary>An agreement in force with this target.</summary>
    private async Task<AfspraakRij> Afspraak(Samenwerking samenwerking, Streefwaarde doel)
    {
        var rijen = Voorbeeldkader.Rijen(samenwerking).ToArray();
        await noaber.Wereld.Bewaar(rijen);
        await using var db = noaber.Db();
        var sleutel = rijen.OfType<AfspraakRij>().First().Sleutel;
        var afspraak = await db.Afspraken.SingleAsync(a => a.Sleutel == sleutel);
        afspraak.Streefwaarden = [doel];
        await db.SaveChangesAsync();
        return afspraak;
    }

    /// <summary>What the party of the figures reported of the action of the agreement, in the year of the target.</summary>
    private async Task Meld(Cijferwereld w, AfspraakRij afspraak, decimal aantal)
    {
        await using var db = noaber.Db();
        var actie = await db.Acties.SingleAsync(a => a.AfspraakId == afspraak.Id);
        actie.Hoeveelheden = [new(10, null, Grens.Precies, "woningen", null, null, null, "10 woningen")];
        await db.SaveChangesAsync();
        await db.Jaarschijven.Where(j => j.Id == actie.JaarschijfId).ExecuteUpdateAsync(j => j.SetProperty(x => x.Jaar, 2025));
        await noaber.Wereld.Bewaar(new VoortgangRij
        {
            SamenwerkingId = afspraak.SamenwerkingId, ActieLijnId = actie.LijnId, PartijId = w.Een, Stand = Voortgangstand.OpKoers, Aantal = aantal,
            DoorId = null, Op = new(2025, 12, 1, 10, 0, 0, TimeSpan.Zero),
        });
    }

    private async Task<string> Naam(Guid partij)
    {
        await using var db = noaber.Db();
        return await db.Partijen.Where(p => p.Id == partij).Select(p => p.Organisatie.Naam).SingleAsync();
    }

    /// <summary>Somebody of a party of this kind, or of the association of which the figure is.</summary>
    private async Task<Browser> Als(Vrijgavewereld w, PartijSoort soort, Rol rol, bool eigen)
    {
        var account = await noaber.Wereld.Iemand(w.Samenwerking, soort, rol);
        if (eigen)
        {
            await using var db = noaber.Db();
            await db.Deelnemers.Where(d => d.AccountId == account.Id).ExecuteUpdateAsync(d => d.SetProperty(x => x.PartijId, w.Corporaties[^1]));
        }
        return noaber.Als(account);
    }

    private static IEnumerable<string> Jaren(IElement blok) =>
        blok.QuerySelectorAll("li[data-periode]").Select(li => $"{li.GetAttribute("data-periode")} {li.GetAttribute("data-waarde") ?? $"({li.GetAttribute("data-teken")})"}");
}
