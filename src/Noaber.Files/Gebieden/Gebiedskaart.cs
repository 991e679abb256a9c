using Noaber.Kernel.Gebieden;

namespace Noaber.Files.Gebieden;

/// <summary>A finding about a file with areas: what, at which of them, and how to mend it, in plain Dutch.</summary>
/// <param name="Code">Stable code in kebab-case.</param>
/// <param name="Vlak">Which shape or row of the file, from 1; null for the file as a whole.</param>
/// <param name="Gebied">What it calls itself; empty when it does not say.</param>
/// <param name="Tekst">What is wrong.</param>
/// <param name="Herstel">How to mend it.</param>
public sealed record Gebiedsmelding(string Code, int? Vlak, string Gebied, string Tekst, string Herstel);

/// <summary>What a file with areas may cost to read; past a limit it is refused.</summary>
public sealed record Kaartgrenzen
{
    /// <summary>The limits that hold when nobody asks for others: a whole country of buurten in full detail passes.</summary>
    public static Kaartgrenzen Standaard { get; } = new();

    /// <summary>Most bytes.</summary>
    public int Bytes { get; init; } = 160 * 1024 * 1024;

    /// <summary>Most shapes or rows.</summary>
    public int Vlakken { get; init; } = 50_000;

    /// <summary>Most points of all shapes together.</summary>
    public int Punten { get; init; } = 5_000_000;

    /// <summary>Most levels of brackets in brackets; a map has nine.</summary>
    public int Diepte { get; init; } = 24;
}

/// <summary>What came of reading a map: the map, or why not.</summary>
/// <param name="Kaart">The map; null when anything is wrong with it.</param>
/// <param name="Meldingen">What is wrong, all at once.</param>
public sealed record Kaartuitkomst(Gebiedskaart? Kaart, IReadOnlyList<Gebiedsmelding> Meldingen);

/// <summary>
/// Areas with their shapes, in WGS84. The shapes of wijken and municipalities are those of their buurten together, so that borders touch.
/// </summary>
public sealed class Gebiedskaart
{
    private readonly Vormen vormen;

    internal Gebiedskaart(Vormen vormen) => this.vormen = vormen;

    /// <summary>The year of the division, as the file says it; null when it does not.</summary>
    public int? Jaar => vormen.Jaar;

    /// <summary>The codes of the shapes at a level, in order; of what is larger than the shapes of the file the shapes are joined.</summary>
    public IReadOnlyList<string> Codes(Gebiedsniveau niveau) => [.. vormen.Bij(niveau).Keys];

    /// <summary>What an area is called in the file; null when the file does not say.</summary>
    public string? Naam(string code) => vormen.Namen.GetValueOrDefault(code);

    /// <summary>What CBS says of areas against the year before, where the file has it.</summary>
    public IReadOnlyDictionary<string, Indelingswijziging> Wijzigingen => vormen.Wijzigingen;

    /// <summary>How large an area is, in hectares.</summary>
    public double Hectares(string code) => vormen.Hectares(code);

    /// <summary>How the areas of an older map lie over those of this one; pairs that do not touch are left out.</summary>
    public IEnumerable<Gebiedsligging> Over(Gebiedskaart oud, Gebiedsniveau niveau)
    {
        ArgumentNullException.ThrowIfNull(oud);
        return vormen.Over(oud.vormen, niveau);
    }

    /// <summary>The areas for a division; without a year in the file, of the year that is given.</summary>
    public IEnumerable<Gebied> Gebieden(int jaar) => Enum.GetValues<Gebiedsniveau>().SelectMany(Codes)
        .Select(code => new Gebied(code, Naam(code) ?? code, Jaar ?? jaar));

    /// <summary>
    /// The shapes of a level as GeoJSON for a page: with fewer points, so that neighbours still share their border.
    /// </summary>
    /// <param name="niveau">Which level.</param>
    /// <param name="meters">How far a border may move; 0 for all points.</param>
    /// <param name="alleen">Only these codes; null for all.</param>
    public byte[] GeoJson(Gebiedsniveau niveau, double meters = 10, IReadOnlySet<string>? alleen = null) =>
        GeoJsonWriter.Write(vormen, niveau, meters, alleen);
}
