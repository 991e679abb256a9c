namespace Noaber.Kernel.Gebieden;

/// <summary>
/// How the areas of one division became those of a later one. Old figures are carried over only where it is known which part went where;
/// elsewhere the series has a break, and says so.
/// </summary>
public sealed class Hercodering
{
    private readonly ILookup<string?, Overgang> naarCode;

    private Hercodering(Gebiedsindeling van, Gebiedsindeling naar, IReadOnlyList<Overgang> overgangen)
    {
        (Van, Naar, Overgangen) = (van, naar, overgangen);
        naarCode = overgangen.ToLookup(o => o.Naar);
    }

    /// <summary>The old division.</summary>
    public Gebiedsindeling Van { get; }

    /// <summary>The new one.</summary>
    public Gebiedsindeling Naar { get; }

    /// <summary>What became of each area.</summary>
    public IReadOnlyList<Overgang> Overgangen { get; }

    /// <summary>Compares two divisions.</summary>
    /// <param name="van">The old one.</param>
    /// <param name="naar">The new one.</param>
    /// <param name="cbs">What CBS says of areas of the new one; what it says goes before what code and name suggest.</param>
    /// <param name="delen">Which shares went where, of areas of which that is known.</param>
    /// <exception cref="ArgumentException">Shares of areas that are not there, or that are not 1 together.</exception>
    public static Hercodering Vergelijk(Gebiedsindeling van, Gebiedsindeling naar,
        IReadOnlyDictionary<string, Indelingswijziging>? cbs = null, IReadOnlyList<Gebiedsdeel>? delen = null)
    {
        ArgumentNullException.ThrowIfNull(van);
        ArgumentNullException.ThrowIfNull(naar);
        Controleer(van, naar, delen ?? []);
        List<Overgang> overgangen = [.. Gedeeld(delen ?? [])];
        var (oud, nieuw) = (overgangen.Select(o => o.Van).ToHashSet(), overgangen.Select(o => o.Naar).ToHashSet());
        foreach (var gebied in naar.Gebieden.Where(g => !nieuw.Contains(g.Code)))
        {
            var overgang = Zelfde(gebied, van, cbs?.GetValueOrDefault(gebied.Code),
                vrij: code => !oud.Contains(code) && naar.Bij(code) is null);
            overgangen.Add(overgang);
            oud.Add(overgang.Van);
        }
        overgangen.AddRange(van.Gebieden.Where(g => !oud.Contains(g.Code))
            .Select(g => new Overgang(Overgangsoort.Vervallen, g.Code, null, null)));
        return new(van, naar, overgangen);
    }

    /// <summary>Old figures, seen in the new division.</summary>
    /// <param name="cijfers">The old figures, by code of the old division; what is missing is unknown and not zero.</param>
    /// <param name="gewicht">
    /// Null for what is counted, which adds up. For an average or a percentage its weight by code, such as homes; without a weight areas
    /// that became one have a break.
    /// </param>
    /// <param name="telbaar">Whether the figure is a count.</param>
    public IEnumerable<Hergecodeerd> Reken(
        IReadOnlyDictionary<string, decimal> cijfers, bool telbaar, IReadOnlyDictionary<string, decimal>? gewicht = null)
    {
        ArgumentNullException.ThrowIfNull(cijfers);
        var niveaus = cijfers.Keys.Select(code => Van.Bij(code)?.Niveau).ToHashSet();
        foreach (var gebied in Naar.Gebieden.Where(g => niveaus.Contains(g.Niveau)))
        {
            var bronnen = naarCode[gebied.Code].Where(o => o.Van is not null).ToList();
            var gevolg = Gevolg(bronnen, telbaar, gewicht is not null);
            yield return new(gebied.Code,
                gevolg is Reeksgevolg.LooptDoor or Reeksgevolg.Omgerekend ? Waarde(bronnen, cijfers, telbaar ? null : gewicht) : null,
                gevolg, Uitleg(gebied, bronnen, gevolg));
        }
    }

    private static Reeksgevolg Gevolg(List<Overgang> bronnen, bool telbaar, bool gewogen) => bronnen switch
    {
        [] => Reeksgevolg.Begint,
        [{ Soort: Overgangsoort.Gelijk or Overgangsoort.Hernoemd or Overgangsoort.Hercodeerd }] => Reeksgevolg.LooptDoor,
        _ when bronnen.Exists(o => o.Aandeel is null) => Reeksgevolg.Breuk,
        // The average of a part of an area is another one than that of the whole.
        _ when !telbaar && (!gewogen || bronnen.Exists(o => o.Aandeel != 1)) => Reeksgevolg.Breuk,
        _ => Reeksgevolg.Omgerekend,
    };

    private static decimal? Waarde(
        List<Overgang> bronnen, IReadOnlyDictionary<string, decimal> cijfers, IReadOnlyDictionary<string, decimal>? gewicht)
    {
        if (bronnen.Exists(o => !cijfers.ContainsKey(o.Van!)))
            return null;
        if (bronnen.Count == 1)
            return cijfers[bronnen[0].Van!] * bronnen[0].Aandeel;
        if (gewicht is null)
            return bronnen.Sum(o => cijfers[o.Van!] * o.Aandeel!.Value);
        if (bronnen.Exists(o => !gewicht.ContainsKey(o.Van!)))
            return null;
        var samen = bronnen.Sum(o => gewicht[o.Van!]);
        return samen == 0 ? null : bronnen.Sum(o => cijfers[o.Van!] * gewicht[o.Van!]) / samen;
    }

    private string Uitleg(Gebied gebied, List<Overgang> bronnen, Reeksgevolg gevolg)
    {
        var namen = string.Join(", ", bronnen.Select(o => Van.Bij(o.Van!)!.Naam));
        return gevolg switch
        {
            Reeksgevolg.Begint => $"{gebied.Naam} bestaat sinds de indeling van {Naar.Jaar}. Eerdere cijfers zijn er niet.",
            Reeksgevolg.Breuk => $"De grenzen van {gebied.Naam} zijn veranderd tussen {Van.Jaar} en {Naar.Jaar}. "
                + "Cijfers van daarvoor en daarna zijn niet te vergelijken.",
            Reeksgevolg.Omgerekend => $"Cijfers tot en met {Van.Jaar} zijn omgerekend uit {namen}.",
            _ when bronnen[0].Soort == Overgangsoort.Gelijk => "",
            _ => $"Tot en met {Van.Jaar}: {namen} ({bronnen[0].Van}).",
        };
    }

    private static Overgang Zelfde(Gebied gebied, Gebiedsindeling van, Indelingswijziging? cbs, Func<string, bool> vrij)
    {
        var code = van.Bij(gebied.Code);
        if (cbs == Indelingswijziging.Hercodeerd)
        {
            var naam = Gebiedsindeling.Vergelijkbaar(gebied.Naam);
            return van.Gebieden.Where(g => g.Niveau == gebied.Niveau && g.Gemeente == gebied.Gemeente && vrij(g.Code)
                    && Gebiedsindeling.Vergelijkbaar(g.Naam) == naam).ToList() is [var enige]
                ? new(Overgangsoort.Hercodeerd, enige.Code, gebied.Code, 1)
                : new(code is null ? Overgangsoort.Nieuw : Overgangsoort.Hertekend, code?.Code, gebied.Code, null);
        }
        return code is null ? new(Overgangsoort.Nieuw, null, gebied.Code, null)
            : cbs == Indelingswijziging.GrensGewijzigd ? new(Overgangsoort.Hertekend, code.Code, gebied.Code, null)
            : new(code.Naam == gebied.Naam ? Overgangsoort.Gelijk : Overgangsoort.Hernoemd, code.Code, gebied.Code, 1);
    }

    private static IEnumerable<Overgang> Gedeeld(IReadOnlyList<Gebiedsdeel> delen)
    {
        var (uit, naar) = (delen.CountBy(d => d.Van).ToDictionary(), delen.CountBy(d => d.Naar).ToDictionary());
        return delen.Select(d => new Overgang(
            uit[d.Van] > 1 ? Overgangsoort.Gesplitst : naar[d.Naar] > 1 ? Overgangsoort.Samengevoegd : Overgangsoort.Hercodeerd,
            d.Van, d.Naar, d.Aandeel));
    }

    private static void Controleer(Gebiedsindeling van, Gebiedsindeling naar, IReadOnlyList<Gebiedsdeel> delen)
    {
        foreach (var groep in delen.GroupBy(d => d.Van, StringComparer.Ordinal))
        {
            if (van.Bij(groep.Key) is null || groep.Any(d => naar.Bij(d.Naar) is null))
                throw new ArgumentException($"Een aandeel van {groep.Key} noemt een gebied dat er niet is.", nameof(delen));
            if (groep.Any(d => d.Aandeel is <= 0 or > 1) || Math.Abs(groep.Sum(d => d.Aandeel) - 1) > .001m)
                throw new ArgumentException($"De aandelen van {groep.Key} zijn samen niet 1.", nameof(delen));
        }
    }
}
