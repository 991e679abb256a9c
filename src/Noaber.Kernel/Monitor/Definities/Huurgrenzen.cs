namespace Noaber.Kernel.Monitor.Definities;

/// <summary>A rent that parts two classes. The first four change each 1 January.</summary>
public enum Huurgrens
{
    /// <summary>Kwaliteitskortingsgrens: below it a home is cheap.</summary>
    Kwaliteitskorting,

    /// <summary>The first aftoppingsgrens, of one or two people.</summary>
    LageAftopping,

    /// <summary>The second aftoppingsgrens, of three or more.</summary>
    HogeAftopping,

    /// <summary>Liberalisatiegrens: the upper bound of social rent.</summary>
    Liberalisatie,

    /// <summary>The upper bound of middenhuur; there is one since 2024.</summary>
    Middenhuur,
}

/// <summary>To which class a rent belongs that is exactly on a bound. Sources differ, so each series says which it used.</summary>
public enum Grensconventie
{
    /// <summary>To the class below: a home of € 932,93 is still social. So the law and SBR-wonen (dVi).</summary>
    TotEnMet,

    /// <summary>To the class above it. So VERA, list HUURKLASSE.</summary>
    Onder,
}

/// <summary>The bounds of one stretch of time.</summary>
/// <param name="Van">The first day.</param>
/// <param name="Bedragen">Euros of bare rent each month, in the order of <see cref="Huurgrens"/>; the last may be missing.</param>
/// <param name="Officieel">All were read at the government itself; else some are second-hand.</param>
public sealed record Huurgrensjaar(DateOnly Van, IReadOnlyList<decimal> Bedragen, bool Officieel = false)
{
    /// <summary>The amount; null when there was no such bound.</summary>
    public decimal? this[Huurgrens grens] => (int)grens < Bedragen.Count ? Bedragen[(int)grens] : null;
}

/// <summary>
/// The bounds of rent in euro, of 2015 to 2026. Source: the yearly publication of the ministry, as gathered in
/// <c>reference/limits/huurgrenzen_2015_2026.csv</c> and <c>middenhuur_bovengrens.csv</c>, which give the source of each.
/// </summary>
public static class Huurgrenzen
{
    /// <summary>Each stretch in which no bound changed, from early to late.</summary>
    public static IReadOnlyList<Huurgrensjaar> Alle { get; } =
    [
        Vanaf(2015, 403.06m, 576.87m, 618.24m, 710.68m),
        Vanaf(2016, 409.92m, 586.68m, 628.76m, 710.68m),
        Vanaf(2017, 414.02m, 592.55m, 635.05m, 710.68m),
        Vanaf(2018, 417.34m, 597.30m, 640.14m, 710.68m),
        Vanaf(2019, 424.44m, 607.46m, 651.03m, 720.42m),
        Vanaf(2020, 432.51m, 619.01m, 663.40m, 737.14m),
        Vanaf(2021, 442.46m, 633.25m, 678.66m, 752.33m) with { Officieel = true },
        Vanaf(2022, 442.46m, 633.25m, 678.66m, 763.47m),
        Vanaf(2023, 452.20m, 647.19m, 693.60m, 808.06m),
        Vanaf(2024, 454.47m, 650.43m, 697.07m, 879.66m, 1123.13m),
        // In force in the middle of the year: Wet betaalbare huur.
        new(new(2024, 7, 1), [454.47m, 650.43m, 697.07m, 879.66m, 1157.95m]),
        Vanaf(2025, 477.20m, 682.96m, 731.93m, 900.07m, 1184.82m) with { Officieel = true },
        Vanaf(2026, 498.20m, 713.02m, 764.14m, 932.93m, 1228.07m),
    ];

    /// <summary>The bounds of a day; null before the first, and after the year of the last: those are not known.</summary>
    public static Huurgrensjaar? Op(DateOnly dag) =>
        dag.Year > Alle[^1].Van.Year ? null : Alle.LastOrDefault(jaar => jaar.Van <= dag);

    private static Huurgrensjaar Vanaf(int jaar, params decimal[] bedragen) => new(new(jaar, 1, 1), bedragen);
}

/// <summary>Homes in classes by their rent.</summary>
/// <param name="Lijst">The classes, from cheap to expensive.</param>
/// <param name="Grenzen">The bounds between them: one less than there are classes.</param>
/// <param name="Conventie">Where a rent on a bound belongs.</param>
public sealed record Huurindeling(Codelijst Lijst, IReadOnlyList<Huurgrens> Grenzen, Grensconventie Conventie)
{
    /// <summary>The class of a rent on a day; null when the bounds of that day are not known.</summary>
    /// <param name="huur">Euros of bare rent each month.</param>
    /// <param name="dag">The day that it is measured on.</param>
    public Code? Klasse(decimal huur, DateOnly dag)
    {
        if (Bedragen(dag) is not { } bedragen)
            return null;
        var onder = bedragen.Count(b => Conventie == Grensconventie.TotEnMet ? huur > b : huur >= b);
        return Lijst.Op(dag)[onder];
    }

    /// <summary>The class with its amounts, as it stands above a column: <c>Betaalbaar (€ 682,96 tot en met € 731,93)</c>.</summary>
    public string Omschrijf(Code klasse, DateOnly dag)
    {
        ArgumentNullException.ThrowIfNull(klasse);
        return Bereik(klasse, dag) is { } bereik ? $"{klasse.Naam} ({bereik})" : klasse.Naam;
    }

    /// <summary>
    /// The amounts of a class, with the year that they hold in: <c>tot en met € 498,20 (2026)</c>. Null when those of that day are not
    /// known.
    /// </summary>
    public string? Grens(Code klasse, DateOnly dag)
    {
        ArgumentNullException.ThrowIfNull(klasse);
        return Bereik(klasse, dag) is { } bereik ? $"{bereik} ({dag.Year})" : null;
    }

    private string? Bereik(Code klasse, DateOnly dag)
    {
        var plek = Lijst.Op(dag).TakeWhile(c => c != klasse).Count();
        if (Bedragen(dag) is not { } bedragen || plek > bedragen.Count)
            return null;
        var (tot, boven) = Conventie == Grensconventie.TotEnMet ? ("tot en met", "boven") : ("tot", "vanaf");
        return plek == 0 ? $"{tot} {Bedrag(bedragen[0])}"
            : plek == bedragen.Count ? $"{boven} {Bedrag(bedragen[^1])}"
            : $"{boven} {Bedrag(bedragen[plek - 1])} {tot} {Bedrag(bedragen[plek])}";
    }

    private List<decimal>? Bedragen(DateOnly dag)
    {
        var bedragen = Grenzen.Select(grens => Huurgrenzen.Op(dag)?[grens]).ToList();
        return bedragen.Contains(null) ? null : bedragen.ConvertAll(b => b!.Value);
    }

    private static string Bedrag(decimal bedrag) => $"€ {Waarde.Schrijf(bedrag, 2)}";
}
