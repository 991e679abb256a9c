using Microsoft.EntityFrameworkCore;
using Noaber.Web.Data;
using Noaber.Web.Shell.Running;

namespace Noaber.Web.Shell.Mail;

/// <summary>
/// Sends the mail that transactions laid ready. One sender takes a mail, also among several nodes; one that could not be handed over is
/// tried again, later and later; one that was broken off half-way is not, since it may have arrived.
/// </summary>
internal sealed partial class Postbode(IServiceScopeFactory scopes, IMailer mailer, TimeProvider klok, ILogger<Postbode> log)
    : PeriodicService(TimeSpan.FromSeconds(1), klok, log)
{
    private static readonly TimeSpan[] Wachttijden =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15),
        TimeSpan.FromHours(1), TimeSpan.FromHours(4), TimeSpan.FromHours(12), TimeSpan.FromHours(24),
    ];

    private static readonly TimeSpan Afgebroken = TimeSpan.FromHours(1);

    // Shorter than a clean stop of the application may take: what was begun is finished.
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(15);

    protected override async Task Run(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NoaberDb>();
        await RuimAfgebrokenOp(db, stop);
        while (!stop.IsCancellationRequested && await Neem(db, stop) is { } mail)
            await Bezorg(db, mail);
    }

    private async Task<UitgaandeMail?> Neem(NoaberDb db, CancellationToken stop)
    {
        var nu = Clock.GetUtcNow();
        var genomen = await db.Post.FromSql($"""
            update uitgaande_mail set begonnen_op = {nu}, pogingen = pogingen + 1 where id = (
              select id from uitgaande_mail where begonnen_op is null and vanaf <= {nu} order by vanaf, id limit 1 for update skip locked)
            returning *
            """).AsNoTracking().ToListAsync(stop);
        return genomen is [var mail] ? mail : null;
    }

    private async Task Bezorg(NoaberDb db, UitgaandeMail mail)
    {
        var deze = db.Post.Where(m => m.Id == mail.Id);
        try
        {
            using var geduld = new CancellationTokenSource(Geduld);
            await mailer.Verstuur(mail, geduld.Token);
        }
        catch (Exception fout)
        {
            Mislukt(log, mail.Id, mail.Pogingen, fout);
            if (mail.Pogingen <= Wachttijden.Length)
            {
                var later = Clock.GetUtcNow() + Wachttijden[mail.Pogingen - 1];
                await deze.ExecuteUpdateAsync(set => set.SetProperty(m => m.BegonnenOp, (DateTimeOffset?)null)
                    .SetProperty(m => m.Vanaf, later), CancellationToken.None);
                return;
            }
        }
        await deze.ExecuteDeleteAsync(CancellationToken.None);
    }

    private async Task RuimAfgebrokenOp(NoaberDb db, CancellationToken stop)
    {
        var grens = Clock.GetUtcNow() - Afgebroken;
        if (await db.Post.Where(m => m.BegonnenOp < grens).ExecuteDeleteAsync(stop) is > 0 and var aantal)
            Onzeker(log, aantal);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Mail {Mail} could not be sent, attempt {Attempt}")]
    private static partial void Mislukt(ILogger log, Guid mail, int attempt, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} mails were broken off while being sent; they may have arrived and are not sent again")]
    private static partial void Onzeker(ILogger log, int count);
}
