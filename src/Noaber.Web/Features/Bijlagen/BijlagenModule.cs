using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Bijlagen;

/// <summary>Puts a figure with an item of an agenda or with an agreement, and takes it away again.</summary>
internal static class BijlagenModule
{
    public static void MapBijlagen(this IEndpointRouteBuilder routes)
    {
        var bijvoegen = routes.MapGroup("/s/{samenwerking}/monitor/bijvoegen");
        bijvoegen.MapGet("", Bijvoegen.Vraag).Vereist(Handeling.VoorstelSchrijven);
        bijvoegen.MapPost("/punt", Bijvoegen.BijPunt).Vereist(Handeling.OverlegOrganiseren);
        bijvoegen.MapPost("/punt/{bijlage:guid}/weg", Weghalen.VanPunt).Vereist(Handeling.OverlegOrganiseren);
        bijvoegen.MapPost("/afspraak", Bijvoegen.BijAfspraak).Vereist(Handeling.VoorstelSchrijven);
        bijvoegen.MapPost("/afspraak/{bijlage:guid}/weg", Weghalen.VanAfspraak).Vereist(Handeling.VoorstelSchrijven);
    }
}
