using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Shell.Running;

namespace Noaber.Web.Features.Leveringen;

/// <summary>Who is asked for a half-year: by the plan, since when a party is there, and what went into it.</summary>
internal sealed class Leverkring
{
    private readonly Opvolgingen opvolgingen;
    private readonly Dictionary<Guid, DateOnly> sinds;
    private readonly Dictionary<(Guid Partij, Meetperiode Halfjaar), Leveringsstatus> standen;
    private readonly Dictionary<Guid, Meetplan> plannen;
    private Dictionary<(Guid Partij, Meetperiode Halfjaar), DateOnly> binnen = [];

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
        return new(fusies, begin, hoever, begonnen.Where(p => p.Plan is not null).ToDictionary(p => p.Key, p => p.Plan!))
        {
            binnen = await Heropend(db, waar, stop),
        };
    }

    /// <summary>Of deliveries that were accepted and opened again: the day on which what was accepted first had been handed in.</summary>
    private static async Task<Dictionary<(Guid, Meetperiode), DateOnly>> Heropend(
        NoaberDb db, IReadOnlyCollection<Guid> waar, CancellationToken stop)
    {
        var stappen = await (from stap in db.Leveringstappen.AsNoTracking()
                             join levering in db.Leveringen on stap.LeveringId equals levering.Id
                             where waar.Contains(levering.SamenwerkingId) && levering.Status == Leveringsstatus.Concept
                                 && (stap.Stap == Leveringsstap.Indienen || stap.Stap == Leveringsstap.Aanvaarden)
                             orderby stap.Op
                             select new { levering.PartijId, levering.Halfjaar, stap.Stap, stap.Op }).ToListAsync(stop);
        return stappen.GroupBy(s => (s.PartijId, s.Halfjaar)).Where(g => g.Any(s => s.Stap == Leveringsstap.Aanvaarden))
            .Select(g => (g.Key, g.TakeWhile(s => s.Stap != Leveringsstap.Aanvaarden).LastOrDefault()?.Op))
            .Where(g => g.Op is not null).ToDictionary(g => g.Key, g => AmsterdamClock.Dag(g.Op!.Value));
    }

    /// <summary>The plan of a partnership; null while nobody began one.</summary>
    public Meetplan? Plan(Guid samenwerking) => plannen.GetValueOrDefault(samenwerking);

    /// <summary>Whether it is handed in already.</summary>
    public bool IsIngediend(Guid partij, Meetperiode halfjaar) => Stand(partij, halfjaar) > Leveringsstatus.Concept;

    /// <summary>Whether it was in by its last day, was accepted, and is open again: who mends it afterwards is not late.</summary>
    public bool WasOpTijd(Guid samenwerking, Guid partij, Meetperiode halfjaar) => Plan(samenwerking) is { } plan
        && binnen.TryGetValue((partij, halfjaar), out var dag) && dag <= plan.Uiterlijk(halfjaar);

    /// <summary>As whom a party goes on by a day; null while it did not stop.</summary>
    public Guid? Opvolger(Guid partij, DateOnly dag) => opvolgingen.Op(partij, dag) is var nu && nu != partij ? nu : null;

    /// <summary>Of a half-year from before a party began: of what went into it; null when it was there, or nothing did.</summary>
    public Fusiedelen<Guid>? Delen(Guid partij, Meetperiode halfjaar)
    {
        var delen = BegonNa(partij, halfjaar)
            ? opvolgingen.In(partij).Where(o => o.Op > halfjaar.Eind).Select(o => o.Van).ToLookup(p => Gaf(p, halfjaar)) : null;
        return delen?.Count > 0 ? new([.. delen[true]], [.. delen[false]]) : null;
    }

    /// <summary>
    /// What a party hands in with a half-year; also what a party that went into it did not approve itself, since nobody is left to do that.
    /// </summary>
    public IReadOnlyList<Leverplicht> Nodig(Guid samenwerking, Guid partij, PartijSoort soort, Meetperiode halfjaar) =>
        Plan(samenwerking) is { } plan && sinds.TryGetValue(partij, out var dag)
        && opvolgingen.Levert(partij, dag, halfjaar.Eind, plan.Uiterlijk(halfjaar), p => Gaf(p, halfjaar))
            ? plan.Nodig(partij, soort, halfjaar) : [];

    /// <summary>
    /// What went into a party by the time that a half-year counts for it: by the end of it, and of a party that came later all that it came
    /// of and that did not hand in itself.
    /// </summary>
    public Opvolgingen Voorgeschiedenis(Guid partij, Meetperiode halfjaar) => BegonNa(partij, halfjaar)
        ? opvolgingen.TotEnMet(sinds[partij]).Zonder(halfjaar.Eind, p => Gaf(p, halfjaar)) : opvolgingen.TotEnMet(halfjaar.Eind);

    private bool BegonNa(Guid partij, Meetperiode halfjaar) => sinds.TryGetValue(partij, out var dag) && dag > halfjaar.Eind;

    private bool Gaf(Guid partij, Meetperiode halfjaar) => Stand(partij, halfjaar) >= Leveringsstatus.Akkoord;

    private Leveringsstatus Stand(Guid partij, Meetperiode halfjaar) => standen.GetValueOrDefault((partij, halfjaar));
}

/// <summary>Of which parties that merged a half-year was handed in by themselves, and of which what is left is still to come.</summary>
public sealed record Fusiedelen<T>(IReadOnlyList<T> Binnen, IReadOnlyList<T> Rest)
{
    public Fusiedelen<TAnders> Als<TAnders>(Func<T, TAnders> anders) => new([.. Binnen.Select(anders)], [.. Rest.Select(anders)]);
}
