namespace Noaber.Kernel.Monitor.Geheimhouding;

/// <summary>
/// A few contributors may not make up too much of a figure: the <paramref name="Aantal"/> largest at most so many percent of it.
/// </summary>
/// <param name="Aantal">How many of the largest contributors are taken together; 1 or more.</param>
/// <param name="Procent">What they may make up together, above 0 and at most 100.</param>
public sealed record Dominantie(int Aantal, decimal Procent);

/// <summary>
/// When a figure is not shown to an audience because it tells of few people or of one association. Whoever knows these numbers works out a
/// hidden figure more easily: what is chosen other than these defaults is shown to those who release figures only.
/// Source of the kinds of rule: Hundepool and others, Handbook on Statistical Disclosure Control, 2nd ed. 2024, chapters 4 and 5.
/// </summary>
public sealed record Geheimhoudingsregel
{
    /// <summary>From so many homes on a percentage may be shown. A choice of ours.</summary>
    public const int GewoneNoemer = 20;

    /// <summary>Nothing is hidden.</summary>
    public static Geheimhoudingsregel Geen { get; } = new();

    /// <summary>For counts of people or households: as many as <see cref="Persoonlijk.KleineAantallen.Minste"/> of them.</summary>
    public static Geheimhoudingsregel Mensen { get; } = new() { Minste = Persoonlijk.KleineAantallen.Minste, MinsteNoemer = GewoneNoemer };

    /// <summary>For shares of homes.</summary>
    public static Geheimhoudingsregel Aandelen { get; } = new() { MinsteNoemer = GewoneNoemer };

    /// <summary>For what an association does and has: nobody among the others may guess it to within a tenth. A choice of ours.</summary>
    public static Geheimhoudingsregel Bedrijf { get; } = new() { Marge = 10 };

    /// <summary>From this count on a figure is shown; 0 for every count. A count of zero is not small: see <see cref="NulTelt"/>.</summary>
    public int Minste { get; init; }

    /// <summary>From this denominator on a share is shown; 0 for every one.</summary>
    public int MinsteNoemer { get; init; }

    /// <summary>Whether a few contributors may make up most of it; null when they may.</summary>
    public Dominantie? Dominantie { get; init; }

    /// <summary>
    /// The p of the p% rule: the second largest contributor may not be able to guess the largest to within so many percent; null when that
    /// is no matter.
    /// </summary>
    public decimal? Marge { get; init; }

    /// <summary>Zero tells something too: that there is nobody.</summary>
    public bool NulTelt { get; init; }

    /// <summary>A part that is all of its total tells something of everybody in it.</summary>
    public bool VolTelt { get; init; }

    /// <summary>
    /// Its party did not agree that it is shown: it is always hidden, and nobody comes nearer to it than so many percent. Null when that
    /// is no matter.
    /// </summary>
    public decimal? Gesloten { get; init; }

    /// <summary>To what multiple figures are rounded, such as 5; 0 for not.</summary>
    public int Afronding { get; init; }

    /// <summary>A figure as it is shown: to the nearest multiple, halves away from zero.</summary>
    public decimal Toon(decimal getal) => Afronding == 0 ? getal : Math.Round(getal / Afronding, MidpointRounding.AwayFromZero) * Afronding;
}
