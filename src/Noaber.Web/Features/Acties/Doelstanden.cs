using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Kernel.Streefwaarden;
using Noaber.Web.Data;

namespace Noaber.Web.Features.Acties;

/// <summary>Lays what was reported beside the targets of all agreements in force.</summary>
internal sealed class Doelstanden(NoaberDb db, Guid hier, CancellationToken stop)
{
    /// <summary>The agreements with targets that are for this year too, in their order, with how far those were on a day.</summary>
    /// <param name="jaar">The year that the targets must be for.</param>
    /// <param name="peildag">What was reported after this day does not count.</param>
    public async Task<IReadOnlyList<Doelstand>> Van(int jaar, DateOnly peildag)
    {
        var metDoel = db.Afspraken.FromSql($"select *, xmin from afspraak where samenwerking_id = {hier} and streefwaarden <> '[]'");
        var afspraken = await (from a in metDoel.AsNoTracking()
                               join k in db.Kaders on a.KaderId equals k.Id
                               where k.Status == KaderStatus.Vigerend
                               orderby k.Van, k.Id, a.Volgorde
                               select new { a.Id, a.LijnId, a.Sleutel, a.Nummer, a.Kop, a.Streefwaarden }).ToListAsync(stop);
        var nu = afspraken.Where(a => a.Streefwaarden.Any(InJaar)).ToList();
        if (nu.Count == 0)
            return [];
        Guid[] ids = [.. nu.Select(a => a.Id)];
        var gemeten = await new Meetbron(db, hier, stop).Bij(db.Afspraken.Where(a => ids.Contains(a.Id)));
        var partijen = await db.PartijenAanTafel(hier, peildag, stop);
        return
        [
            .. from a in nu
               let toen = gemeten[a.LijnId].Where(g => g.GemeldOp <= peildag).ToList()
               let standen = Streefmeting.Standen(a.Streefwaarden, toen, partijen, peildag)
               select new Doelstand(a.Sleutel, a.Nummer, a.Kop, [.. standen.Where(s => InJaar(s.Doel))]),
        ];

        bool InJaar(Streefwaarde doel) => doel.Jaren.Van <= jaar && jaar <= doel.Jaren.Tot;
    }
}

/// <summary>An agreement with how far its targets are.</summary>
public sealed record Doelstand(string Sleutel, string Nummer, string? Kop, IReadOnlyList<Streefstand> Standen)
{
    /// <summary>By what people know it.</summary>
    public string Naam => $"Afspraak {Nummer}{(Kop is null ? "" : $" {Kop}")}";
}
