using System.Globalization;

namespace Noaber.Kernel.Monitor.Geheimhouding;

/// <summary>
/// Lays an attack by somebody without figures of their own, and by each party alone, and tells which figures they come too near.
/// </summary>
internal sealed class Toetser(Publicatie publicatie, Bescherming?[] nodig, CancellationToken stop)
{
    // Of what is found by a solver that works to about 1e-7.
    private const double Ruis = 1e-4;

    private const int Decimalen = 3;
    private readonly Guid?[] aanvallers = [null, .. publicatie.Partijen.Select(p => (Guid?)p)];
    // A piece that held holds again: most of it stays as it is while elsewhere more is hidden.
    private readonly HashSet<string> gehouden = [];

    /// <summary>Each cell that somebody comes too near, with all cells that have to do with it.</summary>
    public IReadOnlyList<(int Cel, IReadOnlyList<int> Vlak)> Onveilig(bool[] verborgen) =>
    [
        .. PerVlak<(int Cel, IReadOnlyList<int> Vlak)>(verborgen, (blik, vlak) => [.. TeDichtbij(vlak, blik).Select(c => (c, vlak.Cellen))])
            .DistinctBy(o => o.Cel).OrderBy(o => o.Cel),
    ];

    /// <summary>What each of them can work out of each figure that must be hidden.</summary>
    public IReadOnlyList<Restinterval> ValAan(bool[] verborgen) =>
        PerVlak<Restinterval>(verborgen, (blik, vlak) =>
            [.. vlak.Cellen.Where(c => nodig[c] is not null).Select(c => Rest(c, blik.Wie, Bereik(vlak, c)))]);

    /// <summary>The cells that what must be hidden leans on: as long as these stay hidden, nobody comes too near to it.</summary>
    public HashSet<int> Steun(bool[] verborgen) => [.. PerVlak<int>(verborgen, (blik, vlak) =>
    [
        .. vlak.Cellen.Where(c => nodig[c] is not null).SelectMany(c => vlak.Beweegt(c, nodig[c]!.Voor(publicatie.Cellen[c], blik.Wie))),
    ])];

    private Restinterval Rest(int cel, Guid? wie, (double Laag, double Hoog) bereik)
    {
        var iets = publicatie.Cellen[cel];
        return new(
            iets.Sleutel, wie, Rond(bereik.Laag), double.IsInfinity(bereik.Hoog) ? null : Rond(bereik.Hoog), Houdt(cel, wie, bereik));
    }

    private static decimal Rond(double getal) => Math.Round((decimal)getal, Decimalen);

    private bool Houdt(int cel, Guid? wie, (double Laag, double Hoog) bereik)
    {
        var (waarde, eis) = ((double)publicatie.Cellen[cel].Waarde, nodig[cel]!.Voor(publicatie.Cellen[cel], wie));
        return bereik.Laag <= waarde - eis.Onder + Ruis && bereik.Hoog >= waarde + eis.Boven - Ruis && bereik.Hoog - bereik.Laag > Ruis;
    }

    private (double Laag, double Hoog) Bereik(Aanvalsvlak vlak, int cel)
    {
        stop.ThrowIfCancellationRequested();
        return vlak.Bereik(cel);
    }

    // A solver is of the thread that made it, so nothing of it outlives the look.
    private List<T> PerVlak<T>(bool[] verborgen, Func<Blik, Aanvalsvlak, IReadOnlyList<T>> kijk)
    {
        List<T> gezien = [];
        var teBewaken = Enumerable.Range(0, nodig.Length).Where(c => nodig[c] is not null).ToList();
        foreach (var blik in aanvallers.Select(wie => new Blik(publicatie, verborgen, wie)))
        {
            foreach (var vlak in Aanvalsvlak.Van(publicatie, blik, teBewaken))
            {
                using (vlak)
                    gezien.AddRange(kijk(blik, vlak));
            }
        }
        return gezien;
    }

    private IReadOnlyList<int> TeDichtbij(Aanvalsvlak vlak, Blik blik)
    {
        // A piece that is hidden alike is the same piece.
        var merk = string.Create(
            CultureInfo.InvariantCulture, $"{blik.Wie}:{string.Join(',', vlak.Cellen.Select(c => blik.Verborgen[c] ? c : -c - 1))}");
        if (gehouden.Contains(merk))
            return [];
        var fout = vlak.Cellen.Where(c => nodig[c] is not null && !Houdt(c, blik.Wie, Bereik(vlak, c))).ToList();
        if (fout.Count == 0)
            gehouden.Add(merk);
        return fout;
    }
}
