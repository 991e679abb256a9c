using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Jaarcyclus;

/// <summary>Drops a milestone with a reason, and takes it back. What was dropped stays to be seen.</summary>
internal static class MijlpaalVervallen
{
    private const int Langst = 500;

    public static async Task<IResult> Laat(
        Guid mijlpaal, [FromForm] string? omdat, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok, CancellationToken stop)
    {
        if (await Zoek(db, aanvrager, mijlpaal, stop) is not { } gevonden)
            return Results.NotFound();
        if (string.IsNullOrWhiteSpace(omdat) || omdat.Length > Langst)
        {
            var model = await MijlpaalLezen.Model(mijlpaal, db, aanvrager, klok.Vandaag(), stop);
            return scherm.Opnieuw<MijlpaalScherm, MijlpaalModel>(model! with
            {
                Fouten = [new("omdat", $"Schrijf waarom (hooguit {Langst} tekens).")],
            });
        }
        if (gevonden.VervallenOp is { } al)
            return gevonden.VervallenOmdat == omdat.Trim() ? Results.LocalRedirect($"{aanvrager.Hier.Basis}/jaarcyclus/{mijlpaal}")
                : scherm.Toon<WoordenScherm, WoordenModel>(new("Deze mijlpaal was al vervallen",
                    $"Iemand liet haar vervallen op {Datum.Dag(al)}: ‘{gevonden.VervallenOmdat}’. Wat jij schreef is niet bewaard.",
                    [omdat.Trim()], $"{aanvrager.Hier.Basis}/jaarcyclus/{mijlpaal}", "Naar de mijlpaal"), StatusCodes.Status409Conflict);
        (gevonden.VervallenOp, gevonden.VervallenOmdat) = (klok.Vandaag(), omdat.Trim());
        db.Noteer("mijlpaal vervallen", $"‘{gevonden.Naam}’ is vervallen.", aanvrager.AccountId, gevonden.SamenwerkingId);
        await db.SaveChangesAsync(stop);
        return Results.LocalRedirect($"{aanvrager.Hier.Basis}/jaarcyclus/{mijlpaal}");
    }

    public static async Task<IResult> Herstel(Guid mijlpaal, NoaberDb db, Aanvrager aanvrager, CancellationToken stop)
    {
        if (await Zoek(db, aanvrager, mijlpaal, stop) is not { } gevonden)
            return Results.NotFound();
        if (gevonden.VervallenOp is null)
            return Results.LocalRedirect($"{aanvrager.Hier.Basis}/jaarcyclus/{mijlpaal}");
        (gevonden.VervallenOp, gevonden.VervallenOmdat) = (null, null);
        db.Noteer("mijlpaal hersteld", $"‘{gevonden.Naam}’ geldt weer.", aanvrager.AccountId, gevonden.SamenwerkingId);
        await db.SaveChangesAsync(stop);
        return Results.LocalRedirect($"{aanvrager.Hier.Basis}/jaarcyclus/{mijlpaal}");
    }

    private static Task<MijlpaalRij?> Zoek(NoaberDb db, Aanvrager aanvrager, Guid mijlpaal, CancellationToken stop) =>
        db.Mijlpalen.SingleOrDefaultAsync(m => m.Id == mijlpaal && m.SamenwerkingId == aanvrager.Hier.SamenwerkingId
            && m.GeschilId == null, stop);
}
