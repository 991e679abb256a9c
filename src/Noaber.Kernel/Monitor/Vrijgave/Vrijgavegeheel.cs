using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Geheimhouding;

namespace Noaber.Kernel.Monitor.Vrijgave;

/// <summary>
/// What somebody can lay beside each other of some indicators: what was released to them before, and what is to be released now. A figure
/// that did not change is one figure; a revised one is another, of a next publication.
/// </summary>
public sealed class Vrijgavegeheel
{
    private readonly Dictionary<Publicatiesleutel, List<Cijferstand>> standen = [];
    private readonly Dictionary<string, (Somverband? Som, Aandeelverband? Aandeel)> verbanden = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<Indicator> indicatoren;

    /// <summary>Lays it out.</summary>
    /// <param name="indicatoren">Which indicators.</param>
    /// <param name="eerder">What was released before, from first to last.</param>
    /// <param name="nu">What is to be released now.</param>
    /// <param name="getoond">What is shown of that; null when it is still to be chosen.</param>
    public Vrijgavegeheel(
        IReadOnlyList<Indicator> indicatoren, IEnumerable<EerdereVrijgave> eerder, Vrijgavevraag nu,
        IReadOnlySet<Publicatiesleutel>? getoond = null)
    {
        ArgumentNullException.ThrowIfNull(indicatoren);
        ArgumentNullException.ThrowIfNull(eerder);
        ArgumentNullException.ThrowIfNull(nu);
        this.indicatoren = indicatoren;
        foreach (var vrijgave in eerder)
            Neem(vrijgave.Vraag, vrijgave.Getoond);
        Nu = Neem(nu, getoond);
        Tijd();
        Publicatie = new(standen.SelectMany(s => s.Value.Select((stand, uitgave) => Cel(s.Key with { Uitgave = uitgave }, stand))),
            Sommen,
            [.. verbanden.Values.Select(v => v.Aandeel).OfType<Aandeelverband>()]);
    }

    /// <summary>All figures with what ties them, to be hidden or attacked.</summary>
    public Publicatie Publicatie { get; }

    /// <summary>The sums among them.</summary>
    public IReadOnlyList<Somverband> Sommen => [.. verbanden.Values.Select(v => v.Som).OfType<Somverband>()];

    /// <summary>The figures of now: under which key they stand in the whole, and what they are.</summary>
    internal IReadOnlyDictionary<Publicatiesleutel, (Publicatiesleutel InGeheel, Tabelcel Cel)> Nu { get; }

    private Dictionary<Publicatiesleutel, (Publicatiesleutel, Tabelcel)> Neem(Vrijgavevraag vraag, IReadOnlySet<Publicatiesleutel>? getoond)
    {
        var codes = vraag.Alle.Select(i => i.Code).Intersect(indicatoren.Select(i => i.Code)).ToHashSet(StringComparer.Ordinal);
        List<Indicator> hier = [.. indicatoren.Where(i => codes.Contains(i.Code))];
        var cellen = Vrijgavetabel.Van(vraag, hier);
        foreach (var (sleutel, cel) in cellen)
            Bij(sleutel, cel.Waarde, cel.Bijdragen).Komt(vraag, cel, getoond?.Contains(sleutel));
        var samen = new Vrijgaveverbanden(vraag, cellen);
        foreach (var (sleutel, waarde, sommen) in samen.Balansen(hier))
        {
            Bij(sleutel, waarde, new Dictionary<Guid, decimal>());
            Leg(sommen);
        }
        Leg(samen.Sommen(hier));
        foreach (var aandeel in samen.Aandelen(hier))
            verbanden.TryAdd($"/{Waar(aandeel.Aandeel)}/{Waar(aandeel.Teller)}/{Waar(aandeel.Noemer)}", (null, aandeel with
            {
                Aandeel = Waar(aandeel.Aandeel),
                Teller = Waar(aandeel.Teller),
                Noemer = Waar(aandeel.Noemer),
            }));
        return cellen.ToDictionary(c => c.Key, c => (Waar(c.Key), c.Value));
    }

    // The stand of a figure in the publication that is laid down now.
    private Cijferstand Bij(Publicatiesleutel sleutel, decimal waarde, IReadOnlyDictionary<Guid, decimal> bijdragen)
    {
        if (!standen.TryGetValue(sleutel, out var alle))
            standen[sleutel] = alle = [];
        var stand = alle.Find(s => s.Is(waarde, bijdragen));
        if (stand is null)
            alle.Add(stand = new(waarde, bijdragen));
        laatste[sleutel] = alle.IndexOf(stand);
        return stand;
    }

    private readonly Dictionary<Publicatiesleutel, int> laatste = [];

    private Publicatiesleutel Waar(Publicatiesleutel sleutel) => sleutel with { Uitgave = laatste[sleutel] };

    private void Leg(IEnumerable<Somverband> sommen)
    {
        foreach (var som in sommen)
        {
            var hier = new Somverband(Waar(som.Totaal), [.. som.Delen.Select(Waar).Order()], som.Speling);
            verbanden.TryAdd($"{hier.Totaal}={string.Join('+', hier.Delen)}", (hier, null));
        }
    }

    // What stood the same at the end of two half-years on end is taken to be the same homes, and what one begins with the other ended with:
    // hidden in one, it is hidden in the other.
    private void Tijd()
    {
        foreach (var indicator in indicatoren.Where(i => i is { Moment: not Meetmoment.HelePeriode, Breuk: null }))
        {
            string[] toen = [indicator.Code, .. indicator.Controles.OfType<Aansluiting>().Select(a => a.Toen.Indicator)];
            foreach (var (sleutel, nu) in standen.Where(s => s.Key.Cijfer.Indicator == indicator.Code))
            {
                var eerder = toen.Select(code => sleutel with
                {
                    Periode = sleutel.Periode.Vorige,
                    Cijfer = sleutel.Cijfer with { Indicator = code },
                });
                Zelfde(sleutel with { Uitgave = nu.Count - 1 }, nu[^1].Waarde, eerder.Where(standen.ContainsKey));
            }
        }
    }

    private void Zelfde(Publicatiesleutel nu, decimal waarde, IEnumerable<Publicatiesleutel> eerder)
    {
        foreach (var toen in eerder)
        {
            if (standen[toen].FindIndex(s => s.Waarde == waarde) is >= 0 and var uitgave)
                verbanden.TryAdd($"{nu}={toen}", (new(nu, [toen with { Uitgave = uitgave }]), null));
        }
    }

    private Publicatiecel Cel(Publicatiesleutel sleutel, Cijferstand stand) => new()
    {
        Sleutel = sleutel, Waarde = stand.Waarde, Bijdragen = stand.Bijdragen, Gewicht = Gewicht(sleutel, stand),
        Regel = stand.Vraag is { } vraag ? Regel(vraag, sleutel, stand.Dicht) : Geheimhoudingsregel.Geen,
        Verleden = stand.IsUit ? Celverleden.Openbaar : stand.IsOud || stand.Vraag is null ? Celverleden.Nooit : Celverleden.Nieuw,
    };

    private Geheimhoudingsregel Regel(Vrijgavevraag vraag, Publicatiesleutel sleutel, bool dicht)
    {
        var keuze = vraag.Regel(sleutel.Cijfer.Indicator);
        var regel = keuze.Voor(vraag.Catalogus, indicatoren.First(i => i.Code == sleutel.Cijfer.Indicator), sleutel.Cijfer.Deel);
        return dicht ? regel with { Gesloten = keuze.Marge } : regel;
    }

    // What tells most costs most to hide: the whole more than its parts. But a total with something of who did not agree goes before what
    // others agreed with.
    private decimal Gewicht(Publicatiesleutel sleutel, Cijferstand stand) =>
        (Gebiedsniveaus.Van(sleutel.Cijfer.Gebied) switch { Gebiedsniveau.Gemeente => 16, Gebiedsniveau.Wijk => 4, _ => 1 })
        * (sleutel.Partij is not null ? 1 : IsMetGeslotene(sleutel, stand) ? 0.25m : 4) * (sleutel.Cijfer.Deel.IsTotaal ? 2 : 1);

    private bool IsMetGeslotene(Publicatiesleutel sleutel, Cijferstand stand) => stand.Vraag is { } vraag
        && indicatoren.FirstOrDefault(i => i.Code == sleutel.Cijfer.Indicator) is { } indicator
        && stand.Bijdragen.Keys.Any(partij => !vraag.Mag(partij, indicator));
}
