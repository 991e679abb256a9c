using Noaber.Kernel.Monitor;
using Noaber.Web.Data;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Leveringen;

/// <summary>A delivery that someone's party still has to hand in: its own, or that of a party that went on as it.</summary>
/// <param name="Samenwerking">Of which partnership.</param>
/// <param name="Partij">Whose figures.</param>
/// <param name="Halfjaar">Over which half-year.</param>
/// <param name="Uiterlijk">The last day.</param>
/// <param name="Gevraagd">How many figures are asked.</param>
internal sealed record Leveringsvraag(
    Guid Samenwerking, PartijAanTafel Partij, Meetperiode Halfjaar, DateOnly Uiterlijk, int Gevraagd)
{
    /// <summary>The party went on as the reader's.</summary>
    public bool IsOpgegaan { get; init; }

    /// <summary>What is asked, in a line that can go on a calendar.</summary>
    public string Naam => $"cijfers {(IsOpgegaan ? $"van {Partij.Naam} " : "")}over {Halfjaar.InZin}";

    /// <summary>It was in by the last day and is open again: it is to be mended, and not late.</summary>
    public bool WasOpTijd { get; init; }
}

/// <summary>Which deliveries wait for someone's party, by the plan: for the list of what is asked, and for a calendar.</summary>
internal static class Leveringsvragen
{
    /// <summary>How many half-years back are still asked for; older ones are history.</summary>
    private const int Terug = 2;

    /// <summary>In several partnerships at once, in four questions.</summary>
    /// <param name="wie">Who, in each partnership.</param>
    /// <param name="totEnMet">The last half-year that is looked at.</param>
    /// <param name="vandaag">The day: it decides who acts for a party that stopped.</param>
    public static async Task<IReadOnlyList<Leveringsvraag>> Van(
        NoaberDb db, IEnumerable<Lezer> wie, Meetperiode totEnMet, DateOnly vandaag, CancellationToken stop)
    {
        var lezers = wie.Where(l => l.Mag(Handeling.LeveringSchrijven)).ToList();
        if (lezers.Count == 0)
            return [];
        var kring = await Leverkring.Van(db, [.. lezers.Select(l => l.Samenwerking).Distinct()], stop);
        return
        [
            .. from lezer in lezers
               from halfjaar in Halfjaren(totEnMet)
               from partij in kring.LevertVoor(lezer.Samenwerking, lezer.Partij, halfjaar, vandaag)
               where !kring.IsIngediend(partij.Id, halfjaar)
               let gevraagd = kring.Nodig(lezer.Samenwerking, partij.Id, partij.Soort, halfjaar).Count
               where gevraagd > 0
               select new Leveringsvraag(
                   lezer.Samenwerking, partij, halfjaar, kring.Plan(lezer.Samenwerking)!.Uiterlijk(halfjaar), gevraagd)
               {
                   IsOpgegaan = partij.Id != lezer.Partij, WasOpTijd = kring.WasOpTijd(lezer.Samenwerking, partij.Id, halfjaar),
               },
        ];
    }

    private static IEnumerable<Meetperiode> Halfjaren(Meetperiode laatste)
    {
        var halfjaar = laatste;
        for (var at = 0; at <= Terug; at++, halfjaar = halfjaar.Vorige)
            yield return halfjaar;
    }
}
