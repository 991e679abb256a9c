using Noaber.Kernel.Monitor.Definities;

namespace Noaber.Kernel.Monitor.Nakijken.Regels;

/// <summary>
/// What an average has to do with those of its parts: it is never outside them, and near what they come to by their weights. A part that
/// nobody knows can be anything, so then nothing is judged.
/// </summary>
internal static class Gemiddelderegels
{
    // Weights may count a little more than the average does: of allotments the search time leaves out who did not search.
    private const decimal EenTwintigste = 0.05m;

    public static IEnumerable<Controlebevinding> Klassen(Leveringsbeeld beeld) =>
        from blok in beeld.Blokken
        where blok.Indicator.Optelling == Optelwijze.Gewogen
        from dimensie in blok.Indicator.Dimensies
        where dimensie.Sluitend
        from geheel in blok.Delen
        where geheel[dimensie.Code] is null
        let delen = beeld.Klassen(blok.Indicator, dimensie).ConvertAll(geheel.En)
        where delen.Exists(blok.Delen.Contains)
        from gebied in blok.Gebieden
        let totaal = blok.Zoek(gebied, geheel)
        where totaal?.Waarde.Getal is not null
        let stukken = delen.ConvertAll(deel => Stuk(beeld, blok, gebied, deel))
        let bevinding = Kijk(blok.Indicator, totaal, stukken, Controleregel.Klassen, Bevindingsoort.Blokkeert, "klassen")
        where bevinding is not null
        select bevinding;

    // Homes whose buurt nobody knows count in the whole and in no part: only where there are such, that can be explained.
    public static IEnumerable<Controlebevinding> Gebieden(Leveringsbeeld beeld) =>
        from plek in Gebiedsregels.Plekken(beeld, Optelwijze.Gewogen)
        where plek.Geheel.Waarde.Getal is not null
        let stukken = plek.Delen.ConvertAll(d => Stuk(beeld, plek.Blok, d.Sleutel.Gebied, d.Sleutel.Deel))
        let bevinding = Kijk(plek.Blok.Indicator, plek.Geheel, stukken, Controleregel.Gebieden,
            IsMeer(beeld, plek.Blok, plek.Geheel, stukken) ? Bevindingsoort.LegUit : Bevindingsoort.Blokkeert, "gebieden hieronder")
        where bevinding is not null
        select bevinding;

    private static Controlebevinding? Kijk(
        Indicator indicator, Waarneming geheel, List<Deelgemiddelde> alle, Controleregel regel, Bevindingsoort soort, string wat)
    {
        var delen = alle.FindAll(d => !d.IsNiets);
        if (delen.Count == 0 || delen.Exists(d => d.Getal is null))
            return null;
        var (getal, speling) = (geheel.Waarde.Getal!.Value, Math.Max(indicator.Afronding, indicator.Eenheid.Afronding));
        var (laag, hoog) = (delen.Min(d => d.Getal)!.Value, delen.Max(d => d.Getal)!.Value);
        if (getal < laag - speling || getal > hoog + speling)
            return Leveringsbeeld.Bij(geheel, regel, soort,
                $"De {wat} {Tussen(laag, hoog)}. Het gemiddelde daarvan kan geen {geheel.Waarde} zijn.",
                $"Verbeter het gemiddelde of een van de {wat}"
                + $"{(soort == Bevindingsoort.LegUit ? ", of leg uit hoe dat komt" : "")}.");
        return Gewogen(delen) is { } hoort && Math.Abs(getal - hoort) > (speling * 2) + Math.Abs(hoort * EenTwintigste)
            ? Leveringsbeeld.Bij(geheel, regel, Bevindingsoort.LegUit,
                $"Gewogen komen de {wat} uit op {Waarde.Schrijf(indicator.Eenheid.Rond(hoort))}. Er staat {geheel.Waarde}.",
                $"Verbeter het gemiddelde, een van de {wat} of hun aantallen. Of leg uit hoe het gewogen is.")
            : null;
    }

    /// <summary>The whole is known to weigh more than its parts, so that something in it is in none of them.</summary>
    private static bool IsMeer(Leveringsbeeld beeld, Cijferblok blok, Waarneming geheel, List<Deelgemiddelde> delen) =>
        delen.TrueForAll(d => d.Gewicht is not null)
        && Gewicht(beeld, blok, geheel.Sleutel.Gebied, geheel.Sleutel.Deel) > delen.Sum(d => d.Gewicht);

    private static string Tussen(decimal laag, decimal hoog) => laag == hoog ? $"zijn {Waarde.Schrijf(laag)}"
        : $"gaan van {Waarde.Schrijf(laag)} tot {Waarde.Schrijf(hoog)}";

    private static decimal? Gewogen(List<Deelgemiddelde> delen) =>
        delen.Sum(d => d.Gewicht) is > 0 and var samen && delen.TrueForAll(d => d.Gewicht is not null)
            ? delen.Sum(d => d.Getal * d.Gewicht) / samen : null;

    private static Deelgemiddelde Stuk(Leveringsbeeld beeld, Cijferblok blok, string gebied, Uitsplitsing deel) =>
        new(blok.Zoek(gebied, deel)?.Waarde ?? Waarde.Leeg, Gewicht(beeld, blok, gebied, deel));

    private static decimal? Gewicht(Leveringsbeeld beeld, Cijferblok blok, string gebied, Uitsplitsing deel) =>
        blok.Indicator.Weging is { } weging ? beeld.Getal(new(weging, deel), gebied) : null;

    /// <summary>The average of a part, and how much it weighs; null where nobody knows.</summary>
    private readonly record struct Deelgemiddelde(Waarde Waarde, decimal? Gewicht)
    {
        public decimal? Getal => Waarde.Getal;

        /// <summary>There is none of it, so it has no average.</summary>
        public bool IsNiets => Gewicht == 0 || Waarde.Soort is Waardesoort.Nihil or Waardesoort.NietVanToepassing;
    }
}
