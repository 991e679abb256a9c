using Noaber.Web.Shell;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Openbaar;

/// <summary>
/// Pages that anyone may read: what this is, who runs it, what it does with what it knows, and what parties released of their agreements.
/// </summary>
internal static class OpenbaarModule
{
    public static void MapOpenbaar(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/over", Toon<OverScherm>).Openbaar();
        routes.MapGet("/toegankelijkheid", Toon<ToegankelijkheidScherm>).Openbaar();
        routes.MapGet("/privacy", Toon<PrivacyScherm>).Openbaar();
        routes.MapGet("/broncode", Toon<BroncodeScherm>).Openbaar();
        MapAfspraken(routes);
        routes.MapGet("/robots.txt", Robots.Geef).VoorIedereenGelijk();
        routes.MapGet("/sitemap.xml", Sitemap.Index).Openbaar();
        var beheer = routes.MapGroup("/s/{samenwerking}/openbaar");
        beheer.MapGet("", OpenbaarMaken.Toon).Vereist(Handeling.AfsprakenLezen);
        beheer.MapPost("", OpenbaarMaken.Voer).Vereist(Handeling.OpenbaarMaken);
        beheer.MapPost("/intrekken", OpenbaarMaken.TrekIn).Vereist(Handeling.OpenbaarMaken);
        beheer.MapPost("/verslag", Verslagen.Voer).Vereist(Handeling.OpenbaarMaken);
        beheer.MapPost("/verslag/intrekken", Verslagen.TrekIn).Vereist(Handeling.OpenbaarMaken);
    }

    private static void MapAfspraken(IEndpointRouteBuilder routes)
    {
        var openbaar = routes.MapGroup("/openbaar");
        openbaar.MapGet("", OpenbareAfspraken.Lijst).Openbaar();
        openbaar.MapGet("/sitemap.xml", Sitemap.Vast).Openbaar();
        openbaar.MapGet("/{gemeente}/sitemap.xml", Sitemap.Samenwerking).Openbaar();
        openbaar.MapGet("/{gemeente}", OpenbareAfspraken.Samenwerking).Openbaar();
        openbaar.MapGet("/{gemeente}/verslag/{nummer:int}", OpenbareVerslagen.Toon).Openbaar();
        openbaar.MapGet("/{gemeente}/{nummer:int}", OpenbareAfspraken.Tekst).Openbaar();
        openbaar.MapGet("/{gemeente}/{nummer:int}/{sleutel}", OpenbareAfspraken.Afspraak).Openbaar();
    }

    private static IResult Toon<TScherm>(Scherm scherm, IConfiguration configuration) where TScherm : Paginaweergave<Installatiegegevens> =>
        scherm.Toon<TScherm, Installatiegegevens>(Gegevens(configuration));

    private static Installatiegegevens Gegevens(IConfiguration configuration) =>
        new(Ingevuld(configuration["Noaber:Organisatie"]), Ingevuld(configuration["Noaber:Contact"]), Webpagina(configuration["Noaber:Broncode"]));

    private static string? Ingevuld(string? tekst) => string.IsNullOrWhiteSpace(tekst) ? null : tekst.Trim();

    private static string? Webpagina(string? adres) =>
        Uri.TryCreate(adres, UriKind.Absolute, out var web) && (web.Scheme == Uri.UriSchemeHttps || web.Scheme == Uri.UriSchemeHttp) ? web.AbsoluteUri : null;
}

/// <summary>Who runs this installation, where to reach them, and where the source of what runs here can be had; null where nobody filled it in.</summary>
public sealed record Installatiegegevens(string? Organisatie, string? Contact, string? Broncode);
