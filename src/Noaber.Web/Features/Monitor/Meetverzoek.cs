using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Monitor;

/// <summary>A request about what is measured, with what its answer is made of.</summary>
internal sealed record Meetverzoek(NoaberDb Db, Aanvrager Aanvrager, Scherm Scherm, TimeProvider Klok, CancellationToken Stop)
{
    public Deelname Hier => Aanvrager.Hier;

    public string Adres => $"{Hier.Basis}/monitor/meetplan";

    /// <summary>The half-year of today.</summary>
    public Meetperiode Nu => Meetperiode.Halfjaar(Klok.Vandaag());

    /// <summary>What is measured, in the order of the definitions.</summary>
    public async Task<IReadOnlyList<MeetplanregelRij>> Regels()
    {
        var rijen = await Db.Meetplanregels.Where(r => r.SamenwerkingId == Hier.SamenwerkingId).ToListAsync(Stop);
        return [.. Catalogus.Standaard.Indicatoren.Join(rijen, i => i.Code, r => r.Indicator, (_, rij) => rij)];
    }

    /// <summary>Keeps what was done, under these words.</summary>
    public Task Bewaar(string handeling, string omschrijving)
    {
        Db.Noteer(handeling, omschrijving, Aanvrager.AccountId, Hier.SamenwerkingId);
        return Db.SaveChangesAsync(Stop);
    }
}
