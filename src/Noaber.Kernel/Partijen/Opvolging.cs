namespace Noaber.Kernel.Partijen;

/// <summary>That a party goes on as another one: by a merger, or under another name.</summary>
/// <param name="Van">The party that stops.</param>
/// <param name="Naar">The party that goes on.</param>
/// <param name="Op">The first day on which it is so.</param>
public sealed record Opvolging(Guid Van, Guid Naar, DateOnly Op)
{
    /// <summary>The first day of the party that goes on: the day itself, unless it was there before.</summary>
    public DateOnly Sinds { get; init; } = Op;

    /// <summary>The party that goes on began by it; it did not take over another while it was there.</summary>
    public bool IsBegin => Op <= Sinds;
}

/// <summary>Which parties of a partnership went on as which.</summary>
public sealed class Opvolgingen
{
    private readonly ILookup<Guid, Opvolging> opNaar, opVan;

    private readonly List<Opvolging> lijst;

    /// <summary>All of one partnership, or of several.</summary>
    public Opvolgingen(IEnumerable<Opvolging> alle)
    {
        lijst = [.. alle.OrderBy(o => o.Op)];
        (opNaar, opVan) = (lijst.ToLookup(o => o.Naar), lijst.ToLookup(o => o.Van));
    }

    /// <summary>Those that were so by a day.</summary>
    public Opvolgingen TotEnMet(DateOnly dag) => new(lijst.Where(o => o.Op <= dag));

    /// <summary>As which party one goes on, on a day: itself while it did not stop.</summary>
    public Guid Op(Guid partij, DateOnly dag) => TotEnMet(dag).MetOpvolgers([partij])[^1];

    /// <summary>What went directly into a party, from early to late.</summary>
    public IEnumerable<Opvolging> In(Guid partij) => opNaar[partij];

    /// <summary>A party, and all that went into it, also by way of another.</summary>
    public IReadOnlyList<Guid> MetVoorgangers(Guid partij) => Langs([partij], p => opNaar[p].Select(o => o.Van));

    /// <summary>Parties, and all that they went on as.</summary>
    public IReadOnlyList<Guid> MetOpvolgers(IEnumerable<Guid> partijen) => Langs(partijen, p => opVan[p].Select(o => o.Naar));

    /// <summary>
    /// Whether a party hands in under its own name what was counted up to a day: when it was there by then. Who began by a merger after
    /// that day, hands in for those of which it began and that had not handed it in, when they stopped before it was due.
    /// </summary>
    /// <param name="partij">Which.</param>
    /// <param name="sinds">The first day of the party.</param>
    /// <param name="eind">The last day that is counted.</param>
    /// <param name="uiterlijk">The day by which it is due.</param>
    /// <param name="diendeIn">Whether a party handed it in.</param>
    public bool Levert(Guid partij, DateOnly sinds, DateOnly eind, DateOnly uiterlijk, Func<Guid, bool> diendeIn) => sinds <= eind
        || In(partij).Any(o => IsRest(o, eind, uiterlijk) && !diendeIn(o.Van));

    /// <summary>
    /// Whether what a party was to hand in comes in under the name of another, which began by a merger and hands in what is left. If not it
    /// stays its own delivery, and who it went on as acts for it.
    /// </summary>
    /// <param name="partij">Which.</param>
    /// <param name="eind">The last day that is counted.</param>
    /// <param name="uiterlijk">The day by which it is due.</param>
    /// <param name="diendeIn">Whether a party handed it in.</param>
    public bool GaatMee(Guid partij, DateOnly eind, DateOnly uiterlijk, Func<Guid, bool> diendeIn)
    {
        ArgumentNullException.ThrowIfNull(diendeIn);
        return !diendeIn(partij) && opVan[partij].Any(o => IsRest(o, eind, uiterlijk));
    }

    /// <summary>
    /// Of whom a figure is missing, for that of a party over some time to be the whole: each party that it was by then must have said its
    /// own. What is left of those of which it began, a party that began later hands in at once: its own figure stands for all of them that
    /// are missing. Whom it took over afterwards says its own.
    /// </summary>
    /// <param name="partij">Which.</param>
    /// <param name="eind">The last day that is counted.</param>
    /// <param name="heeft">Whether there is a figure of a party.</param>
    public IReadOnlyList<Guid> Ontbreekt(Guid partij, DateOnly eind, Func<Guid, bool> heeft)
    {
        ArgumentNullException.ThrowIfNull(heeft);
        return Ontbreekt(partij, eind, heeft, gedekt: false);
    }

    /// <summary>Those but for the mergers after a day of who handed in itself: of whom a party hands in what is left.</summary>
    public Opvolgingen Zonder(DateOnly eind, Func<Guid, bool> diendeIn) => new(lijst.Where(o => o.Op <= eind || !diendeIn(o.Van)));

    private List<Guid> Ontbreekt(Guid partij, DateOnly eind, Func<Guid, bool> heeft, bool gedekt)
    {
        var later = In(partij).Where(o => o.Op > eind).ToList();
        var (wasEr, gaf) = (later.Count == 0 || later[0].Sinds <= eind, gedekt || heeft(partij));
        List<Guid> zelf = wasEr && !gaf ? [partij] : [];
        return [.. zelf, .. later.SelectMany(o => Ontbreekt(o.Van, eind, heeft, gedekt: gaf && o.IsBegin))];
    }

    /// <summary>That what a party was to hand in is left to the one that began by this merger.</summary>
    private static bool IsRest(Opvolging opvolging, DateOnly eind, DateOnly uiterlijk) =>
        opvolging.IsBegin && opvolging.Op > eind && opvolging.Op <= uiterlijk;

    private static List<Guid> Langs(IEnumerable<Guid> begin, Func<Guid, IEnumerable<Guid>> verder)
    {
        List<Guid> gevonden = [.. begin.Distinct()];
        for (var at = 0; at < gevonden.Count; at++)
            gevonden.AddRange(verder(gevonden[at]).Where(p => !gevonden.Contains(p)).Distinct().ToList());
        return gevonden;
    }
}
