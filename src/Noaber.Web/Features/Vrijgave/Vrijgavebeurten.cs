using System.Collections.Concurrent;
using Noaber.Web.Data;

namespace Noaber.Web.Features.Vrijgave;

/// <summary>A release that is being worked out, or waits for that; or what came of it.</summary>
internal sealed record Vrijgavebeurt(Guid Id, Guid Account, Vrijgavekeuze Keuze, Task<Vrijgaveuitkomst> Uitkomst);

/// <summary>
/// Releases are worked out one at a time, apart from the request that asked for it: that can take many seconds. All of it is in memory; of
/// what a restart ended nothing was stored.
/// </summary>
internal sealed partial class Vrijgavebeurten(
    IServiceScopeFactory scopes, TimeProvider klok, IHostApplicationLifetime leven, ILogger<Vrijgavebeurten> log) : IDisposable
{
    /// <summary>So many wait at most, and so long the outcome can be looked at.</summary>
    private const int Meest = 20, BewaardMinuten = 10;

    /// <summary>So long a request waits before it sends to a page that waits on.</summary>
    public static readonly TimeSpan Geduld = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Langst = TimeSpan.FromMinutes(5);
    private readonly SemaphoreSlim eenTegelijk = new(1);
    private readonly ConcurrentDictionary<Guid, Vrijgavebeurt> beurten = new();

    /// <summary>Begins, or waits for its turn; null when too many wait already.</summary>
    public Vrijgavebeurt? Begin(Vrijgavekeuze keuze, Guid samenwerking, Guid account, string verzoek)
    {
        if (beurten.Values.Count(b => !b.Uitkomst.IsCompleted) >= Meest)
            return null;
        // What is known of the request does not go along.
        using (ExecutionContext.SuppressFlow())
        {
            var beurt = new Vrijgavebeurt(
                Guid.CreateVersion7(), account, keuze, Task.Run(() => Doe(keuze, samenwerking, account, verzoek)));
            beurten[beurt.Id] = beurt;
            _ = beurt.Uitkomst.ContinueWith(_ => Task.Delay(TimeSpan.FromMinutes(BewaardMinuten), klok, leven.ApplicationStopping)
                .ContinueWith(_ => beurten.TryRemove(beurt.Id, out var _), TaskScheduler.Default), TaskScheduler.Default);
            return beurt;
        }
    }

    /// <summary>The one of this account; null when it is not known any more.</summary>
    public Vrijgavebeurt? Vind(Guid id, Guid account) => beurten.GetValueOrDefault(id) is { } beurt && beurt.Account == account ? beurt : null;

    /// <summary>Keeps nothing of one whose outcome was seen.</summary>
    public void Vergeet(Vrijgavebeurt beurt) => beurten.TryRemove(beurt.Id, out _);

    public void Dispose() => eenTegelijk.Dispose();

    /// <summary>Never fails: what goes wrong is an outcome too.</summary>
    private async Task<Vrijgaveuitkomst> Doe(Vrijgavekeuze keuze, Guid samenwerking, Guid account, string verzoek)
    {
        await eenTegelijk.WaitAsync(leven.ApplicationStopping);
        using var langst = new CancellationTokenSource(Langst, klok);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(langst.Token, leven.ApplicationStopping);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<NoaberDb>();
            await using var transactie = await db.BeginAls(account, verzoek, stop.Token);
            var uitkomst = await new Vrijgavewerk(db, samenwerking, klok, stop.Token).Doe(keuze, account);
            await transactie.CommitAsync(stop.Token);
            return uitkomst;
        }
        catch (Exception fout)
        {
            // Of an exception only its kind is logged: its words can hold figures.
            Mislukt(log, fout.GetType().Name, verzoek);
            return Vrijgaveuitkomst.Nee($"Het uitrekenen lukte niet. Probeer het met minder cijfers, of geef de beheerder dit kenmerk: {verzoek}.");
        }
        finally
        {
            eenTegelijk.Release();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A release could not be worked out: {Kind}, request {Request}")]
    private static partial void Mislukt(ILogger log, string kind, string request);
}
