namespace Noaber.Web.Features.Vergelijken;

/// <summary>Lays tables on pages, so that no page grows with the number of parties and years. A long table goes on on the next one.</summary>
internal static class Vergelijkbladen
{
    private const int PerBlad = 50;

    public static IReadOnlyList<IReadOnlyList<Vergelijktafel>> Verdeel(IReadOnlyList<Vergelijktafel> tafels)
    {
        var bladen = new List<List<Vergelijktafel>>();
        var over = 0;
        foreach (var deel in tafels.SelectMany(Delen))
        {
            if (deel.Regels.Count > over)
            {
                bladen.Add([]);
                over = PerBlad;
            }
            bladen[^1].Add(deel);
            over -= deel.Regels.Count;
        }
        return bladen;
    }

    private static IEnumerable<Vergelijktafel> Delen(Vergelijktafel tafel) =>
        tafel.Regels.Chunk(PerBlad).Select((regels, at) => tafel with { Regels = regels, IsVervolg = at > 0 });
}
