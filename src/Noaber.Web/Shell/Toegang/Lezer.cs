using Noaber.Kernel.Partijen;

namespace Noaber.Web.Shell.Toegang;

/// <summary>For whom something is looked up: a party of a partnership, with the roles that someone has there.</summary>
internal sealed record Lezer(Guid Samenwerking, Guid Partij, PartijSoort Soort, Rol[] Rollen)
{
    public static Lezer Van(Deelname hier) => new(hier.SamenwerkingId, hier.PartijId, hier.Soort, hier.Rollen);

    public bool Mag(Handeling handeling) => Rechten.Mag(handeling, Soort, Rollen);
}
