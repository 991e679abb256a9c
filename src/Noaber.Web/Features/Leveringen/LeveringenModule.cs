using Noaber.Web.Shell;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Leveringen;

/// <summary>What each party hands in over each half-year: from workbook, by way of the checks, to figures that are locked.</summary>
internal static class LeveringenModule
{
    /// <summary>
    /// What is typed here and not looked at yet may tell about a person: when the sign-in ended it is given back as it came, and never
    /// kept.
    /// </summary>
    private static readonly Opvang GeefTerug = new(_ => "", (_, _) => Task.FromResult<string?>(null));

    public static void AddLeveringen(this IServiceCollection services) =>
        services.AddSingleton<Inleesbeurten>().AddSingleton(new Inleesgeduld(TimeSpan.FromSeconds(2)));

    public static void MapLeveringen(this IEndpointRouteBuilder routes)
    {
        var leveringen = routes.MapGroup("/s/{samenwerking}/monitor/leveringen");
        leveringen.MapGet("", LeveringenLezen.Lijst).Vereist(Handeling.LeveringenLezen);
        // Addresses that people shorten or remember.
        routes.MapGet("/s/{samenwerking}/leveringen/{halfjaar?}", LeveringenLezen.Kort).Vereist(Handeling.LeveringenLezen);
        leveringen.MapGet("/{halfjaar}", LeveringenLezen.Kort).Vereist(Handeling.LeveringenLezen);
        leveringen.MapGet("/downloads", Cijferdownloads.Register).Vereist(Handeling.LeveringenLezen);
        leveringen.MapGet("/reeks/{partij:guid}", Reeksen.Toon).Vereist(Handeling.LeveringenLezen);
        var levering = leveringen.MapGroup("/{halfjaar}/{partij:guid}").AddEndpointFilter(AlleenVoorbij);
        levering.MapGet("", LeveringLezen.Toon).Vereist(Handeling.LeveringenLezen);
        levering.MapGet("/bevindingen.{vorm}", Bevindingenlijst.Geef).Vereist(Handeling.LeveringenLezen);
        levering.MapGet("/wijzigingen", Vervangingen.Lees).Vereist(Handeling.LeveringenLezen);
        levering.MapGet("/cijfers.{vorm}", Cijferdownloads.Geef).Vereist(Handeling.LeveringenLezen);
        levering.MapPost("/stap", Leveringstappen.Zet).Vereist(Handeling.LeveringBesluiten).Vangt(GeefTerug);
        MapAanleveren(levering);
    }

    /// <summary>Of a half-year that is not over there is nothing yet.</summary>
    private static async ValueTask<object?> AlleenVoorbij(EndpointFilterInvocationContext vraag, EndpointFilterDelegate verder)
    {
        var halfjaar = Leveringsverzoek.Halfjaar((string?)vraag.HttpContext.GetRouteValue("halfjaar"));
        var vandaag = vraag.HttpContext.RequestServices.GetRequiredService<TimeProvider>().Vandaag();
        return halfjaar?.IsVoorbij(vandaag) == true ? await verder(vraag) : Results.NotFound();
    }

    /// <summary>For who acts for the party alone: the party itself, or the one that it went on as.</summary>
    private static void MapAanleveren(RouteGroupBuilder eigen)
    {
        eigen.MapGet("/sjabloon.xlsx", Sjabloon.Geef).Vereist(Handeling.LeveringSchrijven);
        eigen.MapGet("/inlezen", Inlezen.Vraag).Vereist(Handeling.LeveringSchrijven);
        eigen.MapPost("/inlezen", Inlezen.Lees).Vereist(Handeling.LeveringSchrijven).RequireRateLimiting(ShellModule.ZwaarWerk).BegintZelf()
            .WithMetadata(Inlezen.Omvang);
        eigen.MapGet("/inlezen/{beurt:guid}", Inlezen.Wacht).Vereist(Handeling.LeveringSchrijven);
        eigen.MapGet("/cijfer", CijferHerstellen.Vraag).Vereist(Handeling.LeveringSchrijven);
        eigen.MapPost("/cijfer", CijferHerstellen.Voer).Vereist(Handeling.LeveringSchrijven).Vangt(GeefTerug);
        eigen.MapGet("/uitleg", SamenUitleggen.Vraag).Vereist(Handeling.LeveringSchrijven);
        eigen.MapPost("/uitleg", SamenUitleggen.Voer).Vereist(Handeling.LeveringSchrijven).Vangt(GeefTerug);
        eigen.MapGet("/indeling", Indelingen.Toon).Vereist(Handeling.LeveringSchrijven);
        eigen.MapPost("/indeling", Indelingen.Bewaar).Vereist(Handeling.LeveringSchrijven).Vangt(GeefTerug)
            .WithMetadata(Indelingen.Kolommen);
        eigen.MapPost("/indeling/lezen", Indelingen.Lees).Vereist(Handeling.LeveringSchrijven).RequireRateLimiting(ShellModule.ZwaarWerk)
            .WithMetadata(Inlezen.Omvang);
        eigen.MapGet("/vervanging", Vervangingen.Toon).Vereist(Handeling.LeveringSchrijven);
    }
}
