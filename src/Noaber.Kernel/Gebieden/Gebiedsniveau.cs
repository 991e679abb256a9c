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
