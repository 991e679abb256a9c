namespace Noaber.Kernel.Besluitvorming;

/// <summary>
/// How many days before a meeting its papers must be with who is invited. A volunteer with an evening a week cannot read on the day itself:
/// the position of tenants in the talks depends on it (Woningwet, art. 44).
/// </summary>
public readonly record struct Informatietermijn
{
    /// <summary>What holds when parties agreed on nothing else: two weeks.</summary>
    public const int Gebruikelijk = 14;

    /// <summary>The longest term that parties can agree on, in days.</summary>
    public const int Langst = 90;

    /// <summary>
    /// Makes a term of 0 to <see cref="Langst"/> days; throws <see cref="ArgumentOutOfRangeException"/> for another number.
    /// </summary>
    public Informatietermijn(int dagen)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(dagen);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dagen, Langst);
        Dagen = dagen;
    }

    /// <summary>Calendar days between the day a paper is shared and the day of the meeting.</summary>
    public int Dagen { get; }

    /// <summary>The last day on which sharing a paper for this meeting keeps the term.</summary>
    public DateOnly UiterlijkVoor(DateOnly overleg) => overleg.AddDays(-Dagen);

    /// <summary>How a paper that was shared on this day stands against the term; null for a paper that was not shared.</summary>
    public Informatiepositie Weeg(DateOnly overleg, DateOnly? gedeeld)
    {
        int? vooraf = gedeeld is { } dag ? overleg.DayNumber - dag.DayNumber : null;
        return new(vooraf, vooraf >= Dagen);
    }
}

/// <summary>How well someone was informed of a paper.</summary>
/// <param name="DagenVooraf">Days between sharing and meeting; below zero when it came afterwards, null when it was not shared.</param>
/// <param name="OpTijd">Whether the agreed term was kept.</param>
public readonly record struct Informatiepositie(int? DagenVooraf, bool OpTijd);
