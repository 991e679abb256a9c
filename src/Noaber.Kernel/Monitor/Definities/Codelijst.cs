namespace Noaber.Kernel.Monitor.Definities;

/// <summary>One choice of a <see cref="Codelijst"/>.</summary>
/// <param name="Sleutel">What stands for it in a figure. It is unique within its list on a day, no more than that.</param>
/// <param name="Naam">How people call it.</param>
/// <param name="Van">The first day that it holds; null for always.</param>
/// <param name="Tot">The last day that it holds; null for on and on.</param>
public sealed record Code(string Sleutel, string Naam, DateOnly? Van = null, DateOnly? Tot = null)
{
    /// <summary>What belongs to it.</summary>
    public string Uitleg { get; init; } = "";

    /// <summary>The code of the sector's standard, as <c>LIJST.CODE</c>, where there is one.</summary>
    public string? Vera { get; init; }

    /// <summary>Whether it holds on a day.</summary>
    public bool IsGeldigOp(DateOnly dag) => !(dag < Van) && !(dag > Tot);

    internal bool Overlapt(Code ander) =>
        (Van ?? DateOnly.MinValue) <= (ander.Tot ?? DateOnly.MaxValue) && (ander.Van ?? DateOnly.MinValue) <= (Tot ?? DateOnly.MaxValue);
}

/// <summary>The choices of a dimension, in the order in which people expect them.</summary>
public sealed class Codelijst
{
    private readonly Dictionary<string, List<Code>> opSleutel;

    /// <summary>A list.</summary>
    /// <param name="sleutel">Stable name in kebab-case.</param>
    /// <param name="naam">How people call it.</param>
    /// <param name="bron">Where it is from.</param>
    /// <param name="codes">The choices.</param>
    /// <exception cref="ArgumentException">Two choices have the same name on one day, or one ends before it begins.</exception>
    public Codelijst(string sleutel, string naam, string bron, IReadOnlyList<Code> codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        if (!Indicatortoets.Codevorm().IsMatch(sleutel))
            throw new ArgumentException($"Geen naam voor een codelijst: ‘{sleutel}’.", nameof(sleutel));
        if (codes.FirstOrDefault(c => c.Tot < c.Van) is { } fout)
            throw new ArgumentException($"De code ‘{fout.Sleutel}’ eindigt voor hij begint.", nameof(codes));
        opSleutel = codes.GroupBy(c => c.Sleutel).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        if (opSleutel.Values.FirstOrDefault(Dubbel) is [var dubbel, ..])
            throw new ArgumentException($"De code ‘{dubbel.Sleutel}’ betekent op één dag twee dingen.", nameof(codes));
        (Sleutel, Naam, Bron, Codes) = (sleutel, naam, bron, codes);
    }

    /// <summary>Stable name in kebab-case.</summary>
    public string Sleutel { get; }

    /// <summary>How people call it.</summary>
    public string Naam { get; }

    /// <summary>Where it is from.</summary>
    public string Bron { get; }

    /// <summary>Whether it tells people apart, such as by age: few of them in a small area can be known, whatever is counted.</summary>
    public bool OverMensen { get; init; }

    /// <summary>
    /// Its choices, but for those that are named here, are the steps of a scale from good to bad; null when they are in no such order.
    /// </summary>
    public IReadOnlyList<string>? SchaalZonder { get; init; }

    /// <summary>Which step of the scale a choice is, from 0; null when it is none.</summary>
    public int? Trede(string sleutel) => SchaalZonder is not { } buiten || buiten.Contains(sleutel) ? null
        : Codes.Select(c => c.Sleutel).Except(buiten).ToList().IndexOf(sleutel) is var trede and >= 0 ? trede : null;

    /// <summary>All choices, also those that do not hold any more.</summary>
    public IReadOnlyList<Code> Codes { get; }

    /// <summary>The choices of a day.</summary>
    public IReadOnlyList<Code> Op(DateOnly dag) => [.. Codes.Where(c => c.IsGeldigOp(dag))];

    /// <summary>The choice of this name on a day; null when there is none then.</summary>
    public Code? Zoek(string sleutel, DateOnly dag) =>
        opSleutel.TryGetValue(sleutel, out var codes) ? codes.Find(c => c.IsGeldigOp(dag)) : null;

    /// <summary>Whether it has this choice on any day.</summary>
    public bool Kent(string sleutel) => opSleutel.ContainsKey(sleutel);

    private static bool Dubbel(List<Code> codes) => codes.Where((code, i) => codes.Take(i).Any(code.Overlapt)).Any();
}
