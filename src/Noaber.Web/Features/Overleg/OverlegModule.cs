using Noaber.Web.Shell;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Overleg;

/// <summary>
/// Meetings: plan, invite, agenda and papers, send, hold, write down, report; who was informed when; and the own agenda as a feed.
/// </summary>
internal static class OverlegModule
{
    public static void AddOverleg(this IServiceCollection services) => services.AddScoped<Convocatie>();

    public static void MapOverleg(this IEndpointRouteBuilder routes)
    {
        var overleg = routes.MapGroup("/s/{samenwerking}/overleg");
        MapLezen(overleg.MapGroup("").Vereist(Handeling.OverlegZien));
        overleg.MapGet("/informatiepositie", Informatieregister.Toon).Vereist(Handeling.InformatiepositieZien);
        var organiseren = overleg.MapGroup("").Vereist(Handeling.OverlegOrganiseren);
        organiseren.MapPost("/informatiepositie", Informatieregister.WijzigTermijn);
        organiseren.MapGet("/nieuw", OverlegMaken.Vraag);
        organiseren.MapPost("/nieuw", OverlegMaken.Voer);
        MapVoorbereiden(organiseren.MapGroup("/{overleg:guid}"));
        MapAgenda(organiseren.MapGroup("/{overleg:guid}/punten"));
        MapEigenAgenda(routes);
    }

    private static void MapLezen(RouteGroupBuilder overleg)
    {
        overleg.MapGet("", Overleggen.Toon);
        overleg.MapGet("/{overleg:guid}", OverlegLezen.Toon);
        overleg.MapGet("/{overleg:guid}/bladen", Deelnemersbladen.Toon);
        overleg.MapGet("/{overleg:guid}/verslag", Verslag.Toon);
        overleg.MapGet("/{overleg:guid}/verslag.docx", Verslag.Word);
        overleg.MapGet("/{overleg:guid}/verslag.pdf", Verslag.Pdf).RequireRateLimiting(ShellModule.ZwaarWerk).BegintZelf();
        overleg.MapGet("/{overleg:guid}/stukken/{stuk:guid}", Vergaderstukken.Geef);
    }

    private static void MapVoorbereiden(RouteGroupBuilder overleg)
    {
        overleg.MapGet("/wijzigen", OverlegWijzigen.Vraag);
        overleg.MapPost("/wijzigen", OverlegWijzigen.Voer);
        overleg.MapGet("/genodigden", Genodigden.Vraag);
        overleg.MapPost("/genodigden", Genodigden.Voer);
        overleg.MapGet("/aanwezig", Presentielijst.Vraag);
        overleg.MapPost("/aanwezig", Presentielijst.Voer);
        overleg.MapPost("/verzenden", Verloop.Verzend);
        overleg.MapPost("/starten", Verloop.Start);
        overleg.MapPost("/sluiten", Verloop.Sluit);
        overleg.MapGet("/afgelasten", Verloop.VraagAfgelasten);
        overleg.MapPost("/afgelasten", Verloop.GelastAf);
    }

    private static void MapAgenda(RouteGroupBuilder punten)
    {
        punten.MapGet("/toevoegen", Agendapunten.Vraag);
        punten.MapPost("/toevoegen", Agendapunten.VoegToe);
        punten.MapGet("/{punt:guid}", Agendapunten.VraagWijzigen);
        punten.MapPost("/{punt:guid}", Agendapunten.Wijzig);
        punten.MapPost("/{punt:guid}/verplaatsen", Agendapunten.Verplaats);
        punten.MapPost("/{punt:guid}/verwijderen", Agendapunten.Verwijder);
        punten.MapGet("/{punt:guid}/stukken", Vergaderstukken.Vraag);
        punten.MapPost("/{punt:guid}/stukken", Vergaderstukken.VoegToe).RequireRateLimiting(ShellModule.ZwaarWerk).BegintZelf()
            .WithMetadata(Vergaderstukken.Omvang);
        punten.MapPost("/{punt:guid}/stukken/{stuk:guid}/verwijderen", Vergaderstukken.Verwijder);
        punten.MapPost("/{punt:guid}/stukken/{stuk:guid}/delen", Vergaderstukken.Deel);
        punten.MapGet("/{punt:guid}/uitkomsten", Uitkomsten.Vraag);
        punten.MapPost("/{punt:guid}/uitkomsten", Uitkomsten.VoegToe);
        punten.MapGet("/{punt:guid}/uitkomsten/{uitkomst:guid}", Uitkomsten.VraagWijzigen);
        punten.MapPost("/{punt:guid}/uitkomsten/{uitkomst:guid}", Uitkomsten.Wijzig);
        punten.MapPost("/{punt:guid}/uitkomsten/{uitkomst:guid}/verwijderen", Uitkomsten.Verwijder);
        MapCijfers(punten.MapGroup("/{punt:guid}/uitkomsten/{uitkomst:guid}/cijfers"));
    }

    private static void MapCijfers(RouteGroupBuilder cijfers)
    {
        cijfers.MapGet("", Besluitcijfers.Vraag);
        cijfers.MapPost("", Besluitcijfers.VoegToe);
        cijfers.MapPost("/{cijfer:guid}/verwijderen", Besluitcijfers.Haal);
    }

    private static void MapEigenAgenda(IEndpointRouteBuilder routes)
    {
        var eigen = routes.MapGroup("/account/agenda").Vereist(Handeling.EigenAccount);
        eigen.MapGet("", Agendalinks.Toon);
        eigen.MapPost("", Agendalinks.Maak);
        eigen.MapPost("/intrekken", Agendalinks.TrekIn);
        routes.MapGet("/agenda/{geheim}.ics", Agendafeed.Geef).Openbaar().RequireRateLimiting(ShellModule.Agenda);
    }
}
