using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Jaarcyclus;

/// <summary>What is still asked of someone, for a calendar: in several partnerships at once, in one question.</summary>
internal static class Agendamijlpalen
{
    public static async Task<IEnumerable<MijlpaalRij>> Van(
        NoaberDb db, IReadOnlyList<Lezer> wie, DateOnly sinds, int meest, CancellationToken stop)
    {
        Guid[] waar = [.. wie.Select(l => l.Samenwerking)];
        var rijen = await Mijlpaallijst.MetAfrondingen(db, db.Mijlpalen.Where(m => waar.Contains(m.SamenwerkingId)
            && m.Datum >= sinds && m.VervallenOp == null && m.Voorwaarde == null)).Take(meest).ToListAsync(stop);
        return from rij in rijen
               where wie.Any(l => l.Samenwerking == rij.Mijlpaal.SamenwerkingId && Wacht(rij, l))
               select rij.Mijlpaal;
    }

    private static bool Wacht(MetAfronding rij, Lezer wie) => Mijlpaallijst.IsVan(rij.Mijlpaal, wie) && !Mijlpaallijst.IsGereed(rij, wie);
}
