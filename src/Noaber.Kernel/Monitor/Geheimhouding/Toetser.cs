using System.Globalization;

namespace Noaber.Kernel.Monitor.Geheimhouding;

/// <summary>Lays an attack by somebody without figures of their own, and by each party, and tells which figures they come too near.</summary>
internal sealed class Toetser(Publicatie publicatie, Bescherming?[] nodig)
{
    // Of what is found by a solver that works to about 1e-7.
    private const double Ruis = 1e-4;

    private const int Decimalen = 3;
    private readonly Guid?[] aanvallers = [null, .. publicatie.Partijen.Select(p => (Guid?)p)];
    // A piece that held holds again: most of it stays as it is while elsewhere more is hidden.
    private readonly HashSet<string> gehouden = [];

    /// <summary>Each cell that somebody comes too near, with all cells that have to do with it.</summary>
    public IReadOnlyList<(int Cel, IReadOnlyList<int> Vlak)> Onveilig(bool[] verborgen)
    {
        SortedDictionary<int, IReadOnlyList<int>> onveilig = [];
        foreach (var blik in aanvallers.Select(wie => new Blik(publicatie, verborgen, wie)))
        {
            foreach (var vlak in Aanvalsvlak.Van(publicatie, blik, Enumerable.Range(0, nodig.Length).Where(c => nodig[c] is not null)))
            {
                foreach (var cel in TeDichtbij(vlak, blik))
                    onveilig.TryAdd(cel, vlak.Cellen);
            }
        }
        return [.. onveilig.Select(paar => (paar.Key, paar.Value))];
    }

    /// <summary>What each of them can work out of each figure that must be hidden.</summary>
    public IEnumerable<Restinterval> ValAan(bool[] verborgen)
    {
        foreach (var blik in aanvallers.Select(wie => new Blik(publicatie, verborgen, wie)))
        {
            foreach (var vlak in Aanvalsvlak.Van(publicatie, blik))
            {
                using (vlak)
                {
                    foreach (var cel in vlak.Cellen.Where(c => nodig[c] is not null))
                        yield return Rest(cel, blik.Wie, vlak.Bereik(cel));
                }
            }
        }
    }

    /// <summary>The cells that what must be hidden leans on: as long as these stay hidden, nobody comes too near to it.</summary>
    public HashSet<int> Steun(bool[] verborgen)
    {
        HashSet<int> steun = [];
        foreach (var blik in aanvallers.Select(wie => new Blik(publicatie, verborgen, wie)))
        {
            foreach (var vlak in Aanvalsvlak.Van(publicatie, blik, Enumerable.Range(0, nodig.Length).Where(c => nodig[c] is not null)))
            {
                using (vlak)
                {
                    foreach (var cel in vlak.Cellen.Where(c => nodig[c] is not null))
                        steun.UnionWith(vlak.Beweegt(cel, nodig[cel]!.Voor(publicatie.Cellen[cel], blik.Wie)));
                }
            }
        }
        return steun;
    }

    private Restinterval Rest(int cel, Guid? wie, (double Laag, double Hoog) bereik)
    {
        var iets = publicatie.Cellen[cel];
        return new(iets.Sleutel, wie, Rond(bereik.Laag), double.IsInfinity(bereik.Hoog) ? null : Rond(bereik.Hoog), Houdt(cel, wie, bereik));
    }

    private static decimal Rond(double getal) => Math.Round((decimal)getal, Decimalen);

    private bool Houdt(int cel, Guid? wie, (double Laag, double Hoog) bereik)
    {
        var (waarde, eis) = ((double)publicatie.Cellen[cel].Waarde, nodig[cel]!.Voor(publicatie.Cellen[cel], wie));
        return bereik.Laag <= waarde - eis.Onder + Ruis && bereik.Hoog >= waarde + eis.Boven - Ruis && bereik.Hoog - bereik.Laag > Ruis;
    }

    private List<int> TeDichtbij(Aanvalsvlak vlak, Blik blik)
    {
        using (vlak)
        {
            var merk = string.Create(CultureInfo.InvariantCulture, $"{blik.Wie}:{string.Join(',', vlak.Cellen.Select(c => blik.Verborgen[c] ? c : -c - 1))}");
            if (gehouden.Contains(merk))
                return [];
            var fout = vlak.Cellen.Where(c => nodig[c] is not null && !Houdt(c, blik.Wie, vlak.Bereik(c))).ToList();
            if (fout.Count == 0)
                gehouden.Add(merk);
            return fout;
        }
    }
}
