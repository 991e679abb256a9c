using Noaber.Kernel.Partijen;

namespace Noaber.Web.Features.Beheer;

/// <summary>Roles as people read them.</summary>
internal static class Rolnaam
{
    public static string Van(Rol rol) => rol switch
    {
        Rol.Lezer => "lezer",
        Rol.Bewerker => "bewerker",
        Rol.Bestuurder => "bestuurder",
        Rol.Partijbeheerder => "partijbeheerder",
        Rol.Procesleider => "procesleider",
        _ => "monitorbeheerder",
    };

    public static string Uitleg(Rol rol) => rol switch
    {
        Rol.Lezer => "leest mee",
        Rol.Bewerker => "leest en schrijft, leest documenten in",
        Rol.Bestuurder => "mag instemmen namens de partij",
        Rol.Partijbeheerder => "beheert de mensen van de eigen partij",
        Rol.Procesleider => "leidt het proces van de hele samenwerking",
        _ => "houdt de gezamenlijke monitor bij",
    };

    public static string Namen(IEnumerable<Rol> rollen) => string.Join(", ", rollen.Order().Select(Van));
}
