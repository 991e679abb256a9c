using Noaber.Kernel.Gebieden;

namespace Noaber.Files.Werkboeken.Eigen;

/// <summary>Finds the area that a cell names: by its CBS code, or by its name as people write it.</summary>
internal sealed class Gebiedzoeker(Gebiedsindeling gebieden)
{
    private const int MeesteVoorstellen = 3, Begin = 4;
    private static readonly HashSet<string> Alles = new(StringComparer.OrdinalIgnoreCase)
    {
        "totaal", "eindtotaal", "gemeente", "hele gemeente", "gehele gemeente", "alle buurten", "alle wijken",
    };

    private readonly Dictionary<string, IReadOnlyList<Gebied>> gevonden = new(StringComparer.Ordinal);

    /// <summary>The areas that a text can mean, those that lie deepest first; none when it names no area.</summary>
    public IReadOnlyList<Gebied> Zoek(string tekst)
    {
        if (!gevonden.TryGetValue(tekst, out var uitkomst))
            gevonden[tekst] = uitkomst =
                [.. Alle(tekst.Trim()).OrderByDescending(g => g.Niveau).ThenBy(g => g.Code, StringComparer.Ordinal)];
        return uitkomst;
    }

    /// <summary>
    /// The level that most of these texts can be of: a wijk and a buurt of one name are told apart by the rows around them.
    /// </summary>
    public Gebiedsniveau? Niveau(IEnumerable<string> teksten) => teksten
        .SelectMany(t => Zoek(t).Select(g => g.Niveau).Distinct()).CountBy(n => n)
        .OrderByDescending(n => n.Value).ThenByDescending(n => n.Key).Select(n => (Gebiedsniveau?)n.Key).FirstOrDefault();

    /// <summary>Names that begin as this one does, for who mistyped.</summary>
    public IEnumerable<string> Lijkt(string tekst) => tekst.Trim() is { Length: >= Begin } naam
        ? gebieden.Gebieden.Select(g => g.Naam).Where(n => n.StartsWith(naam[..Begin], StringComparison.OrdinalIgnoreCase)).Distinct()
            .Take(MeesteVoorstellen)
        : [];

    /// <summary>
    /// Whether two texts can name the area of one row: the same one, or a buurt and its wijk. A municipality with a part of it are the
    /// total of one table and a row of another.
    /// </summary>
    public bool HorenBijElkaar(string een, string ander) =>
        Zoek(een).Any(a => Zoek(ander).Any(b => a.Code == b.Code || LigtIn(a, b) || LigtIn(b, a)));

    private static bool LigtIn(Gebied gebied, Gebied wijk) => wijk.Niveau != Gebiedsniveau.Gemeente && gebied.Boven == wijk.Code;

    private IEnumerable<Gebied> Alle(string tekst)
    {
        if (gebieden.Bij(tekst.ToUpperInvariant()) is { } metCode)
            return [metCode];
        var gemeenten = gebieden.In(null).ToList();
        return Alles.Contains(tekst) && gemeenten.Count == 1 ? gemeenten : gemeenten.SelectMany(g => gebieden.MetNaam(tekst, g.Code));
    }
}
