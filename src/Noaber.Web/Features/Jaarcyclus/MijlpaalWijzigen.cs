using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Jaarcyclus;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Jaarcyclus;

/// <summary>Changes a milestone; those that come so long after it go along. Never over someone else's change.</summary>
internal static class MijlpaalWijzigen
{
    public static async Task<IResult> Vraag(Guid mijlpaal, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok,
        CancellationToken stop)
    {
        if (await Zoek(db, aanvrager, mijlpaal, stop) is not { } gevonden)
            return Results.NotFound();
        var partijen = await db.PartijenAanTafel(gevonden.SamenwerkingId, klok.Vandaag(), stop);
        return scherm.Toon<MijlpaalvormScherm, MijlpaalvormModel>(await Model(db, gevonden, Mijlpaalformulier.Uit(gevonden),
            partijen, stop));
    }

    public static async Task<IResult> Voer(
        Guid mijlpaal, [FromForm] Mijlpaalformulier form, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok,
        CancellationToken stop)
    {
        await db.NaElkaar(mijlpaal, stop);
        if (await Zoek(db, aanvrager, mijlpaal, stop) is not { } gevonden)
            return Results.NotFound();
        // Sent twice, or back and sent again: it says so already.
        if (form.Zegt(gevonden))
            return Results.LocalRedirect($"{aanvrager.Hier.Basis}/jaarcyclus/{mijlpaal}");
        var partijen = await db.PartijenAanTafel(gevonden.SamenwerkingId, klok.Vandaag(), stop);
        var model = await Model(db, gevonden, form, partijen, stop);
        if (gevonden.Versie != form.Versie)
            return scherm.Toon<MijlpaalbotsingScherm, MijlpaalbotsingModel>(
                new(mijlpaal, model.Jaar, Mijlpaalformulier.Uit(gevonden), form, model.Wie)
                {
                    Door = await Wijziger.Van(db, aanvrager, gevonden, gevonden.Id, stop),
                }, StatusCodes.Status409Conflict);
        var was = gevonden.Datum;
        if (form.Zet(gevonden, model.Jaar, partijen) is { Count: > 0 } fouten)
            return scherm.Opnieuw<MijlpaalvormScherm, MijlpaalvormModel>(model with { Fouten = fouten });
        if (was != gevonden.Datum)
            Schuif(await Openstaand(db, gevonden.JaarcyclusId, stop), gevonden);
        db.Noteer("mijlpaal gewijzigd", was == gevonden.Datum ? $"‘{gevonden.Naam}’ is gewijzigd."
            : $"‘{gevonden.Naam}’ is verzet van {Datum.Dag(was)} naar {Datum.Dag(gevonden.Datum)}.", aanvrager.AccountId,
            gevonden.SamenwerkingId);
        await db.SaveChangesAsync(stop);
        return Results.LocalRedirect($"{aanvrager.Hier.Basis}/jaarcyclus/{mijlpaal}");
    }

    private static async Task<MijlpaalvormModel> Model(
        NoaberDb db, MijlpaalRij m, Mijlpaalformulier form, IReadOnlyList<PartijAanTafel> partijen, CancellationToken stop)
    {
        var jaar = await db.Jaarcycli.AsNoTracking().Where(j => j.Id == m.JaarcyclusId).Select(j => j.Jaar).SingleAsync(stop);
        var wie = Beurttekst.Keuzes(partijen);
        if (wie.All(k => k.Waarde != Beurttekst.Code(m)))
            wie = [.. wie, new(Beurttekst.Code(m), Beurttekst.Van(m, partijen), "Zoals het is")];
        var volgers = Volgers(await Openstaand(db, m.JaarcyclusId, stop), m).Select(v => v.Naam);
        return new(m.Id, jaar, form, wie, []) { Volgers = [.. volgers] };
    }

    /// <summary>Those of the year that are not dropped and not done: what is over does not move.</summary>
    private static Task<List<MijlpaalRij>> Openstaand(NoaberDb db, Guid? cyclus, CancellationToken stop) => db.Mijlpalen
        .Where(m => m.JaarcyclusId == cyclus && m.VervallenOp == null && !db.Afrondingen.Any(a => a.MijlpaalId == m.Id))
        .OrderBy(m => m.Datum).ToListAsync(stop);

    private static IEnumerable<MijlpaalRij> Volgers(List<MijlpaalRij> alle, MijlpaalRij van) => van.Code is null ? [] : alle
        .Where(m => m.Regel is NaMijlpaal na && na.Mijlpaal == van.Code).SelectMany(m => (MijlpaalRij[])[m, .. Volgers(alle, m)]);

    private static void Schuif(List<MijlpaalRij> alle, MijlpaalRij van)
    {
        foreach (var m in alle.Where(m => m.Regel is NaMijlpaal na && na.Mijlpaal == van.Code))
        {
            m.Datum = ((NaMijlpaal)m.Regel!).Na(van.Datum);
            Schuif(alle, m);
        }
    }

    private static Task<MijlpaalRij?> Zoek(NoaberDb db, Aanvrager aanvrager, Guid mijlpaal, CancellationToken stop) =>
        db.Mijlpalen.SingleOrDefaultAsync(m => m.Id == mijlpaal && m.SamenwerkingId == aanvrager.Hier.SamenwerkingId
            && m.GeschilId == null, stop);
}
