using Noaber.Web.Shell;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Documenten;

/// <summary>Documents come in here: upload, review, confirm; and are found back with their lines.</summary>
internal static class DocumentenModule
{
    public static void AddDocumenten(this IServiceCollection services) => services.AddSingleton<Meegave>();

    public static void MapDocumenten(this IEndpointRouteBuilder routes)
    {
        var documenten = routes.MapGroup("/s/{samenwerking}/documenten");
        documenten.MapGet("", DocumentenLezen.Lijst).Vereist(Handeling.BronLezen);
        documenten.MapGet("/{document:guid}", DocumentenLezen.Toon).Vereist(Handeling.BronLezen);
        documenten.MapGet("/{document:guid}/bestand", DocumentenLezen.Bestand).Vereist(Handeling.BronLezen);
        documenten.MapGet("/inlezen", Inlezen.Vraag).Vereist(Handeling.DocumentInlezen);

        var zwaar = documenten.MapGroup("").RequireRateLimiting(ShellModule.ZwaarWerk).BegintZelf();
        zwaar.MapPost("/inlezen", Inlezen.Lees).Vereist(Handeling.DocumentInlezen).WithMetadata(Inlezen.Omvang);
        zwaar.MapPost("/bevestigen", Bevestigen.Voer).Vereist(Handeling.DocumentInlezen).WithMetadata(Inlezen.OmvangNakijken);
    }
}
