using System.Text.RegularExpressions;

namespace Noaber.Kernel.Biedingen;

/// <summary>What kind of activity a line of a bid is about. Source: the bid of Hengelo 2017-2021 and issue 5 of the field.</summary>
public enum Bodsoort
{
    /// <summary>Homes that are built.</summary>
    Nieuwbouw,

    /// <summary>Homes that are bought.</summary>
    Aankoop,

    /// <summary>Homes that are sold.</summary>
    Verkoop,

    /// <summary>Homes that are pulled down.</summary>
    Sloop,

    /// <summary>Homes that are made to last longer.</summary>
    Levensduurverlenging,

    /// <summary>Making homes sustainable: roof, wall, floor, glass.</summary>
    Isolatie,

    /// <summary>Making homes sustainable: heat pumps, ventilation, boilers.</summary>
    Installaties,

    /// <summary>Making homes sustainable: solar panels.</summary>
    Zonnepanelen,

    /// <summary>Making homes sustainable: off natural gas.</summary>
    Aardgasvrij,

    /// <summary>Making homes sustainable: to a better energy label, by whatever measure.</summary>
    Labelverbetering,

    /// <summary>Rents: the yearly rise, target rents, support for who cannot pay.</summary>
    Huurbeleid,

    /// <summary>What is spent on the neighbourhood. Source: Woningwet art. 45; Hengelo counts it per DAEB home.</summary>
    Leefbaarheid,

    /// <summary>Homes and places for people who need care or support.</summary>
    WonenEnZorg,

    /// <summary>How tenants are served.</summary>
    Dienstverlening,

    /// <summary>Anything else.</summary>
    Anders,
}

/// <summary>What goes with each <see cref="Bodsoort"/>, and with the units that its lines count in.</summary>
public static partial class Bodsoorten
{
    /// <summary>The unit of homes.</summary>
    public const string Woningen = "woningen";

    private static readonly string[] Duur = ["jaar", "jaren", "maand", "maanden", "week", "weken", "dag", "dagen", "uur"];

    private static readonly string[] Geld = ["€", "euro", "eur"];

    private static readonly string[] Heel =
    [
        Woningen, "eenheden", "wooneenheden", "appartementen", "kamers", "plekken", "huishoudens", "personen", "panelen", "complexen",
    ];

    /// <summary>Its name for people.</summary>
    public static string Naam(this Bodsoort soort) => soort switch
    {
        Bodsoort.Isolatie => "Verduurzaming: isolatie",
        Bodsoort.Installaties => "Verduurzaming: installaties",
        Bodsoort.Zonnepanelen => "Verduurzaming: zonnepanelen",
        Bodsoort.Aardgasvrij => "Verduurzaming: van het aardgas af",
        Bodsoort.Labelverbetering => "Verduurzaming: beter energielabel",
        Bodsoort.WonenEnZorg => "Wonen en zorg",
        _ => soort.ToString(),
    };

    /// <summary>The kind of this name, or null. Case and spaces at the ends do not matter.</summary>
    public static Bodsoort? Met(string? naam) =>
        Enum.GetValues<Bodsoort>().Cast<Bodsoort?>()
            .FirstOrDefault(s => string.Equals(s!.Value.Naam(), naam?.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>The unit that its lines count in unless they say otherwise; empty when there is no usual one.</summary>
    public static string Eenheid(this Bodsoort soort) => soort switch
    {
        Bodsoort.Huurbeleid => "%",
        Bodsoort.Leefbaarheid => "€ per DAEB-woning",
        Bodsoort.WonenEnZorg => "plekken",
        Bodsoort.Dienstverlening or Bodsoort.Anders => "",
        _ => Woningen,
    };

    /// <summary>
    /// Whether figures in this unit add up over lines: a percentage, a figure per home or per month, an average and how long something
    /// takes do not.
    /// </summary>
    public static bool IsOptelbaar(string eenheid)
    {
        ArgumentNullException.ThrowIfNull(eenheid);
        return eenheid.Trim() is not ("" or "%" or "procent") && !Duur.Contains(eenheid.Trim(), StringComparer.OrdinalIgnoreCase)
            && !eenheid.Contains(" per ", StringComparison.OrdinalIgnoreCase)
            && !eenheid.Contains("gemiddeld", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// The unit that a figure counts in by the words around it. Euros without more add up, unless the words make a price of them: then it
    /// is that price, such as <c>€ per maand</c> for a rent.
    /// </summary>
    /// <param name="eenheid">The unit as it was written.</param>
    /// <param name="woorden">What is counted, or what stands around the figure.</param>
    public static string EenheidVan(string eenheid, string woorden)
    {
        ArgumentNullException.ThrowIfNull(eenheid);
        if (!Geld.Contains(eenheid.Trim(), StringComparer.OrdinalIgnoreCase))
            return eenheid;
        return Per().Match(woorden) is { Success: true } per ? $"€ per {per.Groups["wat"].Value}"
            : Huur().IsMatch(woorden) ? "€ per maand"
            : Prijs().IsMatch(woorden) ? "€ per stuk"
            : Gemiddeld().IsMatch(woorden) ? "€ gemiddeld"
            : eenheid;
    }

    /// <summary>Whether only whole ones can be counted in this unit: there is no half home.</summary>
    public static bool IsHeel(string eenheid) => Heel.Contains(eenheid?.Trim(), StringComparer.OrdinalIgnoreCase);

    private const RegexOptions Zo = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // What is spent per year or by each party adds up all the same.
    [GeneratedRegex(@"\bper\s+(?!(jaar|kwartaal|partij|corporatie|gemeente)\b)(?<wat>\p{L}[\p{L}\p{Nd}²-]*)", Zo, 1000)]
    private static partial Regex Per();

    [GeneratedRegex(@"\bhuurprij(s|zen)\b|\b(streef|aanvangs|markt)hu(ur|ren)\b|\bkale huur\b|\bhuurverhoging\b"
        + @"|^\W*((de|een|\p{L}+e)\s+){0,2}huur\b", Zo, 1000)]
    private static partial Regex Huur();

    [GeneratedRegex(@"\b\p{L}*(prij(s|zen)|tarie(f|ven))\b", Zo, 1000)]
    private static partial Regex Prijs();

    [GeneratedRegex(@"\bgemiddelde?\b", Zo, 1000)]
    private static partial Regex Gemiddeld();
}
