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
                   let regel = Regel([.. groep], bod.Jaren) with { Gemiddeld = groep.Key.Gemiddeld }
                   where regel.Cijfers.Count > 0
                   select regel,
            ],
        };
    }

    private static Bodregel Regel(IReadOnlyList<Bodplan> plannen, IReadOnlyList<int> jaren) => new()
    {
        Lijn = Guid.CreateVersion7(), Soort = plannen[0].Doel.Soort, Wat = plannen[0].Doel.Wat, Eenheid = plannen[0].Doel.Eenheid,
        Cijfers =
        [
            .. from jaar in jaren
               let plan = plannen.FirstOrDefault(p => p.Doel.Jaren.Bevat(jaar))
               where plan is not null
               select new Bodcijfer(jaar, plan.Doel.Getal),
        ],
        Antwoorden = [.. plannen.Select(p => p.Bij).Distinct().Select(punt => new Bodantwoord(punt))],
    };
}
