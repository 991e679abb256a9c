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
                   group plan by (plan.Doel.Soort, Wat: plan.Doel.Wat.ToUpperInvariant(), plan.Doel.Eenheid) into groep
                   let regel = Regel([.. groep], bod.Jaren)
                   where regel.Cijfers.Count > 0
                   select regel,
            ],
        };
    }

    /// <summary>
    /// One line of the same activity. A figure of a year goes before an average over years, which says nothing of one year; of two figures
    /// for one year the writer has to choose.
    /// </summary>
    private static Bodregel Regel(IReadOnlyList<Bodplan> plannen, IReadOnlyList<int> jaren)
    {
        var gemiddeld = !plannen.Any(p => p.Doel.Jaren.Telwijze == Telwijze.ElkJaar && jaren.Any(p.Doel.Jaren.Bevat));
        var welke = plannen.Where(p => p.Doel.Jaren.Telwijze == Telwijze.Gemiddeld == gemiddeld).ToList();
        var perJaar = (from jaar in jaren
                       let van = welke.Where(p => p.Doel.Jaren.Bevat(jaar)).ToList()
                       where van.Count == 1
                       select (Jaar: jaar, Plan: van[0])).ToList();
        var doel = plannen[0].Doel;
        return new()
        {
            Lijn = Guid.CreateVersion7(), Soort = doel.Soort, Wat = doel.Wat, Eenheid = doel.Eenheid, Gemiddeld = gemiddeld,
            Cijfers = [.. perJaar.Select(p => new Bodcijfer(p.Jaar, p.Plan.Doel.Getal))],
            Antwoorden = [.. perJaar.Select(p => p.Plan.Bij).Distinct().Select(punt => new Bodantwoord(punt))],
        };
    }
}
