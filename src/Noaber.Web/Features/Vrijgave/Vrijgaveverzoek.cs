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

    public Vrijgavepost Post => new(Db, Hier, Aanvrager.AccountId, Http.RequestServices.GetRequiredService<Webadres>(), Klok);

    public Vrijgavebron Bron => new(Db, Hier.SamenwerkingId, Stop);

    /// <summary>Why somebody who does something about releases cannot do so now.</summary>
    public const string Bezig = "Er wordt nu gerekend aan een vrijgave. Probeer het over een minuut nog eens.";

    /// <summary>
    /// Who does something about releases here, does so alone until the end of the transaction; false when another does so already. That can
    /// take minutes, for which no request waits.
    /// </summary>
    public Task<bool> Alleen() => Db.AlsVrij($"vrijgave {Hier.SamenwerkingId}", Stop);

    /// <summary>Keeps what was done, under these words.</summary>
    public Task Bewaar(string handeling, string omschrijving)
    {
        Db.Noteer(handeling, omschrijving, Aanvrager.AccountId, Hier.SamenwerkingId);
        return Db.SaveChangesAsync(Stop);
    }
}
