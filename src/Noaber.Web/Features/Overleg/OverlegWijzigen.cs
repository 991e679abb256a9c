using Microsoft.AspNetCore.Mvc;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Overleg;

/// <summary>Changes when, where and what a meeting is called; never over someone else's change.</summary>
internal static class OverlegWijzigen
{
    public static async Task<IResult> Vraag(Guid overleg, NoaberDb db, Aanvrager aanvrager, Scherm scherm, CancellationToken stop) =>
        await db.VindTeWijzigen(aanvrager, overleg, stop) is { } gevonden
            ? gevonden.Status.IsVoorbij() ? Verloop.Voorbij(scherm)
                : scherm.Toon<OverlegformulierScherm, OverlegformulierModel>(Model(gevonden, Overlegformulier.Van(gevonden)))
            : Results.NotFound();

    public static async Task<IResult> Voer(
        Guid overleg, [FromForm] Overlegformulier form, NoaberDb db, Aanvrager aanvrager, Scherm scherm, Convocatie convocatie,
        CancellationToken stop)
    {
        if (await db.HoudTeWijzigen(aanvrager, overleg, stop) is not { } gevonden)
            return Results.NotFound();
        if (gevonden.Status.IsVoorbij())
            return Verloop.Voorbij(scherm);
        var fouten = form.Controleer();
        var ingehaald = gevonden.Versie != form.Versie;
        if (fouten.Count > 0 || ingehaald)
        {
            var terug = Model(gevonden, form with { Versie = gevonden.Versie }) with
            {
                Fouten = fouten,
                Nu = ingehaald ? Overlegformulier.Van(gevonden) : null,
            };
            return scherm.Toon<OverlegformulierScherm, OverlegformulierModel>(terug,
                ingehaald ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
        }
        var anders = gevonden.Begin != form.Begin || gevonden.DuurMinuten != form.Duur || gevonden.Plaats != form.Waar;
        (gevonden.Titel, gevonden.Begin, gevonden.DuurMinuten, gevonden.Plaats, gevonden.Termijn) =
            (form.Titel.Trim(), form.Begin!.Value, form.Duur!.Value, form.Waar, form.Dagen!.Value);
        if (anders && gevonden.Status is OverlegStatus.Verzonden)
            await convocatie.Laat(gevonden, Bericht.Gewijzigd, stop);
        db.Noteer("overleg gewijzigd", $"‘{gevonden.Titel}’ is gewijzigd.", aanvrager.AccountId, gevonden.SamenwerkingId);
        await db.SaveChangesAsync(stop);
        return Results.LocalRedirect(Overlegvragen.Adres(aanvrager, overleg));
    }

    private static OverlegformulierModel Model(OverlegRij overleg, Overlegformulier form) =>
        new(overleg.Id, overleg.Soort, form, []) { IsVerzonden = overleg.Status is not OverlegStatus.Concept };
}
