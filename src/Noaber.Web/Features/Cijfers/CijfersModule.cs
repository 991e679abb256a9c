using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Cijfers;

/// <summary>Looking at figures: the start of the monitor, ready-made dashboards, a table builder, frozen pictures and own views.</summary>
internal static class CijfersModule
{
    public static void MapCijfers(this IEndpointRouteBuilder routes)
    {
        var monitor = routes.MapGroup("/s/{samenwerking}/monitor");
        monitor.MapGet("", Monitorbegin.Toon).Vereist(Handeling.CijfersLezen);
        monitor.MapGet("/cijfers", Tabelbouwer.Toon).Vereist(Handeling.CijfersLezen);
        monitor.MapGet("/cijfers/bestand.{vorm}", Meenemen.Geef).Vereist(Handeling.CijfersLezen);
        var borden = monitor.MapGroup("").AddEndpointFilter(Bordafdruk.Filter);
        borden.MapGet("/bord/{bord}", Bordlezen.Toon).Vereist(Handeling.CijfersLezen);
        borden.MapGet("/thema/{themanummer:int}", Themabord.Toon).Vereist(Handeling.CijfersLezen);
        borden.MapGet("/partij/{partij:guid}", Bordlezen.VanPartij).Vereist(Handeling.CijfersLezen);
        borden.MapGet("/gebied/{gebied}", Bordlezen.VanGebied).Vereist(Handeling.CijfersLezen);
        monitor.MapGet("/beeld/{beeld}", Beelden.Toon).Vereist(Handeling.CijfersLezen);
        monitor.MapPost("/beeld", Beelden.ZetVast).Vereist(Handeling.CijfersLezen);
        monitor.MapPost("/weergave", Weergaven.Bewaar).Vereist(Handeling.CijfersLezen);
        monitor.MapPost("/weergave/weg", Weergaven.GooiWeg).Vereist(Handeling.CijfersLezen);
    }
}
