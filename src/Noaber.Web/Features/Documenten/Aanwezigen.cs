using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Documenten;

/// <summary>Who else is with a review now.</summary>
/// <param name="Schrijver">Who changed something last, a moment ago; null when nobody else did.</param>
/// <param name="Kijkers">Who else has it open.</param>
public sealed record Aanwezigen(string? Schrijver, IReadOnlyList<string> Kijkers)
{
    public static Aanwezigen Niemand { get; } = new(null, []);

    public string Zin => string.Join(' ', new[]
    {
        Schrijver is null ? null : $"{Schrijver} is hier ook mee bezig. Jullie werken in dezelfde versie; bij dezelfde afspraak krijg je beide teksten te zien.",
        Kijkers.Count == 0 ? null : $"{string.Join(", ", Kijkers)} {(Kijkers.Count == 1 ? "heeft" : "hebben")} dit nakijken nu ook open.",
    }.OfType<string>());
}

/// <summary>Notes who looks at a review, and tells who else does.</summary>
internal sealed class Inleesbezoeken(NoaberDb db, Aanvrager aanvrager, TimeProvider klok)
{
    /// <summary>So long after someone's last change a colleague is told that it is being done.</summary>
    private static readonly TimeSpan Schrijft = TimeSpan.FromMinutes(15);

    /// <summary>So long after someone last looked it counts as open.</summary>
    private static readonly TimeSpan Kijkt = TimeSpan.FromMinutes(5);

    public async Task<Aanwezigen> Kom(Inlezingkop inlezing, CancellationToken stop)
    {
        var (nu, hier, ik) = (klok.GetUtcNow(), aanvrager.Hier.SamenwerkingId, aanvrager.AccountId);
        await db.Database.ExecuteSqlAsync($"""
            insert into inleesbezoek (inlezing_id, account_id, samenwerking_id, gezien_op) values ({inlezing.Id}, {ik}, {hier}, {nu})
            on conflict (inlezing_id, account_id) do update set gezien_op = excluded.gezien_op where inleesbezoek.gezien_op < excluded.gezien_op - interval '15 seconds'
            """, stop);
        var schrijver = inlezing.AccountId != ik && inlezing.BijgewerktOp > nu - Schrijft ? inlezing.Door : null;
        var kijkers = await db.Inleesbezoeken.AsNoTracking().Where(b => b.InlezingId == inlezing.Id && b.AccountId != ik && b.GezienOp > nu - Kijkt)
            .Where(b => schrijver == null || b.AccountId != inlezing.AccountId)
            .Join(db.Users, b => b.AccountId, a => a.Id, (b, a) => a.Naam).OrderBy(naam => naam).ToListAsync(stop);
        return new(schrijver, kijkers);
    }
}
