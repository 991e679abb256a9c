using System.Globalization;
using System.Text.RegularExpressions;
using Noaber.Kernel.Afspraken;

namespace Noaber.Kernel.Biedingen;

/// <summary>A number as people promise it: exactly, about, at least, at most, or between two.</summary>
public sealed partial record Getal
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>A number with its bound.</summary>
    /// <param name="waarde">The number, or the lower one of two; not negative.</param>
    /// <param name="tot">The upper one, only when <paramref name="grens"/> is <see cref="Afspraken.Grens.Tussen"/>.</param>
    /// <param name="grens">How it is meant.</param>
    /// <exception cref="ArgumentException">The number is negative, or the upper one does not belong to it.</exception>
    public Getal(decimal waarde, decimal? tot = null, Grens grens = Grens.Precies)
    {
        if (waarde < 0 || (grens == Grens.Tussen) != tot.HasValue || tot <= waarde)
            throw new ArgumentException($"Geen getal: {waarde}, {tot}, {grens}.", nameof(waarde));
        (Waarde, Tot, Grens) = (waarde, tot, grens);
    }

    /// <summary>The number, or the lower one of two.</summary>
    public decimal Waarde { get; }

    /// <summary>The upper number of two, else null.</summary>
    public decimal? Tot { get; }

    /// <summary>How it is meant.</summary>
    public Grens Grens { get; }

    /// <summary>Whether it counts whole ones.</summary>
    public bool IsHeel => decimal.IsInteger(Waarde) && decimal.IsInteger(Tot ?? 0);

    /// <summary>As people read it: <c>circa 70</c>, <c>60 tot 70</c>.</summary>
    public override string ToString() => Grens switch
    {
        Grens.Circa => $"circa {Cijfers(Waarde)}",
        Grens.Minimaal => $"minimaal {Cijfers(Waarde)}",
        Grens.Maximaal => $"maximaal {Cijfers(Waarde)}",
        Grens.Tussen => $"{Cijfers(Waarde)} tot {Cijfers(Tot!.Value)}",
        _ => Cijfers(Waarde),
    };

    /// <summary>
    /// Reads a number as people here write it: <c>70</c>, <c>1.250</c>, <c>7,5</c>, <c>ca. 70</c>, <c>minimaal 20</c>, <c>60-70</c>,
    /// <c>60 tot 70</c>; with € or % around it. Null when it says anything else: a word, a negative number, 7.5 (which could be 75).
    /// </summary>
    public static Getal? Lees(string? tekst)
    {
        if (tekst is null || Vorm().Match(tekst.Trim()) is not { Success: true } vorm)
            return null;
        var (een, twee) = (Waarde(vorm.Groups["een"].Value), vorm.Groups["twee"]);
        var woord = vorm.Groups["woord"].Value.ToLowerInvariant().TrimEnd('.', ' ');
        if (twee.Success)
            return woord is "" or "van" or "tussen" && Waarde(twee.Value) > een ? new(een, Waarde(twee.Value), Grens.Tussen) : null;
        return woord switch
        {
            "" => new(een),
            "min" or "minimaal" or "minstens" or "ten minste" or "≥" or ">=" => new(een, grens: Grens.Minimaal),
            "max" or "maximaal" or "hoogstens" or "ten hoogste" or "tot" or "≤" or "<=" => new(een, grens: Grens.Maximaal),
            "van" or "tussen" => null,
            _ => new(een, grens: Grens.Circa),
        };

        static decimal Waarde(string cijfers) =>
            decimal.Parse(cijfers.Replace(".", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, Nederlands);
    }

    /// <summary>
    /// All of them together, with the loosest bound that still holds; null when there is none: of at least and at most together nothing
    /// can be said.
    /// </summary>
    public static Getal? Som(IReadOnlyCollection<Getal> getallen)
    {
        ArgumentNullException.ThrowIfNull(getallen);
        bool Zit(Grens grens) => getallen.Any(g => g.Grens == grens);
        var (laag, hoog) = (getallen.Sum(g => g.Waarde), getallen.Sum(g => g.Tot ?? g.Waarde));
        return getallen.Count == 0 || (Zit(Grens.Minimaal) && Zit(Grens.Maximaal)) ? null
            : Zit(Grens.Minimaal) ? new(laag, grens: Grens.Minimaal)
            : Zit(Grens.Maximaal) ? new(hoog, grens: Grens.Maximaal)
            : Zit(Grens.Tussen) ? new(laag, hoog, Grens.Tussen)
            : new(laag, grens: Zit(Grens.Circa) ? Grens.Circa : Grens.Precies);
    }

    /// <summary>One of so many equal parts, to two decimals: the average of a sum. Its bound stays.</summary>
    internal Getal Deel(int delen)
    {
        var (laag, hoog) = (decimal.Round(Waarde / delen, 2), Tot is { } tot ? decimal.Round(tot / delen, 2) : (decimal?)null);
        return hoog <= laag ? new(laag) : new(laag, hoog, Grens);
    }

    private const RegexOptions Opties =
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant;

    private static string Cijfers(decimal waarde) => waarde.ToString("#,0.##", Nederlands);

    // A dot parts thousands and nothing else.
    [GeneratedRegex("""
        ^(?<woord>(van|tussen|circa|ca\.?|c\.a\.|ongeveer|plm\.?|±|~|min\.?|minimaal|minstens|ten\ minste|≥|>=|max\.?|maximaal|hoogstens
        |ten\ hoogste|tot|≤|<=)\s*)?€?\s*(?<een>([0-9]{1,9}|[0-9]{1,3}(\.[0-9]{3}){1,2})(,[0-9]{1,2})?)\s*%?
        (\s*(-|–|/|à|tot|t/m|en|tot\ en\ met)\s*(?<twee>([0-9]{1,9}|[0-9]{1,3}(\.[0-9]{3}){1,2})(,[0-9]{1,2})?)\s*%?)?$
        """, Opties, 1000)]
    private static partial Regex Vorm();
}
