using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Mail;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Vrijgave;

/// <summary>A request about releasing figures, with what its answer is made of.</summary>
internal sealed record Vrijgaveverzoek(HttpContext Http, NoaberDb Db, Aanvrager Aanvrager, Scherm Scherm, TimeProvider Klok)
{
    public CancellationToken Stop => Http.RequestAborted;

    public Deelname Hier => Aanvrager.Hier;

    public DateOnly Vandaag => Klok.Vandaag();

    /// <summary>Who does not see all figures would work out totals, and attacks, of a part of them, and has no right to it.</summary>
    public bool MagVoorbereiden => Aanvrager.Mag(Handeling.VrijgaveVoorbereiden);

    public string Adres(string verder = "") => $"{Hier.Basis}/monitor/vrijgave{verder}";

    /// <summary>The full address, for a mail.</summary>
    public string Link(string verder = "") => Http.RequestServices.GetRequiredService<Webadres>().Van(Adres(verder));

    public Vrijgavebron Bron => new(Db, Hier.SamenwerkingId, Stop);

    /// <summary>Who does something about releases here waits for who does so already, until the end of the transaction.</summary>
    public Task Alleen() => Db.NaElkaar($"vrijgave {Hier.SamenwerkingId}", Stop);

    /// <summary>Keeps what was done, under these words.</summary>
    public Task Bewaar(string handeling, string omschrijving)
    {
        Db.Noteer(handeling, omschrijving, Aanvrager.AccountId, Hier.SamenwerkingId);
        return Db.SaveChangesAsync(Stop);
    }
}
