using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Data;

namespace Noaber.Web.Features.Vergelijken;

/// <summary>What the associations offered: for each year the last word about it, from the newest bid that reaches it.</summary>
internal sealed class Bodposten(NoaberDb db, Guid hier, string basis, CancellationToken stop)
{
    public async Task<IEnumerable<Vergelijkpost>> Lees(ILookup<Guid, string> themas)
    {
        var ingediend = db.Biedingen.AsNoTracking().Where(b => b.SamenwerkingId == hier && b.IngediendOp != null);
        var rijen = await (from b in ingediend
                           where !ingediend.Any(n => n.PartijId == b.PartijId && n.Jaar == b.Jaar && n.Nummer > b.Nummer)
                           join r in db.Bodregels.AsNoTracking() on b.Id equals r.BodId
                           orderby b.Jaar, r.Volgorde
                           select new { b.PartijId, b.Jaar, Regel = r }).ToListAsync(stop);
        return from partij in rijen.GroupBy(r => r.PartijId)
               let biedingen = partij.Select(r => r.Jaar).Distinct().ToList()
               from rij in partij
               from cijfer in rij.Regel.Cijfers
               where biedingen.Where(jaar => jaar <= cijfer.Jaar).DefaultIfEmpty().Max() == rij.Jaar
               select Post(partij.Key, rij.Jaar, rij.Regel.Waarde, cijfer) with { Themas = [.. themas[rij.Regel.Id]] };
    }

    private Vergelijkpost Post(Guid partij, int jaar, Bodregel regel, Bodcijfer cijfer) => new(
        Kant.Geboden, Telsleutel.Van(regel.Soort, regel.Wat, regel.Eenheid), partij, Streefjaren.In(cijfer.Jaar), cijfer.Getal,
        new($"bod {jaar}", $"{basis}/bod/{jaar}/van/{partij}#r{regel.Lijn}",
            string.Join("; ", new[] { regel.Wat, regel.Plaats, cijfer.Noot }.Where(t => !string.IsNullOrEmpty(t)))))
    {
        Gemiddeld = regel.Gemiddeld, Woorden = (regel.Wat, regel.Eenheid),
    };
}
