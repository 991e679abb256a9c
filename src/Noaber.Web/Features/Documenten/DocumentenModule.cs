using Noaber.Web.Shell;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Documenten;

/// <summary>Documents come in here: upload, review, confirm; and are found back with their lines.</summary>
internal static class DocumentenModule
{
    public static void AddDocumenten(this IServiceCollection services)
    {
        services.AddScoped<Inlezingen>();
        services.AddScoped<Inleesbezoeken>();
        services.AddSingleton<Leesgeheugen>();
        services.AddSingleton<Leesbeurten>();
        services.AddSingleton(new Leesgeduld(TimeSpan.FromSeconds(3)));
        services.AddScoped<Voorgangers>();
        services.AddScoped<Overname>();
        services.AddHostedService<Inleesopruimer>();
    }

    public static void MapDocumenten(this IEndpointRouteBuilder routes)
    {
        var documenten = routes.MapGroup("/s/{samenwerking}/documenten");
        documenten.MapGet("", DocumentenLezen.Lijst).Vereist(Handeling.BronLezen);
        documenten.MapGet("/{document:guid}", DocumentenLezen.Toon).Vereist(Handeling.BronLezen);
        documenten.MapGet("/{document:guid}/bestand", DocumentenLezen.Bestand).Vereist(Handeling.BronLezen);

        var inlezen = documenten.MapGroup("/inlezen");
        inlezen.MapGet("", Inlezen.Vraag).Vereist(Handeling.DocumentInlezen);
        inlezen.MapPost("", Inlezen.Lees).Vereist(Handeling.DocumentInlezen).RequireRateLimiting(ShellModule.ZwaarWerk).BegintZelf().WithMetadata(Inlezen.Omvang);
        inlezen.MapGet("/{inlezing:guid}", NakijkenLezen.Geheel).Vereist(Handeling.DocumentInlezen);
        inlezen.MapGet("/{inlezing:guid}/aanwezig", NakijkenLezen.Aanwezig).Vereist(Handeling.DocumentInlezen);
        inlezen.MapPost("/{inlezing:guid}/opnieuw", Leesvoortgang.LeesOpnieuw).Vereist(Handeling.DocumentInlezen).RequireRateLimiting(ShellModule.ZwaarWerk);
        inlezen.MapGet("/{inlezing:guid}/bron", NakijkenLezen.Bron).Vereist(Handeling.DocumentInlezen);
        inlezen.MapGet("/{inlezing:guid}/verschil", NakijkenLezen.Verschil).Vereist(Handeling.DocumentInlezen);
        inlezen.MapPost("/{inlezing:guid}", Bevestigen.Voer).Vereist(Handeling.DocumentInlezen);
        inlezen.MapGet("/{inlezing:guid}/thema/{thema:int}", NakijkenLezen.Thema).Vereist(Handeling.DocumentInlezen);
        inlezen.MapGet("/{inlezing:guid}/indelen", Indelen.Toon).Vereist(Handeling.DocumentInlezen);
        inlezen.MapPost("/{inlezing:guid}/indelen", Indelen.Doe).Vereist(Handeling.DocumentInlezen);
        inlezen.MapGet("/{inlezing:guid}/overig/{groep}", Nakijkstukken.Toon).Vereist(Handeling.DocumentInlezen);
        inlezen.MapPost("/{inlezing:guid}/overig/{groep}/{plaats:int}", Nakijkstukken.Doe).Vereist(Handeling.DocumentInlezen);
        inlezen.MapPost("/{inlezing:guid}/afspraak/{afspraak:int}", Nakijkstappen.Doe).Vereist(Handeling.DocumentInlezen);
    }
}
