namespace Noaber.Kernel.Draad;

/// <summary>What a point of the thread says.</summary>
/// <param name="Punt">The point.</param>
/// <param name="Tekst">Its words.</param>
public sealed record Draadtekst(Draadpunt Punt, string Tekst);

/// <summary>Two points that seem to be about the same. A person decides whether they are.</summary>
/// <param name="Van">The later point: what may answer.</param>
/// <param name="Naar">The earlier one: what may be answered.</param>
/// <param name="Gelijkenis">How much they have in common, above 0 and at most 1.</param>
/// <param name="Samen">The rare words and numbers that stand in both, the rarest first: why it is suggested.</param>
public sealed record Koppelsuggestie(Draadpunt Van, Draadpunt Naar, double Gelijkenis, IReadOnlyList<string> Samen);

/// <summary>
/// Suggests links by the words and numbers that two texts share. A word that stands everywhere says nothing; one that stands in two texts
/// says much: on such words a suggestion rests, whatever others go along. The same texts always give the same suggestions.
/// </summary>
public static class Koppelsuggesties
{
    // By eye on the vision and the agreements of Enschede: below this most suggestions are about something else.
    private const double Minste = 0.16, MinsteZeldzaam = 0.1;
    private const int MinsteSamen = 2, MeestGenoemd = 5;

    /// <summary>The best suggestions for each later point.</summary>
    /// <param name="van">The later points.</param>
    /// <param name="naar">The earlier points.</param>
    /// <param name="perPunt">How many for each later point at most.</param>
    /// <returns>By later point in their order, the best first; none where nothing is near enough.</returns>
    public static IReadOnlyList<Koppelsuggestie> Zoek(IReadOnlyList<Draadtekst> van, IReadOnlyList<Draadtekst> naar, int perPunt = 3)
    {
        ArgumentNullException.ThrowIfNull(van);
        ArgumentNullException.ThrowIfNull(naar);
        ArgumentOutOfRangeException.ThrowIfLessThan(perPunt, 1);
        List<Woordbeeld> later = [.. van.Select(t => new Woordbeeld(t))], eerder = [.. naar.Select(t => new Woordbeeld(t))];
        var zeldzaam = Zeldzaamheid([.. later, .. eerder]);
        foreach (var beeld in later.Concat(eerder))
            beeld.Weeg(zeldzaam);
        var waar = eerder.SelectMany(beeld => beeld.Woorden.Keys.Select(woord => (woord, beeld)))
            .ToLookup(p => p.woord, p => p.beeld, StringComparer.Ordinal);
        var grens = Math.Log((1 + later.Count + eerder.Count) / Hoogstens(later.Count + eerder.Count));
        return [.. later.SelectMany(beeld => Bij(beeld, waar, zeldzaam, grens).Take(perPunt))];
    }

    /// <summary>In how many of so many texts a rare word stands at most: "sociale" and "huurwoningen" stand in more.</summary>
    private static double Hoogstens(int teksten) => Math.Max(3, Math.Floor(Math.Sqrt(teksten) / 2));

    /// <summary>How much each word says: the logarithm of in how few of the texts it stands.</summary>
    private static Dictionary<string, double> Zeldzaamheid(List<Woordbeeld> beelden) => beelden.SelectMany(b => b.Woorden.Keys)
        .CountBy(woord => woord, StringComparer.Ordinal)
        .ToDictionary(p => p.Key, p => Math.Log((1 + beelden.Count) / (double)p.Value), StringComparer.Ordinal);

    private static IEnumerable<Koppelsuggestie> Bij(
        Woordbeeld beeld, ILookup<string, Woordbeeld> waar, Dictionary<string, double> zeldzaam, double grens)
    {
        var samen = new Dictionary<Woordbeeld, List<string>>();
        foreach (var woord in beeld.Woorden.Keys)
        {
            foreach (var ander in waar[woord])
                (samen.TryGetValue(ander, out var lijst) ? lijst : samen[ander] = []).Add(woord);
        }
        return from paar in samen
               where paar.Value.Count >= MinsteSamen && paar.Key.Punt != beeld.Punt
               let dragend = paar.Value.Where(woord => zeldzaam[woord] >= grens).ToList()
               let gelijkenis = Weeg(paar.Value) / (beeld.Lengte * paar.Key.Lengte)
               where gelijkenis >= Minste && Weeg(dragend) / (beeld.Lengte * paar.Key.Lengte) >= MinsteZeldzaam
               orderby gelijkenis descending, paar.Key.Punt.Id
               select new Koppelsuggestie(beeld.Punt, paar.Key.Punt, Math.Min(1, gelijkenis),
                   [.. dragend.OrderByDescending(woord => zeldzaam[woord]).ThenBy(woord => woord, StringComparer.Ordinal)
                       .Take(MeestGenoemd).Select(woord => beeld.Woorden[woord])]);

        double Weeg(List<string> woorden) => woorden.Sum(woord => zeldzaam[woord] * zeldzaam[woord]);
    }

    /// <summary>A text as the words that it can be recognised by.</summary>
    private sealed class Woordbeeld(Draadtekst tekst)
    {
        public Draadpunt Punt { get; } = tekst.Punt;
        public Dictionary<string, string> Woorden { get; } = Draadwoorden.Van(tekst.Tekst);

        /// <summary>The length of the text as a vector of its words.</summary>
        public double Lengte { get; private set; }

        public void Weeg(Dictionary<string, double> zeldzaam) => Lengte = Math.Sqrt(Woorden.Keys.Sum(w => zeldzaam[w] * zeldzaam[w]));
    }
}
