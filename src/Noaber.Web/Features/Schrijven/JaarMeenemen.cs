using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Afspraken;
using Noaber.Web.Data;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Schrijven;

/// <summary>
/// Begins the next year as a copy of this one. An action that goes on is copied as it is; one that was for the year that ends is copied as
/// unfinished, and says so. What was reported to be done or dropped stays behind.
/// </summary>
internal static partial class JaarMeenemen
{
    public static async Task<IResult> Voer(Guid kader, [FromForm] int jaar, NoaberDb db, Aanvrager aanvrager, CancellationToken stop)
    {
        if (await Schrijfverzoek.HoudConcept(db, aanvrager, kader, stop) is not { } concept)
            return Results.NotFound();
        var oud = await db.Jaarschijven.AsNoTracking()
            .Where(j => j.Jaar == jaar && db.Afspraken.Any(a => a.Id == j.AfspraakId && a.KaderId == kader)
            && !db.Jaarschijven.Any(n => n.AfspraakId == j.AfspraakId && n.Jaar == jaar + 1)).ToListAsync(stop);
        var alle = await db.Acties.AsNoTracking().Where(a => a.KaderId == kader && a.JaarschijfId != null).OrderBy(a => a.Volgorde)
            .ToListAsync(stop);
        var acties = alle.ExceptBy(await Klaar(db, concept.SamenwerkingId, stop), a => a.LijnId).ToLookup(a => a.JaarschijfId);
        var volgorde = await db.Acties.Where(a => a.KaderId == kader).MaxAsync(a => (int?)a.Volgorde, stop) ?? 0;
        foreach (var schijf in oud)
        {
            var nieuw = new JaarschijfRij
            {
                SamenwerkingId = concept.SamenwerkingId, AfspraakId = schijf.AfspraakId, Jaar = jaar + 1,
                Tekst = schijf.Tekst, Regie = schijf.Regie,
            };
            db.Add(nieuw);
            foreach (var actie in acties[schijf.Id])
                db.Add(Volgende(actie, nieuw, ++volgorde, jaar));
        }
        if (oud.Count > 0)
        {
            db.Noteer("jaar meegenomen", $"De teksten van {jaar.ToString(CultureInfo.InvariantCulture)} in ‘{concept.Titel}’ zijn het "
                + $"begin van {(jaar + 1).ToString(CultureInfo.InvariantCulture)}.",
                aanvrager.AccountId, concept.SamenwerkingId);
            await db.SaveChangesAsync(stop);
        }
        return Results.LocalRedirect($"{aanvrager.Hier.Basis}/schrijven/{kader}");
    }

    /// <summary>The actions of which every party that reported said last that nothing remains to be done.</summary>
    private static async Task<IEnumerable<Guid>> Klaar(NoaberDb db, Guid samenwerking, CancellationToken stop) =>
        (await db.Voortgang.AsNoTracking().Where(v => v.SamenwerkingId == samenwerking && v.ActieLijnId != null).OrderBy(v => v.Op)
            .Select(v => new { Lijn = v.ActieLijnId!.Value, v.PartijId, v.Stand }).ToListAsync(stop))
        .GroupBy(v => v.Lijn).Where(actie => actie.GroupBy(v => v.PartijId).All(partij => partij.Last().Stand.IsKlaar()))
        .Select(actie => actie.Key);

    private static ActieRij Volgende(ActieRij actie, JaarschijfRij schijf, int volgorde, int jaar)
    {
        var nietAf = !actie.Doorlopend && !(actie.TermijnTot?.Year > jaar);
        return new()
        {
            SamenwerkingId = actie.SamenwerkingId, KaderId = actie.KaderId, AfspraakId = actie.AfspraakId, JaarschijfId = schijf.Id,
            Volgorde = volgorde,
            Tekst = nietAf ? $"{NietAf().Replace(actie.Tekst, "")} (nog niet afgemeld in {jaar.ToString(CultureInfo.InvariantCulture)})"
                : actie.Tekst,
            Trekkers = actie.Trekkers, Helpers = actie.Helpers, Hoeveelheden = actie.Hoeveelheden, Doorlopend = actie.Doorlopend,
            // A date that has passed is for people to choose anew.
            Termijn = nietAf ? null : actie.Termijn,
            TermijnVan = nietAf ? null : actie.TermijnVan,
            TermijnTot = nietAf ? null : actie.TermijnTot,
        };
    }

    /// <summary>What an earlier year said of it: the last year is enough.</summary>
    [GeneratedRegex(@" \(nog niet afgemeld in \d{4}\)$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NietAf();
}
