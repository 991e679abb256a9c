using System.Collections.Concurrent;
using Noaber.Kernel.Monitor;
using Noaber.Web.Shell.Toegang;

namespace Noaber.Web.Features.Leveringen;

/// <summary>So long an upload is waited for; what takes longer is read on while its page says how far it is.</summary>
internal sealed record Inleesgeduld(TimeSpan Wacht);

/// <summary>A workbook to be read, with who offered it and what was on the screen.</summary>
internal sealed record Inleesopdracht(Meetperiode Halfjaar, Aangeboden Aangeboden, Inleesformulier Form, Aanvrager Wie, string Verzoek);

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

    public Inleesstap Stap { get; set; }

    public Task<Inleesuitkomst> Uitkomst { get; set; } = null!;

    /// <summary>When it was done; null before that.</summary>
    public DateTimeOffset? Klaar { get; set; }
}

/// <summary>
/// Workbooks that are read, a few at a time, apart from the request that brought them. All of it is in memory: after a restart nothing is
/// known of them, and of what was not finished nothing was stored.
/// </summary>
internal sealed partial class Inleesbeurten(IServiceScopeFactory scopes, TimeProvider klok, ILogger<Inleesbeurten> log)
{
    /// <summary>So long the outcome can be looked at.</summary>
    private static readonly TimeSpan Bewaard = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<Guid, Inleesbeurt> beurten = new();

    /// <summary>Half of the cores, so that pages stay quick.</summary>
    public Inleesrij Rij { get; } = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>Begins to read, or waits for its turn; null when too many wait already.</summary>
    public Inleesbeurt? Begin(Inleesopdracht opdracht)
    {
        Ruim();
        if (Rij.Sluit(opdracht.Wie.Hier.PartijId, opdracht.Aangeboden.Inhoud.Length) is not { } plek)
            return null;
        var beurt = new Inleesbeurt(opdracht.Wie.AccountId, plek);
        beurten[beurt.Id] = beurt;
        beurt.Uitkomst = Task.Run(() => Lees(beurt, plek, opdracht));
        return beurt;
    }

    /// <summary>The one of this account; null when it is not known any more.</summary>
    public Inleesbeurt? Vind(Guid id, Guid account)
    {
        Ruim();
        return beurten.GetValueOrDefault(id) is { } beurt && beurt.Account == account ? beurt : null;
    }

    public void Vergeet(Inleesbeurt beurt) => beurten.TryRemove(beurt.Id, out _);

    private async Task<Inleesuitkomst> Lees(Inleesbeurt beurt, Inleesrij.Plek plek, Inleesopdracht opdracht)
    {
        using (plek)
        {
            await plek.Beurt;
            beurt.Stap = Inleesstap.Leest;
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                return await new Inleeswerk(scope.ServiceProvider, opdracht, stap => beurt.Stap = stap).Doe();
            }
            catch (Exception fout)
            {
                // Of an exception only its kind is logged: its words can hold what stood in the file.
                Mislukt(log, fout.GetType().Name, opdracht.Verzoek);
                throw;
            }
            finally
            {
                beurt.Klaar = klok.GetUtcNow();
            }
        }
    }

    private void Ruim()
    {
        foreach (var oud in beurten.Values.Where(b => klok.GetUtcNow() - b.Klaar > Bewaard))
            Vergeet(oud);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A workbook could not be taken in: {Kind}, request {Request}")]
    private static partial void Mislukt(ILogger log, string kind, string request);
}
