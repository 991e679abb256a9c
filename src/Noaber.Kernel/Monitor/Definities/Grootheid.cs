namespace Noaber.Kernel.Monitor.Definities;

/// <summary>What a rule or a fraction speaks of: an indicator, or a part of it such as the homes with label E.</summary>
/// <param name="Indicator">The code of the indicator.</param>
/// <param name="Deel">Which part; by default all of it.</param>
public sealed record Grootheid(string Indicator, Uitsplitsing Deel = default)
{
    /// <summary>All of an indicator.</summary>
    public static implicit operator Grootheid(string indicator) => new(indicator);

    /// <summary>The part of an indicator with one code.</summary>
    public static Grootheid Van(string indicator, string dimensie, string code) => new(indicator, Uitsplitsing.Naar((dimensie, code)));
}

/// <summary>
/// How a share or an average comes about. It is never handed in and never added up: of some areas together it is the sum of the numerators
/// over the sum of the denominators.
/// </summary>
/// <param name="Teller">The numerator.</param>
/// <param name="Noemer">The denominator.</param>
/// <param name="Maal">What the quotient is multiplied by: 100 for a percentage.</param>
public sealed record Breuk(Grootheid Teller, Grootheid Noemer, decimal Maal = 1)
{
    /// <summary>A percentage.</summary>
    public static Breuk Procent(Grootheid teller, Grootheid noemer) => new(teller, noemer, 100);
}

/// <summary>By what a figure is found within one delivery or one period: of what, where, and which part.</summary>
/// <param name="Indicator">The code of the indicator.</param>
/// <param name="Gebied">The CBS code of the area.</param>
/// <param name="Deel">Which part of it.</param>
public readonly record struct Cijfersleutel(string Indicator, string Gebied, Uitsplitsing Deel = default);
