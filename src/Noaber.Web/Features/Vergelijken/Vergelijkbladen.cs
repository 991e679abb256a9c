namespace Noaber.Web.Features.Vergelijken;

/// <summary>Lays tables on pages, so that no page grows with the number of parties and years. A long table goes on on the next one.</summary>
internal static class Vergelijkbladen
{
    private const int PerBlad = 50, Minste = 10;

    public static IReadOnlyList<IReadOnlyList<Vergelijktafel>> Verdeel(IReadOnlyList<Vergelijktafel> tafels)
    {
        var bladen = new List<List<Vergelijktafel>>();
        var over = 0;
        foreach (var tafel in tafels)
        {
            for (var rest = tafel.Regels; rest.Count > 0;)
            {
                // A few rows at the foot of a page read badly.
                if (over < Math.Min(rest.Count, Minste))
                {
                    bladen.Add([]);
                    over = PerBlad;
                }
                var deel = rest.Take(over).ToList();
                bladen[^1].Add(tafel with { Regels = deel, IsVervolg = rest.Count < tafel.Regels.Count });
                (rest, over) = ([.. rest.Skip(deel.Count)], over - deel.Count);
            }
        }
        return bladen;
    }
}
