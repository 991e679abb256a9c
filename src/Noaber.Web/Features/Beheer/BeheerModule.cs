namespace Noaber.Web.Features.Beheer;

internal static class BeheerModule
{
    public static void MapBeheer(this IEndpointRouteBuilder routes) { }
}
