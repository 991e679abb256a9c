using Noaber.Kernel.Biedingen;
using Noaber.Kernel.Draad;

namespace Noaber.Kernel.Streefwaarden;

/// <summary>What an association agreed to do, as what its bid can begin with.</summary>
/// <param name="Doel">How many of what, and when.</param>
/// <param name="Bij">The agreement that says so.</param>
public sealed record Bodplan(Streefwaarde Doel, Draadpunt Bij)
{
    /// <summary>
    /// The bid with a line for what was agreed for its years and stands in no line yet. What was agreed for some years in all says nothing
    /// of each of them, so that is left to the writer.
    /// </summary>
    /// <param name="bod">The lines that are there.</param>
    /// <param name="plannen">What was agreed with the association of the bid.</param>
    public static Bod Vul(Bod bod, IEnumerable<Bodplan> plannen)
    {
        ArgumentNullException.ThrowIfNull(bod);
        var er = bod.Regels.Select(r => Telsleutel.Van(r.Soort, r.Wat, r.Eenheid)).ToHashSet();
        return bod with
        {
            Regels =
            [
                .. bod.Regels,
                .. from plan in plannen
                   where plan.Doel.Jaren.Telwijze != Telwijze.Samen && !er.Contains(plan.Doel.Sleutel())
                   group plan by (Sleutel: plan.Doel.Sleutel(), Gemiddeld: plan.Doel.Jaren.Telwijze == Telwijze.Gemiddeld) into groep
                   let cijfers = Cijfers([.. groep], bod.Jaren)
                   where cijfers.Count > 0
                   let doel = groep.First().Doel
                   select new Bodregel
                   {
                       Lijn = Guid.CreateVersion7(), Soort = doel.Soort, Wat = doel.Wat, Eenheid = doel.Eenheid, Cijfers = cijfers,
                       Gemiddeld = groep.Key.Gemiddeld,
                       Antwoorden = [.. groep.Select(p => p.Bij).Distinct().Select(p => new Bodantwoord(p))],
                   },
            ],
        };
    }

    private static List<Bodcijfer> Cijfers(IReadOnlyList<Bodplan> plannen, IReadOnlyList<int> jaren) =>
    [
        .. from jaar in jaren
           let plan = plannen.FirstOrDefault(p => p.Doel.Jaren.Bevat(jaar))
           where plan is not null
           select new Bodcijfer(jaar, plan.Doel.Getal),
    ];
}
