using Noaber.Kernel.Partijen;

namespace Noaber.Kernel.Monitor;

/// <summary>
/// What is known of one period: the figure of the party, those of the parties that went into it, and what they are together.
/// </summary>
/// <param name="Periode">Which period.</param>
/// <param name="Cijfers">Each figure under the party that handed it in.</param>
/// <param name="Samen">Together, when it is a count and none is missing; null otherwise, and when there is one figure.</param>
public sealed record Reekspunt(Meetperiode Periode, IReadOnlyList<Waarneming> Cijfers, decimal? Samen);

/// <summary>
/// One figure of a party through time, with what went into it. Before a merger it shows who handed in what, and after it a break: the
/// series goes on, and nobody is made to have said what another said.
/// </summary>
/// <param name="Punten">Period by period, the latest first.</param>
/// <param name="Breuken">Each merger, the latest first. Periods that end before its day lie on the other side.</param>
public sealed record Partijreeks(IReadOnlyList<Reekspunt> Punten, IReadOnlyList<IGrouping<(DateOnly Op, Guid Naar), Opvolging>> Breuken)
{
    /// <summary>The series of a party.</summary>
    /// <param name="cijfers">The same figure of the party and of those that went into it, one a period and party.</param>
    /// <param name="partij">Which party.</param>
    /// <param name="opvolgingen">Who went on as whom.</param>
    /// <param name="telbaar">Whether the figure adds up over parties.</param>
    public static Partijreeks Maak(IEnumerable<Waarneming> cijfers, Guid partij, Opvolgingen opvolgingen, bool telbaar)
    {
        ArgumentNullException.ThrowIfNull(opvolgingen);
        return new(
        [
            .. from cijfer in cijfers
               group cijfer by cijfer.Periode into periode
               orderby periode.Key.Eind descending
               select new Reekspunt(periode.Key, [.. periode], telbaar ? Samen([.. periode], partij, periode.Key.Eind, opvolgingen) : null),
        ],
        [
            .. opvolgingen.MetVoorgangers(partij).SelectMany(opvolgingen.In).GroupBy(o => (o.Op, o.Naar)).OrderByDescending(g => g.Key.Op),
        ]);
    }

    private static decimal? Samen(List<Waarneming> cijfers, Guid partij, DateOnly eind, Opvolgingen opvolgingen)
    {
        var heeft = cijfers.Select(c => c.Partij).ToHashSet();
        return cijfers.Count > 1 && cijfers.TrueForAll(c => c.Waarde.Telt is not null) && IsHeel(partij)
            ? cijfers.Sum(c => c.Waarde.Telt) : null;

        // Of itself, or else of what it was then; and of each party that came to it later.
        bool IsHeel(Guid wie) => opvolgingen.In(wie).Where(o => o.Op > eind).Select(o => o.Van).ToList() is var later
            && (heeft.Contains(wie) || later.Count > 0) && later.TrueForAll(IsHeel);
    }
}
