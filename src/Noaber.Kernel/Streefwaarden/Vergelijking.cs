using Noaber.Kernel.Biedingen;

namespace Noaber.Kernel.Streefwaarden;

/// <summary>All rows of one kind in one unit.</summary>
/// <param name="Sleutel">What is counted.</param>
/// <param name="Groepen">By year, and by span of years where a target is for a span.</param>
public sealed record Vergelijktabel(Telsleutel Sleutel, IReadOnlyList<Vergelijkgroep> Groepen);

/// <summary>One year or span, of each party and of all together.</summary>
/// <param name="Jaren">When.</param>
/// <param name="Rijen">One for each party that has a figure.</param>
/// <param name="Samen">
/// All together; null when that says no more than the one row, or when figures in this unit do not add up and nothing was said of all.
/// </param>
public sealed record Vergelijkgroep(Streefjaren Jaren, IReadOnlyList<Vergelijkrij> Rijen, Vergelijkrij? Samen);

/// <summary>
/// Lays side by side what was asked, offered, agreed and done. Only what counts the same is laid together or added up; a blank is not
/// zero; bounds stay bounds; an average over years is compared over those years, never with one of them. Source: issue 5, and the bid of
/// Hengelo 2017.
/// </summary>
public static class Vergelijking
{
    /// <summary>A table for each kind and unit, in the order of the kinds.</summary>
    /// <param name="posten">All figures.</param>
    /// <param name="volgorde">The parties, in the order in which they stand.</param>
    /// <param name="jaar">Only this year, and the spans that hold it; null for all.</param>
    public static IReadOnlyList<Vergelijktabel> Van(
        IReadOnlyCollection<Vergelijkpost> posten, IReadOnlyList<Guid> volgorde, int? jaar = null)
    {
        ArgumentNullException.ThrowIfNull(posten);
        ArgumentNullException.ThrowIfNull(volgorde);
        return
        [
            .. from soort in posten.GroupBy(p => p.Sleutel)
               orderby soort.Key.Soort, soort.Key.Eenheid, soort.Key.Wat
               let groepen = Groepen([.. soort], volgorde, jaar)
               where groepen.Count > 0
               select new Vergelijktabel(soort.Key, groepen),
        ];
    }

    /// <summary>
    /// The figures of one theme; with those that nobody gave a theme when in that theme the same is counted.
    /// </summary>
    public static IReadOnlyList<Vergelijkpost> Binnen(IReadOnlyCollection<Vergelijkpost> posten, string thema)
    {
        ArgumentNullException.ThrowIfNull(posten);
        var hier = posten.Where(p => p.Themas.Contains(thema)).Select(p => p.Sleutel).ToHashSet();
        return [.. posten.Where(p => p.Themas.Count == 0 ? hier.Contains(p.Sleutel) : p.Themas.Contains(thema))];
    }

    private static List<Vergelijkgroep> Groepen(List<Vergelijkpost> posten, IReadOnlyList<Guid> volgorde, int? jaar)
    {
        // What is for each year of a span stands in those of its years that have a figure of their own, else by itself.
        var jaren = posten.Select(p => p.Jaren).Distinct()
            .Where(j => j.Telwijze != Telwijze.ElkJaar || j.Aantal() == 1 || !posten.Exists(p => EenVan(p.Jaren, j)));
        return
        [
            .. jaren.Where(j => jaar is null || j.Bevat(jaar.Value)).OrderBy(j => j.Aantal() > 1).ThenBy(j => j.Van).ThenBy(j => j.Tot)
                .ThenBy(j => j.Telwijze).Select(wanneer => Groep(posten, volgorde, wanneer)),
        ];
    }

    private static bool EenVan(Streefjaren een, Streefjaren span) => een.Aantal() == 1 && span.Bevat(een.Van);

    private static Vergelijkgroep Groep(List<Vergelijkpost> posten, IReadOnlyList<Guid> volgorde, Streefjaren wanneer)
    {
        var rijen = volgorde.Where(partij => posten.Exists(p => p.Partij == partij))
            .Select(partij => new Vergelijkrij(partij, wanneer, Cellen(posten.FindAll(p => p.Partij == partij), wanneer)))
            .Where(HeeftIets).ToList();
        var samen = new Vergelijkrij(null, wanneer, [.. Enum.GetValues<Kant>().Select(kant =>
            Totaal(Cel(posten.FindAll(p => p.Partij is null && p.Kant == kant), wanneer), rijen, kant, posten[0].Sleutel))]);
        var zegtMeer = samen.Cellen.Any(cel => cel.Posten.Any(p => p.Partij is null))
            || (rijen.Count > 1 && posten[0].Sleutel.IsOptelbaar);
        return new(wanneer, rijen, zegtMeer ? samen : null);
    }

    private static bool HeeftIets(Vergelijkrij rij) => rij.Cellen.Any(cel => cel.Posten.Count > 0);

    private static Vergelijkcel[] Cellen(List<Vergelijkpost> posten, Streefjaren wanneer) =>
        [.. Enum.GetValues<Kant>().Select(kant => Cel(posten.FindAll(p => p.Kant == kant), wanneer))];

    private static Vergelijkcel Cel(List<Vergelijkpost> posten, Streefjaren wanneer)
    {
        if (wanneer.Telwijze == Telwijze.ElkJaar)
            return Vergelijkcel.Van(posten.FindAll(p => p.Jaren.Telwijze == Telwijze.ElkJaar && p.Jaren.Bevat(wanneer.Van)
                && p.Jaren.Bevat(wanneer.Tot)));
        var zelf = posten.FindAll(p => p.Jaren == wanneer);
        return zelf.Count > 0 ? Vergelijkcel.Van(zelf) : OverJaren(posten, wanneer);
    }

    /// <summary>What the years of a span are together, or on average, with over how many of them.</summary>
    private static Vergelijkcel OverJaren(List<Vergelijkpost> posten, Streefjaren span)
    {
        var perJaar = span.Alle().Select(jaar => Cel(posten, Streefjaren.In(jaar))).Where(cel => cel.Posten.Count > 0).ToList();
        if (perJaar.Count == 0)
            return Vergelijkcel.Leeg;
        var getallen = perJaar.Select(cel => cel.Waarde).OfType<Getal>().ToList();
        var som = getallen.Count == perJaar.Count ? Getal.Som(getallen) : null;
        return new([.. perJaar.SelectMany(cel => cel.Posten).Distinct()],
            span.Telwijze == Telwijze.Gemiddeld ? som?.Deel(getallen.Count) : perJaar[0].Posten[0].Sleutel.IsOptelbaar ? som : null)
        { Jaren = span.Alle().Count(jaar => Gedekt(posten, jaar, span)) };
    }

    /// <summary>The year has a figure, or one that holds what went before it too.</summary>
    private static bool Gedekt(List<Vergelijkpost> posten, int jaar, Streefjaren span) => posten.Exists(p =>
        p.Jaren.Telwijze == Telwijze.ElkJaar && (p.Jaren.Bevat(jaar) || (p.SindsBegin && p.Jaren.Van > jaar && span.Bevat(p.Jaren.Van))));

    /// <summary>What was said of all together counts; else it is what the parties are together, if that adds up.</summary>
    private static Vergelijkcel Totaal(Vergelijkcel zelf, List<Vergelijkrij> rijen, Kant kant, Telsleutel sleutel)
    {
        if (zelf.Posten.Count > 0)
            return zelf;
        var cellen = rijen.ConvertAll(rij => rij[kant]);
        var gevuld = cellen.FindAll(cel => cel.Posten.Count > 0);
        if (gevuld.Count == 0)
            return Vergelijkcel.Leeg;
        var getallen = gevuld.Select(cel => cel.Waarde).OfType<Getal>().ToList();
        return new([.. gevuld.SelectMany(cel => cel.Posten)],
            sleutel.IsOptelbaar && getallen.Count == gevuld.Count ? Getal.Som(getallen) : null)
        {
            Gemiddeld = gevuld.Exists(cel => cel.Gemiddeld), Jaren = gevuld.Min(cel => cel.Jaren),
            MeesteJaren = gevuld.Max(cel => cel.Jaren), Zonder = cellen.Count - gevuld.Count,
        };
    }
}
