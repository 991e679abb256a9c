using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Leveringen;

namespace Noaber.Web.Features.Leveringen;

/// <summary>
/// How much of a version would be gone when a file with far less in it takes its place: who sends it may have sent another one.
/// </summary>
/// <param name="Versie">The version that lies there.</param>
/// <param name="Weg">How many of its figures are not in the file.</param>
/// <param name="Van">How many it has.</param>
/// <param name="Bladen">Of which sheets, and how many of each.</param>
public sealed record Verdwijnend(Versienummer Versie, int Weg, int Van, IReadOnlyList<(string Blad, int Aantal)> Bladen)
{
    /// <summary>The hash of the file that would take its place.</summary>
    public string Bestand { get; init; } = "";

    /// <summary>What a tick agrees to: another file, or other figures that go, ask again.</summary>
    internal string Kenmerk => $"{Versie}-{Weg}-{Bestand}";

    /// <summary>So few are looked over at a glance on the page of the delivery.</summary>
    private const int Handvol = 10;

    /// <summary>A quarter.</summary>
    private const int Deel = 4;

    /// <summary>What would be gone; null when it is little.</summary>
    internal static Verdwijnend? Tussen(Versienummer versie, IReadOnlyList<Waarneming> oud, IReadOnlyList<Waarneming> nieuw)
    {
        var weg = Vervangingsplan.Tussen(oud, nieuw, [], Catalogus.Standaard).Wijzigingen.Where(w => w.Lot == Cijferlot.Weg).ToList();
        var van = oud.Count(w => !w.IsLeeg);
        return weg.Count < Handvol || weg.Count * Deel < van ? null : new(versie, weg.Count, van,
        [
            .. weg.GroupBy(w => w.Oud!.Plaats?.Blad ?? Catalogus.Standaard.Zoek(w.Wat.Indicator)?.Onderwerp.Naam() ?? "")
                .Select(g => (g.Key, g.Count())).OrderByDescending(b => b.Item2),
        ]);
    }
}
