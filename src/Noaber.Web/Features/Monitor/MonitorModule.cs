using Noaber.Web.Features.Gebieden;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Monitor;

/// <summary>The joint monitor: what each figure means, and what is measured of whom and when.</summary>
internal static class MonitorModule
{
    public static void MapMonitor(this IEndpointRouteBuilder routes)
    {
        routes.MapGebieden();
        var monitor = routes.MapGroup("/s/{samenwerking}/monitor");
        monitor.MapGet("/definities", DefinitiesLezen.Alle).Vereist(Handeling.DefinitiesLezen);
        monitor.MapGet("/definities/{code}", DefinitiesLezen.Een).Vereist(Handeling.DefinitiesLezen);
        monitor.MapGet("/overeenkomst", Overeenkomsten.Toon).Vereist(Handeling.MeetplanLezen);
        monitor.MapPost("/overeenkomst", Overeenkomsten.Teken).Vereist(Handeling.GegevensAfspreken);
        monitor.MapGet("/overeenkomst/opzeggen", Overeenkomsten.VraagOpzeggen).Vereist(Handeling.GegevensAfspreken);
        monitor.MapPost("/overeenkomst/opzeggen", Overeenkomsten.ZegOp).Vereist(Handeling.GegevensAfspreken);
        monitor.MapGet("/meetplan", MeetplanLezen.Toon).Vereist(Handeling.MeetplanLezen);
        monitor.MapPost("/meetplan/beginnen", MeetplanWijzigen.Begin).Vereist(Handeling.MeetplanBeheren);
        monitor.MapGet("/meetplan/{code}", MeetplanWijzigen.Vraag).Vereist(Handeling.MeetplanBeheren);
        monitor.MapPost("/meetplan/{code}", MeetplanWijzigen.Voer).Vereist(Handeling.MeetplanBeheren);
    }
}
