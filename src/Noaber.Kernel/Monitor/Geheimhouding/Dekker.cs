namespace Noaber.Kernel.Monitor.Geheimhouding;

/// <summary>Gives each figure that must be hidden a shift against each that could work it out, and hides what those shifts need.</summary>
internal sealed class Dekker
{
    // Less than any weight: nothing more may be hidden for it.
    private const double Niets = 1e-9;
    private readonly Publicatie publicatie;
    private readonly Bescherming?[] nodig;
    private readonly bool[] verborgen;
    private readonly Schuiver schuiver;
    private readonly Guid?[] aanvallers;
    private readonly Dictionary<int, List<Dekking>> dekkingen = [];
    private readonly SortedSet<int>[] steunt;

    public Dekker(Publicatie publicatie, Bescherming?[] nodig, bool[] verborgen, CancellationToken stop)
    {
        (this.publicatie, this.nodig, this.verborgen) = (publicatie, nodig, verborgen);
        schuiver = new(publicatie, verborgen);
        aanvallers = [null, .. publicatie.Partijen.Select(p => (Guid?)p)];
        steunt = [.. nodig.Select(_ => new SortedSet<int>())];
        // What asks most comes first: what it hides covers the others.
        var volgorde = Enumerable.Range(0, nodig.Length).Where(c => nodig[c] is not null)
            .OrderByDescending(c => nodig[c]!.Onder + nodig[c]!.Boven).ThenBy(c => c);
        foreach (var cel in volgorde)
        {
            stop.ThrowIfCancellationRequested();
            if (Dek(cel, [], double.PositiveInfinity) is { } gevonden)
                Bewaar(cel, gevonden);
            else
                Zonder.Add(cel);
        }
    }

    /// <summary>Figures that no shift was found for: they are protected in another way, or not at all.</summary>
    public SortedSet<int> Zonder { get; } = [];

    /// <summary>Whether all shifts can do without a cell that is shown again; else nothing changes.</summary>
    public bool Mist(int cel)
    {
        List<(int Cel, List<Dekking> Dekking)> nieuw = [];
        foreach (var gedekt in steunt[cel])
        {
            if (Dek(gedekt, [.. dekkingen[gedekt].Where(d => Array.TrueForAll(d.Schuif, s => s.Cel != cel))], Niets) is not { } gevonden)
                return false;
            nieuw.Add((gedekt, gevonden));
        }
        foreach (var (gedekt, dekking) in nieuw)
            Bewaar(gedekt, dekking);
        return true;
    }

    // Against each that does not know it: those shifts that are there already, and new ones that cost less than a price.
    private List<Dekking>? Dek(int cel, List<Dekking> al, double prijs)
    {
        foreach (var wie in aanvallers)
        {
            if (wie is not null && wie == publicatie.Kenners[cel])
                continue;
            var eis = nodig[cel]!.Voor(publicatie.Cellen[cel], wie);
            // Up and down by one shift where that can be; else each by its own.
            if (!Vind(cel, eis, wie, al, prijs)
                && !(eis is { Onder: > 0, Boven: > 0 } && Vind(cel, eis with { Boven = 0 }, wie, al, prijs)
                    && Vind(cel, eis with { Onder = 0 }, wie, al, prijs)))
                return null;
        }
        return al;
    }

    private bool Vind(int cel, Bescherming eis, Guid? wie, List<Dekking> al, double prijs)
    {
        if (al.Exists(d => d.Nodig.Onder >= eis.Onder && d.Nodig.Boven >= eis.Boven && schuiver.Geldt(d.Schuif, cel, eis, wie)))
            return true;
        if (schuiver.Zoek(cel, eis, wie, prijs) is not { } schuif)
            return false;
        foreach (var (hoek, _) in schuif)
            verborgen[hoek] = true;
        al.Add(new(eis, schuif));
        return true;
    }

    private void Bewaar(int cel, List<Dekking> dekking)
    {
        foreach (var (hoek, _) in dekkingen.GetValueOrDefault(cel, []).SelectMany(d => d.Schuif))
            steunt[hoek].Remove(cel);
        dekkingen[cel] = dekking;
        foreach (var (hoek, _) in dekking.SelectMany(d => d.Schuif))
            steunt[hoek].Add(cel);
    }

    private sealed record Dekking(Bescherming Nodig, (int Cel, int Teken)[] Schuif);
}
