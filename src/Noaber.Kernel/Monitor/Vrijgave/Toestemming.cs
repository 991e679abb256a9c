namespace Noaber.Kernel.Monitor.Vrijgave;

/// <summary>What a party said when it was asked whether a figure of it may be released; what it says later takes its place.</summary>
/// <param name="Partij">Whose figure.</param>
/// <param name="Indicator">The code of the indicator.</param>
/// <param name="Halfjaar">With which half-year it was handed in.</param>
/// <param name="Publiek">For whom.</param>
/// <param name="Ja">Whether it may.</param>
/// <param name="Op">When it said so.</param>
public sealed record Toestemming(Guid Partij, string Indicator, Meetperiode Halfjaar, Publiek Publiek, bool Ja, DateTimeOffset Op);

/// <summary>All that parties said about releasing their figures. Who said nothing did not agree.</summary>
public sealed class Toestemmingen(IEnumerable<Toestemming> antwoorden)
{
    private readonly ILookup<(Guid, string, Meetperiode), Toestemming> opCijfer =
        antwoorden.ToLookup(t => (t.Partij, t.Indicator, t.Halfjaar));

    /// <summary>
    /// Whether a party agrees that its figure is shown to an audience, by the last that it said. Yes for everyone is yes for the council
    /// too, and no for the council is no for everyone.
    /// </summary>
    public bool Geeft(Guid partij, string indicator, Meetperiode halfjaar, Publiek publiek) =>
        opCijfer[(partij, indicator, halfjaar)].Where(t => t.Ja ? t.Publiek >= publiek : t.Publiek <= publiek)
            .OrderBy(t => t.Op).ThenByDescending(t => t.Ja).LastOrDefault()?.Ja == true;
}
