using Noaber.Web.Shell;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Biedingen;

/// <summary>What each association offers for the next year, what others think of it, and all of it side by side.</summary>
internal static class BiedingenModule
{
    public static void MapBiedingen(this IEndpointRouteBuilder routes)
    {
        var biedingen = routes.MapGroup("/s/{samenwerking}/bod");
        biedingen.MapGet("", Bodlijst.Toon).Vereist(Handeling.BodLezen);
        var jaar = biedingen.MapGroup("/{jaar:int}");
        jaar.MapGet("/overzicht", Bodoverzicht.Toon).Vereist(Handeling.BodLezen);
        jaar.MapGet("/van/{partij:guid}", BodLezen.Toon).Vereist(Handeling.BodLezen);
        jaar.MapGet("/van/{partij:guid}/verschil", Bodvergelijken.Toon).Vereist(Handeling.BodLezen);
        jaar.MapPost("/van/{partij:guid}/zienswijze", Bodbeoordeling.Voer).Vereist(Handeling.BodBeoordelen);
        MapSchrijven(jaar);
    }

    private static void MapSchrijven(RouteGroupBuilder jaar)
    {
        jaar.MapGet("/schrijven", BodSchrijven.Toon).Vereist(Handeling.BodSchrijven);
        jaar.MapPost("/beginnen", BodSchrijven.Begin).Vereist(Handeling.BodSchrijven);
        jaar.MapPost("/toelichting", BodSchrijven.Toelichting).Vereist(Handeling.BodSchrijven);
        jaar.MapPost("/weggooien", BodSchrijven.GooiWeg).Vereist(Handeling.BodSchrijven);
        jaar.MapPost("/indienen", BodIndienen.Voer).Vereist(Handeling.BodSchrijven);
        jaar.MapGet("/werkboek.xlsx", Bodwerkboeken.Geef).Vereist(Handeling.BodSchrijven);
        jaar.MapGet("/inlezen", Bodwerkboeken.Vraag).Vereist(Handeling.BodSchrijven);
        jaar.MapPost("/inlezen", Bodwerkboeken.Lees).Vereist(Handeling.BodSchrijven).RequireRateLimiting(ShellModule.ZwaarWerk);
        jaar.MapGet("/regels/{id}", RegelSchrijven.Toon).Vereist(Handeling.BodSchrijven);
        jaar.MapPost("/regels/{id}", RegelSchrijven.Bewaar).Vereist(Handeling.BodSchrijven);
        jaar.MapGet("/regels/{id}/antwoord", Antwoorden.Toon).Vereist(Handeling.BodSchrijven);
        jaar.MapPost("/regels/{id}/antwoord", Antwoorden.Bewaar).Vereist(Handeling.BodSchrijven);
        jaar.MapPost("/regels/{id}/weg", RegelSchrijven.HaalWeg).Vereist(Handeling.BodSchrijven);
    }
}
