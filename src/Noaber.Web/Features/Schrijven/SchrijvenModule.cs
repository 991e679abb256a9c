using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Schrijven;

/// <summary>Writing in a concept: its outline, one piece at a time, drafts, order and numbers, and the next year.</summary>
internal static class SchrijvenModule
{
    public static void AddSchrijven(this IServiceCollection services) => services.AddHostedService<KladBewaren.Opruimer>();

    public static void MapSchrijven(this IEndpointRouteBuilder routes)
    {
        var begin = routes.MapGroup("/s/{samenwerking}/schrijven/nieuw");
        begin.MapGet("", Beginnen.Vraag).Vereist(Handeling.VoorstelSchrijven);
        begin.MapPost("", Beginnen.Voer).Vereist(Handeling.VoorstelSchrijven);

        var kader = routes.MapGroup("/s/{samenwerking}/schrijven/{kader:guid}").AddEndpointFilter<RouteGroupBuilder, Visieschrijver>();
        kader.MapGet("", Concept.Toon).Vereist(Handeling.VoorstelSchrijven);
        kader.MapGet("/weggooien", Weggooien.Vraag).Vereist(Handeling.VoorstelSchrijven);
        kader.MapPost("/weggooien", Weggooien.Voer).Vereist(Handeling.VoorstelSchrijven);
        kader.MapPost("/orde", Orde.Voer).Vereist(Handeling.VoorstelSchrijven);
        kader.MapPost("/hernummer", Hernummeren.Voer).Vereist(Handeling.VoorstelSchrijven);
        kader.MapPost("/jaar-meenemen", JaarMeenemen.Voer).Vereist(Handeling.VoorstelSchrijven);
        kader.MapGet("/{soort}/{id}", StukSchrijven.Vraag).Vereist(Handeling.VoorstelSchrijven);
        kader.MapPost("/{soort}/{id}", StukSchrijven.Voer).Vereist(Handeling.VoorstelSchrijven).Vangt(KladBewaren.Opvang);
        kader.MapPost("/{soort}/{id}/klad", KladBewaren.Voer).Vereist(Handeling.VoorstelSchrijven).Vangt(KladBewaren.Opvang);
        kader.MapPost("/{soort}/{id}/weg", Weghalen.Voer).Vereist(Handeling.VoorstelSchrijven);

        var uitspraak = routes.MapGroup("/s/{samenwerking}/uitspraak/{uitspraak:guid}/streefwaarden");
        uitspraak.MapGet("", UitspraakStreven.Vraag).Vereist(Handeling.VisieVaststellen);
        uitspraak.MapPost("", UitspraakStreven.Voer).Vereist(Handeling.VisieVaststellen);
    }
}
