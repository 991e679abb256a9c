using Noaber.Web.Shell;
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
        acties.MapGet("/rapportage", Rapportage.Toon).Vereist(Handeling.VoortgangLezen);
        acties.MapGet("/rapportage.docx", Rapportage.Word).Vereist(Handeling.VoortgangLezen);
        acties.MapGet("/rapportage.pdf", Rapportage.Pdf).Vereist(Handeling.VoortgangLezen)
            .RequireRateLimiting(ShellModule.ZwaarWerk).BegintZelf();
        acties.MapGet("/werkboek", VoortgangWerkboeken.Vraag).Vereist(Handeling.VoortgangMelden);
        acties.MapGet("/werkboek.xlsx", VoortgangWerkboeken.Geef).Vereist(Handeling.VoortgangMelden);
        acties.MapPost("/werkboek", VoortgangWerkboeken.Lees).Vereist(Handeling.VoortgangMelden).RequireRateLimiting(ShellModule.ZwaarWerk);
        acties.MapPost("/{lijn:guid}", VoortgangMelden.Voer).Vereist(Handeling.VoortgangMelden);
    }
}
