using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Api;

/// <summary>What programs read: the same as their owner sees on the screen, as JSON, and the document that says what each field means.</summary>
internal static class ApiModule
{
    public static void AddApi(this IServiceCollection services)
    {
        services.AddScoped<Apivraag>();
        services.AddOpenApi("v1", Apidocument.Beschrijf);
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
            // What is not known is not there; a program need not tell an empty value from a missing one.
            options.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            options.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        });
    }

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi(Apigrens.Document).VoorIedereenGelijk();
        var api = routes.MapGroup(Apigrens.Pad).RequireRateLimiting(ShellModule.Api);
        api.Geef("/samenwerkingen", SamenwerkingenApi.Lijst, "geefSamenwerkingen", "Samenwerkingen waaraan je meedoet").Vereist(Handeling.EigenAccount);
        api.Geef("/samenwerkingen/{samenwerking}", SamenwerkingenApi.Een, "geefSamenwerking", "Eén samenwerking").Vereist(Handeling.OverzichtZien);
        var hier = api.MapGroup("/samenwerkingen/{samenwerking}");
        hier.Geef("/partijen", PartijenApi.Lijst, "geefPartijen", "Partijen, ook die zijn vertrokken").Vereist(Handeling.PartijenZien);
        hier.Geef("/partijen/{partij:guid}", PartijenApi.Een, "geefPartij", "Eén partij").Vereist(Handeling.PartijenZien);
        MapAfspraken(hier.MapGroup("").Vereist(Handeling.AfsprakenLezen));
        MapBesluitvorming(hier);
        hier.Geef("/evaluaties", EvaluatiesApi.Lijst, "geefEvaluaties", "Evaluaties, het laatste jaar eerst").Vereist(Handeling.EvaluatieLezen);
        hier.Geef("/evaluaties/{evaluatie:guid}", EvaluatiesApi.Een, "geefEvaluatie", "Eén evaluatie, met wat er van elke afspraak kwam")
            .Vereist(Handeling.EvaluatieLezen);
        hier.Geef("/cijfers", CijfersApi.Lijst, "geefCijfers", "Cijfers die zijn vrijgegeven voor de raad of voor iedereen").Vereist(Handeling.VrijgaveLezen);
        hier.Geef("/mijlpalen", MijlpalenApi.Lijst, "geefMijlpalen", "Mijlpalen, op datum").Vereist(Handeling.JaarcyclusLezen);
        hier.Geef("/mijlpalen/{mijlpaal:guid}", MijlpalenApi.Een, "geefMijlpaal", "Eén mijlpaal").Vereist(Handeling.JaarcyclusLezen);
    }

    private static void MapAfspraken(RouteGroupBuilder hier)
    {
        hier.Geef("/kaders", KadersApi.Lijst, "geefKaders", "Kaders: wat geldt eerst, dan de nieuwste");
        hier.Geef("/kaders/{kader:guid}", KadersApi.Een, "geefKader", "Eén kader, met zijn thema’s");
        hier.Geef("/versies", VersiesApi.Lijst, "geefVersies", "Vastgestelde versies, de nieuwste eerst");
        hier.Geef("/versies/{versie:guid}", VersiesApi.Een, "geefVersie", "Eén versie, met de tekst waarover is besloten");
        hier.Geef("/afspraken", AfsprakenApi.Lijst, "geefAfspraken", "Afspraken, in de volgorde van hun kader");
        hier.Geef("/afspraken/{sleutel}", AfsprakenApi.Een, "geefAfspraak", "Eén afspraak");
        hier.Geef("/streefwaarden", StreefwaardenApi.Lijst, "geefStreefwaarden", "Streefwaarden, per afspraak, en hoe ver die zijn");
        hier.Geef("/streefwaarden/{sleutel}", StreefwaardenApi.Een, "geefStreefwaardenVan", "De streefwaarden van één afspraak");
        hier.Geef("/acties", ActiesApi.Lijst, "geefActies", "Acties bij afspraken en speerpunten");
        hier.Geef("/acties/{actie:guid}", ActiesApi.Een, "geefActie", "Eén actie");
    }

    private static void MapBesluitvorming(RouteGroupBuilder hier)
    {
        hier.Geef("/voorstellen", VoorstellenApi.Lijst, "geefVoorstellen", "Voorstellen, de nieuwste eerst").Vereist(Handeling.VoorstellenLezen);
        hier.Geef("/voorstellen/{voorstel:guid}", VoorstellenApi.Een, "geefVoorstel", "Eén voorstel, met wat het wijzigt en wat partijen ervan vinden")
            .Vereist(Handeling.VoorstellenLezen);
        hier.Geef("/overleggen", OverleggenApi.Lijst, "geefOverleggen", "Overleggen die zijn verzonden, het laatste eerst").Vereist(Handeling.OverlegZien);
        hier.Geef("/overleggen/{overleg:guid}", OverleggenApi.Een, "geefOverleg", "Eén overleg, met agenda en uitkomsten").Vereist(Handeling.OverlegZien);
        hier.Geef("/besluiten", BesluitenApi.Lijst, "geefBesluiten", "Besluiten van overleggen, het laatste eerst").Vereist(Handeling.OverlegZien);
        hier.Geef("/besluiten/{besluit:guid}", BesluitenApi.Een, "geefBesluit", "Eén besluit").Vereist(Handeling.OverlegZien);
    }

    private static RouteHandlerBuilder Geef(this IEndpointRouteBuilder routes, string pad, Delegate handler, string naam, string wat) =>
        routes.MapGet(pad, handler).WithName(naam).WithSummary(wat);
}
