using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Acties;

/// <summary>Who does what by when, and how it goes: the actions of agreements, priorities and meetings in one place.</summary>
internal static class ActiesModule
{
    public static void MapActies(this IEndpointRouteBuilder routes)
    {
        var acties = routes.MapGroup("/s/{samenwerking}/acties");
        acties.MapGet("", ActiesLezen.Toon).Vereist(Handeling.VoortgangLezen);
        acties.MapGet("/{lijn:guid}", ActieLezen.Toon).Vereist(Handeling.VoortgangLezen);
        acties.MapPost("/{lijn:guid}", VoortgangMelden.Voer).Vereist(Handeling.VoortgangMelden);
    }
}
