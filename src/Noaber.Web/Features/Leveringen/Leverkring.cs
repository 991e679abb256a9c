using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Shell.Running;

namespace Noaber.Web.Features.Leveringen;

/// <summary>Who is asked for a half-year, and who acts for whom: by the plan, since when a party is there, and what went into it.</summary>
internal sealed class Leverkring
{
    private readonly Opvolgingen opvolgingen;
    private readonly Dictionary<Guid, (DateOnly Van, PartijAanTafel Wie)> partijen;
    private readonly Dictionary<(Guid Partij, Meetperiode Halfjaar), Stand> standen;
    private readonly Dictionary<Guid, Meetplan> plannen;
    private Dictionary<(Guid Partij, Meetperiode Halfjaar), DateOnly> binnen = [];

    private Leverkring(
        Opvolgingen opvolgingen, Dictionary<Guid, (DateOnly, PartijAanTafel)> partijen, Dictionary<(Guid, Meetperiode), Stand> standen,
        Dictionary<Guid, Meetplan> plannen)
    {
        (this.opvolgingen, this.partijen, this.standen, this.plannen) = (opvolgingen, partijen, standen, plannen);
    }

    /// <summary>Of some partnerships at once.</summary>
    public static async Task<Leverkring> Van(NoaberDb db, IReadOnlyCollection<Guid> waar, CancellationToken stop)
    {
        var regels = await db.Meetplanregels.AsNoTracking().Where(r => waar.Contains(r.SamenwerkingId)).ToListAsync(stop);
        var fusies = await db.OpvolgingenIn(waar, stop);
        var begin = await db.Partijen.AsNoTracking().Where(p => waar.Contains(p.SamenwerkingId))
            .Select(p => new { p.Id, p.Van, p.Organisatie.Naam, p.Organisatie.Soort })
            .ToDictionaryAsync(p => p.Id, p => (p.Van, new PartijAanTafel(p.Id, p.Naam, p.Soort)), stop);
        var hoever = await db.Leveringen.AsNoTracking().Where(l => waar.Contains(l.SamenwerkingId))
            .Select(l => new { l.PartijId, l.Halfjaar, l.Status, l.WasAkkoord })
            .ToDictionaryAsync(l => (l.PartijId, l.Halfjaar), l => new Stand(l.Status, l.WasAkkoord), stop);
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
    public bool IsIngediend(Guid partij, Meetperiode halfjaar) =>
        standen.GetValueOrDefault((partij, halfjaar))?.Status > Leveringsstatus.Concept;

    /// <summary>Whether it was in by its last day, was accepted, and is open again: who mends it afterwards is not late.</summary>
    public bool WasOpTijd(Guid samenwerking, Guid partij, Meetperiode halfjaar) => Plan(samenwerking) is { } plan
        && binnen.TryGetValue((partij, halfjaar), out var dag) && dag <= plan.Uiterlijk(halfjaar);

    /// <summary>What a party is called.</summary>
    public string Naam(Guid partij) => partijen[partij].Wie.Naam;

    /// <summary>Who acts for a party on a day: itself, or the one that it went on as.</summary>
    public PartijAanTafel Leverancier(Guid partij, DateOnly dag) => partijen[opvolgingen.Op(partij, dag)].Wie;

    /// <summary>As whom a party goes on by a day, and how its figures of a half-year come in since; null while it did not stop.</summary>
    public Opgegaan? Opgegaan(Guid samenwerking, Guid partij, Meetperiode halfjaar, DateOnly dag) =>
        Leverancier(partij, dag) is { } nu && nu.Id != partij ? new(nu, GaatMee(samenwerking, partij, halfjaar)) : null;

    /// <summary>For which parties one hands in a half-year by a day: itself, and each that went on as it since and was to do it.</summary>
    public IEnumerable<PartijAanTafel> LevertVoor(Guid samenwerking, Guid partij, Meetperiode halfjaar, DateOnly dag) =>
        opvolgingen.TotEnMet(dag).MetVoorgangers(partij).Where(p => p == partij || BlijftOpen(samenwerking, p, halfjaar))
            .Select(p => partijen[p].Wie);

    /// <summary>The parties that stopped by a day, of which a half-year is to be handed in all the same.</summary>
    public IEnumerable<Guid> Gestopt(Guid samenwerking, Meetperiode halfjaar, DateOnly dag) =>
        partijen.Keys.Where(p => opvolgingen.Op(p, dag) != p && BlijftOpen(samenwerking, p, halfjaar));

    /// <summary>Of a half-year from before a party began: of what went into it; null when it was there, or nothing did.</summary>
    public Fusiedelen<Guid>? Delen(Guid partij, Meetperiode halfjaar)
    {
        var delen = BegonNa(partij, halfjaar)
            ? opvolgingen.In(partij).Where(o => o.IsBegin && o.Op > halfjaar.Eind).Select(o => o.Van)
                .ToLookup(p => Gaf(p, halfjaar)) : null;
        return delen?.Count > 0 ? new([.. delen[true]], [.. delen[false]]) : null;
    }

    /// <summary>
    /// What a party hands in with a half-year under its own name; of a party that began by a merger also what those of which it began never
    /// approved.
    /// </summary>
    public IReadOnlyList<Leverplicht> Nodig(Guid samenwerking, Guid partij, PartijSoort soort, Meetperiode halfjaar) =>
        Plan(samenwerking) is { } plan && partijen.TryGetValue(partij, out var wie)
        && opvolgingen.Levert(partij, wie.Van, halfjaar.Eind, plan.Uiterlijk(halfjaar), p => Gaf(p, halfjaar))
            ? plan.Nodig(partij, soort, halfjaar) : [];

    /// <summary>
    /// What went into a party by the time that a half-year counts for it: by the end of it, and of a party that came later all that it came
    /// of and that did not hand in itself.
    /// </summary>
    public Opvolgingen Voorgeschiedenis(Guid partij, Meetperiode halfjaar) => BegonNa(partij, halfjaar)
        ? opvolgingen.TotEnMet(partijen[partij].Van).Zonder(halfjaar.Eind, p => Gaf(p, halfjaar)) : opvolgingen.TotEnMet(halfjaar.Eind);

    /// <summary>That what a party was to hand in comes in under the name of the one that began by its merger.</summary>
    private bool GaatMee(Guid samenwerking, Guid partij, Meetperiode halfjaar) => opvolgingen.GaatMee(
        partij, halfjaar.Eind, Plan(samenwerking)?.Uiterlijk(halfjaar) ?? DateOnly.MaxValue, p => Gaf(p, halfjaar));

    /// <summary>It stopped after the half-year, and nobody hands that in under another name.</summary>
    private bool BlijftOpen(Guid samenwerking, Guid partij, Meetperiode halfjaar) =>
        opvolgingen.Op(partij, halfjaar.Eind) == partij && !GaatMee(samenwerking, partij, halfjaar);

    private bool BegonNa(Guid partij, Meetperiode halfjaar) => partijen.TryGetValue(partij, out var wie) && wie.Van > halfjaar.Eind;

    /// <summary>Approved once: what was sent back or opened again since is still its own.</summary>
    private bool Gaf(Guid partij, Meetperiode halfjaar) =>
        standen.GetValueOrDefault((partij, halfjaar)) is { } stand && (stand.WasAkkoord || stand.Status >= Leveringsstatus.Akkoord);

    /// <summary>How far a delivery is, and whether it was approved once.</summary>
    private sealed record Stand(Leveringsstatus Status, bool WasAkkoord);
}

/// <summary>As whom a party goes on.</summary>
/// <param name="In">The party that acts for it now.</param>
/// <param name="IsElders">That one began by the merger and hands these figures in under its own name.</param>
public sealed record Opgegaan(PartijAanTafel In, bool IsElders);

/// <summary>Of which parties that merged a half-year was handed in by themselves, and of which what is left is still to come.</summary>
public sealed record Fusiedelen<T>(IReadOnlyList<T> Binnen, IReadOnlyList<T> Rest)
{
    public Fusiedelen<TAnders> Als<TAnders>(Func<T, TAnders> anders) => new([.. Binnen.Select(anders)], [.. Rest.Select(anders)]);
}
