using Microsoft.EntityFrameworkCore;
using Noaber.Files.Uitvoer;
using Noaber.Kernel.Besluitvorming;
using Noaber.Kernel.Monitor;
using Noaber.Web.Data;
using Noaber.Web.Features.Jaarcyclus;
using Noaber.Web.Features.Leveringen;
using Noaber.Web.Shell.Mail;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Overleg;

/// <summary>
/// The meetings of a person, and the milestones that wait for that person, as a calendar reads them: in all partnerships, what may be seen
/// at this moment.
/// </summary>
internal static class Agendafeed
{
    private const int Meest = 1000;
    private static readonly TimeSpan Terug = TimeSpan.FromDays(180);

    public static async Task<IResult> Geef(
        string geheim, HttpContext http, NoaberDb db, Webadres adres, TimeProvider klok, CancellationToken stop)
    {
        var hash = Agendalinks.Hash(geheim);
        if (await db.Database.SqlQuery<Guid?>($"select open_agendalink({hash}) as \"Value\"").SingleAsync(stop) is not { } account)
            return Results.NotFound();
        await db.Als(account, http.TraceIdentifier, stop);
        var plekken = await db.Deelnemers.AsNoTracking().Where(d => d.AccountId == account).DieMeedoen(klok.Vandaag())
            .Join(db.Samenwerkingen, d => d.SamenwerkingId, s => s.Id,
                (d, s) => new Plek(s.Naam, s.Slug, new(s.Id, d.PartijId, d.Partij.Organisatie.Soort, d.Rollen))).ToListAsync(stop);
        var sinds = klok.GetUtcNow() - Terug;
        var vandaag = klok.Vandaag();
        var vragen = await Leveringsvragen.Van(db, plekken.Select(p => p.Lezer), Meetperiode.Halfjaar(vandaag), vandaag, stop);
        var regels = (await Overleggen(db, adres, plekken, sinds, stop)).Concat(await Mijlpalen(db, adres, plekken, (sinds, vragen), stop))
            .Concat(Leveringen(adres, plekken, vragen)).Concat(await Beurten(db, adres, plekken, (account, vandaag), stop));
        return Results.Text(ICalendar.Schrijf("Noaber", regels, klok.GetUtcNow()), "text/calendar; charset=utf-8");
    }

    private static async Task<IEnumerable<Agendaregel>> Overleggen(
        NoaberDb db, Webadres adres, IReadOnlyList<Plek> plekken, DateTimeOffset sinds, CancellationToken stop)
    {
        Guid[] Waar(Handeling handeling) => [.. Met(plekken, handeling).Select(l => l.Samenwerking)];
        var overleggen = await db.Overleggen.AsNoTracking()
            .Verzonden(Waar(Handeling.InformatiepositieZien), Waar(Handeling.OverlegZien), [.. plekken.Select(p => p.Lezer.Partij)])
            .Where(o => o.Begin >= sinds).OrderBy(o => o.Begin).Take(Meest).ToListAsync(stop);
        return from o in overleggen
               let plek = Bij(plekken, o.SamenwerkingId)
               let tijd = Agendatijd.Van(o.Begin, TimeSpan.FromMinutes(o.DuurMinuten))
               select new Agendaregel($"{o.Id}@noaber", tijd, $"{o.Titel} ({plek.Naam})", adres.Van($"/s/{plek.Slug}/overleg/{o.Id}"))
               {
                   Plaats = o.Plaats, Afgelast = o.Status is OverlegStatus.Afgelast,
               };
    }

    private static async Task<IEnumerable<Agendaregel>> Mijlpalen(
        NoaberDb db, Webadres adres, IReadOnlyList<Plek> plekken, (DateTimeOffset Sinds, IReadOnlyList<Leveringsvraag> Vragen) wat,
        CancellationToken stop)
    {
        var wachtend = await Agendamijlpalen.Van(db, [.. Met(plekken, Handeling.JaarcyclusLezen)], Tijdstip.Dag(wat.Sinds), Meest, stop);
        // The figures of a half-year that are asked stand there by themselves.
        return from m in wachtend
               where m.Feit != Feiten.LeveringIngediend || !wat.Vragen.Any(v => v.Samenwerking == m.SamenwerkingId
                   && Meetperiode.Halfjaar(v.Uiterlijk) == Meetperiode.Halfjaar(m.Datum))
               let plek = Bij(plekken, m.SamenwerkingId)
               select new Agendaregel($"{m.Id}@noaber", Agendatijd.HeleDag(m.Datum), $"Uiterlijk vandaag: {m.Naam} ({plek.Naam})",
                   adres.Van($"/s/{plek.Slug}/jaarcyclus/{m.Id}"));
    }

    /// <summary>Also those of the half-year that goes on: they are due after it.</summary>
    private static IEnumerable<Agendaregel> Leveringen(Webadres adres, IReadOnlyList<Plek> plekken, IReadOnlyList<Leveringsvraag> vragen) =>
        from vraag in vragen
        let plek = Bij(plekken, vraag.Samenwerking)
        select new Agendaregel($"{vraag.Partij.Id}-{vraag.Halfjaar}@noaber", Agendatijd.HeleDag(vraag.Uiterlijk),
            $"Uiterlijk vandaag: {vraag.Naam} ({plek.Naam})",
            adres.Van($"/s/{plek.Slug}/monitor/leveringen?halfjaar={vraag.Halfjaar}"));

    /// <summary>To approve, accept or lock: by the last day of the figures, or today when that is over.</summary>
    private static async Task<IEnumerable<Agendaregel>> Beurten(
        NoaberDb db, Webadres adres, IReadOnlyList<Plek> plekken, (Guid Account, DateOnly Vandaag) wie, CancellationToken stop) =>
        from beurt in await Leveringsbeurten.Van(db, plekken.Select(p => p.Lezer), wie.Account, wie.Vandaag, stop)
        let plek = Bij(plekken, beurt.Samenwerking)
        let dag = beurt.Uiterlijk is { } uiterlijk && uiterlijk > wie.Vandaag ? uiterlijk : wie.Vandaag
        select new Agendaregel($"{beurt.Levering}-{beurt.Stap}@noaber", Agendatijd.HeleDag(dag), $"{beurt.Naam} ({plek.Naam})",
            adres.Van($"/s/{plek.Slug}/monitor/leveringen/{beurt.Halfjaar}/{beurt.Partij}"));

    private static IEnumerable<Lezer> Met(IReadOnlyList<Plek> plekken, Handeling handeling) =>
        plekken.Select(p => p.Lezer).Where(l => l.Mag(handeling));

    private static Plek Bij(IReadOnlyList<Plek> plekken, Guid samenwerking) => plekken.First(p => p.Lezer.Samenwerking == samenwerking);

    /// <summary>A partnership that the person takes part in.</summary>
    private sealed record Plek(string Naam, string Slug, Lezer Lezer);
}
