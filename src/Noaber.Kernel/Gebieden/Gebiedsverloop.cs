namespace Noaber.Kernel.Gebieden;

/// <summary>What became of an area on 1 January of a year.</summary>
/// <param name="Jaar">The first year of the new division.</param>
/// <param name="Overgang">What happened.</param>
public sealed record Gebiedswijziging(int Jaar, Overgang Overgang);

/// <summary>What is known of an area as it is now, of a year in which areas may have been others.</summary>
/// <param name="Waarde">The figure; null where there is none or it cannot be told.</param>
/// <param name="Gevolg">What that means for the series.</param>
/// <param name="Bronnen">The codes under which it was counted then.</param>
public sealed record Terugblik(decimal? Waarde, Reeksgevolg Gevolg, IReadOnlyList<string> Bronnen);

/// <summary>
/// What became of areas through the years: figures at old codes are read at the new ones where they add up, and else have a break.
/// </summary>
/// <param name="wijzigingen">All that is known.</param>
public sealed class Gebiedsverloop(IEnumerable<Gebiedswijziging> wijzigingen)
{
    private readonly ILookup<string?, Gebiedswijziging> opNaar =
        wijzigingen.Where(w => w.Overgang.Soort != Overgangsoort.Hernoemd).ToLookup(w => w.Overgang.Naar);

    /// <summary>The figure of a year, seen in the area as it is since.</summary>
    /// <param name="code">The area as it is.</param>
    /// <param name="jaar">The year of the figure: its code is that of the division of that year.</param>
    /// <param name="cijfer">What was counted under a code in that year.</param>
    /// <param name="telbaar">Whether the figure adds up over areas.</param>
    public Terugblik Op(string code, int jaar, Func<string, decimal?> cijfer, bool telbaar)
    {
        ArgumentNullException.ThrowIfNull(cijfer);
        var stap = opNaar[code].Where(w => w.Jaar > jaar).GroupBy(w => w.Jaar).MaxBy(g => g.Key);
        if (stap is null)
            return new(cijfer(code), Reeksgevolg.LooptDoor, [code]);
        List<Overgang> bronnen = [.. stap.Select(w => w.Overgang).Where(o => o.Van is not null)];
        if (bronnen.Count == 0)
            return new(null, Reeksgevolg.Begint, []);
        if (bronnen.Exists(o => o.Aandeel != 1) || (bronnen.Count > 1 && !telbaar))
            return new(null, Reeksgevolg.Breuk, []);
        var eerder = bronnen.ConvertAll(o => Eerder(o.Van!, stap.Key, jaar, cijfer, telbaar));
        if (eerder.Find(e => e.Gevolg is Reeksgevolg.Breuk or Reeksgevolg.Begint) is { } gebroken)
            return gebroken;
        return new(eerder.Exists(e => e.Waarde is null) ? null : eerder.Sum(e => e.Waarde!.Value),
            eerder.Count > 1 ? Reeksgevolg.Omgerekend : eerder[0].Gevolg, [.. eerder.SelectMany(e => e.Bronnen)]);
    }

    /// <summary>The same before a change: an area may keep its code and be another.</summary>
    private Terugblik Eerder(string code, int voor, int jaar, Func<string, decimal?> cijfer, bool telbaar) =>
        new Gebiedsverloop(opNaar.SelectMany(g => g).Where(w => w.Jaar < voor)).Op(code, jaar, cijfer, telbaar);
}
