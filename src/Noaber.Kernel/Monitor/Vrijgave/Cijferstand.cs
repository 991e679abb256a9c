namespace Noaber.Kernel.Monitor.Vrijgave;

/// <summary>One figure as it stood at some time, through all that it was released in.</summary>
/// <param name="waarde">The true figure.</param>
/// <param name="bijdragen">What each party has in it.</param>
internal sealed class Cijferstand(decimal waarde, IReadOnlyDictionary<Guid, decimal> bijdragen)
{
    public decimal Waarde => waarde;

    public IReadOnlyDictionary<Guid, decimal> Bijdragen => bijdragen;

    /// <summary>The last question that it is part of; null for what only ties others.</summary>
    public Vrijgavevraag? Vraag { get; private set; }

    /// <summary>Its party does not agree now.</summary>
    public bool Dicht { get; private set; }

    /// <summary>It was shown.</summary>
    public bool IsUit { get; private set; }

    /// <summary>It is no longer to be chosen whether it is shown.</summary>
    public bool IsOud { get; private set; }

    /// <summary>It comes in a release: shown, hidden, or still to be chosen.</summary>
    public void Komt(Vrijgavevraag van, Tabelcel cel, bool? getoond)
    {
        (Vraag, Dicht, IsOud) = (van, cel.Dicht, getoond is not null);
        IsUit |= getoond == true;
    }

    /// <summary>The same figure: of the same, by the same parties.</summary>
    public bool Is(decimal ander, IReadOnlyDictionary<Guid, decimal> van) => waarde == ander && bijdragen.Count == van.Count
        && bijdragen.All(b => van.TryGetValue(b.Key, out var eigen) && eigen == b.Value);
}
