using Microsoft.AspNetCore.Http.HttpResults;

namespace Noaber.Web.Shell;

/// <summary>What went wrong, as a program reads it (RFC 9457).</summary>
internal static class Probleem
{
    public static ProblemHttpResult Bij(HttpContext http, int status, string? wat = null)
    {
        var (titel, uitleg) = Tekst(status);
        // The number to name when someone asks for help; it stands in the log too.
        return TypedResults.Problem(wat ?? uitleg, statusCode: status, title: titel, type: "about:blank",
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["verzoek"] = http.TraceIdentifier });
    }

    private static (string Titel, string Uitleg) Tekst(int status) => status switch
    {
        400 => ("Ongeldig verzoek", "Een waarde in het adres heeft niet de vorm die hier hoort. Zie openapi.json."),
        401 => ("Geen geldig token", "Stuur een token mee: Authorization: Bearer noaber_… Een token dat is verlopen of ingetrokken, werkt niet meer."),
        403 => ("Geen recht", "De eigenaar van dit token mag dit hier niet lezen, of het token is er niet voor gemaakt."),
        404 => ("Niet gevonden", "Dit adres is er niet, of je mag niet weten dat het er is."),
        405 => ("Deze methode kan hier niet", "De API is om te lezen: gebruik GET."),
        406 => ("Deze vorm is er niet", "De API geeft alleen application/json."),
        429 => ("Te veel verzoeken", "Wacht zo veel seconden als in Retry-After staat, en vraag het dan opnieuw."),
        503 => ("Even niet bereikbaar", "Probeer het over een paar minuten opnieuw."),
        >= 500 => ("Er ging iets mis bij Noaber", "Probeer het later opnieuw. Noem het nummer bij ‘verzoek’ als je om hulp vraagt."),
        _ => ("Dit verzoek kan niet", "Zie openapi.json voor wat hier kan."),
    };
}
