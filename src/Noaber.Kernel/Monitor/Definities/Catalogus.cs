using Noaber.Kernel.Gebieden;
using Noaber.Kernel.Monitor.Definities.Indicatoren;
using Noaber.Kernel.Monitor.Definities.Lijsten;

namespace Noaber.Kernel.Monitor.Definities;

/// <summary>Definitions that belong together and are whole: each thing that one names is there.</summary>
public sealed class Catalogus
{
    private readonly Dictionary<string, Indicator> opCode;
    private readonly Dictionary<string, Codelijst> lijsten;

    /// <summary>A catalogue.</summary>
    /// <param name="indicatoren">The definitions, in the order in which people see them.</param>
    /// <param name="codelijsten">The lists that they are split by.</param>
    /// <exception cref="ArgumentException">Something is not whole; <see cref="Bezwaren"/> says what.</exception>
    public Catalogus(IReadOnlyList<Indicator> indicatoren, IReadOnlyList<Codelijst> codelijsten)
    {
        ArgumentNullException.ThrowIfNull(indicatoren);
        ArgumentNullException.ThrowIfNull(codelijsten);
        (Indicatoren, Codelijsten) = (indicatoren, codelijsten);
        opCode = indicatoren.DistinctBy(i => i.Code).ToDictionary(i => i.Code, StringComparer.Ordinal);
        lijsten = codelijsten.DistinctBy(l => l.Sleutel).ToDictionary(l => l.Sleutel, StringComparer.Ordinal);
        if (Bezwaren() is [var bezwaar, ..])
            throw new ArgumentException(bezwaar.ToString(), nameof(indicatoren));
    }

    private Catalogus(Catalogus ander, Indicator ermee)
    {
        var vervangen = ander.Indicatoren.Select(i => i.Code == ermee.Code ? ermee : i);
        Indicatoren = [.. ander.Zoek(ermee.Code) is null ? vervangen.Append(ermee) : vervangen];
        (Codelijsten, lijsten) = (ander.Codelijsten, ander.lijsten);
        opCode = Indicatoren.ToDictionary(i => i.Code, StringComparer.Ordinal);
    }

    /// <summary>
    /// What a partnership begins with: all that the agreements of Enschede, Almelo and Hengelo ask for, and public figures worth a look.
    /// </summary>
    public static Catalogus Standaard { get; } = new(
    [
        .. Zoeken.Alle, .. Toewijzen.Alle, .. Betaalbaarheid.Alle, .. Verduurzaming.Alle, .. Voorraad.Alle, .. Leefbaarheid.Alle,
        .. WonenEnZorg.Alle, .. Openbaar.Alle, .. Gezondheid.Alle,
    ], Indelingen.Alle);

    /// <summary>The definitions, in the order in which people see them.</summary>
    public IReadOnlyList<Indicator> Indicatoren { get; }

    /// <summary>The lists that they are split by.</summary>
    public IReadOnlyList<Codelijst> Codelijsten { get; }

    /// <summary>The definition of this code; null when there is none.</summary>
    public Indicator? Zoek(string code) => opCode.GetValueOrDefault(code);

    /// <summary>The list of this name; null when there is none.</summary>
    public Codelijst? Lijst(string sleutel) => lijsten.GetValueOrDefault(sleutel);

    /// <summary>The codes of the indicators that are computed from this one, or weighed by it.</summary>
    public IEnumerable<string> VolgtUit(string code) => Indicatoren
        .Where(i => i.Weging == code || i.Breuk?.Teller.Indicator == code || i.Breuk?.Noemer.Indicator == code).Select(i => i.Code);

    /// <summary>Whether a figure is about people: by what is counted, or by what it is split by.</summary>
    public bool IsOverMensen(string indicator, Uitsplitsing deel) =>
        Zoek(indicator)?.Eenheid.Mensen == true || deel.Delen.Any(d => Lijst(d.Dimensie)?.OverMensen == true);

    /// <summary>Whether a part is asked of areas of this level: under the municipality nothing about people is.</summary>
    public bool Vraagt(Leverplicht plicht, Gebiedsniveau niveau, Uitsplitsing deel)
    {
        ArgumentNullException.ThrowIfNull(plicht);
        return plicht.Vraagt(niveau) && (niveau == Gebiedsniveau.Gemeente || !IsOverMensen(plicht.Indicator.Code, deel));
    }

    /// <summary>What people call an indicator or a part of it: <c>Verkochte woningen (label F)</c>; the code of what is not here.</summary>
    public string Naam(Grootheid grootheid)
    {
        ArgumentNullException.ThrowIfNull(grootheid);
        var naam = Zoek(grootheid.Indicator)?.Naam ?? grootheid.Indicator;
        return grootheid.Deel.IsTotaal ? naam : $"{naam} ({Naam(grootheid.Deel)})";
    }

    /// <summary>What people call a part: the names of its codes; empty for the total.</summary>
    public string Naam(Uitsplitsing deel) => string.Join(", ", deel.Delen.Select(d =>
        Lijst(d.Dimensie)?.Codes.FirstOrDefault(c => c.Sleutel == d.Code)?.Naam ?? d.Code));

    /// <summary>
    /// All that an indicator is asked by on a day, in order: the total when it is split by nothing that is asked of everyone; else each
    /// combination of what is. What need not be split by stands after it, one dimension at a time.
    /// </summary>
    public IReadOnlyList<Vraag> Vragen(Indicator indicator, DateOnly dag)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var verplicht = indicator.Dimensies.Where(d => d.Verplicht).Aggregate(
            (IEnumerable<Uitsplitsing>)[default],
            (tot, dimensie) => tot.SelectMany(deel => Codes(dimensie, dag).Select(deel.En)));
        return
        [
            .. verplicht.Select(deel => new Vraag(deel, true)),
            .. indicator.Dimensies.Where(d => !d.Verplicht).SelectMany(d => Codes(d, dag)).Select(deel => new Vraag(deel, false)),
        ];
    }

    /// <summary>
    /// What would not be whole if this definition came in, or took the place of the one of its code; empty when all would be.
    /// </summary>
    public IReadOnlyList<Indicatorbezwaar> BezwarenMet(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return new Catalogus(this, indicator).Bezwaren();
    }

    /// <summary>This catalogue with a definition that comes in, or takes the place of the one of its code.</summary>
    /// <exception cref="ArgumentException">Something would not be whole; <see cref="BezwarenMet"/> says what.</exception>
    public Catalogus Met(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return BezwarenMet(indicator) is [var bezwaar, ..]
            ? throw new ArgumentException(bezwaar.ToString(), nameof(indicator))
            : new Catalogus(this, indicator);
    }

    private IEnumerable<Uitsplitsing> Codes(Dimensie dimensie, DateOnly dag) =>
        dimensie.Codes(lijsten[dimensie.Lijst], dag).Select(code => Uitsplitsing.Naar((dimensie.Code, code.Sleutel)));

    private IReadOnlyList<Indicatorbezwaar> Bezwaren() =>
    [
        .. Indicatoren.SelectMany(i => i.Bezwaren()),
        .. Indicatoren.GroupBy(i => i.Code).Where(g => g.Count() > 1)
            .Select(g => new Indicatorbezwaar(g.Key, nameof(Indicator.Code), $"De code ‘{g.Key}’ staat er {g.Count()} keer in.")),
        .. Codelijsten.GroupBy(l => l.Sleutel).Where(g => g.Count() > 1)
            .Select(g => new Indicatorbezwaar(g.Key, nameof(Codelijsten), $"De codelijst ‘{g.Key}’ staat er {g.Count()} keer in.")),
        .. Indicatoren.SelectMany(i => Indicatortoets.Verwijzingen(i, this)),
    ];
}

/// <summary>One figure that an indicator asks of an area.</summary>
/// <param name="Deel">Which part.</param>
/// <param name="Verplicht">It is asked of everyone; else of who keeps it.</param>
public sealed record Vraag(Uitsplitsing Deel, bool Verplicht);
