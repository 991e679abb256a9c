namespace Noaber.Kernel.Monitor.Definities.Lijsten;

/// <summary>
/// How well a home keeps its energy. Labels are valid for ten years, so those of three methods live side by side; they do not compare one
/// to
/// one. Source: VERA ENERGIELABEL and ENERGIEPRESTATIESOORT; bounds in <c>reference/limits/energielabel_grenzen.csv</c>.
/// </summary>
public static class Energielabels
{
    /// <summary>Labels by NTA 8800, in kWh for each m² a year; by energy index; and by the index of before 2015.</summary>
    public const string Nta8800 = "nta", Energieindex = "ei", OudeIndex = "voor-2015";

    /// <summary>The code of a home without a label.</summary>
    public const string Geen = "geen";

    // The upper bounds, included: EP2, energy index of 2015 to 2020, and the one before. G has none.
    private static readonly (string Label, string Vera, decimal? Ep2, decimal? Index, decimal? Oud)[] Grenzen =
    [
        ("A++++", "AP4", 0, null, null), ("A+++", "AP3", 50, null, null), ("A++", "APP", 75, 0.60m, 0.50m), ("A+", "AP", 105, 0.80m, 0.70m),
        ("A", "A", 160, 1.20m, 1.05m), ("B", "B", 190, 1.40m, 1.30m), ("C", "C", 250, 1.80m, 1.60m), ("D", "D", 290, 2.10m, 2.00m),
        ("E", "E", 335, 2.40m, 2.40m), ("F", "F", 380, 2.70m, 2.90m), ("G", "G", decimal.MaxValue, decimal.MaxValue, decimal.MaxValue),
    ];

    /// <summary>The labels from good to bad, and none.</summary>
    public static Codelijst Labels { get; } = new("energielabel", "Energielabel", "VERA-referentiedata, ENERGIELABEL",
    [
        .. Grenzen.Select(g => new Code(g.Label, g.Label) { Vera = $"ENERGIELABEL.{g.Vera}" }),
        new(Geen, "Geen label") { Uitleg = "Er is geen geldig label, ook geen voorlopig." },
    ])
    {
        SchaalZonder = [Geen],
    };

    /// <summary>By which method the labels were found.</summary>
    public static Codelijst Methoden { get; } = new("labelmethode", "Labelmethode", "VERA-referentiedata, ENERGIEPRESTATIESOORT",
    [
        new(Nta8800, "NTA 8800", new(2021, 1, 1)) { Uitleg = "Afgemeld vanaf 1 januari 2021.", Vera = "ENERGIEPRESTATIESOORT.NTA" },
        new(Energieindex, "Energie-index") { Uitleg = "Afgemeld van 2015 tot en met 2020.", Vera = "ENERGIEPRESTATIESOORT.EI" },
        new(OudeIndex, "Label van voor 2015", Tot: new(2024, 12, 31)) { Uitleg = "Zo’n label is tien jaar geldig." },
        new("voorlopig", "Pre-label") { Uitleg = "Geschat op kenmerken van de woning, niet afgemeld.",
            Vera = "ENERGIEPRESTATIESTATUS.VOO" },
    ]);

    /// <summary>The label of an energy performance.</summary>
    /// <param name="methode"><see cref="Nta8800"/>, <see cref="Energieindex"/> or <see cref="OudeIndex"/>.</param>
    /// <param name="waarde">kWh for each m² a year, or the index.</param>
    /// <returns>The label; null for a method that has no number.</returns>
    public static string? Label(string methode, decimal waarde) => methode switch
    {
        Nta8800 => Array.Find(Grenzen, g => waarde <= g.Ep2).Label,
        Energieindex => Array.Find(Grenzen, g => waarde <= g.Index).Label,
        OudeIndex => Array.Find(Grenzen, g => waarde <= g.Oud).Label,
        _ => null,
    };
}
