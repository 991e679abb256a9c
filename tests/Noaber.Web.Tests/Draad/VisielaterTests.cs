using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Partijen;
using Noaber.Kernel.Visies;
using Noaber.Web.Data;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Draad;

/// <summary>What the council adopts for a later day: until that day the vision before it holds, and from that day on nobody finds that still.</summary>
public sealed class VisielaterTests
{
    [Fact]
    public async Task AVisionForLater_HoldsFromItsDayOn()
    {
        var klok = new Proefklok(DateTimeOffset.UtcNow);
        await using var noaber = await Noaberproef.Start(diensten: d => d.Replace(ServiceDescriptor.Singleton<TimeProvider>(klok)));
        var w = await Draadwereld.Maak(noaber);
        var nieuw = await w.NieuweVisie(KaderStatus.Concept);
        await noaber.Wereld.Bewaar(Term(w, w.Visie, "Van toen."), Term(w, nieuw, "Van straks."));
        var dag = Proefklok.Vandaag.AddDays(10);
        using (var ik = await w.Als(PartijSoort.Gemeente, Rol.Bewerker))
        {
            var goed = await ik.Verstuur(await ik.Pagina($"{w.Basis}/visie/{nieuw}"), "#vaststellen form",
                ("Van", $"{dag:yyyy-MM-dd}"), ("Besluit", "raadsvergadering"), ("Vervangt", $"{w.Visie}"));
            Assert.Equal((HttpStatusCode.Found, $"{w.Basis}/visie/{nieuw}"), (goed.Status, goed.Naar));
            Assert.Contains("vastgesteld, geldt nog niet", (await ik.Pagina($"{w.Basis}/visie/{nieuw}")).Body!.TextContent, StringComparison.Ordinal);
        }
        var raadslid = await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Overig, Rol.Lezer);

        klok.Nu = klok.Nu.AddDays(9);
        using (var dagVooraf = noaber.Als(raadslid, TimeSpan.FromDays(-9)))
            await Geldt(w, dagVooraf, w.Visie, "Van toen.");
        await using (var db = noaber.Db())
            Assert.Equal((KaderStatus.Vigerend, null), await Stand(db, w.Visie));

        // Who comes first on the day itself reads it so, and nobody did it.
        klok.Nu = klok.Nu.AddDays(1);
        using (var opDeDag = noaber.Als(raadslid, TimeSpan.FromDays(-10)))
            await Geldt(w, opDeDag, nieuw, "Van straks.");
        await using (var db = noaber.Db())
        {
            Assert.Equal((KaderStatus.Vervallen, dag.AddDays(-1)), await Stand(db, w.Visie));
            Assert.Equal(KaderStatus.Vigerend, (await Stand(db, nieuw)).Status);
            var regels = await db.Logboek.Where(l => l.Tabel == "kader" && l.SamenwerkingId == w.Samenwerking.Id).OrderByDescending(l => l.Id).Take(2).ToListAsync();
            Assert.All(regels, regel => Assert.Null(regel.AccountId));
        }
    }

    [Fact]
    public async Task WhatWillBeReplaced_IsReplacedOnce()
    {
        await using var noaber = await Noaberproef.Start();
        var w = await Draadwereld.Maak(noaber);
        var (nieuw, ander) = (await w.NieuweVisie(KaderStatus.Concept), await w.NieuweVisie(KaderStatus.Concept));
        using var ik = await w.Als(PartijSoort.Gemeente, Rol.Bewerker);
        await ik.Verstuur(await ik.Pagina($"{w.Basis}/visie/{nieuw}"), "#vaststellen form",
            ("Van", $"{Proefklok.Vandaag.AddDays(40):yyyy-MM-dd}"), ("Besluit", "raad"), ("Vervangt", $"{w.Visie}"));

        var keuzes = (await ik.Pagina($"{w.Basis}/visie/{ander}")).QuerySelectorAll("#vaststellen select[name=Vervangt] option").Select(o => o.GetAttribute("value"));

        Assert.Equal(["", $"{nieuw}"], keuzes);
    }

    /// <summary>The pages where it shows which vision holds: its own, the thread, the text in which its terms light up, and the search.</summary>
    private static async Task Geldt(Draadwereld w, Browser wie, Guid visie, string uitleg)
    {
        var begrip = (await wie.Pagina($"{w.Basis}/afspraak/{w.Sleutel}")).QuerySelector(".afspraaktekst a.begrip")!;
        Assert.Equal(uitleg, begrip.GetAttribute("title"));
        Assert.StartsWith($"{w.Basis}/visie/{visie}#", begrip.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal($"{w.Basis}/visie/{visie}", (await wie.Pagina($"{w.Basis}/draad")).QuerySelector("main .draadlijst a")!.GetAttribute("href"));
        Assert.Contains("in kracht", (await wie.Pagina($"{w.Basis}/visie/{visie}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var treffers = (await wie.Pagina($"{w.Basis}/zoeken?q=woonvisie&soort=Visie")).QuerySelectorAll(".zoekresultaten > li");
        Assert.Equal($"{w.Basis}/visie/{visie}", Assert.Single(treffers, t => t.TextContent.Contains("in kracht", StringComparison.Ordinal)).QuerySelector("a")!.GetAttribute("href"));
    }

    private static DefinitieRij Term(Draadwereld w, Guid visie, string uitleg) => new()
    {
        SamenwerkingId = w.Samenwerking.Id, KaderId = visie, Volgorde = 1, Term = "zoektijd", Tekst = uitleg, BronVan = 1, BronTot = 1,
    };

    private static async Task<(KaderStatus Status, DateOnly? Tot)> Stand(NoaberDb db, Guid visie) =>
        (await db.Kaders.AsNoTracking().SingleAsync(k => k.Id == visie)) is var kader ? (kader.Status, kader.Tot) : default;
}
