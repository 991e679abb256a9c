using Noaber.Kernel.Monitor;
using Noaber.Kernel.Monitor.Definities;
using Noaber.Kernel.Monitor.Nakijken;

namespace Noaber.Kernel.Tests.Monitor;

/// <summary>Makes deliveries for the tests: an association in a gemeente of two wijken with two buurten each.</summary>
internal static class Leveringsproef
{
    public const string Gemeente = "GM0153", Wijk1 = "WK015301", Wijk2 = "WK015302", Buurt1 = "BU01530101", Buurt2 = "BU01530102",
        Buurt3 = "BU01530201", Buurt4 = "BU01530202";

    public static readonly Guid Domijn = new("0192f0aa-0000-7000-8000-000000000001");
    public static readonly Meetperiode Nu = new(2025, 2);

    public static readonly IReadOnlyDictionary<string, string?> Gebieden = new Dictionary<string, string?>
    {
        [Gemeente] = null, [Wijk1] = Gemeente, [Wijk2] = Gemeente, [Buurt1] = Wijk1, [Buurt2] = Wijk1, [Buurt3] = Wijk2, [Buurt4] = Wijk2,
    };

    /// <summary>A figure at a place of its own; the row counts the rows of the test.</summary>
    public static Waarneming Cijfer(string indicator, Waarde waarde, string gebied = Gemeente, string deel = "", int rij = 1, string? uitleg = null) => new()
    {
        Sleutel = new(indicator, gebied, new(deel)), Versie = Versienummer.Eerste, Partij = Domijn, Waarde = waarde, Toelichting = uitleg,
        Periode = Nu.Voor(Catalogus.Standaard.Zoek(indicator)?.Ritme ?? Ritme.Halfjaar)!.Value, Plaats = new("Voorraad", rij, 3, "Enschede"),
    };

    public static Waarneming Cijfer(string indicator, decimal waarde, string gebied = Gemeente, string deel = "", int rij = 1, string? uitleg = null) =>
        Cijfer(indicator, Waarde.Van(waarde), gebied, deel, rij, uitleg);

    public static Controlevraag Vraag(params Waarneming[] regels) => new()
    {
        Catalogus = Catalogus.Standaard, Partij = Domijn, Halfjaar = Nu, Regels = regels, Gebieden = Gebieden,
    };

    public static IReadOnlyList<Controlebevinding> Kijk(params Waarneming[] regels) => Controles.Kijk(Vraag(regels)).Bevindingen;

    /// <summary>The one finding of a rule.</summary>
    public static Controlebevinding Een(Controleregel regel, params Waarneming[] regels) => Assert.Single(Kijk(regels), b => b.Regel == regel);

    /// <summary>That a rule finds nothing.</summary>
    public static void Geen(Controleregel regel, params Waarneming[] regels) => Assert.DoesNotContain(Kijk(regels), b => b.Regel == regel);

    /// <summary>Figures of half-years before this one, the last of them of the one right before it.</summary>
    public static IReadOnlyList<Waarneming> Eerder(string indicator, params decimal[] waarden)
    {
        var (periode, uit) = (Nu.Vorige, new List<Waarneming>());
        foreach (var waarde in waarden.Reverse())
        {
            uit.Add(Cijfer(indicator, waarde) with { Periode = periode, Plaats = null });
            periode = periode.Vorige;
        }
        return uit;
    }
}
