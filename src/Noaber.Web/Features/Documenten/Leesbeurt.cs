using Noaber.Files;

namespace Noaber.Web.Features.Documenten;

/// <summary>A document that is being read, or waits for that.</summary>
/// <param name="Nummer">Who came first has the lower one.</param>
internal sealed record Leesbeurt(long Nummer)
{
    private long begonnen;

    public Task<Leesuitkomst> Uitkomst { get; set; } = null!;

    /// <summary>Null while it waits. One thread begins it and others look: a number is read whole.</summary>
    public DateTimeOffset? BegonnenOp => Volatile.Read(ref begonnen) is > 0 and var tikken ? new(tikken, TimeSpan.Zero) : null;

    public void Begin(DateTimeOffset op) => Volatile.Write(ref begonnen, op.UtcTicks);
}

/// <summary>How far the reading of a document is.</summary>
/// <param name="Bezig">So long it is being read; null while it waits, or when another server knows.</param>
/// <param name="Plaats">Its place among those that wait, from 1.</param>
internal sealed record Leesstand(TimeSpan? Bezig, int? Plaats)
{
    /// <summary>In a few words, for a list.</summary>
    public string Kort => (Bezig, Plaats) switch
    {
        (_, { } plaats) => $"in de rij, op plaats {plaats}",
        ({ }, _) => "wordt nu gelezen",
        _ => "wordt gelezen of staat in de rij",
    };
}
