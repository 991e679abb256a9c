using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Gebieden;

/// <summary>The areas that figures are of: municipality, wijken and buurten, with what changed from year to year.</summary>
internal static class GebiedenModule
{
    public static void MapGebieden(this IEndpointRouteBuilder routes)
    {
        var gebieden = routes.MapGroup("/s/{samenwerking}/monitor/gebieden");
        gebieden.MapGet("", GebiedenLezen.Toon).Vereist(Handeling.DefinitiesLezen);
        gebieden.MapGet("/vormen/{jaar:int}", Vormen.Geef).Vereist(Handeling.DefinitiesLezen);
    }
}
