using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Kernel.Monitor.Nakijken.Regels;

/// <summary>What areas are together: buurten their wijk, wijken the gemeente.</summary>
internal static class Gebiedsregels
{
    // Homes whose buurt nobody knows leave the parts short, and that can be explained; more in the parts than in the whole cannot.
    public static IEnumerable<Controlebevinding> Sommen(Leveringsbeeld beeld) =>
        from plek in Plekken(beeld, Optelwijze.Som)
        let totaal = plek.Geheel.Waarde.Telt!.Value
        let som = plek.Delen.Sum(d => d.Waarde.Telt)!.Value
        let speling = plek.Indicator.Afronding * (plek.Delen.Count + 1)
        let onbekend = plek.Delen.Exists(d => d.Waarde.Telt is null)
        where som > totaal + speling || (!onbekend && som < totaal - speling)
        select Leveringsbeeld.Bij(plek.Geheel, Controleregel.Gebieden,
            som > totaal ? Bevindingsoort.Blokkeert : Bevindingsoort.LegUit,
            $"De gebieden hieronder zijn samen {Waarde.Schrijf(som)}. Bij het geheel staat {plek.Geheel.Waarde}.",
            som > totaal ? "Verbeter het geheel of een van de gebieden." : "Verbeter het, of leg uit wat niet bij een gebied hoort.");

    public static IEnumerable<Controlebevinding> Gemiddelden(Leveringsbeeld beeld) =>
        from plek in Plekken(beeld, Optelwijze.Gewogen)
        where plek.Delen.TrueForAll(d => d.Waarde.Getal is not null) && plek.Geheel.Waarde.Getal is not null
        let laag = plek.Delen.Min(d => d.Waarde.Getal)!.Value - plek.Indicator.Afronding
        let hoog = plek.Delen.Max(d => d.Waarde.Getal)!.Value + plek.Indicator.Afronding
        where plek.Geheel.Waarde.Getal < laag || plek.Geheel.Waarde.Getal > hoog
        select Leveringsbeeld.Bij(plek.Geheel, Controleregel.Gebieden, Bevindingsoort.LegUit,
            $"De gebieden hieronder gaan van {Waarde.Schrijf(laag)} tot {Waarde.Schrijf(hoog)}. Het geheel is {plek.Geheel.Waarde}.",
            "Verbeter het gemiddelde of een van de gebieden, of leg uit hoe dat komt.");

    /// <summary>
    /// Each figure that is known, with those of the areas right below it; where nothing was handed in for these, of the areas below them.
    /// An area without a row, or with a blank in it, has none of it.
    /// </summary>
    private static IEnumerable<(Indicator Indicator, Waarneming Geheel, List<Waarneming> Delen)> Plekken(
        Leveringsbeeld beeld, Optelwijze wijze) =>
        from blok in beeld.Blokken
        where blok.Indicator.Optelling == wijze
        from geheel in blok.Cijfers
        where geheel.Waarde.Telt is not null
        let kinderen = beeld.Kinderen(geheel.Sleutel.Gebied)
        where kinderen.Any()
        let delen = In(blok, kinderen, geheel.Sleutel.Deel) is { Count: > 0 } direct ? direct
            : In(blok, kinderen.SelectMany(beeld.Kinderen), geheel.Sleutel.Deel)
        where delen.Count > 0
        select (blok.Indicator, geheel, delen);

    private static List<Waarneming> In(Cijferblok blok, IEnumerable<string> gebieden, Uitsplitsing deel) =>
        [.. gebieden.Select(gebied => blok.Zoek(gebied, deel)).OfType<Waarneming>().Where(w => !w.IsLeeg)];
}
