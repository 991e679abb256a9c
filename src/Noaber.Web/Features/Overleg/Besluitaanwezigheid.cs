using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;

namespace Noaber.Web.Features.Overleg;

/// <summary>
/// What a meeting decided on a proposal counts because all three kinds of party were there. So who was there is not taken back after it.
/// </summary>
internal static class Besluitaanwezigheid
{
    /// <summary>Why this change cannot be; null when it can. The caller holds the meeting.</summary>
    /// <param name="genodigden">Everyone on the list, as it was.</param>
    /// <param name="wordt">Whether someone is there after the change.</param>
    public static async Task<string?> Bezwaar(NoaberDb db, Guid overleg, IReadOnlyList<OverlegGenodigde> genodigden,
        Func<OverlegGenodigde, bool> wordt, CancellationToken stop)
    {
        if (!genodigden.Any(g => g.Aanwezigheid.Telt() && !wordt(g))
            || !await db.Voorstellen.AnyAsync(v => v.OverlegId == overleg && v.Uitkomst != null, stop))
            return null;
        var partijen = genodigden.Select(g => g.PartijId).OfType<Guid>().Distinct().ToList();
        var soorten = await db.Partijen.Where(p => partijen.Contains(p.Id)).Select(p => new { p.Id, p.Organisatie.Soort })
            .ToDictionaryAsync(p => p.Id, p => p.Soort, stop);
        var weg = Ontbreekt(wordt).Except(Ontbreekt(g => g.Aanwezigheid.Telt())).ToList();
        return weg.Count == 0 ? null
            : "In dit overleg is besloten over een voorstel. Dat telt alleen als gemeente, corporaties en huurders erbij waren. "
                + $"Laat daarom namens {Overlegwoorden.Namens(weg)} iemand als aanwezig of vertegenwoordigd staan.";

        IReadOnlyList<PartijSoort> Ontbreekt(Func<OverlegGenodigde, bool> erbij) =>
            OverlegRegels.Ontbreekt(genodigden.Where(g => g.PartijId is not null && erbij(g)).Select(g => soorten[g.PartijId!.Value]));
    }
}
