using System.Text.RegularExpressions;

namespace Noaber.Kernel.Monitor.Persoonlijk;

/// <summary>
/// A list of surnames with numbers beside them that no heading explains: people, and when they were born (a year, or a day as Excel counts
/// them), how old they are or what they owe. Areas and homes have headings, or names that are known or usual for those.
/// </summary>
internal sealed partial class PersoonsgegevensParen(IReadOnlySet<string> bekend, Func<int, Persoonskop> kop)
{
    private const int MinsteNamen = 3, MinsteBekend = 2;
    private readonly Dictionary<(int Naam, int Getal), Lijst> paren = [];

    /// <summary>Keeps the names of a row that have a number beside them.</summary>
    public void Lees(int rij, List<PersoonsgegevensCel> cellen)
    {
        for (var at = 1; at < cellen.Count; at++)
        {
            var (links, rechts) = (cellen[at - 1], cellen[at]);
            if (rechts.Kolom - links.Kolom <= 2 && links.Getal is null != rechts.Getal is null)
                Paar(rij, links.Getal is null ? links : rechts, links.Getal is null ? rechts : links);
        }
    }

    /// <summary>The cells with names, now that the lists are known as a whole; after this they begin anew.</summary>
    public List<(int Rij, int Kolom, Persoonsgegeven Soort)> Oordeel()
    {
        List<(int, int, Persoonsgegeven)> gevonden =
        [
            .. from paar in paren
               let geboren = paar.Value.Soort(geboren: true)
               let anders = paar.Value.Soort(geboren: false)
               from naam in paar.Value.Namen
               let soort = naam.Geboren ? geboren : anders
               where soort is not null
               select (naam.Rij, paar.Key.Naam, soort.Value),
        ];
        paren.Clear();
        return gevonden;
    }

    private void Paar(int rij, PersoonsgegevensCel naam, PersoonsgegevensCel getal)
    {
        if (kop(naam.Kolom) != Persoonskop.Geen || kop(getal.Kolom) != Persoonskop.Geen)
            return;
        if (!paren.TryGetValue((naam.Kolom, getal.Kolom), out var lijst))
            paren[(naam.Kolom, getal.Kolom)] = lijst = new();
        lijst.Gezien++;
        if (naam.Kop == Persoonskop.Geen && IsNaam(naam.Tekst))
            lijst.Namen.Add((rij, naam.Tekst, IsGeboren(getal.Getal!.Value)));
    }

    /// <summary>A year, or the number of a day from 1927 up to 2009.</summary>
    private static bool IsGeboren(PersoonsgegevensGetal getal) =>
        getal is { Heel: true, Waarde: (>= 1900 and <= 2010) or (>= 10_000 and <= 40_000) };

    private bool IsNaam(string tekst) => tekst.Length is > 2 and < 40 && Achternaam().IsMatch(tekst) && Laatste(tekst) is var naam
        && PersoonsgegevensNamen.IsPersoon(naam, bekend)
        && (PersoonsgegevensNaamlijst.IsAchternaam(naam) || !PersoonsgegevensLeven.IsGewoon(naam));

    private static string Laatste(string tekst) => tekst[(tekst.LastIndexOf(' ') + 1)..];

    /// <summary>Names in one column that have numbers in another beside them.</summary>
    private sealed class Lijst
    {
        public List<(int Rij, string Naam, bool Geboren)> Namen { get; } = [];

        public int Gezien { get; set; }

        /// <summary>What the names are; null when they can be of areas. Of other numbers than births only usual surnames tell.</summary>
        public Persoonsgegeven? Soort(bool geboren)
        {
            var ouder = Namen.Where(n => n.Geboren).ToList();
            var bekend = Namen.Count(n => PersoonsgegevensNaamlijst.IsAchternaam(Laatste(n.Naam)));
            if (geboren && (ouder.Exists(n => PersoonsgegevensNaamlijst.IsAchternaam(Laatste(n.Naam)))
                || ouder.DistinctBy(n => n.Naam).Count() >= MinsteNamen && ouder.Count >= .8 * Gezien))
                return Persoonsgegeven.NaamMetGeboortedatum;
            return bekend >= MinsteBekend && bekend >= .4 * Gezien ? Persoonsgegeven.Naam : null;
        }
    }

    [GeneratedRegex("^" + PersoonsgegevensNamen.Tussen + @"\p{Lu}\p{Ll}[\p{L}'’\-]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Achternaam();
}
