using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Vergelijken;

/// <summary>What was asked, offered, agreed and done, side by side; on the screen and as a workbook.</summary>
internal static class VergelijkenModule
{
    public static void MapVergelijken(this IEndpointRouteBuilder routes)
    {
        var bod = routes.MapGroup("/s/{samenwerking}/bod");
        bod.MapGet("/vergelijking", VergelijkingLezen.Toon).Vereist(Handeling.BodLezen);
        bod.MapGet("/vergelijking.xlsx", Vergelijkwerkboek.Geef).Vereist(Handeling.BodLezen);
    }
}
