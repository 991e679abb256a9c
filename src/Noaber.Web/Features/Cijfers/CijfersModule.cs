using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Cijfers;

/// <summary>Looking at figures: the start of the monitor, ready-made dashboards, a table builder, frozen pictures and own views.</summary>
internal static class CijfersModule
{
    public static void AddCijfers(this IServiceCollection services)
    {
        services.AddSingleton<Figuurkast>();
        services.AddScoped(s => new Cijferverzoek(
            s.GetRequiredService<IHttpContextAccessor>().HttpContext!, s.GetRequiredService<NoaberDb>(), s.GetRequiredService<Aanvrager>(),
            s.GetRequiredService<Scherm>(), s.GetRequiredService<TimeProvider>()));
    }

    public static void MapCijfers(this IEndpointRouteBuilder routes)
    {
        var monitor = routes.MapGroup("/s/{samenwerking}/monitor");
        monitor.MapGet("", Monitorbegin.Toon).Vereist(Handeling.CijfersLezen);
        monitor.MapGet("/cijfers", Tabelbouwer.Toon).Vereist(Handeling.CijfersLezen);
        monitor.MapGet("/cijfers/bestand.{vorm}", Meenemen.Geef).Vereist(Handeling.CijfersLezen).RequireRateLimiting(ShellModule.ZwaarWerk);
        monitor.MapGet("/cijfers/herkomst", Herkomsten.Toon).Vereist(Handeling.CijfersLezen);
        MapBord(monitor, "/bord/{bord}", Bordlezen.Toon);
        MapBord(monitor, "/thema/{themanummer:int}", Themabord.Toon);
        MapBord(monitor, "/partij/{partij:guid}", Bordlezen.VanPartij);
        MapBord(monitor, "/gebied/{gebied}", Bordlezen.VanGebied);
        monitor.MapGet("/beeld/{beeld}", Beelden.Toon).Vereist(Handeling.CijfersLezen);
        monitor.MapGet("/beeld/{beeld}/herkomst", Herkomsten.VanBeeld).Vereist(Handeling.CijfersLezen);
        monitor.MapGet("/beeld/{beeld}/bestand.{vorm}", Meenemen.GeefBeeld).Vereist(Handeling.CijfersLezen).RequireRateLimiting(ShellModule.ZwaarWerk);
        monitor.MapPost("/beeld", Beelden.ZetVast).Vereist(Handeling.CijfersLezen).RequireRateLimiting(ShellModule.ZwaarWerk);
        monitor.MapPost("/weergave", Weergaven.Bewaar).Vereist(Handeling.CijfersLezen);
        monitor.MapPost("/weergave/weg", Weergaven.GooiWeg).Vereist(Handeling.CijfersLezen);
    }

    /// <summary>A dashboard on the screen, and the same as a PDF.</summary>
    private static void MapBord(RouteGroupBuilder monitor, string pad, Delegate toon)
    {
        monitor.MapGet(pad, toon).Vereist(Handeling.CijfersLezen);
        monitor.MapGet(pad + Bordafdruk.Pad, toon).Vereist(Handeling.CijfersLezen).AddEndpointFilter(Bordafdruk.Filter)
            .RequireRateLimiting(ShellModule.ZwaarWerk).BegintZelf();
    }
}
