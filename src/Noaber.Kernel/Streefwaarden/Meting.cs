namespace Noaber.Kernel.Streefwaarden;

/// <summary>How many of an action a party had done by a day: the number so far, not what came since the last report.</summary>
/// <param name="Actie">The line of the action.</param>
/// <param name="Partij">Who reported it.</param>
/// <param name="Op">When.</param>
/// <param name="Aantal">How many so far.</param>
/// <param name="Jaar">The year that the action is for; null for one that goes on over years.</param>
public sealed record Meting(Guid Actie, Guid Partij, DateOnly Op, decimal Aantal, int? Jaar = null);

/// <summary>What was reported in one unit, by several parties and of several actions. A year without a report is blank, not zero.</summary>
/// <param name="metingen">The reports, in any order; of two on one day the last counts.</param>
/// <param name="optelbaar">Whether figures in this unit add up; if not, each stands by itself and is no number so far.</param>
public sealed class Meetreeks(IEnumerable<Meting> metingen, bool optelbaar = true)
{
    private readonly IReadOnlyList<IReadOnlyList<Meting>> reeksen =
        [.. metingen.GroupBy(m => (m.Actie, m.Partij, m.Jaar)).Select(g => (IReadOnlyList<Meting>)[.. g.OrderBy(m => m.Op)])];

    /// <summary>
    /// How many in a year. Of an action that goes on over years it is what came in that year; what was done before the first report counts
    /// in the year of that report. Null too when there are several that do not add up.
    /// </summary>
    public decimal? In(int jaar) => Alle(jaar) is { Count: > 0 } inJaar && (inJaar.Count == 1 || optelbaar) ? inJaar.Sum() : null;

    /// <summary>The last of these years that has figures, when there are several that do not add up; null else.</summary>
    public (int Jaar, IReadOnlyList<decimal> Aantallen)? Naast(Streefjaren jaren)
    {
        ArgumentNullException.ThrowIfNull(jaren);
        var laatste = jaren.Alle().Select(jaar => (Jaar: jaar, Aantallen: Alle(jaar))).LastOrDefault(p => p.Aantallen.Count > 0);
        return !optelbaar && laatste.Aantallen is { Count: > 1 } ? laatste : null;
    }

    private IReadOnlyList<decimal> Alle(int jaar) => [.. reeksen.Select(reeks => In(reeks, jaar)).OfType<decimal>()];

    /// <summary>The years with a figure among these, each with how many.</summary>
    public IReadOnlyList<(int Jaar, decimal Aantal)> Binnen(Streefjaren jaren)
    {
        ArgumentNullException.ThrowIfNull(jaren);
        return [.. jaren.Alle().Select(jaar => (jaar, In(jaar))).Where(p => p.Item2 is not null).Select(p => (p.jaar, p.Item2!.Value))];
    }

    /// <summary>
    /// Whether what was done in a year is known: it has a figure, or a later one of an action that goes on holds it too.
    /// </summary>
    public bool Dekt(int jaar) => In(jaar) is not null || reeksen.Any(r => r[0].Jaar is null && r[^1].Op.Year >= jaar);

    /// <summary>
    /// How many there will be on the last day of these years if it goes on as it went between the first and the last day on which all that
    /// was reported is known. Null when there are no two such days.
    /// </summary>
    public decimal? Raming(Streefjaren jaren)
    {
        ArgumentNullException.ThrowIfNull(jaren);
        var binnen = reeksen.Where(r => r[0].Jaar is { } jaar ? jaren.Bevat(jaar) : r.Any(m => jaren.Bevat(m.Op.Year))).ToList();
        var dagen = binnen.SelectMany(r => r).Select(m => m.Op).Where(d => d.Year >= jaren.Van).Distinct().Order()
            .Select(dag => (Dag: dag, Aantal: Op(binnen, dag, jaren.Van))).Where(p => p.Aantal is not null).ToList();
        if (dagen.Count < 2)
            return null;
        var (eerste, laatste) = (dagen[0], dagen[^1]);
        var tempo = (laatste.Aantal!.Value - eerste.Aantal!.Value) / (laatste.Dag.DayNumber - eerste.Dag.DayNumber);
        var over = Math.Max(0, new DateOnly(jaren.Tot, 12, 31).DayNumber - laatste.Dag.DayNumber);
        return Math.Max(0, laatste.Aantal.Value + (tempo * over));
    }

    /// <summary>How many since the first of these years by this day; null when one of them had not reported yet.</summary>
    private static decimal? Op(List<IReadOnlyList<Meting>> reeksen, DateOnly dag, int van)
    {
        var standen = reeksen.ConvertAll(reeks => Stand(reeks, dag, van));
        return standen.TrueForAll(stand => stand is not null) ? standen.Sum() : null;
    }

    private static decimal? Stand(IReadOnlyList<Meting> reeks, DateOnly dag, int van)
    {
        // The action of a year that has not begun is known: nothing was done yet.
        if (reeks[0].Jaar is { } jaar && dag.Year < jaar)
            return 0;
        var nu = reeks.LastOrDefault(m => m.Op <= dag)?.Aantal;
        return reeks[0].Jaar is null ? nu - (reeks.LastOrDefault(m => m.Op.Year < van)?.Aantal ?? 0) : nu;
    }

    private decimal? In(IReadOnlyList<Meting> reeks, int jaar)
    {
        if (reeks[0].Jaar is { } vanJaar)
            return vanJaar == jaar ? reeks[^1].Aantal : null;
        return reeks.LastOrDefault(m => m.Op.Year == jaar) is { } laatste
            ? laatste.Aantal - (optelbaar ? reeks.LastOrDefault(m => m.Op.Year < jaar)?.Aantal ?? 0 : 0) : null;
    }
}
