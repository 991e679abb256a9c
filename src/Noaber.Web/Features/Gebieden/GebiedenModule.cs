using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Gebieden;

/// <summary>The areas that figures are of: municipality, wijken and buurten, with what changed from year to year.</summary>
internal static class GebiedenModule
{
    public static void MapGebieden(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/s/{samenwerking}/monitor/gebieden", GebiedenLezen.Toon).Vereist(Handeling.DefinitiesLezen);
}
