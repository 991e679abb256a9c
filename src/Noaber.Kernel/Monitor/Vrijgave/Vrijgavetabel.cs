using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Geheimhouding;

namespace Noaber.Kernel.Monitor.Vrijgave;

/// <summary>A figure before anything is hidden.</summary>
/// <param name="Waarde">The true figure.</param>
/// <param name="Soort">A number, or a dash or the like that counts as nothing.</param>
/// <param name="Bijdragen">What each party has in it.</param>
/// <param name="Dicht">It is not shown whatever it says: its party did not agree, or it is an average of too few.</param>
internal sealed record Tabelcel(decimal Waarde, Waardesoort Soort, IReadOnlyDictionary<Guid, decimal> Bijdragen, bool Dicht);

/// <summary>
/// All figures that a question is about: as they were handed in, and what follows from them for wijken, for what is not split and for all
/// parties together. What nobody knows is not there, and neither is a total of it.
/// </summary>
internal sealed class Vrijgavetabel
{
    private readonly Vrijgavevraag vraag;
    private readonly Dictionary<Publicatiesleutel, Tabelcel> cellen = [];

    private Vrijgavetabel(Vrijgavevraag vraag, IEnumerable<Indicator> indicatoren)
    {
        this.vraag = vraag;
        foreach (var indicator in indicatoren.OrderBy(i => i.Optelling == Optelwijze.UitBreuk))
        {
            if (vraag.Periode(indicator) is not { } periode)
                continue;
            if (indicator.Breuk is { } breuk)
                Deel(indicator, breuk, periode);
            else
                Tel(indicator, periode);
        }
    }

    public static IReadOnlyDictionary<Publicatiesleutel, Tabelcel> Van(Vrijgavevraag vraag, IEnumerable<Indicator> indicatoren) =>
        new Vrijgavetabel(vraag, indicatoren).cellen;

    private void Tel(Indicator indicator, Meetperiode periode)
    {
        var samen = new Dictionary<(string Gebied, Uitsplitsing Deel), Dictionary<Guid, decimal?>>();
        foreach (var partij in vraag.Cijfers.Where(c => c.Sleutel.Indicator == indicator.Code && c.Periode == periode)
            .Where(c => c.Partij is not null).GroupBy(c => c.Partij!.Value))
        {
            var eigen = partij.ToDictionary(c => (c.Sleutel.Gebied, c.Sleutel.Deel), c => c.Waarde);
            var vol = indicator.Optelling == Optelwijze.Som ? Aangevuld(indicator, eigen) : eigen;
            foreach (var ((gebied, deel), waarde) in vol.Where(c => Hoort(indicator, c.Key.Gebied, c.Key.Deel)))
            {
                if (waarde.Telt is >= 0 and var getal)
                    Zet(new(new(indicator.Code, gebied, deel), periode, partij.Key), indicator, getal, waarde.Soort);
                if (!samen.TryGetValue((gebied, deel), out var bijdragen))
                    samen[(gebied, deel)] = bijdragen = [];
                bijdragen[partij.Key] = waarde.Telt is >= 0 ? waarde.Telt : null;
            }
        }
        if (indicator.Optelling != Optelwijze.Som)
            return;
        foreach (var ((gebied, deel), bijdragen) in samen.Where(s => s.Value.Values.All(b => b is not null)))
            cellen[new(new(indicator.Code, gebied, deel), periode)] = new(bijdragen.Values.Sum(b => b!.Value), Waardesoort.Getal,
                bijdragen.ToDictionary(b => b.Key, b => b.Value!.Value), Dicht: false);
    }

    private void Zet(Publicatiesleutel sleutel, Indicator indicator, decimal getal, Waardesoort soort) => cellen[sleutel] = new(
        getal, soort, new Dictionary<Guid, decimal> { [sleutel.Partij!.Value] = getal },
        !vraag.Mag(sleutel.Partij.Value, indicator) || TeLicht(sleutel, indicator));

    // Averages are tied to their weights in a way that sums cannot tell, so only the one of the municipality as a whole is told.
    private bool Hoort(Indicator indicator, string gebied, Uitsplitsing deel) => (vraag.Uitgesplitst || deel.IsTotaal)
        && (indicator.Optelling == Optelwijze.Som || (deel.IsTotaal && Gebiedsniveaus.Van(gebied) == Gebiedsniveau.Gemeente))
        && vraag.Gebieden.Bij(gebied) is not null;

    private bool TeLicht(Publicatiesleutel sleutel, Indicator indicator)
    {
        if (indicator.Weging is not { } weging)
            return false;
        var gewichten = vraag.Cijfers.Where(c => c.Sleutel.Indicator == weging && c.Sleutel.Gebied == sleutel.Cijfer.Gebied
            && c.Partij == sleutel.Partij).ToDictionary(c => (c.Sleutel.Gebied, c.Sleutel.Deel), c => c.Waarde);
        return !(Aangevuld(vraag.Catalogus.Zoek(weging)!, gewichten).GetValueOrDefault((sleutel.Cijfer.Gebied, default)).Telt
            >= vraag.Regel(indicator.Code).MinsteNoemer);
    }

    // What is not split follows from what is, and a wijk from its buurten; what was handed in itself stays as it came.
    private Dictionary<(string Gebied, Uitsplitsing Deel), Waarde> Aangevuld(
        Indicator indicator, Dictionary<(string Gebied, Uitsplitsing Deel), Waarde> eigen)
    {
        foreach (var dimensie in indicator.Dimensies.Where(d => d.Sluitend))
        {
            foreach (var geheel in eigen.Where(c => c.Key.Deel[dimensie.Code] is not null)
                .ToLookup(c => (c.Key.Gebied, c.Key.Deel.Zonder(dimensie.Code)), c => c.Value))
                eigen.TryAdd(geheel.Key, Som(geheel));
        }
        foreach (var wijk in eigen.Where(c => vraag.Gebieden.Bij(c.Key.Gebied) is { Niveau: Gebiedsniveau.Buurt })
            .ToLookup(c => (vraag.Gebieden.Bij(c.Key.Gebied)!.Boven!, c.Key.Deel), c => c.Value))
            eigen.TryAdd(wijk.Key, Som(wijk));
        return eigen;
    }

    private static Waarde Som(IEnumerable<Waarde> delen) =>
        delen.Aggregate((decimal?)0, (som, deel) => som + deel.Telt) is { } getal ? Waarde.Van(getal) : Waarde.Onbekend;

    private void Deel(Indicator indicator, Breuk breuk, Meetperiode periode)
    {
        foreach (var (teller, boven) in cellen.Where(c => c.Key.Cijfer.Indicator == breuk.Teller.Indicator && c.Key.Periode == periode
            && c.Key.Cijfer.Deel.ValtOnder(breuk.Teller.Deel)).ToList())
        {
            var deel = Plaatsen.Verder(teller.Cijfer.Deel, breuk.Teller.Deel);
            var noemer = Plaatsen.Met(breuk.Noemer, deel, teller);
            if (cellen.GetValueOrDefault(noemer) is not { Waarde: > 0 } onder)
                continue;
            var aandeel = Math.Round(boven.Waarde * breuk.Maal / onder.Waarde, indicator.Eenheid.Decimalen, MidpointRounding.AwayFromZero);
            var eigen = teller.Partij is { } partij ? new Dictionary<Guid, decimal> { [partij] = aandeel } : [];
            cellen[teller with { Cijfer = new(indicator.Code, teller.Cijfer.Gebied, deel) }] =
                new(aandeel, Waardesoort.Getal, eigen, teller.Partij is { } van && !vraag.Mag(van, indicator));
        }
    }
}
