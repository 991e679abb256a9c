using Noaber.Kernel.Monitor.Cijfers;
using Noaber.Kernel.Partijen;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Cijfers;

/// <summary>A request about figures, with what its answer is made of.</summary>
internal sealed record Cijferverzoek(HttpContext Http, NoaberDb Db, Aanvrager Aanvrager, Scherm Scherm, TimeProvider Klok)
{
    /// <summary>With the deliveries that held at this moment; null for now.</summary>
    public DateTimeOffset? Toen { get; init; }

    public CancellationToken Stop => Http.RequestAborted;

    public Deelname Hier => Aanvrager.Hier;

    public Guid Samenwerking => Hier.SamenwerkingId;

    /// <summary>As the database has it (<c>mijn_tafels</c>): who does not, reads of parties what was released.</summary>
    public bool ZitAanTafel => Hier.Soort != PartijSoort.Overig || Hier.Rollen.Contains(Rol.Procesleider) || Hier.Rollen.Contains(Rol.Monitorbeheerder);

    public string Begin => $"{Hier.Basis}/monitor";

    public string Bouwer => $"{Begin}/cijfers";

    public Figuurkast Kast => Http.RequestServices.GetRequiredService<Figuurkast>();

    public bool IsAfdruk => Http.Request.Path.Value!.EndsWith(Bordafdruk.Pad, StringComparison.Ordinal);

    public DateOnly Vandaag => Klok.Vandaag();

    /// <summary>The page of the builder that asks this.</summary>
    public string Adres(Cijfervraag vraag) => $"{Bouwer}?{vraag.Schrijf()}";

    /// <summary>The page that says where the figures of its answer are from.</summary>
    public string Vandaan(Cijfervraag vraag) => $"{Bouwer}/herkomst?{vraag.Schrijf()}";

    /// <summary>The page of what was frozen under this hash.</summary>
    public string VanBeeld(string hash) => $"{Begin}/beeld/{hash}";

    /// <summary>The page that puts this with an item or an agreement; null for who may not.</summary>
    public string? Bijvoegen(Cijfervraag vraag) => Aanvrager.Mag(Handeling.VoorstelSchrijven) ? $"{Begin}/bijvoegen?{vraag.Schrijf()}" : null;

    /// <summary>Keeps what was done, under these words.</summary>
    public Task Bewaar(string handeling, string omschrijving)
    {
        Db.Noteer(handeling, omschrijving, Aanvrager.AccountId, Samenwerking);
        return Db.SaveChangesAsync(Stop);
    }
}
