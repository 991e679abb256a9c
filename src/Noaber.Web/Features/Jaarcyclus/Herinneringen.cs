using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Features.Afspraken;
using Noaber.Web.Shell.Mail;
using Noaber.Web.Shell.Running;

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
        var taken = await TeMelden.Aan(db, scope.ServiceProvider.GetRequiredService<Kaderkast>(), wie.Id, klok, stop);
        if (taken.Count == 0)
            return;
        // What waits is told again each week; what happened is told once.
        taken = taken.ConvertAll(t => week is null || t.Eenmalig ? t : t with { Sleutel = week });
        var nieuw = await Onthoud(db, wie.Id, [.. taken.Select(t => t.Sleutel).Append(week).OfType<string>().Distinct()], stop);
        if (taken.FindAll(t => nieuw.Contains(t.Sleutel)) is not { Count: > 0 } teMelden)
            return;
        db.Add(Herinneringsmail.Maak(wie.Email, teMelden, adres, afmelden.Voor(wie.Id), klok.GetUtcNow()));
        await db.SaveChangesAsync(stop);
        await transactie.CommitAsync(stop);
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

    private static string Week(DateOnly vandaag) =>
        string.Create(CultureInfo.InvariantCulture, $"week {ISOWeek.GetYear(vandaag)}-{ISOWeek.GetWeekOfYear(vandaag):00}");

    [LoggerMessage(Level = LogLevel.Error, Message = "The reminder for account {Account} could not be laid ready")]
    private static partial void Mislukt(ILogger log, Guid account, Exception fault);

    private sealed record Ontvanger(Guid Id, string Email, Herinneringskeuze Keuze);
}

/// <summary>Looks every quarter of an hour whether someone is to be reminded.</summary>
internal sealed class Herinneraar(Herinneringen herinneringen, TimeProvider klok, ILogger<Herinneraar> log)
    : PeriodicService(TimeSpan.FromMinutes(15), klok, log)
{
    protected override Task Run(CancellationToken stop) => herinneringen.Ronde(stop);
}
