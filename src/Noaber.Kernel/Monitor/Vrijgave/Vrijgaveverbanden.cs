using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Geheimhouding;

namespace Noaber.Kernel.Monitor.Vrijgave;

/// <summary>
/// All sums that a reader can make over the figures of one question: by area, by party, by class, by what the definitions say of each
/// other, and the shares.
/// </summary>
internal sealed class Vrijgaveverbanden(Vrijgavevraag vraag, IReadOnlyDictionary<Publicatiesleutel, Tabelcel> cellen)
{
    public IEnumerable<Somverband> Sommen(IReadOnlyList<Indicator> indicatoren) =>
        indicatoren.Where(i => i.Optelling == Optelwijze.Som).SelectMany(Tellingen)
            .Concat(indicatoren.SelectMany(i => i.Controles).OfType<Telsom>().SelectMany(c => Langs(c.Geheel, c.Delen)))
            .OfType<Somverband>();

    public IEnumerable<Aandeelverband> Aandelen(IReadOnlyList<Indicator> indicatoren) =>
        from indicator in indicatoren
        let breuk = indicator.Breuk
        where breuk is not null
        from cel in Van(indicator.Code)
        let teller = Plaatsen.Met(breuk.Teller, cel.Cijfer.Deel, cel)
        let noemer = Plaatsen.Met(breuk.Noemer, cel.Cijfer.Deel, cel)
        select new Aandeelverband(cel, teller, noemer, breuk.Maal, indicator.Eenheid.Afronding);

    /// <summary>
    /// Each balance as two sums of one figure that nobody hands in: what was there with what came, and what is there with what went.
    /// </summary>
    public IEnumerable<(Publicatiesleutel Sleutel, decimal Waarde, Somverband[] Sommen)> Balansen(IReadOnlyList<Indicator> indicatoren)
    {
        foreach (var balans in indicatoren.SelectMany(i => i.Controles).OfType<Balans>())
        {
            foreach (var eind in Van(balans.Eind.Indicator).Where(c => c.Cijfer.Deel.ValtOnder(balans.Eind.Deel)))
            {
                var verder = Plaatsen.Verder(eind.Cijfer.Deel, balans.Eind.Deel);
                var (bij, af) = (Leden([balans.Begin, .. balans.Bij], verder, eind), Leden([balans.Eind, .. balans.Af], verder, eind));
                if (bij is null || af is null)
                    continue;
                var som = bij.Sum(l => cellen[l].Waarde);
                var sleutel = eind with { Cijfer = eind.Cijfer with { Indicator = $"balans {balans.Begin.Indicator}" } };
                yield return (sleutel, som, [new(sleutel, bij), new(sleutel, af, Math.Abs(som - af.Sum(l => cellen[l].Waarde)))]);
            }
        }
    }

    private IEnumerable<Somverband?> Tellingen(Indicator indicator)
    {
        var delen = indicator.Dimensies.Where(d => d.Sluitend).SelectMany(dimensie => Van(indicator.Code)
            .Where(c => c.Cijfer.Deel[dimensie.Code] is not null)
            .ToLookup(c => c with { Cijfer = c.Cijfer with { Deel = c.Cijfer.Deel.Zonder(dimensie.Code) } }));
        var gebieden = Van(indicator.Code).Where(c => vraag.Gebieden.Bij(c.Cijfer.Gebied)?.Boven is not null)
            .ToLookup(c => c with { Cijfer = c.Cijfer with { Gebied = vraag.Gebieden.Bij(c.Cijfer.Gebied)!.Boven! } });
        var partijen = Van(indicator.Code).Where(c => c.Partij is not null).ToLookup(c => c with { Partij = null });
        return delen.Concat(gebieden).Concat(partijen).Select(som => Som(som.Key, [.. som]));
    }

    private IEnumerable<Somverband?> Langs(Grootheid geheel, IReadOnlyList<Grootheid> delen) =>
        from cel in Van(geheel.Indicator)
        where cel.Cijfer.Deel.ValtOnder(geheel.Deel)
        let leden = Leden(delen, Plaatsen.Verder(cel.Cijfer.Deel, geheel.Deel), cel)
        where leden is not null
        select Som(cel, leden);

    // What does not add up to the last one, since it was explained and accepted so, is known to be off by no more than it is.
    private Somverband? Som(Publicatiesleutel totaal, IReadOnlyList<Publicatiesleutel> delen) =>
        cellen.TryGetValue(totaal, out var geheel) && delen.Count > 0 && !delen.Contains(totaal)
            ? new(totaal, delen, Math.Abs(geheel.Waarde - delen.Sum(d => cellen[d].Waarde))) : null;

    private IReadOnlyList<Publicatiesleutel>? Leden(IReadOnlyList<Grootheid> delen, Uitsplitsing verder, Publicatiesleutel plaats)
    {
        List<Publicatiesleutel> leden = [.. delen.Select(d => Plaatsen.Met(d, verder, plaats)).OfType<Publicatiesleutel>()];
        return leden.Count == delen.Count && leden.TrueForAll(cellen.ContainsKey) && leden.Distinct().Count() == leden.Count ? leden : null;
    }

    private IEnumerable<Publicatiesleutel> Van(string indicator) => opIndicator[indicator];

    private readonly ILookup<string, Publicatiesleutel> opIndicator =
        cellen.Keys.ToLookup(c => c.Cijfer.Indicator, StringComparer.Ordinal);
}

/// <summary>Where figures that belong together stand: at the same area, party and period, and further split in the same way.</summary>
internal static class Plaatsen
{
    /// <summary>Another figure at the same place, split further in the same way.</summary>
    public static Publicatiesleutel Met(Grootheid grootheid, Uitsplitsing verder, Publicatiesleutel plaats) => plaats with
    {
        Cijfer = new(grootheid.Indicator, plaats.Cijfer.Gebied, verder.Delen.Aggregate(grootheid.Deel, (deel, ook) =>
            deel[ook.Dimensie] is null ? deel.En(Uitsplitsing.Naar(ook)) : deel)),
    };

    /// <summary>What a part is split by beyond another.</summary>
    public static Uitsplitsing Verder(Uitsplitsing deel, Uitsplitsing geheel) =>
        geheel.Delen.Aggregate(deel, (rest, al) => rest.Zonder(al.Dimensie));
}
