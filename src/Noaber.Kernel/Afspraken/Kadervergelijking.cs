namespace Noaber.Kernel.Afspraken;

/// <summary>What became of one agreement between two readings of a document.</summary>
/// <param name="Oud">As it was, or null when it is new.</param>
/// <param name="Nieuw">As it is, or null when it is gone.</param>
public sealed record Afspraakverschil(GeplaatsteAfspraak? Oud, GeplaatsteAfspraak? Nieuw)
{
    /// <summary>Heading or text differ, white space apart.</summary>
    public bool AndereTekst => Oud is not null && Nieuw is not null && !string.Equals(Oud.Inhoud, Nieuw.Inhoud, StringComparison.Ordinal);

    /// <summary>It has another number.</summary>
    public bool Hernummerd => Oud is not null && Nieuw is not null
        && !string.Equals(Oud.Afspraak.Nummer, Nieuw.Afspraak.Nummer, StringComparison.Ordinal);

    /// <summary>It stands in another theme or part, whatever its number.</summary>
    public bool Verplaatst => Oud is not null && Nieuw is not null
        && (!string.Equals(Oud.Thema, Nieuw.Thema, StringComparison.OrdinalIgnoreCase)
        || !string.Equals(Oud.Afspraak.Onderdeel, Nieuw.Afspraak.Onderdeel, StringComparison.Ordinal));

    /// <summary>It is focus where it was regular, or the like.</summary>
    public bool AndereSoort => Oud is not null && Nieuw is not null && Oud.Afspraak.Soort != Nieuw.Afspraak.Soort;

    /// <summary>Nothing changed.</summary>
    public bool Gelijk => Oud is not null && Nieuw is not null && !AndereTekst && !Hernummerd && !Verplaatst && !AndereSoort;
}

/// <summary>An agreement with the title of the theme that it stands in.</summary>
public sealed record GeplaatsteAfspraak(string Thema, Afspraak Afspraak)
{
    /// <summary>What it says, on one line.</summary>
    internal string Inhoud { get; } =
        string.Join(' ', $"{Afspraak.Kop} {Afspraak.Tekst}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>
/// Lays two readings of a document side by side, agreement by agreement: by what they say first, since numbers shift when one is put in
/// between, and by number where the words leave room for doubt. Each agreement is in one pair at most.
/// </summary>
public static class Kadervergelijking
{
    /// <summary>So much alike, and it is the same agreement whatever its number.</summary>
    private const double Zeker = 0.6;

    /// <summary>So much alike, and it is the same agreement when the number is the same too.</summary>
    private const double MetNummer = 0.25;

    /// <summary>The agreements of the new reading in their order, each with what it was; then what is gone.</summary>
    public static IReadOnlyList<Afspraakverschil> Vergelijk(Kader oud, Kader nieuw)
    {
        ArgumentNullException.ThrowIfNull(oud);
        ArgumentNullException.ThrowIfNull(nieuw);
        var (voor, na) = (Geplaatst(oud), Geplaatst(nieuw));
        var paar = Paren(voor, na);
        var over = new HashSet<int>(paar.Values);
        return
        [
            .. na.Select((afspraak, i) => new Afspraakverschil(paar.TryGetValue(i, out var was) ? voor[was] : null, afspraak)),
            .. voor.Where((_, i) => !over.Contains(i)).Select(weg => new Afspraakverschil(weg, null)),
        ];
    }

    /// <summary>For each new agreement that has one: the old one. The most alike are paired first.</summary>
    private static Dictionary<int, int> Paren(List<GeplaatsteAfspraak> voor, List<GeplaatsteAfspraak> na)
    {
        var (oudeWoorden, nieuweWoorden) = (voor.ConvertAll(Woorden), na.ConvertAll(Woorden));
        var kansen = from nieuw in Enumerable.Range(0, na.Count)
                     from oud in Enumerable.Range(0, voor.Count)
                     let zelfdeNummer = na[nieuw].Afspraak.Nummer.Length > 0
                         && string.Equals(na[nieuw].Afspraak.Nummer, voor[oud].Afspraak.Nummer, StringComparison.Ordinal)
                     let gelijkenis = Gelijkenis(nieuweWoorden[nieuw], oudeWoorden[oud])
                     where gelijkenis >= (zelfdeNummer ? MetNummer : Zeker)
                     orderby gelijkenis + (zelfdeNummer ? 0.1 : 0) descending, Math.Abs(nieuw - oud), nieuw
                     select (nieuw, oud);
        var paar = new Dictionary<int, int>();
        var gebruikt = new HashSet<int>();
        foreach (var (nieuw, oud) in kansen)
        {
            if (!paar.ContainsKey(nieuw) && gebruikt.Add(oud))
                paar[nieuw] = oud;
        }
        return paar;
    }

    private static List<GeplaatsteAfspraak> Geplaatst(Kader kader) =>
        [.. kader.Themas.SelectMany(thema => thema.Afspraken.Select(afspraak => new GeplaatsteAfspraak(thema.Titel, afspraak)))];

    /// <summary>The pairs of words that follow each other, as numbers, in order: what a text is made of, with some of how.</summary>
    private static int[] Woorden(GeplaatsteAfspraak afspraak)
    {
        var woorden = afspraak.Inhoud.ToLowerInvariant().Split(' ').Select(woord => woord.Trim('.', ',', ';', ':', '(', ')')).ToList();
        var paren = woorden.Zip(woorden.Skip(1), (een, twee) => string.GetHashCode($"{een} {twee}", StringComparison.Ordinal))
            .DefaultIfEmpty(string.GetHashCode(woorden[0], StringComparison.Ordinal));
        return [.. paren.Order()];
    }

    /// <summary>Twice what they share over what they have together (Dice): 1 for the same, 0 for nothing in common.</summary>
    private static double Gelijkenis(int[] een, int[] ander)
    {
        var (i, j, samen) = (0, 0, 0);
        while (i < een.Length && j < ander.Length)
        {
            if (een[i] == ander[j])
                (i, j, samen) = (i + 1, j + 1, samen + 1);
            else if (een[i] < ander[j])
                i++;
            else
                j++;
        }
        return 2.0 * samen / (een.Length + ander.Length);
    }
}
