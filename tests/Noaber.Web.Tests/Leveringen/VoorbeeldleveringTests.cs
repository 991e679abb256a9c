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
        var cijfer = await ik.Pagina($"/s/{plek.Slug}/monitor/leveringen/{levering.Halfjaar}/cijfer?indicator=sloop&gebied={plek.Gemeentecode}");
        Assert.NotNull((await ik.Verstuur(cijfer, "form[action$='/cijfer']", ("Toelichting", "De tweede fase is uitgesteld."))).Naar);
        var nu = await Gevonden(db, levering.Id);
        Assert.Equal(toen.Select(b => (b.Regel, b.Indicator, b.Gebied, b.Deel, b.Tekst)), nu.Select(b => (b.Regel, b.Indicator, b.Gebied, b.Deel, b.Tekst)));
    }

    /// <summary>What was found in the last version; when it is due is left out, since the day goes on.</summary>
    private static async Task<List<BevindingRij>> Gevonden(NoaberDb db, Guid levering)
    {
        var versie = await db.Leveringversies.Where(v => v.LeveringId == levering).OrderByDescending(v => v.Volgnummer).Select(v => v.Id).FirstAsync();
        var beurt = await db.Nakijkbeurten.Where(b => b.VersieId == versie).OrderByDescending(b => b.Nummer).Select(b => b.Id).FirstAsync();
        return await db.Bevindingen.AsNoTracking().Where(b => b.BeurtId == beurt && b.Regel != Controleregel.OpTijd).OrderBy(b => b.Volgorde).ToListAsync();
    }
}
