using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Vrijgave;

namespace Noaber.Kernel.Monitor.Cijfers;

/// <summary>Lays an answer out in rows and columns.</summary>
internal sealed class Tabelmaker
{
    private readonly Cijfervraag vraag;
    private readonly Leesbron bron;
    private readonly Cijferassen assen;
    private readonly Cijfervergelijker vergelijker;
    private readonly Reeksbreuken breuken;
    private readonly Cijferrekening rekening;
    private readonly Notenlijst noten = new();

    public Tabelmaker(Cijfervraag vraag, Leesbron bron)
    {
        var opslag = new Cijferopslag(bron);
        (this.vraag, this.bron, assen) = (vraag, bron, new(vraag, bron, opslag));
        rekening = new(bron, opslag, vraag.PerPartij ? [] : vraag.Partijen);
        breuken = new(bron, rekening);
        vergelijker = new(vraag, rekening, breuken, assen.Perioden);
    }

    public Cijfertabel Maak()
    {
        var titel = Tabeltitel.Van(vraag, bron, assen);
        if (assen.Perioden.Count == 0 || assen.Gebieden().Count == 0)
            return new(titel, [], []) { Bezwaar = "Er zijn geen cijfers die jij hiervan mag zien." };
        if (TeVeel() is { } bezwaar)
            return new(titel, [], []) { Bezwaar = bezwaar };
        var (kolommen, rijen) = Verdeeld();
        var koppen = Koppen(kolommen);
        var vol = Koppen(rijen).Zip(rijen, (kop, r) => new Cijferrij(kop, [.. kolommen.Select(k => Cel([.. r, .. k]))])).ToList();
        var doelen = Doelrijen.Bij(vraag, bron, koppen);
        return new(titel, koppen, Zichtbaar(vol))
        {
            Eenheid = Eenheden() is [var enige] ? enige : "", Doelen = doelen, Doelzinnen = Doelrijen.Zinnen(vraag, bron, doelen),
            Stand = assen.Stand, Noten = noten.Alle, Herkomst = new Herkomstlezer(vraag, bron).Van(assen),
            Inzage = Herkomstlezer.Inzage(bron), Eigenaars = Herkomstlezer.Eigenaars(bron),
            IsVoorDeRaad = bron.Cijfers.Any(c => c.Vrijgave?.Publiek == Publiek.Raad),
        };
    }

    /// <summary>Counted before it is laid out: what is too much is not made first.</summary>
    private string? TeVeel()
    {
        var cellen = Enum.GetValues<Cijferas>().Aggregate(1L, (tot, aas) => tot * Math.Max(1, assen.Langs(aas).Count));
        return cellen <= Cijfervraag.MeesteCellen ? null
            : $"Dit zijn {Waarde.Schrijf(cellen)} vakjes; meer dan {Waarde.Schrijf(Cijfervraag.MeesteCellen)} toont Noaber niet. "
                + "Kies minder gebieden, perioden, partijen of cijfers.";
    }

    /// <summary>What varies stands in the rows, but for what was chosen for the columns; or the other way round.</summary>
    private (IReadOnlyList<IReadOnlyList<Aswaarde>> Kolommen, IReadOnlyList<IReadOnlyList<Aswaarde>> Rijen) Verdeeld()
    {
        var een = Alle([vraag.Kolom]);
        var rest = Alle([.. Enum.GetValues<Cijferas>().Where(a => a != vraag.Kolom)]);
        return vraag.Gedraaid ? (rest, een) : (een, rest);
    }

    private IReadOnlyList<IReadOnlyList<Aswaarde>> Alle(IEnumerable<Cijferas> langs) => langs.Select(assen.Langs).Where(a => a.Count > 0)
        .Aggregate((IReadOnlyList<IReadOnlyList<Aswaarde>>)[[]], (tot, aas) =>
            [.. tot.SelectMany(eerder => aas.Select(w => (IReadOnlyList<Aswaarde>)[.. eerder, w]))]);

    /// <summary>Named by what differs; what is the same everywhere stands in the title.</summary>
    private List<Cijferkop> Koppen(IReadOnlyList<IReadOnlyList<Aswaarde>> alle)
    {
        var verschilt = alle[0].Select((w, at) => alle.Any(a => a[at].Sleutel != w.Sleutel)).ToList();
        if (verschilt.Count > 0 && !verschilt.Contains(true))
            verschilt[0] = true;
        var eenheden = Eenheden().Count > 1 ? assen.Indicatoren.ToDictionary(i => i.Code, i => $" ({vergelijker.Eenheid(i).Naam})") : [];
        return
        [
            .. from waarden in alle
               let genoemd = waarden.Where((_, at) => verschilt[at]).ToList()
               let naam = string.Join(", ", genoemd.Select(w => w.Naam + eenheden.GetValueOrDefault(w.Sleutel)))
               select waarden.Aggregate(new Cijferkop(string.Join('|', genoemd.Select(w => w.Sleutel)), naam), (k, w) => w.Kop(k)),
        ];
    }

    private IReadOnlyList<string> Eenheden() => [.. assen.Indicatoren.Select(i => vergelijker.Eenheid(i).Naam).Distinct()];

    private Cijfercel Cel(IReadOnlyList<Aswaarde> waarden)
    {
        var plek = waarden.Aggregate(new Cijferplek(assen.Indicatoren[0], "", default, null, default), (p, w) => w.Op(p));
        var uit = vergelijker.Geef(plek);
        var breuk = Breuk(plek, uit);
        var (eenheid, gezegd) = (vergelijker.Eenheid(plek.Indicator), (IReadOnlyList<string>)[.. uit.Noten, .. breuk]);
        var getal = uit.Getal is { } kaal ? eenheid.Rond(kaal) : (decimal?)null;
        return new(getal, uit.Tekens | Als(breuk.Count > 0, Cijferteken.Breuk) | Als(gezegd.Count > 0, Cijferteken.Toegelicht),
            getal is { } rond ? Waarde.Schrijf(rond, eenheid.Decimalen) : "")
        {
            Herleiding = uit.Herleiding, Gezegd = getal is null ? uit.Gezegd : null, Noten = noten.Voeg(gezegd),
            Noemer = uit.Noemer is { } noemer ? Waarde.Schrijf(noemer) : null,
        };
    }

    private static Cijferteken Als(bool zo, Cijferteken teken) => zo ? teken : Cijferteken.Geen;

    /// <summary>Why it cannot be laid beside the figure of the period that is shown before it.</summary>
    private List<string> Breuk(Cijferplek plek, Cijferuitkomst uit)
    {
        if (!uit.Gevonden || vraag.Vergelijking is Cijfervergelijking.Index or Cijfervergelijking.Verschil)
            return [];
        var eerder = assen.Perioden.LastOrDefault(p => p < plek.Periode && p.Ritme == plek.Periode.Ritme
            && rekening.Geef(plek with { Periode = p }).Gevonden);
        return eerder == default ? [] : [.. breuken.Tussen(plek, eerder)];
    }

    /// <summary>
    /// Of parties and areas many have nothing to do with each other: such rows say nothing, unless no row says anything. Of one area it is
    /// said of which parties there is nothing for this reader.
    /// </summary>
    private List<Cijferrij> Zichtbaar(List<Cijferrij> rijen)
    {
        var een = assen.Gebieden().Count == 1;
        var vol = rijen.FindAll(r => r.Cellen.Any(c => c.Getal is not null || !c.Tekens.ZegtNiets() || (een && c.Tekens.IsDicht())));
        return vraag.PerPartij && !vraag.Gedraaid && vol.Count > 0 ? vol : rijen;
    }
}

/// <summary>The footnotes: the same words have one number.</summary>
internal sealed class Notenlijst
{
    private readonly Dictionary<string, int> nummers = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Alle => [.. nummers.OrderBy(n => n.Value).Select(n => n.Key)];

    public IReadOnlyList<int> Voeg(IReadOnlyList<string> noten)
    {
        foreach (var noot in noten)
            nummers.TryAdd(noot, nummers.Count + 1);
        return [.. noten.Select(n => nummers[n]).Distinct().Order()];
    }
}
