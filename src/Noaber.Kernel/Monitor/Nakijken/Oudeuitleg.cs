namespace Noaber.Kernel.Monitor.Nakijken;

/// <summary>
/// What was said of another value of the same figure does not explain this one: it is asked anew, with the old words to think of. Saying
/// the same once more is an answer.
/// </summary>
public static class Oudeuitleg
{
    /// <summary>The figures without what was said of another value, as far as that is asked for, and the findings that ask.</summary>
    /// <param name="cijfers">The figures as they come in.</param>
    /// <param name="vorige">Those of the version before.</param>
    /// <param name="gevonden">What the rules found in them.</param>
    public static (IReadOnlyList<Waarneming> Cijfers, Controleuitkomst Gevonden) Weg(
        IReadOnlyList<Waarneming> cijfers, IReadOnlyCollection<Waarneming> vorige, Controleuitkomst gevonden)
    {
        ArgumentNullException.ThrowIfNull(cijfers);
        ArgumentNullException.ThrowIfNull(vorige);
        ArgumentNullException.ThrowIfNull(gevonden);
        var gevraagd = gevonden.Uitgelegd.Select(b => b.Wat).ToHashSet();
        var toen = vorige.Where(v => !v.IsLeeg && gevraagd.Contains(v.Sleutel)).DistinctBy(v => v.Sleutel).ToDictionary(v => v.Sleutel);
        var oud = cijfers.Where(c => IsVanAnder(c, toen.GetValueOrDefault(c.Sleutel))).DistinctBy(c => c.Sleutel)
            .ToDictionary(c => c.Sleutel, c => (Nu: c, Toen: toen[c.Sleutel]));
        return oud.Count == 0 ? (cijfers, gevonden)
            : ([.. cijfers.Select(c => oud.ContainsKey(c.Sleutel) ? c with { Toelichting = null } : c)],
                new([.. gevonden.Bevindingen.Select(b =>
                    b.IsUitgelegd && oud.TryGetValue(b.Wat, out var paar) ? Opnieuw(b, paar.Nu, paar.Toen) : b)]));
    }

    private static bool IsVanAnder(Waarneming nu, Waarneming? toen) =>
        toen is not null && nu.Toelichting is not null && nu.Toelichting == toen.Toelichting && nu.Waarde != toen.Waarde;

    private static Controlebevinding Opnieuw(Controlebevinding bevinding, Waarneming nu, Waarneming toen) => bevinding with
    {
        Toelichting = null,
        Herstel = $"{bevinding.Herstel} Bij {toen.Waarde} stond er: ‘{toen.Toelichting}’ "
            + $"Geldt dat ook voor {nu.Waarde}, zeg het dan nog eens.",
    };
}
