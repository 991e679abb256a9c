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
    private readonly Dictionary<Publicatiesleutel, int> laatste = [];
    private readonly Dictionary<Publicatiesleutel, Tabelcel> bekend = [];
    private readonly Dictionary<string, Band> verbanden = new(StringComparer.Ordinal);
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
        List<EerdereVrijgave> kwijt = [];
        foreach (var vrijgave in eerder)
        {
            if (vrijgave.Toont(indicatoren).Except(Neem(vrijgave.Vraag, vrijgave.Getoond).Keys).Any())
                kwijt.Add(vrijgave);
        }
        Kwijt = kwijt;
        Nu = Neem(nu, getoond);
        Tijd();
        // What no tie connects to what is released now, that says nothing of.
        var mee = Samenhang.Rond(Nu.Values.Select(n => n.InGeheel), [.. verbanden.Values.Select(v => v.Leden)]);
        Sommen = [.. verbanden.Values.Select(v => v.Som).OfType<Somverband>().Where(s => mee.Contains(s.Totaal))];
        Publicatie = new(
            standen.SelectMany(s => s.Value.Select((stand, uitgave) => (Sleutel: s.Key with { Uitgave = uitgave }, Stand: stand)))
                .Where(s => mee.Contains(s.Sleutel)).Select(s => s.Stand.Cel(s.Sleutel)),
            Sommen,
            [.. verbanden.Values.Select(v => v.Aandeel).OfType<Aandeelverband>().Where(a => mee.Contains(a.Aandeel))]);
    }

    /// <summary>All figures with what ties them, to be hidden or attacked.</summary>
    public Publicatie Publicatie { get; }

    /// <summary>The sums among them.</summary>
    public IReadOnlyList<Somverband> Sommen { get; }

    /// <summary>
    /// Releases of before with figures that everybody has and that do not follow any more from the areas and definitions of today: an
    /// attack would be without them.
    /// </summary>
    public IReadOnlyList<EerdereVrijgave> Kwijt { get; }

    /// <summary>The figures of now: under which key they stand in the whole, and what they are.</summary>
    internal IReadOnlyDictionary<Publicatiesleutel, (Publicatiesleutel InGeheel, Tabelcel Cel)> Nu { get; }

    private Dictionary<Publicatiesleutel, (Publicatiesleutel, Tabelcel)> Neem(Vrijgavevraag vraag, IReadOnlySet<Publicatiesleutel>? getoond)
    {
        var cellen = Vrijgavetabel.Van(vraag, indicatoren.IntersectBy(vraag.Alle.Select(i => i.Code), i => i.Code));
        foreach (var (sleutel, cel) in cellen)
        {
            var fijn = vraag.RegelVan(sleutel.Cijfer).Afronding;
            Bij(sleutel, cel.Waarde, cel.Bijdragen).Komt(vraag, cel, getoond?.Contains(sleutel), fijn);
            bekend[sleutel] = cel;
        }
        var perioden = indicatoren.Select(vraag.Periode).ToHashSet();
        var samen = new Vrijgaveverbanden(vraag, cellen, bekend.Where(c => perioden.Contains(c.Key.Periode)).ToDictionary());
        foreach (var (sleutel, waarde, sommen) in samen.Balansen(indicatoren).Concat(samen.Resten(indicatoren)))
        {
            Bij(sleutel, waarde, new Dictionary<Guid, decimal>());
            Leg(sommen);
        }
        Leg(samen.Sommen(indicatoren));
        foreach (var aandeel in samen.Aandelen(indicatoren))
            verbanden.TryAdd($"/{Waar(aandeel.Aandeel)}/{Waar(aandeel.Teller)}/{Waar(aandeel.Noemer)}", new(null, aandeel with
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

    private Publicatiesleutel Waar(Publicatiesleutel sleutel) => sleutel with { Uitgave = laatste[sleutel] };

    private void Leg(IEnumerable<Somverband> sommen)
    {
        foreach (var som in sommen)
        {
            var hier = new Somverband(Waar(som.Totaal), [.. som.Delen.Select(Waar).Order()], som.Speling);
            verbanden.TryAdd($"{hier.Totaal}={string.Join('+', hier.Delen)}", new(hier, null));
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
                verbanden.TryAdd($"{nu}={toen}", new(new(nu, [toen with { Uitgave = uitgave }]), null));
        }
    }

    private readonly record struct Band(Somverband? Som, Aandeelverband? Aandeel)
    {
        public IReadOnlyList<Publicatiesleutel> Leden => Som is not null ? [Som.Totaal, .. Som.Delen]
            : [Aandeel!.Aandeel, Aandeel.Teller, Aandeel.Noemer];
    }
}
