using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Noaber.Files;
using Noaber.Web.Data;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Documenten;

/// <summary>So long an upload is waited for; what takes longer is read on while its page says how far it is.</summary>
internal sealed record Leesgeduld(TimeSpan Wacht);

/// <summary>Reads documents, a few at a time: those that are done at once, and those that someone comes back for.</summary>
internal sealed partial class Leesbeurten(IServiceScopeFactory scopes, TimeProvider klok, ILogger<Leesbeurten> log) : IDisposable
{
    private const int Tegelijk = 2;

    /// <summary>With so many waiting there is no room for another: each holds its file in memory.</summary>
    private const int Meest = 20;

    /// <summary>Whoever waits behind a full queue has been read by then, and the outcome laid down; or its server stopped.</summary>
    private static readonly TimeSpan Hooguit = (Grenzen.Standaard.Tijd * (Meest / Tegelijk)) + TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim beurten = new(Tegelijk);
    private readonly ConcurrentDictionary<Guid, Leesbeurt> vervolgd = new();
    private readonly ConcurrentDictionary<long, Leesbeurt> wachtrij = new();

    /// <summary>When the outcome of a reading could not be laid down.</summary>
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> mislukt = new();
    private long laatste;
    private int bezig;

    /// <summary>Begins to read, or waits for its turn; null when too many wait already.</summary>
    public Leesbeurt? Begin(string naam, byte[] inhoud)
    {
        if (Interlocked.Increment(ref bezig) > Meest)
        {
            Interlocked.Decrement(ref bezig);
            return null;
        }
        var beurt = new Leesbeurt(Interlocked.Increment(ref laatste));
        wachtrij[beurt.Nummer] = beurt;
        beurt.Uitkomst = Task.Run(() => Lees(beurt, naam, inhoud));
        return beurt;
    }

    /// <summary>Reads on when nobody waits any more, and lays down what came of it.</summary>
    public void Vervolg(Leesbeurt beurt, Guid inlezing, Aanvrager wie)
    {
        vervolgd[inlezing] = beurt;
        mislukt.TryRemove(inlezing, out _);
        _ = Task.Run(async () =>
        {
            try
            {
                await Bewaar(await beurt.Uitkomst, inlezing, wie);
            }
            catch (Exception fout)
            {
                // The page of the review says that it stopped, and offers to begin again.
                mislukt[inlezing] = klok.GetUtcNow();
                Mislukt(log, fout);
            }
            finally
            {
                vervolgd.TryRemove(inlezing, out _);
            }
        });
    }

    /// <summary>How far the reading of a document is; null when it stopped.</summary>
    /// <param name="sinds">When it was laid down to be read.</param>
    public Leesstand? Stand(Guid inlezing, DateTimeOffset sinds)
    {
        if (vervolgd.GetValueOrDefault(inlezing) is { } beurt)
        {
            return beurt.BegonnenOp is { } begin
                ? new(klok.GetUtcNow() - begin, null)
                : new(null, wachtrij.Keys.Count(nummer => nummer < beurt.Nummer) + 1);
        }
        // What was begun after that is read by another server.
        if (mislukt.TryGetValue(inlezing, out var toen) && sinds <= toen)
            return null;
        // Not here: another server reads it, until it cannot be so any more.
        return klok.GetUtcNow() - sinds < Hooguit ? new(null, null) : null;
    }

    public void Dispose() => beurten.Dispose();

    private async Task<Leesuitkomst> Lees(Leesbeurt beurt, string naam, byte[] inhoud)
    {
        await beurten.WaitAsync();
        try
        {
            beurt.Begin(klok.GetUtcNow());
            wachtrij.TryRemove(beurt.Nummer, out _);
            return DocumentLezer.Lees(naam, new MemoryStream(inhoud, writable: false));
        }
        finally
        {
            beurten.Release();
            Interlocked.Decrement(ref bezig);
        }
    }

    private async Task Bewaar(Leesuitkomst uitkomst, Guid inlezing, Aanvrager wie)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NoaberDb>();
        var aanvrager = scope.ServiceProvider.GetRequiredService<Aanvrager>();
        (aanvrager.Persoon, aanvrager.Deelname) = (wie.Persoon, wie.Deelname);
        await using var transactie = await db.BeginAls(wie.AccountId, $"inlezen-{inlezing:N}", CancellationToken.None);
        // Cancelled in the meantime: then there is nothing to lay down.
        if (await db.Inlezingen.FromSql($"select *, xmin from inlezing where id = {inlezing} for update").SingleOrDefaultAsync() is not { LeestSinds: not null } rij)
            return;
        if (uitkomst is Lezing gelezen)
        {
            var lezing = AndereGemeente.Meld(gelezen, await Inlezen.Gemeenten(db, rij.SamenwerkingId, CancellationToken.None));
            var voorganger = await scope.ServiceProvider.GetRequiredService<Voorgangers>().LijktOp(lezing.Kader, CancellationToken.None);
            Inlezingen.Vul(rij, lezing, voorganger?.Kader.Id);
        }
        else
            rij.Weigering = JsonSerializer.Serialize(((Onleesbaar)uitkomst).Meldingen, Opslag.Json);
        (rij.LeestSinds, rij.BijgewerktOp) = (null, klok.GetUtcNow());
        await db.SaveChangesAsync();
        await transactie.CommitAsync();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What was read of a document could not be laid down")]
    private static partial void Mislukt(ILogger log, Exception fout);
}
