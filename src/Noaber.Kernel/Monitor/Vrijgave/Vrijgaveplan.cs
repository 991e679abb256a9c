using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Geheimhouding;

namespace Noaber.Kernel.Monitor.Vrijgave;

/// <summary>A figure as it is released.</summary>
/// <param name="Sleutel">Which figure, of publication 0.</param>
/// <param name="Waarde">What is shown, rounded when its rule says so; null when it is hidden.</param>
/// <param name="Reden">Why it is hidden; null when it is shown. It is for who releases, and for nobody else.</param>
public sealed record Vrijgavecijfer(Publicatiesleutel Sleutel, Waarde? Waarde, Geheimreden? Reden);

/// <summary>
/// What is shown and what is hidden when some indicators are released, so that nobody works out what was hidden: also not with what was
/// released before, with sums over areas, parties and classes, with shares, with the balance of the stock, or with own figures.
/// </summary>
public sealed class Vrijgaveplan
{
    /// <summary>More figures than that cannot be looked at together in a time that people wait for.</summary>
    public const int MeesteCellen = 30_000;

    private readonly List<Vrijgavecijfer> cijfers = [];
    private readonly List<Publicatiesleutel> onveilig = [];

    private Vrijgaveplan(Vrijgavevraag vraag, IReadOnlyList<EerdereVrijgave> eerder, CancellationToken stop)
    {
        List<EerdereVrijgave> bekend = [.. eerder.Where(e => vraag.Publiek.Ziet(e.Vraag.Publiek))];
        foreach (var groep in Groepen(vraag, eerder))
        {
            stop.ThrowIfCancellationRequested();
            var geheel = new Vrijgavegeheel(groep, bekend, vraag);
            Aantal += geheel.Publicatie.Cellen.Count;
            if (IsTeGroot)
                return;
            var getoond = Kies(vraag, geheel);
            // The council has what was released to it beside what is for everyone.
            if (bekend.Count < eerder.Count)
                Houdt(new Vrijgavegeheel(groep, eerder, vraag, getoond).Publicatie);
        }
        cijfers.Sort((een, ander) => een.Sleutel.CompareTo(ander.Sleutel));
    }

    /// <summary>All that is released, in order; figures of who did not agree are not in it at all.</summary>
    public IReadOnlyList<Vrijgavecijfer> Cijfers => cijfers;

    /// <summary>Figures that somebody could work out or come too near to: as long as there are any, nothing is released.</summary>
    public IReadOnlyList<Publicatiesleutel> Onveilig => onveilig;

    /// <summary>How many figures were looked at together, with those of before.</summary>
    public int Aantal { get; private set; }

    /// <summary>How many hidden figures were attacked, each by everybody who could.</summary>
    public int Aangevallen { get; private set; }

    /// <summary>The weight of all that is hidden for the sake of others.</summary>
    public decimal Kosten { get; private set; }

    /// <summary>It is too much to look at.</summary>
    public bool IsTeGroot => Aantal > MeesteCellen;

    /// <summary>There is something to release, and it gives nothing away.</summary>
    public bool Kan => !IsTeGroot && onveilig.Count == 0 && cijfers.Exists(c => c.Waarde is not null);

    /// <summary>Works it out. The same question always has the same plan.</summary>
    /// <param name="vraag">What is to be released.</param>
    /// <param name="eerder">What was released before, from first to last, to whatever audience.</param>
    /// <param name="stop">Ends it between two groups of indicators.</param>
    public static Vrijgaveplan Maak(Vrijgavevraag vraag, IReadOnlyList<EerdereVrijgave> eerder, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(vraag);
        ArgumentNullException.ThrowIfNull(eerder);
        return new(vraag, eerder, stop);
    }

    private HashSet<Publicatiesleutel> Kies(Vrijgavevraag vraag, Vrijgavegeheel geheel)
    {
        var plan = Geheimhoudingsplan.Maak(geheel.Publicatie);
        var besluiten = plan.Besluiten.ToDictionary(b => b.Sleutel);
        var regels = geheel.Publicatie.Cellen.ToDictionary(c => c.Sleutel, c => c.Regel);
        foreach (var (sleutel, (inGeheel, cel)) in geheel.Nu)
        {
            // Of who did not agree there is not even a hidden figure.
            if (sleutel.Partij is { } partij && !vraag.Mag(partij, vraag.Catalogus.Zoek(sleutel.Cijfer.Indicator)!))
                continue;
            var reden = besluiten[inGeheel].Reden;
            var waarde = cel.Soort == Waardesoort.Getal ? Waarde.Van(regels[inGeheel].Toon(cel.Waarde)) : new Waarde(cel.Soort);
            cijfers.Add(new(sleutel, reden is null ? waarde : null, reden));
        }
        Kosten += plan.Kosten;
        Houdt(plan);
        return [.. cijfers.Where(c => c.Waarde is not null).Select(c => c.Sleutel)];
    }

    private void Houdt(Publicatie publicatie) => Houdt(Geheimhoudingsplan.Maak(publicatie));

    private void Houdt(Geheimhoudingsplan plan)
    {
        var resten = plan.ValAan();
        Aangevallen += resten.Select(r => r.Sleutel).Distinct().Count();
        onveilig.AddRange(resten.Where(r => !r.Houdt).Select(r => r.Sleutel).Concat(plan.Onbeschermd).Distinct().Except(onveilig).ToList());
    }

    // Indicators that say something of each other are looked at together, and no others.
    private static IEnumerable<IReadOnlyList<Indicator>> Groepen(Vrijgavevraag vraag, IReadOnlyList<EerdereVrijgave> eerder)
    {
        List<Indicator> nu = [.. vraag.Alle], alle = [.. nu.Union(eerder.SelectMany(e => e.Vraag.Alle))];
        HashSet<Indicator> gehad = [];
        foreach (var eerste in nu)
        {
            if (!gehad.Add(eerste))
                continue;
            List<Indicator> groep = [eerste];
            for (var i = 0; i < groep.Count; i++)
                groep.AddRange(alle.Where(ander => Samen(groep[i], ander) && gehad.Add(ander)));
            yield return groep;
        }
    }

    private static bool Samen(Indicator een, Indicator ander) => Noemt(een).Intersect(Noemt(ander)).Any();

    private static IEnumerable<string> Noemt(Indicator indicator) =>
    [
        indicator.Code, .. indicator.Breuk is { } b ? (string[])[b.Teller.Indicator, b.Noemer.Indicator] : [],
        .. indicator.Controles.Where(c => c is Telsom or Balans or Aansluiting).SelectMany(c => c.Grootheden).Select(g => g.Indicator),
    ];
}
