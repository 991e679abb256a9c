using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Vrijgave;

/// <summary>A question about releasing figures that waits for someone's party, or a release that waits for a second person.</summary>
internal sealed record Toestemmingsvraag(Guid Id, string Adres, string Naam, string Wat, DateOnly? Uiterlijk);

/// <summary>What waits for someone, for the list of what is asked.</summary>
internal static class Toestemmingsvragen
{
    public static async Task<IReadOnlyList<Toestemmingsvraag>> Van(NoaberDb db, Aanvrager wie, CancellationToken stop)
    {
        List<Toestemmingsvraag> vragen = [];
        var (hier, ons, ik) = (wie.Hier.SamenwerkingId, wie.Hier.PartijId, wie.AccountId);
        if (wie.Mag(Handeling.ToestemmingGeven))
        {
            vragen.AddRange((await db.Toestemmingsverzoeken.AsNoTracking()
                .Where(v => v.SamenwerkingId == hier && v.Partijen.Contains(ons) && !db.Toestemmingen.Any(t => t.VerzoekId == v.Id && t.PartijId == ons))
                .Select(v => new { v.Id, v.Halfjaar, v.Indicatoren, v.Uiterlijk }).ToListAsync(stop))
                .Select(v => new Toestemmingsvraag(v.Id, $"monitor/vrijgave/toestemming#v{v.Id}", "Mogen jullie cijfers naar buiten?",
                    $"{Shell.Design.Aantal.Van(v.Indicatoren.Length, "cijfer", "cijfers")} over {v.Halfjaar.InZin}.", v.Uiterlijk)));
        }
        if (wie.Mag(Handeling.VrijgaveVoorbereiden))
        {
            vragen.AddRange((await db.Vrijgaven.AsNoTracking().Where(v => v.SamenwerkingId == hier && v.VrijgegevenOp == null && v.DoorId != ik)
                .Select(v => new { v.Id, v.Titel }).ToListAsync(stop))
                .Select(v => new Toestemmingsvraag(v.Id, $"monitor/vrijgave/{v.Id}", v.Titel, "Ligt klaar om vrij te geven, door een tweede.", null)));
        }
        return vragen;
    }
}
