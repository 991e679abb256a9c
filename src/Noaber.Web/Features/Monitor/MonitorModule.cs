using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Monitor;

/// <summary>The joint monitor: what each figure means, so that everyone counts the same.</summary>
internal static class MonitorModule
{
    public static void MapMonitor(this IEndpointRouteBuilder routes)
    {
        var monitor = routes.MapGroup("/s/{samenwerking}/monitor");
        monitor.MapGet("/definities", DefinitiesLezen.Alle).Vereist(Handeling.DefinitiesLezen);
        monitor.MapGet("/definities/{code}", DefinitiesLezen.Een).Vereist(Handeling.DefinitiesLezen);
    }
}
