using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Partijen;

namespace Noaber.Kernel.Monitor;

/// <summary>
/// What is known of one period: the figure of the party, those of the parties that went into it, and what they are together.
/// </summary>
/// <param name="Periode">Which period.</param>
/// <param name="Cijfers">Each figure under the party that handed it in.</param>
/// <param name="Samen">Together, when it is a count and none is missing; null otherwise, and when there is one figure.</param>
/// <param name="Ontbreekt">Of whom nothing is there, so that this is not the whole of the party.</param>
public sealed record Reekspunt(
    Meetperiode Periode, IReadOnlyList<Waarneming> Cijfers, decimal? Samen, IReadOnlyList<Guid> Ontbreekt);

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
    /// <param name="elders">Who handed it in of other areas over a period: it has nothing here, and is not missing.</param>
    public static Partijreeks Maak(IEnumerable<Waarneming> cijfers, Guid partij, Opvolgingen opvolgingen, bool telbaar,
        Func<Guid, Meetperiode, bool>? elders = null)
    {
        ArgumentNullException.ThrowIfNull(opvolgingen);
        return new(
        [
            .. from cijfer in cijfers
               group cijfer by cijfer.Periode into periode
               orderby periode.Key.Eind descending
               let gaf = periode.Select(c => c.Partij).ToHashSet()
               let mist = opvolgingen.Ontbreekt(
                   partij, periode.Key.Eind, p => gaf.Contains(p) || elders?.Invoke(p, periode.Key) == true)
               select new Reekspunt(periode.Key, [.. periode], telbaar && mist.Count == 0 ? Samen([.. periode]) : null, mist),
        ],
        [
            .. opvolgingen.MetVoorgangers(partij).SelectMany(opvolgingen.In).GroupBy(o => (o.Op, o.Naar)).OrderByDescending(g => g.Key.Op),
        ]);
    }

    /// <summary>
    /// The figures of a party and of what went into it as if it had always been one: its own; that of the party whose name it changed;
    /// or the sum of all, of a count of which none is missing. What else it had together nobody knows, and is not there.
    /// </summary>
    /// <param name="cijfers">What these parties handed in.</param>
    /// <param name="partij">The party that goes on.</param>
    /// <param name="opvolgingen">Who went on as whom.</param>
    /// <param name="catalogus">The definitions: which figures add up.</param>
    public static IReadOnlyList<Waarneming> AlsEen(
        IEnumerable<Waarneming> cijfers, Guid partij, Opvolgingen opvolgingen, Catalogus catalogus)
    {
        ArgumentNullException.ThrowIfNull(opvolgingen);
        ArgumentNullException.ThrowIfNull(catalogus);
        return opvolgingen.MetVoorgangers(partij).Count == 1 ? [.. cijfers.Where(c => c.Partij == partij)]
            : [.. cijfers.GroupBy(c => (c.Sleutel, c.Periode)).Select(g => Een([.. g])).OfType<Waarneming>()];

        Waarneming? Een(List<Waarneming> toen) => toen switch
        {
            _ when opvolgingen.Ontbreekt(partij, toen[0].Periode.Eind, p => toen.Exists(c => c.Partij == p)).Count > 0 => null,
            [var enige] => enige with { Partij = partij },
            [var eerste, ..] when toen.TrueForAll(c => c.Versie.Major == eerste.Versie.Major)
                && catalogus.Zoek(eerste.Sleutel.Indicator)?.Optelling == Optelwijze.Som && Samen(toen) is { } som =>
                eerste with { Partij = partij, Waarde = Waarde.Van(som), Toelichting = null, IsRijtoelichting = false, Plaats = null },
            _ => null,
        };
    }

    private static decimal? Samen(List<Waarneming> cijfers) =>
        cijfers.Count > 1 && cijfers.TrueForAll(c => c.Waarde.Telt is not null) ? cijfers.Sum(c => c.Waarde.Telt) : null;
}
