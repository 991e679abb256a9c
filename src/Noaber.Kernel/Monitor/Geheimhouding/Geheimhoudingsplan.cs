namespace Noaber.Kernel.Monitor.Geheimhouding;

/// <summary>What becomes of a figure in a publication.</summary>
/// <param name="Sleutel">Which figure.</param>
/// <param name="Reden">Why it is hidden; null when it is shown.</param>
/// <param name="Gewicht">What hiding it costs.</param>
public sealed record Celbesluit(Publicatiesleutel Sleutel, Geheimreden? Reden, decimal Gewicht)
{
    /// <summary>It is shown.</summary>
    public bool IsOpenbaar => Reden is null;

    /// <summary>It is hidden for what it says itself, not for the sake of another.</summary>
    public bool IsPrimair => Reden is not (null or Geheimreden.Mede);
}

/// <summary>What somebody can work out of a hidden figure with all that is shown.</summary>
/// <param name="Sleutel">Which figure.</param>
/// <param name="Wie">The party that works it out with its own figures; null for somebody who has none.</param>
/// <param name="Laag">It is at least so much.</param>
/// <param name="Hoog">It is at most so much; null when it may be anything above.</param>
/// <param name="Houdt">Whether that is as wide as its rule asks.</param>
public sealed record Restinterval(Publicatiesleutel Sleutel, Guid? Wie, decimal Laag, decimal? Hoog, bool Houdt);

/// <summary>Which figures of a publication are hidden, why, and at what cost. The same publication always gives the same plan.</summary>
public sealed class Geheimhoudingsplan
{
    private readonly Publicatie publicatie;
    private readonly Bescherming?[] nodig;
    private readonly bool[] verborgen;

    private Geheimhoudingsplan(Publicatie publicatie, CancellationToken stop)
    {
        this.publicatie = publicatie;
        nodig = Primair.Zoek(publicatie);
        var verberger = new Verberger(publicatie, nodig, stop);
        verberger.Verberg();
        verborgen = verberger.Verborgen;
        Besluiten =
        [
            .. publicatie.Cellen.Index().Where(c => c.Item.Verleden != Celverleden.Nooit || nodig[c.Index] is not null).Select(c =>
                new Celbesluit(c.Item.Sleutel, verborgen[c.Index] ? nodig[c.Index]?.Reden ?? Geheimreden.Mede : null, c.Item.Gewicht)),
        ];
        Onbeschermd = [.. verberger.Onbeschermd.Select(i => publicatie.Cellen[i].Sleutel)];
        AlUit = [.. Primair.TeLaat(publicatie).Select(c => c.Sleutel)];
    }

    /// <summary>What becomes of each figure, in the order of their keys.</summary>
    public IReadOnlyList<Celbesluit> Besluiten { get; }

    /// <summary>
    /// Hidden figures that can be worked out whatever is hidden now, from what came out before or from what a party knows: they are not to
    /// be published in this form.
    /// </summary>
    public IReadOnlyList<Publicatiesleutel> Onbeschermd { get; }

    /// <summary>Figures that a rule hides and that stay, because they came out before: hiding them helps nothing any more.</summary>
    public IReadOnlyList<Publicatiesleutel> AlUit { get; }

    /// <summary>The weight of all that is hidden for the sake of others.</summary>
    public decimal Kosten => Besluiten.Where(b => b is { IsOpenbaar: false, IsPrimair: false }).Sum(b => b.Gewicht);

    /// <summary>Works out what to hide.</summary>
    /// <param name="publicatie">All there is.</param>
    /// <param name="stop">Ends it between two figures.</param>
    public static Geheimhoudingsplan Maak(Publicatie publicatie, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(publicatie);
        return new(publicatie, stop);
    }

    /// <summary>
    /// Lays the attack on what is shown: for each figure that a rule hides what somebody without figures of their own, and each party, can
    /// work out of it. Of a figure that a party has itself there is nothing to say.
    /// </summary>
    /// <param name="stop">Ends it between two figures.</param>
    public IReadOnlyList<Restinterval> ValAan(CancellationToken stop = default) => new Toetser(publicatie, nodig, stop).ValAan(verborgen);
}
