using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Afspraken;

/// <summary>Reading and finding agreements: the kaders of a partnership, one kader, one agreement, search.</summary>
internal static class AfsprakenModule
{
    public static void AddAfspraken(this IServiceCollection services) => services.AddSingleton<Kaderkast>();

    public static void MapAfspraken(this IEndpointRouteBuilder routes)
    {
        var hier = routes.MapGroup("/s/{samenwerking}");
        hier.MapGet("/afspraken", Kaders.Toon).Vereist(Handeling.AfsprakenLezen);
        hier.MapGet("/afspraken/{kader:guid}", KaderLezen.Toon).Vereist(Handeling.AfsprakenLezen);
        hier.MapGet("/afspraak/{sleutel}", AfspraakLezen.Toon).Vereist(Handeling.AfsprakenLezen);
        hier.MapGet("/zoeken", Zoeken.Toon).Vereist(Handeling.AfsprakenLezen).RequireRateLimiting(ShellModule.Zoekwerk);
    }

    /// <summary>The kaders that this person may see: a draft only for who takes part in making it.</summary>
    public static IQueryable<KaderRij> Zichtbaar(this IQueryable<KaderRij> kaders, Aanvrager aanvrager)
    {
        var hier = aanvrager.Hier.SamenwerkingId;
        var ookConcept = aanvrager.Mag(Handeling.ConceptenLezen);
        return kaders.Where(k => k.SamenwerkingId == hier && (ookConcept || (k.Status != KaderStatus.Concept && k.Status != KaderStatus.Vervangen)));
    }
}
