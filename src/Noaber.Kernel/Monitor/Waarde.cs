using System.Globalization;
using System.Text.Json.Serialization;

namespace Noaber.Kernel.Monitor;

/// <summary>What a figure is: a number, or why there is none. Each is different from the others.</summary>
public enum Waardesoort
{
    /// <summary>Nobody filled it in. That is not zero, and not unknown either: it was not answered.</summary>
    Leeg,

    /// <summary>A number; 0 is a number, and says that it was counted.</summary>
    Getal,

    /// <summary>
    /// A dash: there is none of it. It adds up as 0 and is shown as a dash. Sources use it for both "none" and "nothing to report", so who
    /// hands it in is told how it is read.
    /// </summary>
    Nihil,

    /// <summary>It cannot be here: an association for students has no homes for the elderly. It adds up as nothing.</summary>
    NietVanToepassing,

    /// <summary>It is there and nobody counted it: what it belongs to cannot be added up.</summary>
    Onbekend,

    /// <summary>Something was filled in that is none of these. It is never accepted.</summary>
    Onleesbaar,
}

/// <summary>One figure as it was handed in. The default value is blank.</summary>
public readonly record struct Waarde
{
    /// <summary>
    /// With so many decimals a number is kept, wherever it comes from: what goes out in a workbook then comes back as the same number.
    /// </summary>
    public const int MeesteDecimalen = 6;

    // Bare, and only a number when it is one: a delivery can have a great many.
    private readonly decimal getal;

    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>Reads back what was kept; <see cref="Van"/> and the others make a new one.</summary>
    /// <exception cref="ArgumentException">A number without its number, or something else with one.</exception>
    [JsonConstructor]
    public Waarde(Waardesoort soort, decimal? getal = null, string? tekst = null)
    {
        if (soort == Waardesoort.Getal != getal.HasValue || soort == Waardesoort.Onleesbaar != tekst is not null)
            throw new ArgumentException($"Geen waarde: {soort}, {getal}.", nameof(getal));
        (Soort, this.getal, Tekst) = (soort, Rond(getal.GetValueOrDefault()), tekst);
    }

    /// <summary>Nothing filled in.</summary>
    public static Waarde Leeg => default;

    /// <summary>A dash.</summary>
    public static Waarde Nihil { get; } = new(Waardesoort.Nihil);

    /// <summary>It cannot be here.</summary>
    public static Waarde NietVanToepassing { get; } = new(Waardesoort.NietVanToepassing);

    /// <summary>Nobody counted it.</summary>
    public static Waarde Onbekend { get; } = new(Waardesoort.Onbekend);

    /// <summary>What it is.</summary>
    public Waardesoort Soort { get; }

    /// <summary>The number; null for all that is none.</summary>
    public decimal? Getal => Soort == Waardesoort.Getal ? getal : null;

    /// <summary>What was filled in that could not be read; null for all that could.</summary>
    public string? Tekst { get; }

    /// <summary>As what it adds up: the number, 0 for a dash and for what cannot be here, and null where nobody knows.</summary>
    [JsonIgnore]
    public decimal? Telt => Soort switch
    {
        Waardesoort.Getal => Getal,
        Waardesoort.Nihil or Waardesoort.NietVanToepassing => 0,
        _ => null,
    };

    /// <summary>A number, with at most <see cref="MeesteDecimalen"/> decimals.</summary>
    public static Waarde Van(decimal getal) => new(Waardesoort.Getal, getal);

    /// <summary>What could not be read, as it was filled in; nothing where it could not be looked at.</summary>
    public static Waarde Onleesbaar(string tekst) => new(Waardesoort.Onleesbaar, tekst: tekst);

    /// <summary>A number as people here write it, with no more decimals than it has: <c>1.433</c>, <c>7,5</c>.</summary>
    public static string Schrijf(decimal getal) => getal.ToString($"#,0.{new string('#', MeesteDecimalen)}", Nederlands);

    /// <summary>A number as people here write it, with so many decimals: <c>900,07</c>.</summary>
    public static string Schrijf(decimal getal, int decimalen) =>
        getal.ToString(string.Create(CultureInfo.InvariantCulture, $"N{decimalen}"), Nederlands);

    private static decimal Rond(decimal getal) =>
        getal.Scale <= MeesteDecimalen ? getal : decimal.Round(getal, MeesteDecimalen, MidpointRounding.AwayFromZero);

    /// <summary>As people write it: <c>1.433</c>, <c>-</c>, <c>n.v.t.</c>, <c>onbekend</c>, or nothing for a blank.</summary>
    public override string ToString() => Soort switch
    {
        Waardesoort.Getal => Schrijf(Getal!.Value),
        Waardesoort.Nihil => "-",
        Waardesoort.NietVanToepassing => "n.v.t.",
        Waardesoort.Onbekend => "onbekend",
        Waardesoort.Onleesbaar => Tekst!,
        _ => "",
    };
}
