using System.Text.RegularExpressions;

namespace Noaber.Kernel.Monitor.Persoonlijk;

/// <summary>
/// What stands under one heading, seen together: of a single number nobody can tell whether it is a BSN or an amount, of a column often.
/// </summary>
internal sealed partial class PersoonsgegevensKolom(Persoonskop kop)
{
    private readonly int[] lengtes = new int[20];
    private readonly List<(int Rij, long Waarde, bool Bedragrij)> elf = [];
    private readonly List<(int Rij, bool Los)> mobiel = [];
    private readonly List<(int Rij, char Letter)> letters = [];
    private readonly List<(int Rij, string Naam)> genummerd = [];
    private readonly List<int> straten = [];

    // The same areas and classes come back in a column: what they look like is looked at once.
    private const int MeesteOnthouden = 10_000;
    private readonly Dictionary<string, (char? Letter, string? Genummerd, bool Straat)> vormen = new(StringComparer.Ordinal);
    private int getallen, teksten, gebroken;
    private long hoogste, tweede;
    private double som;

    public Persoonskop Kop => kop;

    /// <summary>
    /// Counts a number; <paramref name="bedragrij"/> says that the label of its row makes it an amount among others, and
    /// <paramref name="los"/> that nothing in its row says that it can be one.
    /// </summary>
    public void Tel(int rij, PersoonsgegevensGetal getal, bool bedragrij, bool los)
    {
        getallen++;
        lengtes[Math.Min(getal.Cijfers, 19)]++;
        som += getal.Waarde;
        if (!getal.Heel)
            gebroken++;
        if (getal.Waarde > hoogste)
            (hoogste, tweede) = (getal.Waarde, hoogste);
        else if (getal.Waarde > tweede)
            tweede = getal.Waarde;
        if (getal.Cijfers is not (8 or 9) || !getal.Heel)
            return;
        if (PersoonsgegevensNummers.IsBsn(getal.Waarde))
            elf.Add((rij, getal.Waarde, bedragrij));
        if (getal.Waarde is >= 610_000_000 and <= 659_999_999)
            mobiel.Add((rij, los && getal.Waarde % 1000 != 0));
    }

    /// <summary>Keeps of a text what only means something when others in the column are like it.</summary>
    public void Lees(int rij, string tekst)
    {
        teksten++;
        if (!vormen.TryGetValue(tekst, out var vorm))
        {
            var bijNummer = PersoonsgegevensAdressen.NaamBijNummer(tekst) is { } naam && !Genoemd().IsMatch(naam) ? naam : null;
            vorm = (PersoonsgegevensNamen.Letter(tekst), bijNummer, Straatnaam().IsMatch(tekst));
            if (vormen.Count < MeesteOnthouden)
                vormen[tekst] = vorm;
        }
        if (vorm.Letter is { } letter)
            letters.Add((rij, letter));
        if (vorm.Genummerd is { } straat)
            genummerd.Add((rij, straat));
        if (vorm.Straat)
            straten.Add(rij);
    }

    /// <summary>Goes on with the list of the heading before: A, B and C may each have a heading of their own.</summary>
    public void Erf(PersoonsgegevensKolom vorige)
    {
        letters.AddRange(vorige.letters);
        vorige.letters.Clear();
    }

    /// <summary>What the column gives away, now that it is known as a whole.</summary>
    public IEnumerable<(int Rij, Persoonsgegeven Soort)> Oordeel() =>
    [
        .. elf.Where(e => !IsBedrag(e.Waarde, e.Bedragrij)).Select(e => (e.Rij, Persoonsgegeven.Bsn)),
        .. IsMobiel() ? mobiel.Select(m => (m.Rij, Persoonsgegeven.Telefoon)) : [],
        .. Opsomming() ? [] : letters.Select(l => (l.Rij, Persoonsgegeven.Naam)),
        .. Meest(genummerd.Count) && genummerd.DistinctBy(g => g.Naam).Count() >= 3
            ? genummerd.Select(g => (g.Rij, Persoonsgegeven.Adres)) : [],
        .. Meest(straten.Count) ? straten.Select(rij => (rij, Persoonsgegeven.OnderBuurt)) : [],
    ];

    /// <summary>A column of them, or fewer that no heading or label makes an amount.</summary>
    private bool IsMobiel() => kop != Persoonskop.Bedrag && mobiel.Count > 0 && mobiel.Count >= .9 * getallen
        && (mobiel.Count >= 3 || kop is (Persoonskop.Geen or Persoonskop.Anders) && mobiel.TrueForAll(m => m.Los));

    private bool Meest(int aantal) => kop is not (Persoonskop.Bedrag or Persoonskop.Dag) && aantal >= 3 && aantal >= .6 * teksten;

    /// <summary>
    /// Whether a number that passes the eleven-test stands among amounts of its size. One in eleven amounts passes it; where most do, they
    /// are no amounts. A number that is far above all others is none either.
    /// </summary>
    private bool IsBedrag(long waarde, bool bedragrij)
    {
        var anders = waarde == hoogste ? tweede : hoogste;
        var lengte = waarde > 99_999_999 ? 9 : 8;
        if (bedragrij || kop == Persoonskop.Bedrag && waarde % 1000 == 0 || IsDag(waarde))
            return true;
        if (getallen > 2 && Math.Abs(2d * waarde - som) <= waarde * .01) // the total of all others
            return true;
        if (elf.Count > 1 && elf.Count > (kop == Persoonskop.Bedrag ? .7 : .5) * (lengtes[8] + lengtes[9]))
            return false;
        var alsDeze = lengtes[lengte - 1] + lengtes[lengte] + lengtes[lengte + 1] - 1;
        var spreiding = gebroken > 0 || lengtes.Count(aantal => aantal > 0) >= 3;
        return anders >= waarde / 3 && (kop == Persoonskop.Bedrag ? alsDeze >= 2 : alsDeze >= 4 && spreiding);
    }

    /// <summary>Eight digits can be a day, as 20240131; then others in the column are too.</summary>
    private bool IsDag(long waarde) => lengtes[8] >= 2 && lengtes[9] == 0 && Dag(waarde) && Dag(hoogste) && Dag(tweede);

    private static bool Dag(long waarde) =>
        waarde is > 19_000_000 and < 21_000_000 && waarde / 100 % 100 is >= 1 and <= 12 && waarde % 100 is >= 1 and <= 31;

    /// <summary>Letters that follow each other from A on number a list; initials do not.</summary>
    private bool Opsomming() => letters.Count > 1 && letters[0].Letter == 'A' && letters.Any(l => l.Letter == 'B')
        && letters.Zip(letters.Skip(1)).All(paar => paar.Second.Letter == 'A' || paar.Second.Letter == paar.First.Letter + 1);

    [GeneratedRegex(
        @"^(jan(uari)?|feb(ruari)?|mrt|maart|apr(il)?|mei|juni?|juli?|aug(ustus)?|sept?(ember)?|okt(ober)?|nov(ember)?|" +
        @"dec(ember)?|week|kwartaal|q|jaar|wijk.*|buurt.*|bijlage|tabel|blad|klasse|groep|type|label|fase|kolom|rij|regel|" +
        @"indicator|periode|cluster|ring|zone|segment|.*\swijk)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Genoemd();

    [GeneratedRegex(
        @"^(\p{Lu}[\p{L}'’.\-]*\s){0,4}\p{Lu}?[\p{L}'’.\-]*(straat|laan|weg|plein|singel|kade|dijk|steeg|gracht|plantsoen|dreef|" +
        @"boulevard)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Straatnaam();
}
