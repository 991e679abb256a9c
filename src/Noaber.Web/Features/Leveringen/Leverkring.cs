using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;

namespace Noaber.Web.Features.Leveringen;

/// <summary>Who is asked for a half-year: by the plan, since when a party is there, and what went into it.</summary>
internal sealed class Leverkring
{
    private readonly Opvolgingen opvolgingen;
    private readonly Dictionary<Guid, DateOnly> sinds;
    private readonly Dictionary<(Guid Partij, Meetperiode Halfjaar), Leveringsstatus> standen;
    private readonly Dictionary<Guid, Meetplan> plannen;

    private Leverkring(
        Opvolgingen opvolgingen, Dictionary<Guid, DateOnly> sinds, Dictionary<(Guid, Meetperiode), Leveringsstatus> standen,
        Dictionary<Guid, Meetplan> plannen)
    {
        (this.opvolgingen, this.sinds, this.standen, this.plannen) = (opvolgingen, sinds, standen, plannen);
    }

    /// <summary>Of some partnerships at once.</summary>
    public static async Task<Leverkring> Van(NoaberDb db, IReadOnlyCollection<Guid> waar, CancellationToken stop)
    {
        var regels = await db.Meetplanregels.AsNoTracking().Where(r => waar.Contains(r.SamenwerkingId)).ToListAsync(stop);
        var fusies = await db.OpvolgingenIn(waar, stop);
        var begin = await db.Partijen.Where(p => waar.Contains(p.SamenwerkingId)).Select(p => new { p.Id, p.Van })
            .ToDictionaryAsync(p => p.Id, p => p.Van, stop);
        var hoever = await db.Leveringen.AsNoTracking().Where(l => waar.Contains(l.SamenwerkingId))
            .Select(l => new { l.PartijId, l.Halfjaar, l.Status }).ToDictionaryAsync(l => (l.PartijId, l.Halfjaar), l => l.Status, stop);
        var begonnen = regels.GroupBy(r => r.SamenwerkingId).Select(r => (r.Key, Plan: Leveringsverzoek.Plan(r)?.Met(fusies)));
        return new(fusies, begin, hoever, begonnen.Where(p => p.Plan is not null).ToDictionary(p => p.Key, p => p.Plan!));
    }

    /// <summary>The plan of a partnership; null while nobody began one.</summary>
    public Meetplan? Plan(Guid samenwerking) => plannen.GetValueOrDefault(samenwerking);

    /// <summary>Whether it is handed in already.</summary>
    public bool IsIngediend(Guid partij, Meetperiode halfjaar) => Stand(partij, halfjaar) > Leveringsstatus.Concept;

    /// <summary>
    /// What a party hands in with a half-year; also what a party that went into it did not approve itself, since nobody is left to do that.
    /// </summary>
    public IReadOnlyList<Leverplicht> Nodig(Guid samenwerking, Guid partij, PartijSoort soort, Meetperiode halfjaar) =>
        Plan(samenwerking) is { } plan && sinds.TryGetValue(partij, out var dag)
        && opvolgingen.Levert(partij, dag, halfjaar.Eind, plan.Uiterlijk(halfjaar), p => Stand(p, halfjaar) >= Leveringsstatus.Akkoord)
            ? plan.Nodig(partij, soort, halfjaar) : [];

    /// <summary>
    /// What went into a party by the time that a half-year counts for it: by the end of it, and of a party that came later all that it came
    /// of.
    /// </summary>
    public Opvolgingen Voorgeschiedenis(Guid partij, Meetperiode halfjaar) => sinds.TryGetValue(partij, out var dag) && dag > halfjaar.Eind
        ? opvolgingen.TotEnMet(dag) : opvolgingen.TotEnMet(halfjaar.Eind);

    private Leveringsstatus Stand(Guid partij, Meetperiode halfjaar) => standen.GetValueOrDefault((partij, halfjaar));
}
