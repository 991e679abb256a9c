namespace Noaber.Kernel.Afspraken;

/// <summary>Something that someone is to do.</summary>
/// <param name="Tekst">The whole text of the action.</param>
/// <param name="Trekkers">Who does it, as the text names them; empty when it does not say.</param>
/// <param name="Helpers">Who helps (<c>met behulp van</c>, <c>in samenwerking met</c>); may be empty.</param>
/// <param name="Termijn">When, if the text says so.</param>
/// <param name="Hoeveelheden">How much, each number with what it counts.</param>
/// <param name="Bron">The lines it came from.</param>
public sealed record Actie(
    string Tekst,
    IReadOnlyList<string> Trekkers,
    IReadOnlyList<string> Helpers,
    Termijn? Termijn,
    IReadOnlyList<Hoeveelheid> Hoeveelheden,
    Bronplaats Bron);

/// <summary>Who is to do an action.</summary>
public static class Actietrekkers
{
    /// <summary>
    /// Whom the action names; else whose share of it is named; else who steers what it stands in: the elaboration for a year where that
    /// names somebody, else the agreement. As the texts name them; empty when nobody is named anywhere.
    /// </summary>
    /// <param name="trekkers">Whom the action names.</param>
    /// <param name="hoeveelheden">Its quantities, with whose they are.</param>
    /// <param name="regie">Who steers, of the nearest text first.</param>
    public static IReadOnlyList<string> Van(
        IReadOnlyList<string> trekkers, IReadOnlyList<Hoeveelheid> hoeveelheden, params IReadOnlyList<IReadOnlyList<string>> regie)
    {
        ArgumentNullException.ThrowIfNull(trekkers);
        if (trekkers.Count > 0)
            return trekkers;
        IReadOnlyList<string> delen = [.. hoeveelheden.Select(h => h.Partij).OfType<string>().Distinct(StringComparer.Ordinal)];
        return delen.Count > 0 ? delen : regie.FirstOrDefault(r => r.Count > 0) ?? [];
    }
}

/// <summary>
/// When something is to be done: <c>Q1 2020</c>, <c>voor 15 december</c>, <c>medio 2026</c>, <c>uiterlijk 2025</c>, <c>doorlopend</c>.
/// </summary>
/// <param name="Tekst">The words of the document.</param>
/// <param name="Van">First day on which it can be, when that follows from the words; null for a mere end date.</param>
/// <param name="Tot">Last day, included; null when it goes on (<see cref="Doorlopend"/>) or cannot be told.</param>
/// <param name="Doorlopend">It goes on, or comes back each year.</param>
public sealed record Termijn(string Tekst, DateOnly? Van, DateOnly? Tot, bool Doorlopend = false);
