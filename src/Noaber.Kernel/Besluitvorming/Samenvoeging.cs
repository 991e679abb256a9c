namespace Noaber.Kernel.Besluitvorming;

/// <summary>What becomes of something that a proposal and a newer version both have their own idea of.</summary>
public enum Samenkeuze
{
    /// <summary>It stays as the proposal has it: the newer version did not change it, or in the same way.</summary>
    Blijft,

    /// <summary>Only the newer version changed it: it is taken over.</summary>
    Over,

    /// <summary>Both changed it: it stays as the proposal has it, and is to be looked at.</summary>
    Dubbel,
}

/// <summary>
/// How a proposal goes on when another one was adopted before it: what is taken from the newer version, and what both changed. Which pieces
/// are the same is known by their line, so nothing is guessed, and no word of either side is lost: what both changed stays as the proposal
/// has it, and is to be looked at.
/// </summary>
/// <param name="Over">The lines that only the newer version changed, added or took away: the proposal takes them over.</param>
/// <param name="Dubbel">The lines that both changed, each in its own way.</param>
/// <param name="Volgorde">All lines in the order of the joined text.</param>
public sealed record Samenvoeging(IReadOnlyList<Guid> Over, IReadOnlyList<Guid> Dubbel, IReadOnlyList<Guid> Volgorde)
{
    /// <summary>Which side of one piece, field, year or action goes on; null where it is not there.</summary>
    /// <param name="basis">As both began.</param>
    /// <param name="mijn">As the proposal has it.</param>
    /// <param name="nieuwste">As it was adopted in between.</param>
    public static Samenkeuze Kies<T>(T? basis, T? mijn, T? nieuwste) where T : class =>
        Equals(nieuwste, basis) || Equals(nieuwste, mijn) ? Samenkeuze.Blijft : Equals(basis, mijn) ? Samenkeuze.Over : Samenkeuze.Dubbel;

    /// <summary>Lays three texts side by side.</summary>
    /// <param name="basis">What the proposal began as.</param>
    /// <param name="voorstel">The proposal.</param>
    /// <param name="nieuwste">What was adopted in between.</param>
    public static Samenvoeging Van(IReadOnlyList<Passage> basis, IReadOnlyList<Passage> voorstel, IReadOnlyList<Passage> nieuwste)
    {
        var (was, mijn, nieuw) = (OpLijn(basis), OpLijn(voorstel), OpLijn(nieuwste));
        Guid[] anders = [.. was.Keys.Union(nieuw.Keys).Where(lijn => was.GetValueOrDefault(lijn) != nieuw.GetValueOrDefault(lijn))];
        var keuzes = anders.ToLookup(lijn => Kies(was.GetValueOrDefault(lijn), mijn.GetValueOrDefault(lijn),
            nieuw.GetValueOrDefault(lijn)));
        Guid[] over = [.. keuzes[Samenkeuze.Over]];
        var blijft = mijn.Keys.Except(over).Concat(over.Where(nieuw.ContainsKey)).ToHashSet();
        return new(over, [.. keuzes[Samenkeuze.Dubbel]],
            [.. Orde([.. was.Keys], [.. mijn.Keys], [.. nieuw.Keys]).Where(blijft.Contains)]);
    }

    /// <summary>
    /// The order of the newer version, unless the proposal put things in another one; what is in one of them only stands behind what went
    /// before it there.
    /// </summary>
    private static List<Guid> Orde(Guid[] was, Guid[] mijn, Guid[] nieuw)
    {
        var zelf = !mijn.Where(was.Contains).SequenceEqual(was.Where(mijn.Contains));
        var (orde, erbij) = zelf ? (mijn.ToList(), nieuw) : (nieuw.ToList(), mijn);
        var bekend = orde.ToHashSet();
        var plek = 0;
        foreach (var lijn in erbij)
        {
            if (bekend.Add(lijn))
                orde.Insert(plek++, lijn);
            else
                plek = orde.IndexOf(lijn) + 1;
        }
        return orde;
    }

    private static OrderedDictionary<Guid, Passage> OpLijn(IReadOnlyList<Passage> passages)
    {
        ArgumentNullException.ThrowIfNull(passages);
        return new(passages.Select(passage => KeyValuePair.Create(passage.Lijn, passage)));
    }
}
