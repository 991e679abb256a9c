using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Overleg;

/// <summary>The meetings to come at which something is asked of the own party.</summary>
internal static class Voorbereiding
{
    private const int Meeste = 6;
    private static readonly TimeSpan Vooruit = TimeSpan.FromDays(60);

    public static async Task<IReadOnlyList<VoorTeBereiden>> Van(NoaberDb db, Aanvrager aanvrager, DateTimeOffset nu, CancellationToken stop)
    {
        var (partij, tot) = (aanvrager.Hier.PartijId, nu + Vooruit);
        return await db.Overleggen.Zichtbaar(aanvrager).AsNoTracking()
            .Where(o => o.Status == OverlegStatus.Verzonden && o.Begin > nu && o.Begin < tot
                && db.Genodigden.Any(g => g.OverlegId == o.Id && g.PartijId == partij))
            .Select(o => new
            {
                o.Id, o.Titel, o.Begin,
                Vragen = db.Agendapunten.Count(a => a.OverlegId == o.Id && a.Vraag != null && a.VoorstelId == null
                    && (a.VraagAan.Length == 0 || a.VraagAan.Contains(partij))),
            })
            .Where(o => o.Vragen > 0).OrderBy(o => o.Begin).Take(Meeste).Select(o => new VoorTeBereiden(o.Id, o.Titel, o.Begin, o.Vragen))
            .ToListAsync(stop);
    }
}

/// <summary>A meeting with questions for the reader's party.</summary>
internal sealed record VoorTeBereiden(Guid Id, string Titel, DateTimeOffset Begin, int Vragen);
