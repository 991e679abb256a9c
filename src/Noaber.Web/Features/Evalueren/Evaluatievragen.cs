using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Features.Overleg;
using Noaber.Web.Shell.Design;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Evalueren;

/// <summary>What open evaluations ask of a party: a judgement of each agreement, and why where another party judges otherwise.</summary>
internal static class Evaluatievragen
{
    private const int Meest = 10;

    public static async Task<IReadOnlyList<Evaluatievraag>> Van(NoaberDb db, Lezer lezer, CancellationToken stop)
    {
        if (!lezer.Mag(Handeling.EvaluatieOordelen))
            return [];
        var rijen = await db.Evaluaties.AsNoTracking().Where(e => e.SamenwerkingId == lezer.Samenwerking && e.GeslotenOp == null)
            .OrderBy(e => e.Uiterlijk).Take(Meest).Select(e => new
            {
                e.Id, e.Jaar, e.Uiterlijk,
                Nog = db.Evaluatiepunten.Count(p => p.EvaluatieId == e.Id
                    && !db.Evaluatieoordelen.Any(o => o.EvaluatiepuntId == p.Id && o.PartijId == lezer.Partij)),
                Uitleg = db.Evaluatieoordelen.Count(o => o.PartijId == lezer.Partij && o.Toelichting == null
                    && db.Evaluatiepunten.Any(p => p.Id == o.EvaluatiepuntId && p.EvaluatieId == e.Id)
                    && db.Evaluatieoordelen.Any(a => a.EvaluatiepuntId == o.EvaluatiepuntId && a.Oordeel != o.Oordeel)),
            }).ToListAsync(stop);
        return [.. rijen.Where(r => r.Nog + r.Uitleg > 0).Select(r => new Evaluatievraag(r.Id, r.Jaar, r.Uiterlijk, Wat(r.Nog, r.Uitleg)))];
    }

    /// <summary>
    /// What is asked for a meeting that is near and has the evaluation on its agenda: as many days before it as progress is asked for.
    /// </summary>
    public static async Task<IReadOnlyList<(Vraagoverleg Overleg, Evaluatievraag Vraag)>> VoorOverleg(
        NoaberDb db, Lezer lezer, TimeProvider klok, CancellationToken stop)
    {
        var vragen = await Van(db, lezer, stop);
        var overleggen = vragen.Count == 0 ? [] : await Vraagoverleggen.Van(db, lezer, klok, stop);
        Guid[] welke = [.. overleggen.Select(o => o.Id)];
        var agenda = welke.Length == 0 ? [] : await db.Agendapunten.AsNoTracking()
            .Where(a => welke.Contains(a.OverlegId) && a.EvaluatieId != null)
            .Select(a => new { a.OverlegId, a.EvaluatieId }).ToListAsync(stop);
        return
        [
            .. from overleg in overleggen
               from vraag in vragen
               where agenda.Exists(a => a.OverlegId == overleg.Id && a.EvaluatieId == vraag.Evaluatie)
               select (overleg, vraag),
        ];
    }

    private static string Wat(int nog, int uitleg) => string.Join(" ", new[]
    {
        nog > 0 ? $"Jullie oordeel over {Aantal.Afspraken(nog)}." : "",
        uitleg > 0 ? $"Uitleg bij {Aantal.Afspraken(uitleg)} waar een ander anders oordeelt." : "",
    }.Where(t => t.Length > 0));
}

/// <summary>An evaluation that waits for a party, and what it asks.</summary>
internal sealed record Evaluatievraag(Guid Evaluatie, int Jaar, DateOnly Uiterlijk, string Wat);
