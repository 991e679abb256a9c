using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Kernel.Monitor.Cijfers;

/// <summary>
/// The figure of one party, or a public one, of one area: as it was handed in, or from the parts that are its whole, the areas in it, or
/// what the area was then.
/// </summary>
/// <param name="bron">What there is.</param>
/// <param name="opslag">The same, by where it belongs.</param>
/// <param name="gewicht">By what an average is weighed.</param>
internal sealed class Cijfervinder(Leesbron bron, Cijferopslag opslag, Func<Cijferplek, Cijferuitkomst> gewicht)
{
    private readonly Dictionary<Cijferplek, Cijferuitkomst> kaal = [];
    private readonly Dictionary<(Uitsplitsing, Dimensie, DateOnly), List<Uitsplitsing>> splitsingen = [];
    private readonly Dictionary<string, int> begin = bron.Gebieden.GroupBy(g => g.Code).ToDictionary(g => g.Key, g => g.Min(x => x.Van));

    /// <summary>The figure of the area as it was then, seen in the area as it is.</summary>
    public Cijferuitkomst Toen(Cijferplek plek)
    {
        var terug = bron.Verloop.Op(plek.Gebied, plek.Periode.Jaar, code => Kaal(plek with { Gebied = code }).Telt,
            plek.Indicator.Optelling == Optelwijze.Som);
        return terug.Bronnen switch
        {
            [var enige] when enige == plek.Gebied => IsVoorDeKaart(plek)
                ? MetNoot(Kaal(plek), "Van voor onze kaart: de grenzen kunnen toen anders zijn geweest.") : Kaal(plek),
            [var enige] => MetNoot(Kaal(plek with { Gebied = enige }), $"Toen had dit gebied de code {enige}."),
            [] when terug.Gevolg == Reeksgevolg.Breuk => MetNoot(Kaal(plek), "De grenzen van dit gebied waren toen anders."),
            [] => Cijferuitkomst.Niets,
            var bronnen => Opgeteld(plek, [.. bronnen.Select(b => plek with { Gebied = b }).Select(p => (p, Kaal(p)))]),
        };
    }

    private bool IsVoorDeKaart(Cijferplek plek) => begin.TryGetValue(plek.Gebied, out var jaar) && plek.Periode.Jaar < jaar;

    private Cijferuitkomst Opgeteld(Cijferplek plek, IReadOnlyList<(Cijferplek Plek, Cijferuitkomst Uit)> delen) =>
        !delen.Any(d => d.Uit.Gevonden) ? Cijferuitkomst.Niets
            : MetNoot(Samennemer.Neem(plek.Indicator, delen, gewicht), "Opgeteld uit de gebieden van toen.");

    private static Cijferuitkomst MetNoot(Cijferuitkomst uit, string noot) =>
        uit.Gevonden ? uit with { Noten = [.. uit.Noten, noot] } : uit;

    /// <summary>As it was handed in; else from the parts that are its whole, or from the areas in it. Each is looked for once.</summary>
    private Cijferuitkomst Kaal(Cijferplek plek)
    {
        if (!kaal.TryGetValue(plek, out var uitkomst))
            kaal[plek] = uitkomst = Zoek(plek);
        return uitkomst;
    }

    private Cijferuitkomst Zoek(Cijferplek plek)
    {
        if (opslag.Bij(plek) is { } gelezen)
            return Cijferuitkomst.Van(gelezen, plek.Indicator);
        // What CBS did not publish is not ours to compute: it rounds, and leaves out.
        if (plek.Indicator.Herkomst == Herkomst.Openbaar)
            return Cijferuitkomst.Niets;
        // Who said nothing of it at all, said nothing of any part of it; and of a release nothing is worked out that it does not say.
        if (plek.Partij is not { } partij || !opslag.Leverde(partij, plek.Indicator, plek.Periode)
            || opslag.IsVrijgegeven(partij, plek.Indicator, plek.Periode))
            return Cijferuitkomst.Niets;
        return opslag.ZegtVan(plek) && UitDelen(plek) is { Gevonden: true } delen ? delen : UitGebieden(plek);
    }

    private Cijferuitkomst UitDelen(Cijferplek plek)
    {
        foreach (var dimensie in plek.Indicator.Dimensies.Where(d => d.Sluitend && plek.Deel[d.Code] is null))
        {
            var delen = Splits(plek.Deel, dimensie, plek.Periode.Peildag(plek.Indicator.Moment)).Select(d => plek with { Deel = d })
                .Select(p => (p, opslag.Bij(p) is { } gelezen ? Cijferuitkomst.Van(gelezen, p.Indicator) : UitDelen(p))).ToList();
            if (delen.Exists(d => d.Item2.Gevonden))
                return Samennemer.Neem(plek.Indicator, delen, gewicht);
        }
        return Cijferuitkomst.Niets;
    }

    // There are many areas and periods, and few ways to split.
    private List<Uitsplitsing> Splits(Uitsplitsing deel, Dimensie dimensie, DateOnly dag)
    {
        if (!splitsingen.TryGetValue((deel, dimensie, dag), out var delen))
            splitsingen[(deel, dimensie, dag)] = delen = [.. dimensie.Codes(bron.Catalogus.Lijst(dimensie.Lijst)!, dag)
                .Select(c => deel.En(Uitsplitsing.Naar((dimensie.Code, c.Sleutel))))];
        return delen;
    }

    private Cijferuitkomst UitGebieden(Cijferplek plek)
    {
        var delen = opslag.In(plek.Gebied, plek.Periode.Jaar).Select(g => plek with { Gebied = g }).Select(p => (Plek: p, Uit: Kaal(p)))
            .Where(d => d.Uit.Gevonden).ToList();
        return delen.Count == 0 ? Cijferuitkomst.Niets : Samennemer.Neem(plek.Indicator, delen, gewicht);
    }
}
