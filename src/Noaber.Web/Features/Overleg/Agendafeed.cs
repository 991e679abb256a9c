using Microsoft.EntityFrameworkCore;
using Noaber.Files.Uitvoer;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Features.Jaarcyclus;
using Noaber.Web.Shell.Mail;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Overleg;

/// <summary>The meetings of a person, and the milestones that wait for that person, as a calendar reads them: in all partnerships, what may be seen at this moment.</summary>
internal static class Agendafeed
{
    private const int Meest = 1000;
    private static readonly TimeSpan Terug = TimeSpan.FromDays(180);

    public static async Task<IResult> Geef(string geheim, HttpContext http, NoaberDb db, Webadres adres, TimeProvider klok,
        CancellationToken stop)
    {
        var hash = Agendalinks.Hash(geheim);
        if (await db.Database.SqlQuery<Guid?>($"select open_agendalink({hash}) as \"Value\"").SingleAsync(stop) is not { } account)
            return Results.NotFound();
        await db.Als(account, http.TraceIdentifier, stop);
        var deelnames = await db.Deelnemers.AsNoTracking().Where(d => d.AccountId == account).DieMeedoen(klok.Vandaag())
            .Join(db.Samenwerkingen, d => d.SamenwerkingId, s => s.Id,
                (d, s) => new { d.SamenwerkingId, d.PartijId, d.Partij.Organisatie.Soort, d.Rollen, s.Naam, s.Slug }).ToListAsync(stop);
        Guid[] Waar(Handeling handeling) => [.. deelnames.Where(d => Rechten.Mag(handeling, d.Soort, d.Rollen)).Select(d => d.SamenwerkingId)];
        var sinds = klok.GetUtcNow() - Terug;
        var overleggen = await db.Overleggen.AsNoTracking()
            .Verzonden(Waar(Handeling.InformatiepositieZien), Waar(Handeling.OverlegZien), [.. deelnames.Select(d => d.PartijId)])
            .Where(o => o.Begin >= sinds).OrderBy(o => o.Begin).Take(Meest).ToListAsync(stop);
        var mijlpalen = await Agendamijlpalen.Van(db, [.. deelnames.Where(d => Rechten.Mag(Handeling.JaarcyclusLezen, d.Soort, d.Rollen))
            .Select(d => new Lezer(d.SamenwerkingId, d.PartijId, d.Soort, d.Rollen))], Tijdstip.Dag(sinds), Meest, stop);
        var namen = deelnames.DistinctBy(d => d.SamenwerkingId).ToDictionary(d => d.SamenwerkingId, d => (d.Naam, Basis: adres.Van($"/s/{d.Slug}")));
        var regels = overleggen.Select(o => new Agendaregel($"{o.Id}@noaber", Agendatijd.Van(o.Begin, TimeSpan.FromMinutes(o.DuurMinuten)),
                $"{o.Titel} ({namen[o.SamenwerkingId].Naam})", $"{namen[o.SamenwerkingId].Basis}/overleg/{o.Id}")
        {
            Plaats = o.Plaats, Afgelast = o.Status is OverlegStatus.Afgelast,
        })
            .Concat(mijlpalen.Select(m => new Agendaregel($"{m.Id}@noaber", Agendatijd.HeleDag(m.Datum),
                $"Uiterlijk vandaag: {m.Naam} ({namen[m.SamenwerkingId].Naam})", $"{namen[m.SamenwerkingId].Basis}/jaarcyclus/{m.Id}")));
        return Results.Text(ICalendar.Schrijf("Noaber", regels, klok.GetUtcNow()), "text/calendar; charset=utf-8");
    }
}
