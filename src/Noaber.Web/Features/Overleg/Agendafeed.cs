using Microsoft.EntityFrameworkCore;
using Noaber.Files.Uitvoer;
using Noaber.Kernel.Besluitvorming;
using Noaber.Web.Data;
using Noaber.Web.Shell.Mail;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Overleg;

/// <summary>The meetings of a person as a calendar reads them: in all partnerships, what that person may see at this moment.</summary>
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
            .Select(d => new { d.SamenwerkingId, d.PartijId, d.Partij.Organisatie.Soort, d.Rollen }).ToListAsync(stop);
        Guid[] Waar(Handeling handeling) => [.. deelnames.Where(d => Rechten.Mag(handeling, d.Soort, d.Rollen))
            .Select(d => d.SamenwerkingId)];
        var sinds = klok.GetUtcNow() - Terug;
        var overleggen = await db.Overleggen.AsNoTracking()
            .Verzonden(Waar(Handeling.InformatiepositieZien), Waar(Handeling.OverlegZien), [.. deelnames.Select(d => d.PartijId)])
            .Where(o => o.Begin >= sinds)
            .OrderBy(o => o.Begin).Take(Meest).Join(db.Samenwerkingen, o => o.SamenwerkingId, s => s.Id,
                (o, s) => new { o, s.Naam, s.Slug }).ToListAsync(stop);
        var regels = overleggen.Select(x => new Agendaregel($"{x.o.Id}@noaber", x.o.Begin, TimeSpan.FromMinutes(x.o.DuurMinuten),
            $"{x.o.Titel} ({x.Naam})", x.o.Plaats,
            adres.Van($"/s/{x.Slug}/overleg/{x.o.Id}"), x.o.Status is OverlegStatus.Afgelast));
        return Results.Text(ICalendar.Schrijf("Noaber", regels, klok.GetUtcNow()), "text/calendar; charset=utf-8");
    }
}
