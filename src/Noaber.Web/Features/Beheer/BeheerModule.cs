using Noaber.Web.Shell;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Beheer;

/// <summary>Who takes part: parties, people, roles, invitations; the audit trail; and, for the keeper, the partnerships.</summary>
internal static class BeheerModule
{
    public static void MapBeheer(this IEndpointRouteBuilder routes)
    {
        var hier = routes.MapGroup("/s/{samenwerking}/beheer");
        hier.MapGet("", PartijenEnMensen.Toon).Vereist(Handeling.PartijenZien);
        hier.MapGet("/partijen/toevoegen", PartijToevoegen.Vraag).Vereist(Handeling.PartijenBeheren);
        hier.MapPost("/partijen/toevoegen", PartijToevoegen.Voer).Vereist(Handeling.PartijenBeheren);
        hier.MapGet("/partijen/samenvoegen", PartijenSamenvoegen.Vraag).Vereist(Handeling.PartijenBeheren);
        hier.MapPost("/partijen/samenvoegen", PartijenSamenvoegen.Voer).Vereist(Handeling.PartijenBeheren);
        hier.MapPost("/partijen/{partij:guid}/samenvoegen/herroepen", PartijenSamenvoegen.Herroep).Vereist(Handeling.PartijenBeheren);
        hier.MapGet("/partijen/{partij:guid}", PartijWijzigen.Vraag).Vereist(Handeling.PartijenBeheren);
        hier.MapPost("/partijen/{partij:guid}", PartijWijzigen.Voer).Vereist(Handeling.PartijenBeheren);
        hier.MapGet("/uitnodigen", Uitnodigen.Vraag).Vereist(Handeling.EigenMensenBeheren);
        hier.MapPost("/uitnodigen", Uitnodigen.Voer).Vereist(Handeling.EigenMensenBeheren).RequireRateLimiting(ShellModule.Voordeur);
        hier.MapPost("/uitnodigingen/{uitnodiging:guid}/intrekken", Uitnodigen.TrekIn).Vereist(Handeling.EigenMensenBeheren);
        hier.MapPost("/uitnodigingen/{uitnodiging:guid}/opnieuw", Uitnodigen.StuurOpnieuw).Vereist(Handeling.EigenMensenBeheren)
            .RequireRateLimiting(ShellModule.Voordeur);
        hier.MapGet("/mensen/{deelnemer:guid}", DeelnemerWijzigen.Vraag).Vereist(Handeling.EigenMensenBeheren);
        hier.MapPost("/mensen/{deelnemer:guid}", DeelnemerWijzigen.Voer).Vereist(Handeling.EigenMensenBeheren);
        hier.MapPost("/mensen/{deelnemer:guid}/beeindigen", DeelnemerWijzigen.Beeindig).Vereist(Handeling.EigenMensenBeheren);
        hier.MapGet("/logboek", Logboek.Toon).Vereist(Handeling.LogboekLezen);

        routes.MapGet("/beheer", Installatie.Toon).Vereist(Handeling.InstallatieBeheren);
        routes.MapPost("/beheer/samenwerkingen", Installatie.Begin).Vereist(Handeling.InstallatieBeheren);
        routes.MapPost("/beheer/uitnodigingen/{uitnodiging:guid}/opnieuw", Installatie.StuurOpnieuw).Vereist(Handeling.InstallatieBeheren)
            .RequireRateLimiting(ShellModule.Voordeur);
    }
}
