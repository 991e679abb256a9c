namespace Noaber.Kernel.Gebieden;

/// <summary>What CBS says of an area against the division of the year before (its field <c>indelingswijziging</c>).</summary>
public enum Indelingswijziging
{
    /// <summary>The same code and the same borders.</summary>
    Ongewijzigd = 1,

    /// <summary>Another code, the same borders.</summary>
    Hercodeerd = 2,

    /// <summary>Other borders.</summary>
    GrensGewijzigd = 3,
}

/// <summary>What became of an area from one division to the next.</summary>
public enum Overgangsoort
{
    /// <summary>The same code, name and borders.</summary>
    Gelijk,

    /// <summary>Another name, the same code and borders.</summary>
    Hernoemd,

    /// <summary>Another code, the same borders.</summary>
    Hercodeerd,

    /// <summary>Its homes went to several areas, in known shares.</summary>
    Gesplitst,

    /// <summary>It became one with others.</summary>
    Samengevoegd,

    /// <summary>Its borders changed, and nobody knows in which shares.</summary>
    Hertekend,

    /// <summary>It is there for the first time.</summary>
    Nieuw,

    /// <summary>It is there no more.</summary>
    Vervallen,
}

/// <summary>Which share of an area became part of which other.</summary>
/// <param name="Van">The code in the old division.</param>
/// <param name="Naar">The code in the new one.</param>
/// <param name="Aandeel">Above 0, at most 1; the shares of one old area are 1 together.</param>
public sealed record Gebiedsdeel(string Van, string Naar, decimal Aandeel);

/// <summary>What became of (a part of) an area.</summary>
/// <param name="Soort">What happened.</param>
/// <param name="Van">The code in the old division; null for a new area.</param>
/// <param name="Naar">The code in the new one; null for an area that is gone.</param>
/// <param name="Aandeel">Which share of the old one; null when nobody knows.</param>
public sealed record Overgang(Overgangsoort Soort, string? Van, string? Naar, decimal? Aandeel);

/// <summary>What that means for a series of figures of an area.</summary>
public enum Reeksgevolg
{
    /// <summary>It goes on as it was, perhaps under another name or code.</summary>
    LooptDoor,

    /// <summary>Old figures were added up or divided by known shares.</summary>
    Omgerekend,

    /// <summary>Old and new figures are of other areas: drawn as a break, never as one line.</summary>
    Breuk,

    /// <summary>It begins here.</summary>
    Begint,
}

/// <summary>An old figure, seen in the new division.</summary>
/// <param name="Gebied">The code in the new division.</param>
/// <param name="Waarde">The figure; null where it cannot be told.</param>
/// <param name="Gevolg">What that means for the series.</param>
/// <param name="Uitleg">The same for people.</param>
public sealed record Hergecodeerd(string Gebied, decimal? Waarde, Reeksgevolg Gevolg, string Uitleg);
