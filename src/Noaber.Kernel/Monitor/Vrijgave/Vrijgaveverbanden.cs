using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Geheimhouding;

namespace Noaber.Kernel.Monitor.Vrijgave;

/// <summary>
/// All sums that a reader can make over the figures of one question: by area, by party, by class, by what the definitions say of each
/// other, and the shares. What the definitions tie together may have come out at different times.
/// </summary>
/// <param name="vraag">The question.</param>
/// <param name="eigen">The figures of it.</param>
/// <param name="cellen">These with what came out before over the same periods, as it stood last.</param>
internal sealed class Vrijgaveverbanden(
    Vrijgavevraag vraag, IReadOnlyDictionary<Publicatiesleutel, Tabelcel> eigen, IReadOnlyDictionary<Publicatiesleutel, Tabelcel> cellen)
{
    public IEnumerable<Somverband> Sommen(IReadOnlyList<Indicator> indicatoren) =>
        indicatoren.Where(i => i.Optelling == Optelwijze.Som).SelectMany(Tellingen)
            .Concat(indicatoren.SelectMany(i => i.Controles).OfType<Telsom>().SelectMany(c => Langs(c.Geheel, c.Delen)))
            .OfType<Somverband>();

    public IEnumerable<Aandeelverband> Aandelen(IReadOnlyList<Indicator> indicatoren) =>
        from indicator in indicatoren
        let breuk = indicator.Breuk
        where breuk is not null
        from cel in eigen.Keys
        where cel.Cijfer.Indicator == indicator.Code
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

    /// <summary>
    /// Each part that is never more than its whole as a sum with the rest, which nobody hands in and which is never below zero either.
    /// </summary>
    public IEnumerable<(Publicatiesleutel Sleutel, decimal Waarde, Somverband[] Sommen)> Resten(IReadOnlyList<Indicator> indicatoren) =>
        from regel in indicatoren.SelectMany(i => i.Controles).OfType<Hoogstens>()
        from deel in Van(regel.Deel.Indicator)
        where deel.Cijfer.Deel.ValtOnder(regel.Deel.Deel)
        let geheel = Tegelijk(Plaatsen.Met(regel.Geheel, Plaatsen.Verder(deel.Cijfer.Deel, regel.Deel.Deel), deel))
        where cellen.TryGetValue(geheel, out var al) && al.Waarde >= cellen[deel].Waarde
        let sleutel = deel with { Cijfer = deel.Cijfer with { Indicator = $"{regel.Geheel} zonder {deel.Cijfer.Indicator}" } }
        select (sleutel, cellen[geheel].Waarde - cellen[deel].Waarde, new[] { new Somverband(geheel, [deel, sleutel]) });

    // What is counted at the end of the year is counted at the end of its second half too.
    private Publicatiesleutel Tegelijk(Publicatiesleutel sleutel) =>
        vraag.Catalogus.Zoek(sleutel.Cijfer.Indicator) is { Moment: not Meetmoment.HelePeriode } indicator
            && vraag.Periode(indicator) is { } periode ? sleutel with { Periode = periode } : sleutel;

    private IEnumerable<Somverband?> Tellingen(Indicator indicator)
    {
        List<Publicatiesleutel> hier = [.. eigen.Keys.Where(c => c.Cijfer.Indicator == indicator.Code)];
        var delen = indicator.Dimensies.Where(d => d.Sluitend).SelectMany(dimensie => hier
            .Where(c => c.Cijfer.Deel[dimensie.Code] is not null)
            .ToLookup(c => c with { Cijfer = c.Cijfer with { Deel = c.Cijfer.Deel.Zonder(dimensie.Code) } }));
        var gebieden = hier.Where(c => vraag.Gebieden.Bij(c.Cijfer.Gebied)?.Boven is not null)
            .ToLookup(c => c with { Cijfer = c.Cijfer with { Gebied = vraag.Gebieden.Bij(c.Cijfer.Gebied)!.Boven! } });
        var partijen = hier.Where(c => c.Partij is not null).ToLookup(c => c with { Partij = null });
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
