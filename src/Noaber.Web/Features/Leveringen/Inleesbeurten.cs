using System.Collections.Concurrent;
using Noaber.Kernel.Monitor;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Leveringen;

/// <summary>How long is waited for what.</summary>
/// <param name="Wacht">So long an upload is waited for; what takes longer is read on while its page says how far it is.</param>
internal sealed record Inleesgeduld(TimeSpan Wacht)
{
    /// <summary>A file that takes longer holds up all others: it is stopped.</summary>
    public TimeSpan Langst { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>So long the outcome can be looked at.</summary>
    public TimeSpan Bewaard { get; init; } = TimeSpan.FromMinutes(10);
}

/// <summary>A workbook to be read, for which party and half-year, with who offered it and what was on the screen.</summary>
internal sealed record Inleesopdracht(
    Meetperiode Halfjaar, Guid Partij, Aangeboden Aangeboden, Inleesformulier Form, Aanvrager Wie, string Verzoek);

/// <summary>What is being done with a workbook.</summary>
public enum Inleesstap
{
    Wacht,
    Leest,
    KijktNa,
    Bewaart,
}

/// <summary>A workbook that is being read, or waits for that; or what came of it.</summary>
internal sealed class Inleesbeurt(Guid account, Inleesrij.Plek plek)
{
    public Guid Id { get; } = Guid.CreateVersion7();

    public Guid Account => account;

    /// <summary>Its place in the queue; null when it has its turn.</summary>
    public int? Plaats => plek.Nummer;

    /// <summary>When it is forgotten; null before it is done.</summary>
    public ITimer? Veger { get; set; }

    public Inleesrij.Plek Plek => plek;

    public Inleesstap Stap { get; set; }

    public Task<Inleesuitkomst> Uitkomst { get; set; } = null!;
}

/// <summary>
/// Workbooks that are read, a few at a time, apart from the request that brought them. All of it is in memory: after a restart nothing is
/// known of them, and of what was not finished nothing was stored.
/// </summary>
internal sealed partial class Inleesbeurten(
    IServiceScopeFactory scopes, TimeProvider klok, Inleesgeduld geduld, IHostApplicationLifetime leven, ILogger<Inleesbeurten> log)
{
    /// <summary>What the reading of one file can take, measured with the largest that is read.</summary>
    private const long GeheugenPerBeurt = 512L << 20;

    private readonly ConcurrentDictionary<Guid, Inleesbeurt> beurten = new();

    /// <summary>Half of the cores, so that pages stay quick; and no more than there is memory for.</summary>
    public Inleesrij Rij { get; } = new((int)Math.Max(1, Math.Min(
        Environment.ProcessorCount / 2, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / GeheugenPerBeurt)));

    /// <summary>Begins to read, or waits for its turn; null when too many wait already.</summary>
    public Inleesbeurt? Begin(Inleesopdracht opdracht)
    {
        if (Rij.Sluit(opdracht.Wie.Hier.PartijId, opdracht.Aangeboden.Inhoud.Length) is not { } plek)
            return null;
        var beurt = new Inleesbeurt(opdracht.Wie.AccountId, plek);
        beurten[beurt.Id] = beurt;
        // What is known of the request, such as who asks, does not go along.
        using (ExecutionContext.SuppressFlow())
            beurt.Uitkomst = Task.Run(() => Lees(beurt, opdracht));
        return beurt;
    }

    /// <summary>The one of this account; null when it is not known any more.</summary>
    public Inleesbeurt? Vind(Guid id, Guid account) =>
        beurten.GetValueOrDefault(id) is { } beurt && beurt.Account == account ? beurt : null;

    /// <summary>Keeps nothing of one that is done.</summary>
    public void Vergeet(Inleesbeurt beurt)
    {
        if (beurten.TryRemove(beurt.Id, out _))
            beurt.Plek.Dispose();
        beurt.Veger?.Dispose();
    }

    private async Task<Inleesuitkomst> Lees(Inleesbeurt beurt, Inleesopdracht opdracht)
    {
        await beurt.Plek.Beurt;
        beurt.Stap = Inleesstap.Leest;
        var uitkomst = await Doe(beurt, opdracht);
        beurt.Plek.Klaar(uitkomst is Inleesuitkomst.Terug terug ? terug.Inhoud.Length : 0);
        beurt.Veger = klok.CreateTimer(_ => Vergeet(beurt), null, geduld.Bewaard, Timeout.InfiniteTimeSpan);
        return uitkomst;
    }

    /// <summary>Never fails: what goes wrong is an outcome too, and nobody else looks at the exception.</summary>
    private async Task<Inleesuitkomst> Doe(Inleesbeurt beurt, Inleesopdracht opdracht)
    {
        using var langst = new CancellationTokenSource(geduld.Langst, klok);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(langst.Token, leven.ApplicationStopping);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await new Inleeswerk(scope.ServiceProvider, opdracht, stap => beurt.Stap = stap, stop.Token).Doe();
        }
        catch (Exception fout)
        {
            // Of an exception only its kind is logged: its words can hold what stood in the file.
            Mislukt(log, fout.GetType().Name, opdracht.Verzoek);
            return new Inleesuitkomst.Mislukt(opdracht.Verzoek, TeLang: langst.IsCancellationRequested);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A workbook could not be taken in: {Kind}, request {Request}")]
    private static partial void Mislukt(ILogger log, string kind, string request);
}
