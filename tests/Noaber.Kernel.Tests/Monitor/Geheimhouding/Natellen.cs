using Noaber.Kernel.Monitor.Geheimhouding;

namespace Noaber.Kernel.Tests.Monitor.Geheimhouding;

/// <summary>
/// Another attacker than the one of the product, which knows nothing of it: takes the sums as equations and sweeps them with whole numbers,
/// and tells which hidden figures have only one answer.
/// </summary>
internal static class Natellen
{
    public static HashSet<Publicatiesleutel> Bekend(IReadOnlyList<Publicatiecel> cellen, IReadOnlyList<Somverband> sommen, Func<Publicatiecel, bool> gezien)
    {
        var onbekend = cellen.Where(c => !gezien(c)).Select(c => c.Sleutel).ToList();
        var plek = onbekend.Select((sleutel, i) => (sleutel, i)).ToDictionary(p => p.sleutel, p => p.i);
        List<decimal[]> rijen = [];
        foreach (var som in sommen)
        {
            var rij = new decimal[onbekend.Count];
            if (plek.TryGetValue(som.Totaal, out var totaal))
                rij[totaal] = 1;
            foreach (var deel in som.Delen.Where(plek.ContainsKey))
                rij[plek[deel]] -= 1;
            if (rij.Any(r => r != 0))
                rijen.Add(rij);
        }
        return [.. Veeg(rijen, onbekend.Count).Where(r => r.Count(x => x != 0) == 1).Select(r => onbekend[Array.FindIndex(r, x => x != 0)])];
    }

    // Gauss and Jordan, by whole numbers and their quotients.
    private static List<decimal[]> Veeg(List<decimal[]> rijen, int kolommen)
    {
        var klaar = 0;
        for (var kolom = 0; kolom < kolommen && klaar < rijen.Count; kolom++)
        {
            var spil = rijen.FindIndex(klaar, r => Math.Abs(r[kolom]) > 1e-9m);
            if (spil < 0)
                continue;
            (rijen[klaar], rijen[spil]) = (rijen[spil], rijen[klaar]);
            var deler = rijen[klaar][kolom];
            rijen[klaar] = [.. rijen[klaar].Select(x => x / deler)];
            for (var i = 0; i < rijen.Count; i++)
            {
                if (i == klaar || Math.Abs(rijen[i][kolom]) <= 1e-9m)
                    continue;
                var keer = rijen[i][kolom];
                rijen[i] = [.. rijen[i].Select((x, k) => Math.Round(x - (keer * rijen[klaar][k]), 12))];
            }
            klaar++;
        }
        return rijen[..klaar];
    }
}
