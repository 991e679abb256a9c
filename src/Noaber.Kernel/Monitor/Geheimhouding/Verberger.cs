namespace Noaber.Kernel.Monitor.Geheimhouding;

/// <summary>
/// Hides, beside what must be hidden, what would give it away. First by shifts along the axes of the tables; for what is tied in other ways
/// by counting what is hidden within each tie, and by attack: as long as somebody can come too near, more is hidden. Last, what turns out
/// not to be needed is shown again. Least weight first, and always in the same order.
/// </summary>
internal sealed class Verberger
{
    private readonly Publicatie publicatie;
    private readonly Bescherming?[] nodig, dekking;
    private readonly Dekker dekker;
    private readonly Toetser toetser;
    private readonly SortedSet<int> teDoen;
    private readonly HashSet<int> opgegeven = [];
    private readonly CancellationToken stop;

    public Verberger(Publicatie publicatie, Bescherming?[] nodig, CancellationToken stop)
    {
        (this.publicatie, this.nodig, this.stop) = (publicatie, nodig, stop);
        Verborgen = [.. nodig.Zip(publicatie.Cellen, (n, cel) => n is not null || cel.Verleden == Celverleden.Nooit)];
        dekker = new(publicatie, nodig, Verborgen, stop);
        dekking = [.. nodig.Select((n, cel) => dekker.Zonder.Contains(cel) ? n : null)];
        toetser = new(publicatie, [.. dekking], stop);
        teDoen = [.. dekker.Zonder.SelectMany(cel => publicatie.VanCel[cel])];
    }

    /// <summary>Which cells are hidden.</summary>
    public bool[] Verborgen { get; }

    /// <summary>Which cells cannot be protected any more, since what gives them away is out.</summary>
    public IReadOnlySet<int> Onbeschermd { get; private set; } = new SortedSet<int>();

    public void Verberg()
    {
        do
        {
            Tel();
        }
        while (dekker.Zonder.Count > 0 && Verzwaar());
        Ruim();
        // What was given up in one round may be covered by a later one.
        if (opgegeven.Count > 0)
            Onbeschermd = new SortedSet<int>(toetser.Onveilig(Verborgen).Select(o => o.Cel));
    }

    // Shows again what all others can do without: dearest first.
    private void Ruim()
    {
        var vast = dekker.Zonder.Count > 0 ? toetser.Steun(Verborgen) : [];
        var mede = Enumerable.Range(0, Verborgen.Length).Where(c => Verborgen[c] && nodig[c] is null && !vast.Contains(c))
            .Where(c => publicatie.Cellen[c].Verleden == Celverleden.Nieuw)
            .OrderByDescending(c => publicatie.Cellen[c].Gewicht).ThenByDescending(c => publicatie.Cellen[c].Waarde).ThenBy(c => c);
        foreach (var cel in mede)
        {
            stop.ThrowIfCancellationRequested();
            Verborgen[cel] = false;
            if (!dekker.Mist(cel))
                Verborgen[cel] = true;
        }
    }

    private void Tel()
    {
        while (teDoen.Count > 0)
        {
            stop.ThrowIfCancellationRequested();
            var nr = teDoen.Min;
            teDoen.Remove(nr);
            var verband = publicatie.Verbanden[nr];
            foreach (var cel in verband.Leden)
            {
                while (dekking[cel] is { } iets && Tekort.In(publicatie, verband, cel, Verborgen, iets) is > 0 and var tekort
                    && Neem(verband.Leden, cel, tekort))
                {
                }
            }
        }
    }

    // Whether there was something left to hide.
    private bool Verzwaar()
    {
        var meer = false;
        foreach (var (cel, vlak) in toetser.Onveilig(Verborgen))
        {
            if (opgegeven.Contains(cel))
                continue;
            var eigen = publicatie.VanCel[cel].SelectMany(v => publicatie.Verbanden[v].Leden);
            var rondom = vlak.SelectMany(c => publicatie.VanCel[c]).Distinct().SelectMany(v => publicatie.Verbanden[v].Leden);
            if (Neem(eigen, cel, Zwaarte(cel)) || Neem(rondom, cel, Zwaarte(cel)))
                meer = true;
            else
                opgegeven.Add(cel);
        }
        return meer;
    }

    private double Zwaarte(int cel) => Math.Max(1, Math.Max(dekking[cel]!.Onder, dekking[cel]!.Boven));

    // Hides the cheapest of some cells for the sake of one.
    private bool Neem(IEnumerable<int> leden, int voor, double tekort)
    {
        var keus = leden.Where(Kan).Distinct().Select(c => (Cel: c, Prijs: Prijs(c, tekort))).ToList();
        if (keus.Count == 0)
            return false;
        var cel = keus.MinBy(k => (k.Prijs, k.Cel)).Cel;
        Verborgen[cel] = true;
        // It must be able to move against the one that it covers.
        dekking[cel] = new(Geheimreden.Mede, Math.Min((double)publicatie.Cellen[cel].Waarde, dekking[voor]!.Boven), dekking[voor]!.Onder);
        teDoen.UnionWith(publicatie.VanCel[cel]);
        return true;
    }

    private bool Kan(int cel) => !Verborgen[cel] && publicatie.Cellen[cel].Verleden == Celverleden.Nieuw;

    // Its weight, with what its other sums will ask, and dearer as it gives less cover.
    private double Prijs(int cel, double tekort)
    {
        var prijs = (double)publicatie.Cellen[cel].Gewicht;
        foreach (var verband in publicatie.VanCel[cel])
        {
            var leden = publicatie.Verbanden[verband].Leden;
            if (!leden.Any(l => Verborgen[l]))
                prijs += leden.Where(l => l != cel && Kan(l)).Select(l => (double)publicatie.Cellen[l].Gewicht)
                    .DefaultIfEmpty(prijs * leden.Length).Min();
        }
        return prijs * (2 - (Math.Min((double)publicatie.Cellen[cel].Waarde, tekort) / tekort));
    }
}
