using Noaber.Kernel.Biedingen;

namespace Noaber.Kernel.Afspraken;

/// <summary>How a number in a text is meant.</summary>
public enum Grens
{
    /// <summary>Just that number.</summary>
    Precies,

    /// <summary>About: <c>circa</c>, <c>ongeveer</c>, <c>zo'n</c>.</summary>
    Circa,

    /// <summary>At least: <c>minimaal</c>, <c>ten minste</c>, <c>niet onder</c>.</summary>
    Minimaal,

    /// <summary>At most: <c>maximaal</c>, <c>hoogstens</c>, <c>tot</c>.</summary>
    Maximaal,

    /// <summary>From one number up to and including another: <c>10% - 15%</c>, <c>2 à 3</c>.</summary>
    Tussen,
}

/// <summary>A quantity that a text promises or bounds.</summary>
/// <param name="Waarde">The number, or the lower one of two.</param>
/// <param name="Tot">The upper number when <paramref name="Grens"/> is <see cref="Grens.Tussen"/>, else null.</param>
/// <param name="Grens">How the number is meant.</param>
/// <param name="Eenheid">What is counted, as printed (<c>woningen</c>, <c>plekken</c>), <c>%</c> or <c>€</c>; with <c>per jaar</c>
/// when the text says so.</param>
/// <param name="Partij">Whose share it is, as the text names them, or null.</param>
/// <param name="Plaats">Where, or null.</param>
/// <param name="Wanneer">When, or null.</param>
/// <param name="Tekst">The words of the document that say it.</param>
public sealed record Hoeveelheid(
    decimal Waarde, decimal? Tot, Grens Grens, string Eenheid, string? Partij, string? Plaats, Termijn? Wanneer, string Tekst)
{
    private const int Ervoor = 40, Erna = 15;

    /// <summary>The unit that it counts in by the words that stand around it: a bare <c>€</c> may be a price.</summary>
    /// <param name="tekst">The text that it stands in.</param>
    public string EenheidIn(string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        var plek = tekst.IndexOf(Tekst, StringComparison.Ordinal);
        return Bodsoorten.EenheidVan(
            Eenheid, plek < 0 ? Tekst : tekst[Math.Max(0, plek - Ervoor)..Math.Min(tekst.Length, plek + Tekst.Length + Erna)]);
    }
}
