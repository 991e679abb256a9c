namespace Noaber.Kernel.Gebieden;

/// <summary>How two areas of two maps lie over each other.</summary>
/// <param name="Van">The code on the old map.</param>
/// <param name="Naar">The code on the new one.</param>
/// <param name="DeelVan">Which part of the old one lies in the new one, from 0 to 1.</param>
/// <param name="DeelNaar">Which part of the new one lies in the old one, from 0 to 1.</param>
public sealed record Gebiedsligging(string Van, string Naar, double DeelVan, double DeelNaar);

/// <summary>
/// What became of areas, by two maps and what CBS says. Shares of surface are no shares of homes: only what went into another as a whole is
/// carried over, and what was divided has a break.
/// </summary>
public static class Kaartovergangen
{
    /// <summary>From when on an area lies in another as a whole: borders of our maps have fewer points than their source.</summary>
    private const double Heel = .9;

    /// <summary>So much of an area is still the same area, on a map that does not say whether its borders changed.</summary>
    private const double Zelfde = .8;

    /// <summary>What became of each area that is not the same as before.</summary>
    /// <param name="oud">The areas of the old map.</param>
    /// <param name="nieuw">Those of the new one.</param>
    /// <param name="cbs">What CBS says of areas, of all levels; where it says nothing of any of the new ones the shapes tell.</param>
    /// <param name="liggingen">How they lie over each other, of one level.</param>
    public static IReadOnlyList<Overgang> Van(IEnumerable<Gebied> oud, IEnumerable<Gebied> nieuw,
        IReadOnlyDictionary<string, Indelingswijziging> cbs, IEnumerable<Gebiedsligging> liggingen)
    {
        ArgumentNullException.ThrowIfNull(cbs);
        var was = oud.ToDictionary(g => g.Code, StringComparer.Ordinal);
        var wordt = nieuw.ToDictionary(g => g.Code, StringComparer.Ordinal);
        var lijst = liggingen.ToList();
        var (opNaar, opVan) = (lijst.ToLookup(l => l.Naar), lijst.ToLookup(l => l.Van));
        // CBS says it of buurten alone: of the wijken of such a map it says nothing, which does not mean that they stayed.
        var naarVorm = !wordt.Keys.Any(cbs.ContainsKey);
        List<Overgang> overgangen =
        [
            .. from gebied in wordt.Values
               let anders = naarVorm ? NaarVorm(gebied.Code, opNaar[gebied.Code])
                   : cbs.GetValueOrDefault(gebied.Code, Indelingswijziging.Ongewijzigd)
               from overgang in Naar(gebied, was.GetValueOrDefault(gebied.Code), anders, opNaar[gebied.Code])
               select overgang,
        ];
        var bekend = overgangen.Select(o => o.Van).ToHashSet(StringComparer.Ordinal);
        overgangen.AddRange(was.Values.Where(g => !bekend.Contains(g.Code) && !wordt.ContainsKey(g.Code)).Select(g =>
            opVan[g.Code].FirstOrDefault(l => l.DeelVan >= Heel) is { } ligging
                ? new Overgang(Overgangsoort.Hertekend, g.Code, ligging.Naar, null)
                : new Overgang(Overgangsoort.Vervallen, g.Code, null, null)));
        return overgangen;
    }

    /// <summary>By shape: an area that took in another as a whole, or that lies elsewhere for a good part, has other borders.</summary>
    private static Indelingswijziging NaarVorm(string code, IEnumerable<Gebiedsligging> liggingen)
    {
        var hier = liggingen.ToList();
        var bleef = hier.Count == 0 || hier.Exists(l => l.Van == code && l.DeelVan >= Zelfde && l.DeelNaar >= Zelfde)
            && !hier.Exists(l => l.Van != code && l.DeelVan >= Heel);
        return bleef ? Indelingswijziging.Ongewijzigd : Indelingswijziging.GrensGewijzigd;
    }

    private static IEnumerable<Overgang> Naar(Gebied gebied, Gebied? zelfde, Indelingswijziging cbs, IEnumerable<Gebiedsligging> liggingen)
    {
        if (zelfde is not null && cbs == Indelingswijziging.Ongewijzigd)
            return zelfde.Naam == gebied.Naam ? [] : [new(Overgangsoort.Hernoemd, gebied.Code, gebied.Code, 1)];
        var geheel = liggingen.Where(l => l.DeelVan >= Heel).ToList();
        if (geheel.Sum(l => l.DeelNaar) >= Heel && (geheel.Count > 1 || geheel[0].Van != gebied.Code))
            return geheel.Select(l => new Overgang(
                geheel.Count > 1 ? Overgangsoort.Samengevoegd : Overgangsoort.Hercodeerd, l.Van, gebied.Code, 1));
        if (liggingen.FirstOrDefault(l => l.DeelNaar >= Heel && l.DeelVan < Heel) is { } deel)
            return [new(Overgangsoort.Gesplitst, deel.Van, gebied.Code, null)];
        return [zelfde is null ? new(Overgangsoort.Nieuw, null, gebied.Code, null)
            : new(Overgangsoort.Hertekend, gebied.Code, gebied.Code, null)];
    }
}
