using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor.Vrijgave;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Features.Vrijgave;
using Noaber.Web.Shell.Running;

namespace Noaber.Web.Features.Demo;

/// <summary>
/// Of the example some associations agreed that figures are released, one did not say yes to all, and one release is out. It is worked out as
/// any other; its figures are made up, and say so.
/// </summary>
internal sealed class Voorbeeldvrijgave(NoaberDb db, Samenwerking samenwerking, TimeProvider klok, CancellationToken stop)
{
    private static readonly string[] Gevraagd = ["woningvoorraad", "woningen-efg", "nieuwbouw", "toewijzingen"];

    /// <summary>Over a half-year of which all deliveries are locked.</summary>
    public async Task LegKlaar(IReadOnlyList<Guid> corporaties)
    {
        var halfjaar = Voorbeeldmonitor.Laatste(klok).Vorige;
        var mensen = await db.Deelnemers.Where(d => d.SamenwerkingId == samenwerking.Id).ToListAsync(stop);
        var beheerder = mensen.Find(d => d.Rollen.Contains(Rol.Monitorbeheerder));
        var tweede = mensen.Find(d => d.Rollen.Contains(Rol.Procesleider) && d.AccountId != beheerder?.AccountId);
        if (beheerder is null || tweede is null)
            return;
        foreach (var (publiek, reden) in new[]
        {
            (Publiek.Openbaar, "Voorbeeld: voor de openbare bladzijde over wonen."), (Publiek.Raad, "Voorbeeld: voor de raad, bij de jaarlijkse brief."),
        })
            await Vraag(new(halfjaar, publiek, reden, beheerder.AccountId), corporaties);
        var uitkomst = await new Vrijgavewerk(db, samenwerking.Id, stop).Doe(
            new("Voorbeeld: woningen, met verzonnen cijfers", halfjaar, Publiek.Openbaar, Gevraagd, false), beheerder.AccountId);
        if (uitkomst.Id is not { } id)
            return;
        var vrijgave = await db.Vrijgaven.SingleAsync(v => v.Id == id, stop);
        (vrijgave.VrijgegevenDoorId, vrijgave.VrijgegevenOp) = (tweede.AccountId, klok.GetUtcNow());
        await db.SaveChangesAsync(stop);
    }

    /// <summary>The first association says no to one of them; for the council nobody answered yet.</summary>
    private async Task Vraag(Voorbeeldvraag vraag, IReadOnlyList<Guid> corporaties)
    {
        var gevraagd = new ToestemmingsverzoekRij
        {
            SamenwerkingId = samenwerking.Id, Halfjaar = vraag.Halfjaar, Publiek = vraag.Publiek, Indicatoren = Gevraagd,
            Partijen = [.. corporaties], Reden = vraag.Reden, Uiterlijk = klok.Vandaag().AddDays(14), DoorId = vraag.Door,
            Op = klok.GetUtcNow().AddDays(-10),
        };
        db.Add(gevraagd);
        await db.SaveChangesAsync(stop);
        db.AddRange(from corporatie in vraag.Publiek == Publiek.Raad ? [] : corporaties
                    from indicator in Gevraagd
                    let ja = corporatie != corporaties[0] || indicator != "woningen-efg"
                    select new ToestemmingRij
                    {
                        SamenwerkingId = samenwerking.Id, VerzoekId = gevraagd.Id, PartijId = corporatie, Indicator = indicator, Ja = ja,
                        Reden = ja ? "" : "Voorbeeld: onze labels worden nog nagekeken.", DoorId = null, Op = klok.GetUtcNow().AddDays(-5),
                    });
        await db.SaveChangesAsync(stop);
    }

    private sealed record Voorbeeldvraag(Kernel.Monitor.Meetperiode Halfjaar, Publiek Publiek, string Reden, Guid Door);
}
