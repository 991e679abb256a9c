using Microsoft.AspNetCore.Mvc;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Besluitvorming;

/// <summary>From proposal to version: views, questions, consent, decision; and the versions that came of it.</summary>
internal static class BesluitvormingModule
{
    private static readonly object[] Notulen =
    [
        new RequestSizeLimitAttribute(Notulenstuk.MeesteBytes + (1 << 20)),
        new RequestFormLimitsAttribute { MultipartBodyLengthLimit = Notulenstuk.MeesteBytes + (1 << 20) },
    ];

    public static void AddBesluitvorming(this IServiceCollection services)
    {
        services.AddScoped<Voorstelzaak>();
        services.AddScoped<Vaststelling>();
        services.AddScoped<Instembewijs>();
        services.AddScoped<Geschillen>();
        services.AddHostedService<Ingaan.Uurwerk>();
    }

    public static void MapBesluitvorming(this IEndpointRouteBuilder routes)
    {
        var voorstellen = routes.MapGroup("/s/{samenwerking}/voorstellen");
        voorstellen.MapGet("", Voorstellen.Toon).Vereist(Handeling.VoorstellenLezen);
        voorstellen.MapGet("/nieuw", VoorstelBeginnen.Vraag).Vereist(Handeling.VoorstelSchrijven);
        voorstellen.MapPost("/nieuw", VoorstelBeginnen.Voer).Vereist(Handeling.VoorstelSchrijven);

        var voorstel = voorstellen.MapGroup("/{voorstel:guid}");
        voorstel.MapGet("", VoorstelLezen.Toon).Vereist(Handeling.VoorstellenLezen);
        voorstel.MapGet("/wijzigen", VoorstelStappen.Vraag).Vereist(Handeling.VoorstelSchrijven);
        voorstel.MapPost("/wijzigen", VoorstelStappen.Wijzig).Vereist(Handeling.VoorstelSchrijven);
        voorstel.MapPost("/indienen", VoorstelStappen.DienIn).Vereist(Handeling.VoorstelSchrijven);
        voorstel.MapPost("/intrekken", VoorstelStappen.TrekIn).Vereist(Handeling.VoorstelSchrijven);
        voorstel.MapPost("/overzetten", Overzetten.Voer).Vereist(Handeling.VoorstelSchrijven);
        voorstel.MapPost("/nagekeken", Overzetten.Nagekeken).Vereist(Handeling.VoorstelSchrijven);
        voorstel.MapPost("/zienswijze", Reageren.Zienswijze).Vereist(Handeling.ZienswijzeGeven);
        voorstel.MapPost("/vragen", Reageren.Vraag).Vereist(Handeling.ZienswijzeGeven);
        voorstel.MapPost("/notitie", Reageren.Notitie).Vereist(Handeling.ZienswijzeGeven);
        voorstel.MapGet("/instemmen", Instemmen.Vraag).Vereist(Handeling.Instemmen);
        voorstel.MapPost("/instemmen", Instemmen.Voer).Vereist(Handeling.Instemmen);
        voorstel.MapPost("/instemmen/passkey", Instemmen.Passkeyopties).Vereist(Handeling.Instemmen);
        voorstel.MapPost("/agenderen", Agenderen.Voer).Vereist(Handeling.BesluitVastleggen);
        voorstel.MapPost("/besluit", Agenderen.Besluit).Vereist(Handeling.BesluitVastleggen);
        voorstel.MapPost("/vaststellen", Agenderen.StelVast).Vereist(Handeling.BesluitVastleggen);
        voorstel.MapPost("/geschil/voorleggen", Geschillen.Voorleggen).Vereist(Handeling.BesluitVastleggen);
        voorstel.MapPost("/geschil/verlengen", Geschillen.Verlengen).Vereist(Handeling.BesluitVastleggen);
        voorstel.MapPost("/geschil/sluiten", Geschillen.Sluiten).Vereist(Handeling.BesluitVastleggen);
        voorstel.MapGet("/notulen", Instemmen.VraagNotulen).Vereist(Handeling.BesluitVastleggen);
        voorstel.MapPost("/notulen", Instemmen.UitNotulen).Vereist(Handeling.BesluitVastleggen).BegintZelf().WithMetadata(Notulen);
        voorstel.MapGet("/instemming/{instemming:guid}/verschil", Instemverschil.Toon).Vereist(Handeling.VoorstellenLezen);
        voorstel.MapGet("/instemming/{instemming:guid}/stuk", Instemmen.Stuk).Vereist(Handeling.VoorstellenLezen);

        var hier = routes.MapGroup("/s/{samenwerking}");
        hier.MapGet("/afspraken/{kader:guid}/versies", Versies.Toon).Vereist(Handeling.AfsprakenLezen);
        hier.MapGet("/afspraken/{kader:guid}/verschil", Versies.Verschil).Vereist(Handeling.AfsprakenLezen);
    }
}
