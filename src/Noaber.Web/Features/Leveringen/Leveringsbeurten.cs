using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Leveringen;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Leveringen;

/// <summary>A delivery that was handed in and waits for a step of someone.</summary>
/// <param name="Samenwerking">Of which partnership.</param>
/// <param name="Levering">Which delivery.</param>
/// <param name="Partij">Whose figures.</param>
/// <param name="Partijnaam">What that party is called.</param>
/// <param name="Halfjaar">Over which half-year.</param>
/// <param name="Stap">What is to be done.</param>
/// <param name="Uiterlijk">The last day of the half-year's figures; null without a plan.</param>
internal sealed record Leveringsbeurt(
    Guid Samenwerking, Guid Levering, Guid Partij, string Partijnaam, Meetperiode Halfjaar, Leveringsstap Stap, DateOnly? Uiterlijk)
{
    /// <summary>As whom the party goes on, when it stopped.</summary>
    public Opgegaan? Opgegaan { get; init; }

    /// <summary>What is to be done, in a line.</summary>
    public string Naam => Stap switch
    {
        Leveringsstap.AkkoordGeven when Opgegaan is not null =>
            $"Keur de cijfers van {Leveringswoorden.VanWie(Partijnaam, Opgegaan)} over {Halfjaar.InZin} goed",
        Leveringsstap.AkkoordGeven => $"Keur de cijfers over {Halfjaar.InZin} goed",
        Leveringsstap.Aanvaarden => $"Aanvaard de cijfers van {Partijnaam} over {Halfjaar.InZin}",
        _ => $"Vergrendel de cijfers van {Partijnaam} over {Halfjaar.InZin}",
    };
}

/// <summary>Whose turn it is to bring deliveries on: for the list of what is asked, and for a calendar.</summary>
internal static class Leveringsbeurten
{
    private static readonly Dictionary<Leveringsstatus, Leveringsstap> Verder = new()
    {
        [Leveringsstatus.Ingediend] = Leveringsstap.AkkoordGeven, [Leveringsstatus.Akkoord] = Leveringsstap.Aanvaarden,
        [Leveringsstatus.Aanvaard] = Leveringsstap.Vergrendelen,
    };

    /// <summary>In several partnerships at once.</summary>
    /// <param name="wie">Who, in each partnership.</param>
    /// <param name="account">The person: who handed in does not approve it.</param>
    /// <param name="vandaag">The day: it decides who acts for a party that stopped.</param>
    public static async Task<IReadOnlyList<Leveringsbeurt>> Van(
        NoaberDb db, IEnumerable<Lezer> wie, Guid account, DateOnly vandaag, CancellationToken stop)
    {
        var lezers = wie.Where(l => l.Mag(Handeling.LeveringBesluiten)).ToList();
        if (lezers.Count == 0)
            return [];
        Guid[] waar = [.. lezers.Select(l => l.Samenwerking).Distinct()];
        var wachtend = await db.Leveringen.AsNoTracking().Where(l => waar.Contains(l.SamenwerkingId) && Verder.Keys.Contains(l.Status))
            .Join(db.Partijen, l => l.PartijId, p => p.Id, (l, p) => new { Rij = l, p.Organisatie.Naam, p.Organisatie.Soort })
            .OrderBy(l => l.Rij.Halfjaar).ThenBy(l => l.Naam).ToListAsync(stop);
        if (wachtend.Count == 0)
            return [];
        Guid[] welke = [.. wachtend.Select(l => l.Rij.Id)];
        var zelf = await ZelfIngediend(
            db.Leveringstappen.Where(s => waar.Contains(s.SamenwerkingId) && welke.Contains(s.LeveringId)), account, stop);
        var kring = await Leverkring.Van(db, waar, stop);
        return
        [
            .. from lezer in lezers
               let betrokkene = new Betrokkene(account, lezer.Partij, lezer.Soort, lezer.Rollen)
               from levering in wachtend
               let rij = levering.Rij
               let stap = Verder[rij.Status]
               where rij.SamenwerkingId == lezer.Samenwerking
               let opgegaan = kring.Opgegaan(rij.SamenwerkingId, rij.PartijId, rij.Halfjaar, vandaag)
               where opgegaan is not { IsElders: true }
               where Leveringsgang.IsAanDeBeurt(stap, rij.Status, betrokkene, opgegaan?.In.Id ?? rij.PartijId, levering.Soort)
               where stap != Leveringsstap.AkkoordGeven || !zelf.Contains(rij.Id)
               let uiterlijk = kring.Plan(lezer.Samenwerking)?.Uiterlijk(rij.Halfjaar)
               select new Leveringsbeurt(rij.SamenwerkingId, rij.Id, rij.PartijId, levering.Naam, rij.Halfjaar, stap, uiterlijk)
               {
                   Opgegaan = opgegaan,
               },
        ];
    }

    /// <summary>The deliveries that someone handed in last.</summary>
    private static async Task<HashSet<Guid>> ZelfIngediend(IQueryable<LeveringstapRij> stappen, Guid account, CancellationToken stop) =>
    [
        .. (await stappen.AsNoTracking().Where(s => s.Stap == Leveringsstap.Indienen)
            .Select(s => new { s.LeveringId, s.DoorId, s.Op }).ToListAsync(stop))
            .GroupBy(s => s.LeveringId).Where(g => g.MaxBy(s => s.Op)!.DoorId == account).Select(g => g.Key),
    ];
}
