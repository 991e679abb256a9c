using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Geheimhouding;

namespace Noaber.Kernel.Monitor.Vrijgave;

/// <summary>What says something of each other, and of nothing else.</summary>
internal static class Samenhang
{
    /// <summary>Indicators with all others that they say something of, directly or through others.</summary>
    public static IEnumerable<IReadOnlyList<Indicator>> Groepen(IReadOnlyList<Indicator> nu, IEnumerable<Indicator> eerder)
    {
        List<Indicator> alle = [.. nu.Union(eerder)];
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

    /// <summary>Figures with all that ties connect them to.</summary>
    public static HashSet<Publicatiesleutel> Rond(
        IEnumerable<Publicatiesleutel> cijfers, IReadOnlyCollection<IReadOnlyList<Publicatiesleutel>> verbanden)
    {
        var van = verbanden.SelectMany(leden => leden.Select(lid => (Lid: lid, Leden: leden))).ToLookup(v => v.Lid, v => v.Leden);
        HashSet<Publicatiesleutel> samen = [.. cijfers];
        var teZien = new Queue<Publicatiesleutel>(samen);
        while (teZien.TryDequeue(out var cijfer))
        {
            foreach (var ander in van[cijfer].SelectMany(leden => leden).Where(samen.Add))
                teZien.Enqueue(ander);
        }
        return samen;
    }

    private static bool Samen(Indicator een, Indicator ander) => Noemt(een).Intersect(Noemt(ander)).Any();

    private static IEnumerable<string> Noemt(Indicator indicator) =>
    [
        indicator.Code, .. indicator.Breuk is { } b ? (string[])[b.Teller.Indicator, b.Noemer.Indicator] : [],
        .. indicator.Controles.Where(c => c is Telsom or Balans or Aansluiting or Hoogstens).SelectMany(c => c.Grootheden)
            .Select(g => g.Indicator),
    ];
}
