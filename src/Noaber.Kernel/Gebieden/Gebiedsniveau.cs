namespace Noaber.Kernel.Gebieden;

/// <summary>
/// The levels that figures are kept at, from large to small. Nothing goes below the buurt. Source: CBS division; Enschede 2024, annex 1.
/// </summary>
public enum Gebiedsniveau
{
    /// <summary>A municipality, such as GM0153.</summary>
    Gemeente,

    /// <summary>A district of it, such as WK015300.</summary>
    Wijk,

    /// <summary>A neighbourhood of a district, such as BU01530000: the lowest level there is.</summary>
    Buurt,
}

/// <summary>What goes with each <see cref="Gebiedsniveau"/>.</summary>
public static class Gebiedsniveaus
{
    /// <summary>The level that a CBS code is of, by its form (GM and 4 digits, WK and 6, BU and 8); null when it is no such code.</summary>
    public static Gebiedsniveau? Van(string? code) => code switch
    {
        ['G', 'M', .. { Length: 4 } cijfers] when Cijfers(cijfers) => Gebiedsniveau.Gemeente,
        ['W', 'K', .. { Length: 6 } cijfers] when Cijfers(cijfers) => Gebiedsniveau.Wijk,
        ['B', 'U', .. { Length: 8 } cijfers] when Cijfers(cijfers) => Gebiedsniveau.Buurt,
        _ => null,
    };

    /// <summary>Whether an area is another or lies in it, by their codes: those of CBS begin with the one of the area above.</summary>
    public static bool LigtIn(string gebied, string boven) => gebied == boven
        || (Van(gebied) > Van(boven) && gebied.AsSpan(2).StartsWith(boven.AsSpan(2), StringComparison.Ordinal));

    /// <summary>Its word for people.</summary>
    public static string Naam(this Gebiedsniveau niveau) => niveau.ToString().ToLowerInvariant();

    private static bool Cijfers(string tekst) => tekst.All(char.IsAsciiDigit);
}
