using Noaber.Kernel.Partijen;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Beheer;

/// <summary>Roles as people read them, and which of them someone may give.</summary>
internal static class Rolnaam
{
    private static readonly Rol[] VanDePartij = [Rol.Lezer, Rol.Bewerker, Rol.Bestuurder, Rol.Partijbeheerder];

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

    public static string Soort(PartijSoort soort) => soort switch
    {
        PartijSoort.Gemeente => "gemeente",
        PartijSoort.Corporatie => "woningcorporatie",
        PartijSoort.Huurdersorganisatie => "huurdersorganisatie",
        PartijSoort.Zorgpartij => "zorg of welzijn",
        _ => "anders",
    };

    /// <summary>Roles for the whole partnership are given by who leads it.</summary>
    public static Rol[] TeGeven(Aanvrager aanvrager) =>
        aanvrager.Mag(Handeling.AlleMensenBeheren) ? Enum.GetValues<Rol>() : VanDePartij;

    /// <summary>Whether someone may arrange the people of this party.</summary>
    public static bool MagMensenVan(Aanvrager aanvrager, Guid partij) =>
        aanvrager.Mag(Handeling.AlleMensenBeheren) || (aanvrager.Mag(Handeling.EigenMensenBeheren) && aanvrager.Hier.PartijId == partij);
}
