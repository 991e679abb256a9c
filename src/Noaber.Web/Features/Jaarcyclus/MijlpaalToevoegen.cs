using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Shell;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Jaarcyclus;

/// <summary>A milestone of the partnership's own.</summary>
internal static class MijlpaalToevoegen
{
    public static async Task<IResult> Vraag(string? jaar, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok,
        CancellationToken stop)
    {
        var vandaag = klok.Vandaag();
        var partijen = await db.PartijenAanTafel(aanvrager.Hier.SamenwerkingId, vandaag, stop);
        return scherm.Toon<MijlpaalvormScherm, MijlpaalvormModel>(
            new(null, JaarLezen.Gevraagd(jaar, vandaag), new(null, null, null, null, null, null, 0)
            {
                Nieuw = Guid.CreateVersion7(),
            }, Beurttekst.Keuzes(partijen), []));
    }

    public static async Task<IResult> Voer(
        string? jaar, [FromForm] Mijlpaalformulier form, NoaberDb db, Aanvrager aanvrager, Scherm scherm, TimeProvider klok,
        CancellationToken stop)
    {
        var (hier, vandaag) = (aanvrager.Hier, klok.Vandaag());
        await db.NaElkaar(form.Nieuw, stop);
        if (await db.Mijlpalen.AnyAsync(m => m.Id == form.Nieuw && m.SamenwerkingId == hier.SamenwerkingId, stop))
            return await MijlpaalWijzigen.Voer(form.Nieuw!.Value, form, db, aanvrager, scherm, klok, stop);
        var welk = JaarLezen.Gevraagd(jaar, vandaag);
        var partijen = await db.PartijenAanTafel(hier.SamenwerkingId, vandaag, stop);
        var cyclus = await db.Jaarcycli.AsNoTracking()
            .SingleOrDefaultAsync(j => j.SamenwerkingId == hier.SamenwerkingId && j.Jaar == welk, stop);
        var nieuw = new MijlpaalRij
        {
            Id = form.Nieuw ?? Guid.CreateVersion7(), SamenwerkingId = hier.SamenwerkingId, JaarcyclusId = cyclus?.Id ?? Guid.Empty,
            Naam = "", Soorten = [], Datum = default, Nodig = "", Grond = "",
            Volgorde = cyclus is null ? 0 : await db.Mijlpalen.CountAsync(m => m.JaarcyclusId == cyclus.Id, stop) + 1, Wettelijk = false,
        };
        var fouten = cyclus is null ? [new("", $"Begin eerst het jaar {welk} met een sjabloon.")] : form.Zet(nieuw, welk, partijen);
        if (fouten.Count > 0)
            return scherm.Opnieuw<MijlpaalvormScherm, MijlpaalvormModel>(new(null, welk, form, Beurttekst.Keuzes(partijen), fouten));
        db.Add(nieuw);
        db.Noteer("mijlpaal toegevoegd", $"‘{nieuw.Naam}’ is toegevoegd aan {welk}.", aanvrager.AccountId, hier.SamenwerkingId);
        await db.SaveChangesAsync(stop);
        return Results.LocalRedirect($"{hier.Basis}/jaarcyclus/{nieuw.Id}");
    }
}
