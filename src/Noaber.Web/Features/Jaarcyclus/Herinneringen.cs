using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Noaber.Kernel.Jaarcyclus;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Features.Besluitvorming;
using Noaber.Web.Shell.Mail;
using Noaber.Web.Shell.Running;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Jaarcyclus;

/// <summary>
/// Lays reminders in the outbox, person by person. Each is made in a transaction in that person's name, so that row level security keeps
/// out what the person may not see, together with its key, which the database takes once: a second node, or a run after a crash,
/// adds nothing.
/// </summary>
internal sealed partial class Herinneringen(
    IServiceScopeFactory scopes, TimeProvider klok, Webadres adres, Afmeldlink afmelden, ILogger<Herinneringen> log)
{
    private const int Vanaf = 7; // o'clock: nobody needs this at night
    private const int TeOud = 14;
    private const int Stapel = 200;

    public async Task Ronde(CancellationToken stop)
    {
        if (klok.GetLocalNow().Hour < Vanaf)
            return;
        var laatste = Guid.Empty;
        while (await Ontvangers(laatste, stop) is { Count: > 0 } stapel)
        {
            foreach (var wie in stapel)
                await Probeer(wie, stop);
            laatste = stapel[^1].Id;
        }
    }

    private async Task<List<Ontvanger>> Ontvangers(Guid na, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<NoaberDb>().Users.AsNoTracking()
            .Where(a => a.Herinneringen != Herinneringskeuze.Geen && a.EmailConfirmed && a.Email != null && a.Id.CompareTo(na) > 0)
            .OrderBy(a => a.Id).Take(Stapel).Select(a => new Ontvanger(a.Id, a.Email!, a.Herinneringen)).ToListAsync(stop);
    }

    /// <summary>What goes wrong for one person does not keep the others from theirs; it is tried again the next round.</summary>
    private async Task Probeer(Ontvanger wie, CancellationToken stop)
    {
        try
        {
            await Herinner(wie, stop);
        }
        catch (Exception fout) when (!stop.IsCancellationRequested)
        {
            Mislukt(log, wie.Id, fout);
        }
    }

    private async Task Herinner(Ontvanger wie, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NoaberDb>();
        await using var transactie = await db.BeginAls(wie.Id, "herinnering", stop);
        // Once a week is enough to know before looking.
        var week = wie.Keuze is Herinneringskeuze.Wekelijks ? Week(klok.Vandaag()) : null;
        if (week is not null && await db.Herinneringen.AnyAsync(h => h.AccountId == wie.Id && h.Sleutel == week, stop))
            return;
        var taken = await Taken(db, scope.ServiceProvider.GetRequiredService<Kaderkast>(), wie, stop);
        if (taken.Count == 0)
            return;
        var nieuw = await Onthoud(db, wie.Id, [.. taken.Select(t => t.Sleutel).Distinct()], stop);
        if (taken.FindAll(t => nieuw.Contains(t.Sleutel)) is not { Count: > 0 } teMelden)
            return;
        db.Add(Herinneringsmail.Maak(wie.Email, teMelden, adres, afmelden.Voor(wie.Id), klok.GetUtcNow()));
        await db.SaveChangesAsync(stop);
        await transactie.CommitAsync(stop);
    }

    /// <summary>What is asked of a person near its date or just past it, in each partnership that the person takes part in now.</summary>
    private async Task<List<Taak>> Taken(NoaberDb db, Kaderkast kast, Ontvanger wie, CancellationToken stop)
    {
        var vandaag = klok.Vandaag();
        var (van, tot) = (vandaag.AddDays(-TeOud), vandaag.AddDays(Mijlpaalstand.Nabij));
        var deelnames = await db.Deelnemers.AsNoTracking().Where(d => d.AccountId == wie.Id).DieMeedoen(vandaag)
            .Join(db.Samenwerkingen.Where(s => !s.Voorbeeld), d => d.SamenwerkingId, s => s.Id, (d, s) => new { d, s })
            .OrderBy(x => x.s.Naam)
            .Select(x => new { x.s.Naam, x.s.Slug, Lezer = new Lezer(x.s.Id, x.d.PartijId, x.d.Partij.Organisatie.Soort, x.d.Rollen) })
            .ToListAsync(stop);
        var taken = new List<Taak>();
        foreach (var hier in deelnames.Where(h => Rechten.Mag(Handeling.JaarcyclusLezen, h.Lezer.Soort, h.Lezer.Rollen)))
        {
            var lezer = hier.Lezer;
            var wachtend = await Voorstelvragen.Van(db, kast, (lezer.Samenwerking, lezer.Partij, lezer.Soort, lezer.Rollen), stop);
            taken.AddRange(wachtend.Select(v => new Taak(hier.Naam, hier.Slug, null, null,
                wie.Keuze is Herinneringskeuze.Wekelijks ? Week(vandaag) : $"voorstel {v.Id:N} {v.Kenmerk}")));
            var rijen = await db.GevraagdVan(hier.Lezer).Where(m => m.Datum >= van && m.Datum <= tot).OrderBy(m => m.Datum)
                .Select(m => new
                {
                    m.Id, m.Datum, m.Code, m.Wettelijk,
                    Sjabloon = db.Jaarcycli.Where(j => j.Id == m.JaarcyclusId).Select(j => j.Sjabloon).FirstOrDefault(),
                }).ToListAsync(stop);
            taken.AddRange(from m in rijen
                           let stand = Mijlpaallijst.NogTeDoen(m.Datum, vandaag)
                           let naam = m.Wettelijk ? NaamVanDeWet(m.Sjabloon, m.Code) : null
                           select new Taak(hier.Naam, hier.Slug, naam, stand, Sleutel(wie.Keuze, m.Id, stand, m.Datum, vandaag)));
        }
        return taken;
    }

    /// <summary>Takes the keys that were not yet taken, and gives those. Who asks at the same moment waits, and gets none.</summary>
    private async Task<HashSet<string>> Onthoud(NoaberDb db, Guid account, string[] sleutels, CancellationToken stop)
    {
        var nu = klok.GetUtcNow();
        var nieuw = await db.Database.SqlQuery<string>($"""
            insert into herinnering (account_id, sleutel, op)
              select {account}, sleutel, {nu} from unnest({sleutels}) sleutel on conflict do nothing
            returning sleutel as "Value"
            """).ToListAsync(stop);
        return nieuw.ToHashSet(StringComparer.Ordinal);
    }

    // With the date in it: a milestone that was moved is announced anew.
    private static string Sleutel(Herinneringskeuze keuze, Guid mijlpaal, Mijlpaalstand stand, DateOnly datum, DateOnly vandaag) =>
        keuze is Herinneringskeuze.Wekelijks ? Week(vandaag)
            : string.Create(CultureInfo.InvariantCulture, $"{stand.Status} {mijlpaal:N} {datum:yyyy-MM-dd}");

    private static string Week(DateOnly vandaag) =>
        string.Create(CultureInfo.InvariantCulture, $"week {ISOWeek.GetYear(vandaag)}-{ISOWeek.GetWeekOfYear(vandaag):00}");

    /// <summary>As the template has it, not as the partnership may have renamed it: a mail holds nothing of its own.</summary>
    private static string? NaamVanDeWet(string? sjabloon, string? code) =>
        Sjablonen.Met(sjabloon)?.Mijlpalen.FirstOrDefault(m => m.Code == code)?.Naam;

    [LoggerMessage(Level = LogLevel.Error, Message = "The reminder for account {Account} could not be laid ready")]
    private static partial void Mislukt(ILogger log, Guid account, Exception fault);

    private sealed record Ontvanger(Guid Id, string Email, Herinneringskeuze Keuze);
}

/// <summary>
/// Something to remind of; <paramref name="Naam"/> only when it is the law's, and without <paramref name="Stand"/> it is a proposal.
/// </summary>
internal sealed record Taak(string Samenwerking, string Slug, string? Naam, Mijlpaalstand? Stand, string Sleutel);

/// <summary>Looks every quarter of an hour whether someone is to be reminded.</summary>
internal sealed class Herinneraar(Herinneringen herinneringen, TimeProvider klok, ILogger<Herinneraar> log)
    : PeriodicService(TimeSpan.FromMinutes(15), klok, log)
{
    protected override Task Run(CancellationToken stop) => herinneringen.Ronde(stop);
}
