using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Data;

namespace Noaber.Web.Features.Demo;

/// <summary>Lays down how the actions of the example go.</summary>
internal sealed class Voorbeeldvoortgang(NoaberDb db, Samenwerking samenwerking, IReadOnlyDictionary<string, Partij> partijen, TimeProvider klok)
{
    public async Task LegKlaar(IReadOnlyList<Voorbeeldmelding> meldingen, CancellationToken stop)
    {
        var acties = await db.Acties.Where(a => a.SamenwerkingId == samenwerking.Id && a.AfspraakId != null)
            .Join(db.Afspraken, a => a.AfspraakId, a => a.Id, (actie, afspraak) => new { afspraak.Nummer, actie.Volgorde, actie.LijnId })
            .OrderBy(a => a.Volgorde).ToListAsync(stop);
        db.AddRange(meldingen.Select(m => new VoortgangRij
        {
            SamenwerkingId = samenwerking.Id, ActieLijnId = acties.First(a => a.Nummer == m.Afspraak).LijnId, PartijId = partijen[m.Partij].Id,
            Stand = m.Stand, Aantal = m.Aantal, Toelichting = m.Toelichting, Bewijs = m.Bewijs, Uitvoerder = m.Uitvoerder, DoorId = null,
            Op = klok.GetUtcNow().AddDays(-m.DagenGeleden),
        }));
        await db.SaveChangesAsync(stop);
    }
}

/// <summary>What a party of the example says of the first action of an agreement.</summary>
internal sealed record Voorbeeldmelding(
    string Afspraak, string Partij, Voortgangstand Stand, int DagenGeleden, decimal? Aantal, string? Toelichting, string? Bewijs, string? Uitvoerder);
