using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Overleg;

/// <summary>
/// The meetings that parties are to prepare by saying how things go: sent, not yet begun, and nearer than the days that who plans it chose.
/// </summary>
internal static class Vraagoverleggen
{
    private const int Meest = 10;

    public static async Task<IReadOnlyList<Vraagoverleg>> Van(NoaberDb db, Lezer lezer, TimeProvider klok, CancellationToken stop)
    {
        var (nu, vandaag) = (klok.GetUtcNow(), klok.Vandaag());
        return
        [
            .. (await db.Overleggen.Zichtbaar(lezer).AsNoTracking()
                .Where(o => o.Status == OverlegStatus.Verzonden && o.VoortgangDagen != null && o.Begin > nu)
                .OrderBy(o => o.Begin).Take(Meest).Select(o => new { o.Id, o.Titel, o.Begin, Dagen = o.VoortgangDagen!.Value })
                .ToListAsync(stop))
                .Select(o => new Vraagoverleg(o.Id, o.Titel, Tijdstip.Dag(o.Begin), Tijdstip.Dag(o.Begin).AddDays(-o.Dagen)))
                .Where(o => o.Vanaf <= vandaag),
        ];
    }
}

/// <summary>A meeting on this day, for which is asked from that day on.</summary>
internal sealed record Vraagoverleg(Guid Id, string Titel, DateOnly Dag, DateOnly Vanaf);
