using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Draad;

/// <summary>The thread: what was asked, answered, done and decided, and how these hang together.</summary>
internal static class DraadModule
{
    public static void MapDraad(this IEndpointRouteBuilder routes)
    {
        var hier = routes.MapGroup("/s/{samenwerking}");
        hier.MapGet("/afspraak/{sleutel}", AfspraakLezen.Toon).Vereist(Handeling.AfsprakenLezen);
        hier.MapGet("/afspraak/{sleutel}/draad", Koppelen.BijAfspraak).Vereist(Handeling.Koppelen);
        hier.MapGet("/uitspraak/{uitspraak:guid}", UitspraakLezen.Toon).Vereist(Handeling.AfsprakenLezen);
        hier.MapGet("/uitspraak/{uitspraak:guid}/draad", Koppelen.BijUitspraak).Vereist(Handeling.Koppelen);
        hier.MapGet("/visie/{kader:guid}", VisieLezen.Toon).Vereist(Handeling.AfsprakenLezen);
        hier.MapPost("/visie/{kader:guid}/vaststellen", VisieVaststellen.Voer).Vereist(Handeling.VisieVaststellen);
        hier.MapPost("/visie/{kader:guid}/herroepen", VisieVaststellen.Herroep).Vereist(Handeling.VisieVaststellen);

        var draad = hier.MapGroup("/draad");
        draad.MapGet("", DraadLezen.Toon).Vereist(Handeling.AfsprakenLezen);
        draad.MapGet("/suggesties", Suggesties.Toon).Vereist(Handeling.Koppelen);
        draad.MapPost("/koppelen", Koppelen.Voer).Vereist(Handeling.Koppelen);
    }
}
