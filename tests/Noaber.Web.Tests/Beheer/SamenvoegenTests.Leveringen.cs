using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Features.Leveringen;
using Noaber.Web.Tests.Leveringen;
using Noaber.Web.Tests.Proef;

namespace Noaber.Web.Tests.Beheer;

/// <summary>What is asked of who, and read, when associations merge.</summary>
public sealed partial class SamenvoegenTests
{
    /// <summary>Two become one: what one of them had handed in stays, the new one hands in what is left, and nobody who is gone is on turn.</summary>
    [Fact]
    public async Task OfTwoThatMerged_TheNewPartyHandsInWhatIsLeft()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        await noaber.Wereld.Levering(w.Samenwerking, w.Corporatie, Leveringsstatus.Concept, Kernel.Monitor.Definities.Inzage.EigenPartij);
        var klaar = await noaber.Wereld.Partij(w.Samenwerking, PartijSoort.Corporatie, $"Klaar {w.Samenwerking.Slug}");
        await noaber.Wereld.Eerder(w.Samenwerking, klaar, w.Periode, "sloop", 7);
        var mens = await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Corporatie, Rol.Bewerker);
        var samen = await noaber.Wereld.Partij(w.Samenwerking, PartijSoort.Corporatie, $"Samen {w.Samenwerking.Slug}");
        await using (var db = noaber.Db())
            await db.Partijen.Where(p => p.Id == samen).ExecuteUpdateAsync(p => p.SetProperty(x => x.Van, w.Periode.Eind.AddDays(1)));
        await Gefuseerd(w, samen, w.Periode.Eind.AddDays(1));
        await noaber.Wereld.Bewaar(new OpvolgingRij
        {
            SamenwerkingId = w.Samenwerking.Id, VanId = klaar, NaarId = samen, Op = w.Periode.Eind.AddDays(1), Nieuw = false, DoorId = null, GemaaktOp = DateTimeOffset.UtcNow,
        });
        using var ik = noaber.Als(mens);
        var lijst = (await ik.Pagina($"{w.Lijst}?halfjaar={w.Periode}")).QuerySelector("tbody")!.TextContent;
        Assert.Contains($"niemand meer, want Corporatie {w.Samenwerking.Slug} ging op in Samen {w.Samenwerking.Slug}", lijst, StringComparison.Ordinal);
        var nieuw = (await ik.Pagina($"{w.Lijst}/{w.Periode}/{samen}")).QuerySelector("main")!.TextContent;
        Assert.Contains($"alleen het deel van Corporatie {w.Samenwerking.Slug} aan. Dat van Klaar {w.Samenwerking.Slug} is al goedgekeurd", nieuw, StringComparison.Ordinal);
        Assert.Contains("niemand meer", (await ik.Pagina(w.Adres)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var reeks = (await ik.Pagina($"{w.Lijst}/reeks/{samen}")).QuerySelector("tbody")!.TextContent;
        Assert.Contains("niet compleet", reeks, StringComparison.Ordinal);
        Assert.Contains($"Corporatie {w.Samenwerking.Slug}: nog geen cijfer", reeks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FromTheDayOn_TheNewPartyIsAsked_AndReadsWhatWasBefore()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop", "nieuwbouw");
        var ander = await noaber.Wereld.Partij(w.Samenwerking, PartijSoort.Corporatie, $"Groot {w.Samenwerking.Slug}");
        await noaber.Wereld.Levering(w.Samenwerking, w.Corporatie, Leveringsstatus.Aanvaard, Kernel.Monitor.Definities.Inzage.EigenPartij);
        var mens = await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Corporatie, Rol.Bewerker);
        await Gefuseerd(w, ander, new(2026, 7, 1));

        // Who was of the old party is of the new one; what only the own party may see, is still its own.
        using var ik = noaber.Als(mens);
        Assert.Contains("Cijfers over het", (await ik.Pagina($"/s/{w.Samenwerking.Slug}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("12", (await ik.Pagina(w.Adres)).QuerySelector("section[aria-labelledby=cijfers] tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await ik.Pagina(w.Adres)).QuerySelector("input[name=Stap]"));
        var reeks = (await ik.Pagina($"{w.Lijst}/reeks/{ander}")).QuerySelector("tbody")!.TextContent;
        Assert.Contains($"Per 1 juli 2026: Corporatie {w.Samenwerking.Slug} ging op in Groot {w.Samenwerking.Slug}.", reeks, StringComparison.Ordinal);
        Assert.Contains("12", reeks, StringComparison.Ordinal);

        // Of a half-year before it, the old party stands in the list under its own name.
        var lijst = (await w.Pagina(PartijSoort.Huurdersorganisatie, $"{w.Lijst}?halfjaar=2026-1")).QuerySelector("tbody")!.TextContent;
        Assert.Contains($"Corporatie {w.Samenwerking.Slug}", lijst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheNewParty_GetsTheHistoryOfTheOld_AndItsTenantsFollow()
    {
        var w = await Leveringswereld.Maak(noaber, "woningvoorraad-begin");
        var ander = await noaber.Wereld.Partij(w.Samenwerking, PartijSoort.Corporatie, $"Groot {w.Samenwerking.Slug}");
        await noaber.Wereld.Eerder(w.Samenwerking, w.Corporatie, Leveringswereld.Halfjaar.Vorige, "woningvoorraad", 90);
        await noaber.Wereld.Eerder(w.Samenwerking, w.Corporatie, Leveringswereld.Halfjaar.Vorige.Vorige, "woningvoorraad-begin", 80);
        await using var db = noaber.Db();
        // It began with the merger: one that was there before has a history of its own, without which that of the other is not the whole.
        await db.Partijen.Where(p => p.Id == ander).ExecuteUpdateAsync(p => p.SetProperty(x => x.Van, new DateOnly(2026, 1, 1)));
        await db.Partijen.Where(p => p.SamenwerkingId == w.Samenwerking.Id && p.Organisatie.Soort == PartijSoort.Huurdersorganisatie)
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.HuurdersVanId, w.Corporatie));
        await db.Meetplanregels.Where(r => r.SamenwerkingId == w.Samenwerking.Id).ExecuteDeleteAsync();
        await noaber.Wereld.Bewaar(MeetplanregelRij.Van(w.Plan[0] with { Partijen = [ander] }, w.Samenwerking.Id));
        var mens = await noaber.Wereld.Iemand(w.Samenwerking, PartijSoort.Corporatie, Rol.Bewerker);
        await Gefuseerd(w, ander, new(2026, 1, 1));
        var wie = new Leveringswereld(noaber, w.Samenwerking, ander, [w.Plan[0] with { Partijen = [ander] }]);
        await wie.Overeengekomen();
        using var ik = noaber.Als(mens);
        await wie.LeesIn(ik, wie.Werkboek(("woningvoorraad-begin", 100)));
        var gevonden = (await ik.Pagina(wie.Adres)).QuerySelector("section[aria-labelledby=nagekeken]")!.TextContent;
        Assert.Contains("Aan het eind van het tweede halfjaar van 2025 was het 90. Hier staat 100.", gevonden, StringComparison.Ordinal);

        using var leider = await w.Als(PartijSoort.Gemeente, Rol.Procesleider);
        Assert.Contains($"voor de huurders van Groot {w.Samenwerking.Slug}", (await leider.Pagina($"/s/{w.Samenwerking.Slug}/beheer")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfAHalfYearAfterIt_OnlyTheNewPartyIsAsked()
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        var ander = await noaber.Wereld.Partij(w.Samenwerking, PartijSoort.Corporatie, $"Groot {w.Samenwerking.Slug}");
        await Gefuseerd(w, ander, new(2026, 1, 1));
        Assert.DoesNotContain($"Corporatie {w.Samenwerking.Slug}", await Lijst("2026-1"), StringComparison.Ordinal);
        Assert.Contains($"Groot {w.Samenwerking.Slug}", await Lijst("2026-1"), StringComparison.Ordinal);

        async Task<string> Lijst(string halfjaar) =>
            (await w.Pagina(PartijSoort.Huurdersorganisatie, $"{w.Lijst}?halfjaar={halfjaar}")).QuerySelector("tbody")!.TextContent;
    }

    [Theory]
    [InlineData(Leveringsstatus.Ingediend, true)]
    [InlineData(Leveringsstatus.Akkoord, false)]
    public async Task WhatAPartyThatStoppedDidNotApprove_IsAskedOfTheNewOne(Leveringsstatus stand, bool gevraagd)
    {
        var w = await Leveringswereld.Maak(noaber, "sloop");
        await noaber.Wereld.Levering(w.Samenwerking, w.Corporatie, stand, Kernel.Monitor.Definities.Inzage.EigenPartij);
        await using var db = noaber.Db();
        var levering = await db.Leveringen.SingleAsync(l => l.SamenwerkingId == w.Samenwerking.Id);
        var op = levering.Halfjaar.Eind.AddDays(1);
        var samen = await noaber.Wereld.Partij(w.Samenwerking, PartijSoort.Corporatie, $"Samen {w.Samenwerking.Slug}");
        await Gefuseerd(w, samen, op);
        await db.Partijen.Where(p => p.Id == samen).ExecuteUpdateAsync(p => p.SetProperty(x => x.Van, op));
        var kring = await Leverkring.Van(db, [w.Samenwerking.Id], CancellationToken.None);
        Assert.Equal(gevraagd, kring.Nodig(w.Samenwerking.Id, samen, PartijSoort.Corporatie, levering.Halfjaar).Count > 0);
    }
}
