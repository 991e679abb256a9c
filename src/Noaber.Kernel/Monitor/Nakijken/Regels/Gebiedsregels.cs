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
        let speling = plek.Blok.Indicator.Afronding * (plek.Delen.Count + 1)
        let onbekend = plek.Delen.Exists(d => d.Waarde.Telt is null)
        where som > totaal + speling || (!onbekend && som < totaal - speling)
        select Leveringsbeeld.Bij(plek.Geheel, Controleregel.Gebieden,
            som > totaal ? Bevindingsoort.Blokkeert : Bevindingsoort.LegUit,
            $"De gebieden hieronder zijn samen {Waarde.Schrijf(som)}. Bij het geheel staat {plek.Geheel.Waarde}.",
            som > totaal ? "Verbeter het geheel of een van de gebieden." : "Verbeter het, of leg uit wat niet bij een gebied hoort.");

    /// <summary>
    /// Each figure that is known, with those of the areas right below it; where nothing was handed in for these, of the areas below them.
    /// An area without a row, or with a blank in it, has none of it. With one that cannot be read nothing is judged.
    /// </summary>
    internal static IEnumerable<(Cijferblok Blok, Waarneming Geheel, List<Waarneming> Delen)> Plekken(
        Leveringsbeeld beeld, Optelwijze wijze) =>
        from blok in beeld.Blokken
        where blok.Indicator.Optelling == wijze
        from geheel in blok.Cijfers
        where geheel.Waarde.Telt is not null
        let kinderen = beeld.Kinderen(geheel.Sleutel.Gebied)
        where kinderen.Any()
        let delen = In(blok, kinderen, geheel.Sleutel.Deel) is { Count: > 0 } direct ? direct
            : In(blok, kinderen.SelectMany(beeld.Kinderen), geheel.Sleutel.Deel)
        where delen.Count > 0 && !delen.Exists(d => d.IsOnleesbaar)
        select (blok, geheel, delen);

    private static List<Waarneming> In(Cijferblok blok, IEnumerable<string> gebieden, Uitsplitsing deel) =>
        [.. gebieden.Select(gebied => blok.Zoek(gebied, deel)).OfType<Waarneming>().Where(w => !w.IsLeeg)];
}
