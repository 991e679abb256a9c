using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Monitor.Nakijken;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Features.Demo;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Leveringen;

/// <summary>The deliveries of the example were looked at as those of people are: looking once more finds the same.</summary>
public sealed class VoorbeeldleveringTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task WhatTheRulesFindInTheExample_StaysWhenAFigureIsExplained()
    {
        await using var db = noaber.Db();
        await Voorbeeld.LegKlaar(db, new Proefklok(new(2026, 11, 10, 9, 0, 0, TimeSpan.Zero)), CancellationToken.None);
        var levering = await db.Leveringen.AsNoTracking().FirstAsync(l => l.Status == Leveringsstatus.Concept);
        var toen = await Gevonden(db, levering.Id);
        Assert.Contains(toen, b => b.Regel == Controleregel.Balans);
        Assert.Equal(1, toen.Count(b => b.Regel == Controleregel.Aansluiting));

        var wie = await db.Deelnemers.Where(d => d.PartijId == levering.PartijId && d.Rollen.Contains(Rol.Bewerker)).Select(d => d.Account).FirstAsync();
        var plek = await db.Samenwerkingen.SingleAsync(s => s.Id == levering.SamenwerkingId);
        using var ik = noaber.Als(wie);
        var cijfer = await ik.Pagina($"/s/{plek.Slug}/monitor/leveringen/{levering.Halfjaar}/{levering.PartijId}/cijfer?indicator=sloop&gebied={plek.Gemeentecode}");
        Assert.NotNull((await ik.Verstuur(cijfer, "form[action$='/cijfer']", ("Toelichting", "De tweede fase is uitgesteld."))).Naar);
        var nu = await Gevonden(db, levering.Id);
        Assert.Equal(toen.Select(b => (b.Regel, b.Indicator, b.Gebied, b.Deel, b.Tekst)), nu.Select(b => (b.Regel, b.Indicator, b.Gebied, b.Deel, b.Tekst)));
    }

    /// <summary>The same words about two rows say which is which: by its area and its class, on the screen and in the list.</summary>
    [Fact]
    public async Task NoTwoFindings_ReadTheSame()
    {
        await using var db = noaber.Db();
        await Voorbeeld.LegKlaar(db, new Proefklok(new(2026, 11, 10, 9, 0, 0, TimeSpan.Zero)), CancellationToken.None);
        var (rijen, regels) = (0, 0);
        foreach (var levering in await db.Leveringen.AsNoTracking().ToListAsync())
        {
            var wie = await db.Deelnemers.Where(d => d.PartijId == levering.PartijId && d.Rollen.Contains(Rol.Bewerker)).Select(d => d.Account).FirstOrDefaultAsync();
            if (wie is null)
                continue;
            using var ik = noaber.Als(wie);
            var adres = $"/s/{(await db.Samenwerkingen.SingleAsync(s => s.Id == levering.SamenwerkingId)).Slug}/monitor/leveringen/{levering.Halfjaar}/{levering.PartijId}";
            var tabel = (await ik.Pagina(adres)).QuerySelectorAll("section[aria-labelledby=nagekeken] tbody tr")
                .Select(r => $"{r.QuerySelector("th")!.TextContent} {r.QuerySelector("[data-label='Wat er is']")!.TextContent}").ToList();
            var lijst = (await ik.Haal($"{adres}/bevindingen.csv")).Tekst.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            Assert.Equal(tabel.Distinct(StringComparer.Ordinal), tabel);
            Assert.Equal(lijst.Distinct(StringComparer.Ordinal), lijst);
            (rijen, regels) = (rijen + tabel.Count, regels + lijst.Length);
        }
        Assert.True(rijen > 10 && regels > rijen, $"{rijen} rows, {regels} lines");
    }

    /// <summary>What was found in the last version; when it is due is left out, since the day goes on.</summary>
    private static async Task<List<BevindingRij>> Gevonden(NoaberDb db, Guid levering)
    {
        var versie = await db.Leveringversies.Where(v => v.LeveringId == levering).OrderByDescending(v => v.Volgnummer).Select(v => v.Id).FirstAsync();
        var beurt = await db.Nakijkbeurten.Where(b => b.VersieId == versie).OrderByDescending(b => b.Nummer).Select(b => b.Id).FirstAsync();
        return await db.Bevindingen.AsNoTracking().Where(b => b.BeurtId == beurt && b.Regel != Controleregel.OpTijd).OrderBy(b => b.Volgorde).ToListAsync();
    }
}
