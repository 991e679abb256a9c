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
    private readonly CancellationToken stop;

    private Vrijgaveplan(Vrijgavevraag vraag, IReadOnlyList<EerdereVrijgave> eerder, CancellationToken stop)
    {
        this.stop = stop;
        List<EerdereVrijgave> bekend = [.. eerder.Where(e => vraag.Publiek.Ziet(e.Vraag.Publiek))];
        foreach (var groep in Samenhang.Groepen(vraag.Alle, eerder.SelectMany(e => e.Vraag.Alle)))
        {
            var geheel = new Vrijgavegeheel(groep, bekend, vraag);
            Aantal += geheel.Publicatie.Cellen.Count;
            if (IsTeGroot || Mist(geheel))
                return;
            var getoond = Kies(vraag, geheel);
            // The council has what was released to it beside what is for everyone.
            if (bekend.Count == eerder.Count)
                continue;
            var metRaad = new Vrijgavegeheel(groep, eerder, vraag, getoond);
            if (Mist(metRaad))
                return;
            Houdt(Geheimhoudingsplan.Maak(metRaad.Publicatie, stop));
        }
        cijfers.Sort((een, ander) => een.Sleutel.CompareTo(ander.Sleutel));
    }

    /// <summary>All that is released, in order; figures of who did not agree are not in it at all.</summary>
    public IReadOnlyList<Vrijgavecijfer> Cijfers => cijfers;

    /// <summary>Figures that somebody could work out or come too near to: as long as there are any, nothing is released.</summary>
    public IReadOnlyList<Publicatiesleutel> Onveilig => onveilig;

    /// <summary>What came out before and cannot be worked out again: as long as there is any, nothing is released.</summary>
    public IReadOnlyList<EerdereVrijgave> Kwijt { get; private set; } = [];

    /// <summary>How many figures were looked at together, with those of before that have to do with it.</summary>
    public int Aantal { get; private set; }

    /// <summary>How many hidden figures were attacked, each by everybody who could.</summary>
    public int Aangevallen { get; private set; }

    /// <summary>The weight of all that is hidden for the sake of others.</summary>
    public decimal Kosten { get; private set; }

    /// <summary>It is too much to look at.</summary>
    public bool IsTeGroot => Aantal > MeesteCellen;

    /// <summary>There is something to release, and it gives nothing away.</summary>
    public bool Kan => !IsTeGroot && Kwijt.Count == 0 && onveilig.Count == 0 && cijfers.Exists(c => c.Waarde is not null);

    /// <summary>Works it out. The same question always has the same plan.</summary>
    /// <param name="vraag">What is to be released.</param>
    /// <param name="eerder">What was released before, from first to last, to whatever audience.</param>
    /// <param name="stop">Ends it between two figures.</param>
    public static Vrijgaveplan Maak(Vrijgavevraag vraag, IReadOnlyList<EerdereVrijgave> eerder, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(vraag);
        ArgumentNullException.ThrowIfNull(eerder);
        return new(vraag, eerder, stop);
    }

    /// <summary>
    /// Of what was released before, the indicators that say something of what is released now: the others need not be laid beside it.
    /// </summary>
    /// <param name="vraag">What is to be released.</param>
    /// <param name="eerder">The codes of what was.</param>
    public static IReadOnlySet<string> Raakt(Vrijgavevraag vraag, IEnumerable<string> eerder)
    {
        ArgumentNullException.ThrowIfNull(vraag);
        ArgumentNullException.ThrowIfNull(eerder);
        return Samenhang.Groepen(vraag.Alle, eerder.Select(vraag.Catalogus.Zoek).OfType<Indicator>()).SelectMany(g => g)
            .Select(i => i.Code).ToHashSet(StringComparer.Ordinal);
    }

    private HashSet<Publicatiesleutel> Kies(Vrijgavevraag vraag, Vrijgavegeheel geheel)
    {
        var plan = Geheimhoudingsplan.Maak(geheel.Publicatie, stop);
        var besluiten = plan.Besluiten.ToDictionary(b => b.Sleutel);
        foreach (var (sleutel, (inGeheel, cel)) in geheel.Nu)
        {
            // Of who did not agree there is not even a hidden figure.
            if (sleutel.Partij is { } partij && !vraag.Mag(partij, vraag.Catalogus.Zoek(sleutel.Cijfer.Indicator)!))
                continue;
            var reden = besluiten[inGeheel].Reden;
            var waarde = cel.Soort == Waardesoort.Getal ? Waarde.Van(vraag.RegelVan(sleutel.Cijfer).Toon(cel.Waarde))
                : new Waarde(cel.Soort);
            cijfers.Add(new(sleutel, reden is null ? waarde : null, reden));
        }
        Kosten += plan.Kosten;
        Houdt(plan);
        return [.. cijfers.Where(c => c.Waarde is not null).Select(c => c.Sleutel)];
    }

    private bool Mist(Vrijgavegeheel geheel)
    {
        Kwijt = geheel.Kwijt;
        return Kwijt.Count > 0;
    }

    private void Houdt(Geheimhoudingsplan plan)
    {
        var resten = plan.ValAan(stop);
        Aangevallen += resten.Select(r => r.Sleutel).Distinct().Count();
        onveilig.AddRange(resten.Where(r => !r.Houdt).Select(r => r.Sleutel).Concat(plan.Onbeschermd).Distinct().Except(onveilig).ToList());
    }
}
