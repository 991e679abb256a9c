using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Tests.Overleg;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Draad;

/// <summary>What a meeting decided and agreed to do about an agreement stands there, and leads both ways.</summary>
public sealed class OverlegdraadTests(Noaberproef noaber) : IClassFixture<Noaberproef>
{
    [Fact]
    public async Task WhatAClosedMeetingDecided_StandsAtTheAgreementAndLeadsBack()
    {
        var (w, overleg, actie) = await Gesloten();
        using var ik = await w.Als(PartijSoort.Corporatie, Rol.Lezer);
        var afspraak = await ik.Pagina($"{w.Basis}/afspraak/{w.Sleutel}");
        var besloten = afspraak.QuerySelector("[aria-labelledby=besloten]")!;
        Assert.Contains("Voortaan twee keer per jaar.", besloten.TextContent, StringComparison.Ordinal);
        Assert.NotNull(besloten.QuerySelector($"a[href='{w.Basis}/overleg/{overleg}']"));
        Assert.NotNull(afspraak.QuerySelector($"[aria-labelledby=acties] a[href='{w.Basis}/acties/{actie}']"));

        Assert.NotNull((await ik.Pagina($"{w.Basis}/overleg/{overleg}")).QuerySelector($"main a[href='{w.Basis}/acties/{actie}']"));
        var bladzijde = await ik.Pagina($"{w.Basis}/acties/{actie}");
        Assert.NotNull(bladzijde.QuerySelector($"main a[href='{w.Basis}/afspraak/{w.Sleutel}']"));
        Assert.NotNull(bladzijde.QuerySelector($"main a[href='{w.Basis}/overleg/{overleg}']"));
    }

    [Fact]
    public async Task WhatOthersKeepToThemselves_IsNotAtTheAgreement()
    {
        var (w, _, actie) = await Gesloten(vertrouwelijk: true);
        foreach (var soort in new[] { PartijSoort.Zorgpartij, PartijSoort.Overig })
        {
            using var ander = await w.Als(soort, Rol.Lezer);
            var afspraak = (await ander.Pagina($"{w.Basis}/afspraak/{w.Sleutel}")).Body!;
            Assert.DoesNotContain("Voortaan twee keer per jaar.", afspraak.TextContent, StringComparison.Ordinal);
            Assert.Null(afspraak.QuerySelector($"a[href$='/acties/{actie}']"));
        }
    }

    /// <summary>A closed meeting with an item about the agreement, from which a decision and an action came.</summary>
    private async Task<(Draadwereld W, Guid Overleg, Guid Actie)> Gesloten(bool vertrouwelijk = false)
    {
        var w = await Draadwereld.Maak(noaber);
        var gemeente = await noaber.Wereld.Partij(w.Samenwerking, PartijSoort.Gemeente);
        var overleg = Overlegproef.Rij(w.Samenwerking, gemeente, OverlegSoort.BestuurlijkOverleg, OverlegStatus.Bezig);
        var punt = Overlegproef.Punt(overleg, 1, "Zoektijd", vertrouwelijk);
        punt.AfspraakSleutel = w.Sleutel;
        var actie = Uitkomst(OverlegUitkomst.Actie, "De gemeente maakt een overzicht.");
        await noaber.Wereld.Bewaar(overleg, punt, Uitkomst(OverlegUitkomst.Besluit, "Voortaan twee keer per jaar."), actie);
        await using var db = noaber.Db();
        await db.Overleggen.Where(o => o.Id == overleg.Id).ExecuteUpdateAsync(o => o.SetProperty(x => x.Status, OverlegStatus.Gesloten));
        return (w, overleg.Id, actie.Id);

        UitkomstRij Uitkomst(OverlegUitkomst soort, string tekst) => new()
        {
            SamenwerkingId = w.Samenwerking.Id, AgendapuntId = punt.Id, Soort = soort, Tekst = tekst, PartijId = soort == OverlegUitkomst.Actie ? gemeente : null,
            OpgeschrevenOp = DateTimeOffset.UtcNow,
        };
    }
}
