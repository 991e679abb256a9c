namespace Noaber.Kernel.Monitor.Definities;

/// <summary>In what an indicator is counted, and which numbers can be.</summary>
/// <param name="Naam">As it stands behind a number: <c>woningen</c>, <c>%</c>, <c>€ per maand</c>.</param>
/// <param name="Decimalen">How many decimals it is kept with; 0 when only whole ones can be counted.</param>
/// <param name="Laagste">Nothing below it can be; null when there is no bound.</param>
/// <param name="Hoogste">Nothing above it can be; null when there is no bound.</param>
public sealed record Eenheid(string Naam, int Decimalen = 0, decimal? Laagste = 0, decimal? Hoogste = null)
{
    /// <summary>Homes.</summary>
    public static Eenheid Woningen { get; } = new("woningen");

    /// <summary>Households.</summary>
    public static Eenheid Huishoudens { get; } = new("huishoudens") { Mensen = true };

    /// <summary>People.</summary>
    public static Eenheid Personen { get; } = new("personen") { Mensen = true };

    /// <summary>Homes that were let: at the table who got them is only told when they are split by who that is.</summary>
    public static Eenheid Toewijzingen { get; } = new("toewijzingen") { MensenNaarBuiten = true };

    /// <summary>Places to live that are no home of their own.</summary>
    public static Eenheid Plekken { get; } = new("plekken");

    /// <summary>Reports: someone made them, and often about someone.</summary>
    public static Eenheid Meldingen { get; } = new("meldingen") { Mensen = true };

    /// <summary>Requests.</summary>
    public static Eenheid Aanvragen { get; } = new("aanvragen") { Mensen = true };

    /// <summary>Evictions.</summary>
    public static Eenheid Uitzettingen { get; } = new("uitzettingen") { Mensen = true };

    /// <summary>Months, to one decimal.</summary>
    public static Eenheid Maanden { get; } = new("maanden", 1);

    /// <summary>Percent, to one decimal, of 0 to 100.</summary>
    public static Eenheid Procent { get; } = new("%", 1, 0, 100);

    /// <summary>Whole euros.</summary>
    public static Eenheid Euro { get; } = new("€");

    /// <summary>Thousands of euros, to one decimal.</summary>
    public static Eenheid DuizendEuro { get; } = new("× € 1.000", 1);

    /// <summary>Rent: euros and cents each month.</summary>
    public static Eenheid EuroPerMaand { get; } = new("€ per maand", 2);

    /// <summary>Euros and cents for each DAEB home.</summary>
    public static Eenheid EuroPerDaebWoning { get; } = new("€ per DAEB-woning", 2);

    /// <summary>A number without a unit, such as the energy index, to two decimals.</summary>
    public static Eenheid Index { get; } = new("index", 2);

    /// <summary>
    /// Whether what is counted is people, or stands for them as an eviction does: then few of them in a small area can be told apart.
    /// </summary>
    public bool Mensen { get; init; }

    /// <summary>
    /// Whether it stands for people to whoever is not at the table, also when it does not to those who are: of few homes that were let
    /// in a buurt the neighbours know who came.
    /// </summary>
    public bool MensenNaarBuiten { get; init; }

    /// <summary>Whether it counts whole ones.</summary>
    public bool IsHeel => Decimalen == 0;

    /// <summary>How far a number in this unit may be off because it has no more decimals: half of the last of them.</summary>
    public decimal Afronding => 0.5m / (decimal)Math.Pow(10, Decimalen);

    /// <summary>Whether a number in this unit can be.</summary>
    public bool Kan(decimal getal) => !(getal < Laagste) && !(getal > Hoogste);

    /// <summary>Whether a number has no more decimals than it is kept with.</summary>
    public bool Past(decimal getal) => Rond(getal) == getal;

    /// <summary>A number with as many decimals as it is kept with, a half away from zero as people do.</summary>
    public decimal Rond(decimal getal) => decimal.Round(getal, Decimalen, MidpointRounding.AwayFromZero);
}
