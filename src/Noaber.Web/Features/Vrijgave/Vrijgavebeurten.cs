using System.Collections.Concurrent;
using Noaber.Web.Data;
using Noaber.Web.Shell.Mail;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Vrijgave;

/// <summary>A release that somebody asked for, in some request.</summary>
internal sealed record Vrijgaveopdracht(Vrijgavekeuze Keuze, Deelname Hier, Guid Account, string Verzoek);

/// <summary>A release that is being worked out, or waits for that; or what came of it.</summary>
internal sealed record Vrijgavebeurt(Guid Id, Vrijgaveopdracht Opdracht, Task<Vrijgaveuitkomst> Uitkomst);

/// <summary>
/// Releases are worked out one at a time, apart from the request that asked for it: that can take many seconds. All of it is in memory; of
/// what a restart ended nothing was stored.
/// </summary>
internal sealed partial class Vrijgavebeurten(
    IServiceScopeFactory scopes, TimeProvider klok, Webadres adres, IHostApplicationLifetime leven, ILogger<Vrijgavebeurten> log) : IDisposable
{
    /// <summary>So many wait at most, and so long the outcome can be looked at.</summary>
    private const int Meest = 20, BewaardMinuten = 10;

    /// <summary>So long a request waits before it sends to a page that waits on.</summary>
    public static readonly TimeSpan Geduld = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Langst = TimeSpan.FromMinutes(5);
    private readonly SemaphoreSlim eenTegelijk = new(1);
    private readonly ConcurrentDictionary<Guid, Vrijgavebeurt> beurten = new();

    /// <summary>Begins, or waits for its turn; null when too many wait already.</summary>
    public Vrijgavebeurt? Begin(Vrijgaveopdracht opdracht)
    {
        if (beurten.Values.Count(b => !b.Uitkomst.IsCompleted) >= Meest)
            return null;
        // What is known of the request does not go along.
        using (ExecutionContext.SuppressFlow())
        {
            var beurt = new Vrijgavebeurt(Guid.CreateVersion7(), opdracht, Task.Run(() => Doe(opdracht)));
            beurten[beurt.Id] = beurt;
            _ = beurt.Uitkomst.ContinueWith(_ => Task.Delay(TimeSpan.FromMinutes(BewaardMinuten), klok, leven.ApplicationStopping)
                .ContinueWith(_ => beurten.TryRemove(beurt.Id, out var _), TaskScheduler.Default), TaskScheduler.Default);
            return beurt;
        }
    }

    /// <summary>The one of this account; null when it is not known any more.</summary>
    public Vrijgavebeurt? Vind(Guid id, Guid account) => beurten.GetValueOrDefault(id) is { } beurt && beurt.Opdracht.Account == account ? beurt : null;

    /// <summary>Keeps nothing of one whose outcome was seen.</summary>
    public void Vergeet(Vrijgavebeurt beurt) => beurten.TryRemove(beurt.Id, out _);

    public void Dispose() => eenTegelijk.Dispose();

    /// <summary>What goes wrong is an outcome too; only when the application stops before its turn, there is none.</summary>
    private async Task<Vrijgaveuitkomst> Doe(Vrijgaveopdracht opdracht)
    {
        await eenTegelijk.WaitAsync(leven.ApplicationStopping);
        using var langst = new CancellationTokenSource(Langst, klok);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(langst.Token, leven.ApplicationStopping);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<NoaberDb>();
            await using var transactie = await db.BeginAls(opdracht.Account, opdracht.Verzoek, stop.Token);
            var uitkomst = await new Vrijgavewerk(db, opdracht.Hier.SamenwerkingId, stop.Token).Doe(opdracht.Keuze, opdracht.Account);
            // With what it is about, or not at all: whether anyone still looks does not matter.
            if (uitkomst.Id is { } id)
                await new Vrijgavepost(db, opdracht.Hier, opdracht.Account, adres, klok).MeldVoorbereid(id, stop.Token);
            await transactie.CommitAsync(stop.Token);
            return uitkomst;
        }
        catch (Exception fout)
        {
            // Of an exception only its kind is logged: its words can hold figures.
            Mislukt(log, fout.GetType().Name, opdracht.Verzoek);
            return Vrijgaveuitkomst.Nee($"Het uitrekenen lukte niet. Probeer het met minder cijfers, of geef de beheerder dit kenmerk: {opdracht.Verzoek}.");
        }
        finally
        {
            eenTegelijk.Release();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A release could not be worked out: {Kind}, request {Request}")]
    private static partial void Mislukt(ILogger log, string kind, string request);
}
