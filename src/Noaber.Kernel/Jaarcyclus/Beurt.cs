using Noaber.Kernel.Partijen;

namespace Noaber.Kernel.Jaarcyclus;

/// <summary>
/// Who must do something: each party of these kinds, or whoever has a role for the whole partnership (who leads the process, who keeps the
/// monitor), or someone outside it, such as the minister.
/// </summary>
public sealed record Beurt(IReadOnlyList<PartijSoort> Soorten, Rol? Rol = null, string? Buiten = null)
{
    /// <summary>Whether it names anyone, and a role only when that role is for the whole partnership.</summary>
    internal bool IsIemand => (Soorten.Count > 0 || Rol is not null || !string.IsNullOrWhiteSpace(Buiten))
        && (Rol is null or Partijen.Rol.Procesleider or Partijen.Rol.Monitorbeheerder);

    /// <summary>Whether it is the turn of someone with these roles for a party of this kind.</summary>
    public bool IsVan(PartijSoort soort, IReadOnlyCollection<Rol> rollen) => Soorten.Contains(soort)
        || (Rol is { } rol && rollen.Contains(rol));
}
