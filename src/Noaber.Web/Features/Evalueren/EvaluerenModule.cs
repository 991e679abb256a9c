using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Evalueren;

/// <summary>Looking back once a year: what became of each agreement, what follows, and the proposals that come of it.</summary>
internal static class EvaluerenModule
{
    public static void MapEvalueren(this IEndpointRouteBuilder routes)
    {
        var evaluaties = routes.MapGroup("/s/{samenwerking}/evaluaties");
        evaluaties.MapGet("", EvaluatiesLezen.Toon).Vereist(Handeling.EvaluatieLezen);
        evaluaties.MapPost("", EvaluatieBeginnen.Voer).Vereist(Handeling.EvaluatieLeiden);

        var evaluatie = evaluaties.MapGroup("/{evaluatie:guid}");
        evaluatie.MapGet("", EvaluatieLezen.Toon).Vereist(Handeling.EvaluatieLezen);
        evaluatie.MapGet("/blad", EvaluatieLezen.Blad).Vereist(Handeling.EvaluatieLezen);
        evaluatie.MapGet("/werkboek.xlsx", Evaluatiewerkboek.Geef).Vereist(Handeling.EvaluatieLezen);
        evaluatie.MapPost("/overnemen", Uitkomsten.NeemOver).Vereist(Handeling.EvaluatieLeiden);
        evaluatie.MapPost("/sluiten", EvaluatieSluiten.Voer).Vereist(Handeling.EvaluatieLeiden);
        evaluatie.MapPost("/weggooien", EvaluatieWeggooien.Voer).Vereist(Handeling.EvaluatieLeiden);
        evaluatie.MapPost("/agenderen", EvaluatieAgenderen.Voer).Vereist(Handeling.EvaluatieLeiden);
        evaluatie.MapPost("/voorstellen", Evaluatievoorstellen.Voer).Vereist(Handeling.EvaluatieLeiden);

        var punt = evaluatie.MapGroup("/{evaluatiepunt:guid}");
        punt.MapGet("", PuntLezen.Toon).Vereist(Handeling.EvaluatieLezen);
        punt.MapPost("/oordeel", Oordelen.Voer).Vereist(Handeling.EvaluatieOordelen);
        punt.MapPost("/uitkomst", Uitkomsten.Schrijf).Vereist(Handeling.EvaluatieLeiden);
    }
}
