using System.Text.RegularExpressions;

namespace Noaber.Kernel.Monitor.Persoonlijk;

/// <summary>
/// A list of surnames with years beside them that no heading explains: people and when they were born. Areas and homes with a year of
/// building have headings, or names that are known or usual for those.
/// </summary>
internal sealed partial class PersoonsgegevensParen(IReadOnlySet<string> bekend, Func<int, Persoonskop> kop)
{
    private const int MinsteNamen = 3;
    private readonly Dictionary<(int Naam, int Jaar), (List<(int Rij, string Naam)> Namen, int Gezien)> paren = [];

    /// <summary>Keeps the names of a row that have a year beside them.</summary>
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
    public List<(int Rij, int Kolom)> Oordeel()
    {
        List<(int, int)> gevonden =
        [
            .. from paar in paren
               let namen = paar.Value.Namen
               where namen.Exists(n => PersoonsgegevensNaamlijst.IsAchternaam(Laatste(n.Naam)))
                   || namen.DistinctBy(n => n.Naam).Count() >= MinsteNamen && namen.Count >= .8 * paar.Value.Gezien
               from naam in namen
               select (naam.Rij, paar.Key.Naam),
        ];
        paren.Clear();
        return gevonden;
    }

    private void Paar(int rij, PersoonsgegevensCel naam, PersoonsgegevensCel jaar)
    {
        if (kop(naam.Kolom) != Persoonskop.Geen || kop(jaar.Kolom) != Persoonskop.Geen)
            return;
        var (namen, gezien) = paren.GetValueOrDefault((naam.Kolom, jaar.Kolom), ([], 0));
        if (jaar.Getal is { Heel: true, Waarde: >= 1900 and <= 2010 } && naam.Kop == Persoonskop.Geen && IsNaam(naam.Tekst))
            namen.Add((rij, naam.Tekst));
        paren[(naam.Kolom, jaar.Kolom)] = (namen, gezien + 1);
    }

    private bool IsNaam(string tekst) => tekst.Length is > 2 and < 40 && Achternaam().IsMatch(tekst) && Laatste(tekst) is var naam
        && PersoonsgegevensNamen.IsPersoon(naam, bekend) && !PersoonsgegevensLeven.IsGewoon(naam);

    private static string Laatste(string tekst) => tekst[(tekst.LastIndexOf(' ') + 1)..];

    [GeneratedRegex("^" + PersoonsgegevensNamen.Tussen + @"\p{Lu}\p{Ll}[\p{L}'’\-]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Achternaam();
}
