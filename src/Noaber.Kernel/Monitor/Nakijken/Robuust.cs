namespace Noaber.Kernel.Monitor.Nakijken;

/// <summary>By what the spread of earlier figures was measured.</summary>
public enum Spreidingsmaat
{
    /// <summary>The median distance to the median: a few strange figures do not count.</summary>
    Mediaan,

    /// <summary>The mean distance to the median: more than half of the figures are the same, so the median distance is zero.</summary>
    Gemiddelde,

    /// <summary>All figures are the same: any other is a jump.</summary>
    Geen,
}

/// <summary>How far a figure is from others, in a way that a few strange ones among them do not spoil.</summary>
/// <param name="Midden">The median of the others.</param>
/// <param name="Score">How many times the usual distance it is from there; null when the others are all the same.</param>
/// <param name="Maat">By what the usual distance was measured.</param>
public sealed record Robuust(decimal Midden, decimal? Score, Spreidingsmaat Maat)
{
    /// <summary>With fewer others than this no score says anything.</summary>
    public const int MinstePunten = 5;

    /// <summary>From here on a figure stands apart. Source: Iglewicz and Hoaglin, How to Detect and Handle Outliers, 1993.</summary>
    public const decimal Grens = 3.5m;

    // What makes the two distances equal to a standard deviation when figures are spread normally; from the same source.
    private const decimal PerMad = 1.4826m, PerGemiddelde = 1.2533m;

    /// <summary>Whether it stands apart.</summary>
    public bool IsApart => Score is null || Math.Abs(Score.Value) > Grens;

    /// <summary>The score of a figure among others; null when these are fewer than <see cref="MinstePunten"/>.</summary>
    public static Robuust? Tussen(decimal getal, IReadOnlyCollection<decimal> anderen)
    {
        ArgumentNullException.ThrowIfNull(anderen);
        if (anderen.Count < MinstePunten)
            return null;
        var midden = Mediaan(anderen);
        var afstanden = anderen.Select(a => Math.Abs(a - midden)).ToList();
        var (maat, spreiding) = Mediaan(afstanden) is > 0 and var mad ? (Spreidingsmaat.Mediaan, mad * PerMad)
            : afstanden.Average() is > 0 and var gemiddeld ? (Spreidingsmaat.Gemiddelde, gemiddeld * PerGemiddelde)
            : (Spreidingsmaat.Geen, 0);
        return new(midden, getal == midden ? 0 : spreiding == 0 ? null : (getal - midden) / spreiding, maat);
    }

    /// <summary>The middle one; of an even number the mean of the two in the middle.</summary>
    public static decimal Mediaan(IReadOnlyCollection<decimal> getallen)
    {
        ArgumentNullException.ThrowIfNull(getallen);
        if (getallen.Count == 0)
            throw new ArgumentException("Van niets is er geen midden.", nameof(getallen));
        decimal[] op = [.. getallen];
        Array.Sort(op);
        return (op[(op.Length - 1) / 2] + op[op.Length / 2]) / 2;
    }
}
