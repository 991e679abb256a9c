using Noaber.Web.Shell;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Jaarcyclus;

/// <summary>The year: what is asked of whom, and when; and the mail that reminds of it.</summary>
internal static class JaarcyclusModule
{
    public static void AddJaarcyclus(this IServiceCollection services) =>
        services.AddSingleton<Afmeldlink>().AddSingleton<Herinneringen>().AddHostedService<Herinneraar>();

    public static void MapJaarcyclus(this IEndpointRouteBuilder routes)
    {
        var jaar = routes.MapGroup("/s/{samenwerking}/jaarcyclus");
        jaar.MapGet("", JaarLezen.Toon).Vereist(Handeling.JaarcyclusLezen);
        jaar.MapGet("/beginnen", JaarBeginnen.Vraag).Vereist(Handeling.JaarcyclusBeheren);
        jaar.MapPost("/beginnen", JaarBeginnen.Voer).Vereist(Handeling.JaarcyclusBeheren);
        jaar.MapGet("/toevoegen", MijlpaalToevoegen.Vraag).Vereist(Handeling.JaarcyclusBeheren);
        jaar.MapPost("/toevoegen", MijlpaalToevoegen.Voer).Vereist(Handeling.JaarcyclusBeheren);

        var mijlpaal = jaar.MapGroup("/{mijlpaal:guid}");
        mijlpaal.MapGet("", MijlpaalLezen.Toon).Vereist(Handeling.JaarcyclusLezen);
        mijlpaal.MapGet("/wijzigen", MijlpaalWijzigen.Vraag).Vereist(Handeling.JaarcyclusBeheren);
        mijlpaal.MapPost("/wijzigen", MijlpaalWijzigen.Voer).Vereist(Handeling.JaarcyclusBeheren);
        mijlpaal.MapPost("/gereed", MijlpaalAfronden.Rond).Vereist(Handeling.MijlpaalAfronden);
        mijlpaal.MapPost("/heropenen", MijlpaalAfronden.Heropen).Vereist(Handeling.MijlpaalAfronden);
        mijlpaal.MapPost("/laten-vervallen", MijlpaalVervallen.Laat).Vereist(Handeling.JaarcyclusBeheren);
        mijlpaal.MapPost("/herstellen", MijlpaalVervallen.Herstel).Vereist(Handeling.JaarcyclusBeheren);

        // Whoever holds the link may stop the mail: a mail program does so with a post of its own, without our form.
        routes.MapGet(Afmeldlink.Pad, Afmelden.Vraag).Openbaar();
        routes.MapPost(Afmeldlink.Pad, Afmelden.Voer).Openbaar().DisableAntiforgery().RequireRateLimiting(ShellModule.Voordeur);
    }
}
