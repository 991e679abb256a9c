using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;

namespace Noaber.Web.Data;

/// <summary>
/// Where facts close milestones: whoever records one, such as a bid that is handed in, says so here in the same transaction. The names are
/// those of the templates.
/// </summary>
internal static class Feiten
{
    public const string OverlegGevraagd = "overleg-gevraagd";
    public const string VerantwoordingIngediend = "verantwoording-ingediend";
    public const string BodIngediend = "bod-ingediend";
    public const string VersieVanKracht = "versie-van-kracht";
    public const string LeveringIngediend = "levering-ingediend";
    public const string DpiIngediend = "dpi-ingediend";
    public const string AfsprakenOpenbaar = "afspraken-openbaar";
    public const string EvaluatieGesloten = "evaluatie-gesloten";

    /// <summary>All that a template may wait for.</summary>
    public static readonly FrozenSet<string> Alle = FrozenSet.Create(StringComparer.Ordinal,
        OverlegGevraagd, VerantwoordingIngediend, BodIngediend, VersieVanKracht, LeveringIngediend, DpiIngediend, AfsprakenOpenbaar,
        EvaluatieGesloten);

    /// <summary>How many days before a milestone that is one day a fact counts for it: a small change in February is not the decision of July.</summary>
    private const int Vroegst = 92;

    /// <summary>
    /// Closes the first open milestone of the year that waits for this fact and whose time has come, for one party or for all. Nothing
    /// happens when there is none.
    /// </summary>
    public static async Task Meld(this NoaberDb db, Feitmelding melding, CancellationToken stop)
    {
        var uiterst = melding.Op.AddDays(Vroegst);
        var mijlpaal = await db.Mijlpalen.AsNoTracking()
            .Where(m => m.SamenwerkingId == melding.Samenwerking && m.Feit == melding.Feit && m.VervallenOp == null
                && (m.Van == null ? m.Datum <= uiterst : m.Van <= melding.Op))
            .Where(m => db.Jaarcycli.Any(j => j.Id == m.JaarcyclusId && j.Jaar == melding.Op.Year))
            .Where(m => !db.Afrondingen.Any(a => a.MijlpaalId == m.Id && (a.PartijId == null || a.PartijId == melding.Partij)))
            .OrderBy(m => m.Datum).Select(m => (Guid?)m.Id).FirstOrDefaultAsync(stop);
        if (mijlpaal is { } id)
            await db.Database.ExecuteSqlAsync($"""
                insert into afronding (id, samenwerking_id, mijlpaal_id, partij_id, op, bewijs)
                values ({Guid.CreateVersion7()}, {melding.Samenwerking}, {id}, {melding.Partij}, {melding.Op}, {melding.Bewijs}) on conflict do nothing
                """, stop);
    }
}

/// <summary>Something that happened: which fact, of which party (null for all), when, and what shows it.</summary>
internal sealed record Feitmelding(Guid Samenwerking, string Feit, Guid? Partij, DateOnly Op, string Bewijs);
