using Microsoft.AspNetCore.Mvc;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Overleg;

/// <summary>Changes when, where and what a meeting is called; never over someone else's change.</summary>
internal static class OverlegWijzigen
{
    public static async Task<IResult> Vraag([AsParameters] Overlegverzoek verzoek) =>
        await verzoek.Vind() is { } gevonden
            ? gevonden.Status.IsVoorbij() ? verzoek.Voorbij()
                : verzoek.Scherm.Toon<OverlegformulierScherm, OverlegformulierModel>(Model(gevonden, Overlegformulier.Van(gevonden)))
            : Results.NotFound();

    public static async Task<IResult> Voer([AsParameters] Overlegverzoek verzoek, [FromForm] Overlegformulier form, Convocatie convocatie)
    {
        if (await verzoek.Houd() is not { } gevonden)
            return Results.NotFound();
        if (gevonden.Status.IsVoorbij())
            return verzoek.Voorbij();
        var fouten = form.Controleer();
        // Sent twice, or back and sent again: it says so already.
        if (fouten.Count == 0 && form.Zegt(gevonden))
            return verzoek.Naar();
        var ingehaald = gevonden.Versie != form.Versie;
        if (fouten.Count > 0 || ingehaald)
        {
            var terug = Model(gevonden, form with { Versie = gevonden.Versie }) with
            {
                Fouten = fouten,
                Nu = ingehaald ? Overlegformulier.Van(gevonden) : null,
                Door = ingehaald ? await Wijziger.Van(verzoek.Db, verzoek.Aanvrager, gevonden, gevonden.Id, verzoek.Stop) : "",
            };
            return verzoek.Scherm.Toon<OverlegformulierScherm, OverlegformulierModel>(terug,
                ingehaald ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
        }
        var anders = gevonden.Begin != form.Begin || gevonden.DuurMinuten != form.Duur || gevonden.Plaats != form.Waar;
        (gevonden.Titel, gevonden.Begin, gevonden.DuurMinuten, gevonden.Plaats, gevonden.Termijn, gevonden.VoortgangDagen) =
            (form.Titel.Trim(), form.Begin!.Value, form.Duur!.Value, form.Waar, form.Dagen!.Value, form.Voortgangdagen);
        if (anders && gevonden.Status is OverlegStatus.Verzonden)
            await convocatie.Laat(gevonden, Bericht.Gewijzigd, verzoek.Stop);
        await verzoek.Bewaar("overleg gewijzigd", $"‘{gevonden.Titel}’ is gewijzigd.");
        return verzoek.Naar();
    }

    private static OverlegformulierModel Model(OverlegRij overleg, Overlegformulier form) =>
        new(overleg.Id, overleg.Soort, form, []) { IsVerzonden = overleg.Status is not OverlegStatus.Concept };
}
