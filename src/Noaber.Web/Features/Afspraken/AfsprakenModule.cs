using Noaber.Kernel.Afspraken;
using Noaber.Web.Data;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Afspraken;

/// <summary>Reading agreements: the kaders of a partnership, and one kader.</summary>
internal static class AfsprakenModule
{
    public static void AddAfspraken(this IServiceCollection services) => services.AddSingleton<Kaderkast>();

    public static void MapAfspraken(this IEndpointRouteBuilder routes)
    {
        var hier = routes.MapGroup("/s/{samenwerking}");
        hier.MapGet("/afspraken", Kaders.Toon).Vereist(Handeling.AfsprakenLezen);
        hier.MapGet("/afspraken/{kader:guid}", KaderLezen.Toon).Vereist(Handeling.AfsprakenLezen);
    }

    /// <summary>How far a kader must have come for this person to see it: a draft is only for who takes part in making it.</summary>
    public static KaderStatus[] TeZien(this Aanvrager aanvrager) =>
        aanvrager.Mag(Handeling.ConceptenLezen) ? Enum.GetValues<KaderStatus>() : [KaderStatus.Vastgesteld, KaderStatus.Vigerend, KaderStatus.Vervallen];

    /// <summary>The kaders that this person may see.</summary>
    public static IQueryable<KaderRij> Zichtbaar(this IQueryable<KaderRij> kaders, Aanvrager aanvrager)
    {
        var (hier, teZien) = (aanvrager.Hier.SamenwerkingId, aanvrager.TeZien());
        return kaders.Where(k => k.SamenwerkingId == hier && teZien.Contains(k.Status));
    }
}
