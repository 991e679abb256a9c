using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Partijen;
using Noaber.Web.Features.Leveringen;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Leveringen;

/// <summary>Who does not act for a party that went on as another; what goes along with it, and what is not handed in under its name.</summary>
public sealed partial class OpgegaanTests
{
    private static readonly string[] Paden = ["inlezen", "sjabloon.xlsx", "cijfer?indicator=sloop&gebied=GM0153", "indeling", "vervanging", $"inlezen/{Guid.Empty}"];

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task WhoDoesNotActForTheParty_IsRefusedOnEachPage_AndByPost(bool derde, bool voorDeDag)
    {
        var (w, groot) = await Overgenomen(voorDeDag ? Ooit : Dag, "sloop");
        var wie = derde ? await noaber.Wereld.Partij(w.Samenwerking, PartijSoort.Corporatie, $"Derde {w.Samenwerking.Slug}") : groot;
        var mag = !derde && !voorDeDag;
        using var ik = noaber.Als(await Lid(w, wie, Rol.Bewerker, Rol.Bestuurder));
        foreach (var pad in Paden)
            Assert.Equal((pad, mag), (pad, (await ik.Haal(w.Eigen(pad))).Status is HttpStatusCode.OK or HttpStatusCode.Found));
        var eigen = await ik.Pagina($"{w.Lijst}/{w.Periode}/{wie}/indeling");
        var form = eigen.QuerySelector("form[enctype]")!;
        form.SetAttribute("action", w.Eigen("indeling/lezen"));
        var geweigerd = await ik.Upload(eigen, "form[enctype]", "bestand", "ons.csv", "Iets;Aantal\nA;1\n"u8.ToArray());
        Assert.Equal(mag ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.Forbidden, geweigerd.Status);
        form.SetAttribute("action", w.Eigen("inlezen"));
        form.InnerHtml += $"<input type=hidden name=Gezien value={Guid.Empty}>";
        var gelezen = await ik.Upload(eigen, "form[enctype]", "bestand", "cijfers.xlsx", w.Werkboek(("sloop", 10)));
        Assert.Equal(mag ? HttpStatusCode.Found : HttpStatusCode.Forbidden, gelezen.Status);
        Assert.Equal(mag ? 1 : 0, (await w.Versies()).Count);
        Assert.Equal(mag, (await Taken(w, ik)).Contains("Cijfers van Corporatie", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await ik.Haal($"{w.Lijst}/{w.Periode}/{Guid.NewGuid()}/inlezen")).Status);
        if (!voorDeDag)
            return;
        // Until the day the party itself does what it always did.
        using var zelf = noaber.Als(await Lid(w, w.Corporatie, Rol.Bewerker));
        Assert.Equal(w.Adres, (await w.LeesIn(zelf, w.Werkboek(("sloop", 10)))).Naar);
    }

    [Theory]
    [InlineData(Rol.Bewerker, true)]
    [InlineData(Rol.Bestuurder, true)]
    [InlineData(Rol.Lezer, false)]
    [InlineData(Rol.Partijbeheerder, false)]
    [InlineData(Rol.Procesleider, false)]
    [InlineData(Rol.Monitorbeheerder, false)]
    public async Task OfWhoTookItOver_OnlyThoseWriteWhoWriteItsOwn(Rol rol, bool mag)
    {
        var (w, groot) = await Overgenomen(Dag, "sloop");
        using var ik = noaber.Als(await Lid(w, groot, rol));
        Assert.Equal(mag ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await ik.Haal(w.Eigen("inlezen"))).Status);
        Assert.Equal(mag, (await ik.Pagina($"{w.Lijst}?halfjaar={w.Periode}")).QuerySelector($"a[href='{w.Eigen("inlezen")}']") is not null);
    }

    /// <summary>The workbook of the party that stopped is read by the layout that it told; who goes on can tell another.</summary>
    [Fact]
    public async Task TheLayoutOfTheWorkbook_GoesAlong()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        var groot = await noaber.Wereld.Partij(w.Samenwerking, PartijSoort.Corporatie, Namen(w).Nieuw);
        var csv = Encoding.UTF8.GetBytes("Wijk/buurt;Gesloopte woningen\nEnschede;10\nPathmos;10\n");
        using (var oud = await w.Als(PartijSoort.Corporatie, Rol.Bewerker))
        {
            var voorstel = (await oud.Upload(await oud.Pagina(w.Eigen("indeling")), "form[enctype]", "bestand", "ons.csv", csv)).Pagina;
            Assert.Equal(w.Eigen("indeling"), (await oud.Verstuur(voorstel, "#kolommen form")).Naar);
        }
        await noaber.Wereld.Opgegaan(w.Samenwerking, w.Corporatie, groot, Dag);
        using var ik = noaber.Als(await Lid(w, groot, Rol.Bewerker));
        Assert.Equal(w.Adres, (await w.LeesIn(ik, csv, "ons.csv")).Naar);
        var pagina = await ik.Pagina(w.Eigen("indeling"));
        Assert.Contains($"het werkboek van {Namen(w).Oud}", pagina.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(w.Eigen("inlezen"), (await ik.Verstuur(pagina, "#nu form")).Naar);
        await using var db = noaber.Db();
        Assert.False(await db.EigenIndelingen.AnyAsync(i => i.SamenwerkingId == w.Samenwerking.Id));
    }

    /// <summary>What is left of a party comes in with that of the new party that began by the merger: not once more under the old name.</summary>
    [Theory]
    [InlineData(Leveringsstatus.Concept)]
    [InlineData(Leveringsstatus.Ingediend)]
    public async Task OfWhatANewPartyHandsIn_NothingIsDoneUnderTheOldName(Leveringsstatus stand)
    {
        var (w, samen) = await Nieuw();
        await noaber.Wereld.Levering(w.Samenwerking, w.Corporatie, stand);
        using var ik = noaber.Als(await Lid(w, samen, Rol.Bewerker, Rol.Bestuurder));
        foreach (var pad in Paden)
            Assert.Equal((pad, HttpStatusCode.Forbidden), (pad, (await ik.Haal(w.Eigen(pad))).Status));
        var pagina = await ik.Pagina(w.Adres);
        Assert.Null(pagina.QuerySelector("input[name=Stap]"));
        Assert.Contains("niemand meer", pagina.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var taken = await Taken(w, ik);
        Assert.Contains($"Cijfers over {w.Periode.InZin}", taken, StringComparison.Ordinal);
        Assert.DoesNotContain($"Cijfers van {Namen(w).Oud} over {w.Periode.InZin}", taken, StringComparison.Ordinal);
        // What was due before the merger is late under the old name.
        Assert.Contains($"Cijfers van {Namen(w).Oud} over {w.Periode.Vorige.InZin}", taken, StringComparison.Ordinal);
        Assert.NotNull((await ik.Pagina($"{w.Lijst}/{w.Periode}/{samen}/inlezen")).QuerySelector("main"));
    }

    /// <summary>What was approved once stays its party's own: sent back or opened again it is mended under its name, also by a new party.</summary>
    [Theory]
    [InlineData(Leveringsstatus.Akkoord, "Terugsturen")]
    [InlineData(Leveringsstatus.Vergrendeld, "Heropenen")]
    public async Task WhatWasApprovedOnce_IsMendedUnderTheOldName_ByTheNewPartyToo(Leveringsstatus stand, string stap)
    {
        var (w, samen) = await Nieuw();
        await noaber.Wereld.Levering(w.Samenwerking, w.Corporatie, stand);
        using var ander = await w.Als(PartijSoort.Gemeente, Rol.Bewerker, Rol.Monitorbeheerder);
        Assert.Equal($"{w.Adres}?gedaan={stap}", (await w.Zet(ander, stap, "Tel nog eens.")).Naar);
        await using var db = noaber.Db();
        var kring = await Leverkring.Van(db, [w.Samenwerking.Id], CancellationToken.None);
        Assert.Empty(kring.Nodig(w.Samenwerking.Id, samen, PartijSoort.Corporatie, w.Periode));
        using var ik = noaber.Als(await Lid(w, samen, Rol.Bewerker));
        Assert.Contains($"Cijfers van {Namen(w).Oud} over {w.Periode.InZin}", await Taken(w, ik), StringComparison.Ordinal);
        Assert.Equal(w.Adres, (await w.LeesIn(ik, w.Werkboek(("sloop", 14)))).Naar);
    }

    /// <summary>The new party began by the merger.</summary>
    private async Task<(Leveringswereld W, Guid Naar)> Nieuw()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        var samen = await noaber.Wereld.Partij(w.Samenwerking, PartijSoort.Corporatie, Namen(w).Nieuw);
        await using var db = noaber.Db();
        await db.Partijen.Where(p => p.Id == samen).ExecuteUpdateAsync(p => p.SetProperty(x => x.Van, Dag));
        await noaber.Wereld.Opgegaan(w.Samenwerking, w.Corporatie, samen, Dag);
        return (w, samen);
    }
}
