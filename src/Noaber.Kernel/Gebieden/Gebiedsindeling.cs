using System.Globalization;
using System.Text;

namespace Noaber.Kernel.Gebieden;

/// <summary>What is wrong with a division.</summary>
/// <param name="Code">The code of the area that it is about.</param>
/// <param name="Tekst">What is wrong, for people.</param>
public sealed record Gebiedsgebrek(string Code, string Tekst);

/// <summary>All areas as they lie in one year; each lies in another that is there too.</summary>
public sealed class Gebiedsindeling
{
    private readonly Dictionary<string, Gebied> opCode;
    private readonly ILookup<string?, Gebied> onder;

    private Gebiedsindeling(int jaar, IReadOnlyList<Gebied> gebieden)
    {
        (Jaar, Gebieden) = (jaar, gebieden);
        opCode = gebieden.ToDictionary(g => g.Code, StringComparer.Ordinal);
        onder = gebieden.ToLookup(g => g.Boven, StringComparer.Ordinal);
    }

    /// <summary>The year, as of 1 January.</summary>
    public int Jaar { get; }

    /// <summary>All areas, by code: municipalities, wijken, buurten.</summary>
    public IReadOnlyList<Gebied> Gebieden { get; }

    /// <summary>The division of a year; or what is wrong with it.</summary>
    /// <param name="jaar">The year.</param>
    /// <param name="gebieden">Areas of which some may be of other years: those are left out.</param>
    public static (Gebiedsindeling? Indeling, IReadOnlyList<Gebiedsgebrek> Gebreken) Maak(int jaar, IEnumerable<Gebied> gebieden)
    {
        ArgumentNullException.ThrowIfNull(gebieden);
        List<Gebied> geldig = [.. gebieden.Where(g => g.Geldt(jaar)).OrderBy(g => g.Niveau).ThenBy(g => g.Code, StringComparer.Ordinal)];
        var codes = geldig.Select(g => g.Code).ToHashSet(StringComparer.Ordinal);
        List<Gebiedsgebrek> gebreken =
        [
            .. geldig.CountBy(g => g.Code).Where(g => g.Value > 1)
                .Select(g => new Gebiedsgebrek(g.Key, $"{g.Key} komt in {jaar} {g.Value} keer voor.")),
            .. geldig.Where(g => g.Boven is { } boven && !codes.Contains(boven))
                .Select(g => new Gebiedsgebrek(g.Code, $"{g.Code} {g.Naam} ligt in {g.Boven}, maar dat gebied is er in {jaar} niet.")),
        ];
        return gebreken.Count > 0 ? (null, gebreken) : (new(jaar, geldig), []);
    }

    /// <summary>The area with a code; null when there is none in this year.</summary>
    public Gebied? Bij(string code) => opCode.GetValueOrDefault(code);

    /// <summary>The areas that lie directly in another; of null the municipalities.</summary>
    public IEnumerable<Gebied> In(string? code) => onder[code];

    /// <summary>The buurten in an area, or the area itself when it is one.</summary>
    public IEnumerable<Gebied> Buurten(string code) => Bij(code) is { Niveau: Gebiedsniveau.Buurt } buurt ? [buurt]
        : In(code).SelectMany(g => Buurten(g.Code));

    /// <summary>
    /// The areas of a municipality by what people call it: <c>Velve Lindenhof</c> for Velve-Lindenhof. More than one when the name is given
    /// twice, as of a wijk and a buurt.
    /// </summary>
    public IEnumerable<Gebied> MetNaam(string naam, string gemeente)
    {
        var gezocht = Vergelijkbaar(naam);
        return Gebieden.Where(g => g.Gemeente == gemeente && Vergelijkbaar(g.Naam) == gezocht);
    }

    /// <summary>A name without what differs between sources: capitals, accents, hyphens, spaces, the number of a wijk.</summary>
    internal static string Vergelijkbaar(string naam)
    {
        var kaal = new StringBuilder(naam.Length);
        foreach (var teken in naam.Normalize(NormalizationForm.FormD))
            if (char.IsLetterOrDigit(teken) && CharUnicodeInfo.GetUnicodeCategory(teken) != UnicodeCategory.NonSpacingMark)
                kaal.Append(char.ToLowerInvariant(teken));
        return kaal.ToString() is ['w', 'i', 'j', 'k', >= '0' and <= '9', >= '0' and <= '9', _, ..] wijk ? wijk[6..] : kaal.ToString();
    }
}
