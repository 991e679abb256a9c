using System.Net.Mime;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Vrijgave;

/// <summary>What becomes of figures for the council and for everyone: asked of each party, worked out, and released by two people.</summary>
internal static class VrijgaveModule
{
    public static void AddVrijgave(this IServiceCollection services) => services.AddSingleton<Vrijgavebeurten>();

    public static void MapVrijgave(this IEndpointRouteBuilder routes)
    {
        var vrijgave = routes.MapGroup("/s/{samenwerking}/monitor/vrijgave");
        vrijgave.MapGet("", VrijgavenLezen.Lijst).Vereist(Handeling.VrijgaveLezen);
        vrijgave.MapGet("/{vrijgave:guid}", VrijgavenLezen.Een).Vereist(Handeling.VrijgaveLezen);
        vrijgave.MapGet("/{vrijgave:guid}/cijfers.csv", Vrijgavebestand.Geef).Vereist(Handeling.VrijgaveLezen);
        vrijgave.MapPost("/{vrijgave:guid}/vrijgeven", Vrijgeven.Voer).Vereist(Handeling.VrijgaveVoorbereiden);
        vrijgave.MapPost("/{vrijgave:guid}/weg", Vrijgeven.GooiWeg).Vereist(Handeling.VrijgaveVoorbereiden);
        vrijgave.MapGet("/nieuw", Voorbereiden.Vraag).Vereist(Handeling.VrijgaveVoorbereiden);
        vrijgave.MapPost("/nieuw", Voorbereiden.Begin).Vereist(Handeling.VrijgaveVoorbereiden).RequireRateLimiting(ShellModule.ZwaarWerk);
        vrijgave.MapGet("/nieuw/{beurt:guid}", Voorbereiden.Wacht).Vereist(Handeling.VrijgaveVoorbereiden);
        vrijgave.MapGet("/regels", Regels.Toon).Vereist(Handeling.VrijgaveVoorbereiden);
        vrijgave.MapPost("/regels", Regels.Voer).Vereist(Handeling.VrijgaveVoorbereiden);
        var toestemming = vrijgave.MapGroup("/toestemming");
        toestemming.MapGet("", ToestemmingenLezen.Toon).Vereist(Handeling.ToestemmingLezen);
        toestemming.MapPost("", ToestemmingGeven.Voer).Vereist(Handeling.ToestemmingGeven);
        toestemming.MapGet("/vragen", ToestemmingVragen.Vraag).Vereist(Handeling.VrijgaveVoorbereiden);
        toestemming.MapPost("/vragen", ToestemmingVragen.Voer).Vereist(Handeling.VrijgaveVoorbereiden);
        var openbaar = routes.MapGroup("/openbaar/{gemeente}/cijfers");
        openbaar.MapGet("", OpenbareCijfers.Lijst).Openbaar();
        openbaar.MapGet("/{nummer:int}", OpenbareCijfers.Een).Openbaar();
        openbaar.MapGet("/{nummer:int}/vormen", OpenbareCijfers.Kaart).Openbaar().RequireRateLimiting(ShellModule.Opendata);
        MapOpendata(routes.MapGroup($"{Apigrens.Pad}/openbaar/{{gemeente}}/cijfers").Openbaar().RequireRateLimiting(ShellModule.Opendata));
    }

    private static void MapOpendata(RouteGroupBuilder cijfers)
    {
        cijfers.MapGet("", Opendata.Lijst).WithName("geefOpenbareVrijgaven").WithSummary("Alle cijfers die voor iedereen zijn vrijgegeven")
            .Produces<Opendatalijst>();
        var vrijgave = cijfers.MapGroup("/{nummer:int}");
        vrijgave.MapGet($"/cijfers.{Opendata.Json}", Opendata.AlsJson).WithName("geefOpenbareCijfers").WithSummary("Eén vrijgave").Produces<Opendataset>();
        vrijgave.MapGet($"/cijfers.{Opendata.Jsonstat}", Opendata.AlsJsonstat).WithName("geefOpenbareCijfersJsonStat")
            .WithSummary("Eén vrijgave, als JSON-stat 2.0").Produces<Jsonstatdocument>();
        vrijgave.MapGet($"/cijfers.{Opendata.Csv}", Opendata.AlsCsv).WithName("geefOpenbareCijfersCsv").WithSummary("Eén vrijgave, als csv")
            .Produces<string>(contentType: MediaTypeNames.Text.Csv);
        cijfers.MapGet("/catalogus.jsonld", Opendata.Dcat).WithName("geefCatalogus").WithSummary("Wat er is, voor catalogi van open data (DCAT-AP-NL 3.0)")
            .Produces<Dcatdocument>(contentType: Apigrens.JsonLd);
    }
}
