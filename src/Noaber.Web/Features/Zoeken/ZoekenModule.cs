using Noaber.Web.Shell;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Zoeken;

/// <summary>Finding anything of a partnership that one may see.</summary>
internal static class ZoekenModule
{
    public static void MapZoeken(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/s/{samenwerking}/zoeken", Zoekpagina.Toon).Vereist(Handeling.AfsprakenLezen).RequireRateLimiting(ShellModule.Zoekwerk);
}
