using Noaber.Kernel.Biedingen;

namespace Noaber.Kernel.Streefwaarden;

/// <summary>Why nothing can be said of where a pace leads.</summary>
public enum GeenRaming
{
    /// <summary>Something can be said.</summary>
    Geen,

    /// <summary>There are no two dated figures.</summary>
    TeWeinig,

    /// <summary>The years are over: it is what it is.</summary>
    Voorbij,

    /// <summary>The years have not begun.</summary>
    NogNiet,

    /// <summary>Figures in this unit do not grow with the days, such as a percentage.</summary>
    GroeitNiet,
}

/// <summary>How far a target is: computed from what was reported, never typed.</summary>
/// <param name="Doel">The target.</param>
/// <param name="PerJaar">The years of the target that have a figure.</param>
public sealed record Streefstand(Streefwaarde Doel, IReadOnlyList<(int Jaar, decimal Aantal)> PerJaar)
{
    /// <summary>
    /// How many so far, to lay beside the target: all together, the last year, or on average over the years that are over. Null when there
    /// is no figure for that yet.
    /// </summary>
    public decimal? Gedaan { get; private init; }

    /// <summary>Over how many years <see cref="Gedaan"/> is.</summary>
    public int Jaren { get; private init; }

    /// <summary>The years of the target are over.</summary>
    public bool IsVoorbij { get; private init; }

    /// <summary>At this pace: how many, and in or up to which year; null with the reason in <see cref="Waarom"/>.</summary>
    public (decimal Aantal, int Jaar)? Raming { get; private init; }

    /// <summary>Why there is no <see cref="Raming"/>.</summary>
    public GeenRaming Waarom { get; private init; }

    /// <summary>
    /// Of a target of all together in a unit that does not add up: how far each party is that reported, by its name in the target. Then
    /// nothing can be said of all together.
    /// </summary>
    public IReadOnlyList<Streefstand> PerPartij { get; private init; } = [];

    /// <summary>The last figures of one party that do not add up, of several actions, with their year; null when there are none.</summary>
    public (int Jaar, IReadOnlyList<decimal> Aantallen)? Naast { get; private init; }

    /// <summary>
    /// How far from the target; null while years of an average or a sum are to come, since one year says nothing of it.
    /// </summary>
    public Getalverschil? Verschil => Gedaan is { } gedaan && (Doel.Jaren.Telwijze == Telwijze.ElkJaar || Jaren == Doel.Jaren.Aantal())
        ? Getalverschil.Tussen(new(gedaan), Doel.Getal) : null;

    /// <summary>Lays beside a target of all together what each party reported that does not add up.</summary>
    /// <param name="doel">The target.</param>
    /// <param name="perPartij">How far each party is that reported.</param>
    /// <param name="vandaag">This day.</param>
    public static Streefstand Los(Streefwaarde doel, IReadOnlyList<Streefstand> perPartij, DateOnly vandaag) =>
        Van(doel, new([], optelbaar: false), vandaag) with { PerPartij = perPartij };

    /// <summary>Lays what was reported beside a target.</summary>
    /// <param name="doel">The target.</param>
    /// <param name="reeks">What was reported in its unit by whom it is of.</param>
    /// <param name="vandaag">This day.</param>
    public static Streefstand Van(Streefwaarde doel, Meetreeks reeks, DateOnly vandaag)
    {
        ArgumentNullException.ThrowIfNull(doel);
        ArgumentNullException.ThrowIfNull(reeks);
        var perJaar = reeks.Binnen(doel.Jaren);
        var telt = doel.Jaren.Telwijze switch
        {
            Telwijze.ElkJaar => perJaar.TakeLast(1).ToList(),
            Telwijze.Gemiddeld => [.. perJaar.Where(p => p.Jaar < vandaag.Year)],
            _ => perJaar,
        };
        var (raming, waarom) = InDitTempo(doel, reeks, vandaag);
        return new(doel, perJaar)
        {
            Gedaan = telt.Count == 0 ? null : doel.Jaren.Telwijze == Telwijze.Gemiddeld ? decimal.Round(telt.Average(p => p.Aantal), 2)
                : telt.Sum(p => p.Aantal),
            Jaren = doel.Jaren.Telwijze == Telwijze.Samen && telt.Count > 0 ? doel.Jaren.Alle().Count(reeks.Dekt) : telt.Count,
            IsVoorbij = doel.Jaren.Tot < vandaag.Year, Raming = raming, Waarom = waarom, Naast = reeks.Naast(doel.Jaren),
        };
    }

    private static ((decimal, int)?, GeenRaming) InDitTempo(Streefwaarde doel, Meetreeks reeks, DateOnly vandaag)
    {
        if (!Bodsoorten.IsOptelbaar(Bodsoorten.EenheidVan(doel.Eenheid, doel.Wat)))
            return (null, GeenRaming.GroeitNiet);
        if (doel.Jaren.Tot < vandaag.Year)
            return (null, GeenRaming.Voorbij);
        if (doel.Jaren.Van > vandaag.Year)
            return (null, GeenRaming.NogNiet);
        var jaren = doel.Jaren.Telwijze == Telwijze.Samen ? doel.Jaren : Streefjaren.In(vandaag.Year);
        return reeks.Raming(jaren) is { } aantal
            ? ((decimal.Round(aantal, Bodsoorten.IsHeel(doel.Eenheid) ? 0 : 1), jaren.Tot), GeenRaming.Geen)
            : (null, GeenRaming.TeWeinig);
    }
}
